package main

import (
	"os"
	"reflect"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/evidence"
	"careeradvisor/advisor/plan"
	"careeradvisor/data"
)

func shipped(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A short run of the study stands for the long one: when it says something else, the page is old.
func TestThePageIsWhatTheStudySays(t *testing.T) {
	content, err := os.ReadFile("../../../" + evidence.Page)
	if err != nil {
		t.Fatal(err)
	}
	stands, err := newStudy(shipped(t), short, 2).report()
	if err != nil {
		t.Fatal(err)
	}
	if err := evidence.Check(string(content), section, stands); err != nil {
		t.Errorf("%v; write it again: go run ./advisor/plan/simulate", err)
	}
}

func TestTheNumberOfWorkersChangesNothing(t *testing.T) {
	c := shipped(t)
	var found []*arrivals
	for _, workers := range []int{1, 3} {
		arrivals, err := newStudy(c, short, workers).walk(c, subjects[0].choice, 7, 3)
		if err != nil {
			t.Fatal(err)
		}
		arrivals.counts = slices.Clip(arrivals.counts)
		found = append(found, arrivals)
	}
	if !reflect.DeepEqual(found[0], found[1]) || found[0].all != 3<<14 {
		t.Errorf("%d futures, and %d", found[0].all, found[1].all)
	}
}

func TestArrivalsAreCountedToTheDay(t *testing.T) {
	a, b := &arrivals{}, &arrivals{}
	a.add([]calendar.Date{start, start + 10, start + 10, start + 2000})
	b.add([]calendar.Date{start + 20})
	b.merge(a)
	for day, want := range map[int]float64{-1: 0, 0: 20, 9: 20, 10: 60, 20: 80, 1999: 80, 2000: 100, 9999: 100} {
		if got := b.kept(start.AddDays(day)); got != want {
			t.Errorf("%v%% are over after %d days, want %v%%", got, day, want)
		}
	}
	for percent, want := range map[int]int{20: 0, 50: 10, 60: 10, 80: 20, 90: 2000} {
		if got := b.by(percent); got != start.AddDays(want) {
			t.Errorf("%d%% are over by %s, want day %d", percent, got, want)
		}
	}
}

func TestAChartAddsMeansAndVariancesAlongTheLongestPath(t *testing.T) {
	lengths := map[string]threePoint{"first": {10, 20, 60}, "long": {30, 30, 30}, "short": {1, 25, 400}, "after": {0, 10, 20}, "beyond": {900, 900, 900}}
	made := &plan.Plan{Activities: []plan.Activity{
		{ID: "first"}, {ID: "long", After: []string{"first"}}, {ID: "short", After: []string{"first"}}, {ID: "after", After: []string{"long", "short"}},
		{ID: "beyond", After: []string{"after"}, Beyond: true},
	}}
	// 20 + 30 + 10 days are likely; means are 25, 30 and 10; variances 69.4, 0 and 11.1, deviation 8.98.
	want := [3]calendar.Date{start + 65, start + 73, start + 77}
	if got := chart(made, func(a plan.Activity) threePoint { return lengths[a.ID] }); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestStudyOnAChartIsWholeTerms(t *testing.T) {
	s := newStudy(shipped(t), short, 1)
	for _, test := range []struct {
		pace                  string
		hours, credits, chain int
		want                  int
	}{{"full-time", 50, 63, 4, 4}, {"full-time", 20, 63, 4, 10}, {"full-time", 3, 63, 4, 20}, {"half-time", 50, 63, 4, 10}, {"full-time", 50, 10, 4, 4}, {"full-time", 50, 10, 0, 1}, {"full-time", 50, -5, 0, 0}} {
		made := &plan.Plan{Pace: test.pace, WeeklyHours: test.hours}
		if got := s.terms(catalog.Activity{Chain: test.chain}, test.credits, made); got != test.want {
			t.Errorf("%+v: %d terms", test, got)
		}
	}
}

// Every part makes a plan longer, and leaving it out leaves the shipped catalog alone.
func TestWithoutAPartThePlanIsSooner(t *testing.T) {
	c := shipped(t)
	s := newStudy(c, short, 2)
	before, err := s.walk(c, subjects[threeYears].choice, firstHolding, s.size.holding)
	if err != nil {
		t.Fatal(err)
	}
	for i, part := range parts {
		out, err := s.leave(part, subjects[threeYears].choice)
		if err != nil {
			t.Fatal(err)
		}
		if got, date := out.by(80), before.by(80); i == 0 && got != date || i > 0 && got >= date {
			t.Errorf("without %s: %s, with it %s", part.name, got, date)
		}
	}
	if again, err := s.walk(c, subjects[threeYears].choice, firstHolding, s.size.holding); err != nil || again.by(80) != before.by(80) {
		t.Error("the shipped catalog has changed")
	}
}

func TestTheMildestMixesAskForNothingThatIsNotNeeded(t *testing.T) {
	change := func(id, group string, burden int) catalog.Change {
		return catalog.Change{ID: id, Group: group, Burden: burden}
	}
	little, much, other := change("little", "hours", 1), change("much", "hours", 4), change("other", "pace", 2)
	all := []mix{nil, {little}, {much}, {other}, {little, other}, {much, other}}
	for _, test := range []struct {
		enough []mix
		want   []string
	}{
		{all, []string{""}},
		{[]mix{{little}, {much}, {little, other}, {much, other}}, []string{"little"}},
		{[]mix{{much}, {little, other}, {much, other}}, []string{"much", "little other"}},
		{[]mix{{much, other}}, []string{"much other"}},
		{nil, nil},
	} {
		var got []string
		for _, m := range test.enough {
			if isMildest(m, test.enough) {
				got = append(got, m.name())
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("of %v the mildest are %q, want %q", test.enough, got, test.want)
		}
	}
	s := newStudy(&catalog.Catalog{Changes: []catalog.Change{little, much, other}}, short, 1)
	if got := s.mixes(subjects[0].choice); len(got) != len(all) {
		t.Errorf("%d mixes: %v", len(got), got)
	}
}

func TestTheMedianIsOfDistancesAndTheWorstIsTheFurthest(t *testing.T) {
	for _, test := range []struct {
		numbers       []float64
		median, worst float64
	}{{[]float64{80}, 0, 80}, {[]float64{79, 80.5, 82}, 1, 82}, {[]float64{77, 80.5, 82, 80}, 1.25, 77}} {
		if median, worst := usualAndWorst(test.numbers, 80); median != test.median || worst != test.worst {
			t.Errorf("%v: %v and %v", test.numbers, median, worst)
		}
	}
}

func TestNumbersAreWrittenAsPeopleReadThem(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 3_014_656: "3,014,656"} {
		if got := thousands(n); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	for n, want := range map[int]string{0: "0 days", 89: "89 days", 304: "10 months", -5: "−5 days"} {
		if got := span(n); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if futures(25) != "409,600" {
		t.Error(futures(25))
	}
}
