package plan_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func number(n catalog.Number) *catalog.Number { return &n }

func given(n int) *int { return &n }

func value(n catalog.Number, unit string) *catalog.Figure {
	return &catalog.Figure{Value: number(n), Unit: unit, Basis: catalog.Official}
}

func span(low, likely, high catalog.Number, unit string) *catalog.Figure {
	return &catalog.Figure{Range: &catalog.Range{Low: low, Likely: likely, High: high}, Unit: unit, Basis: catalog.Assumed}
}

// trade returns a small catalog: two weeks of choosing, then 12 credits beside 30 hours of reading,
// then the start; onward two years of work, a course, and the goal.
func trade() *catalog.Catalog {
	return &catalog.Catalog{
		About: catalog.About{Entry: "clerk", Planning: catalog.Planning{
			Paces: []catalog.Pace{
				{ID: "full", Label: "Full time", Credits: 12, Term: *value(100, "days")},
				{ID: "part", Credits: 7, Term: *span(90, 100, 120, "days")},
			},
			HoursACredit: *value(3, "hours"), CourseCredits: 3, WeeklyHours: *value(10, "hours"),
		}},
		Circumstances: []catalog.Question{{ID: "schooling", Options: []catalog.Option{{ID: "school"}, {ID: "degree"}}}},
		Roles:         []catalog.Role{{ID: "clerk", Title: "Clerk"}},
		Paths: []catalog.Path{{ID: "boss", Title: "Boss", Steps: []catalog.Step{
			{Activity: "work"}, {Activity: "reading"}, {Activity: "goal", After: []string{"work", "reading"}},
		}}},
		Education: []catalog.EducationOption{{ID: "school", Steps: []catalog.Step{
			{Activity: "start", After: []string{"study", "reading"}}, {Activity: "study", After: []string{"choose"}},
			{Activity: "choose"}, {Activity: "reading", After: []string{"choose"}},
		}}},
		Activities: []catalog.Activity{
			{ID: "choose", Title: "Choose", Kind: "fixed", Takes: span(1, 2, 4, "weeks")},
			{ID: "study", Title: "Study", Kind: "terms", Transfer: true, Takes: span(12, 12, 15, "credits"), Cost: span(1200, 2400, 4500, "USD"),
				DoneWith: &catalog.Having{Schooling: "degree"}},
			{ID: "reading", Title: "Reading", Kind: "effort", Takes: value(30, "hours"), Cost: &catalog.Figure{NotPublished: true, Unit: "USD"}},
			{ID: "start", Title: "Start", Kind: "milestone"},
			{ID: "work", Title: "Work", Kind: "fixed", Experience: true, Takes: span(1, 2, 3, "years")},
			{ID: "goal", Title: "Goal", Kind: "milestone"},
		},
	}
}

func day(text string) calendar.Date {
	date, err := calendar.Parse(text)
	if err != nil {
		panic(err)
	}
	return date
}

func build(t *testing.T, choice plan.Choice) *plan.Plan {
	t.Helper()
	made, err := plan.Build(trade(), choice)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestDatesAreThoseWorkedOutByHand(t *testing.T) {
	start := day("2026-01-01")
	for _, test := range []struct {
		name                     string
		choice                   plan.Choice
		earliest, likely, latest int // days after the start
	}{
		// 7, 14 or 28 days of choosing; 12, 12 or 15 credits in terms of 100 days.
		{"hours not said: the pace as it is", plan.Choice{Pace: "full"}, 107, 114, 228},
		{"10 hours pay for one course", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(10)}}, 407, 414, 528},
		{"6 hours still take one course", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(6)}}, 407, 414, 528},
		{"1 hour: reading takes 210 days, study longer", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(1)}}, 407, 414, 528},
		{"20 hours pay for two courses", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(20)}}, 207, 214, 328},
		{"36 hours pay for four courses", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(36)}}, 107, 114, 228},
		{"the pace bounds the courses", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(100)}}, 107, 114, 228},
		{"7 credits at most are two courses", plan.Choice{Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(40)}}, 7 + 2*90, 14 + 2*100, 28 + 3*120},
		{"credits shorten the study", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(10), Credits: given(4)}}, 307, 314, 428},
		{"all credits transferred leave 21 days of reading", plan.Choice{Pace: "full", Person: sitting.Circumstances{Credits: given(60)}}, 28, 35, 49},
		{"a degree leaves out the study", plan.Choice{Pace: "full", Person: sitting.Circumstances{Schooling: "degree"}}, 28, 35, 49},
	} {
		test.choice.Path, test.choice.Education, test.choice.Start = sitting.Entry, "school", start
		got := build(t, test.choice).Dates
		want := plan.Dates{Earliest: start.AddDays(test.earliest), Likely: start.AddDays(test.likely), Latest: start.AddDays(test.latest)}
		if got != want {
			t.Errorf("%s: got %v, want %v", test.name, got, want)
		}
	}
}

