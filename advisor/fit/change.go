package fit

import (
	"cmp"
	"slices"
)

// Nudge is one answer given otherwise.
type Nudge struct {
	Item string `json:"item"`
	From int    `json:"from"` // steps from -2 to 2
	To   int    `json:"to"`
}

// Overtake is the smallest set of answers that would have put a path before all others.
type Overtake struct {
	Path   string  `json:"path"`
	Nudges []Nudge `json:"nudges"`
}

// Overtakes returns, for every path behind the leader, the smallest set of answered choices that,
// answered otherwise, would put it first; the smallest sets first. A path that no small set puts first
// is left out. What was not answered is not counted: it is still open.
func (s *Sheet) Overtakes() []Overtake {
	e, given, lead, overtakes := s.engine, s.contrasted, s.lead, []Overtake{}
	search := newSearch(len(e.Choices), len(e.Paths))
	for rival, id := range e.Paths {
		if rival == lead.Leader {
			continue
		}
		for i, points := range lead.Points {
			search.short[i] = points - lead.Points[rival]
			if i < rival {
				search.short[i]++ // the rival loses ties to it
			}
		}
		search.levers = search.levers[:0]
		e.pull(search, given, rival, lead.Leader, true) // of changes alike those between the two are the plainest
		e.pull(search, given, rival, lead.Leader, false)
		if nudges := search.smallest(); nudges != nil {
			overtakes = append(overtakes, Overtake{id, nudges})
		}
	}
	slices.SortStableFunc(overtakes, func(a, b Overtake) int {
		return cmp.Or(cmp.Compare(len(a.Nudges), len(b.Nudges)), cmp.Compare(steps(a.Nudges), steps(b.Nudges)))
	})
	return overtakes
}

// pull adds the answered choices to a search, with the points that a step to the right brings a path
// over every other one: those between the path and the leader, or all others.
func (e *Engine) pull(search *search, given row, path, leader int, between bool) {
	for i := range e.Choices {
		weights := e.contrasts[i].weights
		own := weights[path]
		answer, ok := given[i].Step()
		if !ok || between != (own != 0 && weights[leader] != 0) {
			continue
		}
		lifts := search.add(e.contrasts[i].item, answer)
		for other, weight := range weights {
			lifts[other] = own - weight
		}
	}
}

// Crossing is the smallest set of answers that would have changed the band of the role.
type Crossing struct {
	Band   Band    `json:"band"`
	Nudges []Nudge `json:"nudges"`
}

// Crossings returns the smallest sets of answered ratings that, answered otherwise, would lift the
// role to the next band or lower it to the one below. A band that no small set reaches is left out,
// and while it is too early to tell there is none.
func (s *Sheet) Crossings() []Crossing {
	e, given, crossings := s.engine, s.rated, []Crossing{}
	role := e.scoreRole(given)
	if role.Band == Early {
		return crossings
	}
	order := []Band{Poor, Mixed, Good}
	limits := []int{0, e.role.mixed, e.role.good} // where each band begins
	at, search := slices.Index(order, role.Band), newSearch(len(e.role.keys), 1)
	for _, to := range []int{at + 1, at - 1} {
		if to < 0 || to == len(order) {
			continue
		}
		// The points at which the higher of the two bands begins: 50 × (possible + points) ≥ limit × possible.
		begins := (limits[max(at, to)]*role.Possible+49)/50 - role.Possible
		direction, needed := 1, begins-role.Points
		if to < at {
			direction, needed = -1, role.Points-begins+1
		}
		search.short[0], search.levers = needed, search.levers[:0]
		for i, key := range e.role.keys {
			if answer, ok := given[i].Step(); ok {
				search.add(key.item, answer)[0] = direction * key.weight
			}
		}
		if nudges := search.smallest(); nudges != nil {
			crossings = append(crossings, Crossing{order[to], nudges})
		}
	}
	return crossings
}
