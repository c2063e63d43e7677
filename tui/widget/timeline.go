package widget

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"
)

// NarrowTimeline is the width in columns below which a timeline is a list of dates.
const NarrowTimeline = 64

const (
	dateWidth  = len("Sep 2029")
	titleShare = 3  // the titles get at most one column in three
	headWidth  = 4  // the cursor and the mark before a title
	leastTitle = 12 // what stands apart has a name
)

// Timeline is a plan as a picture, a row an activity: the wait for a term, a bar from start to likely
// end, a tail to the day by which it is over in eight futures of ten, and that day. What comes after
// the goal stands apart.
type Timeline struct {
	Plan  *plan.Plan
	Today calendar.Date
	Zoom  Zoom
	From  calendar.Date // the first day shown, where not all is
	Row   int           // the marked activity
}

// Apart names what an activity belongs to that stands apart from the way to the goal; empty for the
// rest.
func Apart(activity plan.Activity) string {
	switch {
	case activity.State == sitting.Left:
		return "Left out"
	case activity.Beyond:
		return "After the goal"
	}
	return ""
}

// Rows is how many rows the whole picture has: one an activity, and one above what stands apart.
func (t Timeline) Rows() int {
	rows, group := len(t.Plan.Activities), ""
	for _, activity := range t.Plan.Activities {
		if now := Apart(activity); now != group {
			rows, group = rows+1, now
		}
	}
	return rows
}

// Render draws the picture in width columns: the years above, then height rows, the marked activity
// among them, then what it is drawn with.
func (t Timeline) Render(theme *style.Theme, width, height int) (lines []string) {
	scale, titles, row, group, rows := t.scale(width), t.titles(width), 0, "", []string{}
	var above []int // each row, so many activities
	for i, activity := range t.Plan.Activities {
		if now := Apart(activity); now != group {
			group, above = now, append(above, i)
			rows = append(rows, theme.Dim.Render(Pad("  "+group, headWidth+titles+1)+strings.Join(t.cells(theme, scale), "")))
		}
		if i == t.Row {
			row = len(rows)
		}
		rows, above = append(rows, t.row(theme, scale, activity, titles, i == t.Row)), append(above, i)
	}
	height = min(height, len(rows))
	top := max(min(row-height/2, len(rows)-height), 0)
	count := ""
	if height < len(rows) {
		count = fmt.Sprintf("    %d-%d of %d", above[top]+1, append(above, len(t.Plan.Activities))[top+height], len(t.Plan.Activities))
	}
	axis := theme.Dim.Render(Pad(count, headWidth+titles+1) + scale.labels() + " " + Pad("by", dateWidth))
	return slices.Concat([]string{axis}, rows[top:top+height], t.legend(theme, width))
}

func (t Timeline) row(theme *style.Theme, scale scale, activity plan.Activity, titles int, marked bool) string {
	title := Pad(Clip(activity.Title, titles, theme.Glyphs.Ellipsis), titles) + " "
	head, end := marker(theme, marked)+mark(theme, activity)+title, " "+activity.P80End.Short()
	if marked {
		head, end = theme.Selected.Render(marker(theme, true)+Mark(theme, activity)+title), theme.Selected.Render(end)
	}
	return head + t.bar(theme, scale, activity) + end
}

// legend says in words what the picture is drawn with.
func (t Timeline) legend(theme *style.Theme, width int) (lines []string) {
	glyphs, sure := theme.Glyphs, " to 8 of 10"
	if t.Plan.Assumed {
		sure += " (assumed)"
	}
	parts := []string{glyphs.Track + " waits", glyphs.Solid + " likely", glyphs.Tail + sure, glyphs.Milestone + " milestone", glyphs.Axis + " today"}
	if t.Plan.Deadline != nil {
		parts = append(parts, glyphs.Limit+" your date")
	}
	for _, line := range Wrap(strings.Join(parts, "  "), width) {
		lines = append(lines, theme.Dim.Render(line))
	}
	return lines
}

// titles is how wide the titles are.
func (t Timeline) titles(width int) int {
	widest := leastTitle
	for _, activity := range t.Plan.Activities {
		widest = max(widest, Width(activity.Title))
	}
	return min(widest, max(width/titleShare, leastTitle))
}

// Mark is the sign of how far an activity is, with a space after it.
func Mark(theme *style.Theme, activity plan.Activity) string {
	glyphs := theme.Glyphs
	sign := map[sitting.ProgressState]string{
		sitting.Done: glyphs.Done, sitting.Started: glyphs.Begun, sitting.Failed: glyphs.Failed, sitting.Left: glyphs.LeftOut,
	}[activity.State]
	return Pad(sign, 2)
}

// mark is Mark in its color.
func mark(theme *style.Theme, activity plan.Activity) string {
	look := theme.Good
	if activity.State == sitting.Failed {
		look = theme.Warn
	}
	return look.Render(Mark(theme, activity))
}

func marker(theme *style.Theme, marked bool) string {
	if marked {
		return theme.Glyphs.Cursor + " "
	}
	return "  "
}

// cells are a row of the picture without any bar: the lines of today and of the person's date.
func (t Timeline) cells(theme *style.Theme, scale scale) []string {
	cells := make([]string, scale.cells)
	for i := range cells {
		cells[i] = " "
	}
	if deadline := t.Plan.Deadline; deadline != nil {
		scale.put(cells, deadline.Date, theme.Glyphs.Limit)
	}
	scale.put(cells, t.Today, theme.Glyphs.Axis)
	return cells
}

func (t Timeline) bar(theme *style.Theme, scale scale, activity plan.Activity) string {
	glyphs, cells := theme.Glyphs, t.cells(theme, scale)
	if activity.State == sitting.Left {
		return paint(theme, cells)
	}
	scale.fill(cells, activity.End, activity.P80End, glyphs.Tail)
	scale.fill(cells, activity.Start.AddDays(-activity.Waits), activity.Start, glyphs.Track)
	if activity.Milestone {
		scale.put(cells, activity.End, glyphs.Milestone)
	} else {
		scale.fill(cells, activity.Start, activity.End, glyphs.Solid)
	}
	return paint(theme, cells)
}

// paint colors what is drawn: nothing depends on it.
func paint(theme *style.Theme, cells []string) string {
	var line strings.Builder
	for from := 0; from < len(cells); {
		to := from + 1
		for to < len(cells) && cells[to] == cells[from] {
			to++
		}
		run := strings.Repeat(cells[from], to-from)
		switch cells[from] {
		case theme.Glyphs.Solid, theme.Glyphs.Milestone:
			run = theme.Heading.Render(run)
		case theme.Glyphs.Tail, theme.Glyphs.Track, theme.Glyphs.Axis:
			run = theme.Dim.Render(run)
		case theme.Glyphs.Limit:
			run = theme.Warn.Render(run)
		}
		line.WriteString(run)
		from = to
	}
	return line.String()
}
