package advisor

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// The effects of a must-have.
const (
	effectVeto  = "veto"
	effectRoute = "route"
	effectWarn  = "warn"
)

// strongestYes is the first of the two keys of a must-have; the person's word that it is a must is
// the second. One slip of a finger can thus rule nothing out.
const strongestYes = 2

// Must is a must-have that does not hold, or may not. It never changes a score.
type Must struct {
	ID     string            `json:"id"`
	Effect string            `json:"effect"` // veto: not this; route: not this way; warn
	State  eligibility.State `json:"state"`  // fail; unknown when it holds only if things go well; pass when only some ways hold it
	Says   string            `json:"says"`
	Lifts  string            `json:"lifts"`
	Ways   []string          `json:"ways,omitempty"` // the ways that keep a date or a sum

	limit string // of a date or a sum, what is sure to hold
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
			ways, looked = a.ways.get(planKey(s, today), func() []plan.Way { return a.planner.Ways(a.everyWay(s, today)) }), true
		}
		for _, way := range ways {
			if way.Choice.Path == goal {
				to = append(to, way)
			}
		}
		return to
	}
}

// everyWay lists every way to every goal.
func (a *Advisor) everyWay(s *sitting.Sitting, today calendar.Date) (choices []plan.Choice) {
	goals := []string{sitting.Entry}
	for _, path := range a.Catalog.Paths {
		goals = append(goals, path.ID)
	}
	for _, goal := range goals {
		choice := a.Choice(s, today)
		choice.Path, choice.Entered = goal, a.entered(s, goal)
		for _, option := range a.Catalog.Education {
			choice.Education = option.ID
			choices = append(choices, choice)
			if !choice.UsesEducation() {
				break
			}
		}
	}
	return choices
}

// musts judges the must-haves that are about a role or path. goal is its name for the planner.
func (a *Advisor) musts(s *sitting.Sitting, id, goal string, waysTo func(string) []plan.Way) []Must {
	musts := []Must{}
	for _, definition := range a.Catalog.MustHaves {
		must := Must{ID: definition.ID, Effect: definition.Effect, State: eligibility.Pass, Says: definition.Says, Lifts: definition.Lifts}
		switch {
		case definition.Limit == "" && definition.Against != id:
		case definition.Item != "":
			if s.Responses[definition.Item] == strongestYes {
				must.State = eligibility.Fail
				if !slices.Contains(s.Musts, definition.Item) {
					must.Effect = effectWarn
				}
			}
		case definition.Option != "":
			if s.Circumstances.Place == definition.Option {
				must.State = eligibility.Fail
			}
		case a.limited(s, definition):
			must.limit = "Your money is sure to last"
			if definition.Limit == "deadline" {
				must.limit = "Your date is sure to hold"
			}
			must.State, must.Ways = held(definition, waysTo(goal), a.educationTitle)
		}
		if must.State != eligibility.Pass || len(must.Ways) > 0 {
			musts = append(musts, must)
		}
	}
	return musts
}

func (a *Advisor) limited(s *sitting.Sitting, must catalog.MustHave) bool {
	if must.Limit == "deadline" {
		return s.Circumstances.Deadline != 0
	}
	return s.Circumstances.Budget != nil
}

// held holds a limit against every way: it passes if one surely keeps it, fails if none can. The ways
// that keep it are named where not all do.
func held(must catalog.MustHave, ways []plan.Way, titles func(string) string) (eligibility.State, []string) {
	state, keeping := eligibility.Fail, []string{}
	for _, way := range ways {
		surely, possibly := keeps(must, way)
		if surely {
			keeping = append(keeping, titles(way.Choice.Education))
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
	if must.Limit == "deadline" {
		return way.Deadline.Met, way.Deadline.Possible()
	}
	return way.Budget.Covers, way.Budget.Possible
}

// shortfall returns by how much the best way misses a limit, in whole dollars or days.
func shortfall(must catalog.MustHave, ways []plan.Way) (least int, ok bool) {
	for _, way := range ways {
		missing := 0
		if must.Limit == "deadline" {
			missing = int(way.P80 - way.Deadline.Date)
		} else {
			missing = way.Cost.High - way.Budget.Amount
		}
		if !ok || missing < least {
			least, ok = missing, true
		}
	}
	return least, ok && least > 0
}

// Sentence says a must-have, how sure it is, and what would lift it.
func (m Must) Sentence() string {
	switch m.State {
	case eligibility.Pass:
		return m.limit + " only by: " + list(m.Ways) + "."
	case eligibility.Unknown:
		return m.Says + " It may work out if things go well. " + m.Lifts
	}
	return m.Says + " " + m.Lifts
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

// NearMiss says what one must-have alone keeps from the person; empty when nothing, or more than one,
// does.
func (r Role) NearMiss() string {
	vetoes := r.vetoed()
	if len(vetoes) != 1 {
		return ""
	}
	for _, must := range r.Musts {
		if must.ID == vetoes[0] {
			return fmt.Sprintf("Only this stands against it: %s Without it: %s", must.Says, r.Score())
		}
	}
	return ""
}

func (a *Advisor) educationTitle(id string) string {
	if option := a.Catalog.EducationOption(id); option != nil {
		return option.Title
	}
	return id
}
