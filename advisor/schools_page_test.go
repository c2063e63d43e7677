package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
)

// looking is a person with two sound programs, A with all that is asked for and B dearer.
func looking() *sitting.Sitting {
	s, none := sound(), 0
	a := &s.Schools[0]
	a.Accepted, a.Fees, a.Books, a.Technology, a.Checks, a.Travel, a.Terms = &none, &none, &none, &none, &none, &none, given(5)
	a.Site, a.Practicum, a.Completion, a.Career, a.Format, a.ExamPaid = "school", given(120), given(50), "coaching", "online", "no"
	b := *a
	b.Name, b.TuitionEach = "B", decimal(40000)
	s.Schools = append(s.Schools, b)
	s.Finance = sitting.Finance{Exam: "rhit", Wage: decimal(1500), HoursWorked: given(36), HoursCut: given(8), Grants: &none, EmployerHelp: &none, Loan: given(40000)}
	s.Circumstances.Budget, s.Circumstances.WeeklyHours = given(20000), given(25)
	return s
}

func TestProgramsAreToldByWhatIsKnownOfThem(t *testing.T) {
	a := shipped(t)
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		want   []string
		never  []string
	}{
		"one is surely first": {func(*sitting.Sitting) {}, []string{
			"A comes first at ", "whatever the schools still answer", "A is at least as good as B in everything, and better in something, whatever your weights.",
			"A, by the price in the ad ($9,000) and in total (",
		}, []string{"Ask this first", "You have not said", "ruled out"}},
		"more help than there is to pay": {func(s *sitting.Sitting) {
			s.Finance.Grants, s.Schools[0].FederalAid = given(9000), "yes"
		}, []string{"Note: | grants are $", "What is left over is counted as yours."}, nil},
		"both ruled out": {func(s *sitting.Sitting) { s.Schools[0].Cahiim, s.Schools[1].Cahiim = "no", "no" }, []string{
			"What would change it: | Choose a program that stands in CAHIIM's directory",
			"Every program is ruled out by something it must have. What rules out most: accreditation.", "But it is ruled out.",
		}, nil},
		"the cheap one ruled out": {func(s *sitting.Sitting) { s.Schools[0].Exams = []string{"cpc"} }, []string{
			"B comes first", "But what is ruled out is no bargain. Of the others B is cheapest in total, at $",
		}, nil},
		"the ad misleads": {func(s *sitting.Sitting) { s.Schools[0].Books = given(20000) }, []string{
			"By the price in the ad A ($9,000), but it costs $", "in total. In total B is cheapest, at $",
		}, nil},
		"two cheap in the ad": {func(s *sitting.Sitting) {
			s.Schools = append(s.Schools, s.Schools[1])
			s.Schools[1].TuitionEach, s.Schools[1].Books, s.Schools[2].Name, s.Schools[2].TuitionEach = s.Schools[0].TuitionEach, given(9000), "C", decimal(15100)
		}, []string{"By the price in the ad A and B ($9,000). In total A is cheapest, at $"}, nil},
		"two cheap in total": {func(s *sitting.Sitting) {
			s.Schools = append(s.Schools, s.Schools[0])
			s.Schools[1].TuitionEach, s.Schools[1].Books, s.Schools[2].Name = decimal(10000), given(9000), "C"
		}, []string{"By the price in the ad B ($6,000), but it costs $", "in total. In total A and C are cheapest, at $"}, nil},
		"one may be none": {func(s *sitting.Sitting) { s.Schools[0].CahiimCampus = "" }, []string{"Ask this first: | A: Is my campus", "It settles something the program must have: accreditation."}, nil},
		"what hangs on a score": {func(s *sitting.Sitting) {
			s.Schools[1].TuitionEach, s.Schools[0].Completion = s.Schools[0].TuitionEach, nil
		}, []string{"Ask this first: | A: Of all who started", "points of its score hang on the answer."}, []string{"Drop one"}},
		"no price": {func(s *sitting.Sitting) { s.Schools[0].TuitionEach, s.Schools[1].TuitionEach = nil, nil }, []string{
			"No total is known yet.", "Cost in total: | not known yet.", "Pays back: | not known, while cost or date is not.", "Stopped half-way: | not known.",
		}, nil},
		"no wage": {func(s *sitting.Sitting) { s.Finance.Wage = nil }, []string{"not known, while you have not said what you earn now.", "You have not said: | pay an hour."}, nil},
		"no hours a week": {func(s *sitting.Sitting) { s.Circumstances.WeeklyHours = given(0) }, []string{
			"Cost in total: | not known, while there is no date. You would give up pay", "First job: | With 0 hours a week there is no date.", "No total is known yet.",
		}, nil},
		"no hours a week, and no pay given up": {func(s *sitting.Sitting) { s.Circumstances.WeeklyHours, s.Finance.HoursCut = given(0), given(0) }, []string{"Cost in total: | likely $"}, nil},
		"a good job now":                       {func(s *sitting.Sitting) { s.Finance.Wage = decimal(6000) }, []string{"Pays back: | it does not pay back on pay alone."}, nil},
		"hardly more than now":                 {func(s *sitting.Sitting) { s.Finance.Wage, s.Finance.ExpectedPay = decimal(2400), given(45000) }, []string{"Pays back: | not within a working life, on pay alone."}, nil},
		"nothing known":                        {func(s *sitting.Sitting) { s.Schools = []sitting.Program{{Name: "A"}} }, []string{"First job: | no date, while what one earns or how long it takes is not known."}, []string{"Cheapest"}},
		"one alone":                            {func(s *sitting.Sitting) { s.Schools = s.Schools[:1] }, []string{"A has all that it must have, and scores "}, []string{"Cheapest", "comes first"}},
		"one alone, not all known":             {func(s *sitting.Sitting) { s.Schools = s.Schools[:1]; s.Schools[0].Site = "" }, []string{"Whether it has all that it must have is not known yet."}, []string{"comes first"}},
		"one alone, and ruled out":             {func(s *sitting.Sitting) { s.Schools = s.Schools[:1]; s.Schools[0].Site = "none" }, []string{"A is ruled out by something it must have: practicum."}, []string{"Ask this first"}},
		"no program":                           {func(s *sitting.Sitting) { s.Schools = nil }, []string{"# No program yet\n | Enter up to 6 programs."}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := looking()
			test.person(s)
			text := textOf(a.Advise(s, today).SchoolsPage())
			for _, part := range test.want {
				if !strings.Contains(text, part) {
					t.Errorf("it does not say %q:\n%s", part, text)
				}
			}
			for _, part := range test.never {
				if strings.Contains(text, part) {
					t.Errorf("it says %q:\n%s", part, text)
				}
			}
		})
	}
}

