package fit_test

import (
	"maps"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// most is how many answers a change may take and still be told.
const most = 3

// size is what changes are compared by: the answers they take, and then the steps.
type size struct{ answers, steps int }

func (s size) less(other size) bool {
	return s.answers < other.answers || s.answers == other.answers && s.steps < other.steps
}

func sizeOf(nudges []fit.Nudge) (s size) {
	for _, nudge := range nudges {
		s.answers, s.steps = s.answers+1, s.steps+abs(nudge.To-nudge.From)
	}
	return s
}

// otherwise returns the responses with a change made.
func otherwise(given responses, nudges []fit.Nudge) responses {
	changed := maps.Clone(given)
	for _, nudge := range nudges {
		changed[nudge.Item] = sitting.Response(nudge.To)
	}
	return changed
}

// tried calls try with every change of at most three answers.
func tried(given responses, ids []string, try func(nudges []fit.Nudge)) {
	var choose func(from int, chosen []fit.Nudge)
	choose = func(from int, chosen []fit.Nudge) {
		if len(chosen) > 0 {
			try(chosen)
		}
		if len(chosen) == most {
			return
		}
		for i := from; i < len(ids); i++ {
			answer, ok := evidence(given, ids[i])
			for to := -2; ok && to <= 2; to++ {
				if to != answer {
					choose(i+1, append(slices.Clone(chosen), fit.Nudge{Item: ids[i], From: answer, To: to}))
				}
			}
		}
	}
	choose(0, nil)
}

// contest counts points in a way that shares nothing with the engine: by item, one weight a path.
type contest map[string][]int

func contestOf(c *catalog.Catalog) contest {
	weights := contest{}
	for _, pair := range c.Pairs {
		for _, path := range c.Paths {
			weights[pair.ID] = append(weights[pair.ID], weight(c, pair.ID, path.ID))
		}
	}
	return weights
}

// first is the index of the path that comes first.
func (c contest) first(given responses, paths int) (at int) {
	points := make([]int, paths)
	for id, weights := range c {
		if answer, ok := evidence(given, id); ok {
			for path, weight := range weights {
				points[path] += answer * weight
			}
		}
	}
	for path := range points {
		if points[path] > points[at] {
			at = path
		}
	}
	return at
}

// Brute force over every change of at most three answers: what is told does put the path first, no
// smaller change does, and where nothing is told none of them does.
func TestOvertakesAreTheSmallestChangesThatPutAPathFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCatalog(t, 4)
		c.Trials = nil
		var choices []string
		given := responses{}
		for _, pair := range c.Pairs[:min(len(c.Pairs), rapid.IntRange(2, 7).Draw(t, "answered"))] {
			choices, given[pair.ID] = append(choices, pair.ID), anyResponse.Draw(t, pair.ID)
		}
		contest, paths := contestOf(c), len(c.Paths)
		leader, told, before := contest.first(given, paths), map[int]size{}, size{}
		for _, overtake := range fit.New(c).Sheet(given).Overtakes() {
			path := slices.IndexFunc(c.Paths, func(p catalog.Path) bool { return p.ID == overtake.Path })
			told[path] = sizeOf(overtake.Nudges)
			if told[path].less(before) {
				t.Fatalf("%v stands behind a larger change", overtake)
			}
			before = told[path]
			if got := contest.first(otherwise(given, overtake.Nudges), paths); got != path || got == leader {
				t.Fatalf("%v puts path %d first, not %d", overtake.Nudges, got, path)
			}
		}
		found := map[int]size{}
		tried(given, choices, func(nudges []fit.Nudge) {
			path, size := contest.first(otherwise(given, nudges), paths), sizeOf(nudges)
			if best, ok := found[path]; path != leader && (!ok || size.less(best)) {
				found[path] = size
			}
		})
		if !maps.Equal(told, found) {
			t.Fatalf("told %v, found %v", told, found)
		}
	})
}

