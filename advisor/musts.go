package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// The effects of a must-have.
const (
	effectVeto  = "veto"
	effectRoute = "route"
	effectWarn  = "warn"
)

// Must is a must-have that does not hold, or may not. It never changes a score.
type Must struct {
	ID     string            `json:"id"`
	Effect string            `json:"effect"` // veto: not this; route: not this way; warn
	State  eligibility.State `json:"state"`  // fail; unknown when it holds only if things go well; pass when only some ways hold it
	Says   string            `json:"says"`
	Lifts  string            `json:"lifts"`
	Ways   []string          `json:"ways,omitempty"` // the ways that keep a date or a sum

	limit    limitWords // of a date or a sum
	unpriced *plan.Way  // what a sum covers but for what has no published price
	only     bool       // there is no other way
	none     bool       // no way can be planned
}

// blocks tells whether the must-have rules something out.
func (m Must) blocks() bool { return m.State == eligibility.Fail && m.Effect != effectWarn }

// waysTo returns a function that gives every way to a goal. They are looked at together, when the first
// is asked for.
func (a *Advisor) waysTo(s *sitting.Sitting, today calendar.Date) func(goal string) []plan.Way {
	var ways []plan.Way
	looked := false
	return func(goal string) (to []plan.Way) {
		if !looked {
			ways, looked = a.everyWay(s, today), true
		}
		for _, way := range ways {
			if way.Choice.Path == goal {
				to = append(to, way)
			}
		}
		return to
	}
}

// mostWays is for how many people the ways are remembered: those of a group may well be in the same place.
const mostWays = 64

// everyWay looks at every way to every goal. The ways to the goal that is planned for are dated in all
// futures, since what they lack is told.
func (a *Advisor) everyWay(s *sitting.Sitting, today calendar.Date) []plan.Way {
	planned, choices := a.Choice(s, today), []plan.Choice{}
	for _, goal := range a.goals() {
		choice := planned
		choice.Path, choice.Entered = goal, a.entered(s, goal)
		for _, option := range a.Catalog.Education {
			if choice.Education = option.ID; option.Open(choice.Person.Now) || !choice.UsesEducation() {
				choices = append(choices, choice)
			}
			if !choice.UsesEducation() {
				break
			}
		}
	}
	return a.ways.get(planKey(s, today)+planned.Path, func() []plan.Way {
		ways := a.planner.Ways(choices)
		for i := range ways {
			if way := &ways[i]; way.Choice.Path == planned.Path && way.Deadline != nil && !way.Deadline.Met {
				way.P80 = a.planner.Sure(way.Choice)
			}
		}
		return ways
	})
}

// goals are the ids of all that can be planned for.
func (a *Advisor) goals() []string {
	goals := []string{sitting.Entry}
	for _, path := range a.Catalog.Paths {
		goals = append(goals, path.ID)
	}
	return goals
}

// The limits a must-have can set.
const (
	limitDate  = "deadline"
	limitMoney = "budget"
)

// limitWords say that a limit is kept well enough to count on: by one way, and by several.
type limitWords struct{ one, several string }

var limitKept = map[string]limitWords{
	limitDate:  {"makes your date in 8 of 10 futures", "make your date in 8 of 10 futures"},
	limitMoney: {"is sure to stay within your money", "are sure to stay within your money"},
}

// musts judges the must-haves that are about a role or path. goal is its name for the planner, empty
// where there is no way to go. What surely holds is left out, unless only some ways hold it.
func (a *Advisor) musts(s *sitting.Sitting, id, goal string, waysTo func(string) []plan.Way) []Must {
	musts, limits := []Must{}, a.limits(s, goal)
	for i := range a.Catalog.MustHaves {
		definition := &a.Catalog.MustHaves[i]
		must := Must{ID: definition.ID, Effect: definition.Effect, State: eligibility.Pass, Says: definition.Says, Lifts: definition.Lifts}
		switch {
		case definition.Limit != "":
			if slices.ContainsFunc(limits, func(limit catalog.MustHave) bool { return limit.ID == definition.ID }) {
				must.limit = limitKept[definition.Limit]
				must.State, must.Ways = held(*definition, waysTo(goal))
				must.unpriced, must.only, must.none = unpriced(*definition, waysTo(goal)), len(waysTo(goal)) == 1, len(waysTo(goal)) == 0
				if day := s.Circumstances.Deadline; definition.Limit == limitDate && !must.none && day < waysTo(goal)[0].Choice.Today {
					must.Says, must.Lifts = "Your date, "+day.Long()+", is past.", "Choose a new one."
				}
			}
		case definition.Against != id:
		case definition.Item != "":
			a.insisted(&must, definition, s)
		case s.Circumstances.Place == definition.Option:
			must.State = eligibility.Fail
		case s.Circumstances.Place == "" && definition.Effect != effectWarn:
			must.State = eligibility.Unknown
		}
		if must.State != eligibility.Pass || len(must.Ways) > 0 {
			musts = append(musts, must)
		}
	}
	return append(musts, together(limits, musts, waysTo, goal)...)
}