func decimal(hundredths int) *sitting.Decimal { d := sitting.Decimal(hundredths); return &d }

// A degree of somebody who has it, or a course for another line of work, is only another credential.
func TestWhatAddsNothingForTheGoalIsNamedSo(t *testing.T) {
	a := shipped(t)
	const other = "For this goal it would be only another credential."
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		says   bool
	}{
		"a way in": {func(*sitting.Sitting) {}, false},
		"the exam is passed": {func(s *sitting.Sitting) {
			s.Circumstances.Credentials, s.Circumstances.Schooling = []string{"rhit"}, "associate"
		}, true},
		"nothing is known of it": {func(s *sitting.Sitting) { s.Schools[0] = sitting.Program{Name: "A"} }, false},
		"an exam that opens no doors": {func(s *sitting.Sitting) {
			s.Schools[0].Award, s.Schools[0].Exams, s.Schools[0].Credits, s.Schools[0].Months = "course", []string{"none"}, nil, nil
		}, true},
	} {
		s := looking()
		test.person(s)
		if text := textOf(a.Advise(s, today).ProgramPage(0)); strings.Contains(text, other) != test.says {
			t.Errorf("%s: want %v:\n%s", name, test.says, text)
		}
	}
}

func TestTheChecklistIsTickedOnceAllOfAQuestionIsKnown(t *testing.T) {
	a := shipped(t)
	s := looking()
	ticks := func() int { return strings.Count(textOf(a.Advise(s, today).ProgramPage(0)), "[x]") }
	before := ticks()
	s.Schools[0].CahiimCampus = ""
	if after := ticks(); before == 0 || after != before-1 {
		t.Errorf("%d ticks, then %d", before, after)
	}
	s.Schools[0] = sitting.Program{Name: "A"}
	if got := ticks(); got != 0 {
		t.Errorf("%d ticks for nothing known", got)
	}
}

