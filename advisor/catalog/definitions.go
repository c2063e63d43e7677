// Package catalog holds everything the advisor knows: it reads the YAML files of a catalog
// strictly, checks them against each other, and hands them out as one value that never changes.
//
// In every definition a field is required unless its tag says omitempty; the linter enforces it.
package catalog

import (
	"slices"

	"careeradvisor/advisor/calendar"
)

// Catalog is the whole of data/. It is not changed after Load.
type Catalog struct {
	About         About
	Circumstances []Question
	Sources       []Source
	Settings      []Setting
	Skills        []Skill
	Occupations   []Occupation
	Wages         WageTable
	StateWages    StateWageTable
	SectorWages   SectorWages
	Outlook       OutlookTable
	Rival         OutlookTable // a newer outlook, not seen at its source
	History       MedianTable
	Ratings       []RatingItem
	Pairs         []PairItem
	Contentment   []ContentmentItem
	MustHaves     []MustHave
	Trials        []Trial
	Nearby        []NearbyCareer
	Calendars     []AcademicCalendar
	Activities    []Activity
	Education     []EducationOption
	Changes       []Change
	WayIn         []WayInStep
	Mistakes      []Mistake
	Schools       Schools
	Claims        []Claim
	Roles         []Role         // sorted by id
	Paths         []Path         // sorted by order
	Credentials   []Credential   // sorted by id
	Guide         []GuideSection // sorted by order
	Terms         []Term         // the glossary
	Wording       []Unwelcome
	Digest        string // SHA-256 of every file, the first 16 hex digits

	files []string // the files read, for the linter
}

// About is catalog.yaml: the first screen and the constants of scoring and planning.
type About struct {
	Version  string            `yaml:"version"`
	Date     calendar.Date     `yaml:"date"` // the day the catalog as a whole was last checked
	Title    string            `yaml:"title"`
	Language string            `yaml:"language,omitempty"` // of the texts: en, which is also what none means, es …
	Promise  []string          `yaml:"promise"`            // what a person gets, one line each, on the first screen
	Limits   []string          `yaml:"limits"`             // what the advice is not for
	Helpers  []Helper          `yaml:"helpers"`            // people to talk to
	Entry    string            `yaml:"entry"`              // the role everyone enters by
	Stones   []string          `yaml:"stones,omitempty"`   // roles that are stepping stones to a first job in the field
	Scoring  Scoring           `yaml:"scoring"`
	Evidence []EvidenceKind    `yaml:"evidence"` // what shows a skill
	Verdicts map[string]string `yaml:"verdicts"` // band → the sentence that says it
	Planning Planning          `yaml:"planning"`
	Name     NameQuestion      `yaml:"name"`
}

// NameQuestion asks for the name under which a sitting is found again.
type NameQuestion struct {
	Text string `yaml:"text"`
	Why  string `yaml:"why"`
}

// Helper is a human being a person can turn to.
type Helper struct {
	Name string `yaml:"name"`
	Text string `yaml:"text"`
}

// Scoring holds the constants of the fit engine.
type Scoring struct {
	AnswerError  Figure   `yaml:"answer_error" name:"how much one answer varies"` // variance of one answer on the scale -2..2
	LeadingGroup Number   `yaml:"leading_group"`                                  // standard errors within which a path counts as leading
	EarlyBelow   int      `yaml:"early_below"`                                    // percent of coverage below which no verdict is given
	FairHearing  int      `yaml:"fair_hearing"`                                   // choices every path must stand in before paths are separated
	RatingSteps  []string `yaml:"rating_steps"`                                   // words for -2..2
	PairSteps    []string `yaml:"pair_steps"`                                     // words for -2..2; negative is the left statement
	PairText     string   `yaml:"pair_text"`                                      // the question over the two statements of a pair
	PairWhy      string   `yaml:"pair_why"`                                       // why the head-to-head questions are asked
	NotSureStep  string   `yaml:"not_sure_step"`                                  // the word for giving no answer
	NotSure      string   `yaml:"not_sure"`                                       // what "not sure" does to the score

	ContentmentSteps []string  `yaml:"contentment_steps"` // words for -2..2
	ContentmentWhy   string    `yaml:"contentment_why"`
	TrialSteps       []string  `yaml:"trial_steps"` // words for -2..2: how a trial felt
	TrialText        string    `yaml:"trial_text"`  // asks how it felt
	EarlyStop        EarlyStop `yaml:"early_stop"`
	Care             Care      `yaml:"care"`
	Lean             Lean      `yaml:"lean"`
}

// EarlyStop lets a person who allows it stop the choices before the exact rule does: when the lead
// is Deviations standard deviations of what the choices left could still bring.
type EarlyStop struct {
	Deviations     Number `yaml:"deviations"`
	AnswerVariance Number `yaml:"answer_variance"` // of one answer nobody has seen yet, on the scale -2 to 2
}

