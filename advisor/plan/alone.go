package plan

import (
	"fmt"

	"careeradvisor/advisor/eligibility"
)

// Alone returns how many days activities take one after the other if everything takes its likely value
// and nothing goes wrong, from the day the first of them begins, and what they cost. What the person has
// is left out.
func (p *Planner) Alone(ids []string, choice Choice) (days int, cost Cost, err error) {
	var nodes []node
	for _, id := range ids {
		activity := p.catalog.Activity(id)
		if eligibility.Has(p.catalog, &choice.Person, activity.DoneWith) {
			continue
		}
		n := node{activity: *activity}
		if last := len(nodes) - 1; last >= 0 {
			n.after = []int{last}
		}
		nodes = append(nodes, n)
	}
	if len(nodes) == 0 {
		return 0, Cost{}, nil
	}
	made, err := p.formulateOn(nodes, choice)
	if err != nil {
		return 0, Cost{}, err
	}
	likely := &world{passes: []pass{{node: -1}}}
	ends := made.walk(likely)
	end := ends[len(ends)-1][0]
	if end == never {
		return 0, Cost{}, fmt.Errorf("%s never ends at this pace", ids[len(ids)-1])
	}
	cost, _ = made.totals(p.catalog.About.Planning.ExamTries) // nothing comes after what stands alone
	return int(end - made.begins(likely, &made.nodes[0], ends)[0]), cost, nil
}
