package sitting_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestNewFilesAreNamedAfterThePersonAndStayInTheFolder(t *testing.T) {
	store := sitting.Store{Folder: filepath.Join(t.TempDir(), "new", "folder")}
	for _, test := range []struct{ name, want string }{
		{"Ada Lovelace", "ada-lovelace.yaml"},
		{"ada  lovelace!", "ada-lovelace-2.yaml"},
		{"Ada Lovelace", "ada-lovelace-3.yaml"},
		{"Zoë 字", "zoë-字.yaml"},
		{"", "unnamed.yaml"},
		{"...", "unnamed-2.yaml"},
		{"../../etc/passwd", "etc-passwd.yaml"},
		{"/root", "root.yaml"},
		{`C:\x`, "c-x.yaml"},
		{"damaged", "damaged.yaml"},
		{"CON", "unnamed-3.yaml"},
		{strings.Repeat("long ", 30), "long-long-long-long-long-long-long-long.yaml"},
	} {
		writer, err := store.NewFile(test.name)
		if err != nil {
			t.Fatal(err)
		}
		file := writer.File
		if want := filepath.Join(store.Folder, test.want); file != want {
			t.Errorf("%q: got %s, want %s", test.name, file, want)
		}
		if info, err := os.Lstat(file); err != nil || info.Size() != 0 || info.Mode().Perm() != 0o600 {
			t.Errorf("%s is not reserved: %v, %v", file, info, err)
		}
		if err := errors.Join(writer.Save(1, []byte("name: x\n")), writer.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if kept, err := store.Kept(); err != nil || len(kept) != 12 {
		t.Errorf("%d sittings kept, %v", len(kept), err)
	}
	if info, err := os.Stat(store.Folder); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder is open to others: %v, %v", info.Mode(), err)
	}
}

func TestLastChangedSittingComesFirst(t *testing.T) {
	store := sitting.Store{Folder: t.TempDir()}
	for i, name := range []string{"old", "newest", "middle"} {
		file := filepath.Join(store.Folder, name+".yaml")
		write(t, file, "name: "+name+"\n")
		changed := time.Unix(int64(1_000_000+[]int{0, 200, 100}[i]), 0)
		if err := os.Chtimes(file, changed, changed); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(store.Folder, "notes.txt"), "name: no\n")
	write(t, filepath.Join(store.Folder, "a.damaged-1.yaml"), "name: no\n")
	write(t, filepath.Join(store.Folder, ".careeradvisor-1"), "name: no\n")
	if err := os.Mkdir(filepath.Join(store.Folder, "folder.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	unreadable := filepath.Join(store.Folder, "unreadable.yaml")
	write(t, unreadable, "{")
	if err := os.Chtimes(unreadable, time.Unix(1, 0), time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	kept, err := store.Kept()
	var names []string
	for _, one := range kept {
		names = append(names, one.Name)
	}
	if want := []string{"newest", "middle", "old", ""}; err != nil || !slices.Equal(names, want) {
		t.Errorf("got %v, %v; want %v", names, err, want)
	}
}

func TestDamagedFileIsSetAsideWhole(t *testing.T) {
	store := sitting.Store{Folder: t.TempDir()}
	file := filepath.Join(store.Folder, "ada.yaml")
	for n := 1; n <= 2; n++ {
		content := fmt.Sprintf("name: Ada\nresponses: {a: 1%d\n", n)
		write(t, file, content)
		_, _, err := store.Open(file)
		var damaged *sitting.DamagedError
		if !errors.As(err, &damaged) || damaged.Aside != filepath.Join(store.Folder, fmt.Sprintf("ada.damaged-%d.yaml", n)) {
			t.Fatalf("got %v", err)
		}
		if got := read(t, damaged.Aside); got != content {
			t.Errorf("kept as %q, was %q", got, content)
		}
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is still there: %v", file, err)
		}
		if text := err.Error(); !strings.Contains(text, damaged.Aside) || !strings.Contains(text, "found invalid YAML") {
			t.Errorf("the error says %q", text)
		}
	}
	if kept, err := store.Kept(); err != nil || len(kept) != 0 {
		t.Errorf("damaged files are offered: %v, %v", kept, err)
	}
}

// Another program may delete what this one offers: that is no new sitting of the same name.
func TestWhatWasDeletedSinceItWasListedIsNotOpened(t *testing.T) {
	store := sitting.Store{Folder: filepath.Join(t.TempDir(), "sittings")}
	for _, folder := range []func() error{func() error { return os.Mkdir(store.Folder, 0o700) }, func() error { return os.Remove(store.Folder) }} {
		if err := folder(); err != nil {
			t.Fatal(err)
		}
		if s, _, err := store.Open(filepath.Join(store.Folder, "ada.yaml")); s != nil || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("opened %v, %v", s, err)
		}
	}
}

func TestReadingNeverChangesAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ada.yaml")
	write(t, file, "{")
	if _, err := sitting.Read(file); err == nil || read(t, file) != "{" {
		t.Errorf("got %v", err)
	}
	write(t, file, "name: Ada\n")
	if s, err := sitting.Read(file); err != nil || s.Name != "Ada" {
		t.Errorf("got %v, %v", s, err)
	}
	if _, err := sitting.Read(file + ".none"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if s, writer, err := sitting.Open(file); err != nil || s.Name != "Ada" || writer.Close() != nil || read(t, file) != "name: Ada\n" {
		t.Errorf("got %v, %v", s, err)
	}
	write(t, file, strings.Repeat("#", 1<<20+1))
	if _, err := sitting.Read(file); err == nil || err.Error() != file+": found more than 1 MB, expected a sitting" {
		t.Errorf("got %v", err)
	}
}

func TestForgetLeavesNothing(t *testing.T) {
	store := sitting.Store{Folder: filepath.Join(t.TempDir(), "sittings")}
	if removed, err := store.Forget(); err != nil || removed != nil {
		t.Errorf("nothing kept: got %v, %v", removed, err)
	}
	if kept, err := store.Kept(); err != nil || kept != nil {
		t.Errorf("nothing kept: got %v, %v", kept, err)
	}
	writer, err := store.NewFile("Ada")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Forget(); err == nil || read(t, writer.File) != "" {
		t.Errorf("a sitting that is open elsewhere was forgotten: %v", err)
	}
	file := writer.File
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, name := range []string{".ada.yaml.lock", ".careeradvisor-1", "ada-2.backup-1.yaml", "ada.backup-1.yaml", "ada.damaged-1.yaml", "ada.yaml", "bob.yaml"} {
		write(t, filepath.Join(store.Folder, name), "{}")
		want = append(want, filepath.Join(store.Folder, name))
	}
	if err := store.Delete(file); err != nil {
		t.Fatal(err)
	}
	want = append(slices.Delete(want, 5, 6), store.Folder)
	want = slices.Delete(want, 3, 4) // its copy went too
	want = slices.Delete(want, 0, 1) // and its lock
	removed, err := store.Forget()
	if difference := cmp.Diff(want, removed); err != nil || difference != "" {
		t.Errorf("%v\n%s", err, difference)
	}
	if _, err := os.Lstat(store.Folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestAnOlderStateNeverReplacesANewerOne(t *testing.T) {
	const states = 60
	writer := &sitting.Writer{File: filepath.Join(t.TempDir(), "ada.yaml")}
	var wait sync.WaitGroup
	for _, i := range rand.Perm(states) {
		sequence := i + 1
		wait.Go(func() {
			if err := writer.Save(sequence, []byte(strconv.Itoa(sequence))); err != nil {
				t.Error(err)
				return
			}
			content, err := os.ReadFile(writer.File)
			if onDisk, _ := strconv.Atoi(string(content)); err != nil || onDisk < sequence {
				t.Errorf("%q on the disk after saving %d: %v", content, sequence, err)
			}
		})
	}
	wait.Wait()
	if got := read(t, writer.File); got != strconv.Itoa(states) {
		t.Errorf("the file ends with state %s of %d", got, states)
	}
	if info, err := os.Stat(writer.File); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read the file: %v, %v", info.Mode(), err)
	}
}

// A disk that is full from the start leaves no sitting that holds nothing.
func TestANewFileInWhichNothingWasSavedIsGone(t *testing.T) {
	store := sitting.Store{Folder: t.TempDir()}
	writer, err := store.NewFile("Ada")
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	if kept, err := store.Kept(); err != nil || len(kept) != 0 {
		t.Errorf("%v, %v", kept, err)
	}
}

func TestAStateThatCouldNotBeSavedCanBeSavedAgain(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "later")
	writer := &sitting.Writer{File: filepath.Join(folder, "ada.yaml")}
	if err := writer.Save(1, []byte("one")); err == nil {
		t.Fatal("saved in a folder that does not exist")
	}
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := writer.Save(1, []byte("one")); err != nil || read(t, writer.File) != "one" {
		t.Errorf("got %v", err)
	}
}
