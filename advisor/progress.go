package advisor

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Says tells an offer whole: "20 hours: 5 months sooner, by May 7, 2029 in 8 of 10 futures".
func (o Offer) Says() string {
	if o.P80 == 0 {
		return fmt.Sprintf("%s: %s. %s", o.Option.Label, o.Text(), o.Why)
	}
	return fmt.Sprintf("%s: %s, by %s in 8 of 10 futures", o.Option.Label, o.Text(), o.P80.Long())
}

// ShiftText says what a change did to the date to promise.
func ShiftText(before, after *plan.Plan) string {
	from, to := before.Dates.P80, after.Dates.P80
	switch {
	case after.Impossible != "":
		return "Now there is no date. " + after.Impossible
	case before.Impossible != "":
		return "Now there is a date: " + Sure(after)
	case from == to:
		return "The date that holds in 8 of 10 futures stays " + to.Long() + "."
	}
	return fmt.Sprintf("The date that holds in 8 of 10 futures moves from %s to %s: %s.", from.Long(), to.Long(), Offer{P80: to, Shift: int(to - from)}.Text())
}

// Mark is one way to say how far an activity is.
type Mark struct {
	State sitting.ProgressState
	Label string
}

// Marks are the ways to say how far an activity is.
func Marks(activity plan.Activity) []Mark {
	if activity.Milestone {
		return []Mark{{sitting.Done, "It is reached"}}
	}
	marks := []Mark{{sitting.Started, "I have begun it"}, {sitting.Done, "It is done"}}
	if activity.Definition.Retake != nil || activity.Definition.Kind == "terms" {
		marks = append(marks, Mark{sitting.Failed, "It failed, and I will try again"})
	}
	return append(marks, Mark{sitting.Left, "Leave it out of my plan"})
}

// LeftOut are the activities the person took out of the plan, in the order of the catalog.
func (a *Advisor) LeftOut(s *sitting.Sitting) (left []catalog.Activity) {
	for _, activity := range a.Catalog.Activities {
		if s.Plan.Done[activity.ID].State == sitting.Left {
			left = append(left, activity)
		}
	}
	return left
}

// ActivityQuestions are the choices of how one activity of a plan is done: by which variant, and
// whether it begins before what it waits for is over.
func (a *Advisor) ActivityQuestions(s *sitting.Sitting, made *plan.Plan, activity string) (questions []PlanQuestion) {
	if definition := a.Catalog.Activity(activity); definition != nil && len(definition.Variants) > 0 {
		way := PlanQuestion{ID: questionVariant, Label: "The way to do it", Activity: activity, Now: s.Plan.Variants[activity], Asked: true}
		way.Options = []catalog.Option{{Label: definition.Title}}
		for _, variant := range definition.Variants {
			way.Options = append(way.Options, catalog.Option{ID: variant.ID, Label: variant.Title})
		}
		questions = append(questions, way)
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
	return questions
}

// overlap returns how long before the end of what it waits for an activity may begin; nil where it may
// not.
func (a *Advisor) overlap(made *plan.Plan, activity string) *catalog.Figure {
	for _, step := range a.planSteps(made) {
		if step.Activity == activity {
			return step.Overlap
		}
	}
	return nil
}

// planSteps are the steps of the way in and of the path, whether or not the person has to take them.
func (a *Advisor) planSteps(made *plan.Plan) (steps []catalog.Step) {
	if option := a.Catalog.EducationOption(made.Education); option != nil {
		steps = option.Steps
	}
	if path := a.Catalog.Path(made.Path); path != nil {
		steps = slices.Concat(steps, path.Steps)
	}
	return steps
}

// MayBeginEarly lists the activities of a plan that may begin before what they wait for is over.
func (a *Advisor) MayBeginEarly(made *plan.Plan) (ids []string) {
	for _, step := range a.planSteps(made) {
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
