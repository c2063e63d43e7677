package screen

import (
	"context"
	"slices"

	"careeradvisor/tui/session"

	tea "github.com/charmbracelet/bubbletea"
)

// How one screen leads to another: the screens lie on a stack, and the one on top is shown.

func (a *App) top() screen { return a.stack[len(a.stack)-1] }

// open puts a screen on top. What of the guide is open already is gone back to, so that who reads in
// circles gets no deeper, and is soon out again.
func (a *App) open(s screen) tea.Cmd {
	if at := slices.IndexFunc(a.stack, func(below screen) bool { return reads(below, s) }); at >= 0 {
		a.stack = a.stack[:at]
	}
	a.stack = append(a.stack, s)
	return nil
}

func (a *App) back() (cmd tea.Cmd) {
	if closer, ok := a.top().(closer); ok {
		var done bool
		if cmd, done = closer.closing(); !done {
			return cmd
		}
	}
	if len(a.stack) == 2 && a.session != nil {
		return a.leave()
	}
	a.stack = a.stack[:len(a.stack)-1]
	return cmd
}

// leave closes the sitting and shows the welcome. It writes before anything else, so that the list
// there is true and the next person finds nothing of this one; what cannot be written is asked
// about once.
func (a *App) leave() tea.Cmd {
	if err := a.session.Leave(); err != nil && !a.leaving {
		a.unsaved, a.leaving = err, true
		return nil
	}
	a.session.Close() // what could not be saved was asked about
	a.session, a.saving, a.copies, a.saved, a.unsaved, a.leaving = nil, 0, 0, false, nil, false
	a.stack = a.stack[:1]
	a.stack[0].(*welcome).refresh()
	return nil
}

func (a *App) openGuide() tea.Cmd {
	ready, err := a.advisor()
	if err != nil {
		return a.fail(err)
	}
	return a.open(newGuide(a, ready))
}

func (a *App) openHelp() tea.Cmd {
	a.help = &pager{}
	return nil
}

// quit leaves at once unless something is not saved; then it asks by waiting for a second time.
func (a *App) quit() tea.Cmd {
	if a.unsaved != nil && !a.leaving {
		a.leaving = true
		return nil
	}
	return tea.Quit // what is being saved is waited for
}

// interrupt leaves like quit, and the exit code tells that the person broke off.
func (a *App) interrupt() tea.Cmd {
	cmd := a.quit()
	if cmd != nil {
		a.err = context.Canceled
	}
	return cmd
}

// begin starts a new sitting.
func (a *App) begin() tea.Cmd {
	ready, err := a.advisor()
	if err != nil {
		return a.fail(err)
	}
	a.session = session.New(ready, a.store, a.today)
	return a.open(newAbout(a))
}

// questions opens the next question, and before the first choice asks which path the person leans to.
func (a *App) questions() tea.Cmd {
	cmd := a.open(newQuiz(a, ""))
	if a.session.AsksLean() {
		return tea.Batch(cmd, a.open(newLean(a)))
	}
	return cmd
}
