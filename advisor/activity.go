package advisor

import (
	"fmt"
	"slices"
	"strconv"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Explain tells all about one activity of a plan: its own lines, then how much hangs on it, what it
// waits for, and how else it may go.
func (a *Advisor) Explain(p *plan.Plan, activity plan.Activity) []Line {
	if activity.State == sitting.Left {
		return said("You left it out of your plan.", activity.Text)
	}
	lines := ActivityLines(a.Catalog, p, activity)
	if activity.State == sitting.Done {
		return lines
	}
	lines = append(lines, said(stakes(activity))...)
	var before []string
	for _, other := range p.Activities {
		if slices.Contains(activity.After, other.ID) {
			before = append(before, other.Title)
		}
	}
	if len(before) > 0 {
		lines = append(lines, Line{Label: "Comes after:", Text: catalog.List(before) + "."})
	}
	figure := func(label, text string, f catalog.Figure) {
		lines = append(lines, Line{Label: label, Text: text}.stating(f.Record(activity.Title)))
	}
	if setback := activity.Definition.Setback; setback != nil {
		figure("If that happens:", setback.Adds.String()+" more.", setback.Adds)
	}
	if retake := activity.Definition.Retake; retake != nil {
		figure("If you do not pass:", retake.Wait.String()+" until the next try.", retake.Wait)
	}
	for _, variant := range activity.Definition.Variants {
		if variant.Title != activity.Title {
			figure("Or:", variant.Title+", "+variant.Takes.String()+".", variant.Takes)
		}
	}
	return lines
}

// stakes says how often the goal waits for an activity.
func stakes(activity plan.Activity) string {
	switch {
	case activity.Beyond:
		return "It comes after the goal."
	case activity.Critical == 0:
		return "It has time to spare: the goal hardly ever waits for it."
	}
	return fmt.Sprintf("The goal waits for it in %d of 100 futures.", activity.Critical)
}

// Brief says in few words when an activity is over.
func Brief(activity plan.Activity) string {
	text := activity.End.Short() + " likely"
	switch activity.State {
	case sitting.Done:
		return "done " + activity.On.Short()
	case sitting.Left:
		return "left out"
	case sitting.Failed:
		text = "failed " + activity.On.Short()
	case sitting.Started:
		text = "begun " + activity.On.Short()
	}
	return text + ", by " + activity.P80End.Short() + " in 8 of 10" + Guessed(activity.Assumed)
}

// WithLeftOut is a plan in which the activities that the person left out stand last, so that they can be
// taken up again.
func (a *Advisor) WithLeftOut(p *plan.Plan, s *sitting.Sitting) *plan.Plan {
	whole := *p
	whole.Activities = slices.Clone(p.Activities)
	for _, left := range a.LeftOut(s) {
		if slices.ContainsFunc(p.LeftOut, func(o plan.Omitted) bool { return o.ID == left.ID }) {
			whole.Activities = append(whole.Activities, plan.Activity{ID: left.ID, Title: left.Title, Text: left.Text, Milestone: left.Kind == "milestone", State: sitting.Left, Definition: left})
		}
	}
	return &whole
}

// EstimateHint asks for an estimate of an activity and says how it is written.
func EstimateHint(activity catalog.Activity) string {
	asks := "How long will it take you?"
	if activity.Kind == "terms" {
		asks = "How many credits will it be for you?"
	}
	return fmt.Sprintf("%s Write three whole numbers of %s: what you would beat one time in ten, the likely one, and what you would pass one time in ten. Empty takes the usual, %s.",
		asks, catalog.UnitName(activity.Takes.Unit), activity.Takes)
}

// ParseEstimate reads "2 4 10"; nothing stands for no estimate.
func ParseEstimate(text string) (*sitting.Estimate, error) {
	words := sitting.Listed(text)
	if len(words) == 0 {
		return nil, nil
	}
	estimate := &sitting.Estimate{Low: 1} // it falls, as whatever is no three numbers
	if len(words) == 3 {
		var numbers [3]int
		for i, word := range words {
			var err error
			if numbers[i], err = strconv.Atoi(word); err != nil {
				numbers[i] = -1
			}
		}
		estimate = &sitting.Estimate{Low: numbers[0], Likely: numbers[1], High: numbers[2]}
	}
	if err := estimate.Check(); err != nil {
		return nil, fmt.Errorf("found %q, expected %w, such as 2 4 10", text, err)
	}
	return estimate, nil
}

// EstimateText writes an estimate as it is typed.
func EstimateText(estimate sitting.Estimate) string {
	return fmt.Sprintf("%d %d %d", estimate.Low, estimate.Likely, estimate.High)
}
