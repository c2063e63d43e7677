package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/guide"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// Advice is the whole result for one person on one day. No face computes anything of its own, so
// the full screen, line mode and every file agree.
type Advice struct {
	Format    string         `json:"format"`
	Version   CatalogVersion `json:"catalog"`
	Today     calendar.Date  `json:"today"`
	Name      string         `json:"name,omitempty"`
	Role      Role           `json:"role"`
	Paths     []Path         `json:"paths"`     // most points first
	Exams     []Exam         `json:"exams"`     // every credential
	Neighbors []Neighbor     `json:"neighbors"` // roles shown beside the paths, unranked
	Leading   []string       `json:"leading"`   // paths that cannot be separated from the first
	Heard     bool           `json:"heard"`     // every path stood in enough choices to separate them
	Decided   bool           `json:"decided"`   // nothing still to be asked can change the first path
	Flags     []Flag         `json:"flags"`
	Changes   []Change       `json:"changes"`        // the smallest changes that would give another result
	Stable    int            `json:"stable_percent"` // every weight may be off by less than this, and the first path stays first
	Above     []Sentence     `json:"above"`          // why the first path stands above the second, strongest first
	Lean      *Lean          `json:"lean,omitempty"`
	Nearby    []Nearby       `json:"nearby"` // careers that may suit better, where this one does not
	Trial     *Trial         `json:"trial,omitempty"`
	Skills    Skills         `json:"skills"`
	NextItem  string         `json:"next_item,omitempty"`
	Answered  int            `json:"answered"` // questions with an answer that counts
	Skipped   int            `json:"skipped"`  // questions skipped or answered "not sure"
	Rest      int            `json:"rest"`     // choices that need not be asked; a person may ask for them
	Entered   bool           `json:"entered"`  // already in the entry role
	State     string         `json:"state,omitempty"`
	Now       string         `json:"-"`                  // where the person is now, an option of that question
	Mistakes  []NearMistake  `json:"mistakes,omitempty"` // common mistakes that something in the sitting comes near

	Sitting *sitting.Sitting   `json:"-"` // that it answers
	Schools *school.Comparison `json:"-"` // nil without programs; see the JSON form of the schools
	Compare Comparison         `json:"-"` // see the JSON form of the comparison
	Plan    *plan.Plan         `json:"-"` // see the JSON form of the plan
	Catalog *catalog.Catalog   `json:"-"` // the definitions that the ids above refer to

	mends func() *plan.Mends
	ways  func() []Offer
	guide func() *guide.Guide
}

// Mends is what can be done about a date that does not hold, searched for when first asked; nil where
// there is nothing to do.
func (a *Advice) Mends() *plan.Mends { return a.mends() }

// Ways are the ways in of the plan, side by side, planned when first asked; see Advisor.Ways.
func (a *Advice) Ways() []Offer { return a.ways() }

// CatalogVersion says which definitions the advice rests on.
type CatalogVersion struct {
	Version string `json:"version"`
	Digest  string `json:"digest"`
}

// Neighbor is a role next to the one a path leads to. It is not ranked: no question asks about it.
type Neighbor struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Beside string `json:"beside"` // path id
}

// Role is the fit of the entry role with its reasons in sentences.
type Role struct {
	fit.Role
	Title   string     `json:"title"`
	Verdict string     `json:"verdict"` // the band in a sentence
	For     []Sentence `json:"for"`     // strongest first
	Against []Sentence `json:"against"` // strongest first
	Musts   []Must     `json:"musts"`   // must-haves that stand against it, or nearly

	Otherwise fit.Band `json:"otherwise,omitempty"` // the band without the must-have that stands against it

	Definition *catalog.Role `json:"-"`

	doubtful bool // a flag stands that no verdict can be trusted under
}

// Sentence is one reason in words. For a path, Text is the statement about this path and Instead
// the one it was held against.
type Sentence struct {
	Item    string `json:"item"`
	Points  int    `json:"points"`
	Percent int    `json:"percent,omitempty"` // its share of the percent above or below 50
	Text    string `json:"text"`
	Instead string `json:"instead,omitempty"`
}

// Path is one advancement path: liked (points), reachable (Reach) and proved (Shown), never
// blended.
type Path struct {
	fit.Path
	Title   string     `json:"title"`
	Reach   Reach      `json:"reach"`
	Shown   Shown      `json:"shown"`
	Content string     `json:"content,omitempty"` // whether the person could be content with it for years, in the words of the question
	For     []Sentence `json:"for"`
	Against []Sentence `json:"against"`

	discontent bool // the person could not be content with it

	Definition *catalog.Path `json:"-"`
	Role       *catalog.Role `json:"-"` // where the path leads
}

// Reach says whether the person can take the path: schooling, experience and credentials by Rules,
// money, date and place by Musts.
type Reach struct {
	State     eligibility.State     `json:"state"`
	BlockedBy []string              `json:"blocked_by"`
	Rules     []eligibility.Verdict `json:"rules"`
	Musts     []Must                `json:"musts"`
	Held      bool                  `json:"held,omitempty"` // the person works in the role at its end already
}

// Shown says how much of what the role at the end of a path needs the person has shown by what they
// did.
type Shown struct {
	fit.Readiness
	Said bool `json:"said"` // the person said what they did in at least one skill it needs
}

// Leads tells whether a path can be said to lead: before every path had a fair hearing none can, and
// Leading holds them all.
func (a *Advice) Leads(path Path) bool { return a.Heard && path.Leading }

// Path returns the advice on one path, or nil.
func (a *Advice) Path(id string) *Path {
	for i := range a.Paths {
		if a.Paths[i].ID == id {
			return &a.Paths[i]
		}
	}
	return nil
}
