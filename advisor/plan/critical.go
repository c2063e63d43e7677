package plan

import (
	"slices"
	"sync"
)

// everyFuture is how many futures there are to one that is followed back: enough for whole percents.
const everyFuture = 4

// critical returns for every node the percent of futures in which the goal waits for it, and the
// percent of the time to the goal that is spent waiting for terms to begin. It follows the futures back
// from the goal along what was over last, node by node.
func (p *problem) critical(w *world, ends []column, arrival column) (percent []int, waiting int) {
	var mutex sync.Mutex
	times := make([]int, len(p.nodes))
	followed, total, waited := 0, 0, 0
	w.stretches(func(within *world, from int) {
		t := trail{problem: p, ends: cut(ends, from, within), times: make([]int, len(p.nodes))}
		t.lead(arrival[from : from+within.size()])
		mutex.Lock()
		defer mutex.Unlock()
		for k := range times {
			times[k] += t.times[k]
		}
		followed, total, waited = followed+t.followed, total+t.total, waited+t.waited
	})
	for k := range times {
		percent = append(percent, 100*times[k]/followed)
	}
	return percent, 100 * waited / max(total, 1)
}

// trail is what comes of following a stretch of futures back.
type trail struct {
	*problem
	ends          []column
	on            [][]bool // by node and future: the goal waits for it
	times         []int    // that it does, by node
	followed      int      // futures
	total, waited int      // days from the first that is planned to the goal, and of waiting for terms
}

// lead goes back from the goal in every future that is followed.
func (t *trail) lead(arrival column) {
	t.followed = (len(arrival) + everyFuture - 1) / everyFuture
	on := make([]bool, len(t.nodes)*t.followed)
	for row := range slices.Chunk(on, t.followed) {
		t.on = append(t.on, row)
	}
	for f := range t.followed {
		day := arrival[f*everyFuture]
		t.total += max(0, int(day)-t.floor)
		for _, last := range slices.Backward(t.last) {
			if t.ends[last][f*everyFuture] == day {
				t.on[last][f] = true
				break
			}
		}
	}
	for k := len(t.nodes) - 1; k >= 0; k-- { // what waits for a node stands behind it
		if t.nodes[k].done < 0 {
			t.follow(k)
		}
	}
}

// follow goes back one step from a node in every future in which the goal waits for it, to what was over
// last of all it waits for.
func (t *trail) follow(k int) {
	n := &t.nodes[k]
	lag := int(n.lag.likely) - n.overlap
	for f, critical := range t.on[k] {
		if !critical {
			continue
		}
		t.times[k]++
		ready, last := 0, -1
		for _, before := range n.after {
			if end := int(t.ends[before][f*everyFuture]); last < 0 || end > ready {
				ready, last = end, before
			}
		}
		ready += lag
		if n.kind == "terms" && !n.skip {
			t.waited += t.wait(n, max(ready, n.floor), int(t.ends[k][f*everyFuture]))
		}
		if last >= 0 && ready >= n.floor && n.begun < 0 { // or it waits for its own day, or for nothing any more
			t.on[last][f] = true
		}
	}
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
