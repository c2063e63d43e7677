package plan_test

import (
	"slices"
	"sync"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A way says of a choice what its whole plan says.
func TestWaysSayWhatTheirPlansSay(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, fewFutures)
	rapid.Check(t, func(t *rapid.T) {
		choice := drawShipped(t, c)
		choice.Entered = false
		choice.Person.Budget = given(rapid.IntRange(0, 60000).Draw(t, "budget"))
		if rapid.Bool().Draw(t, "a deadline") {
			choice.Person.Deadline = choice.Start.AddDays(rapid.IntRange(0, 3000).Draw(t, "deadline"))
		}
		if rapid.Bool().Draw(t, "a study is under way") {
			studies := slices.DeleteFunc(slices.Clone(c.Activities), func(a catalog.Activity) bool { return a.Kind != "terms" })
			study := rapid.SampledFrom(studies).Draw(t, "study").ID
			choice.Progress = map[string]sitting.Progress{study: marked(sitting.Started, choice.Start.AddDays(-rapid.IntRange(0, 700).Draw(t, "days ago")))}
		}
		var choices []plan.Choice
		for _, option := range c.Education {
			other := choice
			other.Education = option.ID
			choices = append(choices, other)
		}
		ways := planner.Ways(choices)
		for _, choice := range choices {
			cost, _ := planner.Price(choice)
			if way := slices.IndexFunc(ways, func(w plan.Way) bool { return w.Choice.Education == choice.Education }); (way < 0) != (cost == nil) {
				t.Fatalf("%s: the price is %+v, the ways are %+v", choice.Education, cost, ways)
			}
		}
		for _, choice := range choices {
			p, err := planner.Build(choice)
			if err != nil {
				t.Fatal(err)
			}
			if len(ways) == 0 || ways[0].Choice.Education != choice.Education {
				if p.Impossible == "" {
					t.Fatalf("%s is left out", choice.Education)
				}
				continue
			}
			way := ways[0]
			ways = ways[1:]
			if price, _ := planner.Price(choice); p.Impossible == "" && !cmp.Equal(*price, p.TotalCost) {
				t.Fatalf("%s: the price is %+v, the plan costs %+v", choice.Education, price, p.TotalCost)
			}
			if p.Impossible != "" { // no rule forbids it, but it may never end
				continue
			}
			if difference := cmp.Diff(p.GoalCost, way.Cost) + cmp.Diff(p.Budget, way.Budget); difference != "" || planner.Sure(choice) != p.Dates.P80 {
				t.Fatalf("%s: %s, sure %s and %s", choice.Education, difference, planner.Sure(choice), p.Dates.P80)
			}
			if (way.Deadline == nil) != (p.Deadline == nil) || way.Deadline != nil && way.Deadline.Met != p.Deadline.Met {
				t.Fatalf("%s: %+v, the plan %+v", choice.Education, way.Deadline, p.Deadline)
			}
			if p.Deadline != nil && p.Deadline.Met && (*way.Deadline != *p.Deadline || way.P80 != p.Dates.P80) {
				t.Fatalf("%s: %+v by %s, the plan %+v by %s", choice.Education, way.Deadline, way.P80, p.Deadline, p.Dates.P80)
			}
		}
	})
	if (planner.Sure(plan.Choice{Path: "nowhere"})) != 0 {
		t.Error("a choice without a plan is sure of a day")
	}
}

// Which of two plans is over first is what their arrivals say, future by future.
func TestOnePlanIsOverBeforeAnotherInSoManyFutures(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, fewFutures)
	rapid.Check(t, func(t *rapid.T) {
		choices := [2]plan.Choice{drawShipped(t, c)}
		choices[1] = choices[0]
		choices[1].Education = rapid.SampledFrom(c.Education).Draw(t, "another way").ID
		if rapid.Bool().Draw(t, "it begins on another day") {
			choices[1].Start = choices[1].Start.AddDays(rapid.IntRange(0, 300).Draw(t, "days later"))
		}
		var plans [2]*plan.Plan
		var arrivals [2][]calendar.Date
		for i, choice := range choices {
			var err error
			if plans[i], err = planner.Build(choice); err != nil {
				t.Fatal(err)
			}
			if plans[i].Impossible != "" {
				t.Skip("it has no dates")
			}
			if arrivals[i], err = planner.Arrivals(choice); err != nil {
				t.Fatal(err)
			}
		}
		sooner := 0
		for i := range arrivals[0] {
			if arrivals[0][i] < arrivals[1][i] {
				sooner++
			}
		}
		if got, want := plans[0].Before(plans[1]), 100*sooner/len(arrivals[0]); got != want {
			t.Fatalf("in %d percent of the futures, want %d", got, want)
		}
	})
}

