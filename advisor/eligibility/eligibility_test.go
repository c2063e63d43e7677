package eligibility_test

import (
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

const pass, fail, unknown = eligibility.Pass, eligibility.Fail, eligibility.Unknown

func definitions() *catalog.Catalog {
	return &catalog.Catalog{Circumstances: []catalog.Question{{ID: "schooling", Options: []catalog.Option{{ID: "school"}, {ID: "associate"}, {ID: "bachelor"}}}}}
}

func years(n int) *int { return &n }

func TestRulesPassFailOrStayUnknown(t *testing.T) {
	schooling, experience := catalog.Rule{Schooling: "associate"}, catalog.Rule{ExperienceYears: 2}
	credential, orNurse := catalog.Rule{AnyCredential: []string{"cca", "ccs"}}, catalog.Rule{AnyCredential: []string{"ccs"}, OrNow: []string{"nurse"}}
	routes := catalog.Rule{Routes: []catalog.Route{
		{Schooling: "bachelor", ExperienceYears: 1}, {Credits: 60, ExperienceYears: 4}, {AnyCredential: []string{"rhit"}, ExperienceYears: 4},
	}}
	for _, test := range []struct {
		name   string
		person sitting.Circumstances
		rules  []catalog.Rule
		want   eligibility.State
	}{
		{"no rules", sitting.Circumstances{}, nil, pass},
		{"schooling not said", sitting.Circumstances{}, []catalog.Rule{schooling}, unknown},
		{"less schooling", sitting.Circumstances{Schooling: "school"}, []catalog.Rule{schooling}, fail},
		{"the same schooling", sitting.Circumstances{Schooling: "associate"}, []catalog.Rule{schooling}, pass},
		{"more schooling", sitting.Circumstances{Schooling: "bachelor"}, []catalog.Rule{schooling}, pass},
		{"experience not said", sitting.Circumstances{}, []catalog.Rule{experience}, unknown},
		{"no experience", sitting.Circumstances{Experience: years(0)}, []catalog.Rule{experience}, fail},
		{"a year short", sitting.Circumstances{Experience: years(1)}, []catalog.Rule{experience}, fail},
		{"just enough years", sitting.Circumstances{Experience: years(2)}, []catalog.Rule{experience}, pass},
		{"credentials not said", sitting.Circumstances{}, []catalog.Rule{credential}, unknown},
		{"another credential", sitting.Circumstances{Credentials: []string{"rhit"}}, []catalog.Rule{credential}, fail},
		{"one of the credentials", sitting.Circumstances{Credentials: []string{"rhit", "ccs"}}, []catalog.Rule{credential}, pass},
		{"passed by the situation", sitting.Circumstances{Now: "nurse", Credentials: []string{"rhit"}}, []catalog.Rule{orNurse}, pass},
		{"needed but not enough", sitting.Circumstances{Schooling: "associate"}, []catalog.Rule{{Schooling: "associate", Confirm: true}}, unknown},
		{"not even what is needed", sitting.Circumstances{Schooling: "school"}, []catalog.Rule{{Schooling: "associate", Confirm: true}}, fail},
		{"another situation", sitting.Circumstances{Now: "coder"}, []catalog.Rule{orNurse}, unknown},
		{"pass and unknown", sitting.Circumstances{Experience: years(9)}, []catalog.Rule{experience, schooling}, unknown},
		{"unknown and fail", sitting.Circumstances{Experience: years(0)}, []catalog.Rule{schooling, experience}, fail},
		{"fail and unknown", sitting.Circumstances{Experience: years(0)}, []catalog.Rule{experience, schooling}, fail},
		{"anyone", sitting.Circumstances{}, []catalog.Rule{{Anyone: true}}, pass},
		{"anyone, but confirm", sitting.Circumstances{}, []catalog.Rule{{Anyone: true, Confirm: true}}, unknown},
		{"one route whole", sitting.Circumstances{Schooling: "bachelor", Experience: years(1)}, []catalog.Rule{routes}, pass},
		{"a route by credits", sitting.Circumstances{Credits: years(60), Experience: years(4)}, []catalog.Rule{routes}, pass},
		{"half of one route and half of another", sitting.Circumstances{Schooling: "school", Credits: years(60), Experience: years(1), Credentials: []string{"ccs"}}, []catalog.Rule{routes}, fail},
		{"a route that may still hold", sitting.Circumstances{Schooling: "associate", Experience: years(5)}, []catalog.Rule{routes}, unknown},
		{"no route without the years", sitting.Circumstances{Experience: years(0)}, []catalog.Rule{routes}, fail},
		{"pass and pass", sitting.Circumstances{Experience: years(9), Schooling: "bachelor"}, []catalog.Rule{experience, schooling}, pass},
	} {
		got, verdicts := eligibility.Judge(definitions(), &test.person, test.rules)
		if got != test.want || len(verdicts) != len(test.rules) {
			t.Errorf("%s: got %s, %v; want %s", test.name, got, verdicts, test.want)
		}
	}
}

// Schooling by an accredited program holds only where both hold. Nobody is let in on what they did not
// look up, and nobody is kept out by it.
func TestAccreditedSchoolingAsksForBoth(t *testing.T) {
	plain, accredited := catalog.Rule{Schooling: "associate"}, catalog.Rule{Schooling: "associate", Accredited: true}
	orNurse, confirm := accredited, accredited
	orNurse.OrNow, confirm.Confirm = []string{"nurse"}, true
	for _, test := range []struct {
		name                       string
		schooling, accredited, now string
		rule                       catalog.Rule
		want                       eligibility.State
	}{
		{"enough, and looked up", "associate", sitting.Yes, "", accredited, pass},
		{"more than enough, and looked up", "bachelor", sitting.Yes, "", accredited, pass},
		{"enough, but not accredited", "associate", sitting.No, "", accredited, fail},
		{"enough, not looked up", "associate", "unknown", "", accredited, unknown},
		{"enough, not said", "associate", "", "", accredited, unknown},
		{"too little, though accredited", "school", sitting.Yes, "", accredited, fail},
		{"too little, and not looked up", "school", "unknown", "", accredited, fail},
		{"schooling not said, accredited", "", sitting.Yes, "", accredited, unknown},
		{"schooling not said, not accredited", "", sitting.No, "", accredited, fail},
		{"nothing said", "", "", "", accredited, unknown},
		{"a rule that does not ask for it", "associate", sitting.No, "", plain, pass},
		{"passed by the situation", "school", sitting.No, "nurse", orNurse, pass},
		{"both hold, and still to be confirmed", "associate", sitting.Yes, "", confirm, unknown},
		{"not accredited, so nothing to confirm", "associate", sitting.No, "", confirm, fail},
	} {
		person := sitting.Circumstances{Schooling: test.schooling, Accredited: test.accredited, Now: test.now}
		if got, _ := eligibility.Judge(definitions(), &person, []catalog.Rule{test.rule}); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestVerdictsSayTheRuleAndWhatLiftsIt(t *testing.T) {
	rule := catalog.Rule{ExperienceYears: 1, Text: "One year.", Lifts: "Stay.", Basis: catalog.Assumed, Source: "view"}
	_, verdicts := eligibility.Judge(definitions(), &sitting.Circumstances{}, []catalog.Rule{rule})
	if want := (eligibility.Verdict{State: unknown, Rule: "One year.", Lifts: "Stay.", Basis: catalog.Assumed, Source: "view"}); verdicts[0] != want {
		t.Errorf("got %v, want %v", verdicts[0], want)
	}
}

func TestNobodyHasWhatTheyDidNotSay(t *testing.T) {
	having := &catalog.Having{Now: []string{"nurse"}, Schooling: "bachelor", AnyCredential: []string{"rhit"}}
	for _, test := range []struct {
		name   string
		person sitting.Circumstances
		having *catalog.Having
		want   bool
	}{
		{"nothing said", sitting.Circumstances{}, having, false},
		{"nothing asked", sitting.Circumstances{Now: "nurse", Schooling: "bachelor"}, nil, false},
		{"an empty having", sitting.Circumstances{Now: "nurse", Schooling: "bachelor", Credentials: []string{"rhit"}}, &catalog.Having{}, false},
		{"less of everything", sitting.Circumstances{Now: "coder", Schooling: "school", Credentials: []string{"cca"}}, having, false},
		{"the situation", sitting.Circumstances{Now: "nurse"}, having, true},
		{"the schooling", sitting.Circumstances{Schooling: "bachelor"}, having, true},
		{"the credential", sitting.Circumstances{Credentials: []string{"rhit"}}, having, true},
	} {
		if got := eligibility.Has(definitions(), &test.person, test.having); got != test.want {
			t.Errorf("%s: got %t", test.name, got)
		}
	}
}

func TestOnlyWhoSaidSoLacksAll(t *testing.T) {
	school := &catalog.Having{Schooling: "associate"}
	all := &catalog.Having{Now: []string{"nurse"}, Schooling: "bachelor", AnyCredential: []string{"rhit"}}
	for _, test := range []struct {
		name   string
		person sitting.Circumstances
		having *catalog.Having
		want   bool
	}{
		{"nothing asked", sitting.Circumstances{}, nil, true},
		{"nothing said", sitting.Circumstances{}, school, false},
		{"less", sitting.Circumstances{Schooling: "school"}, school, true},
		{"as much", sitting.Circumstances{Schooling: "associate"}, school, false},
		{"none of it all", sitting.Circumstances{Schooling: "school", Credentials: []string{"cca"}}, all, true},
		{"credentials not said", sitting.Circumstances{Schooling: "school"}, all, false},
		{"one of it all", sitting.Circumstances{Schooling: "school", Credentials: []string{"cca"}, Now: "nurse"}, all, false},
	} {
		if got := eligibility.Lacks(definitions(), &test.person, test.having); got != test.want {
			t.Errorf("%s: got %t", test.name, got)
		}
	}
}

func TestLiftingARuleLiftsItAndBlocksNothingElse(t *testing.T) {
	c := definitions()
	schooling := rapid.SampledFrom([]string{"school", "associate", "bachelor"})
	rule := rapid.OneOf(
		rapid.Map(schooling, func(id string) catalog.Rule { return catalog.Rule{Schooling: id} }),
		rapid.Map(schooling, func(id string) catalog.Rule { return catalog.Rule{Schooling: id, Accredited: true} }),
		rapid.Map(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) catalog.Route {
			return catalog.Route{Schooling: schooling.Draw(t, "schooling"), Credits: rapid.IntRange(0, 60).Draw(t, "credits"), ExperienceYears: rapid.IntRange(0, 9).Draw(t, "years")}
		}), 1, 3), func(routes []catalog.Route) catalog.Rule { return catalog.Rule{Routes: routes} }),
		rapid.Map(rapid.IntRange(1, 9), func(n int) catalog.Rule { return catalog.Rule{ExperienceYears: n} }),
		rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"cca", "ccs", "rhit"}), 1, 3), func(ids []string) catalog.Rule { return catalog.Rule{AnyCredential: ids} }),
	)
	state := func(person sitting.Circumstances, rule catalog.Rule) eligibility.State {
		state, _ := eligibility.Judge(c, &person, []catalog.Rule{rule})
		return state
	}
	rapid.Check(t, func(t *rapid.T) {
		person := sitting.Circumstances{Schooling: schooling.Draw(t, "schooling"), Credentials: rapid.SliceOf(rapid.SampledFrom([]string{"cca", "rhit"})).Draw(t, "held")}
		if rapid.Bool().Draw(t, "said") {
			person.Experience = years(rapid.IntRange(0, 9).Draw(t, "years"))
		}
		person.Accredited = rapid.SampledFrom([]string{"", sitting.Yes, sitting.No}).Draw(t, "accredited")
		if rapid.Bool().Draw(t, "said credits") {
			person.Credits = years(rapid.IntRange(0, 60).Draw(t, "credits"))
		}
		lifted, other := rule.Draw(t, "rule"), rule.Draw(t, "other")
		lifted.Confirm = rapid.Bool().Draw(t, "confirm")
		if state(person, lifted) != fail {
			return
		}
		later := eligibility.Lift(c, person, lifted)
		if after := state(later, lifted); after == fail || lifted.Confirm == (after == pass) {
			t.Fatalf("%+v is %s after it is lifted", lifted, after)
		}
		if before, after := state(person, other), state(later, other); before == pass && after != pass {
			t.Fatalf("lifting %+v takes %+v from %s to %s", lifted, other, before, after)
		}
	})
}

func TestTheNearestRouteAsksForTheFewestYearsAndNothingElse(t *testing.T) {
	c := definitions()
	routes := []catalog.Route{{Schooling: "bachelor"}, {Schooling: "school", ExperienceYears: 6}, {Schooling: "associate", ExperienceYears: 4}}
	for _, test := range []struct {
		name      string
		schooling string
		worked    *int
		way       catalog.Route
		years     int
	}{
		{"a degree cuts the years", "associate", years(1), routes[2], 3},
		{"without it there are more", "school", years(1), routes[1], 5},
		{"nothing said of work", "associate", nil, routes[0], 0},
	} {
		person := sitting.Circumstances{Schooling: test.schooling, Experience: test.worked}
		if way, years := eligibility.Nearest(c, &person, catalog.Rule{Routes: routes}); years != test.years || way.Schooling != test.way.Schooling {
			t.Errorf("%s: got %d years by %+v", test.name, years, way)
		}
	}
}
