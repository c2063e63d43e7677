package plan

import (
	"cmp"
	"slices"
	"sync"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sidebyside"
)

// Mend is a set of changes after which the deadline holds.
type Mend struct {
	Changes []catalog.Change
	Burden  int           // of all its changes
	Chance  int           // percent of futures that keep the deadline
	P80     calendar.Date // with these changes
	Short   int           // hours a week that the fullest term takes beyond those there are
	Assumed bool          // P80 rests on a planning guess
}

// Mends is what can be done about a deadline that does not hold.
type Mends struct {
	Sets []Mend // every smallest set that is enough, in the order of mildest
	Best *Mend  // where none is: the changes that come nearest
}

// Mends tries every mix of changes, one of each group at most, and returns those that make the
// deadline while no milder mix does. It returns nil where there is no deadline, or it holds. None makes a
// deadline before the start.
//
// The fewest changes come first. Where some are enough, no mix that asks for more need be tried.
func (p *Planner) Mends(choice Choice) *Mends {
	if choice.Person.Deadline == 0 {
		return nil
	}
	if choice.Person.Deadline < choice.Start {
		return &Mends{}
	}
	search, blocks := search{Planner: p, choice: choice, networks: map[string][]node{}}, p.blocks()
	var enough, late []*trial
	for _, mixes := range p.mixes(choice) {
		made := make([]*trial, len(mixes))
		sidebyside.Each(len(mixes), func(i int) {
			if !slices.ContainsFunc(enough, func(t *trial) bool { return milder(t.changes, mixes[i]) }) {
				made[i] = search.prepare(mixes[i])
			}
		})
		tried := slices.DeleteFunc(made, func(t *trial) bool { return t == nil })
		p.try(tried, blocks)
		for _, t := range tried {
			if t.late {
				late = append(late, t)
			} else {
				enough = append(enough, t)
			}
		}
	}
	mends := &Mends{}
	for _, t := range enough {
		if len(t.changes) == 0 {
			return nil
		}
		mends.Sets = append(mends.Sets, p.outcome(t))
	}
	mends.Sets = mildest(mends.Sets)
	if len(mends.Sets) == 0 && len(late) > 0 {
		mends.Best = p.nearest(late)
	}
	return mends
}

// search is the search for changes that make a date.
type search struct {
	*Planner
	choice   Choice
	mutex    sync.Mutex
	networks map[string][]node // by way in; nil where a rule forbids it
}

// trial is one mix of changes and the plan it makes.
type trial struct {
	changes []catalog.Change
	problem *problem
	by      int // the day of the deadline
	misses  int
	late    bool
	arrival column // in the futures walked so far
}

// The futures in which changes are tried, and how many of them at a time. A mix is given up as soon
// as it is late in too many: with a date that has to hold in 80 of 100, one that never makes it after 820 of
// them, which are two blocks.
const (
	triedFutures = 4096
	triedAtOnce  = 410
	sideBySide   = 2    // blocks
	triedNodes   = 1024 // whose ends are remembered for the next mix
)

// blocks are the futures in which plans are tried.
func (p *Planner) blocks() (blocks []*world) {
	luck := p.luck()
	for first, most := 0, min(triedFutures, 1<<luck.bits); first < most; first += triedAtOnce {
		blocks = append(blocks, (&world{luck: luck, first: first, count: min(triedAtOnce, most-first), known: newKnown(triedNodes, 1)}).stretch(0))
	}
	return blocks
}

// prepare makes the plan of a mix; nil where a rule forbids it.
func (s *search) prepare(mix []catalog.Change) *trial {
	changed := s.choice.With(mix...)
	nodes := s.network(changed)
	if nodes == nil {
		return nil
	}
	made, err := s.formulateOn(slices.Clone(nodes), changed)
	if err != nil {
		return nil
	}
	return &trial{changes: mix, problem: made, by: int(s.choice.Person.Deadline - made.base)}
}

// network returns the activities of a way in; none where a rule forbids it.
func (s *search) network(choice Choice) []node {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	nodes, known := s.networks[choice.Education]
	if known {
		return nodes
	}
	nodes, _, _ = networkOf(s.catalog, choice)
	if first, err := s.formulateOn(slices.Clone(nodes), choice); err == nil {
		if lacking, _ := s.impossible(first, choice); lacking != "" {
			nodes = nil
		}
	}
	s.networks[choice.Education] = nodes
	return nodes
}

