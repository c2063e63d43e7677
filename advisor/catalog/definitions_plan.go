package catalog

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/calendar"
)

// Planning holds the constants of the planner.
type Planning struct {
	Paces         []Pace   `yaml:"paces"`
	HoursACredit  Figure   `yaml:"hours_a_credit" name:"hours a week for one credit"`       // weekly hours that one credit takes in a term of TermWeeks
	TermWeeks     int      `yaml:"term_weeks"`                                              // a shorter term asks for more hours each week
	CourseCredits Figure   `yaml:"course_credits" name:"credits of one course"`             // credits of one course on average: nobody takes two thirds of one
	WeeklyHours   Figure   `yaml:"weekly_hours" name:"hours a week, until you enter yours"` // taken until the person enters their own
	ExamTries     int      `yaml:"exam_tries"`                                              // how often an exam is taken at most when its cost is reckoned
	SharedLuck    Figure   `yaml:"shared_luck" name:"how much of the luck is shared"`       // share of the luck of all activities that they have in common
	Sure          int      `yaml:"sure"`                                                    // percent of futures in which a date must hold before it is promised
	DayYears      int      `yaml:"day_years,omitempty"`                                     // a date worked out that lies so far ahead is told by its month; none: never
	Lateness      Lateness `yaml:"lateness"`
}

// LastDayTold is the last day that dates worked out today are told by the day; later ones are told by their month. It
// ends a month, so that no month is told both ways. Zero: all dates are told by the day.
func (p Planning) LastDayTold(today calendar.Date) calendar.Date {
	if p.DayYears == 0 {
		return 0
	}
	year, month, _ := today.Time().Date()
	return calendar.New(year+p.DayYears, month+1, 1).AddDays(-1)
}

// Pace is how many courses a person takes at a time, and when.
type Pace struct {
	ID       string `yaml:"id"`
	Label    string `yaml:"label"`
	Courses  int    `yaml:"courses"`  // most courses a term
	Calendar string `yaml:"calendar"` // id in calendars.yaml
}

// Lateness asks how a person's own estimates turn out. What they enter by hand is stretched by it:
// people plan for the case in which nothing goes wrong.
type Lateness struct {
	Text    string           `yaml:"text"`
	Why     string           `yaml:"why"`
	Options []LatenessOption `yaml:"options"` // the first holds until the person answers
	Basis   Basis            `yaml:"basis"`
	Source  string           `yaml:"source"`
}

// LatenessOption is one answer, and the factor for likely and high estimates.
type LatenessOption struct {
	ID     string `yaml:"id"`
	Label  string `yaml:"label"`
	Factor Number `yaml:"factor"`
}

// AcademicCalendar says when the terms of a year run. Schools differ by some days.
type AcademicCalendar struct {
	ID     string       `yaml:"id"`
	Title  string       `yaml:"title"`
	Terms  []SchoolTerm `yaml:"terms"` // of one year, by their start
	Of     string       `yaml:"of"`
	AsOf   string       `yaml:"as_of"`
	Source string       `yaml:"source"`
	Note   string       `yaml:"note,omitempty"`
	Basis  Basis        `yaml:"basis"`
}

// Has tells whether a calendar has a term of a name.
func (c *AcademicCalendar) Has(term string) bool {
	return slices.ContainsFunc(c.Terms, func(t SchoolTerm) bool { return t.Name == term })
}

// SchoolTerm is one term of every year.
type SchoolTerm struct {
	Name  string            `yaml:"name"`
	Start calendar.MonthDay `yaml:"start"`
	End   calendar.MonthDay `yaml:"end"` // in the next year if before the start

	Short bool `yaml:"short,omitempty"` // a summer term: left out where the hours do not allow a course
	Most  int  `yaml:"most,omitempty"`  // most courses one may take in it
}

