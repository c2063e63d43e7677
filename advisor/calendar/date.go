// Package calendar counts in whole days, so that the same dates come out on every platform and in
// every time zone.
package calendar

import (
	"fmt"
	"time"

	"gopkg.in/yaml.v3"
)

// Date is a day of the proleptic Gregorian calendar, counted from January 1, 1970. The zero Date
// means "not given".
type Date int32

// earliestYear and latestYear bound the dates a person may enter: far enough for any career, near
// enough that a slip of the finger is caught, and never the zero Date.
const (
	earliestYear = 1971
	latestYear   = 2150
)

// Latest is the last day that Parse reads.
var Latest = New(latestYear, time.December, 31)

const secondsPerDay = 24 * 60 * 60

// New returns the date of year, month and day.
func New(year int, month time.Month, day int) Date {
	return FromTime(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// FromTime returns the day on which t falls in its own time zone.
func FromTime(t time.Time) Date {
	year, month, day := t.Date()
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// Parse reads a date written as 2027-08-24.
func Parse(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil || t.Year() < earliestYear || t.Year() > latestYear {
		return 0, fmt.Errorf("found %q, expected a date as YYYY-MM-DD between %d and %d", text, earliestYear, latestYear)
	}
	return FromTime(t), nil
}

// Typed tells people how to write a day.
const Typed = "2029-06-30 or 6/30/2029"

// ParseTyped reads a date as a person types it: 2027-08-24 or, as is usual in the United States, 8/24/2027.
func ParseTyped(text string) (Date, error) {
	written := text
	if t, err := time.Parse("1/2/2006", text); err == nil {
		written = t.Format(time.DateOnly)
	}
	date, err := Parse(written)
	if err != nil {
		return 0, fmt.Errorf("found %q, expected a date such as %s, between %d and %d", text, Typed, earliestYear, latestYear)
	}
	return date, nil
}

// Time returns midnight UTC of the date.
func (d Date) Time() time.Time { return time.Unix(int64(d)*secondsPerDay, 0).UTC() }

// AddDays returns the date that many days later.
func (d Date) AddDays(days int) Date { return d + Date(days) }

// AddMonths returns the same day of the month that many months later, or the last day of a month that is
// too short to have it.
func (d Date) AddMonths(months int) Date {
	then := d.Time().AddDate(0, months, 0)
	if then.Day() != d.Time().Day() { // past the end of the month meant
		then = then.AddDate(0, 0, -then.Day())
	}
	return FromTime(then)
}

// String writes 2027-08-24, or nothing for the zero Date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return string(d.append(nil))
}

// append appends 2027-08-24, for a year of four digits faster than the layouts of package time.
func (d Date) append(text []byte) []byte {
	year, month, day := d.Time().Date()
	if year < 1000 || year > 9999 {
		return d.Time().AppendFormat(text, time.DateOnly)
	}
	digits := func(number int) { text = append(text, byte('0'+number/10), byte('0'+number%10)) }
	digits(year / 100)
	digits(year % 100)
	text = append(text, '-')
	digits(int(month))
	text = append(text, '-')
	digits(day)
	return text
}

// AppendText appends the date as MarshalText writes it.
func (d Date) AppendText(text []byte) ([]byte, error) {
	if d == 0 {
		return text, nil
	}
	return d.append(text), nil
}

// Long writes August 24, 2027.
func (d Date) Long() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("January 2, 2006")
}

// Brief writes Aug 24, 2027.
func (d Date) Brief() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("Jan 2, 2006")
}

// Short writes Aug 2027.
func (d Date) Short() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format("Jan 2006")
}

// MarshalText writes the date for JSON.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads the date from JSON; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	parsed, err := Parse(string(text))
	*d = parsed
	return err
}

// MarshalYAML writes the date as a plain YAML scalar.
func (d Date) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()}, nil
}

// UnmarshalYAML reads the date from a scalar, whether or not it is quoted.
func (d *Date) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.ScalarNode {
		return lineError(node, "found a list or mapping, expected a date as YYYY-MM-DD")
	}
	if err := d.UnmarshalText([]byte(node.Value)); err != nil {
		return lineError(node, err.Error())
	}
	return nil
}

// lineError is a TypeError, which lets the decoder go on and find the other faults of the file.
func lineError(node *yaml.Node, message string) error {
	return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: %s", node.Line, message)}}
}
