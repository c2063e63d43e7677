package plan

import (
	"testing"

	"careeradvisor/advisor/catalog"
)

func TestBlocksAreAllFuturesThatChangesAreTriedIn(t *testing.T) {
	c := shipped(t)
	for _, bits := range []int{6, 12, futuresBits} {
		next := 0
		for _, block := range newPlanner(c, bits, 0).blocks() {
			if block.first != next || block.count == 0 {
				t.Errorf("after %d futures there are %d from %d on", next, block.count, block.first)
			}
			next += block.count
		}
		if want := min(triedFutures, 1<<bits); next != want {
			t.Errorf("%d futures of %d, want %d", next, 1<<bits, want)
		}
	}
}

func TestHoursAreShortWhereTermsAskForMore(t *testing.T) {
	load := studyLoad{known: true, hours: 3, size: 3, hoursACredit: 3}
	table := &timetable{of: timetableOf{load: load}, terms: []term{{weeks: 15, courses: 1}, {weeks: 15}, {weeks: 7.5}}}
	table.of.load.weeks = 15
	for kind, want := range map[string]int{"terms": 6, "effort": 0} {
		p := &problem{table: table, nodes: []node{{own: own{lasts: lasts{kind: kind}}, activity: catalog.Activity{Kind: kind}}}}
		if got := p.short(); got != want {
			t.Errorf("%s: %d hours are short, want %d", kind, got, want)
		}
	}
}
