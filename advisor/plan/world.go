package plan

import "careeradvisor/advisor/sidebyside"

// world is a row of futures in which a plan is walked: many that chance deals, or a few passes in
// which nothing unexpected happens.
type world struct {
	luck   *luck // nil in a world of passes
	first  int   // of the futures of luck
	count  int
	passes []pass
	known
	ready, placed []int32 // of a stretch: room for days that are asked for node after node
}

// known is what was worked out in a world, by what it depends on. Its stretches share it; a world of
// passes keeps nothing.
type known struct {
	ends    *memory[uint64, column]   // of nodes
	sures   *memory[uint64, int]      // days by which nodes are over in enough futures
	lengths *memory[drawing, column]  // of activities
	studies *memory[drawing, studied] // as they went the last time
}

// keptStudies is how many studies are remembered as they went: those of a plan or two.
const keptStudies = 4

// newKnown prepares to keep the ends of so many nodes, in so many stretches.
func newKnown(nodes, stretches int) known {
	return known{newMemory[uint64, column](nodes), newMemory[uint64, int](nodes), newMemory[drawing, column](nodes * stretches), newMemory[drawing, studied](keptStudies * stretches)}
}

// drawing is what was drawn for the stretch of futures that begins with first.
type drawing struct {
	of    uint64
	first int
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

// calmWorld is two passes in which nothing unexpected happens: how it goes at best, and how it likely goes.
func calmWorld() *world {
	return (&world{passes: []pass{{low: true, node: -1}, {node: -1}}}).stretch(0)
}

// stretch is how many futures are walked in one go: few enough for their days to stay in the
// processor's nearest memory, and side by side with others.
const stretch = 2048

// stretches cuts a world up and works on the parts side by side. No future knows of another, so what
// comes out does not depend on how many processors there are.
func (w *world) stretches(work func(within *world, from int)) {
	if w.ready != nil {
		work(w, 0)
		return
	}
	if w.size() <= stretch {
		work(w.stretch(0), 0)
		return
	}
	var walkers sidebyside.Group
	for from := 0; from < w.size(); from += stretch {
		walkers.Go(func() { work(w.stretch(from), from) })
	}
	walkers.Wait()
}

// stretch returns the part of a world that begins so many futures later, to be walked by one processor.
func (w *world) stretch(from int) *world {
	within := *w
	within.first, within.count = w.first+from, min(stretch, w.size()-from)
	if w.passes != nil {
		within.passes = w.passes[from : from+within.count]
	}
	days := make([]int32, 2*within.count)
	within.ready, within.placed = days[:within.count], days[within.count:]
	return &within
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

// unlucky returns for each future the least slice of a hand with which something goes wrong that has so
// much of a chance to; nil where nothing ever does.
func (w *world) unlucky(chance float64) []uint16 {
	if w.luck == nil || chance == 0 {
		return nil
	}
	return w.luck.unlucky(chance)[w.first : w.first+w.count]
}
