package plan

import "careeradvisor/advisor/catalog"

// NewSmall prepares a planner with few futures, for properties that walk many plans.
func NewSmall(c *catalog.Catalog, bits int) *Planner { return newPlanner(c, bits, 0) }
