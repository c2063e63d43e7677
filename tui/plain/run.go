package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
)

// Options are what a conversation needs.
type Options struct {
	In      io.Reader
	Out     io.Writer
	Advisor *advisor.Advisor
	Store   sitting.Store
	Open    string // a sitting's file to go on with; empty lets the person choose
	Today   calendar.Date
	Clock   func() time.Time // measures how long an answer takes
}

// conversation is one run of the line mode.
type conversation struct {
	*talk
	Options
	session   *session.Session
	saveError error                   // why the last change is not on the disk; nil when it is
	explained map[string]bool         // what was said once and need not be said again
	shown     func() []catalog.Record // the figures of what was shown last; nil before anything was
	replanned int                     // changes made in the planner, which it can undo
}

// stage is one part of the conversation; it returns the next one, or nil at the end.
type stage func() (stage, error)

// Run holds the conversation until the person leaves or the input ends; both are a success if all is saved
// by then, else the error says why not. It returns the context's error when interrupted.
func Run(ctx context.Context, o Options) error {
	c := &conversation{talk: newTalk(ctx, o.In, o.Out), Options: o, explained: map[string]bool{}}
	c.figures = c.askFigure
	c.canUndo = func() bool { return c.session != nil && c.session.CanUndo() }
	begin := c.welcome
	if o.Open != "" {
		begin = c.openGiven
	}
	err := c.run(begin)
	if errors.Is(err, errQuit) {
		err = nil
	}
	if c.session != nil {
		c.end()
	}
	if c.saveError != nil {
		return fmt.Errorf("your last answers are not saved: %s", session.WhyUnsaved(c.saveError))
	}
	return errors.Join(err, c.err)
}

// end saves what there is to save, says where it is, and gives the file back.
func (c *conversation) end() {
	c.save(c.session.Leave)
	if c.err == nil {
		c.farewell()
	}
	c.session.Close() // every change was saved, or it was said why not
}

func (c *conversation) run(next stage) (err error) {
	for next != nil && err == nil {
		next, err = next()
		switch {
		case errors.Is(err, errUndo):
			next, err = c.undone(), nil
		case errors.Is(err, errMenu):
			next, err = c.welcome, nil
			if c.session != nil {
				next = c.menu
			}
		}
	}
	return err
}

// undone takes the last change back, says which, and returns where to go on: at the question whose answer
// it was, among the questions about the person, or at the menu.
func (c *conversation) undone() stage {
	save, undone := c.session.Undo()
	c.save(save)
	c.line("Undone: %s.", undone.What)
	switch {
	case undone.Item != "":
		return c.quiz
	case len(c.session.Sitting.Responses) == 0:
		return c.about
	}
	return c.menu
}

// save makes a change last. A failure is said once, and the work goes on.
func (c *conversation) save(save session.Save) {
	err := save()
	switch {
	case err != nil && (c.saveError == nil || err.Error() != c.saveError.Error()):
		c.line("This could not be saved: %s.", session.WhyUnsaved(err))
		c.line("You can go on. Every further answer tries to save again.")
	case err == nil && c.saveError != nil:
		c.line("Saving works again, and everything is saved.")
	}
	c.saveError = err
}

// farewell says where the answers are and how to go on.
func (c *conversation) farewell() {
	file := c.session.File()
	_, missing := os.Stat(file) // a new sitting has no file before its first answer
	c.raw("\n")
	switch {
	case c.saveError != nil:
		c.line("Your last answers are not saved: %s.", session.WhyUnsaved(c.saveError))
	case c.session.IsReadOnly():
		c.line("You only read these answers, so nothing of this was kept.")
	case missing != nil:
		c.line("You changed nothing, so nothing was kept.")
	default:
		c.line("Your answers are kept in this file:")
		c.raw(file + "\n")
		c.line("To go on later, type:")
		c.raw("careeradvisor --plain --sitting " + shellWord(file) + "\n")
	}
	for _, copied := range c.session.Backups() {
		c.line("What this program did not write itself and found in the file is kept in this copy:")
		c.raw(copied + "\n")
	}
}

// shellWord quotes what a shell would split or expand.
func shellWord(word string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/\\:._-+@%,", r)
	}
	if strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0 {
		return word
	}
	return fmt.Sprintf("'%s'", strings.ReplaceAll(word, "'", `'\''`))
}
