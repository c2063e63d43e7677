package cohort_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"careeradvisor/advisor/cohort"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var errOdd = errors.New("odd")

// shout writes a line twice and finds fault with those that begin with an x.
func shout(_, number int, item, out []byte) ([]byte, error) {
	out = fmt.Appendf(out, "%d:%s%s\n", number, item, item)
	if bytes.HasPrefix(item, []byte("x")) {
		return out, errOdd
	}
	return out, nil
}

// Whatever the lines, however they arrive and however many work on them, every line has its result in its
// place, and every fault is reported in order.
func TestResultsStandInTheOrderOfTheLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const most = 50_000
		sizes := rapid.SampledFrom([]int{0, 1, 7, 100, 20_000, most, most + 1, 3 * most})
		var in, want, faults, reported strings.Builder
		n := rapid.IntRange(0, 40).Draw(t, "lines")
		for i := 1; i <= n; i++ {
			line := rapid.SampledFrom([]string{"a", "x", "é"}).Draw(t, "begins")
			line += strings.Repeat("b", max(0, sizes.Draw(t, "size")-len(line)))
			in.WriteString(line)
			if i < n || rapid.Bool().Draw(t, "ended") {
				in.WriteByte('\n')
			}
			kept := line[:min(len(line), most+1)]
			fmt.Fprintf(&want, "%d:%s%s\n", i, kept, kept)
			if strings.HasPrefix(line, "x") {
				fmt.Fprintln(&faults, i)
			}
		}
		var stream io.Reader = strings.NewReader(in.String())
		if rapid.Bool().Draw(t, "trickles") {
			stream = iotest.HalfReader(stream)
		}
		var got bytes.Buffer
		err := cohort.Each(context.Background(), cohort.NewLines(stream, most), rapid.IntRange(1, 5).Draw(t, "workers"), shout, &got,
			func(number int, fault error) { fmt.Fprintln(&reported, number) })
		if err != nil || got.String() != want.String() || reported.String() != faults.String() {
			t.Fatalf("%v\n%s", err, cmp.Diff(want.String(), got.String()))
		}
	})
}

// A line is answered before the next one is written, for whoever waits for the answer.
func TestAnswersDoNotWaitForMoreLines(t *testing.T) {
	in, lines := io.Pipe()
	answers, out := io.Pipe()
	go cohort.Each(context.Background(), cohort.NewLines(in, 100), 3, shout, out, nil)
	for i := 1; i < 20; i++ {
		fmt.Fprintln(lines, "a")
		got := make([]byte, len(fmt.Sprintf("%d:aa\n", i)))
		if _, err := io.ReadFull(answers, got); err != nil || string(got) != fmt.Sprintf("%d:aa\n", i) {
			t.Fatalf("%q, %v", got, err)
		}
	}
}

// endless is a stream of lines without an end that counts them.
type endless struct{ lines int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = "a\n"[i%2]
	}
	e.lines += len(p) / 2
	return len(p) / 2 * 2, nil
}

// What waits to be written is bounded, however slow the reader of the results is.
func TestNoMoreIsReadThanFits(t *testing.T) {
	const workers, lineBytes, stopped = 2, 2, 10
	in, written := &endless{}, 0
	full := errors.New("full")
	out := writer(func(p []byte) (int, error) {
		if written++; written > stopped {
			time.Sleep(20 * time.Millisecond) // long enough to read all that may be
			return 0, full
		}
		return len(p), nil
	})
	if err := cohort.Each(context.Background(), cohort.NewLines(in, 100), workers, shout, out, nil); !errors.Is(err, full) {
		t.Fatal(err)
	}
	if most := (stopped + 2*workers + 6) * 64 << 10 / lineBytes; in.lines > most {
		t.Errorf("%d lines were read, want at most %d", in.lines, most)
	}
}

type writer func([]byte) (int, error)

func (w writer) Write(p []byte) (int, error) { return w(p) }

func TestWhatEndsItEarly(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	in, _ := io.Pipe() // nothing ever comes
	stop()
	if err := cohort.Each(ctx, cohort.NewLines(in, 100), 2, shout, io.Discard, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("canceled: %v", err)
	}
	broken := errors.New("broken")
	var got bytes.Buffer
	half := io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(broken))
	if err := cohort.Each(context.Background(), cohort.NewLines(half, 100), 2, shout, &got, nil); !errors.Is(err, broken) || got.String() != "1:aa\n" {
		t.Errorf("a stream that breaks: %v, %q", err, got.String())
	}
	defer func() {
		if crash := recover(); crash == nil || !strings.Contains(fmt.Sprint(crash), "no luck") {
			t.Errorf("crashed with %v", crash)
		}
	}()
	names := cohort.Names{"one"}
	cohort.Each(context.Background(), &names, 2, func(int, int, []byte, []byte) ([]byte, error) { panic("no luck") }, io.Discard, nil)
}
