package school

import (
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

// adds holds the person as they are against what they would be after the program.
func (l *look) adds() Adds {
	role, needs := l.goal()
	a := Adds{Goal: role.ID, State: eligibility.Unknown, Rules: []string{}, Exams: []string{}, Target: []string{}}
	now := l.s.Circumstances
	after := now
	after.Credentials = slices.Clone(now.Credentials)
	holds := func(id string) bool {
		return eligibility.Has(l.catalog, &now, &catalog.Having{AnyCredential: []string{id}})
	}
	if l.award != nil && l.award.Schooling != "" && !eligibility.Has(l.catalog, &now, &catalog.Having{Schooling: l.award.Schooling}) {
		after.Schooling = l.award.Schooling
		if l.p.Cahiim == sitting.Yes {
			after.Accredited = sitting.Yes
		}
	}
	for _, id := range l.p.Exams {
		if l.catalog.Credential(id) == nil || holds(id) {
			continue
		}
		after.Credentials = append(after.Credentials, id)
		if slices.Contains(role.Credentials, id) {
			a.Exams = append(a.Exams, id)
		}
	}
	for _, rule := range needs {
		before, _ := eligibility.Judge(l.catalog, &now, []catalog.Rule{rule})
		then, _ := eligibility.Judge(l.catalog, &after, []catalog.Rule{rule})
		if before != eligibility.Pass && then == eligibility.Pass {
			a.Rules = append(a.Rules, rule.Text)
		}
	}
	for _, id := range role.Credentials {
		if !holds(id) && !slices.Contains(a.Exams, id) {
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

// goal is the role the person plans for, and what it asks: for the entry role, what the wanted exam asks.
func (l *look) goal() (*catalog.Role, []catalog.Rule) {
	if path := l.catalog.Path(l.s.Plan.Path); path != nil {
		return l.catalog.Role(path.To), path.Needs
	}
	entry := l.catalog.Role(l.catalog.About.Entry)
	if credential := l.catalog.Credential(l.wanted); credential != nil {
		return entry, credential.Needs
	}
	return entry, nil
}
