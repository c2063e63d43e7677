// Package widget draws the parts screens are made of: wrapped text, dots with whiskers, timelines
// and tables. A widget is a function of its input and a width; it holds nothing.
package widget

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Printable replaces what could move the cursor, change the terminal's state or turn the direction of the
// text around it. What comes from outside goes through it before it is shown.
func Printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && !unicode.IsPrint(r) && !unicode.Is(unicode.Join_Control, r) {
			return '?'
		}
		return r
	}, text)
}

// Wrap breaks text into lines of at most width cells, at spaces where it can. A word longer than a
// line is broken, never cut.
func Wrap(text string, width int) []string {
	width = max(width, 1)
	if len(text) <= width && simple(text) {
		return []string{strings.TrimRight(text, " ")}
	}
	// Wrap lets a line grow too long after spaces and hyphens; Hardwrap breaks what it left.
	lines := strings.Split(ansi.Hardwrap(ansi.Wrap(text, width, ""), width, true), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// Indented wraps text behind a first-line prefix; the lines below it start under the text.
func Indented(prefix, text string, width int) []string {
	indent := Width(prefix)
	lines := Wrap(text, width-indent)
	for i := range lines {
		if i == 0 {
			lines[i] = prefix + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

// Clip shortens a line to width cells and shows that it did.
func Clip(line string, width int, ellipsis string) string {
	if len(line) <= width { // no character is wider than its bytes are many
		return line
	}
	return ansi.Truncate(line, max(width, 0), ellipsis)
}

// Pad fills a line with spaces up to width cells.
func Pad(line string, width int) string {
	return line + strings.Repeat(" ", max(0, width-Width(line)))
}

// Right fills a line with spaces from the left up to width cells.
func Right(line string, width int) string {
	return strings.Repeat(" ", max(0, width-Width(line))) + line
}

// Width counts the cells a line takes on the screen.
func Width(line string) int {
	if simple(line) {
		return len(line)
	}
	return ansi.StringWidth(line)
}

// simple tells whether every byte is a character one cell wide, which most lines are: that is seen much faster
// than a width is worked out.
func simple(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}
