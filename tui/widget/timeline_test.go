package widget_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	"pgregory.net/rapid"
)

var states = []sitting.ProgressState{"", sitting.Started, sitting.Done, sitting.Failed}

// somePlan draws a plan whose activities follow each other, some of them milestones, the last of them
// after the goal.
func somePlan(t *rapid.T) *plan.Plan {
	p := &plan.Plan{Start: calendar.New(2026, 11, 22)}
	start := p.Start
	count := rapid.IntRange(1, 12).Draw(t, "activities")
	beyond := rapid.IntRange(1, count).Draw(t, "beyond")
	for i := range count {
		a := plan.Activity{
			Title: rapid.StringOfN(rapid.RuneFrom([]rune("abc 漢")), 1, 40, -1).Draw(t, "title"), Milestone: rapid.Bool().Draw(t, "milestone"),
			Beyond: i >= beyond, State: rapid.SampledFrom(states).Draw(t, "state"), Waits: rapid.IntRange(0, 200).Draw(t, "waits"),
		}
		a.Start = start.AddDays(a.Waits)
		a.End = a.Start.AddDays(rapid.IntRange(0, 4000).Draw(t, "days"))
		a.P80End = a.End.AddDays(rapid.IntRange(0, 400).Draw(t, "late"))
		p.Activities = append(p.Activities, a)
		p.Dates.P80 = max(p.Dates.P80, a.P80End)
		start = a.End
	}
	if rapid.Bool().Draw(t, "left out") {
		p.Activities = append(p.Activities, plan.Activity{Title: "Gone", State: sitting.Left})
	}
	if rapid.Bool().Draw(t, "deadline") {
		p.Deadline = &plan.Deadline{Date: p.Start.AddDays(rapid.IntRange(-4000, 9000).Draw(t, "by"))}
	}
	return p
}

func someTimeline(t *rapid.T) widget.Timeline {
	p := somePlan(t)
	return widget.Timeline{
		Plan: p, Today: p.Start.AddDays(rapid.IntRange(-900, 900).Draw(t, "today")), Row: rapid.IntRange(0, len(p.Activities)-1).Draw(t, "row"),
		Zoom: rapid.SampledFrom([]widget.Zoom{0, widget.Years, widget.Quarters, widget.Months}).Draw(t, "zoom"),
		From: p.Start.AddDays(rapid.IntRange(-9000, 9000).Draw(t, "from")),
	}
}

func TestTimelineFitsAnySizeAndShowsTheMarkedActivity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		timeline, width, height := someTimeline(t), rapid.IntRange(38, 200).Draw(t, "width"), rapid.IntRange(1, 20).Draw(t, "height")
		lines, marked := timeline.Render(plain, width, height), 0
		for _, line := range lines {
			if widget.Width(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
			if strings.HasPrefix(line, plain.Glyphs.Cursor) {
				marked++
			}
		}
		if beside := len(timeline.Render(plain, width, 0)); marked != 1 || len(lines) != beside+min(height, timeline.Rows()) {
			t.Fatalf("%d rows are marked, %d lines for %d rows:\n%s", marked, len(lines), height, strings.Join(lines, "\n"))
		}
	})
}

func TestZoomingInAndOutComesBackToTheWholeAndScrollingReachesBothEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		timeline, width := someTimeline(t), rapid.IntRange(64, 200).Draw(t, "width")
		timeline.Zoom = 0
		steps := 0
		for zoom, ok := timeline.Finer(width); ok; zoom, ok = timeline.Finer(width) {
			timeline.Zoom = zoom
			steps++
		}
		for _, by := range []int{1, -1} {
			for from, ok := timeline.Later(width, by); ok; from, ok = timeline.Later(width, by) {
				if (from > timeline.From) != (by > 0) && timeline.From >= timeline.Plan.Start && timeline.From <= timeline.Plan.Dates.P80 {
					t.Fatalf("moving by %d leads from %s to %s", by, timeline.From, from)
				}
				timeline.From = from
			}
		}
		for zoom, ok := timeline.Coarser(width); ok; zoom, ok = timeline.Coarser(width) {
			timeline.Zoom = zoom
			steps--
		}
		if timeline.Zoom != 0 || steps != 0 {
			t.Fatalf("ends at zoom %d, %d steps off", timeline.Zoom, steps)
		}
	})
}

func TestFacingBringsTheMarkedActivityIntoView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		timeline := someTimeline(t)
		timeline.Plan.Deadline, timeline.Today = nil, 0
		activity := &timeline.Plan.Activities[timeline.Row]
		if activity.State == sitting.Left {
			return // it has no place
		}
		activity.Title, activity.Milestone, activity.Waits, activity.End = "Here", true, 0, activity.Start
		timeline.From = timeline.Facing(80)
		for _, line := range timeline.Render(plain, 80, 3) {
			if strings.HasPrefix(line, plain.Glyphs.Cursor) && !strings.Contains(line, plain.Glyphs.Milestone) {
				t.Fatalf("not in view: %q", line)
			}
		}
	})
}