func TestActivitiesAlone(t *testing.T) {
	study := catalog.Activity{ID: "study", Title: "Study", Kind: "terms", Takes: value(12, "credits"), Transfer: true, Cost: value(1200, "USD"), DoneWith: &catalog.Having{Schooling: "degree"}}
	exam := fixed("exam", 10)
	exam.Cost = value(300, "USD")
	c, choice := network([]catalog.Activity{exam, study, fixed("wait", 5)})
	for name, test := range map[string]struct {
		ids     []string
		person  sitting.Circumstances
		days    int
		dollars int
	}{
		"nothing":                    {nil, sitting.Circumstances{}, 0, 0},
		"one":                        {[]string{"exam"}, sitting.Circumstances{}, 10, 300},
		"from the first day of term": {[]string{"study"}, sitting.Circumstances{}, int(day("2026-04-25") - day("2026-01-10")), 1200},
		"one after the other, with the wait for the term": {[]string{"exam", "study"}, sitting.Circumstances{}, int(day("2026-12-15") - from), 1500},
		"what the person has is left out":                 {[]string{"study", "exam"}, sitting.Circumstances{Schooling: "degree"}, 10, 300},
	} {
		choice.Person = test.person
		days, cost, err := plan.New(c).Alone(test.ids, choice)
		if err != nil || days != test.days || cost.Likely != test.dollars {
			t.Errorf("%s: %d days, %d dollars, %v", name, days, cost.Likely, err)
		}
	}
	c.Activity("study").Starts = []string{"winter"}
	choice.Person = sitting.Circumstances{}
	if days, _, err := plan.New(c).Alone([]string{"study"}, choice); err == nil {
		t.Errorf("study in a term that never comes takes %d days", days)
	}
}

func TestThePaceThatSuitsTheHours(t *testing.T) {
	planner := plan.New(trade()) // full: four courses a term, part: two; a course takes nine hours
	for hours, want := range map[int]string{1: "part", 9: "part", 18: "part", 26: "part", 27: "full", 36: "full", 80: "full"} {
		if got := planner.Pace(sitting.Circumstances{WeeklyHours: given(hours)}); got != want {
			t.Errorf("%d hours: %s, want %s", hours, got, want)
		}
	}
	if got := planner.Pace(sitting.Circumstances{}); got != "full" {
		t.Errorf("hours not said: %s", got)
	}
}

func TestCredentialsAreRenewedACycleAfterTheirExam(t *testing.T) {
	exam := fixed("exam", 10)
	exam.Exam = "badge"
	c, choice := network([]catalog.Activity{exam, fixed("wait", 5)})
	c.Credentials = []catalog.Credential{{ID: "badge", Name: "Badge", Renews: &catalog.Renews{Every: *value(24, "months"), Hours: *value(20, "hours")}}}
	want := []plan.Renewal{{Credential: "badge", Name: "Badge", By: from.AddDays(10 + 731), Months: 24, Hours: 20}}
	if difference := cmp.Diff(want, planned(t, c, choice).Renewals); difference != "" {
		t.Error(difference)
	}
}

// A planner that has made many plans says what a new one says, also when asked from many sides.
func TestWhatIsRememberedIsNoOtherThanWhatIsWorkedOutAnew(t *testing.T) {
	c := shipped(t)
	old := plan.NewSmall(c, 6)
	rapid.Check(t, func(t *rapid.T) {
		choice := drawShipped(t, c)
		if rapid.Bool().Draw(t, "marks") {
			drawMarks(t, c, &choice)
		}
		var plans [3]*plan.Plan
		var wait sync.WaitGroup
		for i := range plans {
			wait.Go(func() { plans[i], _ = old.Build(choice) })
		}
		wait.Wait()
		anew, err := plan.NewSmall(c, 6).Build(choice)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range plans {
			if difference := cmp.Diff(anew, p, cmp.AllowUnexported(plan.Plan{})); difference != "" {
				t.Fatal(difference)
			}
		}
	})
}
