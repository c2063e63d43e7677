package plan

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Program is one school's program in the place of what the catalog knows of such study in general.
type Program struct {
	Credits int               // still to earn there, semester credits
	Chain   int               // fewest terms; 0 leaves the catalog's
	Months  *sitting.Estimate // how long it takes, where it is not counted in credits
}

// enrolled returns an activity as the chosen program has it. Whoever chose a program means to study it,
// whatever they did before.
func (choice Choice) enrolled(activity catalog.Activity) catalog.Activity {
	program, ok := choice.Programs[activity.ID]
	if !ok {
		return activity
	}
	takes := catalog.Figure{Unit: "credits", Of: activity.Title, Basis: catalog.ThirdParty}
	if months := program.Months; months != nil {
		activity.Kind, takes.Unit = "fixed", "months"
		takes.Range = &catalog.Range{Low: catalog.Number(months.Low), Likely: catalog.Number(months.Likely), High: catalog.Number(months.High)}
	} else {
		credits := catalog.Number(program.Credits)
		activity.Kind, takes.Value = "terms", &credits
	}
	if program.Chain > 0 {
		activity.Chain = program.Chain
	}
	activity.Takes, activity.DoneWith, activity.Transfer, activity.Variants = &takes, nil, false, nil
	return activity
}

// Outcome is how a choice turns out in every future.
type Outcome struct {
	Base       calendar.Date // the day that Arrival counts from
	Arrival    []uint16      // days until the goal is reached
	Studied    []uint16      // days from the first day of the study named to its last
	Impossible string        // why there are no futures, and what would give some
}

// Follow walks a choice through every future. study names the activities whose days are counted.
func (p *Planner) Follow(choice Choice, study ...string) (*Outcome, error) {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil, err
	}
	if impossible, _ := p.impossible(problem, choice); impossible != "" {
		return &Outcome{Impossible: impossible}, nil
	}
	world := p.futures()
	_, ends := problem.walk(world)
	outcome := &Outcome{Base: problem.base, Arrival: problem.arrival(ends), Studied: make([]uint16, world.size())}
	first, last := make(column, world.size()), make(column, world.size())
	for i := range first {
		first[i] = never
	}
	for _, id := range study {
		n := problem.node(id)
		if n == nil || n.skip {
			continue
		}
		begins, over := problem.end(world, n, ends) // once more: a walk that remembers an end has no beginning
		for i := range first {
			if over[i] > begins[i] {
				first[i], last[i] = min(first[i], begins[i]), max(last[i], over[i])
			}
		}
	}
	for i := range first {
		if last[i] > first[i] {
			outcome.Studied[i] = last[i] - first[i]
		}
	}
	return outcome, nil
}

// Quantiles returns for each percent, which rise, the fewest days by which so many of the futures are
// over.
func Quantiles(days []uint16, percents ...int) []int { return column(days).quantiles(percents...) }
