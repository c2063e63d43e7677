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
	verdicts := make([]Verdict, len(rules))
	total := States(definitions, person, rules, func(i int, state State) {
		rule := &rules[i]
		verdicts[i] = Verdict{state, rule.Text, rule.Lifts, rule.Basis, rule.Source}
	})
	return total, verdicts
}

// States is Judge without the words: each is called with the state of every rule in turn.
func States(definitions *catalog.Catalog, person *sitting.Circumstances, rules []catalog.Rule, each func(rule int, state State)) State {
	total := Pass
	for i := range rules {
		state := judge(definitions, person, &rules[i])
		if rules[i].Confirm && state == Pass {
			state = Unknown // what the person said cannot tell
		}
		each(i, state)
		if state == Fail || state == Unknown && total == Pass {
			total = state
		}
	}
	return total
}

// Nearest returns the route by which a rule that stands against a person is most easily lifted: the
// one that asks only for some more years, and for the fewest, or else the first. years is how many more,
// 0 where the route asks for anything else. A rule without routes is one route.
func Nearest(definitions *catalog.Catalog, person *sitting.Circumstances, rule catalog.Rule) (way catalog.Route, years int) {
	routes := rule.Routes
	if len(routes) == 0 {
		routes = []catalog.Route{{Schooling: rule.Schooling, ExperienceYears: rule.ExperienceYears, AnyCredential: rule.AnyCredential}}
	}
	way = routes[0]
	for _, route := range routes {
		rest := route
		rest.ExperienceYears = 0
		if reaches(person.Experience, route.ExperienceYears) != Fail || along(definitions, person, rest) == Fail {
			continue
		}
		if more := route.ExperienceYears - *person.Experience; years == 0 || more < years {
			way, years = route, more
		}
	}
	return way, years
}

// Lift returns the person as they will be once a rule no longer stands against them.
func Lift(definitions *catalog.Catalog, person sitting.Circumstances, rule catalog.Rule) sitting.Circumstances {
	way, _ := Nearest(definitions, &person, rule)
	if way.Schooling != "" && schooling(definitions, &person, way.Schooling) != Pass {
		person.Schooling = way.Schooling
	}
	if rule.Accredited {
		person.Accredited = sitting.Yes
	}
	if way.Credits > 0 && reaches(person.Credits, way.Credits) != Pass {
		person.Credits = &way.Credits
	}
	if way.ExperienceYears > 0 && reaches(person.Experience, way.ExperienceYears) != Pass {
		person.Experience = &way.ExperienceYears
	}
	if len(way.AnyCredential) > 0 && credential(definitions, &person, way.AnyCredential) != Pass {
		person.Credentials = append(slices.Clone(person.Credentials), way.AnyCredential[0])
	}
	return person
}

func judge(definitions *catalog.Catalog, person *sitting.Circumstances, rule *catalog.Rule) State {
	switch {
	case rule.Anyone || slices.Contains(rule.OrNow, person.Now):
		return Pass
	case rule.Schooling != "":
		return both(schooling(definitions, person, rule.Schooling), accredited(person, rule.Accredited))
	case rule.ExperienceYears > 0:
		return reaches(person.Experience, rule.ExperienceYears)
	case len(rule.Routes) > 0:
		return anyRoute(definitions, person, rule.Routes)
	default:
		return credential(definitions, person, rule.AnyCredential)
	}
}

// anyRoute is Pass if one route is whole, else Unknown if one may still be, else Fail.
func anyRoute(definitions *catalog.Catalog, person *sitting.Circumstances, routes []catalog.Route) State {
	best := Fail
	for _, route := range routes {
		switch along(definitions, person, route) {
		case Pass:
			return Pass
		case Unknown:
			best = Unknown
		}
	}
	return best
}

// along judges one route: all that it asks must hold.
func along(definitions *catalog.Catalog, person *sitting.Circumstances, route catalog.Route) State {
	state := Pass
	if route.Schooling != "" {
		state = both(state, schooling(definitions, person, route.Schooling))
	}
	if route.Credits > 0 {
		state = both(state, reaches(person.Credits, route.Credits))
	}
	if route.ExperienceYears > 0 {
		state = both(state, reaches(person.Experience, route.ExperienceYears))
	}
	if len(route.AnyCredential) > 0 {
		state = both(state, credential(definitions, person, route.AnyCredential))
	}
	return state
}

// Has tells whether the person surely brings along any of what is asked; a nil having never.
func Has(definitions *catalog.Catalog, person *sitting.Circumstances, having *catalog.Having) bool {
	if having == nil {
		return false
	}
	return slices.Contains(having.Now, person.Now) ||
		having.Schooling != "" && both(schooling(definitions, person, having.Schooling), accredited(person, having.Accredited)) == Pass ||
		credential(definitions, person, having.AnyCredential) == Pass
}

// Lacks tells whether the person surely has nothing of what is asked; a nil having asks for nothing.
func Lacks(definitions *catalog.Catalog, person *sitting.Circumstances, having *catalog.Having) bool {
	return having == nil ||
		!slices.Contains(having.Now, person.Now) &&
			(having.Schooling == "" || both(schooling(definitions, person, having.Schooling), accredited(person, having.Accredited)) == Fail) &&
			(len(having.AnyCredential) == 0 || credential(definitions, person, having.AnyCredential) == Fail)
}

// Holds tells whether the person surely has a credential.
func Holds(definitions *catalog.Catalog, person *sitting.Circumstances, id string) bool {
	return credential(definitions, person, []string{id}) == Pass
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

// accredited takes the program the person is in, or was, for the one that is asked for.
func accredited(person *sitting.Circumstances, asked bool) State {
	switch {
	case !asked || person.Accredited == sitting.Yes:
		return Pass
	case person.Accredited == sitting.No:
		return Fail
	}
	return Unknown
}

// both fails where one fails, and passes only where both do.
func both(a, b State) State {
	switch {
	case a == Fail || b == Fail:
		return Fail
	case a == Pass && b == Pass:
		return Pass
	}
	return Unknown
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

// reaches holds a number the person may have given against the least that is asked.
func reaches(given *int, least int) State {
	if given == nil {
		return Unknown
	}
	return answer(*given >= least)
}
