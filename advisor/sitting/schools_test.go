package sitting_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func shipped(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The catalog asks for all that a program and the money beside it can hold, and for nothing else.
func TestTheCatalogAsksForEveryField(t *testing.T) {
	schools := shipped(t).Schools
	ids := func(fields []catalog.SchoolField) (ids []string) {
		for _, field := range fields {
			ids = append(ids, field.ID)
		}
		slices.Sort(ids)
		return ids
	}
	if difference := cmp.Diff(sitting.ProgramFieldIDs(), ids(schools.Fields)); difference != "" {
		t.Error(difference)
	}
	if difference := cmp.Diff(sitting.FinanceFieldIDs(), ids(schools.Finance)); difference != "" {
		t.Error(difference)
	}
}

func TestAProgramReadsWhatAPersonTypes(t *testing.T) {
	c := shipped(t)
	for _, test := range []struct{ field, typed, text, label string }{
		{"name", "  Example\tValley  \n", "Example Valley", "Example Valley"},
		{"award", "associate", "associate", "An associate degree"},
		{"cahiim", "unknown", "unknown", "I do not know yet"},
		{"exams", "RHIT, cca rhit", "cca, rhit", "CCA, RHIT"},
		{"exams", "none", "none", "None of these"},
		{"curriculum", "privacy coding", "coding, privacy", "Coding systems, Privacy"},
		{"credits", "64", "64", "64 credits"},
		{"tuition_credit", "$148.5", "148.50", "$148.50 a credit"},
		{"tuition_credit", "1,200", "1200", "$1,200 a credit"},
		{"tuition_total", "$3,990", "3990", "$3,990"},
		{"fees", "0", "0", "$0"},
		{"fees", "Unknown", "", ""},
		{"pass_rate", "82%", "82", "82 percent"},
		{"months", "20", "20", "20 months"},
		{"months", "18-24", "18 to 24, likely 21", "18 to 24 months, likely 21"},
		{"months", "24 to 18, likely 20", "18 to 24, likely 20", "18 to 24 months, likely 20"},
		{"ad", "100% guaranteed:\n\"act\" #now", `100% guaranteed: "act" #now`, `100% guaranteed: "act" #now`},
	} {
		var program sitting.Program
		question := &c.Schools.Field(test.field).Question
		if err := program.Set(c, question, test.typed); err != nil {
			t.Errorf("%s: %q: %v", test.field, test.typed, err)
			continue
		}
		if text, label := program.Text(test.field), program.Label(c, question); text != test.text || label != test.label {
			t.Errorf("%s: %q becomes %q, %q; want %q, %q", test.field, test.typed, text, label, test.text, test.label)
		}
		again := program
		if err := again.Set(c, question, program.Text(test.field)); err != nil || again.Text(test.field) != program.Text(test.field) {
			t.Errorf("%s: what it reads as, %q, is not read again: %v", test.field, program.Text(test.field), err)
		}
		if err := program.Set(c, question, ""); err != nil || program.Text(test.field) != "" {
			t.Errorf("%s: nothing typed leaves %q, %v", test.field, program.Text(test.field), err)
		}
	}
}

func TestAProgramRefusesWhatCannotBe(t *testing.T) {
	c := shipped(t)
	for _, test := range []struct{ field, typed, want string }{
		{"name", strings.Repeat("é", 41), "found 41 characters, expected at most 40"},
		{"name", "a\x1b[2Jb", `found "a\x1b[2Jb", expected no control characters`},
		{"award", "phd", `found "phd", expected one of course, certificate, associate, bachelor`},
		{"exams", "rhit phd", `found "phd", expected credential ids such as cahims, `},
		{"exams", "none rhit", `found "none rhit", expected none alone, or without it`},
		{"curriculum", "rhit", `found "rhit", expected any of terminology, `},
		{"credits", "64.5", `found "64.5", expected a whole number from 0 to 250`},
		{"credits", "-1", `found "-1", expected a whole number from 0 to 250`},
		{"tuition_credit", "148.505", `found "148.505", expected a number from 0 to 5000 with at most two decimal places`},
		{"tuition_credit", "1e3", `found "1e3", expected a number from 0 to 5000 with at most two decimal places`},
		{"tuition_credit", "5000.01", `found "5000.01", expected a number from 0 to 5000 with at most two decimal places`},
		{"tuition_credit", ".", `found ".", expected a number from 0 to 5000 with at most two decimal places`},
		{"months", "1 2 3 4", `found "1 2 3 4", expected one to three whole numbers from 0 to 120, such as 18 to 24`},
		{"months", "soon", `found "soon", expected one to three whole numbers from 0 to 120, such as 18 to 24`},
		{"months", "12 to 99999999999999999999", `found "12 to 99999999999999999999", expected one to three whole numbers from 0 to 120, such as 18 to 24`},
	} {
		credits := 7
		program := sitting.Program{Name: "A", Credits: &credits, Exams: []string{"rhit"}}
		before := program
		err := program.Set(c, &c.Schools.Field(test.field).Question, test.typed)
		if _, ok := err.(*sitting.ValueError); !ok || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %s", test.field, err, test.want)
		}
		if difference := cmp.Diff(before, program); difference != "" {
			t.Errorf("%s: %s", test.field, difference)
		}
	}
}

