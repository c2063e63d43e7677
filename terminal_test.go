//go:build unix

package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is a real pseudo-terminal with the program on one side and an emulator on the other.
type terminal struct {
	t    *testing.T
	cmd  *exec.Cmd
	file *os.File

	mutex    sync.Mutex
	emulator *vt.Emulator
	written  bytes.Buffer  // every byte the program wrote
	ended    chan struct{} // closed when all of it was read
}

// patience is how long a screen may take to appear on a busy machine.
const patience = 20 * time.Second

// released may name a program to try in place of the one under test: what was unpacked from an archive.
var released = os.Getenv("CAREERADVISOR")

// open starts the program in its own home and working folder. A mute terminal never answers what
// the program asks of it.
func open(t *testing.T, home string, mute bool, width, height int, args ...string) *terminal {
	t.Helper()
	cmd := exec.Command(cmp.Or(released, os.Args[0]), args...)
	cmd.Args[0] = name
	return openCommand(t, home, mute, width, height, cmd)
}

func openCommand(t *testing.T, home string, mute bool, width, height int, cmd *exec.Cmd) *terminal {
	t.Helper()
	cmd.Dir = home
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + home, "XDG_DATA_HOME=" + home, "TERM=xterm-256color", "LANG=C.UTF-8", "GORACE=atexit_sleep_ms=0"}
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)})
	if err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, cmd: cmd, file: file, emulator: vt.NewEmulator(width, height), ended: make(chan struct{})}
	go func() {
		defer close(x.ended)
		chunk := make([]byte, 64<<10)
		for {
			n, err := file.Read(chunk)
			x.mutex.Lock()
			x.written.Write(chunk[:n])
			x.emulator.Write(chunk[:n])
			x.mutex.Unlock()
			if err != nil {
				return
			}
		}
	}()
	replies := io.Writer(file)
	if mute {
		replies = io.Discard
	}
	go io.Copy(replies, x.emulator)
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
		file.Close()
	})
	return x
}

func (x *terminal) screen() string {
	x.mutex.Lock()
	defer x.mutex.Unlock()
	return x.emulator.String()
}

// await waits until the screen shows a text.
func (x *terminal) await(text string) {
	x.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if strings.Contains(x.screen(), text) {
			return
		}
	}
	x.t.Fatalf("the terminal never shows %q:\n%s", text, x.screen())
}

// awaitWritten waits until the program has written some bytes: the last of them may be read after
// its end.
func (x *terminal) awaitWritten(text string) {
	x.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		x.mutex.Lock()
		written := bytes.Contains(x.written.Bytes(), []byte(text))
		x.mutex.Unlock()
		if written {
			return
		}
	}
	x.t.Fatalf("the program never writes %q", text)
}

// press writes keys as a terminal sends them and waits for what they lead to.
func (x *terminal) press(keys, leadsTo string) {
	x.t.Helper()
	if _, err := io.WriteString(x.file, keys); err != nil {
		x.t.Fatal(err)
	}
	x.await(leadsTo)
}

func (x *terminal) resize(width, height int) {
	x.mutex.Lock()
	x.emulator.Resize(width, height)
	x.mutex.Unlock()
	if err := pty.Setsize(x.file, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		x.t.Fatal(err)
	}
}

// exit waits for the program's end and returns its exit code.
func (x *terminal) exit() int {
	x.t.Helper()
	stuck := time.AfterFunc(patience, func() { x.cmd.Process.Signal(syscall.SIGQUIT) })
	defer stuck.Stop()
	err := x.cmd.Wait()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		x.t.Fatal(err)
	}
	return x.cmd.ProcessState.ExitCode()
}

const (
	enter = "\r"
	ctrlN = "\x0e"
	esc   = "\x1b"
)

