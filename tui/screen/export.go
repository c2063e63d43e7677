package screen

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/report"
	"careeradvisor/advisor/safefile"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// export writes the plan to files, in the formats and the folder the person picks, and shows it before.
type export struct {
	app     *App
	form    *form
	formats []string // extensions
	folder  string
	name    string
	pager   pager
	preview latest[*advisor.Advice, preview]
	drawn   drawnDocument

	advice   *advisor.Advice // that is being written, even after the person has left
	queue    []string        // files to write; the first is being written, or asked about
	many     int             // of them in all
	asking   bool            // whether to replace the first
	outcomes []outcome
	told     bool // something is said that should be seen
}

// preview is a document as it would be written, and the figures in it.
type preview struct {
	lines   []report.PreviewLine
	figures []catalog.Record
}

// outcome is what became of a file.
type outcome struct {
	file string // with its folders
	kept bool   // not replaced, as the person wished
	err  error
}

// said tells it in a sentence.
func (o outcome) said() string {
	switch {
	case o.kept:
		return "Left as it was: " + widget.Printable(o.file)
	case o.err != nil:
		return "Not written: " + o.err.Error() + ". What stood there before still stands there."
	}
	return "Written to " + widget.Printable(o.file)
}

type exportedMsg struct {
	from *export
	file string
	err  error
}

// newExport offers a web page first: it shows every script, and prints.
func newExport(app *App) *export {
	e := &export{app: app, formats: []string{".html"}, folder: ".", name: session.UsualName}
	e.form = newForm(app.theme, e.fields, e.start)
	e.form.last = "write"
	e.form.beyond = &e.pager
	return e
}

func (e *export) pages() *pager { return &e.pager }

func (e *export) title() string { return "Export" }

func (e *export) explain() string {
	return "Your plan as files to keep, print or open elsewhere. Pick the formats, where they go and what they are called. The document below is what will be written; nothing leaves this computer."
}

func (e *export) fields() []field {
	formats := field{
		label: "Formats", several: true, why: "Pick one or more. Files are written on this computer and nowhere else.",
		value: func() string { return strings.Join(e.formats, ", ") },
		set:   func(text string) (tea.Cmd, error) { e.formats, e.outcomes = sitting.Listed(text), nil; return nil, nil },
		note: func(id string) string {
			format, _ := report.FormatOf(id)
			return format.Use
		},
	}
	for _, format := range report.Formats() {
		formats.options = append(formats.options, catalog.Option{ID: format.Extension, Label: format.Name})
	}
	return []field{formats.labeled(),
		e.text("Folder", "Where the files go; it must be there already. A dot is the folder you started in.", &e.folder, func(text string) (string, error) { return session.AtHome(text), nil }),
		e.text("Name", "What the files are called. Each format adds its ending.", &e.name, fileName)}
}

// text is a field for text that check may refuse.
func (e *export) text(label, why string, kept *string, check func(string) (string, error)) field {
	value := func() string { return *kept }
	return field{label: label, why: why, value: value, shown: value, set: func(text string) (tea.Cmd, error) {
		text, err := check(strings.TrimSpace(text))
		if err == nil {
			*kept, e.outcomes = text, nil
		}
		return nil, err
	}}
}

