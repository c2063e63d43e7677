package plan_test

import (
	"maps"
	"math"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// from is a Thursday; the spring term begins ten days later.
var from = day("2026-01-01")

func days(n catalog.Number) *catalog.Figure { return value(n, "days") }

func percent(n catalog.Number) *catalog.Figure { return value(n, "percent") }

// fixed is an activity of so many days.
func fixed(id string, long catalog.Number) catalog.Activity {
	return catalog.Activity{ID: id, Title: id, Kind: "fixed", Takes: days(long)}
}

func step(activity string, after ...string) catalog.Step {
	return catalog.Step{Activity: activity, After: after}
}

// network returns a catalog of one path with these activities, and a choice of it. Activities wait for
// the one before them where no steps are given.
func network(activities []catalog.Activity, steps ...catalog.Step) (*catalog.Catalog, plan.Choice) {
	c := trade()
	if len(steps) == 0 {
		for i, activity := range activities {
			steps = append(steps, step(activity.ID))
			if i > 0 {
				steps[i].After = []string{activities[i-1].ID}
			}
		}
	}
	c.Activities, c.Paths[0].Steps = activities, steps
	return c, plan.Choice{Path: "boss", Pace: "full", Entered: true, Start: from, Today: from}
}

// planned builds a plan that must be possible.
func planned(t *testing.T, c *catalog.Catalog, choice plan.Choice) *plan.Plan {
	t.Helper()
	made, err := plan.New(c).Build(choice)
	if err != nil || made.Impossible != "" {
		t.Fatalf("%v %s", err, made.Impossible)
	}
	return made
}

// shares returns in which share of the futures the goal is reached so many days after the start.
func shares(t *testing.T, c *catalog.Catalog, choice plan.Choice) map[int]float64 {
	t.Helper()
	arrivals, err := plan.New(c).Arrivals(choice)
	if err != nil {
		t.Fatal(err)
	}
	found := map[int]float64{}
	for _, arrival := range arrivals {
		found[int(arrival-choice.Start)] += 1 / float64(len(arrivals))
	}
	return found
}

// sameShares allows for what luck does to a share of 16,384 futures.
func sameShares(t *testing.T, name string, got, want map[int]float64) {
	t.Helper()
	for _, day := range slices.Sorted(maps.Keys(got)) {
		if math.Abs(got[day]-want[day]) > 0.012 {
			t.Errorf("%s: %.3f arrive after %d days, want %.3f", name, got[day], day, want[day])
		}
	}
	for day, share := range want {
		if got[day] == 0 && share > 0.002 {
			t.Errorf("%s: none arrive after %d days, want %.3f", name, day, share)
		}
	}
}

func TestWhatGoesWrongGoesWrongAsOftenAsItShould(t *testing.T) {
	setback := func(chance catalog.Number) catalog.Activity {
		activity := fixed("aid", 10)
		activity.Setback = &catalog.Setback{Chance: *percent(chance), Adds: *days(5)}
		return activity
	}
	exam := func(pass catalog.Number) catalog.Activity {
		activity := fixed("exam", 10)
		activity.Exam, activity.Retake = "exam", &catalog.Retake{Wait: *days(20), Pass: percent(pass)}
		return activity
	}
	for name, test := range map[string]struct {
		activity catalog.Activity
		want     map[int]float64
	}{
		"no setback":               {setback(0), map[int]float64{10: 1}},
		"a setback in three":       {setback(30), map[int]float64{10: 0.7, 15: 0.3}},
		"always a setback":         {setback(100), map[int]float64{15: 1}},
		"everyone passes":          {exam(100), map[int]float64{10: 1}},
		"three of four pass":       {exam(75), map[int]float64{10: 0.75, 30: 0.1875, 50: 0.0469, 70: 0.0117, 90: 0.0039}},
		"half pass":                {exam(50), map[int]float64{10: 0.5, 30: 0.25, 50: 0.125, 70: 0.0625, 90: 0.0625}},
		"a rate that is published": {func() catalog.Activity { a := exam(100); a.Exam = "hard"; return a }(), map[int]float64{10: 0.4, 30: 0.24, 50: 0.144, 70: 0.0864, 90: 0.1296}},
	} {
		c, choice := network([]catalog.Activity{test.activity})
		c.Credentials = []catalog.Credential{{ID: "hard", PassRate: percent(40)}}
		sameShares(t, name, shares(t, c, choice), test.want)
		if p := planned(t, c, choice); p.Dates.Likely != from+10 || p.Dates.Earliest != from+10 {
			t.Errorf("%s: if nothing goes wrong it takes until %s", name, p.Dates.Likely)
		}
	}
}

func TestAnExamThatNobodyPassesIsNeverOver(t *testing.T) {
	exam := fixed("exam", 10)
	exam.Exam, exam.Retake = "exam", &catalog.Retake{Wait: *days(20), Pass: percent(0)}
	c, choice := network([]catalog.Activity{exam})
	arrivals, err := plan.New(c).Arrivals(choice)
	if err != nil || slices.Min(arrivals) < from.AddDays(100*365) {
		t.Errorf("%v, over on %s", err, slices.Min(arrivals))
	}
}

func TestLagsOverlapsAndWindows(t *testing.T) {
	first, second := fixed("first", 30), fixed("second", 10)
	windowed := fixed("second", 50)
	windowed.Window = days(20)
	retaken := windowed
	retaken.Exam, retaken.Retake = "exam", &catalog.Retake{Wait: *days(100), Pass: percent(50)}
	lag := catalog.Step{Activity: "second", After: []string{"first"}, Lag: days(7)}
	overlap := catalog.Step{Activity: "second", After: []string{"first"}, Overlap: days(12)}
	both := overlap
	both.Lag = days(7)
	long := overlap
	long.Overlap = days(99)
	for name, test := range map[string]struct {
		second     catalog.Activity
		step       catalog.Step
		early      bool
		start, end int
		shares     map[int]float64
	}{
		"one after the other":           {second, step("second", "first"), true, 30, 40, map[int]float64{40: 1}},
		"a lag must pass":               {second, lag, false, 37, 47, map[int]float64{47: 1}},
		"an overlap nobody chose":       {second, overlap, false, 30, 40, map[int]float64{40: 1}},
		"an overlap":                    {second, overlap, true, 18, 28, map[int]float64{30: 1}},
		"a lag and an overlap":          {second, both, true, 25, 35, map[int]float64{35: 1}},
		"an overlap beyond the start":   {second, long, true, 0, 10, map[int]float64{30: 1}},
		"a window cuts":                 {windowed, step("second", "first"), false, 30, 50, map[int]float64{50: 1}},
		"a window does not cut retakes": {retaken, step("second", "first"), false, 30, 50, map[int]float64{50: 0.5, 150: 0.25, 250: 0.125, 350: 0.0625, 450: 0.0625}},
	} {
		c, choice := network([]catalog.Activity{first, test.second}, step("first"), test.step)
		if test.early {
			choice.Early = []string{"second"}
		}
		sameShares(t, name, shares(t, c, choice), test.shares)
		second := planned(t, c, choice).Activities[1]
		if second.Start != from.AddDays(test.start) || second.End != from.AddDays(test.end) {
			t.Errorf("%s: from %s to %s, want days %d and %d", name, second.Start, second.End, test.start, test.end)
		}
		if wantWindow := test.second.Window != nil; (second.Window != 0) != wantWindow || wantWindow && second.Window != second.Start+20 {
			t.Errorf("%s: the window closes on %s", name, second.Window)
		}
	}
}

func TestALagMayVary(t *testing.T) {
	c, choice := network([]catalog.Activity{fixed("first", 30), fixed("second", 10)}, step("first"),
		catalog.Step{Activity: "second", After: []string{"first"}, Lag: span(2, 4, 9, "days")})
	p := planned(t, c, choice)
	if p.Dates.Earliest != from+42 || p.Dates.Likely != from+44 || p.Dates.P90 < from+49 || p.Dates.P90 > from+50 {
		t.Errorf("got %+v", p.Dates)
	}
}

func TestEffortTakesTheHoursThereAre(t *testing.T) {
	reading := catalog.Activity{ID: "reading", Kind: "effort", Takes: value(30, "hours")}
	for hours, want := range map[int]int{1: 210, 7: 30, 10: 21, 11: 20, 30: 7, 200: 2} { // 7 × 30 ÷ 11 is 19.1
		c, choice := network([]catalog.Activity{reading})
		choice.Person.WeeklyHours = given(hours)
		if p := planned(t, c, choice); p.Dates.Likely != from.AddDays(want) {
			t.Errorf("%d hours a week: until %s, want %d days", hours, p.Dates.Likely, want)
		}
	}
	c, choice := network([]catalog.Activity{reading})
	if p := planned(t, c, choice); p.Dates.Likely != from+21 || p.WeeklyHours != 10 {
		t.Errorf("hours not said: until %s with %d", p.Dates.Likely, p.WeeklyHours)
	}
}

// Experience comes off what counts it, in every future, and each year once.
func TestExperienceComesOffEveryFuture(t *testing.T) {
	work, more := fixed("work", 600), fixed("more", 400)
	work.Experience, more.Experience = true, true
	for years, want := range map[int]int{0: 1000, 1: 1000 - 366, 2: 1000 - 731, 3: 0, 30: 0} {
		c, choice := network([]catalog.Activity{work, more})
		choice.Person.Experience = given(years)
		sameShares(t, "", shares(t, c, choice), map[int]float64{want: 1})
	}
	work.Takes = span(300, 600, 900, "days") // two years and one in five: what is left of them goes to the next
	c, choice := network([]catalog.Activity{work, more})
	choice.Person.Experience = given(2)
	alone, _ := network([]catalog.Activity{work})
	long, err := plan.New(alone).Arrivals(plan.Choice{Path: "boss", Pace: "full", Entered: true, Start: from, Today: from})
	if err != nil {
		t.Fatal(err)
	}
	both, err := plan.New(c).Arrivals(choice)
	if err != nil {
		t.Fatal(err)
	}
	for i := range both {
		if want := max(0, int(long[i]-from)+400-731); int(both[i]-from) != want {
			t.Fatalf("future %d: work of %d days and 400 more takes %d days after two years", i, long[i]-from, both[i]-from)
		}
	}
}

func TestTheLastTermWaitsForThePracticum(t *testing.T) {
	study := catalog.Activity{ID: "study", Kind: "terms", Takes: value(12, "credits"), Transfer: true}
	for name, test := range map[string]struct {
		place   catalog.Number
		credits int
		want    string
	}{
		"the place is there": {10, 0, "2026-12-15"}, // two courses in spring, two in fall
		"just in time":       {243, 0, "2026-12-15"},
		"a day late":         {244, 0, "2027-04-25"},
		"one term, in time":  {9, 6, "2026-04-25"},
		"one term, late":     {10, 6, "2026-12-15"},
		"no term is left":    {100, 12, "2026-04-11"}, // the goal waits for the place all the same
	} {
		c, choice := network([]catalog.Activity{fixed("place", test.place), study}, step("place"), catalog.Step{Activity: "study", BeforeLast: []string{"place"}})
		choice.Pace, choice.Person.Credits = "part", given(test.credits)
		if got := planned(t, c, choice).Dates.Likely; got != day(test.want) {
			t.Errorf("%s: got %s, want %s", name, got, test.want)
		}
	}
}

func TestStudyBeginsWhereItMay(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*catalog.Activity)
		want   [2]string
	}{
		"in the next term":        {func(*catalog.Activity) {}, [2]string{"2026-01-10", "2026-04-25"}},
		"ready in time":           {func(a *catalog.Activity) { a.ReadyBy = days(9) }, [2]string{"2026-01-10", "2026-04-25"}},
		"not ready in time":       {func(a *catalog.Activity) { a.ReadyBy = days(10) }, [2]string{"2026-09-01", "2026-12-15"}},
		"only in fall":            {func(a *catalog.Activity) { a.Starts = []string{"fall"} }, [2]string{"2026-09-01", "2026-12-15"}},
		"courses build up":        {func(a *catalog.Activity) { a.Chain = 3 }, [2]string{"2026-01-10", "2027-04-25"}},
		"in fall, and they build": {func(a *catalog.Activity) { a.Chain, a.Starts = 2, []string{"fall"} }, [2]string{"2026-09-01", "2027-04-25"}},
	} {
		study := catalog.Activity{ID: "study", Kind: "terms", Takes: value(12, "credits")}
		test.change(&study)
		c, choice := network([]catalog.Activity{study})
		got := planned(t, c, choice).Activities[0]
		if got.Start != day(test.want[0]) || got.End != day(test.want[1]) || got.Waits != int(got.Start-from) {
			t.Errorf("%s: from %s to %s after a wait of %d days, want %v", name, got.Start, got.End, got.Waits, test.want)
		}
	}
}

