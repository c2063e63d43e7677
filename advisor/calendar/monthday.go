package calendar

import (
	"fmt"
	"time"

	"gopkg.in/yaml.v3"
)

// MonthDay is a day that comes every year, such as the start of a fall term.
type MonthDay struct {
	Month time.Month
	Day   int
}

// In returns the day in a year. February 29 is March 1 in years without one.
func (m MonthDay) In(year int) Date { return New(year, m.Month, m.Day) }

// String writes 08-24.
func (m MonthDay) String() string { return fmt.Sprintf("%02d-%02d", m.Month, m.Day) }

// UnmarshalYAML reads 08-24 from a scalar, whether or not it is quoted.
func (m *MonthDay) UnmarshalYAML(node *yaml.Node) error {
	day, err := time.Parse("2006-01-02", "2028-"+node.Value) // a leap year has every day
	if node.Kind != yaml.ScalarNode || err != nil {
		return lineError(node, fmt.Sprintf("found %q, expected a day of the year as MM-DD", node.Value))
	}
	m.Month, m.Day = day.Month(), day.Day()
	return nil
}
