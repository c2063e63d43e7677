package screen

import (
	"careeradvisor/advisor/catalog"

	tea "github.com/charmbracelet/bubbletea"
)

// asking is a screen of something to read and, below it, fields to fill in.
type asking struct {
	app    *App
	name   string
	help   string
	above  func(width int) []string
	pinned bool            // what stands above stays while the fields scroll
	more   func() []action // beside those of the form
	*form
	pager  pager
	states func() []catalog.Record // the figures it shows; nil where it shows none
}

func newAsking(app *App, name string, above func(width int) []string, fields func() []field, done func() tea.Cmd) *asking {
	return &asking{app: app, name: name, above: above, form: newForm(app.theme, fields, done), more: func() []action { return nil }}
}

func (a *asking) pages() *pager { return &a.pager }

func (a *asking) title() string { return a.name }

func (a *asking) explain() string { return a.help }

func (a *asking) actions() []action {
	actions := a.form.actions()
	return append(append(actions[:1:1], a.more()...), actions[1:]...)
}

// leastRows is how much of the fields is seen at least below what is pinned.
const leastRows = 6

func (a *asking) body(width, height int) []string {
	lines := append(a.above(reading(width)), "")
	rows, from, to := a.form.render(reading(width), height)
	a.pager.follow = a.pager.follow || a.form.moved()
	if a.pinned {
		lines = append(lines[:min(len(lines)-1, height-leastRows-1)], "")
		return append(lines, a.pager.show(a.app.theme, rows, from, to, height-len(lines))...)
	}
	if a.form.cursor == 0 {
		from = -len(lines) // with what stands above
	}
	return a.pager.show(a.app.theme, append(lines, rows...), from+len(lines), to+len(lines), height)
}
