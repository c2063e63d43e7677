package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/plain"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	narrowTable = 60  // below this many columns the paths stand one below the other
	wideTable   = 150 // from this many on, all about the marked path stands beside the table and not below it
	paneWidth   = 42
)

// compare shows the paths side by side, as a sheet one moves about in.
type compare struct {
	app    *App
	column int             // the marked column, from 1
	row    int             // the marked row
	sortBy string          // column id; empty is the order of the result
	hidden map[string]bool // columns left out, by id
	shown  *sheetTable     // what stands there; nil when that is to be made anew
	picked []string        // up to two paths to hold against each other
	pager  pager
}

func newCompare(app *App) *compare { return &compare{app: app, column: 1, hidden: map[string]bool{}} }

func (c *compare) pages() *pager { return &c.pager }

func (c *compare) title() string { return "Compare" }

func (c *compare) explain() string {
	return "The paths side by side. The first column and the head stay while you move. Space picks a path; with two picked, d shows only where they differ. " +
		"Figures carry their sources: f tells those of the marked row in full."
}

// sheetTable is the table of an advice as it is shown, and the figures in it.
type sheetTable struct {
	of      *advisor.Advice
	table   advisor.Comparison
	figures []catalog.Record
}

// table is what is shown: sorted, without the columns left out.
func (c *compare) table() advisor.Comparison {
	if advice := c.app.session.Advice(); c.shown == nil || c.shown.of != advice {
		table := c.arranged()
		c.shown = &sheetTable{advice, table, table.Figures()}
	}
	return c.shown.table
}

func (c *compare) arranged() advisor.Comparison {
	all := c.app.session.Advice().Compare.Sorted(c.sortBy)
	var shown []string
	for _, column := range all.Columns {
		if !c.hidden[column.ID] {
			shown = append(shown, column.ID)
		}
	}
	table, _ := all.Chosen(shown) // its own columns are known
	c.column, c.row = min(c.column, len(table.Columns)-1), min(c.row, len(table.Rows)-1)
	return table
}

func (c *compare) actions() []action {
	table, theme := c.table(), c.app.theme
	path := table.Rows[c.row].ID
	var actions []action
	if len(c.picked) == 2 {
		actions = append(actions, act("d", "d", "differences", func() tea.Cmd { return c.app.open(newDifferences(c.app, c.picked)) }))
	}
	actions = append(actions, leftRight(theme, "column", c.turn)...)
	actions = append(actions, upDown(theme, "path", c.move)...)
	actions = append(actions,
		act("s", "s", "sort by "+strings.ToLower(table.Columns[c.column].Title), c.sort),
		act("enter", "Enter", "open the path", c.pager.inSight(func() tea.Cmd { return c.app.open(newPath(c.app, path)) })),
	)
	pick := act("space", "Space", "pick one of two", c.pager.inSight(c.pick))
	pick.SetKeys(" ")
	switch {
	case slices.Contains(c.picked, path):
		pick.SetHelp("Space", "unpick")
	case len(c.picked) == 1:
		pick.SetHelp("Space", "pick the other")
	}
	return append(actions, pick,
		act("c", "c", "choose columns", func() tea.Cmd { return c.app.open(newColumns(c)) }),
		act("y", "y", "copy as text", func() tea.Cmd { return c.app.copy(c.app.asText(c.table())) }),
	)
}

// asText writes a comparison in lines, as line mode does.
func (a *App) asText(table advisor.Comparison) string {
	var text strings.Builder
	plain.Compare(&text, a.session.Advisor.Catalog, table) // a Builder never fails
	return text.String()
}

// sort orders the rows by the marked column; a second time brings back the order of the result. The
// marked path stays marked.
func (c *compare) sort() tea.Cmd {
	table := c.table()
	marked, by := table.Rows[c.row].ID, table.Columns[c.column].ID
	if c.sortBy == by {
		by = ""
	}
	c.sortBy, c.pager.follow, c.shown = by, true, nil
	c.row = slices.IndexFunc(c.table().Rows, func(row advisor.Row) bool { return row.ID == marked })
	return nil
}

// pick takes the marked path as one of two; a third takes the place of the first.
func (c *compare) pick() tea.Cmd {
	path := c.table().Rows[c.row].ID
	if at := slices.Index(c.picked, path); at >= 0 {
		c.picked = slices.Delete(c.picked, at, at+1)
		return nil
	}
	c.picked = append(c.picked, path)
	if len(c.picked) > 2 {
		c.picked = c.picked[1:]
	}
	return nil
}

func (c *compare) move(by int) func() tea.Cmd {
	return c.pager.step(&c.row, by, 0, len(c.table().Rows)-1)
}

func (c *compare) turn(by int) func() tea.Cmd {
	return func() tea.Cmd {
		c.column, c.pager.follow = min(max(c.column+by, 1), len(c.table().Columns)-1), true
		return nil
	}
}

