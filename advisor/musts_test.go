package advisor

import (
	"os"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var today = calendar.New(2026, 7, 1)

func smallCatalog(t testing.TB) *Advisor {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return New(c)
}

func shipped(t testing.TB) *Advisor {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return New(c)
}

// fitting answers the ratings of the small catalog so that the work fits well.
func fitting() *sitting.Sitting {
	s := sitting.New("")
	for _, n := range []string{"1", "2", "3", "4", "5"} {
		s.Responses["for-"+n], s.Responses["against-"+n] = 2, -1
	}
	return s
}

// Two keys rule the work out: the strongest answer, and the word that it is a must.
func TestOnlyTheStrongestYesAndTheWordThatItIsAMustRuleTheWorkOut(t *testing.T) {
	a := smallCatalog(t)
	for _, test := range []struct {
		name     string
		response sitting.Response
		must     bool
		state    eligibility.State // empty for nothing told
		effect   string
		band     fit.Band
	}{
		{"strongest yes and a must", 2, true, eligibility.Fail, effectVeto, fit.Conflict},
		{"strongest yes, no must", 2, false, eligibility.Fail, effectWarn, fit.Good},
		{"yes, said to be a must", 1, true, "", "", fit.Good},
		{"no", -2, true, "", "", fit.Good},
		{"not sure", sitting.NotSure, true, eligibility.Unknown, effectVeto, fit.Good},
		{"skipped", sitting.Skipped, false, eligibility.Unknown, effectVeto, fit.Good},
	} {
		s := fitting()
		s.Responses["against-1"] = test.response
		s.Insist("against-1", test.must)
		advice, _ := a.judge(s, today)
		var state eligibility.State
		effect := ""
		if musts := advice.Role.Musts; len(musts) == 1 {
			state, effect = musts[0].State, musts[0].Effect
		}
		if state != test.state || effect != test.effect || advice.Role.Band != test.band {
			t.Errorf("%s: state %q, effect %q, band %s, want %q, %q, %s", test.name, state, effect, advice.Role.Band, test.state, test.effect, test.band)
		}
		vetoed := len(advice.Role.Vetoes) > 0
		if vetoed != (test.band == fit.Conflict) || vetoed && advice.Role.Otherwise != fit.Good {
			t.Errorf("%s: vetoes %v, otherwise %q", test.name, advice.Role.Vetoes, advice.Role.Otherwise)
		}
	}
}

// Whatever is a must, no score moves; taking the must back brings the verdict back; and what was not
// answered never counts as passed.
func TestMustsMoveNoScoreAndLiftWhenTheyAreDropped(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t, a)
		without := s.Clone()
		without.Musts = nil
		with, _ := a.judge(s, today)
		free, _ := a.judge(without, today)
		if len(free.Role.Vetoes) > 0 || free.Role.Band == fit.Conflict {
			t.Fatalf("vetoes %v without any must", free.Role.Vetoes)
		}
		otherwise := with.Role.Role
		otherwise.Band, otherwise.Vetoes = free.Role.Band, free.Role.Vetoes
		if len(with.Role.Vetoes) > 0 && (with.Role.Otherwise != free.Role.Band || with.Role.Band != fit.Conflict) {
			t.Fatalf("%s, otherwise %s; without the must %s", with.Role.Band, with.Role.Otherwise, free.Role.Band)
		}
		if difference := cmp.Diff(free.Role.Role, otherwise); difference != "" {
			t.Fatal(difference)
		}
		for i, path := range with.Paths {
			if difference := cmp.Diff(free.Paths[i].Path, path.Path); difference != "" {
				t.Fatal(difference)
			}
		}
		for _, must := range a.Catalog.MustHaves {
			if must.Item == "" {
				continue
			}
			response, given := s.Responses[must.Item]
			step, answered := response.Step()
			at := slices.IndexFunc(with.Role.Musts, func(m Must) bool { return m.ID == must.ID })
			switch {
			case !given || !answered:
				if at < 0 || with.Role.Musts[at].State != eligibility.Unknown {
					t.Fatalf("%s was not answered, and passes", must.ID)
				}
			case step == sitting.Strongest && slices.Contains(s.Musts, must.Item):
				if at < 0 || !with.Role.Musts[at].blocks() || !slices.Contains(with.Role.Vetoes, must.ID) {
					t.Fatalf("%s does not stand against the work", must.ID)
				}
				dropped := s.Clone()
				dropped.Insist(must.Item, false)
				if lifted, _ := a.judge(dropped, today); slices.Contains(lifted.Role.Vetoes, must.ID) {
					t.Fatalf("%s still stands against the work", must.ID)
				}
			case at >= 0 && with.Role.Musts[at].blocks():
				t.Fatalf("%s stands against the work", must.ID)
			}
		}
	})
}

