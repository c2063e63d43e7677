package plan

import (
	"encoding/json"
	"math"

	"careeradvisor/advisor/sitting"
)

// Cost is in whole US dollars. Unpublished names the activities whose price is not in it.
type Cost struct {
	Low         int
	Likely      int
	High        int
	Unpublished []string
}

// Published tells whether there is any price: without one the numbers say nothing.
func (c Cost) Published() bool { return c.High > 0 || len(c.Unpublished) == 0 }

// MarshalJSON leaves the numbers out where no price is published, so that nobody takes it for 0.
func (c Cost) MarshalJSON() ([]byte, error) {
	form := struct {
		Low         *int     `json:"low,omitempty"`
		Likely      *int     `json:"likely,omitempty"`
		High        *int     `json:"high,omitempty"`
		Unpublished []string `json:"unpublished,omitempty"`
	}{Unpublished: c.Unpublished}
	if c.Published() {
		form.Low, form.Likely, form.High = &c.Low, &c.Likely, &c.High
	}
	return json.Marshal(form)
}

// Budget is the money a person can spend, in whole US dollars. Covers means that it covers the
// published costs even if all are high; Possible that it does if all are low.
type Budget struct {
	Amount   int  `json:"amount"`
	Covers   bool `json:"covers"`
	Possible bool `json:"possible"`
}

// costs adds up what is still to be paid.
func (p *Plan) costs(problem *problem) {
	for i := range p.Activities {
		activity := &p.Activities[i]
		if activity.Definition.Cost == nil || activity.State == "done" {
			continue
		}
		cost := activity.cost(problem, p.Credits)
		activity.Cost = cost
		p.TotalCost.Low += cost.Low
		p.TotalCost.Likely += cost.Likely
		p.TotalCost.High += cost.High
		p.TotalCost.Unpublished = append(p.TotalCost.Unpublished, cost.Unpublished...)
	}
}

// cost is the activity's cost; of study by terms, the share of the credits still to earn, and once it
// has begun, of the terms still to begin.
func (a *Activity) cost(problem *problem, earned int) *Cost {
	definition := a.Definition
	if definition.Cost.NotPublished {
		return &Cost{Unpublished: []string{a.Title}}
	}
	var dollars [3]int
	dollars[0], dollars[1], dollars[2] = definition.Cost.Whole()
	if definition.Transfer && earned > 0 {
		var credits [3]int
		credits[0], credits[1], credits[2] = definition.Takes.Whole()
		for i, all := range credits {
			left := max(0, all-transferable(definition, earned))
			dollars[i] = int(math.Ceil(float64(dollars[i]*left) / float64(max(all, 1))))
		}
	}
	if a.State == sitting.Started && definition.Kind == "terms" {
		all, left := courses(problem.stints(a), problem.floor)
		for i := range dollars {
			dollars[i] = int(math.Ceil(float64(dollars[i]*left) / float64(max(all, 1))))
		}
	}
	return &Cost{Low: dollars[0], Likely: dollars[1], High: dollars[2]}
}
