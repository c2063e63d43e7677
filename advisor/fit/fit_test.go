package fit_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

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

// drawCatalog returns a random catalog that keeps the linter's rules: five weights for and five
// against that sum to 0, and every two paths once a round.
func drawCatalog(t *rapid.T, maxPaths int) *catalog.Catalog {
	weight := rapid.SliceOfN(rapid.IntRange(1, 3), 5, 5)
	against := weight.Draw(t, "against")
	weights, sum := slices.Clone(against), 0
	for i, w := range against {
		weights[i], sum = -w, sum+w
	}
	weights = append(weights, spread(t, sum)...)
	paths := rapid.IntRange(2, maxPaths).Draw(t, "paths")
	var pairs []catalog.PairItem
	for round := 1; round <= 2; round++ {
		for i := range paths {
			for j := range i {
				left, right := i, j
				if rapid.Bool().Draw(t, "swap") {
					left, right = j, i
				}
				pairs = append(pairs, catalog.PairItem{
					ID: fmt.Sprintf("pair-%d-%d-%d", i, j, round), Round: round, Weight: rapid.IntRange(1, 3).Draw(t, "weight"),
					Left: fmt.Sprintf("path-%d", left), Right: fmt.Sprintf("path-%d", right),
				})
			}
		}
	}
	return build(rapid.Permutation(weights).Draw(t, "weights"), paths, rapid.Permutation(pairs).Draw(t, "pairs"))
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
	for _, id := range items(c) {
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
		check(t, c, given, asked, fit.New(c).Score(given, asked))
	})
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

func TestReasonsAddUpToPointsAndTheirSharesToThePercent(t *testing.T) {
	property(t, 5, func(t *rapid.T, c *catalog.Catalog, _ responses, _ func(string) bool, result fit.Result) {
		role, total := result.Role, 0
		if sum(role.Reasons) != role.Points {
			t.Fatalf("role: %v do not add up to %d", role.Reasons, role.Points)
		}
		for i, share := range fit.Apportion(role.Reasons, role.Possible, role.Percent-50) {
			exact := 50 * float64(role.Reasons[i].Points) / float64(role.Possible)
			if total += share; math.Abs(float64(share)-exact) >= 1 {
				t.Fatalf("%v of %d has the share %d", role.Reasons[i], role.Possible, share)
			}
		}
		if total != role.Percent-50 {
			t.Fatalf("shares add up to %d, want %d", total, role.Percent-50)
		}
		balance := 0
		for _, path := range result.Paths {
			if balance += path.Points; sum(path.Reasons) != path.Points {
				t.Fatalf("%s: %v do not add up to %d", path.ID, path.Reasons, path.Points)
			}
		}
		if balance != 0 {
			t.Fatalf("points of all paths sum to %d", balance)
		}
	})
}

func TestSharesOfAnyPointsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var reasons []fit.Reason
		most, sum := 0, 0
		for _, points := range rapid.SliceOf(rapid.IntRange(-6, 6)).Draw(t, "points") {
			reasons, most, sum = append(reasons, fit.Reason{Points: points}), most+abs(points), sum+points
		}
		possible := most + rapid.IntRange(1, 50).Draw(t, "more")
		total := int(math.Floor(float64(100*sum+possible) / float64(2*possible)))
		for i, share := range fit.Apportion(reasons, possible, total) {
			total -= share
			if points := reasons[i].Points; points == 0 && share != 0 || math.Abs(float64(share)-50*float64(points)/float64(possible)) >= 1 {
				t.Fatalf("%d of %d has the share %d", points, possible, share)
			}
		}
		if total != 0 {
			t.Fatalf("%d are left over", total)
		}
	})
}

