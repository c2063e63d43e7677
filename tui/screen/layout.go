package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/tui/widget"
)

// The smallest window the screens are made for.
const (
	minWidth  = 40
	minHeight = 20
	sideSpace = 1 // columns left free on either side
	textWidth = 100
)

// frame lays out header, body and footer, and makes sure that nothing is wider or taller than the
// window: bubbletea would cut it in silence.
func (a *App) frame() []string {
	if a.width < minWidth || a.height < minHeight {
		return a.tooSmall()
	}
	width := a.width - 2*sideSpace
	top := a.top()
	lines := []string{a.header(width), ""}
	if a.unsaved != nil {
		lines[1] = a.theme.Bad.Render(a.unsaved.Error())
	}
	hints := footer(a.theme, top.actions(), a.everywhere(), width)
	height := a.height - len(lines) - len(hints) - 1
	if a.help != nil {
		all := append(slices.Concat(top.actions(), a.everywhere()),
			act("ctrl+z", "Ctrl+Z", "pause; type fg to return", nil), act("ctrl+c", "Ctrl+C", "quit", nil))
		lines = append(lines, a.help.show(a.theme, helpLines(a.theme, top.title(), all, width), 0, 0, height)...)
		hints = footer(a.theme, a.help.arrows(a.theme), []action{act("esc", "any key", "close the help", nil)}, width)
	} else {
		lines = append(lines, top.body(width, height)...)
		// Drawing tells whether there is something to scroll.
		if now := footer(a.theme, top.actions(), a.everywhere(), width); len(now) == len(hints) {
			hints = now
		}
	}
	for len(lines) < a.height-len(hints) {
		lines = append(lines, "")
	}
	lines = append(lines[:a.height-len(hints)], hints...)
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", sideSpace) + widget.Clip(line, width, a.theme.Glyphs.Ellipsis)
	}
	return lines
}

// header shows where one is on the left and whether it is saved on the right.
func (a *App) header(width int) string {
	status := a.status()
	room := width - widget.Width(status) - 1
	var crumbs []string
	for _, s := range a.stack {
		crumbs = append(crumbs, s.title())
	}
	path := strings.Join(crumbs, " "+a.theme.Glyphs.Crumb+" ")
	for len(crumbs) > 1 && widget.Width(path) > room {
		crumbs = crumbs[1:]
		path = a.theme.Glyphs.Ellipsis + " " + strings.Join(crumbs, " "+a.theme.Glyphs.Crumb+" ")
	}
	return widget.Pad(a.theme.Dim.Render(widget.Clip(path, room, a.theme.Glyphs.Ellipsis)), room+1) + status
}

func (a *App) status() string {
	switch {
	case a.leaving:
		return a.theme.Bad.Render("! Not saved. Once more to leave.")
	case a.unsaved != nil:
		return a.theme.Bad.Render("! Not saved")
	case a.message != "":
		return a.message
	case a.saving > 0:
		return a.theme.Dim.Render("saving")
	case a.saved:
		return a.theme.Good.Render("saved")
	}
	return ""
}

// tooSmall asks for more room in a window of any size.
func (a *App) tooSmall() []string {
	text := fmt.Sprintf("This window has %d columns and %d rows. Please make it at least %d by %d, or leave with Ctrl+C and run: careeradvisor --plain",
		a.width, a.height, minWidth, minHeight)
	lines := widget.Wrap(text, a.width)
	lines = lines[:min(len(lines), a.height)]
	for i, line := range lines {
		lines[i] = widget.Clip(line, a.width, "")
	}
	return lines
}

// reading is the width of running text: long lines are hard to read.
func reading(width int) int { return min(width, textWidth) }
