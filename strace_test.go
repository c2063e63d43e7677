//go:build clients && linux

package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// built is the program as it is given to people.
func built(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Chmod(filepath.Dir(folder), 0o755); err != nil { // another user runs it too
		t.Fatal(err)
	}
	program := filepath.Join(folder, name)
	build := exec.Command("go", "build", "-trimpath", "-o", program, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return program
}

// traced are the system calls looked at: all that could reach a network, name a file or write one.
const traced = "trace=%network,%file,write,pwrite64,writev,fsync,fdatasync"

// TestClientsStrace goes through the whole program under strace and reads what it asked the system for.
func TestClientsStrace(t *testing.T) {
	home, folder, program := t.TempDir(), t.TempDir(), built(t)
	journeyed, commanded := filepath.Join(folder, "journey"), filepath.Join(folder, "commands")

	j := newJourney(t)
	j.home = home
	j.x = openCommand(t, home, false, 80, 24, exec.Command("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-e", traced, "-o", journeyed, program))
	never := func() bool { return false }
	for before := (sight{}); ; {
		before = j.await(sight{}, never)
		key := j.key(before)
		if key == "" {
			break
		}
		j.x.press(key, "")
		j.await(before, never)
	}
	j.x.press("q", "")
	j.x.exit()

	for _, args := range [][]string{
		{"advise", "--format", "json"}, {"compare"}, {"plan", "--path", "entry"}, {"guide", "RHIT"}, {"items"}, {"check"},
		{"export", "a.md", "a.html", "a.pdf", "a.ics", "a.json", "a.csv"}, {"--plain"}, {"--version"}, {"forget", "--force"},
	} {
		command := exec.Command("strace", append([]string{"-f", "--seccomp-bpf", "-qq", "-y", "-e", traced, "-o", commanded, "-A", program}, args...)...)
		command.Dir, command.Stdin = home, strings.NewReader("1\n\nmenu\nquit\n")
		command.Env = []string{"HOME=" + home, "XDG_DATA_HOME=" + home}
		if said, err := command.CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", args, err, said)
		}
	}
	for _, trace := range []string{journeyed, commanded} {
		calls := readTrace(t, trace)
		if len(calls) < 100 {
			t.Fatalf("only %d calls in %s", len(calls), trace)
		}
		noNetwork(t, calls)
		writesAtHome(t, calls, home)
	}
	lasting(t, readTrace(t, journeyed), filepath.Join(home, "careeradvisor", "sittings"))
}

// call is a system call that strace saw end well.
type call struct{ name, args, result string }

var called = regexp.MustCompile(`^\d+ +(\w+)\((.*)\) += (\S+)`)

func readTrace(t *testing.T, file string) (calls []call) {
	t.Helper()
	opened, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer opened.Close()
	unfinished := map[string]string{} // by thread
	lines := bufio.NewScanner(opened)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		thread, _, _ := strings.Cut(line, " ")
		if begun, ok := strings.CutSuffix(line, " <unfinished ...>"); ok {
			unfinished[thread] = begun
			continue
		}
		if _, rest, ok := strings.Cut(line, "resumed>"); ok {
			line = unfinished[thread] + rest
		}
		if found := called.FindStringSubmatch(line); found != nil && !strings.HasPrefix(found[3], "-") {
			calls = append(calls, call{found[1], found[2], found[3]})
		}
	}
	return calls
}

var networking = regexp.MustCompile(`^(socket|socketpair|connect|bind|listen|accept4?|send(to|msg|mmsg)|recv(from|msg|mmsg)|getsockname|getpeername|[gs]etsockopt|shutdown)$`)

func noNetwork(t *testing.T, calls []call) {
	t.Helper()
	for _, c := range calls {
		if networking.MatchString(c.name) {
			t.Errorf("the program asked for a network: %+v", c)
		}
	}
}

var quoted = regexp.MustCompile(`"([^"]*)"`)

// writesAtHome fails where something was made, changed or removed outside the person's folder, which
// holds the data folder and the export.
func writesAtHome(t *testing.T, calls []call, home string) {
	t.Helper()
	allowed := regexp.MustCompile(`^(` + regexp.QuoteMeta(home) + `(/careeradvisor(/sittings(/.*)?)?|/(careeradvisor-plan|a)\.\w+|/\.careeradvisor-[0-9a-f-]+)?|(\./)?((careeradvisor-plan|a)\.\w+|\.careeradvisor-[0-9a-f-]+)|/dev/(tty|null|pts/\d+))$`)
	changes := 0
	for _, c := range calls {
		switch {
		case strings.HasPrefix(c.name, "open") && !regexp.MustCompile(`O_(WRONLY|RDWR|CREAT|TRUNC)`).MatchString(c.args):
			continue
		case !regexp.MustCompile(`^(open|openat|creat|mkdir|rename|link|symlink|unlink|rmdir|truncate|chmod|fchmodat|chown|utime|mknod)`).MatchString(c.name):
			continue
		}
		changes++
		for _, path := range quoted.FindAllStringSubmatch(c.args, -1) {
			if !allowed.MatchString(path[1]) {
				t.Errorf("the program changed %s: %+v", path[1], c)
			}
		}
	}
	if changes < 5 {
		t.Errorf("only %d changes seen", changes)
	}
}

// lasting fails unless every sitting was on the disk before its name was, and the name before anything
// else was done: written, synced, renamed, folder synced.
func lasting(t *testing.T, calls []call, sittings string) {
	t.Helper()
	synced := map[string]bool{} // temporary files whose content is on the disk
	renamed, awaiting := 0, ""  // the folder that must be synced now
	inFile := regexp.MustCompile(`^\d+<([^>]*)>`)
	for _, c := range calls {
		path := ""
		if found := inFile.FindStringSubmatch(c.args); found != nil {
			path = found[1]
		}
		switch {
		case strings.Contains(c.name, "write") && strings.HasPrefix(path, sittings):
			synced[path] = false
		case c.name == "fsync":
			if synced[path] = true; path == awaiting {
				awaiting = ""
			}
		case strings.HasPrefix(c.name, "rename"):
			names := quoted.FindAllStringSubmatch(c.args, 2)
			if filepath.Dir(names[1][1]) != sittings {
				continue
			}
			if renamed++; !synced[names[0][1]] {
				t.Errorf("renamed before it was synced: %+v", c)
			}
			if awaiting != "" {
				t.Errorf("saved again before the folder was synced: %+v", c)
			}
			awaiting = sittings
		case strings.HasPrefix(c.name, "mkdir"):
			if made := quoted.FindStringSubmatch(c.args)[1]; strings.HasPrefix(sittings, made) {
				awaiting = filepath.Dir(made)
			}
		}
	}
	if awaiting != "" || renamed < 10 {
		t.Errorf("%d saves, and %q was not synced after the last", renamed, awaiting)
	}
}
