package fit_test

import (
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// The noise of a score, and what follows from it, worked out once more without the engine: in whole
// numbers, hundredths of a variance of 0.55.

const variance = 55

// The error of a score is the least whole number that is not below the standard error.
func TestErrorsAreStandardErrorsRoundedUp(t *testing.T) {
	atLeast := func(error, of, squares int) bool { return 100*error*error*of*of >= variance*squares }
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, result fit.Result) {
		squares := map[string]int{}
		for id := range given {
			if _, ok := evidence(given, id); ok {
				for _, path := range c.Paths {
					squares[path.ID] += weight(c, id, path.ID) * weight(c, id, path.ID)
				}
				squares["role"] += c.Roles[0].Fit.Keys[id] * c.Roles[0].Fit.Keys[id]
			}
		}
		for _, path := range result.Paths {
			if e := path.Error; !atLeast(e, 1, squares[path.ID]) || e > 0 && atLeast(e-1, 1, squares[path.ID]) {
				t.Fatalf("%s: an error of %d with %d squares", path.ID, e, squares[path.ID])
			}
		}
		// of the role in percent: 50 × sqrt(variance × squares) ÷ possible
		if e := result.Role.Error; !atLeast(e, result.Role.Possible, 2500*squares["role"]) || e > 0 && atLeast(e-1, result.Role.Possible, 2500*squares["role"]) {
			t.Fatalf("role: an error of %d with %d squares and %d possible points", e, squares["role"], result.Role.Possible)
		}
	})
}

// A verdict is borderline within one standard error of a limit, and final when neither the worst nor
// the best answers still open can change it.
func TestBorderlineAndFinalFollowFromPointsErrorAndWhatIsOpen(t *testing.T) {
	property(t, 2, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, _ fit.Result) {
		for _, rating := range c.Ratings[:rapid.IntRange(0, 10).Draw(t, "surely answered")] {
			given[rating.ID] = sitting.Response(rapid.IntRange(-2, 2).Draw(t, rating.ID))
		}
		c.Roles[0].Fit.Mixed, c.Roles[0].Fit.Good = 35, 70
		role, squares, open := fit.New(c).Sheet(given).Score(everything).Role, 0, 0
		if role.Band == fit.Early {
			return
		}
		for id, weight := range c.Roles[0].Fit.Keys {
			if _, ok := evidence(given, id); ok {
				squares += weight * weight
			} else {
				open += 2 * abs(weight)
			}
		}
		band := func(points int) int { // the number of limits reached: at 35 and at 70 percent
			reached := 0
			for _, limit := range []int{35, 70} {
				if 50*(role.Possible+points) >= limit*role.Possible {
					reached++
				}
			}
			return reached
		}
		final := band(role.Points-open) == band(role.Points+open)
		border := slices.ContainsFunc([]int{35, 70}, func(limit int) bool {
			distance := 50*role.Possible + 50*role.Points - limit*role.Possible
			return 100*distance*distance <= 2500*variance*squares
		})
		if role.Final != final || role.Borderline != border {
			t.Fatalf("final %t, want %t; borderline %t, want %t: %+v", role.Final, final, role.Borderline, border, role)
		}
	})
}

// Where the paths stand by one round is where they would stand had only that round been answered.
func TestTheLeadOfARoundCountsThatRoundAlone(t *testing.T) {
	property(t, 4, func(t *rapid.T, c *catalog.Catalog, given responses, _ func(string) bool, _ fit.Result) {
		engine, alone := fit.New(c), responses{}
		for _, pair := range c.Pairs {
			if response, ok := given[pair.ID]; ok && pair.Round == 1 {
				alone[pair.ID] = response
			}
		}
		got, want := engine.Sheet(given).Lead(1), engine.Sheet(alone).Lead(0)
		if !slices.Equal(got.Points, want.Points) || !slices.Equal(got.Choices, want.Choices) || !slices.Equal(got.Group, want.Group) || got.Leader != want.Leader {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
}

func TestAPathIsUnheardBelowAFairHearing(t *testing.T) {
	c := build(ones, 3, rounds(3, func() int { return 1 }, func() bool { return false }))
	c.About.Scoring.FairHearing = 2
	engine := fit.New(c)
	lead := engine.Sheet(responses{"pair-1-0-1": 0, "pair-1-0-2": 1, "pair-2-0-1": 1}).Lead(0)
	for path, want := range []bool{false, false, true} {
		if got := engine.Unheard(lead, path); got != want {
			t.Errorf("path %d: unheard %t", path, got)
		}
	}
}
