package advisor

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// Everything a screen shows but the plan, for a whole sitting without limits, which only plans can be
// held against.
func BenchmarkAdviceWithoutAPlan(b *testing.B) {
	a := shipped(b)
	s, err := sitting.Read("testdata/personas/tom-torn.yaml")
	if err != nil {
		b.Fatal(err)
	}
	s.Circumstances.Deadline, s.Circumstances.Budget = 0, nil
	b.ReportAllocs()
	for b.Loop() {
		a.judge(s, today)
	}
}

// BenchmarkAdvise is the whole advice: as a plan's circumstances stay and an answer changes, and as the
// date changes with every call.
func BenchmarkAdvise(b *testing.B) {
	a, s, hours := shipped(b), sitting.New(""), 12
	for i, item := range a.Interview.All() {
		s.Responses[item.ID] = sitting.Steps[i%5]
	}
	s.Circumstances.WeeklyHours, s.Circumstances.Deadline = &hours, calendar.New(2031, 1, 1)
	b.Run("an answer changes", func(b *testing.B) {
		for n := 0; b.Loop(); n++ {
			s.Responses[a.Catalog.Ratings[0].ID] = sitting.Steps[n%5]
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
