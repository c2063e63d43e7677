package advisor_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

var today = calendar.New(2026, 7, 1)

func small(t testing.TB) *advisor.Advisor {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return advisor.New(c)
}

func sat(t *testing.T, name string) *sitting.Sitting {
	t.Helper()
	s, err := sitting.Read("testdata/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// written is everything an advice holds, as JSON.
func written(t *testing.T, advice *advisor.Advice) []byte {
	t.Helper()
	content, err := json.MarshalIndent(map[string]any{"advice": advice, "plan": advice.Plan, "compare": advice.Compare}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(content, '\n')
}

func TestAdviceIsTheOneLastApproved(t *testing.T) {
	for _, name := range []string{"empty", "technician"} {
		advice := small(t).Advise(sat(t, name), today)
		advice.Version.Digest = "digest"
		approved(t, "testdata/"+name+".golden.json", written(t, advice))
	}
}

// approved holds what was written against the file last approved.
func approved(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if difference := cmp.Diff(string(want), string(got)); difference != "" {
		t.Errorf("%s: -update approves it\n%s", golden, difference)
	}
}

func TestAPathOpenToSomebodyDirectlyLeavesTheWayInOut(t *testing.T) {
	a := small(t)
	a.Catalog.Path("audit").Direct = []string{"outside"}
	s := sitting.New("")
	s.Circumstances.Now = "outside"
	for path, direct := range map[string]bool{"audit": true, "lead": false, "entry": false} {
		s.Plan.Path = path
		if got := a.Choice(s, today).Entered; got != direct {
			t.Errorf("%s: way in left out %v, want %v", path, got, direct)
		}
	}
}

func TestSameSittingGivesTheSameBytes(t *testing.T) {
	s := sat(t, "technician")
	first := written(t, small(t).Advise(s, today))
	for range 20 { // maps are walked in another order each time
		if again := written(t, small(t).Advise(sat(t, "technician"), today)); !bytes.Equal(first, again) {
			t.Fatal(cmp.Diff(string(first), string(again)))
		}
	}
	if difference := cmp.Diff(sat(t, "technician"), s); difference != "" {
		t.Errorf("Advise changed the sitting: %s", difference)
	}
}

func TestPlannerDefaultsReplaceWhatIsNotChosenOrGone(t *testing.T) {
	for _, test := range []struct {
		name  string
		now   string
		plan  sitting.PlanChoice
		wants plan.Choice
	}{
		{"nothing chosen", "", sitting.PlanChoice{}, plan.Choice{Path: "entry", Education: "associate", Start: today, Pace: "full-time"}},
		{"a technician goes on to the first path", "technician", sitting.PlanChoice{}, plan.Choice{Path: "audit", Education: "associate", Start: today, Pace: "full-time", Entered: true}},
		{"all chosen", "outside", sitting.PlanChoice{Path: "lead", Education: "associate", Start: today + 9, Pace: "part-time"}, plan.Choice{Path: "lead", Education: "associate", Start: today + 9, Pace: "part-time"}},
		{"all gone", "Mars", sitting.PlanChoice{Path: "king", Education: "life", Pace: "fast"}, plan.Choice{Path: "entry", Education: "associate", Start: today, Pace: "full-time"}},
		{"a technician may plan the entry", "technician", sitting.PlanChoice{Path: "entry"}, plan.Choice{Path: "entry", Education: "associate", Start: today, Pace: "full-time", Entered: true}},
	} {
		s := sitting.New("")
		s.Circumstances.Now, s.Plan = test.now, test.plan
		test.wants.Person, test.wants.Today = s.Circumstances, today
		if difference := cmp.Diff(test.wants, small(t).Choice(s, today)); difference != "" {
			t.Errorf("%s: %s", test.name, difference)
		}
	}
}

func TestShippedCatalogAdvisesAPersonWhoAnsweredNothing(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	advice := advisor.New(c).Advise(sitting.New(""), today)
	if advice.Role.Percent != 50 || advice.Role.Band != "early" || len(advice.Leading) != len(c.Paths) || advice.Decided || advice.NextItem == "" || advice.Plan.Impossible != "" {
		t.Errorf("%s", written(t, advice))
	}
}

func ids(c advisor.Comparison) string {
	var ids []string
	for _, row := range c.Rows {
		ids = append(ids, row.ID)
	}
	return strings.Join(ids, " ")
}

func TestComparisonSortsTheBestFirstAndWhatIsNotPublishedLast(t *testing.T) {
	compare := small(t).Advise(sat(t, "technician"), today).Compare
	for column, want := range map[string]string{
		advisor.ColumnPath:      "build audit lead", // Analyst, Coding auditor, Manager
		advisor.ColumnFit:       "audit build lead", // 6, 0, -6 points
		advisor.ColumnReach:     "build audit lead", // yes, not yet; alike keep their order
		advisor.ColumnMonths:    "build audit lead", // 36, 48, not published
		advisor.ColumnPay:       "lead audit build", // not published for build
		advisor.ColumnOutlook:   "build audit lead", // 14, -7.1, not published
		advisor.ColumnSchooling: "audit build lead", // Associate, Bachelor, Master
		advisor.ColumnBestFor:   "lead build audit", // Calm, Curious, Exact
		advisor.ColumnSkills:    "build audit lead",
		"luck":                  ids(compare),
	} {
		if got := ids(compare.Sorted(column)); got != want {
			t.Errorf("by %s: got %s, want %s", column, got, want)
		}
	}
}

func TestNothingInAComparisonIsBlankAndNoMissingNumberIsZero(t *testing.T) {
	compare := small(t).Advise(sat(t, "empty"), today).Compare
	missing := 0
	for _, row := range compare.Rows {
		for i, cell := range row.Cells {
			if strings.TrimSpace(cell.Text) == "" {
				t.Errorf("%s: %s is blank", row.ID, compare.Columns[i].ID)
			}
			if cell.Text == catalog.NotPublished {
				if missing++; cell.Value == cell.Value { // a number, not NaN
					t.Errorf("%s: %s is not published and counts as %v", row.ID, compare.Columns[i].ID, cell.Value)
				}
			}
		}
	}
	if missing != 3 {
		t.Errorf("%d cells are not published, want 3", missing)
	}
	content, err := json.Marshal(compare)
	if err != nil || bytes.Contains(content, []byte(`"not published","value"`)) || bytes.Count(content, []byte("not published")) != 3 {
		t.Errorf("%v\n%s", err, content)
	}
}

func TestChosenColumnsStandInOrderAfterThePath(t *testing.T) {
	compare := small(t).Advise(sat(t, "empty"), today).Compare
	for _, test := range []struct{ columns, want string }{
		{"", "path"}, {"pay", "path pay"}, {"pay fit", "path pay fit"}, {"fit path fit", "path fit"},
	} {
		chosen, err := compare.Chosen(strings.Fields(test.columns))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i, column := range chosen.Columns {
			got = append(got, column.ID)
			for j, row := range chosen.Rows {
				if was := compare.Rows[j].Cells[compare.Index(column.ID)]; row.Cells[i].Text != was.Text || len(row.Cells) != len(chosen.Columns) {
					t.Errorf("%s: %s: got %q, want %q", row.ID, column.ID, row.Cells[i].Text, was.Text)
				}
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %v, want %s", test.columns, got, test.want)
		}
	}
	_, err := compare.Chosen([]string{"pay", "luck"})
	if want := `column: found "luck", expected one of path, fit, pay, reach, cost, months, outlook, shown, occupation, schooling, best-for, skills`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSentencesSayScoreNoiseAndWhatIsOpen(t *testing.T) {
	empty, full := small(t).Advise(sat(t, "empty"), today), small(t).Advise(sat(t, "technician"), today)
	nurse := fit.Role{Percent: 62, Error: 6, Band: fit.Good, Borderline: true, Low: 50, High: 80}
	for _, test := range []struct{ got, want string }{
		{empty.Role.Score(), "50 of 100 so far, from 0% of the weight of the questions: too early to say."},
		{full.Role.Score(), "75 of 100, give or take 7: good."},
		{advisor.Role{Role: nurse}.Score(), "62 of 100, give or take 6: good, but borderline."},
		{empty.Role.Open(), "The questions left open hold 100% of the weight and could end it anywhere from 0 to 100."},
		{full.Role.Open(), "The questions left open hold 12% of the weight and could end it anywhere from 69 to 81, which would not change the verdict."},
		{advisor.Role{}.Open(), ""},
		{empty.Ranking(), "Too early to compare the paths: some of them stood in too few of your choices."},
		{full.Ranking(), "Coding auditor leads. Behind: Analyst and Manager."},
		{empty.StillOpen(), ""},
		{full.StillOpen(), "Decided: no choice you would still be asked can change which path comes first. You can still make 2 more choices in the program."},
		{(&advisor.Advice{Heard: true, Decided: true, Rest: 1, Leading: []string{"audit", "lead"}}).StillOpen(),
			"No choice you would still be asked can change which of them has the most points. You can still make 1 more choice in the program."},
		{(&advisor.Advice{Heard: true}).StillOpen(), "The choices left can still change which path comes first."},
		{(&advisor.Advice{Heard: true, Decided: true}).StillOpen(), "Decided: every choice is made."},
		{full.Path("audit").Standing(), "+6 of 14 points, give or take 2"},
		{full.Path("audit").Open(), ""},
		{advisor.Path{}.Open(), ""},
		{advisor.Path{}.Standing(), "0 of 0 points, give or take 0"},
		{strings.Join([]string{advisor.Signed(7), advisor.Signed(0), advisor.Signed(-2)}, " "), "+7 0 -2"},
	} {
		if test.got != test.want {
			t.Errorf("got  %q\nwant %q", test.got, test.want)
		}
	}
	if full.Path("king") != nil {
		t.Error("there is a path that the catalog does not have")
	}
}

func TestRankingNamesEveryPathThatIsTooCloseToCall(t *testing.T) {
	path := func(title string, leading bool) advisor.Path {
		return advisor.Path{Title: title, Path: fit.Path{Leading: leading, Reasons: []fit.Reason{{Item: "a"}}}}
	}
	for want, paths := range map[string][]advisor.Path{
		"All paths are too close to call.":          {path("A", true), path("B", true)},
		"Too close to call: A, B and C. Behind: D.": {path("A", true), path("B", true), path("C", true), path("D", false)},
		"A leads. Behind: B.":                       {path("A", true), path("B", false)},
		"A is ahead so far. Behind: B.":             {path("A", true), path("B", false)},
	} {
		if got := (&advisor.Advice{Paths: paths, Heard: true, Decided: !strings.Contains(want, "so far")}).Ranking(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestThePlanIsNeverToldByItsLikelyDateAlone(t *testing.T) {
	dates := plan.Dates{
		Earliest: calendar.New(2028, 1, 1), Likely: calendar.New(2028, 8, 24), LikelyChance: 31,
		P50: calendar.New(2029, 1, 2), P80: calendar.New(2029, 5, 1), P90: calendar.New(2029, 9, 1),
	}
	const spread = "Done by May 1, 2029 in 8 of 10 futures, by January 2029 in half of them. If all goes as is likely, August 2028; only 31 in 100 futures keep that."
	by := calendar.New(2028, 12, 31)
	for want, p := range map[string]*plan.Plan{
		spread: {Dates: dates},
		"Done by May 1, 2029 in 8 of 10 futures, by January 2029 in half of them (assumed). If all goes as is likely, August 2028 (assumed); only 31 in 100 futures keep that.": {Dates: dates, Assumed: true},
		spread + " Your date, December 31, 2028, holds in 85 of 100 futures, so you can promise it.":                                                                            {Dates: dates, Deadline: &plan.Deadline{Date: by, Met: true, Chance: 85}},
		spread + " Your date, December 31, 2028, holds in only 12 of 100 futures.":                                                                                              {Dates: dates, Deadline: &plan.Deadline{Date: by, Chance: 12}},
		spread + " Your date, December 31, 2028, holds in hardly any future.":                                                                                                   {Dates: dates, Deadline: &plan.Deadline{Date: by}},
		"No hours.": {Impossible: "No hours."},
	} {
		if got := advisor.Finish(p); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestCostNamesWhatHasNoPriceAndChangesNothing(t *testing.T) {
	unpublished := []string{"Exam", "Exam", "Books"}
	for want, cost := range map[string]plan.Cost{
		"$2,100 to $9,000": {Low: 2100, Likely: 3000, High: 9000},
		"$0":               {},
		"not published":    {Unpublished: unpublished},
		"$500, and more for what has no published price (Exam, Books)": {Low: 500, Likely: 500, High: 500, Unpublished: unpublished},
	} {
		if got := advisor.Cost(cost); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if difference := cmp.Diff([]string{"Exam", "Exam", "Books"}, unpublished); difference != "" {
		t.Error(difference)
	}
}

func BenchmarkAdvise(b *testing.B) {
	a, s := small(b), sitting.New("")
	for i, item := range a.Interview.All() {
		s.Responses[item.ID] = sitting.Steps[i%5]
	}
	b.ReportAllocs()
	for b.Loop() {
		a.Advise(s, today)
	}
}