func TestTermsAreLostAsOftenAsTheyShould(t *testing.T) {
	for name, test := range map[string]struct {
		lost, shared catalog.Number
		want         map[int]float64
	}{
		"none":                        {0, 0.3, map[int]float64{114: 1}},
		"one in four, each by itself": {25, 0, map[int]float64{114: 0.75, 348: 0.1875, 479: 0.0469, 713: 0.0117, 845: 0.0029}},
		// Two terms are both lost in 9.5% of the futures when their luck is correlated by 0.3.
		"one in four, with shared luck": {25, 0.3, map[int]float64{114: 0.75, 348: 0.155, 479: 0.05, 713: 0.022, 845: 0.01}},
	} {
		c, choice := network([]catalog.Activity{{ID: "study", Kind: "terms", Takes: value(12, "credits"), Lost: percent(test.lost)}})
		c.About.Planning.SharedLuck = *value(test.shared, "share")
		sameShares(t, name, shares(t, c, choice), test.want)
	}
}

// The loss of a term is drawn for the term of the calendar, not for the first or second of a study:
// whoever is ready later loses the same ones.
func TestALostTermIsLostForWhoeverStudiesInIt(t *testing.T) {
	ends := func(wait catalog.Number) []calendar.Date {
		c, choice := network([]catalog.Activity{fixed("wait", wait), {ID: "study", Kind: "terms", Takes: value(12, "credits"), Lost: percent(25)}})
		arrivals, err := plan.New(c).Arrivals(choice)
		if err != nil {
			t.Fatal(err)
		}
		return arrivals
	}
	early, late := ends(1), ends(60) // for the spring term, and for the fall term
	for i := range early {
		if early[i] > day("2026-12-01") && early[i] != late[i] || late[i] < day("2026-12-15") {
			t.Fatalf("future %d: done on %s in spring, on %s in fall", i, early[i], late[i])
		}
	}
}

