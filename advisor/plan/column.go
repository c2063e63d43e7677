package plan

// column is a number of days in each of a row of futures. Counted from the first day of a plan it is
// a date.
type column []uint16

// never is the last day a column can hold, some 179 years away. What would lie beyond it ends there.
// A plan with such a day in it has no dates, see endless.
const never = 1<<16 - 1

// days keeps a number of days within what a column can hold.
func days(n int) uint16 { return uint16(min(max(n, 0), never)) }

// quantiles returns for each percent the first day by which so many of the futures are over. It counts
// them by months of 32 days, then those of the month that holds the day.
func (c column) quantiles(percents ...int) (found []int) {
	var months [never/32 + 1]int
	for _, day := range c {
		months[day/32]++
	}
	for _, percent := range percents {
		enough := (len(c)*percent + 99) / 100
		month, before := reach(months[:], enough)
		var days [32]int
		for _, day := range c {
			if int(day/32) == month {
				days[day%32]++
			}
		}
		day, _ := reach(days[:], enough-before)
		found = append(found, 32*month+day)
	}
	return found
}

// reach returns where counts come to enough, and what they come to before.
func reach(counts []int, enough int) (at, before int) {
	for before+counts[at] < enough {
		before, at = before+counts[at], at+1
	}
	return at, before
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
