package fit

import (
	"math"
	"slices"
)

// Path is how a person's choices speak for a path. Points are won from the other paths and lost to
// them, so they sum to 0 over all paths.
type Path struct {
	ID       string   `json:"id"`
	Points   int      `json:"points"`
	Possible int      `json:"possible"`
	Low      int      `json:"low"`     // the fewest points still possible
	High     int      `json:"high"`    // the most points still possible
	Error    int      `json:"error"`   // one standard error, in points, rounded up
	Leading  bool     `json:"leading"` // not to be separated from the first: too close, or too few choices
	Reasons  []Reason `json:"reasons"` // strongest first; they add up to Points
}

// allRounds counts the choices of both rounds and the trials.
const allRounds = 0

// Lead is where the paths stand. Its lists follow the catalog's order of paths.
type Lead struct {
	Points  []int
	Choices []int  // with an answer, by path
	Group   []bool // the leading group; all paths until each had a fair hearing
	Leader  int    // the path with the most points, the first of several
	Heard   bool   // every path had a fair hearing

	squares []int // of the weights that were answered, by path
}

// Lead finds where the paths stand by the choices of one round alone, or by all that is known.
func (s *Sheet) Lead(round int) Lead {
	if round == allRounds {
		return s.lead
	}
	return s.engine.lead(s.contrasted, round)
}

func (e *Engine) lead(given row, round int) Lead {
	n := len(e.Paths)
	lead := Lead{Points: make([]int, n), Choices: make([]int, n), squares: make([]int, n), Group: make([]bool, n), Heard: true}
	counted := func(i int) (answer int, ok bool) {
		if round != allRounds && e.contrasts[i].round != round {
			return 0, false
		}
		return given[i].Step()
	}
	for i := range given {
		answer, ok := counted(i)
		if !ok {
			continue
		}
		for _, move := range e.contrasts[i].moves {
			lead.Points[move.path] += move.weight * answer
			lead.squares[move.path] += move.weight * move.weight
			if !e.contrasts[i].trial() {
				lead.Choices[move.path]++
			}
		}
	}
	for i, points := range lead.Points {
		lead.Heard = lead.Heard && lead.Choices[i] >= e.fairHearing
		if points > lead.Points[lead.Leader] {
			lead.Leader = i
		}
	}
	// The squares of the weight differences to the leader, (a - b)² = a² + b² - 2ab, summed.
	products := make([]int, n)
	for i := range given {
		if _, ok := counted(i); !ok {
			continue
		}
		if leading := e.contrasts[i].weights[lead.Leader]; leading != 0 {
			for _, move := range e.contrasts[i].moves {
				products[move.path] += leading * move.weight
			}
		}
	}
	for i := range lead.Group {
		gap := lead.Points[lead.Leader] - lead.Points[i]
		squares := lead.squares[lead.Leader] + lead.squares[i] - 2*products[i]
		// gap ≤ k × sqrt(variance × sum of squares), squared and scaled to integers
		lead.Group[i] = !lead.Heard || 10_000*100*gap*gap <= e.leadingGroupHundredths*e.leadingGroupHundredths*e.answerErrorHundredths*squares
	}
	lead.Group[lead.Leader] = true
	return lead
}

func (e *Engine) scorePaths(given row, lead Lead, reachable func(string) bool) []Path {
	paths := make([]Path, len(e.Paths))
	for i, id := range e.Paths {
		paths[i] = Path{
			ID: id, Points: lead.Points[i], Low: lead.Points[i], High: lead.Points[i], Leading: lead.Group[i],
			Error:   int(math.Ceil(math.Sqrt(float64(e.answerErrorHundredths*lead.squares[i]) / 100))),
			Reasons: make([]Reason, 0, e.appears[i]),
		}
	}
	for i, contrast := range e.contrasts {
		answer, answered := given[i].Step()
		if contrast.trial() && !answered {
			continue // nobody is asked for a trial
		}
		still := !answered && reachable(contrast.item)
		for _, move := range contrast.moves {
			path, most := &paths[move.path], farthest*abs(move.weight)
			path.Possible += most
			if answered {
				path.Reasons = append(path.Reasons, Reason{contrast.item, move.weight * answer})
			} else if still {
				path.Low, path.High = path.Low-most, path.High+most
			}
		}
	}
	for i := range paths {
		strongest(paths[i].Reasons)
	}
	slices.SortStableFunc(paths, func(a, b Path) int { return b.Points - a.Points })
	return paths
}

// Stability is how much the weights may be wrong before another path comes first: each by less than
// Gap ÷ Moved of itself. Both are points of the closest rival; Moved is 0 while nothing was answered.
type Stability struct {
	Gap, Moved int
}

// Percent is an error, in whole percent of a weight, that puts no other path first even if every
// weight has it. It is below the one at which the two would meet.
func (s Stability) Percent() int {
	if s.Gap == 0 {
		return 0
	}
	return (100*s.Gap - 1) / s.Moved
}

// stability takes, over all rivals, the least gap for the points that moved the leader and the rival:
// were every one of those weights off by that share in the worst direction, the two would meet.
func (e *Engine) stability(given row, lead Lead) Stability {
	moved := make([]int, len(e.Paths))
	for i := range given {
		if answer, ok := given[i].Step(); ok {
			for _, move := range e.contrasts[i].moves {
				moved[move.path] += abs(move.weight * answer)
			}
		}
	}
	var least Stability
	for i := range e.Paths {
		rival := Stability{lead.Points[lead.Leader] - lead.Points[i], moved[lead.Leader] + moved[i]}
		if i != lead.Leader && rival.Moved > 0 && (least.Moved == 0 || rival.Gap*least.Moved < least.Gap*rival.Moved) {
			least = rival
		}
	}
	return least
}

// Unheard tells whether a path stood in too few choices to be separated from the others.
func (e *Engine) Unheard(lead Lead, path int) bool { return lead.Choices[path] < e.fairHearing }

// Between returns what every answer did to the gap between two paths, strongest first and, of answers
// alike, those between the two themselves first. It adds up to the points of the first less those of
// the second.
func (s *Sheet) Between(first, second string) []Reason {
	e := s.engine
	a, b := slices.Index(e.Paths, first), slices.Index(e.Paths, second)
	var own, other []Reason
	for i, response := range s.contrasted {
		won, lost := e.contrasts[i].weights[a], e.contrasts[i].weights[b]
		answer, ok := response.Step()
		if !ok || answer*(won-lost) == 0 {
			continue
		}
		reason := Reason{e.contrasts[i].item, answer * (won - lost)}
		if won != 0 && lost != 0 {
			own = append(own, reason)
		} else {
			other = append(other, reason)
		}
	}
	strongest(own)
	strongest(other)
	reasons := slices.Concat(own, other)
	slices.SortStableFunc(reasons, func(a, b Reason) int { return abs(b.Points) - abs(a.Points) })
	return reasons
}
