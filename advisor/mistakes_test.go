package advisor_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

// sound is a person with a program that comes near no mistake.
func sound() *sitting.Sitting {
	s, price, credits, percent := sitting.New(""), sitting.Decimal(15000), 60, 80
	s.Schools = []sitting.Program{{
		Name: "A", Award: "associate", Cahiim: "yes", CahiimLevel: "associate", CahiimCampus: "yes", Exams: []string{"rhit"},
		Curriculum: []string{"coding", "privacy", "records"}, Credits: &credits, TuitionEach: &price, TransferOut: "written",
		PassRate: &percent, Ad: "Call us for a course list.",
	}}
	return s
}

func TestMistakesAreNamedWhereTheyAreMade(t *testing.T) {
	a, twenty, none, year := shipped(t), 20, 0, 1
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		want   []string
	}{
		"nothing wrong": {func(s *sitting.Sitting) {}, nil},
		"nothing said":  {func(s *sitting.Sitting) { s.Schools = nil }, nil},
		"cost alone weighs": {func(s *sitting.Sitting) {
			s.Weights = skipAll(a)
			s.Weights["total"], s.Weights["months"] = "must", "nice"
		}, []string{"mistake-cheap-or-fast@schools"}},
		"nothing weighs": {func(s *sitting.Sitting) { s.Weights = skipAll(a) }, nil},
		"a candidate":    {func(s *sitting.Sitting) { s.Schools[0].Cahiim = "candidate" }, []string{"mistake-ignoring-accreditation@schools A"}},
		"another campus": {func(s *sitting.Sitting) { s.Schools[0].CahiimCampus = "no" }, []string{"mistake-ignoring-accreditation@schools A"}},
		"not accredited, and no exam asks for it": {func(s *sitting.Sitting) {
			s.Schools[0].Cahiim, s.Schools[0].CahiimLevel, s.Schools[0].CahiimCampus, s.Finance.Exam = "no", "", "", "ccs"
		}, nil},
		"a way in chosen, none looked up": {func(s *sitting.Sitting) { s.Schools, s.Plan.Education = nil, "associate" }, []string{"mistake-ignoring-accreditation@plan"}},
		"looked up, and none":             {func(s *sitting.Sitting) { s.Schools, s.Circumstances.Accredited = nil, "no" }, []string{"mistake-ignoring-accreditation@plan"}},
		"looked up":                       {func(s *sitting.Sitting) { s.Schools, s.Circumstances.Accredited = nil, "yes" }, nil},
		"the exam is passed": {func(s *sitting.Sitting) {
			s.Schools, s.Plan.Education, s.Circumstances.Credentials, s.Circumstances.Experience = nil, "associate", []string{"rhit"}, &year
		}, nil},
		"a job is promised":    {func(s *sitting.Sitting) { s.Schools[0].Ad = "We guarantee you a job." }, []string{"mistake-credential-means-job@schools A"}},
		"nobody saw any of it": {func(s *sitting.Sitting) { s.Circumstances.Credentials = []string{"cca"} }, []string{"mistake-credential-means-job@exams"}},
		"seen in a practicum": {func(s *sitting.Sitting) {
			s.Circumstances.Credentials, s.Evidence = []string{"cca"}, map[string][]string{"coding-logic": {"self-taught", "practicum"}}
		}, nil},
		"practiced alone": {func(s *sitting.Sitting) {
			s.Circumstances.Credentials, s.Evidence = []string{"cca"}, map[string][]string{"coding-logic": {"self-taught"}}
		}, []string{"mistake-credential-means-job@exams"}},
		"worked in it": {func(s *sitting.Sitting) {
			s.Circumstances.Credentials, s.Circumstances.Experience = []string{"cca"}, &year
		}, nil},
		"coding exams only":        {func(s *sitting.Sitting) { s.Schools[0].Exams, s.Finance.Exam = []string{"cca", "cpc"}, "cca" }, []string{"mistake-only-coding@schools A"}},
		"another exam too":         {func(s *sitting.Sitting) { s.Schools[0].Exams = []string{"cca", "rhit"} }, nil},
		"no exam known":            {func(s *sitting.Sitting) { s.Schools[0].Exams = nil }, nil},
		"credits nobody asked for": {func(s *sitting.Sitting) { s.Circumstances.Credits = &twenty }, []string{"mistake-forgetting-transfer@schools A"}},
		"no credits to bring":      {func(s *sitting.Sitting) { s.Circumstances.Credits = &none }, nil},
		"none is accepted":         {func(s *sitting.Sitting) { s.Circumstances.Credits, s.Schools[0].Accepted = &twenty, &none }, nil},
		"they do not count later":  {func(s *sitting.Sitting) { s.Schools[0].TransferOut = "none" }, []string{"mistake-forgetting-transfer@schools A"}},
		"privacy is not taught":    {func(s *sitting.Sitting) { s.Schools[0].Curriculum = []string{"coding"} }, []string{"mistake-underrating-privacy@schools A"}},
		"subjects not known":       {func(s *sitting.Sitting) { s.Schools[0].Curriculum = nil }, nil},
		"a free hand":              {func(s *sitting.Sitting) { s.Responses["free-hand"] = 1 }, []string{"mistake-underrating-privacy@plan"}},
		"no free hand":             {func(s *sitting.Sitting) { s.Responses["free-hand"] = -2 }, nil},
		"not sure about it":        {func(s *sitting.Sitting) { s.Responses["free-hand"] = sitting.NotSure }, nil},
		"each program by itself": {func(s *sitting.Sitting) {
			other := s.Schools[0]
			other.Name, other.TransferOut = "B", "none"
			s.Schools = append(s.Schools, other)
		}, []string{"mistake-forgetting-transfer@schools B"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := sound()
			test.person(s)
			if err := s.Validate("test", a.Catalog); err != nil {
				t.Fatal(err)
			}
			advice := a.Advise(s, today)
			var got []string
			for _, near := range advice.Mistakes {
				got = append(got, strings.TrimSpace(near.Mistake+"@"+near.At+" "+near.Program))
				if near.Says == "" || near.Why == "" || near.Better == "" {
					t.Errorf("%+v", near)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Fatal(diff)
			}
			for _, near := range advice.Mistakes { // it is read where the choice stands
				page := advice.SchoolsPage()
				switch {
				case near.At == advisor.AtExams:
					page = advice.ExamPage()
				case near.At == advisor.AtPlan:
					if lines := a.PlanMistakes(s, today); len(lines) != 1 || lines[0].Text != near.Says {
						t.Errorf("the plan says %+v", lines)
					}
					continue
				case near.Program != "":
					page = advice.ProgramPage(len(s.Schools) - 1)
				}
				if !strings.Contains(textOf(page), near.Title) || !strings.Contains(textOf(page), near.Better) {
					t.Errorf("its page does not name %s:\n%s", near.Mistake, textOf(page))
				}
			}
		})
	}
}

func skipAll(a *advisor.Advisor) map[string]string {
	weights := map[string]string{}
	for _, criterion := range a.Catalog.Schools.Criteria {
		weights[criterion.ID] = "skip"
	}
	return weights
}

// textOf is all that a page says.
func textOf(page *advisor.Page) string {
	var text strings.Builder
	text.WriteString(page.Title + "\n" + page.Lead + "\n")
	for _, section := range page.Sections {
		text.WriteString("# " + section.Heading + "\n")
		for _, line := range section.Lines {
			text.WriteString(strings.Join([]string{line.Label, line.Text, line.Under}, " | ") + "\n")
		}
	}
	return text.String()
}
