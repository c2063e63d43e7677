package plan

import (
	"hash/maphash"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// problem is one person's plan as numbers: what has to be walked, in every future alike.
type problem struct {
	base  calendar.Date // day 0
	floor int           // nothing that is still to begin can begin before it
	nodes []node        // each after those it waits for
	table *timetable
	last  []int // nodes that nothing on the way to the goal waits for: the goal is reached when all are over

	leftOut []string // what a rule forbids after the goal, in sentences
}

// node is an activity as the walk sees it.
type node struct {
	own        // what decides on its days, apart from what it waits for
	activity   catalog.Activity
	step       catalog.Step
	after      []int             // nodes it waits for
	beforeLast []int             // nodes its last term waits for
	beyond     bool              // comes after the goal
	has        bool              // the person brings it along
	covered    bool              // another activity of the same plan, or where the person is now, makes it unnecessary
	worked     []int             // nodes before it that count the same experience
	progress   *sitting.Progress // nil while it has not begun
	pays       int               // tries at its exam that one fee pays for
	dues       [3]int            // of an exam for members: of a year's membership, low, likely and high
	edited     bool              // its length is the person's own estimate
	length     uint64            // identifies how many days it takes
	alone      uint64            // identifies how it goes once it may begin
	key        uint64            // identifies when it ends
}

// own is comparable: two nodes that are alike in it, and wait for alike nodes, end alike.
type own struct {
	lasts
	lag     spread
	overlap int
	floor   int // no earlier than this day
	done    int // ended on this day; -1 while it has not
	begun   int // began on this day; -1 while it has not
	lost    float64
	table   timetableOf
	chain   int
	early   int
	starts  string
}

// lasts is what decides on how long a node takes, whenever it begins.
type lasts struct {
	seed     uint64
	kind     string
	skip     bool // there, but takes no time
	takes    spread
	hours    int // a week, for effort
	counts   bool
	have     int // days of experience, where it counts
	chance   float64
	adds     spread
	fail     float64 // share of tries that fail; 0 where nothing is tried
	wait     spread
	window   int
	transfer int // credits that count
	size     float64
}

// outstanding tells whether the activity is still to be done.
func (n node) outstanding() bool { return !n.has && !n.covered }

var keySeed = maphash.MakeSeed()

// findLast lists the nodes that end the way to the goal.
func (p *problem) findLast() {
	waited := make([]bool, len(p.nodes))
	for _, n := range p.nodes {
		early := n.overlap > 0 || n.begun >= 0 || n.done >= 0 // may be over before what it waits for
		if !n.beyond && !early {
			for _, before := range n.after {
				waited[before] = true
			}
		}
	}
	for k, n := range p.nodes {
		if !n.beyond && !waited[k] {
			p.last = append(p.last, k)
		}
	}
}

// identify gives every node its keys: how long it lasts, with all whose experience it counts, decides on
// its length; that and what is its own on how it goes; and the ends of all it waits for on its end.
func (p *problem) identify() {
	for i := range p.nodes {
		n := &p.nodes[i]
		n.length = maphash.Comparable(keySeed, n.lasts)
		for _, before := range n.worked {
			n.length = mix(n.length*3 + p.nodes[before].length)
		}
		n.alone = mix(n.length*3 + maphash.Comparable(keySeed, n.own))
		n.key = n.alone
		for _, list := range [][]int{n.after, n.beforeLast} {
			for _, before := range list {
				n.key = mix(n.key*3 + p.nodes[before].key)
			}
			n.key = mix(n.key)
		}
	}
}
