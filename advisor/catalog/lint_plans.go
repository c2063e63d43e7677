package catalog

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// takesUnits are the units of an activity's length, by its kind.
var takesUnits = map[string][]string{
	"fixed": {"days", "weeks", "months", "years"}, "terms": {"credits"}, "effort": {"hours"}, "milestone": nil,
}

var questionKinds = []string{"choice", "choices", "code", "number", "date"}

// circumstanceFields are what a person's file can hold, see the sitting package.
var circumstanceFields = []string{"now", "state", "schooling", "credits", "credentials", "experience", "weekly_hours", "budget", "deadline", "place"}

// plans checks activities and the networks made of them.
func (l *linter) plans() {
	for _, activity := range l.c.Activities {
		field := "activities[" + activity.ID + "]"
		allowed, known := takesUnits[activity.Kind]
		switch {
		case !known:
			l.complain("activities.yaml", field+".kind", quote(activity.Kind), "fixed, terms, effort or milestone")
		case activity.Kind == "milestone" && activity.Takes != nil:
			l.complain("activities.yaml", field+".takes", "a length", "none, since a milestone takes no time")
		case activity.Kind != "milestone" && activity.Takes == nil:
			l.complain("activities.yaml", field+".takes", "nothing", "a length")
		case activity.Takes != nil && !slices.Contains(allowed, activity.Takes.Unit):
			l.complain("activities.yaml", field+".takes.unit", quote(activity.Takes.Unit), oneOf(allowed))
		case activity.Takes != nil && activity.Takes.NotPublished:
			l.complain("activities.yaml", field+".takes", NotPublished, "a range, with basis assumed if it is a guess")
		}
		if having := activity.DoneWith; having != nil {
			l.having("activities.yaml", field+".done_with", having.Schooling, having.AnyCredential)
			for _, id := range having.Now {
				l.option("activities.yaml", field+".done_with.now", "now", id)
			}
			for _, id := range having.Steps {
				l.refer(activities, "activities.yaml", field+".done_with.steps", id)
			}
		}
		if activity.Transfer && activity.Kind != "terms" {
			l.complain("activities.yaml", field+".transfer", "true", "only where the kind is terms")
		}
		if activity.Experience && activity.Kind != "fixed" {
			l.complain("activities.yaml", field+".experience", "true", "only where the kind is fixed")
		}
	}
	for _, option := range l.c.Education {
		l.network("education.yaml", "education["+option.ID+"].steps", option.Steps)
	}
	for _, p := range l.c.Paths {
		for _, id := range p.Direct {
			l.option(pathFile(p), "direct", "now", id)
		}
		l.network(pathFile(p), "steps", p.Steps)
	}
}

// network checks one plan: every activity once, every predecessor in the same plan, no circle.
func (l *linter) network(file, field string, steps []Step) {
	present := map[string]bool{}
	for _, step := range steps {
		l.refer(activities, file, field, step.Activity)
		for _, id := range slices.Concat(step.UnlessNow, step.OnlyNow) {
			l.option(file, field+"["+step.Activity+"]", "now", id)
		}
		if present[step.Activity] {
			l.complain(file, field, quote(step.Activity)+" again", "each activity once in a plan")
		}
		present[step.Activity] = true
	}
	for _, step := range steps {
		for _, id := range step.After {
			if !present[id] {
				l.complain(file, field+"["+step.Activity+"].after", quote(id), "an activity of the same plan")
			}
		}
	}
	if _, cycle := Sorted(steps); cycle != nil {
		l.complain(file, field, "activities that wait for each other: "+strings.Join(cycle, " → "), "an order without circles")
	}
}

// circumstances checks the questions about where a person is now.
func (l *linter) circumstances() {
	const file = "circumstances.yaml"
	seen := map[string]bool{}
	for _, question := range l.c.Circumstances {
		field := "questions[" + question.ID + "]"
		if !slices.Contains(circumstanceFields, question.ID) {
			l.complain(file, field+".id", quote(question.ID), oneOf(circumstanceFields))
		}
		if seen[question.ID] {
			l.complain(file, field+".id", quote(question.ID)+" again", "each id once")
		}
		seen[question.ID] = true
		listed := question.Kind == "choice" || question.Kind == "code"
		switch {
		case !slices.Contains(questionKinds, question.Kind):
			l.complain(file, field+".kind", quote(question.Kind), oneOf(questionKinds))
		case listed && len(question.Options) < 2:
			l.complain(file, field+".options", fmt.Sprintf("%d options", len(question.Options)), "at least two")
		case !listed && len(question.Options) > 0:
			l.complain(file, field+".options", "options", "none for the kind "+question.Kind)
		case question.Kind == "number" && (question.Most <= 0 || question.Unit == ""):
			l.complain(file, field, "a number without unit or most", "both")
		}
		options := map[string]bool{}
		for _, option := range question.Options {
			if options[option.ID] {
				l.complain(file, field+".options", quote(option.ID)+" again", "each id once")
			}
			options[option.ID] = true
			if option.Holds != "" {
				l.refer(credentials, file, field+".options["+option.ID+"].holds", option.Holds)
			}
		}
	}
}

var languageCode = regexp.MustCompile(`^[a-z]{2}$`)

// about checks the constants of scoring and planning.
func (l *linter) about() {
	scoring, planning := l.c.About.Scoring, l.c.About.Planning
	if language := l.c.About.Language; language != "" && !languageCode.MatchString(language) {
		l.complain(aboutFile, "language", quote(language), "two small letters, such as es")
	}
	for name, steps := range map[string][]string{"rating_steps": scoring.RatingSteps, "pair_steps": scoring.PairSteps} {
		if len(steps) != 5 {
			l.complain(aboutFile, "scoring."+name, fmt.Sprintf("%d steps", len(steps)), "five")
		}
	}
	for name, f := range map[string]Figure{"scoring.answer_error": scoring.AnswerError, "planning.hours_a_credit": planning.HoursACredit, "planning.weekly_hours": planning.WeeklyHours} {
		if f.Value == nil || *f.Value <= 0 {
			l.complain(aboutFile, name, f.String(), "a value above 0")
		}
	}
	if scoring.LeadingGroup <= 0 {
		l.complain(aboutFile, "scoring.leading_group", fmt.Sprint(scoring.LeadingGroup), "a number above 0")
	}
	if scoring.FairHearing < 1 {
		l.complain(aboutFile, "scoring.fair_hearing", fmt.Sprint(scoring.FairHearing), "1 or more")
	}
	if scoring.EarlyBelow < 0 || scoring.EarlyBelow > 100 {
		l.complain(aboutFile, "scoring.early_below", fmt.Sprint(scoring.EarlyBelow), "a percent from 0 to 100")
	}
	for _, band := range []string{"good", "mixed", "poor", "conflict", "early"} {
		if l.c.About.Verdicts[band] == "" {
			l.complain(aboutFile, "verdicts."+band, "nothing", "the sentence for this verdict")
		}
	}
	if planning.CourseCredits < 1 {
		l.complain(aboutFile, "planning.course_credits", fmt.Sprint(planning.CourseCredits), "1 or more")
	}
	if planning.ExamTries < 1 {
		l.complain(aboutFile, "planning.exam_tries", fmt.Sprint(planning.ExamTries), "1 or more")
	}
	for _, pace := range planning.Paces {
		if pace.Credits < planning.CourseCredits {
			l.complain(aboutFile, "planning.paces["+pace.ID+"].credits", fmt.Sprint(pace.Credits), "at least one course")
		}
	}
}
