package plan

import (
	"math"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// horizon is how many years ahead terms are laid out. Study that takes longer never ends.
const horizon = 60

// term is one term of one year, for one person.
type term struct {
	name       string
	key        uint64 // the same for the same term of the same year, whatever the calendar or the plan
	start, end uint16 // days from the first day of the plan
	weeks      float64
	courses    int // that the person takes in it
}

// timetable is every term from the first day of a plan on.
type timetable struct {
	terms []term
	next  []uint16 // by day: the first term that starts on it or later
}

// newTimetable lays out a calendar for a person. A person takes as many courses as their pace and
// hours allow, but at least one in a term that is not short.
func newTimetable(c *catalog.AcademicCalendar, base calendar.Date, courses func(weeks float64, most int, short bool) int) *timetable {
	t := &timetable{}
	first := base.Time().Year()
	for year := first; year < first+horizon; year++ {
		for _, definition := range c.Terms {
			start, end := definition.Start.In(year), definition.End.In(year)
			if end <= start {
				end = definition.End.In(year + 1)
			}
			if start < base {
				continue
			}
			weeks := float64(end-start) / 7
			t.terms = append(t.terms, term{
				name: definition.Name, key: hash(definition.Start.String()) + uint64(year),
				start: days(int(start - base)), end: days(int(end - base)), weeks: weeks,
				courses: courses(weeks, definition.Most, definition.Short),
			})
		}
	}
	slices.SortStableFunc(t.terms, func(a, b term) int { return int(a.start) - int(b.start) })
	at := 0
	for day := range int(t.terms[len(t.terms)-1].start) + 1 {
		for int(t.terms[at].start) < day {
			at++
		}
		t.next = append(t.next, uint16(at))
	}
	return t
}

// from returns the index of the first term that starts on a day or later, of those that have one of
// the names; any when there are none.
func (t *timetable) from(day int, names []string) int {
	if day >= len(t.next) {
		return len(t.terms)
	}
	at := int(t.next[day])
	for at < len(t.terms) && (t.terms[at].courses == 0 || len(names) > 0 && !slices.Contains(names, t.terms[at].name)) {
		at++
	}
	return at
}

// coursesFor returns how many courses of the average size make up so many credits.
func coursesFor(credits int, size float64) int {
	return int(math.Ceil(float64(max(credits, 0))/size - 1e-9))
}

// program is study by terms as the walk sees it.
type program struct {
	table *timetable
	chain int // fewest terms
	names []string
	early int // days one must be ready before the term
}

// finish walks the terms from the day one is ready until all courses are done, and returns the terms
// in which it begins and ends. In a lost term nothing is earned. The last term cannot begin before
// placed: the practicum needs its place.
func (p *program) finish(ready, placed, courses int, lost func(term *term) bool) (first, last int, ok bool) {
	chain, first := p.chain, -1
	for at := p.table.from(ready+p.early, p.names); at < len(p.table.terms); at++ {
		now := &p.table.terms[at]
		if now.courses == 0 {
			continue
		}
		if first < 0 {
			first = at
		}
		if lost(now) {
			continue
		}
		if courses <= now.courses && chain <= 1 && int(now.start) >= placed {
			return first, at, true
		}
		courses, chain = max(1, courses-now.courses), chain-1
	}
	return first, 0, false
}
