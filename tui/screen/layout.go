package screen

import (
	"fmt"
	"strings"

	"careeradvisor/tui/session"
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
	if a.isTooSmall() {
		return a.tooSmall()
	}
	width := a.width - 2*sideSpace
	lines := []string{a.header(width), a.theme.Good.Render(a.message)}
	if a.unsaved != nil {
		lines[1] = a.theme.Bad.Render("! " + widget.Printable(session.WhyUnsaved(a.unsaved)))
	}
	body, hints := a.drawn(width, a.height-len(lines)-1)
	lines = append(lines, body...)
	for len(lines) < a.height-len(hints) {
		lines = append(lines, "")
	}
	lines = append(lines[:a.height-len(hints)], hints...)
	for i, line := range lines {
		lines[i] = strings.Repeat(" ", sideSpace) + widget.Clip(line, width, a.theme.Glyphs.Ellipsis)
	}
	return lines
}

// drawn returns the body and the footer, which share height lines. Drawing tells whether there is
// something to scroll, so when that changes the footer the body is drawn once more.
func (a *App) drawn(width, height int) (body, hints []string) {
	top := a.top()
	draw := func() { body = top.body(width, height-len(hints)) }
	foot := func() []string { return footer(a.theme, a.optional(), a.ways(), width) }
	if a.help != nil {
		all := append(a.actions(),
			act("ctrl+z", "Ctrl+Z", "pause; type fg to return", nil), act("ctrl+c", "Ctrl+C", "quit", nil))
		text := helpLines(a.theme, top, all, reading(width))
		draw = func() { body = a.help.show(a.theme, text, 0, 0, height-len(hints)) }
		foot = func() []string {
			return footer(a.theme, append(a.help.arrows(a.theme), a.help.pageActions()...), []action{act("esc", "any key", "closes the help", nil)}, width)
		}
	}
	hints = foot()
	before, lines := a.scrolls(), len(hints)
	if draw(); a.scrolls() == before {
		return body, hints
	}
	if hints = foot(); len(hints) != lines {
		draw()
	}
	return body, hints
}

// scrolls tells whether there is something to scroll, which the drawing finds out.
func (a *App) scrolls() bool {
	shown := a.help
	if shown == nil {
		shown = a.top().pages()
	}
	return shown.lines > shown.height
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
	case a.session != nil && a.session.IsReadOnly():
		return a.theme.Bad.Render("! Read only")
	case a.working():
		return a.theme.Dim.Render("Working it out")
	case a.saving > 0:
		return a.theme.Dim.Render("saving")
	case a.saved:
		return a.theme.Good.Render("saved")
	}
	return ""
}

func (a *App) isTooSmall() bool { return a.width < minWidth || a.height < minHeight }

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
