package cohort

import (
	"cmp"
	"maps"
	"slices"
)

// SummaryFormat names the version of the JSON form of a Summary.
const SummaryFormat = "careeradvisor/cohort-summary/1"

// smallest is the fewest people a count may be about, and the step to which counts are rounded down.
const smallest = 5

// Person is what one person adds to the counts, in words that a catalog holds.
type Person struct {
	Leading  string // the paths that lead
	Verdict  string // on the work
	Blockers []string
	Open     []string // what is not known yet
}

// Tally counts people. Its zero value is ready; it is not safe for concurrent use.
type Tally struct {
	people                          int
	leading, verdicts, blocks, open map[string]int
}

// Add counts a person.
func (t *Tally) Add(p Person) {
	if t.people == 0 {
		t.leading, t.verdicts, t.blocks, t.open = map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	}
	t.people++
	t.leading[p.Leading]++
	t.verdicts[p.Verdict]++
	for _, each := range []struct {
		words  []string
		counts map[string]int
	}{{p.Blockers, t.blocks}, {p.Open, t.open}} {
		words := slices.Clone(each.words)
		slices.Sort(words)
		for _, word := range slices.Compact(words) {
			each.counts[word]++
		}
	}
}

// Summary is what many people have in common.
//
// No count is exact: each is a range of five numbers, the count rounded down to a step of five and up to four
// more. In a table in which everybody stands in one row, rows of fewer than five are put together, and the smallest
// other rows with them until they are five or more. In a table in which a person may stand in several rows, a row stands
// only where at least five are in it and at least five are not.
type Summary struct {
	Format   string `json:"format"`
	People   Range  `json:"people"`
	Leading  []Row  `json:"leading"`  // everybody in one row
	Verdicts []Row  `json:"verdicts"` // everybody in one row
	Blockers []Row  `json:"blockers"`
	Open     []Row  `json:"open"`
}

// Row is a count of people.
type Row struct {
	Label  string `json:"label,omitempty"`
	Others bool   `json:"others,omitempty"` // all rows that are not named
	Range
}

// Range is a number of people that is not told exactly.
type Range struct {
	From int `json:"from"`
	To   int `json:"to"`
}

func rangeOf(count int) Range {
	from := count / smallest * smallest
	return Range{from, from + smallest - 1}
}

// Summarize adds up tallies and keeps what shows no small group.
func Summarize(tallies []Tally) Summary {
	var all Tally
	sum := func(to *map[string]int, from map[string]int) {
		if *to == nil {
			*to = map[string]int{}
		}
		for word, count := range from {
			(*to)[word] += count
		}
	}
	for _, t := range tallies {
		all.people += t.people
		sum(&all.leading, t.leading)
		sum(&all.verdicts, t.verdicts)
		sum(&all.blocks, t.blocks)
		sum(&all.open, t.open)
	}
	return Summary{SummaryFormat, rangeOf(all.people), apart(all.leading), apart(all.verdicts), shared(all.blocks, all.people), shared(all.open, all.people)}
}

// byCount returns the rows, the most people first, of rows alike by the alphabet.
func byCount(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b]/smallest, counts[a]/smallest), cmp.Compare(a, b))
	})
}

// apart makes the table in which everybody stands in one row.
func apart(counts map[string]int) []Row {
	named, rest := byCount(counts), 0
	for len(named) > 0 {
		last := counts[named[len(named)-1]]
		if last >= smallest && (rest == 0 && len(named) > 1 || rest >= smallest) {
			break
		}
		rest, named = rest+last, named[:len(named)-1]
	}
	rows := []Row{}
	for _, label := range named {
		rows = append(rows, Row{Label: label, Range: rangeOf(counts[label])})
	}
	if rest >= smallest {
		rows = append(rows, Row{Others: true, Range: rangeOf(rest)})
	}
	return rows
}

// shared makes the table in which a person may stand in several rows.
func shared(counts map[string]int, people int) []Row {
	rows := []Row{}
	for _, label := range byCount(counts) {
		if count := counts[label]; count >= smallest && people-count >= smallest {
			rows = append(rows, Row{Label: label, Range: rangeOf(count)})
		}
	}
	return rows
}