// answerAll answers every question: the ratings by keys, the rest, of which nobody knows beforehand
// how many there are, by the keys of more.
func (x *terminal) answerAll(keys, more string) {
	x.t.Helper()
	for i, key := range keys {
		next := fmt.Sprintf("The work: %d of 10", i+2)
		if i+1 == len(keys) {
			next = "Before the choices"
		}
		x.press(string(key), next)
	}
	x.press("c", "Choices: 1 of")
	for _, key := range more {
		x.press(string(key), "Part")
	}
	x.await("the rest is up to you")
}

func TestWholeJourneyInATerminal(t *testing.T) {
	home := t.TempDir()
	x := open(t, home, false, 80, 24)
	x.await("Start new")
	x.press(enter, "About you")
	x.press("María 漢", "María 漢")
	x.press(enter+"3", "(x) In medical coding or billing")
	x.press("c", "The work: 1 of 10")
	x.answerAll("5152514242", "1234521432425")
	x.press("c", "Where it can lead")
	x.press("v", "Your choices")
	x.press("s", "sorted by your choices")
	x.press(esc, "Where it can lead")
	x.press("p", "in 8 of 10 futures")
	x.press("e", "Take your plan with you")
	x.press("2", "Pick a format first.")
	x.press("1", "(x) Markdown")
	x.press("w", "Written to")
	x.press(esc, "in 8 of 10 futures")
	x.press("q", "")
	if code := x.exit(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	document, err := os.ReadFile(filepath.Join(home, "careeradvisor-plan.md"))
	if err != nil || !strings.Contains(string(document), "María 漢") {
		t.Fatalf("no plan for María: %v", err)
	}
	again := open(t, home, false, 80, 24)
	again.await("Resume María 漢")
	again.press(enter, "Where it can lead")
	again.press("q", "")
	again.exit()
	checkModes(t, home)
}

// resumed is a sitting with all that the planner needs, and one answer.
const resumed = `format: careeradvisor/sitting/1
name: Pat
responses: {hands-on-care: -2}
circumstances: {now: outside, weekly_hours: 12, deadline: 2032-12-01}
plan: {path: entry, education: associate, start: 2026-12-01}
`

func TestAPlanIsChangedMarkedAndKeptInATerminal(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, "pat.yaml")
	if err := os.WriteFile(file, []byte(resumed), 0o600); err != nil {
		t.Fatal(err)
	}
	x := open(t, home, false, 120, 40, "--sitting", file, "--today", "2026-12-01")
	x.await("The work: 1 of 10")
	x.press("r", "c see the result")
	x.press("c", "p plan")
	x.press("p", "hardly any future")
	x.press("m", "Your date would hold with any one of these")
	x.press(enter, "so you can promise it")
	x.press("u", "hardly any future")
	x.press(enter, "How far")
	x.press("2", "(x) I have begun it")
	x.press(esc, "On December 1, 2026 this plan promised")
	x.press("c", "later") // what other goals would do
	x.press(esc, "milestone")
	x.press("l", "In all")
	x.press(esc, "milestone")
	x.resize(40, 20)
	x.await("10 futures (assumed)")
	x.press("q", "")
	if code := x.exit(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	kept, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(kept), "state: started") || !strings.Contains(string(kept), "promise:") {
		t.Fatalf("kept: %v\n%s", err, kept)
	}
}

// checkModes fails if anybody else could read what was kept.
func checkModes(t *testing.T, home string) {
	t.Helper()
	count := 0
	err := filepath.WalkDir(filepath.Join(home, "careeradvisor"), func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		if !entry.IsDir() {
			count++
		}
		return err
	})
	if err != nil || count != 1 {
		t.Errorf("%d files kept, %v", count, err)
	}
}

// query matches what asks a terminal something: its colors or where its cursor is.
var query = regexp.MustCompile("\x1b\\](10|11);\\?|\x1b\\[6n|\x1b\\[c|\x1b\\[>[0-9]*[cq]")

func TestAMuteTerminalIsAskedNothingAndShowsTheFirstScreen(t *testing.T) {
	x := open(t, t.TempDir(), true, 80, 24)
	x.await("Start new")
	x.press("q", "")
	x.exit()
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if asked := query.Find(x.written.Bytes()); asked != nil {
		t.Fatalf("the program asked the terminal %q", asked)
	}
}

