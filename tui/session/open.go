package session

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// Opener takes a sitting's file for this program alone and reads it: sitting.Open for any file,
// Store.Open for a kept one.
type Opener func(file string) (*sitting.Sitting, *sitting.Writer, error)

// Open goes on with the sitting in a file. The error is the opener's, such as *sitting.InUseError, or
// that of a sitting the catalog does not fit.
func Open(a *advisor.Advisor, open Opener, file string, today calendar.Date) (*Session, error) {
	read, writer, err := open(file)
	if err != nil {
		return nil, err
	}
	left, err := read.Fit(file, a.Catalog)
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	s := &Session{Advisor: a, Sitting: read, Today: today, Notes: noteLeft(left), writer: writer}
	if info, err := os.Stat(file); err == nil && info.ModTime().After(time.Now().Add(aheadAllowed)) {
		s.Notes = append(s.Notes, fmt.Sprintf("These answers were last changed on %s, which is later than this computer's clock says. Nothing is lost, but dates are counted from today: check the clock.", calendar.FromTime(info.ModTime()).Long()))
	}
	return s, nil
}

// aheadAllowed is how far a file may lie ahead of the clock before that is worth a word: other time
// zones and clocks of network disks are.
const aheadAllowed = 24 * time.Hour

// OpenReadOnly shows the sitting in a file, whoever has it open. What is changed stays in this session,
// and nothing of it is saved.
func OpenReadOnly(a *advisor.Advisor, file string, today calendar.Date) (*Session, error) {
	read, notes, err := fitting(a, file)
	if err != nil {
		return nil, err
	}
	return &Session{Advisor: a, Sitting: read, Today: today, Notes: notes, readOnly: true}, nil
}

// OpenCopy goes on with the sitting in a file in a new file beside it, which the save makes.
func OpenCopy(a *advisor.Advisor, file string, today calendar.Date) (*Session, Save, error) {
	read, notes, err := fitting(a, file)
	if err != nil {
		return nil, nil, err
	}
	stem := filepath.Base(file)[:len(filepath.Base(file))-len(filepath.Ext(file))]
	s := &Session{Advisor: a, Sitting: read, Today: today, Notes: notes, store: sitting.Store{Folder: filepath.Dir(file)}, named: stem}
	return s, s.save(read.Revision), nil
}

// fitting reads a sitting that fits the catalog, with what the person should know about that.
func fitting(a *advisor.Advisor, file string) (read *sitting.Sitting, notes []string, err error) {
	if read, err = sitting.Read(file); err != nil {
		return nil, nil, err
	}
	left, err := read.Fit(file, a.Catalog)
	return read, noteLeft(left), err
}

// noteLeft says what a sitting holds that left the catalog.
func noteLeft(left []string) []string {
	if len(left) == 0 {
		return nil
	}
	return []string{advisor.Left(left)}
}

// InUse is what faces say about a sitting that another careeradvisor has open.
var InUse = []string{
	"Only one at a time may change them, so that nothing is lost. You may have it open in another window, or paused: there, type fg.",
	"You can read them here and try things out: nothing of that is kept. Or you can go on in a copy, which is a file of its own from then on.",
}
