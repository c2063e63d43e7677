package plan

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// barrier finds the first activity on the way to the goal that the person may not begin even after all
// that comes before it in the plan, and the rule that forbids it. What comes after the goal is left out
// where a rule forbids it. A rule that cannot be told from what was said forbids nothing here; the
// activity's own text names it.
func (p *Planner) barrier(problem *problem, choice Choice) (string, *catalog.Rule) {
	for k := range problem.nodes {
		n := &problem.nodes[k]
		if !n.outstanding() || n.done >= 0 {
			continue
		}
		rules := n.activity.Needs
		if credential := p.catalog.Credential(n.activity.Exam); credential != nil {
			rules = slices.Concat(rules, credential.Needs)
		}
		person := p.by(problem, k, choice.Person)
		for _, rule := range rules {
			state, _ := eligibility.Judge(p.catalog, &person, []catalog.Rule{rule})
			if state == eligibility.Fail && n.beyond {
				n.covered = true
				problem.leftOut = append(problem.leftOut, fmt.Sprintf("Left out: %s. %s", n.activity.Title, rule.Text))
				break
			}
			if state == eligibility.Fail {
				return fmt.Sprintf("%s: not this way. %s %s", n.activity.Title, rule.Text, rule.Lifts), &rule
			}
		}
	}
	return "", nil
}

// by returns the person as they will be when a node can begin: with what the activities before it
// lead to.
func (p *Planner) by(problem *problem, at int, person sitting.Circumstances) sitting.Circumstances {
	person.Credentials = slices.Clone(person.Credentials)
	worked, years := 0, 0 // days, and years
	for _, before := range problem.before(at) {
		n := &problem.nodes[before]
		if n.counts {
			worked += int(n.takes.likely)
		}
		gives := n.activity.Gives
		if gives == nil || !n.outstanding() {
			continue
		}
		if gives.Schooling != "" && !eligibility.Has(p.catalog, &person, &catalog.Having{Schooling: gives.Schooling}) {
			person.Schooling = gives.Schooling
		}
		if gives.Credential != "" {
			person.Credentials = append(person.Credentials, gives.Credential)
		}
		if gives.Accredited && person.Accredited == "" {
			person.Accredited = sitting.Yes
		}
		years = max(years, gives.Years)
	}
	if years = max(years, worked*100/36525); years > given(person.Experience, 0) {
		person.Experience = &years
	}
	return person
}

// before returns all nodes that are over when a node can begin.
func (p *problem) before(at int) (all []int) {
	seen := make([]bool, len(p.nodes))
	var visit func(k int)
	visit = func(k int) {
		for _, before := range p.nodes[k].after {
			if !seen[before] {
				seen[before] = true
				visit(before)
				all = append(all, before)
			}
		}
	}
	visit(at)
	return all
}

// onward names what may follow a goal that is reached.
func (p *Planner) onward(choice Choice) string {
	var titles []string
	if reached := p.catalog.Path(choice.Path); reached != nil {
		for _, role := range p.catalog.Role(reached.To).LeadsTo {
			titles = append(titles, p.catalog.Role(role).Title)
		}
	} else {
		for _, path := range p.catalog.Paths {
			titles = append(titles, path.Title)
		}
	}
	if len(titles) == 0 {
		return "Choose another goal."
	}
	return "What may follow it: " + catalog.List(titles) + ". Choose another goal."
}

// Detour is another way to the same goal that no rule forbids.
type Detour struct {
	Education string        `json:"education"`
	Title     string        `json:"title"`
	P80       calendar.Date `json:"p80"`
	Assumed   bool          `json:"-"` // P80 rests on a planning guess
}

// detour finds, where a rule forbids a way, the one that is sure to be over first; nil when there is
// none.
func (p *Planner) detour(choice Choice) (nearest *Detour) {
	if !choice.UsesEducation() {
		return nil
	}
	for _, option := range p.catalog.Education {
		if option.ID == choice.Education || !option.Open(choice.Person.Now) {
			continue
		}
		other := choice
		other.Education = option.ID
		problem, _, err := p.formulate(other)
		if err != nil {
			continue
		}
		if lacking, _ := p.impossible(problem, other); lacking != "" {
			continue
		}
		ends := problem.walk(p.futures())
		if problem.endless(ends) != "" {
			continue
		}
		sure := problem.date(problem.arrival(ends).quantiles(p.catalog.About.Planning.Sure)[0])
		if nearest == nil || sure < nearest.P80 {
			nearest = &Detour{option.ID, option.Title, sure, problem.goalAssumed()}
		}
	}
	return nearest
}
