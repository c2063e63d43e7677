package plain

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// rich is the small catalog with a bit of everything that plans are made of: a second way in, how it
// went for others, a rule for the exam and what it may cost to fail it, a step that may begin early, one
// that can be done another way, and one after the goal.
func rich(t testing.TB) *advisor.Advisor {
	t.Helper()
	c := small(t).Catalog
	degree := c.EducationOption("associate")
	degree.Outside = []catalog.NamedFigure{{Name: "Finished in four years", Figure: catalog.Figure{
		Value: number(36), Unit: "percent", Of: "students", AsOf: "2010", Source: "bureau", Basis: catalog.Official, Note: "In all fields."}}}
	weeks := catalog.Figure{Value: number(8), Unit: "weeks", Source: "judgement", Basis: catalog.Assumed}
	for i := range degree.Steps {
		if degree.Steps[i].Activity == "exam" {
			degree.Steps[i].Overlap = &weeks
		}
	}
	degree.Steps = append(degree.Steps, catalog.Step{Activity: "course", After: []string{"start-work"}, Beyond: true})
	c.Education = append(c.Education, catalog.EducationOption{ID: "self", Title: "By yourself", Steps: []catalog.Step{
		{Activity: "prepare"}, {Activity: "start-work", After: []string{"prepare"}},
	}})
	exam := c.Activity("exam")
	exam.Exam, exam.Retake = "rhit", &catalog.Retake{Wait: weeks, Pass: &catalog.Figure{Value: number(75), Unit: "percent", Source: "judgement", Basis: catalog.Assumed}}
	exam.Window = &catalog.Figure{Value: number(120), Unit: "days", Source: "bureau", Basis: catalog.ThirdParty}
	c.Credential("rhit").Needs = []catalog.Rule{{Schooling: "associate", Accredited: true, Text: "An accredited degree.", Lifts: "Find one.", Basis: catalog.ThirdParty, Source: "bureau"}}
	c.Credential("rhit").Renews = &catalog.Renews{Every: catalog.Figure{Value: number(24), Unit: "months"}, Hours: catalog.Figure{Value: number(20), Unit: "hours", Source: "bureau", Basis: catalog.ThirdParty}}
	c.Activity("study").Gives = &catalog.Gives{Schooling: "associate", Accredited: true}
	c.Activity("course").Variants = []catalog.Variant{{ID: "weekend", Title: "At weekends", Takes: catalog.Figure{Value: number(420), Unit: "hours", Source: "judgement", Basis: catalog.Assumed}}}
	return advisor.New(c)
}

func number(n catalog.Number) *catalog.Number { return &n }

// planning opens a sitting, goes to the planner, types lines there, and returns what was said from then
// on and the sitting that was kept.
func planning(t *testing.T, a *advisor.Advisor, content string, lines ...string) (said string, kept *sitting.Sitting) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "me.yaml")
	if err := os.WriteFile(file, []byte("responses: {for-1: 1}\n"+content), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err := Run(context.Background(), Options{
		In: strings.NewReader(strings.Join(append([]string{"menu", "5"}, lines...), "\n") + "\n"), Out: &out,
		Advisor: a, Store: sitting.Store{Folder: t.TempDir()}, Open: file, Today: today,
	})
	if err != nil {
		t.Fatal(err)
	}
	if kept, err = sitting.Read(file); err == nil {
		err = kept.Validate(file, a.Catalog)
	}
	if err != nil {
		t.Fatal(err)
	}
	_, said, _ = strings.Cut(out.String(), "\nThe dated plan\n")
	return said, kept
}