// drawSitting draws responses, musts and circumstances, but no limits: those are for the planner.
func drawSitting(t *rapid.T, a *Advisor) *sitting.Sitting {
	s := sitting.New("")
	for _, item := range a.Interview.All() {
		if rapid.IntRange(0, 3).Draw(t, "given") > 0 {
			s.Responses[item.ID] = rapid.SampledFrom([]sitting.Response{-2, -1, 0, 1, 2, 2, sitting.NotSure, sitting.Skipped}).Draw(t, item.ID)
		}
	}
	for _, must := range a.Catalog.MustHaves {
		if must.Item != "" && rapid.Bool().Draw(t, "must") {
			s.Insist(must.Item, true)
		}
	}
	s.Circumstances.Now = rapid.SampledFrom([]string{"", "outside", "technician", "nurse"}).Draw(t, "now")
	s.Circumstances.Schooling = rapid.SampledFrom([]string{"", "high-school", "bachelor"}).Draw(t, "schooling")
	s.Circumstances.Place = rapid.SampledFrom([]string{"", "remote", "any"}).Draw(t, "place")
	return s
}

// planned returns a way whose plan misses the limits by so many days and dollars if all goes badly,
// and by so many less 30 if all goes well; a negative number keeps them with so much to spare.
func planned(title string, days, dollars int) plan.Way {
	const deadline, budget = 1000, 5000
	chance := 0
	if days <= 30 {
		chance = 50
	}
	return plan.Way{
		Title: title, P80: calendar.Date(deadline + days), Deadline: &plan.Deadline{Date: deadline, Met: days <= 0, Chance: chance},
		Cost: plan.Cost{High: budget + dollars}, Budget: &plan.Budget{Amount: budget, Covers: dollars <= 0, Possible: dollars <= 30},
	}
}

// limited is a person with a date and a sum.
func limited() *sitting.Sitting {
	s, budget := sitting.New(""), 5000
	s.Circumstances.Deadline, s.Circumstances.Budget = 1000, &budget
	return s
}

func TestALimitIsSaidAsItStands(t *testing.T) {
	a, unpriced, more := smallCatalog(t), planned("A", 0, -9), planned("M", 0, -9)
	unpriced.Cost.Unpublished, more.Cost.Unpublished = []string{"Books", "Books"}, []string{"Study", "Books", "Exam"}
	for _, test := range []struct {
		ways []plan.Way
		want string
	}{
		{[]plan.Way{planned("A", 0, 0), planned("B", 0, 99)}, "Only one way is sure to stay within your money: A."},
		{[]plan.Way{planned("A", 0, 0), planned("B", 0, 0), planned("C", 0, 99)}, "Only these ways are sure to stay within your money: A and B."},
		{[]plan.Way{unpriced}, "It is not sure that your money is enough: it covers the published prices, but none is published for Books. Ask for that price first."},
		{[]plan.Way{planned("B", 0, 20), more, unpriced}, "No way is sure to stay within your money. Closest comes A: your money covers its published prices, but none is published for Books. Ask"},
		{[]plan.Way{planned("A", 0, 20)}, "It may work out if things go well."},
	} {
		musts := a.musts(limited(), "audit", "audit", func(string) []plan.Way { return test.ways })
		if len(musts) != 1 || !strings.Contains(musts[0].Sentence(), test.want) {
			t.Errorf("%+v does not say %q", musts, test.want)
		}
	}
}

