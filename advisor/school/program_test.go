package school_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

func whole(n int) *int { return &n }

func cents(d sitting.Decimal) *sitting.Decimal { return &d }

// associate is a program of which everything that costs is known.
var associate = []string{
	"award", "associate", "cahiim", "yes", "cahiim_level", "associate", "cahiim_campus", "yes", "exams", "rhit", "credits", "64", "credits_accepted", "4",
	"tuition_credit", "150.50", "fees", "700", "books", "1000", "technology", "300", "checks", "100", "travel", "200", "exam_paid", "no", "federal_aid", "yes",
	"training_list", "no", "payment", "term", "refund", "early", "pass_rate", "80", "completion", "50", "practicum_hours", "120", "practicum_site", "school",
}

func line(p school.Program, id string) school.Line {
	return p.Cost.Lines[slices.IndexFunc(p.Cost.Lines, func(l school.Line) bool { return l.ID == id })]
}

// Who signs for all of it owes what their own money does not cover, to a lender or to the school, even
// beyond what they meant to borrow.
func TestWhoStopsOwesAllThatIsNotTheirOwn(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Circumstances.Budget, s.Finance.Loan = whole(4000), whole(15000)
	s.Schools = []sitting.Program{x.program(t, "award", "course", "months", "6", "tuition_total", "27000", "fees", "0", "books", "0", "technology", "0", "travel", "0", "payment", "start", "refund", "none", "practicum_site", "none")}
	if got := x.compare(s).Programs[0].Cost.Stopped; got.GoneHigh != 27000 || got.OwedHigh != 23000 || got.OwedLow != 23000 || got.Wages != 0 {
		t.Errorf("%+v", got)
	}
}

func TestEveryLineOfTheCostIsThatWorkedOutByHand(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Circumstances = sitting.Circumstances{Budget: whole(2000), WeeklyHours: whole(20), Credits: whole(10)}
	s.Finance = sitting.Finance{Wage: cents(1800), HoursCut: whole(5), Tax: cents(2500), Grants: whole(1000), Training: whole(700), OtherGrants: whole(300), EmployerHelp: whole(500), LoanRate: cents(600), LoanYears: whole(10)}
	s.Schools = []sitting.Program{x.program(t, associate...)}
	p := x.compare(s).Programs[0]
	weeks := (p.Dates.Study + 6) / 7
	years := p.Cost.Years
	if years != (p.Dates.Study*4+1460)/1461 || years < 3 || weeks < 120 {
		t.Fatalf("%d years of %d weeks", years, weeks)
	}
	want := map[string]int{
		"tuition": 9030, // 60 × 150.50
		"fees":    700, "books": 1000, "technology": 300, "checks": 100, "travel": 200,
		"exam":           371, // 299 × (1 + 0.2 + 0.04) = 370.76
		"grants":         -1000 * years,
		"training_funds": 0, // it does not stand on the list
		"other_grants":   -300,
		"employer_help":  -500 * years,
		"wages":          (5*1800*75*weeks/100 + 99) / 100, // 5 h × $18 × 75%
	}
	cash := 9030 + 700 + 1000 + 300 + 100 + 200 + 371 - 300 - 1500*years
	total := 0
	for _, line := range p.Cost.Lines {
		if amount, ok := want[line.ID]; ok && line.Likely != amount {
			t.Errorf("%s: %d (%s), want %d", line.ID, line.Likely, line.How, amount)
		}
		total += line.Likely
	}
	if p.Cost.Cash.Likely != cash || p.Cost.Total.Likely != total || p.Cost.Loan.Amount != cash-2000 || p.Cost.Sticker != 9632+700 || p.Cost.Assumed != 0 {
		t.Errorf("%+v, want cash %d and total %d", p.Cost, cash, total)
	}
	if how, want := line(p, "tuition").How, "60 credits at $150.50 (64 less 4 accepted)"; how != want {
		t.Errorf("tuition: %q, want %q", how, want)
	}
	// Half of tuition, fees, books, travel and help; software and checks are bought at the start.
	help := min(300+1500*years, cash+300+1500*years-371)
	gone := (9030 + 700 + 1000 + 200 + 2*(300+100) - help + 1) / 2
	if got := p.Cost.Stopped; got.Wages != (want["wages"]+1)/2 || got.GoneLow != gone || got.GoneHigh != gone || got.OwedHigh != max(0, gone-2000) || !got.OwedKnown {
		t.Errorf("stopped half-way: %+v, want %d", got, gone)
	}
	if gate := p.Gate("money"); gate.State != eligibility.Fail {
		t.Errorf("money: %+v", gate)
	}
}

