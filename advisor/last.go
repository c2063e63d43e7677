package advisor

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Scoring is the version of the way answers become points, groups, dates and verdicts. It grows by one
// whenever the same catalog, sitting and day would get another advice than before.
const Scoring = 1

// nextSteps is how many of the first steps of a plan stand in an advice in brief.
const nextSteps = 3

// Last is the advice in brief, for a sitting to keep.
func (a *Advice) Last() *sitting.Last {
	last := &sitting.Last{
		Catalog: sitting.CatalogVersion(a.Version), Scoring: Scoring, Today: a.Today,
		Role: sitting.LastRole{
			Points: a.Role.Points, Possible: a.Role.Possible, Percent: a.Role.Percent, Band: string(a.Role.Band), Vetoes: a.Role.Vetoes,
		},
		Plan: sitting.LastPlan{Path: a.Plan.Path, P80: a.Plan.Dates.P80},
	}
	for _, path := range a.Paths {
		last.Paths = append(last.Paths, sitting.LastPath{ID: path.ID, Points: path.Points, Leading: path.Leading, Reach: string(path.Reach.State)})
	}
	for _, activity := range firstSteps(a.Plan) {
		last.Plan.Next = append(last.Plan.Next, activity.ID)
	}
	return last
}

// firstSteps are the activities of a plan still to be done that begin first.
func firstSteps(p *plan.Plan) []plan.Activity {
	open := slices.DeleteFunc(slices.Clone(p.Activities), func(a plan.Activity) bool { return a.State == sitting.Done || a.Milestone })
	slices.SortStableFunc(open, func(a, b plan.Activity) int { return cmp.Compare(a.Start, b.Start) })
	return open[:min(nextSteps, len(open))]
}
