package plan

import (
	"maps"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// The slow ways to find what the planner finds fast, for tests to hold one against the other.

// SlowCliffs tries every slip of every activity day by day: the last day on which it may end, and what
// one more costs; nil for what may slip two years.
func (p *Planner) SlowCliffs(choice Choice) map[string]*Cliff {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil
	}
	found := map[string]*Cliff{}
	for k, n := range problem.nodes {
		ended := func(held int) (own, goal int) {
			ends := problem.walk(&world{passes: []pass{{node: k, held: held}}})
			return int(ends[k][0]), int(problem.arrival(ends)[0])
		}
		_, goal := ended(0)
		for held := 1; held <= longestSlip && n.outstanding() && !n.beyond && n.done < 0; held++ {
			if own, moved := ended(held); moved > goal {
				found[n.activity.ID] = &Cliff{problem.date(own - 1), moved - goal}
				break
			}
		}
	}
	return found
}

// Sensitive counts for every activity the percent of futures in which a day more in it moves the goal:
// surely, where no two ends tie in the future, and at most.
func (p *Planner) Sensitive(choice Choice) (surely, most map[string]int) {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil, nil
	}
	luck := p.futures().luck
	walked := func(k int) (ends []column, arrival column) {
		w := &world{luck: luck, count: 1 << luck.bits, passes: make([]pass, 1<<luck.bits)}
		for i := range w.passes {
			w.passes[i] = pass{node: k, held: 1}
		}
		ends = problem.walk(w)
		return ends, problem.arrival(ends)
	}
	ends, arrival := walked(-1)
	tied := make([]bool, len(arrival))
	for i := range arrival {
		seen := []uint16{}
		for k := range problem.nodes {
			seen = append(seen, ends[k][i])
		}
		slices.Sort(seen)
		tied[i] = len(slices.Compact(seen)) < len(problem.nodes)
	}
	surely, most = map[string]int{}, map[string]int{}
	for k, n := range problem.nodes {
		_, moved := walked(k)
		sure, may, followed := 0, 0, 0
		for i := 0; i < len(arrival); i += everyFuture {
			followed++
			if moved[i] > arrival[i] {
				if may++; !tied[i] {
					sure++
				}
			}
		}
		surely[n.activity.ID], most[n.activity.ID] = 100*sure/followed, 100*may/followed
	}
	return surely, most
}

// Ends returns the day on which every activity is over in every future.
func (p *Planner) Ends(choice Choice) map[string][]calendar.Date {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil
	}
	columns := problem.walk(p.futures())
	ends := map[string][]calendar.Date{}
	for k, n := range problem.nodes {
		for _, day := range columns[k] {
			ends[n.activity.ID] = append(ends[n.activity.ID], problem.date(int(day)))
		}
	}
	return ends
}

// everyMix returns every mix of the catalog's changes by group, one of each group at most. How few hours there
// are must be known before more can be found, and what lies behind a person is not done otherwise.
func (p *Planner) everyMix(choice Choice) []map[string]catalog.Change {
	base, _, err := p.formulate(choice)
	if err != nil {
		return nil
	}
	open := func(change catalog.Change) bool {
		n := base.node(change.Activity)
		return (change.Hours == 0 || choice.Person.WeeklyHours != nil && change.Hours > *choice.Person.WeeklyHours) && (n == nil || !n.skip)
	}
	var groups []string
	for _, change := range p.catalog.Changes {
		if !slices.Contains(groups, change.Group) {
			groups = append(groups, change.Group)
		}
	}
	mixes := []map[string]catalog.Change{{}}
	for _, group := range groups {
		for _, mix := range slices.Clone(mixes) {
			for _, change := range p.catalog.Changes {
				if change.Group == group && open(change) {
					larger := maps.Clone(mix)
					larger[group] = change
					mixes = append(mixes, larger)
				}
			}
		}
	}
	return mixes
}

// SlowBest returns the earliest date to promise that any mix of changes gives, each dated by itself.
func (p *Planner) SlowBest(choice Choice) (best calendar.Date) {
	for _, mix := range p.everyMix(choice) {
		changed := choice.With(slices.Collect(maps.Values(mix))...)
		made, _, err := p.formulate(changed)
		if err != nil {
			continue
		}
		if lacking, _ := p.impossible(made, changed); lacking == "" {
			if sure := p.Sure(changed); best == 0 || sure < best {
				best = sure
			}
		}
	}
	return best
}

// SlowMends tries every mix of changes, each by itself and in all the futures that the search looks at. It
// returns the mixes that make the deadline while no milder mix does, their ids in order and joined. A milder mix
// holds no change that the other has not, or has a heavier one of its group for.
func (p *Planner) SlowMends(choice Choice) (mildest []string) {
	mixes := p.everyMix(choice)
	mixes = slices.DeleteFunc(mixes, func(mix map[string]catalog.Change) bool {
		return !p.keeps(choice.With(slices.Collect(maps.Values(mix))...))
	})
	for _, mix := range mixes {
		milder := slices.ContainsFunc(mixes, func(other map[string]catalog.Change) bool {
			for group, change := range other {
				if own, has := mix[group]; !has || own.ID != change.ID && own.Burden <= change.Burden {
					return false
				}
			}
			return name(other) != name(mix)
		})
		if !milder {
			mildest = append(mildest, name(mix))
		}
	}
	slices.Sort(mildest)
	return mildest
}

// keeps tells whether a choice makes its deadline in enough of the futures that are tried.
func (p *Planner) keeps(choice Choice) bool {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return false
	}
	if lacking, _ := p.impossible(problem, choice); lacking != "" {
		return false
	}
	ends := problem.walk(p.futures())
	arrival := problem.arrival(ends)
	arrival = arrival[:min(triedFutures, len(arrival))]
	return arrival.by(int(choice.Person.Deadline-problem.base)) >= p.catalog.About.Planning.Sure
}

func name(mix map[string]catalog.Change) string {
	var ids []string
	for _, change := range mix {
		ids = append(ids, change.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// Names returns the ids of the changes of every set, as SlowMends does.
func (m *Mends) Names() (names []string) {
	for _, set := range m.Sets {
		mix := map[string]catalog.Change{}
		for _, change := range set.Changes {
			mix[change.ID] = change
		}
		names = append(names, name(mix))
	}
	slices.Sort(names)
	return names
}
