package plan

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/calendar"
)

// lasting is what length returns, worked out once for activities that are alike in it.
func (p *problem) lasting(w *world, n *node) column {
	key := drawing{n.length, w.first}
	if known, ok := w.lengths.get(key); ok {
		return known
	}
	taken := p.length(w, n)
	lengths := make(column, len(taken))
	for i, day := range taken {
		lengths[i] = days(int(day))
	}
	w.lengths.put(key, lengths)
	return lengths
}

// length returns how many days an activity takes once it has begun; of study by terms, how many courses,
// since how long they take depends on the day it begins.
func (p *problem) length(w *world, n *node) []int32 {
	if n.skip || n.kind == "milestone" {
		return make([]int32, w.size())
	}
	taken := w.draw(n.seed, n.takes)
	switch n.kind {
	case "terms":
		for i, credits := range taken {
			taken[i] = int32(coursesFor(int(credits)-n.transfer, n.size))
		}
		return taken
	case "effort":
		for i, hours := range taken {
			taken[i] = daysFor(hours, int32(n.hours))
		}
	}
	if n.window > 0 {
		for i := range taken {
			taken[i] = min(taken[i], int32(n.window))
		}
	}
	if n.counts && n.have > 0 {
		p.count(w, n, taken)
	}
	if w.luck != nil {
		p.setBack(w, n, taken)
	}
	return taken
}

// daysFor returns how long so many hours take at so many a week; without any they are never over.
func daysFor(hours, aWeek int32) int32 {
	if aWeek <= 0 {
		return never
	}
	return (7*hours + aWeek - 1) / aWeek
}

// count takes experience off, as much as the activities before have left of it.
func (p *problem) count(w *world, n *node, taken []int32) {
	used := make([]int32, len(taken))
	for _, before := range n.worked {
		w.add(used, p.nodes[before].seed, p.nodes[before].takes)
	}
	for i := range taken {
		left := max(0, int32(n.have)-used[i])
		taken[i] = max(0, taken[i]-left)
	}
}

// setBack adds what goes wrong: a setback, and the waits after failed tries.
func (p *problem) setBack(w *world, n *node, taken []int32) {
	if n.chance > 0 {
		struck, adds := w.luck.hand(mix(n.seed+1)), w.draw(mix(n.seed+2), n.adds)
		for i, least := range w.unlucky(n.chance) {
			if struck.slice(w.first+i) >= int(least) {
				taken[i] += adds[i]
			}
		}
	}
	switch {
	case n.fail >= 1: // nobody passes
		for i := range taken {
			taken[i] = never
		}
	case n.fail > 0:
		tried, wait := w.luck.hand(mix(n.seed+3)), w.draw(mix(n.seed+4), n.wait)
		for i := range taken {
			taken[i] += int32(failures(n.fail, 1-chance(tried.at(w.first+i)))) * wait[i]
		}
	}
}

// mostFailures bounds how often one exam is failed: more is no longer a matter of luck.
const mostFailures = 4

// failures returns how many tries fail before one passes: k where u, which is small for bad luck, lies
// below fail to the k.
func failures(fail, u float64) (k int) {
	for bound := fail; k < mostFailures && u < bound; k++ {
		bound = float64(bound * fail)
	}
	return k
}

// ready returns the day from which an activity may begin: all it waits for is over, the lag has
// passed, and it is not in the past. The days stand until the next node is asked for in this stretch.
func (p *problem) ready(w *world, n *node, ends []column) []int32 {
	if n.overlap == 0 && (n.skip || n.lag == spread{}) {
		return latest(w.ready, n.floor, n.after, ends)
	}
	ready := latest(w.ready, 0, n.after, ends)
	if !n.skip {
		w.add(ready, mix(n.seed+5), n.lag)
	}
	for i := range ready {
		ready[i] = max(ready[i]-int32(n.overlap), int32(n.floor))
	}
	return ready
}

// latest fills a row of days with when all of some nodes are over, but none before the floor.
func latest(days []int32, floor int, of []int, ends []column) []int32 {
	for i := range days {
		days[i] = int32(floor)
	}
	for _, before := range of {
		for i, end := range ends[before][:len(days)] {
			days[i] = max(days[i], int32(end))
		}
	}
	return days
}

// end works out the day on which a node ends in every future.
func (p *problem) end(w *world, n *node, ends []column, over column) {
	if n.done >= 0 {
		for i := range over {
			over[i] = days(n.done)
		}
		return
	}
	ready, lasts := p.ready(w, n, ends), p.lasting(w, n)
	if n.kind == "terms" && !n.skip {
		p.study(w, n, ready, lasts, ends, over)
		return
	}
	for i, taken := range lasts {
		from, least := int(ready[i]), 0
		if n.begun >= 0 { // it runs, so it is not over before today
			from, least = n.begun, n.floor
		}
		over[i] = days(max(from+int(taken), least))
	}
}

// studied is how a study went: the terms it began with and could end with, and the days it was over.
type studied struct{ first, least, over column }

