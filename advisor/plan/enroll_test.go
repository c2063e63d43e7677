package plan_test

import (
	"slices"
	"testing"

	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

func in(t *testing.T, made *plan.Plan, id string) plan.Activity {
	t.Helper()
	found := activity(made, id)
	if found == nil {
		t.Fatalf("%s is not in the plan: %s", id, made.Impossible)
	}
	return *found
}

// Ready on May 2, 2027 if all goes as is likely.
func TestAStudyBeginsWhenItsSchoolTakesPeopleIn(t *testing.T) {
	c := shipped(t)
	for name, test := range map[string]struct {
		intake       sitting.Intake
		pace         string
		begins, last string
	}{
		"as is usual":                           {sitting.Intake{}, "full-time-summer", "2027-05-24", "2027-05-10"},
		"closed by then":                        {sitting.Intake{Closes: given(30)}, "full-time-summer", "2027-08-24", "2027-07-25"},
		"open to the last day":                  {sitting.Intake{Closes: given(0)}, "full-time-summer", "2027-05-24", "2027-05-24"},
		"once a year":                           {sitting.Intake{Term: "spring"}, "full-time-summer", "2028-01-11", "2027-12-28"},
		"once a year, and closed long before":   {sitting.Intake{Term: "fall", Closes: given(120)}, "full-time", "2028-08-24", "2028-04-26"},
		"in a term that the pace does not know": {sitting.Intake{Term: "spring one"}, "full-time", "2027-08-24", "2027-08-10"},
	} {
		choice := someone(sitting.Entry, "associate")
		choice.Pace, choice.Start, choice.Today = test.pace, day("2027-02-21"), day("2027-02-21")
		choice.Intakes = map[string]sitting.Intake{"associate-study": test.intake}
		study := in(t, planned(t, c, choice), "associate-study")
		if study.Start != day(test.begins) || study.EnrollBy != day(test.last) {
			t.Errorf("%s: begins on %s, enroll by %s, want %s and %s", name, study.Start, study.EnrollBy, test.begins, test.last)
		}
	}
}

func TestWhatHasBegunNeedsNoEnrollment(t *testing.T) {
	choice := someone(sitting.Entry, "associate")
	choice.Progress = map[string]sitting.Progress{"associate-study": {State: sitting.Started, On: choice.Today}}
	if last := in(t, planned(t, shipped(t), choice), "associate-study").EnrollBy; last != 0 {
		t.Errorf("enroll by %s", last)
	}
}

// The same work may end in another exam, with its own rules, retakes and upkeep.
func TestAVariantMayBeAnotherExam(t *testing.T) {
	c := shipped(t)
	choice := someone("cdi-specialist", "associate")
	choice.Variants = map[string]string{"ccds-exam": "cdip"}
	made := planned(t, c, choice)
	exam := in(t, made, "ccds-exam")
	if exam.Definition.Exam != "cdip" || exam.Variant != "cdip" || *exam.Definition.Retake.Pass.Value != 66 {
		t.Errorf("%+v", exam)
	}
	if !slices.ContainsFunc(made.Renewals, func(r plan.Renewal) bool { return r.Credential == "cdip" }) {
		t.Errorf("%+v", made.Renewals)
	}
	compliance := someone("compliance-officer", "associate")
	compliance.Variants = map[string]string{"chc-exam": "chps"}
	if exam := in(t, planned(t, c, compliance), "chc-exam"); exam.Definition.Exam != "chps" || exam.Title != "Sit the CHPS exam" {
		t.Errorf("%+v", exam)
	}
}

// A degree in another field is worth its general courses, and opens the RHIA only with a certificate after it.
func TestADegreeInAnotherField(t *testing.T) {
	c := shipped(t)
	entry := someone(sitting.Entry, "associate")
	entry.Person.Schooling = "bachelor"
	for _, test := range []struct {
		credits *int
		counted int
	}{{nil, 21}, {given(120), 21}, {given(30), 21}, {given(0), 21}} {
		entry.Person.Credits = test.credits
		if study := in(t, planned(t, c, entry), "associate-study"); study.Counted != test.counted {
			t.Errorf("%v credits: %d count, want %d", test.credits, study.Counted, test.counted)
		}
	}
	manager := someone("him-manager", "associate")
	if made := planned(t, c, manager); activity(made, "post-bachelor-study") != nil {
		t.Error("a certificate after a degree that is not there")
	}
	manager.Person.Schooling = "bachelor"
	made := planned(t, c, manager)
	in(t, made, "post-bachelor-study")
	if activity(made, "bachelor-completion") != nil {
		t.Error("a second bachelor's degree")
	}
	manager.Person.Accredited = sitting.Yes
	if made := planned(t, c, manager); activity(made, "post-bachelor-study") != nil || activity(made, "apply-for-degree") != nil {
		t.Error("a certificate for who needs none")
	}
}
