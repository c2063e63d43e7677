package screen

import (
	"errors"
	"path/filepath"

	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// resume goes on with the sitting in a file. One that another careeradvisor has open is asked about.
func (a *App) resume(open session.Opener, file string) (tea.Cmd, error) {
	ready, err := a.advisor()
	if err != nil {
		return a.fail(err), nil
	}
	opened, err := session.Open(ready, open, file, a.today)
	var taken *sitting.InUseError
	if errors.As(err, &taken) {
		return a.open(&inUse{app: a, file: file}), nil
	}
	if err != nil {
		return nil, err
	}
	return a.goOn(opened), nil
}

// goOn shows a sitting where it stopped, and before that what the person should know about it.
func (a *App) goOn(opened *session.Session) tea.Cmd {
	a.session = opened
	a.stack = append(a.stack[:1], newAbout(a))
	var cmd tea.Cmd
	switch _, unfinished := opened.Next(); {
	case len(opened.Sitting.Responses) == 0 && len(opened.Sitting.Schools) > 0:
		cmd = a.openSchools() // programs are all that was entered
	case len(opened.Sitting.Responses) > 0:
		cmd = a.questions()
		if !unfinished {
			a.stack = append(a.stack, newReview(a), newResults(a))
		}
	}
	if len(opened.Notes) > 0 {
		a.open(&notes{app: a})
	}
	return cmd
}

// inUse offers what can be done with a sitting that another careeradvisor has open.
type inUse struct {
	app     *App
	file    string
	problem string
	pager   pager
}

func (u *inUse) pages() *pager { return &u.pager }

func (u *inUse) title() string { return "In use" }

func (u *inUse) explain() string {
	return "Another careeradvisor has these answers open. Here you can read them without changing anything, go on in a copy, or try again once they are closed there."
}

func (u *inUse) actions() []action {
	return append([]action{
		act("r", "r", "read it only", u.readOnly), act("c", "c", "go on in a copy", u.copied), act("t", "t", "try again", u.again),
	}, u.pager.arrows(u.app.theme)...)
}

func (u *inUse) readOnly() tea.Cmd {
	return u.show(func() (*session.Session, session.Save, error) {
		ready, err := u.app.advisor()
		if err != nil {
			return nil, nil, err
		}
		opened, err := session.OpenReadOnly(ready, u.file, u.app.today)
		return opened, nil, err
	})
}

func (u *inUse) copied() tea.Cmd {
	return u.show(func() (*session.Session, session.Save, error) {
		ready, err := u.app.advisor()
		if err != nil {
			return nil, nil, err
		}
		return session.OpenCopy(ready, u.file, u.app.today)
	})
}

// show goes on with what was opened, or says why that failed.
func (u *inUse) show(open func() (*session.Session, session.Save, error)) tea.Cmd {
	opened, save, err := open()
	if err != nil {
		u.problem = err.Error()
		return nil
	}
	cmd := u.app.goOn(opened)
	if save == nil {
		return cmd
	}
	return tea.Batch(cmd, u.app.keep(save))
}

func (u *inUse) again() tea.Cmd {
	u.app.stack = u.app.stack[:1]
	cmd, err := u.app.resume(sitting.Open, u.file)
	if err != nil {
		u.problem = err.Error()
		return u.app.open(u)
	}
	return cmd
}

func (u *inUse) body(width, height int) []string {
	theme, text := u.app.theme, reading(width)
	lines := styled(theme.Title, widget.Wrap("These answers are open in another careeradvisor", text))
	for _, line := range session.InUse {
		lines = append(lines, "")
		lines = append(lines, widget.Wrap(line, text)...)
	}
	lines = append(lines, "")
	lines = append(lines, styled(theme.Dim, widget.Wrap("The file: "+widget.Printable(filepath.Base(u.file)), text))...)
	if u.problem != "" {
		lines = append(append(lines, ""), styled(theme.Bad, widget.Indented("! ", widget.Printable(u.problem), text))...)
	}
	return u.pager.show(theme, lines, 0, 0, height)
}

// notes tells what the person should know about a sitting before they go on with it.
type notes struct {
	app   *App
	pager pager
}

func (n *notes) pages() *pager { return &n.pager }

func (n *notes) title() string { return "Before you go on" }

func (n *notes) explain() string {
	return "What you should know about these answers. Nothing of them was changed."
}

func (n *notes) actions() []action {
	return append([]action{act("enter", "Enter", "go on", n.app.back)}, n.pager.arrows(n.app.theme)...)
}

func (n *notes) body(width, height int) []string {
	theme, text := n.app.theme, reading(width)
	lines := styled(theme.Title, widget.Wrap(n.title(), text))
	for _, note := range n.app.session.Notes {
		lines = append(append(lines, ""), widget.Wrap(widget.Printable(note), text)...)
	}
	return n.pager.show(theme, lines, 0, 0, height)
}