// try walks every trial until it is late or through. Blocks of futures are walked side by side.
func (p *Planner) try(trials []*trial, blocks []*world) {
	end := func(of []*world) int { return of[len(of)-1].first + of[len(of)-1].count }
	most := end(blocks)
	for some := range slices.Chunk(blocks, sideBySide) {
		for _, t := range trials {
			if !t.late {
				t.arrival = append(t.arrival, make(column, end(some)-len(t.arrival))...)
			}
		}
		misses := make([][]int, len(some)) // by block, by trial
		var walkers sidebyside.Group
		for b, block := range some {
			misses[b] = make([]int, len(trials))
			walkers.Go(func() {
				for i, t := range trials {
					if !t.late {
						over := t.arrival[block.first : block.first+block.count]
						t.problem.arrive(over, t.problem.walk(block))
						misses[b][i] = over.after(t.by)
					}
				}
			})
		}
		walkers.Wait()
		for i, t := range trials {
			for b := range some {
				t.misses += misses[b][i]
			}
			t.late = 100*(most-t.misses) < p.catalog.About.Planning.Sure*most
		}
	}
}

// outcome dates a trial by the futures it was walked in.
func (p *Planner) outcome(t *trial) Mend {
	return Mend{
		Changes: t.changes, Burden: burden(t.changes), Chance: t.arrival.by(t.by),
		P80: t.problem.date(t.arrival.quantiles(p.catalog.About.Planning.Sure)[0]), Short: t.problem.short(), Assumed: t.problem.goalAssumed(),
	}
}

// short returns by how many hours a week the fullest term goes beyond what the person has: one course is
// taken in it even where it does not fit.
func (p *problem) short() (most int) {
	load := p.table.of.load
	if !load.known || !slices.ContainsFunc(p.nodes, func(n node) bool { return n.kind == "terms" && !n.skip }) {
		return 0
	}
	for _, term := range p.table.terms {
		if term.courses > 0 {
			most = max(most, up(float64(term.courses)*load.aCourse(term.weeks))-load.hours)
		}
	}
	return most
}

// candidates is how many of the late trials are dated in full to find the nearest.
const candidates = 6

// nearest returns the trial with the earliest date to promise.
func (p *Planner) nearest(trials []*trial) (best *Mend) {
	percent := p.catalog.About.Planning.Sure
	type candidate struct {
		*trial
		sure int // the day to promise by the futures walked so far
	}
	var found []candidate
	for _, t := range trials { // the fewest changes first
		if len(found) == candidates && t.arrival.by(found[candidates-1].sure-1) < percent {
			continue
		}
		found = append(found, candidate{t, t.arrival.quantiles(percent)[0]})
		slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.sure, b.sure) })
		found = found[:min(candidates, len(found))]
	}
	for _, t := range found {
		t.arrival = t.problem.arrival(t.problem.walk(p.futures()))
		if mend := p.outcome(t.trial); best == nil || mend.P80 < best.P80 {
			best = &mend
		}
	}
	return best
}

func burden(changes []catalog.Change) (sum int) {
	for _, change := range changes {
		sum += change.Burden
	}
	return sum
}

// mildest keeps the sets than which none is milder: those that the person's hours are enough for first, of
// them the fewest changes, then the mildest.
func mildest(sets []Mend) []Mend {
	kept := slices.DeleteFunc(slices.Clone(sets), func(set Mend) bool {
		return slices.ContainsFunc(sets, func(other Mend) bool { return milder(other.Changes, set.Changes) })
	})
	slices.SortStableFunc(kept, func(a, b Mend) int {
		return cmp.Or(cmp.Compare(min(a.Short, 1), min(b.Short, 1)), cmp.Compare(len(a.Changes), len(b.Changes)), cmp.Compare(a.Burden, b.Burden))
	})
	return kept
}

// milder tells whether one set asks for less than another: each of its changes stands in the other
// too, or a heavier one of its group does, and the two are not the same.
func milder(set, other []catalog.Change) bool {
	same := len(set) == len(other)
	for _, change := range set {
		i := slices.IndexFunc(other, func(c catalog.Change) bool { return c.Group == change.Group })
		if i < 0 || other[i].ID != change.ID && other[i].Burden <= change.Burden {
			return false
		}
		same = same && other[i].ID == change.ID
	}
	return !same
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

// mixes returns every choice of at most one change from each group, by how many changes it holds.
func (p *Planner) mixes(choice Choice) [][][]catalog.Change {
	groups := p.groups(choice)
	all := make([][][]catalog.Change, len(groups)+1)
	var mix []catalog.Change
	var pick func(i int)
	pick = func(i int) {
		if i == len(groups) {
			all[len(mix)] = append(all[len(mix)], slices.Clone(mix))
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
	return all
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