func TestThePlanLeadsWithTheDateToPromise(t *testing.T) {
	said, kept := planning(t, rich(t), "", "", "5", "")
	wants(t, said,
		"A future is one way things could go", "Plan: Technician Done by ", " in 8 of 10 futures, by ", " in half of them (assumed). If all goes as is likely, ", " in 100 futures keep that.",
		"Finished in four years: 36 percent of students. (2010, from A bureau)", "Some stop on the way", "The plan: what next?")
	if strings.Count(said, "A future is one way") != 1 || strings.Count(said, "Plan: Technician") != 2 {
		t.Errorf("it explains itself twice, or the plan is not told twice:\n%s", said)
	}
	if !reflect.ValueOf(kept.Plan).IsZero() {
		t.Errorf("Enter chose %+v", kept.Plan)
	}
}

func TestTheWholePlanReadOut(t *testing.T) {
	said, _ := planning(t, rich(t), "circumstances: {weekly_hours: 8, budget: 5000, deadline: 2028-01-01}\nplan: {edits: {choose: {low: 3, likely: 4, high: 9}}, early: [exam]}", "2")
	wants(t, said,
		"Your date, January 1, 2028, holds in hardly any future.", "From ", " this plan takes up to ", " hours a week, and you have 8. ", "At likely prices your money is used up in ",
		"To make your date ", "What it starts from Start: November 22, 2026. Way in: Associate degree. Pace: Part time.",
		"To keep your credentials - RHIT: 20 hours of continuing education every 24 months, the first time likely by ", ". (third-party, from A bureau)",
		"1. Choose a school November 22, 2026 to ", "One day more costs ", "Takes: 3 to 12 weeks, most likely 5, by your own estimate.",
		"Before it you wait ", "Cost: $6,000 to $20,000. (2025, from A bureau)", "By rule: over by ", "May go wrong: only 75 percent of tries pass.",
		"After the goal ", "A course ", "Hours and money, month by month - ", " hours of study a week, $", " since the start.", "What the dates rest on - A future is one way",
		"Sources - A bureau, 2026: Official tables")
	if strings.Count(said, "and you have 8. ") != 2 { // in what the plan comes to, before and in the whole plan
		t.Errorf("what is lacking is said twice:\n%s", said)
	}
}

func TestWhatIfShowsTheChangeBeforeItIsChosen(t *testing.T) {
	// 5 is what if; in it 3 is the pace, whose second option is part time. Undo stands last.
	said, kept := planning(t, rich(t), "", "5", "3", "", "3", "2", "", "8", "5", "9", "")
	wants(t, said, "1. Goal: now Technician", "2. Way in: now Associate degree", "3. Pace: now Full time", "4. Start: now November 22, 2026",
		"5. weekly_hours: now not said", "1. Full time: as now, by ", "2. Part time: 2 years and 8 months later, by ", "Type a number to take it, or press Enter to leave it as it is.",
		"The date that holds in 8 of 10 futures moves from ", "8. Undo the last change to the plan", "Undone. The date that holds in 8 of 10 futures moves from ")
	if kept.Plan.Pace != "" {
		t.Errorf("undone, yet the pace is %q", kept.Plan.Pace)
	}
	for name, test := range map[string]struct {
		lines []string
		taken func(*sitting.Sitting) bool
	}{
		"goal":    {[]string{"5", "1", "2"}, func(s *sitting.Sitting) bool { return s.Plan.Path == "audit" }},
		"way in":  {[]string{"5", "2", "2"}, func(s *sitting.Sitting) bool { return s.Plan.Education == "self" }},
		"pace":    {[]string{"5", "3", "2"}, func(s *sitting.Sitting) bool { return s.Plan.Pace == "part-time" }},
		"start":   {[]string{"5", "4", "3"}, func(s *sitting.Sitting) bool { return s.Plan.Start == calendar.New(2027, 2, 22) }},
		"hours":   {[]string{"5", "5", "3"}, func(s *sitting.Sitting) bool { return *s.Circumstances.WeeklyHours == 15 }},
		"credits": {[]string{"5", "6", "2"}, func(s *sitting.Sitting) bool { return *s.Circumstances.Credits == 15 }},
		"as now":  {[]string{"5", "3", "1"}, func(s *sitting.Sitting) bool { return reflect.ValueOf(s.Plan).IsZero() }},
	} {
		if _, kept := planning(t, rich(t), "", test.lines...); !test.taken(kept) {
			t.Errorf("%s: found %+v, %+v", name, kept.Plan, kept.Circumstances)
		}
	}
}

