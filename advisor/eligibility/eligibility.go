// Package eligibility answers one question: can this person? Everything that asks for schooling,
// experience or a credential asks here.
package eligibility

import (
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// State is the answer to a rule. Unknown is never taken for Pass.
type State string

// The three states.
const (
	Pass    State = "pass"
	Fail    State = "fail"
	Unknown State = "unknown"
)

// Word says the state to a person.
func (s State) Word() string {
	switch s {
	case Pass:
		return "yes"
	case Fail:
		return "not yet"
	}
	return "not known"
}

// Verdict is the answer to one rule, with the rule in words and what would make it true.
type Verdict struct {
	State  State         `json:"state"`
	Rule   string        `json:"rule"`
	Lifts  string        `json:"lifts"`
	Basis  catalog.Basis `json:"basis"`
	Source string        `json:"source"`
}

// Judge holds a person against rules. The state is Fail if any rule fails, else Unknown if any is
// unknown, else Pass; no rules at all are passed.
func Judge(definitions *catalog.Catalog, person *sitting.Circumstances, rules []catalog.Rule) (State, []Verdict) {
	total, verdicts := Pass, make([]Verdict, len(rules))
	for i, rule := range rules {
		state := judge(definitions, person, rule)
		if rule.Confirm && state == Pass {
			state = Unknown // what the person said cannot tell
		}
		verdicts[i] = Verdict{state, rule.Text, rule.Lifts, rule.Basis, rule.Source}
		if state == Fail || state == Unknown && total == Pass {
			total = state
		}
	}
	return total, verdicts
}

// Lift returns the person as they will be once a rule no longer stands against them.
func Lift(person sitting.Circumstances, rule catalog.Rule) sitting.Circumstances {
	switch {
	case rule.Schooling != "":
		person.Schooling = rule.Schooling
	case rule.ExperienceYears > 0:
		person.Experience = &rule.ExperienceYears
	case len(rule.AnyCredential) > 0:
		person.Credentials = append(slices.Clone(person.Credentials), rule.AnyCredential[0])
	}
	return person
}

func judge(definitions *catalog.Catalog, person *sitting.Circumstances, rule catalog.Rule) State {
	switch {
	case slices.Contains(rule.OrNow, person.Now):
		return Pass
	case rule.Schooling != "":
		return schooling(definitions, person, rule.Schooling)
	case rule.ExperienceYears > 0:
		if person.Experience == nil {
			return Unknown
		}
		return answer(*person.Experience >= rule.ExperienceYears)
	default:
		return credential(definitions, person, rule.AnyCredential)
	}
}

// Has tells whether the person surely brings along what is asked; a nil having never.
func Has(definitions *catalog.Catalog, person *sitting.Circumstances, having *catalog.Having) bool {
	if having == nil {
		return false
	}
	return slices.Contains(having.Now, person.Now) ||
		having.Schooling != "" && schooling(definitions, person, having.Schooling) == Pass ||
		credential(definitions, person, having.AnyCredential) == Pass
}

func schooling(definitions *catalog.Catalog, person *sitting.Circumstances, least string) State {
	question := definitions.Question("schooling")
	if person.Schooling == "" || question == nil {
		return Unknown
	}
	rank := func(id string) int {
		return slices.IndexFunc(question.Options, func(o catalog.Option) bool { return o.ID == id })
	}
	return answer(rank(person.Schooling) >= rank(least))
}

// credential takes an empty list for unknown, since the question cannot tell "none" from "not
// answered".
func credential(definitions *catalog.Catalog, person *sitting.Circumstances, any []string) State {
	held := person.Credentials
	if question := definitions.Question("now"); question != nil {
		if option := question.Option(person.Now); option != nil && option.Holds != "" {
			held = append(slices.Clone(held), option.Holds)
		}
	}
	if len(held) == 0 {
		return Unknown
	}
	return answer(slices.ContainsFunc(held, func(id string) bool { return slices.Contains(any, id) }))
}

func answer(holds bool) State {
	if holds {
		return Pass
	}
	return Fail
}
