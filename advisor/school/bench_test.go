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

// BenchmarkCompare is six programs in all 16,384 futures: as a price changes, which touches no future,
// and as the credits of all of them do, which walks every one anew.
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
	for name, change := range map[string]func(*sitting.Program, int){
		"a price changes":    func(p *sitting.Program, n int) { p.Fees = &n },
		"all credits change": func(p *sitting.Program, n int) { credits := 40 + n%30; p.Credits = &credits },
	} {
		b.Run(name, func(b *testing.B) {
			for n := 0; b.Loop(); n++ {
				for i := range s.Schools {
					change(&s.Schools[i], n+i)
				}
				engine.Compare(s, choice)
			}
		})
	}
}
