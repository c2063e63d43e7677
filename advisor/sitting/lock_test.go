package sitting_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"careeradvisor/advisor/sitting"
)

func TestOnlyOneAtATimeHasASitting(t *testing.T) {
	folder := t.TempDir()
	file, link := filepath.Join(folder, "ada.yaml"), filepath.Join(t.TempDir(), "link.yaml")
	write(t, file, "name: Ada\n")
	if err := os.Symlink(file, link); err != nil {
		t.Skip("no links here")
	}
	_, first, err := sitting.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	store := sitting.Store{Folder: folder}
	for what, try := range map[string]func() error{
		"open":           func() error { _, _, err := sitting.Open(file); return err },
		"open by a link": func() error { _, _, err := sitting.Open(link); return err },
		"open kept":      func() error { _, _, err := store.Open(file); return err },
		"delete":         func() error { return store.Delete(file) },
		"forget":         func() error { _, err := store.Forget(); return err },
		"save":           func() error { return (&sitting.Writer{File: link}).Save(1, []byte("name: Bob\n")) },
	} {
		var taken *sitting.InUseError
		if err := try(); !errors.As(err, &taken) || read(t, file) != "name: Ada\n" {
			t.Errorf("%s: got %v", what, err)
		}
	}
	if s, err := sitting.Read(file); err != nil || s.Name != "Ada" {
		t.Errorf("who only reads got %v, %v", s, err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	if s, again, err := sitting.Open(link); err != nil || s.Name != "Ada" || again.Close() != nil {
		t.Errorf("got %v, %v", s, err)
	}
	if left := entries(t, folder); !slices.Equal(left, []string{"ada.yaml"}) {
		t.Errorf("the folder holds %v", left)
	}
}

// The lock's file goes with the lock. Whoever opened it just before must not take what is left of it for
// a lock.
func TestManyThatComeAndGoNeverHaveItTogether(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ada.yaml")
	var inside, had atomic.Int32
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 300 {
				_, writer, err := sitting.Open(file)
				if err != nil {
					continue
				}
				if inside.Add(1) > 1 {
					t.Error("two have it")
				}
				had.Add(1)
				inside.Add(-1)
				writer.Close()
			}
		})
	}
	wait.Wait()
	if had.Load() == 0 {
		t.Error("nobody ever had it")
	}
}

func TestOpeningClearsAwayWhatAKilledSaveLeft(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "ada.yaml")
	write(t, file, "name: Ada\n")
	write(t, filepath.Join(folder, ".ada.yaml.lock"), "") // nobody holds it
	write(t, filepath.Join(folder, ".careeradvisor-bb2c5cd0-123"), "name: A")
	write(t, filepath.Join(folder, ".careeradvisor-00000000-123"), "of another file")
	_, writer, err := sitting.Open(file)
	if err != nil || writer.Close() != nil {
		t.Fatal(err)
	}
	if left := entries(t, folder); !slices.Equal(left, []string{".careeradvisor-00000000-123", "ada.yaml"}) {
		t.Errorf("the folder holds %v", left)
	}
}

func entries(t *testing.T, folder string) (names []string) {
	t.Helper()
	list, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range list {
		names = append(names, entry.Name())
	}
	return names
}

// What this program would not write the same way is copied before the first save, and no more after it.
func TestSavingKeepsACopyOfWhatItDidNotWrite(t *testing.T) {
	own, err := sitting.New("Ada").Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		before    string
		meanwhile string // what another program writes after this one opened it
		copies    []string
	}{
		"nothing":          {"", "", nil},
		"its own":          {string(own), "", nil},
		"notes":            {"# mine\n" + string(own), "", []string{"# mine\n" + string(own)}},
		"no format":        {"name: Ada\n", "", []string{"name: Ada\n"}},
		"meanwhile":        {string(own), "name: Eve\n", []string{"name: Eve\n"}},
		"meanwhile broken": {string(own), "{", []string{"{"}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			file := filepath.Join(folder, "ada.yaml")
			if test.before != "" {
				write(t, file, test.before)
			}
			_, writer, err := sitting.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer writer.Close()
			if test.meanwhile != "" {
				write(t, file, test.meanwhile)
			}
			for n := 1; n <= 3; n++ {
				if err := writer.Save(n, []byte("seconds: {a: "+strconv.Itoa(n)+"}\n")); err != nil {
					t.Fatal(err)
				}
			}
			var copies []string
			for _, backup := range writer.Backups() {
				copies = append(copies, read(t, backup))
			}
			if !slices.Equal(copies, test.copies) || read(t, file) != "seconds: {a: 3}\n" {
				t.Errorf("copies %q of %q", copies, read(t, file))
			}
			if kept, err := (sitting.Store{Folder: folder}).Kept(); err != nil || len(kept) != 1 {
				t.Errorf("copies are offered: %v, %v", kept, err)
			}
		})
	}
}
