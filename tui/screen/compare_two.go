package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// differences holds two paths against each other: only what is not the same.
type differences struct {
	app   *App
	ids   [2]string
	pager pager
}

func newDifferences(app *App, picked []string) *differences {
	return &differences{app: app, ids: [2]string(picked)}
}

func (d *differences) pages() *pager { return &d.pager }

func (d *differences) title() string { return "Differences" }

func (d *differences) explain() string {
	return "Two paths, and only what differs between them. What they have alike is left out."
}

func (d *differences) table() advisor.Comparison {
	return d.app.session.Advice().Compare.Between(d.ids[0], d.ids[1])
}

func (d *differences) figures() []catalog.Record { return d.table().Figures() }

func (d *differences) actions() []action {
	table := d.table()
	open := func(i int) tea.Cmd { return d.app.open(newPath(d.app, table.Rows[i].ID)) }
	actions := append(openers(len(table.Rows), "open a path", open),
		act("y", "y", "copy as text", func() tea.Cmd { return d.app.copy(d.app.asText(table)) }))
	return append(actions, d.pager.arrows(d.app.theme)...)
}

func (d *differences) body(width, height int) []string {
	theme, table, text := d.app.theme, d.table(), reading(width)
	left, right := table.Rows[0], table.Rows[1]
	half := (text - columnGap) / 2
	beside := func(a, b string) []string {
		if text < narrowTable {
			return append(widget.Indented("1 ", a, text), widget.Indented("2 ", b, text)...)
		}
		return widget.SideBySide(columnGap, []int{half, half}, widget.Indented("1 ", a, half), widget.Indented("2 ", b, half))
	}
	fixed := append(styled(theme.Title, beside(left.Cells[0].Text, right.Cells[0].Text)), "")
	var lines []string
	for i, column := range table.Columns[1:] {
		lines = append(lines, theme.Heading.Render(column.Title))
		lines = append(append(lines, beside(cellText(left.Cells[i+1]), cellText(right.Cells[i+1]))...), "")
	}
	if alike := len(d.app.session.Advice().Compare.Columns) - len(table.Columns); alike > 0 {
		lines = append(lines, theme.Dim.Render(widget.Clip(fmt.Sprintf("Left out: %s where they are alike.", catalog.Count(alike, "column")), text, theme.Glyphs.Ellipsis)))
	}
	return append(fixed, d.pager.show(theme, lines, 0, 0, height-len(fixed))...)
}
