package plan_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func number(n catalog.Number) *catalog.Number { return &n }

func given(n int) *int { return &n }

func value(n catalog.Number, unit string) *catalog.Figure {
	return &catalog.Figure{Value: number(n), Unit: unit, Basis: catalog.Official}
}

func span(low, likely, high catalog.Number, unit string) *catalog.Figure {
	return &catalog.Figure{Range: &catalog.Range{Low: low, Likely: likely, High: high}, Unit: unit, Basis: catalog.Assumed}
}

// Terms of 15 weeks, and a summer of 10.
var (
	spring = catalog.SchoolTerm{Name: "spring", Start: calendar.MonthDay{Month: 1, Day: 10}, End: calendar.MonthDay{Month: 4, Day: 25}}
	summer = catalog.SchoolTerm{Name: "summer", Start: calendar.MonthDay{Month: 6, Day: 1}, End: calendar.MonthDay{Month: 8, Day: 10}, Short: true, Most: 2}
	fall   = catalog.SchoolTerm{Name: "fall", Start: calendar.MonthDay{Month: 9, Day: 1}, End: calendar.MonthDay{Month: 12, Day: 15}}
)

// trade returns a small catalog: two weeks of choosing, then 12 credits beside 30 hours of reading,
// then the start; onward two years of work, a course, and the goal.
func trade() *catalog.Catalog {
	return &catalog.Catalog{
		About: catalog.About{Entry: "clerk", Planning: catalog.Planning{
			Paces: []catalog.Pace{
				{ID: "full", Label: "Full time", Courses: 4, Calendar: "year"},
				{ID: "part", Courses: 2, Calendar: "year"},
				{ID: "summer", Courses: 4, Calendar: "summers"},
			},
			HoursACredit: *value(3, "hours"), TermWeeks: 15, CourseCredits: *value(3, "credits"), WeeklyHours: *value(10, "hours"),
			SharedLuck: *value(0.3, "share"), Sure: 80,
			Lateness: catalog.Lateness{Options: []catalog.LatenessOption{{ID: "sometimes", Factor: 1.25}, {ID: "often", Factor: 1.5}}},
		}},
		Calendars:     []catalog.AcademicCalendar{{ID: "year", Terms: []catalog.SchoolTerm{spring, fall}}, {ID: "summers", Terms: []catalog.SchoolTerm{spring, summer, fall}}},
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
	made, err := plan.New(trade()).Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func TestDatesAreThoseWorkedOutByHand(t *testing.T) {
	// From January 1, 2026: 7 or 14 days of choosing, so ready on January 8 or 15; 12 credits are four
	// courses. 14 days of choosing miss the spring term.
	for _, test := range []struct {
		name             string
		choice           plan.Choice
		earliest, likely string
	}{
		{"hours not said: the pace as it is", plan.Choice{Pace: "full"}, "2026-04-25", "2026-12-15"},
		{"10 hours pay for one course", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(10)}}, "2027-12-15", "2028-04-25"},
		{"6 hours still take one course", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(6)}}, "2027-12-15", "2028-04-25"},
		{"20 hours pay for two courses", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(20)}}, "2026-12-15", "2027-04-25"},
		{"36 hours pay for four courses", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(36)}}, "2026-04-25", "2026-12-15"},
		{"the pace bounds the courses", plan.Choice{Pace: "part", Person: sitting.Circumstances{WeeklyHours: given(100)}}, "2026-12-15", "2027-04-25"},
		{"credits shorten the study", plan.Choice{Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(10), Credits: given(4)}}, "2027-04-25", "2027-12-15"},
		{"all credits transferred leave 21 days of reading", plan.Choice{Pace: "full", Person: sitting.Circumstances{Credits: given(60)}}, "2026-01-29", "2026-02-05"},
		{"a degree leaves out the study", plan.Choice{Pace: "full", Person: sitting.Circumstances{Schooling: "degree"}}, "2026-01-29", "2026-02-05"},
		{"a summer of 10 weeks takes two courses", plan.Choice{Pace: "summer"}, "2026-04-25", "2026-12-15"},
		{"18 hours take two courses, one in summer", plan.Choice{Pace: "summer", Person: sitting.Circumstances{WeeklyHours: given(18)}}, "2026-12-15", "2027-04-25"},
		{"10 hours take none in a short summer", plan.Choice{Pace: "summer", Person: sitting.Circumstances{WeeklyHours: given(10)}}, "2027-12-15", "2028-04-25"},
	} {
		test.choice.Path, test.choice.Education, test.choice.Start = sitting.Entry, "school", day("2026-01-01")
		got := build(t, test.choice).Dates
		if got.Earliest != day(test.earliest) || got.Likely != day(test.likely) {
			t.Errorf("%s: got %v and %v, want %v and %v", test.name, got.Earliest, got.Likely, test.earliest, test.likely)
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
	if want := []string{"start"}; !slices.Equal(whole.Activities[4].After, want) || whole.Dates.Likely != day("2026-12-15").AddDays(731) {
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
	for years, want := range map[int][2]int{0: {366, 731}, 1: {21, 731 - 366}, 9: {21, 21}} {
		choice := plan.Choice{Path: "boss", Start: 20000, Pace: "full", Entered: true, Person: sitting.Circumstances{Experience: given(years)}}
		if got := build(t, choice).Dates; got.Earliest != calendar.Date(20000+want[0]) || got.Likely != calendar.Date(20000+want[1]) {
			t.Errorf("%d years: got %v, want %v", years, got, want)
		}
	}
}

func TestAYearOfExperienceCountsOnce(t *testing.T) {
	c := trade()
	c.Activities = append(c.Activities, catalog.Activity{ID: "more-work", Kind: "fixed", Experience: true, Takes: value(2, "years")})
	c.Paths[0].Steps = []catalog.Step{{Activity: "work"}, {Activity: "more-work", After: []string{"work"}}}
	p, err := plan.New(c).Build(plan.Choice{Path: "boss", Start: 20000, Pace: "full", Entered: true, Person: sitting.Circumstances{Experience: given(2)}})
	if err != nil {
		t.Fatal(err)
	}
	// 731 days are brought along; work takes 366 or 731, more work 731.
	if p.Dates.Earliest != 20000+366 || p.Dates.Likely != 20000+731 {
		t.Errorf("got %v", p.Dates)
	}
}

func TestWhatWaitsForDoneWorkWaitsForWhatThatWaitedFor(t *testing.T) {
	p := build(t, plan.Choice{Path: sitting.Entry, Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{Schooling: "degree"}})
	last := p.Activities[len(p.Activities)-1]
	if want := []string{"reading"}; !slices.Equal(last.After, want) || !slices.Equal(p.Done, []string{"Study"}) {
		t.Errorf("%s after %v, done %v", last.ID, last.After, p.Done)
	}
	if p.TotalCost.High != 0 {
		t.Errorf("study that is done costs %d", p.TotalCost.High)
	}
}

func TestNoHoursGiveNoDatesButTheHoursNeeded(t *testing.T) {
	p := build(t, plan.Choice{Path: "boss", Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(0), Deadline: day("2030-01-01")}})
	if want := "With 0 hours a week there is no date. One course needs about 9 hours a week while its term runs."; p.Impossible != want {
		t.Errorf("got %q", p.Impossible)
	}
	if p.Dates != (plan.Dates{}) || p.Deadline != nil || len(p.Activities) != 0 {
		t.Errorf("there are dates: %+v", p)
	}
}

func TestDatesPassLeapDays(t *testing.T) {
	p := build(t, plan.Choice{Path: "boss", Start: calendar.New(2028, time.February, 29), Pace: "full", Entered: true})
	if p.Dates.Earliest != day("2029-03-01") || p.Dates.Likely != day("2030-03-01") {
		t.Errorf("got %v", p.Dates)
	}
}

// The chance of a deadline is that of its day among the futures, and it is met where that is enough.
func TestDeadlineIsMetByEnoughFutures(t *testing.T) {
	choice := plan.Choice{Path: "boss", Start: day("2026-01-01"), Pace: "full", Entered: true}
	dates := build(t, choice).Dates
	for _, test := range []struct {
		deadline calendar.Date
		least    int
		most     int
		met      bool
	}{{dates.P80, 80, 81, true}, {dates.P80 - 1, 79, 79, false}, {dates.P50, 50, 51, false}, {choice.Start, 0, 0, false}, {dates.P90.AddDays(9999), 100, 100, true}} {
		choice.Person.Deadline = test.deadline
		got := build(t, choice).Deadline
		if got.Chance < test.least || got.Chance > test.most || got.Met != test.met || got.Possible() != (got.Chance > 0) {
			t.Errorf("%v: got %+v", test.deadline, got)
		}
	}
	choice.Person.Deadline = 0
	if build(t, choice).Deadline != nil {
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

func TestAnActivityCoveredInTheSamePlanIsLeftOutQuietly(t *testing.T) {
	c := trade()
	c.Activities = append(c.Activities, catalog.Activity{ID: "basics", Kind: "fixed", Takes: value(90, "days"), DoneWith: &catalog.Having{Steps: []string{"study"}}})
	c.Paths[0].Steps = append([]catalog.Step{{Activity: "basics"}}, c.Paths[0].Steps...)
	choice := plan.Choice{Path: "boss", Education: "school", Start: day("2026-01-01"), Pace: "full", Person: sitting.Circumstances{WeeklyHours: given(36)}}
	for entered, want := range map[bool]bool{false: false, true: true} {
		choice.Entered = entered
		p, err := plan.New(c).Build(choice)
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
		p, err := plan.New(c).Build(plan.Choice{Path: "boss", Start: day("2026-01-01"), Pace: "full", Entered: true, Person: sitting.Circumstances{Now: now}})
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
	p, err := plan.New(c).Build(plan.Choice{Path: "boss", Start: day("2026-01-01"), Pace: "full", Entered: true, Person: sitting.Circumstances{WeeklyHours: given(0)}})
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
		`pace: found "fast", expected one of full, part, summer`:         {trade(), func(c *plan.Choice) { c.Pace = "fast" }},
		`path: found "king", expected entry or a path id`:                {trade(), func(c *plan.Choice) { c.Path = "king" }},
		`education: found "life", expected an id in education.yaml`:      {trade(), func(c *plan.Choice) { c.Education, c.Entered = "life", false }},
		`activities wait for each other in a circle: work → goal → work`: {circle, func(*plan.Choice) {}},
		`activity: found "play", expected an id in activities.yaml`:      {unknown, func(*plan.Choice) {}},
	} {
		choice := right
		test.change(&choice)
		if _, err := plan.New(test.catalog).Build(choice); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
