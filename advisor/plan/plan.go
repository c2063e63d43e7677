// Package plan turns a goal and a person's time into dates they can promise.
//
// A plan is a network of activities. It is walked in 16,384 futures, in which activities take as long
// as chance has it, terms are lost, exams are failed and retaken, and everything waits for the start of
// the next term. The day by which eight futures in ten are over is the date to promise. The walk is in
// whole days and its chances come from tables, so that the same choice gives the same dates on every
// platform.
package plan

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sidebyside"
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

	Early    []string                    // activities begun before what they wait for is over
	Variants map[string]string           // activity → the variant it is done as
	Intakes  map[string]sitting.Intake   // study → when its school takes people in
	Edits    map[string]sitting.Estimate // activity → the person's own estimate
	Late     string                      // how such estimates turn out
	Progress map[string]sitting.Progress // activity → how far it is
	Promise  *sitting.Promise            // the first date promised
	Programs map[string]Program          // activity → the program of a school that is studied for it
}

// Planner makes plans by one catalog. It keeps what can be used again, and is safe for concurrent use.
type Planner struct {
	catalog    *catalog.Catalog
	timetables *memory[timetableOf, *timetable]
	outcomes   *memory[uint64, *Outcome] // of programs
	luck       func() *luck              // dealt when first asked for
	futures    func() *world
	spreads    sync.Map // [3]int → spread
}

// What a Planner keeps at most.
const (
	remembered     = 32 // lengths and ends of activities, 32 KiB each, and as many not asked for of late
	keptTimetables = 16 // some 10 KiB each
)

// New prepares a planner for a catalog that lints.
func New(c *catalog.Catalog) *Planner { return newPlanner(c, futuresBits, 0) }

// Dealt is New with the futures of another deal of chance, for measuring how much the deal matters.
func Dealt(c *catalog.Catalog, deal uint64) *Planner { return newPlanner(c, futuresBits, deal) }

// Arrivals returns the day on which the goal is reached in every future.
func (p *Planner) Arrivals(choice Choice) ([]calendar.Date, error) {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil, err
	}
	ends := problem.walk(p.futures())
	var dates []calendar.Date
	for _, day := range problem.arrival(ends) {
		dates = append(dates, problem.date(int(day)))
	}
	return dates, nil
}

func newPlanner(c *catalog.Catalog, bits int, deal uint64) *Planner {
	p := &Planner{catalog: c, timetables: newMemory[timetableOf, *timetable](keptTimetables), outcomes: newMemory[uint64, *Outcome](keptOutcomes)}
	p.luck = sync.OnceValue(func() *luck { return newLuck(bits, float64(*c.About.Planning.SharedLuck.Value), deal) })
	p.futures = sync.OnceValue(func() *world {
		return &world{
			luck: p.luck(), count: 1 << bits, known: newKnown(remembered, max(1, 1<<bits/stretch)),
		}
	})
	return p
}

// Plan is a dated way to a goal.
type Plan struct {
	Path        string                `json:"path"`
	Title       string                `json:"title"`
	Held        bool                  `json:"held,omitempty"`      // the person works in this role already, or beyond it
	Education   string                `json:"education,omitempty"` // empty when the way in is left out
	Start       calendar.Date         `json:"start"`
	Pace        string                `json:"pace"`
	Credits     int                   `json:"credits"`
	WeeklyHours int                   `json:"weekly_hours"`
	HoursSaid   bool                  `json:"-"` // the person said how many; otherwise these are assumed
	Assumed     bool                  `json:"-"` // the day of the goal rests on a planning guess
	LastDayTold calendar.Date         `json:"-"` // the last day that its dates are told by the day; zero: all are
	Dates       Dates                 `json:"dates,omitzero"`
	Activities  []Activity            `json:"activities"`
	Done        []string              `json:"done,omitempty"`     // left out, since the person has it already
	LeftOut     []Omitted             `json:"left_out,omitempty"` // left out, since the person said so
	Deadline    *Deadline             `json:"deadline,omitempty"`
	Waiting     int                   `json:"waiting_percent"` // share of the time to the goal spent waiting for terms to begin
	TotalCost   Cost                  `json:"total_cost,omitzero"`
	GoalCost    Cost                  `json:"goal_cost,omitzero"`  // of that, what comes up to the goal
	LaterCost   Cost                  `json:"later_cost,omitzero"` // and after it
	Budget      *Budget               `json:"budget,omitempty"`
	Months      []Month               `json:"months"` // hours and money, month by month, if all goes as is likely
	Overload    *Overload             `json:"overload,omitempty"`
	Promise     *Promise              `json:"promise,omitempty"`
	Renewals    []Renewal             `json:"renewals"`             // what keeps the credentials earned on the way
	Assumptions []string              `json:"assumptions"`          // what the dates rest on, in sentences
	Impossible  string                `json:"impossible,omitempty"` // why there are no dates, and what would give some
	Barrier     *catalog.Rule         `json:"-"`                    // the rule that stands in the way
	Detour      *Detour               `json:"detour,omitempty"`     // the nearest way that no rule forbids
	Outside     []catalog.NamedFigure `json:"-"`                    // how it went for others

	base    calendar.Date // day 0 of arrival
	arrival column        // when the goal is reached, in every future; nil without dates
}