// Care says what careless answering looks like, and how it is said.
type Care struct {
	SameRows      int    `yaml:"same_rows"`     // so many ratings alike are one too many
	Contradiction Number `yaml:"contradiction"` // mean of the two opposites, over all of them, beyond which they contradict
	HastySeconds  int    `yaml:"hasty_seconds"` // an answer given faster is hasty
	HastyItems    int    `yaml:"hasty_items"`   // so many hasty answers are too many
	SameText      string `yaml:"same_text"`
	AgreeText     string `yaml:"agree_text"`
	DisagreeText  string `yaml:"disagree_text"`
	HastyText     string `yaml:"hasty_text"`
	CircleText    string `yaml:"circle_text"` // what a circle of preferences means
	Verdict       string `yaml:"verdict"`     // stands in place of the verdict while a flag does
}

// Lean asks, before the choices, which path the person leans to. It counts for nothing; the result
// is held against it.
type Lean struct {
	Text      string   `yaml:"text"`
	Why       string   `yaml:"why"`
	SureText  string   `yaml:"sure_text"`
	SureSteps []string `yaml:"sure_steps"` // from a hunch to quite sure
}

// Question asks where a person is now. Every one may be skipped.
type Question struct {
	ID      string   `yaml:"id"`    // a field of the circumstances
	Label   string   `yaml:"label"` // two or three words, for forms
	Text    string   `yaml:"text"`
	Why     string   `yaml:"why"`
	Kind    string   `yaml:"kind"`              // choice, choices, code, number, date
	Unit    string   `yaml:"unit,omitempty"`    // of a number
	Most    int      `yaml:"most,omitempty"`    // the largest number taken
	Options []Option `yaml:"options,omitempty"` // of choice and code; choices takes the credentials
}

// CircumstanceIDs are the questions that a catalog can ask, and that a person's file has fields for.
var CircumstanceIDs = []string{"now", "state", "schooling", "credits", "credentials", "experience", "weekly_hours", "budget", "deadline", "place", "accredited"}

// Option is one answer to a Question. Options of an ordered question stand from least to most.
type Option struct {
	ID      string `yaml:"id"`
	Label   string `yaml:"label"`
	Entered bool   `yaml:"entered,omitempty"`  // the person already works in the entry role
	WorksAs string `yaml:"works_as,omitempty"` // the role at the end of a path that the person works in already
	Holds   string `yaml:"holds,omitempty"`    // a credential that goes with it
	Asks    string `yaml:"asks,omitempty"`     // of a program's field: the question to the school that this answer leaves open
}

// Source is where facts come from.
type Source struct {
	ID        string `yaml:"id"`
	Title     string `yaml:"title"`
	Publisher string `yaml:"publisher"`
	Short     string `yaml:"short,omitempty"` // what a figure calls it, where that is not its publisher
	Date      string `yaml:"date"`            // 2025, 2025-05 or 2025-05-31
	URL       string `yaml:"url,omitempty"`
	Note      string `yaml:"note,omitempty"` // who pays for it, what it is not

	ShelfMonths int `yaml:"shelf_months,omitempty"` // how long its figures are good for; 0 is for ever
}

// Setting is a kind of employer.
type Setting struct {
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
	Focus string `yaml:"focus"` // typical work
	Fits  string `yaml:"fits"`  // whom it suits
}

// Skill is something a person can learn to do.
type Skill struct {
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
	Why   string `yaml:"why"`
	Learn string `yaml:"learn"` // how to start learning it

	Levels   []string `yaml:"levels,omitempty"`                      // five: what one can be seen doing at level 0, 1, 2, 3 and 4
	Hours    []Figure `yaml:"hours,omitempty" name:"hours to level"` // four: hours from each level to the next
	Evidence []string `yaml:"evidence,omitempty"`                    // what proves it to an employer
	Practice []string `yaml:"practice,omitempty"`                    // free or cheap ways to practice
}

