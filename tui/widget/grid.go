package widget

import (
	"strings"

	"careeradvisor/tui/style"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/lipgloss/table"
	"github.com/charmbracelet/x/ansi"
)

// GridHead is how many lines of a drawn grid are its head.
const GridHead = 2

const (
	firstShare   = 4  // the first column takes one part in four
	widestFirst  = 30 // cells
	narrowColumn = 22 // cells a column needs at least
)

// Grid is a table whose first column stays while the others move past it, so that the marked
// column is always visible.
type Grid struct {
	Heads  []string
	Cells  [][]string
	Row    int // marked
	Column int // marked, from 1
}

// Render draws as many columns as width holds. It returns the lines and those of the marked row.
func (g Grid) Render(theme *style.Theme, width int) (lines []string, from, to int) {
	first := min(max(width/firstShare, 14), widestFirst)
	count := min(max((width-first-2)/(narrowColumn+1), 1), len(g.Heads)-1)
	start := min(max(g.Column-count/2, 1), len(g.Heads)-count)
	pick := func(cells []string) []string {
		return append([]string{cells[0]}, cells[start:start+count]...)
	}
	heads := pick(g.Heads)
	marked := g.Column - start + 1
	heads[marked] = theme.Glyphs.Cursor + " " + heads[marked]
	drawn := table.New().Border(theme.Border).BorderLeft(false).BorderRight(false).BorderTop(false).BorderBottom(false).
		Width(width).Headers(heads...).
		StyleFunc(func(row, column int) lipgloss.Style {
			look := theme.Plain
			switch {
			case row == g.Row, row == table.HeaderRow && column == marked:
				look = theme.Selected
			case row == table.HeaderRow:
				look = theme.Heading
			}
			if column == 0 {
				look = look.Width(first)
			}
			if row != table.HeaderRow && row < len(g.Cells)-1 {
				look = look.PaddingBottom(1) // a blank line between rows
			}
			return look.PaddingRight(1)
		})
	for i, row := range g.Cells {
		cells := pick(row)
		cells[0] = marker(theme, i == g.Row) + cells[0]
		drawn.Row(cells...)
	}
	lines = strings.Split(drawn.Render(), "\n")
	from, to = rowLines(theme, lines, g.Row)
	return lines, from, to
}

// rowLines finds the lines of a row: rows stand apart by blank lines.
func rowLines(theme *style.Theme, lines []string, row int) (from, to int) {
	from = GridHead
	for i := GridHead; i < len(lines); i++ {
		if !blank(theme, lines[i]) {
			continue
		}
		if row == 0 {
			return from, i - 1
		}
		row, from = row-1, i+1
	}
	return from, len(lines) - 1
}

func blank(theme *style.Theme, line string) bool {
	return strings.Trim(ansi.Strip(line), " "+theme.Border.Left) == ""
}
