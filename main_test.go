package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"careeradvisor/data"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

const name = "careeradvisor"

// programs are what the test binary stands in for when it is started under one of these names.
var programs = map[string]func(){name: main}

func TestMain(m *testing.M) { testscript.Main(m, programs) }

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"run": run, "catalog": copyCatalog, "insert": insert, "own": own, "examples": examples},
		Condition: func(condition string) (bool, error) { // root may write anywhere
			return condition == "root" && os.Getuid() == 0, nil
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("XDG_STATE_HOME", filepath.Join(env.WorkDir, "state"))
			env.Setenv("TERM", "xterm-256color")
			env.Setenv("KEPT", filepath.Join(env.WorkDir, "data", "careeradvisor", "sittings"))
			for _, file := range []string{"testdata/full.yaml", "docs/examples/schools.yaml"} {
				content, err := os.ReadFile(file)
				if err == nil {
					err = os.WriteFile(filepath.Join(env.WorkDir, filepath.Base(file)), content, 0o600)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	})
}

// run is "run CODE ARGUMENTS": it runs the program, requires the exit code, and that no escape byte
// went to a pipe.
func run(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: run CODE ARGUMENTS...")
	}
	code := 0
	var exit *exec.ExitError
	if err := ts.Exec(name, args[1:]...); errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if want := args[0]; strconv.Itoa(code) != want {
		ts.Fatalf("exit code %d, want %s", code, want)
	}
	for _, stream := range []string{"stdout", "stderr"} {
		if strings.Contains(ts.ReadFile(stream), "\x1b") {
			ts.Fatalf("an escape byte on %s", stream)
		}
	}
}

// copyCatalog is "catalog DIR": it copies the default catalog for somebody to edit.
func copyCatalog(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: catalog DIR")
	}
	ts.Check(os.CopyFS(ts.MkAbs(args[0]), data.FS))
}

// insert is "insert FILE PART [LINE]": it puts the text of PART under a line of FILE, or at its end.
func insert(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: insert FILE PART [LINE]")
	}
	text, at := ts.ReadFile(args[0]), 0
	if at = len(text); len(args) == 3 {
		line := "\n" + args[2] + "\n"
		if strings.Count(text, line) != 1 {
			ts.Fatalf("%s has not one line %q", args[0], args[2])
		}
		at = strings.Index(text, line) + len(line)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text[:at]+ts.ReadFile(args[1])+text[at:]), 0o600))
}

// own is "own DIR FILE OLD NEW": it makes a copy of the shipped catalog in which one file holds NEW where
// OLD stood first.
func own(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: own DIR FILE OLD NEW")
	}
	folder := ts.MkAbs(args[0])
	ts.Check(os.RemoveAll(folder))
	ts.Check(os.CopyFS(folder, data.FS))
	file := filepath.Join(folder, args[1])
	content, err := os.ReadFile(file)
	ts.Check(err)
	before, after, found := strings.Cut(string(content), args[2])
	if !found {
		ts.Fatalf("%s does not hold %q", args[1], args[2])
	}
	ts.Check(os.WriteFile(file, []byte(before+args[3]+after), 0o600))
}

// examples is "examples": it runs every example that stands in the help, and wants some in that of each
// command.
func examples(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: examples")
	}
	help := func(args ...string) string {
		ts.Check(ts.Exec(name, append(args, "--help")...))
		return ts.ReadFile("stdout")
	}
	_, commands, _ := strings.Cut(help(), "COMMANDS:\n")
	commands, _, _ = strings.Cut(commands, "\n\n")
	helps := []string{help()}
	for _, line := range strings.Split(commands, "\n") {
		if !strings.HasPrefix(line, "    ") { // no second line of the one before
			helps = append(helps, help(strings.Fields(line)[0]))
		}
	}
	if len(helps) < 10 {
		ts.Fatalf("found %d commands", len(helps))
	}
	for _, text := range helps {
		_, lines, found := strings.Cut(text, "Examples:\n")
		if !found {
			ts.Fatalf("no examples:\n%s", text)
		}
		lines, _, _ = strings.Cut(lines, "\n\n")
		for _, line := range strings.Split(lines, "\n") {
			if err := ts.Exec("sh", "-c", strings.TrimSpace(line)); err != nil {
				ts.Fatalf("%s: %v\n%s", strings.TrimSpace(line), err, ts.ReadFile("stderr"))
			}
		}
	}
}

