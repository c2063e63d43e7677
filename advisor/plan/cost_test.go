package plan

import "testing"

func TestExamsCostTheFeesToBeExpected(t *testing.T) {
	for _, test := range []struct {
		name     string
		fail     float64
		most     int
		pays     int
		expected float64
		many     int
	}{
		{"everybody passes", 0, 3, 1, 1, 1},
		{"a quarter fail", 0.25, 3, 1, 1.3125, 2},
		{"half fail", 0.5, 3, 1, 1.75, 3},
		{"one in ten fails, and needs no second fee in nine of ten cases", 0.1, 3, 1, 1.11, 1},
		{"nobody passes, and gives up", 1, 3, 1, 3, 3},
		{"one try at most", 0.5, 1, 1, 1, 1},
		{"a fee that pays for two tries", 0.5, 3, 2, 1.25, 2},
		{"nothing said of tries", 0.5, 3, 0, 1.75, 3},
	} {
		expected, many := feesFor(test.fail, test.most, test.pays)
		if expected < test.expected-1e-9 || expected > test.expected+1e-9 || many != test.many {
			t.Errorf("%s: got %v and %d, want %v and %d", test.name, expected, many, test.expected, test.many)
		}
	}
}

// A course of 3.25 credits, at 3 hours a week for each in 15 weeks, takes 19.3 hours a week in 53 days:
// eight more than twelve, and yet it is counted. What is offered says so.
func TestAMendSaysWhatHoursItLacks(t *testing.T) {
	planner, choice := New(shipped(t)), late
	choice.Person.WeeklyHours = hours(12)
	for pace, want := range map[string]int{"one-course": 0, "half-time": 0, "short-terms": 8} {
		choice.Pace = pace
		problem, _, err := planner.formulate(choice)
		if err != nil || problem.short() != want {
			t.Errorf("%s: %d hours short, %v, want %d", pace, problem.short(), err, want)
		}
	}
}
