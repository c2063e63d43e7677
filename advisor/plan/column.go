package plan

import "slices"

// column is a number of days in each of a row of futures. Counted from the first day of a plan it is
// a date.
type column []uint16

// never is the last day a column can hold, some 179 years away. What would lie beyond it ends there.
// A plan with such a day in it has no dates, see endless.
const never = 1<<16 - 1

// days keeps a number of days within what a column can hold.
func days(n int) uint16 { return uint16(min(max(n, 0), never)) }

// counts returns how many futures end on each day, up to the last.
func (c column) counts() []int32 {
	counts := make([]int32, int(slices.Max(c))+1)
	for _, day := range c {
		counts[day]++
	}
	return counts
}

// quantiles returns for each percent, which rise, the first day by which so many of the futures are
// over.
func (c column) quantiles(percents ...int) []int {
	found, over := make([]int, 0, len(percents)), 0
	for day, count := range c.counts() {
		over += int(count)
		for len(found) < len(percents) && 100*over >= len(c)*percents[len(found)] {
			found = append(found, day)
		}
	}
	return found
}

// by returns in how many percent of the futures it is over on a day, rounded down: a promise is not
// rounded up.
func (c column) by(day int) int {
	over := 0
	for _, end := range c {
		if int(end) <= day {
			over++
		}
	}
	return 100 * over / len(c)
}
