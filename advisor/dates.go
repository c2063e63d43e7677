package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
)

// How dates that are worked out become words for people. One that lies far ahead is told by its month, and so
// is what it is later or sooner than another: its day would say more than anyone knows. What counts as far is
// day_years of the catalog, and a plan keeps the last day that is not. Days that a person entered,
// and files that other programs read, keep the day.

// Told says a date of a plan: "February 13, 2028", or far ahead "February 2034".
func Told(p *plan.Plan, date calendar.Date) string { return told(date, p.LastDayTold) }

// Tabled says a date of a plan for a column of days: "Feb 13, 2028", or far ahead "Feb 2034".
func Tabled(p *plan.Plan, date calendar.Date) string {
	if far(date, p.LastDayTold) {
		return date.Short()
	}
	return date.Brief()
}

// InDays is a plan whose dates are all told by the day, for calendars, which have no entries without one.
func InDays(p *plan.Plan) *plan.Plan {
	exact := *p
	exact.LastDayTold = 0
	return &exact
}

// lastDayTold is the last day told by the day, for dates of the advice that are of no plan.
func (a *Advice) lastDayTold() calendar.Date { return a.Catalog.About.Planning.LastDayTold(a.Today) }

func told(date, lastDayTold calendar.Date) string {
	if far(date, lastDayTold) {
		return monthName(date)
	}
	return date.Long()
}

// far tells whether a date is told by its month. Where it is zero, none is.
func far(date, lastDayTold calendar.Date) bool { return lastDayTold != 0 && date > lastDayTold }

// distance says how far two dates lie from each other, as finely as they are told; empty where they are told alike.
func distance(from, to, lastDayTold calendar.Date) string {
	from, to = min(from, to), max(from, to)
	switch months := monthOf(to) - monthOf(from); {
	case from == to:
		return ""
	case !far(to, lastDayTold):
		return apart(int(to - from))
	case months == 0:
		return ""
	case inMonths(int(to-from)) == 0:
		return "less than a month"
	default:
		return inYears(months)
	}
}

// differ tells whether two dates lie so far apart that it is worth a warning: by a day or, far ahead, by about a
// month, whatever the names of their months.
func differ(from, to, lastDayTold calendar.Date) bool {
	if !far(max(from, to), lastDayTold) {
		return from != to
	}
	return monthOf(from) != monthOf(to) && inMonths(int(max(from, to)-min(from, to))) > 0
}

// lasts says how long something takes that ends at a date, as finely as the date is told; empty far ahead where
// it is less than about a month.
func lasts(days int, end, lastDayTold calendar.Date) string {
	switch months := inMonths(days); {
	case !far(end, lastDayTold):
		return apart(days)
	case months > 0:
		return inYears(months)
	}
	return ""
}

// monthOf counts months since the year 0.
func monthOf(date calendar.Date) int {
	year, month, _ := date.Time().Date()
	return 12*year + int(month)
}
