// Speed measures careeradvisor from outside, on pseudo-terminals, against a bare bubbletea program in the same run:
// the start, the time from a key to its paint, the bytes written for a key, memory, and the processor when nothing
// happens. It prints a table. Run it from the top of the repository, on Linux: go run ./.ci/speed
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// lastOnScreen ends the first full screen of both programs.
const lastOnScreen = "quit"

var (
	rounds = flag.Int("rounds", 40, "starts of each program")
	keys   = flag.Int("keys", 200, "keys pressed in each program")
	idle   = flag.Duration("idle", 5*time.Second, "how long nothing happens")
)

func main() {
	flag.Parse()
	if err := measure(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measured is where both programs are, and a home for them.
type measured struct{ own, bare, home string }

func measure() error {
	home, err := os.MkdirTemp("", "careeradvisor-speed-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	m := measured{filepath.Join(home, "careeradvisor"), filepath.Join(home, "bare"), home}
	for binary, source := range map[string]string{m.own: ".", m.bare: "./.ci/speed/bare"} {
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, source)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", source, err, out)
		}
	}
	fmt.Printf("| what | careeradvisor | bare bubbletea | ratio | goal | |\n|---|---|---|---|---|---|\n")
	for _, part := range []func() error{m.starts, m.paints, m.memory, m.idles, m.size} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// row prints one line of the table. Value is what the goal is about.
func row(what, own, bare, ratio, goal string, value, most float64) {
	verdict := "met"
	if value > most {
		verdict = "**not met**"
	}
	fmt.Printf("| %s | %s | %s | %s | %s | %s |\n", what, own, bare, ratio, goal, verdict)
}

// at is the value that a share of the times stay within.
func at(times []time.Duration, share float64) time.Duration {
	slices.Sort(times)
	return times[min(int(share*float64(len(times))), len(times)-1)]
}

func milliseconds(t time.Duration) string { return fmt.Sprintf("%.1f ms", t.Seconds()*1000) }

// starts measures exec to the first full screen, of the programs in turn, and of --version.
func (m measured) starts() error {
	var own, mute, bare, version []time.Duration
	for range *rounds {
		for _, start := range []struct {
			times  *[]time.Duration
			binary string
			mute   bool
			args   []string
			until  string
		}{{&own, m.own, false, nil, lastOnScreen}, {&mute, m.own, true, nil, lastOnScreen}, {&bare, m.bare, false, nil, lastOnScreen}, {&version, m.own, true, []string{"--version"}, "catalog"}} {
			p, err := run(m.home, start.mute, start.binary, start.args...)
			if err != nil {
				return err
			}
			seen, err := p.await(start.until)
			p.stop()
			if err != nil {
				return err
			}
			*start.times = append(*start.times, seen.Sub(p.began))
		}
	}
	against := func(what string, times []time.Duration) {
		ratio := at(times, .5).Seconds() / at(bare, .5).Seconds()
		row(what, milliseconds(at(times, .5)), milliseconds(at(bare, .5)), fmt.Sprintf("%.2f", ratio), "ratio 0.75", ratio, 0.75)
	}
	against("exec to first full screen", own)
	against("the same on a mute terminal", mute)
	row("`--version`", milliseconds(at(version, .5)), "", "", "10 ms", at(version, .5).Seconds(), 0.010)
	return nil
}

// both starts the two programs and waits for their first screens.
func (m measured) both(args ...string) (own, bare *program, stop func(), err error) {
	if own, err = run(m.home, false, m.own, args...); err != nil {
		return nil, nil, nil, err
	}
	if bare, err = run(m.home, false, m.bare); err != nil {
		own.stop()
		return nil, nil, nil, err
	}
	stop = func() {
		own.stop()
		bare.stop()
	}
	for _, p := range []*program{own, bare} {
		if _, err = p.await(lastOnScreen); err != nil {
			stop()
			return nil, nil, nil, err
		}
	}
	return own, bare, stop, nil
}

// paints presses keys in both programs in turn, with random gaps: regular ones would fall in step with the
// ticks of the renderer.
func (m measured) paints() error {
	own, bare, stop, err := m.both()
	if err != nil {
		return err
	}
	defer stop()
	if err := own.press("\r", "About you"); err != nil {
		return err
	}
	if err := own.press("\x0e", "Not sure"); err != nil {
		return err
	}
	var times [2][]time.Duration
	var bytes [2]int
	for i := range *keys {
		key := string("jk"[i%2])
		for j, p := range []*program{own, bare} {
			took, written, err := p.paint(key, 50*time.Millisecond)
			if err != nil {
				return err
			}
			times[j], bytes[j] = append(times[j], took), bytes[j]+written
			time.Sleep(time.Duration(rand.IntN(30_000)) * time.Microsecond)
		}
	}
	half, most := at(times[0], .5).Seconds()/at(times[1], .5).Seconds(), at(times[0], .99).Seconds()/at(times[1], .99).Seconds()
	row("key to paint, half of the keys within", milliseconds(at(times[0], .5)), milliseconds(at(times[1], .5)), fmt.Sprintf("%.2f", half), "ratio 0.65", half, 0.65)
	row("key to paint, 99 of 100 within", milliseconds(at(times[0], .99)), milliseconds(at(times[1], .99)), fmt.Sprintf("%.2f", most), "ratio 1", most, 1)
	fmt.Printf("| bytes written for a key | %d | %d | | | |\n", bytes[0] / *keys, bytes[1] / *keys)
	return nil
}

// settled is how long a program is left alone before its memory is read.
const settled = 2 * time.Second

// memory reads what is resident on the first screen, and with a result, a plan and the guide open.
func (m measured) memory() error {
	const most = 15 << 20
	content, err := os.ReadFile("testdata/pictured.yaml")
	if err != nil {
		return err
	}
	sitting := filepath.Join(m.home, "sitting.yaml")
	if err := os.WriteFile(sitting, content, 0o600); err != nil {
		return err
	}
	p, bare, stop, err := m.both("--sitting", sitting)
	if err != nil {
		return err
	}
	defer stop()
	for _, step := range []struct{ what, keys, leadsTo string }{
		{"memory resident with a result", "", ""}, {"and a plan", "p", "milestone"}, {"and the guide", "g", "Search:"}, {"and a search in it", "rhit", "Credentials"},
	} {
		if step.keys != "" {
			if err := p.press(step.keys, step.leadsTo); err != nil {
				return err
			}
		}
		time.Sleep(settled)
		bytes, own, err := p.resident()
		if err != nil {
			return err
		}
		against, alone, err := bare.resident()
		if err != nil {
			return err
		}
		mebibytes := func(all, own int) string {
			return fmt.Sprintf("%.1f MiB, %.1f its own", float64(all)/(1<<20), float64(own)/(1<<20))
		}
		row(step.what, mebibytes(bytes, own), mebibytes(against, alone), "", "15 MiB", float64(bytes), most)
	}
	return nil
}

// idles measures the processor time of both programs while nothing happens.
func (m measured) idles() error {
	own, bare, stop, err := m.both()
	if err != nil {
		return err
	}
	defer stop()
	var used [2]time.Duration
	time.Sleep(settled)
	for _, sign := range []time.Duration{-1, 1} {
		for i, p := range []*program{own, bare} {
			time, err := p.processor()
			if err != nil {
				return err
			}
			used[i] += sign * time
		}
		if sign < 0 {
			time.Sleep(*idle)
		}
	}
	share := func(used time.Duration) string { return fmt.Sprintf("%.2f %%", 100*used.Seconds()/idle.Seconds()) }
	ratio := used[0].Seconds() / used[1].Seconds()
	row("processor when idle, of one core", share(used[0]), share(used[1]), fmt.Sprintf("%.2f", ratio), "ratio 2, 2 %", max(ratio/2, used[0].Seconds()/idle.Seconds()/0.02), 1)
	return nil
}

func (m measured) size() error {
	info, err := os.Stat(m.own)
	if err != nil {
		return err
	}
	row("stripped binary", fmt.Sprintf("%.1f MB", float64(info.Size())/1e6), "", "", "10 MB", float64(info.Size()), 10e6)
	return nil
}
