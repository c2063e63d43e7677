package cohort_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"careeradvisor/advisor/cohort"
)

// Of a line that is too long no more is kept than tells so, and the next one is whole.
func TestALineWithoutAnEndIsNotKept(t *testing.T) {
	lines := cohort.NewLines(io.MultiReader(io.LimitReader(xs{}, 100<<20), strings.NewReader("\nnext\n")), 1000)
	if line, err := lines.Next(nil); len(line) != 1001 || cap(line) > 10_000 || err != nil {
		t.Errorf("%d bytes in room for %d, %v", len(line), cap(line), err)
	}
	if line, err := lines.Next(nil); string(line) != "next" || err != nil {
		t.Errorf("%q, %v", line, err)
	}
	if _, err := lines.Next(nil); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}

// xs is a stream without an end.
type xs struct{}

func (xs) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}
