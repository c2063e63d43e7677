package screen

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
	"careeradvisor/tui/widget"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// finder searches what stands on the screen it was opened from, and the guide.
type finder struct {
	app     *App
	advisor *advisor.Advisor
	input   textinput.Model
	below   *pager   // of the screen it was opened from
	text    []string // what stands there
	lines   []int    // those that hold what is searched for
	entries []guide.Document
	cursor  int // over the lines, then the entries
	pager   pager
}

func (a *App) openFinder() tea.Cmd {
	ready, err := a.advisor()
	if err != nil {
		return a.fail(err)
	}
	below := a.top().pages()
	return a.open(&finder{app: a, advisor: ready, input: newSearchLine(), below: below, text: plainLines(below.text)})
}

// newSearchLine is where what is searched for is typed.
func newSearchLine() textinput.Model {
	input := textinput.New()
	input.Prompt = "Search: "
	input.CharLimit = 60
	input.Cursor.SetMode(cursor.CursorStatic) // a blink would repaint all day
	input.Focus()
	return input
}

func (f *finder) pages() *pager { return &f.pager }

func (f *finder) title() string { return "Search" }

func (f *finder) explain() string {
	return "What you type is looked for on the screen you came from and in the guide. Enter goes to the marked line, or opens the marked entry."
}

func (f *finder) typing() bool { return true }

func (f *finder) typed(msg tea.KeyMsg) tea.Cmd {
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	f.cursor, f.lines, f.entries, f.pager.follow = 0, nil, nil, true
	words := strings.Fields(strings.ToLower(f.input.Value()))
	if len(words) == 0 {
		return cmd
	}
	for i, line := range f.text {
		if holds(strings.ToLower(line), words) {
			f.lines = append(f.lines, i)
		}
	}
	f.entries = f.advisor.Guide().Search(f.input.Value())
	return cmd
}

func holds(line string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(line, word) {
			return false
		}
	}
	return true
}

func (f *finder) actions() []action {
	if len(f.lines)+len(f.entries) == 0 {
		return nil
	}
	does := "go there"
	if f.cursor >= len(f.lines) {
		does = "read"
	}
	actions := []action{act("enter", "Enter", does, f.pager.inSight(f.choose))}
	if len(f.lines)+len(f.entries) == 1 {
		return actions
	}
	return append(actions, both(f.app.theme.Glyphs.UpDown, "move", "down", "up", f.move)...)
}

func (f *finder) move(by int) func() tea.Cmd {
	return f.pager.step(&f.cursor, by, 0, len(f.lines)+len(f.entries)-1)
}

func (f *finder) choose() tea.Cmd {
	if entry := f.cursor - len(f.lines); entry >= 0 {
		return f.app.open(newReading(f.app, f.advisor, &f.entries[entry]))
	}
	line := placeOf(f.text, f.lines[f.cursor])
	cmd := f.app.back()
	return tea.Batch(cmd, f.app.goTo(line, f.below))
}

// mover is a screen with a cursor that goes through a list.
type mover interface{ move(by int) func() tea.Cmd }

// goTo shows a line of the screen on top: it moves the cursor of a list there, and scrolls a page.
func (a *App) goTo(line place, shown *pager) (cmd tea.Cmd) {
	list, ok := a.top().(mover)
	for range shown.lines {
		if !ok {
			break
		}
		at, from, to := line.in(plainLines(shown.text)), shown.from, shown.to
		if at < 0 || from <= at && at <= to {
			break
		}
		by := 1
		if at < from {
			by = -1
		}
		cmd = tea.Batch(cmd, list.move(by)())
		if a.frame(); shown.from == from && shown.to == to {
			break // the line is on no item of the list
		}
	}
	shown.find(line)
	return cmd
}

func (f *finder) body(width, height int) []string {
	theme, text := f.app.theme, reading(width)
	f.input.Width = text - 12
	note := "Type a word. It is looked for on the screen you came from and in the guide."
	if strings.TrimSpace(f.input.Value()) != "" {
		note = fmt.Sprintf("%s on this screen, %d in the guide.", catalog.Count(len(f.lines), "line"), len(f.entries))
	}
	fixed := append([]string{f.input.View()}, styled(theme.Dim, widget.Wrap(note, text))...)
	fixed = append(fixed, "")
	var lines []string
	from, to := 0, 0
	item := func(i int, label string) {
		marker := "  "
		if i == f.cursor {
			marker, from = theme.Glyphs.Cursor+" ", len(lines)
		}
		line := widget.Clip(marker+label, text, theme.Glyphs.Ellipsis)
		if i == f.cursor {
			line, to = theme.Selected.Render(line), from
		}
		lines = append(lines, line)
	}
	for i, line := range f.lines {
		if i == 0 {
			lines = append(lines, theme.Heading.Render("On this screen"))
		}
		item(i, strings.TrimSpace(f.text[line]))
	}
	for i, entry := range f.entries {
		if i == 0 {
			lines = append(lines, theme.Heading.Render("In the guide"))
		}
		item(len(f.lines)+i, entry.Title+"  "+theme.Dim.Render(entry.Section))
	}
	if f.cursor == 0 {
		from = 0 // with the heading above
	}
	return append(fixed, f.pager.show(theme, lines, from, to, height-len(fixed))...)
}
