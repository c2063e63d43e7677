package plain

import (
	"fmt"
	"io"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// Summary writes what matters most of an advice: the verdict, the leading group, when the goal is reached and what
// to do next.
func Summary(w io.Writer, a *advisor.Advice) error {
	p := &page{out: w}
	p.verdict(a)
	if warnings := a.Warnings(); len(warnings) > 0 {
		p.line("Note: %s", warnings[0])
		if more := len(warnings) - 1; more > 0 {
			p.line("%s in the whole result.", catalog.Count(more, "more note"))
		}
	}
	p.heading("Where it can lead")
	p.sentence(a.Ranking())
	p.sentence(a.StillOpen())
	p.heading("Your plan: %s", a.Plan.Title)
	p.sentence(advisor.Finish(a.Plan))
	p.heading("What to do next")
	for i, step := range a.NextSteps() {
		p.hang(fmt.Sprintf("%d. ", i+1), "%s %s", step.Label, step.Text)
	}
	return p.err
}

// verdict writes whose result it is, and how the work fits.
func (p *page) verdict(a *advisor.Advice) {
	if a.Name != "" {
		p.line("Result for %s", a.Name)
	} else {
		p.line("Result")
	}
	p.line("%s. Catalog %s.", a.Today.Long(), a.Version.Version)
	p.line("%s", a.Progress())

	p.heading("How the work fits: %s", a.Role.Title)
	p.line("%s", a.Role.Verdict)
	p.line("Score: %s", a.Role.Score())
}

// Result writes the whole advice in brief.
func Result(w io.Writer, a *advisor.Advice) error {
	p := &page{out: w}
	p.verdict(a)
	p.line("Scores start at 50. %s", a.Noise())
	p.sentence(a.Role.Open())
	for _, warning := range a.Warnings() {
		p.line("Note: %s", warning)
	}
	for _, career := range a.Nearby {
		p.line("Nearby: %s", career.Sentence())
	}
	p.percents("What speaks for it", a.Role.For)
	p.percents("What speaks against it", a.Role.Against)

	p.heading("Where it can lead")
	p.sentence(a.Ranking())
	for _, sentence := range a.Grounds() {
		p.line("%s", sentence)
	}
	for _, path := range a.Paths {
		p.bullet("%s: %s.", path.Title, standing(path))
		if open := path.Open(); open != "" {
			p.under("%s", open)
		}
		p.under("Open to you: %s. %s", path.Reach.State.Word(), path.Reach.Why())
		p.under("%s", path.Shown.Sentence(a))
		if path.Content != "" {
			p.under("Content with it for years: %s.", path.Content)
		}
	}

	p.heading("Your plan: %s", a.Plan.Title)
	p.sentence(advisor.Finish(a.Plan))
	p.line("Start: %s.", a.Plan.Start.Long())
	p.limits(a)
	return p.err
}

// ResultFigures are those that Result writes: of the scores and of the plan.
func ResultFigures(a *advisor.Advice) []catalog.Record {
	return append(a.ResultFigures(), a.PlanFigures()...)
}

// sentence writes a line unless there is nothing to say.
func (p *page) sentence(text string) {
	if text != "" {
		p.line("%s", text)
	}
}

// standing says how a path stands, or that nothing is known of it yet.
func standing(path advisor.Path) string {
	if len(path.Reasons) == 0 {
		return "no points yet"
	}
	return path.Standing()
}

// percents lists reasons with their share of the score.
func (p *page) percents(title string, reasons []advisor.Sentence) {
	if len(reasons) == 0 {
		return
	}
	p.heading("%s", title)
	for _, reason := range reasons {
		p.bullet("%s (%s)", reason.Text, advisor.Signed(reason.Percent))
	}
}

// limits says what the advice is not for and whom to talk to.
func (p *page) limits(a *advisor.Advice) {
	p.heading("Limits")
	for _, limit := range a.Catalog.About.Limits {
		p.bullet("%s", limit)
	}
	p.heading("People to talk to")
	for _, helper := range a.Catalog.About.Helpers {
		p.bullet("%s: %s", helper.Name, helper.Text)
	}
}
