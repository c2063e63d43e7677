package fit

// fewAnswers is the most answers that a change may take and still be called small.
const fewAnswers = 3

// lever is an answer that may be given otherwise. Lifts says by how much one step to the right makes
// each of several shortfalls smaller.
type lever struct {
	item  string
	from  int
	lifts []int
}

// most is the most it can take off a shortfall.
func (l *lever) most(shortfall int) int {
	lifts := l.lifts[shortfall]
	return abs(lifts)*farthest - lifts*l.from
}

// search looks for the smallest set of answers that leaves no shortfall. It walks through the sets of so
// many answers, and drops those that cannot get there.
type search struct {
	levers []lever
	short  []int                 // with the answers chosen so far
	lifts  []int                 // of the levers
	reach  [fewAnswers + 1][]int // the most that so many levers can take off each shortfall
	step   []int                 // the most that one step can take off each shortfall
	chosen []Nudge
	best   []Nudge // nil until there is one
	steps  int     // of the best
}

// newSearch returns a search with room for so many levers and shortfalls.
func newSearch(levers, shortfalls int) *search {
	room := make([]int, (levers+fewAnswers+3)*shortfalls)
	take := func(n int) (taken []int) {
		taken, room = room[:n], room[n:]
		return taken
	}
	s := &search{
		levers: make([]lever, 0, levers), chosen: make([]Nudge, 0, fewAnswers),
		lifts: take(levers * shortfalls), short: take(shortfalls), step: take(shortfalls),
	}
	for count := range s.reach {
		s.reach[count] = take(shortfalls)
	}
	return s
}

// add adds a lever and returns its lifts, which the caller fills in.
func (s *search) add(item string, from int) (lifts []int) {
	n := len(s.short)
	lifts = s.lifts[len(s.levers)*n:][:n]
	s.levers = append(s.levers, lever{item, from, lifts})
	return lifts
}

// smallest returns the smallest change that leaves no shortfall above 0: the fewest answers, and of
// those sets the one with the fewest steps. It returns nil when more than fewAnswers are needed.
func (s *search) smallest() []Nudge {
	s.best = nil
	for i := range s.short {
		var most [fewAnswers]int // that a lever can take off this shortfall, the best levers first
		s.step[i] = 0
		for at := range s.levers {
			lever := &s.levers[at]
			next := lever.most(i)
			for at := 0; next > 0 && at < fewAnswers; at++ {
				most[at], next = max(most[at], next), min(most[at], next)
			}
			s.step[i] = max(s.step[i], abs(lever.lifts[i]))
		}
		for count := range most {
			s.reach[count+1][i] = s.reach[count][i] + most[count]
		}
	}
	for count := 1; count <= fewAnswers && s.best == nil; count++ {
		if s.within(count) {
			s.try(0, count, 0)
		}
	}
	return s.best
}

// try chooses count more answers from a lever on, with so many steps taken already.
func (s *search) try(from, count, taken int) {
	if count == 0 {
		s.best, s.steps = append(s.best[:0], s.chosen...), taken
		return
	}
	for at := from; at+count <= len(s.levers); at++ {
		lever := &s.levers[at]
		least, most := s.room(lever, s.reach[count-1])
		for by := least; by <= most; by++ {
			if by == 0 {
				continue
			}
			s.move(lever, by)
			if s.best == nil || taken+abs(by)+s.still(count-1) < s.steps {
				s.chosen = append(s.chosen, Nudge{lever.item, lever.from, lever.from + by})
				s.try(at+1, count-1, taken+abs(by))
				s.chosen = s.chosen[:len(s.chosen)-1]
			}
			s.move(lever, -by)
		}
	}
}

// within tells whether so many levers may be enough.
func (s *search) within(count int) bool {
	for i, short := range s.short {
		if short > s.reach[count][i] {
			return false
		}
	}
	return true
}

// room returns the steps that a lever may be moved by, the least and the most: what the others cannot
// reach of a shortfall, it has to take off. Where least is above most, it cannot.
func (s *search) room(lever *lever, others []int) (least, most int) {
	least, most = -farthest-lever.from, farthest-lever.from
	for i, lifts := range lever.lifts {
		needed := s.short[i] - others[i]
		switch { // dividing is slow, and seldom needed
		case lifts > 0 && needed > lifts*least:
			least = -floorDivide(-needed, lifts)
		case lifts < 0 && needed > lifts*most:
			most = floorDivide(-needed, -lifts)
		case lifts == 0 && needed > 0:
			return 1, 0
		}
		if least > most {
			break
		}
	}
	return least, most
}

// still is the least number of steps that count more answers can take.
func (s *search) still(count int) int {
	for i, short := range s.short {
		if short > 0 {
			count = max(count, (short+s.step[i]-1)/s.step[i])
		}
	}
	return count
}

func (s *search) move(lever *lever, steps int) {
	for i, lifts := range lever.lifts {
		s.short[i] -= lifts * steps
	}
}

func steps(nudges []Nudge) (total int) {
	for _, nudge := range nudges {
		total += abs(nudge.To - nudge.From)
	}
	return total
}
