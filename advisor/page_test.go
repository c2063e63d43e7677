package advisor_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// withExams gives the small catalog's one credential rules, a fee and a pass rate.
func withExams(t *testing.T, fee, rate *catalog.Number) *advisor.Advisor {
	t.Helper()
	a := small(t)
	credential := a.Catalog.Credential("rhit")
	credential.Needs = []catalog.Rule{{Schooling: "associate", Text: "A degree.", Lifts: "Finish one.", Basis: catalog.Official, Source: "bureau"}}
	credential.Fee = catalog.Figure{Value: fee, NotPublished: fee == nil, Unit: "USD", Source: "bureau"}
	if rate != nil {
		credential.PassRate = &catalog.Figure{Value: rate, Unit: "percent", Source: "bureau"}
	}
	return a
}

func number(n catalog.Number) *catalog.Number { return &n }

func TestExamsAreJudgedByWhatThePersonSaid(t *testing.T) {
	for _, test := range []struct {
		name      string
		schooling string
		held      []string
		state     eligibility.State
		heading   string
		says      string
	}{
		{"enough schooling", "associate", nil, eligibility.Pass, "Open by what you said; check the rule", "Fee: $100"},
		{"too little schooling", "high-school", nil, eligibility.Fail, "The cheapest thing that opens one more", "no price"},
		{"nothing said", "", nil, eligibility.Unknown, "Not known: say more about yourself, or check the rule", "A degree."},
		{"held already", "associate", []string{"rhit"}, eligibility.Pass, "Yours already", "To keep it"},
	} {
		s := sitting.New("")
		s.Circumstances.Schooling, s.Circumstances.Credentials = test.schooling, test.held
		advice := withExams(t, number(100), nil).Advise(s, today)
		page := advice.ExamPage()
		if len(advice.Exams) != 1 || advice.Exams[0].State != test.state || page.Sections[0].Heading != test.heading {
			t.Fatalf("%s: %+v, %+v", test.name, advice.Exams, page.Sections)
		}
		if line := page.Sections[0].Lines[0]; !strings.Contains(line.Text+line.Under, test.says) {
			t.Errorf("%s: %+v does not say %q", test.name, line, test.says)
		}
	}
}

func TestExpectedExamCostAllowsForThreeTries(t *testing.T) {
	for _, test := range []struct {
		fee, rate *catalog.Number
		want      int
	}{
		{number(100), number(100), 100},
		{number(100), number(50), 175}, // 1 + 1/2 + 1/4
		{number(100), number(0), 300},
		{number(299), number(73), 402}, // 299 × 1.3429
		{nil, number(50), 0},
		{number(100), nil, 0},
	} {
		if got := withExams(t, test.fee, test.rate).Advise(sitting.New(""), today).Exams[0].Expected; got != test.want {
			t.Errorf("fee %v, rate %v: got %d, want %d", test.fee, test.rate, got, test.want)
		}
	}
}

func TestPayInTheStateIsToldOnlyWhereItIsPublished(t *testing.T) {
	for state, want := range map[string]bool{"CA": true, "TX": false, "": false} {
		s := sitting.New("")
		s.Circumstances.State = state
		advice := small(t).Advise(s, today)
		told := false
		for _, section := range advice.RolePage().Sections {
			for _, line := range section.Lines {
				told = told || strings.HasPrefix(line.Label, "In ") && strings.Contains(line.Text, "$42,000 to $62,000")
			}
		}
		if told != want {
			t.Errorf("%q: told %v, want %v", state, told, want)
		}
	}
}

func TestFiguresPastTheirShelfLifeAreMarkedEverywhere(t *testing.T) {
	for months, want := range map[int]bool{0: false, 1: true, 1000: false} {
		a := small(t)
		for i := range a.Catalog.Sources {
			a.Catalog.Sources[i].ShelfMonths = months
		}
		advice := a.Advise(sitting.New(""), today.AddDays(365))
		marked := false
		for _, section := range advice.PathPage("audit").Sections {
			for _, line := range section.Lines {
				marked = marked || strings.Contains(line.From.String(), "old")
			}
		}
		pay := advice.Compare.Rows[0].Cells[advice.Compare.Index(advisor.ColumnPay)]
		page, _ := a.GuidePage(a.Guide().Find("how-many"), today.AddDays(365))
		if marked != want || pay.Old != want || page.Sections[0].Lines[0].From.Old != want {
			t.Errorf("%d months: marked %v, in the comparison %v", months, marked, pay.Old)
		}
	}
}
