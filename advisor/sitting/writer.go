package sitting

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"sync"

	"careeradvisor/advisor/safefile"

	"github.com/gofrs/flock"
)

// Writer saves one file, which it holds for this program alone until it is closed. Saves may be asked
// for from several goroutines; an older state never replaces a newer one.
type Writer struct {
	File string

	mutex   sync.Mutex
	held    bool
	empty   bool         // made by this program, and nothing was saved yet
	lock    *flock.Flock // nil where a disk knows no locks
	written int
	known   []byte   // what this program knows to be in the file and would write the same way
	backups []string // copies of what it did not
}

// Open takes a sitting's file for this program alone and reads it. One that does not exist is an empty
// sitting. The error is *InUseError when another program has it, or what Read returns. Where the lock
// cannot be made, as in a folder that cannot be written, saving fails later and says why.
func Open(file string) (*Sitting, *Writer, error) {
	writer := &Writer{File: file}
	err := writer.hold()
	var taken *InUseError
	if errors.As(err, &taken) {
		return nil, nil, err
	}
	read, content, err := load(file)
	if errors.Is(err, fs.ErrNotExist) {
		return New(""), writer, nil
	}
	if err != nil {
		return nil, nil, errors.Join(err, writer.Close())
	}
	if same, err := read.Bytes(); err == nil && bytes.Equal(same, content) {
		writer.known = content
	}
	return read, writer, nil
}

// hold takes the file, if that was not done, and clears away what a killed program left beside it.
func (w *Writer) hold() (err error) {
	if w.held {
		return nil
	}
	if w.lock, err = take(w.File); err != nil {
		return err
	}
	w.held = true
	safefile.Sweep(w.File)
	return nil
}

// Save writes the content that is the sequence-th state of the sitting, counted from 1. It
// returns nil once this state or a newer one is safely on the disk.
//
// What this program would not write the same way is copied first: notes somebody wrote into the file, an
// older form of it, or what another program put there since it was opened.
func (w *Writer) Save(sequence int, content []byte) error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if sequence <= w.written {
		return nil
	}
	if err := w.hold(); err != nil {
		return err
	}
	if err := w.backUp(content); err != nil {
		return err
	}
	if err := safefile.Replace(w.File, content, fileMode); err != nil {
		return err
	}
	w.written, w.known, w.empty = sequence, content, false
	return nil
}

func (w *Writer) backUp(next []byte) error {
	there, err := os.ReadFile(w.File)
	if errors.Is(err, fs.ErrNotExist) || err == nil && (len(there) == 0 || bytes.Equal(there, w.known) || bytes.Equal(there, next)) {
		return nil
	}
	if err != nil {
		return err
	}
	backup, err := freeName(w.File, backupMark)
	if err != nil {
		return err
	}
	if err := safefile.Create(backup, there, fileMode); err != nil {
		return err
	}
	w.backups = append(w.backups, backup)
	return nil
}

// Backups are the copies that saving made of what was in the file before.
func (w *Writer) Backups() []string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.backups
}

// Close gives the file back to other programs. A new one in which nothing could be saved is removed.
func (w *Writer) Close() error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.empty && w.held {
		os.Remove(w.File) // what cannot be removed is an empty sitting
	}
	lock := w.lock
	w.lock, w.held = nil, false
	return release(lock)
}
