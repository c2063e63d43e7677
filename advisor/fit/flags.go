package fit

import (
	"slices"

	"careeradvisor/advisor/sitting"
)

// FlagKind names a sign of careless or contradictory answering.
type FlagKind string

// The flags. A Circle is told, but stands against nothing: people may well prefer in circles.
const (
	Same     FlagKind = "same"     // nearly all ratings alike
	Agree    FlagKind = "agree"    // yes to things that exclude each other
	Disagree FlagKind = "disagree" // no to both of things of which one is true
	Hasty    FlagKind = "hasty"    // answered faster than one can read
	Circle   FlagKind = "circle"   // A over B, B over C, C over A
)

// Flag asks the person to look at some answers again. Nothing is corrected.
type Flag struct {
	Kind  FlagKind `json:"kind"`
	Items []string `json:"items"`           // the answers to look at
	Paths []string `json:"paths,omitempty"` // of a circle, each preferred to the next and the last to the first
}

// Doubtful tells whether no verdict can be trusted while the flag stands.
func (f Flag) Doubtful() bool { return f.Kind != Circle }

// Flags looks for signs of careless answering. seconds tells how long answers took; those it does
// not hold were not timed.
func (s *Sheet) Flags(seconds map[string]int) []Flag {
	e, flags := s.engine, []Flag{}
	add := func(kind FlagKind, items, paths []string) {
		if len(items) > 0 {
			flags = append(flags, Flag{kind, items, paths})
		}
	}
	add(Same, e.same(s.rated), nil)
	agree, disagree := e.contradictions(s.responses)
	add(Agree, agree, nil)
	add(Disagree, disagree, nil)
	add(Hasty, s.hasty(seconds), nil)
	items, circle := e.circle(s.contrasted)
	add(Circle, items, circle)
	return flags
}

// hasty returns the items that were answered faster than one can read, if they are too many.
func (s *Sheet) hasty(seconds map[string]int) (hasty []string) {
	care, fast := s.engine.care, 0
	for _, took := range seconds {
		if took < care.HastySeconds {
			fast++
		}
	}
	if fast < care.HastyItems {
		return nil // as nearly always
	}
	for _, item := range s.engine.items {
		_, responded := s.responses[item]
		if took, timed := seconds[item]; responded && timed && took < care.HastySeconds {
			hasty = append(hasty, item)
		}
	}
	if len(hasty) < care.HastyItems {
		return nil
	}
	return hasty
}

// same returns the ratings that were answered alike, if they are too many.
func (e *Engine) same(given row) (alike []string) {
	var counts [len(sitting.Steps)]int
	for _, response := range given {
		if step, ok := response.Step(); ok {
			counts[step+farthest]++
		}
	}
	for i, key := range e.role.keys {
		if step, ok := given[i].Step(); ok && counts[step+farthest] >= e.care.SameRows {
			alike = append(alike, key.item)
		}
	}
	return alike
}

// contradictions holds opposites against each other: their mean over all of them should be near 0.
// Where it is too high, or too low, it returns the pairs that make it so.
func (e *Engine) contradictions(responses map[string]sitting.Response) (agree, disagree []string) {
	sum, answered := 0, 0
	for _, opposite := range e.opposites {
		a, given := responseTo(responses, opposite[0]).Step()
		b, also := responseTo(responses, opposite[1]).Step()
		if !given || !also {
			continue
		}
		sum, answered = sum+a+b, answered+2
		// beyond the limit in themselves: (a + b) ÷ 2 > limit
		if float64(a+b) > 2*float64(e.care.Contradiction) {
			agree = append(agree, opposite[0], opposite[1])
		}
		if float64(a+b) < -2*float64(e.care.Contradiction) {
			disagree = append(disagree, opposite[0], opposite[1])
		}
	}
	limit := float64(e.care.Contradiction) * float64(answered)
	if float64(sum) <= limit {
		agree = nil
	}
	if float64(sum) >= -limit {
		disagree = nil
	}
	return agree, disagree
}

// circle returns the first three paths that were preferred in a circle, and the choices that say so.
func (e *Engine) circle(given row) (items, paths []string) {
	n := len(e.Paths)
	over := make([]int, n*n) // over[a*n+b]: points of a over b in their own choices
	for i, choice := range e.Choices {
		if answer, ok := given[i].Step(); ok {
			over[choice.Right*n+choice.Left] += choice.Weight * answer
			over[choice.Left*n+choice.Right] -= choice.Weight * answer
		}
	}
	for a := range n {
		for b := range n {
			for c := range n {
				if a < b && a < c && over[a*n+b] > 0 && over[b*n+c] > 0 && over[c*n+a] > 0 {
					for i, choice := range e.Choices {
						if _, ok := given[i].Step(); ok && among(choice.Left, a, b, c) && among(choice.Right, a, b, c) {
							items = append(items, choice.Item)
						}
					}
					return items, []string{e.Paths[a], e.Paths[b], e.Paths[c]}
				}
			}
		}
	}
	return nil, nil
}

func among(path int, group ...int) bool { return slices.Contains(group, path) }
