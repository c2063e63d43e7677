package catalog

import "strings"

// Schools is schools.yaml: what is asked about a school's program, and how programs are compared.
type Schools struct {
	Most        int              `yaml:"most"`   // programs that are compared at once
	Fields      []SchoolField    `yaml:"fields"` // of a program
	Finance     []SchoolField    `yaml:"finance"`
	Awards      []Award          `yaml:"awards"`
	Gates       []Gate           `yaml:"gates"`
	Criteria    []Criterion      `yaml:"criteria"`
	Weighing    string           `yaml:"weighing"` // asks how much a criterion matters
	Weights     []Weight         `yaml:"weights"`  // its answers, from most to least
	Questions   []SchoolQuestion `yaml:"questions"`
	Costs       []CostLine       `yaml:"costs"`
	Aid         []Aid            `yaml:"aid"`
	Assumptions Assumptions      `yaml:"assumptions"`
	Stopping    Notice           `yaml:"stopping"` // what to know about stopping half-way
	Adding      Notice           `yaml:"adding"`   // about study that would be only another credential
	Buying      Notice           `yaml:"buying"`   // about credentials as purchases
}

// SchoolField is one thing to know about a program, or about the person's money.
type SchoolField struct {
	Question `yaml:",inline"`
	Group    string  `yaml:"group"`                                               // the heading it stands under
	Where    string  `yaml:"where,omitempty"`                                     // where to look it up
	Asks     string  `yaml:"asks,omitempty"`                                      // the question to put to the school while it is not known
	Assume   *Figure `yaml:"assume,omitempty" name:"taken until the school says"` // what is reckoned with until the school says
}

// Award is what one has at the end of a program, with the way to a first job that it is a part of.
type Award struct {
	ID        string    `yaml:"id"`                  // an option of the award field
	Schooling string    `yaml:"schooling,omitempty"` // the option of the schooling question it leads to
	Way       StudyWay  `yaml:"way"`
	Otherwise *StudyWay `yaml:"otherwise,omitempty"` // where the program is not accredited
}

// StudyWay is an education option, and those of its activities that stand for the program.
type StudyWay struct {
	Education string   `yaml:"education"`
	Study     []string `yaml:"study"`
}

// Gate is something a program must meet, whatever its score.
type Gate struct {
	ID      string   `yaml:"id"` // decides how it is tested, see the school package
	Label   string   `yaml:"label"`
	Pass    string   `yaml:"pass"`
	Fail    string   `yaml:"fail"`
	Unknown string   `yaml:"unknown"`
	Lifts   string   `yaml:"lifts,omitempty"` // what may be done where it fails
	Fields  []string `yaml:"fields"`          // what it rests on
	Basis   Basis    `yaml:"basis"`
	Sources []string `yaml:"sources"`
}

// Criterion is something programs are scored on, from a worst to a best that are the same whatever
// programs are compared. Exactly one of Worst with Best, Levels and Match is given.
type Criterion struct {
	ID     string         `yaml:"id"`
	Label  string         `yaml:"label"`
	Why    string         `yaml:"why"`
	Of     string         `yaml:"of"`               // total, stopped or months, or a field of the program
	Worst  *int           `yaml:"worst,omitempty"`  // earns nothing
	Best   *int           `yaml:"best,omitempty"`   // earns all
	Unit   string         `yaml:"unit,omitempty"`   // of Worst and Best
	Levels map[string]int `yaml:"levels,omitempty"` // option of the field → percent
	Match  string         `yaml:"match,omitempty"`  // a field of finance that it should equal
	Weight string         `yaml:"weight"`           // until the person says
	Basis  Basis          `yaml:"basis"`            // of the anchors
}

// Weight is how much a criterion may matter to a person.
type Weight struct {
	ID    string `yaml:"id"`
	Label string `yaml:"label"`
	Size  int    `yaml:"size"`
}

// SchoolQuestion is a question for every program, and how to hear the answer.
type SchoolQuestion struct {
	ID      string   `yaml:"id"`
	Text    string   `yaml:"text"`
	Why     string   `yaml:"why"`
	Good    string   `yaml:"good"`    // what a good answer sounds like
	Evasive string   `yaml:"evasive"` // what an evasive one sounds like
	Fields  []string `yaml:"fields"`  // whose values answer it
}

// CostLine is a line of the total cost.
type CostLine struct {
	ID    string `yaml:"id"` // a field of the program, or see the school package
	Label string `yaml:"label"`
	Text  string `yaml:"text"` // what it holds
}

