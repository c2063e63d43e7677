package screen

import (
	"fmt"

	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
)

// pager shows a window of lines that may be taller than the screen, and says how much is hidden. It
// follows the cursor when that moves, and stays where the person scrolled to until then.
type pager struct {
	follow bool // the cursor moved since the last drawing
	top    int
	height int // of the window last shown
	lines  int
}

// show returns the visible lines, at most height of them; from and to are those of the cursor. When
// something is hidden the last line says so.
func (p *pager) show(theme *style.Theme, lines []string, from, to, height int) []string {
	resized := p.height != height
	p.height, p.lines = height, len(lines)
	if len(lines) <= height {
		p.top, p.follow = 0, false
		return lines
	}
	window := height - 1
	if p.follow || resized {
		if to >= p.top+window {
			p.top = to - window + 1
		}
		p.top = min(p.top, from)
	}
	p.follow = false
	p.top = min(max(p.top, 0), len(lines)-window)
	note := fmt.Sprintf("%s %s lines %d-%d of %d", theme.Glyphs.Up, theme.Glyphs.Down, p.top+1, p.top+window, len(lines))
	return append(append([]string{}, lines[p.top:p.top+window]...), theme.Dim.Render(note))
}

// more tells whether something is hidden below.
func (p *pager) more() bool { return p.top+p.height-1 < p.lines && p.lines > p.height }

func (p *pager) scroll(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.top += by
		return nil
	}
}

// arrows are the keys that scroll line by line, where nothing else takes them.
func (p *pager) arrows(theme *style.Theme) []action {
	if p.lines <= p.height {
		return nil
	}
	return []action{
		act("down j", theme.Glyphs.Down, "scroll down", p.scroll(1)),
		act("up k", theme.Glyphs.Up, "scroll up", p.scroll(-1)),
	}
}

// pageActions are the keys that scroll page by page, on every screen.
func (p *pager) pageActions() []action {
	if p.lines <= p.height {
		return nil
	}
	return []action{
		act("pgdown", "PgDn", "a page down", p.scroll(p.height-2)),
		act("pgup", "PgUp", "a page up", p.scroll(2-p.height)),
	}
}
