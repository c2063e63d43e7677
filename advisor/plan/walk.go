package plan

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"careeradvisor/advisor/calendar"
)

// world is a row of futures in which a plan is walked: many that chance deals, or a few passes in
// which nothing unexpected happens.
type world struct {
	luck   *luck // nil in a world of passes
	first  int   // of the futures of luck
	count  int
	passes []pass
	memory *memory[uint64, column] // lengths and ends of nodes that were walked before; nil to keep none
	sures  *memory[uint64, int]    // days by which they are over in enough futures
}

// pass is one walk in which everything takes its low or its likely value, no term is lost and every
// exam is passed. One activity may be held back by some days.
type pass struct {
	low  bool
	node int
	held int
}

func (w *world) size() int {
	if w.luck == nil {
		return len(w.passes)
	}
	return w.count
}

// draw returns a whole number for each future: days, hours or credits, rounded up.
func (w *world) draw(seed uint64, s spread) []int32 {
	drawn := make([]int32, w.size())
	if w.luck == nil || s.left+s.right == 0 {
		for i := range drawn {
			drawn[i] = int32(up(s.likely))
		}
		for i, pass := range w.passes {
			if pass.low {
				drawn[i] = int32(up(s.low))
			}
		}
		return drawn
	}
	hand, values := w.luck.hand(seed), s.drawn()
	for i := range drawn {
		drawn[i] = int32(up(values.at(hand.at(w.first + i))))
	}
	return drawn
}

// add draws a spread onto days; one that takes no time is not drawn.
func (w *world) add(to []int32, seed uint64, s spread) {
	if s.high == 0 && s.likely == 0 {
		return
	}
	for i, more := range w.draw(seed, s) {
		to[i] += more
	}
}

// remembered returns length, worked out once for activities that are alike.
func (p *problem) remembered(w *world, n *node) column {
	if known, ok := w.memory.get(n.length); ok {
		return known
	}
	taken := p.length(w, n)
	lengths := make(column, len(taken))
	for i, day := range taken {
		lengths[i] = days(int(day))
	}
	w.memory.put(n.length, lengths)
	return lengths
}