// HasTerms tells whether anything in the plan is studied by terms, so that the pace matters.
func (p *Plan) HasTerms() bool {
	return slices.ContainsFunc(p.Activities, func(a Activity) bool { return a.Definition.Kind == "terms" })
}

// Dates are when the goal is reached: if everything takes its low value, if everything takes its
// likely value and nothing goes wrong, with the percent of futures that keep it, and the days by which
// 50, 80 and 90 percent of the futures are over.
type Dates struct {
	Earliest     calendar.Date `json:"earliest"`
	Likely       calendar.Date `json:"likely"`
	LikelyChance int           `json:"likely_chance"`
	P50          calendar.Date `json:"p50"`
	P80          calendar.Date `json:"p80"`
	P90          calendar.Date `json:"p90"`
}

// Activity is one dated piece of the plan. Start and End are its days if everything takes its likely
// value and nothing goes wrong.
type Activity struct {
	ID          string         `json:"id"`
	Title       string         `json:"title"`
	Text        string         `json:"text"`
	Milestone   bool           `json:"milestone"`
	Beyond      bool           `json:"beyond,omitempty"` // comes after the goal
	After       []string       `json:"after"`
	Start       calendar.Date  `json:"start"`
	End         calendar.Date  `json:"end"`
	EarliestEnd calendar.Date  `json:"earliest_end"`
	P80End      calendar.Date  `json:"p80_end"`          // over by then in eight futures of ten
	Waits       int            `json:"waits,omitempty"`  // days from being ready to the start of a term
	Critical    int            `json:"critical_percent"` // futures in which the goal waits for it
	Cliff       *Cliff         `json:"cliff,omitempty"`
	Window      calendar.Date  `json:"window_end,omitzero"`       // the last day a rule allows
	Counted     int            `json:"credits_counted,omitempty"` // of study: credits earned elsewhere that it assumes the school accepts
	EnrollBy    calendar.Date  `json:"enroll_by,omitzero"`        // of study: the last day to enroll for its first term
	Intake      sitting.Intake `json:"intake,omitzero"`           // of study: when its school takes people in, where the person said so
	Cost        *Cost          `json:"cost"`                      // nil where there is nothing to pay
	CostBasis   catalog.Basis  `json:"cost_basis,omitempty"`      // of the price
	Joins       bool           `json:"-"`                         // a year of the issuer's membership is in the cost
	Basis       catalog.Basis  `json:"basis"`                     // of the duration; empty for a milestone
	Edited      bool           `json:"edited,omitempty"`          // its length is the person's own estimate
	Assumed     bool           `json:"-"`                         // its dates rest on a planning guess, its own or one before it

	State sitting.ProgressState `json:"state,omitempty"`
	On    calendar.Date         `json:"on,omitzero"`

	Terms []StudyTerm `json:"terms,omitempty"` // of study, in order

	Variant string `json:"variant,omitempty"` // it is done as
	Early   bool   `json:"early,omitempty"`   // it begins before what it waits for is over

	Definition catalog.Activity `json:"-"` // as planned: with the chosen variant and the person's estimate
}

// Omitted is an activity that is not in the plan.
type Omitted struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// Cliff is the last day an activity may end without moving the goal, and how many days later the goal
// is if it ends one day after that.
type Cliff struct {
	Last  calendar.Date `json:"last"`
	Costs int           `json:"costs_days"`
}

// Deadline is the date a person must keep. Met means that enough futures keep it to promise it.
type Deadline struct {
	Date   calendar.Date `json:"date"`
	Chance int           `json:"chance"` // percent of futures that keep it, rounded down
	Met    bool          `json:"met"`
}

