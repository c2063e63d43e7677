package plan_test

import (
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func TestAPlanSaysWhatItsDatesRestOn(t *testing.T) {
	const (
		wayIn = "The length of 2 of 3 steps is assumed. You can put your own in its place."
		path  = "The length of 1 of 2 steps is assumed. You can put your own in its place."
	)
	hours := func(hours int) sitting.Circumstances { return sitting.Circumstances{WeeklyHours: given(hours)} }
	onward := plan.Choice{Path: "boss", Entered: true, Pace: "full", Person: hours(10)}
	official := func(c *catalog.Catalog) {
		for i := range c.Activities {
			if takes := c.Activities[i].Takes; takes != nil {
				takes.Basis = catalog.Official
			}
		}
	}
	with := func(choice plan.Choice, change func(*plan.Choice)) plan.Choice { change(&choice); return choice }
	for name, test := range map[string]struct {
		change func(*catalog.Catalog)
		choice plan.Choice
		says   []string
	}{
		"hours not said": {choice: plan.Choice{Path: sitting.Entry, Pace: "full"}, says: []string{
			"You have not said how many hours a week you have. Full time takes up to 36 a week; study for exams is planned at 10.",
			wayIn, "About 15% of the time is waiting for a term to begin.",
		}},
		"hours not said, and no terms": {choice: with(onward, func(c *plan.Choice) { c.Person.WeeklyHours = nil }), says: []string{
			"You have not said how many hours a week you have; this plan assumes 10.", path,
		}},
		"hours not said, and nothing takes any": {change: func(c *catalog.Catalog) {
			reading := &c.Activities[slices.IndexFunc(c.Activities, func(a catalog.Activity) bool { return a.ID == "reading" })]
			reading.Kind, reading.Takes = "fixed", value(3, "weeks")
		}, choice: with(onward, func(c *plan.Choice) { c.Person.WeeklyHours = nil }), says: []string{path}},
		"hours enough for the pace": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: hours(18)}, says: []string{
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"hours for one course": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: hours(17)}, says: []string{
			"Your 17 hours a week allow 1 course a term, fewer than this pace would take.",
			wayIn, "About 5% of the time is waiting for a term to begin.",
		}},
		"hours for two courses": {choice: plan.Choice{Path: sitting.Entry, Pace: "full", Person: hours(18)}, says: []string{
			"Your 18 hours a week allow 2 courses a term, fewer than this pace would take.",
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"too few hours": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: hours(3)}, says: []string{
			"Your 3 hours a week allow 1 course a term, fewer than this pace would take.",
			"From Sep 2026 this plan takes up to 12 hours a week, and you have 3. Do one after the other: Study and Reading. Or find 9 more hours a week for that time.",
			wayIn, "About 5% of the time is waiting for a term to begin.",
		}},
		"the start has passed": {choice: with(onward, func(c *plan.Choice) { c.Start, c.Today = day("2026-06-30"), day("2026-07-01") }), says: []string{
			"Your start date has passed. What is not marked as done is planned from today.", path,
		}},
		"in the role": {choice: plan.Choice{Path: sitting.Entry, Entered: true, Pace: "part", Person: hours(20)}, says: []string{
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"credits": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(20), Credits: given(6)}}, says: []string{
			"It assumes the school accepts 6 of your 6 credits. Ask for that in writing.",
			wayIn, "About 15% of the time is waiting for a term to begin.",
		}},
		"courses that build on each other": {change: func(c *catalog.Catalog) {
			for i := range c.Activities {
				if c.Activities[i].Kind == "terms" {
					c.Activities[i].Chain = 3
				}
			}
		}, choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(20), Credits: given(6)}}, says: []string{
			"It assumes the school accepts 6 of your 6 credits. Ask for that in writing.",
			"Courses build on each other, so this counts on 3 terms at least, however few credits are left. If you are in the program already, ask how many terms you need.",
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"no credits": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(20), Credits: given(0)}}, says: []string{
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"years":    {choice: with(onward, func(c *plan.Choice) { c.Person.Experience = given(1) }), says: []string{"It assumes employers count your years in records or coding (1).", path}},
		"no years": {choice: with(onward, func(c *plan.Choice) { c.Person.Experience = given(0) }), says: []string{path}},
		"years that nothing asks for": {choice: plan.Choice{Path: sitting.Entry, Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(20), Experience: given(1)}}, says: []string{
			wayIn, "About 8% of the time is waiting for a term to begin.",
		}},
		"nothing": {change: official, choice: onward, says: []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			c, choice := trade(), test.choice
			if choice.Education = "school"; choice.Start == 0 {
				choice.Start, choice.Today = day("2026-07-01"), day("2026-07-01")
			}
			if test.change != nil {
				test.change(c)
			}
			made, err := plan.New(c).Build(choice)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.says, made.Assumptions); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A date rests on a guess when its own activity does, or one before it that is not over.
func TestDatesThatRestOnAGuessAreKnown(t *testing.T) {
	for name, test := range map[string]struct {
		guess    string // the only activity whose length is assumed
		progress map[string]sitting.Progress
		want     []string
	}{
		"nothing":                  {want: nil},
		"the first":                {guess: "choose", want: []string{"choose", "study", "reading", "start"}},
		"one beside the study":     {guess: "reading", want: []string{"reading", "start"}},
		"the first, which is over": {guess: "choose", progress: map[string]sitting.Progress{"choose": {State: sitting.Done, On: day("2026-07-01")}}, want: nil},
	} {
		t.Run(name, func(t *testing.T) {
			c := trade()
			for i := range c.Activities {
				if takes := c.Activities[i].Takes; takes != nil {
					if takes.Basis = catalog.Official; c.Activities[i].ID == test.guess {
						takes.Basis = catalog.Assumed
					}
				}
			}
			made, err := plan.New(c).Build(plan.Choice{
				Path: sitting.Entry, Education: "school", Pace: "full", Start: day("2026-07-01"), Today: day("2026-07-01"), Progress: test.progress,
			})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, activity := range made.Activities {
				if activity.Assumed {
					got = append(got, activity.ID)
				}
			}
			slices.Sort(got)
			slices.Sort(test.want)
			if !slices.Equal(got, test.want) || made.Assumed != slices.Contains(test.want, "start") {
				t.Errorf("got %v, and %v of the plan, want %v", got, made.Assumed, test.want)
			}
		})
	}
}
