package interview_test

import (
	"os"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
)

func small(t *testing.T) *interview.Interview {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return interview.New(c, fit.New(c))
}

func TestResponsesAreReadBackInTheWordsOfTheQuestion(t *testing.T) {
	questions := small(t).All()
	for _, test := range []struct {
		item     interview.Item
		response sitting.Response
		want     string
	}{
		{questions[0], -2, "not me"}, {questions[0], 2, "very me"}, {questions[10], -2, "left"}, {questions[10], 0, "neutral"},
		{questions[0], sitting.NotSure, "Not sure"}, {questions[10], sitting.Skipped, "Skipped"},
	} {
		if got := test.item.Answer(test.response); got != test.want {
			t.Errorf("%s, %s: got %q, want %q", test.item.ID, test.response, got, test.want)
		}
	}
}
