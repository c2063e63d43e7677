package catalog_test

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

func TestFiguresPastTheirShelfLife(t *testing.T) {
	c := &catalog.Catalog{Sources: []catalog.Source{{ID: "yearly", ShelfMonths: 12}, {ID: "lasting"}}}
	for _, test := range []struct {
		source, date, today string
		want                bool
	}{
		{"yearly", "2025-05-31", "2026-05-31", false},
		{"yearly", "2025-05-31", "2026-06-01", true},
		{"yearly", "2025-05", "2026-05-31", false}, // the end of May counts
		{"yearly", "2025-05", "2026-06-01", true},
		{"yearly", "2025", "2026-12-31", false},
		{"yearly", "2025", "2027-01-01", true},
		{"lasting", "1990", "2026-01-01", false},
		{"unknown", "1990", "2026-01-01", false},
		{"yearly", "", "2026-01-01", false},
		{"yearly", "soon", "2026-01-01", false},
	} {
		today, err := calendar.Parse(test.today)
		if err != nil {
			t.Fatal(err)
		}
		if got := c.Expired(test.source, test.date, today); got != test.want {
			t.Errorf("%s of %s on %s: got %v, want %v", test.source, test.date, test.today, got, test.want)
		}
	}
}
