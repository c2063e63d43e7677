package plan

import (
	"math"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"

	"pgregory.net/rapid"
)

func near(a, b, off float64) bool { return math.Abs(a-b) <= off }

// triangle is the share of a triangle from a over the mode c to b that lies below x, written down from
// its definition and not from how spread works it out.
func triangle(a, c, b, x float64) float64 {
	switch {
	case x <= a:
		return 0
	case x >= b:
		return 1
	case x <= c:
		return (x - a) * (x - a) / ((b - a) * (c - a))
	}
	return 1 - (b-x)*(b-x)/((b-a)*(b-c))
}

func TestATenthLiesBelowLowAndATenthAboveHigh(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(0, 1000).Draw(t, "low")
		likely := low + rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0.5, 1000)).Draw(t, "likely")
		high := likely + rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0.5, 1000)).Draw(t, "high")
		s := newSpread(low, likely, high)
		if low == high {
			if s.at(0) != low || s.at(0.5) != low || s.at(1) != low {
				t.Fatalf("%+v is not always %v", s, low)
			}
			return
		}
		from, to := likely-s.left, likely+s.right
		if from > low || to < high {
			t.Fatalf("%+v ends within low and high", s)
		}
		if likely > low && !near(triangle(from, likely, to, low), 0.1, 1e-6) {
			t.Fatalf("%v lies below low", triangle(from, likely, to, low))
		}
		if likely < high && !near(triangle(from, likely, to, high), 0.9, 1e-6) {
			t.Fatalf("%v lies below high", triangle(from, likely, to, high))
		}
	})
}

func TestWhatAShareFallsBelowIsTheInverseOfTheShareBelow(t *testing.T) {
	s := newSpread(50, 70, 120)
	from, to := s.likely-s.left, s.likely+s.right
	for _, u := range []float64{0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99} {
		x := s.at(u)
		if !near(triangle(from, 70, to, x), u, 1e-9) || !near(s.share(x), u, 1e-9) {
			t.Errorf("share %v gives %v, below which lies %v, or %v", u, x, triangle(from, 70, to, x), s.share(x))
		}
	}
	if !near(s.at(0.1), 50, 1e-9) || !near(s.at(0.9), 120, 1e-9) {
		t.Errorf("a tenth lies below %v and above %v", s.at(0.1), s.at(0.9))
	}
	for day := 41.0; day < 140; day++ { // the share grows fastest around the mode
		if s.share(day+1)-s.share(day) > s.share(70.5)-s.share(69.5) {
			t.Errorf("more of it lies after %v than around the likely value", day)
		}
	}
}

func TestSpreadsThatAreNone(t *testing.T) {
	for name, test := range map[string]struct {
		s         spread
		u, want   float64
		below     float64 // the share below 5
		tolerance float64
	}{
		"always five":              {newSpread(5, 5, 5), 0.3, 5, 0, 0},
		"always none":              {newSpread(0, 0, 0), 0.99, 0, 1, 0},
		"nothing below the likely": {newSpread(5, 5, 14), 0, 5 - newSpread(5, 5, 14).left, newSpread(5, 5, 14).share(5), 1e-9},
		"nothing above the likely": {newSpread(1, 5, 5), 0.1, 1, newSpread(1, 5, 5).share(5), 1e-9},
		"a left end below zero":    {newSpread(0, 1, 20), 0, 0, triangle(1-newSpread(0, 1, 20).left, 1, 1+newSpread(0, 1, 20).right, 5), 1e-9},
	} {
		if got := test.s.at(test.u); !near(got, test.want, test.tolerance) {
			t.Errorf("%s: share %v gives %v, want %v", name, test.u, got, test.want)
		}
		if got := test.s.share(5); !near(got, test.below, 1e-9) {
			t.Errorf("%s: %v lies below 5, want %v", name, got, test.below)
		}
	}
}

// What has run for a while is judged by the cases that ran as long.
func TestWhatIsNotOverYetTakesLonger(t *testing.T) {
	s := newSpread(50, 70, 120)
	for _, passed := range []float64{0, 20, 45, 60, 90, 130, 500} {
		rest := s.after(passed)
		gone := s.share(passed)
		for _, u := range []float64{0, 0.2, 0.5, 0.8, 1} {
			got, want := rest.at(u), s.at(gone+u*(1-gone))
			if !near(got, want, 1e-9) || got < s.at(u)-1e-9 || passed < 130 && got < passed-1e-9 {
				t.Errorf("after %v days, share %v gives %v, want %v", passed, u, got, want)
			}
		}
	}
	if s.after(0) != s {
		t.Errorf("nothing has passed, and %+v becomes %+v", s, s.after(0))
	}
}

// What is drawn from is near enough to the triangle, never falls with luck, and grows with the spread.
func TestADrawnSpreadIsNearTheTriangle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		three := rapid.SliceOfN(rapid.IntRange(0, 3000), 3, 3).Draw(t, "low, likely, high")
		slices.Sort(three)
		s := newSpread(float64(three[0]), float64(three[1]), float64(three[2]))
		if passed := rapid.IntRange(0, 3000).Draw(t, "passed"); rapid.Bool().Draw(t, "begun") {
			s = s.after(float64(passed))
		}
		drawn, double, before := s.drawn(), newSpread(2*s.low, 2*s.likely, 2*s.high).drawn(), 0.0
		for z := -6.0; z <= 6; z += 0.01 {
			value := drawn.at(z)
			if !near(value, s.at(chance(z)), (s.high-s.low)/200+1e-9) || value < before-1e-9 {
				t.Fatalf("luck %v gives %v after %v, the triangle %v", z, value, before, s.at(chance(z)))
			}
			if s.gone == 0 && !near(double.at(z), 2*value, 1e-6) {
				t.Fatalf("twice the spread gives %v and %v", double.at(z), value)
			}
			before = value
		}
	})
}

func TestFiguresAreReadInTheirUnits(t *testing.T) {
	p := &Planner{}
	weeks := catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 2, High: 4}, Unit: "weeks"}
	years := catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 1, High: 1}, Unit: "years"}
	credits := catalog.Figure{Range: &catalog.Range{Low: 59.5, Likely: 60, High: 61.2}, Unit: "credits"}
	half := catalog.Number(12.5)
	for name, test := range map[string]struct {
		got               spread
		low, likely, high float64
	}{
		"weeks as days":               {p.days(weeks), 7, 14, 28},
		"a year as whole days":        {p.days(years), 366, 366, 366},
		"credits are rounded up":      {p.whole(credits), 60, 60, 62},
		"one value is a range of one": {p.whole(catalog.Figure{Value: &half, Unit: "hours"}), 13, 13, 13},
		"no length":                   {p.days(catalog.Figure{NotPublished: true, Unit: "days"}), 0, 0, 0},
	} {
		if test.got.low != test.low || test.got.likely != test.likely || test.got.high != test.high {
			t.Errorf("%s: got %+v", name, test.got)
		}
	}
	if share(nil) != 0 || share(&catalog.Figure{NotPublished: true}) != 0 || share(&catalog.Figure{Value: &half}) != 0.125 {
		t.Errorf("shares: %v", share(&catalog.Figure{Value: &half}))
	}
	if up(3) != 3 || up(3.0000000001) != 3 || up(3.01) != 4 || up(-0.5) != 0 {
		t.Error("rounding up")
	}
}
