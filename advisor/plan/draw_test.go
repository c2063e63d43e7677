package plan_test

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// drawPlan returns a random catalog of one path and a choice within it.
func drawPlan(t *rapid.T) (*catalog.Catalog, plan.Choice) {
	figure := func(most int, unit string) *catalog.Figure {
		steps := rapid.SliceOfN(rapid.IntRange(0, most), 3, 3).Draw(t, unit)
		slices.Sort(steps)
		return span(catalog.Number(steps[0]), catalog.Number(steps[1]), catalog.Number(steps[2]), unit)
	}
	c := trade()
	c.About.Planning.Paces = []catalog.Pace{{ID: "full", Courses: rapid.IntRange(1, 6).Draw(t, "pace"), Calendar: "summers"}}
	c.Activities, c.Paths[0].Steps = nil, nil
	for i := range rapid.IntRange(1, 8).Draw(t, "activities") {
		activity := catalog.Activity{ID: fmt.Sprint(i), Kind: rapid.SampledFrom([]string{"fixed", "terms", "effort", "milestone"}).Draw(t, "kind"), Cost: figure(9000, "USD")}
		switch activity.Kind {
		case "fixed":
			activity.Takes, activity.Experience = figure(50, "weeks"), rapid.Bool().Draw(t, "experience")
			if rapid.Bool().Draw(t, "exam") {
				activity.Exam, activity.Retake = "exam", &catalog.Retake{Wait: *figure(20, "weeks"), Pass: value(catalog.Number(rapid.IntRange(0, 100).Draw(t, "pass")), "percent")}
			}
			if rapid.Bool().Draw(t, "setback") {
				activity.Setback = &catalog.Setback{Chance: *value(catalog.Number(rapid.IntRange(0, 100).Draw(t, "chance")), "percent"), Adds: *figure(20, "weeks")}
			}
		case "terms":
			activity.Takes, activity.Transfer, activity.Chain = figure(70, "credits"), rapid.Bool().Draw(t, "transfer"), rapid.IntRange(0, 4).Draw(t, "chain")
			activity.Lost = value(catalog.Number(rapid.IntRange(0, 40).Draw(t, "lost")), "percent")
		case "effort":
			activity.Takes = figure(400, "hours")
		}
		step := catalog.Step{Activity: activity.ID, Overlap: figure(20, "weeks")}
		for j := range i {
			if rapid.Bool().Draw(t, "waits") {
				step.After = append(step.After, fmt.Sprint(j))
			}
		}
		c.Activities, c.Paths[0].Steps = append(c.Activities, activity), append(c.Paths[0].Steps, step)
	}
	start := calendar.Date(rapid.IntRange(20000, 30000).Draw(t, "start"))
	return c, plan.Choice{Path: "boss", Pace: "full", Entered: true, Start: start, Today: start, Person: sitting.Circumstances{
		WeeklyHours: given(rapid.IntRange(1, 60).Draw(t, "hours")), Credits: given(rapid.IntRange(0, 80).Draw(t, "credits")), Experience: given(rapid.IntRange(0, 3).Draw(t, "years")),
	}}
}

// drawMarks adds what a person may note in the course of a plan: how far activities are, their own
// estimates, and the day it is.
func drawMarks(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
	choice.Today = choice.Start.AddDays(rapid.IntRange(-200, 1200).Draw(t, "today"))
	choice.Progress, choice.Edits = map[string]sitting.Progress{}, map[string]sitting.Estimate{}
	for _, a := range c.Activities {
		switch rapid.IntRange(0, 9).Draw(t, "note on "+a.ID) {
		case 0:
			choice.Progress[a.ID] = sitting.Progress{
				State: rapid.SampledFrom([]sitting.ProgressState{sitting.Started, sitting.Done, sitting.Failed, sitting.Left}).Draw(t, "state"),
				On:    choice.Today.AddDays(-rapid.IntRange(0, 900).Draw(t, "days ago")),
			}
		case 1:
			three := rapid.SliceOfN(rapid.IntRange(0, 90), 3, 3).Draw(t, "estimate")
			slices.Sort(three)
			choice.Edits[a.ID] = sitting.Estimate{Low: three[0], Likely: three[1], High: three[2]}
		case 2:
			choice.Early = append(choice.Early, a.ID)
		}
	}
	choice.Late = rapid.SampledFrom([]string{"", "sometimes", "often"}).Draw(t, "late")
}

// drawShipped returns a choice that a person could make with a catalog that people use.
func drawShipped(t *rapid.T, c *catalog.Catalog) plan.Choice {
	choice := plan.Choice{
		Path: sitting.Entry, Education: rapid.SampledFrom(c.Education).Draw(t, "education").ID, Pace: rapid.SampledFrom(c.About.Planning.Paces).Draw(t, "pace").ID,
		Entered: rapid.Bool().Draw(t, "entered"), Start: calendar.Date(rapid.IntRange(20600, 22000).Draw(t, "start")),
	}
	if at := rapid.IntRange(-1, len(c.Paths)-1).Draw(t, "path"); at >= 0 {
		choice.Path = c.Paths[at].ID
	}
	choice.Today = choice.Start
	person := &choice.Person
	maybe := func(most int, label string) *int {
		if n := rapid.IntRange(-most/4-1, most).Draw(t, label); n >= 0 {
			return &n
		}
		return nil
	}
	person.WeeklyHours, person.Credits, person.Experience = maybe(60, "hours"), maybe(90, "credits"), maybe(8, "years")
	if person.WeeklyHours != nil {
		*person.WeeklyHours = max(1, *person.WeeklyHours)
	}
	for _, id := range []string{"now", "schooling"} {
		if options := c.Question(id).Options; rapid.Bool().Draw(t, "says "+id) {
			option := rapid.SampledFrom(options).Draw(t, id).ID
			*map[string]*string{"now": &person.Now, "schooling": &person.Schooling}[id] = option
		}
	}
	for _, a := range c.Activities {
		if rapid.IntRange(0, 5).Draw(t, "early "+a.ID) == 0 {
			choice.Early = append(choice.Early, a.ID)
		}
	}
	return choice
}
