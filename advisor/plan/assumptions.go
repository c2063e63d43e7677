package plan

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// assume says in sentences what the dates rest on beyond the catalog's ranges.
func (p *Plan) assume(choice Choice, pace catalog.Pace, study *study) {
	person := choice.Person
	say := func(format string, values ...any) {
		p.Assumptions = append(p.Assumptions, fmt.Sprintf(format, values...))
	}
	has := func(test func(catalog.Activity) bool) bool {
		return slices.ContainsFunc(p.Activities, func(a Activity) bool { return test(a.counts) })
	}
	hours := catalog.Amount(catalog.Number(p.WeeklyHours), "hours")
	terms := has(func(a catalog.Activity) bool { return a.Kind == "terms" })
	known := person.WeeklyHours != nil
	if choice.Start < choice.Today {
		say("Your start date has passed, so part of this plan lies behind you.")
	}
	if choice.Entered && choice.Path == sitting.Entry {
		say("You said that you work in this role already; this is the schooling for it.")
	}
	switch {
	case !known && terms:
		say("You have not said how many hours a week you have. %s takes about %d a week while terms run; study for exams is planned at %d.",
			pace.Label, pace.Credits*study.hoursACredit, p.WeeklyHours)
	case !known && has(func(a catalog.Activity) bool { return a.Kind == "effort" }):
		say("You have not said how many hours a week you have; this plan assumes %d.", p.WeeklyHours)
	case terms && p.WeeklyHours < study.course*study.hoursACredit:
		say("One course takes about %d hours a week while its term runs, and you have %s. This plan counts one course a term, which will be hard to keep up.",
			study.course*study.hoursACredit, hours)
	case terms && study.perTerm < pace.Credits:
		say("Your %s a week allow %d credits a term, fewer than the pace you chose.", hours, study.perTerm)
	}
	if p.Credits > 0 && has(func(a catalog.Activity) bool { return a.Transfer }) {
		say("It assumes the school accepts all %d of your credits. Ask for that in writing.", p.Credits)
	}
	if person.Experience != nil && *person.Experience > 0 && has(func(a catalog.Activity) bool { return a.Experience }) {
		say("It assumes employers count your years in records or coding (%d).", *person.Experience)
	}
	assumed := 0
	for _, activity := range p.Activities {
		if activity.Basis == catalog.Assumed {
			assumed++
		}
	}
	if assumed > 0 {
		say("Activities with an assumed length are marked: %d of %d.", assumed, len(p.Activities))
	}
	say("Failed terms, repeated exams and term dates are not in these dates yet, so allow for more.")
}
