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
		for _, section := range advice.WorkPage().Sections {
			for _, line := range section.Lines {
				told = told || strings.HasPrefix(line.Label, "In ") && strings.Contains(line.Text, "half earn $42,000 to $62,000")
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

func TestEveryRoleHasAPageAndLeadsOnToOthers(t *testing.T) {
	s := sitting.New("")
	s.Circumstances.Now = "technician"
	a := small(t)
	auditor := a.Catalog.Role("auditor")
	auditor.LeadsTo = []string{"manager"}
	auditor.Inside = append([]catalog.Inside{{Who: "A nurse", Now: []string{"outside"}, Text: "Learn coding.", Basis: catalog.Judgement}}, auditor.Inside...)
	a.Catalog.About.Stones = []string{"auditor"}
	advice := a.Advise(s, today)
	page := advice.RolePage("auditor")
	lines := func(heading string) (lines []advisor.Line) {
		for _, section := range page.Sections {
			if section.Heading == heading {
				lines = section.Lines
			}
		}
		return lines
	}
	says := func(heading, want string) {
		t.Helper()
		var all []string
		for _, line := range lines(heading) {
			all = append(all, strings.TrimSpace(line.Label+" "+line.Text))
		}
		if got := strings.Join(all, "\n"); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", heading, got, want)
		}
	}
	says("Whom you deal with", "Colleagues.")
	says("Pay and outlook of the nearest occupation", `Pay: Records specialists (29-2072): $50,000 a year in the middle, half earn $40,000 to $60,000, one in ten less than $30,000 and one in ten more than $70,000. This counts 1,000 jobs of workers.
Outlook: -7.1% from 1,000 jobs over 2024-34, about 100 openings a year.
Newer growth: +2% from 900 jobs over 2025-35, about 90 openings a year.`)
	says("Pay by employer, 2025", "Hospitals: $53,000 a year, 300 jobs.\nThis counts workers.")
	says("Time", "In the field before this job: 24 to 72 months, most likely 48.")
	says("If you are inside health care already", "A clerk: Ask for harder work.\nA nurse: Learn coding.")
	says("Where it leads", "Manager. A job.")
	if inside := lines("If you are inside health care already"); inside[0].Under == "" || inside[1].Under != "" {
		t.Error("the way in of this person is not the one that stands out")
	}
	if page.Onward.Roles[0] != (advisor.Link{ID: "manager", Title: "Manager"}) || advice.WorkPage().Onward.Roles[0].ID != "auditor" || advice.RolePage("king") != nil {
		t.Error("pages lead elsewhere")
	}
}

func TestLevelAndImportanceEachNameWhatTheyRestOn(t *testing.T) {
	a := small(t)
	a.Catalog.Skills[0].Levels = []string{"None.", "Seen.", "Helped.", "Alone.", "Teaches."}
	need := &a.Catalog.Role("auditor").Skills[0]
	*need = catalog.SkillNeed{Skill: need.Skill, For: need.For, Level: 3, Importance: 5, Basis: catalog.Official, Source: "bureau"}
	for basis, want := range map[catalog.Basis]advisor.From{
		"":                {Source: "bureau", Basis: catalog.Official},
		catalog.Judgement: {Basis: catalog.Judgement},
	} {
		need.LevelBasis = basis
		page := a.Advise(sitting.New(""), today).RolePage("auditor")
		line := page.Sections[len(page.Sections)-1].Lines[0]
		if line.From != want || !strings.Contains(line.Text, "level 3 of 4: Alone.") || !strings.HasPrefix(line.Under, "Importance 5 of 5 (Official tables).") {
			t.Errorf("%q: %+v", basis, line)
		}
	}
}

// A trial stands on a path's page without anything it was held against.
func TestATrialStandsAmongTheReasonsOfAPath(t *testing.T) {
	a, s := small(t), sat(t, "technician")
	s.Trials = sitting.Responses{"check-codes": 2, "build-report": -1}
	want := map[string][]advisor.Line{
		"audit": {{Label: "+4", Text: "Check five codes: loved it"}, {Label: "+1", Text: "Build a report: did not like it"}},
		"lead":  {{Label: "-2", Text: "Check five codes: loved it"}, {Label: "-1", Text: "Build a report: did not like it"}},
	}
	for path, lines := range want {
		found := 0
		for _, line := range a.Advise(s, today).PathPage(path).Sections[0].Lines {
			for _, trial := range lines {
				if line.Label == trial.Label && line.Text == trial.Text && line.Under == "" {
					found++
				}
			}
		}
		if found != len(lines) {
			t.Errorf("%s: %d of %v stand there", path, found, lines)
		}
	}
}

// One occupation may be nearer to a role for some people than for others, as for nurses.
func TestThePayIsThatOfTheOccupationNearestToThePerson(t *testing.T) {
	a := shipped(t)
	c := a.Catalog
	for now, want := range map[string]string{"nurse": "29-1141", "practical-nurse": "29-2072", "": "29-2072"} {
		s := sitting.New("")
		s.Circumstances.Now = now
		advice := a.Advise(s, today)
		wage, growth := c.Wage(want), c.Outlook.Growth(want)
		for _, row := range advice.Compare.Rows {
			if row.ID != "cdi-specialist" {
				continue
			}
			cells := advice.Compare
			pay, outlook := row.Cells[cells.Index(advisor.ColumnPay)], row.Cells[cells.Index(advisor.ColumnOutlook)]
			if occupation := row.Cells[cells.Index(advisor.ColumnOccupation)].Text; !strings.Contains(occupation, want) || pay.Value != float64(wage.Median) || outlook.Value != float64(growth.Percent) {
				t.Errorf("%q: %s, %s, %s, want those of %s", now, occupation, pay.Text, outlook.Text, want)
			}
		}
		lines := advice.PayLines(c.Role("cdi-specialist"))
		if first := lines[0]; first.Label != "Pay:" || !strings.Contains(first.Text, want) {
			t.Errorf("%q: the page begins with %s %s", now, first.Label, first.Text)
		}
	}
}