func TestOnlyDaysThatCanBeAreTaken(t *testing.T) {
	said, kept := planning(t, rich(t), "", "6", "soon", "2027-02-30", "1971-01-01", "2099-01-01", "2/29/2028", "400", "15", "back", "", "200", "12", "", "2030-06-01", "", "")
	wants(t, said, `That cannot be: found "soon", expected a date such as 2029-06-30 or 6/30/2029`, `found "2027-02-30"`, `found "1971-01-01", expected a date from 2006-11-22 to 2046-11-22.`,
		`found "2099-01-01", expected`, `Found "400", expected a whole number from 0 to 200.`, `Found "200", expected a whole number from 0 to 100.`, "Your answer now: 15 credits.",
		"The date that holds in 8 of 10 futures moves from ")
	if kept.Plan.Start != calendar.New(2028, 2, 29) || *kept.Circumstances.WeeklyHours != 12 || kept.Circumstances.Deadline != calendar.New(2030, 6, 1) {
		t.Errorf("found %+v, %+v", kept.Plan, kept.Circumstances)
	}
	said, kept = planning(t, rich(t), "", "6", "2027-03-01", "10", "back", "back", "back", "8")
	if wants(t, said, "Undone."); kept.Plan.Start != calendar.New(2027, 3, 1) || kept.Circumstances.Credits != nil {
		t.Errorf("undo takes back what was not the last: %+v, %+v", kept.Plan, kept.Circumstances)
	}
}

func TestAStepIsMarked(t *testing.T) {
	// 3 is one step; the first step is the choice of a school.
	marked := func(lines ...string) (string, *sitting.Sitting) {
		return planning(t, rich(t), "", append([]string{"3", "1"}, lines...)...)
	}
	said, kept := marked("2", "2026-11-23", "2026-11-20", "", "", "1")
	wants(t, said, "Choose a school: what next?", "2. It is done", `That cannot be: found "2026-11-23", expected a date from 2006-11-22 to 2026-11-22.`, "Type a date, or press Enter for today.",
		"From now on this plan is held against ", "You finished it on November 20, 2026.", "On November 22, 2026 this plan promised ", "It still does.")
	if kept.Plan.Done["choose"] != (sitting.Progress{State: sitting.Done, On: calendar.New(2026, 11, 20)}) || kept.Plan.Promise == nil || kept.Plan.Promise.Made != today {
		t.Errorf("found %+v", kept.Plan)
	}
	said, kept = marked("1", "", "4")
	wants(t, said, "You began it on November 22, 2026.", "4. Take back what you said of it")
	if len(kept.Plan.Done) != 0 {
		t.Errorf("taken back, and %+v is left", kept.Plan.Done)
	}
	said, kept = marked("3", "", "2")
	wants(t, said, "Left out, because you said so: Choose a school.")
	if kept.Plan.Done["choose"].State != sitting.Left {
		t.Errorf("found %+v", kept.Plan.Done)
	}
	said, kept = planning(t, rich(t), "plan: {done: {choose: {state: skipped}}}", "8", "1")
	wants(t, said, "8. Put back a step you left out", "1. Choose a school")
	if len(kept.Plan.Done) != 0 {
		t.Errorf("put back, and %+v is left", kept.Plan.Done)
	}
	if _, kept = marked("2", "back"); len(kept.Plan.Done) != 0 || kept.Plan.Promise != nil {
		t.Errorf("back marked %+v", kept.Plan)
	}
}