// Role is a job.
type Role struct {
	ID           string      `yaml:"id"`
	Title        string      `yaml:"title"`
	Summary      string      `yaml:"summary"`
	Day          string      `yaml:"day"` // what a day is like
	Duties       []string    `yaml:"duties"`
	People       string      `yaml:"people"`   // whom one deals with
	Dislikes     Opinion     `yaml:"dislikes"` // what people who leave it dislike
	Schooling    string      `yaml:"schooling"`
	Credentials  []string    `yaml:"credentials"` // usual or helpful, credential ids
	Settings     []string    `yaml:"settings"`    // setting ids
	Skills       []SkillNeed `yaml:"skills"`
	Occupation   string      `yaml:"occupation"` // nearest BLS series
	Rivals       []Rival     `yaml:"rivals,omitempty"`
	SearchTitles []string    `yaml:"search_titles"`                                           // what to type into a job board
	FirstStep    string      `yaml:"first_step"`                                              // what can be done this month
	Time         *Figure     `yaml:"time,omitempty" name:"time in the field before this job"` // from a first job in the field to this one; a role at the end of a path leaves it to the path
	Inside       []Inside    `yaml:"inside"`
	LeadsTo      []string    `yaml:"leads_to,omitempty"` // roles it is a good step toward
	Fit          *Fit        `yaml:"fit,omitempty"`      // only roles that are scored
}

// Inside is the way into a role for people who work in health care already.
type Inside struct {
	Who   string   `yaml:"who"`           // a coder, a registered nurse
	Now   []string `yaml:"now,omitempty"` // options of the now question that may be these people
	Text  string   `yaml:"text"`          // what changes for them
	Basis Basis    `yaml:"basis"`
}

// Rival is another series that may describe the role as well as the nearest one.
type Rival struct {
	Occupation string   `yaml:"occupation"`
	When       string   `yaml:"when"`          // for whom, or why, it is the better one
	Now        []string `yaml:"now,omitempty"` // options of the now question for whom it is the nearest
}

// Nearest returns the code of the series nearest to the role for people who are where now says.
func (r *Role) Nearest(now string) string {
	for _, rival := range r.Rivals {
		if slices.Contains(rival.Now, now) {
			return rival.Occupation
		}
	}
	return r.Occupation
}

// Opinion is text that rests on somebody's view.
type Opinion struct {
	Text  string `yaml:"text"`
	Basis Basis  `yaml:"basis"`
}

// SkillNeed is a skill a role needs and what for.
type SkillNeed struct {
	Skill      string `yaml:"skill"`
	For        string `yaml:"for"`
	Level      int    `yaml:"level,omitempty"`       // needed, 1..4
	Importance int    `yaml:"importance,omitempty"`  // 1..5
	Must       bool   `yaml:"must,omitempty"`        // a must-have
	Basis      Basis  `yaml:"basis,omitempty"`       // of the importance, and of the level unless that has its own
	Source     string `yaml:"source,omitempty"`      // as the basis
	LevelBasis Basis  `yaml:"level_basis,omitempty"` // of the level alone
}

// Fit says how rating items speak for and against a role.
type Fit struct {
	Basis Basis          `yaml:"basis"`
	Keys  map[string]int `yaml:"keys"`  // rating item → -3..3; the sign is the direction, the size the importance
	Mixed int            `yaml:"mixed"` // percent from which the fit is mixed, below it poor
	Good  int            `yaml:"good"`  // percent from which the fit is good
}

// Path is a way from the entry role to another role.
type Path struct {
	ID      string   `yaml:"id"`
	Order   int      `yaml:"order"` // breaks exact ties, 1 first
	Title   string   `yaml:"title"`
	Short   string   `yaml:"short"` // at most 12 cells, for narrow tables
	To      string   `yaml:"to"`    // role id
	BestFor string   `yaml:"best_for"`
	Build   []string `yaml:"build"`                      // skill ids to build, most important first
	Months  Figure   `yaml:"months" name:"typical time"` // typical time from the entry role
	Needs   []Rule   `yaml:"needs"`                      // what employers or issuers ask
	Steps   []Step   `yaml:"steps"`
	Direct  []string `yaml:"direct,omitempty"` // options of the now question that need no way in first

	Neighbors []string `yaml:"neighbors,omitempty"` // roles shown beside this path, unranked
}

// Route is one of several ways to meet a rule. All that is given must hold.
type Route struct {
	Schooling       string   `yaml:"schooling,omitempty"`
	Credits         int      `yaml:"credits,omitempty"` // at least so many college credits earned
	ExperienceYears int      `yaml:"experience_years,omitempty"`
	AnyCredential   []string `yaml:"any_credential,omitempty"`
}

// Rule is one thing that must be true before a person can take a path or sit an exam. Exactly
// one of Schooling, ExperienceYears, AnyCredential, Routes and Anyone is given.
type Rule struct {
	Schooling       string   `yaml:"schooling,omitempty"`        // at least this option of the schooling question
	Accredited      bool     `yaml:"accredited,omitempty"`       // that schooling by a program CAHIIM accredits
	ExperienceYears int      `yaml:"experience_years,omitempty"` // at least so many years in health records or coding
	AnyCredential   []string `yaml:"any_credential,omitempty"`   // at least one of these credential ids
	Routes          []Route  `yaml:"routes,omitempty"`           // any one of these is enough
	Anyone          bool     `yaml:"anyone,omitempty"`           // nothing has to be shown
	OrNow           []string `yaml:"or_now,omitempty"`           // options of the now question that pass it as well
	Confirm         bool     `yaml:"confirm,omitempty"`          // needed but not enough: who meets it must still check
	Text            string   `yaml:"text"`                       // the rule in words
	Lifts           string   `yaml:"lifts"`                      // what would make it true
	By              []string `yaml:"by,omitempty"`               // activities that make it true: what they cost and take is told with it
	Basis           Basis    `yaml:"basis"`
	Source          string   `yaml:"source"`
}

