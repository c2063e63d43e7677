package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
)

func TestARecordIsToldWholeAndOnce(t *testing.T) {
	a := small(t)
	value, rival := catalog.Number(300), catalog.Number(250)
	figure := catalog.Figure{
		Range: &catalog.Range{Low: 200, Likely: value, High: value}, Unit: "USD", Of: "one exam", AsOf: "2020", StillValidOn: "2020-06-30", ShelfMonths: 12,
		Source: "bureau", At: "page 3", Note: "Without dues.", Basis: catalog.Assumed, Quantity: "fee",
	}
	a.Catalog.Guide[0].Entries[0].Figures = []catalog.NamedFigure{{Name: "Elsewhere", Figure: catalog.Figure{
		Value: &rival, Unit: "USD", Of: "one exam at a club", AsOf: "2025", Source: "judgement", Basis: catalog.Judgement, Quantity: "fee",
	}}}
	source := a.Catalog.Source("bureau")
	source.URL, source.Note = "https://example.org/fees", "A copy."
	page := a.RecordPage([]catalog.Record{figure.Record("Fee"), figure.Record("Fee")}, today)
	if len(page.Sections) != 1 || page.Sections[0].Heading != "Fee" {
		t.Fatalf("told %d times: %+v", len(page.Sections), page)
	}
	var got []string
	for _, line := range page.Sections[0].Lines {
		text := strings.TrimSpace(line.Label + " " + line.Text)
		if from := line.From.String(); from != "" {
			text += " (" + from + ")"
		}
		if line.Under != "" {
			text += " / " + line.Under
		}
		got = append(got, text)
	}
	want := []string{
		"$200 to $300 (assumed, 2020, old: look for a newer one)",
		"Likely: $300",
		"Unit: US dollars",
		"Counts: one exam",
		"As of: 2020",
		"Still right on: 2020-06-30",
		"Source: " + source.Title + ". " + source.Publisher + ", " + source.Date + ". / A copy.",
		"Address: https://example.org/fees",
		"Seen at: page 3",
		"Rests on: assumed, a planning guess, which you may change",
		"Note: Without dues.",
		"Another figure: $250, one exam at a club (judgment, 2025) / " + a.Catalog.Source("judgement").Title + ". " + a.Catalog.Source("judgement").Publisher + ", " + a.Catalog.Source("judgement").Date + ".",
	}
	if difference := cmp.Diff(want, got); difference != "" {
		t.Errorf("want -, got +\n%s", difference)
	}
	if page := a.RecordPage(nil, today); len(page.Sections) != 0 {
		t.Error("figures out of nothing")
	}
}

// Every figure of the catalog, the cells of its tables too, can be asked for its record somewhere.
func TestEveryFigureOpens(t *testing.T) {
	a := shipped(t)
	opens := map[catalog.Record]bool{}
	unnamed := func(r catalog.Record) catalog.Record { r.Name = ""; return r }
	open := func(figures []catalog.Record) {
		for _, figure := range figures {
			opens[unnamed(figure)] = true
		}
	}
	for _, document := range a.Guide().All() {
		page, _ := a.GuidePage(&document, today)
		open(page.Figures())
	}
	for _, now := range a.Catalog.Question("now").Options {
		for _, way := range a.Catalog.Education {
			for _, goal := range append([]string{sitting.Entry}, pathIDs(a)...) {
				s := sitting.New("")
				s.Circumstances.Now = now.ID
				s.Plan.Path, s.Plan.Education = goal, way.ID
				open(a.Advise(s, today).Figures())
			}
		}
	}
	graduate := sitting.New("")
	graduate.Circumstances.Schooling, graduate.Plan.Education = "bachelor", "bachelor"
	open(a.Advise(graduate, today).Figures())
	newcomer := sitting.New("")
	newcomer.Circumstances.Schooling, newcomer.Plan.Path, newcomer.Plan.Education = "none", sitting.Entry, "exam-without-a-degree"
	open(a.Advise(newcomer, today).Figures())
	advisor.Vary(newcomer, "first-coding-exam", "cpc")
	open(a.Advise(newcomer, today).Figures())
	for _, state := range a.Catalog.Question("state").Options {
		s := sitting.New("")
		s.Circumstances.State = state.ID
		advice := a.Advise(s, today)
		for _, role := range a.Catalog.Roles {
			open(advice.RolePage(role.ID).Figures())
		}
		for i := range a.Catalog.Nearby {
			advice.Nearby = append(advice.Nearby, advisor.Nearby{Definition: &a.Catalog.Nearby[i]})
		}
		open(advice.NearbyPage().Figures())
	}
	advice := a.Advise(sitting.New(""), today)
	for _, page := range []*advisor.Page{advice.WorkPage(), advice.ExamPage(), advice.SkillPage(), advice.PurchasePage()} {
		open(page.Figures())
	}
	for _, page := range a.Advise(halfKnown(), today).SchoolPages() {
		open(page.Figures())
	}
	for _, id := range pathIDs(a) {
		open(advice.PathPage(id).Figures())
	}
	definitions, cells := catalog.Records(a.Catalog), a.Catalog.TableRecords()
	if len(definitions) < 100 || len(cells) < 100 {
		t.Fatalf("found only %d figures and %d cells of tables", len(definitions), len(cells))
	}
	for _, record := range slices.Concat(definitions, cells) {
		if !opens[unnamed(record)] {
			t.Errorf("nothing opens %+v", record)
		}
	}
	t.Logf("%d figures and %d cells of tables, %d of them different", len(definitions), len(cells), len(opens))
}

// halfKnown looks at a program of which only the price and the credits are known, without the money.
func halfKnown() *sitting.Sitting {
	s, price, wage, hours, credits, nothing := sitting.New(""), sitting.Decimal(15000), sitting.Decimal(1750), 30, 60, 0
	s.Schools = []sitting.Program{{Award: "associate", Credits: &credits, TuitionEach: &price}}
	s.Finance = sitting.Finance{Wage: &wage, HoursWorked: &hours, HoursCut: &hours}
	s.Circumstances.Budget = &nothing
	return s
}

// shipped advises by the catalog that the program holds.
func shipped(t testing.TB) *advisor.Advisor {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return advisor.New(c)
}

func pathIDs(a *advisor.Advisor) (ids []string) {
	for _, path := range a.Catalog.Paths {
		ids = append(ids, path.ID)
	}
	return slices.Clip(ids)
}
