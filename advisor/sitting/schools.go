package sitting

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"careeradvisor/advisor/catalog"
)

// Program is a program of a school that the person looks at, as far as they know it. A nil or empty
// field is not known. Money is in US dollars. Why flow, see Sitting.
type Program struct {
	Name         string    `yaml:"name,omitempty,flow" json:"name,omitempty"` // what the person calls it
	School       string    `yaml:"school,omitempty,flow" json:"school,omitempty"`
	Title        string    `yaml:"title,omitempty,flow" json:"title,omitempty"`
	Award        string    `yaml:"award,omitempty,flow" json:"award,omitempty"`
	Cahiim       string    `yaml:"cahiim,omitempty,flow" json:"cahiim,omitempty"`                // yes, candidate, no or unknown
	CahiimLevel  string    `yaml:"cahiim_level,omitempty,flow" json:"cahiim_level,omitempty"`    // the degree level the directory names
	CahiimCampus string    `yaml:"cahiim_campus,omitempty,flow" json:"cahiim_campus,omitempty"`  // whether it names the person's own campus
	Exams        []string  `yaml:"exams,omitempty,flow" json:"exams,omitempty"`                  // credential ids, or none
	Curriculum   []string  `yaml:"curriculum,omitempty,flow" json:"curriculum,omitempty"`        // subjects taught
	Credits      *int      `yaml:"credits,omitempty" json:"credits,omitempty"`                   // in all, as the school counts them
	CreditKind   string    `yaml:"credit_kind,omitempty,flow" json:"credit_kind,omitempty"`      // semester or quarter
	Accepted     *int      `yaml:"credits_accepted,omitempty" json:"credits_accepted,omitempty"` // of those the person has, as the school counts them
	Terms        *int      `yaml:"terms,omitempty" json:"terms,omitempty"`                       // fewest, since courses build on each other
	Months       *Estimate `yaml:"months,omitempty,flow" json:"months,omitempty"`                // as the school says
	Format       string    `yaml:"format,omitempty,flow" json:"format,omitempty"`
	Practicum    *int      `yaml:"practicum_hours,omitempty" json:"practicum_hours,omitempty"`
	Site         string    `yaml:"practicum_site,omitempty,flow" json:"practicum_site,omitempty"` // who finds it
	TransferOut  string    `yaml:"transfer_out,omitempty,flow" json:"transfer_out,omitempty"`
	TuitionEach  *Decimal  `yaml:"tuition_credit,omitempty" json:"tuition_credit,omitempty"` // of one credit
	TuitionTotal *int      `yaml:"tuition_total,omitempty" json:"tuition_total,omitempty"`   // of the whole program
	Fees         *int      `yaml:"fees,omitempty" json:"fees,omitempty"`
	Books        *int      `yaml:"books,omitempty" json:"books,omitempty"`
	Technology   *int      `yaml:"technology,omitempty" json:"technology,omitempty"`
	Checks       *int      `yaml:"checks,omitempty" json:"checks,omitempty"` // background check, immunizations and the like
	Travel       *int      `yaml:"travel,omitempty" json:"travel,omitempty"`
	ExamPaid     string    `yaml:"exam_paid,omitempty,flow" json:"exam_paid,omitempty"`         // whether the price holds the exam
	FederalAid   string    `yaml:"federal_aid,omitempty,flow" json:"federal_aid,omitempty"`     // whether federal aid can pay for it
	TrainingList string    `yaml:"training_list,omitempty,flow" json:"training_list,omitempty"` // whether job-training funds can
	Payment      string    `yaml:"payment,omitempty,flow" json:"payment,omitempty"`             // by term, or all at the start
	Refund       string    `yaml:"refund,omitempty,flow" json:"refund,omitempty"`
	PassRate     *int      `yaml:"pass_rate,omitempty" json:"pass_rate,omitempty"`   // percent, at the first try
	Completion   *int      `yaml:"completion,omitempty" json:"completion,omitempty"` // percent of those who started
	Career       string    `yaml:"career,omitempty,flow" json:"career,omitempty"`
	Ad           string    `yaml:"ad,omitempty,flow" json:"ad,omitempty"` // what the school promises, in its own words
}

