package interview

import (
	"math"

	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Answers is what decides on the next question.
type Answers struct {
	Responses map[string]sitting.Response
	Brief     bool // the person allows the choices to stop before they must
}

func (a Answers) responded(item string) bool {
	_, ok := a.Responses[item]
	return ok
}

// Next returns the question to ask now; ok is false when there is none left.
//
// After the ratings come choices in two rounds. The first goes on until no choice left in it can
// change who leads it, and every path was heard. The second asks the second choice between every two
// members of the leading group, until the group as it then stands has none left. Then every member of
// it is asked about alone.
func (i *Interview) Next(given Answers) (item Item, ok bool) {
	open, lead := i.open(i.engine.Sheet(given.Responses), given.Brief)
	return i.next(given, open, lead)
}

// next is Next where the open choices are known.
func (i *Interview) next(given Answers, open []int, lead fit.Lead) (item Item, ok bool) {
	for at := range i.ratings {
		if !given.responded(i.ratings[at].ID) {
			return i.ratings[at], true
		}
	}
	if len(open) > 0 {
		return i.pairs[i.best(open, lead)], true
	}
	for path := range i.contentment { // both rounds are over, so lead is of all that is known
		if item := &i.contentment[path]; lead.Heard && lead.Group[path] && !given.responded(item.ID) {
			return *item, true
		}
	}
	return Item{}, false
}

// open returns the choices of the round now running, by index, and who leads in it; none when both
// rounds are over.
func (i *Interview) open(given *fit.Sheet, brief bool) (open []int, lead fit.Lead) {
	first := given.Lead(1)
	for at := range i.engine.Choices {
		if i.engine.Choices[at].Round == 1 && !given.Responded(at) {
			open = append(open, at)
		}
	}
	if !i.settled(open, first, brief) {
		return open, first
	}
	if unheard := i.unheard(open, first); len(unheard) > 0 {
		return unheard, first
	}
	all := given.Lead(0)
	return i.among(given, all.Group), all
}

// among returns the choices of the second round between members of a group that are still to be
// asked.
func (i *Interview) among(given *fit.Sheet, group []bool) (open []int) {
	for at := range i.engine.Choices {
		choice := &i.engine.Choices[at]
		if choice.Round == 2 && group[choice.Left] && group[choice.Right] && !given.Responded(at) {
			open = append(open, at)
		}
	}
	return open
}

// unheard returns the choices that would give a path its fair hearing.
func (i *Interview) unheard(open []int, lead fit.Lead) (wanted []int) {
	for _, at := range open {
		choice := i.engine.Choices[at]
		if i.engine.Unheard(lead, choice.Left) || i.engine.Unheard(lead, choice.Right) {
			wanted = append(wanted, at)
		}
	}
	return wanted
}

// reachable returns the choices without a response that the person may still be asked, where some are open.
// While a round runs, nobody knows yet who will be in the leading group at its end.
func (i *Interview) reachable(open []int) map[string]bool {
	reachable := map[string]bool{}
	if len(open) == 0 {
		return reachable
	}
	running := i.engine.Choices[open[0]].Round
	for _, choice := range i.engine.Choices {
		if choice.Round >= running {
			reachable[choice.Item] = true
		}
	}
	return reachable
}

// settled tells whether the choices still open cannot change who leads. With brief it is enough that
// they are unlikely to.
func (i *Interview) settled(open []int, lead fit.Lead, brief bool) bool {
	for rival := range lead.Points {
		if rival == lead.Leader {
			continue
		}
		most, squares := 0, 0
		for _, at := range open {
			difference := i.between(at, lead.Leader, rival)
			most += sitting.Strongest * difference
			squares += difference * difference
		}
		gap := lead.Points[lead.Leader] - lead.Points[rival]
		if rival > lead.Leader { // it loses ties
			gap++
		}
		if gap > most {
			continue
		}
		// gap ± 1/2 against what the open choices may bring by chance
		deviation := math.Sqrt(float64(i.earlyStop.AnswerVariance) * float64(squares))
		if !brief || float64(gap)-0.5 < float64(i.earlyStop.Deviations)*deviation {
			return false
		}
	}
	return true
}

// best returns the open choice that tells most between the leader and the rival that could still
// finish furthest ahead of it; of several the one that tells most between the leader and all others,
// then the first.
func (i *Interview) best(open []int, lead fit.Lead) int {
	strongest, ahead := 0, math.MinInt
	for rival := range lead.Points {
		if rival == lead.Leader {
			continue
		}
		could := lead.Points[rival] - lead.Points[lead.Leader]
		for _, at := range open {
			could += sitting.Strongest * i.between(at, lead.Leader, rival)
		}
		if could > ahead {
			strongest, ahead = rival, could
		}
	}
	best, most := open[0], [2]int{-1, -1}
	for _, at := range open {
		tells := [2]int{i.between(at, lead.Leader, strongest), 0}
		for rival := range lead.Points {
			tells[1] += i.between(at, lead.Leader, rival)
		}
		if tells[0] > most[0] || tells[0] == most[0] && tells[1] > most[1] {
			best, most = at, tells
		}
	}
	return best
}

// between returns how many points one step in a choice moves between two paths.
func (i *Interview) between(at, one, other int) int {
	gap := weight(i.engine.Choices[at], one) - weight(i.engine.Choices[at], other)
	return max(gap, -gap)
}

// weight returns the points one step to the right brings a path.
func weight(choice fit.Choice, path int) int {
	switch path {
	case choice.Left:
		return -choice.Weight
	case choice.Right:
		return choice.Weight
	}
	return 0
}
