package school

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// Adds is what a program adds for the goal of the person's plan. Where it adds nothing it would be only
// another credential.
type Adds struct {
	Goal   string            `json:"goal"`   // role
	State  eligibility.State `json:"state"`  // pass: it adds something; fail: only another credential
	Rules  []string          `json:"rules"`  // what it would bring nearer, in words
	Exams  []string          `json:"exams"`  // credentials it prepares for that the role asks for
	Target []string          `json:"target"` // credentials made for the goal that the person does not hold
}

// adds holds the person as they are against what they would be after the program: with the exams it
// prepares for, and with its degree in the place of any other.
func (l *look) adds() Adds {
	role, needs := l.aim()
	a := Adds{Goal: role.ID, State: eligibility.Unknown, Rules: []string{}, Exams: []string{}, Target: []string{}}
	now := l.s.Circumstances
	examined := now
	examined.Credentials = slices.Clone(now.Credentials)
	for _, id := range l.p.Exams {
		if l.catalog.Credential(id) == nil || eligibility.Holds(l.catalog, &now, id) {
			continue
		}
		examined.Credentials = append(examined.Credentials, id)
		if slices.Contains(role.Credentials, id) {
			a.Exams = append(a.Exams, id)
		}
	}
	graduate := examined
	if l.award != nil && l.award.Schooling != "" {
		graduate.Schooling, graduate.Accredited = l.award.Schooling, cmp.Or(l.p.Cahiim, "unknown")
	}
	for _, rule := range needs {
		meets := func(person *sitting.Circumstances) bool {
			state, _ := eligibility.Judge(l.catalog, person, []catalog.Rule{rule})
			return state == eligibility.Pass
		}
		if !meets(&now) && (meets(&examined) || meets(&graduate)) {
			a.Rules = append(a.Rules, rule.Text)
		}
	}
	for _, id := range role.Credentials {
		if !eligibility.Holds(l.catalog, &now, id) && !slices.Contains(a.Exams, id) {
			a.Target = append(a.Target, id)
		}
	}
	switch {
	case len(a.Rules)+len(a.Exams) > 0:
		a.State = eligibility.Pass
	case l.award != nil && len(l.p.Exams) > 0:
		a.State = eligibility.Fail
	}
	return a
}

// aim is the role the person plans for, and what it asks: for the entry role, what the wanted exam asks
// of who has not passed it.
func (l *look) aim() (*catalog.Role, []catalog.Rule) {
	if path := l.catalog.Path(l.goal); path != nil {
		return l.catalog.Role(path.To), path.Needs
	}
	entry := l.catalog.Role(l.catalog.About.Entry)
	if credential := l.catalog.Credential(l.wanted); credential != nil && !eligibility.Holds(l.catalog, &l.s.Circumstances, l.wanted) {
		return entry, credential.Needs
	}
	return entry, nil
}
