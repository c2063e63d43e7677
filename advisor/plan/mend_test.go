package plan_test

import (
	"cmp"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// isExhaustive holds the search for changes against trying every mix.
func isExhaustive(t *rapid.T, planner *plan.Planner, choice plan.Choice) {
	if now, err := planner.Build(choice); err != nil || now.Impossible != "" {
		t.Skip("there is no plan to mend", err)
	}
	mends, mildest := planner.Mends(choice), planner.SlowMends(choice)
	if mends == nil {
		if !slices.Equal(mildest, []string{""}) {
			t.Fatalf("nothing is to be done, but %q are the mildest sets", mildest)
		}
		return
	}
	if difference := gocmp.Diff(mildest, mends.Names()); difference != "" || mends.Best != nil && len(mildest) > 0 {
		t.Fatalf("best %v, %s", mends.Best, difference)
	}
	if !slices.IsSortedFunc(mends.Sets, func(a, b plan.Mend) int {
		return cmp.Or(cmp.Compare(min(a.Short, 1), min(b.Short, 1)), cmp.Compare(len(a.Changes), len(b.Changes)), cmp.Compare(a.Burden, b.Burden))
	}) {
		t.Fatalf("not in order: %+v", mends.Sets)
	}
	if mends.Best != nil && mends.Best.P80 > choice.Start.AddDays(50*365) {
		t.Skip("even the best is no plan")
	}
	sets := mends.Sets
	if mends.Best != nil {
		if best := planner.SlowBest(choice); mends.Best.P80 != best {
			t.Fatalf("the best gives %v, and another %v", mends.Best.P80, best)
		}
		sets = append(sets, *mends.Best)
	}
	for _, set := range sets { // what is said of a set is what it gives
		made, err := planner.Build(choice.With(set.Changes...))
		if err != nil || made.Deadline == nil || made.Deadline.Chance != set.Chance || made.Dates.P80 != set.P80 || made.Deadline.Met != (mends.Best == nil) {
			t.Fatalf("%v: %+v becomes %+v, %+v, %v", set.Changes, set, made.Deadline, made.Dates, err)
		}
	}
}

func TestNoSmallestSetOfChangesIsMissingAndNoneIsLarger(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, 6)
	rapid.Check(t, func(t *rapid.T) {
		choice := drawShipped(t, c)
		choice.Education = rapid.SampledFrom([]string{"associate", "bachelor"}).Draw(t, "degree") // so that the pace matters from the start
		choice.Person.Deadline = choice.Start.AddDays(rapid.IntRange(-100, 3000).Draw(t, "deadline"))
		isExhaustive(t, planner, choice)
	})
}

func TestNoSetIsMissingInRandomCatalogs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		c.About.Planning.Paces = append(c.About.Planning.Paces, catalog.Pace{ID: "fast", Courses: 9, Calendar: "summers"}, catalog.Pace{ID: "slow", Courses: 1, Calendar: "year"})
		for i := range c.Activities {
			if a := &c.Activities[i]; a.Kind == "fixed" {
				a.Variants = []catalog.Variant{{ID: "quick", Takes: *by(a.Takes, half)}}
			}
		}
		c.Changes = []catalog.Change{
			{ID: "fast", Group: "pace", Burden: 4, Pace: "fast"}, {ID: "slow", Group: "pace", Burden: 1, Pace: "slow"},
			{ID: "ten", Group: "hours", Burden: 1, Hours: 10}, {ID: "forty", Group: "hours", Burden: 5, Hours: 40},
			{ID: "credits", Group: "credits", Burden: 3, Credits: 30}, {ID: "early", Group: "early", Burden: 1, Early: []string{"0", "1", "2"}},
		}
		for _, a := range c.Activities[:min(3, len(c.Activities))] {
			if a.Variants != nil {
				c.Changes = append(c.Changes, catalog.Change{ID: "quick " + a.ID, Group: "quick " + a.ID, Burden: 2, Activity: a.ID, Variant: "quick"})
			}
		}
		if rapid.Bool().Draw(t, "hours not said") {
			choice.Person.WeeklyHours = nil
		}
		choice.Person.Deadline = choice.Start.AddDays(rapid.IntRange(0, 3000).Draw(t, "deadline"))
		isExhaustive(t, plan.NewSmall(c, 6), choice)
	})
}

func TestChangesAreLeftToWhomTheyHelp(t *testing.T) {
	planner := plan.New(shipped(t))
	choice := someone(sitting.Entry, "associate")
	if planner.Mends(choice) != nil {
		t.Error("changes without a deadline")
	}
	choice.Person.Deadline = day("2100-01-01")
	if planner.Mends(choice) != nil {
		t.Error("changes for a deadline that holds")
	}
	choice.Person.Deadline = day("2027-01-01")
	choice.Person.Accredited = sitting.No // no exam at the end of the degree: only other ways are tried
	mends := planner.Mends(choice)
	if mends == nil || len(mends.Sets) > 0 || mends.Best == nil || !slices.ContainsFunc(mends.Best.Changes, func(c catalog.Change) bool { return c.Education != "" }) {
		t.Errorf("%+v", mends)
	}
}
