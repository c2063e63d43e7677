package fit_test

import (
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"

	"pgregory.net/rapid"
)

// worst is the least lead of a path over another when every weight of every answer may be off by
// error ÷ of in either direction: all corners are tried. The points are times of.
func worst(c *catalog.Catalog, given responses, leader, rival string, error, of int) int {
	var moves [][2]int // what a weight brings the leader over the rival when it is off downward and upward
	for id := range given {
		answer, ok := evidence(given, id)
		if !ok {
			continue
		}
		for _, own := range []int{answer * weight(c, id, leader), -answer * weight(c, id, rival)} {
			if own != 0 {
				moves = append(moves, [2]int{own * (of - error), own * (of + error)})
			}
		}
	}
	least := 1 << 62
	for corner := range 1 << len(moves) {
		lead := 0
		for i, move := range moves {
			lead += move[corner>>i&1]
		}
		least = min(least, lead)
	}
	return least
}

// Up to the stability radius no weights overturn the first place, however they are chosen; a
// millionth above it some do.
func TestStabilityIsTheLeastErrorThatOverturnsTheFirstPlace(t *testing.T) {
	const fine = 1_000_000
	property(t, 3, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, result fit.Result) {
		for _, rating := range c.Ratings {
			delete(given, rating.ID)
		}
		stable, leader := result.Stability, result.Paths[0].ID
		overturned := func(error, of int) bool {
			for _, path := range result.Paths[1:] {
				if worst(c, given, leader, path.ID, error, of) < 0 {
					return true
				}
			}
			return false
		}
		if stable.Moved == 0 {
			if stable.Gap != 0 || stable.Percent() != 0 || overturned(fine, 1) {
				t.Fatalf("nothing moved a path, and yet %v", stable)
			}
			return
		}
		if below := fine*stable.Gap - 1; below > 0 && overturned(below, fine*stable.Moved) {
			t.Fatalf("%v: overturned below it", stable)
		}
		if !overturned(fine*stable.Gap+1, fine*stable.Moved) {
			t.Fatalf("%v: not overturned above it", stable)
		}
		percent := stable.Percent()
		for _, path := range result.Paths[1:] {
			if stable.Gap > 0 && worst(c, given, leader, path.ID, percent, 100) <= 0 {
				t.Fatalf("%v: %s comes level at %d percent", stable, path.ID, percent)
			}
		}
	})
}

func TestStabilityInPercentStaysBelowTheRadius(t *testing.T) {
	for _, test := range []struct {
		stable fit.Stability
		want   int
	}{
		{fit.Stability{}, 0}, {fit.Stability{Gap: 0, Moved: 5}, 0}, {fit.Stability{Gap: 1, Moved: 4}, 24},
		{fit.Stability{Gap: 1, Moved: 3}, 33}, {fit.Stability{Gap: 4, Moved: 4}, 99},
	} {
		if got := test.stable.Percent(); got != test.want {
			t.Errorf("%v: got %d, want %d", test.stable, got, test.want)
		}
	}
}
