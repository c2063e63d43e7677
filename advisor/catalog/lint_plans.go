package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// takesUnits are the units of an activity's length, by its kind.
var takesUnits = map[string][]string{
	"fixed": {"days", "weeks", "months", "years"}, "terms": {"credits"}, "effort": {"hours"}, "milestone": nil,
}

var questionKinds = []string{"choice", "choices", "code", "number", "date"}

// maxTries is how often anybody would take an exam. What tries cost on average is counted in powers of a
// hundred, which run over beyond nine.
const maxTries = 6

// plans checks activities and the networks made of them.
func (l *linter) plans() {
	const file = "activities.yaml"
	for _, activity := range l.c.Activities {
		field := "activities[" + activity.ID + "]"
		allowed, known := takesUnits[activity.Kind]
		switch {
		case !known:
			l.complain(file, field+".kind", quote(activity.Kind), "fixed, terms, effort or milestone")
		case activity.Kind == "milestone" && activity.Takes != nil:
			l.complain(file, field+".takes", "a length", "none, since a milestone takes no time")
		case activity.Kind != "milestone" && activity.Takes == nil:
			l.complain(file, field+".takes", "nothing", "a length")
		case activity.Takes != nil && !slices.Contains(allowed, activity.Takes.Unit):
			l.complain(file, field+".takes.unit", quote(activity.Takes.Unit), oneOf(allowed))
		case activity.Takes != nil && activity.Takes.NotPublished:
			l.complain(file, field+".takes", NotPublished, "a range, with basis assumed if it is a guess")
		}
		if having := activity.DoneWith; having != nil {
			l.having(file, field+".done_with", having.Schooling, having.AnyCredential)
			for _, id := range having.Now {
				l.option(file, field+".done_with.now", "now", id)
			}
			for _, id := range having.Steps {
				l.refer(activities, file, field+".done_with.steps", id)
			}
		}
		l.activity(activity, field)
		if activity.Transfer && activity.Kind != "terms" {
			l.complain(file, field+".transfer", "true", "only where the kind is terms")
		}
		if activity.Experience && activity.Kind != "fixed" {
			l.complain(file, field+".experience", "true", "only where the kind is fixed")
		}
	}
	for _, option := range l.c.Education {
		if option.Suits != nil {
			l.having("education.yaml", "education["+option.ID+"].suits", option.Suits.Schooling, option.Suits.AnyCredential)
			for _, id := range option.Suits.Now {
				l.option("education.yaml", "education["+option.ID+"].suits.now", "now", id)
			}
		}
		for _, id := range option.For {
			l.option("education.yaml", "education["+option.ID+"].for", "now", id)
		}
		l.network("education.yaml", "education["+option.ID+"].steps", option.Steps)
	}
	for _, p := range l.c.Paths {
		for _, id := range p.Direct {
			l.option(pathFile(p), "direct", "now", id)
		}
		l.network(pathFile(p), "steps", p.Steps)
	}
}

