package fit_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// careful returns a catalog of ten ratings, five pairs of opposites, and three paths.
func careful() *catalog.Catalog {
	c := build(ones, 3, rounds(3, func() int { return 1 }, func() bool { return false }))
	for i := range c.Ratings {
		c.Ratings[i].Opposite = c.Ratings[(i+5)%10].ID
	}
	c.About.Scoring.Care = catalog.Care{SameRows: 9, Contradiction: 1, HastySeconds: 2, HastyItems: 3}
	return c
}

// rated answers the ratings in order.
func rated(answers ...sitting.Response) responses {
	given := responses{}
	for i, answer := range answers {
		given[fmt.Sprintf("rating-%d", i)] = answer
	}
	return given
}

func numbered(format string, numbers ...int) (ids []string) {
	for _, number := range numbers {
		ids = append(ids, fmt.Sprintf(format, number))
	}
	return ids
}

func TestFlags(t *testing.T) {
	const none = sitting.NotSure
	for _, test := range []struct {
		name    string
		given   responses
		seconds map[string]int
		want    []fit.Flag
	}{
		{"nothing answered", responses{}, nil, nil},
		{"eight alike", rated(0, 0, 0, 0, 0, 0, 0, 0, 1, -1), nil, nil},
		{"nine alike", rated(0, 0, 0, 0, 0, 0, 0, 0, 0, 1), nil, []fit.Flag{{Kind: fit.Same, Items: numbered("rating-%d", 0, 1, 2, 3, 4, 5, 6, 7, 8)}}},
		{"not sure is no answer alike", rated(none, none, none, none, none, none, none, none, none, none), nil, nil},
		{"yes to everything", rated(2, 2, 2, 2, 2, 2, 2, 2, 1, 1), nil, []fit.Flag{
			{Kind: fit.Agree, Items: numbered("rating-%d", 0, 5, 1, 6, 2, 7, 3, 8, 4, 9)}}},
		{"a mean of one is not beyond it", rated(2, 2, 1, 0, 0, 2, 2, 1, 0, 0), nil, nil},
		{"nor is one of minus one", rated(-2, -2, -1, 0, 0, -2, -2, -1, 0, 0), nil, nil},
		{"just beyond it, by two of the opposites", rated(2, 2, 2, 2, 2, 1, 1, 0, 0, 0), nil, []fit.Flag{
			{Kind: fit.Agree, Items: numbered("rating-%d", 0, 5, 1, 6)}}},
		{"no to everything", rated(-2, -2, -1, -2, -2, -1, -2, -2, -1, -2), nil, []fit.Flag{
			{Kind: fit.Disagree, Items: numbered("rating-%d", 0, 5, 1, 6, 2, 7, 3, 8, 4, 9)}}},
		{"an opposite without an answer counts for nothing", rated(2, 2, 2, none, 2, 2, 2, 2, -2, none), nil, []fit.Flag{
			{Kind: fit.Agree, Items: numbered("rating-%d", 0, 5, 1, 6, 2, 7)}}},
		{"two in haste", rated(1, -1), map[string]int{"rating-0": 1, "rating-1": 0, "rating-2": 0}, nil},
		{"three in haste, a choice among them", responses{"rating-0": 1, "rating-1": 0, "pair-1-0-1": 2}, map[string]int{"rating-0": 1, "rating-1": 0, "pair-1-0-1": 1},
			[]fit.Flag{{Kind: fit.Hasty, Items: []string{"rating-0", "rating-1", "pair-1-0-1"}}}},
		{"slow enough", responses{"rating-0": 1, "rating-1": 0, "pair-1-0-1": 2}, map[string]int{"rating-0": 2, "rating-1": 2, "pair-1-0-1": 2}, nil},
		// the left of every pair is the later path
		{"a circle", responses{"pair-1-0-1": 1, "pair-2-1-1": 1, "pair-2-0-1": -1}, nil, []fit.Flag{{Kind: fit.Circle,
			Items: []string{"pair-1-0-1", "pair-2-0-1", "pair-2-1-1"}, Paths: []string{"path-0", "path-1", "path-2"}}}},
		{"a second answer that undoes the circle", responses{"pair-1-0-1": 1, "pair-2-1-1": 1, "pair-2-0-1": -1, "pair-2-0-2": 1}, nil, nil},
		{"no circle", responses{"pair-1-0-1": 1, "pair-2-1-1": 1, "pair-2-0-1": 1}, nil, nil},
	} {
		if difference := cmp.Diff(append([]fit.Flag{}, test.want...), fit.New(careful()).Sheet(test.given).Flags(test.seconds)); difference != "" {
			t.Errorf("%s: %s", test.name, difference)
		}
	}
}

