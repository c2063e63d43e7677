package plan

import "testing"

func TestExamsCostTheTriesToBeExpected(t *testing.T) {
	for _, test := range []struct {
		name     string
		fail     float64
		most     int
		expected float64
		many     int
	}{
		{"everybody passes", 0, 3, 1, 1},
		{"a quarter fail", 0.25, 3, 1.3125, 2},
		{"half fail", 0.5, 3, 1.75, 3},
		{"one in ten fails, and needs no second fee in nine of ten cases", 0.1, 3, 1.11, 1},
		{"nobody passes, and gives up", 1, 3, 3, 3},
		{"one try at most", 0.5, 1, 1, 1},
	} {
		expected, many := triesFor(test.fail, test.most)
		if expected < test.expected-1e-9 || expected > test.expected+1e-9 || many != test.many {
			t.Errorf("%s: got %v and %d, want %v and %d", test.name, expected, many, test.expected, test.many)
		}
	}
}
