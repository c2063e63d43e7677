package catalog_test

import (
	"testing"

	"careeradvisor/advisor/catalog"
)

func TestGradeFollowsFleschAndKincaid(t *testing.T) {
	for _, test := range []struct {
		text string
		want float64
	}{
		{"", 0},
		{"42.", 0},
		// 6 words, 1 sentence, 6 syllables: 0.39×6 + 11.8×1 − 15.59
		{"The cat sat on the mat.", -1.4},
		// 10 words, 2 sentences, 14 syllables: 0.39×5 + 11.8×1.4 − 15.59
		{"You check many records. Then you send the reports onward.", 2.9},
		// terms are left out: 3 words, 1 sentence, 3 syllables
		{"You sit interoperability tests.", -2.6},
	} {
		if got := catalog.Grade(test.text, map[string]bool{"interoperability": true}); got != test.want {
			t.Errorf("%q: got %v, want %v", test.text, got, test.want)
		}
	}
}