func TestBoundsHoldEveryCompletionAndAreReached(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		engine := fit.New(c)
		complete := func(answer func(id string) sitting.Response) fit.Result {
			full := maps.Clone(given)
			for _, id := range items(c) {
				if _, ok := evidence(given, id); !ok && asked(id) {
					full[id] = answer(id)
				}
			}
			return engine.Score(full, asked)
		}
		within := func(completed fit.Result) {
			if r := completed.Role; r.Percent < result.Role.Low || r.Percent > result.Role.High {
				t.Fatalf("role: %d outside %d to %d", r.Percent, result.Role.Low, result.Role.High)
			}
			for _, path := range completed.Paths {
				if was := find(result, path.ID); path.Points < was.Low || path.Points > was.High {
					t.Fatalf("%s: %d outside %d to %d", path.ID, path.Points, was.Low, was.High)
				}
			}
		}
		within(result)
		within(complete(func(id string) sitting.Response { return anyResponse.Draw(t, "then "+id) }))
		for _, direction := range []int{-1, 1} {
			extreme := complete(func(id string) sitting.Response {
				return sitting.Response(2 * direction * sign(c.Roles[0].Fit.Keys[id]))
			}).Role
			if want := map[int]int{-1: result.Role.Low, 1: result.Role.High}[direction]; extreme.Percent != want {
				t.Fatalf("role: %d is reached, want %d", extreme.Percent, want)
			}
			for _, path := range result.Paths {
				extreme := find(complete(func(id string) sitting.Response { return sitting.Response(2 * direction * side(c.Pair(id), path.ID)) }), path.ID)
				if want := map[int]int{-1: path.Low, 1: path.High}[direction]; extreme.Points != want {
					t.Fatalf("%s: %d is reached, want %d", path.ID, extreme.Points, want)
				}
			}
		}
		if r := result.Role; r.Low < 0 || r.High > 100 {
			t.Fatalf("role from %d to %d percent", r.Low, r.High)
		}
	})
}

func find(result fit.Result, id string) fit.Path {
	return result.Paths[slices.IndexFunc(result.Paths, func(p fit.Path) bool { return p.ID == id })]
}

func abs(n int) int { return max(n, -n) }

func sign(n int) int { return min(max(n, -1), 1) }

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

func TestOneStepMovesEveryScoreTheRightWay(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, _ fit.Result) {
		id := rapid.SampledFrom(items(c)).Draw(t, "item")
		given[id] = sitting.Response(rapid.IntRange(-2, 1).Draw(t, "answer"))
		before := points(fit.New(c).Score(given, asked))
		given[id]++
		after := points(fit.New(c).Score(given, asked))
		for target, was := range before {
			want := 0
			if pair := c.Pair(id); pair != nil {
				want = pair.Weight * side(pair, target)
			} else if target == "role" {
				want = c.Roles[0].Fit.Keys[id]
			}
			if after[target]-was != want {
				t.Fatalf("%s: one step of %s brings %d points, want %d", target, id, after[target]-was, want)
			}
		}
	})
}

