package safefile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"careeradvisor/advisor/safefile"
)

// holds checks the content and mode of a file, and that nothing else is in its folder.
func holds(t *testing.T, file, content string, mode fs.FileMode) {
	t.Helper()
	got, err := os.ReadFile(file)
	if err != nil || string(got) != content {
		t.Errorf("%s holds %q, %v; want %q", file, got, err, content)
	}
	if info, err := os.Stat(file); err != nil || info.Mode() != mode {
		t.Errorf("%s has the mode %v, %v; want %v", file, info.Mode(), err, mode)
	}
	want := []string{filepath.Base(file)}
	if got := names(t, filepath.Dir(file)); !slices.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
}

func names(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

var ways = map[string]func(string, []byte, fs.FileMode) error{"Replace": safefile.Replace, "Create": safefile.Create}

func TestNewFileHasContentAndModeWhateverTheUmask(t *testing.T) {
	for name, write := range ways {
		for _, mode := range []fs.FileMode{0o600, 0o644, 0o666} {
			file := filepath.Join(t.TempDir(), "a")
			if err := write(file, []byte("new"), mode); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			holds(t, file, "new", mode)
		}
	}
}

func TestReplaceTakesThePlaceOfAFileAndCreateDoesNot(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := safefile.Create(file, []byte("new"), 0o600); !errors.Is(err, safefile.ErrExists) {
		t.Errorf("got %v", err)
	}
	holds(t, file, "old", 0o644)
	if err := safefile.Replace(file, []byte("new"), 0o600); err != nil {
		t.Error(err)
	}
	holds(t, file, "new", 0o600)
}

func TestOnlyOneOfManyCreatesAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a")
	var wait sync.WaitGroup
	var won atomic.Int32
	for range 20 {
		wait.Go(func() {
			switch err := safefile.Create(file, []byte("new"), 0o600); {
			case err == nil:
				won.Add(1)
			case !errors.Is(err, safefile.ErrExists):
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if won.Load() != 1 {
		t.Errorf("%d created it", won.Load())
	}
	holds(t, file, "new", 0o600)
}

func TestDirectoryInTheWayStaysAndNothingIsLeftBehind(t *testing.T) {
	for name, write := range ways {
		file := filepath.Join(t.TempDir(), "a")
		if err := os.MkdirAll(filepath.Join(file, "b"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := write(file, []byte("new"), 0o600); err == nil {
			t.Errorf("%s wrote over a directory", name)
		}
		if got := names(t, filepath.Dir(file)); !slices.Equal(got, []string{"a"}) || !slices.Equal(names(t, file), []string{"b"}) {
			t.Errorf("%s leaves %v", name, got)
		}
	}
}

// A killed writer leaves a temporary file. Whoever writes into that folder long after removes it, and nothing else.
func TestWritingClearsAwayWhatWasAbandonedLongAgo(t *testing.T) {
	for name, write := range ways {
		folder := t.TempDir()
		long := []string{".careeradvisor-00000000-1", ".careeradvisor-00000000-notes", ".careeradvisor-1", "careeradvisor-00000000-1"}
		for i, left := range append([]string{".careeradvisor-00000000-2"}, long...) {
			file := filepath.Join(folder, left)
			if err := os.WriteFile(file, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			if before := time.Now().AddDate(0, 0, -2); i > 0 && os.Chtimes(file, before, before) != nil {
				t.Fatal("the file's time cannot be set")
			}
		}
		if err := write(filepath.Join(folder, "a"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		want := append([]string{".careeradvisor-00000000-2"}, append(long[1:], "a")...)
		slices.Sort(want)
		if got := names(t, folder); !slices.Equal(got, want) {
			t.Errorf("%s leaves %v, want %v", name, got, want)
		}
	}
}

func TestBlockedTellsWhereNoFileCanBeWritten(t *testing.T) {
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	if err := errors.Join(os.WriteFile(at("file"), nil, 0o600), os.Mkdir(at("folder"), 0o700)); err != nil {
		t.Fatal(err)
	}
	links := runtime.GOOS != "windows"
	if links {
		if err := errors.Join(os.Symlink("file", at("link")), os.Symlink("none", at("dangling")), os.Symlink("folder", at("to-folder"))); err != nil {
			t.Fatal(err)
		}
	}
	for name, want := range map[string]bool{"file": false, "link": false, "none": false, "folder": true, "dangling": links, "to-folder": links, "folder/none": false, "nowhere/none": true} {
		if err := safefile.Blocked(at(name)); (err != nil) != want {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestMissingFolderIsAnError(t *testing.T) {
	for name, write := range ways {
		if err := write(filepath.Join(t.TempDir(), "none", "a"), nil, 0o600); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestUnwritableFolderLeavesTheOldFileWhole(t *testing.T) {
	if os.Geteuid() <= 0 {
		t.Skip("root writes everywhere, and windows has no such folders")
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "a")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(folder, 0o700)
	if err := safefile.Replace(file, []byte("new"), 0o600); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("got %v", err)
	}
	holds(t, file, "old", 0o600)
}
