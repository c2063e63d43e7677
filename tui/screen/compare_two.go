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
	width = text
	if text >= narrowTable {
		width = (text - columnGap) / 2
	}
	var lines, heads []string // each line, and what to say above it where its heading is out of sight
	add := func(head string, block ...string) {
		for _, line := range block {
			lines, heads = append(lines, line), append(heads, head)
		}
	}
	both := func(head string, at int) {
		one, other := widget.Indented("1 ", cellText(left.Cells[at]), width), widget.Indented("2 ", cellText(right.Cells[at]), width)
		if text >= narrowTable {
			add(head, widget.SideBySide(columnGap, []int{width, width}, one, other)...)
			return
		}
		add(head+", 1", one...)
		add(head+", 2", other...)
	}
	both("", 0)
	fixed := styled(theme.Title, lines)
	lines, heads = nil, nil
	for i, column := range table.Columns[1:] {
		add("", theme.Heading.Render(column.Title))
		both(column.Title, i+1)
		add("", "")
	}
	if alike := len(d.app.session.Advice().Compare.Columns) - len(table.Columns); alike > 0 {
		add("", theme.Dim.Render(widget.Clip(fmt.Sprintf("Left out: %s where they are alike.", catalog.Count(alike, "column")), text, theme.Glyphs.Ellipsis)))
	}
	shown, head := d.pager.show(theme, lines, 0, 0, height-len(fixed)-1), ""
	if d.pager.top > 0 && heads[d.pager.top] != "" {
		head = theme.Dim.Render(theme.Glyphs.Ellipsis + " " + heads[d.pager.top])
	}
	return append(append(fixed, head), shown...)
}