// together says what stands against a goal when every limit alone can be kept, but no one way is sure
// to keep them all.
func together(limits []catalog.MustHave, musts []Must, waysTo func(string) []plan.Way, goal string) []Must {
	broken := func(must Must) bool { return must.limit.one != "" && must.State != eligibility.Pass }
	if len(limits) < 2 || slices.ContainsFunc(musts, broken) {
		return nil
	}
	must := Must{ID: "all-limits", Effect: effectRoute, State: eligibility.Fail, Lifts: "Look at what would change the result."}
	for _, way := range waysTo(goal) {
		surely, possibly := true, true
		for _, limit := range limits {
			one, other := keeps(limit, way)
			surely, possibly = surely && one, possibly && other
		}
		switch {
		case surely:
			return nil
		case possibly:
			must.State = eligibility.Unknown
		}
	}
	must.Says = "Some way keeps each of your limits, but no one way is sure to keep them all."
	return []Must{must}
}

// insisted holds a must-have against the answer to its item: only the strongest yes and the word that
// it is a must rule something out. No answer is never taken for a no.
func (a *Advisor) insisted(must *Must, definition *catalog.MustHave, s *sitting.Sitting) {
	rating := a.Catalog.Rating(definition.Item)
	response, given := s.Responses[definition.Item]
	switch step, ok := response.Step(); {
	case !given || !ok:
		must.State, must.Lifts = eligibility.Unknown, ""
		must.Says = fmt.Sprintf("You left open: \"%s\". If that is a must for you, this work may not be for you.", rating.Text)
	case step < sitting.Strongest: // two keys, so that one slip of a finger rules nothing out
	case slices.Contains(s.Musts, definition.Item):
		must.State = eligibility.Fail
	default:
		must.State, must.Effect, must.Lifts = eligibility.Fail, effectWarn, ""
		must.Says = fmt.Sprintf("A strong wish of yours, though no must: \"%s\". %s", rating.Text, rating.Agree)
	}
}

// limits returns the must-haves that set a date or a sum for a goal; none without a goal.
func (a *Advisor) limits(s *sitting.Sitting, goal string) (limits []catalog.MustHave) {
	for i := range a.Catalog.MustHaves {
		must := &a.Catalog.MustHaves[i]
		set := must.Limit == limitDate && s.Circumstances.Deadline != 0 || must.Limit == limitMoney && s.Circumstances.Budget != nil
		if set && goal != "" {
			limits = append(limits, *must)
		}
	}
	return limits
}

// held holds a limit against every way: it passes if one surely keeps it, fails if none can. The ways
// that keep it are named where not all do.
func held(must catalog.MustHave, ways []plan.Way) (eligibility.State, []string) {
	state, keeping := eligibility.Fail, []string{}
	for _, way := range ways {
		surely, possibly := keeps(must, way)
		if surely {
			keeping = append(keeping, way.Title)
		} else if possibly && state == eligibility.Fail {
			state = eligibility.Unknown
		}
	}
	switch {
	case len(ways) == 0:
		return eligibility.Unknown, nil
	case len(keeping) == len(ways):
		return eligibility.Pass, nil
	case len(keeping) > 0:
		return eligibility.Pass, keeping
	}
	return state, nil
}

func keeps(must catalog.MustHave, way plan.Way) (surely, possibly bool) {
	if must.Limit == limitDate {
		return way.Deadline.Met, way.Deadline.Possible()
	}
	// a price that nobody publishes may be any
	return way.Budget.Covers && len(way.Cost.Unpublished) == 0, way.Budget.Possible
}

// unpriced returns the way that a sum covers but for the fewest things without a published price, or nil.
func unpriced(must catalog.MustHave, ways []plan.Way) (fewest *plan.Way) {
	for i := range ways {
		way := &ways[i]
		if must.Limit != limitMoney || !way.Budget.Covers || len(way.Cost.Unpublished) == 0 {
			continue
		}
		if fewest == nil || len(way.Cost.Unpublished) < len(fewest.Cost.Unpublished) {
			fewest = way
		}
	}
	return fewest
}

