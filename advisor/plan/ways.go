package plan

import "careeradvisor/advisor/calendar"

// Way is one way to a goal, held against a date and a sum without dating every activity of it.
type Way struct {
	Choice   Choice
	Title    string        // of the way into the entry role
	P80      calendar.Date // by the futures looked at: all, unless it is late in too many
	Deadline *Deadline     // nil without one
	Budget   *Budget       // nil without one
	Cost     Cost          // up to the goal
}

// Ways holds many choices against their deadline and budget at once. It leaves out those that are not
// possible at all.
func (p *Planner) Ways(choices []Choice) (ways []Way) {
	var trials []*trial
	for _, choice := range choices {
		made, _, err := p.formulate(choice)
		if err != nil {
			continue
		}
		if lacking, _ := p.impossible(made, choice); lacking != "" {
			continue
		}
		cost, _ := made.totals(p.catalog.About.Planning.ExamTries)
		ways = append(ways, Way{Choice: choice, Title: p.catalog.EducationOption(choice.Education).Title, Cost: cost, Budget: budgetFor(choice.Person.Budget, cost)})
		trials = append(trials, &trial{problem: made, by: int(choice.Person.Deadline - made.base)})
	}
	if len(choices) == 0 || choices[0].Person.Deadline == 0 {
		return ways
	}
	p.try(trials, p.blocks())
	for i, t := range trials {
		found := p.outcome(t)
		ways[i].P80 = found.P80
		ways[i].Deadline = &Deadline{Date: ways[i].Choice.Person.Deadline, Chance: found.Chance, Met: !t.late}
	}
	return ways
}

// Sure returns the day by which enough futures reach the goal to promise it; the zero Date where a
// choice has no plan.
func (p *Planner) Sure(choice Choice) calendar.Date {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return 0
	}
	ends := problem.walk(p.futures())
	return problem.date(problem.arrival(ends).quantiles(p.catalog.About.Planning.Sure)[0])
}

// Before returns in how many percent of the futures a plan reaches its goal before another by the same planner
// does, rounded down. Both have dates. Luck belongs to the activity, so what two plans share goes alike in both.
func (p *Plan) Before(other *Plan) int {
	sooner := 0
	for i, day := range p.arrival {
		if p.base.AddDays(int(day)) < other.base.AddDays(int(other.arrival[i])) {
			sooner++
		}
	}
	return 100 * sooner / len(p.arrival)
}