func TestWhatIsNotSaidIsAssumedOrLeftOutAndNeverGoodNews(t *testing.T) {
	x := open(t)
	for _, test := range []struct {
		name             string
		typed            []string
		line             string
		rests            school.Rests
		from, likely, to int
		open             string
	}{
		{"fees", []string{"fees", ""}, "fees", school.Assumed, 0, 600, 2000, "fees"},
		{"no practicum asks for no checks", []string{"checks", "", "practicum_site", "none"}, "checks", school.Counted, 0, 0, 0, ""},
		{"accepted credits", []string{"credits_accepted", ""}, "tuition", school.Said, 8127, 9632, 9632, "credits_accepted"}, // 54 or 64 × 150.50
		{"one price for all", []string{"tuition_credit", "", "tuition_total", "9000"}, "tuition", school.Said, 8438, 9000, 9000, "tuition_credit"},
		{"no price", []string{"tuition_credit", ""}, "tuition", school.Unknown, 0, 0, 0, "tuition_credit"},
		{"whether aid can pay", []string{"federal_aid", ""}, "grants", school.None, -5000, 0, 0, "federal_aid"},
		{"aid cannot pay", []string{"federal_aid", "no"}, "grants", school.None, 0, 0, 0, ""},
		{"who pays the exam", []string{"exam_paid", "", "pass_rate", "100"}, "exam", school.Counted, 0, 299, 299, "exam_paid"},
		{"the exam is in the price", []string{"exam_paid", "yes"}, "exam", school.Counted, 72, 72, 72, ""},
		{"how many pass", []string{"pass_rate", ""}, "exam", school.Counted, 299, 393, 897, "pass_rate"},
	} {
		s := sitting.New("")
		s.Circumstances = sitting.Circumstances{WeeklyHours: whole(30), Credits: whole(10)}
		s.Finance = sitting.Finance{Grants: whole(1000)}
		s.Schools = []sitting.Program{x.program(t, associate...)}
		x.fill(t, &s.Schools[0], test.typed...)
		p := x.compare(s).Programs[0]
		got := line(p, test.line)
		if got.Rests != test.rests || got.From != test.from || got.Likely != test.likely || got.To != test.to || got.Open != test.open {
			t.Errorf("%s: %+v", test.name, got)
		}
		if test.name == "no price" && (p.Cost.Known || !slices.Equal(p.Cost.Missing, []string{"tuition_credit"})) {
			t.Errorf("%s: %+v", test.name, p.Cost)
		}
	}
}