func (c *compare) body(width, height int) []string {
	table := c.table()
	switch {
	case width < narrowTable:
		return c.cards(table, width, height)
	case width < wideTable:
		told, _ := c.card(table, c.row, reading(width))
		return c.sheet(table, width, height, append([]string{""}, told...))
	}
	left := width - paneWidth - columnGap
	pane, _ := c.card(table, c.row, paneWidth)
	return widget.SideBySide(columnGap, []int{left, paneWidth}, c.sheet(table, left, height, nil), pane[:min(len(pane), height)])
}

// columnGap is the space between what stands side by side.
const columnGap = 3

// sheet draws the paths as rows, and below them what is told of the marked one.
func (c *compare) sheet(table advisor.Comparison, width, height int, told []string) []string {
	theme := c.app.theme
	grid := widget.Grid{Row: c.row, Column: c.column}
	for _, column := range table.Columns {
		grid.Heads = append(grid.Heads, column.Title)
	}
	for _, row := range table.Rows {
		cells := make([]string, len(row.Cells))
		for i, cell := range row.Cells {
			cells[i] = cellText(cell)
		}
		cells[0] = c.pickMark(row) + row.Short
		grid.Cells = append(grid.Cells, cells)
	}
	drawn := grid.Render(theme, width)
	in := fmt.Sprintf("Columns %d to %d of %d", drawn.First, drawn.Last, len(table.Columns)-1)
	switch {
	case drawn.First == 1 && drawn.Last == len(table.Columns)-1:
		in = "All " + catalog.Count(drawn.Last, "column")
	case drawn.First == drawn.Last:
		in = fmt.Sprintf("Column %d of %d", drawn.First, len(table.Columns)-1)
	}
	// The head of the table stays where the rows move past it.
	fixed := append(styled(theme.Dim, widget.Wrap(in+c.order(table), width)), drawn.Lines[:widget.GridHead]...)
	lines := slices.Concat(drawn.Lines[widget.GridHead:], told, []string{""})
	for _, text := range table.Notes {
		lines = append(lines, styled(theme.Dim, widget.Wrap(text, min(width, textWidth)))...)
	}
	return append(fixed, c.pager.show(theme, lines, drawn.From-widget.GridHead, drawn.To-widget.GridHead, height-len(fixed))...)
}

// order says how the rows are sorted, and what is left out.
func (c *compare) order(table advisor.Comparison) string {
	sorted := ", sorted as in your result"
	if i := c.app.session.Advice().Compare.Index(c.sortBy); i >= 0 {
		sorted = ", sorted by " + strings.ToLower(c.app.session.Advice().Compare.Columns[i].Title)
	}
	if hidden := len(c.hidden); hidden > 0 {
		sorted += ", " + catalog.Count(hidden, "column") + " left out"
	}
	return sorted + "."
}

// pickMark is shown before a path that was picked.
func (c *compare) pickMark(row advisor.Row) string {
	if slices.Contains(c.picked, row.ID) {
		return c.app.theme.Glyphs.Milestone + " "
	}
	return ""
}

// cards draws the paths one below the other, for narrow windows.
func (c *compare) cards(table advisor.Comparison, width, height int) []string {
	theme := c.app.theme
	fixed := append(styled(theme.Dim, widget.Wrap(fmt.Sprintf("Path %d of %d%s", c.row+1, len(table.Rows), c.order(table)), width)), "")
	var lines []string
	from, to, at := 0, 0, 0
	for i := range table.Rows {
		card, marked := c.card(table, i, width)
		if i == c.row {
			from, to, at = len(lines), len(lines)+len(card)-1, len(lines)+marked
		}
		lines = append(append(lines, card...), "")
	}
	for _, text := range table.Notes {
		lines = append(lines, styled(theme.Dim, widget.Wrap(text, width))...)
	}
	// A card taller than the window shows its head and what follows, as far as the line of the marked column.
	if window := height - len(fixed) - 1; to-from >= window {
		from = max(from, at-window+1)
		to = from + window - 1
	}
	return append(fixed, c.pager.show(theme, lines, from, to, height-len(fixed))...)
}

// card tells all about one path, a line or more a column. It returns where the marked column stands.
func (c *compare) card(table advisor.Comparison, row int, width int) (lines []string, marked int) {
	theme, at := c.app.theme, table.Rows[row]
	mark := func(is bool) string {
		if is {
			return theme.Glyphs.Cursor + " "
		}
		return "  "
	}
	lines = styled(theme.Title, widget.Indented(mark(row == c.row), c.pickMark(at)+at.Cells[0].Text, width))
	for i, cell := range at.Cells[1:] {
		here, look := row == c.row && i+1 == c.column, theme.Plain
		if here {
			look, marked = theme.Selected, len(lines)
		}
		text := table.Columns[i+1].Title + ": " + cellText(cell)
		lines = append(lines, styled(look, widget.Indented(mark(here), text, width))...)
	}
	return lines, marked
}

// cellText is a cell with what it rests on.
func cellText(cell advisor.Cell) string {
	text := cell.Text + basis(cell.Basis)
	if cell.Old {
		text += " (old)"
	}
	return text
}

// basis names what a figure rests on where it is not official.
func basis(b catalog.Basis) string {
	if b == "" || b == catalog.Official {
		return ""
	}
	return " (" + b.Word() + ")"
}