// Possible tells whether any future keeps the date.
func (d *Deadline) Possible() bool { return d.Chance > 0 }

// Build makes the plan of a choice. It fails on a path, option or pace the catalog does not have,
// and on steps that wait for each other in a circle.
func (p *Planner) Build(choice Choice) (*Plan, error) {
	problem, title, err := p.formulate(choice)
	if err != nil {
		return nil, err
	}
	made := &Plan{
		Path: choice.Path, Title: title, Start: choice.Start, Pace: choice.Pace, Assumptions: []string{}, Activities: []Activity{}, Months: []Month{}, Renewals: []Renewal{},
		Credits: given(choice.Person.Credits, 0), WeeklyHours: given(choice.Person.WeeklyHours, int(*p.catalog.About.Planning.WeeklyHours.Value)),
		HoursSaid: choice.Person.WeeklyHours != nil, Held: choice.Held(p.catalog), LastDayTold: p.catalog.About.Planning.LastDayTold(choice.Today),
	}
	if choice.UsesEducation() {
		made.Education = choice.Education
		made.Outside = p.catalog.EducationOption(choice.Education).Outside
	}
	if made.Impossible, made.Barrier = p.impossible(problem, choice); made.Impossible != "" {
		if made.Barrier != nil {
			made.Detour = p.detour(choice)
		}
		return made, nil
	}
	if made.Held && !slices.ContainsFunc(problem.nodes, node.outstanding) {
		made.Impossible = "You work in this role already, or beyond it, so nothing is left to plan for it. " + p.onward(choice)
		return made, nil
	}
	made.Assumptions = append(made.Assumptions, problem.leftOut...)
	if p.simulate(made, problem, choice); made.Impossible != "" {
		return made, nil
	}
	made.Budget = budgetFor(choice.Person.Budget, made.GoalCost)
	p.byMonth(made, problem, choice)
	p.renew(made)
	made.keep(choice)
	p.assume(made, choice)
	return made, nil
}

func given(number *int, otherwise int) int {
	if number == nil {
		return otherwise
	}
	return *number
}

// simulate dates the plan: by two passes in which nothing goes wrong, and by every future.
func (p *Planner) simulate(made *Plan, problem *problem, choice Choice) {
	calm := calmWorld()
	ends := problem.walk(calm)
	futures := problem.walk(p.futures())
	if made.Impossible = cmp.Or(problem.endless(futures), problem.endless(ends)); made.Impossible != "" {
		return
	}
	arrival, over := problem.arrival(futures), problem.arrival(ends)
	dates, sure := arrival.quantiles(50, 80, 90), p.catalog.About.Planning.Sure
	made.Dates = Dates{
		Earliest: problem.date(int(over[0])), Likely: problem.date(int(over[1])), LikelyChance: arrival.by(int(over[1])),
		P50: problem.date(dates[0]), P80: problem.date(dates[1]), P90: problem.date(dates[2]),
	}
	made.base, made.arrival = problem.base, arrival
	if deadline := choice.Person.Deadline; deadline != 0 {
		chance := arrival.by(int(deadline - problem.base))
		made.Deadline = &Deadline{deadline, chance, chance >= sure}
	}
	var critical []int
	var cliffs []*Cliff
	var wait sidebyside.Group // for answers that do not need each other
	wait.Go(func() { critical, made.Waiting = problem.critical(p.futures(), futures, arrival) })
	wait.Go(func() { cliffs = problem.cliffs() })
	sures := make([]int, len(problem.nodes))
	for k, n := range problem.nodes {
		if n.outstanding() {
			sures[k] = problem.sure(p.futures(), k, futures, sure)
		}
	}
	wait.Wait()
	after, assumed := problem.visibleAfter(), problem.assumed()
	made.Assumed = problem.goalAssumed()
	for k := range problem.nodes {
		n := &problem.nodes[k]
		if !n.outstanding() {
			switch {
			case n.has && !n.covered:
				made.Done = append(made.Done, n.activity.Title)
			case n.progress != nil && n.progress.State == sitting.Left:
				made.LeftOut = append(made.LeftOut, Omitted{n.activity.ID, n.activity.Title})
			}
			continue
		}
		dated := p.dated(problem, k, choice, calm, ends)
		dated.After, dated.P80End = after[k], problem.date(sures[k])
		dated.Critical, dated.Cliff, dated.Assumed = critical[k], cliffs[k], assumed[k]
		made.Activities = append(made.Activities, dated)
	}
	made.GoalCost, made.LaterCost = problem.totals(p.catalog.About.Planning.ExamTries)
	made.TotalCost = made.GoalCost.plus(made.LaterCost)
}

