package plan

import "slices"

// everyFuture is how many futures there are to one that is followed back: enough for whole percents.
const everyFuture = 4

// critical returns for every node the percent of futures in which the goal waits for it, and the
// percent of the time to the goal that is spent waiting for terms to begin. It follows the futures back
// from the goal along what was over last, node by node.
func (p *problem) critical(ends []column, arrival column) (percent []int, waiting int) {
	percent = make([]int, len(p.nodes))
	on, followed := make([][]bool, len(p.nodes)), (len(arrival)+everyFuture-1)/everyFuture // by node and future: the goal waits for it
	for k := range on {
		on[k] = make([]bool, followed)
	}
	total, waited := 0, 0 // days from the first that is planned
	for f := range followed {
		day := arrival[f*everyFuture]
		total += max(0, int(day)-p.floor)
		for _, last := range slices.Backward(p.last) {
			if ends[last][f*everyFuture] == day {
				on[last][f] = true
				break
			}
		}
	}
	for k := len(p.nodes) - 1; k >= 0; k-- { // what waits for a node stands behind it
		if p.nodes[k].done < 0 {
			times, days := p.follow(k, ends, on)
			percent[k], waited = 100*times/followed, waited+days
		}
	}
	return percent, 100 * waited / max(total, 1)
}

// follow goes back one step from a node in every future in which the goal waits for it, to what was over
// last of all it waits for. It returns in how many, and how long it waits for its terms in them.
func (p *problem) follow(k int, ends []column, on [][]bool) (times, waited int) {
	n := &p.nodes[k]
	lag := int(n.lag.likely) - n.overlap
	for f, critical := range on[k] {
		if !critical {
			continue
		}
		times++
		ready, last := 0, -1
		for _, before := range n.after {
			if end := int(ends[before][f*everyFuture]); last < 0 || end > ready {
				ready, last = end, before
			}
		}
		ready += lag
		if n.kind == "terms" && !n.skip {
			waited += p.wait(n, max(ready, n.floor), int(ends[k][f*everyFuture]))
		}
		if last >= 0 && ready >= n.floor && n.begun < 0 { // or it waits for its own day, or for nothing any more
			on[last][f] = true
		}
	}
	return times, waited
}

// wait returns the days from being ready to the start of the first term; none where nothing is left to
// study, or the study has begun.
func (p *problem) wait(n *node, ready, end int) int {
	first := p.table.from(ready+n.early, n.names())
	if end <= ready || n.begun >= 0 || first == len(p.table.terms) {
		return 0
	}
	return int(p.table.terms[first].start) - ready
}

// longestSlip bounds how far a cliff is looked for, in days.
const longestSlip = 2 * 365

// cliffs finds for every node the last day it may end, if all goes as is likely, without moving the
// goal, and what one day more costs. It holds each back by some days, all at once, and halves the
// interval until the day is found. A node that may slip further than longestSlip has none, nor has what
// is over.
func (p *problem) cliffs() []*Cliff {
	passes := make([]pass, len(p.nodes)+1) // the last holds nothing back
	for k := range passes {
		passes[k] = pass{node: k}
	}
	low, high := make([]int, len(p.nodes)), make([]int, len(p.nodes)) // low moves nothing; high does
	for k := range high {
		high[k] = longestSlip
	}
	arrivalOf := func(held func(k int) int) (column, []column) {
		for k := range p.nodes {
			passes[k].held = held(k)
		}
		ends := p.walk(&world{passes: passes})
		return p.arrival(ends), ends
	}
	undelayed, ends := arrivalOf(func(int) int { return 0 })
	goal := undelayed[len(p.nodes)]
	furthest, _ := arrivalOf(func(int) int { return longestSlip })
	for step := longestSlip; step > 0; step /= 2 {
		moved, _ := arrivalOf(func(k int) int { return (low[k] + high[k]) / 2 })
		for k := range p.nodes {
			if middle := (low[k] + high[k]) / 2; moved[k] > goal {
				high[k] = middle
			} else {
				low[k] = middle
			}
		}
	}
	moved, _ := arrivalOf(func(k int) int { return low[k] + 1 })
	cliffs := make([]*Cliff, len(p.nodes))
	for k, n := range p.nodes {
		if n.skip || n.beyond || n.done >= 0 || furthest[k] == goal {
			continue
		}
		own := len(p.nodes)
		cliffs[k] = &Cliff{p.date(int(ends[k][own]) + low[k]), int(moved[k] - goal)}
	}
	return cliffs
}