func TestProgramsAreCheckedWithTheSitting(t *testing.T) {
	c := shipped(t)
	read, err := sitting.Read("../../docs/examples/schools.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Validate("me.yaml", c); err != nil {
		t.Error(err)
	}
	bad, err := sitting.Parse("me.yaml", []byte(`
schools:
  - {award: phd, credits: 999, months: {low: 9, likely: 8, high: 7}, name: "a\u0007b"}
  - {exams: [none, cca]}
  - {}
  - {}
  - {}
  - {}
  - {}
weights: {beauty: must, total: heavy}
finance: {exam: cats, tax: 99.99}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := `me.yaml: finance.exam: found "cats", expected one of rhit, rhia, cca, cpc, ccs
me.yaml: finance.tax: found "99.99", expected a number from 0 to 60 with at most two decimal places
me.yaml: schools: found 7 programs, expected at most 6
me.yaml: schools[1].award: found "phd", expected one of course, certificate, associate, bachelor
me.yaml: schools[1].credits: found "999", expected a whole number from 0 to 250
me.yaml: schools[1].months: found 9, 8, 7, expected three whole numbers from 0 to 5000 that do not fall
me.yaml: schools[1].name: found "a\ab", expected no control characters
me.yaml: schools[2].exams: found "none, cca", expected none alone, or without it
me.yaml: weights.total: found "heavy", expected one of must, matters, nice, skip
me.yaml: weights: found "beauty", expected a criterion of schools.yaml`
	if err := bad.Validate("me.yaml", c); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	for _, content := range []string{"schools: [{fees: unknown}]", "schools: [{tuition_credit: 1e3}]", "schools: [{moon: 1}]", "schools: {name: A}", "finance: {wage: [1]}"} {
		if _, err := sitting.Parse("me.yaml", []byte(content)); err == nil {
			t.Errorf("%s is read", content)
		}
	}
}

func TestNoTwoProgramsAreCalledAlike(t *testing.T) {
	s := sitting.Sitting{Schools: []sitting.Program{{}, {Name: "A"}, {School: "A"}, {Title: "B", School: "C"}, {}, {Name: "A"}}}
	want := []string{"Program 1", "A", "A (2)", "C", "Program 5", "A (3)"}
	for i := range s.Schools {
		if got := s.Called(i); got != want[i] {
			t.Errorf("%d is called %q, want %q", i, got, want[i])
		}
	}
}

func TestWhatIsLaidOverASittingLeavesTheRest(t *testing.T) {
	base := sitting.New("Ada")
	base.Circumstances = sitting.Circumstances{State: "OH", Credits: given(12), Credentials: []string{"rhit"}}
	base.Schools, base.Weights = []sitting.Program{{Name: "Old"}}, map[string]string{"total": "must"}
	base.Finance = sitting.Finance{Exam: "rhit", Loan: given(500)}
	base.Plan.Path = "him-manager"
	over := sitting.New("Bob")
	over.Circumstances = sitting.Circumstances{Credits: given(30)}
	over.Schools, over.Finance = []sitting.Program{{Name: "New", Exams: []string{"cca"}}}, sitting.Finance{Loan: given(900)}
	before := mustBytes(t, base)
	got := base.Under(over)
	want := base.Clone()
	want.Circumstances.Credits, want.Schools, want.Finance.Loan = given(30), over.Schools, given(900)
	if difference := cmp.Diff(want, got); difference != "" {
		t.Error(difference)
	}
	got.Schools[0].Exams[0], got.Circumstances.Credentials[0] = "x", "x"
	if over.Schools[0].Exams[0] != "cca" || !bytes.Equal(before, mustBytes(t, base)) {
		t.Error("it shares what can be changed")
	}
}

func TestWhatIsLaidOverAPlanLeavesTheRest(t *testing.T) {
	base, over := sitting.New("Ada"), sitting.New("Bob")
	base.Plan = sitting.PlanChoice{Path: "him-manager", Pace: "part", Early: []string{"old"}, Variants: map[string]string{"a": "x", "b": "y"}}
	over.Plan = sitting.PlanChoice{Pace: "full", Variants: map[string]string{"a": "z"}, Intakes: map[string]sitting.Intake{"study": {Term: "fall"}}}
	before := mustBytes(t, base)
	want := sitting.PlanChoice{Path: "him-manager", Pace: "full", Early: []string{"old"}, Variants: map[string]string{"a": "z", "b": "y"}, Intakes: over.Plan.Intakes}
	got := base.Under(over)
	if difference := cmp.Diff(want, got.Plan); difference != "" {
		t.Error(difference)
	}
	got.Plan.Early[0], got.Plan.Variants["b"], got.Plan.Intakes["study"] = "x", "x", sitting.Intake{}
	if !bytes.Equal(before, mustBytes(t, base)) || over.Plan.Intakes["study"].Term != "fall" {
		t.Error("it shares what can be changed")
	}
}

func TestDecimalsAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.Draw(t, "decimal")
		if read, err := sitting.ParseDecimal(d.String()); err != nil || read != d {
			t.Fatalf("%s is read as %v, %v", d, read, err)
		}
	})
	for text, want := range map[string]sitting.Decimal{"0": 0, "0.05": 5, "7.5": 750, "007": 700} {
		if got, err := sitting.ParseDecimal(text); err != nil || got != want {
			t.Errorf("%q is read as %d, %v", text, got, err)
		}
	}
	for _, text := range []string{"", ".5", "5.", "1.234", "-1", "+1", "1,5", "99999999999", "1.-5", "a"} {
		if got, err := sitting.ParseDecimal(text); err == nil {
			t.Errorf("%q is read as %d", text, got)
		}
	}
}