// A failed exam is told as such and counts as a slip; only what is tried can fail.
func TestAFailedExamIsPlannedAgain(t *testing.T) {
	done := "plan:\n  start: 2024-01-01\n  promise: {path: entry, made: 2024-01-01, by: 2026-11-20, ends: {exam: 2026-11-20}}\n" +
		"  done: {choose: {state: done, on: 2024-01-01}, study: {state: done, on: 2026-10-01}, prepare: {state: done, on: 2026-10-01}}\n"
	said, kept := planning(t, rich(t), done, "3", "4", "3", "2026-11-21", "", "", "1")
	wants(t, said, "3. It failed, and I will try again", "It failed on November 21, 2026, so it is planned again.", "On January 1, 2024 this plan promised November 20, 2026. Now it is ", " later.",
		"Exam: ", " later than promised.")
	if strings.Contains(said, "From now on this plan is held against") || kept.Plan.Promise.Made != calendar.New(2024, 1, 1) {
		t.Errorf("the first promise was not kept:\n%s", said)
	}
	said, _ = planning(t, rich(t), "", "3", "1")
	if strings.Contains(said, "It failed") {
		t.Errorf("the choice of a school can fail:\n%s", said)
	}
}

func TestAnEstimateOfOnesOwn(t *testing.T) {
	// 4 is one's own time.
	said, kept := planning(t, rich(t), "", "3", "1", "4", "2 3", "two 3 4", "5 4 6", "-1 2 3", "1 2 9999", "2, 3, 10", "why", "2")
	wants(t, said, "how many weeks will it take?", `Found "2 3", expected three whole numbers from 0 to 5000 that do not fall, such as 2 4 10.`, `Found "two 3 4"`, `Found "5 4 6"`, `Found "-1 2 3"`, `Found "1 2 9999"`,
		"Are you late? 1. Sometimes 2. Often Type a number, or press Enter for 1. Many are. Type", "Takes: 2 to 16 weeks, most likely 5, by your own estimate.", "Go back to the advisor's time")
	if kept.Plan.Edits["choose"] != (sitting.Estimate{Low: 2, Likely: 3, High: 10}) || kept.Plan.Late != "often" {
		t.Errorf("found %+v", kept.Plan)
	}
	said, kept = planning(t, rich(t), "plan: {late: often, edits: {choose: {low: 2, likely: 3, high: 10}}}", "3", "1", "4", "1 1 1", "", "5")
	wants(t, said, "Type a number, or press Enter for 2.", "Takes: 1 to 4 weeks, most likely 2.")
	if len(kept.Plan.Edits) != 0 || kept.Plan.Late != "often" {
		t.Errorf("found %+v", kept.Plan)
	}
	for _, leave := range [][]string{{""}, {"back"}, {"1 2 3", "back"}} {
		if _, kept = planning(t, rich(t), "", append([]string{"3", "1", "4"}, leave...)...); len(kept.Plan.Edits) != 0 || kept.Plan.Late != "" {
			t.Errorf("%q: found %+v", leave, kept.Plan)
		}
	}
}

func TestAnotherWayToDoAStep(t *testing.T) {
	// The exam may begin early; the course, after the goal, can be done another way.
	said, kept := planning(t, rich(t), "", "3", "4", "5", "2", "5", "", "", "6", "4", "2")
	wants(t, said, "5. Begin it early", "1. Wait until what comes before it is over: as now, by ", "2. Begin up to 8 weeks sooner: ", " sooner, by ",
		"4. The way to do it", "1. A course: as now, by ", "2. At weekends: no change, by ", "Takes: 420 hours.")
	if len(kept.Plan.Early) != 1 || kept.Plan.Early[0] != "exam" || kept.Plan.Variants["course"] != "weekend" {
		t.Errorf("found %+v", kept.Plan)
	}
	_, kept = planning(t, rich(t), "plan: {early: [exam], variants: {course: weekend}}", "3", "4", "5", "1", "", "6", "4", "1")
	if len(kept.Plan.Early) != 0 || len(kept.Plan.Variants) != 0 {
		t.Errorf("taken back, and %+v is left", kept.Plan)
	}
}

