package plan_test

import (
	"testing"

	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func likely(t *testing.T, choice plan.Choice) string {
	t.Helper()
	choice.Path, choice.Education, choice.Start = sitting.Entry, "school", day("2026-01-01")
	return build(t, choice).Dates.Likely.String()
}

// The trade's study is 12 credits, four courses; with 20 hours a week two courses are taken in a term.
func TestAProgramOfASchoolTakesThePlaceOfStudyInGeneral(t *testing.T) {
	twenty := sitting.Circumstances{WeeklyHours: given(20), Credits: given(9), Schooling: "degree"}
	for _, test := range []struct {
		name    string
		program plan.Program
		want    string
	}{
		{"its own credits", plan.Program{Credits: 18}, "2027-12-15"},
		{"fewer of them", plan.Program{Credits: 6}, "2026-12-15"},
		{"courses that build on each other", plan.Program{Credits: 6, Chain: 3}, "2027-12-15"},
		{"all credits accepted", plan.Program{}, "2026-01-26"},
		{"counted in months", plan.Program{Months: &sitting.Estimate{Low: 3, Likely: 6, High: 12}}, "2026-07-17"},
	} {
		// who holds the degree already, and has credits, still studies what they chose
		choice := plan.Choice{Pace: "full", Person: twenty, Programs: map[string]plan.Program{"study": test.program}}
		if got := likely(t, choice); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
	for _, activity := range []string{"reading", "start"} { // study by hours, and a milestone
		choice := plan.Choice{Pace: "full", Programs: map[string]plan.Program{activity: {Credits: 24}}}
		if got := likely(t, choice); got <= likely(t, plan.Choice{Pace: "full"}) {
			t.Errorf("%s: 24 credits in its place are done on %s", activity, got)
		}
	}
}

// What is followed is what a plan promises, and study lies within it.
func TestFollowingAChoiceGivesWhatItsPlanPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		planner, study := plan.NewSmall(c, fewFutures), rapid.SampledFrom(c.Activities).Draw(t, "study").ID
		outcome, err := planner.Follow(choice, study)
		if err != nil {
			t.Fatal(err)
		}
		p, _ := planner.Build(choice)
		if outcome.Impossible != "" || p.Impossible != "" {
			if outcome.Impossible != p.Impossible {
				t.Fatalf("%q, but the plan says %q", outcome.Impossible, p.Impossible)
			}
			return
		}
		base := outcome.Base
		if base.AddDays(outcome.Arrives.P50) != p.Dates.P50 || base.AddDays(outcome.Arrives.P80) != p.Dates.P80 || base.AddDays(outcome.Arrives.P90) != p.Dates.P90 {
			t.Fatalf("%+v, but the plan says %+v", outcome.Arrives, p.Dates)
		}
		for i, studied := range outcome.Studied {
			if studied > outcome.Arrival[i] {
				t.Fatalf("future %d: %d days of study, done after %d", i, studied, outcome.Arrival[i])
			}
		}
		again, _ := planner.Follow(choice, study)
		fresh, _ := plan.NewSmall(c, fewFutures).Follow(choice, study)
		if again != outcome {
			t.Fatal("it is not remembered")
		}
		if difference := cmp.Diff(fresh, outcome); difference != "" {
			t.Fatalf("a planner that knows nothing yet says otherwise: %s", difference)
		}
	})
}

// Fewer credits, or fewer terms at least, end no future later.
func TestALighterProgramIsNeverLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		heavy := plan.Program{Credits: rapid.IntRange(0, 60).Draw(t, "credits"), Chain: rapid.IntRange(1, 6).Draw(t, "chain")}
		light := plan.Program{Credits: heavy.Credits - rapid.IntRange(0, heavy.Credits).Draw(t, "less"), Chain: rapid.IntRange(1, heavy.Chain).Draw(t, "shorter")}
		study := rapid.SampledFrom(c.Activities).Draw(t, "study").ID
		follow := func(program plan.Program) *plan.Outcome {
			choice.Programs = map[string]plan.Program{study: program}
			outcome, err := plan.NewSmall(c, fewFutures).Follow(choice, study)
			if err != nil {
				t.Fatal(err)
			}
			return outcome
		}
		before, after := follow(heavy), follow(light)
		if before.Impossible != "" {
			return
		}
		for i := range after.Arrival {
			if after.Arrival[i] > before.Arrival[i] {
				t.Fatalf("future %d: from %d to %d", i, before.Arrival[i], after.Arrival[i])
			}
		}
	})
}
