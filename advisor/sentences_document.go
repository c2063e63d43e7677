package advisor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// The sentences of what a person takes away on paper.

// DocumentTitle names the document, and whose it is.
func (a *Advice) DocumentTitle() string {
	if a.Name == "" {
		return "Career plan"
	}
	return "Career plan for " + a.Name
}

// DocumentSubject says in a line what the document is about.
func (a *Advice) DocumentSubject() string { return a.Catalog.About.Title + ", " + a.Today.Long() }

// Made says when a document was made, and from how many answers.
func (a *Advice) Made() string { return a.Today.Long() + ". " + a.Progress() }

// MadeBy says which catalog the document was made by.
func (a *Advice) MadeBy() string {
	return fmt.Sprintf("Made by careeradvisor with catalog %s (%s).", a.Version.Version, a.Version.Digest)
}

// Reading says how the notes behind figures are read.
const Reading = "In brackets behind a figure: what it rests on where that is not official, the date it stands for, and the number of its source."

// Cover tells the whole advice on a page. The text of each line is the answer and is set large; Under
// says how sure it is.
func (a *Advice) Cover() []Line {
	leading, behind := a.ranked()
	lines := []Line{
		{Label: "Does the work fit?", Text: Capital(a.Role.Word()) + ".", Under: strings.TrimSpace(a.Role.Verdict + " " + a.scored())},
		{Label: "Where can it lead?", Text: leading, Under: strings.TrimSpace(behind + " " + cmp.Or(a.rests(), a.StillOpen()))},
	}
	when := a.Plan.Title + ": when?"
	if a.Plan.Impossible != "" {
		lines = append(lines, Line{Label: when, Text: a.Plan.Impossible, Under: Detour(a.Plan)})
	} else {
		lines = append(lines, Line{Label: when, Text: dateToPromise(a.Plan), Under: strings.Join(finishing(a.Plan)[1:], " ")}, a.costs())
	}
	if a.Schools != nil {
		lines = append(lines, Line{Label: "Which program?", Text: a.FirstProgram(), Under: a.firstTakes()})
	}
	return lines
}

// costs says what the plan costs, and whether the money there covers it.
func (a *Advice) costs() Line {
	cost := a.Plan.TotalCost
	line := Line{Label: "What does it cost?", Text: Capital(published(cost)) + "."}
	switch {
	case !cost.Published():
		line.Under = "Ask for every price in writing before you begin."
	case len(cost.Unpublished) > 0:
		line.Under = "More for " + unpublished(cost) + "."
	}
	line.Under = strings.Join(filled(line.Under, later(a.Plan), afford(a.Plan)), " ")
	return line
}

// scored gives the number behind the verdict; empty before there is one.
func (a *Advice) scored() string {
	switch {
	case a.Role.Coverage == 0:
		return ""
	case cmp.Or(a.Role.Otherwise, a.Role.Band) == fit.Early:
		return a.Role.Score()
	}
	return fmt.Sprintf("It scores %d of 100, give or take %d.", a.Role.Percent, a.Role.Error)
}

// mostSteps and mostWarnings are what fits on a cover and into a head.
const (
	mostSteps    = 3
	mostWarnings = 3
)

// CoverWarnings are the first warnings, and how many more there are.
func (a *Advice) CoverWarnings() []string {
	all := a.Warnings()
	if more := len(all) - mostWarnings; more > 1 { // one more is no longer than saying so
		return append(slices.Clone(all[:mostWarnings]), fmt.Sprintf("%s more below.", catalog.Count(more, "warning")))
	}
	return all
}

