package plan_test

import (
	"maps"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// fewFutures make the properties quick: what holds in each future holds in 256 of them.
const fewFutures = 8

func made(t *rapid.T, c *catalog.Catalog, choice plan.Choice) *plan.Plan {
	p, err := plan.NewSmall(c, fewFutures).Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// isOrderly holds a plan against what every plan must keep to.
func isOrderly(t *rapid.T, c *catalog.Catalog, choice plan.Choice, p *plan.Plan) {
	if found := nonsense(p, choice); found != "" {
		t.Fatal(found)
	}
	if p.Impossible != "" {
		return
	}
	ends := map[string]plan.Activity{}
	// What is left out and was to begin early stands unseen between what it waits for and what waits for it.
	unseen := slices.ContainsFunc(choice.Early, func(id string) bool {
		return !slices.ContainsFunc(p.Activities, func(a plan.Activity) bool { return a.ID == id })
	})
	for _, a := range p.Activities {
		for _, id := range a.After {
			before, known := ends[id]
			if !known {
				t.Fatalf("%s stands before %s", a.ID, id)
			}
			late := a.Start < before.End || a.EarliestEnd < before.EarliestEnd || a.P80End < before.P80End
			if late && a.State == "" && !unseen && !slices.Contains(choice.Early, a.ID) {
				t.Fatalf("%+v starts before the end of %+v", a, before)
			}
		}
		if a.Definition.Kind == "terms" && a.State == "" && a.End > a.Start && !begins(c, choice, a.Start) {
			t.Fatalf("%s begins on %s, when no term does", a.ID, a.Start)
		}
		ends[a.ID] = a
	}
}

func begins(c *catalog.Catalog, choice plan.Choice, d calendar.Date) bool {
	terms := c.Calendar(c.About.Planning.Pace(choice.Pace).Calendar).Terms
	return slices.ContainsFunc(terms, func(term catalog.SchoolTerm) bool { return term.Start.In(d.Time().Year()) == d })
}

func TestNothingStartsBeforeWhatItWaitsForAndDatesKeepTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		if rapid.Bool().Draw(t, "marks") {
			drawMarks(t, c, &choice)
		}
		isOrderly(t, c, choice, made(t, c, choice))
	})
}

func TestShippedPlansKeepTheirOrder(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, fewFutures)
	rapid.Check(t, func(t *rapid.T) {
		choice := drawShipped(t, c)
		p, err := planner.Build(choice)
		if err != nil {
			t.Fatal(err)
		}
		isOrderly(t, c, choice, p)
	})
}

// The goal is reached when all that is on the way to it is over, in every future.
func TestTheGoalIsReachedWhenAllIsOver(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		if rapid.Bool().Draw(t, "marks") {
			drawMarks(t, c, &choice)
		}
		planner := plan.NewSmall(c, fewFutures)
		arrivals, err := planner.Arrivals(choice)
		if err != nil {
			t.Fatal(err)
		}
		over := make([]calendar.Date, len(arrivals))
		for _, ends := range planner.Ends(choice) {
			for i, end := range ends {
				over[i] = max(over[i], end)
			}
		}
		if !slices.Equal(over, arrivals) {
			t.Fatalf("reached on %s, over on %s", arrivals[:9], over[:9])
		}
	})
}

// help is something that can only make a plan shorter. It changes a choice, or the catalog behind it,
// of which it may change whole activities.
type help func(*rapid.T, *catalog.Catalog, *plan.Choice)

func more(label string, most int, of func(*plan.Choice) **int) help {
	return func(t *rapid.T, _ *catalog.Catalog, choice *plan.Choice) {
		if n := of(choice); *n != nil {
			*n = given(**n + rapid.IntRange(0, most).Draw(t, label))
		}
	}
}

// each changes every activity by a function of it.
func each(change func(a *catalog.Activity)) help {
	return func(_ *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
		for i := range c.Activities {
			change(&c.Activities[i])
		}
	}
}

// by returns a figure in which every number has become another; nil stays nil.
func by(f *catalog.Figure, change func(catalog.Number) catalog.Number) *catalog.Figure {
	if f == nil {
		return nil
	}
	changed := *f
	if f.Value != nil {
		changed.Value = number(change(*f.Value))
	}
	if r := f.Range; r != nil {
		changed.Range = &catalog.Range{Low: change(r.Low), Likely: change(r.Likely), High: change(r.High)}
	}
	return &changed
}

