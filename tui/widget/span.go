package widget

import (
	"strings"

	"careeradvisor/tui/style"
)

// Span is a value and how far it reaches to either side: what answers could still make of it, or, with
// Chance, how the futures lie around it. The two are drawn otherwise, so that nobody takes one for the
// other.
type Span struct {
	From, To         int // the ends of the scale
	Low, Value, High int
	Chance           bool
	Axis             *int // a value worth seeing on the scale
}

// Render draws the scale in width cells.
func (s Span) Render(theme *style.Theme, width int) string {
	glyphs, cells := theme.Glyphs, make([]string, max(width, 1))
	for i := range cells {
		cells[i] = glyphs.Track
	}
	whole := max(s.To-s.From, 1)
	at := func(value int) int {
		value = min(max(value, s.From), s.From+whole)
		return ((value-s.From)*(len(cells)-1)*2 + whole) / (2 * whole)
	}
	if s.Axis != nil {
		cells[at(*s.Axis)] = glyphs.Limit
	}
	low, high, fill := at(s.Low), at(s.High), glyphs.Tail
	if s.Chance {
		fill = glyphs.Whisker
	}
	for i := low; s.Low < s.High && i <= high; i++ {
		cells[i] = fill
	}
	if s.Chance && low < high {
		cells[low], cells[high] = glyphs.WhiskerLeft, glyphs.WhiskerRight
	}
	cells[at(s.Value)] = glyphs.Dot
	return strings.Join(cells, "")
}