func TestGatesPassOnlyWhatIsKnown(t *testing.T) {
	x := open(t)
	for _, test := range []struct {
		name  string
		typed []string
		gate  string
		want  eligibility.State
		open  string
	}{
		{"accredited here and at this level", nil, "accredited", eligibility.Pass, ""},
		{"not accredited", []string{"cahiim", "no"}, "accredited", eligibility.Fail, ""},
		{"a candidate", []string{"cahiim", "candidate"}, "accredited", eligibility.Unknown, "cahiim"},
		{"nobody has looked", []string{"cahiim", "unknown"}, "accredited", eligibility.Unknown, "cahiim"},
		{"another campus", []string{"cahiim_campus", "no"}, "accredited", eligibility.Fail, ""},
		{"the campus is not known", []string{"cahiim_campus", ""}, "accredited", eligibility.Unknown, "cahiim_campus"},
		{"another level", []string{"cahiim_level", "bachelor"}, "accredited", eligibility.Fail, ""},
		{"a certificate never is", []string{"award", "certificate"}, "accredited", eligibility.Fail, ""},
		{"prepares for the exam", nil, "exam", eligibility.Pass, ""},
		{"prepares for another", []string{"exams", "cca"}, "exam", eligibility.Fail, ""},
		{"prepares for none", []string{"exams", "none"}, "exam", eligibility.Fail, ""},
		{"exams not known", []string{"exams", ""}, "exam", eligibility.Unknown, "exams"},
		{"the school finds the place", nil, "practicum", eligibility.Pass, ""},
		{"no practicum", []string{"practicum_site", "none"}, "practicum", eligibility.Fail, ""},
		{"no hours", []string{"practicum_hours", "0"}, "practicum", eligibility.Fail, ""},
		{"the student finds it", []string{"practicum_site", "student"}, "practicum", eligibility.Unknown, "practicum_site"},
		{"hours not known", []string{"practicum_hours", ""}, "practicum", eligibility.Unknown, "practicum_hours"},
		{"enough money", nil, "money", eligibility.Pass, ""},
		{"dear fees", []string{"fees", "40000"}, "money", eligibility.Fail, ""},
		{"no price", []string{"tuition_credit", ""}, "money", eligibility.Unknown, "tuition_credit"},
		{"a date that holds", nil, "date", eligibility.Pass, ""},
		{"too many credits", []string{"credits", "250"}, "date", eligibility.Fail, ""},
		{"credits not known", []string{"credits", ""}, "date", eligibility.Unknown, "credits"},
		{"award not known", []string{"award", ""}, "date", eligibility.Unknown, "award"},
	} {
		s := sitting.New("")
		s.Circumstances = sitting.Circumstances{Budget: whole(15000), Deadline: today.AddDays(9 * 365)}
		s.Finance.Exam = "rhit"
		s.Schools = []sitting.Program{x.program(t, associate...)}
		x.fill(t, &s.Schools[0], test.typed...)
		p := x.compare(s).Programs[0]
		gate := p.Gate(test.gate)
		if gate.State != test.want || test.open != "" && !slices.Contains(gate.Open, test.open) || test.open == "" && len(gate.Open) > 0 {
			t.Errorf("%s: %+v", test.name, gate)
		}
	}
	// What nobody asked for is no gate.
	s := sitting.New("")
	s.Finance.Exam, s.Weights = "cca", map[string]string{"practicum": "skip"}
	s.Schools = []sitting.Program{x.program(t, associate...)}
	p := x.compare(s).Programs[0]
	if len(p.Gates) != 1 || p.Gates[0].ID != "exam" {
		t.Errorf("%+v", p.Gates)
	}
}

// A program without accreditation leads to a job by another exam; a school's claim to prepare for the
// RHIT does not change that.
func TestAnUnaccreditedProgramLeadsToAnotherExam(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Schools = []sitting.Program{x.program(t, associate...), x.program(t, associate...)}
	x.fill(t, &s.Schools[1], "cahiim", "no", "exams", "rhit cca")
	got := x.compare(s)
	if a, b := got.Programs[0].Dates, got.Programs[1].Dates; a.Education != "associate" || a.Exam != "rhit" || b.Education != "certificate" || b.Exam != "cca" || b.P80 == 0 || b.Impossible != "" {
		t.Errorf("%+v and %+v", a, b)
	}
	if got.Exam != "rhit" || got.ExamSaid {
		t.Errorf("held against %s", got.Exam)
	}
}

func TestQuarterCreditsAreTwoThirdsOfSemesterCredits(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Circumstances.WeeklyHours = whole(20)
	s.Schools = []sitting.Program{x.program(t, associate...), x.program(t, associate...)}
	x.fill(t, &s.Schools[0], "credits", "60", "credits_accepted", "0")
	x.fill(t, &s.Schools[1], "credits", "90", "credits_accepted", "0", "credit_kind", "quarter")
	got := x.compare(s).Programs
	if got[0].Dates != got[1].Dates {
		t.Errorf("%+v and %+v", got[0].Dates, got[1].Dates)
	}
	if a, b := line(got[0], "tuition").Likely, line(got[1], "tuition").Likely; a != 9030 || b != 13545 {
		t.Errorf("tuition %d and %d", a, b)
	}
}

