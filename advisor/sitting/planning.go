package sitting

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// PlanChoice is what the person chose in the planner, and how the plan goes. An empty field means the
// planner's default.
type PlanChoice struct {
	Path      string        `yaml:"path,omitempty,flow" json:"path,omitempty"`           // a path id, or "entry"
	Education string        `yaml:"education,omitempty,flow" json:"education,omitempty"` // an education option
	Start     calendar.Date `yaml:"start,omitempty" json:"start,omitempty"`
	Pace      string        `yaml:"pace,omitempty,flow" json:"pace,omitempty"`

	Early    []string            `yaml:"early,omitempty,flow" json:"early,omitempty"`       // activities begun before what they wait for is over
	Variants map[string]string   `yaml:"variants,omitempty,flow" json:"variants,omitempty"` // activity → the variant it is done as
	Intakes  map[string]Intake   `yaml:"intakes,omitempty,flow" json:"intakes,omitempty"`   // study → when its school takes people in
	Edits    map[string]Estimate `yaml:"edits,omitempty,flow" json:"edits,omitempty"`       // activity → the person's own estimate
	Late     string              `yaml:"late,omitempty,flow" json:"late,omitempty"`         // how such estimates turn out, an option of the lateness question
	Done     map[string]Progress `yaml:"done,omitempty,flow" json:"done,omitempty"`         // activity → how far it is
	Promise  *Promise            `yaml:"promise,omitempty,flow" json:"promise,omitempty"`   // the first date promised
}

// Intake is when a school takes people in.
type Intake struct {
	Term   string `yaml:"term,omitempty" json:"term,omitempty"`     // the name of the only term that study begins in; any when empty
	Closes *int   `yaml:"closes,omitempty" json:"closes,omitempty"` // on which day before that term enrollment closes, in days
}

// String writes the term and the days, such as "fall 30".
func (i Intake) String() string {
	if i.Closes == nil {
		return i.Term
	}
	return fmt.Sprint(i.Term, " ", *i.Closes)
}

// mostCloses is how many days before a term enrollment may close.
const mostCloses = 365

// Estimate is how long an activity will take by the person's own judgement, in the unit the catalog
// counts it in.
type Estimate struct {
	Low    int `yaml:"low" json:"low"`
	Likely int `yaml:"likely" json:"likely"`
	High   int `yaml:"high" json:"high"`
}

// ProgressState says how far an activity is.
type ProgressState string

// The states of progress. What is not begun has none.
const (
	Started ProgressState = "started"
	Done    ProgressState = "done"
	Failed  ProgressState = "failed" // an exam or a term, to be tried again
	Left    ProgressState = "skipped"
)

var progressStates = []ProgressState{Started, Done, Failed, Left}

// Progress is how far an activity is, and since when.
type Progress struct {
	State ProgressState `yaml:"state" json:"state"`
	On    calendar.Date `yaml:"on,omitempty" json:"on,omitempty"`
}

// Promise is what the plan said when the person first took it for theirs: the day by which they would
// be done in eight futures of ten, and the same for every activity.
type Promise struct {
	Path string                   `yaml:"path" json:"path"`
	Made calendar.Date            `yaml:"made" json:"made"`
	By   calendar.Date            `yaml:"by" json:"by"`
	Ends map[string]calendar.Date `yaml:"ends,omitempty" json:"ends,omitempty"`
}

// Entry is the plan of the way into the entry role, where a path id may stand.
const Entry = "entry"

// clone returns a copy that shares nothing a face may change.
func (p PlanChoice) clone() PlanChoice {
	p.Early = slices.Clone(p.Early)
	p.Variants, p.Intakes, p.Edits, p.Done = maps.Clone(p.Variants), maps.Clone(p.Intakes), maps.Clone(p.Edits), maps.Clone(p.Done)
	if p.Promise != nil {
		promise := *p.Promise
		promise.Ends = maps.Clone(promise.Ends)
		p.Promise = &promise
	}
	return p
}

