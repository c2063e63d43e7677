// Start measures the time from exec to the first full screen, of careeradvisor and of a bare
// bubbletea program in turn, on terminals that answer and on mute ones, and prints the ratios of
// the medians. Run it from the top of the repository: go run ./.ci/start
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"github.com/creack/pty"
)

// lastOnScreen ends the first full screen of both programs.
var lastOnScreen = []byte("quit")

func main() {
	rounds := flag.Int("rounds", 40, "starts of each program")
	flag.Parse()
	if err := measure(*rounds); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func measure(rounds int) error {
	folder, err := os.MkdirTemp("", "careeradvisor-start-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	own, bare := filepath.Join(folder, "careeradvisor"), filepath.Join(folder, "bare")
	for binary, source := range map[string]string{own: ".", bare: "./.ci/start/bare"} {
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, source)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("building %s: %w\n%s", source, err, out)
		}
	}
	var times [3][]time.Duration // own, own on a mute terminal, bare
	for range rounds {
		for i, run := range []struct {
			binary string
			mute   bool
		}{{own, false}, {own, true}, {bare, false}} {
			taken, err := start(run.binary, run.mute, folder)
			if err != nil {
				return err
			}
			times[i] = append(times[i], taken)
		}
	}
	median := func(i int) time.Duration {
		slices.Sort(times[i])
		return times[i][rounds/2]
	}
	info, err := os.Stat(own)
	if err != nil {
		return err
	}
	fmt.Printf("exec to first full screen, median of %d: careeradvisor %v, on a mute terminal %v, bare bubbletea %v\n", rounds, median(0), median(1), median(2))
	fmt.Printf("ratio %.2f, on a mute terminal %.2f (goal: at most 0.75)\n", float64(median(0))/float64(median(2)), float64(median(1))/float64(median(2)))
	fmt.Printf("stripped binary %.1f MB (goal: at most 10)\n", float64(info.Size())/1e6)
	return nil
}

// start runs a program on a terminal until its first screen is complete.
func start(binary string, mute bool, home string) (time.Duration, error) {
	cmd := exec.Command(binary)
	cmd.Env = []string{"HOME=" + home, "XDG_DATA_HOME=" + home, "TERM=xterm-256color", "LANG=C.UTF-8"}
	began := time.Now()
	terminal, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		return 0, err
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	defer terminal.Close()
	chunk, seen := make([]byte, 64<<10), []byte(nil)
	for !bytes.Contains(seen, lastOnScreen) {
		n, err := terminal.Read(chunk)
		if err != nil {
			return 0, fmt.Errorf("%s ended before its first screen: %w\n%q", binary, err, seen)
		}
		seen = append(seen, chunk[:n]...)
		if !mute {
			answer(terminal, chunk[:n])
		}
	}
	return time.Since(began), nil
}

// answer replies to what bubbletea v1 asks a terminal at the start.
func answer(terminal *os.File, written []byte) {
	if bytes.Contains(written, []byte("\x1b]11;?")) {
		terminal.WriteString("\x1b]11;rgb:0000/0000/0000\x1b\\")
	}
	if bytes.Contains(written, []byte("\x1b[6n")) {
		terminal.WriteString("\x1b[1;1R")
	}
}