func TestClaimsAreToldWithWhatToDo(t *testing.T) {
	a := shipped(t)
	text := textOf(a.ClaimPage("We guarantee you a job. Deposit this check and send the rest back.", today))
	for _, part := range []string{"# What schools say\n", "# What job offers say\n", `"We guarantee you a job."`} {
		if !strings.Contains(text, part) {
			t.Errorf("it does not say %q:\n%s", part, text)
		}
	}
	if text := textOf(a.ClaimPage("We open at nine.", today)); !strings.Contains(text, "None of the known patterns stands in it.") {
		t.Errorf("it says:\n%s", text)
	}
}

// Help that nobody knows a program can take stands in its bill: the total may still fall by it.
func TestHelpThatMayCountStandsInTheBill(t *testing.T) {
	s := looking()
	s.Finance.Grants, s.Schools[0].FederalAid = given(1000), ""
	rows := advisor.Bill(&shipped(t).Advise(s, today).Schools.Programs[0])
	if !slices.ContainsFunc(rows, func(row advisor.BillRow) bool {
		return strings.Contains(row.How, "not counted until you know") && row.Spread != ""
	}) {
		t.Errorf("%+v", rows)
	}
}

// Who is a technician plans for the path that leads, unless they say otherwise.
func TestWhatAProgramAddsIsHeldAgainstTheGoalOfThePlan(t *testing.T) {
	s := looking()
	s.Circumstances.Now, s.Circumstances.Credentials = "technician", []string{"rhit"}
	advice := shipped(t).Advise(s, today)
	goal := advice.Path(advice.Plan.Path)
	if goal == nil || advice.Schools.Programs[0].Adds.Goal != goal.Role.ID {
		t.Errorf("the plan is for %s, the program is held against %s", advice.Plan.Path, advice.Schools.Programs[0].Adds.Goal)
	}
}

// The small catalog lets a person want no exam at all.
func TestProgramsAreToldToWhoWantsNoExam(t *testing.T) {
	s := sitting.New("")
	s.Schools, s.Finance.Exam = []sitting.Program{{Name: "A", Award: "associate"}}, "associate-only"
	if text := textOf(small(t).Advise(s, today).SchoolsPage()); strings.Contains(text, "Judged for:") {
		t.Errorf("it says:\n%s", text)
	}
}

// Who looks at no program has no comparison, and other programs cost nobody else a thing.
func TestWithoutProgramsThereIsNoComparison(t *testing.T) {
	a := shipped(t)
	s := looking()
	first := a.Advise(s, today).Schools
	if again := a.Advise(s, today).Schools; again != first {
		t.Error("the same programs were compared again")
	}
	s.Name = "Ann"
	if again := a.Advise(s, today).Schools; again != first {
		t.Error("a name compared the programs again")
	}
	s.Schools[0].Fees = given(7)
	if again := a.Advise(s, today).Schools; again == first {
		t.Error("a changed fee did not")
	}
	s.Schools = nil
	if a.Advise(s, today).Schools != nil {
		t.Error("compared nothing")
	}
}

// The plan knows of no program, so its date and cost are others than those of the program beside them.
func TestTheCoverTellsWhatTheFirstProgramTakes(t *testing.T) {
	a := shipped(t)
	under := func(s *sitting.Sitting, label string) string {
		for _, line := range a.Advise(s, today).Cover() {
			if strings.HasSuffix(line.Label, label) {
				return line.Under
			}
		}
		return "no such line"
	}
	s := looking()
	if got := under(s, "program?"); !strings.HasPrefix(got, "With its own credits and prices, first job: by ") || !strings.Contains(got, "the pay you give up: likely $") {
		t.Errorf("a sound program: got %q", got)
	}
	if got := under(s, "when?"); strings.Contains(got, "counts on") {
		t.Errorf("hours are named: got %q", got)
	}
	s.Circumstances.WeeklyHours = nil
	if got := under(s, "when?"); !strings.Contains(got, "hours of study a week, since you have not said how many you have.") {
		t.Errorf("no hours are named: got %q", got)
	}
	s.Schools[0].Cahiim, s.Schools[1].Cahiim = "no", "no"
	if got := under(s, "program?"); got != "" {
		t.Errorf("all are ruled out: got %q", got)
	}
}
