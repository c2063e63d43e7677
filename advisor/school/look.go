package school

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// look is one program while it is looked at.
type look struct {
	*Engine
	s      *sitting.Sitting
	p      *sitting.Program
	today  calendar.Date
	goal   string // of the plan
	wanted string // exam
	award  *catalog.Award
	way    catalog.StudyWay
	exam   string        // that the program leads to
	most   int           // credits that may be accepted, as the school counts them
	likely *plan.Outcome // nil where the award or the length is not known
	best   *plan.Outcome // if as many credits are accepted as may be
}

func (e *Engine) look(s *sitting.Sitting, index int, choice plan.Choice, wanted string) *look {
	l := &look{Engine: e, s: s, p: &s.Schools[index], today: choice.Today, goal: choice.Path, wanted: wanted}
	l.award = e.schools.Award(l.p.Award)
	if l.most = l.acceptable(); l.award == nil {
		l.exam = l.leadsTo("")
		return l
	}
	l.way = l.award.Way
	if l.p.Cahiim == sitting.No && l.award.Otherwise != nil {
		l.way = *l.award.Otherwise
	}
	l.exam = l.leadsTo(e.ExamOf(l.way.Education))
	if l.p.Credits == nil && l.p.Months == nil {
		return l
	}
	l.likely = l.follow(choice, l.accepted())
	if l.best = l.likely; l.most > l.accepted() {
		l.best = l.follow(choice, l.most)
	}
	return l
}

// leadsTo returns the exam at the end of the program: the wanted one if it prepares for it, else the
// first it prepares for, else that of its way in. An exam that asks for accreditation cannot be sat
// through a program that is known to have none.
func (l *look) leadsTo(exam string) string {
	for _, id := range append([]string{l.wanted}, l.p.Exams...) {
		if l.p.Cahiim == sitting.No && AsksAccreditation(l.catalog, id) != nil {
			continue
		}
		if slices.Contains(l.p.Exams, id) && l.catalog.Credential(id) != nil {
			return id
		}
	}
	return exam
}

// open tells whether a field is asked for and not known.
func (l *look) open(id string) bool {
	if l.schools.Field(id) == nil {
		return false
	}
	text := l.p.Text(id)
	return (text == "" || text == "unknown") && !l.settled(id)
}

// settled tells whether another answer makes a field needless.
func (l *look) settled(id string) bool {
	p := l.p
	switch id {
	case "tuition_credit", "tuition_total":
		return p.TuitionEach != nil || p.TuitionTotal != nil
	case "cahiim_level", "cahiim_campus":
		return p.Cahiim == sitting.No
	case "practicum_hours", "checks":
		return p.Site == "none"
	case "credits", "credit_kind", "credits_accepted", "terms":
		return p.Credits == nil && p.Months != nil // it is not counted in credits
	case "months":
		return p.Credits != nil
	}
	return false
}

// accepted is how many credits the school takes, as it counts them. Until it says, none are reckoned
// with.
func (l *look) accepted() int {
	if l.p.Accepted == nil || l.p.Credits == nil {
		return 0
	}
	return min(*l.p.Accepted, *l.p.Credits)
}

// acceptable is how many it may take: what it says, else all the person has, but for those that a
// school wants to be its own.
func (l *look) acceptable() int {
	if l.p.Accepted != nil || l.p.Credits == nil || l.s.Circumstances.Credits == nil || !l.open("credits_accepted") {
		return l.accepted()
	}
	own := 0
	if l.award != nil {
		for _, id := range l.award.Way.Study {
			if residency := l.catalog.Activity(id).Residency; residency != nil {
				_, likely, _ := residency.Whole()
				own += likely
			}
		}
	}
	return max(0, min(l.inItsCredits(*l.s.Circumstances.Credits), *l.p.Credits-l.inItsCredits(own)))
}

// Three quarter credits equal two semester credits.
func (l *look) inItsCredits(semester int) int {
	if l.p.CreditKind == "quarter" {
		return semester * 3 / 2
	}
	return semester
}

func (l *look) inSemester(credits int) int {
	if l.p.CreditKind == "quarter" {
		return (2*credits + 2) / 3
	}
	return credits
}

// follow walks the way to a first job through this program, with so many credits accepted.
func (l *look) follow(choice plan.Choice, accepted int) *plan.Outcome {
	choice.Path, choice.Education, choice.Programs = sitting.Entry, l.way.Education, l.studies(accepted)
	choice.Person.Accredited = cmp.Or(l.p.Cahiim, "unknown") // else the planner would take it for granted
	edits := map[string]sitting.Estimate{}                   // a person's own estimate of study in general is not about this program
	for id, edit := range choice.Edits {
		if !slices.Contains(l.way.Study, id) {
			edits[id] = edit
		}
	}
	choice.Edits = edits
	outcome, err := l.planner.Follow(choice, l.way.Study...)
	if err != nil {
		return &plan.Outcome{Impossible: err.Error()}
	}
	return outcome
}

// studies spreads the program over the activities that stand for it. Accepted credits count toward the
// first of them before the next.
func (l *look) studies(accepted int) map[string]plan.Program {
	studies, parts := map[string]plan.Program{}, len(l.way.Study)
	for i, id := range l.way.Study {
		switch {
		case l.p.Credits != nil:
			credits := *l.p.Credits*(i+1)/parts - *l.p.Credits*i/parts
			counts := min(accepted, credits)
			accepted -= counts
			studies[id] = plan.Program{Credits: l.inSemester(credits - counts), Chain: l.chain(i)}
		case i == 0:
			studies[id] = plan.Program{Months: l.p.Months}
		default:
			studies[id] = plan.Program{}
		}
	}
	return studies
}

// chain is the fewest terms of the i-th part of the program: as the school says, else as the catalog
// has it for the award.
func (l *look) chain(i int) (terms int) {
	parts := len(l.way.Study)
	if l.p.Terms != nil {
		return *l.p.Terms*(i+1)/parts - *l.p.Terms*i/parts
	}
	for j, id := range l.award.Way.Study {
		if parts == 1 || i == j {
			terms += l.catalog.Activity(id).Chain
		}
	}
	return terms
}

// known tells whether there are futures to speak of.
func known(o *plan.Outcome) bool { return o != nil && o.Impossible == "" }

func (l *look) dates() Dates {
	d := Dates{Education: l.way.Education, Exam: l.exam}
	if l.likely != nil {
		d.Impossible = l.likely.Impossible
	}
	if !known(l.likely) {
		return d
	}
	arrives, base := l.likely.Arrives, l.likely.Base
	d.P50, d.P80, d.P90 = base.AddDays(arrives.P50), base.AddDays(arrives.P80), base.AddDays(arrives.P90)
	d.Best, d.Study, d.Assumed = d.P80, l.likely.Studies.P50, l.likely.Assumed
	if known(l.best) {
		d.Best = l.best.Base.AddDays(l.best.Arrives.P80)
	}
	return d
}
