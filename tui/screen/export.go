package screen

import (
	"errors"
	"path/filepath"
	"strings"

	"careeradvisor/advisor/report"
	"careeradvisor/advisor/safefile"
	"careeradvisor/tui/session"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// export writes the plan as a document to a file the person names.
type export struct {
	app     *App
	form    *form
	file    string
	asking  bool // whether to replace a file
	written string
	problem string
	preview []string // the document, wrapped
	wrapped int      // to this width
	pager   pager
}

type exportedMsg struct {
	file string
	err  error
}

func newExport(app *App) *export {
	e := &export{app: app, file: session.UsualFile}
	e.form = newForm(app.theme, e.fields, func() tea.Cmd { return e.write(false) })
	return e
}

func (e *export) pages() *pager { return &e.pager }

func (e *export) title() string { return "Export" }

func (e *export) fields() []field {
	return []field{{
		label: "File", why: "The document is Markdown: plain text that any editor opens. It is written on this computer and nowhere else.",
		value: func() string { return e.file }, shown: func() string { return e.file },
		set: func(text string) (tea.Cmd, error) {
			text = session.AtHome(strings.TrimSpace(text))
			if _, err := report.FormatOf(text); err != nil {
				return nil, err
			}
			e.file, e.written = text, ""
			return nil, nil
		},
	}}
}

func (e *export) typing() bool { return !e.asking }

func (e *export) typed(msg tea.KeyMsg) tea.Cmd {
	e.written, e.problem = "", ""
	return e.form.typed(msg)
}

func (e *export) actions() []action {
	if e.asking {
		return []action{
			act("y", "y", "replace it", func() tea.Cmd { return e.write(true) }),
			act("n esc", "n", "choose another name", func() tea.Cmd { e.asking = false; return nil }),
		}
	}
	return []action{act("enter", "Enter", "write the file", e.form.move(1))}
}

// write renders and writes in the background.
func (e *export) write(replace bool) tea.Cmd {
	e.asking, e.problem = false, ""
	file, advice := e.file, e.app.session.Advice()
	return func() tea.Msg { return exportedMsg{file, report.Save(file, advice, replace)} }
}

// finished takes the outcome of a write.
func (e *export) finished(msg exportedMsg) {
	switch {
	case errors.Is(msg.err, safefile.ErrExists):
		e.asking = true
	case msg.err != nil:
		e.problem = msg.err.Error() + ". What stood there before still stands there."
	default:
		e.written = msg.file
		if full, err := filepath.Abs(msg.file); err == nil {
			e.written = full
		}
	}
}

func (e *export) body(width, height int) []string {
	theme, text := e.app.theme, reading(width)
	lines := styled(theme.Title.Render, widget.Wrap("Take your plan with you", text))
	lines = append(lines, "")
	rows, _, _ := e.form.render(text)
	lines = append(append(lines, rows...), "")
	switch {
	case e.asking:
		lines = append(lines, styled(theme.Bad.Render, widget.Indented("! ", e.file+" exists. Replace it? y or n", text))...)
	case e.problem != "":
		lines = append(lines, styled(theme.Bad.Render, widget.Indented("! ", "Nothing was written: "+e.problem, text))...)
	case e.written != "":
		lines = append(lines, styled(theme.Good.Render, widget.Wrap("Written to "+e.written, text))...)
	}
	fixed := append(lines, "", theme.Heading.Render("The document"))
	return append(fixed, e.pager.show(theme, e.document(text), 0, 0, height-len(fixed))...)
}

// document is what would be written, wrapped once for a width.
func (e *export) document(width int) []string {
	if e.wrapped != width {
		e.wrapped, e.preview = width, nil
		for _, line := range strings.Split(string(report.Markdown(e.app.session.Advice())), "\n") {
			e.preview = append(e.preview, widget.Wrap(line, width)...)
		}
	}
	return e.preview
}
