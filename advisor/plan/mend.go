package plan

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// mendBits is the size of the world in which changes are tried: 2 to the power of it futures. The set
// a person chooses is dated in all futures.
const mendBits = 12

// Mend is a set of changes after which the deadline holds.
type Mend struct {
	Changes []catalog.Change
	Burden  int           // of all its changes
	Chance  int           // percent of futures that keep the deadline
	P80     calendar.Date // with these changes
}

// Mends is what can be done about a deadline that does not hold.
type Mends struct {
	Sets []Mend // every smallest set that is enough: the fewest changes first, then the mildest
	Best *Mend  // where none is: the changes that come nearest
}

// Mends tries every mix of changes, one of each group at most, and returns those that make the
// deadline and of which no part would. It returns nil where there is no deadline, or it holds.
func (p *Planner) Mends(choice Choice) *Mends {
	deadline := choice.Person.Deadline
	if deadline == 0 {
		return nil
	}
	world, sure := p.trials(), p.catalog.About.Planning.Sure
	groups := p.groups(choice)
	var tried []trial
	eachMix(groups, func(mix []catalog.Change) { tried = append(tried, trial{changes: slices.Clone(mix)}) })
	slices.SortStableFunc(tried, func(a, b trial) int {
		return cmp.Or(cmp.Compare(len(a.changes), len(b.changes)), cmp.Compare(a.burden(), b.burden()))
	})
	mends := &Mends{}
	for i := range tried {
		t := &tried[i]
		if slices.ContainsFunc(mends.Sets, func(found Mend) bool { return within(found.Changes, t.changes) }) {
			continue
		}
		mend := p.attempt(world, choice, t.changes, deadline)
		if mend == nil {
			continue
		}
		if mend.Chance >= sure {
			if len(t.changes) == 0 {
				return nil // it holds as it is
			}
			mends.Sets = append(mends.Sets, *mend)
		} else if mends.Best == nil || mend.P80 < mends.Best.P80 {
			mends.Best = mend
		}
	}
	if len(mends.Sets) > 0 {
		mends.Best = nil
	}
	return mends
}

// trial is one mix of changes.
type trial struct{ changes []catalog.Change }

func (t trial) burden() (sum int) {
	for _, change := range t.changes {
		sum += change.Burden
	}
	return sum
}

// within tells whether every change of one set is in another.
func within(small, large []catalog.Change) bool {
	for _, change := range small {
		if !slices.ContainsFunc(large, func(c catalog.Change) bool { return c.ID == change.ID }) {
			return false
		}
	}
	return true
}

// groups returns the changes that would change something for this person, by their groups.
func (p *Planner) groups(choice Choice) (groups [][]catalog.Change) {
	at := map[string]int{}
	base, _, err := p.formulate(choice)
	if err != nil {
		return nil
	}
	for _, change := range p.catalog.Changes {
		if !p.applies(choice, change, base) {
			continue
		}
		i, known := at[change.Group]
		if !known {
			i = len(groups)
			at[change.Group], groups = i, append(groups, nil)
		}
		groups[i] = append(groups[i], change)
	}
	return groups
}

// applies tells whether a change does anything in a plan.
func (p *Planner) applies(choice Choice, change catalog.Change, base *problem) bool {
	terms := slices.ContainsFunc(base.nodes, func(n node) bool { return n.kind == "terms" && !n.skip })
	switch {
	case change.Pace != "":
		return terms && change.Pace != choice.Pace
	case change.Hours > 0:
		return choice.Person.WeeklyHours != nil && change.Hours > *choice.Person.WeeklyHours
	case change.Credits > 0:
		return slices.ContainsFunc(base.nodes, func(n node) bool { return n.activity.Transfer && !n.skip })
	case change.Education != "":
		return choice.UsesEducation() && change.Education != choice.Education
	case change.Activity != "":
		n := base.node(change.Activity)
		return n != nil && !n.skip && choice.Variants[change.Activity] != change.Variant
	}
	for _, id := range change.Early {
		if n := base.node(id); n != nil && !n.skip && !slices.Contains(choice.Early, id) {
			return true
		}
	}
	return false
}

// eachMix calls back with every choice of at most one change from each group.
func eachMix(groups [][]catalog.Change, visit func([]catalog.Change)) {
	var mix []catalog.Change
	var pick func(i int)
	pick = func(i int) {
		if i == len(groups) {
			visit(mix)
			return
		}
		pick(i + 1)
		for _, change := range groups[i] {
			mix = append(mix, change)
			pick(i + 1)
			mix = mix[:len(mix)-1]
		}
	}
	pick(0)
}

// With returns the choice after changes.
func (choice Choice) With(changes ...catalog.Change) Choice {
	for _, change := range changes {
		switch {
		case change.Pace != "":
			choice.Pace = change.Pace
		case change.Hours > 0:
			hours := change.Hours
			choice.Person.WeeklyHours = &hours
		case change.Credits > 0:
			credits := given(choice.Person.Credits, 0) + change.Credits
			choice.Person.Credits = &credits
		case change.Education != "":
			choice.Education = change.Education
		case change.Activity != "":
			variants := map[string]string{change.Activity: change.Variant}
			for id, variant := range choice.Variants {
				if id != change.Activity {
					variants[id] = variant
				}
			}
			choice.Variants = variants
		default:
			choice.Early = slices.Concat(choice.Early, change.Early)
		}
	}
	return choice
}

// attempt dates a plan with changes; nil where a rule forbids it.
func (p *Planner) attempt(world *world, choice Choice, changes []catalog.Change, deadline calendar.Date) *Mend {
	changed := choice.With(changes...)
	problem, _, err := p.formulate(changed)
	if err != nil {
		return nil
	}
	if lacking, _ := p.impossible(problem, changed); lacking != "" {
		return nil
	}
	_, ends := problem.walk(world)
	arrival := problem.arrival(ends)
	return &Mend{
		Changes: changes, Burden: trial{changes}.burden(), Chance: arrival.by(int(deadline - problem.base)),
		P80: problem.date(arrival.quantiles(p.catalog.About.Planning.Sure)[0]),
	}
}