// study walks the terms of a program. A future that comes to the same terms as the last time goes as it
// went then, so that a change some days before a study costs little.
func (p *problem) study(w *world, n *node, ready []int32, courses column, ends []column, over column) {
	placed := latest(w.placed, 0, n.beforeLast, ends)
	names, i := n.names(), 0
	hands := make([]*hand, len(p.table.terms)) // of the terms that somebody comes to
	unlucky := w.unlucky(n.lost)
	lost := func(at int) bool {
		term := &p.table.terms[at]
		if unlucky == nil || int(term.end) <= n.floor {
			return false // a term that is over was not lost, for the person went on
		}
		if hands[at] == nil {
			hands[at] = w.luck.hand(n.seed ^ term.key)
		}
		return hands[at].slice(w.first+i) >= int(unlucky[i])
	}
	last, known := w.studies.get(drawing{n.alone, w.first})
	now := studied{make(column, len(over)), make(column, len(over)), over}
	for i = range over {
		if courses[i] == 0 {
			over[i] = days(int(ready[i]))
			if n.begun >= 0 {
				over[i] = days(n.floor)
			}
			continue
		}
		first, least := p.firstTerm(n, int(ready[i]), names), p.table.from(int(placed[i]), nil)
		now.first[i], now.least[i] = uint16(first), uint16(least)
		if known && last.first[i] == now.first[i] && last.least[i] == now.least[i] {
			over[i] = last.over[i]
			continue
		}
		over[i] = never
		if at := p.table.finish(first, n.chain, least, int(courses[i]), lost); at < len(p.table.terms) {
			over[i] = max(p.table.terms[at].end, days(n.floor))
		}
	}
	w.studies.put(drawing{n.alone, w.first}, now)
}

// firstTerm returns the term that study begins with, or the one that it is in.
func (p *problem) firstTerm(n *node, ready int, names []string) int {
	if n.begun >= 0 {
		return p.table.running(n.begun)
	}
	return p.table.from(ready+n.early, names)
}

// begins returns the days on which a node begins, when its end and those before it are known.
func (p *problem) begins(w *world, n *node, ends []column) column {
	begins := make(column, w.size())
	w.stretches(func(within *world, from int) {
		names, lasts := n.names(), p.lasting(within, n)
		for i, ready := range p.ready(within, n, cut(ends, from, within)) {
			begin := days(int(ready))
			switch {
			case n.done >= 0:
				begin = min(begin, days(n.done))
			case n.kind == "terms" && !n.skip && lasts[i] > 0:
				begin = never
				if at := p.firstTerm(n, int(ready), names); at < len(p.table.terms) {
					begin = p.table.terms[at].start
				}
			case n.begun >= 0:
				begin = days(n.begun)
			}
			begins[from+i] = begin
		}
	})
	return begins
}

// names are the terms a program may begin in; none for any.
func (n *node) names() []string {
	if n.starts == "" {
		return nil
	}
	return strings.Split(n.starts, ",")
}

// walk passes forward over the network in every future at once: every activity begins when all it
// waits for is over. It returns when each ends.
func (p *problem) walk(w *world) (ends []column) {
	var unknown []int
	ends = make([]column, len(p.nodes))
	for k := range p.nodes {
		known, ok := w.ends.get(p.nodes[k].key)
		if !ok {
			known, unknown = make(column, w.size()), append(unknown, k)
		}
		ends[k] = known
	}
	w.stretches(func(within *world, from int) {
		ends := cut(ends, from, within)
		for _, k := range unknown {
			p.end(within, &p.nodes[k], ends, ends[k])
			for i, pass := range within.passes {
				if pass.node == k && pass.held > 0 {
					ends[k][i] = days(int(ends[k][i]) + pass.held)
				}
			}
		}
	})
	for _, k := range unknown {
		w.ends.put(p.nodes[k].key, ends[k])
	}
	return ends
}

// cut returns the days of a stretch that begins so many futures later than the columns.
func cut(columns []column, from int, within *world) []column {
	parts := make([]column, len(columns))
	for k, c := range columns {
		parts[k] = c[from : from+within.size()]
	}
	return parts
}

// arrival returns when the goal is reached: everything that is not for later is over.
func (p *problem) arrival(ends []column) column {
	over := make(column, len(ends[0]))
	p.arrive(over, ends)
	return over
}

// arrive is arrival into days that are all 0.
func (p *problem) arrive(over column, ends []column) {
	for _, k := range p.last {
		for i, end := range ends[k][:len(over)] {
			over[i] = max(over[i], end)
		}
	}
}

// sure returns the day by which a node is over in so many percent of the futures.
func (p *problem) sure(w *world, k int, ends []column, percent int) int {
	key := p.nodes[k].key
	day, known := w.sures.get(key)
	if !known {
		day = ends[k].quantiles(percent)[0]
		w.sures.put(key, day)
	}
	return day
}

// endless names what may not be over by the last day that is planned; empty if all is in nine tenths of
// the world.
func (p *problem) endless(ends []column) string {
	years := calendar.FromTime(p.date(p.floor).Time().AddDate(horizon, 0, 0))
	last := min(int(min(years, calendar.Latest)-p.base), never-1)
	late := func(c column) bool { return c.by(last) < 90 }
	all, first := late(p.arrival(ends)), -1
	for k, n := range p.nodes {
		if first < 0 && n.outstanding() && (all || n.beyond) && late(ends[k]) {
			first = k
		}
	}
	if first < 0 && all { // only all together are late
		first = p.last[0]
	}
	if first < 0 {
		return ""
	}
	return fmt.Sprintf("%s: this may not be over by %s. So far ahead no date can be promised. Check how long it takes, your hours and the start.", p.nodes[first].activity.Title, p.date(last).Long())
}
