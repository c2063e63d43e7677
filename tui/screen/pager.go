package screen

import (
	"fmt"

	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
)

// pager shows a window of lines that may be taller than the screen, and says how much is hidden.
type pager struct {
	top    int
	height int // of the window last shown
	lines  int
}

// show returns the visible lines, at most height of them. When something is hidden the last line
// says so.
func (p *pager) show(theme *style.Theme, lines []string, height int) []string {
	p.height, p.lines = height, len(lines)
	if len(lines) <= height {
		p.top = 0
		return lines
	}
	window := height - 1
	p.top = min(max(p.top, 0), len(lines)-window)
	note := fmt.Sprintf("%s%s lines %d-%d of %d", theme.Glyphs.Up, theme.Glyphs.Down, p.top+1, p.top+window, len(lines))
	return append(append([]string{}, lines[p.top:p.top+window]...), theme.Dim.Render(note))
}

// reveal scrolls so that lines from to to are visible, from first.
func (p *pager) reveal(from, to, height int) {
	window := max(height-1, 1)
	if to >= p.top+window {
		p.top = to - window + 1
	}
	if from < p.top {
		p.top = from
	}
}

func (p *pager) scroll(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.top += by
		return nil
	}
}

// actions are the keys that scroll; none when everything is visible.
func (p *pager) actions() []action {
	if p.lines <= p.height {
		return nil
	}
	return []action{
		act("down j", "↓", "scroll down", p.scroll(1)),
		act("up k", "↑", "scroll up", p.scroll(-1)),
		act("pgdown  ctrl+d", "PgDn", "a page down", p.scroll(p.height-2)),
		act("pgup ctrl+u", "PgUp", "a page up", p.scroll(2-p.height)),
		act("home", "Home", "to the top", p.scroll(-p.lines)),
		act("end", "End", "to the end", p.scroll(p.lines)),
	}
}

// pageActions are the keys that scroll where the arrows are taken.
func (p *pager) pageActions() []action {
	actions := p.actions()
	if actions == nil {
		return nil
	}
	return actions[2:4]
}
