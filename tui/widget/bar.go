package widget

import (
	"strings"

	"careeradvisor/tui/style"
)

// Bar is an amount against what there is of it. What is too much is drawn otherwise.
type Bar struct {
	Value int
	Limit int // 0 draws none
	Most  int // the value that fills the width
}

// Render draws the bar in width cells.
func (b Bar) Render(theme *style.Theme, width int) string {
	most, room := max(b.Most, 1), width
	if b.Limit > 0 {
		room-- // for the mark of the limit
	}
	at := func(value int) int { return min((value*room+most-1)/most, room) }
	value, limit := at(b.Value), at(b.Limit)
	switch {
	case b.Limit == 0:
		return Pad(strings.Repeat(theme.Glyphs.Solid, value), width)
	case b.Value <= b.Limit:
		return Pad(Pad(strings.Repeat(theme.Glyphs.Solid, value), limit)+theme.Glyphs.Limit, width)
	}
	limit = min(limit, value-1)
	return Pad(strings.Repeat(theme.Glyphs.Solid, limit)+theme.Warn.Render(strings.Repeat(theme.Glyphs.Over, value-limit)), width)
}
