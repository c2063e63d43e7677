package advisor

import (
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// restsOn says what a basis means.
var restsOn = map[catalog.Basis]string{
	catalog.Official:   "a statistical office, or the issuer itself",
	catalog.ThirdParty: "somebody who quotes the issuer or the office",
	catalog.Assumed:    "a planning guess, which you may change",
	catalog.Judgement:  "the view of whoever wrote this catalog",
}

// RecordPage tells figures whole, each once: the number, what it counts, from when, from whom, what it
// rests on and does not say, and the other figures there are for the same quantity.
func (a *Advisor) RecordPage(figures []catalog.Record, today calendar.Date) *Page {
	page := &Page{Title: "The figures, in full", Lead: "What each number counts, and where it comes from."}
	known := a.Catalog.Quantities()
	var told []catalog.Record
	for _, figure := range figures {
		if slices.Contains(told, figure) {
			continue
		}
		told = append(told, figure)
		lines := []Line{Line{Text: figure.Value}.stating(figure)}
		say := func(label, text, under string) {
			if text != "" {
				lines = append(lines, Line{Label: label, Text: text, Under: under})
			}
		}
		say("Likely:", figure.Likely, "")
		say("Unit:", catalog.UnitName(figure.Unit), "")
		say("Counts:", figure.Of, "")
		say("As of:", figure.AsOf, "")
		say("Still right on:", figure.StillValidOn, "")
		source := a.Catalog.Source(figure.Source)
		say("Source:", source.Citation(), source.Note)
		say("Address:", source.URL, "")
		say("Seen at:", figure.At, "")
		say("Rests on:", figure.Basis.Word()+", "+restsOn[figure.Basis], "")
		say("Note:", figure.Note, "")
		for _, rival := range known.Rivals(figure) {
			lines = append(lines, Line{
				Label: "Another figure:", Text: rival.Value + ", " + rival.Of, Under: strings.TrimSpace(a.Catalog.Source(rival.Source).Citation() + " " + rival.Note),
			}.stating(rival))
		}
		page.Sections = append(page.Sections, Section{figure.Name, lines}) // each its own, though several have one name
	}
	return page.aged(a.Catalog, today)
}

// Figures are all figures of a page.
func (p *Page) Figures() (figures []catalog.Record) {
	for _, section := range p.Sections {
		for _, line := range section.Lines {
			figures = append(figures, line.Figures...)
		}
	}
	return figures
}

// Figures are all figures of a comparison, row by row.
func (c Comparison) Figures() (figures []catalog.Record) {
	for _, row := range c.Rows {
		for _, cell := range row.Cells {
			if cell.figures != nil {
				figures = append(figures, cell.figures()...)
			}
		}
	}
	return figures
}

// ResultFigures are what the noise of every score rests on.
func (a *Advice) ResultFigures() []catalog.Record {
	return []catalog.Record{a.Catalog.About.Scoring.AnswerError.Record("How much one answer varies")}
}

// TrialFigures are what the trials take.
func (a *Advice) TrialFigures() []catalog.Record { return catalog.Records(a.Catalog.Trials) }

// PlanFigures are what the dates and the cost of the plan rest on: the figures of its activities, those
// that turn credits and hours into days, what keeps the credentials, and how it went for others.
func (a *Advice) PlanFigures() (figures []catalog.Record) {
	for _, activity := range a.Plan.Activities {
		figures = append(figures, a.ActivityFigures(activity)...)
	}
	figures = append(figures, catalog.Records(a.Catalog.About.Planning)...)
	for _, line := range slices.Concat(RenewalLines(a.Catalog, a.Plan), OutsideLines(a.Plan)) {
		figures = append(figures, line.Figures...)
	}
	return figures
}

// ActivityFigures are those that an activity of the plan rests on.
func (a *Advice) ActivityFigures(activity plan.Activity) []catalog.Record {
	figures := catalog.Records(a.Catalog.Activity(activity.ID))
	if credential := a.Catalog.Credential(activity.Definition.Exam); credential != nil && credential.PassRate != nil {
		figures = append(figures, credential.PassRate.Record(credential.Name+", pass rate"))
	}
	for _, step := range planSteps(a.Catalog, a.Plan) {
		if step.Activity == activity.ID && step.Lag != nil {
			figures = append(figures, step.Lag.Record(activity.Title+", wait before it"))
		}
		if step.Activity == activity.ID && step.Overlap != nil {
			figures = append(figures, step.Overlap.Record(activity.Title+", how much earlier it may begin"))
		}
	}
	return figures
}

// Figures are all that the result, the comparison and the plan rest on.
func (a *Advice) Figures() []catalog.Record {
	return slices.Concat(a.ResultFigures(), a.Compare.Figures(), a.PlanFigures())
}