// Step places an activity in a plan.
type Step struct {
	Activity string   `yaml:"activity"`
	After    []string `yaml:"after,omitempty"` // activities of the same plan that must end first

	Lag        *Figure  `yaml:"lag,omitempty"`         // time that must pass after them
	Overlap    *Figure  `yaml:"overlap,omitempty"`     // how long before their end it may begin, for who chooses to begin early
	BeforeLast []string `yaml:"before_last,omitempty"` // activities that must end before the last term begins
	Beyond     bool     `yaml:"beyond,omitempty"`      // comes after the goal is reached
	UnlessNow  []string `yaml:"unless_now,omitempty"`  // options of the now question for whom it is left out
	OnlyNow    []string `yaml:"only_now,omitempty"`    // options of the now question for whom alone it is there
	OnlyWith   *Having  `yaml:"only_with,omitempty"`   // it is there only for who surely has this
	UnlessWith *Having  `yaml:"unless_with,omitempty"` // it is left out for who surely has this

	OnlyWithout *Having `yaml:"only_without,omitempty"` // it is there only for who surely has nothing of this
}

// Activity is a piece of work that takes time and may cost money.
type Activity struct {
	ID    string  `yaml:"id"`
	Title string  `yaml:"title"`
	Text  string  `yaml:"text"`                                     // what to do and to watch for
	Kind  string  `yaml:"kind"`                                     // fixed, terms, effort, milestone
	Takes *Figure `yaml:"takes,omitempty" name:"how much it takes"` // fixed: a duration; terms: credits; effort: hours
	Cost  *Figure `yaml:"cost,omitempty"`                           // in USD; of an exam that names none, the fee of its credential

	Application bool    `yaml:"application,omitempty"` // papers to send in: its days go into a calendar file
	Transfer    bool    `yaml:"transfer,omitempty"`    // college credits already earned may count toward it
	Experience  bool    `yaml:"experience,omitempty"`  // years already worked in the field count toward it
	DoneWith    *Having `yaml:"done_with,omitempty"`   // whoever has this has done it already

	// Of study by terms.
	Chain     int      `yaml:"chain,omitempty"`                                                 // fewest terms, since courses build on each other
	Residency *Figure  `yaml:"residency,omitempty" name:"credits to earn at the school itself"` // credits one must earn at the school itself
	General   *Figure  `yaml:"general,omitempty" name:"credits of general courses"`             // credits of general courses: all that a degree in another field may count for
	Starts    []string `yaml:"starts,omitempty"`                                                // names of the terms in which it may begin; any when empty
	ReadyBy   *Figure  `yaml:"ready_by,omitempty" name:"how long before a term to enroll"`      // how long before the term one must be ready
	Lost      *Figure  `yaml:"lost,omitempty" name:"terms that bring nothing"`                  // percent of terms that are lost

	Exam     string    `yaml:"exam,omitempty"`                               // the credential it is the exam of; its rules are law
	Retake   *Retake   `yaml:"retake,omitempty" name:"after a failed try"`   // of an exam
	Window   *Figure   `yaml:"window,omitempty" name:"longest time allowed"` // the longest it may take, by a rule
	Setback  *Setback  `yaml:"setback,omitempty" name:"what may go wrong"`   // what may go wrong
	Gives    *Gives    `yaml:"gives,omitempty"`                              // what the person has when it is done
	Needs    []Rule    `yaml:"needs,omitempty"`                              // what must be true before it can begin
	Variants []Variant `yaml:"variants,omitempty"`
}

// Assumed tells whether how long it takes, or what may go wrong with it, rests on a planning guess.
func (a *Activity) Assumed() bool {
	figures := []*Figure{a.Takes, a.Lost, a.ReadyBy}
	if a.Retake != nil {
		figures = append(figures, &a.Retake.Wait, a.Retake.Pass)
	}
	if a.Setback != nil {
		figures = append(figures, &a.Setback.Chance, &a.Setback.Adds)
	}
	return slices.ContainsFunc(figures, func(f *Figure) bool { return f != nil && f.Basis == Assumed })
}

// Retake is what happens after a failed try: a wait by rule, and the next try.
type Retake struct {
	Wait Figure  `yaml:"wait"`                                  // from one try to the next
	Pass *Figure `yaml:"pass,omitempty" name:"tries that pass"` // percent of tries that pass, where the credential has no published rate
}

