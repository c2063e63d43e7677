package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// nonsense says what no plan may hold; empty when all is well.
func nonsense(p *plan.Plan, choice plan.Choice) string {
	if p.Impossible != "" {
		if p.Dates != (plan.Dates{}) || len(p.Activities)+len(p.Months) > 0 || p.Deadline != nil || p.Promise != nil || !strings.HasSuffix(p.Impossible, ".") {
			return fmt.Sprintf("an impossible plan has dates: %+v", p)
		}
		return ""
	}
	first, last := min(max(choice.Start, choice.Today), choice.Start), min(max(choice.Start, choice.Today).AddDays(61*366), calendar.Latest)
	for _, mark := range choice.Progress {
		if mark.On != 0 {
			first, last = min(first, mark.On-366), max(last, mark.On)
		}
	}
	d := p.Dates
	if d.Earliest > d.Likely || d.P50 > d.P80 || d.P80 > d.P90 || d.Earliest < first || d.P90 > last || d.Likely > last || d.LikelyChance < 0 || d.LikelyChance > 100 {
		return fmt.Sprintf("dates %+v from %s", d, choice.Start)
	}
	if p.Waiting < 0 || p.Waiting > 100 || p.TotalCost.Low < 0 || p.TotalCost.Low > p.TotalCost.Likely || p.TotalCost.Likely > p.TotalCost.High {
		return fmt.Sprintf("%d%% of waiting, %+v dollars", p.Waiting, p.TotalCost)
	}
	if goal, later := p.GoalCost, p.LaterCost; goal.Low+later.Low != p.TotalCost.Low || goal.Likely+later.Likely != p.TotalCost.Likely || goal.High+later.High != p.TotalCost.High {
		return fmt.Sprintf("%+v up to the goal and %+v after it make %+v", goal, later, p.TotalCost)
	}
	if b := p.Budget; b != nil && (b.Covers != (p.GoalCost.High <= b.Amount) || b.Possible != (p.GoalCost.Low <= b.Amount)) {
		return fmt.Sprintf("%+v for %+v up to the goal", *b, p.GoalCost)
	}
	for _, a := range p.Activities {
		if a.Start < first || a.End < a.Start || a.EarliestEnd > a.End || a.End > last || a.P80End > last || a.Critical < 0 || a.Critical > 100 || a.Waits < 0 {
			return fmt.Sprintf("%+v", a)
		}
		if cliff := a.Cliff; cliff != nil && (cliff.Costs < 1 || cliff.Last < a.End) {
			return fmt.Sprintf("%s: %+v", a.ID, *cliff)
		}
	}
	for _, m := range p.Months {
		if m.Hours < 0 || m.Money < 0 || m.Month > last {
			return fmt.Sprintf("%+v", m)
		}
	}
	return ""
}

