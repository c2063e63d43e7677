// Package plan turns a goal and a person's time into dated activities.
//
// Today it makes one forward pass over ranges: earliest if everything takes its low value, likely
// if everything takes its likely value, latest if everything takes its high value. Durations and
// the pass over them are kept apart, so that calendars and simulated futures can take the place of
// the three passes without touching either side.
package plan

import (
	"encoding/json"
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Choice is what a plan depends on. Path is a path id or sitting.Entry.
type Choice struct {
	Path      string
	Education string // the education option that leads into the entry role
	Start     calendar.Date
	Today     calendar.Date
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
	Dates       Dates         `json:"dates,omitzero"`
	Activities  []Activity    `json:"activities"`
	Done        []string      `json:"done,omitempty"` // left out, since the person has it already
	Deadline    *Deadline     `json:"deadline,omitempty"`
	TotalCost   Cost          `json:"total_cost,omitzero"`
	Budget      *Budget       `json:"budget,omitempty"`
	Assumptions []string      `json:"assumptions"`          // what the dates rest on, in sentences
	Impossible  string        `json:"impossible,omitempty"` // why there are no dates, and what would give some
}

// HasTerms tells whether anything in the plan is studied by terms, so that the pace matters.
func (p *Plan) HasTerms() bool {
	return slices.ContainsFunc(p.Activities, func(a Activity) bool { return a.counts.Kind == "terms" })
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
	Low         int
	Likely      int
	High        int
	Unpublished []string
}

// Published tells whether there is any price: without one the numbers say nothing.
func (c Cost) Published() bool { return c.High > 0 || len(c.Unpublished) == 0 }

// MarshalJSON leaves the numbers out where no price is published, so that nobody takes it for 0.
func (c Cost) MarshalJSON() ([]byte, error) {
	form := struct {
		Low         *int     `json:"low,omitempty"`
		Likely      *int     `json:"likely,omitempty"`
		High        *int     `json:"high,omitempty"`
		Unpublished []string `json:"unpublished,omitempty"`
	}{Unpublished: c.Unpublished}
	if c.Published() {
		form.Low, form.Likely, form.High = &c.Low, &c.Likely, &c.High
	}
	return json.Marshal(form)
}

// Budget is the money a person can spend, in whole US dollars. Covers means that it covers the
// published costs even if all are high; Possible that it does if all are low.
type Budget struct {
	Amount   int  `json:"amount"`
	Covers   bool `json:"covers"`
	Possible bool `json:"possible"`
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
	network, title, err := networkOf(c, choice)
	if err != nil {
		return nil, err
	}
	p := &Plan{
		Path: choice.Path, Title: title, Start: choice.Start, Pace: choice.Pace, Assumptions: []string{}, Activities: []Activity{},
		Credits: given(choice.Person.Credits, 0), WeeklyHours: given(choice.Person.WeeklyHours, int(*c.About.Planning.WeeklyHours.Value)),
	}
	if choice.UsesEducation() {
		p.Education = choice.Education
	}
	study := studyOf(c.About.Planning, *pace, choice.Person)
	if p.WeeklyHours == 0 {
		if p.Impossible = study.needed(network); p.Impossible != "" {
			return p, nil
		}
	}
	p.walk(network, study)
	if deadline := choice.Person.Deadline; deadline != 0 {
		p.Deadline = &Deadline{deadline, p.Dates.Latest <= deadline, p.Dates.Earliest <= deadline}
	}
	if budget := choice.Person.Budget; budget != nil {
		p.Budget = &Budget{*budget, p.TotalCost.High <= *budget, p.TotalCost.Low <= *budget}
	}
	p.assume(choice, *pace, study)
	return p, nil
}

func given(number *int, otherwise int) int {
	if number == nil {
		return otherwise
	}
	return *number
}

// walk passes forward over the network three times at once: every activity starts when all it
// waits for have ended.
func (p *Plan) walk(network []node, study *study) {
	ends, after := map[string][passes]calendar.Date{}, map[string][]string{}
	for _, n := range network {
		dated := scheduled{activity: n.activity}
		var takes perPass
		if n.outstanding() {
			takes = study.duration(n.activity)
		}
		for i := range passes {
			dated.starts[i] = p.Start
			for _, before := range n.after {
				dated.starts[i] = max(dated.starts[i], ends[before][i])
			}
			dated.finishes[i] = dated.starts[i].AddDays(takes[i])
		}
		for _, before := range n.after {
			for _, id := range after[before] {
				if !slices.Contains(dated.after, id) {
					dated.after = append(dated.after, id)
				}
			}
		}
		ends[n.activity.ID], after[n.activity.ID] = dated.finishes, dated.after
		switch {
		case n.outstanding():
			after[n.activity.ID] = []string{n.activity.ID}
			p.add(dated, study)
		case n.has: // what waits for it waits for what it waited for
			p.Done = append(p.Done, n.activity.Title)
		}
		p.Dates.Earliest = max(p.Dates.Earliest, dated.finishes[low])
		p.Dates.Likely = max(p.Dates.Likely, dated.finishes[likely])
		p.Dates.Latest = max(p.Dates.Latest, dated.finishes[high])
	}
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