func TestPathFollowsTheWayInUnlessThePersonIsThrough(t *testing.T) {
	start := day("2026-01-01")
	order := func(p *plan.Plan) (ids []string) {
		for _, activity := range p.Activities {
			ids = append(ids, activity.ID)
		}
		return ids
	}
	whole := build(t, plan.Choice{Path: "boss", Education: "school", Start: start, Pace: "full"})
	if want := []string{"choose", "study", "reading", "start", "work", "goal"}; !slices.Equal(order(whole), want) || whole.Title != "Boss" || whole.Education != "school" {
		t.Errorf("got %v, %s, %s", order(whole), whole.Title, whole.Education)
	}
	if want := []string{"start"}; !slices.Equal(whole.Activities[4].After, want) || whole.Dates.Likely != start.AddDays(114+731) {
		t.Errorf("work after %v, likely %v", whole.Activities[4].After, whole.Dates.Likely)
	}
	entered := build(t, plan.Choice{Path: "boss", Education: "school", Start: start, Pace: "full", Entered: true})
	if want := []string{"work", "reading", "goal"}; !slices.Equal(order(entered), want) || entered.Education != "" {
		t.Errorf("got %v, %s", order(entered), entered.Education)
	}
	again := build(t, plan.Choice{Path: sitting.Entry, Education: "school", Start: start, Pace: "full", Entered: true})
	if want := []string{"choose", "study", "reading", "start"}; !slices.Equal(order(again), want) || again.Education != "school" || again.Title != "Clerk" {
		t.Errorf("got %v, %s, %s", order(again), again.Education, again.Title)
	}
}

func TestExperienceShortensOnlyWorkThatCountsIt(t *testing.T) {
	start := day("2026-01-01")
	for years, want := range map[int]plan.Dates{
		0: {Earliest: start.AddDays(366), Likely: start.AddDays(731), Latest: start.AddDays(1096)},
		1: {Earliest: start.AddDays(21), Likely: start.AddDays(731 - 366), Latest: start.AddDays(1096 - 366)},
		9: {Earliest: start.AddDays(21), Likely: start.AddDays(21), Latest: start.AddDays(21)},
	} {
		choice := plan.Choice{Path: "boss", Start: start, Pace: "full", Entered: true, Person: sitting.Circumstances{Experience: given(years)}}
		if got := build(t, choice).Dates; got != want {
			t.Errorf("%d years: got %v, want %v", years, got, want)
		}
	}
}

func TestAYearOfExperienceCountsOnce(t *testing.T) {
	c := trade()
	c.Activities = append(c.Activities, catalog.Activity{ID: "more-work", Kind: "fixed", Experience: true, Takes: value(2, "years")})
	c.Paths[0].Steps = []catalog.Step{{Activity: "work"}, {Activity: "more-work", After: []string{"work"}}}
	p, err := plan.Build(c, plan.Choice{Path: "boss", Start: 20000, Pace: "full", Entered: true, Person: sitting.Circumstances{Experience: given(2)}})
	if err != nil {
		t.Fatal(err)
	}
	// 731 days are brought along; work takes 366, 731 or 1096, more work 731.
	if want := (plan.Dates{Earliest: 20000 + 366 + 731 - 731, Likely: 20000 + 2*731 - 731, Latest: 20000 + 1096 + 731 - 731}); p.Dates != want {
		t.Errorf("got %v, want %v", p.Dates, want)
	}
}