// fileName is a name without a folder and without the ending of a format.
func fileName(text string) (string, error) {
	if format, err := report.FormatOf(text); err == nil {
		text = text[:len(text)-len(format.Extension)]
	}
	if text == "" || text == "." || text == ".." || strings.ContainsAny(text, `/\`) {
		return "", fmt.Errorf("found %q, expected a name without a folder", text)
	}
	return text, nil
}

func (e *export) typing() bool { return !e.asking && e.form.typing() }

func (e *export) typed(msg tea.KeyMsg) tea.Cmd { return e.form.typed(msg) }

func (e *export) actions() []action {
	switch {
	case e.asking:
		return []action{
			act("y", "y", "replace it", func() tea.Cmd { e.asking = false; return e.write(true) }),
			act("n esc", "n", "leave it as it is", func() tea.Cmd {
				e.asking = false
				return e.next(outcome{file: e.queue[0], kept: true})
			}),
		}
	case e.form.typing():
		return e.form.actions()
	}
	actions, own := e.form.actions(), []action{act("w", "w", "write", e.start)}
	if file := e.written(); file != "" && e.app.opener != nil {
		own = append(own, act("o", "o", "open "+widget.Printable(filepath.Base(file)), func() tea.Cmd { return e.app.show(file) }))
	}
	return slices.Concat(actions[:1], own, actions[1:])
}

// start writes a file for every format picked, one after the other.
func (e *export) start() tea.Cmd {
	if len(e.queue) > 0 {
		return nil // still at it
	}
	e.advice, e.outcomes, e.told = e.app.session.Advice(), nil, true
	for _, extension := range e.formats {
		e.queue = append(e.queue, filepath.Join(e.folder, e.name+extension))
	}
	if e.many = len(e.queue); e.many == 0 {
		return nil
	}
	return e.write(false)
}

// write renders and writes the first file of the queue in the background.
func (e *export) write(replace bool) tea.Cmd {
	file, advice := e.queue[0], e.advice
	return func() tea.Msg { return exportedMsg{e, file, report.Save(file, advice, replace)} }
}

// finished takes the outcome of a write. After the screen was left nobody can be asked, so that what
// stands there stays, and what became of each file is said wherever the person is.
func (e *export) finished(msg exportedMsg) tea.Cmd {
	left, exists := !slices.Contains(e.app.stack, screen(e)), errors.Is(msg.err, safefile.ErrExists)
	if exists && !left {
		e.asking, e.told = true, true
		return nil
	}
	of := outcome{file: msg.file, kept: exists}
	if !exists {
		of.err = msg.err
	}
	cmd := e.next(of)
	if left {
		e.app.message = e.outcomes[len(e.outcomes)-1].said()
	}
	return cmd
}

// next goes on to the file after the first of the queue.
func (e *export) next(of outcome) tea.Cmd {
	if full, err := filepath.Abs(of.file); err == nil {
		of.file = full
	}
	e.outcomes, e.queue, e.told = append(e.outcomes, of), e.queue[1:], true
	if len(e.queue) == 0 {
		return nil
	}
	return e.write(false)
}

// written is the last file that was written; empty before the first.
func (e *export) written() (file string) {
	for _, outcome := range e.outcomes {
		if !outcome.kept && outcome.err == nil {
			file = outcome.file
		}
	}
	return file
}

// messages say what is under way, what is asked and what became of each file.
func (e *export) messages(width int) (lines []string) {
	theme := e.app.theme
	for _, outcome := range e.outcomes {
		switch {
		case outcome.kept:
			lines = append(lines, widget.Wrap(outcome.said(), width)...)
		case outcome.err != nil:
			lines = append(lines, styled(theme.Bad, widget.Indented("! ", outcome.said(), width))...)
		default:
			lines = append(lines, styled(theme.Good, widget.Wrap(outcome.said(), width))...)
		}
	}
	switch {
	case e.asking:
		lines = append(lines, styled(theme.Bad, widget.Indented("! ", e.queue[0]+" exists. Replace it? y or n", width))...)
	case len(e.queue) > 0:
		lines = append(lines, widget.Wrap(fmt.Sprintf("Writing file %d of %d: %s", e.many-len(e.queue)+1, e.many, e.queue[0]), width)...)
	case len(e.formats) == 0:
		lines = append(lines, styled(theme.Bad, widget.Indented("! ", "Pick a format first.", width))...)
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

func (e *export) body(width, height int) []string {
	theme, text := e.app.theme, reading(width)
	lines := append(styled(theme.Title, widget.Wrap("Take your plan with you", text)), "")
	lines = append(lines, e.messages(text)...)
	rows, from, to := e.form.render(text, height)
	from, to = from+len(lines), to+len(lines)
	e.pager.follow = e.pager.follow || e.form.moved() || e.told
	if e.told {
		from, to, e.told = 0, len(lines), false
	}
	lines = append(append(lines, rows...), "", theme.Heading.Render("The document"))
	return e.pager.show(theme, append(lines, e.document(text)...), from, to, height)
}

// drawnDocument is a document as it was drawn last. It is long, and few keys change it.
type drawnDocument struct {
	of    *advisor.Advice
	theme *style.Theme
	width int
	lines []string
}

// document is what would be written.
func (e *export) document(width int) []string {
	if !e.preview.known {
		return []string{e.app.theme.Dim.Render("It is being put together.")}
	}
	if last := &e.drawn; last.of != e.preview.of || last.theme != e.app.theme || last.width != width {
		e.drawn = drawnDocument{e.preview.of, e.app.theme, width, e.draw(width)}
	}
	return e.drawn.lines
}

func (e *export) draw(width int) (lines []string) {
	for _, line := range e.preview.value.lines {
		wrapped := widget.Indented(line.Mark, line.Text, width)
		if line.Heading {
			wrapped = styled(e.app.theme.Title, wrapped)
		}
		lines = append(lines, wrapped...)
	}
	return lines
}

func (e *export) work() tea.Cmd {
	advice := e.app.session.Advice()
	return e.preview.want(advice, func() preview { return preview{report.Preview(advice), advice.Figures()} })
}

func (e *export) working() bool { return !e.preview.fresh() }