// Setback is something that happens to some, and the time it adds.
type Setback struct {
	Text   string `yaml:"text"`
	Chance Figure `yaml:"chance" name:"how often"` // percent
	Adds   Figure `yaml:"adds" name:"time it adds"`
}

// Gives is what an activity leads to, for the rules of what comes after it.
type Gives struct {
	Schooling  string `yaml:"schooling,omitempty"` // an option of the schooling question
	Credential string `yaml:"credential,omitempty"`
	Accredited bool   `yaml:"accredited,omitempty"` // by a program that CAHIIM accredits
	Years      int    `yaml:"years,omitempty"`      // of experience in a field of its own
}

// Variant is another way to do an activity; the activity itself is the usual one. What it leaves out is as
// usual, except that another exam has its own retake.
type Variant struct {
	ID    string  `yaml:"id"`
	Title string  `yaml:"title"`
	Text  string  `yaml:"text,omitempty"`
	Takes Figure  `yaml:"takes" name:"how much it takes"`
	Cost  *Figure `yaml:"cost,omitempty"`

	Exam   string  `yaml:"exam,omitempty"`
	Retake *Retake `yaml:"retake,omitempty" name:"after a failed try"`
	Gives  *Gives  `yaml:"gives,omitempty"`
}

// As returns an activity as it is done by a variant.
func (a Activity) As(v *Variant) Activity {
	a.Title, a.Takes, a.Text = v.Title, &v.Takes, cmp.Or(v.Text, a.Text)
	if v.Cost != nil {
		a.Cost = v.Cost
	}
	if v.Exam != "" {
		a.Exam, a.Retake, a.Gives = v.Exam, v.Retake, v.Gives
	}
	return a
}

// Having is what a person may bring along. Any one is enough.
type Having struct {
	Now           []string `yaml:"now,omitempty"`            // options of the now question
	Schooling     string   `yaml:"schooling,omitempty"`      // at least this option of the schooling question
	Accredited    bool     `yaml:"accredited,omitempty"`     // with it, by a program that CAHIIM accredits
	AnyCredential []string `yaml:"any_credential,omitempty"` // at least one of these credential ids
	Steps         []string `yaml:"steps,omitempty"`          // activities that cover it when they stand in the same plan

	Variants map[string]string `yaml:"variants,omitempty"` // of a step: activity → the variant it was chosen to be done as
}

// EducationOption is one way to learn the trade.
type EducationOption struct {
	ID      string   `yaml:"id"`
	Title   string   `yaml:"title"`
	BestFor string   `yaml:"best_for"`
	Check   []string `yaml:"check"`                      // before enrolling
	Months  Figure   `yaml:"months" name:"typical time"` // typical time
	Steps   []Step   `yaml:"steps"`

	For     []string      `yaml:"for,omitempty"`     // options of the now question it is for; all when empty
	Suits   *Having       `yaml:"suits,omitempty"`   // who has this takes it, unless they choose another
	Outside []NamedFigure `yaml:"outside,omitempty"` // how it went for others, whatever this plan says
}

// Open tells whether the option is for a person who is now there.
func (o *EducationOption) Open(now string) bool {
	return len(o.For) == 0 || slices.Contains(o.For, now)
}

// Change is one thing a person could do differently to be done sooner. Changes of one group exclude
// each other.
type Change struct {
	ID     string `yaml:"id"`
	Group  string `yaml:"group"`
	Burden int    `yaml:"burden"` // 1 mild to 5 hard
	Text   string `yaml:"text"`   // what to do, as advice
	Basis  Basis  `yaml:"basis"`  // of the burden

	Pace      string   `yaml:"pace,omitempty"`
	Hours     int      `yaml:"hours,omitempty"`     // hours a week instead, if that is more
	Credits   int      `yaml:"credits,omitempty"`   // credits more that the school accepts
	Education string   `yaml:"education,omitempty"` // another way in
	Early     []string `yaml:"early,omitempty"`     // activities begun before what they wait for is over
	Activity  string   `yaml:"activity,omitempty"`  // done as
	Variant   string   `yaml:"variant,omitempty"`   // this variant
}
