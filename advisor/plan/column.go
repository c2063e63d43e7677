package plan

import "sync"

// column is a number of days in each of a row of futures. Counted from the first day of a plan it is
// a date.
type column []uint16

// never is the last day a column can hold, some 179 years away. What would lie beyond it ends there.
// A plan with such a day in it has no dates, see endless.
const never = 1<<16 - 1

// days keeps a number of days within what a column can hold.
func days(n int) uint16 { return uint16(min(max(n, 0), never)) }

// counters is room for counting futures by day.
var counters = sync.Pool{New: func() any { return new([never + 1]int32) }}

// quantiles returns for each percent the first day by which so many of the futures are over.
func (c column) quantiles(percents ...int) (found []int) {
	counts := counters.Get().(*[never + 1]int32)
	defer counters.Put(counts)
	clear(counts[:])
	for _, day := range c {
		counts[day]++
	}
	for _, percent := range percents {
		day, over := 0, int(counts[0])
		for 100*over < len(c)*percent {
			day++
			over += int(counts[day])
		}
		found = append(found, day)
	}
	return found
}

// by returns in how many percent of the futures it is over on a day, rounded down: a promise is not
// rounded up.
func (c column) by(day int) int {
	return 100 * (len(c) - c.after(day)) / len(c)
}

// after returns in how many futures it is not over on a day yet.
func (c column) after(day int) (late int) {
	for _, end := range c {
		if int(end) > day {
			late++
		}
	}
	return late
}
