package advisor

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// PlannerCircumstances are the circumstances that move a plan's dates and money.
var PlannerCircumstances = []string{"credits", "weekly_hours", "experience", "deadline", "budget", "accredited"}

// PlanQuestion is one of the planner's choices.
type PlanQuestion struct {
	ID       string // path, education or pace; start, weekly_hours or credits; variant, early, term or closes
	Label    string
	Options  []catalog.Option
	More     []string // ids that may answer it, but are not offered: ways in for people who are elsewhere
	Now      string   // the option in force
	Asked    bool     // false where the answer would change nothing
	Activity string   // that one of the last four is about
}

// IDs are all that may answer the question: the options, and those that are not offered.
func (q PlanQuestion) IDs() (ids []string) {
	for _, option := range q.Options {
		ids = append(ids, option.ID)
	}
	return append(ids, q.More...)
}

// QuestionWayIn is the id of the question for the way in.
const QuestionWayIn = "education"

// The questions about one activity.
const (
	questionVariant = "variant"
	questionEarly   = "early"
	questionTerm    = "term"
	questionCloses  = "closes"
)

// Answer puts an option of the question into effect.
func (q PlanQuestion) Answer(s *sitting.Sitting, option string) {
	switch number, _ := strconv.Atoi(option); q.ID {
	case "start":
		s.Plan.Start, _ = calendar.Parse(option)
	case "weekly_hours":
		s.Circumstances.WeeklyHours = &number
	case "credits":
		s.Circumstances.Credits = &number
	case questionVariant:
		Vary(s, q.Activity, option)
	case questionTerm:
		intake := s.Plan.Intakes[q.Activity]
		intake.Term = option
		takeIn(s, q.Activity, intake)
	case questionCloses:
		intake := s.Plan.Intakes[q.Activity]
		if intake.Closes = &number; option == "" {
			intake.Closes = nil
		}
		takeIn(s, q.Activity, intake)
	case questionEarly:
		begin(s, q.Activity, option == sitting.Yes)
	default:
		*q.field(&s.Plan) = option
	}
}

// field returns the part of a choice that the question about path, education or pace is about.
func (q PlanQuestion) field(choice *sitting.PlanChoice) *string {
	switch q.ID {
	case "path":
		return &choice.Path
	case QuestionWayIn:
		return &choice.Education
	}
	return &choice.Pace
}

// PlanQuestions are the planner's choices for a sitting. Of the ways in it offers those that are open to the
// person, and the one they chose.
func (a *Advisor) PlanQuestions(s *sitting.Sitting, today calendar.Date) []PlanQuestion {
	c, now := a.Catalog, a.Choice(s, today)
	goals := []catalog.Option{{ID: sitting.Entry, Label: c.Role(c.About.Entry).Title}}
	for _, path := range c.Paths {
		goals = append(goals, catalog.Option{ID: path.ID, Label: path.Title})
	}
	var ways, paces []catalog.Option
	var closed []string
	for _, option := range c.Education {
		if !option.Open(now.Person.Now) && option.ID != now.Education {
			closed = append(closed, option.ID)
			continue
		}
		ways = append(ways, catalog.Option{ID: option.ID, Label: option.Title})
	}
	for _, pace := range c.About.Planning.Paces {
		paces = append(paces, catalog.Option{ID: pace.ID, Label: pace.Label})
	}
	return []PlanQuestion{
		{ID: "path", Label: "Goal", Options: goals, Now: now.Path, Asked: true},
		{ID: QuestionWayIn, Label: "Way in", Options: ways, More: closed, Now: now.Education, Asked: now.UsesEducation()},
		{ID: "pace", Label: "Pace", Options: paces, Now: now.Pace, Asked: true},
	}
}

// The values worth trying: months until the start, hours a week, credits that are accepted.
var (
	tryStarts  = []int{0, 1, 3, 6, 12}
	tryHours   = []int{5, 10, 15, 20, 30, 45}
	tryCredits = []int{0, 15, 30, 45, 60}
	tryCloses  = []int{0, 7, 14, 30, 60, 120} // days before a term
)

