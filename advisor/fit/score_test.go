package fit_test

import (
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
			return engine.Sheet(full).Score(asked)
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

func TestOneStepMovesEveryScoreTheRightWay(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, _ fit.Result) {
		id := rapid.SampledFrom(items(c)).Draw(t, "item")
		given[id] = sitting.Response(rapid.IntRange(-2, 1).Draw(t, "answer"))
		before := points(fit.New(c).Sheet(given).Score(asked))
		given[id]++
		after := points(fit.New(c).Sheet(given).Score(asked))
		for target, was := range before {
			want := weight(c, id, target)
			if target == "role" {
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
		if difference := cmp.Diff(points(result), points(fit.New(c).Sheet(neutral).Score(asked))); difference != "" {
			t.Fatal(difference)
		}
	})
}

// Whatever order the catalog's lists stand in, and however often it is asked, the engine says the same.
// Only ties keep the order of the paths.
func TestOrderOfTheCatalogChangesNothing(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, asked func(string) bool, result fit.Result) {
		mixed := *c
		mixed.Ratings = rapid.Permutation(c.Ratings).Draw(t, "ratings")
		mixed.Pairs = rapid.Permutation(c.Pairs).Draw(t, "pairs")
		mixed.Trials = rapid.Permutation(c.Trials).Draw(t, "trials")
		engine := fit.New(&mixed)
		for range 2 {
			if difference := cmp.Diff(result, engine.Sheet(given).Score(asked)); difference != "" {
				t.Fatal(difference)
			}
		}
		mixed.Paths = rapid.Permutation(c.Paths).Draw(t, "paths")
		turned := fit.New(&mixed).Sheet(given).Score(asked)
		if difference := cmp.Diff(points(result), points(turned)); difference != "" {
			t.Fatal(difference)
		}
		for i := range result.Paths[1:] {
			if result.Paths[i].Points == result.Paths[i+1].Points {
				return
			}
		}
		if a, b := result.Stability, turned.Stability; a.Gap*b.Moved != b.Gap*a.Moved {
			t.Fatalf("%v, and then %v", a, b)
		}
		turned.Stability = result.Stability // of two rivals as close as each other either may be told
		if difference := cmp.Diff(result, turned); difference != "" {
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
		if difference := cmp.Diff(result, fit.New(&swapped).Sheet(given).Score(asked)); difference != "" {
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
		before, after := points(fit.New(c).Sheet(given).Score(asked)), points(fit.New(c).Sheet(shifted).Score(asked))
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
		got := fit.New(&more).Sheet(given).Score(asked)
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

// What every answer did to the gap between two paths adds up to it, the strongest first
// and of answers alike those between the two.
func TestWhatAnswersDidToAGapAddsUpToIt(t *testing.T) {
	property(t, 5, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, result fit.Result) {
		first, second := result.Paths[0], result.Paths[1]
		reasons := fit.New(c).Sheet(given).Between(first.ID, second.ID)
		if sum(reasons) != first.Points-second.Points {
			t.Fatalf("%v do not add up to %d - %d", reasons, first.Points, second.Points)
		}
		for i, reason := range reasons {
			answer, _ := evidence(given, reason.Item)
			if own := answer * (weight(c, reason.Item, first.ID) - weight(c, reason.Item, second.ID)); own != reason.Points || own == 0 {
				t.Fatalf("%v, want %d", reason, own)
			}
			between := func(r fit.Reason) bool {
				return weight(c, r.Item, first.ID) != 0 && weight(c, r.Item, second.ID) != 0
			}
			if i > 0 && (abs(reasons[i-1].Points) < abs(reason.Points) ||
				abs(reasons[i-1].Points) == abs(reason.Points) && between(reason) && !between(reasons[i-1])) {
				t.Fatalf("%v stand out of order", reasons)
			}
		}
	})
}
