package plan

import (
	"encoding/json"
	"math"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
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

// Budget is the money a person can spend to reach the goal, in whole US dollars. Covers means that it covers the
// published costs up to there even if all are high; Possible that it does if all are low.
type Budget struct {
	Amount   int  `json:"amount"`
	Covers   bool `json:"covers"`
	Possible bool `json:"possible"`
}

// plus is what two things cost together.
func (c Cost) plus(other Cost) Cost {
	return Cost{c.Low + other.Low, c.Likely + other.Likely, c.High + other.High, slices.Concat(c.Unpublished, other.Unpublished)}
}

// cost is what an activity still costs; of study by terms, the share of the credits still to earn; of
// an exam, the tries that are to be expected, at most so many. It is nil where there is no cost.
func (n *node) cost(tries int) *Cost {
	activity := n.activity
	if activity.Cost == nil || !n.outstanding() || n.done >= 0 {
		return nil
	}
	if activity.Cost.NotPublished {
		return &Cost{Unpublished: []string{activity.Title}}
	}
	var dollars [3]int
	dollars[0], dollars[1], dollars[2] = activity.Cost.Whole()
	if n.transfer > 0 {
		var credits [3]int
		credits[0], credits[1], credits[2] = activity.Takes.Whole()
		for i, all := range credits {
			dollars[i] = part(dollars[i], max(0, all-n.transfer), all)
		}
	}
	expected, many := feesFor(n.fail, tries, n.pays)
	likely := int(math.Round(float64(dollars[1]) * expected))
	return &Cost{Low: dollars[0] + n.dues[0], Likely: likely + n.dues[1], High: max(dollars[2]*many, likely) + n.dues[2]}
}

// feesFor returns how many fees an exam takes on average, and how many in the unluckiest tenth of cases,
// where so many fail, nobody tries more often than so many times, and one fee pays for so many tries.
func feesFor(fail float64, most, pays int) (expected float64, many int) {
	chance := 1.0 // that a try is needed
	for try := range max(most, 1) {
		if try%max(pays, 1) == 0 {
			expected += chance
			if try == 0 || chance > 0.1 {
				many++
			}
		}
		chance = float64(chance * fail)
	}
	return expected, many
}

// fees notes what the exam of a node takes beside its fee: one fee may pay for several tries, and who is no
// member of the issuer yet may have to become one first.
func (p *Planner) fees(made *problem, k int, person sitting.Circumstances) {
	n := &made.nodes[k]
	credential := p.catalog.Credential(n.activity.Exam)
	if credential == nil {
		return
	}
	if n.pays = credential.Tries; !credential.Joins || credential.Dues.NotPublished {
		return
	}
	person = p.by(made, k, person)
	member := slices.ContainsFunc(p.catalog.Credentials, func(held catalog.Credential) bool {
		return held.Joins && held.Issuer == credential.Issuer && eligibility.Holds(p.catalog, &person, held.ID)
	})
	if !member {
		n.dues[0], n.dues[1], n.dues[2] = credential.Dues.Whole()
	}
}

// cost is what a node still costs that runs from one day to another: what was paid for terms that have
// begun is taken off.
func (p *problem) cost(n *node, from, to calendar.Date, tries int) *Cost {
	cost := n.cost(tries)
	if cost != nil && n.underWay() {
		all, left := courses(p.stints(n, from, to), p.floor)
		cost.Low, cost.Likely, cost.High = part(cost.Low, left, all), part(cost.Likely, left, all), part(cost.High, left, all)
	}
	return cost
}

// underWay tells whether a node is a study of which a part may be paid.
func (n *node) underWay() bool { return n.kind == "terms" && n.begun >= 0 }

// part returns a share of dollars, rounded up.
func part(dollars, left, all int) int {
	return int(math.Ceil(float64(dollars*left) / float64(max(all, 1))))
}

// totals are what all that is still to be done costs, up to the goal and after it. Only what is under way has
// to be dated for that.
func (p *problem) totals(tries int) (goal, later Cost) {
	calm, ends := calmWorld(), []column(nil)
	if slices.ContainsFunc(p.nodes, func(n node) bool { return n.underWay() }) {
		ends = p.walk(calm)
	}
	for k := range p.nodes {
		n, from, to := &p.nodes[k], calendar.Date(0), calendar.Date(0)
		if n.underWay() {
			from, to = p.date(int(p.begins(calm, n, ends)[1])), p.date(int(ends[k][1]))
		}
		switch cost := p.cost(n, from, to, tries); {
		case cost == nil:
		case n.beyond:
			later = later.plus(*cost)
		default:
			goal = goal.plus(*cost)
		}
	}
	return goal, later
}

// Price returns what a choice still costs in all, and the activities that cost it. No future is looked at. It
// returns nil where no way is possible.
func (p *Planner) Price(choice Choice) (*Cost, []catalog.Activity) {
	made, _, err := p.formulate(choice)
	if err != nil {
		return nil, nil
	}
	if lacking, _ := p.impossible(made, choice); lacking != "" {
		return nil, nil
	}
	tries, activities := p.catalog.About.Planning.ExamTries, []catalog.Activity(nil)
	for k := range made.nodes {
		if n := &made.nodes[k]; n.cost(tries) != nil {
			activities = append(activities, n.activity)
		}
	}
	goal, later := made.totals(tries)
	total := goal.plus(later)
	return &total, activities
}

// budgetFor holds a cost against the money there is; nil where nobody said how much.
func budgetFor(money *int, cost Cost) *Budget {
	if money == nil {
		return nil
	}
	return &Budget{*money, cost.High <= *money, cost.Low <= *money}
}
