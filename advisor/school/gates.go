package school

import (
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// gates tells what the program must meet and whether it does. A gate that nothing asks for, such as a
// date nobody gave, is left out. The state is that of all together.
func (l *look) gates(p *Program) (gates []Gate, all eligibility.State) {
	gates, all = []Gate{}, eligibility.Pass
	tests := map[string]func(*Program) (eligibility.State, bool){
		"accredited": l.accreditation, "exam": l.preparation, "practicum": l.practicum, "money": l.money, "date": l.date,
	}
	for _, definition := range l.schools.Gates {
		state, asked := tests[definition.ID](p)
		if !asked {
			continue
		}
		gate := Gate{ID: definition.ID, Label: definition.Label, State: state, Open: []string{}}
		switch state {
		case eligibility.Pass:
			gate.Says = definition.Pass
		case eligibility.Fail:
			gate.Says = definition.Fail
		default:
			gate.Says = definition.Unknown
			for _, id := range definition.Fields {
				if l.settles(definition.ID, id, p) {
					gate.Open = append(gate.Open, id)
				}
			}
		}
		gates = append(gates, gate)
		if state == eligibility.Fail || state == eligibility.Unknown && all == eligibility.Pass {
			all = state
		}
	}
	return gates, all
}

// settles tells whether the answer about a field would settle an open gate.
func (l *look) settles(gate, field string, p *Program) bool {
	switch {
	case gate == "money":
		return slices.Contains(p.Cost.Missing, field) || slices.Contains(p.Cost.open(), field)
	case gate == "date" && l.likely != nil:
		return field == "credits_accepted"
	}
	return l.open(field) || l.leaves(field) != ""
}

// leaves returns the question that the answer to a field leaves open; empty when it leaves none.
func (l *look) leaves(id string) string {
	if field := l.schools.Field(id); field != nil {
		if option := field.Option(l.p.Text(id)); option != nil {
			return option.Asks
		}
	}
	return ""
}

// AsksAccreditation returns the rule of an exam that asks for an accredited program, or nil.
func AsksAccreditation(c *catalog.Catalog, exam string) *catalog.Rule {
	credential := c.Credential(exam)
	if credential == nil {
		return nil
	}
	for i := range credential.Needs {
		if credential.Needs[i].Accredited {
			return &credential.Needs[i]
		}
	}
	return nil
}

// accreditation is asked for where the exam wanted asks for it: the program itself, at the level it leads
// to and on the person's campus. What leads to less schooling than the exam asks for cannot have it.
func (l *look) accreditation(*Program) (eligibility.State, bool) {
	rule := AsksAccreditation(l.catalog, l.wanted)
	if rule == nil {
		return "", false
	}
	p := l.p
	switch {
	case p.Cahiim == sitting.No || p.CahiimCampus == sitting.No:
		return eligibility.Fail, true
	case l.award != nil && !l.reaches(l.award.Schooling, rule.Schooling):
		return eligibility.Fail, true
	case p.CahiimLevel != "" && p.Award != "" && p.CahiimLevel != p.Award:
		return eligibility.Fail, true
	case p.Cahiim == sitting.Yes && p.Award != "" && !l.open("cahiim_level") && !l.open("cahiim_campus"):
		return eligibility.Pass, true
	}
	return eligibility.Unknown, true
}

// reaches tells whether some schooling is at least another.
func (l *look) reaches(schooling, least string) bool {
	question := l.catalog.Question("schooling")
	rank := func(id string) int {
		return slices.IndexFunc(question.Options, func(o catalog.Option) bool { return o.ID == id })
	}
	return question != nil && rank(schooling) >= rank(least)
}

func (l *look) preparation(*Program) (eligibility.State, bool) {
	switch {
	case l.wanted == "":
		return "", false
	case len(l.p.Exams) == 0:
		return eligibility.Unknown, true
	case slices.Contains(l.p.Exams, l.wanted):
		return eligibility.Pass, true
	}
	return eligibility.Fail, true
}

// practicum is not asked for by who does not care about one.
func (l *look) practicum(*Program) (eligibility.State, bool) {
	if criterion := l.schools.Criterion("practicum"); criterion != nil && l.weight(criterion) == 0 {
		return "", false
	}
	hours := l.p.Practicum
	switch {
	case l.p.Site == "none" || hours != nil && *hours == 0:
		return eligibility.Fail, true
	case (l.p.Site == "school" || l.p.Site == "helps") && (hours != nil || !l.open("practicum_hours")):
		return eligibility.Pass, true
	}
	return eligibility.Unknown, true
}

// money holds what has to be paid against what the person has and would borrow.
func (l *look) money(p *Program) (eligibility.State, bool) {
	budget := l.s.Circumstances.Budget
	if budget == nil {
		return "", false
	}
	have := *budget + given(l.s.Finance.Loan)
	switch cash := p.Cost.Cash; {
	case slices.Contains(p.Cost.Missing, "tuition_credit") || slices.Contains(p.Cost.Missing, "credits") && l.p.TuitionTotal == nil:
		return eligibility.Unknown, true
	case cash.To <= have:
		return eligibility.Pass, true
	case cash.From > have:
		return eligibility.Fail, true
	}
	return eligibility.Unknown, true
}

// date holds the date the person needs against the futures of the plan.
func (l *look) date(*Program) (eligibility.State, bool) {
	deadline := l.s.Circumstances.Deadline
	if deadline == 0 {
		return "", false
	}
	holds := func(o *plan.Outcome) bool {
		return known(o) && o.Base.AddDays(o.Arrives.Sure) <= deadline
	}
	switch {
	case l.likely == nil:
		return eligibility.Unknown, true
	case holds(l.likely):
		return eligibility.Pass, true
	case holds(l.best):
		return eligibility.Unknown, true
	}
	return eligibility.Fail, true
}
