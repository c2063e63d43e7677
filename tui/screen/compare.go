package screen

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// compare shows the paths side by side. The first column stays; the others move past it.
type compare struct {
	app    *App
	column int    // the marked column, from 1
	row    int    // the marked row
	sortBy string // column id; empty is the order of the result
	pager  pager
}

func newCompare(app *App) *compare { return &compare{app: app, column: 1} }

func (c *compare) pages() *pager { return &c.pager }

func (c *compare) title() string { return "Compare" }

func (c *compare) table() advisor.Comparison { return c.app.session.Advice().Compare.Sorted(c.sortBy) }

func (c *compare) actions() []action {
	glyphs, table := c.app.theme.Glyphs, c.table()
	actions := []action{
		act("right l", glyphs.Right, "next column", c.move(0, 1)),
		act("left h", glyphs.Left, "previous column", c.move(0, -1)),
		act("s", "s", "sort by "+strings.ToLower(table.Columns[c.column].Title), c.sort),
		act("enter", "Enter", "open the path", func() tea.Cmd { return c.app.open(newPath(c.app, c.table().Rows[c.row].ID)) }),
		act("down j", glyphs.Down, "next path", c.move(1, 0)),
		act("up k", glyphs.Up, "previous path", c.move(-1, 0)),
	}
	return actions
}

// sort orders the rows by the marked column; a second time brings back the order of the result.
func (c *compare) sort() tea.Cmd {
	by := c.table().Columns[c.column].ID
	if c.sortBy == by {
		by = ""
	}
	c.sortBy, c.row = by, 0
	return nil
}

func (c *compare) move(rows, columns int) func() tea.Cmd {
	return func() tea.Cmd {
		table := c.table()
		c.row = min(max(c.row+rows, 0), len(table.Rows)-1)
		c.column = min(max(c.column+columns, 1), len(table.Columns)-1)
		c.pager.follow = true
		return nil
	}
}

func (c *compare) body(width, height int) []string {
	theme, table := c.app.theme, c.table()
	grid := widget.Grid{Row: c.row, Column: c.column}
	for _, column := range table.Columns {
		grid.Heads = append(grid.Heads, column.Title)
	}
	for _, row := range table.Rows {
		cells := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			cells[i] = cell.Text + basis(cell.Basis)
			if cell.Old {
				cells[i] += " (old)"
			}
		}
		if width < 70 {
			cells[0] = row.Short
		}
		grid.Cells = append(grid.Cells, cells)
	}
	drawn, from, to := grid.Render(theme, width)
	sorted := "as in your result"
	if i := table.Index(c.sortBy); i >= 0 {
		sorted = "by " + strings.ToLower(table.Columns[i].Title)
	}
	note := fmt.Sprintf("Column %d of %d, sorted %s.", c.column, len(table.Columns)-1, sorted)
	// The head of the table stays where the rows move past it.
	fixed := append(widget.Wrap(note, width), drawn[:widget.GridHead]...)
	lines := append(drawn[widget.GridHead:], "")
	for _, text := range table.Notes {
		lines = append(lines, styled(theme.Dim.Render, widget.Wrap(text, reading(width)))...)
	}
	return append(fixed, c.pager.show(theme, lines, from-widget.GridHead, to-widget.GridHead, height-len(fixed))...)
}

// basis names what a figure rests on where it is not official.
func basis(b catalog.Basis) string {
	if b == "" || b == catalog.Official {
		return ""
	}
	return " (" + string(b) + ")"
}
