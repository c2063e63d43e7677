package screen

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"
)

// axesWidth is the room the three axes need beside each other.
const axesWidth = 70

// ranking draws every path's points with their noise on one scale, the leading group marked.
type ranking struct {
	advice *advisor.Advice
	before *advisor.Advice // a result before, whose points are marked too; or nil
	title  string          // over what stands behind the drawings
	tails  []string        // behind the drawings, in the order of the paths
}

// newRanking has the other two axes beside what the person likes, where there is room: whether a path
// is open to them, and what they have shown.
func newRanking(advice *advisor.Advice, width int) ranking {
	r := ranking{advice: advice, tails: make([]string, len(advice.Paths))}
	if width < axesWidth {
		return r
	}
	r.title = "  reach it   shown it"
	for i, path := range advice.Paths {
		r.tails[i] = "  " + widget.Pad(path.Reach.State.Word(), len("reach it ")) + "  " + path.Shown.Word()
	}
	return r
}

// compareRankings marks where the points were before.
func compareRankings(advice, before *advisor.Advice) ranking {
	r := ranking{advice: advice, before: before, tails: make([]string, len(advice.Paths))}
	for i, path := range advice.Paths {
		if was := before.Path(path.ID).Points; was != path.Points {
			r.tails[i] = " was " + advisor.Signed(was)
		}
	}
	return r
}

func (r ranking) draw(theme *style.Theme, width int) (lines []string) {
	zero, names, tail, most := 0, 0, widget.Width(r.title), 1
	for i, path := range r.advice.Paths {
		names, tail = max(names, widget.Width(path.Definition.Short)), max(tail, widget.Width(r.tails[i]))
		most = max(most, path.Points+path.Error, path.Error-path.Points)
		if r.before != nil {
			was := r.before.Path(path.ID).Points
			most = max(most, was, -was)
		}
	}
	head := func(i int, name, points string) string {
		return fmt.Sprintf("%d %s %3s ", i, widget.Pad(name, names), points)
	}
	scale := min(width-widget.Width("* "+head(1, "", ""))-tail, 41)
	if r.title != "" {
		lines = append(lines, theme.Dim.Render(strings.Repeat(" ", widget.Width("* "+head(1, "", "")))+widget.Pad("like it", scale)+r.title))
	}
	for i, path := range r.advice.Paths {
		dot := widget.Dot{From: -most, To: most, Value: path.Points, Error: path.Error, Axis: &zero}
		if r.before != nil {
			was := r.before.Path(path.ID).Points
			dot.Ghost = &was
		}
		mark, name := "  ", head(i+1, path.Definition.Short, advisor.Signed(path.Points))
		if r.advice.Leads(path) {
			mark, name = theme.Glyphs.Bullet+" ", theme.Selected.Render(name)
		}
		lines = append(lines, mark+name+dot.Render(theme, scale)+r.tails[i])
	}
	return lines
}
