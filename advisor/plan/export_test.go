package plan

import "careeradvisor/advisor/catalog"

// NewSmall prepares a planner with few futures, for properties that walk many plans.
func NewSmall(c *catalog.Catalog, bits int) *Planner { return newPlanner(c, bits) }

// Arrivals returns the day of arrival in every future, from the plan's first day.
func (p *Planner) Arrivals(choice Choice) ([]uint16, error) {
	problem, _, err := p.formulate(choice)
	if err != nil {
		return nil, err
	}
	_, ends := problem.walk(p.futures())
	return problem.arrival(ends), nil
}