// Finance is what the person wants of a program, and their money beside it.
type Finance struct {
	Exam         string   `yaml:"exam,omitempty,flow" json:"exam,omitempty"`     // the one they want to be able to sit
	Format       string   `yaml:"format,omitempty,flow" json:"format,omitempty"` // how they want to study
	Wage         *Decimal `yaml:"wage,omitempty" json:"wage,omitempty"`          // an hour, now
	HoursWorked  *int     `yaml:"hours_worked,omitempty" json:"hours_worked,omitempty"`
	HoursCut     *int     `yaml:"hours_cut,omitempty" json:"hours_cut,omitempty"`       // of work a week, while they study
	ExpectedPay  *int     `yaml:"expected_pay,omitempty" json:"expected_pay,omitempty"` // a year, in the first job
	Tax          *Decimal `yaml:"tax,omitempty" json:"tax,omitempty"`                   // percent of pay
	Grants       *int     `yaml:"grants,omitempty" json:"grants,omitempty"`             // a year, by the FAFSA form
	Training     *int     `yaml:"training_funds,omitempty" json:"training_funds,omitempty"`
	OtherGrants  *int     `yaml:"other_grants,omitempty" json:"other_grants,omitempty"`   // in all
	EmployerHelp *int     `yaml:"employer_help,omitempty" json:"employer_help,omitempty"` // a year
	Loan         *int     `yaml:"loan,omitempty" json:"loan,omitempty"`                   // in all
	LoanRate     *Decimal `yaml:"loan_rate,omitempty" json:"loan_rate,omitempty"`         // percent a year
	LoanYears    *int     `yaml:"loan_years,omitempty" json:"loan_years,omitempty"`       // to pay it back
}

var programFields = map[string]func(*Program) any{
	"name":             func(p *Program) any { return &p.Name },
	"school":           func(p *Program) any { return &p.School },
	"title":            func(p *Program) any { return &p.Title },
	"award":            func(p *Program) any { return &p.Award },
	"cahiim":           func(p *Program) any { return &p.Cahiim },
	"cahiim_level":     func(p *Program) any { return &p.CahiimLevel },
	"cahiim_campus":    func(p *Program) any { return &p.CahiimCampus },
	"exams":            func(p *Program) any { return &p.Exams },
	"curriculum":       func(p *Program) any { return &p.Curriculum },
	"credits":          func(p *Program) any { return &p.Credits },
	"credit_kind":      func(p *Program) any { return &p.CreditKind },
	"credits_accepted": func(p *Program) any { return &p.Accepted },
	"terms":            func(p *Program) any { return &p.Terms },
	"months":           func(p *Program) any { return &p.Months },
	"format":           func(p *Program) any { return &p.Format },
	"practicum_hours":  func(p *Program) any { return &p.Practicum },
	"practicum_site":   func(p *Program) any { return &p.Site },
	"transfer_out":     func(p *Program) any { return &p.TransferOut },
	"tuition_credit":   func(p *Program) any { return &p.TuitionEach },
	"tuition_total":    func(p *Program) any { return &p.TuitionTotal },
	"fees":             func(p *Program) any { return &p.Fees },
	"books":            func(p *Program) any { return &p.Books },
	"technology":       func(p *Program) any { return &p.Technology },
	"checks":           func(p *Program) any { return &p.Checks },
	"travel":           func(p *Program) any { return &p.Travel },
	"exam_paid":        func(p *Program) any { return &p.ExamPaid },
	"federal_aid":      func(p *Program) any { return &p.FederalAid },
	"training_list":    func(p *Program) any { return &p.TrainingList },
	"payment":          func(p *Program) any { return &p.Payment },
	"refund":           func(p *Program) any { return &p.Refund },
	"pass_rate":        func(p *Program) any { return &p.PassRate },
	"completion":       func(p *Program) any { return &p.Completion },
	"career":           func(p *Program) any { return &p.Career },
	"ad":               func(p *Program) any { return &p.Ad },
}

var financeFields = map[string]func(*Finance) any{
	"exam":           func(f *Finance) any { return &f.Exam },
	"format":         func(f *Finance) any { return &f.Format },
	"wage":           func(f *Finance) any { return &f.Wage },
	"hours_worked":   func(f *Finance) any { return &f.HoursWorked },
	"hours_cut":      func(f *Finance) any { return &f.HoursCut },
	"expected_pay":   func(f *Finance) any { return &f.ExpectedPay },
	"tax":            func(f *Finance) any { return &f.Tax },
	"grants":         func(f *Finance) any { return &f.Grants },
	"training_funds": func(f *Finance) any { return &f.Training },
	"other_grants":   func(f *Finance) any { return &f.OtherGrants },
	"employer_help":  func(f *Finance) any { return &f.EmployerHelp },
	"loan":           func(f *Finance) any { return &f.Loan },
	"loan_rate":      func(f *Finance) any { return &f.LoanRate },
	"loan_years":     func(f *Finance) any { return &f.LoanYears },
}

// ProgramFieldIDs returns the ids of a program's fields in the catalog, by the alphabet.
func ProgramFieldIDs() []string { return slices.Sorted(maps.Keys(programFields)) }

// FinanceFieldIDs returns the ids of the fields of finance, by the alphabet.
func FinanceFieldIDs() []string { return slices.Sorted(maps.Keys(financeFields)) }

