package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/creack/pty"
)

// patience is how long a program may take for anything.
const patience = 30 * time.Second

// program is one that runs on a pseudo-terminal of 80 by 24.
type program struct {
	cmd   *exec.Cmd
	file  *os.File
	began time.Time
	reads chan read
}

// read is what the program wrote at once, and when it came.
type read struct {
	bytes []byte
	at    time.Time
}

// run starts a program in a home of its own. A mute terminal answers nothing the program asks.
func run(home string, mute bool, binary string, args ...string) (*program, error) {
	p := &program{cmd: exec.Command(binary, args...), reads: make(chan read, 1000)}
	p.cmd.Env = []string{"HOME=" + home, "XDG_DATA_HOME=" + home, "TERM=xterm-256color", "LANG=C.UTF-8"}
	p.began = time.Now()
	var err error
	if p.file, err = pty.StartWithSize(p.cmd, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		return nil, err
	}
	go func() {
		defer close(p.reads)
		for {
			chunk := make([]byte, 64<<10)
			n, err := p.file.Read(chunk)
			at := time.Now()
			if err != nil {
				return
			}
			if !mute {
				answer(p.file, chunk[:n])
			}
			p.reads <- read{chunk[:n], at}
		}
	}()
	return p, nil
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

// await reads until the program has written a text, and returns when that came.
func (p *program) await(text string) (time.Time, error) {
	var seen []byte
	late := time.After(patience)
	for {
		select {
		case r, ok := <-p.reads:
			if !ok {
				return time.Time{}, fmt.Errorf("%s ended before it wrote %q", p.cmd.Path, text)
			}
			if seen = append(seen, r.bytes...); bytes.Contains(seen, []byte(text)) {
				return r.at, nil
			}
		case <-late:
			return time.Time{}, fmt.Errorf("%s never writes %q, but %q", p.cmd.Path, text, seen)
		}
	}
}

// press presses keys and waits for what they lead to.
func (p *program) press(keys, leadsTo string) error {
	if _, err := p.file.WriteString(keys); err != nil {
		return err
	}
	_, err := p.await(leadsTo)
	return err
}

// paint presses a key, and returns how long the first byte after it took, and how many bytes there were
// until the program had been quiet for a while.
func (p *program) paint(key string, quiet time.Duration) (took time.Duration, written int, err error) {
	for len(p.reads) > 0 {
		<-p.reads
	}
	began := time.Now()
	if _, err := p.file.WriteString(key); err != nil {
		return 0, 0, err
	}
	wait := patience
	for {
		select {
		case r, ok := <-p.reads:
			if !ok {
				return 0, 0, fmt.Errorf("%s ended at the key %q", p.cmd.Path, key)
			}
			if written == 0 {
				took = r.at.Sub(began)
			}
			written, wait = written+len(r.bytes), quiet
		case <-time.After(wait):
			if written == 0 {
				return 0, 0, fmt.Errorf("%s paints nothing at the key %q", p.cmd.Path, key)
			}
			return took, written, nil
		}
	}
}

// stop ends the program at once.
func (p *program) stop() {
	p.cmd.Process.Kill()
	p.cmd.Wait()
	p.file.Close()
}

// resident is the memory in use, and how much of it is the program's own, both in bytes. The rest is pages of
// its file.
func (p *program) resident() (all, own int, err error) {
	content, err := os.ReadFile(p.proc("status"))
	if err != nil {
		return 0, 0, err
	}
	for name, bytes := range map[string]*int{"VmRSS:": &all, "RssAnon:": &own} {
		_, after, _ := strings.Cut(string(content), name)
		kilobytes, err := strconv.Atoi(strings.Fields(after)[0])
		if err != nil {
			return 0, 0, err
		}
		*bytes = kilobytes << 10
	}
	return all, own, nil
}

// processor is the processor time used so far, by all threads.
func (p *program) processor() (sum time.Duration, err error) {
	threads, err := filepath.Glob(p.proc("task/*/schedstat"))
	for _, thread := range threads {
		content, err := os.ReadFile(thread)
		if err != nil {
			continue // ended since
		}
		nanoseconds, err := strconv.ParseInt(strings.Fields(string(content))[0], 10, 64)
		if err != nil {
			return 0, err
		}
		sum += time.Duration(nanoseconds)
	}
	return sum, err
}

func (p *program) proc(name string) string {
	return fmt.Sprintf("/proc/%d/%s", p.cmd.Process.Pid, name)
}
