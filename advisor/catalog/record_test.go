package catalog_test

import (
	"os"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"

	"github.com/google/go-cmp/cmp"
)

func TestARecordHasTheWholeFigure(t *testing.T) {
	figure := catalog.Figure{
		Range: &catalog.Range{Low: 229, Likely: 250, High: 299}, Unit: "USD", Of: "one exam", AsOf: "2026", StillValidOn: "2026-06-30",
		Source: "issuer", At: "page 3", Note: "Without dues.", Basis: catalog.ThirdParty, Quantity: "fee",
	}
	got := figure.Record("Fee")
	want := catalog.Record{
		Name: "Fee", Value: "$229 to $299", Likely: "$250", Unit: "USD", Of: "one exam", AsOf: "2026", StillValidOn: "2026-06-30",
		Source: "issuer", At: "page 3", Note: "Without dues.", Basis: catalog.ThirdParty, Quantity: "fee",
	}
	if got != want {
		t.Errorf("got %+v", got)
	}
	if one := (catalog.Figure{Value: number(5), Unit: "days"}).Record(""); one.Likely != "" {
		t.Errorf("one number has a likely one besides: %+v", one)
	}
}

func TestRecordsAreNamedByTitleAndField(t *testing.T) {
	fee, rate, cost := catalog.Figure{Unit: "USD"}, catalog.Figure{Unit: "percent"}, catalog.Figure{Unit: "USD"}
	for name, test := range map[string]struct {
		definition any
		want       []string
	}{
		"fields, and those left out": {&catalog.Credential{Name: "RHIT", Title: "Registered", Fee: fee, PassRate: &rate}, []string{"RHIT, fee", "RHIT, pass rate"}},
		"several":                    {catalog.Skill{Title: "Reports", Hours: []catalog.Figure{fee, fee}}, []string{"Reports, hours to level 1", "Reports, hours to level 2"}},
		"named figures":              {catalog.GuideEntry{Title: "Pay", Figures: []catalog.NamedFigure{{Name: "Middle pay"}}}, []string{"Middle pay"}},
		"within others":              {&catalog.Catalog{Activities: []catalog.Activity{{Title: "Study", Cost: &cost}}}, []string{"Study, cost"}},
		"within what has no title":   {catalog.Activity{Title: "RHIT exam", Retake: &catalog.Retake{Wait: cost}}, []string{"RHIT exam, after a failed try, wait"}},
		"none":                       {catalog.Term{Term: "EHR"}, nil},
	} {
		var got []string
		for _, record := range catalog.Records(test.definition) {
			got = append(got, record.Name)
		}
		for _, want := range test.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s: got %q, want %q", name, got, want)
			}
		}
		if test.want == nil && got != nil {
			t.Errorf("%s: got %q", name, got)
		}
	}
}

// Figures of one quantity show each other, whichever of them is asked.
func TestRivalsAreLinkedBothWays(t *testing.T) {
	c, err := catalog.Lint(os.DirFS("testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	figure := func(n catalog.Number, source, date string) catalog.NamedFigure {
		return catalog.NamedFigure{Name: source + " " + date, Figure: catalog.Figure{
			Value: number(n), Unit: "percent", Of: "jobs", Source: source, AsOf: date, Basis: catalog.ThirdParty, Quantity: "growth-29-2072",
		}}
	}
	older, copied, lone := figure(9, "judgement", "2023"), figure(-7.1, "bureau", "2024"), figure(1, "judgement", "2020")
	lone.Quantity = ""
	c.Guide[0].Entries[0].Figures = []catalog.NamedFigure{older, copied, lone}
	newest := &c.SectorWages.Tables[0]
	newest.Quantity = "pay"
	before, averages := *newest, *newest
	before.AsOf, before.Rows = "2024", []catalog.SectorWage{{Occupation: "29-2072", Sector: "hospitals", Pay: 51000}}
	averages.AsOf, averages.Quantity = "2021", "average-pay"
	c.SectorWages.Tables = append(c.SectorWages.Tables, before, averages)
	row := c.Outlook.Record("Growth", "-7.1 percent", "percent", "growth-29-2072")
	values := func(r catalog.Record) (values []string) {
		for _, rival := range c.Quantities().Rivals(r) {
			values = append(values, rival.Value)
		}
		return values
	}
	for _, test := range []struct {
		name string
		of   catalog.Record
		want []string
	}{
		{"the row of the table", row, []string{"2 percent", "9 percent"}},
		{"the figure from elsewhere", older.Record(older.Name), []string{"-7.1 percent", "2 percent"}},
		{"a copy of the row, which is no rival of it", copied.Record(copied.Name), []string{"2 percent", "9 percent"}},
		{"the row of the rival table", c.RivalRecords("29-2072")[0], []string{"-7.1 percent", "9 percent"}},
		{"the pay of an earlier year", c.HistoryRecords("29-2072")[0], []string{"$50,000 a year"}},
		{"pay by kind of employer, of which there is an older table", c.SectorRecords("29-2072")[0], []string{"$51,000 a year"}},
		{"and the other way round", c.SectorRecords("29-2072")[1], []string{"$53,000 a year"}},
		{"pay by kind of employer of another quantity", c.SectorRecords("29-2072")[2], nil},
		{"a figure of no quantity", lone.Record(lone.Name), nil},
		{"a quantity nobody else has", c.Outlook.Record("", "1", "percent", "growth-00-0000"), nil},
	} {
		if difference := cmp.Diff(test.want, values(test.of)); difference != "" {
			t.Errorf("%s: want -, got +\n%s", test.name, difference)
		}
	}
}

func TestACitationEndsATitleOnce(t *testing.T) {
	for title, want := range map[string]string{"Pay": "Pay. BLS, 2025.", "Who may sit it?": "Who may sit it? BLS, 2025."} {
		source := catalog.Source{Title: title, Publisher: "BLS", Date: "2025"}
		if got := source.Citation(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