func TestItDoesNotPayBackWhenTheFirstJobPaysLess(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Finance = sitting.Finance{Wage: cents(3000), HoursWorked: whole(40)}
	s.Schools = []sitting.Program{x.program(t, associate...)}
	b := x.compare(s).Programs[0].Payback
	if !b.Known || b.Gain >= 0 || b.PayNow != 62400 || b.Months != (school.Three{}) || b.Low != 0 {
		t.Errorf("%+v", b)
	}
	s.Finance.ExpectedPay = whole(62400 + 12000)
	b = x.compare(s).Programs[0].Payback
	if b.Gain != 800 || !b.PaySaid || b.Finishing != 50 || !b.School || b.Months.P50 == 0 || b.Weighted.P50 <= b.Months.P50 {
		t.Errorf("%+v", b) // 12,000 × 80% ÷ 12
	}
	s.Finance.Wage = nil
	if b := x.compare(s).Programs[0].Payback; b.Known || !slices.Equal(b.Needs, []string{"wage"}) {
		t.Errorf("%+v", b)
	}
}

func TestASecondDegreeIsWeighedAgainstTheGoal(t *testing.T) {
	x := open(t)
	for _, test := range []struct {
		name   string
		goal   string
		person sitting.Circumstances
		typed  []string
		want   eligibility.State
		exams  []string
		rules  int
	}{
		{"the degree that the exam asks for", "", sitting.Circumstances{}, associate, eligibility.Pass, []string{"rhit"}, 1},
		{"that degree for who has a higher one in another field", "", sitting.Circumstances{Schooling: "bachelor", Accredited: "no"}, associate, eligibility.Pass, []string{"rhit"}, 1},
		{"one that is not accredited for who was in a program that is", "", sitting.Circumstances{Accredited: "yes"}, []string{"award", "associate", "cahiim", "no", "exams", "none"}, eligibility.Fail, []string{}, 0},
		{"a course for a credential the goal asks for", "coding-auditor", sitting.Circumstances{Credentials: []string{"rhit"}}, []string{"award", "course", "exams", "ccs"}, eligibility.Pass, []string{"ccs"}, 1},
		{"one that is held already", "coding-auditor", sitting.Circumstances{Credentials: []string{"ccs"}}, []string{"award", "course", "exams", "ccs"}, eligibility.Fail, []string{}, 0},
		{"training for something else", "coding-auditor", sitting.Circumstances{Credentials: []string{"rhit"}, Schooling: "associate"}, []string{"award", "certificate", "exams", "none"}, eligibility.Fail, []string{}, 0},
		{"a bachelor's for who leads", "him-manager", sitting.Circumstances{Credentials: []string{"rhit"}, Schooling: "associate"}, []string{"award", "bachelor", "exams", "none"}, eligibility.Pass, []string{}, 1},
		{"exams not known", "coding-auditor", sitting.Circumstances{Credentials: []string{"rhit"}, Schooling: "associate"}, []string{"award", "certificate"}, eligibility.Unknown, []string{}, 0},
	} {
		s := sitting.New("")
		s.Plan.Path, s.Circumstances, s.Schools = test.goal, test.person, []sitting.Program{x.program(t, test.typed...)}
		if got := x.compare(s).Programs[0].Adds; got.State != test.want || !slices.Equal(got.Exams, test.exams) || len(got.Rules) != test.rules {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

func TestTheFirstQuestionIsTheOneThatSettlesMost(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Schools = []sitting.Program{x.program(t, associate...), x.program(t, associate...)}
	ask := func() *school.Question { return x.compare(s).Question }
	x.fill(t, &s.Schools[1], "completion", "30")
	s.Weights = map[string]string{"transfer": "skip", "career": "skip", "format": "skip"}
	if got := x.compare(s); got.Question != nil || !got.Surely || got.Order[0] != 0 {
		t.Errorf("all is known, and it asks %+v", got.Question)
	}
	x.fill(t, &s.Schools[1], "completion", "") // it may finish anywhere
	if got := ask(); got == nil || got.Program != 1 || got.Field != "completion" || got.Stake == 0 {
		t.Errorf("%+v", got)
	}
	x.fill(t, &s.Schools[0], "cahiim_campus", "") // and what may rule out the first comes before
	if got := ask(); got == nil || got.Program != 0 || got.Field != "cahiim_campus" || got.Gate != "accredited" {
		t.Errorf("%+v", got)
	}
	x.fill(t, &s.Schools[0], "cahiim", "no")
	x.fill(t, &s.Schools[1], "cahiim", "no")
	if got := x.compare(s); got.Removes != "accredited" {
		t.Errorf("all are ruled out by %q", got.Removes)
	}
}

// Whatever it scores, a program that may lack a must does not come before one that has them all.
func TestWhatIsNotKnownComesAfterWhatIs(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Schools = []sitting.Program{x.program(t, associate...), x.program(t, associate...), x.program(t, associate...)}
	x.fill(t, &s.Schools[0], "cahiim", "no", "cahiim_level", "", "cahiim_campus", "", "tuition_credit", "50")
	x.fill(t, &s.Schools[1], "cahiim_campus", "", "tuition_credit", "100")
	got := x.compare(s)
	if !slices.Equal(got.Order, []int{2, 1, 0}) || got.Programs[1].Score.Points <= got.Programs[2].Score.Points {
		t.Errorf("order %v, scores %v and %v", got.Order, got.Programs[1].Score, got.Programs[2].Score)
	}
	if !slices.Equal(got.Leading, []int{2, 1}) || got.Surely || got.Question == nil || got.Question.Program != 1 || got.Question.Field != "cahiim_campus" {
		t.Errorf("leading %v, ask %+v", got.Leading, got.Question)
	}
}

func TestTheCheapestInTheAdIsNotTheCheapest(t *testing.T) {
	x := open(t)
	s := sitting.New("")
	s.Schools = []sitting.Program{x.program(t, associate...), x.program(t, associate...), {}}
	x.fill(t, &s.Schools[0], "tuition_credit", "100", "books", "9000")
	got := x.compare(s)
	if !slices.Equal(got.Sticker, []int{0}) || !slices.Equal(got.Total, []int{1}) {
		t.Errorf("in the ad %v, in total %v", got.Sticker, got.Total)
	}
	x.fill(t, &s.Schools[1], "exams", "none") // the cheapest is ruled out
	if got := x.compare(s); !slices.Equal(got.Total, []int{1}) || !slices.Equal(got.Allowed, []int{0}) {
		t.Errorf("in total %v, allowed %v", got.Total, got.Allowed)
	}
	x.fill(t, &s.Schools[1], "tuition_total", "8000")
	if doubt := x.compare(s).Programs[1].Cost.Doubt; !strings.Contains(doubt, "64 credits at $150.50 are $9,632, but the school names $8,000") {
		t.Errorf("%q", doubt)
	}
}

func TestCredentialsCostWhatTheyCostOverTheYears(t *testing.T) {
	c := open(t).Catalog
	for _, want := range []struct {
		id      string
		verdict school.Verdict
		total   int // the cheaper way
		hours   int
	}{
		{"rhit", school.DoNotJoin, 393, 50},  // 299 × 1.3125
		{"cca", school.DoNotJoin, 456, 50},   // 299 × 1.5244
		{"cpc", school.MustJoin, 1535, 90},   // 425 + 5 × 222
		{"cpco", school.MustJoin, 1654, 90},  // 499 × 1.09 + 5 × 222
		{"ccds", school.CannotTell, 929, 75}, // 380 × 1.39 + 2 × 200
		{"rhia", school.CannotTell, -1, 75},  // no fee is published
	} {
		i := slices.IndexFunc(school.Purchases(c), func(p school.Purchase) bool { return p.ID == want.id })
		got := school.Purchases(c)[i]
		total := -1
		if best := got.Best(); best != nil {
			total = best.Total
			if best.Total != best.Exam+best.Dues+best.Upkeep {
				t.Errorf("%s: %+v", want.id, best)
			}
		}
		if got.Verdict != want.verdict || total != want.total || got.Hours != want.hours {
			t.Errorf("%s: %+v, %d", want.id, got, total)
		}
	}
	// Cheap dues pay.
	dues := catalog.Number(10)
	c.Credential("rhit").Dues.Value = &dues
	for _, p := range school.Purchases(c) {
		if p.ID == "rhit" && (p.Verdict != school.Join || p.Best() != p.Member) {
			t.Errorf("%+v", p)
		}
	}
}
