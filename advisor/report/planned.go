package report

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/plan"
)

// plan writes the dated plan: the date to promise first, then the activities as a table, what comes of
// it and what it rests on.
func (w *writer) plan() {
	made := w.advice.Plan
	w.section("Your dated plan: " + made.Title)
	if made.Impossible != "" {
		w.lines(advisor.PlanSummary(made))
		w.mends()
		return
	}
	w.say(advisor.Finish(made))
	for _, text := range advisor.PlanSetting(w.advice.Catalog, made) {
		w.say(text)
	}
	w.activities(made)
	if renewals := advisor.RenewalLines(w.advice.Catalog, made); len(renewals) > 0 {
		w.part("To keep your credentials")
		w.lines(renewals)
	}
	w.mends()
	w.promise(made)
	w.seasons(made)
	w.others(made)
	if slips := w.advice.SlipLines(advisor.AtPlan, ""); len(slips) > 0 {
		w.part("Common mistakes that you come near")
		w.lines(slips)
	}
	w.part("What the dates rest on")
	w.list(append([]string{advisor.Futures}, advisor.Resting(made)...)...)
}

// activities writes the way to the goal as a table, its milestones, what must not slip, and what comes
// after.
func (w *writer) activities(made *plan.Plan) {
	header := []string{"Activity", "Start", "End", "By then in 8 of 10 futures", "Cost", "Length rests on"}
	way, after := Table{Header: header}, Table{Header: header}
	var milestones, cliffs []string
	for _, activity := range made.Activities {
		switch {
		case activity.Milestone:
			milestones = append(milestones, strings.TrimSpace(activity.Title+": "+advisor.ActivityDates(activity)+" "+advisor.MarkText(activity)))
		case activity.Beyond:
			after.Rows = append(after.Rows, w.row(activity))
		default:
			way.Rows = append(way.Rows, w.row(activity))
		}
		said := advisor.WaitText(activity)
		if cliff := activity.Cliff; cliff != nil && cliff.Costs > 1 && !activity.Milestone {
			said = strings.TrimSpace(said + " " + advisor.CliffText(activity))
		}
		if said != "" {
			cliffs = append(cliffs, activity.Title+": "+said)
		}
	}
	w.add(way)
	w.partly("Milestones", milestones...)
	w.partly("Waits, and what must not slip", cliffs...)
	if len(after.Rows) > 0 {
		w.part("After the goal")
		w.add(after)
	}
}

func (w *writer) row(activity plan.Activity) []string {
	title := activity.Title
	if mark := advisor.MarkText(activity); mark != "" {
		title += ". " + mark
	}
	return []string{title, activity.Start.String(), activity.End.String(), activity.P80End.String(), w.cost(activity), w.length(activity)}
}

// partly adds a part with a list; none add nothing.
func (w *writer) partly(title string, texts ...string) {
	if len(texts) > 0 {
		w.part(title)
		w.list(texts...)
	}
}

// mends says what to do about a date that does not hold.
func (w *writer) mends() {
	mends := w.advice.Mends()
	if mends == nil {
		return
	}
	w.part("To make your date")
	w.say(advisor.MendsText(mends))
	var sets []string
	for _, mend := range mends.Sets {
		sets = append(sets, advisor.MendText(mend)+" "+advisor.MendOutcome(mend))
	}
	w.list(sets...)
}

// promise holds the plan against the first one.
func (w *writer) promise(made *plan.Plan) {
	if text := advisor.PromiseText(made); text != "" {
		w.part("What you promised")
		w.say(text)
		w.list(advisor.Slips(made)...)
	}
}

// seasons tells what the plan asks for over time.
func (w *writer) seasons(made *plan.Plan) {
	w.part("Hours and money")
	w.say("Cost in all: " + advisor.Cost(made.TotalCost) + ".")
	w.say(strings.TrimSpace(advisor.Afford(made) + " " + advisor.UsedUp(made)))
	w.say(advisor.OverloadText(made))
	var seasons []string
	for _, season := range advisor.Seasons(made) {
		seasons = append(seasons, season.Label+": "+season.Text()+".")
	}
	w.list(seasons...)
}

// others says how it went for others, and that some never finish.
func (w *writer) others(made *plan.Plan) {
	w.part("How it went for others")
	w.lines(advisor.OutsideLines(made))
	w.say(advisor.MayNotFinish(made))
}

func (w *writer) cost(activity plan.Activity) string {
	if activity.Cost == nil {
		return "none named"
	}
	return advisor.Cost(*activity.Cost) + " (" + w.note(advisor.Of(*activity.Definition.Cost)) + ")"
}

func (w *writer) length(activity plan.Activity) string {
	switch takes := activity.Definition.Takes; {
	case takes == nil:
		return "no length"
	case activity.Edited:
		return takes.String() + ", your own estimate"
	default:
		return w.figure(*takes)
	}
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
			sources.Entries = append(sources.Entries, Entry{Text: text, URL: source.URL})
		}
		w.add(sources)
	}
	w.section("Limits")
	w.list(c.About.Limits...)
}
