// Package school puts programs of schools side by side: what each must meet, how it scores on scales
// that are the same whatever else is compared, what it costs in the end, and whether that comes back.
//
// Nothing said of one program depends on the others, so that adding one never moves another. What a
// school has not said is an interval and becomes a question; it never counts as good news.
package school

import (
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
	Assumed    bool          `json:"-"`                    // they rest on a planning guess
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
	Claim  string `json:"claim"`
	From   string `json:"from"` // school or job: who makes it
	Said   string `json:"said"`
	Title  string `json:"title"`
	Why    string `json:"why"`
	Better string `json:"better"`
}

// Hits returns the claims to be wary of that a text makes.
func Hits(c *catalog.Catalog, text string) []Hit {
	hits := []Hit{}
	for _, said := range c.ClaimsIn(text) {
		claim := said.Claim
		hits = append(hits, Hit{claim.ID, claim.From, said.Sentence, claim.Title, claim.Why, claim.Better})
	}
	return hits
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
	p := Program{Name: s.Called(index), Given: s.Schools[index], Dates: l.dates(), Cost: l.cost(), Dominated: []int{}, Questions: []Question{}, Unknown: []string{}}
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
	p.Claims = slices.DeleteFunc(Hits(e.catalog, p.Given.Ad), func(hit Hit) bool { return hit.From != "school" })
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
