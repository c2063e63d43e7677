package calendar_test

import (
	"testing"

	"careeradvisor/advisor/calendar"

	"gopkg.in/yaml.v3"
)

// Whatever text is given for a date, it is refused, or it is the date that is written the same way, within
// the years there are; as JSON and as YAML it is the same one.
func FuzzDate(f *testing.F) {
	for _, text := range []string{"", "2027-08-24", "2028-02-29", "2027-02-29", "1971-01-01", "2150-12-31", "2151-01-01", "0000-00-00", "2027-8-4", "+027-08-24", "２０２７-08-24", "2027-08-24\x00", "\x1b[2J"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := calendar.Parse(text)
		if err == nil && (date.String() != text || date <= 0 || date > calendar.Latest) {
			t.Fatalf("%q is read as %s", text, date)
		}
		var fromText, fromYAML calendar.Date
		if wrong := fromText.UnmarshalText([]byte(text)); (wrong == nil) != (err == nil || text == "") || fromText != date {
			t.Fatalf("%q is read as %s from JSON: %v", text, fromText, wrong)
		}
		node := yaml.Node{Kind: yaml.ScalarNode, Value: text}
		if wrong := fromYAML.UnmarshalYAML(&node); (wrong == nil) != (err == nil || text == "") || fromYAML != date {
			t.Fatalf("%q is read as %s from YAML: %v", text, fromYAML, wrong)
		}
	})
}
