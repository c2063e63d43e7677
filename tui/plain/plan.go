package plain

import (
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// Plan writes the dated plan. The catalog tells where its figures come from.
func Plan(w io.Writer, c *catalog.Catalog, made *plan.Plan) error {
	p, cited := &page{out: w}, &citations{catalog: c}
	p.line("Plan: %s", made.Title)
	if option := c.EducationOption(made.Education); option != nil {
		p.line("Way in: %s.", option.Title)
	}
	if pace := c.About.Planning.Pace(made.Pace); pace != nil && made.HasTerms() {
		p.line("Pace: %s.", pace.Label)
	}
	p.line("Start: %s.", made.Start.Long())
	p.line("%s", advisor.Finish(made))
	if made.Impossible != "" {
		return p.err
	}
	if len(made.Done) > 0 {
		p.line("Left out, because you have it: %s.", strings.Join(made.Done, ", "))
	}

	p.heading("Steps, with likely dates")
	for i, activity := range made.Activities {
		p.activity(fmt.Sprintf("%d. ", i+1), c, cited, activity)
	}

	p.heading("Cost in all")
	p.line("%s.", advisor.Cost(made.TotalCost))
	p.heading("What the dates rest on")
	for _, assumption := range made.Assumptions {
		p.bullet("%s", assumption)
	}
	cited.list(p)
	return p.err
}

func (p *page) activity(number string, c *catalog.Catalog, cited *citations, activity plan.Activity) {
	indent := strings.Repeat(" ", len(number))
	title := activity.Title
	if activity.Basis == catalog.Assumed {
		title += " (assumed length)"
	}
	p.hang(number, "%s", title)
	definition := c.Activity(activity.ID)
	switch {
	case activity.Milestone:
		p.hang(indent, "Likely %s, but allow until %s. %s at the earliest.", activity.End.Long(), activity.P80End.Long(), activity.EarliestEnd.Long())
	case activity.Start == activity.End:
		p.hang(indent, "%s, but allow until %s.", activity.End.Long(), activity.P80End.Long())
	default:
		p.hang(indent, "%s to %s, but allow until %s.", activity.Start.Long(), activity.End.Long(), activity.P80End.Long())
	}
	if definition != nil && definition.Takes != nil {
		p.hang(indent, "Takes: %s (%s).", definition.Takes, cited.figure(*definition.Takes))
	}
	if activity.Cost != nil {
		from := ""
		if definition != nil && definition.Cost != nil {
			from = " (" + cited.figure(*definition.Cost) + ")"
		}
		p.hang(indent, "Cost: %s%s.", advisor.Cost(*activity.Cost), from)
	}
	p.hang(indent, "%s", activity.Text)
}
