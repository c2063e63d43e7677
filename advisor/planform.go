package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
)

// PlanFormat names the version of the JSON form of a plan.
const PlanFormat = "careeradvisor/plan/1"

// PlanForm is the JSON form of a plan.
type PlanForm struct {
	Format string `json:"format"`
	*plan.Plan
	Changes []ChangeSet          `json:"changes"`           // every smallest set that makes the deadline
	Nearest *ChangeSet           `json:"nearest,omitempty"` // where none does, the one that comes nearest
	Rule    *eligibility.Verdict `json:"rule,omitempty"`    // that forbids this way
	Outside []catalog.Record     `json:"outside"`           // how it went for others
	Ways    []WayForm            `json:"ways,omitempty"`    // the ways in that are open, the chosen one among them
}

// WayForm is a way in and the plan it makes, with all else as it is.
type WayForm struct {
	ID         string     `json:"id"`
	Title      string     `json:"title"`
	BestFor    string     `json:"best_for"`
	Chosen     bool       `json:"chosen"`
	Dates      plan.Dates `json:"dates,omitzero"`
	GoalCost   plan.Cost  `json:"goal_cost,omitzero"`
	Than       string     `json:"than_chosen,omitempty"` // sooner or later, or close where too few futures bear out which
	Impossible string     `json:"impossible,omitempty"`  // why there are no dates
}

// ChangeSet is a set of changes and what it would do.
type ChangeSet struct {
	IDs    []string      `json:"ids"`
	Texts  []string      `json:"texts"`
	Burden int           `json:"burden"` // 1 mild to 5 hard, of all changes together
	Chance int           `json:"chance"` // percent of futures that keep the deadline
	P80    calendar.Date `json:"p80"`
	Short  int           `json:"short_hours,omitempty"` // hours a week that it takes beyond those there are
}

// PlanForm is the plan with all that belongs to it.
func (a *Advice) PlanForm() PlanForm {
	made := *a.Plan
	form := PlanForm{Format: PlanFormat, Plan: &made, Changes: []ChangeSet{}, Outside: []catalog.Record{}}
	if deadline := a.Sitting.Circumstances.Deadline; deadline != 0 && form.Deadline == nil {
		form.Deadline = &plan.Deadline{Date: deadline} // without dates no future keeps it
	}
	if mends := a.Mends(); mends != nil {
		for _, mend := range mends.Sets {
			form.Changes = append(form.Changes, changeSet(mend))
		}
		if mends.Best != nil && len(mends.Best.Changes) > 0 {
			nearest := changeSet(*mends.Best)
			form.Nearest = &nearest
		}
	}
	if rule := form.Barrier; rule != nil {
		form.Rule = &eligibility.Verdict{State: eligibility.Fail, Rule: rule.Text, Lifts: rule.Lifts, Basis: rule.Basis, Source: rule.Source}
	}
	for _, line := range OutsideLines(form.Plan) {
		form.Outside = append(form.Outside, line.Figures...)
	}
	for _, way := range a.Ways() {
		form.Ways = append(form.Ways, a.wayForm(way))
	}
	return form
}

func (a *Advice) wayForm(way Offer) WayForm {
	form := WayForm{
		ID: way.Option.ID, Title: way.Option.Label, BestFor: a.Catalog.EducationOption(way.Option.ID).BestFor, Chosen: way.Now,
		Dates: way.Made.Dates, GoalCost: way.Made.GoalCost, Impossible: way.Made.Impossible,
	}
	switch {
	case way.Now || way.First || way.Made.Impossible != "":
	case way.Close:
		form.Than = "close"
	case way.Shift < 0:
		form.Than = "sooner"
	default:
		form.Than = "later"
	}
	return form
}

func changeSet(mend plan.Mend) ChangeSet {
	set := ChangeSet{Burden: mend.Burden, Chance: mend.Chance, P80: mend.P80, Short: mend.Short}
	for _, change := range mend.Changes {
		set.IDs, set.Texts = append(set.IDs, change.ID), append(set.Texts, change.Text)
	}
	return set
}