func TestWhatWaitsForDoneWorkWaitsForWhatThatWaitedFor(t *testing.T) {
	p := build(t, plan.Choice{Path: sitting.Entry, Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{Schooling: "degree"}})
	last := p.Activities[len(p.Activities)-1]
	if want := []string{"choose", "reading"}; !slices.Equal(last.After, want) || !slices.Equal(p.Done, []string{"Study"}) {
		t.Errorf("%s after %v, done %v", last.ID, last.After, p.Done)
	}
	if p.TotalCost.High != 0 {
		t.Errorf("study that is done costs %d", p.TotalCost.High)
	}
}

func TestNoHoursGiveNoDatesButTheHoursNeeded(t *testing.T) {
	p := build(t, plan.Choice{Path: "boss", Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(0), Deadline: day("2030-01-01")}})
	if want := "With 0 hours a week there is no date. One course of 3 credits needs about 9 hours a week."; p.Impossible != want {
		t.Errorf("got %q", p.Impossible)
	}
	if p.Dates != (plan.Dates{}) || p.Deadline != nil || len(p.Activities) != 0 {
		t.Errorf("there are dates: %+v", p)
	}
}

func TestDatesPassLeapDays(t *testing.T) {
	p := build(t, plan.Choice{Path: "boss", Start: calendar.New(2028, time.February, 29), Pace: "full", Entered: true})
	want := plan.Dates{Earliest: day("2029-03-01"), Likely: day("2030-03-01"), Latest: day("2031-03-01")}
	if p.Dates != want {
		t.Errorf("got %v, want %v", p.Dates, want)
	}
}

func TestDeadlineIsMetByTheLatestAndPossibleByTheEarliestDate(t *testing.T) {
	start := day("2026-01-01")
	for _, test := range []struct {
		days          int
		met, possible bool
	}{{365, false, false}, {366, false, true}, {1095, false, true}, {1096, true, true}} {
		deadline := start.AddDays(test.days)
		p := build(t, plan.Choice{Path: "boss", Start: start, Pace: "full", Entered: true, Person: sitting.Circumstances{Deadline: deadline}})
		if want := (plan.Deadline{Date: deadline, Met: test.met, Possible: test.possible}); *p.Deadline != want {
			t.Errorf("got %v, want %v", *p.Deadline, want)
		}
	}
	if p := build(t, plan.Choice{Path: "boss", Start: start, Pace: "full", Entered: true}); p.Deadline != nil {
		t.Error("a deadline nobody has")
	}
}

func TestCostIsTheShareOfTheCreditsStillToEarn(t *testing.T) {
	for credits, want := range map[int]plan.Cost{
		0:  {Low: 1200, Likely: 2400, High: 4500},
		4:  {Low: 800, Likely: 1600, High: 3300},
		12: {Low: 0, Likely: 0, High: 900},
		99: {},
	} {
		want.Unpublished = []string{"Reading"}
		p := build(t, plan.Choice{Path: sitting.Entry, Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{Credits: given(credits)}})
		if difference := cmp.Diff(want, p.TotalCost); difference != "" {
			t.Errorf("%d credits: %s", credits, difference)
		}
	}
}

