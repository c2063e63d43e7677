package advisor

import (
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

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
