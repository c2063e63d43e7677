package plan

// everyFuture is how many futures there are to one that is followed back: enough for whole percents.
const everyFuture = 4

// critical returns for every node the percent of futures in which the goal waits for it, and the
// percent of the time to the goal that is spent waiting for terms to begin. It follows each future back
// from the goal along what was over last.
func (p *problem) critical(ends []column, arrival column) (percent []int, waiting int) {
	counts, waited, total, followed := make([]int, len(p.nodes)), 0, 0, 0 // days from the first that is planned
	for i := 0; i < len(arrival); i += everyFuture {
		followed++
		k := -1
		for _, last := range p.last {
			if ends[last][i] == arrival[i] {
				k = last
			}
		}
		total += max(0, int(arrival[i])-p.floor)
		for k >= 0 && p.nodes[k].done < 0 {
			counts[k]++
			n, ready, last := &p.nodes[k], 0, -1
			for _, before := range n.after {
				if end := int(ends[before][i]); last < 0 || end > ready {
					ready, last = end, before
				}
			}
			ready += int(n.lag.likely) - n.overlap
			if n.kind == "terms" && !n.skip {
				waited += p.wait(n, max(ready, n.floor), int(ends[k][i]))
			}
			if k = last; ready < n.floor || n.begun >= 0 {
				break // it waits for its own day, or for nothing any more
			}
		}
	}
	for k := range counts {
		counts[k] = 100 * counts[k] / followed
	}
	return counts, 100 * waited / max(total, 1)
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
		_, ends := p.walk(&world{passes: passes})
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