// Text returns a field as a person would type it; empty when it is not known.
func (p *Program) Text(id string) string { return textOf(programFields[id](p)) }

// Set reads what a person typed into a field; empty text clears it. The error is *ValueError, and then
// nothing has changed.
func (p *Program) Set(definitions *catalog.Catalog, question *catalog.Question, text string) error {
	return setField(definitions, question, programFields[question.ID](p), text)
}

// Label returns a field in the catalog's words; empty when it is not known.
func (p *Program) Label(definitions *catalog.Catalog, question *catalog.Question) string {
	return labelOf(definitions, question, programFields[question.ID](p))
}

// Text returns a field as a person would type it; empty when not answered.
func (f *Finance) Text(id string) string { return textOf(financeFields[id](f)) }

// Set reads what a person typed into a field; empty text clears it. The error is *ValueError, and then
// nothing has changed.
func (f *Finance) Set(definitions *catalog.Catalog, question *catalog.Question, text string) error {
	return setField(definitions, question, financeFields[question.ID](f), text)
}

// Label returns a field in the catalog's words; empty when not answered.
func (f *Finance) Label(definitions *catalog.Catalog, question *catalog.Question) string {
	return labelOf(definitions, question, financeFields[question.ID](f))
}

// Called returns what to call a program: the name the person gave it, else what is known of it. No two
// are called alike.
func (s *Sitting) Called(index int) string {
	name, alike := s.Schools[index].called(), 1
	for i := range index {
		if s.Schools[i].called() == name {
			alike++
		}
	}
	switch {
	case name == "":
		return fmt.Sprintf("Program %d", index+1)
	case alike > 1:
		return fmt.Sprintf("%s (%d)", name, alike)
	}
	return name
}

func (p *Program) called() string { return cmp.Or(p.Name, p.School, p.Title) }

func clonePrograms(programs []Program) []Program {
	copied := slices.Clone(programs)
	for i := range copied {
		copied[i].Exams, copied[i].Curriculum = slices.Clone(copied[i].Exams), slices.Clone(copied[i].Curriculum)
	}
	return copied
}

// validateSchools checks programs, weights and finance against a catalog.
func (s *Sitting) validateSchools(c *catalog.Catalog, complain func(field, found, expected string)) {
	check := func(field string, question *catalog.Question, text string, set func(*catalog.Catalog, *catalog.Question, string) error) {
		var wrong *ValueError
		if text != "" && errors.As(set(c, question, text), &wrong) {
			complain(field, wrong.Found, wrong.Expected)
		}
	}
	if len(s.Schools) > c.Schools.Most {
		complain("schools", fmt.Sprintf("%d programs", len(s.Schools)), fmt.Sprintf("at most %d", c.Schools.Most))
	}
	for i := range s.Schools {
		for j := range c.Schools.Fields {
			question := &c.Schools.Fields[j].Question
			check(fmt.Sprintf("schools[%d].%s", i+1, question.ID), question, s.Schools[i].Text(question.ID), new(Program).Set)
		}
		if months := s.Schools[i].Months; months != nil && months.Check() != nil { // as text it would be put in order
			complain(fmt.Sprintf("schools[%d].months", i+1), fmt.Sprintf("%d, %d, %d", months.Low, months.Likely, months.High), months.Check().Error())
		}
	}
	for i := range c.Schools.Finance {
		if s.Finance == (Finance{}) {
			break // as nearly always, and there are many questions
		}
		question := &c.Schools.Finance[i].Question
		check("finance."+question.ID, question, s.Finance.Text(question.ID), new(Finance).Set)
	}
	for _, id := range slices.Sorted(maps.Keys(s.Weights)) {
		if c.Schools.Criterion(id) == nil {
			complain("weights", fmt.Sprintf("%q", id), "a criterion of schools.yaml")
		} else if word := s.Weights[id]; c.Schools.Weight(word) == nil {
			complain("weights."+id, fmt.Sprintf("%q", word), "one of "+c.Schools.WeightIDs())
		}
	}
}

// Under returns a copy of the sitting with what another says about programs, money, circumstances and the
// plan laid over it. The programs of the other replace those of the sitting, and so do its weights if it
// says any; of the rest, what the other leaves out stays.
func (s *Sitting) Under(over *Sitting) *Sitting {
	result := s.Clone()
	result.Schools = clonePrograms(over.Schools)
	if over.Weights != nil {
		result.Weights = maps.Clone(over.Weights)
	}
	for id, field := range financeFields {
		if over.Finance.Text(id) != "" {
			copyField(field(&result.Finance), field(&over.Finance))
		}
	}
	for _, id := range over.Circumstances.filled() {
		copyField(result.Circumstances.field(id), over.Circumstances.field(id))
	}
	result.Plan = result.Plan.under(over.Plan)
	return result
}
