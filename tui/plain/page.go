// Package plain is the line mode: the whole conversation and every result as plain text, one idea
// a line, for screen readers, pipes and terminals without cursor movement.
package plain

import (
	"fmt"
	"io"
	"strings"

	"careeradvisor/tui/widget"

	"github.com/charmbracelet/x/ansi"
)

const (
	usualColumns  = 78 // where nobody says how wide a line may be
	fewestColumns = 20
	mostColumns   = 100 // longer lines are hard to read
)

// Wide is a writer that knows how wide its lines may be.
type Wide struct {
	io.Writer
	Columns func() int // 0 where it cannot be known
}

// columns is the widest line written.
func (p *page) columns() int {
	if wide, ok := p.out.(Wide); ok && wide.Columns() > 0 {
		return min(max(wide.Columns(), fewestColumns), mostColumns)
	}
	return usualColumns
}

// page writes wrapped lines and keeps the first error.
type page struct {
	out io.Writer
	err error
}

func (p *page) raw(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.out, widget.Printable(text))
	}
}

// line writes a paragraph.
func (p *page) line(format string, values ...any) { p.hang("", format, values...) }

// lines writes text that is more than one line long.
func (p *page) lines(text string) {
	for line := range strings.Lines(text) {
		p.line("%s", line)
	}
}

// heading sets a title off with an empty line.
func (p *page) heading(format string, values ...any) {
	p.raw("\n")
	p.line(format, values...)
}

// bullet writes one entry of a list.
func (p *page) bullet(format string, values ...any) { p.hang("- ", format, values...) }

// under writes a line that belongs to the one above.
func (p *page) under(format string, values ...any) { p.hang("  ", format, values...) }

// hang writes a paragraph whose later lines stand under the text that follows first.
func (p *page) hang(first, format string, values ...any) {
	text := format
	if len(values) > 0 {
		text = fmt.Sprintf(format, values...)
	}
	indent := strings.Repeat(" ", len(first))
	for i, line := range wrap(widget.Printable(text), p.columns()-len(first)) { // cleaned first: what is cleaned gets wider
		if i == 0 {
			p.raw(first + line + "\n")
		} else {
			p.raw(indent + line + "\n")
		}
	}
}

// wrap breaks text into lines at spaces. A word wider than a line keeps its own line whole: a path
// or an address must stay usable.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		size := ansi.StringWidth(word)
		if used > 0 && used+1+size > width {
			lines, line, used = append(lines, line), "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+size
	}
	return append(lines, line)
}