func TestOddInputGivesAClearPlanOrAClearError(t *testing.T) {
	edit := func(low, likely, high int) func(*catalog.Catalog, *plan.Choice) {
		return func(_ *catalog.Catalog, c *plan.Choice) {
			c.Edits = map[string]sitting.Estimate{"choose": {Low: low, Likely: likely, High: high}}
		}
	}
	person := func(change func(*sitting.Circumstances)) func(*catalog.Catalog, *plan.Choice) {
		return func(_ *catalog.Catalog, c *plan.Choice) { change(&c.Person) }
	}
	study := func(change func(*catalog.Activity)) func(*catalog.Catalog, *plan.Choice) {
		return func(c *catalog.Catalog, _ *plan.Choice) { change(c.Activity("study")) }
	}
	steps := func(change func(*catalog.Catalog)) func(*catalog.Catalog, *plan.Choice) {
		return func(c *catalog.Catalog, _ *plan.Choice) { change(c) }
	}
	const (
		noHours  = "With 0 hours a week there is no date. One course needs about 9 hours a week while its term runs."
		noMore   = ": this may not be over by January 1, 2086. So far ahead no date can be promised. Check how long it takes, your hours and the start."
		notByEnd = "Choose: this may not be over by December 31, 2150. So far ahead no date can be promised. Check how long it takes, your hours and the start."
	)
	for name, test := range map[string]struct {
		change     func(*catalog.Catalog, *plan.Choice)
		likely     string // the likely date
		impossible string
		err        string
	}{
		"as usual":                    {steps(func(*catalog.Catalog) {}), "2026-12-15", "", ""},
		"a deadline before the start": {person(func(p *sitting.Circumstances) { p.Deadline = day("2025-01-01") }), "2026-12-15", "", ""},
		"a deadline decades ago":      {person(func(p *sitting.Circumstances) { p.Deadline = day("1971-01-01") }), "2026-12-15", "", ""},
		"a deadline decades away":     {person(func(p *sitting.Circumstances) { p.Deadline = day("2150-12-31") }), "2026-12-15", "", ""},
		"a start decades ago":         {func(_ *catalog.Catalog, c *plan.Choice) { c.Start = day("1971-01-01") }, "2026-12-15", "", ""},
		"a start decades away":        {func(_ *catalog.Catalog, c *plan.Choice) { c.Start = day("2099-01-01") }, "2099-12-15", "", ""},
		"a start on a leap day":       {func(_ *catalog.Catalog, c *plan.Choice) { c.Start = day("2028-02-29") }, "2028-12-15", "", ""},
		"a start on the last day":     {func(_ *catalog.Catalog, c *plan.Choice) { c.Start = day("2150-12-31") }, "", notByEnd, ""},
		"today is the last day":       {func(_ *catalog.Catalog, c *plan.Choice) { c.Today = day("2150-12-31") }, "", notByEnd, ""},
		"today is not known":          {func(_ *catalog.Catalog, c *plan.Choice) { c.Today = 0 }, "2026-12-15", "", ""},
		"a mark decades ago": {func(_ *catalog.Catalog, c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, day("1971-01-01"))}
		}, "2026-04-25", "", ""},
		"no hours":                {person(func(p *sitting.Circumstances) { p.WeeklyHours = given(0) }), "", noHours, ""},
		"fewer than no hours":     {person(func(p *sitting.Circumstances) { p.WeeklyHours = given(-3) }), "", noHours, ""},
		"200 hours":               {person(func(p *sitting.Circumstances) { p.WeeklyHours = given(200) }), "2026-12-15", "", ""},
		"all credits transferred": {person(func(p *sitting.Circumstances) { p.Credits = given(400) }), "2026-02-05", "", ""},
		"all transferred and no hours for books": {person(func(p *sitting.Circumstances) { p.Credits, p.WeeklyHours = given(400), given(0) }), "",
			"With 0 hours a week there is no date. This plan has study for exams or skills in it, which needs some hours.", ""},
		"fewer than no credits":   {person(func(p *sitting.Circumstances) { p.Credits = given(-1) }), "2026-12-15", "", ""},
		"less than no experience": {person(func(p *sitting.Circumstances) { p.Experience = given(-9) }), "2026-12-15", "", ""},
		"every term is lost":      {study(func(a *catalog.Activity) { a.Lost = percent(100) }), "", "Study" + noMore, ""},
		"no term is lost":         {study(func(a *catalog.Activity) { a.Lost = percent(0) }), "2026-12-15", "", ""},
		"it begins in no term":    {study(func(a *catalog.Activity) { a.Starts = []string{"winter"} }), "", "Study" + noMore, ""},
		"nobody passes": {func(c *catalog.Catalog, _ *plan.Choice) {
			*c.Activity("choose") = catalog.Activity{ID: "choose", Title: "Choose", Kind: "fixed", Takes: days(14), Exam: "x", Retake: &catalog.Retake{Wait: *days(5), Pass: percent(0)}}
		}, "", "Choose" + noMore, ""},
		"more than a life of study": {study(func(a *catalog.Activity) { a.Takes = value(9000, "credits") }), "", "Study" + noMore, ""},
		"reading at an hour a week for ever": {func(c *catalog.Catalog, choice *plan.Choice) {
			c.Activity("reading").Takes, choice.Person.WeeklyHours = value(9000, "hours"), given(1)
		}, "", "Reading" + noMore, ""},
		"an estimate that falls":         {edit(3, 2, 1), "", "", "edits: choose: found 3, 2, 1, expected three whole numbers from 0 to 5000 that do not fall"},
		"an estimate below nothing":      {edit(-3, 2, 9), "", "", "edits: choose: found -3, 2, 9, expected three whole numbers from 0 to 5000 that do not fall"},
		"an estimate beyond all":         {edit(1, 2, 9000), "", "", "edits: choose: found 1, 2, 9000, expected three whole numbers from 0 to 5000 that do not fall"},
		"an estimate of a hundred years": {edit(5000, 5000, 5000), "", "Choose" + noMore, ""},
		"an estimate of nothing":         {edit(0, 0, 0), "2026-04-25", "", ""},
		"it waits for itself": {steps(func(c *catalog.Catalog) { c.Education[0].Steps[2].After = []string{"choose"} }), "", "",
			"activities wait for each other in a circle: choose → choose"},
		"a circle": {steps(func(c *catalog.Catalog) { c.Education[0].Steps[2].After = []string{"start"} }), "", "",
			"activities wait for each other in a circle: start → study → choose → start"},
		"a circle through a practicum": {steps(func(c *catalog.Catalog) { c.Education[0].Steps[2].BeforeLast = []string{"study"} }), "", "",
			"activities wait for each other in a circle: study → choose → study"},
		"it waits for nothing known": {steps(func(c *catalog.Catalog) { c.Education[0].Steps[1].After = []string{"chose"} }), "", "",
			`study waits for "chose", expected an activity of the same plan`},
		"its place is not known": {steps(func(c *catalog.Catalog) { c.Education[0].Steps[1].BeforeLast = []string{"place"} }), "", "",
			`study waits for "place", expected an activity of the same plan`},
		"an activity nobody defined": {steps(func(c *catalog.Catalog) {
			c.Education[0].Steps[1].Activity = "stduy"
			c.Education[0].Steps[0].After = nil
		}), "", "",
			`activity: found "stduy", expected an id in activities.yaml`},
		"a plan of nothing": {steps(func(c *catalog.Catalog) { c.Education[0].Steps = nil }), "", "", "entry: found no activities, expected at least one"},
	} {
		t.Run(name, func(t *testing.T) {
			c := trade()
			choice := plan.Choice{Path: sitting.Entry, Education: "school", Pace: "full", Start: from, Today: from}
			test.change(c, &choice)
			p, err := plan.New(c).Build(choice)
			switch {
			case err != nil || test.err != "":
				if err == nil || err.Error() != test.err {
					t.Fatalf("found the error %v, want %s", err, test.err)
				}
			case p.Impossible != test.impossible || nonsense(p, choice) != "":
				t.Fatalf("%q %s, want %q", p.Impossible, nonsense(p, choice), test.impossible)
			case test.likely != "" && p.Dates.Likely != day(test.likely):
				t.Fatalf("likely %s, want %s", p.Dates.Likely, test.likely)
			case p.Deadline != nil && (p.Deadline.Chance != 0) != (p.Deadline.Date > from.AddDays(10000)):
				t.Fatalf("%+v", p.Deadline)
			}
		})
	}
}