func TestVersionOnAMuteTerminalWritesNoEscape(t *testing.T) {
	x := open(t, t.TempDir(), true, 80, 24, "--version")
	if code := x.exit(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
	x.await("careeradvisor")
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if bytes.ContainsRune(x.written.Bytes(), 0x1b) {
		t.Fatalf("wrote an escape: %q", x.written.Bytes())
	}
}

func TestResizeInMidQuestion(t *testing.T) {
	x := open(t, t.TempDir(), false, 120, 40)
	x.await("Start new")
	x.press(enter, "About you")
	x.press(ctrlN, "The work: 1 of 10")
	x.press("5", "The work: 2 of 10")
	x.resize(30, 10)
	x.await("This window has 30")
	x.resize(40, 20)
	x.await("The work: 2 of 10")
	x.press("1", "The work: 3 of 10")
}

func TestTypingFasterThanTheScreenLosesNothing(t *testing.T) {
	x := open(t, t.TempDir(), false, 80, 24)
	x.await("Start new")
	x.press(enter, "About you")
	x.press(ctrlN, "The work: 1 of 10")
	x.press("5151525152", "Before the choices")
}

// inShell starts the program with more set in its environment.
func inShell(t *testing.T, home, environment string) *terminal {
	t.Helper()
	return openCommand(t, home, false, 80, 24, exec.Command("sh", "-c", environment+` exec "$0"`, asItself(t)))
}

// Where lines and dots may be drawn two cells wide, plain characters keep every column in its place. What a
// person types is theirs.
func TestEastAsianLocalesAreDrawnInASCII(t *testing.T) {
	x := inShell(t, t.TempDir(), "LC_ALL=ja_JP.UTF-8")
	x.await("> Start new")
	x.press(enter, "About you")
	x.press("漢字", "漢字")
	x.press(ctrlN, "The work: 1 of 10")
	x.press("5", "Your last answer: x Very me")
	for _, r := range x.screen() {
		if r > 0x7f {
			t.Fatalf("%q on the screen:\n%s", r, x.screen())
		}
	}
}

var colored = regexp.MustCompile("\x1b\\[[0-9;]*\\b(3[0-8]|4[0-8]|9[0-7]|10[0-7])m")

func TestNoColorMeansNone(t *testing.T) {
	x := inShell(t, t.TempDir(), "NO_COLOR=1")
	x.await("Start new")
	x.press(enter, "About you")
	x.press(ctrlN, "The work: 1 of 10")
	x.mutex.Lock()
	defer x.mutex.Unlock()
	if found := colored.Find(x.written.Bytes()); found != nil || !bytes.Contains(x.written.Bytes(), []byte("\x1b[1m")) {
		t.Fatalf("wrote the color %q, or nothing bold", found)
	}
}

// What is copied goes to the terminal's clipboard and is printed at the end, for terminals that have none.
func TestWhatIsCopiedIsPrintedAtTheEnd(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, "maria.yaml")
	content, err := os.ReadFile("testdata/pictured.yaml")
	if err == nil {
		err = os.WriteFile(file, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	x := open(t, home, false, 80, 24, "--sitting", file, "--today", "2026-11-23")
	x.await("Where it can lead")
	x.press("v", "sorted as in your result")
	x.press("y", "Copied.")
	x.awaitWritten("\x1b]52;c;")
	x.press("q", "")
	x.awaitWritten("The paths side by side\r\n")
	if code := x.exit(); code != 0 {
		t.Fatalf("exit code %d", code)
	}
}

func TestSuspendGivesTheTerminalBackAndResumes(t *testing.T) {
	// Only a shell that controls jobs can be stopped for.
	x := openCommand(t, t.TempDir(), false, 80, 24, exec.Command("sh", "-mc", `"$0"; echo paused; read go; fg`, asItself(t)))
	x.await("Start new")
	x.press(enter, "About you")
	x.press("\x1a", "paused")
	x.press(enter, "About you")
	x.press("x", "Name            x")
}
