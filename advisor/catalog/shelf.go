package catalog

import (
	"strings"
	"time"

	"careeradvisor/advisor/calendar"
)

// Expired tells whether a figure is past its shelf life on a day: whether more months have gone by
// since it was taken, or since somebody last checked it, than it is good for. The figure's own shelf
// life comes before its source's; without either it is good for ever.
func (c *Catalog) Expired(r Record, today calendar.Date) bool {
	months := r.ShelfMonths
	if source := c.Source(r.Source); months == 0 && source != nil {
		months = source.ShelfMonths
	}
	checked := lastDay(r.AsOf)
	if again := lastDay(r.StillValidOn); again != 0 {
		checked = max(checked, again)
	}
	return months > 0 && checked != 0 && today > checked.AddMonths(months)
}

// lastDay is the last day of a year, a month or a day; the zero Date if the text is none of them.
func lastDay(date string) calendar.Date {
	parts := strings.Split(date, "-")
	day, err := time.Parse(strings.Join([]string{"2006", "01", "02"}[:min(len(parts), 3)], "-"), date)
	if err != nil {
		return 0
	}
	first := calendar.FromTime(day)
	switch len(parts) {
	case 1:
		return first.AddMonths(12) - 1
	case 2:
		return first.AddMonths(1) - 1
	}
	return first
}