// drawOdd makes a plan odder than any linter would let through, apart from circles.
func drawOdd(t *rapid.T) (*catalog.Catalog, plan.Choice) {
	c, choice := drawPlan(t)
	drawMarks(t, c, &choice)
	odd := rapid.IntRange(-50, 500)
	anyDay := rapid.Custom(func(t *rapid.T) calendar.Date { return calendar.Date(rapid.IntRange(0, 66000).Draw(t, "day")) })
	some := func(label string) bool { return rapid.IntRange(0, 3).Draw(t, label) == 0 }
	if some("odd days") {
		choice.Start, choice.Today, choice.Person.Deadline = anyDay.Draw(t, "start"), anyDay.Draw(t, "today"), anyDay.Draw(t, "deadline")
	}
	if some("odd person") {
		choice.Person.WeeklyHours, choice.Person.Credits, choice.Person.Experience = given(odd.Draw(t, "hours")), given(odd.Draw(t, "credits")), given(odd.Draw(t, "years"))
		choice.Person.Budget = given(odd.Draw(t, "budget"))
	}
	share := rapid.SampledFrom([]catalog.Number{0, 1, 50, 99, 100})
	for i := range c.Activities {
		a := &c.Activities[i]
		switch {
		case !some("odd activity"):
		case a.Kind == "terms":
			a.Lost, a.Residency, a.ReadyBy = percent(share.Draw(t, "lost")), value(catalog.Number(rapid.IntRange(0, 90).Draw(t, "residency")), "credits"), days(catalog.Number(rapid.IntRange(0, 400).Draw(t, "ready")))
			a.Starts = rapid.SampledFrom([][]string{nil, {"fall"}, {"winter"}, {"summer", "spring"}}).Draw(t, "starts")
		case a.Kind == "fixed":
			a.Window, a.Takes = days(catalog.Number(rapid.IntRange(0, 90).Draw(t, "window"))), span(0, 0, catalog.Number(rapid.IntRange(0, 9000).Draw(t, "weeks")), "weeks")
			a.Exam, a.Retake = "exam", &catalog.Retake{Wait: *days(30), Pass: percent(share.Draw(t, "pass"))}
			a.Setback = &catalog.Setback{Chance: *percent(share.Draw(t, "chance")), Adds: *days(1)}
		}
		if step := &c.Paths[0].Steps[i]; some("odd step") {
			step.Lag, step.Beyond = days(catalog.Number(rapid.IntRange(0, 999).Draw(t, "lag"))), rapid.Bool().Draw(t, "beyond")
			if i > 0 {
				step.BeforeLast = []string{fmt.Sprint(i - 1)}
			}
		}
	}
	if some("odd ids") {
		choice.Early, choice.Variants, choice.Late = append(choice.Early, "?"), map[string]string{"0": "?"}, "?"
		choice.Progress["?"] = sitting.Progress{State: "?", On: anyDay.Draw(t, "day")}
	}
	return c, choice
}

func noPlanIsNonsense(t *rapid.T) {
	c, choice := drawOdd(t)
	p, err := plan.NewSmall(c, 6).Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	if found := nonsense(p, choice); found != "" {
		t.Fatal(found)
	}
	if p.Impossible == "" && len(choice.Progress) == 0 { // the day-by-day promise can be kept and read back
		if vow := p.Vow(choice.Today); vow.By > calendar.Latest {
			t.Fatal(vow)
		}
	}
}

func TestNoPlanIsNonsense(t *testing.T) { rapid.Check(t, noPlanIsNonsense) }

func FuzzBuild(f *testing.F) { f.Fuzz(rapid.MakeFuzz(noPlanIsNonsense)) }
