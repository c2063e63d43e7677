package fit

import (
	"cmp"
	"math"
	"slices"

	"careeradvisor/advisor/sitting"
)

// Nudge is one answer given otherwise.
type Nudge struct {
	Item string `json:"item"`
	From int    `json:"from"` // steps from -2 to 2
	To   int    `json:"to"`
}

// gain is what an answer given otherwise can bring.
type gain struct {
	item          string
	from, towards int // towards: 1 or -1, the helpful direction
	points        int // a step brings
}

func (g gain) steps() int { return farthest - g.from*g.towards }

func (g gain) most() int { return g.points * g.steps() }

// fewest returns the smallest set of answers that brings so many points, each moved no further than
// needed; ok is false when all together do not. Taking the largest gains first is exact, since every
// answer brings its points whatever the others are.
func fewest(gains []gain, needed int) (nudges []Nudge, ok bool) {
	gains = slices.DeleteFunc(gains, func(g gain) bool { return g.most() <= 0 })
	slices.SortStableFunc(gains, func(a, b gain) int { return b.most() - a.most() })
	for _, g := range gains {
		if needed <= 0 {
			break
		}
		steps := min(g.steps(), (needed+g.points-1)/g.points)
		nudges = append(nudges, Nudge{g.item, g.from, g.from + steps*g.towards})
		needed -= steps * g.points
	}
	return nudges, needed <= 0
}

// Overtake is the smallest set of answers that would have put a path before the leader.
type Overtake struct {
	Path   string  `json:"path"`
	Nudges []Nudge `json:"nudges"`
}

// Overtakes returns, for every path behind the leader, the smallest set of answered choices that,
// answered otherwise, would put it ahead; the smallest set first. A path that no answer can bring
// ahead is left out. What was not answered is not counted: it is still open.
func (e *Engine) Overtakes(responses map[string]sitting.Response) []Overtake {
	lead, overtakes := e.Lead(responses, allRounds), []Overtake{}
	for rival, id := range e.Paths {
		if rival == lead.Leader {
			continue
		}
		needed := lead.Points[lead.Leader] - lead.Points[rival]
		if rival > lead.Leader {
			needed++ // it loses ties
		}
		var gains []gain
		for i := range e.Choices {
			answer, given := step(responses, e.contrasts[i].item)
			difference := e.contrasts[i].weight(rival) - e.contrasts[i].weight(lead.Leader)
			if given && difference != 0 {
				gains = append(gains, gain{e.contrasts[i].item, answer, sign(difference), abs(difference)})
			}
		}
		if nudges, ok := fewest(gains, needed); ok {
			overtakes = append(overtakes, Overtake{id, nudges})
		}
	}
	slices.SortStableFunc(overtakes, func(a, b Overtake) int { return cmp.Compare(len(a.Nudges), len(b.Nudges)) })
	return overtakes
}

// Crossing is the smallest set of answers that would have changed the band of the role.
type Crossing struct {
	Band   Band    `json:"band"`
	Nudges []Nudge `json:"nudges"`
}

// Crossings returns the smallest sets of answered ratings that, answered otherwise, would lift the
// role to the next band or lower it to the one below. There is none while it is too early to tell.
func (e *Engine) Crossings(responses map[string]sitting.Response) []Crossing {
	crossings, role := []Crossing{}, e.scoreRole(responses)
	if role.Band == Early {
		return crossings
	}
	order := []Band{Poor, Mixed, Good}
	limits := []int{0, e.role.mixed, e.role.good} // where each band begins
	at := slices.Index(order, role.Band)
	for _, to := range []int{at + 1, at - 1} {
		if to < 0 || to == len(order) {
			continue
		}
		// The points at which the higher of the two bands begins: 50 × (possible + points) ≥ limit × possible.
		begins := int(math.Ceil(float64(limits[max(at, to)]*role.Possible)/50)) - role.Possible
		direction, needed := 1, begins-role.Points
		if to < at {
			direction, needed = -1, role.Points-begins+1
		}
		var gains []gain
		for _, key := range e.role.keys {
			if answer, given := step(responses, key.item); given {
				gains = append(gains, gain{key.item, answer, direction * sign(key.weight), abs(key.weight)})
			}
		}
		if nudges, ok := fewest(gains, needed); ok {
			crossings = append(crossings, Crossing{order[to], nudges})
		}
	}
	return crossings
}

func sign(n int) int { return cmp.Compare(n, 0) }
