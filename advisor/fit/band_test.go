package fit_test

import (
	"fmt"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

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
		role := fit.New(build(test.weights, 2, nil)).Sheet(earning(test.weights, test.points)).Score(everything).Role
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
			role := fit.New(c).Sheet(earning(ones, points)).Score(everything).Role
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
		role := engine.Sheet(given).Score(everything).Role
		if early := i < 4; (role.Band == fit.Early) != early || role.Coverage != 10*i || early && (role.Final || role.Borderline) {
			t.Errorf("%d answers: %+v", i, role)
		}
		given[fmt.Sprintf("rating-%d", i)] = 2
	}
	empty := engine.Sheet(nil).Score(everything)
	if role := empty.Role; role.Percent != 50 || role.Low != 0 || role.High != 100 || len(empty.Leading) != 3 {
		t.Errorf("no answers: %+v", empty)
	}
}