// dated returns what the plan tells of one activity that is still to do, but for what needs more than the
// calm course: what it comes after, its date to count on, and what hangs on it. Ends holds the calm course,
// as it goes at best and as it likely goes.
func (p *Planner) dated(problem *problem, k int, choice Choice, calm *world, ends []column) Activity {
	n := &problem.nodes[k]
	dated := Activity{
		ID: n.activity.ID, Title: n.activity.Title, Text: n.activity.Text, Milestone: n.kind == "milestone", Beyond: n.beyond,
		Start: problem.date(int(problem.begins(calm, n, ends)[1])), End: problem.date(int(ends[k][1])), EarliestEnd: problem.date(int(ends[k][0])),
		Edited: n.edited, Variant: choice.Variants[n.activity.ID], Early: n.overlap > 0, Definition: n.activity,
	}
	dated.Cost = problem.cost(n, dated.Start, dated.End, p.catalog.About.Planning.ExamTries)
	if dated.Cost != nil {
		dated.CostBasis, dated.Joins = n.activity.Cost.Basis, n.dues[2] > 0 && dated.Cost.Published()
	}
	if n.kind == "terms" && n.done < 0 {
		dated.Waits = problem.wait(n, int(problem.ready(calm, n, ends)[1]), int(ends[k][1]))
	}
	if n.kind == "terms" {
		dated.Terms, dated.Intake, dated.Counted = problem.terms(&dated), choice.Intakes[dated.ID], n.transfer
		if n.activity.ReadyBy != nil && n.begun < 0 && n.done < 0 && len(dated.Terms) > 0 {
			dated.EnrollBy = dated.Start.AddDays(-n.early)
		}
	}
	if n.window > 0 {
		dated.Window = dated.Start.AddDays(n.window)
	}
	if n.activity.Takes != nil {
		dated.Basis = n.activity.Takes.Basis
	}
	if n.progress != nil {
		dated.State, dated.On = n.progress.State, n.progress.On
	}
	return dated
}

func (p *problem) date(day int) calendar.Date { return p.base.AddDays(day) }

// visibleAfter returns for every node the activities it waits for that are still to be done: what
// waits for something that is left out waits for what that waited for, unless it does so anyway.
func (p *problem) visibleAfter() [][]string {
	seen := make([][]int, len(p.nodes))
	after := make([][]string, len(p.nodes))
	for k, n := range p.nodes {
		var behind []int // what is left out
		for _, before := range n.after {
			if p.nodes[before].outstanding() {
				seen[k] = append(seen[k], before)
			} else {
				behind = append(behind, seen[before]...)
			}
		}
		for _, before := range behind {
			if !slices.ContainsFunc(seen[k], func(other int) bool { return other == before || slices.Contains(p.before(other), before) }) {
				seen[k] = append(seen[k], before)
			}
		}
		after[k] = []string{}
		for _, before := range seen[k] {
			after[k] = append(after[k], p.nodes[before].activity.ID)
		}
	}
	return after
}

// impossible says why there are no dates, and by which rule; empty when there are.
func (p *Planner) impossible(problem *problem, choice Choice) (string, *catalog.Rule) {
	if hours := choice.Person.WeeklyHours; hours != nil && *hours <= 0 {
		if lacking := p.hoursNeeded(problem); lacking != "" {
			return lacking, nil
		}
	}
	return p.barrier(problem, choice)
}

// hoursNeeded says what a person without any hours lacks; empty when nothing takes weekly hours.
func (p *Planner) hoursNeeded(problem *problem) string {
	effort := false
	for _, n := range problem.nodes {
		if !n.outstanding() || n.done >= 0 {
			continue
		}
		if n.kind == "terms" && n.takes.likely+n.takes.right > float64(n.transfer) {
			load := p.load(catalog.Pace{}, sitting.Circumstances{})
			return fmt.Sprintf("With 0 hours a week there is no date. One course needs about %d hours a week while its term runs.", up(load.aCourse(load.weeks)))
		}
		effort = effort || n.kind == "effort"
	}
	if effort {
		return "With 0 hours a week there is no date. This plan has study for exams or skills in it, which needs some hours."
	}
	return ""
}
