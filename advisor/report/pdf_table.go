package report

import (
	"slices"
	"strings"
)

// The looks of a table, and the space around what stands in a cell.
var (
	cellLook   = look{8, false, "ink"}
	headLook   = look{8, true, "ink"}
	cellGap    = 1.1
	widestWant = 90.0 // no column asks for more
)

// tableLayout is a table cut into lines. Row 0 is the header.
type tableLayout struct {
	widths  []float64
	cells   [][][]line
	heights []float64
}

// layout gives each column what its longest word takes, up to an even share, and of the rest as much as its
// text asks for.
func (p *paper) layout(table Table) (t tableLayout) {
	rows := append([][]string{table.Header}, table.Rows...)
	least, want := make([]float64, len(table.Header)), make([]float64, len(table.Header))
	for i, row := range rows {
		for j, cell := range row {
			l := cellStyle(i, j)
			want[j] = max(want[j], min(widestWant, p.width(clean(cell), l)+2*cellGap+0.5))
			for _, word := range strings.Fields(clean(cell)) {
				least[j] = max(least[j], min(textWidth/float64(len(row)), p.width(word, l)+2*cellGap+0.5))
			}
		}
	}
	t.widths = shared(least, want, textWidth)
	for i, row := range rows {
		var cells [][]line
		for j, cell := range row {
			cells = append(cells, p.lines([]run{{cell, cellStyle(i, j)}}, t.widths[j]-2*cellGap))
		}
		t.add(cells)
	}
	return t
}

// mostLines is how many lines a row may have, so that it fits a page under the header.
const mostLines = 50

// add adds a row, or several where no page holds it.
func (t *tableLayout) add(cells [][]line) {
	most := 0
	for _, lines := range cells {
		most = max(most, len(lines))
	}
	for from := 0; from == 0 || from < most; from += mostLines {
		var part [][]line
		for _, lines := range cells {
			part = append(part, lines[min(from, len(lines)):min(from+mostLines, len(lines))])
		}
		t.cells = append(t.cells, part)
		t.heights = append(t.heights, float64(float64(min(most-from, mostLines))*cellLook.leading())+2*cellGap)
	}
}

// cellStyle is bold in the header and in the first column, which names the row.
func cellStyle(row, column int) look {
	if row == 0 || column == 0 {
		return headLook
	}
	return cellLook
}

// shared gives out a width: all that is wanted where it is there, else the least, whose sum is no more than the
// width, and a share of the rest.
func shared(least, want []float64, width float64) []float64 {
	sum := func(all []float64) (sum float64) {
		for _, x := range all {
			sum += x
		}
		return sum
	}
	low, high, widths := sum(least), sum(want), slices.Clone(want)
	for i := range widths {
		if high <= width {
			widths[i] = want[i] * width / high
		} else {
			widths[i] = least[i] + (want[i]-least[i])*(width-low)/(high-low)
		}
	}
	return widths
}

// table writes a table. No row is cut; a page that goes on with it begins with its header.
func (p *paper) table(table Table) {
	t := p.layout(table)
	p.y += 2
	p.room(t.heights[0] + t.heights[min(1, len(t.heights)-1)])
	for i := range t.cells {
		if i > 0 && p.y+t.heights[i] > pageHeight-marginBottom {
			p.newPage()
			p.row(t, 0)
		}
		p.row(t, i)
	}
	p.y += 1
}

func (p *paper) row(t tableLayout, row int) {
	x, top := 0.0, p.y
	for j, lines := range t.cells[row] {
		p.y = top + cellGap
		for _, line := range lines {
			p.draw(line, x+cellGap)
		}
		x += t.widths[j]
	}
	p.y = top + t.heights[row]
	p.SetDrawColor(p.rgb("rule"))
	p.SetLineWidth(0.2)
	if row == 0 {
		p.SetDrawColor(p.rgb("ink"))
		p.SetLineWidth(0.4)
	}
	p.Line(marginSide, p.y, marginSide+textWidth, p.y)
}