// Aid is a source of money to ask for.
type Aid struct {
	ID    string `yaml:"id"`
	Label string `yaml:"label"`
	Text  string `yaml:"text"`
	Fills string `yaml:"fills"` // the field of finance it would fill
	See   string `yaml:"see"`   // a guide entry
}

// Assumptions are numbers that costs and payback rest on. A person may put their own in the place of
// some.
type Assumptions struct {
	Tax       Figure   `yaml:"tax" name:"tax on what you earn more"`        // percent of pay
	LoanRate  Figure   `yaml:"loan_rate" name:"interest on a student loan"` // percent a year
	LoanYears Figure   `yaml:"loan_years" name:"years to pay a loan back"`  // to pay it back
	FirstPay  FirstPay `yaml:"first_pay"`
	Finishing Figure   `yaml:"finishing" name:"students who finish"`     // percent of those who start
	Owning    Figure   `yaml:"owning" name:"years a credential is kept"` // years over which a credential's cost is reckoned
}

// FirstPay says at which percentiles of an occupation's pay a first job is taken to lie.
type FirstPay struct {
	Low    string `yaml:"low"` // p10, p25, median, p75 or p90
	Likely string `yaml:"likely"`
	High   string `yaml:"high"`
	Note   string `yaml:"note"`
	Basis  Basis  `yaml:"basis"`
	Source string `yaml:"source"`
}

// Notice is a fact with what it rests on.
type Notice struct {
	Text    string   `yaml:"text"`
	See     []string `yaml:"see,omitempty"`
	Basis   Basis    `yaml:"basis"`
	Sources []string `yaml:"sources"`
}

// Field returns the field of a program with that id, or nil.
func (s *Schools) Field(id string) *SchoolField { return findField(s.Fields, id) }

// FinanceField returns the field of finance with that id, or nil.
func (s *Schools) FinanceField(id string) *SchoolField { return findField(s.Finance, id) }

func findField(list []SchoolField, id string) *SchoolField {
	return find(list, id, func(f *SchoolField) string { return f.ID })
}

// Assumed returns what is reckoned with until a field of a program or of finance is known, or nil.
func (s *Schools) Assumed(f *SchoolField) *Figure {
	switch f.ID {
	case "tax":
		return &s.Assumptions.Tax
	case "loan_rate":
		return &s.Assumptions.LoanRate
	case "loan_years":
		return &s.Assumptions.LoanYears
	}
	return f.Assume
}

// Award returns the award of that id, or nil.
func (s *Schools) Award(id string) *Award {
	return find(s.Awards, id, func(a *Award) string { return a.ID })
}

// Criterion returns the criterion of that id, or nil.
func (s *Schools) Criterion(id string) *Criterion {
	return find(s.Criteria, id, func(c *Criterion) string { return c.ID })
}

// Weight returns the weight of that id, or nil.
func (s *Schools) Weight(id string) *Weight {
	return find(s.Weights, id, func(w *Weight) string { return w.ID })
}

// WeightIDs lists the words for how much a criterion matters.
func (s *Schools) WeightIDs() string {
	ids := make([]string, len(s.Weights))
	for i, weight := range s.Weights {
		ids[i] = weight.ID
	}
	return strings.Join(ids, ", ")
}

// Cost returns the line of the total cost with that id, or nil.
func (s *Schools) Cost(id string) *CostLine {
	return find(s.Costs, id, func(c *CostLine) string { return c.ID })
}

// MistakeSign is a sign in what a person entered that they are about to make a mistake. Exactly one
// condition is given.
type MistakeSign struct {
	At   string `yaml:"at"`   // where it is made: plan, schools or exams
	Says string `yaml:"says"` // what was chosen

	OnlyWeighs   []string          `yaml:"only_weighs,omitempty"`  // no other criteria of programs matter
	Unaccredited bool              `yaml:"unaccredited,omitempty"` // the exam wanted asks for an accredited program, and this is not known to be one
	ExamsWithin  []string          `yaml:"exams_within,omitempty"` // the program prepares for some of these credentials and no other
	Lacks        string            `yaml:"lacks,omitempty"`        // a subject the program is known not to teach
	Chose        map[string]string `yaml:"chose,omitempty"`        // field of the program → its value
	Unasked      string            `yaml:"unasked,omitempty"`      // a field of the program that is not known, for who has college credits
	Claim        string            `yaml:"claim,omitempty"`        // stands in what the school says
	Unproved     bool              `yaml:"unproved,omitempty"`     // a credential is held, and nothing done that others have seen
	Agrees       string            `yaml:"agrees,omitempty"`       // a rating answered with yes
}
