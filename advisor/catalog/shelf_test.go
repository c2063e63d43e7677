package catalog_test

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

func TestFiguresPastTheirShelfLife(t *testing.T) {
	c := &catalog.Catalog{Sources: []catalog.Source{{ID: "yearly", ShelfMonths: 12}, {ID: "lasting"}}}
	for _, test := range []struct {
		name   string
		figure catalog.Figure
		today  string
		want   bool
	}{
		{"the last day", catalog.Figure{Source: "yearly", AsOf: "2025-05-31"}, "2026-05-31", false},
		{"the day after", catalog.Figure{Source: "yearly", AsOf: "2025-05-31"}, "2026-06-01", true},
		{"the end of a month counts", catalog.Figure{Source: "yearly", AsOf: "2025-05"}, "2026-05-31", false},
		{"after the month", catalog.Figure{Source: "yearly", AsOf: "2025-05"}, "2026-06-01", true},
		{"the end of a year counts", catalog.Figure{Source: "yearly", AsOf: "2025"}, "2026-12-31", false},
		{"after the year", catalog.Figure{Source: "yearly", AsOf: "2025"}, "2027-01-01", true},
		{"checked again", catalog.Figure{Source: "yearly", AsOf: "2025", StillValidOn: "2026-06-30"}, "2027-06-30", false},
		{"checked again long ago", catalog.Figure{Source: "yearly", AsOf: "2025", StillValidOn: "2026-06-30"}, "2027-07-01", true},
		{"its own shelf life is longer", catalog.Figure{Source: "yearly", AsOf: "2025", ShelfMonths: 24}, "2027-12-31", false},
		{"its own shelf life is shorter", catalog.Figure{Source: "yearly", AsOf: "2025", ShelfMonths: 1}, "2026-02-01", true},
		{"the last day of a shorter month", catalog.Figure{Source: "yearly", AsOf: "2025-05", ShelfMonths: 6}, "2025-11-30", false},
		{"after a shorter month", catalog.Figure{Source: "yearly", AsOf: "2025-05", ShelfMonths: 6}, "2025-12-01", true},
		{"only its own", catalog.Figure{Source: "lasting", AsOf: "2025", ShelfMonths: 1}, "2026-02-01", true},
		{"long ago", catalog.Figure{Source: "yearly", AsOf: "1965"}, "2026-01-01", true},
		{"none", catalog.Figure{Source: "lasting", AsOf: "1990"}, "2026-01-01", false},
		{"a source nobody knows", catalog.Figure{Source: "unknown", AsOf: "1990"}, "2026-01-01", false},
		{"no date", catalog.Figure{Source: "yearly"}, "2026-01-01", false},
		{"no date at all", catalog.Figure{Source: "yearly", AsOf: "some-time-in-may"}, "2026-01-01", false},
	} {
		today, err := calendar.Parse(test.today)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Expired(test.figure.Record(""), today); got != test.want {
			t.Errorf("%s on %s: got %v, want %v", test.name, test.today, got, test.want)
		}
	}
}
