package widget

import (
	"strings"

	"careeradvisor/tui/style"
)

// GridHead is how many lines of a drawn grid are its head: the titles and a rule below them.
const GridHead = 2

const (
	columnGap    = 3  // cells between two columns: a space, and room for a mark
	widestColumn = 32 // cells
	widestFirst  = 30
	firstShare   = 3 // the first column takes at most one part in three
)

// Grid is a table whose first column and head stay while the other columns move past them, so that the
// marked column is always visible.
type Grid struct {
	Heads  []string
	Cells  [][]string
	Row    int // marked
	Column int // marked, from 1
}

// GridDrawing is a grid drawn in some width.
type GridDrawing struct {
	Lines       []string // the head first
	From, To    int      // the lines of the marked row
	First, Last int      // the columns in view, beside the one that stays
}

// Render draws as many columns as width holds.
func (g Grid) Render(theme *style.Theme, width int) GridDrawing {
	mark := theme.Glyphs.Cursor + " "
	widths, first := g.columns(Width(mark), width)
	d := GridDrawing{First: first, Last: first + len(widths) - 2}
	marked := g.Column - first + 1 // of the columns in view
	pick := func(cells []string) []string { return append([]string{cells[0]}, cells[d.First:d.Last+1]...) }

	head, ruled := "", -columnGap
	for i, title := range pick(g.Heads) {
		look, gap := theme.Heading, strings.Repeat(" ", columnGap)
		if i == marked { // the mark stands in the gap before the column
			look, gap = theme.Selected, " "+theme.Selected.Render(mark)
		}
		if i > 0 {
			head += gap
		}
		head += Pad(look.Render(Clip(title, widths[i], theme.Glyphs.Ellipsis)), widths[i])
		ruled += widths[i] + columnGap
	}
	d.Lines = []string{strings.TrimRight(head, " "), theme.Dim.Render(strings.Repeat(theme.Glyphs.Rule, ruled))}

	blocks, tall := make([][]string, len(g.Cells)), false
	for i, row := range g.Cells {
		columns := make([][]string, len(widths))
		for j, cell := range pick(row) {
			prefix := ""
			if j == 0 {
				prefix = marker(theme, i == g.Row)
			}
			columns[j] = Indented(prefix, cell, widths[j])
			if i == g.Row && (j == 0 || j == marked) {
				for k, line := range columns[j] {
					columns[j][k] = theme.Selected.Render(line)
				}
			}
		}
		blocks[i] = SideBySide(columnGap, widths, columns...)
		tall = tall || len(blocks[i]) > 1
	}
	for i, block := range blocks {
		if tall && i > 0 {
			d.Lines = append(d.Lines, "")
		}
		if i == g.Row {
			d.From, d.To = len(d.Lines), len(d.Lines)+len(block)-1
		}
		d.Lines = append(d.Lines, block...)
	}
	return d
}

// columns returns the widths of the columns in view, and which of them is the first beside the one that
// stays: the leftmost from which on the marked one fits.
func (g Grid) columns(mark, width int) (widths []int, first int) {
	wanted := make([]int, len(g.Heads))
	for i, head := range g.Heads {
		for _, cells := range g.Cells {
			wanted[i] = max(wanted[i], min(Width(cells[i]), widestColumn))
		}
		wanted[i] = max(wanted[i], Width(head))
	}
	wanted[0] += mark
	widths = []int{min(wanted[0], widestFirst, width/firstShare)}
	room := width - widths[0] - columnGap
	for i := range wanted {
		wanted[i] = max(min(wanted[i], room), 1)
	}
	first = g.Column
	room -= wanted[first]
	for first > 1 && room >= wanted[first-1]+columnGap {
		first--
		room -= wanted[first] + columnGap
	}
	widths = append(widths, wanted[first:g.Column+1]...)
	for next := g.Column + 1; next < len(wanted) && room >= wanted[next]+columnGap; next++ {
		room -= wanted[next] + columnGap
		widths = append(widths, wanted[next])
	}
	return widths, first
}

// SideBySide sets columns of lines beside each other, each as wide as its width says.
func SideBySide(gap int, widths []int, columns ...[]string) (lines []string) {
	for i := 0; ; i++ {
		line, more := "", false
		for j, column := range columns {
			cell := ""
			if i < len(column) {
				cell, more = column[i], true
			}
			line += Pad(cell, widths[j]+gap)
		}
		if !more {
			return lines
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
}
