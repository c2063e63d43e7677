package advisor

import (
	"cmp"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// PlannerCircumstances are the circumstances that move a plan's dates and money.
var PlannerCircumstances = []string{"credits", "weekly_hours", "experience", "deadline", "budget", "accredited"}

// PlanQuestion is one of the planner's choices.
type PlanQuestion struct {
	ID      string // path, education or pace
	Label   string
	Options []catalog.Option
	Now     string // the option in force
	Asked   bool   // false where the answer would change nothing
}

// Field returns the part of a choice the question is about.
func (q PlanQuestion) Field(choice *sitting.PlanChoice) *string {
	switch q.ID {
	case "path":
		return &choice.Path
	case "education":
		return &choice.Education
	}
	return &choice.Pace
}

// PlanQuestions are the planner's choices for a sitting.
func (a *Advisor) PlanQuestions(s *sitting.Sitting, today calendar.Date) []PlanQuestion {
	c, now := a.Catalog, a.Choice(s, today)
	goals := []catalog.Option{{ID: sitting.Entry, Label: c.Role(c.About.Entry).Title}}
	for _, path := range c.Paths {
		goals = append(goals, catalog.Option{ID: path.ID, Label: path.Title})
	}
	var ways, paces []catalog.Option
	for _, option := range c.Education {
		ways = append(ways, catalog.Option{ID: option.ID, Label: option.Title})
	}
	for _, pace := range c.About.Planning.Paces {
		paces = append(paces, catalog.Option{ID: pace.ID, Label: pace.Label})
	}
	return []PlanQuestion{
		{"path", "Goal", goals, now.Path, true},
		{"education", "Way in", ways, now.Education, now.UsesEducation()},
		{"pace", "Pace", paces, now.Pace, true},
	}
}

// Choice is the plan the person chose, with the planner's defaults where they chose nothing or
// something the catalog no longer has.
func (a *Advisor) Choice(s *sitting.Sitting, today calendar.Date) plan.Choice {
	return a.choice(s, today, a.score(s).Paths[0].ID)
}

// choice takes the path that comes first for the goal of those who need no way in before it.
func (a *Advisor) choice(s *sitting.Sitting, today calendar.Date, first string) plan.Choice {
	choice := plan.Choice{
		Path: s.Plan.Path, Education: s.Plan.Education, Start: cmp.Or(s.Plan.Start, today), Today: today, Pace: s.Plan.Pace,
		Person: s.Circumstances, Early: s.Plan.Early, Variants: s.Plan.Variants, Edits: s.Plan.Edits, Late: s.Plan.Late,
		Progress: s.Plan.Done, Promise: s.Plan.Promise,
	}
	if a.Catalog.Path(choice.Path) == nil && choice.Path != sitting.Entry {
		choice.Path = sitting.Entry
		if a.entered(s, first) {
			choice.Path = first
		}
	}
	choice.Entered = a.entered(s, choice.Path)
	if a.Catalog.EducationOption(choice.Education) == nil {
		choice.Education = a.Catalog.Education[0].ID
	}
	if a.Catalog.About.Planning.Pace(choice.Pace) == nil {
		choice.Pace = a.planner.Pace(s.Circumstances)
	}
	return choice
}
