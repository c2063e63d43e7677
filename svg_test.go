//go:build unix

package main

import (
	"fmt"
	"html"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// The size of a character cell in a picture.
const (
	cellWidth  = 8.4
	cellHeight = 18
	baseline   = 13.5
	margin     = 12
)

// svgLooks are the colors of a picture: those of a dark screen, and of a light one where the reader's is.
const svgLooks = `<style>
text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre;fill:var(--f)}
svg{--b:#161b22;--f:#e6edf3;--d:#9da7b1;--c1:#ff7b72;--c2:#7ee787;--c3:#e3b341;--c6:#76d9e6}
@media(prefers-color-scheme:light){svg{--b:#fff;--f:#1f2328;--d:#59636e;--c1:#cf222e;--c2:#116329;--c3:#7d4e00;--c6:#1b7c83}}
.b{font-weight:bold}.u{text-decoration:underline}.d{fill:var(--d)}.r{fill:var(--b)}.c1{fill:var(--c1)}.c2{fill:var(--c2)}.c3{fill:var(--c3)}.c6{fill:var(--c6)}
</style>
`

// blocks are the characters that fill their cell, and how much of it. Drawn as areas they leave no gaps.
var blocks = map[string]float64{"█": 1, "▓": .75, "▒": .6, "░": .35}

// svg draws what stands in a terminal.
func svg(screen *vt.Emulator, title string) string {
	var b strings.Builder
	columns, rows := screen.Width(), screen.Height()
	width, height := cellWidth*float64(columns)+2*margin, cellHeight*rows+2*margin
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %d" width="%.0f" height="%d" role="img">`+"\n<title>%s</title>\n%s",
		width, height, width, height, html.EscapeString(title), svgLooks)
	fmt.Fprintf(&b, `<rect width="%.1f" height="%d" rx="8" style="fill:var(--b)"/>`+"\n", width, height)
	for y := range rows {
		for x := 0; x < columns; {
			part := stretchAt(screen, x, y)
			part.draw(&b, x, y)
			x += part.cells
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// stretch is a part of a line in one style. Characters beyond ASCII stand alone, since fonts disagree on
// their width.
type stretch struct {
	text  string
	cells int
	style uv.Style
}

func stretchAt(screen *vt.Emulator, x, y int) stretch {
	at := func(x int) (string, uv.Style) {
		cell := screen.CellAt(x, y)
		if cell == nil || cell.Content == "" {
			return " ", uv.Style{}
		}
		return cell.Content, cell.Style
	}
	text, style := at(x)
	r := stretch{text, ansi.StringWidth(text), style}
	for ascii(text) && x+r.cells < screen.Width() {
		next, other := at(x + r.cells)
		if !ascii(next) || !other.Equal(&style) {
			break
		}
		r.text, r.cells = r.text+next, r.cells+1
	}
	return r
}

func ascii(text string) bool { return text[0] < 0x80 }

func (r stretch) draw(b *strings.Builder, x, y int) {
	left, top, width := margin+cellWidth*float64(x), margin+cellHeight*y, cellWidth*float64(r.cells)
	class := r.class()
	if r.style.Attrs&uv.AttrReverse != 0 {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" style="fill:var(--f)"/>`+"\n", left, top, width, cellHeight)
		class += " r"
	}
	if filled, ok := blocks[r.text]; ok {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" opacity="%g" class="%s" style="fill:currentColor;color:var(--f)"/>`+"\n", left, top+2, width, cellHeight-4, filled, class)
		return
	}
	trimmed := strings.TrimRight(r.text, " ")
	if trimmed == "" {
		return
	}
	if class = strings.TrimSpace(class); class != "" {
		class = fmt.Sprintf(` class="%s"`, class)
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%.1f" textLength="%.1f"%s>%s</text>`+"\n", left, float64(top)+baseline, cellWidth*float64(ansi.StringWidth(trimmed)), class, html.EscapeString(trimmed))
}

// class names the looks of a style in svgLooks.
func (r stretch) class() (class string) {
	if r.style.Attrs&uv.AttrBold != 0 {
		class += " b"
	}
	if r.style.Underline != uv.UnderlineStyleNone {
		class += " u"
	}
	if r.style.Attrs&uv.AttrFaint != 0 {
		class += " d"
	}
	if basic, ok := r.style.Fg.(ansi.BasicColor); ok {
		class += fmt.Sprintf(" c%d", basic)
	}
	return class
}