func TestAssumptionsNameWhatTheDatesRestOn(t *testing.T) {
	const allow = "Failed terms, repeated exams and term dates are not in these dates yet, so allow for more."
	for _, test := range []struct {
		choice plan.Choice
		want   []string
	}{
		{plan.Choice{Path: sitting.Entry}, []string{
			"You have not said how many hours a week you have. Full time takes about 36 a week while terms run; study for exams is planned at 10.",
			"Activities with an assumed length are marked: 2 of 4.", allow}},
		{plan.Choice{Path: sitting.Entry, Person: sitting.Circumstances{WeeklyHours: given(9), Credits: given(3), Experience: given(3)}}, []string{
			"Your 9 hours a week allow 3 credits a term, fewer than the pace you chose.", "It assumes the school accepts all 3 of your credits. Ask for that in writing.", "Activities with an assumed length are marked: 2 of 4.", allow}},
		{plan.Choice{Path: sitting.Entry, Person: sitting.Circumstances{WeeklyHours: given(1)}}, []string{
			"One course takes about 9 hours a week while its term runs, and you have 1 hour. This plan counts one course a term, which will be hard to keep up.",
			"Activities with an assumed length are marked: 2 of 4.", allow}},
		{plan.Choice{Path: sitting.Entry, Entered: true, Today: day("2026-01-02"), Person: sitting.Circumstances{WeeklyHours: given(36)}}, []string{
			"Your start date has passed, so part of this plan lies behind you.", "You said that you work in this role already; this is the schooling for it.",
			"Activities with an assumed length are marked: 2 of 4.", allow}},
		{plan.Choice{Path: sitting.Entry, Person: sitting.Circumstances{WeeklyHours: given(36)}}, []string{"Activities with an assumed length are marked: 2 of 4.", allow}},
		{plan.Choice{Path: "boss", Entered: true}, []string{
			"You have not said how many hours a week you have; this plan assumes 10.", "Activities with an assumed length are marked: 1 of 3.", allow}},
		{plan.Choice{Path: "boss", Entered: true, Person: sitting.Circumstances{WeeklyHours: given(9), Credits: given(3), Experience: given(1)}}, []string{
			"It assumes employers count your years in records or coding (1).", "Activities with an assumed length are marked: 1 of 3.", allow}},
	} {
		test.choice.Education, test.choice.Pace, test.choice.Start = "school", "full", day("2026-01-01")
		if difference := cmp.Diff(test.want, build(t, test.choice).Assumptions); difference != "" {
			t.Error(difference)
		}
	}
}

func TestAnActivityCoveredInTheSamePlanIsLeftOutQuietly(t *testing.T) {
	c := trade()
	c.Activities = append(c.Activities, catalog.Activity{ID: "basics", Kind: "fixed", Takes: value(90, "days"), DoneWith: &catalog.Having{Steps: []string{"study"}}})
	c.Paths[0].Steps = append([]catalog.Step{{Activity: "basics"}}, c.Paths[0].Steps...)
	choice := plan.Choice{Path: "boss", Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(36)}}
	for entered, want := range map[bool]bool{false: false, true: true} {
		choice.Entered = entered
		p, err := plan.Build(c, choice)
		if err != nil {
			t.Fatal(err)
		}
		got := slices.ContainsFunc(p.Activities, func(a plan.Activity) bool { return a.ID == "basics" })
		if got != want || len(p.Done) > 0 {
			t.Errorf("entered %v: planned %v, said to be brought along %v", entered, got, p.Done)
		}
	}
}