func TestChangesThatMakeADate(t *testing.T) {
	late := "circumstances: {weekly_hours: 10, deadline: 2031-12-31}\nplan: {pace: part-time}\n"
	said, kept := planning(t, small(t), late, "7", "", "7", "1")
	wants(t, said, "7. Changes that make your date", "Your date would hold with ", "Find 20 hours a week, and have 15 credits accepted. Then ", " in 8 of 10 futures (assumed); your date holds in ", "Type a number to change the plan so")
	if *kept.Circumstances.WeeklyHours != 20 {
		t.Errorf("found %+v", kept.Circumstances)
	}
	said, kept = planning(t, small(t), late, "7", "1", "8")
	if wants(t, said, "Undone."); *kept.Circumstances.WeeklyHours != 10 {
		t.Errorf("undone, and the hours are %d", *kept.Circumstances.WeeklyHours)
	}
	said, kept = planning(t, small(t), "circumstances: {weekly_hours: 10, deadline: 2027-12-31}\n", "7", "1")
	wants(t, said, "No mix of the changes known here makes your date. The nearest is ", "1. ")
	if *kept.Circumstances.WeeklyHours != 20 || *kept.Circumstances.Credits != 15 {
		t.Errorf("found %+v", kept.Circumstances)
	}
	said, _ = planning(t, small(t), "circumstances: {deadline: 2040-12-31}\n", "")
	if wants(t, said, "so you can promise it"); strings.Contains(said, "Changes that make your date") {
		t.Errorf("there is nothing to change:\n%s", said)
	}
	said, _ = planning(t, small(t), "circumstances: {deadline: 2026-01-01}\n", "")
	wants(t, said, "Your date, January 1, 2026, is before this plan begins.")
}

func TestTheWaysInAreToldSideBySide(t *testing.T) {
	said, kept := planning(t, rich(t), "", "2", "5", "2", "2", "")
	_, whole, _ := strings.Cut(said, "The ways in, side by side")
	wants(t, whole, "A way is called sooner or later than yours only where that is so in 8 of 10 futures.",
		"- Associate degree, your plan: By ", "; likely ", " Cost up to your goal: $6,000 to $20,000, and more for what has no published price (Exam). Best for: Most people. (judgment)", "- By yourself: By ", " sooner. Cost: $0.",
		"2. By yourself: By ", "(judgment)", "moves from ")
	if kept.Plan.Education != "self" {
		t.Errorf("found %+v", kept.Plan)
	}
}

func TestARuleInTheWayIsNamedWithItsSourceAndTheWayRoundIt(t *testing.T) {
	said, kept := planning(t, rich(t), "circumstances: {accredited: \"no\"}\n", "2", "2", "", "", "4", "")
	wants(t, said, "Exam: not this way. An accredited degree. Find one. (third-party, from A bureau)", "The nearest way that can: By yourself, by ",
		"1. Associate degree, your plan: No date this way. Exam: not this way. ", "2. By yourself: By ", "4. Take the nearest way that can: By yourself", "Now there is a date: ")
	if kept.Plan.Education != "self" {
		t.Errorf("found %+v", kept.Plan)
	}
	said, _ = planning(t, small(t), "circumstances: {weekly_hours: 0}\n", "2", "5", "3")
	wants(t, said, "With 0 hours a week there is no date. One course needs about 9 hours a week", "10 hours: gives a date, by ", "Now there is a date: ")
}

func TestAPromiseIsTakenAnew(t *testing.T) {
	said, kept := planning(t, rich(t), "plan: {promise: {path: entry, made: 2024-01-01, by: 2026-11-20}}\n", "7", "perhaps", "no", "7", "yes")
	wants(t, said, "On January 1, 2024 this plan promised November 20, 2026. Now it is ", "Hold yourself to ", `Found "perhaps", expected yes or no.`, "From now on this plan is held against ", "8. Undo the last change")
	if kept.Plan.Promise.Made != today || len(kept.Plan.Promise.Ends) == 0 {
		t.Errorf("found %+v", kept.Plan.Promise)
	}
}
