package report

import (
	"os"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

func number(n catalog.Number) *catalog.Number { return &n }

// planned is the section of the dated plan, by a catalog that change may have altered.
func planned(t *testing.T, change func(*catalog.Catalog), person func(*sitting.Sitting)) string {
	t.Helper()
	small, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	change(small)
	s := sitting.New("")
	person(s)
	text := string(Markdown(advisor.New(small).Advise(s, today)))
	_, text, _ = strings.Cut(text, "\n## Your dated plan: ")
	text, _, _ = strings.Cut(text, "\n## Questions for every")
	return text
}

func wants(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("it does not hold %q:\n%s", part, text)
		}
	}
}

func unchanged(*catalog.Catalog) {}

func TestThePlanBeginsWithTheDateToPromise(t *testing.T) {
	first, _, _ := strings.Cut(planned(t, unchanged, func(*sitting.Sitting) {}), "\n\nStart: ")
	if !strings.HasPrefix(first, "Technician\n\nDone by ") {
		t.Errorf("found %q", first)
	}
}

func TestAShortPlanIsToldByQuartersAndALongOneByYears(t *testing.T) {
	short := planned(t, unchanged, func(s *sitting.Sitting) { s.Circumstances.Budget = new(1) })
	wants(t, short, "- **2026, quarter 4:** up to ", "At likely prices your money is used up in January 2027.", `Your \$1 does not cover`)
	long := planned(t, unchanged, func(s *sitting.Sitting) { s.Plan.Path, s.Plan.Pace = "audit", "part-time" })
	wants(t, long, "- **2027:** up to ")
	if strings.Contains(long, "quarter") {
		t.Errorf("it is told by quarters:\n%s", long)
	}
}

func TestWhatComesAfterTheGoalStandsApart(t *testing.T) {
	text := planned(t, func(c *catalog.Catalog) {
		option := c.EducationOption("associate")
		option.Steps = append(option.Steps, catalog.Step{Activity: "course", After: []string{"start-work"}, Beyond: true})
	}, func(*sitting.Sitting) {})
	way, after, found := strings.Cut(text, "### After the goal\n\n| Activity |")
	if !found || strings.Contains(way, "| A course |") || !strings.Contains(after, "| A course |") {
		t.Errorf("found\n%s", text)
	}
}

func TestTheOutsideViewNamesItsSource(t *testing.T) {
	text := planned(t, func(c *catalog.Catalog) {
		c.EducationOption("associate").Outside = []catalog.NamedFigure{{Name: "Finished in four years", Figure: catalog.Figure{
			Value: number(36), Unit: "percent", Of: "students", AsOf: "2010", Source: "bureau", Basis: catalog.ThirdParty, Note: "In all fields."}}}
	}, func(*sitting.Sitting) {})
	wants(t, text, "### How it went for others\n\n- **Finished in four years:** 36 percent of students. (third-party, 2010, [1]) In all fields.\n\nThese dates are for people who keep at it.")
}

func TestAMissedDateSaysWhatToDo(t *testing.T) {
	person := func(deadline calendar.Date) func(*sitting.Sitting) {
		return func(s *sitting.Sitting) { s.Plan.Pace, s.Circumstances.Deadline = "part-time", deadline }
	}
	wants(t, planned(t, unchanged, person(calendar.New(2030, 1, 1))), "### To make your date\n\nYour date would hold with ", "- Study full time. Then ", " in 8 of 10 futures (assumed); your date holds in ")
	wants(t, planned(t, unchanged, person(calendar.New(2027, 1, 1))), "### To make your date\n\nNo mix of the changes known here makes your date. The nearest is ")
	if text := planned(t, unchanged, person(calendar.New(2040, 1, 1))); strings.Contains(text, "To make your date") {
		t.Errorf("the date holds, and it says what to do:\n%s", text)
	}
}

func TestARuleInTheWayIsNamedWithItsSource(t *testing.T) {
	text := planned(t, func(c *catalog.Catalog) {
		c.Activity("exam").Needs = []catalog.Rule{{Schooling: "bachelor", Text: "A degree first.", Lifts: "Finish one.", Basis: catalog.ThirdParty, Source: "bureau"}}
		c.Education = append(c.Education, catalog.EducationOption{ID: "self", Title: "By yourself", Steps: []catalog.Step{{Activity: "prepare"}}})
	}, func(s *sitting.Sitting) {
		s.Circumstances.Schooling, s.Circumstances.Deadline = "associate", calendar.New(2040, 1, 1)
	})
	wants(t, text, "- Exam: not this way. A degree first. Finish one. (third-party, [1])", "- The nearest way that can: By yourself, by ")
	if strings.Contains(text, "| Activity |") {
		t.Errorf("it dates what cannot be:\n%s", text)
	}
}

func TestTheWaysInStandSideBySide(t *testing.T) {
	ways := func(c *catalog.Catalog) {
		c.Activity("exam").Needs = []catalog.Rule{{Schooling: "bachelor", Text: "A degree first.", Lifts: "Finish one.", Basis: catalog.ThirdParty, Source: "bureau"}}
		c.Education = append(c.Education,
			catalog.EducationOption{ID: "self", Title: "By yourself", BestFor: "You learn alone.", Steps: []catalog.Step{{Activity: "prepare"}}},
			catalog.EducationOption{ID: "slow", Title: "By a course", BestFor: "You have time.", Steps: []catalog.Step{{Activity: "course"}}})
	}
	text := planned(t, ways, func(s *sitting.Sitting) { s.Plan.Education, s.Circumstances.Schooling = "self", "associate" })
	wants(t, text, "### The ways in, side by side\n\nAll else stays as in your plan.",
		"| Way in | By then in 8 of 10 futures | Likely | Against your plan | Cost up to the goal |",
		"\n| Associate degree | no date | no date | no date this way | not planned |\n", "\n| By yourself | ", " | your plan | ", "\n| By a course | ", " | not clearly sooner | ",
		"- **Associate degree:** No date this way. Exam: not this way. A degree first. Finish one. (third-party, [1]) Best for: ",
		"- **By yourself:** Best for: You learn alone. (judgment)")
	barred := planned(t, ways, func(s *sitting.Sitting) { s.Circumstances.Schooling = "associate" })
	wants(t, barred, "\n| Associate degree | no date | no date | your plan | not planned |\n", " | gives a date | ")
	if alone := planned(t, unchanged, func(*sitting.Sitting) {}); strings.Contains(alone, "side by side") {
		t.Errorf("there is one way, and it stands beside itself:\n%s", alone)
	}
}
