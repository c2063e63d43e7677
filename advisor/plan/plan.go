// Package plan turns a goal and a person's time into dated activities.
//
// Today it makes one forward pass over ranges: earliest if everything takes its low value, likely
// if everything takes its likely value, latest if everything takes its high value. Durations and
// the pass over them are kept apart, so that calendars and simulated futures can take the place of
// the three passes without touching either side.
package plan

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// Choice is what a plan depends on. Path is a path id or sitting.Entry.
type Choice struct {
	Path      string
	Education string // the education option that leads into the entry role
	Start     calendar.Date
	Pace      string
	Entered   bool // already in the entry role: the way in is left out
	Person    sitting.Circumstances
}

// Plan is a dated way to a goal.
type Plan struct {
	Path        string        `json:"path"`
	Title       string        `json:"title"`
	Education   string        `json:"education,omitempty"` // empty when the way in is left out
	Start       calendar.Date `json:"start"`
	Pace        string        `json:"pace"`
	Credits     int           `json:"credits"`
	WeeklyHours int           `json:"weekly_hours"`
	Dates       Dates         `json:"dates"`
	Activities  []Activity    `json:"activities"`
	Done        []string      `json:"done,omitempty"` // left out, since the person has it already
	Deadline    *Deadline     `json:"deadline,omitempty"`
	TotalCost   Cost          `json:"total_cost"`
	Assumptions []string      `json:"assumptions"`          // what the dates rest on, in sentences
	Impossible  string        `json:"impossible,omitempty"` // why there are no dates, and what would give some
}

// Dates are when the goal is reached if everything takes its low, its likely and its high value.
type Dates struct {
	Earliest calendar.Date `json:"earliest"`
	Likely   calendar.Date `json:"likely"`
	Latest   calendar.Date `json:"latest"`
}

// Activity is one dated piece of the plan. Start and End belong to the likely pass.
type Activity struct {
	ID          string        `json:"id"`
	Title       string        `json:"title"`
	Text        string        `json:"text"`
	Milestone   bool          `json:"milestone"`
	After       []string      `json:"after"`
	Start       calendar.Date `json:"start"`
	End         calendar.Date `json:"end"`
	EarliestEnd calendar.Date `json:"earliest_end"`
	LatestEnd   calendar.Date `json:"latest_end"`
	Cost        *Cost         `json:"cost,omitempty"`
	Basis       catalog.Basis `json:"basis,omitempty"` // of the duration

	counts catalog.Activity // its definition
}

// Cost is in whole US dollars. Unpublished names the activities whose price is not in it.
type Cost struct {
	Low         int      `json:"low"`
	Likely      int      `json:"likely"`
	High        int      `json:"high"`
	Unpublished []string `json:"unpublished,omitempty"`
}

// Deadline is the date a person must keep. Met means that it holds even if everything takes its
// high value; Possible that it holds if everything takes its low one.
type Deadline struct {
	Date     calendar.Date `json:"date"`
	Met      bool          `json:"met"`
	Possible bool          `json:"possible"`
}

// Build makes the plan of a choice. It fails on a path, option or pace the catalog does not have,
// and on steps that wait for each other in a circle.
func Build(c *catalog.Catalog, choice Choice) (*Plan, error) {
	pace := c.About.Planning.Pace(choice.Pace)
	if pace == nil {
		return nil, fmt.Errorf("pace: found %q, expected one of %s", choice.Pace, paceIDs(c))
	}
	steps, title, err := route(c, choice)
	if err != nil {
		return nil, err
	}
	p := &Plan{Path: choice.Path, Title: title, Education: choice.Education, Start: choice.Start, Pace: choice.Pace, Assumptions: []string{}, Activities: []Activity{}}
	if choice.Entered && choice.Path != sitting.Entry {
		p.Education = ""
	}
	if choice.Person.Credits != nil {
		p.Credits = *choice.Person.Credits
	}
	p.WeeklyHours = int(*c.About.Planning.WeeklyHours.Value)
	if choice.Person.WeeklyHours != nil {
		p.WeeklyHours = *choice.Person.WeeklyHours
	}
	experience := 0
	if choice.Person.Experience != nil {
		experience = *choice.Person.Experience
	}
	study := studyOf(c.About.Planning, *pace, p.WeeklyHours, choice.Person.WeeklyHours != nil, p.Credits, experience)
	if p.WeeklyHours == 0 {
		p.Impossible = fmt.Sprintf("With 0 hours a week there is no date. One course of %d credits needs about %d hours a week.",
			study.course, study.course*study.hoursACredit)
		return p, nil
	}
	ends, after := map[string][passes]calendar.Date{}, map[string][]string{}
	for _, step := range steps {
		activity := c.Activity(step.Activity)
		if activity == nil {
			return nil, fmt.Errorf("activity: found %q, expected an id in activities.yaml", step.Activity)
		}
		dated := scheduled{activity: *activity}
		for _, before := range step.After {
			for _, id := range after[before] {
				if !slices.Contains(dated.after, id) {
					dated.after = append(dated.after, id)
				}
			}
		}
		done := eligibility.Has(c, &choice.Person, activity.DoneWith)
		var takes perPass
		if !done {
			takes = study.duration(*activity)
		}
		for i := range passes {
			dated.starts[i] = choice.Start
			for _, before := range step.After {
				dated.starts[i] = max(dated.starts[i], ends[before][i])
			}
			dated.finishes[i] = dated.starts[i].AddDays(takes[i])
		}
		ends[step.Activity] = dated.finishes
		if done { // what waits for it waits for what it waited for
			after[step.Activity] = dated.after
			p.Done = append(p.Done, activity.Title)
		} else {
			after[step.Activity] = []string{activity.ID}
			p.add(dated, &study)
		}
		p.Dates.Earliest = max(p.Dates.Earliest, dated.finishes[low])
		p.Dates.Likely = max(p.Dates.Likely, dated.finishes[likely])
		p.Dates.Latest = max(p.Dates.Latest, dated.finishes[high])
	}
	if choice.Person.Deadline != 0 {
		p.Deadline = &Deadline{choice.Person.Deadline, p.Dates.Latest <= choice.Person.Deadline, p.Dates.Earliest <= choice.Person.Deadline}
	}
	p.assume(choice.Person, *pace, study)
	return p, nil
}

