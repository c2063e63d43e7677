package advisor

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Opening is what would open a blocked exam, with its price by the catalog's figures.
type Opening struct {
	Steps []OpeningStep `json:"steps"` // one for every rule that blocks it
	Price               // of all steps, one after the other
	Opens []string      `json:"opens"` // the credentials whose exams are no longer blocked then
}

// OpeningStep is what would lift one rule.
type OpeningStep struct {
	Text string `json:"text"`
	Price

	lines []Line // money and time in words, each with what it rests on
}

// Price is what something likely takes: money in whole US dollars, and days. What the catalog does not
// know is nil.
type Price struct {
	Cost *int `json:"cost,omitempty"`
	Days *int `json:"days,omitempty"`
}

func (p Price) plus(more Price) Price { return Price{sum(p.Cost, more.Cost), sum(p.Days, more.Days)} }

// sum is unknown as soon as a part is.
func sum(x, y *int) *int {
	if x == nil || y == nil {
		return nil
	}
	return new(*x + *y)
}

// compare orders by money first, then by time. What is not known comes last.
func (p Price) compare(other Price) int {
	return cmp.Or(knownFirst(p.Cost, other.Cost), knownFirst(p.Days, other.Days))
}

func knownFirst(x, y *int) int {
	if x == nil || y == nil {
		return boolean(x == nil) - boolean(y == nil)
	}
	return cmp.Compare(*x, *y)
}

// opening finds what would lift every rule that blocks a credential's exam.
func (a *Advisor) opening(credential catalog.Credential, choice plan.Choice) *Opening {
	opening, later := &Opening{Price: Price{new(0), new(0)}, Opens: []string{}}, choice.Person
	for _, rule := range credential.Needs {
		if !a.blocks(&choice.Person, rule) {
			continue
		}
		step := a.openingStep(rule, choice)
		opening.Steps, opening.Price = append(opening.Steps, step), opening.plus(step.Price)
		later = eligibility.Lift(a.Catalog, later, rule)
	}
	for _, other := range a.Catalog.Credentials {
		if a.exam(other, choice).blocked() && !a.blocks(&later, other.Needs...) {
			opening.Opens = append(opening.Opens, other.ID)
		}
	}
	return opening
}

func (a *Advisor) blocks(person *sitting.Circumstances, rules ...catalog.Rule) bool {
	return eligibility.States(a.Catalog, person, rules, func(int, eligibility.State) {}) == eligibility.Fail
}

// openingStep prices what lifts a rule: the activities that the catalog names for it, the years of
// work that are missing, or the cheapest of the credentials it takes.
func (a *Advisor) openingStep(rule catalog.Rule, choice plan.Choice) OpeningStep {
	step := OpeningStep{Text: rule.Lifts}
	say := func(label, text string, figures ...catalog.Record) {
		line := Line{Label: label, Text: text}
		if len(figures) > 0 {
			line = line.stating(figures...)
		}
		step.lines = append(step.lines, line)
	}
	_, years := eligibility.Nearest(a.Catalog, &choice.Person, rule)
	switch {
	case len(rule.By) > 0:
		ids := a.needed(rule.By, &choice.Person)
		if len(ids) > 0 { // else it is not known what is missing, and so not what that costs
			step.Price = a.price(ids, choice)
		}
		for _, id := range ids {
			activity := a.Catalog.Activity(id)
			if activity.Cost != nil {
				text := activity.Cost.String()
				if earned := choice.Person.Credits; activity.Transfer && earned != nil && *earned > 0 {
					text += " before the credits you have count"
				}
				say("Money:", text+". "+activity.Title, activity.Cost.Record(activity.Title+", cost"))
			}
			if activity.Takes != nil {
				say("Time:", activity.Takes.String()+". "+activity.Title, activity.Takes.Record(activity.Title+", how much it takes"))
			}
		}
	case years > 0:
		step.Days = new(years * 365)
		say("Time:", catalog.Count(years, "more year")+" of work")
		if *choice.Person.Experience > 0 {
			step.Cost = new(0)
			say("Money:", "nothing to pay, since this is paid work")
		} else {
			say("Money:", "the work is paid, but the way into it has its price, which your plan tells")
		}
	case len(rule.AnyCredential) > 0:
		cheapest := a.cheapestOf(rule.AnyCredential)
		step.Price = Price{Cost: likely(cheapest.Fee)}
		say("Money:", cheapest.Fee.String()+". Exam fee of the "+cheapest.Name, cheapest.Fee.Record(cheapest.Name+", exam fee"))
	}
	if step.Cost == nil {
		say("Money:", "no price known here, so it stands last")
	}
	return step
}

// needed leaves out of some activities what the person has done already, and what is not open to them.
func (a *Advisor) needed(activities []string, person *sitting.Circumstances) (ids []string) {
	for _, id := range activities {
		activity := a.Catalog.Activity(id)
		open, _ := eligibility.Judge(a.Catalog, person, activity.Needs)
		if open == eligibility.Pass && !eligibility.Has(a.Catalog, person, activity.DoneWith) {
			ids = append(ids, id)
		}
	}
	return ids
}

// price is what activities likely take one after the other, at the pace and the hours of the plan.
func (a *Advisor) price(activities []string, choice plan.Choice) (price Price) {
	days, cost, err := a.planner.Alone(activities, choice)
	if err != nil {
		return price
	}
	if price.Days = &days; len(cost.Unpublished) == 0 {
		price.Cost = &cost.Likely
	}
	return price
}

// likely is the likely value of a figure in whole units; nil where none is published.
func likely(f catalog.Figure) *int {
	if f.NotPublished {
		return nil
	}
	_, value, _ := f.Whole()
	return &value
}

// cheapestOf returns the credential with the lowest likely fee; one without a published fee only where
// there is no other.
func (a *Advisor) cheapestOf(ids []string) *catalog.Credential {
	return a.Catalog.Credential(slices.MinFunc(ids, func(x, y string) int {
		return knownFirst(likely(a.Catalog.Credential(x).Fee), likely(a.Catalog.Credential(y).Fee))
	}))
}