// length returns how many days an activity takes once it has begun. Study by terms depends on the day
// it begins and is walked by study.
func (p *problem) length(w *world, n *node) []int32 {
	if n.skip || n.kind == "milestone" || n.kind == "terms" {
		return make([]int32, w.size())
	}
	taken := w.draw(n.seed, n.takes)
	if n.kind == "effort" {
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
		struck, limit, adds := w.luck.hand(mix(n.seed+1)), quantile(1-n.chance), w.draw(mix(n.seed+2), n.adds)
		for i := range taken {
			if struck.at(w.first+i) > limit {
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
// passed, and it is not in the past.
func (p *problem) ready(w *world, n *node, ends []column) []int32 {
	ready := make([]int32, w.size())
	for _, before := range n.after {
		for i, end := range ends[before] {
			ready[i] = max(ready[i], int32(end))
		}
	}
	if !n.skip {
		w.add(ready, mix(n.seed+5), n.lag)
	}
	for i := range ready {
		ready[i] = max(ready[i]-int32(n.overlap), int32(n.floor))
	}
	return ready
}

// end returns the days on which a node begins and ends in every future.
func (p *problem) end(w *world, n *node, ends []column) (begins, over column) {
	ready := p.ready(w, n, ends)
	begins, over = make(column, len(ready)), make(column, len(ready))
	switch {
	case n.done >= 0:
		for i := range over {
			begins[i], over[i] = days(min(n.done, max(n.begun, int(ready[i])))), days(n.done)
		}
	case n.kind == "terms" && !n.skip:
		p.study(w, n, ready, ends, begins, over)
	default:
		for i, taken := range p.remembered(w, n) {
			from, least := int(ready[i]), 0
			if n.begun >= 0 { // it runs, so it is not over before today
				from, least = n.begun, n.floor
			}
			begins[i], over[i] = days(from), days(max(from+int(taken), least))
		}
	}
	return begins, over
}

// study walks the terms of a program.
func (p *problem) study(w *world, n *node, ready []int32, ends []column, begins, over column) {
	placed := make([]int32, len(ready))
	for _, before := range n.beforeLast {
		for i, end := range ends[before] {
			placed[i] = max(placed[i], int32(end))
		}
	}
	names, limit := n.names(), quantile(1-n.lost)
	hands := make([]*hand, len(p.table.terms)) // of the terms that somebody comes to
	for i, credits := range w.draw(n.seed, n.takes) {
		left := int(credits) - n.transfer
		if left <= 0 {
			begins[i], over[i] = days(int(ready[i])), days(int(ready[i]))
			if n.begun >= 0 {
				begins[i], over[i] = days(n.begun), days(n.floor)
			}
			continue
		}
		lost := func(at int) bool {
			term := &p.table.terms[at]
			if w.luck == nil || n.lost == 0 || int(term.end) <= n.floor {
				return false // a term that is over was not lost, for the person went on
			}
			if hands[at] == nil {
				hands[at] = w.luck.hand(n.seed ^ term.key)
			}
			return hands[at].at(w.first+i) > limit
		}
		first := p.table.from(int(ready[i])+n.early, names)
		if n.begun >= 0 {
			first = p.table.running(n.begun)
		}
		last := p.table.finish(first, n.chain, int(placed[i]), coursesFor(left, n.size), lost)
		if last == len(p.table.terms) {
			begins[i], over[i] = never, never
			continue
		}
		begins[i], over[i] = p.table.terms[first].start, max(p.table.terms[last].end, days(n.floor))
	}
}

// names are the terms a program may begin in; none for any.
func (n *node) names() []string {
	if n.starts == "" {
		return nil
	}
	return strings.Split(n.starts, ",")
}

// walk passes forward over the network in every future at once: every activity begins when all it
// waits for is over. begins is nil for nodes whose end was remembered.
func (p *problem) walk(w *world) (begins, ends []column) {
	begins, ends = make([]column, len(p.nodes)), make([]column, len(p.nodes))
	for k := range p.nodes {
		n := &p.nodes[k]
		if known, ok := w.memory.get(n.key); ok {
			ends[k] = known
			continue
		}
		begins[k], ends[k] = p.end(w, n, ends)
		for i, pass := range w.passes {
			if pass.node == k && pass.held > 0 {
				ends[k][i] = days(int(ends[k][i]) + pass.held)
			}
		}
		w.memory.put(n.key, ends[k])
	}
	return begins, ends
}

// arrival returns when the goal is reached: everything that is not for later is over.
func (p *problem) arrival(ends []column) column {
	over := make(column, len(ends[0]))
	for _, k := range p.last {
		for i, end := range ends[k] {
			over[i] = max(over[i], end)
		}
	}
	return over
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

// memory keeps what was worked out, so that a change of the plan walks again only what it touches. It
// forgets what nobody asked for the longest. A nil memory keeps nothing.
type memory[K comparable, V any] struct {
	mutex sync.Mutex
	kept  map[K]V
	order []K
	most  int
}

func newMemory[K comparable, V any](most int) *memory[K, V] {
	return &memory[K, V]{kept: map[K]V{}, most: most}
}

func (m *memory[K, V]) get(key K) (known V, ok bool) {
	if m == nil {
		return known, false
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	known, ok = m.kept[key]
	if ok { // it is wanted, so it goes last
		at := slices.Index(m.order, key)
		m.order = append(slices.Delete(m.order, at, at+1), key)
	}
	return known, ok
}

func (m *memory[K, V]) put(key K, value V) {
	if m == nil {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if _, ok := m.kept[key]; !ok {
		m.order = append(m.order, key)
	}
	m.kept[key] = value
	for len(m.order) > m.most {
		delete(m.kept, m.order[0])
		m.order = m.order[1:]
	}
}
