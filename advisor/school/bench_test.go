package school

import (
	"fmt"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// BenchmarkCompare is six programs in all 16,384 futures: as a price changes, which touches no future, as
// the credits of one of them do, and as those of all do, which walks every one anew.
func BenchmarkCompare(b *testing.B) {
	c, err := catalog.Lint(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	s, err := sitting.Read("../../docs/examples/schools.yaml")
	if err != nil {
		b.Fatal(err)
	}
	for i := range 3 {
		twin := s.Schools[i]
		twin.Name += fmt.Sprint(i)
		s.Schools = append(s.Schools, twin)
	}
	choice := plan.Choice{Path: sitting.Entry, Education: "associate", Start: s.Plan.Start, Today: calendar.New(2026, 11, 26), Pace: s.Plan.Pace, Person: s.Circumstances}
	planner := plan.New(c)
	engine := New(c, planner)
	engine.Compare(s, choice)
	credits := func(p *sitting.Program, n int) { credits := 40 + n%30; p.Credits = &credits }
	for name, change := range map[string]func(n int){
		"a price changes":       func(n int) { s.Schools[0].Fees = &n },
		"credits of one change": func(n int) { credits(&s.Schools[0], n) },
		"credits of all of them": func(n int) {
			for i := range s.Schools {
				credits(&s.Schools[i], n+i)
			}
		},
	} {
		b.Run(name, func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				change(n)
				engine.Compare(s, choice)
			}
		})
	}
}