func TestCrossingsAreTheSmallestChangesOfTheBand(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := drawCatalog(t, 2)
		given := responses{}
		for _, rating := range c.Ratings[:rapid.IntRange(4, 8).Draw(t, "answered")] {
			given[rating.ID] = anyResponse.Draw(t, rating.ID)
		}
		engine := fit.New(c)
		band := func(given responses) fit.Band { return engine.Sheet(given).Score(everything).Role.Band }
		was := band(given)
		if was == fit.Early {
			if told := engine.Sheet(given).Crossings(); len(told) > 0 {
				t.Fatalf("told %v while it is early", told)
			}
			return
		}
		told := map[fit.Band]size{}
		for _, crossing := range engine.Sheet(given).Crossings() {
			told[crossing.Band] = sizeOf(crossing.Nudges)
			if got := band(otherwise(given, crossing.Nudges)); got != crossing.Band {
				t.Fatalf("%v makes it %s, not %s", crossing.Nudges, got, crossing.Band)
			}
		}
		found := map[fit.Band]size{}
		tried(given, items(c), func(nudges []fit.Nudge) {
			points := 0
			changed := otherwise(given, nudges)
			for id, weight := range c.Roles[0].Fit.Keys {
				if answer, ok := evidence(changed, id); ok {
					points += answer * weight
				}
			}
			possible := 0
			for _, weight := range c.Roles[0].Fit.Keys {
				possible += 2 * abs(weight)
			}
			now := fit.Poor
			switch percent := 50 * (possible + points); {
			case percent >= 60*possible:
				now = fit.Good
			case percent >= 40*possible:
				now = fit.Mixed
			}
			next := was == fit.Mixed || now == fit.Mixed // a band away
			if best, ok := found[now]; now != was && next && (!ok || sizeOf(nudges).less(best)) {
				found[now] = sizeOf(nudges)
			}
		})
		if !maps.Equal(told, found) {
			t.Fatalf("it is %s; told %v, found %v", was, told, found)
		}
	})
}

// Path 2 can pass the leader by one answer, but path 0 would then come first.
func TestAnOvertakePassesEveryPathAndNotOnlyTheLeader(t *testing.T) {
	c := build(ones, 4, []catalog.PairItem{
		{ID: "0-3", Round: 1, Left: "path-0", Right: "path-3", Weight: 2},
		{ID: "1-3", Round: 1, Left: "path-1", Right: "path-3", Weight: 1},
		{ID: "2-1", Round: 1, Left: "path-2", Right: "path-1", Weight: 2},
	})
	given := responses{"0-3": -2, "1-3": -1, "2-1": 2} // 4, 5, -4 and -5 points
	for _, overtake := range fit.New(c).Sheet(given).Overtakes() {
		if overtake.Path == "path-2" {
			if got := sizeOf(overtake.Nudges); got != (size{2, 5}) {
				t.Errorf("%v", overtake)
			}
			return
		}
	}
	t.Error("nothing is told of path 2")
}

// Of two changes of the same size the one between the two paths is told: it is the plainest.
func TestAnOvertakeByAChoiceBetweenTheTwoIsToldBeforeOthersAlike(t *testing.T) {
	c := build(ones, 3, []catalog.PairItem{
		{ID: "0-2", Round: 1, Left: "path-0", Right: "path-2", Weight: 2}, // as good a lever for path 1 as the next
		{ID: "2-1", Round: 1, Left: "path-2", Right: "path-1", Weight: 2},
		{ID: "0-1", Round: 1, Left: "path-0", Right: "path-1", Weight: 1},
	})
	given := responses{"0-2": 0, "2-1": 0, "0-1": 0}
	for _, overtake := range fit.New(c).Sheet(given).Overtakes() {
		want := []fit.Nudge{{Item: "0-1", To: 1}}
		if overtake.Path == "path-2" {
			want = []fit.Nudge{{Item: "0-2", To: 1}}
		}
		if !slices.Equal(overtake.Nudges, want) {
			t.Errorf("%s: %v, want %v", overtake.Path, overtake.Nudges, want)
		}
	}
}
