package interview

import (
	"fmt"
	"slices"
)

// The parts of the interview, in order.
var parts = []string{"The work", "Choices", "Closer choices", "For years"}

// Place says where a question stands among those asked: "Part 2 of 4, Choices: 3 of at most 10".
func (i *Interview) Place(given Answers, id string) string {
	part, number := i.part(given, id), 1
	for _, item := range i.Asked(given) { // one that was not asked yet stands behind them all
		if item.ID == id {
			break
		}
		if i.part(given, item.ID) == part {
			number++
		}
	}
	at := slices.Index(parts, part)
	switch at {
	case 0:
		return fmt.Sprintf("Part 1 of %d, %s: %d of %d", len(parts), part, number, len(i.ratings))
	case 1:
		return fmt.Sprintf("Part 2 of %d, %s: %d of at most %d", len(parts), part, number, i.count(1, nil))
	case 2:
		between := i.count(2, i.engine.Sheet(given.Responses).Lead(0).Group)
		if number < between { // every answer may add a member to the group, or take one out
			return fmt.Sprintf("Part 3 of %d, %s: %d of about %d", len(parts), part, number, between)
		}
		return fmt.Sprintf("Part 3 of %d, %s: %d of %d", len(parts), part, number, number)
	}
	leading := 0
	for _, member := range i.engine.Sheet(given.Responses).Lead(0).Group {
		if member {
			leading++
		}
	}
	return fmt.Sprintf("Part 4 of %d, %s: %d of %d", len(parts), part, number, max(number, leading))
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

func (i *Interview) part(given Answers, id string) string {
	item, _ := i.Item(id)
	switch item.Kind {
	case Rating:
		return parts[0]
	case Contentment:
		return parts[3]
	}
	at := slices.IndexFunc(i.pairs, func(pair Item) bool { return pair.ID == id })
	return parts[i.engine.Choices[at].Round]
}
