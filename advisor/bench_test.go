package advisor_test

import (
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// BenchmarkShippedAdvise is the whole advice by the catalog people use: as a plan's circumstances
// stay and an answer changes, and as the date changes with every call.
func BenchmarkShippedAdvise(b *testing.B) {
	c, err := catalog.Lint(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	a, s, hours := advisor.New(c), sitting.New(""), 12
	for i, item := range a.Interview.All() {
		s.Responses[item.ID] = sitting.Steps[i%5]
	}
	s.Circumstances.WeeklyHours = &hours
	b.Run("no date, an answer changes", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			s.Responses[c.Ratings[0].ID] = sitting.Steps[n%5]
			a.Advise(s, today)
		}
	})
	s.Circumstances.Deadline = calendar.New(2031, 1, 1)
	b.Run("a date, an answer changes", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			s.Responses[c.Ratings[0].ID] = sitting.Steps[n%5]
			a.Advise(s, today)
		}
	})
	b.Run("the date changes", func(b *testing.B) {
		for b.Loop() {
			s.Circumstances.Deadline++
			a.Advise(s, today)
		}
	})
}
