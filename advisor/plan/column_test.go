package plan

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestQuantilesAreThoseOfTheSortedDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := column(rapid.SliceOfN(rapid.OneOf(rapid.Uint16(), rapid.Uint16Range(0, 100), rapid.Just(uint16(never))), 1, 300).Draw(t, "days"))
		percent, day := rapid.IntRange(1, 100).Draw(t, "percent"), int(rapid.Uint16().Draw(t, "day"))
		sorted := slices.Sorted(slices.Values(days))
		enough := (len(days)*percent + 99) / 100 // futures
		if got := days.quantiles(percent)[0]; got != int(sorted[enough-1]) {
			t.Fatalf("%d percent of %v are over by %d", percent, sorted, got)
		}
		if late := days.after(day); late != len(days)-sortedBy(sorted, day) || days.by(day) != 100*sortedBy(sorted, day)/len(days) {
			t.Fatalf("%d of %v are late on %d", late, sorted, day)
		}
	})
}

// sortedBy returns how many of sorted days are no later than one.
func sortedBy(sorted []uint16, day int) int {
	at, _ := slices.BinarySearch(sorted, uint16(day))
	for at < len(sorted) && int(sorted[at]) == day {
		at++
	}
	return at
}