// TestAsking runs the commands that ask a question on a terminal.
func TestAsking(t *testing.T) {
	keep := func(t *testing.T) (home, kept, export string) {
		home = t.TempDir()
		folder := filepath.Join(home, "careeradvisor", "sittings")
		full, err := os.ReadFile("testdata/full.yaml")
		if err == nil {
			err = os.MkdirAll(folder, 0o700)
		}
		kept, export = filepath.Join(folder, "alex.yaml"), filepath.Join(home, "advice.md")
		if err == nil {
			err = errors.Join(os.WriteFile(kept, full, 0o600), os.WriteFile(export, []byte("old"), 0o600))
		}
		if err != nil {
			t.Fatal(err)
		}
		return home, kept, export
	}
	for _, answer := range []string{"yes", "no", "\x04"} {
		t.Run("forget "+strconv.Quote(answer), func(t *testing.T) {
			home, kept, _ := keep(t)
			shown := onTerminal(t, home, answer+"\n", "forget")
			if !strings.Contains(shown, "alex.yaml") {
				t.Errorf("it does not show what it removes: %q", shown)
			}
			_, err := os.Stat(kept)
			if gone, want := err != nil, answer == "yes"; gone != want {
				t.Errorf("removed: %v, want %v", gone, want)
			}
		})
		t.Run("export "+strconv.Quote(answer), func(t *testing.T) {
			home, _, export := keep(t)
			onTerminal(t, home, answer+"\n", "export", "--today", "2026-11-22", export)
			content, err := os.ReadFile(export)
			if err != nil {
				t.Fatal(err)
			}
			if replaced, want := string(content) != "old", answer == "yes"; replaced != want {
				t.Errorf("replaced: %v, want %v", replaced, want)
			}
		})
	}
}

// TestDumbTerminal wants the line mode, without an escape byte, on a terminal that cannot do more.
func TestDumbTerminal(t *testing.T) {
	t.Setenv("TERM", "dumb")
	shown := onTerminal(t, t.TempDir(), "quit\n")
	if !strings.Contains(shown, "Press Enter to start.") || strings.Contains(shown, "\x1b") {
		t.Errorf("found %q", shown)
	}
}

// TestInterrupted ends the line mode from outside while it waits: what was answered is kept, it
// says so, and the exit code tells.
func TestInterrupted(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			home := t.TempDir()
			program := started(home, "--plain")
			in, err := program.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			out, err := program.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := program.Start(); err != nil {
				t.Fatal(err)
			}
			defer program.Process.Kill()
			io.WriteString(in, "\n\n2\n") // start, no name, and the first answer
			lines, seen := bufio.NewScanner(out), false
			for lines.Scan() {
				if strings.Contains(lines.Text(), "question 2 of 11") {
					if err := program.Process.Signal(signal); err != nil {
						t.Fatal(err)
					}
				}
				seen = seen || strings.Contains(lines.Text(), "Your answers are kept")
			}
			program.Wait()
			if code := program.ProcessState.ExitCode(); code != 130 || !seen {
				t.Errorf("exit code %d, said where the answers are: %v", code, seen)
			}
			kept, err := os.ReadFile(filepath.Join(home, "careeradvisor", "sittings", "unnamed.yaml"))
			if err != nil || !strings.Contains(string(kept), "now: health-care") {
				t.Errorf("kept %q, %v", kept, err)
			}
		})
	}
}

// started is the program with a data folder of its own, not running yet.
func started(home string, args ...string) *exec.Cmd {
	program := exec.Command(os.Args[0], args...)
	program.Args[0] = name
	program.Env = append(os.Environ(), "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home)
	return program
}

// onTerminal runs the program on a terminal of its own and returns what it showed.
func onTerminal(t *testing.T, home, typed string, args ...string) string {
	t.Helper()
	program := started(home, args...)
	terminal, err := pty.Start(program)
	if err != nil {
		t.Skipf("no terminal: %v", err)
	}
	defer terminal.Close()
	if _, err := terminal.WriteString(typed); err != nil {
		t.Fatal(err)
	}
	shown := make(chan string, 1)
	go func() {
		all, _ := io.ReadAll(terminal) // ends with an error when the program does
		shown <- string(all)
	}()
	select {
	case text := <-shown:
		if err := program.Wait(); err != nil {
			t.Errorf("%v\n%s", err, text)
		}
		return text
	case <-time.After(30 * time.Second):
		program.Process.Kill()
		t.Fatal("it did not end")
	}
	return ""
}
