package evidence_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor/evidence"
)

const page = `# Evidence

<!-- begin fit -->
<!-- end fit -->

<!-- begin plan -->
old
<!-- end plan -->
`

func put(t *testing.T, page, name, text, short string) string {
	t.Helper()
	page, err := evidence.Put(page, name, text, short)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestEveryPartIsReplacedAlone(t *testing.T) {
	both := put(t, put(t, page, "fit", "a $1 figure\n", "short"), "plan", "dates\n", "other")
	for _, text := range []string{"# Evidence\n\n<!-- begin fit -->\na $1 figure\n<!-- end fit ", "<!-- begin plan -->\ndates\n<!-- end plan "} {
		if !strings.Contains(both, text) {
			t.Errorf("%q is missing in\n%s", text, both)
		}
	}
	if strings.Contains(both, "old") {
		t.Errorf("the old text is still there:\n%s", both)
	}
	if again := put(t, both, "plan", "dates\n", "other"); again != both {
		t.Errorf("the same text put again gives\n%s", again)
	}
}

func TestAPageThatIsNotWhatTheProgramSaysIsNoticed(t *testing.T) {
	sealed := put(t, page, "fit", "96.2%\n", "short")
	for name, test := range map[string]struct {
		page, part, short string
		fresh             bool
	}{
		"as written":             {sealed, "fit", "short", true},
		"never written":          {page, "fit", "short", false},
		"the program says other": {sealed, "fit", "another", false},
		"changed by hand":        {strings.Replace(sealed, "96.2", "99.9", 1), "fit", "short", false},
		"no such part":           {sealed, "school", "short", false},
		"marks gone":             {"# Evidence\n", "fit", "short", false},
	} {
		if err := evidence.Check(test.page, test.part, test.short); (err == nil) != test.fresh {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := evidence.Put(page, "school", "", ""); err == nil {
		t.Error("a part without marks was put")
	}
}

func TestAnOutcomeSaysWhyOrThatNobodyKnows(t *testing.T) {
	for _, test := range []struct {
		row  evidence.Row
		want string
	}{
		{evidence.Row{}, "| no goal |"},
		{evidence.Row{Goal: "2%", Holds: true}, "| met |"},
		{evidence.Row{Goal: "2%", Holds: true, Met: "it is so.", Missed: "no."}, "| met, because it is so. |"},
		{evidence.Row{Goal: "2%", Met: "it is so."}, "| **not met**; nobody has found out why yet |"},
		{evidence.Row{Goal: "2%", Missed: "of that."}, "| **not met**, because of that. |"},
		{evidence.Row{Goal: "2%", Where: "for some", Missed: "of that."}, "| **not met** for some, because of that. |"},
	} {
		if table := evidence.Table([]evidence.Row{test.row}); !strings.Contains(table, test.want) {
			t.Errorf("found\n%s, expected %s", table, test.want)
		}
	}
}
