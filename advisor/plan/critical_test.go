package plan_test

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func cliffs(p *plan.Plan) map[string]*plan.Cliff {
	found := map[string]*plan.Cliff{}
	for _, a := range p.Activities {
		if a.Cliff != nil {
			found[a.ID] = a.Cliff
		}
	}
	return found
}

func TestCliffsAreThoseOfAWalkDayByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		planner := plan.NewSmall(c, fewFutures)
		p, err := planner.Build(choice)
		if err != nil || p.Impossible != "" {
			t.Skip(err, p.Impossible)
		}
		if difference := cmp.Diff(planner.SlowCliffs(choice), cliffs(p)); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestCliffsByHand(t *testing.T) {
	// The choice takes 5 days and may take 4 more until the spring term begins; the book is read beside
	// the study of one term, or until 114 days are over.
	study := catalog.Activity{ID: "study", Kind: "terms", Takes: value(12, "credits")}
	c, choice := network([]catalog.Activity{fixed("choose", 5), study, fixed("read", 30), fixed("start", 1), fixed("later", 9)},
		step("choose"), step("study", "choose"), step("read", "choose"), step("start", "study", "read"), catalog.Step{Activity: "later", After: []string{"start"}, Beyond: true})
	want := map[string]*plan.Cliff{
		"choose": {Last: day("2026-01-10"), Costs: int(day("2026-12-15") - day("2026-04-25"))},
		"study":  {Last: day("2026-04-25"), Costs: 1},
		"read":   {Last: day("2026-04-25"), Costs: 1},
		"start":  {Last: day("2026-04-26"), Costs: 1},
	}
	p := planned(t, c, choice)
	if difference := cmp.Diff(want, cliffs(p)); difference != "" {
		t.Error(difference)
	}
}

// Without terms, what is critical is what moves the goal when it takes a day longer.
func TestCriticalIsWhatMovesTheGoal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		for i := range c.Activities {
			if activity := &c.Activities[i]; activity.Kind == "terms" {
				*activity = catalog.Activity{ID: activity.ID, Kind: "fixed", Cost: activity.Cost, Takes: span(activity.Takes.Range.Low, activity.Takes.Range.Likely, activity.Takes.Range.High, "weeks")}
			}
		}
		planner := plan.NewSmall(c, fewFutures)
		p, err := planner.Build(choice)
		if err != nil || p.Impossible != "" {
			t.Skip(err, p.Impossible)
		}
		surely, most := planner.Sensitive(choice)
		for _, a := range p.Activities {
			if a.Critical < surely[a.ID] || a.Critical > most[a.ID] {
				t.Fatalf("%s is critical in %d%% of the futures; a day more in it moves the goal in %d%% to %d%%", a.ID, a.Critical, surely[a.ID], most[a.ID])
			}
		}
	})
}

// Two branches of equal spread are critical half of the time each; a branch that is always shorter never.
func TestBranchesShareTheirCriticality(t *testing.T) {
	branch := func(id string) catalog.Activity {
		return catalog.Activity{ID: id, Kind: "fixed", Takes: span(30, 60, 120, "days")}
	}
	c, choice := network([]catalog.Activity{fixed("first", 5), branch("left"), branch("right"), fixed("short", 3), fixed("goal", 1)},
		step("first"), step("left", "first"), step("right", "first"), step("short", "first"), step("goal", "left", "right", "short"))
	for _, a := range planned(t, c, choice).Activities {
		want := map[string]int{"first": 100, "left": 50, "right": 50, "short": 0, "goal": 100}[a.ID]
		if a.Critical < want-2 || a.Critical > want+2 {
			t.Errorf("%s is critical in %d%%, want %d", a.ID, a.Critical, want)
		}
	}
}

func TestTheShareOfWaitingIsThatOfWaitsForTerms(t *testing.T) {
	study := catalog.Activity{ID: "study", Kind: "terms", Takes: value(12, "credits"), Transfer: true}
	for name, test := range map[string]struct {
		wait    catalog.Number
		credits int
		today   calendar.Date
		percent int
		waits   int
	}{
		"9 of 114 days":                  {0, 0, from, 100 * 9 / 114, 9},
		"20 days too late: 223 of 348":   {20, 0, from, 100 * 223 / 348, 223},
		"the time before today is gone":  {20, 0, from + 200, 100 * 23 / 148, 23},
		"nothing to study, none to wait": {20, 12, from, 0, 0},
	} {
		c, choice := network([]catalog.Activity{fixed("wait", test.wait), study})
		choice.Person.Credits, choice.Today = given(test.credits), test.today
		p := planned(t, c, choice)
		if p.Waiting != test.percent || p.Activities[1].Waits != test.waits {
			t.Errorf("%s: %d%% of the time and %d days, want %d%% and %d", name, p.Waiting, p.Activities[1].Waits, test.percent, test.waits)
		}
	}
}

// With one that is shorter, it waits for the first day of the plan instead.
func TestAnEarlyActivityWaitsForWhatIsBeforeItOnlyIfThatLastsLonger(t *testing.T) {
	for name, test := range map[string]struct {
		lasts    catalog.Number
		critical int
	}{
		"longer than the days it begins early": {6, 100},
		"as long":                              {5, 100},
		"shorter":                              {4, 0},
	} {
		second := step("second", "first")
		second.Overlap = days(5)
		c, choice := network([]catalog.Activity{fixed("first", test.lasts), fixed("second", 9)}, step("first"), second)
		choice.Early = []string{"second"}
		if p := planned(t, c, choice); p.Activities[0].Critical != test.critical || p.Activities[1].Critical != 100 {
			t.Errorf("%s: critical in %d%% and %d%%, want %d%% and 100%%", name, p.Activities[0].Critical, p.Activities[1].Critical, test.critical)
		} else if p.Activities[0].Early || !p.Activities[1].Early {
			t.Errorf("%s: %+v begin early", name, p.Activities)
		}
	}
}
