package widget

import (
	"strings"

	"careeradvisor/tui/style"
)

// Stack is an amount in parts, side by side, each drawn otherwise.
type Stack struct {
	Parts []int // none below 0, at most stackParts of them
	Most  int   // the amount that fills the width
}

const stackParts = 5

// stackLooks are what the parts are drawn with. The first is an amount others take over.
func stackLooks(theme *style.Theme) [stackParts]struct {
	glyph string
	look  style.Look
} {
	glyphs := theme.Glyphs
	return [stackParts]struct {
		glyph string
		look  style.Look
	}{{glyphs.Track, theme.Dim}, {glyphs.Solid, theme.Heading}, {glyphs.Over, theme.Plain}, {glyphs.Whisker, theme.Bad}, {glyphs.Tail, theme.Warn}}
}

// Render draws the parts in width cells.
func (s Stack) Render(theme *style.Theme, width int) string {
	var line strings.Builder
	sum, drawn, most := 0, 0, max(s.Most, 1)
	for i, part := range s.Parts {
		sum += part
		to := min((sum*width+most/2)/most, width)
		look := stackLooks(theme)[i]
		line.WriteString(look.look.Render(strings.Repeat(look.glyph, max(to-drawn, 0))))
		drawn = max(drawn, to)
	}
	return Pad(line.String(), width)
}

// StackKey says what the parts are drawn with, in lines of at most width cells.
func StackKey(theme *style.Theme, labels []string, width int) (lines []string) {
	line := ""
	for i, label := range labels {
		entry := stackLooks(theme)[i].glyph + " " + label
		switch {
		case line == "":
			line = entry
		case Width(line)+2+Width(entry) > width:
			lines, line = append(lines, line), entry
		default:
			line += "  " + entry
		}
	}
	return append(lines, line)
}
