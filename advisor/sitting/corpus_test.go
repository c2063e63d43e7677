package sitting_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

// The corpus holds files as every version of this program wrote them, and some that were written by hand
// or by nobody. It only ever grows: whoever has such a file still has it.
func TestTheCorpusCanBeRead(t *testing.T) {
	for _, file := range corpus(t, "read", 14) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			folder := t.TempDir()
			mine := filepath.Join(folder, "mine"+filepath.Ext(file))
			before := read(t, file)
			write(t, mine, before)
			if filepath.Ext(mine) != ".yaml" { // faces keep these as new sittings
				if _, err := sitting.Read(mine); err != nil {
					t.Error(err)
				}
				return
			}
			s, writer, err := sitting.Open(mine)
			if err != nil {
				t.Fatal(err)
			}
			defer writer.Close()
			content, err := s.Bytes()
			if err == nil {
				err = writer.Save(1, content)
			}
			if err != nil {
				t.Fatal(err)
			}
			again, err := sitting.Read(mine)
			if err != nil {
				t.Fatal(err)
			}
			if difference := cmp.Diff(s, again); difference != "" {
				t.Errorf("read, written and read again:\n%s", difference)
			}
			// What was not written this way is kept as it was.
			if backups := writer.Backups(); before != "" && string(content) != before && (len(backups) != 1 || read(t, backups[0]) != before) {
				t.Errorf("copies: %v", backups)
			}
		})
	}
}

// What cannot be read is left as it is, and the error names the file.
func TestTheRestOfTheCorpusIsRefusedAndLeftAlone(t *testing.T) {
	for _, file := range corpus(t, "refused", 9) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			mine := filepath.Join(t.TempDir(), "mine"+filepath.Ext(file))
			before := read(t, file)
			write(t, mine, before)
			_, _, err := sitting.Open(mine)
			var newer *sitting.NewerError
			var wrong *sitting.InvalidError
			switch {
			case !errors.As(err, &newer) && !errors.As(err, &wrong):
				t.Errorf("got %v", err)
			case strings.HasPrefix(filepath.Base(file), "newer") != (newer != nil):
				t.Errorf("a newer file? got %v", err)
			case !strings.Contains(err.Error(), mine):
				t.Errorf("the error does not name the file: %v", err)
			}
			if after := read(t, mine); after != before {
				t.Errorf("the file holds %q, held %q", after, before)
			}
		})
	}
}

// corpus lists files of the corpus, of which there were so many already.
func corpus(t *testing.T, kind string, least int) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", kind, "*"))
	if err != nil || len(files) < least {
		t.Fatalf("%d files, %v", len(files), err)
	}
	return files
}
