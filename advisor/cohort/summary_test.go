package cohort

import (
	"fmt"
	"maps"
	"math/bits"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// kinds of people that a made-up world may hold: who leads, and what blocks them.
var kinds = []Person{
	{Leading: "A", Verdict: "good"}, {Leading: "A", Verdict: "good", Blockers: []string{"x"}}, {Leading: "A", Verdict: "poor", Blockers: []string{"x", "y"}},
	{Leading: "B", Verdict: "good"}, {Leading: "B", Verdict: "poor", Blockers: []string{"x"}}, {Leading: "C", Verdict: "poor", Blockers: []string{"y"}},
	{Leading: "C", Verdict: "good"},
}

// groups are those that a reader may want to size: every row, those not in it, and those in one row but
// not in another.
var groups = func() (all []func(Person) bool) {
	is := []func(Person) bool{
		func(p Person) bool { return p.Leading == "A" }, func(p Person) bool { return p.Leading == "B" }, func(p Person) bool { return p.Leading == "C" },
		func(p Person) bool { return p.Verdict == "good" },
		func(p Person) bool { return blocked(p, "x") }, func(p Person) bool { return blocked(p, "y") },
	}
	for i, one := range is {
		all = append(all, one, func(p Person) bool { return !one(p) })
		for j, other := range is {
			if i != j {
				all = append(all, func(p Person) bool { return one(p) && !other(p) }, func(p Person) bool { return one(p) && other(p) })
			}
		}
	}
	return all
}()

func blocked(p Person, by string) bool { return slices.Contains(p.Blockers, by) }

// sized counts the groups of one to four people whose size a reader can tell from a summary: no other cohort
// gives the same one with another size of the group. The reader knows the rules and the kinds of people that
// there are, which are up to three at a time, but not how many people there were. Every cohort of up to
// most people is tried.
func sized(most int, summarize func(Tally) any) (sized, summaries int) {
	for world := 1; world < 1<<len(kinds); world++ {
		if bits.OnesCount(uint(world)) > 3 {
			continue
		}
		var there []Person
		for i, kind := range kinds {
			if world>>i&1 == 1 {
				there = append(there, kind)
			}
		}
		seen := map[string][]uint32{} // by summary, the sizes that every group may have, one bit each
		for people := 1; people <= most; people++ {
			cohorts(len(there), people, func(counts []int) {
				var tally Tally
				for i, count := range counts {
					for range count {
						tally.Add(there[i])
					}
				}
				text := fmt.Sprint(summarize(tally))
				if seen[text] == nil {
					seen[text] = make([]uint32, len(groups))
				}
				for g, in := range groups {
					size := 0
					for i, count := range counts {
						if in(there[i]) {
							size += count
						}
					}
					seen[text][g] |= 1 << size
				}
			})
		}
		summaries += len(seen)
		for _, sizes := range seen {
			for _, possible := range sizes {
				if possible == 1<<1 || possible == 1<<2 || possible == 1<<3 || possible == 1<<4 {
					sized++
				}
			}
		}
	}
	return sized, summaries
}

func TestNoSmallGroupCanBeSized(t *testing.T) {
	found, summaries := sized(24, func(tally Tally) any { return Summarize([]Tally{tally}) })
	if found > 0 || summaries < 1000 {
		t.Errorf("%d small groups of %d summaries can be sized", found, summaries)
	}
}

// The search finds what it looks for: rows of fewer than five left out are not enough where the others are exact.
func TestSmallGroupsAreSizedWhereCountsAreExact(t *testing.T) {
	found, _ := sized(12, func(tally Tally) any {
		for _, counts := range []map[string]int{tally.leading, tally.verdicts, tally.blocks} {
			maps.DeleteFunc(counts, func(_ string, count int) bool { return count < smallest })
		}
		return tally
	})
	if found == 0 {
		t.Error("none was found")
	}
}

// cohorts calls use with every way to make up so many people of some kinds.
func cohorts(kinds, people int, use func(counts []int)) {
	counts := make([]int, kinds)
	var fill func(kind, left int)
	fill = func(kind, left int) {
		if kind == kinds-1 {
			counts[kind] = left
			use(counts)
			return
		}
		for counts[kind] = 0; counts[kind] <= left; counts[kind]++ {
			fill(kind+1, left-counts[kind])
		}
	}
	fill(0, people)
}

func TestSummary(t *testing.T) {
	var one, other Tally
	for i := range 23 {
		tally := &one
		if i%2 == 1 {
			tally = &other
		}
		person := Person{Leading: "A", Verdict: "good", Blockers: []string{"x", "x"}, Open: []string{"all"}}
		if i < 8 {
			person = Person{Leading: "B", Verdict: "good", Open: []string{"all", "few"}}
		}
		if i < 3 {
			person.Leading, person.Open = "C", nil
		}
		tally.Add(person)
	}
	got := Summarize([]Tally{one, other, {}})
	want := Summary{
		Format: SummaryFormat, People: Range{20, 24},
		Leading:  []Row{{Label: "A", Range: Range{15, 19}}, {Others: true, Range: Range{5, 9}}}, // B and C: 3 alone would be too few
		Verdicts: []Row{{Others: true, Range: Range{20, 24}}},                                   // that all are alike is not told either
		Blockers: []Row{{Label: "x", Range: Range{15, 19}}},
		Open:     []Row{{Label: "few", Range: Range{5, 9}}}, // all but 3 would tell of the 3
	}
	if difference := cmp.Diff(want, got); difference != "" {
		t.Error(difference)
	}
	if empty := Summarize(nil); len(empty.Leading)+len(empty.Blockers) != 0 || empty.People != (Range{0, 4}) {
		t.Errorf("nobody: %+v", empty)
	}
}
