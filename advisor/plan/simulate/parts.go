package main

import (
	"math"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// part is a part of the model, and the catalog and choice of someone who leaves it out.
type part struct {
	name string
	out  func(s *study, c *catalog.Catalog, choice *plan.Choice)
}

var parts = []part{
	{"nothing", func(*study, *catalog.Catalog, *plan.Choice) {}},
	{"shared luck: every activity has its own", withoutSharedLuck},
	{"lost terms", withoutLostTerms},
	{"retakes: everyone passes at once", withoutRetakes},
	{"setbacks: aid is never late", withoutSetbacks},
	{"school calendars: study begins on any day and has no breaks", withoutCalendars},
	{"all of these", func(s *study, c *catalog.Catalog, choice *plan.Choice) {
		withoutCalendars(s, c, choice) // first, since it turns lost terms into setbacks
		withoutSharedLuck(s, c, choice)
		withoutRetakes(s, c, choice)
		withoutSetbacks(s, c, choice)
	}},
}

func each(c *catalog.Catalog, change func(a *catalog.Activity)) {
	c.Activities = slices.Clone(c.Activities)
	for i := range c.Activities {
		change(&c.Activities[i])
	}
}

func withoutSharedLuck(_ *study, c *catalog.Catalog, _ *plan.Choice) {
	none := catalog.Number(0)
	c.About.Planning.SharedLuck.Value = &none
}

func withoutLostTerms(_ *study, c *catalog.Catalog, _ *plan.Choice) {
	each(c, func(a *catalog.Activity) { a.Lost = nil })
}

func withoutRetakes(_ *study, c *catalog.Catalog, _ *plan.Choice) {
	each(c, func(a *catalog.Activity) { a.Retake = nil })
}

func withoutSetbacks(_ *study, c *catalog.Catalog, _ *plan.Choice) {
	each(c, func(a *catalog.Activity) { a.Setback = nil })
}

// withoutCalendars turns study by terms into weeks: its terms one right after another, from any day on.
// Losing a term costs the length of one; a second loss is left out.
func withoutCalendars(s *study, c *catalog.Catalog, choice *plan.Choice) {
	made, err := plan.New(s.catalog).Build(*choice)
	if err != nil {
		return
	}
	term := catalog.Number(c.About.Planning.TermWeeks)
	each(c, func(a *catalog.Activity) {
		if a.Kind != "terms" {
			return
		}
		low, likely, high := a.Takes.Whole()
		weeks := func(credits int) catalog.Number {
			return catalog.Number(s.terms(*a, credits-made.Credits, made)) * term
		}
		a.Kind, a.Takes = "fixed", &catalog.Figure{Unit: "weeks", Range: &catalog.Range{Low: weeks(low), Likely: weeks(likely), High: weeks(high)}}
		if a.Lost != nil {
			lost := catalog.Number(100 * (1 - math.Pow(1-float64(*a.Lost.Value)/100, float64(a.Takes.Range.Likely/term))))
			a.Setback = &catalog.Setback{Chance: catalog.Figure{Value: &lost, Unit: "percent"}, Adds: catalog.Figure{Value: &term, Unit: "weeks"}}
		}
	})
}

// leave returns the arrivals of a plan in a world without a part of the model.
func (s *study) leave(p part, choice plan.Choice) (*arrivals, error) {
	c := *s.catalog
	p.out(s, &c, &choice)
	return s.walk(&c, choice, firstHolding, s.size.holding)
}