func half(n catalog.Number) catalog.Number { return n / 2 }

// halved returns a figure half as long, where that is whole days, hours or credits: rounding changes the
// shape of a range, and with it a future by a day.
func halved(f *catalog.Figure) *catalog.Figure {
	whole := by(f, half)
	odd := func(n catalog.Number) bool { return n != catalog.Number(int(n)) }
	if f == nil || f.Unit == "months" || f.Unit == "years" || whole.Value != nil && odd(*whole.Value) ||
		whole.Range != nil && (odd(whole.Range.Low) || odd(whole.Range.Likely) || odd(whole.Range.High)) {
		return f
	}
	return whole
}

// helps are for any catalog.
var helps = map[string]help{
	"more hours":      more("more hours", 40, func(c *plan.Choice) **int { return &c.Person.WeeklyHours }),
	"more credits":    more("more credits", 40, func(c *plan.Choice) **int { return &c.Person.Credits }),
	"more experience": more("more years", 3, func(c *plan.Choice) **int { return &c.Person.Experience }),
	"begin early": func(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
		choice.Early = append(slices.Clone(choice.Early), rapid.SampledFrom(c.Activities).Draw(t, "early").ID)
	},
	"shorter work": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
		a := &c.Activities[rapid.IntRange(0, len(c.Activities)-1).Draw(t, "shorter")]
		a.Takes = halved(a.Takes)
	},
	"a better pass rate": each(func(a *catalog.Activity) {
		if a.Retake != nil {
			a.Retake = &catalog.Retake{Wait: a.Retake.Wait, Pass: by(a.Retake.Pass, func(n catalog.Number) catalog.Number { return min(100, n+20) })}
		}
	}),
	"shorter waits": each(func(a *catalog.Activity) {
		if a.Retake != nil {
			a.Retake = &catalog.Retake{Wait: *halved(&a.Retake.Wait), Pass: a.Retake.Pass}
		}
	}),
	"fewer setbacks": each(func(a *catalog.Activity) {
		if a.Setback != nil {
			a.Setback = &catalog.Setback{Chance: *by(&a.Setback.Chance, half), Adds: *halved(&a.Setback.Adds)}
		}
	}),
	"fewer lost terms":   each(func(a *catalog.Activity) { a.Lost = by(a.Lost, half) }),
	"a shorter chain":    each(func(a *catalog.Activity) { a.Chain /= 2 }),
	"less to earn there": each(func(a *catalog.Activity) { a.Residency = by(a.Residency, half) }),
	"something is left out": func(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
		choice.Progress = maps.Clone(choice.Progress)
		if choice.Progress == nil {
			choice.Progress = map[string]sitting.Progress{}
		}
		if id := rapid.SampledFrom(c.Activities).Draw(t, "left out").ID; choice.Progress[id].State == "" {
			choice.Progress[id] = sitting.Progress{State: sitting.Left}
		}
	},
}

// isNoLater fails when any activity ends later in any single future, or a percentile does.
func isNoLater(t *rapid.T, before, after map[string][]calendar.Date, choice, changed plan.Choice) {
	for id, ends := range after {
		left := changed.Progress[id].State != choice.Progress[id].State
		for i, end := range ends {
			if end > before[id][i] && before[id][i] < choice.Start.AddDays(50*365) && !left { // later still is no plan
				t.Fatalf("future %d: %s moves from %s to %s", i, id, before[id][i], end)
			}
		}
	}
}

// skipMoreDone leaves out more hours for what has begun: whoever gave more hours to it has done more,
// so that what is not over by now is the longer for it.
func skipMoreDone(t *rapid.T, change string, choice plan.Choice) {
	for _, progress := range choice.Progress {
		if change == "more hours" && progress.State == sitting.Started {
			t.Skip("more is done already")
		}
	}
}

