package catalog

import (
	"fmt"
	"maps"
	"slices"
)

const (
	skillLevels    = 4 // above none
	unprovedAtMost = 2 // the level that can be shown without proof
)

// judgement checks what stands beside the scores: contentment, must-haves, trials, nearby careers,
// kinds of evidence, and the constants of careful answering.
func (l *linter) judgement() {
	l.contentment()
	for _, must := range l.c.MustHaves {
		l.mustHave("must_haves["+must.ID+"]", must)
	}
	l.trials()
	for _, career := range l.c.Nearby {
		field := "nearby[" + career.ID + "]"
		l.refer(occupations, "nearby.yaml", field+".occupation", career.Occupation)
		l.refer(entries, "nearby.yaml", field+".see", career.See)
		for _, id := range slices.Sorted(maps.Keys(career.Keys)) {
			l.refer(ratings, "nearby.yaml", field+".keys", id)
			l.weight("nearby.yaml", field+".keys."+id, career.Keys[id])
		}
	}
	for _, kind := range l.c.About.Evidence {
		field := "evidence[" + kind.ID + "]"
		if kind.Level < 1 || kind.Level > skillLevels {
			l.complain(aboutFile, field+".level", fmt.Sprint(kind.Level), "1 to 4")
		} else if !kind.Proof && kind.Level > unprovedAtMost {
			l.complain(aboutFile, field+".level", fmt.Sprint(kind.Level), "at most 2 without proof: people judge their own skill poorly")
		}
	}
	l.care()
}

func (l *linter) contentment() {
	const file = "items/contentment.yaml"
	asked := map[string]int{}
	for _, item := range l.c.Contentment {
		l.refer(paths, file, "contentment["+item.ID+"].path", item.Path)
		l.length(file, "contentment["+item.ID+"].text", item.Text)
		asked[item.Path]++
	}
	for _, path := range l.c.Paths {
		if asked[path.ID] != 1 {
			l.complain(file, "contentment", fmt.Sprintf("%d items about %s", asked[path.ID], path.ID), "one a path")
		}
	}
}

func (l *linter) mustHave(field string, must MustHave) {
	const file = "must-haves.yaml"
	if given := count(must.Item != "", must.Limit != "", must.Option != ""); given != 1 {
		l.complain(file, field, fmt.Sprintf("%d conditions", given), "exactly one of item, limit and option")
	}
	if must.Item != "" {
		l.refer(ratings, file, field+".item", must.Item)
	}
	if (must.Item != "") != (must.Ask != "") {
		l.complain(file, field+".ask", quote(must.Ask), "a question for an item, and none for anything else")
	}
	if must.Option != "" {
		l.option(file, field+".option", "place", must.Option)
	}
	if limits := []string{"deadline", "budget"}; must.Limit != "" && !slices.Contains(limits, must.Limit) {
		l.complain(file, field+".limit", quote(must.Limit), oneOf(limits))
	}
	if effects := []string{"veto", "route", "warn"}; !slices.Contains(effects, must.Effect) {
		l.complain(file, field+".effect", quote(must.Effect), oneOf(effects))
	}
	switch known := l.c.Role(must.Against) != nil || l.c.Path(must.Against) != nil; {
	case must.Limit != "" && must.Against != "plan":
		l.complain(file, field+".against", quote(must.Against), "plan, for a limit")
	case must.Limit == "" && !known:
		l.complain(file, field+".against", quote(must.Against), "the id of a role or path")
	}
}

func (l *linter) trials() {
	const file = "trials.yaml"
	speaksFor := map[string]bool{}
	for _, trial := range l.c.Trials {
		field, sum := "trials["+trial.ID+"]", 0
		for _, id := range slices.Sorted(maps.Keys(trial.Keys)) {
			l.refer(paths, file, field+".keys", id)
			l.weight(file, field+".keys."+id, trial.Keys[id])
			sum += trial.Keys[id]
			speaksFor[id] = speaksFor[id] || trial.Keys[id] > 0
		}
		if sum != 0 {
			l.complain(file, field+".keys", fmt.Sprintf("points that sum to %d", sum), "points that sum to 0: what one path wins others lose")
		}
		l.figure(file, field+".takes", trial.Takes, "hours")
		l.figure(file, field+".cost", trial.Cost, "USD")
		l.basis(file, field+".basis", trial.Basis)
	}
	for i, first := range l.c.Paths {
		if !speaksFor[first.ID] {
			l.complain(file, "trials", "none that speaks for "+first.ID, "one for every path")
		}
		for _, second := range l.c.Paths[i+1:] {
			if !slices.ContainsFunc(l.c.Trials, func(t Trial) bool { return t.Keys[first.ID] != t.Keys[second.ID] }) {
				l.complain(file, "trials", "none that tells "+first.ID+" from "+second.ID, "one for every two paths")
			}
		}
	}
}

// weight checks the points of one step of an answer.
func (l *linter) weight(file, field string, weight int) {
	if weight == 0 || weight < -maxWeight || weight > maxWeight {
		l.complain(file, field, fmt.Sprint(weight), "a whole number from -3 to 3 other than 0")
	}
}

func (l *linter) care() {
	scoring := l.c.About.Scoring
	for _, steps := range []struct {
		name  string
		count int
	}{{"contentment_steps", len(scoring.ContentmentSteps)}, {"trial_steps", len(scoring.TrialSteps)}} {
		if steps.count != 5 {
			l.complain(aboutFile, "scoring."+steps.name, fmt.Sprintf("%d steps", steps.count), "five")
		}
	}
	for _, number := range []struct {
		name             string
		value, low, high float64
	}{
		{"care.same_rows", float64(scoring.Care.SameRows), 2, float64(len(l.c.Ratings))},
		{"care.contradiction", float64(scoring.Care.Contradiction), 0.5, 2},
		{"care.hasty_seconds", float64(scoring.Care.HastySeconds), 1, 10},
		{"care.hasty_items", float64(scoring.Care.HastyItems), 1, float64(len(l.c.Ratings))},
		{"early_stop.deviations", float64(scoring.EarlyStop.Deviations), 1, 4},
		{"early_stop.answer_variance", float64(scoring.EarlyStop.AnswerVariance), 0.5, 4},
	} {
		if number.value < number.low || number.value > number.high {
			l.complain(aboutFile, "scoring."+number.name, fmt.Sprint(number.value), fmt.Sprintf("%g to %g", number.low, number.high))
		}
	}
}
