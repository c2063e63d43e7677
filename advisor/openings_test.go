package advisor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// withRules gives the small catalog a credential for every rule, with a fee of its own.
func withRules(t *testing.T, rules map[string][]catalog.Rule) *advisor.Advisor {
	t.Helper()
	a := small(t)
	fee := a.Catalog.Credentials[0].Fee
	a.Catalog.Credentials = nil
	for id, needs := range rules {
		a.Catalog.Credentials = append(a.Catalog.Credentials, catalog.Credential{ID: id, Name: strings.ToUpper(id), Needs: needs, Fee: fee, Source: "bureau"})
	}
	slices.SortFunc(a.Catalog.Credentials, func(x, y catalog.Credential) int { return strings.Compare(x.ID, y.ID) })
	cost := func(n catalog.Number) *catalog.Figure {
		return &catalog.Figure{Value: &n, Unit: "USD", Source: "bureau", Basis: catalog.Assumed}
	}
	takes := func(n catalog.Number, unit string) *catalog.Figure {
		return &catalog.Figure{Value: &n, Unit: unit, Source: "bureau", Basis: catalog.Assumed}
	}
	a.Catalog.Activities = append(a.Catalog.Activities,
		catalog.Activity{ID: "degree", Title: "Degree", Cost: cost(9000), Kind: "terms", Takes: takes(60, "credits")},
		catalog.Activity{ID: "again", Title: "Degree again", Cost: cost(9000), Kind: "fixed", Takes: takes(1, "years")},
		catalog.Activity{ID: "free", Title: "Free course", Kind: "effort", Takes: takes(40, "hours")},
		catalog.Activity{ID: "held", Title: "Done already", Cost: cost(5), Kind: "fixed", Takes: takes(2, "weeks"), DoneWith: &catalog.Having{Now: []string{"technician"}}},
		catalog.Activity{ID: "secret", Title: "Secret", Cost: &catalog.Figure{NotPublished: true, Unit: "USD", Source: "bureau"}, Kind: "fixed", Takes: takes(1, "days")},
	)
	return a
}

func degree(by ...string) []catalog.Rule {
	return []catalog.Rule{{Schooling: "bachelor", By: by, Text: "A degree.", Lifts: "Finish it.", Basis: catalog.Official, Source: "bureau"}}
}

func TestBlockedExamsAreRankedByMoneyThenTime(t *testing.T) {
	years := []catalog.Rule{{ExperienceYears: 2, Text: "Two years.", Lifts: "Stay.", Basis: catalog.Official, Source: "bureau"}}
	both := append(degree("again"), years...)
	a := withRules(t, map[string][]catalog.Rule{
		"a-secret": degree("secret"), "b-unnamed": degree(), "c-degree": degree("degree"), "d-again": degree("again"),
		"e-free": degree("free"), "f-years": years, "g-both": both, "h-done": degree("free", "held"), "j-held": degree("held"),
		"i-open": {{Schooling: "high-school", Text: "School.", Lifts: "Finish it.", Basis: catalog.Official, Source: "bureau"}},
	})
	s := sitting.New("")
	s.Circumstances.Now, s.Circumstances.Schooling, s.Circumstances.Experience = "technician", "high-school", new(1)
	advice := a.Advise(s, today)
	var got []string
	for _, exam := range advice.Blocked() {
		price := func(n *int) string {
			if n == nil {
				return "?"
			}
			return fmt.Sprint(*n)
		}
		got = append(got, fmt.Sprintf("%s $%s %s days", exam.ID, price(exam.Opening.Cost), price(exam.Opening.Days)))
	}
	want := []string{
		"e-free $0 24 days", // 40 hours at twelve a week
		"h-done $0 24 days", // what the person has is not counted
		"f-years $0 365 days",
		"d-again $9000 366 days",
		"g-both $9000 731 days",
		"c-degree $9000 836 days", // five terms of four courses, of which there are two a year
		"a-secret $? 1 days",      // an unknown price comes last
		"b-unnamed $? ? days",
		"j-held $? ? days", // all that the rule names is done, so nobody knows what is missing
	}
	if difference := cmp.Diff(want, got); difference != "" {
		t.Errorf("want -, got +\n%s", difference)
	}
	page := advice.ExamPage()
	if first := page.Sections[0].Lines[0]; !strings.Contains(first.Text, "It opens A-SECRET, B-UNNAMED, C-DEGREE, D-AGAIN, E-FREE, H-DONE and J-HELD") || !strings.Contains(first.Under, "No money and about 24 days") {
		t.Errorf("the cheapest: %+v", first)
	}
	assumed, unknown := false, false
	for _, section := range page.Sections {
		for _, line := range section.Lines {
			assumed = assumed || line.Label == "Money:" && strings.HasPrefix(line.Text, "$9,000") && line.From.Basis == catalog.Assumed
			unknown = unknown || line.Label == "Money:" && strings.Contains(line.Text, "no price")
		}
	}
	if !assumed || !unknown {
		t.Errorf("prices say what they rest on: %v; unknown ones say so: %v", assumed, unknown)
	}
}