// WayInStep is one of the steps into the entry role and the decision it asks for.
type WayInStep struct {
	ID       string `yaml:"id"`
	Title    string `yaml:"title"`
	Text     string `yaml:"text"`
	Decision string `yaml:"decision"`
}

// Mistake is a common one, why it hurts, and the better way.
type Mistake struct {
	ID      string        `yaml:"id"`
	Title   string        `yaml:"title"`
	Why     string        `yaml:"why"`
	Better  string        `yaml:"better"`
	See     []string      `yaml:"see,omitempty"`   // as in a guide entry
	Words   []string      `yaml:"words,omitempty"` // as in a guide entry
	When    []MistakeSign `yaml:"when,omitempty"`  // how to tell that the person is about to make it; any one is enough
	Basis   Basis         `yaml:"basis"`
	Sources []string      `yaml:"sources"`
}

// GuideSection is a chapter of the field guide.
type GuideSection struct {
	ID      string       `yaml:"id"`
	Order   int          `yaml:"order"` // 1 first
	Title   string       `yaml:"title"`
	Entries []GuideEntry `yaml:"entries"`
}

// GuideEntry is one thing worth knowing, short enough to be read at once.
type GuideEntry struct {
	ID      string        `yaml:"id"`
	Title   string        `yaml:"title"`
	Text    string        `yaml:"text"`
	Figures []NamedFigure `yaml:"figures,omitempty"`
	See     []string      `yaml:"see,omitempty"`   // ids of entries, roles, paths, credentials or skills
	Words   []string      `yaml:"words,omitempty"` // what else a person might search for
	Basis   Basis         `yaml:"basis"`           // what the text rests on
	Sources []string      `yaml:"sources"`         // source ids
}

// NamedFigure is a figure with what it measures in a few words.
type NamedFigure struct {
	Name   string `yaml:"name"`
	Figure `yaml:",inline"`
}

// Term is an entry of the glossary.
type Term struct {
	Term string   `yaml:"term"` // as people write it: RHIT, revenue cycle
	Full string   `yaml:"full,omitempty"`
	Text string   `yaml:"text"`
	See  []string `yaml:"see,omitempty"` // ids as in a guide entry
}

// Renews is what keeps a credential.
type Renews struct {
	Every Figure `yaml:"every" name:"time between two"`           // months of one cycle
	Hours Figure `yaml:"hours" name:"hours of learning for each"` // of continuing education in it
}

// Credential is a certificate an issuer gives after an exam.
type Credential struct {
	ID     string  `yaml:"id"`
	Name   string  `yaml:"name"`  // RHIT
	Title  string  `yaml:"title"` // the name in full
	Issuer string  `yaml:"issuer"`
	WhoSit string  `yaml:"who_can_sit"`
	Fee    Figure  `yaml:"fee"`
	Renew  string  `yaml:"renewal"`
	Renews *Renews `yaml:"renews,omitempty" name:"renewals"` // the same in numbers, where they are known
	Source string  `yaml:"source"`

	Needs    []Rule   `yaml:"needs,omitempty"`                            // what must be true to sit the exam
	Exam     string   `yaml:"exam"`                                       // items, time, where
	PassRate *Figure  `yaml:"pass_rate,omitempty"`                        // percent at the first try
	Dues     *Figure  `yaml:"dues,omitempty" name:"membership"`           // yearly, of the issuer's membership
	Tries    int      `yaml:"tries,omitempty"`                            // that one fee pays for; none given is 1
	Joins    bool     `yaml:"joins,omitempty"`                            // membership is needed to sit the exam and to keep the credential
	Upkeep   *Figure  `yaml:"upkeep,omitempty" name:"price of a renewal"` // USD at each renewal or a year: low for members, high for others
	Helps    []string `yaml:"helps"`                                      // role ids it helps with, the most first
	Above    []string `yaml:"above,omitempty"`                            // credentials that who holds this one has no more use for
	First    string   `yaml:"first_step"`
}

// Unwelcome is a list of words that stand in no text of the catalog, such as what sounds like an ad.
type Unwelcome struct {
	Words   []string `yaml:"words"`
	Because string   `yaml:"because"`
}
