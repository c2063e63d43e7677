//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"careeradvisor/advisor/sitting"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/google/go-cmp/cmp"
)

// modes are the settings of a terminal, as `stty -a` shows them.
func (x *terminal) modes() (state *term.State) {
	x.onFile(func(fd uintptr) (err error) { state, err = term.GetState(fd); return err })
	return state
}

// onFile does something with the terminal's file without taking it from those who read it.
func (x *terminal) onFile(do func(fd uintptr) error) {
	x.t.Helper()
	raw, err := x.file.SyscallConn()
	if err == nil {
		raw.Control(func(fd uintptr) { err = do(fd) })
	}
	if err != nil {
		x.t.Fatal(err)
	}
}

// setting up writes each of these once, and giving the terminal back must undo each: the other screen,
// the hidden cursor, bracketed paste.
var undone = []struct{ do, undo string }{{"\x1b[?1049h", "\x1b[?1049l"}, {"\x1b[?25l", "\x1b[?25h"}, {"\x1b[?2004h", "\x1b[?2004l"}}

// isBack fails unless the terminal is as it was before the program.
func (x *terminal) isBack(before *term.State) {
	x.t.Helper()
	for _, both := range undone {
		x.awaitWritten(both.undo)
	}
	x.mutex.Lock()
	defer x.mutex.Unlock()
	for _, both := range undone {
		if bytes.LastIndex(x.written.Bytes(), []byte(both.do)) > bytes.LastIndex(x.written.Bytes(), []byte(both.undo)) {
			x.t.Errorf("%q is not undone", both.do)
		}
	}
	if difference := cmp.Diff(fmt.Sprintf("%+v", before), fmt.Sprintf("%+v", x.modes())); difference != "" {
		x.t.Errorf("the terminal has other modes than before:\n%s", difference)
	}
}

// answering is the terminal once Ada has answered the first question.
func (x *terminal) answering() *terminal {
	x.t.Helper()
	x.await("Start new")
	x.press(enter, "About you")
	x.press("Ada"+ctrlN, "The work: 1 of 10")
	x.press("1", "The work: 2 of 10")
	x.await("saved")
	return x
}

// keptAnswers are the answers of Ada that are on the disk.
func keptAnswers(t *testing.T, home string) sitting.Responses {
	t.Helper()
	kept, err := sitting.Read(filepath.Join(home, "careeradvisor", "sittings", "ada.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return kept.Responses
}

func TestWhateverEndsItTheTerminalIsBackAndTheAnswersAreKept(t *testing.T) {
	signal := func(signal os.Signal) func(x *terminal) {
		return func(x *terminal) { x.cmd.Process.Signal(signal) }
	}
	for name, test := range map[string]struct {
		end  func(x *terminal)
		code int
	}{
		"SIGTERM": {signal(syscall.SIGTERM), 130},
		"SIGHUP":  {signal(syscall.SIGHUP), 130},
		"SIGINT":  {signal(syscall.SIGINT), 130},
		"Ctrl+C":  {func(x *terminal) { x.press("\x03", "") }, 130},
		"q":       {func(x *terminal) { x.press("q", "") }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			x := openPaused(t, home)
			before := x.modes()
			x.press("\n", "")
			x.answering()
			if cmp.Equal(fmt.Sprintf("%+v", before), fmt.Sprintf("%+v", x.modes())) {
				t.Fatal("the program does not change the terminal, so this proves nothing")
			}
			x.press("1", "") // not waited for
			test.end(x)
			if code := x.exit(); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			x.isBack(before)
			if answers := keptAnswers(t, home); len(answers) == 0 {
				t.Error("the answer is lost")
			}
		})
	}
}

// openPaused is the program on a terminal that is looked at before it starts: at the first line typed.
func openPaused(t *testing.T, home string, program ...string) *terminal {
	t.Helper()
	if program == nil {
		program = []string{asItself(t)}
	}
	x := openCommand(t, home, false, 80, 24, exec.Command("sh", append([]string{"-c", `echo ready; read go; exec "$0" "$@"`}, program...)...))
	x.await("ready")
	return x
}

// asItself is a file that runs as the program.
func asItself(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), name)
	if err := os.Symlink(os.Args[0], program); err != nil {
		t.Fatal(err)
	}
	return program
}

