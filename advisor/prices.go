package advisor

import (
	"math"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// price is what the plan for a path would still cost.
type price struct {
	cost       *plan.Cost         // nil where there is no way
	activities []catalog.Activity // that cost it
}

// prices returns what every path would still cost, by the plan the person would see if they chose it.
func (a *Advisor) prices(s *sitting.Sitting, today calendar.Date) map[string]price {
	return a.priced.get(planKey(s, today), func() map[string]price {
		prices := map[string]price{}
		for _, path := range a.Catalog.Paths {
			chosen := *s
			chosen.Plan.Path = path.ID
			cost, activities := a.planner.Price(a.Choice(&chosen, today))
			prices[path.ID] = price{cost, activities}
		}
		return prices
	})
}

// cell is the price in a comparison.
func (p price) cell() Cell {
	if p.cost == nil {
		return text("no way yet")
	}
	cell := Cell{Text: published(*p.cost), Value: math.NaN(), figures: p.figures}
	if p.cost.Published() {
		cell.Value = float64(p.cost.Likely)
		if len(p.cost.Unpublished) > 0 {
			cell.Text += " and more"
		}
	}
	return cell
}

func (p price) figures() (figures []catalog.Record) {
	for _, activity := range p.activities {
		figures = append(figures, activity.Cost.Record(activity.Title+", cost"))
	}
	return figures
}