// lacks returns by how much a way may miss a limit, in whole dollars or days; 0 when it is sure to
// hold.
func lacks(must catalog.MustHave, way plan.Way) int {
	if must.Limit == limitDate {
		return max(0, int(way.P80-way.Deadline.Date))
	}
	return max(0, way.Cost.High-way.Budget.Amount)
}

// Sentence says a must-have, how sure it is, and what would lift it.
func (m Must) Sentence() string {
	switch {
	case m.State == eligibility.Pass && len(m.Ways) == 1:
		return "Only one way " + m.limit.one + ": " + m.Ways[0] + "."
	case m.State == eligibility.Pass:
		return "Only these ways " + m.limit.several + ": " + catalog.List(m.Ways) + "."
	case m.State == eligibility.Unknown && m.unpriced != nil:
		begin, prices := "It is not sure that your money is enough: it", "the published prices"
		if !m.only {
			begin, prices = "No way "+m.limit.one+". Closest comes "+m.unpriced.Title+": your money", "its published prices"
		}
		return fmt.Sprintf("%s covers %s, but none is published for %s. Ask for that price first.", begin, prices, catalog.List(slices.Compact(slices.Clone(m.unpriced.Cost.Unpublished))))
	case m.none:
		return "While no way can be planned, nobody can say whether one " + m.limit.one + "."
	case m.State == eligibility.Unknown && m.limit.one != "":
		return m.Says + " It may work out if things go well. " + m.Lifts
	}
	return strings.TrimSpace(m.Says + " " + m.Lifts)
}

// told returns the must-haves worth telling: what a person has not come to yet is none. None lifts what stands
// against work that would not fit anyway.
func (r Role) told() []Must {
	told := slices.DeleteFunc(slices.Clone(r.Musts), func(must Must) bool {
		return must.State == eligibility.Unknown && must.limit.one == "" && r.Band == fit.Early
	})
	for i := range told {
		if r.Otherwise == fit.Poor && slices.Contains(r.Vetoes, told[i].ID) {
			told[i].Lifts = ""
		}
	}
	return told
}

// vetoed returns the must-haves that stand against the role; empty when none does.
func (r Role) vetoed() (ids []string) {
	for _, must := range r.Musts {
		if must.State == eligibility.Fail && must.Effect == effectVeto {
			ids = append(ids, must.ID)
		}
	}
	return ids
}

// NearMiss says what hangs on the one must-have that stands against the work; empty when none does, or more
// than one. What the score says already, it leaves to that.
func (r Role) NearMiss() string {
	switch {
	case len(r.Vetoes) != 1:
		return ""
	case r.Otherwise == fit.Poor:
		return "Without the must-have the work would not fit you either."
	}
	return "Only this one must-have stands against the work."
}

// NearMiss says what would open a path that one thing alone keeps from the person; empty when nothing
// does, or more than one thing.
func (r Reach) NearMiss() string {
	if len(r.BlockedBy) != 1 {
		return ""
	}
	says, lifts := "Only this stands in the way:", ""
	for _, rule := range r.Rules {
		switch rule.State {
		case eligibility.Fail:
			lifts = rule.Lifts
		case eligibility.Unknown:
			says = "This stands in the way, and more is not known yet:"
		}
	}
	for _, must := range r.Musts {
		if must.blocks() {
			lifts = must.Lifts
		}
	}
	return fmt.Sprintf("%s %s %s", says, r.BlockedBy[0], lifts)
}

// Why says what keeps a path from the person, or what is not known yet; empty where it is open.
func (r Reach) Why() string {
	if r.Held {
		return "You work in this role already."
	}
	if miss := r.NearMiss(); miss != "" {
		return miss
	}
	if r.State == eligibility.Fail {
		return "These stand in the way: " + strings.Join(r.BlockedBy, " ")
	}
	var open []string
	for _, rule := range r.Rules {
		if rule.State == eligibility.Unknown {
			open = append(open, rule.Rule)
		}
	}
	for _, must := range r.Musts {
		if must.State == eligibility.Unknown && must.Effect != effectWarn {
			open = append(open, must.Says)
		}
	}
	if len(open) == 0 {
		return ""
	}
	return "This decides: " + strings.Join(open, " ")
}

// reachState sums up rules and must-haves: what fails blocks, what is unknown is never passed.
func reachState(rules eligibility.State, musts []Must) eligibility.State {
	state := rules
	for _, must := range musts {
		switch {
		case must.blocks():
			return eligibility.Fail
		case must.Effect != effectWarn && must.State == eligibility.Unknown && state == eligibility.Pass:
			state = eligibility.Unknown
		}
	}
	return state
}
