package screen

import (
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	leastActivities = 4 // of the picture, however much there is to explain
	leastDetails    = 4 // lines of explanation, however many rows there are
	mostListed      = 6 // lines of explanation in a list
	listIndent      = 4 // of what is said about an activity in a list
)

func (p *planner) timeline() widget.Timeline {
	return widget.Timeline{Plan: p.plan(), Today: p.app.today, Zoom: p.zoom, From: p.from, Row: p.row}
}

// wide is the width of the picture.
func (p *planner) wide() int { return p.app.width - 2*sideSpace }

// moves are the keys that zoom and scroll in time, as far as there is more to see.
func (p *planner) moves() (actions []action) {
	if _, ok := p.marked(); !ok || p.wide() < widget.NarrowTimeline {
		return nil
	}
	glyphs, picture := p.app.theme.Glyphs, p.timeline()
	if zoom, ok := picture.Finer(p.wide()); ok {
		actions = append(actions, act("+ =", "+", "zoom in", p.zoomTo(zoom)))
	}
	if zoom, ok := picture.Coarser(p.wide()); ok {
		actions = append(actions, act("-", "-", "zoom out", p.zoomTo(zoom)))
	}
	if from, ok := picture.Later(p.wide(), 1); ok {
		actions = append(actions, act("right", glyphs.Right, "later", p.lookFrom(from)))
	}
	if from, ok := picture.Later(p.wide(), -1); ok {
		actions = append(actions, act("left", glyphs.Left, "earlier", p.lookFrom(from)))
	}
	return actions
}

func (p *planner) zoomTo(zoom widget.Zoom) func() tea.Cmd {
	return func() tea.Cmd {
		p.zoom = zoom
		p.face()
		return nil
	}
}

func (p *planner) lookFrom(from calendar.Date) func() tea.Cmd {
	return func() tea.Cmd {
		p.from = from
		return nil
	}
}

// face turns to the marked activity.
func (p *planner) face() {
	p.pager.follow, p.past = true, 0
	if _, ok := p.marked(); ok {
		p.from = p.timeline().Facing(p.wide())
	}
}

// picture draws the plan and explains the marked activity below, in height lines if that can be done.
func (p *planner) picture(activity plan.Activity, width, height int) []string {
	theme, picture := p.app.theme, p.timeline()
	title := styled(theme.Heading, widget.Wrap(activity.Title, width))
	all := len(p.explained(activity, reading(width)))
	room := height - len(picture.Render(theme, width, 0)) - 1 - len(title) // beside the axis and the legend, and a line below them
	rows := min(picture.Rows(), max(room-min(all, leastDetails), leastActivities))
	return slices.Concat(picture.Render(theme, width, rows), []string{""}, title, p.inShort(activity, reading(width), max(room-rows, leastDetails)))
}

// list is the picture where there is no room for one: every activity with its dates, the marked one
// opened up. from and to are the lines of that one.
func (p *planner) list(width int) (lines []string, from, to int) {
	theme, group := p.app.theme, ""
	for i, activity := range p.plan().Activities {
		if now := widget.Apart(activity); now != group {
			group = now
			lines = append(lines, theme.Dim.Render(group))
		}
		head, look := "  ", theme.Plain
		if i == p.row {
			head, look, from = theme.Glyphs.Cursor+" ", theme.Selected, len(lines)
		}
		lines = append(lines, styled(look, widget.Indented(head+widget.Mark(theme, activity), activity.Title, width))...)
		if i == p.row {
			for _, line := range p.inShort(activity, width-listIndent, mostListed) {
				lines = append(lines, strings.Repeat(" ", listIndent)+line)
			}
			to = len(lines) - 1
		} else {
			lines = append(lines, widget.Indented(strings.Repeat(" ", listIndent), advisor.Brief(activity), width)...)
		}
	}
	return lines, from, to
}

// told is what there is to say about an activity, each thing in lines of its own.
func (p *planning) told(activity plan.Activity, width int) (told [][]string) {
	for _, text := range p.wholes(p.app.session.Advisor.Explain(p.plan(), activity)) {
		told = append(told, widget.Wrap(text, width))
	}
	return told
}

// explained tells all about an activity but its title.
func (p *planning) explained(activity plan.Activity, width int) []string {
	return slices.Concat(p.told(activity, width)...)
}

// inShort tells of an activity what fits into some lines, and where the rest is.
func (p *planning) inShort(activity plan.Activity, width, height int) (lines []string) {
	told := p.told(activity, width)
	if all := slices.Concat(told...); len(all) <= height {
		return all
	}
	for _, more := range told {
		if len(lines)+len(more) >= height {
			break
		}
		lines = append(lines, more...)
	}
	return append(lines, p.app.theme.Dim.Render("Enter opens all of it."))
}
