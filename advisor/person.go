package advisor

import (
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/cohort"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// Person is what a sitting adds to the counts of a cohort: its leading group, the verdict on the work, and what
// stands in the way of the work and of the leading paths, or is not known yet.
func (a *Advisor) Person(s *sitting.Sitting, today calendar.Date) cohort.Person {
	advice, _ := a.rank(s, today)
	person := cohort.Person{Leading: "no path leads yet", Verdict: string(advice.Role.Band)}
	for _, must := range advice.Role.Musts {
		if must.blocks() {
			person.Blockers = append(person.Blockers, must.Says)
		}
	}
	var leading []string
	for i := range a.Catalog.Paths { // in the order of the catalog, so that a group has one name
		path := advice.Path(a.Catalog.Paths[i].ID)
		if !advice.Leads(*path) {
			continue
		}
		leading = append(leading, path.Title)
		person.Blockers = append(person.Blockers, path.Reach.BlockedBy...)
		for _, rule := range path.Reach.Rules {
			if rule.State == eligibility.Unknown {
				person.Open = append(person.Open, rule.Rule)
			}
		}
	}
	if len(leading) > 0 {
		person.Leading = strings.Join(leading, ", ")
	}
	if advice.NextItem != "" {
		person.Open = append(person.Open, "Not all questions are answered.")
	}
	for id, response := range s.Responses {
		if _, counts := response.Step(); !counts {
			item, _ := a.Interview.Item(id)
			person.Open = append(person.Open, "Skipped or not sure: "+item.About())
		}
	}
	return person
}
