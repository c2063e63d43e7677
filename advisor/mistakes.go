package advisor

import (
	"cmp"
	"maps"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// NearMistake is a common mistake that a choice of the person comes near. It is named where the choice is made.
type NearMistake struct {
	Mistake string `json:"mistake"`
	At      string `json:"at"`                // plan, schools or exams
	Program string `json:"program,omitempty"` // what the program is called, where it is about one
	Field   string `json:"field,omitempty"`   // of the program, that says so; empty where no single one does
	Says    string `json:"says"`              // what was chosen
	Title   string `json:"title"`
	Why     string `json:"why"`
	Better  string `json:"better"`
}

// Where a mistake is named.
const (
	AtPlan    = "plan"
	AtSchools = "schools"
	AtExams   = "exams"
)

// PlanMistakes name the mistakes that the plan of a sitting comes near.
func (a *Advisor) PlanMistakes(s *sitting.Sitting, today calendar.Date) []Line {
	advice := &Advice{Catalog: a.Catalog, Mistakes: a.nearMistakes(s, a.Choice(s, today), nil), guide: a.Guide}
	return advice.MistakeLines(AtPlan, "")
}

// nearMistakes holds what the person chose against the mistakes of the catalog. compared is nil without programs.
func (a *Advisor) nearMistakes(s *sitting.Sitting, choice plan.Choice, compared *school.Comparison) (near []NearMistake) {
	var programs []school.Program
	if compared != nil {
		programs = compared.Programs
	}
	for _, mistake := range a.Catalog.Mistakes {
		for _, when := range mistake.When {
			add := func(program string) {
				near = append(near, NearMistake{mistake.ID, when.At, program, saidBy(when), when.Says, mistake.Title, mistake.Why, mistake.Better})
			}
			if when.At != AtSchools || len(when.OnlyWeighs) > 0 {
				if a.personNears(when, s, choice, programs) {
					add("")
				}
				continue
			}
			for i := range programs {
				if a.programNears(when, s, &programs[i]) {
					add(programs[i].Name)
				}
			}
		}
	}
	return near
}

// saidBy is the field of a program that a mistake can be told from.
func saidBy(when catalog.MistakeSign) string {
	switch {
	case when.At != AtSchools:
		return ""
	case when.Unaccredited:
		return "cahiim"
	case len(when.ExamsWithin) > 0:
		return "exams"
	case when.Lacks != "":
		return "curriculum"
	case when.Claim != "":
		return "ad"
	}
	for _, field := range slices.Sorted(maps.Keys(when.Chose)) {
		return field
	}
	return when.Unasked
}

// personNears tells whether what the person chose, whatever the program, comes near a mistake.
func (a *Advisor) personNears(when catalog.MistakeSign, s *sitting.Sitting, choice plan.Choice, programs []school.Program) bool {
	switch {
	case len(when.OnlyWeighs) > 0:
		return len(programs) > 0 && onlyWeighs(&programs[0], when.OnlyWeighs)
	case when.Unaccredited:
		chosen := s.Plan.Education != "" || s.Circumstances.Accredited != "" // the planner's default is nobody's mistake
		looked := s.Circumstances.Accredited == sitting.Yes || slices.ContainsFunc(s.Schools, func(p sitting.Program) bool { return p.Cahiim == sitting.Yes })
		exam := a.school.ExamOf(choice.Education)
		return chosen && !looked && choice.UsesEducation() && school.AsksAccreditation(a.Catalog, exam) != nil && !eligibility.Holds(a.Catalog, &s.Circumstances, exam)
	case when.Unproved:
		return a.holdsAny(s) && !a.proved(s)
	case when.Agrees != "":
		step, ok := s.Responses[when.Agrees].Step()
		_, answered := s.Responses[when.Agrees]
		return answered && ok && step > 0
	}
	return false
}

// programNears tells whether a program comes near a mistake.
func (a *Advisor) programNears(when catalog.MistakeSign, s *sitting.Sitting, p *school.Program) bool {
	given := &p.Given
	switch {
	case when.Unaccredited:
		gate := p.Gate("accredited")
		return gate != nil && gate.State != eligibility.Pass
	case len(when.ExamsWithin) > 0:
		return len(given.Exams) > 0 && !slices.ContainsFunc(given.Exams, func(id string) bool { return !slices.Contains(when.ExamsWithin, id) })
	case when.Lacks != "":
		return len(given.Curriculum) > 0 && !slices.Contains(given.Curriculum, when.Lacks)
	case len(when.Chose) > 0:
		for field, value := range when.Chose {
			if given.Text(field) != value {
				return false
			}
		}
		return true
	case when.Unasked != "":
		credits := s.Circumstances.Credits
		return credits != nil && *credits > 0 && slices.Contains(p.Unknown, when.Unasked)
	case when.Claim != "":
		return slices.ContainsFunc(p.Claims, func(hit school.Hit) bool { return hit.Claim == when.Claim })
	}
	return false
}

// onlyWeighs tells whether something weighs, and nothing but the criteria named.
func onlyWeighs(p *school.Program, criteria []string) bool {
	weighs := false
	for _, mark := range p.Score.Marks {
		if mark.Weight > 0 && !slices.Contains(criteria, mark.ID) {
			return false
		}
		weighs = weighs || mark.Weight > 0
	}
	return weighs
}

func (a *Advisor) holdsAny(s *sitting.Sitting) bool {
	return slices.ContainsFunc(a.Catalog.Credentials, func(c catalog.Credential) bool { return eligibility.Holds(a.Catalog, &s.Circumstances, c.ID) })
}

// proved tells whether the person did something that somebody else has seen, or has worked in the field.
func (a *Advisor) proved(s *sitting.Sitting) bool {
	if years := s.Circumstances.Experience; years != nil && *years > 0 {
		return true
	}
	for _, done := range s.Evidence {
		for _, id := range done {
			if kind := a.Catalog.About.EvidenceKind(id); kind != nil && kind.Proof {
				return true
			}
		}
	}
	return false
}

// MistakeLines name the mistakes that were come near in one place, with the better way. program leaves out
// those of other programs; empty takes all.
func (a *Advice) MistakeLines(at, program string) (lines []Line) {
	for _, near := range a.Mistakes {
		if near.At != at || program != "" && near.Program != "" && near.Program != program {
			continue
		}
		text := near.Says
		if near.Program != "" && program == "" {
			text = near.Program + ": " + text
		}
		lines = append(lines, Line{Label: near.Title + ".", Text: text, Under: near.Why + " Better: " + near.Better, See: a.see(near.Mistake)})
	}
	return lines
}

// mistakesInBrief names each mistake once, with the programs it is about.
func (a *Advice) mistakesInBrief() (lines []Line) {
	for _, mistake := range a.Catalog.Mistakes {
		var about []string
		for _, near := range a.Mistakes {
			if said := cmp.Or(near.Program, near.Says); near.Mistake == mistake.ID && near.At == AtSchools && !slices.Contains(about, said) {
				about = append(about, said)
			}
		}
		if len(about) > 0 {
			lines = append(lines, Line{Label: mistake.Title + ":", Text: catalog.List(about) + ".", Under: "Better: " + mistake.Better, See: a.see(mistake.ID)})
		}
	}
	return lines
}