// activity checks what only some kinds of activity have, and what they refer to.
func (l *linter) activity(activity Activity, field string) {
	const file = "activities.yaml"
	terms := activity.Chain != 0 || activity.Residency != nil || activity.General != nil || len(activity.Starts) > 0 || activity.ReadyBy != nil || activity.Lost != nil
	if terms && activity.Kind != "terms" {
		l.complain(file, field, "chain, residency, general, starts, ready_by or lost", "them only where the kind is terms")
	}
	if activity.Setback != nil && activity.Kind != "fixed" && activity.Kind != "effort" {
		l.complain(file, field+".setback", "a setback", "one only where the kind is fixed or effort")
	}
	if activity.Retake != nil && activity.Exam == "" {
		l.complain(file, field+".retake", "a retake", "one only of an exam")
	}
	if activity.Retake != nil && l.c.PassRate(&activity) == nil {
		l.complain(file, field+".retake.pass", "nothing", "a pass rate, since the credential has none")
	}
	if activity.Exam != "" {
		l.refer(credentials, file, field+".exam", activity.Exam)
	}
	if gives := activity.Gives; gives != nil {
		var credential []string
		if gives.Credential != "" {
			credential = []string{gives.Credential}
		}
		l.having(file, field+".gives", gives.Schooling, credential)
	}
	for _, variant := range activity.Variants {
		as := activity.As(&variant)
		as.Variants = nil
		l.activity(as, field+".variants["+variant.ID+"]")
	}
	for i, rule := range activity.Needs {
		l.rule(file, fmt.Sprintf("%s.needs[%d]", field, i+1), rule)
	}
	for _, name := range activity.Starts {
		if !l.c.HasTerm(name) {
			l.complain(file, field+".starts", quote(name), "the name of a term in calendars.yaml")
		}
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
		for name, having := range map[string]*Having{"only_with": step.OnlyWith, "unless_with": step.UnlessWith, "only_without": step.OnlyWithout} {
			if having != nil {
				l.having(file, field+"["+step.Activity+"]."+name, having.Schooling, having.AnyCredential)
				l.variants(file, field+"["+step.Activity+"]."+name+".variants", having.Variants)
			}
		}
		if present[step.Activity] {
			l.complain(file, field, quote(step.Activity)+" again", "each activity once in a plan")
		}
		present[step.Activity] = true
	}
	for _, step := range steps {
		for name, ids := range map[string][]string{"after": step.After, "before_last": step.BeforeLast} {
			for _, id := range ids {
				if !present[id] {
					l.complain(file, field+"["+step.Activity+"]."+name, quote(id), "an activity of the same plan")
				}
			}
		}
		for name, f := range map[string]*Figure{"lag": step.Lag, "overlap": step.Overlap} {
			if f != nil {
				l.figure(file, field+"["+step.Activity+"]."+name, *f, takesUnits["fixed"]...)
			}
		}
	}
	if _, cycle := Sorted(steps); cycle != nil {
		l.complain(file, field, "activities that wait for each other: "+strings.Join(cycle, " → "), "an order without circles")
	}
}

// variants checks that what a step hangs on can be chosen.
func (l *linter) variants(file, field string, chosen map[string]string) {
	for id, variant := range chosen {
		l.refer(activities, file, field, id)
		if activity := l.c.Activity(id); activity != nil && activity.Variant(variant) == nil {
			l.complain(file, field+"."+id, quote(variant), "a variant of the activity")
		}
	}
}

// circumstances checks the questions about where a person is now.
func (l *linter) circumstances() {
	const file = "circumstances.yaml"
	seen := map[string]bool{}
	for _, question := range l.c.Circumstances {
		field := "questions[" + question.ID + "]"
		if !slices.Contains(CircumstanceIDs, question.ID) {
			l.complain(file, field+".id", quote(question.ID), oneOf(CircumstanceIDs))
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
			if option.WorksAs != "" {
				l.refer(roles, file, field+".options["+option.ID+"].works_as", option.WorksAs)
			}
			if option.Holds != "" {
				l.refer(credentials, file, field+".options["+option.ID+"].holds", option.Holds)
			}
		}
	}
}

var languageCode = pattern(`^[a-z]{2}$`)