func TestNoWayPromisesNothing(t *testing.T) {
	var said []string
	for _, must := range smallCatalog(t).musts(limited(), "audit", "audit", func(string) []plan.Way { return nil }) {
		said = append(said, must.Sentence())
	}
	want := []string{"While no way can be planned, nobody can say whether one makes your date in 8 of 10 futures.", "While no way can be planned, nobody can say whether one is sure to stay within your money."}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Error(diff)
	}
}

func TestLimitsAreHeldAgainstTheWaysOfThePlan(t *testing.T) {
	a := smallCatalog(t)
	for _, test := range []struct {
		name string
		ways []plan.Way
		want []string // must-have, state
	}{
		{"every way keeps both", []plan.Way{planned("A", 0, 0), planned("B", -9, -9)}, nil},
		{"one way keeps both", []plan.Way{planned("A", 0, 0), planned("B", 99, 99)}, []string{"in-time pass A", "in-money pass A"}},
		{"it may go well", []plan.Way{planned("A", 20, 0), planned("B", 99, 0)}, []string{"in-time unknown "}},
		{"no way keeps the date", []plan.Way{planned("A", 31, 0), planned("B", 99, 0)}, []string{"in-time fail "}},
		{"no way keeps the money", []plan.Way{planned("A", 0, 31)}, []string{"in-money fail "}},
		{"no way is known", nil, []string{"in-time unknown ", "in-money unknown "}},
		{"each limit by another way", []plan.Way{planned("A", 0, 99), planned("B", 99, 0)}, []string{"in-time pass A", "in-money pass B", "all-limits fail "}},
		{"each by another way, both if it goes well", []plan.Way{planned("A", 0, 9), planned("B", 99, 0)}, []string{"in-time pass A", "in-money pass B", "all-limits unknown "}},
	} {
		var got []string
		for _, must := range a.musts(limited(), "audit", "audit", func(string) []plan.Way { return test.ways }) {
			got = append(got, must.ID+" "+string(must.State)+" "+strings.Join(must.Ways, ","))
		}
		if difference := cmp.Diff(test.want, got); difference != "" {
			t.Errorf("%s: %s", test.name, difference)
		}
	}
	unlimited := a.musts(sitting.New(""), "audit", "audit", func(string) []plan.Way { t.Error("a plan was made for nothing"); return nil })
	if len(unlimited) > 0 {
		t.Errorf("without limits: %v", unlimited)
	}
}

// Of all ways, those are told whose need no other way undercuts: the smallest sets of circumstances.
func TestChangesOfCircumstancesAreTheSmallestThatHoldEveryLimit(t *testing.T) {
	a := smallCatalog(t)
	rapid.Check(t, func(t *rapid.T) {
		type short struct{ days, dollars int }
		var ways []plan.Way
		var needs []short
		for range rapid.IntRange(1, 5).Draw(t, "ways") {
			days, dollars := rapid.IntRange(-2, 4).Draw(t, "days"), rapid.IntRange(-2, 4).Draw(t, "dollars")
			ways, needs = append(ways, planned("A way", days, dollars)), append(needs, short{max(days, 0), max(dollars, 0)})
		}
		told := map[short]bool{}
		for _, change := range a.lifted(limited(), "audit", 0, func(string) []plan.Way { return ways }) {
			var need short
			for _, word := range strings.Fields(change.Text) {
				switch {
				case strings.HasPrefix(word, "$"):
					need.dollars = int(word[1] - '0')
				case word >= "1" && word <= "9":
					need.days = int(word[0] - '0')
				}
			}
			if told[need] || (need.days > 0) != strings.Contains(change.To, "in-time") || (need.dollars > 0) != strings.Contains(change.To, "in-money") {
				t.Fatalf("%+v tells %+v", change, need)
			}
			told[need] = true
		}
		for _, need := range needs {
			smaller := slices.ContainsFunc(needs, func(other short) bool {
				return other != need && other.days <= need.days && other.dollars <= need.dollars
			})
			if need == (short{}) {
				if len(told) > 0 {
					t.Fatalf("a way holds every limit, and yet %v", told)
				}
				return
			}
			if told[need] == smaller {
				t.Fatalf("%v is told: %t, though a smaller need exists: %t", need, told[need], smaller)
			}
		}
	})
}