// A window that is closed takes its end of the terminal away: here a program that holds it is killed.
func TestAClosedTerminalLosesNothing(t *testing.T) {
	home := t.TempDir()
	window := exec.Command(os.Args[0], asItself(t))
	window.Args[0] = windowName
	window.Env = append(os.Environ(), "XDG_DATA_HOME="+home, "TERM=xterm-256color")
	keys, err := window.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	shown, err := window.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	defer window.Process.Kill()
	defer time.AfterFunc(patience, func() { window.Process.Kill() }).Stop() // what is awaited may never come
	screen := bufio.NewReader(shown)
	await := func(text string) {
		for seen := ""; !strings.Contains(seen, text); {
			next, err := screen.ReadByte()
			if err != nil {
				t.Fatalf("never shown %q: %v in %q", text, err, seen)
			}
			seen += string(next)
		}
	}
	for _, step := range []struct{ awaited, keys string }{{"Start new", enter}, {"About you", "Ada" + ctrlN}, {"1 of 10", "1"}, {"2 of 10", ""}} {
		await(step.awaited)
		io.WriteString(keys, step.keys)
	}
	sittings := filepath.Join(home, "careeradvisor", "sittings")
	if _, err := os.Stat(filepath.Join(sittings, ".ada.yaml.lock")); err != nil {
		t.Fatalf("the sitting is not open: %v", err)
	}
	window.Process.Kill()
	for deadline := time.Now().Add(patience); ; time.Sleep(2 * time.Millisecond) {
		entries, _ := os.ReadDir(sittings)
		if len(entries) == 1 { // the program gave its lock back
			break
		}
		if time.Now().After(deadline) {
			t.Fatalf("the program does not end: %v", entries)
		}
	}
	if answers := keptAnswers(t, home); len(answers) != 1 {
		t.Errorf("kept %v", answers)
	}
}

const windowName = "window"

func init() { programs[windowName] = window }

// window is a terminal window: it runs a program on a terminal of its own.
func window() {
	terminal, err := pty.StartWithSize(exec.Command(os.Args[1]), &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	go io.Copy(terminal, os.Stdin)
	io.Copy(os.Stdout, terminal)
}

// Stopped from outside, the terminal is the shell's again until the program is woken.
func TestStoppedAndWokenFromOutside(t *testing.T) {
	for name, stop := range map[string]func(x *terminal, pid int){
		"Ctrl+Z":  func(x *terminal, _ int) { x.press("\x1a", "paused") },
		"SIGTSTP": func(x *terminal, pid int) { syscall.Kill(pid, syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			// Only a shell that controls jobs can be stopped for.
			script := `echo ready; read go; sh -c 'echo $$ >pid; exec "$0"' "$0"; echo paused; read go; fg`
			x := openCommand(t, home, false, 80, 24, exec.Command("sh", "-mc", script, asItself(t)))
			x.await("ready")
			before := x.modes()
			x.press("\n", "")
			x.answering()
			text, err := os.ReadFile(filepath.Join(home, "pid"))
			if err != nil {
				t.Fatal(err)
			}
			pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
			if err != nil {
				t.Fatal(err)
			}
			stop(x, pid)
			x.await("paused")
			x.isBack(before)
			x.press("\n", "The work: 2 of 10")
			x.press("1", "The work: 3 of 10")
			x.press("q", "")
			x.exit()
		})
	}
}

// A program that no shell could wake is not stopped for ever.
func TestCtrlZWhereNothingCouldWakeIt(t *testing.T) {
	home := t.TempDir()
	x := open(t, home, false, 80, 24).answering()
	x.press("\x1a", "No shell here")
	x.press("1", "The work: 3 of 10")
}

// Stopped in a way no program notices, it takes the terminal again when it is woken.
func TestWokenAfterSIGSTOP(t *testing.T) {
	home := t.TempDir()
	x := openPaused(t, home)
	before := x.modes()
	x.press("\n", "")
	x.answering()
	during := fmt.Sprintf("%+v", x.modes())
	x.cmd.Process.Signal(syscall.SIGSTOP)
	x.onFile(func(fd uintptr) error { return term.Restore(fd, before) }) // as a shell does
	x.cmd.Process.Signal(syscall.SIGCONT)
	for deadline := time.Now().Add(patience); fmt.Sprintf("%+v", x.modes()) != during; time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the program never takes the terminal again")
		}
	}
	x.press("1", "The work: 3 of 10")
}
