package fit_test

import (
	"fmt"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// What the properties of this package draw from. RAPID_CHECKS says how many cases each of them tries.

type responses = map[string]sitting.Response

func everything(string) bool { return true }

// build returns a catalog that scores ratings by weights and pairs between so many paths.
func build(weights []int, paths int, pairs []catalog.PairItem) *catalog.Catalog {
	variance := catalog.Number(0.55)
	role := catalog.Role{ID: "entry", Fit: &catalog.Fit{Keys: map[string]int{}, Mixed: 40, Good: 60}}
	c := &catalog.Catalog{Pairs: pairs, About: catalog.About{Entry: "entry", Scoring: catalog.Scoring{
		AnswerError: catalog.Figure{Value: &variance}, LeadingGroup: 1, EarlyBelow: 40,
	}}}
	for i, weight := range weights {
		id := fmt.Sprintf("rating-%d", i)
		c.Ratings, role.Fit.Keys[id] = append(c.Ratings, catalog.RatingItem{ID: id}), weight
	}
	for i := range paths {
		c.Paths = append(c.Paths, catalog.Path{ID: fmt.Sprintf("path-%d", i)})
	}
	c.Roles = []catalog.Role{role}
	return c
}

// ones are the plainest weights the linter allows.
var ones = []int{1, 1, 1, 1, 1, -1, -1, -1, -1, -1}

// rounds returns a pair between every two paths in both rounds, weighted and turned as drawn.
func rounds(paths int, weight func() int, turned func() bool) (pairs []catalog.PairItem) {
	for round := 1; round <= 2; round++ {
		for i := range paths {
			for j := range i {
				left, right := i, j
				if turned() {
					left, right = j, i
				}
				pairs = append(pairs, catalog.PairItem{
					ID: fmt.Sprintf("pair-%d-%d-%d", i, j, round), Round: round, Weight: weight(),
					Left: fmt.Sprintf("path-%d", left), Right: fmt.Sprintf("path-%d", right),
				})
			}
		}
	}
	return pairs
}

// drawCatalog returns a random catalog that keeps the linter's rules: five weights for and five
// against that sum to 0, every two paths once a round, and trials whose points sum to 0.
func drawCatalog(t *rapid.T, maxPaths int) *catalog.Catalog {
	against := rapid.SliceOfN(rapid.IntRange(1, 3), 5, 5).Draw(t, "against")
	weights, sum := slices.Clone(against), 0
	for i, w := range against {
		weights[i], sum = -w, sum+w
	}
	weights = append(weights, spread(t, sum)...)
	paths := rapid.IntRange(2, maxPaths).Draw(t, "paths")
	pairs := rounds(paths,
		func() int { return rapid.IntRange(1, 3).Draw(t, "weight") },
		func() bool { return rapid.Bool().Draw(t, "turned") })
	c := build(rapid.Permutation(weights).Draw(t, "weights"), paths, rapid.Permutation(pairs).Draw(t, "pairs"))
	for i := range rapid.IntRange(0, 2).Draw(t, "trials") {
		keys, speaksFor := map[string]int{}, rapid.IntRange(0, paths-1).Draw(t, "speaks for")
		for path := range min(paths, 3) {
			if path != speaksFor {
				keys[c.Paths[path].ID]--
				keys[c.Paths[speaksFor].ID]++
			}
		}
		c.Trials = append(c.Trials, catalog.Trial{ID: fmt.Sprintf("trial-%d", i), Keys: keys})
	}
	return c
}

// spread draws five weights from 1 to 3 that sum to sum.
func spread(t *rapid.T, sum int) []int {
	weights := make([]int, 5)
	for i := range weights {
		later := 4 - i
		weights[i] = rapid.IntRange(max(1, sum-3*later), min(3, sum-later)).Draw(t, "for")
		sum -= weights[i]
	}
	return weights
}

// items are the questions; nobody is asked for a trial.
func items(c *catalog.Catalog) (ids []string) {
	for _, rating := range c.Ratings {
		ids = append(ids, rating.ID)
	}
	for _, pair := range c.Pairs {
		ids = append(ids, pair.ID)
	}
	return ids
}

var anyResponse = rapid.SampledFrom([]sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped})

// evidence returns the step of a response; ok is false for none, not sure and skipped.
func evidence(given responses, id string) (step int, ok bool) {
	if _, ok := given[id]; !ok {
		return 0, false
	}
	return given[id].Step()
}

func drawResponses(t *rapid.T, c *catalog.Catalog) responses {
	given := responses{}
	ids := items(c)
	for _, trial := range c.Trials {
		ids = append(ids, trial.ID)
	}
	for _, id := range ids {
		if rapid.Bool().Draw(t, "given") {
			given[id] = anyResponse.Draw(t, id)
		}
	}
	return given
}

// drawAsked draws whether the second round is asked.
func drawAsked(t *rapid.T, c *catalog.Catalog) func(string) bool {
	both := rapid.Bool().Draw(t, "both rounds")
	return func(id string) bool {
		pair := c.Pair(id)
		return pair == nil || pair.Round == 1 || both
	}
}

// property checks a promise on random catalogs, responses and interviews.
func property(t *testing.T, maxPaths int, check func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result)) {
	t.Helper()
	rapid.Check(t, func(t *rapid.T) {
		c := drawCatalog(t, maxPaths)
		given, asked := drawResponses(t, c), drawAsked(t, c)
		check(t, c, given, asked, fit.New(c).Sheet(given).Score(asked))
	})
}

// weight is what one step of an item does to a path.
func weight(c *catalog.Catalog, item, path string) int {
	if trial := c.Trial(item); trial != nil {
		return trial.Keys[path]
	}
	if pair := c.Pair(item); pair != nil {
		return pair.Weight * side(pair, path)
	}
	return 0
}

// side is -1 for the path on the left of a pair, 1 for the one on the right.
func side(pair *catalog.PairItem, path string) int {
	switch {
	case pair != nil && pair.Left == path:
		return -1
	case pair != nil && pair.Right == path:
		return 1
	}
	return 0
}

func sum(reasons []fit.Reason) (points int) {
	for _, reason := range reasons {
		points += reason.Points
	}
	return points
}

func points(result fit.Result) map[string]int {
	points := map[string]int{"role": result.Role.Points}
	for _, path := range result.Paths {
		points[path.ID] = path.Points
	}
	return points
}

func find(result fit.Result, id string) fit.Path {
	return result.Paths[slices.IndexFunc(result.Paths, func(p fit.Path) bool { return p.ID == id })]
}

func abs(n int) int { return max(n, -n) }

func sign(n int) int { return min(max(n, -1), 1) }
