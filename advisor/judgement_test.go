package advisor

import (
	"encoding/json"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// While answers are in doubt no verdict, no order and no other career is told with confidence; without
// doubt nothing is held back.
func TestNoConfidentVerdictStandsBesideAFlag(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		if rapid.Bool().Draw(t, "agreeable") {
			for _, rating := range a.Catalog.Ratings {
				s.Responses[rating.ID] = sitting.Response(rapid.IntRange(1, 2).Draw(t, rating.ID))
			}
		}
		advice, _ := a.judge(s, today)
		if verdict := a.Catalog.About.Scoring.Care.Verdict; advice.Doubtful() != (advice.Role.Verdict == verdict) {
			t.Fatalf("doubtful %t, verdict %q", advice.Doubtful(), advice.Role.Verdict)
		}
		if !advice.Doubtful() {
			return
		}
		if advice.Decided || advice.Role.Final || len(advice.Nearby) > 0 || strings.Contains(advice.Ranking(), " leads.") {
			t.Fatalf("decided %t, final %t, %q", advice.Decided, advice.Role.Final, advice.Ranking())
		}
		if score := advice.Role.Score(); !strings.Contains(score, "too early") && !strings.Contains(score, "if those answers hold") {
			t.Fatal(score)
		}
		for _, flag := range advice.Flags {
			for _, item := range flag.Items {
				if flag.Doubtful() && !advice.LookAgain(item) {
					t.Fatalf("%s is not marked", item)
				}
			}
		}
	})
}

// What one leans to, what one has done and where one is now move no point.
func TestLikingRestsOnAnswersAlone(t *testing.T) {
	a := shipped(t)
	liking := func(s *sitting.Sitting) string {
		result := a.score(s)
		content, err := json.Marshal(result)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		other := s.Clone()
		other.Lean = &sitting.Lean{Path: rapid.SampledFrom(a.Catalog.Paths).Draw(t, "lean").ID, Sure: rapid.IntRange(0, 3).Draw(t, "sure")}
		other.Evidence = map[string][]string{rapid.SampledFrom(a.Catalog.Skills).Draw(t, "skill").ID: {"paid-work"}}
		hours := rapid.IntRange(0, 60).Draw(t, "hours")
		other.Circumstances = sitting.Circumstances{Now: "nurse", WeeklyHours: &hours, Budget: &hours, Deadline: today, Place: "remote"}
		other.Seconds = map[string]int{"solo-hours": 0}
		if difference := cmp.Diff(liking(s), liking(other)); difference != "" {
			t.Fatal(difference)
		}
	})
}

func TestTheLeanIsHeldAgainstTheResult(t *testing.T) {
	a := smallCatalog(t)
	s := fitting()
	s.Responses["audit-lead-1"], s.Responses["lead-build-1"], s.Responses["build-audit-1"] = -2, 0, 2 // auditing over both
	s.Responses["lead-audit-2"] = 2
	for _, test := range []struct {
		lean *sitting.Lean
		want string
	}{
		{nil, ""},
		{&sitting.Lean{}, ""},
		{&sitting.Lean{Path: "audit", Sure: 1}, "Before the choices you leaned to Coding auditor (a little), and your choices agree."},
		{&sitting.Lean{Path: "lead"}, "Before the choices you leaned to Manager. Your choices put it behind. Think about which of the two you trust more."},
	} {
		s.Lean = test.lean
		advice, _ := a.judge(s, today)
		if got := advice.leanText(); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
	s.Lean.Path = "build"
	s.Responses = sitting.Responses{}
	if advice, _ := a.judge(s, today); advice.Lean != nil {
		t.Error("the lean is held against a result that is not there yet")
	}
}

// The next experiment is the one that could most move the gap between the two first paths. Done, it
// counts, and another one is next.
func TestTheNextExperimentIsTheOneThatTellsMost(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		s.Trials = sitting.Responses{}
		for _, trial := range a.Catalog.Trials {
			if rapid.IntRange(0, 2).Draw(t, "done") == 0 {
				s.Trials[trial.ID] = sitting.Response(rapid.IntRange(-2, 2).Draw(t, trial.ID))
			}
		}
		advice, _ := a.judge(s, today)
		if !advice.Heard {
			if advice.Trial != nil {
				t.Fatal("a trial between paths that nobody told apart")
			}
			return
		}
		first, second := advice.Paths[0], advice.Paths[1]
		most := 0
		for _, trial := range a.Catalog.Trials {
			if _, done := s.Trials[trial.ID]; !done {
				difference := trial.Keys[first.ID] - trial.Keys[second.ID]
				most = max(most, 2*difference, -2*difference)
			}
		}
		if advice.Trial == nil {
			if most > 0 {
				t.Fatalf("a trial could move the gap by %d, and none is told", most)
			}
			return
		}
		next := advice.Trial
		if next.Most != most || next.Gap != first.Points-second.Points {
			t.Fatalf("%+v, want %d and %d", next, most, first.Points-second.Points)
		}
		gap := func(felt sitting.Response) int {
			tried := s.Clone()
			tried.Trials[next.ID] = felt
			after, _ := a.judge(tried, today)
			if after.Trial != nil && after.Trial.ID == next.ID {
				t.Fatalf("%s is told again", next.ID)
			}
			return after.Path(first.ID).Points - after.Path(second.ID).Points
		}
		if up, down := gap(2)-next.Gap, gap(-2)-next.Gap; max(up, down) != most || min(up, down) != -most {
			t.Fatalf("it moves the gap by %d and %d, not by %d", up, down, most)
		}
	})
}

