//go:build clients && linux

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

// These tests need strace and, to mount disks of their own, root.

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

// mount gives a folder a disk of its own in memory.
func mount(t *testing.T, folder string, flags uintptr, size string) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can mount a disk")
	}
	if err := syscall.Mount("none", folder, "tmpfs", flags, size); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
}

// TestClientsDiskFull fills a small disk while somebody answers.
func TestClientsDiskFull(t *testing.T) {
	home := t.TempDir()
	mount(t, home, 0, "size=64k")
	x := answering(t, home, func() *terminal { return open(t, home, false, 80, 24) })
	fill, err := os.Create(filepath.Join(home, "full"))
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = fill.Write(make([]byte, 1024))
	}
	fill.Close()
	before := keptAnswers(t, home)
	x.press("1", "! Not saved")
	x.await("! the disk is full")
	x.await("The work: 3 of 10") // one can go on
	if after := keptAnswers(t, home); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("the file held %v and holds %v", before, after)
	}
	x.press("q", "! Not saved. Once more to leave.")
	os.Remove(fill.Name())
	x.press("1", "The work: 4 of 10")
	x.await("saved")
	if after := keptAnswers(t, home); len(after) != 3 {
		t.Errorf("with room again it keeps %v", after)
	}
	x.press("q", "")
	if code := x.exit(); code != 0 {
		t.Errorf("exit code %d", code)
	}

	// Line mode, and at the end nothing is saved.
	file := filepath.Join(home, "careeradvisor", "sittings", "ada.yaml")
	y := open(t, home, false, 80, 24, "--plain", "--sitting", file)
	y.await("The work: 4 of 10")
	if fill, err = os.Create(filepath.Join(home, "full")); err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = fill.Write(make([]byte, 1024))
	}
	fill.Close()
	y.press("1\n", "This could not be saved: the disk is full")
	y.press("quit\n", "Your last answers are not saved: the disk is full")
	y.exit()
	if after := keptAnswers(t, home); len(after) != 3 {
		t.Errorf("the file holds %v", after)
	}
}

// TestClientsUnwritable runs the program where nothing can be written.
func TestClientsUnwritable(t *testing.T) {
	program := built(t)
	for test, set := range map[string]struct {
		prepare func(t *testing.T, home string)
		said    string
	}{
		"home of a disk that can only be read": {func(t *testing.T, home string) { mount(t, home, syscall.MS_RDONLY, "") }, "the disk can only be read"},
		"folder that may not be written": {func(t *testing.T, home string) {
			if err := os.Chmod(home, 0o555); err != nil {
				t.Fatal(err)
			}
		}, "the folder may not be written to"},
	} {
		t.Run(test, func(t *testing.T) {
			home := t.TempDir()
			for _, folder := range []string{home, filepath.Dir(home)} { // another user looks into them
				if err := os.Chmod(folder, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			set.prepare(t, home)
			command := exec.Command(program)
			if os.Geteuid() == 0 {
				command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
			}
			x := openCommand(t, home, false, 80, 24, command)
			x.await("Start new")
			x.press(enter, "About you")
			x.press(ctrlN, "The work: 1 of 10")
			x.press("1", "! Not saved")
			x.await("! " + set.said)
			x.press("1", "The work: 3 of 10")
			x.press("q", "Once more to leave")
			x.press("q", "your last answers are not saved: "+set.said)
			if code := x.exit(); code != 1 {
				t.Errorf("exit code %d", code)
			}
		})
	}
}
