package interview_test

import (
	"os"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

func small(t *testing.T) *interview.Interview {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return interview.New(c)
}

func TestTheSecondRoundIsAskedOnceBegun(t *testing.T) {
	i := small(t)
	for id, want := range map[string]int{"": 13, "for-1": 13, "audit-lead-1": 13, "lead-audit-2": 16} {
		if got := len(i.Asked(map[string]sitting.Response{id: sitting.Skipped})); got != want || len(i.All()) != 16 {
			t.Errorf("%q answered: %d questions of %d, want %d", id, got, len(i.All()), want)
		}
	}
}

func TestEveryQuestionIsAskedOnceAndResumedWhereItStopped(t *testing.T) {
	i := small(t)
	rapid.Check(t, func(t *rapid.T) {
		responses := map[string]sitting.Response{}
		for _, item := range i.All() {
			if rapid.Bool().Draw(t, "before") {
				responses[item.ID] = sitting.Skipped
			}
		}
		asked := i.Asked(responses)
		_, open := interview.Progress(asked, responses)
		var order []string
		for item, ok := interview.Next(asked, responses); ok; item, ok = interview.Next(asked, responses) {
			if _, twice := responses[item.ID]; twice || len(order) > open {
				t.Fatalf("%s is asked again after %v", item.ID, order)
			}
			order = append(order, item.ID)
			responses[item.ID] = rapid.SampledFrom([]sitting.Response{-2, 0, 2, sitting.NotSure, sitting.Skipped}).Draw(t, "answer")
		}
		if _, unseen := interview.Progress(asked, responses); len(order) != open || unseen != 0 {
			t.Fatalf("%d questions asked, %d were open", len(order), open)
		}
		if !slices.IsSortedFunc(order, func(a, b string) int { return place(asked, a) - place(asked, b) }) {
			t.Fatalf("out of order: %v", order)
		}
	})
}

func TestProgressCountsOnlyAnswersThatCount(t *testing.T) {
	asked := small(t).All()[:5]
	responses := map[string]sitting.Response{asked[0].ID: 0, asked[1].ID: 2, asked[2].ID: sitting.NotSure, asked[3].ID: sitting.Skipped}
	if answered, unseen := interview.Progress(asked, responses); answered != 2 || unseen != 1 {
		t.Errorf("%d answered and %d unseen, want 2 and 1", answered, unseen)
	}
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

func place(items []interview.Item, id string) int {
	return slices.IndexFunc(items, func(i interview.Item) bool { return i.ID == id })
}
