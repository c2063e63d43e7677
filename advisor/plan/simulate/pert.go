package main

import (
	"fmt"
	"math"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// threePoint is a length in days as a PERT chart has it: the ends are hard.
type threePoint struct{ low, likely, high float64 }

// mean and variance of the beta distribution that PERT assumes.
func (t threePoint) mean() float64 { return (t.low + 4*t.likely + t.high) / 6 }

func (t threePoint) variance() float64 { return (t.high - t.low) * (t.high - t.low) / 36 }

// deviations of a normal distribution for each of percents.
var deviations = [3]float64{0, 0.8416, 1.2816}

// chart returns what a PERT chart promises: it adds up means and variances along the path that is
// longest if all goes as is likely. Nothing goes wrong in it, nothing waits for a term to begin, and
// every activity has a luck of its own.
func chart(made *plan.Plan, length func(a plan.Activity) threePoint) [3]calendar.Date {
	type chain struct{ likely, mean, variance float64 }
	until, longest := map[string]chain{}, chain{}
	for _, a := range made.Activities {
		before := chain{}
		for _, id := range a.After {
			if until[id].likely > before.likely {
				before = until[id]
			}
		}
		takes := length(a)
		ends := chain{before.likely + takes.likely, before.mean + takes.mean(), before.variance + takes.variance()}
		until[a.ID] = ends
		if !a.Beyond && ends.likely > longest.likely {
			longest = ends
		}
	}
	var dates [3]calendar.Date
	for i, z := range deviations {
		dates[i] = start.AddDays(int(math.Ceil(longest.mean + z*math.Sqrt(longest.variance))))
	}
	return dates
}

// lengths returns how long activities take on a chart. Study takes its terms one right after another.
func (s *study) lengths(made *plan.Plan) func(a plan.Activity) threePoint {
	return func(a plan.Activity) threePoint {
		takes := a.Definition.Takes
		if takes == nil {
			return threePoint{}
		}
		in := func(day func(n int) float64) threePoint {
			low, likely, high := takes.Whole()
			return threePoint{day(low), day(likely), day(high)}
		}
		switch a.Definition.Kind {
		case "effort":
			return in(func(hours int) float64 { return 7 * float64(hours) / float64(made.WeeklyHours) })
		case "terms":
			return in(func(credits int) float64 {
				return float64(s.terms(a.Definition, credits-made.Credits, made)) * 7 * float64(s.catalog.About.Planning.TermWeeks)
			})
		}
		low, likely, high, _ := takes.Days()
		return threePoint{float64(low), float64(likely), float64(high)}
	}
}

// terms returns how many terms so many credits take at the pace of a plan.
func (s *study) terms(study catalog.Activity, credits int, made *plan.Plan) int {
	planning := s.catalog.About.Planning
	size := float64(*planning.CourseCredits.Value)
	perTerm := max(1, min(planning.Pace(made.Pace).Courses, int(float64(made.WeeklyHours)/(size*float64(*planning.HoursACredit.Value)))))
	courses := int(math.Ceil(float64(max(0, credits)) / size))
	return max(study.Chain, (courses+perTerm-1)/perTerm)
}

// fromCalendar returns lengths as lengths does, but study takes as long as it does on the calendar of
// the school, breaks and all, with the wait for its first term.
func (s *study) fromCalendar(choice plan.Choice, made *plan.Plan) (func(a plan.Activity) threePoint, error) {
	planner, plain := plan.New(s.catalog), s.lengths(made)
	spans := map[string]threePoint{}
	for _, a := range made.Activities {
		if a.Definition.Kind != "terms" {
			continue
		}
		var days [3]float64
		low, likely, high := a.Definition.Takes.Whole()
		for i, credits := range []int{low, likely, high} {
			fixed := choice
			fixed.Edits = map[string]sitting.Estimate{a.ID: {Low: credits, Likely: credits, High: credits}}
			other, err := planner.Build(fixed)
			if err != nil {
				return nil, err
			}
			for _, b := range other.Activities {
				if b.ID == a.ID {
					days[i] = float64(int(b.End-b.Start) + b.Waits)
				}
			}
		}
		spans[a.ID] = threePoint{days[0], days[1], days[2]}
	}
	return func(a plan.Activity) threePoint {
		if span, known := spans[a.ID]; known {
			return span
		}
		return plain(a)
	}, nil
}

// charts returns what a chart without the school's calendar promises and one with it, and the planner's
// own likely date.
func (s *study) charts(choice plan.Choice) (without, with [3]calendar.Date, likely calendar.Date, err error) {
	made, err := plan.New(s.catalog).Build(choice)
	if err == nil && made.Impossible != "" {
		err = fmt.Errorf("%s", made.Impossible)
	}
	if err != nil {
		return without, with, 0, err
	}
	known, err := s.fromCalendar(choice, made)
	if err != nil {
		return without, with, 0, err
	}
	return chart(made, s.lengths(made)), chart(made, known), made.Dates.Likely, nil
}