func TestNoEvidenceCountsLikeTheNeutralStep(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		neutral := maps.Clone(given)
		for _, id := range items(c) {
			if _, ok := evidence(given, id); !ok {
				neutral[id] = 0
			}
		}
		if difference := cmp.Diff(points(result), points(fit.New(c).Score(neutral, asked))); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestOrderOfItemsChangesNothing(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		mixed := *c
		mixed.Ratings = rapid.Permutation(c.Ratings).Draw(t, "ratings")
		mixed.Pairs = rapid.Permutation(c.Pairs).Draw(t, "pairs")
		if difference := cmp.Diff(result, fit.New(&mixed).Score(given, asked)); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestSwappingLeftAndRightChangesNothing(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		swapped := *c
		swapped.Pairs = slices.Clone(c.Pairs)
		for i, pair := range swapped.Pairs {
			swapped.Pairs[i].Left, swapped.Pairs[i].Right = pair.Right, pair.Left
			if answer, ok := evidence(given, pair.ID); ok {
				given[pair.ID] = sitting.Response(-answer)
			}
		}
		if difference := cmp.Diff(result, fit.New(&swapped).Score(given, asked)); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestAgreeingMoreWithEverythingEarnsNothing(t *testing.T) {
	property(t, 2, func(t *rapid.T, c *catalog.Catalog, _ responses, asked func(string) bool, _ fit.Result) {
		given, shifted := responses{}, responses{}
		for _, rating := range c.Ratings {
			given[rating.ID] = sitting.Response(rapid.IntRange(-2, 1).Draw(t, rating.ID))
			shifted[rating.ID] = given[rating.ID] + 1
		}
		before, after := points(fit.New(c).Score(given, asked)), points(fit.New(c).Score(shifted, asked))
		if difference := cmp.Diff(before, after); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestAnItemWithoutWeightAndAPathWithoutPairsChangeNoOtherScore(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		more := *c
		more.Ratings = append([]catalog.RatingItem{{ID: "idle"}}, c.Ratings...)
		more.Paths = append([]catalog.Path{{ID: "alone"}}, c.Paths...)
		given["idle"] = 2
		got := fit.New(&more).Score(given, asked)
		if difference := cmp.Diff(result.Role, got.Role); difference != "" {
			t.Fatal(difference)
		}
		got.Paths = slices.DeleteFunc(got.Paths, func(p fit.Path) bool { return p.ID == "alone" })
		for i := range got.Paths { // whether it leads depends on who else is first
			got.Paths[i].Leading, result.Paths[i].Leading = false, false
		}
		if difference := cmp.Diff(result.Paths, got.Paths); difference != "" {
			t.Fatal(difference)
		}
	})
}

// What may still be asked is the interview's to say; package interview proves that no course of it
// changes a leader that was decided.
func TestDecidedMeansHeardWithNothingLeftToAsk(t *testing.T) {
	seen := map[bool]int{}
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		open := slices.ContainsFunc(c.Pairs, func(pair catalog.PairItem) bool {
			_, responded := given[pair.ID]
			return !responded && asked(pair.ID)
		})
		if seen[result.Decided]++; result.Decided != (result.Heard && !open) {
			t.Fatalf("decided %t, heard %t, open %t", result.Decided, result.Heard, open)
		}
	})
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("only one outcome was tried: %v", seen)
	}
}

func TestLeadingGroupHoldsPathsWithinStandardErrorsOfTheFirst(t *testing.T) {
	property(t, 5, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, _ fit.Result) {
		c.About.Scoring.LeadingGroup = catalog.Number(rapid.SampledFrom([]float64{0.5, 1, 1.5, 2}).Draw(t, "k"))
		result := fit.New(c).Score(given, asked)
		first := result.Paths[0]
		var leading []string
		for _, path := range result.Paths {
			squares := 0
			for _, pair := range c.Pairs {
				if _, ok := evidence(given, pair.ID); ok {
					difference := pair.Weight * (side(&pair, first.ID) - side(&pair, path.ID))
					squares += difference * difference
				}
			}
			gap := float64(first.Points - path.Points)
			limit := float64(c.About.Scoring.LeadingGroup) * math.Sqrt(0.55*float64(squares))
			if math.Abs(gap-limit) > 1e-9 && path.Leading != (gap <= limit) {
				t.Fatalf("%s: gap %v, limit %v, leading %t", path.ID, gap, limit, path.Leading)
			}
			if path.Leading {
				leading = append(leading, path.ID)
			}
		}
		if !first.Leading || !slices.Equal(leading, result.Leading) {
			t.Fatalf("leading %v, listed %v", leading, result.Leading)
		}
	})
}

var ones = []int{1, 1, 1, 1, 1, -1, -1, -1, -1, -1}

// earning answers every rating so that the points are those asked for.
func earning(weights []int, points int) responses {
	given := responses{}
	for i, weight := range weights {
		answer := 0
		for range 2 { // towards the goal, at most two steps an item
			if points != 0 && abs(weight) <= abs(points) {
				answer += sign(points) * sign(weight)
				points -= sign(points) * abs(weight)
			}
		}
		given[fmt.Sprintf("rating-%d", i)] = sitting.Response(answer)
	}
	if points != 0 {
		panic("points cannot be earned")
	}
	return given
}

// Nothing is said of paths before each of them stood in enough choices.
func TestPathsAreSeparatedOnlyAfterAFairHearing(t *testing.T) {
	pairs := []catalog.PairItem{
		{ID: "ab", Left: "path-0", Right: "path-1", Weight: 1}, {ID: "bc", Left: "path-1", Right: "path-2", Weight: 1}, {ID: "ca", Left: "path-2", Right: "path-0", Weight: 1},
	}
	c := build([]int{1, -1}, 3, pairs)
	c.About.Scoring.FairHearing = 2
	engine := fit.New(c)
	for name, test := range map[string]struct {
		given   responses
		heard   bool
		leading int
	}{
		"nothing answered":              {responses{}, false, 3},
		"one path unheard":              {responses{"ab": -2}, false, 3},
		"all but one choice":            {responses{"ab": -2, "bc": -2}, false, 3},
		"not sure is no hearing":        {responses{"ab": -2, "bc": -2, "ca": sitting.NotSure}, false, 3},
		"every path twice":              {responses{"ab": -2, "bc": -2, "ca": 2}, true, 1},
		"every path twice, in a circle": {responses{"ab": -2, "bc": -2, "ca": -2}, true, 3},
	} {
		result := engine.Score(test.given, everything)
		if result.Heard != test.heard || len(result.Leading) != test.leading || result.Decided && !result.Heard {
			t.Errorf("%s: heard %v, decided %v, leading %v", name, result.Heard, result.Decided, result.Leading)
		}
	}
}

