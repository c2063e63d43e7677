package sitting

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"careeradvisor/advisor/safefile"

	"github.com/gofrs/flock"
)

const (
	extension    = ".yaml"
	damagedMark  = ".damaged"
	backupMark   = ".backup"
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
		if err != nil || !info.Mode().IsRegular() || filepath.Ext(entry.Name()) != extension || setAside(entry.Name()) {
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

// setAside tells whether a name is that of a damaged file or of a copy kept before a change. No
// person's name becomes such a file name.
func setAside(name string) bool {
	return strings.Contains(name, damagedMark+"-") || Backup(name)
}

// Backup tells whether a name is that of a copy kept before a change: the same person a second time.
func Backup(name string) bool { return strings.Contains(name, backupMark+"-") }

// Read reads a sitting from a file anywhere and never changes it.
func Read(file string) (*Sitting, error) {
	read, _, err := load(file)
	return read, err
}

// load returns what a file holds, and its bytes.
func load(file string) (*Sitting, []byte, error) {
	opened, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer opened.Close()
	if info, err := opened.Stat(); err == nil && info.IsDir() {
		return nil, nil, fmt.Errorf("%s: found a folder, expected a sitting", file) // nothing damaged, so nothing to set aside
	}
	content, err := io.ReadAll(io.LimitReader(opened, MaxBytes+1)) // a device has no size and no end
	if err != nil {
		return nil, nil, err
	}
	read, err := Parse(file, content)
	return read, content, err
}

// DamagedError says that a kept file could not be read and where it was set aside.
type DamagedError struct {
	Aside string
	Cause error // names the file
}

// Error names both files and the cause.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("%v\nThe damaged file is kept as %s; nothing of it was thrown away.", e.Cause, e.Aside)
}

// Open takes a kept sitting for this program alone and reads it. The error is *InUseError when another
// program has it, and fs.ErrNotExist when it was deleted since it was listed. A damaged one is set aside under
// another name and the error is *DamagedError; one of a newer format is left alone and the error is *NewerError.
func (s Store) Open(file string) (*Sitting, *Writer, error) {
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("%s: these answers are gone: %w", file, fs.ErrNotExist)
	}
	read, writer, err := Open(file)
	var wrong *InvalidError
	if !errors.As(err, &wrong) {
		return read, writer, err
	}
	lock, err := take(file)
	if err != nil {
		return nil, nil, err
	}
	defer release(lock)
	aside, err := freeName(file, damagedMark)
	if err == nil {
		err = os.Rename(file, aside)
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w\nThe damaged file could not be set aside: %w", wrong, err)
	}
	return nil, nil, &DamagedError{aside, wrong}
}

// freeName is the first name beside a file, with a mark and a number in it, that is not taken.
func freeName(file, mark string) (string, error) {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s%s-%d%s", strings.TrimSuffix(file, filepath.Ext(file)), mark, n, filepath.Ext(file))
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", err
		}
	}
}

// NewFile makes the folder and an empty file for a new sitting of that person, so that nobody else
// takes the name, and returns what saves it.
func (s Store) NewFile(name string) (*Writer, error) {
	if err := safefile.MakeFolder(s.Folder, folderMode); err != nil {
		return nil, err
	}
	stem := stem(name)
	for n := 1; ; n++ {
		file := filepath.Join(s.Folder, stem+extension)
		if n > 1 {
			file = filepath.Join(s.Folder, fmt.Sprintf("%s-%d%s", stem, n, extension))
		}
		made, err := os.OpenFile(file, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil {
			err = made.Close()
		}
		if err != nil {
			return nil, err
		}
		writer := &Writer{File: file, empty: true}
		err = writer.hold()
		var taken *InUseError
		if !errors.As(err, &taken) { // else somebody opened the new file first: they may have it
			return writer, err
		}
	}
}

// Add keeps a sitting that came from elsewhere as a new one, and returns its file.
func (s Store) Add(one *Sitting) (string, error) {
	content, err := one.Bytes()
	if err != nil {
		return "", err
	}
	writer, err := s.NewFile(one.Name)
	if err != nil {
		return "", err
	}
	return writer.File, errors.Join(writer.Save(1, content), writer.Close())
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

// Delete removes one kept sitting and the copies of it. Damaged files stay: they may be those of somebody
// who had the same name before. The error is *InUseError when another program has it open.
func (s Store) Delete(file string) error {
	lock, err := take(file)
	if err != nil {
		return err
	}
	defer release(lock)
	safefile.Sweep(file)
	entries, err := os.ReadDir(s.Folder)
	if err != nil {
		return err
	}
	copies := strings.TrimSuffix(filepath.Base(file), extension) + backupMark + "-"
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), copies) {
			if err := os.Remove(filepath.Join(s.Folder, entry.Name())); err != nil {
				return err
			}
		}
	}
	if err := os.Remove(file); err != nil {
		return err
	}
	return safefile.SyncFolder(s.Folder)
}

// Forget removes everything kept: sittings, copies of them, damaged files, locks and leftovers of a
// crash. It returns what it removed. While another program has one of the sittings open it removes
// nothing and the error is *InUseError: that program would write it again.
func (s Store) Forget() (removed []string, err error) {
	entries, err := os.ReadDir(s.Folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var locks []*flock.Flock
	free := func() {
		for _, lock := range locks {
			release(lock)
		}
		locks = nil
	}
	defer free()
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != extension {
			continue
		}
		lock, err := take(filepath.Join(s.Folder, entry.Name()))
		if err != nil {
			return nil, err
		}
		locks = append(locks, lock)
	}
	for _, entry := range entries {
		file := filepath.Join(s.Folder, entry.Name())
		if err := os.Remove(file); err != nil {
			return removed, err
		}
		removed = append(removed, file)
	}
	free()
	if err := os.Remove(s.Folder); err != nil {
		return removed, err
	}
	return append(removed, s.Folder), safefile.SyncFolder(filepath.Dir(s.Folder))
}