// Whoever gives the same answer to everything is told so, and never that the work fits.
func TestStraightLinersAreFlaggedAndGetNoGoodFit(t *testing.T) {
	for _, answer := range sitting.Steps {
		given := rated(slices.Repeat([]sitting.Response{answer}, 10)...)
		engine := fit.New(careful())
		flags, role := engine.Sheet(given).Flags(nil), engine.Sheet(given).Score(everything).Role
		if role.Band == fit.Good || !slices.ContainsFunc(flags, func(f fit.Flag) bool { return f.Kind == fit.Same && f.Doubtful() }) {
			t.Errorf("%v everywhere: %s, flags %v", answer, role.Band, flags)
		}
	}
}

func TestFlagsChangeNoScoreAndOnlyCirclesAreNoDoubt(t *testing.T) {
	given := rated(2, 2, 2, 2, 2, 2, 2, 2, 2, 2)
	kept := maps.Clone(given)
	fit.New(careful()).Sheet(given).Flags(nil)
	if difference := cmp.Diff(kept, given); difference != "" {
		t.Error(difference)
	}
	for _, kind := range []fit.FlagKind{fit.Same, fit.Agree, fit.Disagree, fit.Hasty, fit.Circle} {
		if got := (fit.Flag{Kind: kind}).Doubtful(); got != (kind != fit.Circle) {
			t.Errorf("%s: doubtful %t", kind, got)
		}
	}
}

// Two opposites count by their mean, whatever the limit; and no to everything is the mirror of yes.
func TestContradictionsAreMeansBeyondTheLimitAndTheirMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := careful()
		limit := rapid.SampledFrom([]float64{0, 0.5, 1, 1.5}).Draw(t, "limit")
		c.About.Scoring.Care = catalog.Care{SameRows: 100, Contradiction: catalog.Number(limit), HastyItems: 100}
		given, mirror := responses{}, responses{}
		var pairs []string
		sum, answered := 0, 0
		for i := range 5 {
			a, b := sitting.Response(rapid.IntRange(-2, 2).Draw(t, "a")), sitting.Response(rapid.IntRange(-2, 2).Draw(t, "b"))
			one, two := fmt.Sprintf("rating-%d", i), fmt.Sprintf("rating-%d", i+5)
			given[one], given[two], mirror[one], mirror[two] = a, b, -a, -b
			sum, answered = sum+int(a+b), answered+2
			if float64(a+b)/2 > limit {
				pairs = append(pairs, one, two)
			}
		}
		if float64(sum)/float64(answered) <= limit {
			pairs = nil
		}
		engine := fit.New(c)
		for kind, responses := range map[fit.FlagKind]responses{fit.Agree: given, fit.Disagree: mirror} {
			var found []string
			for _, flag := range engine.Sheet(responses).Flags(nil) {
				if flag.Kind == kind {
					found = flag.Items
				}
			}
			if !slices.Equal(found, pairs) {
				t.Fatalf("%s: %v, want %v", kind, found, pairs)
			}
		}
	})
}

// A circle is told exactly where three paths are preferred one over the next, counted choice by choice.
func TestCirclesAreFoundWhereThereAreAny(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, _ fit.Result) {
		c.About.Scoring.Care = catalog.Care{SameRows: 100, Contradiction: 100, HastyItems: 100}
		if rapid.Bool().Draw(t, "without the first") { // so that the others may go in a circle alone
			for _, pair := range c.Pairs {
				if side(&pair, c.Paths[0].ID) != 0 {
					delete(given, pair.ID)
				}
			}
		}
		over := func(a, b string) (points int) { // of a, in the choices between the two
			for _, pair := range c.Pairs {
				if answer, ok := evidence(given, pair.ID); ok && side(&pair, a)*side(&pair, b) == -1 {
					points += answer * pair.Weight * side(&pair, a)
				}
			}
			return points
		}
		any := false
		for _, a := range c.Paths {
			for _, b := range c.Paths {
				for _, d := range c.Paths {
					any = any || over(a.ID, b.ID) > 0 && over(b.ID, d.ID) > 0 && over(d.ID, a.ID) > 0
				}
			}
		}
		flags := fit.New(c).Sheet(given).Flags(nil)
		if any != (len(flags) == 1) {
			t.Fatalf("a circle: %t, flags: %v", any, flags)
		}
		for _, flag := range flags {
			for i, path := range flag.Paths {
				if next := flag.Paths[(i+1)%3]; over(path, next) <= 0 {
					t.Fatalf("%v: %s is not over %s", flag, path, next)
				}
			}
		}
	})
}