func TestBandsBeginExactlyAtTheirLimits(t *testing.T) {
	mixed := []int{3, 2, 2, 1, 1, -3, -2, -2, -1, -1} // 36 points are possible, so a limit is 7.2 points from the middle
	for _, test := range []struct {
		weights         []int
		points, percent int
		band            fit.Band
	}{
		{ones, -20, 0, fit.Poor}, {ones, -5, 38, fit.Poor}, {ones, -4, 40, fit.Mixed}, {ones, 0, 50, fit.Mixed},
		{ones, 3, 58, fit.Mixed}, {ones, 4, 60, fit.Good}, {ones, 20, 100, fit.Good},
		{mixed, 7, 60, fit.Mixed}, {mixed, 8, 61, fit.Good}, {mixed, -7, 40, fit.Mixed}, {mixed, -8, 39, fit.Poor},
	} {
		role := fit.New(build(test.weights, 2, nil)).Score(earning(test.weights, test.points), everything).Role
		if role.Points != test.points || role.Percent != test.percent || role.Band != test.band || !role.Final || role.Coverage != 100 {
			t.Errorf("%d points: got %+v, want %d percent, %s", test.points, role, test.percent, test.band)
		}
	}
}

func TestBorderlineReachesExactlyOneStandardErrorFromALimit(t *testing.T) {
	// Ten answers of weight 1 and 20 possible points: the error is 50 × sqrt(10 × variance) ÷ 20
	// percent. A point is 2.5 percent, the limits are at -4 and 4 points.
	for _, test := range []struct {
		variance catalog.Number
		border   []int
	}{
		{0.40, []int{-6, -5, -4, -3, -2, 2, 3, 4, 5, 6}}, // the error is exactly 2 points
		{0.39, []int{-5, -4, -3, 3, 4, 5}},
		{0.10, []int{-5, -4, -3, 3, 4, 5}}, // exactly 1 point
		{0.09, []int{-4, 4}},
	} {
		c := build(ones, 2, nil)
		c.About.Scoring.AnswerError.Value = &test.variance
		for points := -20; points <= 20; points++ {
			role := fit.New(c).Score(earning(ones, points), everything).Role
			if want := slices.Contains(test.border, points); role.Borderline != want {
				t.Errorf("variance %v, %d points: borderline %t", test.variance, points, role.Borderline)
			}
		}
	}
}

func TestTooFewAnswersGiveNoVerdict(t *testing.T) {
	engine := fit.New(build(ones, 3, nil))
	given := responses{}
	for i := range 10 {
		role := engine.Score(given, everything).Role
		if early := i < 4; (role.Band == fit.Early) != early || role.Coverage != 10*i || early && (role.Final || role.Borderline) {
			t.Errorf("%d answers: %+v", i, role)
		}
		given[fmt.Sprintf("rating-%d", i)] = 2
	}
	empty := engine.Score(nil, everything)
	if role := empty.Role; role.Percent != 50 || role.Low != 0 || role.High != 100 || len(empty.Leading) != 3 {
		t.Errorf("no answers: %+v", empty)
	}
}

func TestTiesKeepTheOrderOfTheCatalog(t *testing.T) {
	result := fit.New(build(ones, 4, nil)).Score(nil, everything)
	if want := []string{"path-0", "path-1", "path-2", "path-3"}; !slices.Equal(result.Leading, want) {
		t.Errorf("got %v, want %v", result.Leading, want)
	}
}

func BenchmarkScore(b *testing.B) {
	c := build(ones, 5, nil)
	given := responses{}
	for round := 1; round <= 2; round++ {
		for i := range 5 {
			for j := range i {
				id := fmt.Sprintf("pair-%d-%d-%d", i, j, round)
				c.Pairs = append(c.Pairs, catalog.PairItem{ID: id, Round: round, Left: fmt.Sprintf("path-%d", i), Right: fmt.Sprintf("path-%d", j), Weight: 1})
				given[id] = sitting.Response((i+j+round)%5 - 2)
			}
		}
	}
	maps.Copy(given, earning(ones, 7))
	engine := fit.New(c)
	b.ReportAllocs()
	for b.Loop() {
		engine.Score(given, everything)
	}
}