func TestStepsForSomePeopleOnly(t *testing.T) {
	c := trade()
	c.Paths[0].Steps = []catalog.Step{{Activity: "work", UnlessNow: []string{"nurse"}}, {Activity: "reading", After: []string{"work"}, OnlyNow: []string{"nurse"}}, {Activity: "goal", After: []string{"reading"}}}
	for now, want := range map[string][]string{"nurse": {"reading", "goal"}, "coder": {"work", "goal"}, "": {"work", "goal"}} {
		p, err := plan.Build(c, plan.Choice{Path: "boss", Start: day("2026-01-01"), Pace: "full", Entered: true, Person: sitting.Circumstances{Now: now}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, activity := range p.Activities {
			got = append(got, activity.ID)
		}
		if !slices.Equal(got, want) || len(p.Done) > 0 || now != "nurse" && !slices.Equal(p.Activities[1].After, []string{"work"}) {
			t.Errorf("%q: got %v, said to be brought along %v, want %v", now, got, p.Done, want)
		}
	}
}

func TestNoHoursMatterOnlyWhereThereIsStudy(t *testing.T) {
	c := trade()
	c.Paths[0].Steps = []catalog.Step{{Activity: "work"}}
	p, err := plan.Build(c, plan.Choice{Path: "boss", Start: day("2026-01-01"), Pace: "full", Entered: true, Person: sitting.Circumstances{WeeklyHours: given(0)}})
	if err != nil || p.Impossible != "" || p.Dates.Likely == 0 {
		t.Errorf("%v, %q, %v", err, p.Impossible, p.Dates)
	}
}

func TestCostWithoutAPriceHasNoNumbers(t *testing.T) {
	for want, cost := range map[string]plan.Cost{
		`{"unpublished":["Exam"]}`:                             {Unpublished: []string{"Exam"}},
		`{"low":0,"likely":0,"high":0}`:                        {},
		`{"low":1,"likely":2,"high":3}`:                        {Low: 1, Likely: 2, High: 3},
		`{"low":0,"likely":0,"high":3,"unpublished":["Exam"]}`: {High: 3, Unpublished: []string{"Exam"}},
	} {
		if got, err := json.Marshal(cost); string(got) != want || err != nil {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestBudgetIsHeldAgainstPublishedCosts(t *testing.T) {
	choice := plan.Choice{Path: sitting.Entry, Education: "school", Start: day("2026-01-01"), Pace: "full"}
	total := build(t, choice).TotalCost
	for amount, want := range map[int]plan.Budget{total.High: {total.High, true, true}, total.Low: {total.Low, total.Low == total.High, true}, total.Low - 1: {total.Low - 1, false, false}} {
		choice.Person.Budget = given(amount)
		if got := build(t, choice).Budget; got == nil || *got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestUnknownChoicesAndCirclesAreErrors(t *testing.T) {
	circle := trade()
	circle.Paths[0].Steps[0].After = []string{"goal"}
	unknown := trade()
	unknown.Paths[0].Steps[0].Activity = "play"
	right := plan.Choice{Path: "boss", Education: "school", Pace: "full", Entered: true}
	for want, test := range map[string]struct {
		catalog *catalog.Catalog
		change  func(*plan.Choice)
	}{
		`pace: found "fast", expected one of full, part`:                 {trade(), func(c *plan.Choice) { c.Pace = "fast" }},
		`path: found "king", expected entry or a path id`:                {trade(), func(c *plan.Choice) { c.Path = "king" }},
		`education: found "life", expected an id in education.yaml`:      {trade(), func(c *plan.Choice) { c.Education, c.Entered = "life", false }},
		`activities wait for each other in a circle: work → goal → work`: {circle, func(*plan.Choice) {}},
		`activity: found "play", expected an id in activities.yaml`:      {unknown, func(*plan.Choice) {}},
	} {
		choice := right
		test.change(&choice)
		if _, err := plan.Build(test.catalog, choice); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// drawPlan returns a random catalog of one path and a choice within it.
func drawPlan(t *rapid.T) (*catalog.Catalog, plan.Choice) {
	figure := func(most int, unit string) *catalog.Figure {
		steps := rapid.SliceOfN(rapid.IntRange(0, most), 3, 3).Draw(t, unit)
		slices.Sort(steps)
		return span(catalog.Number(steps[0]), catalog.Number(steps[1]), catalog.Number(steps[2]), unit)
	}
	c := trade()
	c.About.Planning.Paces = []catalog.Pace{{ID: "full", Credits: rapid.IntRange(3, 18).Draw(t, "pace"), Term: *figure(200, "days")}}
	c.Activities, c.Paths[0].Steps = nil, nil
	for i := range rapid.IntRange(1, 8).Draw(t, "activities") {
		activity := catalog.Activity{ID: fmt.Sprint(i), Kind: rapid.SampledFrom([]string{"fixed", "terms", "effort", "milestone"}).Draw(t, "kind"), Cost: figure(9000, "USD")}
		switch activity.Kind {
		case "fixed":
			activity.Takes, activity.Experience = figure(50, "weeks"), rapid.Bool().Draw(t, "experience")
		case "terms":
			activity.Takes, activity.Transfer = figure(70, "credits"), rapid.Bool().Draw(t, "transfer")
		case "effort":
			activity.Takes = figure(400, "hours")
		}
		step := catalog.Step{Activity: activity.ID}
		for j := range i {
			if rapid.Bool().Draw(t, "waits") {
				step.After = append(step.After, fmt.Sprint(j))
			}
		}
		c.Activities, c.Paths[0].Steps = append(c.Activities, activity), append(c.Paths[0].Steps, step)
	}
	return c, plan.Choice{Path: "boss", Pace: "full", Entered: true, Start: calendar.Date(rapid.IntRange(20000, 30000).Draw(t, "start")), Person: sitting.Circumstances{
		WeeklyHours: given(rapid.IntRange(1, 60).Draw(t, "hours")), Credits: given(rapid.IntRange(0, 80).Draw(t, "credits")), Experience: given(rapid.IntRange(0, 3).Draw(t, "years")),
	}}
}

func made(t *rapid.T, c *catalog.Catalog, choice plan.Choice) *plan.Plan {
	p, err := plan.Build(c, choice)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNothingStartsBeforeWhatItWaitsForAndDatesKeepTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		p := made(t, c, choice)
		ends := map[string]plan.Activity{}
		for _, a := range p.Activities {
			if a.Start < choice.Start || a.End < a.Start || a.EarliestEnd > a.End || a.End > a.LatestEnd || a.LatestEnd > p.Dates.Latest {
				t.Fatalf("%+v", a)
			}
			for _, id := range a.After {
				before, done := ends[id]
				if !done || a.Start < before.End || a.EarliestEnd < before.EarliestEnd || a.LatestEnd < before.LatestEnd {
					t.Fatalf("%+v starts before the end of %+v", a, before)
				}
			}
			if cost := a.Cost; cost.Low < 0 || cost.Low > cost.Likely || cost.Likely > cost.High {
				t.Fatalf("%s costs %+v", a.ID, *cost)
			}
			ends[a.ID] = a
		}
		if d := p.Dates; d.Earliest > d.Likely || d.Likely > d.Latest || p.TotalCost.Low > p.TotalCost.Likely || p.TotalCost.Likely > p.TotalCost.High {
			t.Fatalf("%+v, %+v", d, p.TotalCost)
		}
	})
}

func TestHelpNeverMakesAPlanLaterOrDearerAndDelayNeverEarlier(t *testing.T) {
	changes := map[string]func(*rapid.T, *catalog.Catalog, *plan.Choice){
		"more hours": func(t *rapid.T, _ *catalog.Catalog, c *plan.Choice) {
			*c.Person.WeeklyHours += rapid.IntRange(0, 40).Draw(t, "more hours")
		},
		"more credits": func(t *rapid.T, _ *catalog.Catalog, c *plan.Choice) {
			*c.Person.Credits += rapid.IntRange(0, 40).Draw(t, "more credits")
		},
		"more experience": func(t *rapid.T, _ *catalog.Catalog, c *plan.Choice) {
			*c.Person.Experience += rapid.IntRange(0, 3).Draw(t, "more years")
		},
		"higher pace": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			c.About.Planning.Paces[0].Credits += rapid.IntRange(0, 9).Draw(t, "more pace")
		},
		"earlier start": func(t *rapid.T, _ *catalog.Catalog, c *plan.Choice) {
			c.Start -= calendar.Date(rapid.IntRange(0, 999).Draw(t, "earlier"))
		},
		"shorter work": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			if takes := rapid.SampledFrom(c.Activities).Draw(t, "shorter").Takes; takes != nil {
				less := catalog.Number(rapid.IntRange(0, int(takes.Range.Low)).Draw(t, "less"))
				*takes.Range = catalog.Range{Low: takes.Range.Low - less, Likely: takes.Range.Likely - less, High: takes.Range.High - less}
			}
		},
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c, choice := drawPlan(t)
				before := made(t, c, choice)
				change(t, c, &choice)
				after := made(t, c, choice)
				if b, a := before.Dates, after.Dates; a.Earliest > b.Earliest || a.Likely > b.Likely || a.Latest > b.Latest {
					t.Fatalf("from %v to %v", b, a)
				}
				if b, a := before.TotalCost, after.TotalCost; name != "shorter work" && (a.Low > b.Low || a.Likely > b.Likely || a.High > b.High) {
					t.Fatalf("from %v to %v", b, a)
				}
			})
		})
	}
}
