// Package safefile writes files so that a crash or a full disk leaves either the old content or
// the new, never a mixture.
package safefile

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// ErrExists is returned when a file stands in the way and may not be replaced.
var ErrExists = errors.New("a file of that name exists")

// Replace writes content to a temporary file beside path, syncs it, renames it over path and
// syncs the folder. When it returns nil the content is on the disk; when it fails before the rename,
// what stood at path still stands there. A link is followed: the file it points to is replaced.
func Replace(path string, content []byte, mode fs.FileMode) error {
	return write(Target(path), content, mode, os.Rename)
}

// Target is the file that Replace writes: where a link leads, or would lead.
func Target(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		return target
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(folder, filepath.Base(path))
	}
	return path
}

// Sweep removes what writers of path left beside it when they were killed. Only one that nobody else
// writes may be swept.
func Sweep(path string) {
	path = Target(path)
	sweep(filepath.Dir(path), func(entry fs.DirEntry) bool { return strings.HasPrefix(entry.Name(), temporaryPrefix(path)) })
}

func sweep(folder string, left func(fs.DirEntry) bool) {
	entries, _ := os.ReadDir(folder) // what cannot be listed is left
	for _, entry := range entries {
		if left(entry) {
			os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}

// temporaryName is what every temporary file is called.
var temporaryName = regexp.MustCompile(`^\.careeradvisor-[0-9a-f]{8}-[0-9]+$`)

// abandonedAfter is the age from which on a temporary file is nobody's any more: whoever wrote it was killed.
const abandonedAfter = 24 * time.Hour

// sweepAbandoned removes what killed writers of any file left in a folder. How old it is, the clock of the disk
// tells, by which the temporary file was made just now.
func sweepAbandoned(folder string, temporary *os.File) {
	made, err := temporary.Stat()
	if err != nil {
		return
	}
	sweep(folder, func(entry fs.DirEntry) bool {
		if !temporaryName.MatchString(entry.Name()) {
			return false
		}
		info, err := entry.Info()
		return err == nil && info.Mode().IsRegular() && made.ModTime().Sub(info.ModTime()) > abandonedAfter
	})
}

// temporaryPrefix tells whose a temporary file is, in a name of the same length for all.
func temporaryPrefix(path string) string {
	sum := fnv.New32a()
	sum.Write([]byte(filepath.Base(path)))
	return fmt.Sprintf(".careeradvisor-%08x-", sum.Sum32())
}

// MakeFolder makes a folder and those above it that are missing, and syncs where each of them is
// listed, so that a power cut cannot take away a file in it that was synced.
func MakeFolder(path string, mode fs.FileMode) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	above := filepath.Dir(path)
	if above != path {
		if err := MakeFolder(above, mode); err != nil {
			return err
		}
	}
	if err := os.Mkdir(path, mode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return SyncFolder(above)
}

// Create writes as Replace does, but fails with ErrExists when path exists, even if it appears meanwhile.
func Create(path string, content []byte, mode fs.FileMode) error {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, ErrExists)
	}
	return write(path, content, mode, func(temporary, path string) error {
		// A link fails where a rename would silently replace; where links are not known, rename.
		err := os.Link(temporary, path)
		switch {
		case errors.Is(err, fs.ErrExist):
			return fmt.Errorf("%s: %w", path, ErrExists)
		case err != nil:
			return os.Rename(temporary, path)
		}
		return os.Remove(temporary)
	})
}

// Blocked tells why no file can be written at a path: its folder is missing, or what stands there can be neither
// kept nor replaced by a file, as a folder, a device or a link that leads nowhere.
func Blocked(path string) error {
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: found no such folder, expected a file in a folder that exists", path)
	}
	info, err := os.Lstat(path)
	if err != nil {
		return nil // nothing stands there, or writing will say what is wrong
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		if info, err = os.Stat(path); err != nil {
			return fmt.Errorf("%s: found a link that leads nowhere, expected a file or nothing", path)
		}
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s: found a folder or a device, expected a file or nothing", path)
	}
	return nil
}

func write(path string, content []byte, mode fs.FileMode, publish func(from, to string) error) (err error) {
	folder := filepath.Dir(path)
	file, err := os.CreateTemp(folder, temporaryPrefix(path)+"*")
	if err != nil {
		return named(path, err)
	}
	temporary := file.Name()
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(temporary)
			err = named(path, err)
		}
	}()
	sweepAbandoned(folder, file)
	if _, err = file.Write(content); err != nil {
		return err
	}
	if err = file.Chmod(mode); err != nil && runtime.GOOS != "windows" {
		return err
	}
	if err = file.Sync(); err != nil {
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	if err = publish(temporary, path); err != nil {
		return err
	}
	return SyncFolder(folder)
}

// named puts the name a person knows in place of the temporary one.
func named(path string, err error) error {
	var at *fs.PathError
	var between *os.LinkError
	switch {
	case errors.As(err, &at):
		return &fs.PathError{Op: "write", Path: path, Err: at.Err}
	case errors.As(err, &between):
		return &fs.PathError{Op: "write", Path: path, Err: between.Err}
	}
	return err
}

// SyncFolder makes what was made, renamed or removed in a folder last through a power cut. Windows
// and some network disks cannot sync a folder.
func SyncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, folder.Close())
}