func TestTimelineDrawsWaitsBarsTailsMilestonesTodayAndTheDate(t *testing.T) {
	day := calendar.New(2026, 1, 1)
	p := &plan.Plan{Assumed: true, Start: day, Dates: plan.Dates{P80: day.AddDays(1000)}, Deadline: &plan.Deadline{Date: day.AddDays(900)}, Activities: []plan.Activity{
		{Title: "Choose", Start: day, End: day.AddDays(50), P80End: day.AddDays(90), State: sitting.Done},
		{Title: "Study", Start: day.AddDays(200), Waits: 150, End: day.AddDays(500), P80End: day.AddDays(700), State: sitting.Started},
		{Title: "Exam", Start: day.AddDays(500), End: day.AddDays(600), P80End: day.AddDays(800), State: sitting.Failed},
		{Title: "Begin", Milestone: true, Start: day.AddDays(500), End: day.AddDays(500), P80End: day.AddDays(1000)},
		{Title: "More", Beyond: true, Start: day.AddDays(500), End: day.AddDays(700), P80End: day.AddDays(1000)},
		{Title: "Gone", State: sitting.Left},
	}}
	picture := widget.Timeline{Plan: p, Today: day.AddDays(100), Row: 1}.Render(ascii, 64, 9)
	want := []string{
		"                 2026         2027          2028        by",
		"  x Choose       ##==                             :     Apr 2026",
		"> ~ Study         ......############=======       :     Dec 2027",
		"  ! Exam            |              #####=======   :     Mar 2028",
		"    Begin           |              *=================== Sep 2028",
		"  After the goal    |                             :",
		"    More            |              ########============ Sep 2028",
		"  Left out          |                             :",
		"  - Gone            |                             :",
		". waits  # likely  = to 8 of 10 (assumed)  * milestone  | today",
		": your date",
	}
	for i, line := range want {
		if i >= len(picture) || strings.TrimRight(picture[i], " ") != line {
			t.Errorf("line %d of\n%s\nis not\n%s", i, strings.Join(picture, "\n"), line)
		}
	}
}

func TestTimelineCountsActivitiesAndNoHeading(t *testing.T) {
	p := &plan.Plan{Dates: plan.Dates{P80: 900}, Activities: []plan.Activity{{Title: "Choose"}, {Title: "Study"}, {Title: "More", Beyond: true}, {Title: "Most", Beyond: true}}}
	for row, want := range map[int]string{0: "1-2 of 4", 2: "3-4 of 4", 3: "3-4 of 4"} { // of five rows, three are in view
		if head := (widget.Timeline{Plan: p, Row: row}).Render(plain, 80, 3)[0]; !strings.Contains(head, want) {
			t.Errorf("with row %d marked the head is %q", row, head)
		}
	}
}

func TestZoomedTimelinesNameQuartersAndMonths(t *testing.T) {
	day := calendar.New(2026, 11, 22)
	p := &plan.Plan{Start: day, Dates: plan.Dates{P80: day.AddDays(9000)}, Activities: []plan.Activity{{Title: "Study", Start: day, End: day.AddDays(2000), P80End: day.AddDays(9000)}}}
	for zoom, want := range map[widget.Zoom]string{
		0:               "2026  2030       2035       2040",
		widget.Years:    "2027 2028 2029 2030 2031 2032",
		widget.Quarters: "2027 Apr  Jul  Oct  2028 Apr",
		widget.Months:   "Dec  2027 Feb  Mar  Apr  May",
	} {
		if axis := (widget.Timeline{Plan: p, Today: day, Zoom: zoom}).Render(plain, 80, 1)[0]; !strings.Contains(axis, want) {
			t.Errorf("zoom %d: %q, without %q", zoom, axis, want)
		}
	}
}

func TestBarTellsWhatFitsFromWhatIsTooMuch(t *testing.T) {
	for want, bar := range map[string]widget.Bar{
		"#####      ": {Value: 5, Most: 11},
		"###  :     ": {Value: 3, Limit: 5, Most: 10},
		"#####%%%   ": {Value: 8, Limit: 5, Most: 10},
		"           ": {Value: 0, Most: 0},
		"##########:": {Value: 10, Limit: 10, Most: 10},
		"#########% ": {Value: 11, Limit: 10, Most: 11},
		"#          ": {Value: 1, Most: 1000},
		"     :     ": {Value: 0, Limit: 5, Most: 10},
	} {
		if got := bar.Render(ascii, 11); got != want {
			t.Errorf("%+v: got %q, want %q", bar, got, want)
		}
	}
}
