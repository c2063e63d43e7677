// Package crash turns a fault of the program into a report that holds nothing about the person.
package crash

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"careeradvisor/advisor/safefile"
	"careeradvisor/advisor/sidebyside"
)

// Error is a fault that was caught, with the stack where it happened.
type Error struct {
	fault any
	stack []byte
}

// Caught makes an error of what recover returned. It is called where that was.
func Caught(fault any) *Error {
	if elsewhere, ok := fault.(*sidebyside.Fault); ok {
		return &Error{elsewhere.Value, elsewhere.Stack}
	}
	return &Error{fault, debug.Stack()}
}

// Error says what went wrong without a word that could come from the person.
func (e *Error) Error() string {
	if known, ok := e.fault.(runtime.Error); ok {
		return known.Error() // made of types and numbers
	}
	return fmt.Sprintf("a fault of type %T, whose text is left out: it could hold an answer", e.fault)
}

// Report is what a developer needs. A stack holds names of functions and files of the program, and
// values only as numbers; the person's home folder is left out of the files.
func (e *Error) Report(version string, now time.Time) string {
	stack := string(e.stack)
	if home, err := os.UserHomeDir(); err == nil && home != "/" {
		stack = strings.ReplaceAll(stack, home, "~")
	}
	return fmt.Sprintf(`Crash report of careeradvisor
It says where the program went wrong. It holds no answers, no names and nothing else about you.

version: %s
system:  %s/%s, %s
when:    %s
fault:   %v

%s`, version, runtime.GOOS, runtime.GOARCH, runtime.Version(), now.UTC().Format(time.RFC3339), e, stack)
}

// Write writes the report into a new file of a folder, which only the person can read, and returns the
// file's name.
func (e *Error) Write(folder, version string, now time.Time) (file string, err error) {
	if err := safefile.MakeFolder(folder, 0o700); err != nil {
		return "", err
	}
	file = filepath.Join(folder, now.UTC().Format("crash-20060102-150405.000000000")+".txt")
	return file, safefile.Create(file, []byte(e.Report(version, now)), 0o600)
}

// Forget removes the reports of a folder and the folder, and returns what it removed.
func Forget(folder string) (removed []string, err error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		file := filepath.Join(folder, entry.Name())
		if err := os.Remove(file); err != nil {
			return removed, err
		}
		removed = append(removed, file)
	}
	if err := os.Remove(folder); err != nil {
		return removed, err
	}
	return append(removed, folder), safefile.SyncFolder(filepath.Dir(folder))
}
