package plan

import (
	"math"
	"slices"

	"careeradvisor/advisor/catalog"
)

// horizon is how many years ahead is planned. What takes longer never ends.
const horizon = 60

// term is one term of one year, for one person.
type term struct {
	name       string
	key        uint64 // the same for the same term of the same year, whatever the calendar or the plan
	start, end uint16 // days from the first day of the plan
	weeks      float64
	courses    int // that the person takes in it
}

// timetable is every term from day 0 until the horizon.
type timetable struct {
	of    timetableOf
	terms []term
	next  []uint16 // by week of 8 days: the first term that starts in it or later
}

// newTimetable lays out a calendar for a person.
func newTimetable(c *catalog.AcademicCalendar, of timetableOf) *timetable {
	t, base := &timetable{of: of}, of.base
	for year := base.Time().Year(); year < base.AddDays(of.floor).Time().Year()+horizon; year++ {
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
				courses: of.load.takes(weeks, definition.Most, definition.Short),
			})
		}
	}
	slices.SortStableFunc(t.terms, func(a, b term) int { return int(a.start) - int(b.start) })
	for at, term := range t.terms {
		for len(t.next) <= int(term.start)/8 {
			t.next = append(t.next, uint16(at))
		}
	}
	return t
}

// from returns the index of the first term that starts on a day or later, of those that have one of
// the names; any when there are none.
func (t *timetable) from(day int, names []string) int {
	if day/8 >= len(t.next) {
		return len(t.terms)
	}
	at := int(t.next[day/8])
	for at < len(t.terms) && (int(t.terms[at].start) < day || t.terms[at].courses == 0 || len(names) > 0 && !slices.Contains(names, t.terms[at].name)) {
		at++
	}
	return at
}

// coursesFor returns how many courses of the average size make up so many credits.
func coursesFor(credits int, size float64) int {
	return int(math.Ceil(float64(max(credits, 0))/size - 1e-9))
}

// running returns the index of the first term that ends after a day.
func (t *timetable) running(day int) int {
	return max(0, slices.IndexFunc(t.terms, func(t term) bool { return int(t.end) > day && t.courses > 0 }))
}

// finish walks the terms from the first one on until all courses are done, and returns the index of the
// last; how many terms there are if none is. Courses build on each other, so that they take chain terms
// at least. In a lost term nothing is earned. The last term cannot come before least: the practicum
// needs its place.
func (t *timetable) finish(first, chain, least, courses int, lost func(at int) bool) int {
	for at := first; at < len(t.terms); at++ {
		now := &t.terms[at]
		if now.courses == 0 || lost(at) {
			continue
		}
		if courses <= now.courses && chain <= 1 && at >= least {
			return at
		}
		courses, chain = max(1, courses-now.courses), chain-1
	}
	return len(t.terms)
}
