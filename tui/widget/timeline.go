package widget

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/tui/style"
)

// NarrowTimeline is the width in columns below which a timeline is a list of dates.
const NarrowTimeline = 64

const (
	dateWidth  = len("Sep 2029")
	titleShare = 3 // the titles get at most one column in three
)

// Timeline draws a plan: a bar from start to likely end for each activity, a lighter tail to its
// latest end. Where there is no room for bars it lists the dates. It returns the lines, and which of
// them, from and up to but not including to, belong to the marked activity.
func Timeline(theme *style.Theme, p *plan.Plan, width, marked int) (lines []string, from, to int) {
	if width < NarrowTimeline {
		return dateList(theme, p, width, marked)
	}
	titles := 0
	for _, activity := range p.Activities {
		titles = max(titles, Width(activity.Title))
	}
	titles = min(titles, width/titleShare)
	scale := scaleOf(p, width-2-titles-2-dateWidth-2)
	lines = append(lines, strings.Repeat(" ", 2+titles+1)+theme.Dim.Render(scale.years()))
	for i, activity := range p.Activities {
		prefix := marker(theme, i == marked)
		if i == marked {
			from = len(lines)
		}
		end := activity.End.Short()
		title := Wrap(activity.Title, titles)
		for j, line := range title {
			row := prefix + Pad(line, titles)
			if j == 0 {
				row += " " + scale.bar(theme, activity) + " " + end
			}
			if i == marked {
				row = theme.Selected.Render(row)
			}
			lines, prefix = append(lines, row), "  "
		}
		if i == marked {
			to = len(lines)
		}
	}
	return lines, from, to
}

func marker(theme *style.Theme, marked bool) string {
	if marked {
		return theme.Glyphs.Cursor + " "
	}
	return "  "
}

func dateList(theme *style.Theme, p *plan.Plan, width, marked int) (lines []string, from, to int) {
	for i, activity := range p.Activities {
		dates := fmt.Sprintf("%s to %s", activity.Start.Short(), activity.End.Short())
		if activity.Milestone {
			dates = activity.End.Short()
		}
		if activity.P80End > activity.End {
			dates += ", in 8 of 10 by " + activity.P80End.Short()
		}
		if activity.Basis == catalog.Assumed {
			dates += " (assumed)"
		}
		block := Indented(marker(theme, i == marked), activity.Title, width)
		block = append(block, Indented("    ", dates, width)...)
		if i == marked {
			for j := range block {
				block[j] = theme.Selected.Render(block[j])
			}
			from, to = len(lines), len(lines)+len(block)
		}
		lines = append(lines, block...)
	}
	return lines, from, to
}

// scale maps days to cells.
type scale struct {
	from, to calendar.Date
	cells    int
}

func scaleOf(p *plan.Plan, cells int) scale {
	s := scale{p.Start, p.Dates.P90, max(cells, 1)}
	if s.to <= s.from {
		s.to = s.from + 1
	}
	return s
}

func (s scale) at(d calendar.Date) int {
	return min(int(int64(d-s.from)*int64(s.cells)/int64(s.to-s.from)), s.cells-1)
}

// years writes each year where its first of January lies, if there is room.
func (s scale) years() string {
	line := []byte(strings.Repeat(" ", s.cells))
	for year, free := s.from.Time().Year(), 0; year <= s.to.Time().Year(); year++ {
		cell := s.at(max(calendar.New(year, 1, 1), s.from))
		label := fmt.Sprint(year)
		if cell >= free && cell+len(label) <= len(line) {
			copy(line[cell:], label)
			free = cell + len(label) + 1
		}
	}
	return string(line)
}

func (s scale) bar(theme *style.Theme, activity plan.Activity) string {
	cells := make([]string, s.cells)
	for i := range cells {
		cells[i] = " "
	}
	fill := func(from, to calendar.Date, glyph string) {
		for i := s.at(from); i <= s.at(to); i++ {
			cells[i] = glyph
		}
	}
	if activity.Milestone {
		fill(activity.EarliestEnd, activity.P80End, theme.Glyphs.Tail)
		cells[s.at(activity.End)] = theme.Glyphs.Milestone
	} else {
		fill(activity.Start, activity.P80End, theme.Glyphs.Tail)
		fill(activity.Start, activity.End, theme.Glyphs.Solid)
	}
	return strings.Join(cells, "")
}
