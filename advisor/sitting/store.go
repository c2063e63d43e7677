package sitting

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"

	"careeradvisor/advisor/safefile"
)

const (
	extension    = ".yaml"
	damagedMark  = ".damaged"
	fileMode     = 0o600
	folderMode   = 0o700
	unnamedStem  = "unnamed"
	maxStemBytes = 40
)

// Store is the folder that keeps the sittings of one computer account.
type Store struct{ Folder string }

// Kept is an entry of the store: enough to choose one, nothing of its answers.
type Kept struct {
	File       string
	Name       string // "" when none was given
	Unreadable bool   // damaged, or of a newer format
	Changed    time.Time
}

// Kept lists the sittings, the last changed first. A folder that does not exist holds none.
func (s Store) Kept() ([]Kept, error) {
	entries, err := os.ReadDir(s.Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var kept []Kept
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || filepath.Ext(entry.Name()) != extension || strings.Contains(entry.Name(), damagedMark) {
			continue
		}
		file := filepath.Join(s.Folder, entry.Name())
		one := Kept{File: file, Changed: info.ModTime()}
		if read, err := Read(file); err == nil {
			one.Name = read.Name
		} else {
			one.Unreadable = true
		}
		kept = append(kept, one)
	}
	slices.SortStableFunc(kept, func(a, b Kept) int { return b.Changed.Compare(a.Changed) })
	return kept, nil
}

// Read reads a sitting from a file anywhere and never changes it.
func Read(file string) (*Sitting, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFileBytes {
		return nil, tooLarge(file)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return Parse(file, content)
}

// DamagedError says that a kept file could not be read and where it was set aside.
type DamagedError struct {
	File, Aside string
	Cause       error
}

// Error names both files and the cause.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("%v\nThe damaged file is kept as %s; nothing of it was thrown away.", e.Cause, e.Aside)
}

// Open reads a kept sitting. A damaged one is set aside under another name and the error is
// *DamagedError; one of a newer format is left alone and the error is *NewerError.
func (s Store) Open(file string) (*Sitting, error) {
	read, err := Read(file)
	var wrong *InvalidError
	if !errors.As(err, &wrong) {
		return read, err
	}
	for n := 1; ; n++ {
		aside := strings.TrimSuffix(file, extension) + fmt.Sprintf("%s-%d%s", damagedMark, n, extension)
		if _, exists := os.Lstat(aside); exists == nil {
			continue
		}
		if err := os.Rename(file, aside); err != nil {
			return nil, fmt.Errorf("%w\nThe damaged file could not be set aside: %w", wrong, err)
		}
		return nil, &DamagedError{file, aside, wrong}
	}
}

// NewFile makes the folder and an empty file for a new sitting of that person, so that nobody else
// takes the name, and returns the file's name.
func (s Store) NewFile(name string) (string, error) {
	if err := os.MkdirAll(s.Folder, folderMode); err != nil {
		return "", err
	}
	stem := stem(name)
	for n := 1; ; n++ {
		file := filepath.Join(s.Folder, stem+extension)
		if n > 1 {
			file = filepath.Join(s.Folder, fmt.Sprintf("%s-%d%s", stem, n, extension))
		}
		made, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
		if err == nil {
			return file, made.Close()
		}
		if !errors.Is(err, fs.ErrExist) {
			return "", err
		}
	}
}

// Add keeps a sitting that came from elsewhere as a new one, and returns its file.
func (s Store) Add(one *Sitting) (string, error) {
	content, err := one.Bytes()
	if err != nil {
		return "", err
	}
	file, err := s.NewFile(one.Name)
	if err != nil {
		return "", err
	}
	return file, safefile.Replace(file, content, fileMode)
}

// reserved are names Windows keeps for devices.
var reserved = regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// stem turns a name into a file name that is safe on every platform.
func stem(name string) string {
	var out strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			out.WriteRune(r)
		case out.Len() > 0 && !strings.HasSuffix(out.String(), "-"):
			out.WriteByte('-')
		}
		if out.Len() >= maxStemBytes {
			break
		}
	}
	if text := strings.Trim(out.String(), "-"); text != "" && !reserved.MatchString(text) {
		return text
	}
	return unnamedStem
}

// Delete removes one kept sitting.
func (s Store) Delete(file string) error { return os.Remove(file) }

// Forget removes everything kept, damaged files and leftovers of a crash too, and returns what it
// removed.
func (s Store) Forget() (removed []string, err error) {
	entries, err := os.ReadDir(s.Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		file := filepath.Join(s.Folder, entry.Name())
		if err := os.Remove(file); err != nil {
			return removed, err
		}
		removed = append(removed, file)
	}
	return append(removed, s.Folder), os.Remove(s.Folder)
}

// Writer saves one file. Saves may be asked for from several goroutines; an older state never
// replaces a newer one.
type Writer struct {
	File string

	mutex   sync.Mutex
	written int
}

// Save writes the content that is the sequence-th state of the sitting, counted from 1. It
// returns nil once this state or a newer one is safely on the disk.
func (w *Writer) Save(sequence int, content []byte) error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if sequence <= w.written {
		return nil
	}
	if err := safefile.Replace(w.File, content, fileMode); err != nil {
		return err
	}
	w.written = sequence
	return nil
}
