package plan

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
)

// assumed tells of every node whether its days rest on a planning guess: its own, or one before it. What is
// over rests on none.
func (p *problem) assumed() []bool {
	assumed := make([]bool, len(p.nodes))
	for k := range p.nodes {
		n := &p.nodes[k]
		own := n.outstanding() && n.activity.Assumed()
		assumed[k] = n.done < 0 && (own || slices.ContainsFunc(slices.Concat(n.after, n.beforeLast), func(before int) bool { return assumed[before] }))
	}
	return assumed
}

// goalAssumed tells whether the day on which the goal is reached rests on a planning guess.
func (p *problem) goalAssumed() bool {
	assumed := p.assumed()
	return slices.ContainsFunc(p.last, func(k int) bool { return assumed[k] })
}

// assume says in sentences what the dates rest on beyond the catalog's ranges.
func (p *Planner) assume(made *Plan, choice Choice) {
	person, pace := choice.Person, p.catalog.About.Planning.Pace(choice.Pace)
	load := p.load(*pace, person)
	say := func(format string, values ...any) {
		made.Assumptions = append(made.Assumptions, fmt.Sprintf(format, values...))
	}
	has := func(test func(catalog.Activity) bool) bool {
		return slices.ContainsFunc(made.Activities, func(a Activity) bool { return test(a.Definition) })
	}
	terms := made.HasTerms()
	peak := 0
	for _, month := range made.Months {
		peak = max(peak, month.Hours)
	}
	if choice.Start < choice.Today {
		say("Your start date has passed. What is not marked as done is planned from today.")
	}
	switch {
	case !load.known && terms:
		say("You have not said how many hours a week you have. %s takes up to %d a week; study for exams is planned at %d.", pace.Label, peak, load.hours)
	case !load.known && has(func(a catalog.Activity) bool { return a.Kind == "effort" }):
		say("You have not said how many hours a week you have; this plan assumes %d.", load.hours)
	case terms && load.takes(load.weeks, 0, false) < pace.Courses:
		say("Your %s a week allow %s a term, fewer than this pace would take.",
			catalog.Amount(catalog.Number(load.hours), "hours"), catalog.Count(load.takes(load.weeks, 0, false), "course"))
	}
	if over := made.Overload; over != nil {
		say("%s %s", over.Says(), over.Lever)
	}
	for _, activity := range made.Activities {
		switch {
		case activity.Definition.Transfer && made.Credits > 0:
			say("It assumes the school accepts %d of your %d credits. Ask for that in writing.", activity.Counted, made.Credits)
		case activity.Counted > 0:
			say("It assumes the school counts %d credits of general courses from the degree you hold. Ask for that in writing.", activity.Counted)
		}
		courses := 0
		for _, term := range activity.Terms {
			courses += term.Courses
		}
		if chain := activity.Definition.Chain; chain > 1 && len(activity.Terms) == chain && courses <= (chain-1)*load.takes(load.weeks, 0, false) {
			say("Courses build on each other, so this counts on %d terms at least, however few credits are left. If you are in the program already, ask how many terms you need.", chain)
		}
	}
	if person.Experience != nil && *person.Experience > 0 && has(func(a catalog.Activity) bool { return a.Experience }) {
		say("It assumes employers count your years in records or coding (%d).", *person.Experience)
	}
	assumed, timed := 0, 0
	for _, activity := range made.Activities {
		if activity.Basis == catalog.Assumed {
			assumed++
		}
		if !activity.Milestone {
			timed++
		}
	}
	if assumed > 0 {
		say("The length of %d of %s is assumed. You can put your own in its place.", assumed, catalog.Count(timed, "step"))
	}
	if made.Waiting > 0 {
		say("About %d%% of the time is waiting for a term to begin.", made.Waiting)
	}
}