func TestHelpMakesNoSingleFutureLater(t *testing.T) {
	for name, change := range helps {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c, choice := drawPlan(t)
				if rapid.Bool().Draw(t, "marks") {
					drawMarks(t, c, &choice)
				}
				skipMoreDone(t, name, choice)
				helped, changed := *c, choice
				helped.Activities = slices.Clone(c.Activities)
				change(t, &helped, &changed)
				isNoLater(t, plan.NewSmall(c, fewFutures).Ends(choice), plan.NewSmall(&helped, fewFutures).Ends(changed), choice, changed)
				before, after := made(t, c, choice), made(t, &helped, changed)
				if a, b := after.TotalCost, before.TotalCost; before.Impossible == "" && (a.Low > b.Low || a.Likely > b.Likely || a.High > b.High) && len(choice.Progress) == 0 && name != "shorter work" {
					t.Fatalf("costs go from %v to %v", b, a)
				}
			})
		})
	}
}

func TestHelpMakesNoShippedFutureLater(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, fewFutures)
	paces := [][2]string{{"one-course", "half-time"}, {"half-time", "half-time-summer"}, {"half-time", "full-time"}, {"half-time-summer", "full-time-summer"}, {"full-time", "full-time-summer"}}
	changes := maps.Clone(helps)
	changes["a pace that contains another"] = func(t *rapid.T, _ *catalog.Catalog, choice *plan.Choice) {
		for _, pair := range paces {
			if choice.Pace == pair[0] && rapid.Bool().Draw(t, "more than "+pair[0]) {
				choice.Pace = pair[1]
			}
		}
	}
	changes["a credential"] = func(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
		choice.Person.Credentials = append(slices.Clone(choice.Person.Credentials), rapid.SampledFrom(c.Credentials).Draw(t, "credential").ID)
	}
	changes["every change of the catalog that helps"] = func(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
		change := rapid.SampledFrom(c.Changes).Draw(t, "change")
		if change.Early != nil || change.Credits > 0 || change.Hours > given0(choice.Person.WeeklyHours, 99) {
			*choice = choice.With(change)
		}
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				choice := drawShipped(t, c)
				if rapid.Bool().Draw(t, "marks") {
					drawMarks(t, c, &choice)
				}
				skipMoreDone(t, name, choice)
				helped, changed := *c, choice
				helped.Activities = slices.Clone(c.Activities)
				change(t, &helped, &changed)
				// Every part of the catalog that may have changed is an activity, and none is remembered.
				after := plan.NewSmall(&helped, fewFutures).Ends(changed)
				for _, step := range c.EducationOption(choice.Education).Steps {
					if step.Beyond && eligibility.Has(c, &changed.Person, step.OnlyWith) && !eligibility.Has(c, &choice.Person, step.OnlyWith) {
						delete(after, step.Activity) // the A of a CPC-A comes with the CPC, and after the goal
					}
				}
				isNoLater(t, planner.Ends(choice), after, choice, changed)
			})
		})
	}
}

func given0(n *int, otherwise int) int {
	if n == nil {
		return otherwise
	}
	return *n
}

// A start some days earlier reaches the goal no later in any future, and what is done earlier holds
// nothing up.
func TestAnEarlierStartIsNeverLater(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, fewFutures)
	rapid.Check(t, func(t *rapid.T) {
		choice := drawShipped(t, c)
		earlier := choice
		earlier.Start -= calendar.Date(rapid.IntRange(0, 999).Draw(t, "earlier"))
		earlier.Today = earlier.Start
		isNoLater(t, planner.Ends(choice), planner.Ends(earlier), choice, earlier)
	})
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		earlier := choice
		earlier.Start -= calendar.Date(rapid.IntRange(0, 999).Draw(t, "earlier"))
		earlier.Today = earlier.Start
		isNoLater(t, plan.NewSmall(c, fewFutures).Ends(choice), plan.NewSmall(c, fewFutures).Ends(earlier), choice, earlier)
		id := rapid.SampledFrom(c.Activities).Draw(t, "done").ID
		choice.Today = choice.Start + 500
		done := func(on int) plan.Choice {
			marked := choice
			marked.Progress = map[string]sitting.Progress{id: {State: sitting.Done, On: choice.Start.AddDays(on)}}
			return marked
		}
		on := rapid.IntRange(0, 499).Draw(t, "on")
		isNoLater(t, plan.NewSmall(c, fewFutures).Ends(done(500)), plan.NewSmall(c, fewFutures).Ends(done(on)), choice, choice)
	})
}
