package catalog

import (
	"fmt"
	"maps"
	"slices"
)

const (
	maxWeight      = 3
	ratingsPerSide = 5   // statements for and against a role
	rounds         = 2   // every two paths meet once a round
	maxStatement   = 100 // characters
	maxLengthGap   = 15  // characters between the two statements of a pair
)

// items checks the rules that keep the scores honest: as much weight for as against, so that
// agreeing with everything earns nothing; every two paths met equally often on either side.
func (l *linter) items() {
	const file = "items/ratings.yaml"
	for _, rating := range l.c.Ratings {
		field := "ratings[" + rating.ID + "]"
		opposite := l.c.Rating(rating.Opposite)
		switch {
		case opposite == nil:
			l.complain(file, field+".opposite", quote(rating.Opposite), ratings)
		case opposite.Opposite != rating.ID || opposite.ID == rating.ID:
			l.complain(file, field+".opposite", quote(rating.Opposite), "an item whose opposite is "+rating.ID)
		}
		l.length(file, field+".text", rating.Text)
	}
	scored := false
	for _, role := range l.c.Roles {
		if role.Fit != nil {
			l.fit(roleFile(role), role)
			scored = scored || role.ID == l.c.About.Entry
		}
	}
	if !scored {
		l.complain("roles/"+l.c.About.Entry+".yaml", "fit", "nothing", "a fit, since this is the entry role")
	}
	l.pairs()
}

func (l *linter) fit(file string, role Role) {
	sum, sides := 0, map[bool]int{}
	for _, id := range slices.Sorted(maps.Keys(role.Fit.Keys)) {
		weight := role.Fit.Keys[id]
		rating := l.c.Rating(id)
		if rating == nil {
			l.complain(file, "fit.keys."+id, quote(id), ratings)
			continue
		}
		l.weight(file, "fit.keys."+id, weight)
		sum += weight
		sides[weight > 0]++
		if opposite, ok := role.Fit.Keys[rating.Opposite]; ok && (opposite > 0) == (weight > 0) {
			l.complain(file, "fit.keys."+id, fmt.Sprint(weight), "the other sign than its opposite "+rating.Opposite)
		}
	}
	if sum != 0 {
		l.complain(file, "fit.keys", fmt.Sprintf("weights that sum to %d", sum), "as much weight for as against")
	}
	if sides[true] != ratingsPerSide || sides[false] != ratingsPerSide {
		l.complain(file, "fit.keys", fmt.Sprintf("%d items for and %d against", sides[true], sides[false]), "five for and five against")
	}
	for _, rating := range l.c.Ratings {
		if role.ID == l.c.About.Entry && role.Fit.Keys[rating.ID] == 0 {
			l.complain("items/ratings.yaml", "ratings["+rating.ID+"]", "an item without weight", "a weight in "+file)
		}
	}
	if role.Fit.Mixed <= 0 || role.Fit.Mixed >= role.Fit.Good || role.Fit.Good >= 100 {
		l.complain(file, "fit", fmt.Sprintf("mixed %d, good %d", role.Fit.Mixed, role.Fit.Good), "0 < mixed < good < 100")
	}
	l.basis(file, "fit.basis", role.Fit.Basis)
}

func (l *linter) pairs() {
	const file = "items/pairs.yaml"
	type meeting struct {
		round       int
		first, last string
	}
	type side struct {
		round int
		path  string
	}
	met, lefts, rights, statements := map[meeting]int{}, map[side]int{}, map[side]int{}, map[string]string{}
	for _, pair := range l.c.Pairs {
		field := "pairs[" + pair.ID + "]"
		l.refer(paths, file, field+".left", pair.Left)
		l.refer(paths, file, field+".right", pair.Right)
		if pair.Left == pair.Right {
			l.complain(file, field, quote(pair.Left)+" on both sides", "two paths")
		}
		if pair.Round < 1 || pair.Round > rounds {
			l.complain(file, field+".round", fmt.Sprint(pair.Round), "1 or 2")
		}
		if pair.Weight < 1 || pair.Weight > maxWeight {
			l.complain(file, field+".weight", fmt.Sprint(pair.Weight), "1, 2 or 3")
		}
		met[meeting{pair.Round, min(pair.Left, pair.Right), max(pair.Left, pair.Right)}]++
		lefts[side{pair.Round, pair.Left}]++
		rights[side{pair.Round, pair.Right}]++
		for _, statement := range [][2]string{{"left_text", pair.LeftText}, {"right_text", pair.RightText}} {
			name, text := statement[0], statement[1]
			if other, twice := statements[text]; twice {
				l.complain(file, field+"."+name, "the statement of "+other+" again", "a statement used once")
			}
			statements[text] = pair.ID
			l.length(file, field+"."+name, text)
		}
		if left, right := len([]rune(pair.LeftText)), len([]rune(pair.RightText)); max(left-right, right-left) > maxLengthGap {
			l.complain(file, field, fmt.Sprintf("statements of %d and %d characters", left, right), "lengths at most 15 apart, so that neither stands out")
		}
	}
	for i, first := range l.c.Paths {
		for round := 1; round <= rounds; round++ {
			if left, right := lefts[side{round, first.ID}], rights[side{round, first.ID}]; max(left-right, right-left) > 1 {
				l.complain(file, "pairs", fmt.Sprintf("%s %d times left and %d times right in round %d", first.ID, left, right, round), "sides that alternate")
			}
			for _, second := range l.c.Paths[i+1:] {
				if count := met[meeting{round, min(first.ID, second.ID), max(first.ID, second.ID)}]; count != 1 {
					l.complain(file, "pairs", fmt.Sprintf("%s and %s %d times in round %d", first.ID, second.ID, count, round), "every two paths once a round")
				}
			}
		}
	}
}

func (l *linter) length(file, field, text string) {
	if n := len([]rune(text)); n > maxStatement {
		l.complain(file, field, fmt.Sprintf("%d characters", n), "at most 100, so that it fits a small screen")
	}
}
