package school

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/eligibility"
)

// rank orders the programs: those that pass every gate first, then those that may, and by points among
// them. Programs alike share a rank.
func (c *Comparison) rank() {
	c.Order = make([]int, len(c.Programs))
	for i := range c.Order {
		c.Order[i] = i
	}
	slices.SortStableFunc(c.Order, func(a, b int) int { return c.compare(a, b) })
	for place, i := range c.Order {
		c.Programs[i].Rank = place + 1
		if place > 0 && c.compare(c.Order[place-1], i) == 0 {
			c.Programs[i].Rank = c.Programs[c.Order[place-1]].Rank
		}
	}
	if len(c.Order) == 0 {
		return
	}
	first := &c.Programs[c.Order[0]]
	for _, i := range c.Order {
		p := &c.Programs[i]
		if p.out() == first.out() && (p.Rank == first.Rank || p.Score.highPoints > first.Score.lowPoints) {
			c.Leading = append(c.Leading, i)
		}
	}
	c.Surely = len(c.Leading) == 1 && !slices.ContainsFunc(first.Gates, func(g Gate) bool { return g.State != eligibility.Pass })
	c.Removes = c.removesMost(first)
}

func (p *Program) out() bool { return p.State == eligibility.Fail }

func (c *Comparison) compare(a, b int) int {
	x, y := &c.Programs[a], &c.Programs[b]
	return cmp.Or(x.standing()-y.standing(), y.Score.Points-x.Score.Points)
}

// standing is 0 for a program that passes every gate, 1 while that is not known, and 2 for one that is
// ruled out.
func (p *Program) standing() int {
	return slices.Index([]eligibility.State{eligibility.Pass, eligibility.Unknown, eligibility.Fail}, p.State)
}

// removesMost returns, where every program is ruled out, the gate that rules most of them out.
func (c *Comparison) removesMost(first *Program) (gate string) {
	if !first.out() {
		return ""
	}
	most, counts := 0, map[string]int{}
	for _, p := range c.Programs {
		for _, g := range p.Gates {
			if g.State == eligibility.Fail {
				if counts[g.ID]++; counts[g.ID] > most {
					gate, most = g.ID, counts[g.ID]
				}
			}
		}
	}
	return gate
}

// dominate finds for each program those that are surely at least as good in every gate and criterion, and
// surely better in one. It needs no weights.
func (c *Comparison) dominate() {
	for i := range c.Programs {
		for j := range c.Programs {
			if i != j && c.Programs[j].dominates(&c.Programs[i]) {
				c.Programs[i].Dominated = append(c.Programs[i].Dominated, j)
			}
		}
	}
}

func (p *Program) dominates(other *Program) bool {
	better := false
	for i, gate := range p.Gates {
		against := other.Gates[i] // the same gates are held against all
		if gate.State != eligibility.Pass && against.State != eligibility.Fail {
			return false
		}
		better = better || gate.State == eligibility.Pass && against.State == eligibility.Fail
	}
	for i, mark := range p.Score.Marks {
		against := other.Score.Marks[i]
		if mark.Low < against.High {
			return false
		}
		better = better || mark.Low > against.High
	}
	return better
}

// cheapest finds the programs with the lowest published price, and those that cost least in all.
func (c *Comparison) cheapest() {
	least := func(known func(*Program) bool, amount func(*Program) int) (cheapest []int) {
		cheapest = []int{}
		for i := range c.Programs {
			p := &c.Programs[i]
			switch {
			case !known(p):
			case len(cheapest) == 0 || amount(p) < amount(&c.Programs[cheapest[0]]):
				cheapest = []int{i}
			case amount(p) == amount(&c.Programs[cheapest[0]]):
				cheapest = append(cheapest, i)
			}
		}
		return cheapest
	}
	c.Sticker = least(func(p *Program) bool { return p.Cost.Published }, func(p *Program) int { return p.Cost.Sticker })
	total := func(p *Program) int { return p.Cost.Total.Likely }
	c.Total = least(func(p *Program) bool { return p.Cost.Known }, total)
	c.Allowed = least(func(p *Program) bool { return p.Cost.Known && p.State != eligibility.Fail }, total)
}

// ask finds the one question to ask first, of the program in front and those that could still come
// before it: what could rule one of them out, else the answer on which most hangs. There is none where no
// answer could change the order at its top, or every program is ruled out.
func (c *Comparison) ask() {
	if c.Surely || c.Removes != "" {
		return
	}
	for _, leading := range c.Leading {
		for i := range c.Programs[leading].Questions {
			question := &c.Programs[leading].Questions[i]
			switch {
			case question.Gate != "":
				c.Question = question
				return
			case question.Stake > 0 && (c.Question == nil || question.Stake > c.Question.Stake):
				c.Question = question
			}
		}
	}
}
