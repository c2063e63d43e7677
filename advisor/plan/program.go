package plan

import (
	"slices"

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

// Outcome is how a choice turns out in every future. It is not changed once it is there.
type Outcome struct {
	Base       calendar.Date // the day that arrivals count from
	Arrival    []uint16      // days until the goal is reached
	Studied    []uint16      // days from the first day of the study named to its last
	Arrives    Percentiles   // of Arrival
	Studies    Percentiles   // of Studied
	Assumed    bool          // the days rest on a planning guess
	Impossible string        // why there are no futures, and what would give some
}

// Percentiles are by how many days 10, 50, 80 and 90 percent of the futures are over, and as many as make a
// date sure.
type Percentiles struct{ P10, P50, P80, P90, Sure int }

// Quantiles returns for each percent the fewest days by which so many of the futures are over.
func Quantiles(days []uint16, percents ...int) []int { return column(days).quantiles(percents...) }

func percentilesOf(days []uint16, sure int) Percentiles {
	q := Quantiles(days, 10, 50, 80, 90, sure)
	return Percentiles{q[0], q[1], q[2], q[3], q[4]}
}

// Follow walks a choice through every future, or remembers how it turned out. study names the activities
// whose days are counted.
func (p *Planner) Follow(choice Choice, study ...string) (*Outcome, error) {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil, err
	}
	if impossible, _ := p.impossible(problem, choice); impossible != "" {
		return &Outcome{Impossible: impossible}, nil
	}
	key := problem.outcomeKey(study)
	if known, ok := p.outcomes.get(key); ok {
		return known, nil
	}
	world := p.futures()
	ends := problem.walk(world)
	outcome := &Outcome{Base: problem.base, Assumed: problem.goalAssumed(), Impossible: problem.endless(ends)}
	if outcome.Impossible == "" {
		sure := p.catalog.About.Planning.Sure
		outcome.Arrival, outcome.Studied = problem.arrival(ends), problem.studied(world, ends, study)
		outcome.Arrives, outcome.Studies = percentilesOf(outcome.Arrival, sure), percentilesOf(outcome.Studied, sure)
	}
	p.outcomes.put(key, outcome)
	return outcome, nil
}

// keptOutcomes bounds how many outcomes are remembered, 64 KiB each.
const keptOutcomes = 12

// outcomeKey identifies an outcome: when everything the goal waits for ends, and the study.
func (p *problem) outcomeKey(study []string) uint64 {
	key := mix(uint64(p.base))
	for _, k := range p.last {
		key = mix(key*3 + p.nodes[k].key)
	}
	for _, id := range study {
		if n := p.node(id); n != nil {
			key = mix(key*3 + n.key)
		}
	}
	return key
}

// studied returns the days from the first day of study to its last.
func (p *problem) studied(w *world, ends []column, study []string) column {
	first, last := make(column, w.size()), make(column, w.size())
	for i := range first {
		first[i] = never
	}
	for k := range p.nodes {
		n := &p.nodes[k]
		if n.skip || n.done >= 0 || !slices.Contains(study, n.activity.ID) {
			continue
		}
		for i, begin := range p.begins(w, n, ends) {
			if end := ends[k][i]; end > begin {
				first[i], last[i] = min(first[i], begin), max(last[i], end)
			}
		}
	}
	for i := range last {
		last[i] -= min(last[i], first[i])
	}
	return last
}