// under returns the choice with what another says laid over it. What the other leaves out stays.
func (p PlanChoice) under(over PlanChoice) PlanChoice {
	p, over = p.clone(), over.clone()
	p.Path, p.Education, p.Start = cmp.Or(over.Path, p.Path), cmp.Or(over.Education, p.Education), cmp.Or(over.Start, p.Start)
	p.Pace, p.Late, p.Promise = cmp.Or(over.Pace, p.Pace), cmp.Or(over.Late, p.Late), cmp.Or(over.Promise, p.Promise)
	if len(over.Early) > 0 {
		p.Early = over.Early
	}
	p.Variants, p.Intakes = with(over.Variants, p.Variants), with(over.Intakes, p.Intakes)
	p.Edits, p.Done = with(over.Edits, p.Edits), with(over.Done, p.Done)
	return p
}

// validate checks the choice against a catalog; complain is called for what is wrong.
func (p *PlanChoice) validate(c *catalog.Catalog, complain func(field, found, expected string)) {
	known := func(field, id, expected string, ok bool) {
		if !ok {
			complain("plan."+field, fmt.Sprintf("%q", id), expected)
		}
	}
	known("path", p.Path, "entry or a path id", p.Path == "" || p.Path == Entry || c.Path(p.Path) != nil)
	known("education", p.Education, "an education option", p.Education == "" || c.EducationOption(p.Education) != nil)
	known("pace", p.Pace, "a pace id", p.Pace == "" || c.About.Planning.Pace(p.Pace) != nil)
	known("late", p.Late, "an option of planning.lateness", p.Late == "" || c.About.Planning.Lateness.Option(p.Late) != nil)
	activity := func(field, id string) bool {
		known(field, id, "an activity id", c.Activity(id) != nil)
		return c.Activity(id) != nil
	}
	for _, id := range p.Early {
		activity("early", id)
	}
	for id, variant := range p.Variants {
		if activity("variants", id) {
			known("variants."+id, variant, "a variant of the activity", c.Activity(id).Variant(variant) != nil)
		}
	}
	for id, intake := range p.Intakes {
		if !activity("intakes", id) {
			continue
		}
		known("intakes."+id+".term", intake.Term, "the name of a term in calendars.yaml", intake.Term == "" || c.HasTerm(intake.Term))
		if closes := intake.Closes; closes != nil && (*closes < 0 || *closes > mostCloses) {
			complain("plan.intakes."+id+".closes", fmt.Sprint(*closes), fmt.Sprintf("a whole number of days from 0 to %d", mostCloses))
		}
	}
	for id, estimate := range p.Edits {
		if err := estimate.Check(); activity("edits", id) && err != nil {
			complain("plan.edits."+id, fmt.Sprintf("%d, %d, %d", estimate.Low, estimate.Likely, estimate.High), err.Error())
		}
	}
	for id, progress := range p.Done {
		if !activity("done", id) {
			continue // an id nobody knows does not become part of a message
		}
		known("done."+id+".state", string(progress.State), "started, done, failed or skipped", slices.Contains(progressStates, progress.State))
		if progress.State != Left && progress.On == 0 {
			complain("plan.done."+id+".on", "nothing", "a date")
		}
	}
	if promise := p.Promise; promise != nil {
		known("promise.path", promise.Path, "entry or a path id", promise.Path == Entry || c.Path(promise.Path) != nil)
		for id := range promise.Ends {
			activity("promise.ends", id)
		}
		if promise.Made == 0 || promise.By == 0 {
			complain("plan.promise", "no made or no by", "both dates")
		}
	}
}

// mostEstimate bounds an estimate: what takes longer is no plan.
const mostEstimate = 5000

// Check tells what is wrong with an estimate.
func (e Estimate) Check() error {
	if e.Low < 0 || e.Low > e.Likely || e.Likely > e.High || e.High > mostEstimate {
		return fmt.Errorf("three whole numbers from 0 to %d that do not fall", mostEstimate)
	}
	return nil
}
