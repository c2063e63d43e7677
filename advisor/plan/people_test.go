package plan_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Plans of the shipped catalog for people whom a plan once told to do what they had done, or shut out.
func TestShippedPlansFitThePerson(t *testing.T) {
	planner := plan.New(shipped(t))
	none, school := sitting.Circumstances{Schooling: "none"}, sitting.Circumstances{Schooling: "high-school"}
	cpc := map[string]string{"first-coding-exam": "cpc"}
	with := func(person sitting.Circumstances, change func(*sitting.Circumstances)) sitting.Circumstances {
		change(&person)
		return person
	}
	for name, test := range map[string]struct {
		path, education string
		entered         bool
		person          sitting.Circumstances
		variants        map[string]string
		has, lacks      []string
	}{
		"no diploma, to a degree":    {sitting.Entry, "associate", false, none, nil, []string{"high-school-equivalency"}, nil},
		"no diploma, to the CCA":     {sitting.Entry, "exam-without-a-degree", false, none, nil, []string{"high-school-equivalency", "first-coding-exam"}, []string{"cpc-apprenticeship"}},
		"no diploma, to the CPC":     {sitting.Entry, "exam-without-a-degree", false, none, cpc, []string{"first-coding-exam", "cpc-apprenticeship"}, []string{"high-school-equivalency"}},
		"nothing said of a diploma":  {sitting.Entry, "associate", false, sitting.Circumstances{}, nil, nil, []string{"high-school-equivalency"}},
		"a diploma":                  {"him-manager", "associate", false, school, nil, nil, []string{"high-school-equivalency"}},
		"by the CPC to a bachelor's": {"him-manager", "exam-without-a-degree", false, none, cpc, []string{"high-school-equivalency"}, nil},
		"a coder without a diploma":  {"coding-auditor", "", true, with(none, func(p *sitting.Circumstances) { p.Now = "coding" }), nil, []string{"high-school-equivalency", "ccs-exam"}, nil},
		"a CPC without a diploma": {"coding-auditor", "", true, with(none, func(p *sitting.Circumstances) { p.Now, p.Credentials = "coding", []string{"cpc"} }), nil,
			[]string{"cpma-exam"}, []string{"high-school-equivalency", "ccs-exam"}},
		"a CPC-A": {sitting.Entry, "exam-without-a-degree", false, with(school, func(p *sitting.Circumstances) { p.Credentials, p.Experience = []string{"cpc"}, given(0) }), nil,
			[]string{"cpc-apprenticeship"}, []string{"first-coding-exam"}},
		"a nurse with a CPC-A": {sitting.Entry, "specialized-certification", false, with(school, func(p *sitting.Circumstances) { p.Now, p.Credentials = "nurse", []string{"cpc"} }), nil,
			[]string{"internal-move", "cpc-apprenticeship"}, []string{"first-coding-exam"}},
		"a CPC with three years": {sitting.Entry, "exam-without-a-degree", false, with(school, func(p *sitting.Circumstances) { p.Credentials, p.Experience = []string{"cpc"}, given(3) }), nil,
			nil, []string{"cpc-apprenticeship"}},
		"a student": {sitting.Entry, "associate", false, with(school, func(p *sitting.Circumstances) { p.Now = "student" }), nil,
			[]string{"associate-study"}, []string{"choose-program", "apply-and-aid"}},
		"a student of a bachelor's": {"him-manager", "bachelor", false, with(school, func(p *sitting.Circumstances) { p.Now = "student" }), nil,
			[]string{"bachelor-completion"}, []string{"choose-program", "apply-for-degree"}},
		"a student who goes on to one": {"him-manager", "associate", false, with(school, func(p *sitting.Circumstances) { p.Now = "student" }), nil, []string{"apply-for-degree"}, nil},
		"a technician plans the schooling": {sitting.Entry, "associate", true, with(school, func(p *sitting.Circumstances) { p.Now = "technician" }), nil,
			[]string{"associate-study"}, []string{"first-job-search", "start-first-job"}},
		"in CDI already": {"cdi-specialist", "", true, with(school, func(p *sitting.Circumstances) { p.Now = "cdi-specialist" }), nil,
			[]string{"cdi-years", "ccds-exam"}, []string{"start-as-cdi-specialist", "cdi-job-search", "ccs-exam"}},
		"in CDI, to audits": {"coding-auditor", "", true, with(school, func(p *sitting.Circumstances) { p.Now = "cdi-specialist" }), nil, []string{"start-as-auditor"}, nil},
		"once in CDI": {"cdi-specialist", "", true, with(school, func(p *sitting.Circumstances) { p.Now, p.Credentials = "coding", []string{"ccds"} }), nil,
			[]string{"cdi-job-search"}, []string{"coding-experience", "cdi-adjacent-work", "cdi-years", "ccds-exam"}},
		"a coder grows by coding": {"coding-auditor", "", true, with(school, func(p *sitting.Circumstances) { p.Now, p.Experience = "coding", given(2) }), nil, nil, []string{"grow-into-first-job"}},
		"the RHIA is enough": {sitting.Entry, "bachelor", false, with(school, func(p *sitting.Circumstances) { p.Credentials = []string{"rhia"} }), nil,
			[]string{"first-job-search"}, []string{"choose-program", "rhia-exam"}},
		"a CCA": {sitting.Entry, "exam-without-a-degree", false, with(school, func(p *sitting.Circumstances) { p.Credentials = []string{"cca"} }), nil, nil, []string{"cpc-apprenticeship"}},
	} {
		choice := someone(test.path, "associate")
		if test.education != "" {
			choice.Education = test.education
		}
		choice.Entered, choice.Person, choice.Variants = test.entered, test.person, test.variants
		made, err := planner.Build(choice)
		if err != nil || made.Impossible != "" {
			t.Errorf("%s: %v %s", name, err, made.Impossible)
			continue
		}
		holds := func(id string) bool {
			return slices.ContainsFunc(made.Activities, func(a plan.Activity) bool { return a.ID == id })
		}
		for _, id := range test.has {
			if !holds(id) {
				t.Errorf("%s: %s is missing", name, id)
			}
		}
		for _, id := range test.lacks {
			if holds(id) {
				t.Errorf("%s: %s is there", name, id)
			}
		}
	}
}

