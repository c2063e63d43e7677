package screen

import (
	"fmt"
	"slices"

	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// pager shows a window of lines that may be taller than the screen, and says how much is hidden. It
// follows the cursor when that moves, and stays where the person scrolled to until then.
type pager struct {
	follow bool // the cursor moved since the last drawing
	top    int
	height int // of the window last shown
	lines  int

	text     []string // what was last shown, all of it
	from, to int      // the lines of the cursor in it
	found    *place   // a line that was searched for, marked until something moves
}

// place is a line among lines that may be drawn anew: the nth one that reads like this.
type place struct {
	line string
	nth  int
}

func placeOf(text []string, at int) place {
	p := place{line: text[at]}
	for _, line := range text[:at] {
		if line == p.line {
			p.nth++
		}
	}
	return p
}

// in returns where the place is now, or -1.
func (p place) in(text []string) int {
	nth := p.nth
	for i, line := range text {
		if line != p.line {
			continue
		}
		if nth == 0 {
			return i
		}
		nth--
	}
	return -1
}

// show returns the visible lines, at most height of them; from and to are those of the cursor. When
// something is hidden the last line says so.
func (p *pager) show(theme *style.Theme, lines []string, from, to, height int) []string {
	resized := p.height != height
	p.height, p.lines, p.text, p.from, p.to = height, len(lines), lines, from, to
	if p.follow || resized {
		p.found = nil
	}
	if p.found != nil {
		lines = p.marked(theme, lines)
	}
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
	note := fmt.Sprintf("%s lines %d-%d of %d", theme.Glyphs.UpDown, p.top+1, p.top+window, len(lines))
	return append(append([]string{}, lines[p.top:p.top+window]...), theme.Dim.Render(note))
}

// marked marks the line that was searched for.
func (p *pager) marked(theme *style.Theme, lines []string) []string {
	at := p.found.in(plainLines(lines))
	if at < 0 {
		return lines
	}
	lines = slices.Clone(lines)
	lines[at] = theme.Headline.Render(ansi.Strip(lines[at]))
	return lines
}

// lead is how many lines stand above a line that was searched for.
const lead = 2

// find scrolls to a line and marks it.
func (p *pager) find(line place) {
	at := line.in(plainLines(p.text))
	if at < 0 {
		return // it reads otherwise now, because the cursor is on it
	}
	p.found = &line
	p.top = max(at-lead, 0)
}

func plainLines(lines []string) []string {
	plain := make([]string, len(lines))
	for i, line := range lines {
		plain[i] = ansi.Strip(line)
	}
	return plain
}

// more tells whether something is hidden below.
func (p *pager) more() bool { return p.top+p.height-1 < p.lines && p.lines > p.height }

// step moves a cursor between its ends and follows it. Beyond them it scrolls, to what stands above and below
// the list: not every keyboard has keys for pages.
func (p *pager) step(cursor *int, by, first, last int) func() tea.Cmd {
	to := min(max(*cursor+by, first), last)
	if to == *cursor {
		return p.scroll(by)
	}
	return func() tea.Cmd {
		*cursor, p.follow = to, true
		return nil
	}
}

// inSight is for what acts on the marked row. Where that was scrolled away it is shown first, so that nobody
// changes what they do not see.
func (p *pager) inSight(run func() tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if away := p.lines > p.height && (p.to < p.top || p.from >= p.top+p.height-1); away {
			p.follow = true
			return nil
		}
		return run()
	}
}

func (p *pager) scroll(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.top += by
		p.found = nil
		return nil
	}
}

// arrows are the keys that scroll line by line, where nothing else takes them.
func (p *pager) arrows(theme *style.Theme) []action {
	if p.lines <= p.height {
		return nil
	}
	return upDown(theme, "scroll", p.scroll)
}

// pageActions are the keys that scroll page by page, on every screen.
func (p *pager) pageActions() []action {
	if p.lines <= p.height {
		return nil
	}
	page := func(by int) func() tea.Cmd { return p.scroll(by * (p.height - 2)) }
	return both("PgDn PgUp", "page", "pgdown", "pgup", page)
}

// endActions are the keys that go to either end. In a line of text they belong to the text.
func (p *pager) endActions() []action {
	if p.lines <= p.height {
		return nil
	}
	end := func(by int) func() tea.Cmd { return p.scroll(by * p.lines) }
	actions := both("Home End", "to either end", "end", "home", end)
	actions[0].rare = true
	return actions
}