// NextSteps are the next things to do, at most three: first what the rest hangs on, then what tells most
// for least money, then where the plan begins.
func (a *Advice) NextSteps() []Line {
	var steps []Line
	do := func(label, text, under string) { steps = append(steps, Line{Label: label, Text: text, Under: under}) }
	switch {
	case a.Doubtful():
		do("Look at your answers again.", a.Role.Verdict, "")
	case a.Answered == 0:
		do("Answer the questions.", a.Catalog.About.Promise[len(a.Catalog.About.Promise)-1], "")
	case a.NextItem != "" && (a.Role.Band == fit.Early || !a.Heard):
		do("Answer the rest of the questions.", a.Progress(), "")
	}
	switch mends := a.Mends(); {
	case a.Plan.Impossible != "":
		do("Find a way that can be planned.", a.Plan.Impossible, Detour(a.Plan))
	case mends != nil && len(mends.Sets) > 0:
		do("Decide about your date.", MendText(mends.Sets[0]), MendOutcome(a.Plan, mends.Sets[0]))
	case mends != nil:
		do("Decide about your date.", MendsText(a.Plan, mends), "")
	}
	switch {
	case len(a.Nearby) > 0:
		do("Look at work nearby.", a.Nearby[0].Sentence(), a.Nearby[0].Asks)
	case a.Trial != nil:
		do("Try it first.", a.Trial.Title+". "+a.Trial.Text, a.TrialTakes(a.Catalog.Trial(a.Trial.ID))+".")
	}
	if a.Schools != nil && a.Schools.Question != nil {
		question := a.Schools.Question
		do("Ask "+a.Schools.Programs[question.Program].Name+".", question.Text, stakeText(*question, a.Schools))
	}
	for _, activity := range a.Plan.Activities {
		if activity.Milestone || activity.State == sitting.Done {
			continue
		}
		text := "Begin by " + Told(a.Plan, activity.Start) + "."
		if activity.State == sitting.Started {
			text = MarkText(activity) + " It is likely over by " + Told(a.Plan, activity.End) + "."
		}
		do(activity.Title+".", text, activity.Text)
		break
	}
	do("This month.", a.goal().FirstStep, "")
	return steps[:min(mostSteps, len(steps))]
}

// goal is the role that the plan leads to.
func (a *Advice) goal() *catalog.Role {
	if path := a.Path(a.Plan.Path); path != nil {
		return path.Role
	}
	return a.Role.Definition
}

// HelperNames says whom to talk to, in a line.
func HelperNames(about catalog.About) string {
	var names []string
	for _, helper := range about.Helpers {
		names = append(names, helper.Name)
	}
	return "People to talk to: " + strings.Join(names, ", ") + "."
}

// Questions are those to take to any school, as a list to tick off.
func (a *Advice) Questions() (lines []Line) {
	for _, question := range a.Catalog.Schools.Questions {
		lines = append(lines, unticked(question))
	}
	return lines
}

// Used are the terms of the glossary that stand in a text, in alphabetical order.
func (a *Advice) Used(text string) (terms []catalog.Term) {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !strings.ContainsRune("-'/", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	all := " " + strings.Join(words, " ") + " "
	lower := strings.ToLower(all)
	for _, term := range a.Catalog.Terms {
		in, want := lower, strings.ToLower(term.Term)
		if want != term.Term { // short forms and names are written one way only
			in, want = all, term.Term
		}
		if strings.Contains(in, " "+want+" ") || strings.Contains(in, " "+want+"s ") {
			terms = append(terms, term)
		}
	}
	return terms
}

// What the pictures of a document show, in words.
const (
	WhiskersShow = "Each path is a dot at its points, between whiskers of about one standard error. The points stand in the table."
	BalanceShows = "The strongest reasons, each with its share of the score. Bars to the right speak for the work, bars to the left against it. All reasons are listed."
	StacksShow   = "One bar a program, made of the lines of its cost that have to be paid. Help is not drawn. Each program lists its lines with their amounts."
)

// TimelineShows says what the picture of a plan shows.
func TimelineShows(p *plan.Plan) string {
	return fmt.Sprintf("Bars run from the likely start to the likely end, diamonds are milestones, and the pale tail ends when 8 of 10 futures are over. The goal is reached by %s in 8 of 10 futures%s. The table has every date.", Told(p, p.Dates.P80), Guessed(p.Assumed))
}

// SpendingShows says what the picture of the money shows.
func SpendingShows(p *plan.Plan) string {
	text := fmt.Sprintf("Published prices if all goes as is likely, added up month by month: %s in all.", catalog.Dollars(p.Months[len(p.Months)-1].Total))
	if used := UsedUp(p); used != "" {
		text += " " + used
	}
	return text + " The list has the amounts."
}
