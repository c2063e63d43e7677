package widget

import (
	"fmt"
	"strings"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// Zoom is how many days one cell of a timeline holds; 0 is as many as it takes to show the whole plan.
type Zoom int

// The zooms that show part of a plan. A year, a quarter or a month then takes five cells, room for its
// name.
const (
	Years    Zoom = 73
	Quarters Zoom = 18
	Months   Zoom = 6
)

var zooms = []Zoom{Years, Quarters, Months}

// scale maps days to cells.
type scale struct {
	from  calendar.Date
	days  int // a cell
	cells int
}

// span returns the first and the last day of the picture.
func (t Timeline) span() (first, last calendar.Date) {
	first, last = t.Today, t.Today
	for i, activity := range t.Plan.Activities {
		if activity.State == sitting.Left {
			continue // it has no days
		}
		begin := activity.Start.AddDays(-activity.Waits)
		if i == 0 {
			first = begin
		}
		first, last = min(first, begin), max(last, activity.P80End)
	}
	return first, last
}

// whole is the scale that shows everything.
func (t Timeline) whole(width int) scale {
	cells := max(width-headWidth-t.titles(width)-1-1-dateWidth, 1)
	first, last := t.span()
	return scale{first, int(last-first)/cells + 1, cells}
}

func (t Timeline) scale(width int) scale {
	s := t.whole(width)
	if t.Zoom > 0 && int(t.Zoom) < s.days {
		first, last := t.span()
		s.days = int(t.Zoom)
		s.from = max(min(t.From, last.AddDays(1-s.days*s.cells)), first)
	}
	return s
}

// Finer is the next zoom that shows less; ok is false where there is none.
func (t Timeline) Finer(width int) (to Zoom, ok bool) {
	now := t.scale(width).days
	for _, zoom := range zooms {
		if int(zoom) < now {
			return zoom, true
		}
	}
	return t.Zoom, false
}

// Coarser is the next zoom that shows more; ok is false where all is shown.
func (t Timeline) Coarser(width int) (to Zoom, ok bool) {
	now, whole := t.scale(width).days, t.whole(width).days
	for _, zoom := range zooms {
		if int(zoom) > now && int(zoom) < whole {
			to = zoom // the last of them is the finest
		}
	}
	return to, now < whole
}

// Later is the first day shown after moving on by half a screen, or back where by is negative; ok is
// false where nothing is left to see there.
func (t Timeline) Later(width, by int) (from calendar.Date, ok bool) {
	s := t.scale(width)
	moved := t
	moved.From = s.from.AddDays(by * s.days * (s.cells / 2))
	from = moved.scale(width).from
	return from, from != s.from
}

// Facing is the first day to show so that the marked activity is in view.
func (t Timeline) Facing(width int) calendar.Date {
	s, activity := t.scale(width), t.Plan.Activities[t.Row]
	from := activity.Start.AddDays(-activity.Waits)
	if activity.State == sitting.Left {
		return s.from
	}
	if at := s.at(from); at < 0 || at >= s.cells-s.cells/4 {
		return from.AddDays(-2 * s.days) // a little of what comes before
	}
	return s.from
}

// at is the cell of a day, which may lie outside.
func (s scale) at(d calendar.Date) int {
	days := int(d - s.from)
	if days < 0 {
		return -1
	}
	return days / s.days
}

func (s scale) put(cells []string, d calendar.Date, glyph string) {
	if at := s.at(d); at >= 0 && at < s.cells {
		cells[at] = glyph
	}
}

// fill draws from one day to another, if that takes any time.
func (s scale) fill(cells []string, from, to calendar.Date, glyph string) {
	if from >= to {
		return
	}
	for i := max(s.at(from), 0); i <= min(s.at(to), s.cells-1); i++ {
		cells[i] = glyph
	}
}

// labels names the years, as many as there is room for, and the quarters or months between them where
// a cell holds few days.
func (s scale) labels() string {
	line, free := []byte(strings.Repeat(" ", s.cells)), 0
	write := func(at int, label string) {
		if at >= free && at+len(label) <= len(line) {
			copy(line[at:], label)
			free = at + len(label) + 1
		}
	}
	months := s.step()
	first := s.from.Time()
	next := (first.Year()*12+int(first.Month())-1)/months*months + months // counted from the year 0
	begin := calendar.New(next/12, time.Month(next%12+1), 1)
	if s.at(begin) > len("2029") {
		write(0, fmt.Sprint(first.Year()))
	}
	for ; s.at(begin) < s.cells; begin = calendar.FromTime(begin.Time().AddDate(0, months, 0)) {
		label := begin.Time().Format("Jan")
		if begin.Time().Month() == time.January {
			label = fmt.Sprint(begin.Time().Year())
		}
		write(s.at(begin), label)
	}
	return string(line)
}

// step is how many months there are from one label to the next.
func (s scale) step() int {
	switch {
	case s.days <= int(Months):
		return 1
	case s.days <= int(Quarters):
		return 3
	}
	for _, years := range []int{1, 2, 5} {
		if 365*years >= s.days*len("2029 ") {
			return 12 * years
		}
	}
	return 120
}
