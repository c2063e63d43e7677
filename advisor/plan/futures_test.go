package plan_test

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"

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

func arrivals(t *rapid.T, c *catalog.Catalog, choice plan.Choice) []calendar.Date {
	days, err := plan.NewSmall(c, fewFutures).Arrivals(choice)
	if err != nil {
		t.Fatal(err)
	}
	return days
}

func TestNothingStartsBeforeWhatItWaitsForAndDatesKeepTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		p := made(t, c, choice)
		if p.Impossible != "" {
			t.Skip(p.Impossible)
		}
		ends := map[string]plan.Activity{}
		for _, a := range p.Activities {
			if a.Start < choice.Start || a.End < a.Start || a.EarliestEnd > a.End || a.Critical < 0 || a.Critical > 100 {
				t.Fatalf("%+v", a)
			}
			for _, id := range a.After {
				before, done := ends[id]
				if !done || a.Start < before.End || a.EarliestEnd < before.EarliestEnd || a.P80End < before.P80End {
					t.Fatalf("%+v starts before the end of %+v", a, before)
				}
			}
			if cost := a.Cost; cost.Low < 0 || cost.Low > cost.Likely || cost.Likely > cost.High {
				t.Fatalf("%s costs %+v", a.ID, *cost)
			}
			if a.Definition.Kind == "terms" && a.Start > choice.Start && a.End > a.Start && !begins(a.Start) {
				t.Fatalf("%s begins on %s, when no term does", a.ID, a.Start)
			}
			ends[a.ID] = a
		}
		if d := p.Dates; d.Earliest > d.Likely || d.P50 > d.P80 || d.P80 > d.P90 || d.LikelyChance < 0 || d.LikelyChance > 100 {
			t.Fatalf("%+v", d)
		}
		if c := p.TotalCost; c.Low > c.Likely || c.Likely > c.High {
			t.Fatalf("%+v", c)
		}
	})
}

func begins(d calendar.Date) bool {
	for _, term := range []catalog.SchoolTerm{spring, summer, fall} {
		if term.Start.In(d.Time().Year()) == d {
			return true
		}
	}
	return false
}

// No help makes any single future later, and no delay any earlier.
func TestHelpMakesNoSingleFutureLater(t *testing.T) {
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
		"more courses a term": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			c.About.Planning.Paces[0].Courses += rapid.IntRange(0, 3).Draw(t, "more courses")
		},
		"begin early": func(t *rapid.T, c *catalog.Catalog, choice *plan.Choice) {
			choice.Early = []string{rapid.SampledFrom(c.Activities).Draw(t, "early").ID}
		},
		"shorter work": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			if takes := rapid.SampledFrom(c.Activities).Draw(t, "shorter").Takes; takes != nil {
				less := catalog.Number(rapid.IntRange(0, int(takes.Range.Low)).Draw(t, "less"))
				*takes.Range = catalog.Range{Low: takes.Range.Low - less, Likely: takes.Range.Likely - less, High: takes.Range.High - less}
			}
		},
		"a better pass rate": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			for i := range c.Activities {
				if retake := c.Activities[i].Retake; retake != nil {
					*retake.Pass.Value = min(100, *retake.Pass.Value+20)
				}
			}
		},
		"fewer lost terms": func(t *rapid.T, c *catalog.Catalog, _ *plan.Choice) {
			for i := range c.Activities {
				if lost := c.Activities[i].Lost; lost != nil {
					*lost.Value /= 2
				}
			}
		},
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				c, choice := drawPlan(t)
				before, cost := arrivals(t, c, choice), made(t, c, choice).TotalCost
				possible := made(t, c, choice).Impossible == ""
				change(t, c, &choice)
				for i, day := range arrivals(t, c, choice) {
					if day > before[i] {
						t.Fatalf("future %d: from %s to %s", i, before[i], day)
					}
				}
				if a := made(t, c, choice).TotalCost; possible && name != "shorter work" && (a.Low > cost.Low || a.Likely > cost.Likely || a.High > cost.High) {
					t.Fatalf("from %v to %v", cost, a)
				}
			})
		})
	}
}

// A start some days earlier reaches the goal no later in any future.
func TestAnEarlierStartIsNeverLater(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		later := arrivals(t, c, choice)
		choice.Start -= calendar.Date(rapid.IntRange(0, 999).Draw(t, "earlier"))
		choice.Today = choice.Start
		for i, day := range arrivals(t, c, choice) {
			if day > later[i] && later[i] < choice.Start+50*365 { // later still is no plan
				t.Fatalf("future %d: from %s to %s", i, later[i], day)
			}
		}
	})
}