// PlanTrials are questions about what a plan starts from, with values worth trying and the one in
// force.
func (a *Advisor) PlanTrials(s *sitting.Sitting, today calendar.Date) []PlanQuestion {
	now := a.Choice(s, today).Start
	starts := PlanQuestion{ID: "start", Label: "Start", Now: now.String(), Asked: true}
	days := []calendar.Date{now}
	for _, months := range tryStarts {
		days = append(days, today.AddMonths(months))
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		starts.Options = append(starts.Options, catalog.Option{ID: day.String(), Label: day.Long()})
	}
	return []PlanQuestion{starts, a.numbers("weekly_hours", s.Circumstances.WeeklyHours, tryHours), a.numbers("credits", s.Circumstances.Credits, tryCredits)}
}

func (a *Advisor) numbers(id string, now *int, values []int) PlanQuestion {
	asks := a.Catalog.Question(id)
	if asks == nil {
		return PlanQuestion{ID: id}
	}
	question, values := PlanQuestion{ID: id, Label: asks.Label, Asked: true}, slices.Clone(values)
	if now != nil {
		question.Now, values = strconv.Itoa(*now), append(values, *now)
	}
	slices.Sort(values)
	for _, value := range slices.Compact(values) {
		if value <= asks.Most {
			question.Options = append(question.Options, catalog.Option{ID: strconv.Itoa(value), Label: catalog.Amount(catalog.Number(value), asks.Unit)})
		}
	}
	return question
}

// ActivityQuestions are the choices of how one activity of a plan is done: by which variant, whether it
// begins before what it waits for is over, and when its school takes people in. Of what is done only the variant
// still matters.
func (a *Advisor) ActivityQuestions(s *sitting.Sitting, made *plan.Plan, activity string) (questions []PlanQuestion) {
	if definition := a.Catalog.Activity(activity); definition != nil && len(definition.Variants) > 0 {
		way := PlanQuestion{ID: questionVariant, Label: "The way to do it", Activity: activity, Now: s.Plan.Variants[activity], Asked: true}
		way.Options = []catalog.Option{{Label: definition.Title}}
		for _, variant := range definition.Variants {
			way.Options = append(way.Options, catalog.Option{ID: variant.ID, Label: variant.Title})
		}
		questions = append(questions, way)
	}
	if s.Plan.Done[activity].State == sitting.Done {
		return questions
	}
	if overlap := a.overlap(made, activity); overlap != nil {
		early := PlanQuestion{ID: questionEarly, Label: "Begin it early", Activity: activity, Asked: true, Options: []catalog.Option{
			{Label: "Wait until what comes before it is over"}, {ID: sitting.Yes, Label: "Begin up to " + overlap.String() + " sooner"},
		}}
		if slices.Contains(s.Plan.Early, activity) {
			early.Now = sitting.Yes
		}
		questions = append(questions, early)
	}
	return append(questions, a.intakeQuestions(s, made, activity)...)
}

// intakeQuestions ask when the school of a study takes people in.
func (a *Advisor) intakeQuestions(s *sitting.Sitting, made *plan.Plan, activity string) []PlanQuestion {
	definition, pace := a.Catalog.Activity(activity), a.Catalog.About.Planning.Pace(made.Pace)
	if definition == nil || definition.ReadyBy == nil || pace == nil {
		return nil
	}
	intake := s.Plan.Intakes[activity]
	begins := PlanQuestion{ID: questionTerm, Label: "When its school takes people in", Activity: activity, Now: intake.Term, Asked: true}
	begins.Options = []catalog.Option{{Label: "In every term"}}
	for _, term := range a.Catalog.Calendar(pace.Calendar).Terms {
		begins.Options = append(begins.Options, catalog.Option{ID: term.Name, Label: "Only in the " + term.Name + " term"})
	}
	closes := PlanQuestion{ID: questionCloses, Label: "When enrollment closes", Activity: activity, Asked: true}
	closes.Options = []catalog.Option{{Label: "As is usual, " + definition.ReadyBy.String() + " before the term"}}
	days := slices.Clone(tryCloses)
	if intake.Closes != nil {
		closes.Now, days = strconv.Itoa(*intake.Closes), append(days, *intake.Closes)
	}
	slices.Sort(days)
	for _, n := range slices.Compact(days) {
		closes.Options = append(closes.Options, catalog.Option{ID: strconv.Itoa(n), Label: catalog.Count(n, "day") + " before the term"})
	}
	return []PlanQuestion{begins, closes}
}

