//go:build clients && linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

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

// fill writes a file until the disk of a folder is full, and returns its name.
func fill(t *testing.T, folder string) string {
	t.Helper()
	file, err := os.Create(filepath.Join(folder, "full"))
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = file.Write(make([]byte, 1024))
	}
	file.Close()
	return file.Name()
}

// TestClientsDiskFull fills a small disk while somebody answers.
func TestClientsDiskFull(t *testing.T) {
	home := t.TempDir()
	mount(t, home, 0, "size=64k")
	x := open(t, home, false, 80, 24).answering()
	filled := fill(t, home)
	before := keptAnswers(t, home)
	x.press("1", "! Not saved")
	x.await("! the disk is full")
	x.await("The work: 3 of 10") // one can go on
	if after := keptAnswers(t, home); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("the file held %v and holds %v", before, after)
	}
	x.press("q", "! Not saved. Once more to leave.")
	os.Remove(filled)
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
	fill(t, home)
	y.press("1\n", "This could not be saved: the disk is full")
	y.press("quit\n", "Your last answers are not saved: the disk is full")
	if code := y.exit(); code != 1 {
		t.Errorf("exit code %d", code)
	}
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
