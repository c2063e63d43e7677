// Package school puts programs of schools side by side: what each must meet, how it scores on scales
// that are the same whatever else is compared, what it costs in the end, and whether that comes back.
//
// Nothing said of one program depends on the others, so that adding one never moves another. What a
// school has not said is an interval and becomes a question; it never counts as good news.
package school

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Engine compares programs by one catalog. It is safe for concurrent use.
type Engine struct {
	catalog *catalog.Catalog
	schools *catalog.Schools
	planner *plan.Planner
}

// New prepares an engine for a catalog that lints.
func New(c *catalog.Catalog, planner *plan.Planner) *Engine {
	return &Engine{c, &c.Schools, planner}
}

// Comparison is everything about the programs a person looks at.
type Comparison struct {
	Exam     string    `json:"wanted_exam,omitempty"`  // credential
	ExamSaid bool      `json:"exam_said"`              // false: taken from the way in of the plan
	Programs []Program `json:"programs"`               // as entered
	Order    []int     `json:"order"`                  // of the programs, first to last
	Leading  []int     `json:"leading"`                // programs that what is still unknown could put first
	Surely   bool      `json:"surely"`                 // the first stays first, whatever the schools answer
	Question *Question `json:"question,omitempty"`     // the one to ask first
	Sticker  []int     `json:"cheapest_sticker"`       // programs with the lowest published price
	Total    []int     `json:"cheapest_total"`         // programs that cost least in all
	Allowed  []int     `json:"cheapest_allowed"`       // programs that cost least in all of those not ruled out
	Removes  string    `json:"removes_most,omitempty"` // the gate that rules most programs out, where all are ruled out
	Unsaid   []string  `json:"unsaid"`                 // what the person could say about their money, fields of finance
	Named    []string  `json:"help_named"`             // fields of finance with a sum that others pay
}

// Program is what is said of one program.
type Program struct {
	Name      string            `json:"name"`
	Rank      int               `json:"rank"`  // 1 first; programs alike share one
	State     eligibility.State `json:"state"` // of all gates
	Gates     []Gate            `json:"gates"`
	Score     Score             `json:"score"`
	Dominated []int             `json:"dominated_by"` // programs that are at least as good in everything, and better in something
	Cost      Cost              `json:"cost"`
	Dates     Dates             `json:"plan"`
	Payback   Payback           `json:"payback"`
	Questions []Question        `json:"questions"` // to the school, the one that could change most first
	Checklist []Check           `json:"checklist"` // the questions to put to every school
	Claims    []Hit             `json:"claims"`    // promises of the school to be wary of
	Unknown   []string          `json:"unknown"`   // fields that are asked for and not known
	Adds      Adds              `json:"adds"`

	Given sitting.Program `json:"-"` // as entered
}

// Gate is whether a program meets one thing it must. What is not known never passes.
type Gate struct {
	ID    string            `json:"id"`
	Label string            `json:"label"`
	State eligibility.State `json:"state"`
	Says  string            `json:"says"`
	Open  []string          `json:"open"` // fields of the program that would settle it
}

// Dates are when the program leads to a first job.
type Dates struct {
	Education  string        `json:"education,omitempty"` // the way in that the program is a part of
	Exam       string        `json:"exam,omitempty"`      // the credential at its end
	P50        calendar.Date `json:"p50,omitzero"`
	P80        calendar.Date `json:"p80,omitzero"`
	P90        calendar.Date `json:"p90,omitzero"`
	Best       calendar.Date `json:"best_p80,omitzero"`    // P80 if the school accepts all credits it may
	Study      int           `json:"study_days,omitempty"` // from the first day of study to the last, in half of the futures
	Impossible string        `json:"impossible,omitempty"`
}

// Question is one to ask of a school.
type Question struct {
	Program int    `json:"program"`
	Field   string `json:"field"`
	Text    string `json:"text"`
	Gate    string `json:"gate,omitempty"` // the gate it would settle
	Stake   int    `json:"stake"`          // percent of the score that hang on it, rounded up
}

// Check is one of the questions to put to every school.
type Check struct {
	ID   string   `json:"id"`
	Open []string `json:"open"` // fields that are not known yet
	Said []string `json:"said"` // fields that are
}

// Hit is a sentence that makes a claim to be wary of.
type Hit struct {
	Claim string `json:"claim"`
	Said  string `json:"said"`
}