// takeIn notes when the school of a study takes people in.
func takeIn(s *sitting.Sitting, activity string, intake sitting.Intake) {
	if s.Plan.Intakes == nil {
		s.Plan.Intakes = map[string]sitting.Intake{}
	}
	if s.Plan.Intakes[activity] = intake; intake == (sitting.Intake{}) {
		delete(s.Plan.Intakes, activity)
	}
}

// overlap returns how long before the end of what it waits for an activity may begin; nil where it may
// not.
func (a *Advisor) overlap(made *plan.Plan, activity string) *catalog.Figure {
	for _, step := range planSteps(a.Catalog, made) {
		if step.Activity == activity {
			return step.Overlap
		}
	}
	return nil
}

// planSteps are the steps of a plan's way in and of its path, whether or not the person has to take them.
func planSteps(c *catalog.Catalog, made *plan.Plan) (steps []catalog.Step) {
	if option := c.EducationOption(made.Education); option != nil {
		steps = option.Steps
	}
	if path := c.Path(made.Path); path != nil {
		steps = slices.Concat(steps, path.Steps)
	}
	return steps
}

// MayBeginEarly lists the activities of a plan that may begin before what they wait for is over.
func (a *Advisor) MayBeginEarly(made *plan.Plan) (ids []string) {
	for _, step := range planSteps(a.Catalog, made) {
		if step.Overlap != nil {
			ids = append(ids, step.Activity)
		}
	}
	return ids
}

// begin chooses whether an activity begins before what it waits for is over.
func begin(s *sitting.Sitting, activity string, early bool) {
	s.Plan.Early = slices.DeleteFunc(slices.Clone(s.Plan.Early), func(id string) bool { return id == activity })
	if early {
		s.Plan.Early = append(s.Plan.Early, activity)
	}
}

// planYears is how far from today a plan may start, and a mark may lie back: further is a slip of the
// finger.
const planYears = 20

// CheckStart tells what is wrong with a day to start on.
func CheckStart(day, today calendar.Date) error { return between(day, today, -planYears, planYears) }

// CheckMark tells what is wrong with a day on which something is said to have happened.
func CheckMark(day, today calendar.Date) error { return between(day, today, -planYears, 0) }

func between(day, today calendar.Date, from, to int) error {
	first, last := today.AddMonths(12*from), today.AddMonths(12*to)
	if day < first || day > last {
		return fmt.Errorf("found %q, expected a date from %s to %s", day, first, last)
	}
	return nil
}

// wayIn is the way into the entry role until the person chooses one: the first that suits what they bring
// along, or else the first of the catalog. Who compares programs of schools looks for schooling.
func (a *Advisor) wayIn(s *sitting.Sitting) string {
	for _, option := range a.Catalog.Education {
		if len(s.Schools) == 0 && eligibility.Has(a.Catalog, &s.Circumstances, option.Suits) {
			return option.ID
		}
	}
	return a.Catalog.Education[0].ID
}

// Choice is the plan the person chose, with the planner's defaults where they chose nothing or
// something the catalog no longer has.
func (a *Advisor) Choice(s *sitting.Sitting, today calendar.Date) plan.Choice {
	return a.choice(s, today, a.firstElsewhere(s, a.score(s).Paths))
}

// choice takes the path that comes first for the goal of those who need no way in before it.
func (a *Advisor) choice(s *sitting.Sitting, today calendar.Date, first string) plan.Choice {
	choice := plan.Choice{
		Path: s.Plan.Path, Education: s.Plan.Education, Start: cmp.Or(s.Plan.Start, today), Today: today, Pace: s.Plan.Pace,
		Person: s.Circumstances, Early: s.Plan.Early, Variants: s.Plan.Variants, Intakes: s.Plan.Intakes, Edits: s.Plan.Edits, Late: s.Plan.Late,
		Progress: s.Plan.Done, Promise: s.Plan.Promise,
	}
	if CheckStart(choice.Start, today) != nil {
		choice.Start = today
	}
	if a.Catalog.Path(choice.Path) == nil && choice.Path != sitting.Entry {
		choice.Path = sitting.Entry
		if a.entered(s, first) {
			choice.Path = first
		}
	}
	choice.Entered = a.entered(s, choice.Path)
	if a.Catalog.EducationOption(choice.Education) == nil {
		choice.Education = a.wayIn(s)
	}
	if a.Catalog.About.Planning.Pace(choice.Pace) == nil {
		choice.Pace = a.planner.Pace(s.Circumstances)
	}
	return choice
}
