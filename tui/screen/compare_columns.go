package screen

import (
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// columns chooses what the paths are compared by.
type columns struct {
	of     *compare
	cursor int // from 0, the first column beside the path
	pager  pager
}

func newColumns(of *compare) *columns { return &columns{of: of, cursor: of.column - 1} }

func (c *columns) pages() *pager { return &c.pager }

func (c *columns) title() string { return "Columns" }

func (c *columns) explain() string {
	return "What the paths are compared by. Space leaves a column out or brings it back; one always stays."
}

func (c *columns) actions() []action {
	toggle := act("space", "Space", "leave out or bring back", c.pager.inSight(c.toggle))
	toggle.SetKeys(" ", "x")
	done := act("enter", "Enter", "done", c.of.app.back)
	return append([]action{toggle, done}, upDown(c.of.app.theme, "move", c.move)...)
}

func (c *columns) move(by int) func() tea.Cmd {
	return c.pager.step(&c.cursor, by, 0, len(c.of.app.session.Advice().Compare.Columns)-2)
}

func (c *columns) toggle() tea.Cmd {
	all := c.of.app.session.Advice().Compare.Columns
	id := all[c.cursor+1].ID
	c.of.shown = nil
	switch {
	case c.of.hidden[id]:
		delete(c.of.hidden, id)
	case len(c.of.hidden) < len(all)-2:
		c.of.hidden[id] = true
	default:
		c.of.app.message = "One column stays."
	}
	return nil
}

func (c *columns) body(width, height int) []string {
	theme := c.of.app.theme
	lines := append(styled(theme.Title, widget.Wrap("What should the paths be compared by?", reading(width))), "")
	from := 0
	for i, column := range c.of.app.session.Advice().Compare.Columns[1:] {
		marker, box, look := "  ", "[x] ", theme.Plain
		if c.of.hidden[column.ID] {
			box = "[ ] "
		}
		if i == c.cursor {
			marker, look, from = theme.Glyphs.Cursor+" ", theme.Selected, len(lines)
		}
		lines = append(lines, styled(look, widget.Indented(marker+box, column.Title, reading(width)))...)
	}
	return c.pager.show(theme, lines, from, from, height)
}