// Nothing is the comparison of no programs.
func Nothing() *Comparison {
	return &Comparison{Programs: []Program{}, Order: []int{}, Leading: []int{}, Sticker: []int{}, Total: []int{}, Allowed: []int{}, Unsaid: []string{}, Named: []string{}}
}

// Compare compares the programs of a sitting. choice is the plan of the person: their start, pace and
// hours.
func (e *Engine) Compare(s *sitting.Sitting, choice plan.Choice) *Comparison {
	c := Nothing()
	c.Unsaid = e.unsaid(s)
	c.Exam, c.ExamSaid = e.wanted(s, choice)
	for _, aid := range e.schools.Aid {
		if text := s.Finance.Text(aid.Fills); text != "" && !slices.Contains(c.Named, aid.Fills) {
			c.Named = append(c.Named, aid.Fills)
		}
	}
	for i := range s.Schools {
		c.Programs = append(c.Programs, e.judge(s, i, choice, c.Exam))
	}
	c.rank()
	c.dominate()
	c.cheapest()
	c.ask()
	return c
}

// wanted returns the exam that programs are held against: the one the person named, else that of the
// way in they plan.
func (e *Engine) wanted(s *sitting.Sitting, choice plan.Choice) (exam string, said bool) {
	if s.Finance.Exam != "" {
		return s.Finance.Exam, true
	}
	return e.ExamOf(choice.Education), false
}

// ExamOf returns the credential whose exam stands in a way in; empty when none does.
func (e *Engine) ExamOf(education string) string {
	if option := e.catalog.EducationOption(education); option != nil {
		for _, step := range option.Steps {
			if exam := e.catalog.Activity(step.Activity).Exam; exam != "" && !step.Beyond {
				return exam
			}
		}
	}
	return ""
}

// judge says everything about one program alone.
func (e *Engine) judge(s *sitting.Sitting, index int, choice plan.Choice, wanted string) Program {
	l := e.look(s, index, choice, wanted)
	p := Program{Name: s.Called(index), Given: s.Schools[index], Dates: l.dates(), Cost: l.cost(), Dominated: []int{}, Questions: []Question{}, Claims: []Hit{}, Unknown: []string{}}
	for _, field := range e.schools.Fields {
		if l.open(field.ID) {
			p.Unknown = append(p.Unknown, field.ID)
		}
	}
	p.Gates, p.State = l.gates(&p)
	p.Score = l.score(&p)
	p.Payback = l.payback(&p)
	p.Adds = l.adds()
	p.Questions = l.questions(index, &p)
	for _, question := range e.schools.Questions {
		check := Check{ID: question.ID, Open: []string{}, Said: []string{}}
		for _, id := range question.Fields {
			if l.open(id) {
				check.Open = append(check.Open, id)
			} else {
				check.Said = append(check.Said, id)
			}
		}
		p.Checklist = append(p.Checklist, check)
	}
	for _, said := range e.catalog.ClaimsIn(p.Given.Ad) {
		if said.Claim.From == "school" {
			p.Claims = append(p.Claims, Hit{said.Claim.ID, said.Sentence})
		}
	}
	return p
}

// unsaid lists what the person has not said about their money, as far as results hang on it.
func (e *Engine) unsaid(s *sitting.Sitting) []string {
	asked := []string{"wage", "hours_worked", "hours_cut", "grants", "employer_help"}
	if s.Circumstances.Budget == nil {
		asked = append(asked, "loan")
	}
	unsaid := []string{}
	for _, id := range asked {
		if e.schools.FinanceField(id) != nil && s.Finance.Text(id) == "" {
			unsaid = append(unsaid, id)
		}
	}
	return unsaid
}

// look is one program while it is looked at.
type look struct {
	*Engine
	s      *sitting.Sitting
	p      *sitting.Program
	today  calendar.Date
	wanted string // exam
	award  *catalog.Award
	way    catalog.StudyWay
	exam   string        // that the program leads to
	most   int           // credits that may be accepted, as the school counts them
	likely *plan.Outcome // nil where the award or the length is not known
	best   *plan.Outcome // if as many credits are accepted as may be
}

func (e *Engine) look(s *sitting.Sitting, index int, choice plan.Choice, wanted string) *look {
	l := &look{Engine: e, s: s, p: &s.Schools[index], today: choice.Today, wanted: wanted}
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
	d.Best, d.Study = d.P80, l.likely.Studies.P50
	if known(l.best) {
		d.Best = l.best.Base.AddDays(l.best.Arrives.P80)
	}
	return d
}
