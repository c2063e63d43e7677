package report

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/plan"
)

// plan writes the dated plan: its activities as a table, then the milestones and what it rests on.
func (w *writer) plan() {
	made := w.advice.Plan
	w.section("Your dated plan: " + made.Title)
	w.say(advisor.Finish(made))
	if made.Impossible != "" {
		return
	}
	w.say("Start: " + made.Start.Long() + ".")
	if option := w.advice.Catalog.EducationOption(made.Education); option != nil {
		w.say("Way in: " + option.Title + ".")
	}
	if pace := w.advice.Catalog.About.Planning.Pace(made.Pace); pace != nil && made.HasTerms() {
		w.say("Pace: " + pace.Label + ".")
	}
	if len(made.Done) > 0 {
		w.say("Left out, because you have it: " + strings.Join(made.Done, ", ") + ".")
	}

	table := Table{Header: []string{"Activity", "Start", "End", "Allow until", "Cost", "Length rests on"}}
	var milestones []string
	for _, activity := range made.Activities {
		if activity.Milestone {
			milestones = append(milestones, fmt.Sprintf("%s: likely %s, but allow until %s. %s at the earliest.",
				activity.Title, activity.End.Long(), activity.P80End.Long(), activity.EarliestEnd.Long()))
			continue
		}
		table.Rows = append(table.Rows, []string{
			activity.Title, activity.Start.String(), activity.End.String(), activity.P80End.String(), w.cost(activity), w.length(activity),
		})
	}
	w.add(table)
	w.say("Cost in all: " + advisor.Cost(made.TotalCost) + ".")
	if len(milestones) > 0 {
		w.part("Milestones")
		w.list(milestones...)
	}
	w.part("What the dates rest on")
	w.list(made.Assumptions...)
}

func (w *writer) cost(activity plan.Activity) string {
	if activity.Cost == nil {
		return "none named"
	}
	text := advisor.Cost(*activity.Cost)
	if definition := w.advice.Catalog.Activity(activity.ID); definition != nil && definition.Cost != nil {
		text += " (" + w.note(advisor.Of(*definition.Cost)) + ")"
	}
	return text
}

func (w *writer) length(activity plan.Activity) string {
	definition := w.advice.Catalog.Activity(activity.ID)
	if definition == nil || definition.Takes == nil {
		return string(activity.Basis)
	}
	return w.figure(*definition.Takes)
}

// closing writes what every report ends with.
func (w *writer) closing() {
	c := w.advice.Catalog
	w.section("Mistakes to avoid")
	var mistakes []string
	for _, mistake := range c.Mistakes {
		mistakes = append(mistakes, fmt.Sprintf("%s. %s Better: %s", mistake.Title, mistake.Why, mistake.Better))
	}
	w.list(mistakes...)
	w.section("People to talk to")
	var helpers []string
	for _, helper := range c.About.Helpers {
		helpers = append(helpers, helper.Name+": "+helper.Text)
	}
	w.list(helpers...)
	if len(w.cited) > 0 {
		w.section("Sources")
		sources := List{Numbered: true}
		for _, id := range w.cited {
			source := c.Source(id)
			text := fmt.Sprintf("%s. %s, %s.", source.Title, source.Publisher, source.Date)
			if source.Note != "" {
				text += " " + source.Note
			}
			sources.Entries = append(sources.Entries, Entry{text, source.URL})
		}
		w.add(sources)
	}
	w.section("Limits")
	w.list(c.About.Limits...)
}
