package report

import (
	"strconv"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// plan writes the dated plan: the date to promise first, then the activities as a table, what comes of
// it and what it rests on.
func (w *writer) plan() {
	made := w.advice.Plan
	w.section("Your dated plan: " + made.Title)
	if made.Impossible != "" {
		w.lines(advisor.PlanSummary(made))
		w.ways()
		if mends := w.advice.Mends(); mends != nil && (len(mends.Sets) > 0 || mends.Best != nil) { // else the summary says what is wrong
			w.mends()
		}
		return
	}
	w.say(advisor.Finish(made))
	for _, text := range advisor.PlanSetting(w.advice.Catalog, made) {
		w.say(text)
	}
	for _, picture := range timelines(made, w.advice.Today) {
		w.add(picture)
	}
	w.activities(made)
	w.ways()
	w.mends()
	w.promise(made)
	w.others(made)
	if mistakes := append(w.advice.MistakeLines(advisor.AtPlan, ""), w.advice.MistakeLines(advisor.AtExams, "")...); len(mistakes) > 0 { // exams have no section of their own
		w.part("Common mistakes that you come near")
		w.lines(mistakes)
	}
	w.part("What the dates rest on")
	w.list(append([]string{advisor.Futures}, advisor.Resting(made)...)...)
}

// ways writes the ways in side by side as a table, and below it for whom each is best or why it has no date; nothing
// where there is no other.
func (w *writer) ways() {
	ways := w.advice.Ways()
	if len(ways) < 2 {
		return
	}
	w.part(advisor.WaysHeading)
	w.say(advisor.WaysLead)
	table := Table{Header: []string{"Way in", "By then in 8 of 10 futures", "Likely", "Against your plan", "Cost up to the goal"}}
	for _, way := range ways {
		cells := []string{way.Option.Label, "no date", "no date", way.Text(), "not planned"}
		if made := way.Made; made.Impossible == "" {
			guessed := advisor.Guessed(made.Assumed)
			cells[1], cells[2], cells[4] = advisor.Tabled(made, made.Dates.P80)+guessed, advisor.Tabled(made, made.Dates.Likely)+guessed, advisor.Cost(made.GoalCost)
		}
		if way.Now {
			cells[3] = "your plan"
		}
		table.Rows = append(table.Rows, cells)
	}
	w.add(table)
	w.lines(advisor.WayReasons(w.advice.Catalog, ways))
}

// activities writes the way to the goal as a table, its milestones, what must not slip, and what comes
// after.
func (w *writer) activities(made *plan.Plan) {
	header := []string{"Activity", "Start", "End", "By then in 8 of 10 futures", "Cost", "How long it takes"}
	way, after := Table{Header: header}, Table{Header: header}
	var milestones, cliffs []string
	for _, activity := range made.Activities {
		switch {
		case activity.Milestone:
			milestones = append(milestones, strings.TrimSpace(activity.Title+": "+advisor.ActivityDates(made, activity)+" "+advisor.MarkText(activity)))
		case activity.Beyond:
			after.Rows = append(after.Rows, w.row(made, activity))
		default:
			way.Rows = append(way.Rows, w.row(made, activity))
		}
		said := advisor.WaitText(made, activity)
		if cliff := activity.Cliff; cliff != nil && cliff.Costs > 1 && !activity.Milestone {
			said = strings.TrimSpace(said + " " + advisor.CliffText(made, activity))
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

func (w *writer) row(made *plan.Plan, activity plan.Activity) []string {
	title := activity.Title
	if mark := advisor.MarkText(activity); mark != "" {
		title += ". " + mark
	}
	return []string{title, advisor.Tabled(made, activity.Start), advisor.Tabled(made, activity.End), advisor.Tabled(made, activity.P80End), w.cost(activity), w.length(activity)}
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
	w.say(advisor.MendsText(w.advice.Plan, mends))
	var sets []string
	for _, mend := range mends.Sets {
		sets = append(sets, advisor.MendText(mend)+" "+advisor.MendOutcome(w.advice.Plan, mend))
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

// money tells what the plan asks for over time; nothing where it has no dates.
func (w *writer) money() {
	made := w.advice.Plan
	if made.Impossible != "" {
		return
	}
	w.section("Hours and money")
	w.say(strings.Join(advisor.MoneyTexts(made), " "))
	w.say(advisor.OverloadText(made))
	if len(made.Months) == 0 {
		return
	}
	if made.Months[len(made.Months)-1].Total > 0 {
		w.add(spending(made))
	}
	w.part("In brief")
	var seasons List
	for _, season := range advisor.Seasons(made) {
		seasons.Entries = append(seasons.Entries, Entry{Lead: season.Label + ":", Text: season.Text() + "."})
	}
	w.add(seasons)
	w.part("Month by month")
	months := Table{Header: []string{"Months", "Hours of study a week", "To pay", "Paid since the start"}}
	for _, period := range advisor.Months(made) {
		months.Rows = append(months.Rows, []string{period.Label, strconv.Itoa(period.Hours), catalog.Dollars(period.Money), catalog.Dollars(period.Total)})
	}
	w.add(months)
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