func TestVariantsAndEstimatesTakeTheirOwnTime(t *testing.T) {
	search := catalog.Activity{ID: "search", Title: "Search", Kind: "fixed", Takes: span(10, 20, 40, "days"), Cost: value(100, "USD"), Variants: []catalog.Variant{
		{ID: "agency", Title: "Search with an agency", Takes: *days(5), Cost: value(900, "USD")}, {ID: "friends", Title: "Ask friends", Takes: *days(90)},
	}}
	study := catalog.Activity{ID: "search", Title: "Study", Kind: "terms", Takes: value(9, "credits")}
	for name, test := range map[string]struct {
		activity         catalog.Activity
		change           func(*plan.Choice)
		title            string
		earliest, likely int
		p90, cost        int
	}{
		"as usual":                         {search, func(*plan.Choice) {}, "Search", 10, 20, 40, 100},
		"another way":                      {search, func(c *plan.Choice) { c.Variants = map[string]string{"search": "agency"} }, "Search with an agency", 5, 5, 5, 900},
		"at the usual cost":                {search, func(c *plan.Choice) { c.Variants = map[string]string{"search": "friends"} }, "Ask friends", 90, 90, 90, 100},
		"a way nobody knows":               {search, func(c *plan.Choice) { c.Variants = map[string]string{"search": "magic"} }, "Search", 10, 20, 40, 100},
		"an estimate":                      {search, estimate(8, 12, 20, ""), "Search", 8, 15, 25, 100},          // sometimes late: 1.25
		"of a person in time":              {search, estimate(8, 12, 20, "sometimes"), "Search", 8, 15, 25, 100}, // the first answer holds until one is given
		"of a person who is late":          {search, estimate(8, 11, 20, "often"), "Search", 8, 17, 30, 100},     // 16.5 rounded up
		"credits are counted, not guessed": {study, estimate(12, 12, 12, "often"), "Study", 114, 114, 114, 0},
	} {
		c, choice := network([]catalog.Activity{test.activity})
		test.change(&choice)
		p := planned(t, c, choice)
		if p.Activities[0].Title != test.title || p.Dates.Earliest != from.AddDays(test.earliest) || p.Dates.Likely != from.AddDays(test.likely) || p.Dates.P90 < from.AddDays(test.p90) || p.Dates.P90 > from.AddDays(test.p90+1) || p.TotalCost.Likely != test.cost {
			t.Errorf("%s: %s, %+v, %d dollars", name, p.Activities[0].Title, p.Dates, p.TotalCost.Likely)
		}
		if edited := choice.Edits != nil; p.Activities[0].Edited != edited || edited && p.Activities[0].Basis != catalog.Assumed {
			t.Errorf("%s: edited %v, basis %q", name, p.Activities[0].Edited, p.Activities[0].Basis)
		}
	}
}

