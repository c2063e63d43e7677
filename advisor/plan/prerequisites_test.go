package plan_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

func shipped(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Lint(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// someone begins at the end of 2026, outside the field.
func someone(path, education string) plan.Choice {
	return plan.Choice{Path: path, Education: education, Pace: "half-time", Start: day("2026-12-01"), Today: day("2026-12-01"),
		Person: sitting.Circumstances{WeeklyHours: given(20)}}
}

func activity(p *plan.Plan, id string) *plan.Activity {
	if at := slices.IndexFunc(p.Activities, func(a plan.Activity) bool { return a.ID == id }); at >= 0 {
		return &p.Activities[at]
	}
	return nil
}

func TestThereIsNoRHITWithoutAnAccreditedProgram(t *testing.T) {
	c := shipped(t)
	planner := plan.NewSmall(c, 12) // the size in which detours are dated
	choice := someone(sitting.Entry, "associate")
	choice.Person.Accredited = sitting.No
	p, err := planner.Build(choice)
	if err != nil {
		t.Fatal(err)
	}
	rule := c.Credential("rhit").Needs[0]
	if !strings.HasPrefix(p.Impossible, "Sit the RHIT exam: not this way.") || !strings.Contains(p.Impossible, rule.Text) || !strings.Contains(p.Impossible, rule.Lifts) ||
		p.Barrier == nil || p.Barrier.Source != rule.Source || p.Dates != (plan.Dates{}) || len(p.Activities) > 0 {
		t.Errorf("%q by %v, %+v", p.Impossible, p.Barrier, p.Dates)
	}
	// The nearest way that can: no other one is sure to be over sooner.
	var nearest *plan.Plan
	for _, option := range c.Education {
		other := choice
		other.Education = option.ID
		if p, err := planner.Build(other); err != nil {
			t.Fatal(err)
		} else if p.Impossible == "" && option.Open(choice.Person.Now) && (nearest == nil || p.Dates.P80 < nearest.Dates.P80) {
			nearest = p
		}
	}
	if nearest == nil || p.Detour == nil || p.Detour.Education != nearest.Education || p.Detour.P80 != nearest.Dates.P80 {
		t.Errorf("the detour is %+v, the nearest way %s by %s", p.Detour, nearest.Education, nearest.Dates.P80)
	}
	for _, accredited := range []string{sitting.Yes, "unknown", ""} {
		choice.Person.Accredited = accredited
		if p, _ := planner.Build(choice); p.Impossible != "" || p.Detour != nil || p.Barrier != nil {
			t.Errorf("accredited %q: %q", accredited, p.Impossible)
		}
	}
	choice.Person.Accredited, choice.Entered, choice.Path = sitting.No, true, "him-manager" // no way in, and so no detour
	if p, _ := planner.Build(choice); p.Impossible == "" || p.Detour != nil {
		t.Errorf("%q, %+v", p.Impossible, p.Detour)
	}
}

// A nurse without a year in records can work in documentation; the CCDS exam comes after two years of it.
func TestThereIsNoCCDSWithoutTheYears(t *testing.T) {
	planner := plan.New(shipped(t))
	choice := someone("cdi-specialist", "associate")
	choice.Entered, choice.Person.Now = true, "nurse"
	for years := range 3 {
		choice.Person.Experience = given(years)
		p, err := planner.Build(choice)
		if err != nil || p.Impossible != "" {
			t.Fatalf("%d years: %v %s", years, err, p.Impossible)
		}
		exam, job := activity(p, "ccds-exam"), activity(p, "start-as-cdi-specialist")
		if exam == nil || exam.Start < job.End.AddDays(2*365) || exam.Cliff != nil {
			t.Errorf("%d years: the exam is %+v", years, exam)
		}
	}
	choice.Progress = map[string]sitting.Progress{"cdi-years": {State: sitting.Left}}
	choice.Person.Experience = given(1)
	p, err := planner.Build(choice)
	if err != nil || p.Impossible != "" || p.Dates.P80 == 0 {
		t.Fatalf("%v %s", err, p.Impossible)
	}
	if activity(p, "ccds-exam") != nil || !slices.ContainsFunc(p.Assumptions, func(s string) bool {
		return strings.HasPrefix(s, "Left out: Sit the CCDS exam. You need two years of CDI work")
	}) {
		t.Errorf("without the years: %v", p.Assumptions)
	}
}

// Hospitals that ask for a nurse mean a registered one. A practical nurse knows as much about diseases, and comes
// in by a coder's exam.
func TestAPracticalNurseIsNotPlannedAsARegisteredOne(t *testing.T) {
	planner := plan.New(shipped(t))
	for now, wants := range map[string]map[string]bool{
		"nurse":           {"cdi-job-search-as-nurse": true, "ccs-exam": false, "cdi-adjacent-work": false, "clinical-study": false},
		"practical-nurse": {"cdi-job-search-as-nurse": false, "ccs-exam": true, "cdi-adjacent-work": true, "clinical-study": false},
		"outside":         {"cdi-job-search-as-nurse": false, "ccs-exam": true, "cdi-adjacent-work": true, "clinical-study": true},
	} {
		choice := someone("cdi-specialist", "associate")
		choice.Entered, choice.Person.Now = true, now
		p, err := planner.Build(choice)
		if err != nil || p.Impossible != "" {
			t.Fatalf("%s: %v %s", now, err, p.Impossible)
		}
		for id, want := range wants {
			if got := activity(p, id) != nil; got != want {
				t.Errorf("%s: %s is in the plan: %v, want %v", now, id, got, want)
			}
		}
	}
}

// What comes before an activity in the plan is what the person has by then.
func TestRulesAreHeldAgainstWhatThePersonHasByThen(t *testing.T) {
	degree := catalog.Rule{Schooling: "degree", Accredited: true, Text: "You need a degree.", Lifts: "Get one."}
	years := catalog.Rule{ExperienceYears: 2, Text: "You need two years.", Lifts: "Work."}
	badge := catalog.Rule{AnyCredential: []string{"badge"}, Text: "You need the badge.", Lifts: "Earn it."}
	study := catalog.Activity{ID: "study", Title: "Study", Kind: "fixed", Takes: days(100), Gives: &catalog.Gives{Schooling: "degree", Accredited: true}}
	work := catalog.Activity{ID: "work", Title: "Work", Kind: "fixed", Experience: true, Takes: value(2, "years")}
	short := catalog.Activity{ID: "short", Title: "Short", Kind: "fixed", Experience: true, Takes: value(23, "months")}
	test := catalog.Activity{ID: "test", Title: "Test", Kind: "fixed", Takes: days(1), Gives: &catalog.Gives{Credential: "badge"}}
	own := catalog.Activity{ID: "own", Title: "Own field", Kind: "fixed", Takes: value(2, "years"), Gives: &catalog.Gives{Years: 2}}
	goal := func(rules ...catalog.Rule) catalog.Activity {
		return catalog.Activity{ID: "goal", Title: "Goal", Kind: "fixed", Takes: days(1), Needs: rules}
	}
	nobody := sitting.Circumstances{Schooling: "school", Experience: given(0), Credentials: []string{"other"}}
	for name, try := range map[string]struct {
		activities []catalog.Activity
		person     sitting.Circumstances
		want       string
	}{
		"nothing is asked":            {[]catalog.Activity{goal()}, nobody, ""},
		"no degree":                   {[]catalog.Activity{goal(degree)}, nobody, "Goal: not this way. You need a degree. Get one."},
		"a degree by then":            {[]catalog.Activity{study, goal(degree)}, nobody, ""},
		"from a school that is none":  {[]catalog.Activity{study, goal(degree)}, sitting.Circumstances{Schooling: "school", Accredited: sitting.No}, "Goal: not this way. You need a degree. Get one."},
		"a degree not said":           {[]catalog.Activity{goal(degree)}, sitting.Circumstances{}, ""},
		"no years":                    {[]catalog.Activity{goal(years)}, nobody, "Goal: not this way. You need two years. Work."},
		"years by then":               {[]catalog.Activity{work, goal(years)}, nobody, ""},
		"too few by then":             {[]catalog.Activity{short, goal(years)}, nobody, "Goal: not this way. You need two years. Work."},
		"years in a field of its own": {[]catalog.Activity{own, goal(years)}, nobody, ""},
		"years brought along":         {[]catalog.Activity{goal(years)}, sitting.Circumstances{Experience: given(2)}, ""},
		"no badge":                    {[]catalog.Activity{goal(badge)}, nobody, "Goal: not this way. You need the badge. Earn it."},
		"a badge by then":             {[]catalog.Activity{test, goal(badge)}, nobody, ""},
		"the first of two that fail":  {[]catalog.Activity{work, goal(years, badge, degree)}, nobody, "Goal: not this way. You need the badge. Earn it."},
	} {
		c, choice := network(try.activities)
		choice.Person = try.person
		p, err := plan.New(c).Build(choice)
		if err != nil || p.Impossible != try.want {
			t.Errorf("%s: %v %q, want %q", name, err, p.Impossible, try.want)
		}
	}
	c, choice := network([]catalog.Activity{study, goal(degree)}, step("goal"), step("study", "goal")) // too late
	choice.Person = nobody
	if p, err := plan.New(c).Build(choice); err != nil || p.Impossible == "" {
		t.Errorf("a degree that comes later counts: %v", err)
	}
	choice.Progress = map[string]sitting.Progress{"goal": marked(sitting.Done, from)}
	if p, err := plan.New(c).Build(choice); err != nil || p.Impossible != "" {
		t.Errorf("what is done is forbidden: %v %s", err, p.Impossible)
	}
}
