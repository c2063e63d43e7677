package advisor

import (
	"math"
	"testing"

	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// What the comparison says a path costs is what its plan says, and its figures name what that is made of.
func TestACostInTheComparisonIsThatOfThePlan(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		if rapid.Bool().Draw(t, "a study is under way") {
			s.Plan.Done = map[string]sitting.Progress{"associate-study": {State: sitting.Started, On: today.AddDays(-200)}}
		}
		s.Plan.Path = rapid.SampledFrom(a.Catalog.Paths).Draw(t, "path").ID
		advice := a.Advise(s, today)
		for _, row := range advice.Compare.Rows {
			if row.ID != s.Plan.Path {
				continue
			}
			cell, plan := row.Cells[advice.Compare.Index(ColumnCost)], advice.Plan
			switch {
			case plan.Impossible != "":
				if cell.Text != "no way yet" || !math.IsNaN(cell.Value) {
					t.Fatalf("there is no plan, and %q", cell.Text)
				}
			case !plan.TotalCost.Published():
				if cell.Text != "not published" || !math.IsNaN(cell.Value) {
					t.Fatalf("no price is published, and %q", cell.Text)
				}
			case cell.Rests == "" && plan.TotalCost.High > 0:
				t.Fatalf("%q rests on nothing", cell.Text)
			case cell.Value != float64(plan.TotalCost.Likely) || len(cell.figures()) == 0 && plan.TotalCost.High > 0:
				t.Fatalf("%q with %d figures, and the plan %+v", cell.Text, len(cell.figures()), plan.TotalCost)
			}
		}
	})
}
