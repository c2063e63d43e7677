// Package safefile writes files so that a crash or a full disk leaves either the old content or
// the new, never a mixture.
package safefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// ErrExists is returned when a file stands in the way and may not be replaced.
var ErrExists = errors.New("a file of that name exists")

// Replace writes content to a temporary file beside path, syncs it, renames it over path and
// syncs the folder. When it returns nil the content is on the disk; when it fails before the rename,
// what stood at path still stands there. A link is followed: the file it points to is replaced.
func Replace(path string, content []byte, mode fs.FileMode) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	return write(path, content, mode, os.Rename)
}

// Create does the same but fails with ErrExists when path exists, even if it appears meanwhile.
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

func write(path string, content []byte, mode fs.FileMode, publish func(from, to string) error) (err error) {
	folder := filepath.Dir(path)
	file, err := os.CreateTemp(folder, ".careeradvisor-*")
	if err != nil {
		return named(path, err)
	}
	temporary := file.Name()
	defer func() {
		if err != nil {
			file.Close()
			os.Remove(temporary)
		}
	}()
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
	return syncFolder(folder)
}

// named puts the name a person knows in place of the temporary one.
func named(path string, err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return &fs.PathError{Op: "write", Path: path, Err: pathError.Err}
	}
	return err
}

// syncFolder makes a rename last through a power cut. Windows and some network disks cannot sync a
// folder.
func syncFolder(path string) error {
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
