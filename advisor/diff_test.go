package advisor

import (
	"os"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// retuned is an advisor by the shipped catalog with other weights and another length of the studies.
func retuned(t testing.TB) *Advisor {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	c.About.Version, c.Digest = "older", "0000"
	role := c.Role(c.About.Entry)
	role.Fit.Keys[c.Ratings[0].ID]--
	c.Pairs[0].Weight += 2
	for i := range c.Activities {
		if takes := c.Activities[i].Takes; takes != nil && takes.Range != nil {
			takes.Range.High += 2
		}
	}
	return New(c)
}

func smallest(t testing.TB) *Advisor {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return New(c)
}

// drawPerson draws a sitting in which anything may be answered.
func drawPerson(a *Advisor, t *rapid.T, name string) *sitting.Sitting {
	s, draw := sitting.New(name), rapid.SampledFrom([]sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped})
	few := rapid.Bool().Draw(t, "few")
	for _, item := range a.Interview.All() {
		if !few || rapid.Bool().Draw(t, "answered") {
			s.Responses[item.ID] = draw.Draw(t, item.ID)
		}
	}
	for _, question := range a.Catalog.Circumstances {
		if len(question.Options) == 0 || question.Kind == "choices" || !rapid.Bool().Draw(t, question.ID) {
			continue
		}
		option := rapid.SampledFrom(question.Options).Draw(t, "option").ID
		if err := s.Circumstances.Set(a.Catalog, &question, option); err != nil {
			t.Fatal(err)
		}
	}
	hours := rapid.Ptr(rapid.SampledFrom([]int{5, 10, 20, 40}), true)
	s.Circumstances.WeeklyHours, s.Circumstances.Credits = hours.Draw(t, "hours"), hours.Draw(t, "credits")
	if rapid.Bool().Draw(t, "limited") {
		s.Circumstances.Deadline = today.AddDays(rapid.IntRange(100, 3000).Draw(t, "deadline"))
	}
	if rapid.Bool().Draw(t, "planned") {
		s.Plan.Path = rapid.SampledFrom(a.goals()).Draw(t, "path")
	}
	if rapid.Bool().Draw(t, "leans") {
		s.Lean = &sitting.Lean{Path: a.Catalog.Paths[0].ID, Sure: 1}
	}
	return s
}

// Every change is made of its parts: numbers add up, words go on where the part before ended, no cause
// stands twice, and the points of the single answers add up to the part of the answers.
func TestPartsOfADifferenceAddUp(t *testing.T) {
	advisors := []*Advisor{shipped(t), retuned(t), smallest(t)}
	rapid.Check(t, func(t *rapid.T) {
		now, older := advisors[0], rapid.SampledFrom(advisors).Draw(t, "older")
		first := drawPerson(now, t, "first")
		second := first
		if rapid.Bool().Draw(t, "two") {
			second = drawPerson(now, t, "second")
			if rapid.Bool().Draw(t, "same answers") {
				second.Responses = first.Responses
			}
		}
		before, after := Sides(older, now, first, second, today)
		if rapid.Bool().Draw(t, "told") {
			before.Told = older.Advise(first, today-400).Last()
			before.Told.Scoring -= rapid.IntRange(0, 1).Draw(t, "scoring")
			before.Told.Role.Points += 3 * (Scoring - before.Told.Scoring)
		}
		checkParts(t, now, Diff(before, after))
	})
}

func checkParts(t *rapid.T, now *Advisor, d *Difference) {
	answered := map[string]int{}
	for _, input := range d.Inputs {
		if input.From == input.To {
			t.Fatalf("no change: %+v", input)
		}
		for _, points := range input.Moved {
			answered[points.Of] += points.By
		}
	}
	for _, change := range d.Changes {
		at, sum, seen := change.From, 0, map[Cause]bool{}
		for _, part := range change.Parts {
			if part.From != at || part.From == part.To || seen[part.Cause] || (part.By == nil) != (change.By == nil) {
				t.Fatalf("part %+v of %+v", part, change)
			}
			at, seen[part.Cause] = part.To, true
			if part.By != nil {
				sum += *part.By
			}
			of := map[string]string{"role-points": now.Catalog.About.Entry, "path-points": change.Of}[change.What]
			if of != "" && part.Cause == ByAnswers && part.By != nil && answered[of] != *part.By {
				t.Fatalf("answers move %s by %d, one by one by %d", of, *part.By, answered[of])
			}
		}
		if at != change.To || change.From == change.To || len(change.Parts) == 0 || change.By != nil && sum != *change.By {
			t.Fatalf("the parts end at %s and sum to %d: %+v", at, sum, change)
		}
	}
}

func TestNothingDiffersFromItself(t *testing.T) {
	now := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawPerson(now, t, "one")
		if rapid.Bool().Draw(t, "told") {
			s.Last = now.Advise(s, today.AddDays(-rapid.IntRange(0, 400).Draw(t, "days"))).Last()
		}
		before, after := Sides(now, now, s, s.Clone(), today)
		if d := Diff(before, after); !d.Empty() {
			t.Fatalf("%+v", d)
		}
	})
}

// Plans differ in the words of the catalog, not in its ids.
func TestADifferenceOfPlansIsToldInWords(t *testing.T) {
	now, first, second := smallCatalog(t), sitting.New(""), sitting.New("")
	first.Plan = sitting.PlanChoice{Path: sitting.Entry}
	second.Plan = sitting.PlanChoice{Path: "audit", Education: "associate", Pace: "part-time", Late: "often"}
	before, after := Sides(now, now, first, second, today)
	var said []string
	for _, line := range Diff(before, after).Page(now).Sections[0].Lines {
		said = append(said, line.Label+" "+line.Text)
	}
	want := []string{
		"Planned for: from Technician to Coding auditor.", "Way in: from not answered to Associate degree.",
		"Pace: from not answered to Part time.", "The rest of the plan: changed.",
	}
	if difference := cmp.Diff(want, said); difference != "" {
		t.Error(difference)
	}
}

// What was said has changed even where no advice does.
func TestADifferenceNamesWhatMovesNoPoint(t *testing.T) {
	now := smallCatalog(t)
	for name, test := range map[string]struct {
		change func(*sitting.Sitting)
		want   string
	}{
		"a guess":    {func(s *sitting.Sitting) { s.Lean = &sitting.Lean{Path: "audit", Sure: 1} }, "Your guess before the choices: from not answered to Coding auditor (a little)."},
		"brevity":    {func(s *sitting.Sitting) { s.Brief = true }, "How many choices you are asked: from as many as it takes to until it is clear."},
		"the clock":  {func(s *sitting.Sitting) { s.Seconds = map[string]int{"detail": 1} }, "How long your answers took: changed."},
		"must-haves": {func(s *sitting.Sitting) { s.Insist(now.Interview.All()[0].ID, true) }, now.Interview.All()[0].About() + ": from no must to a must."},
	} {
		t.Run(name, func(t *testing.T) {
			first, second := sitting.New(""), sitting.New("")
			test.change(second)
			before, after := Sides(now, now, first, second, today)
			lines := Diff(before, after).Page(now).Sections[0].Lines
			if len(lines) != 1 || lines[0].Label+" "+lines[0].Text != test.want {
				t.Errorf("got %+v, want %q", lines, test.want)
			}
		})
	}
}