// route lists the steps of a choice, each after those it waits for.
func route(c *catalog.Catalog, choice Choice) (steps []catalog.Step, title string, err error) {
	role := c.Role(c.About.Entry)
	title = role.Title
	if !choice.Entered || choice.Path == sitting.Entry {
		option := c.EducationOption(choice.Education)
		if option == nil {
			return nil, "", fmt.Errorf("education: found %q, expected an id in education.yaml", choice.Education)
		}
		steps = slices.Clone(option.Steps)
	}
	if choice.Path != sitting.Entry {
		path := c.Path(choice.Path)
		if path == nil {
			return nil, "", fmt.Errorf("path: found %q, expected entry or a path id", choice.Path)
		}
		title = path.Title
		steps = join(steps, path.Steps)
	}
	sorted, cycle := catalog.Sorted(steps)
	if cycle != nil {
		return nil, "", fmt.Errorf("activities wait for each other in a circle: %s", strings.Join(cycle, " → "))
	}
	return sorted, title, nil
}

// join lets every step of next that waits for nothing wait for the ends of first. An activity that
// both hold is done once.
func join(first, next []catalog.Step) []catalog.Step {
	waited := map[string]bool{}
	have := map[string]bool{}
	for _, step := range first {
		have[step.Activity] = true
		for _, id := range step.After {
			waited[id] = true
		}
	}
	var ends []string
	for _, step := range first {
		if !waited[step.Activity] {
			ends = append(ends, step.Activity)
		}
	}
	joined := first
	for _, step := range next {
		if have[step.Activity] {
			continue
		}
		if len(step.After) == 0 {
			step.After = ends
		}
		joined = append(joined, step)
	}
	return joined
}

// scheduled is an activity with its dates in every pass.
type scheduled struct {
	activity         catalog.Activity
	after            []string
	starts, finishes [passes]calendar.Date
}

func (p *Plan) add(s scheduled, study *study) {
	dated := Activity{
		ID: s.activity.ID, Title: s.activity.Title, Text: s.activity.Text, Milestone: s.activity.Kind == "milestone",
		After: append([]string{}, s.after...), Start: s.starts[likely], End: s.finishes[likely],
		EarliestEnd: s.finishes[low], LatestEnd: s.finishes[high], counts: s.activity,
	}
	if s.activity.Takes != nil {
		dated.Basis = s.activity.Takes.Basis
	}
	if s.activity.Cost != nil {
		dated.Cost = study.cost(s.activity)
		p.TotalCost.Low += dated.Cost.Low
		p.TotalCost.Likely += dated.Cost.Likely
		p.TotalCost.High += dated.Cost.High
		p.TotalCost.Unpublished = append(p.TotalCost.Unpublished, dated.Cost.Unpublished...)
	}
	p.Activities = append(p.Activities, dated)
}

// assume says in sentences what the dates rest on beyond the catalog's ranges.
func (p *Plan) assume(person sitting.Circumstances, pace catalog.Pace, study study) {
	say := func(format string, values ...any) {
		p.Assumptions = append(p.Assumptions, fmt.Sprintf(format, values...))
	}
	has := func(test func(catalog.Activity) bool) bool {
		return slices.ContainsFunc(p.Activities, func(a Activity) bool { return test(a.counts) })
	}
	terms := has(func(a catalog.Activity) bool { return a.Kind == "terms" })
	switch known := person.WeeklyHours != nil; {
	case !known && terms:
		say("You have not said how many hours a week you have. %s takes about %d a week while terms run; study for exams is planned at %d.",
			pace.Label, pace.Credits*study.hoursACredit, p.WeeklyHours)
	case !known && has(func(a catalog.Activity) bool { return a.Kind == "effort" }):
		say("You have not said how many hours a week you have; this plan assumes %d.", p.WeeklyHours)
	case terms && study.perTerm < pace.Credits:
		say("Your %d hours a week allow %d credits a term, fewer than the pace you chose.", p.WeeklyHours, study.perTerm)
	}
	if p.Credits > 0 && has(func(a catalog.Activity) bool { return a.Transfer }) {
		say("It assumes the school accepts all %d of your credits. Ask for that in writing.", p.Credits)
	}
	if person.Experience != nil && *person.Experience > 0 && has(func(a catalog.Activity) bool { return a.Experience }) {
		say("It assumes employers count your years in records or coding (%d).", *person.Experience)
	}
	assumed := 0
	for _, activity := range p.Activities {
		if activity.Basis == catalog.Assumed {
			assumed++
		}
	}
	if assumed > 0 {
		say("Activities with an assumed length are marked: %d of %d.", assumed, len(p.Activities))
	}
	say("Failed terms, repeated exams and term dates are not in these dates yet, so allow for more.")
}

func paceIDs(c *catalog.Catalog) string {
	var ids []string
	for _, pace := range c.About.Planning.Paces {
		ids = append(ids, pace.ID)
	}
	return strings.Join(ids, ", ")
}
