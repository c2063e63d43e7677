package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// The sentences of a plan that every face and file says in the same words.

// Guessed is the word by a date that rests on a planning guess; empty by others.
func Guessed(assumed bool) string {
	if !assumed {
		return ""
	}
	return " (" + catalog.Assumed.Word() + ")"
}

// dateToPromise says the date to promise, which comes first: "September 3, 2029, in 8 of 10 futures (assumed)."
func dateToPromise(p *plan.Plan) string {
	if p.Impossible != "" {
		return p.Impossible
	}
	if p.Held && reached(p) {
		return HeldText(p)
	}
	return Told(p, p.Dates.P80) + ", in 8 of 10 futures" + Guessed(p.Assumed) + "."
}

// Finish says when the plan ends: never the likely date alone.
func Finish(p *plan.Plan) string { return strings.Join(finishing(p), " ") }

// finishing says when the plan ends, in single sentences.
func finishing(p *plan.Plan) []string {
	if p.Impossible != "" {
		return []string{p.Impossible}
	}
	if p.Held && reached(p) {
		return []string{HeldText(p)}
	}
	only := ""
	if p.Dates.LikelyChance <= 50 {
		only = "only "
	}
	sentences := []string{
		fmt.Sprintf("Done by %s in 8 of 10 futures, by %s in half of them%s.", Told(p, p.Dates.P80), monthName(p.Dates.P50), Guessed(p.Assumed)),
		fmt.Sprintf("If all goes as is likely, %s%s; %s%d in 100 futures keep that.", monthName(p.Dates.Likely), Guessed(p.Assumed), only, p.Dates.LikelyChance),
	}
	for _, sentence := range []string{HeldText(p), DeadlineText(p), UnsaidHours(p)} {
		if sentence != "" {
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}

// HeldText says that the person works in the role already, and what is planned all the same; empty where they
// do not.
func HeldText(p *plan.Plan) string {
	switch {
	case !p.Held || p.Impossible != "":
		return ""
	case reached(p):
		return "You work in this role already. What is planned comes after it."
	}
	return "You work in this role already, or beyond it. This is the schooling for it."
}

// UnsaidHours says how many hours of study a week the dates count on where nobody said how many there are;
// empty otherwise.
func UnsaidHours(p *plan.Plan) string {
	most := 0
	for _, month := range p.Months {
		most = max(most, month.Hours)
	}
	if p.HoursSaid || most == 0 {
		return ""
	}
	return fmt.Sprintf("It counts on up to %s of study a week, since you have not said how many you have.", catalog.Amount(catalog.Number(most), "hours"))
}

// DeadlineText says whether the person's date holds; empty without one.
func DeadlineText(p *plan.Plan) string {
	switch {
	case p.Deadline == nil || p.Impossible != "":
		return ""
	case p.Deadline.Date < p.Start:
		return "Your date, " + p.Deadline.Date.Long() + ", is before this plan begins."
	}
	return Keeps(p.Deadline)
}

// Keeps says whether a deadline can be promised.
func Keeps(d *plan.Deadline) string {
	by := d.Date.Long()
	switch {
	case d.Met:
		return fmt.Sprintf("Your date, %s, holds in %d of 100 futures, so you can promise it.", by, d.Chance)
	case d.Possible():
		return fmt.Sprintf("Your date, %s, holds in only %d of 100 futures.", by, d.Chance)
	}
	return "Your date, " + by + ", holds in hardly any future."
}

// Cost says the cost: "$2,100 to $9,000", and what has no published price.
func Cost(c plan.Cost) string {
	text := published(c)
	if c.Published() && len(c.Unpublished) > 0 {
		text += ", and more for " + unpublished(c)
	}
	return text
}

// published says what the prices there are come to.
func published(c plan.Cost) string {
	if len(c.Unpublished) > 0 && !c.Published() {
		return catalog.NotPublished
	}
	return catalog.DollarSpread(c.Low, c.High)
}

// unpublished names what has no price; there must be something.
func unpublished(c plan.Cost) string {
	return "what has no published price (" + strings.Join(slices.Compact(slices.Clone(c.Unpublished)), ", ") + ")"
}

// filled leaves out what is empty.
func filled(texts ...string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}

// later says what of the cost comes after the goal; empty when nothing does.
func later(p *plan.Plan) string {
	if p.LaterCost.High == 0 {
		return ""
	}
	return "Of this, " + published(p.LaterCost) + " comes after your goal."
}

// upTo is added to the costs up to the goal, where others come after it.
func upTo(p *plan.Plan) string {
	if later(p) == "" {
		return ""
	}
	return " up to your goal"
}

// afford says whether the budget covers the plan; empty when none was given, and when there is no price to hold
// it against.
func afford(p *plan.Plan) string {
	if p.Budget == nil || p.Impossible != "" || !p.GoalCost.Published() {
		return ""
	}
	amount, costs := catalog.Dollars(p.Budget.Amount), "the published costs"+upTo(p)
	switch {
	case p.Budget.Covers:
		return "Your " + amount + " covers " + costs + " even if all are high."
	case p.Budget.Possible:
		return "Your " + amount + " covers " + costs + " only if they stay low."
	}
	return "Your " + amount + " does not cover " + costs + ". Ask about grants and employer help first."
}
