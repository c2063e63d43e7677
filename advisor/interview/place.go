package interview

import (
	"fmt"
	"slices"
)

// The parts of the interview, in order; the choices by their rounds, 1 and 2.
const (
	theWork = iota
	choices
	closer
	forYears
)

var parts = [...]string{theWork: "The work", choices: "Choices", closer: "Closer choices", forYears: "For years"}

// Place says where a question stands among those asked: "Part 2 of 4, Choices: 3 of at most 10".
func (i *Interview) Place(given Answers, id string) string {
	part, number, closely := i.part(id), 1, false
	for _, item := range i.Asked(given) { // one that was not asked yet stands behind them all
		if item.ID == id {
			break
		}
		before := i.part(item.ID)
		if before == part {
			number++
		}
		closely = closely || before == closer
	}
	place := fmt.Sprintf("Part %d of %d, %s: %d of %s", part+1, len(parts), parts[part], number, i.most(given, part, number))
	if part == forYears && number == 1 && !closely {
		place += fmt.Sprintf(". You did not need part %d.", closer+1)
	}
	return place
}

// most is how many questions a part has, for this person and so far.
func (i *Interview) most(given Answers, part, number int) string {
	switch part {
	case theWork:
		return fmt.Sprint(len(i.ratings))
	case choices:
		return fmt.Sprint("at most ", i.count(1, nil))
	}
	group := i.engine.Sheet(given.Responses).Lead(0).Group
	if part == closer {
		between := i.count(2, group)
		if number < between { // every answer may add a member to the group, or take one out
			return fmt.Sprint("about ", between)
		}
		return fmt.Sprint(number)
	}
	leading := 0
	for _, member := range group {
		if member {
			leading++
		}
	}
	return fmt.Sprint(max(number, leading))
}

// count counts the choices of a round between members of a group; of all paths if it is nil.
func (i *Interview) count(round int, group []bool) (n int) {
	for _, choice := range i.engine.Choices {
		if choice.Round == round && (group == nil || group[choice.Left] && group[choice.Right]) {
			n++
		}
	}
	return n
}

// part is the part of the interview a question belongs to.
func (i *Interview) part(id string) int {
	item, _ := i.Item(id)
	switch item.Kind {
	case Rating:
		return theWork
	case Contentment:
		return forYears
	}
	at := slices.IndexFunc(i.pairs, func(pair Item) bool { return pair.ID == id })
	return i.engine.Choices[at].Round
}