func TestTheCheapestCredentialThatARuleTakesIsNamed(t *testing.T) {
	needs := []catalog.Rule{{AnyCredential: []string{"dear", "cheap", "secret"}, Text: "One of them.", Lifts: "Earn one.", Basis: catalog.Official, Source: "bureau"}}
	a := withRules(t, map[string][]catalog.Rule{"cheap": nil, "dear": nil, "secret": nil, "top": needs, "other": nil})
	a.Catalog.Credential("dear").Fee = catalog.Figure{Value: number(500), Unit: "USD", Source: "bureau"}
	a.Catalog.Credential("cheap").Fee = catalog.Figure{Value: number(50), Unit: "USD", Source: "bureau"}
	a.Catalog.Credential("secret").Fee = catalog.Figure{NotPublished: true, Unit: "USD", Source: "bureau"}
	s := sitting.New("")
	s.Circumstances.Credentials = []string{"other"}
	blocked := a.Advise(s, today).Blocked()
	if len(blocked) != 1 || blocked[0].ID != "top" || blocked[0].Opening.Cost == nil || *blocked[0].Opening.Cost != 50 || blocked[0].Opening.Days != nil {
		t.Errorf("got %+v", blocked)
	}
}

// anyone is a person who said anything, or nothing, about what rules ask for.
func anyone(t *rapid.T, c *catalog.Catalog) *sitting.Sitting {
	s := sitting.New("")
	options := func(id string) (ids []string) {
		for _, option := range c.Question(id).Options {
			ids = append(ids, option.ID)
		}
		return append(ids, "")
	}
	s.Circumstances.Now = rapid.SampledFrom(options("now")).Draw(t, "now")
	s.Circumstances.Schooling = rapid.SampledFrom(options("schooling")).Draw(t, "schooling")
	if years := rapid.IntRange(-1, 5).Draw(t, "years"); years >= 0 {
		s.Circumstances.Experience = &years
	}
	for _, credential := range c.Credentials {
		if rapid.IntRange(0, 5).Draw(t, credential.ID) == 0 {
			s.Circumstances.Credentials = append(s.Circumstances.Credentials, credential.ID)
		}
	}
	return s
}

func TestUnknownNeverCountsAsPassAndLiftingTheNamedRuleLiftsTheBlock(t *testing.T) {
	a := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		s := anyone(t, a.Catalog)
		advice := a.Advise(s, today)
		cheapest := advice.Blocked()
		for _, exam := range advice.Exams {
			credential := a.Catalog.Credential(exam.ID)
			unsure := len(credential.Needs) == 0
			later := s.Circumstances
			for i, verdict := range exam.Rules {
				unsure = unsure || verdict.State == eligibility.Unknown
				if verdict.State == eligibility.Fail {
					later = eligibility.Lift(a.Catalog, later, credential.Needs[i])
				}
			}
			if exam.State == eligibility.Pass && unsure {
				t.Fatalf("%s passes with a rule nobody can tell: %+v", exam.ID, exam)
			}
			if exam.Opening == nil != (exam.State != eligibility.Fail || exam.Held || exam.Under != "") {
				t.Fatalf("%s is %s and has the opening %+v", exam.ID, exam.State, exam.Opening)
			}
			if exam.Opening == nil {
				continue
			}
			if state, _ := eligibility.Judge(a.Catalog, &later, credential.Needs); state == eligibility.Fail || !slices.Contains(exam.Opening.Opens, exam.ID) {
				t.Fatalf("%s stays blocked by %+v", exam.ID, credential.Needs)
			}
			for _, other := range advice.Exams {
				if slices.Contains(exam.Opening.Opens, other.ID) && (other.Held || other.Under != "") {
					t.Fatalf("%s opens what is of no more use: %+v", exam.ID, other)
				}
			}
			if first := cheapest[0].Opening; exam.Opening.Cost != nil && (first.Cost == nil || *first.Cost > *exam.Opening.Cost) {
				t.Fatalf("%s is cheaper than the cheapest", exam.ID)
			}
			if first := cheapest[0].Opening; first.Cost != nil && exam.Opening.Cost == nil {
				_, listed, _ := strings.Cut(fmt.Sprint(advice.ExamPage().Sections), "stand last: ")
				listed, _, _ = strings.Cut(listed, ".")
				unpriced := slices.Contains(strings.Split(strings.ReplaceAll(listed, " and ", ", "), ", "), exam.Name)
				if unpriced == slices.Contains(first.Opens, exam.ID) {
					t.Fatalf("%s is among those without a price: %v, and opened for one by %+v", exam.ID, unpriced, first)
				}
			}
		}
	})
}
