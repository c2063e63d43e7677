package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Plan makes the plan of a sitting alone, without the rest of the advice.
func (a *Advisor) Plan(s *sitting.Sitting, today calendar.Date) *plan.Plan {
	return a.planFor(s, today, a.Choice(s, today))
}

// planFor is the plan of a sitting whose choice is known.
func (a *Advisor) planFor(s *sitting.Sitting, today calendar.Date, choice plan.Choice) *plan.Plan {
	return a.plans.get(planKey(s, today)+choice.Path, func() *plan.Plan { return a.planOf(choice) })
}

func (a *Advisor) planOf(choice plan.Choice) *plan.Plan {
	made, err := a.planner.Build(choice)
	if err != nil {
		return &plan.Plan{Path: choice.Path, Impossible: err.Error()}
	}
	return made
}

// Offer is one answer to a planner's question, and what it would do to the date that holds in eight
// futures of ten.
type Offer struct {
	Option catalog.Option
	Now    bool       // it is the answer in force
	Made   *plan.Plan // with it
	Shift  int        // days later than now; negative is sooner
	Close  bool       // it is another way in, and too few futures bear out which of the two is sooner
	First  bool       // there is no date now to hold it against
	Makes  bool       // with it the person's date holds, which does not hold now
}

// Text says what an offer would do: "4 months sooner".
func (o Offer) Text() string {
	p80 := o.Made.Dates.P80
	text := distance(p80.AddDays(-o.Shift), p80, o.Made.LastDayTold)
	switch {
	case o.Now:
		return "as now"
	case o.Made.Impossible != "":
		return "no date this way"
	case o.First:
		text = "gives a date"
	case text == "" && o.Makes:
		return "makes your date"
	case o.Shift == 0:
		text = "no change"
	case text == "":
		text = "about the same"
	case o.Close && o.Shift < 0:
		text = "not clearly sooner"
	case o.Close:
		text = "not clearly later"
	case o.Shift < 0:
		text += " sooner"
	default:
		text += " later"
	}
	if o.Makes {
		text += ", and makes your date"
	}
	return text
}

// Says tells an offer whole: "20 hours: 5 months sooner, by May 7, 2029 in 8 of 10 futures".
func (o Offer) Says() string {
	if o.Made.Impossible != "" {
		return fmt.Sprintf("%s: %s. %s", o.Option.Label, o.Text(), o.Made.Impossible)
	}
	return fmt.Sprintf("%s: %s, by %s in 8 of 10 futures%s", o.Option.Label, o.Text(), Told(o.Made, o.Made.Dates.P80), Guessed(o.Made.Assumed))
}

// ShiftText says what a change did to the date to promise.
func (a *Advisor) ShiftText(before, after *plan.Plan) string {
	from, to := before.Dates.P80, after.Dates.P80
	then, now := Told(after, from), Told(after, to)
	switch {
	case after.Impossible != "":
		return "Now there is no date. " + after.Impossible
	case before.Impossible != "":
		return "Now there is a date: " + dateToPromise(after)
	case then == now:
		return "The date that holds in 8 of 10 futures stays " + now + "."
	}
	return fmt.Sprintf("The date that holds in 8 of 10 futures moves from %s to %s: %s.", then, now, a.effect(before, after).Text())
}

// Offers holds every answer to one of the planner's questions against the answer in force.
func (a *Advisor) Offers(s *sitting.Sitting, today calendar.Date, question PlanQuestion) []Offer {
	now, offers := a.Plan(s, today), []Offer{}
	for _, option := range question.Options {
		trial := s.Clone()
		question.Answer(trial, option.ID)
		offer := a.Effect(now, trial, today)
		offer.Option, offer.Now = option, option.ID == question.Now
		offers = append(offers, offer)
	}
	return offers
}

// Effect says what another sitting would do to the date of a plan.
func (a *Advisor) Effect(now *plan.Plan, trial *sitting.Sitting, today calendar.Date) Offer {
	return a.effect(now, a.Plan(trial, today))
}