// Two years of coding are what coders need: whoever has them is likely to need no more.
func TestYearsOfCodingAreNotAskedForTwice(t *testing.T) {
	choice := someone("coding-auditor", "associate")
	choice.Entered, choice.Person.Now, choice.Person.Experience = true, "coding", given(2)
	made := planned(t, shipped(t), choice)
	if first := made.Activities[0]; first.ID != "coding-experience" || first.End != choice.Start {
		t.Errorf("%s until %s", first.ID, first.End)
	}
}

func TestNothingIsPlannedForARoleOnesOwn(t *testing.T) {
	planner := plan.New(shipped(t))
	for _, test := range []struct{ now, path, follows string }{
		{"coding-auditor", "coding-auditor", "Compliance officer"},
		{"him-manager", "him-manager", "Compliance officer"},
		{"technician-rhit", sitting.Entry, "Coding auditor"},
	} {
		choice := someone(test.path, "associate")
		choice.Entered, choice.Person.Now = true, test.now
		made, err := planner.Build(choice)
		if err != nil || !made.Held || !strings.Contains(made.Impossible, "You work in this role already") || !strings.Contains(made.Impossible, test.follows) {
			t.Errorf("%s: %v %+v", test.now, err, made)
		}
	}
}

// The membership that an exam asks for comes on top of its fee, once, and only for who is no member yet.
func TestMembershipIsPaidOnce(t *testing.T) {
	c := shipped(t)
	fee, dues := c.Credential("cpco").Fee, c.Credential("cpco").Dues
	low, _, high := fee.Whole()
	dueLow, _, dueHigh := dues.Whole()
	for name, test := range map[string]struct {
		held      []string
		low, high int
	}{
		"no member yet":       {nil, low + dueLow, high + dueHigh},
		"a member by the CPC": {[]string{"cpc"}, low, high},
		"AHIMA is another":    {[]string{"ccs"}, low + dueLow, high + dueHigh},
	} {
		choice := someone("compliance-officer", "associate")
		choice.Entered, choice.Person.Schooling, choice.Person.Credentials = true, "bachelor", test.held
		made := planned(t, c, choice)
		at := slices.IndexFunc(made.Activities, func(a plan.Activity) bool { return a.ID == "cpco-exam" })
		if cost := made.Activities[at].Cost; cost.Low != test.low || cost.High < test.high {
			t.Errorf("%s: %+v", name, *cost)
		}
	}
	if slices.ContainsFunc(c.Activities, func(a catalog.Activity) bool {
		return a.Exam != "" && (a.Cost == nil || a.Cost.Of != c.Credential(a.Exam).Fee.Of)
	}) {
		t.Error("an exam has a price of its own, which may drift from the fee of its credential")
	}
}
