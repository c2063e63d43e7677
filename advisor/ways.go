package advisor

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Ways are the answers to the planner's question for the way in, each with the whole plan it makes, so that they can
// stand side by side; none where the plan needs no way in. What takes long is every plan but the one in force, so
// nobody asks who does not show them. The plans are remembered: to take a way then costs nothing.
func (a *Advisor) Ways(s *sitting.Sitting, today calendar.Date) []Offer {
	questions := a.PlanQuestions(s, today)
	at := slices.IndexFunc(questions, func(q PlanQuestion) bool { return q.ID == QuestionWayIn })
	if !questions[at].Asked {
		return nil
	}
	return a.Offers(s, today, questions[at])
}

// WaysHeading stands over the ways in.
const WaysHeading = "The ways in, side by side"

// WaysLead says how the ways in are compared.
const WaysLead = "All else stays as in your plan. A way is called sooner or later than yours only where that is so in 8 of 10 futures."

// WayLines tell each way in; none where there is no other than the one in force.
func WayLines(c *catalog.Catalog, ways []Offer) (lines []Line) {
	if len(ways) < 2 {
		return nil
	}
	for _, way := range ways {
		lines = append(lines, WayLine(c, way))
	}
	return lines
}

// WayLine tells one way in: by when, how that stands to the plan, at which cost, and for whom it is best.
func WayLine(c *catalog.Catalog, way Offer) Line {
	made, line := way.Made, wayReason(c, way)
	if way.Now {
		line.Label = way.Option.Label + ", your plan:"
	}
	if made.Impossible != "" {
		return line
	}
	line.Under, line.Text = line.Text, fmt.Sprintf("By %s in 8 of 10 futures; likely %s%s.", Told(made, made.Dates.P80), Told(made, made.Dates.Likely), Guessed(made.Assumed))
	if !way.Now && !way.First {
		line.Text += " " + Capital(way.Text()) + "."
	}
	line.Text += fmt.Sprintf(" Cost%s: %s.", upTo(made), Cost(made.GoalCost))
	return line
}

// WayReasons say of each way in for whom it is best, or why it has no date.
func WayReasons(c *catalog.Catalog, ways []Offer) (lines []Line) {
	for _, way := range ways {
		lines = append(lines, wayReason(c, way))
	}
	return lines
}

func wayReason(c *catalog.Catalog, way Offer) Line {
	line := Line{Label: way.Option.Label + ":", Text: "Best for: " + suits(c.EducationOption(way.Option.ID).BestFor)}
	if made := way.Made; made.Impossible != "" {
		line.Text, line.Under = "No date this way. "+made.Impossible, line.Text
		if rule := made.Barrier; rule != nil {
			line.From = From{Source: rule.Source, Basis: rule.Basis}
		}
	}
	return line
}
