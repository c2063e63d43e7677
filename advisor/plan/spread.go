package plan

import (
	"math"

	"careeradvisor/advisor/catalog"
)

// spread is how long something may take: a triangle through a low value, which one in ten falls
// below, the likely value, and a high value, which one in ten exceeds. Its ends lie beyond low and
// high, because people cannot name true extremes.
type spread struct {
	low, likely, high float64
	left, right       float64 // from the likely value to either end
	gone              float64 // share of cases that are ruled out, from the shortest on
}

// newSpread solves the ends of the triangle. With p and q the distances of the ends from the likely
// value, a tenth lies below low where likely - low = p - √(p (p+q) ÷ 10), and the same for q.
func newSpread(low, likely, high float64) spread {
	s := spread{low: low, likely: likely, high: high}
	below, above := likely-low, high-likely
	s.left, s.right = below+above/9, above+below/9
	if below == 0 && above == 0 {
		return s
	}
	for range 60 { // each step halves the error at least
		whole := (s.left + s.right) / 10
		s.left, s.right = below+math.Sqrt(float64(whole*s.left)), above+math.Sqrt(float64(whole*s.right))
	}
	return s
}

// after rules out all cases that are over once so much has passed.
func (s spread) after(passed float64) spread {
	if passed > 0 {
		s.gone = s.share(passed)
	}
	return s
}

// share returns which share of cases falls below a value.
func (s spread) share(value float64) float64 {
	whole, above, left := s.left+s.right, value-s.likely+s.left, s.likely+s.right-value
	switch {
	case above <= 0:
		return 0
	case left <= 0:
		return 1
	case value < s.likely:
		return float64(above*above) / float64(s.left*whole)
	}
	return 1 - float64(left*left)/float64(s.right*whole)
}

// at returns the value that the share u of cases falls below.
func (s *spread) at(u float64) float64 {
	u = s.gone + float64(u*(1-s.gone))
	whole := s.left + s.right
	if part := float64(u * whole); part < s.left {
		return max(0, s.likely-s.left+math.Sqrt(part*s.left))
	}
	return s.likely + s.right - math.Sqrt(float64((1-u)*whole)*s.right)
}

// drawn is a spread as it is drawn from: its value at every step of the normal table, from the best luck
// to the worst. Between two steps it goes straight, which is off by less than half a hundredth of the way
// from low to high.
type drawn [2*len(below) - 1]float64

func (s spread) drawn() *drawn {
	d := &drawn{}
	for k := range d {
		d[k] = s.at(chance(float64(k-len(below)+1) / belowSteps))
	}
	return d
}

// at returns the value for someone's luck, see luck.
func (d *drawn) at(luck float64) float64 {
	step := float64(luck*belowSteps) + float64(len(below)-1)
	k := int(step)
	if step < 0 {
		return d[0]
	}
	if k >= len(d)-1 {
		return d[len(d)-1]
	}
	return d[k] + float64((step-float64(k))*(d[k+1]-d[k]))
}

// longest returns the end of the triangle in whole units.
func (s spread) longest() int { return up(s.likely + s.right) }

// days reads a duration as days.
func (p *Planner) days(f catalog.Figure) spread {
	low, likely, high, _ := f.Days()
	return p.through(low, likely, high)
}

// whole reads credits or hours.
func (p *Planner) whole(f catalog.Figure) spread {
	low, likely, high := f.Whole()
	return p.through(low, likely, high)
}

// through solves a spread once for all activities that are alike in it.
func (p *Planner) through(low, likely, high int) spread {
	key := [3]int{low, likely, high}
	known, ok := p.spreads.Load(key)
	if !ok {
		known, _ = p.spreads.LoadOrStore(key, newSpread(float64(low), float64(likely), float64(high)))
	}
	return known.(spread)
}

// share reads a percent as a number from 0 to 1.
func share(f *catalog.Figure) float64 {
	if f == nil || f.Value == nil {
		return 0
	}
	return float64(*f.Value) / 100
}

// up rounds up to whole units. What lies a billionth above one is an error of arithmetic.
func up(x float64) int { return int(math.Ceil(float64(x) - 1e-9)) }
