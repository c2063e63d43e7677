package sitting

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"careeradvisor/advisor/safefile"

	"github.com/gofrs/flock"
)

// InUseError says that another careeradvisor has a sitting open.
type InUseError struct{ File string }

// Error names the file.
func (e *InUseError) Error() string {
	return fmt.Sprintf("%s: it is open in another careeradvisor", e.File)
}

// lockOf is the file that is locked for a sitting: beside it, where every program that writes it must
// be able to write too. The sitting itself cannot be locked, since each save puts a new file in its
// place.
func lockOf(file string) string {
	target := safefile.Target(file)
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".lock")
}

// take locks a sitting's file, or fails with *InUseError. The system gives the lock of a killed program
// back. Where a disk knows no locks it returns nil: whoever keeps answers there goes without.
func take(file string) (*flock.Flock, error) {
	for {
		lock := flock.New(lockOf(file), flock.SetPermissions(fileMode))
		locked, err := lock.TryLock()
		switch {
		case errors.Is(err, errors.ErrUnsupported), errors.Is(err, syscall.ENOLCK):
			return nil, nil
		case err != nil:
			var at *fs.PathError
			if errors.As(err, &at) { // the name a person knows, not that of the lock
				err = &fs.PathError{Op: "write", Path: file, Err: at.Err}
			}
			return nil, err
		case !locked:
			return nil, &InUseError{file}
		}
		// Whoever had it before may have removed the lock's file after this program opened it, and then
		// a third program locks a new one.
		mine, err := lock.Stat()
		if err != nil {
			return nil, errors.Join(err, lock.Unlock())
		}
		if there, err := os.Stat(lock.Path()); err == nil && os.SameFile(mine, there) {
			return lock, nil
		}
		if err := lock.Unlock(); err != nil {
			return nil, err
		}
	}
}

// release gives a lock back. Its file is removed while it is still locked; windows removes no open file,
// so there it stays.
func release(lock *flock.Flock) error {
	if lock == nil {
		return nil
	}
	if runtime.GOOS != "windows" {
		os.Remove(lock.Path())
	}
	return lock.Unlock()
}
