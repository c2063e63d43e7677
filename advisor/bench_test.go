package advisor

import (
	"math/rand/v2"
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

// BenchmarkCohortLine is all that a cohort does for a sitting: the JSON of a whole interview read and checked,
// the advice worked out and written. Bare sittings hold answers alone.
func BenchmarkCohortLine(b *testing.B) {
	a, chance := shipped(b), rand.New(rand.NewPCG(1, 8))
	for _, bare := range []bool{true, false} {
		var lines [][]byte
		for range 500 {
			s := sitting.New("Student")
			for item, ok := a.Interview.Next(Answers(s)); ok; item, ok = a.Interview.Next(Answers(s)) {
				s.Responses[item.ID] = sitting.Steps[chance.IntN(len(sitting.Steps))]
			}
			if person := &s.Circumstances; !bare {
				for id, field := range map[string]*string{"now": &person.Now, "state": &person.State, "schooling": &person.Schooling, "place": &person.Place} {
					options := a.Catalog.Question(id).Options
					*field = options[chance.IntN(len(options))].ID
				}
				person.Credits, person.Experience, person.WeeklyHours = new(chance.IntN(90)), new(chance.IntN(12)), new(chance.IntN(40))
			}
			line, err := s.MarshalJSON()
			if err != nil {
				b.Fatal(err)
			}
			lines = append(lines, line)
		}
		b.Run(map[bool]string{true: "answers alone", false: "with circumstances"}[bare], func(b *testing.B) {
			w, out := a.Appender(today), []byte(nil)
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				s, err := sitting.ParseJSON("line", lines[n%len(lines)])
				if err == nil {
					err = s.Validate("line", a.Catalog)
				}
				if err != nil {
					b.Fatal(err)
				}
				out = w.Append(out[:0], s)
			}
		})
	}
}
