package widget

import (
	"strings"

	"careeradvisor/tui/style"
)

// Dot is a value on a scale with whiskers that show its noise. It never shows what is still open:
// that is said in words, so that the two are not mistaken for each other.
type Dot struct {
	From, To int   // the ends of the scale
	Value    int   // where the dot is
	Error    int   // the whiskers reach this far to either side; 0 draws none
	Marks    []int // limits worth seeing on the scale
	Axis     *int  // the value that divides for from against
	Ghost    *int  // the value before, where it was another
}

// Render draws the scale in width cells.
func (d Dot) Render(theme *style.Theme, width int) string {
	glyphs, cells := theme.Glyphs, make([]string, max(width, 1))
	for i := range cells {
		cells[i] = glyphs.Track
	}
	at := func(value int) int {
		value = min(max(value, d.From), d.To)
		return ((value-d.From)*(len(cells)-1)*2 + (d.To - d.From)) / (2 * (d.To - d.From))
	}
	for _, mark := range d.Marks {
		cells[at(mark)] = glyphs.Limit
	}
	if d.Axis != nil {
		cells[at(*d.Axis)] = glyphs.Axis
	}
	if d.Error > 0 {
		left, right := at(d.Value-d.Error), at(d.Value+d.Error)
		for i := left + 1; i < right; i++ {
			cells[i] = glyphs.Whisker
		}
		cells[left], cells[right] = glyphs.WhiskerLeft, glyphs.WhiskerRight
	}
	if d.Ghost != nil {
		cells[at(*d.Ghost)] = glyphs.Ghost
	}
	cells[at(d.Value)] = glyphs.Dot
	return strings.Join(cells, "")
}