// about checks the constants of scoring and planning.
func (l *linter) about() {
	scoring, planning := l.c.About.Scoring, l.c.About.Planning
	if language := l.c.About.Language; language != "" && !languageCode().MatchString(language) {
		l.complain(aboutFile, "language", quote(language), "two small letters, such as es")
	}
	for name, steps := range map[string][]string{"rating_steps": scoring.RatingSteps, "pair_steps": scoring.PairSteps} {
		if len(steps) != 5 {
			l.complain(aboutFile, "scoring."+name, fmt.Sprintf("%d steps", len(steps)), "five")
		}
	}
	for name, f := range map[string]Figure{"scoring.answer_error": scoring.AnswerError, "planning.hours_a_credit": planning.HoursACredit, "planning.weekly_hours": planning.WeeklyHours, "planning.course_credits": planning.CourseCredits} {
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
	if planning.ExamTries < 1 || planning.ExamTries > maxTries {
		l.complain(aboutFile, "planning.exam_tries", fmt.Sprint(planning.ExamTries), fmt.Sprintf("1 to %d", maxTries))
	}
	if planning.TermWeeks < 1 {
		l.complain(aboutFile, "planning.term_weeks", fmt.Sprint(planning.TermWeeks), "1 or more")
	}
	if planning.Sure < 50 || planning.Sure > 99 {
		l.complain(aboutFile, "planning.sure", fmt.Sprint(planning.Sure), "a percent from 50 to 99")
	}
	if planning.DayYears < 0 {
		l.complain(aboutFile, "planning.day_years", fmt.Sprint(planning.DayYears), "1 or more, or nothing")
	}
	if luck := planning.SharedLuck.Value; luck == nil || *luck >= 1 {
		l.complain(aboutFile, "planning.shared_luck", planning.SharedLuck.String(), "a share from 0 to below 1")
	}
	for _, pace := range planning.Paces {
		if pace.Courses < 1 {
			l.complain(aboutFile, "planning.paces["+pace.ID+"].courses", fmt.Sprint(pace.Courses), "1 or more")
		}
		l.refer(calendars, aboutFile, "planning.paces["+pace.ID+"].calendar", pace.Calendar)
	}
	for _, option := range planning.Lateness.Options {
		if option.Factor < 1 {
			l.complain(aboutFile, "planning.lateness.options["+option.ID+"].factor", fmt.Sprint(option.Factor), "1 or more")
		}
	}
	l.basis(aboutFile, "planning.lateness.basis", planning.Lateness.Basis)
	l.refer(sources, aboutFile, "planning.lateness.source", planning.Lateness.Source)
}

// calendars checks when terms run.
func (l *linter) calendars() {
	const file = "calendars.yaml"
	for _, definition := range l.c.Calendars {
		field := "calendars[" + definition.ID + "]"
		l.basis(file, field+".basis", definition.Basis)
		l.date(file, field+".as_of", definition.AsOf)
		l.refer(sources, file, field+".source", definition.Source)
		long := 0
		for i, term := range definition.Terms {
			if !term.Short {
				long++
			}
			if slices.ContainsFunc(definition.Terms[:i], func(before SchoolTerm) bool { return before.Start == term.Start }) {
				l.complain(file, field+".terms["+term.Name+"].start", term.Start.String()+" again", "each start once")
			}
		}
		if long == 0 {
			l.complain(file, field+".terms", "no term that is not short", "at least one")
		}
	}
}

// changes checks what a plan may do otherwise.
func (l *linter) changes() {
	for _, change := range l.c.Changes {
		l.change(change)
	}
}

// change checks one thing a person could do differently: exactly one, of what the catalog has.
func (l *linter) change(change Change) {
	const file = "changes.yaml"
	field := "changes[" + change.ID + "]"
	if given := count(change.Pace != "", change.Hours > 0, change.Credits > 0, change.Education != "", len(change.Early) > 0, change.Activity != ""); given != 1 {
		l.complain(file, field, fmt.Sprintf("%d of pace, hours, credits, education, early and activity", given), "exactly one of them")
	}
	if change.Burden < 1 || change.Burden > 5 {
		l.complain(file, field+".burden", fmt.Sprint(change.Burden), "1 to 5")
	}
	l.basis(file, field+".basis", change.Basis)
	if change.Pace != "" && l.c.About.Planning.Pace(change.Pace) == nil {
		l.complain(file, field+".pace", quote(change.Pace), "the id of a pace in "+aboutFile)
	}
	if change.Education != "" && l.c.EducationOption(change.Education) == nil {
		l.complain(file, field+".education", quote(change.Education), "an id in education.yaml")
	}
	for _, id := range change.Early {
		l.refer(activities, file, field+".early", id)
	}
	if change.Activity != "" {
		l.refer(activities, file, field+".activity", change.Activity)
		if activity := l.c.Activity(change.Activity); activity != nil && activity.Variant(change.Variant) == nil {
			l.complain(file, field+".variant", quote(change.Variant), "a variant of the activity")
		}
	}
}