func TestNearMissesSayWhatOneThingAloneKeepsAway(t *testing.T) {
	role := func(otherwise fit.Band, vetoes ...string) Role {
		return Role{Role: fit.Role{Percent: 71, Error: 6, Band: fit.Conflict, Vetoes: vetoes}, Otherwise: otherwise}
	}
	rule := func(state eligibility.State, text string) eligibility.Verdict {
		return eligibility.Verdict{State: state, Rule: text, Lifts: text + " lifts."}
	}
	money := Must{ID: "in-money", Effect: effectRoute, State: eligibility.Fail, Says: "Money is short.", Lifts: "Ask for grants."}
	maybe := money
	maybe.State = eligibility.Unknown
	for _, test := range []struct{ got, want string }{
		{role(fit.Good, "a").NearMiss(), "Only this one must-have stands against the work."},
		{role(fit.Poor, "a").NearMiss(), "Without the must-have the work would not fit you either."},
		{role(fit.Good, "a", "b").NearMiss(), ""},
		{role(fit.Good).NearMiss(), ""},
		{Reach{}.NearMiss(), ""},
		{Reach{BlockedBy: []string{"A degree."}, Rules: []eligibility.Verdict{rule(eligibility.Pass, "A year."), rule(eligibility.Fail, "A degree.")}}.NearMiss(), "Only this stands in the way: A degree. A degree. lifts."},
		{Reach{BlockedBy: []string{"A degree."}, Rules: []eligibility.Verdict{rule(eligibility.Fail, "A degree."), rule(eligibility.Unknown, "A year.")}}.NearMiss(), "This stands in the way, and more is not known yet: A degree. A degree. lifts."},
		{Reach{BlockedBy: []string{"Money is short."}, Musts: []Must{money}}.NearMiss(), "Only this stands in the way: Money is short. Ask for grants."},
		{Reach{BlockedBy: []string{"A degree.", "Money is short."}, Musts: []Must{money}}.NearMiss(), ""},
		{Reach{State: eligibility.Fail, BlockedBy: []string{"Money is short."}, Musts: []Must{money}}.Why(), "Only this stands in the way: Money is short. Ask for grants."},
		{Reach{State: eligibility.Fail, BlockedBy: []string{"A degree.", "Money is short."}, Musts: []Must{money}}.Why(), "These stand in the way: A degree. Money is short."},
		{Reach{State: eligibility.Unknown, Rules: []eligibility.Verdict{rule(eligibility.Pass, "A degree."), rule(eligibility.Unknown, "A year.")}, Musts: []Must{maybe}}.Why(), "This decides: A year. Money is short."},
		{Reach{State: eligibility.Pass, Rules: []eligibility.Verdict{rule(eligibility.Pass, "A degree.")}}.Why(), ""},
	} {
		if test.got != test.want {
			t.Errorf("got  %q\nwant %q", test.got, test.want)
		}
	}
}

// What comes after the goal is paid out of the pay there, so that no sum has to last for it.
func TestMoneyHasToLastUpToTheGoal(t *testing.T) {
	a := shipped(t)
	s, err := sitting.Read("testdata/personas/nadia-nurse.yaml")
	if err != nil {
		t.Fatal(err)
	}
	s.Circumstances.Budget, s.Circumstances.Deadline = new(0), 0
	made := a.Plan(s, today)
	if made.LaterCost.High == 0 || made.TotalCost.High != made.LaterCost.High || !made.Budget.Covers {
		t.Fatalf("%+v, %+v of it later, budget %+v", made.TotalCost, made.LaterCost, made.Budget)
	}
	want := []string{"Of this, $280 to $760 comes after your goal."} // and up to it there is no price to hold the money against
	if got := MoneyTexts(made)[1:]; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if reach := a.Advise(s, today).Path("cdi-specialist").Reach; reach.State == eligibility.Fail {
		t.Errorf("barred by %v", reach.BlockedBy)
	}
}
