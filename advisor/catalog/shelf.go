package catalog

import (
	"strings"
	"time"

	"careeradvisor/advisor/calendar"
)

// Expired tells whether a figure of a source is past its shelf life on a day: whether more months
// than the source's figures are good for have gone by since the figure was taken or last checked.
// The date may be a year, a month or a day; of a year or month its end counts.
func (c *Catalog) Expired(source, date string, today calendar.Date) bool {
	s := c.Source(source)
	if s == nil || s.ShelfMonths == 0 || date == "" {
		return false
	}
	parts := strings.Split(date, "-")
	layout := strings.Join([]string{"2006", "01", "02"}[:len(parts)], "-")
	taken, err := time.Parse(layout, date)
	if err != nil {
		return false
	}
	switch len(parts) {
	case 1:
		taken = taken.AddDate(1, 0, -1)
	case 2:
		taken = taken.AddDate(0, 1, -1)
	}
	return today > calendar.FromTime(taken.AddDate(0, s.ShelfMonths, 0))
}
