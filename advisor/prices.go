package advisor

import (
	"math"
	"slices"

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
		cell.Rests = p.rests()
	}
	return cell
}

// bases are what figures may rest on, the firmest first.
var bases = []catalog.Basis{catalog.Official, catalog.ThirdParty, catalog.Assumed, catalog.Judgement}

// rests is the weakest that the prices rest on.
func (p price) rests() (weakest catalog.Basis) {
	for _, basis := range bases {
		if p.restsOn(basis) {
			weakest = basis
		}
	}
	return weakest
}

func (p price) restsOn(basis catalog.Basis) bool {
	return slices.ContainsFunc(p.activities, func(x catalog.Activity) bool { return x.Cost.Basis == basis && !x.Cost.NotPublished })
}

// pricesRest says what some prices rest on that are not official, as a sentence to be added; empty where all are.
func (a *Advisor) pricesRest(prices map[string]price) string {
	var named []string
	for _, basis := range bases[1:] {
		if slices.ContainsFunc(a.Catalog.Paths, func(path catalog.Path) bool { return prices[path.ID].restsOn(basis) }) {
			named = append(named, basis.Word())
		}
	}
	if len(named) == 0 {
		return ""
	}
	return " Some prices are not official (" + catalog.List(named) + "); their figures name date and source."
}

func (p price) figures() (figures []catalog.Record) {
	for _, activity := range p.activities {
		figures = append(figures, activity.Cost.Record(activity.Title+", cost"))
	}
	return figures
}