func estimate(low, likely, high int, late string) func(*plan.Choice) {
	return func(c *plan.Choice) {
		c.Edits, c.Late = map[string]sitting.Estimate{"search": {Low: low, Likely: likely, High: high}}, late
	}
}

func TestYearsThatCoverExperienceWholeLeaveItOut(t *testing.T) {
	// A year counts as 366 days.
	for name, test := range map[string]struct {
		takes catalog.Number
		done  []string
	}{
		"a day more than is asked for": {365, []string{"work"}},
		"as much":                      {366, []string{"work"}},
		"a day less":                   {367, nil},
	} {
		work := fixed("work", test.takes)
		work.Experience = true
		c, choice := network([]catalog.Activity{work, fixed("goal", 1)})
		choice.Person.Experience = given(1)
		if p := planned(t, c, choice); !slices.Equal(p.Done, test.done) {
			t.Errorf("%s: %v lie behind, want %v", name, p.Done, test.done)
		}
	}
}

// A study that begins with the same term as the last time may still have to wait longer for its end.
func TestAStudyIsNotRememberedPastWhatItsLastTermWaitsFor(t *testing.T) {
	study := catalog.Activity{ID: "study", Title: "study", Kind: "terms", Takes: value(12, "credits")}
	c, choice := network([]catalog.Activity{fixed("place", 10), study}, step("place"), catalog.Step{Activity: "study", BeforeLast: []string{"place"}})
	planner := plan.New(c)
	first, err := planner.Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	choice.Edits = map[string]sitting.Estimate{"place": {Low: 300, Likely: 300, High: 300}}
	again, err := planner.Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	if fresh := planned(t, c, choice); again.Dates != fresh.Dates || again.Dates.P80 <= first.Dates.P80 {
		t.Errorf("remembered %+v, worked out anew %+v, before %+v", again.Dates, fresh.Dates, first.Dates)
	}
}