func TestCareersNearbyAreThoseTheAnswersSpeakFor(t *testing.T) {
	a := shipped(t)
	for _, test := range []struct {
		name    string
		answers map[string]sitting.Response
		want    string
	}{
		{"who wants patients and to be on their feet", map[string]sitting.Response{
			"solo-hours": -2, "same-task": -2, "hands-on-care": 2, "off-screen": 2, "counted-work": -1, "top-pay-now": 0, "free-hand": 1, "keeps-checking": 0, "slow-growth": 0, "train-once": 1},
			"medical-assistant registered-nurse"},
		{"who wants pay and freedom at a screen", map[string]sitting.Response{
			"solo-hours": -1, "same-task": -2, "hands-on-care": -2, "off-screen": -1, "counted-work": -2, "top-pay-now": 2, "free-hand": 2, "keeps-checking": -2, "slow-growth": -2, "train-once": 1},
			"systems-analyst"},
		{"whom the work fits", map[string]sitting.Response{
			"solo-hours": 2, "same-task": 2, "hands-on-care": -2, "off-screen": -2, "counted-work": 1, "top-pay-now": 0, "free-hand": 0, "keeps-checking": 2, "slow-growth": 1, "train-once": -1},
			""},
	} {
		s := sitting.New("")
		s.Responses = test.answers
		advice, _ := a.judge(s, today)
		var ids []string
		for _, career := range advice.Nearby {
			ids = append(ids, career.ID)
			if len(career.Why) == 0 || !strings.Contains(career.Sentence(), career.Why[0]) {
				t.Errorf("%s: %s does not say why", test.name, career.ID)
			}
		}
		if got := strings.Join(ids, " "); got != test.want {
			t.Errorf("%s: got %q, want %q (%s)", test.name, got, test.want, advice.Role.Score())
		}
	}
}

// Hours a week turn the order of learning into dates; without hours there are none.
func TestLessonsAreDatedByTheHoursAWeek(t *testing.T) {
	a := shipped(t)
	for _, weekly := range []int{0, 1, 10, 80} {
		s := sitting.New("")
		s.Circumstances.WeeklyHours = &weekly
		advice, _ := a.judge(s, today)
		hours := 0
		for _, lesson := range advice.Skills.Learn {
			hours += lesson.Hours
			want := calendar.Date(0)
			if weekly > 0 {
				want = today + calendar.Date((7*hours+weekly-1)/weekly)
			}
			if lesson.By != want {
				t.Fatalf("%d hours a week: %s after %d hours by %v, want %v", weekly, lesson.Title, hours, lesson.By, want)
			}
		}
		if hours == 0 {
			t.Error("there is nothing to learn")
		}
	}
}

// The sentence and the choices it names are about the two paths it compares, and of choices alike the
// one between the two comes first.
func TestWhyNamesTheChoiceBetweenTheTwoPathsFirst(t *testing.T) {
	a := shipped(t)
	s := sitting.New("")
	given := interview.Answers{Responses: s.Responses}
	for next, ok := a.Interview.Next(given); ok; next, ok = a.Interview.Next(given) {
		s.Responses[next.ID] = 0
		for i, path := range next.Paths {
			if next.Kind == interview.Pair && path == "cdi-specialist" {
				s.Responses[next.ID] = sitting.Response(4*i - 2)
			}
		}
	}
	advice, _ := a.judge(s, today)
	first := a.Catalog.Pair(advice.Above[0].Item)
	if second := advice.Paths[1].ID; advice.Paths[0].ID != "cdi-specialist" || first.Left != second && first.Right != second {
		t.Errorf("%q names %s first", advice.Why(), first.ID)
	}
}
