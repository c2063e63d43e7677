package plain

import (
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Plan writes the dated plan of a sitting whole.
func Plan(w io.Writer, a *advisor.Advisor, s *sitting.Sitting, today calendar.Date) error {
	c, made := a.Catalog, a.Plan(s, today)
	p, cited := &page{out: w}, &citations{catalog: c}
	p.planSummary(cited, made)
	p.ways(cited, a.Ways(s, today))
	p.mends(made, a.Mends(s, today))
	for i, line := range a.PlanMistakes(s, today) {
		if i == 0 {
			p.heading("Common mistakes that you come near")
		}
		p.bullet("%s", whole(line, cited.of))
		p.under("%s", line.Under)
	}
	p.heading("What it starts from")
	for _, text := range advisor.PlanSetting(c, made) {
		p.line("%s", text)
	}
	if made.Impossible == "" {
		p.activities("Steps", cited, made, false)
		p.activities("After the goal", cited, made, true)
		p.renewals(cited, made)
		p.months(made)
		p.heading("What the dates rest on")
		p.bullet("%s", advisor.Futures)
		for _, assumption := range advisor.Resting(made) {
			p.bullet("%s", assumption)
		}
	}
	cited.list(p)
	return p.err
}

// planSummary says what a plan comes to, the date to promise first.
func (p *page) planSummary(cited *citations, made *plan.Plan) {
	p.line("Plan: %s", made.Title)
	for _, line := range advisor.PlanSummary(made) {
		p.line("%s", whole(line, cited.of))
	}
}

// ways tells the ways in, where there are several.
func (p *page) ways(cited *citations, ways []advisor.Offer) {
	for i, line := range advisor.WayLines(cited.catalog, ways) {
		if i == 0 {
			p.heading("%s", advisor.WaysHeading)
			p.line("%s", advisor.WaysLead)
		}
		p.bullet("%s", whole(line, cited.of))
		p.under("%s", line.Under)
	}
}

// mends lists every set of changes that makes the date a person needs.
func (p *page) mends(made *plan.Plan, mends *plan.Mends) {
	if mends == nil {
		return
	}
	p.heading("To make your date")
	p.line("%s", advisor.MendsText(made, mends))
	for _, mend := range mends.Sets {
		p.bullet("%s %s", advisor.MendText(mend), advisor.MendOutcome(made, mend))
	}
}

// activities tells those up to the goal, or those beyond it, with their numbers in the plan.
func (p *page) activities(title string, cited *citations, made *plan.Plan, beyond bool) {
	for i, activity := range made.Activities {
		if activity.Beyond != beyond {
			continue
		}
		if title != "" {
			p.heading("%s", title)
			title = ""
		}
		number := fmt.Sprintf("%d. ", i+1)
		p.hang(number, "%s", activity.Title)
		for _, line := range advisor.ActivityLines(cited.catalog, made, activity) {
			p.hang(strings.Repeat(" ", len(number)), "%s", whole(line, cited.of))
		}
	}
}

// renewals tells what keeps the credentials earned on the way.
func (p *page) renewals(cited *citations, made *plan.Plan) {
	for i, line := range advisor.RenewalLines(cited.catalog, made) {
		if i == 0 {
			p.heading("To keep your credentials")
		}
		p.bullet("%s", whole(line, cited.of))
	}
}

// months tells what a plan asks for over time.
func (p *page) months(made *plan.Plan) {
	p.heading("Hours and money, month by month")
	for _, period := range advisor.Months(made) {
		p.bullet("%s: %s.", period.Label, period.Text())
	}
}

// whole is a line with its label, and with where its figure is from.
func whole(line advisor.Line, from func(advisor.From) string) string {
	return strings.TrimSpace(line.Label + " " + withFrom(line, from))
}