func (a *Advisor) effect(now, made *plan.Plan) Offer {
	offer := Offer{Made: made, First: now.Impossible != ""}
	if !offer.First && made.Impossible == "" {
		offer.Shift = int(made.Dates.P80 - now.Dates.P80)
		offer.Close = made.Path == now.Path && made.Education != now.Education && !a.clearlyApart(now, made)
	}
	offer.Makes = made.Deadline != nil && made.Deadline.Met && (now.Deadline == nil || !now.Deadline.Met)
	return offer
}

// clearlyApart tells whether the plan with the earlier date is also the earlier one in enough futures to say so. The dates
// of two ways to a goal can lie apart though in most futures it is luck which of them is over first.
func (a *Advisor) clearlyApart(one, other *plan.Plan) bool {
	if one.Dates.P80 > other.Dates.P80 {
		one, other = other, one
	}
	return one.Before(other) >= a.Catalog.About.Planning.Sure
}

// Mends is what can be done about a date that does not hold; nil where there is nothing to do.
func (a *Advisor) Mends(s *sitting.Sitting, today calendar.Date) *plan.Mends {
	return a.planner.Mends(a.Choice(s, today))
}

// MendText says a set of changes: "Study full time, and find 20 hours a week."
func MendText(mend plan.Mend) string {
	var texts []string
	for i, change := range mend.Changes {
		text := change.Text
		if i > 0 {
			text = uncapital(text)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, ", and ") + "."
}

// MendOutcome says what a set of changes would do to a plan: "Then May 7, 2029 in 8 of 10 futures; your date
// holds in 84 of 100."
func MendOutcome(p *plan.Plan, mend plan.Mend) string {
	text := fmt.Sprintf("Then %s in 8 of 10 futures%s; your date holds in %d of 100.", Told(p, mend.P80), Guessed(mend.Assumed), mend.Chance)
	if mend.Short > 0 {
		text += fmt.Sprintf(" It takes %s a week more than you have while terms run.", catalog.Count(mend.Short, "hour"))
	}
	return text
}

// MendsText says in one sentence what the search for changes found.
func MendsText(p *plan.Plan, mends *plan.Mends) string {
	switch {
	case mends == nil:
		return ""
	case len(mends.Sets) == 1:
		return "Your date would hold with this; nothing smaller is enough." + shortText(mends.Sets)
	case len(mends.Sets) > 1:
		return fmt.Sprintf("Your date would hold with any one of these %d; nothing smaller is enough.", len(mends.Sets)) + shortText(mends.Sets)
	case mends.Best != nil && len(mends.Best.Changes) > 0:
		return fmt.Sprintf("No mix of the changes known here makes your date. The nearest is %s%s: %s", Told(p, mends.Best.P80), Guessed(mends.Best.Assumed), MendText(*mends.Best))
	}
	return "No change known here makes your date. Move the date, or begin with a job that asks for less."
}

// shortText says which of some sets, those that fit first, take more hours than there are.
func shortText(sets []plan.Mend) string {
	switch {
	case sets[len(sets)-1].Short == 0:
		return ""
	case sets[0].Short == 0:
		return " Those that take more hours than you have stand last."
	}
	return " But it takes more hours than you have."
}

// Apply puts changes into effect in a sitting.
func Apply(s *sitting.Sitting, changes []catalog.Change) {
	choice := plan.Choice{Pace: s.Plan.Pace, Education: s.Plan.Education, Early: s.Plan.Early, Variants: s.Plan.Variants, Person: s.Circumstances}.With(changes...)
	s.Plan.Pace, s.Plan.Education, s.Plan.Early, s.Plan.Variants = choice.Pace, choice.Education, choice.Early, choice.Variants
	s.Circumstances = choice.Person
}

// Mark notes how far an activity is; an empty state takes the mark back. The first mark makes the plan
// of that day the promise that later ones are held against.
func (a *Advisor) Mark(s *sitting.Sitting, today calendar.Date, activity string, progress sitting.Progress) {
	a.promise(s, today)
	if s.Plan.Done == nil {
		s.Plan.Done = map[string]sitting.Progress{}
	}
	if s.Plan.Done[activity] = progress; progress.State == "" {
		delete(s.Plan.Done, activity)
	}
}

// promise keeps the first promise for a goal, and the start it counts from.
func (a *Advisor) promise(s *sitting.Sitting, today calendar.Date) {
	choice := a.Choice(s, today)
	if s.Plan.Promise != nil && s.Plan.Promise.Path == choice.Path {
		return
	}
	made := a.planFor(s, today, choice)
	if made.Impossible != "" {
		return
	}
	s.Plan.Start, s.Plan.Path, s.Plan.Promise = choice.Start, choice.Path, made.Vow(today)
}

// Promise makes the plan of today the one to be held to, in place of any promise before.
func (a *Advisor) Promise(s *sitting.Sitting, today calendar.Date) {
	s.Plan.Promise = nil
	a.promise(s, today)
}

// PromiseText holds the present plan against the first promise; empty where none was made.
func PromiseText(p *plan.Plan) string {
	promise := p.Promise
	if promise == nil || p.Impossible != "" {
		return ""
	}
	first := fmt.Sprintf("On %s this plan promised %s.", promise.Made.Long(), Told(p, promise.By))
	apart := distance(promise.By, promise.Now, p.LastDayTold)
	switch {
	case apart == "":
		return first + " It still does."
	case promise.Days() > 0:
		return fmt.Sprintf("%s Now it is %s, %s later.", first, Told(p, promise.Now), apart)
	}
	return fmt.Sprintf("%s Now it is %s, %s sooner.", first, Told(p, promise.Now), apart)
}

// Late tells whether a plan is later than was promised, by more than its dates are told by.
func Late(p *plan.Plan) bool {
	return p.Promise != nil && p.Promise.Days() > 0 && differ(p.Promise.By, p.Promise.Now, p.LastDayTold)
}

// Promised tells whether the date that a plan promises is told as the one it promised before.
func Promised(p *plan.Plan) bool {
	return p.Promise != nil && Told(p, p.Promise.By) == Told(p, p.Promise.Now)
}

// Headline is the date to promise, and the words beside it: "September 3, 2029" and "Coding auditor by
// then in 8 of 10 futures."
func Headline(p *plan.Plan) (date, words string) {
	switch {
	case p.Held && (p.Impossible != "" || reached(p)):
		return "Yours already", p.Title + "."
	case p.Impossible != "":
		return "No date", "for this way to: " + p.Title + "."
	case reached(p):
		return Told(p, p.Dates.P80), "Reached: " + p.Title + "."
	}
	return Told(p, p.Dates.P80), p.Title + " in 8 of 10 futures" + Guessed(p.Assumed) + "."
}

func reached(p *plan.Plan) bool {
	return len(p.Activities) > 0 && !slices.ContainsFunc(p.Activities, func(a plan.Activity) bool { return !a.Beyond && a.State != sitting.Done })
}

// SpreadText says in brief how the futures lie around the date to promise; empty where there is nothing
// to say.
func SpreadText(p *plan.Plan) string {
	if p.Impossible != "" || reached(p) {
		return ""
	}
	return fmt.Sprintf("Half are there by %s. If all goes as is likely, %s (%d of 100).", p.Dates.P50.Short(), p.Dates.Likely.Short(), p.Dates.LikelyChance)
}

// RangeText says all dates of a plan, from the earliest to the one that nine futures in ten keep.
func RangeText(p *plan.Plan) string {
	if p.Impossible != "" || reached(p) {
		return ""
	}
	d := p.Dates
	return fmt.Sprintf("%s at the earliest; likely %s; by %s in half of the futures, by %s in 8 of 10, by %s in 9 of 10%s.", Told(p, d.Earliest), Told(p, d.Likely), Told(p, d.P50), Told(p, d.P80), Told(p, d.P90), Guessed(p.Assumed))
}

// Bars tells who made the rule that stands in the way; empty where none does.
func (a *Advisor) Bars(p *plan.Plan) string {
	if p.Barrier == nil {
		return ""
	}
	return "The rule is from " + a.source(p.Barrier.Source) + "."
}

// VowText says what a plan is held against from now on.
func VowText(p *plan.Plan) string {
	return fmt.Sprintf("From now on this plan is held against %s, the date it promises today.", Told(p, p.Dates.P80))
}

// Estimate puts the person's own estimate of an activity's length in place of the catalog's; nil takes
// it back.
func (a *Advisor) Estimate(s *sitting.Sitting, activity string, estimate *sitting.Estimate) error {
	if estimate == nil {
		delete(s.Plan.Edits, activity)
		return nil
	}
	if err := estimate.Check(); err != nil {
		return err
	}
	if s.Plan.Edits == nil {
		s.Plan.Edits = map[string]sitting.Estimate{}
	}
	s.Plan.Edits[activity] = *estimate
	return nil
}

// Vary chooses how an activity is done; an empty variant is the usual way.
func Vary(s *sitting.Sitting, activity, variant string) {
	if s.Plan.Variants == nil {
		s.Plan.Variants = map[string]string{}
	}
	if s.Plan.Variants[activity] = variant; variant == "" {
		delete(s.Plan.Variants, activity)
	}
}

// CliffText says how long an activity may slip: "May end as late as August 20, 2027. One day more costs
// 5 months."
func CliffText(p *plan.Plan, activity plan.Activity) string {
	cliff := activity.Cliff
	switch {
	case cliff == nil:
		return ""
	case far(cliff.Last, p.LastDayTold):
		return farCliff(p, activity)
	case cliff.Last <= activity.End && cliff.Costs > 1:
		return fmt.Sprintf("Each day counts: one day late costs %s.", apart(cliff.Costs))
	case cliff.Last <= activity.End:
		return "Each day late makes the goal a day later."
	}
	return fmt.Sprintf("If all else goes as is likely, it may end as late as %s. One day more costs %s.", cliff.Last.Long(), apart(cliff.Costs))
}

// farCliff is CliffText where one day more or less means nothing.
func farCliff(p *plan.Plan, activity plan.Activity) string {
	last, costs := Told(p, activity.Cliff.Last), lasts(activity.Cliff.Costs, activity.Cliff.Last, p.LastDayTold)
	switch slips := last != Told(p, activity.End); {
	case slips && costs == "":
		return fmt.Sprintf("If all else goes as is likely, it may end as late as %s. Later than that makes the goal later, too.", last)
	case slips:
		return fmt.Sprintf("If all else goes as is likely, it may end as late as %s. Later than that costs %s.", last, costs)
	case costs == "":
		return "If it runs late, so does the goal."
	}
	return fmt.Sprintf("If it runs late, that costs %s.", costs)
}

// MayNotFinish is the line that no date can hold: some never get there.
func MayNotFinish(p *plan.Plan) string {
	if p.Impossible != "" {
		return ""
	}
	return "These dates are for people who keep at it. Some stop on the way, and no date here counts them."
}

// Detour names the nearest way that can, where a rule forbids the one chosen; empty when there is none.
func Detour(p *plan.Plan) string {
	if p.Detour == nil {
		return ""
	}
	return fmt.Sprintf("The nearest way that can: %s, by %s in 8 of 10 futures%s.", p.Detour.Title, Told(p, p.Detour.P80), Guessed(p.Detour.Assumed))
}

// RenewalText says what keeps a credential: "RHIT: 20 hours of continuing education every 24 months, the first time
// likely by July 9, 2034." The exam itself may be later: the dates of a plan are those of 8 in 10 futures.
func RenewalText(p *plan.Plan, r plan.Renewal) string {
	return fmt.Sprintf("%s: %s of continuing education every %s, the first time likely by %s.", r.Name, catalog.Count(r.Hours, "hour"), catalog.Count(r.Months, "month"), Told(p, r.By))
}
