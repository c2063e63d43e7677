package advisor_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func given(n int) *int { return &n }

// planner is the small catalog with a course that can be done another way and an exam that may begin
// early, can be failed and asks for an accredited degree.
func planner(t *testing.T) *advisor.Advisor {
	t.Helper()
	a := small(t)
	months := catalog.Figure{Value: number(2), Unit: "months", Source: "judgement", Basis: catalog.Assumed}
	exam := a.Catalog.Activity("exam")
	exam.Exam, exam.Retake = "rhit", &catalog.Retake{Wait: months, Pass: &catalog.Figure{Value: number(75), Unit: "percent", Source: "judgement"}}
	a.Catalog.Credential("rhit").Needs = []catalog.Rule{{Schooling: "associate", Accredited: true, Text: "An accredited degree.", Lifts: "Find one.", Basis: catalog.ThirdParty, Source: "bureau"}}
	a.Catalog.Activity("study").Gives = &catalog.Gives{Schooling: "associate", Accredited: true}
	a.Catalog.Activity("course").Variants = []catalog.Variant{{ID: "weekend", Title: "At weekends", Takes: catalog.Figure{Value: number(420), Unit: "hours"}}}
	option := a.Catalog.EducationOption("associate")
	for i := range option.Steps {
		if option.Steps[i].Activity == "exam" {
			option.Steps[i].Overlap = &months
		}
	}
	a.Catalog.Education = append(a.Catalog.Education, catalog.EducationOption{ID: "self", Title: "By yourself", Steps: []catalog.Step{{Activity: "prepare"}}})
	return advisor.New(a.Catalog)
}

func TestOffersSayWhatTheyWouldDo(t *testing.T) {
	option, by := catalog.Option{ID: "a", Label: "20 hours"}, plan.Dates{P80: calendar.New(2029, 5, 7)}
	dated, guessed, none := &plan.Plan{Dates: by}, &plan.Plan{Dates: by, Assumed: true}, &plan.Plan{Impossible: "No hours."}
	for _, test := range []struct {
		offer advisor.Offer
		want  string
	}{
		{advisor.Offer{Made: dated, Now: true}, "20 hours: as now, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: guessed, Now: true}, "20 hours: as now, by May 7, 2029 in 8 of 10 futures (assumed)"},
		{advisor.Offer{Made: dated}, "20 hours: no change, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: -150}, "20 hours: 5 months sooner, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: 1}, "20 hours: 1 day later, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: 31}, "20 hours: 31 days later, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: 365}, "20 hours: 12 months later, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: -2192}, "20 hours: 6 years sooner, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: 980}, "20 hours: 2 years and 8 months later, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: -150, Close: true}, "20 hours: not clearly sooner, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: 980, Close: true}, "20 hours: not clearly later, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, Shift: -150, Close: true, Makes: true}, "20 hours: not clearly sooner, and makes your date, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: dated, First: true}, "20 hours: gives a date, by May 7, 2029 in 8 of 10 futures"},
		{advisor.Offer{Made: none}, "20 hours: no date this way. No hours."},
		{advisor.Offer{Made: none, Now: true}, "20 hours: as now. No hours."},
	} {
		test.offer.Option = option
		if got := test.offer.Says(); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

// What an option promises before it is chosen is what the plan says once it is, for every question.
func TestAnOfferHoldsOnceItIsTaken(t *testing.T) {
	a := planner(t)
	for _, person := range []func(*sitting.Sitting){
		func(*sitting.Sitting) {},
		func(s *sitting.Sitting) { s.Circumstances.WeeklyHours, s.Circumstances.Credits = given(12), given(7) },
		func(s *sitting.Sitting) { s.Circumstances.WeeklyHours = given(0) },
		func(s *sitting.Sitting) {
			s.Plan.Path, s.Plan.Early, s.Plan.Variants = "audit", []string{"exam"}, map[string]string{"course": "weekend"}
		},
	} {
		s := sitting.New("")
		person(s)
		before := a.Plan(s, today)
		questions := slices.Concat(a.PlanQuestions(s, today), a.PlanTrials(s, today), a.ActivityQuestions(s, before, "exam"), a.ActivityQuestions(s, before, "course"))
		if len(questions) != 8 {
			t.Fatalf("found %d questions", len(questions))
		}
		for i, question := range questions {
			now := 0
			for _, offer := range a.Offers(s, today, question) {
				taken := s.Clone()
				question.Answer(taken, offer.Option.ID)
				after := a.Plan(taken, today)
				if by := offer.Made.Dates.P80; by != after.Dates.P80 || offer.Made.Impossible != after.Impossible || before.Impossible == "" && by != 0 && offer.Shift != int(after.Dates.P80-before.Dates.P80) {
					t.Errorf("%s: offered %+v, got %v %s", question.ID, offer, after.Dates.P80, after.Impossible)
				}
				again := slices.Concat(a.PlanQuestions(taken, today), a.PlanTrials(taken, today), a.ActivityQuestions(taken, after, "exam"), a.ActivityQuestions(taken, after, "course"))
				if i < len(again) && again[i].ID == question.ID && again[i].Now != offer.Option.ID {
					t.Errorf("%s: took %q, and %q is in force", question.ID, offer.Option.ID, again[i].Now)
				}
				if offer.Now {
					now++
				}
			}
			if asked := question.Now != "" || question.Activity != ""; (now == 1) != asked {
				t.Errorf("%s: %d options are in force", question.ID, now)
			}
		}
	}
}

func TestShiftsAreToldInWords(t *testing.T) {
	dated := func(year int) *plan.Plan { return &plan.Plan{Dates: plan.Dates{P80: calendar.New(year, 5, 1)}} }
	a, none := small(t), &plan.Plan{Impossible: "No hours."}
	for _, test := range []struct {
		before, after *plan.Plan
		want          string
	}{
		{dated(2030), dated(2030), "The date that holds in 8 of 10 futures stays May 1, 2030."},
		{dated(2030), dated(2033), "The date that holds in 8 of 10 futures moves from May 1, 2030 to May 1, 2033: 3 years later."},
		{dated(2030), dated(2029), "The date that holds in 8 of 10 futures moves from May 1, 2030 to May 1, 2029: 12 months sooner."},
		{none, dated(2030), "Now there is a date: May 1, 2030, in 8 of 10 futures."},
		{dated(2030), none, "Now there is no date. No hours."},
		{none, none, "Now there is no date. No hours."},
	} {
		if got := a.ShiftText(test.before, test.after); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

func TestDaysThatCannotBeAreRefused(t *testing.T) {
	leap := calendar.New(2028, 2, 29)
	for _, test := range []struct {
		name  string
		check func(day, today calendar.Date) error
		day   calendar.Date
		today calendar.Date
		want  string
	}{
		{"start today", advisor.CheckStart, today, today, ""},
		{"start 20 years ago", advisor.CheckStart, calendar.New(2006, 7, 1), today, ""},
		{"start a day before", advisor.CheckStart, calendar.New(2006, 6, 30), today, `found "2006-06-30", expected a date from 2006-07-01 to 2046-07-01`},
		{"start in 20 years", advisor.CheckStart, calendar.New(2046, 7, 1), today, ""},
		{"start a day later", advisor.CheckStart, calendar.New(2046, 7, 2), today, `found "2046-07-02", expected a date from 2006-07-01 to 2046-07-01`},
		{"start on a leap day", advisor.CheckStart, leap, leap, ""},
		{"mark today", advisor.CheckMark, today, today, ""},
		{"mark tomorrow", advisor.CheckMark, today + 1, today, `found "2026-07-02", expected a date from 2006-07-01 to 2026-07-01`},
		{"mark long ago", advisor.CheckMark, calendar.New(1990, 1, 1), today, `found "1990-01-01", expected a date from 2006-07-01 to 2026-07-01`},
	} {
		got := ""
		if err := test.check(test.day, test.today); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
	s := sitting.New("")
	for _, start := range []calendar.Date{calendar.New(1971, 1, 1), calendar.New(2150, 12, 31)} {
		if s.Plan.Start = start; small(t).Choice(s, today).Start != today {
			t.Errorf("a start on %s was taken", start)
		}
	}
}

func TestWhatIsLackingIsToldOnce(t *testing.T) {
	over := &plan.Plan{Overload: &plan.Overload{From: calendar.New(2027, 3, 1), Hours: 30, Have: 12, Lever: "Find 18 more."}}
	text := "From Mar 2027 this plan takes up to 30 hours a week, and you have 12. Find 18 more."
	over.Assumptions = []string{"A.", text, "B."}
	if got := advisor.OverloadText(over); got != text {
		t.Errorf("got %q", got)
	}
	if got := advisor.Resting(over); !slices.Equal(got, []string{"A.", "B."}) || len(over.Assumptions) != 3 {
		t.Errorf("got %v of %v", got, over.Assumptions)
	}
	// What the planner says of an overload is what OverloadText says: else it would be told twice.
	s := sitting.New("")
	s.Circumstances.WeeklyHours = given(5)
	if made := small(t).Plan(s, today); made.Overload == nil || !slices.Contains(made.Assumptions, advisor.OverloadText(made)) {
		t.Errorf("%+v is not among %q", made.Overload, made.Assumptions)
	}
	if advisor.OverloadText(&plan.Plan{}) != "" {
		t.Error("nothing is lacking")
	}
}

func TestChangesAreAppliedAndTheRestIsLeft(t *testing.T) {
	s := sitting.New("")
	s.Circumstances.Credits, s.Plan.Early, s.Plan.Variants, s.Plan.Path = given(10), []string{"search"}, map[string]string{"work": "slow"}, "audit"
	before := s.Clone()
	advisor.Apply(s, []catalog.Change{{Pace: "part-time"}, {Hours: 20}, {Credits: 15}, {Education: "self"}, {Early: []string{"exam"}}, {Activity: "course", Variant: "weekend"}})
	want := sitting.PlanChoice{Path: "audit", Pace: "part-time", Education: "self", Early: []string{"search", "exam"}, Variants: map[string]string{"work": "slow", "course": "weekend"}}
	if difference := cmp.Diff(want, s.Plan); difference != "" || *s.Circumstances.WeeklyHours != 20 || *s.Circumstances.Credits != 25 {
		t.Errorf("%s, %+v", difference, s.Circumstances)
	}
	if *before.Circumstances.Credits != 10 || len(before.Plan.Early) != 1 || len(before.Plan.Variants) != 1 {
		t.Errorf("what undo goes back to was changed: %+v, %+v", before.Plan, before.Circumstances)
	}
}

func TestEstimatesAndVariantsAreTakenBack(t *testing.T) {
	a, s := small(t), sitting.New("")
	if err := a.Estimate(s, "exam", &sitting.Estimate{Low: 3, Likely: 2, High: 4}); err == nil || s.Plan.Edits != nil {
		t.Errorf("took an estimate that falls: %v, %v", err, s.Plan.Edits)
	}
	if err := a.Estimate(s, "exam", &sitting.Estimate{Low: 1, Likely: 2, High: 4}); err != nil || s.Plan.Edits["exam"].Likely != 2 {
		t.Errorf("%v, %v", err, s.Plan.Edits)
	}
	if err := a.Estimate(s, "exam", nil); err != nil || len(s.Plan.Edits) != 0 {
		t.Errorf("%v, %v", err, s.Plan.Edits)
	}
	advisor.Vary(s, "course", "weekend")
	if want := map[string]string{"course": "weekend"}; !maps.Equal(s.Plan.Variants, want) {
		t.Errorf("found %v", s.Plan.Variants)
	}
	if advisor.Vary(s, "course", ""); len(s.Plan.Variants) != 0 {
		t.Errorf("found %v", s.Plan.Variants)
	}
}

// The search for changes rests on the sitting as it was advised on, whatever happens to it later.
func TestWhatCanBeDoneIsThatOfTheAdvice(t *testing.T) {
	a, s := small(t), sitting.New("")
	s.Plan.Pace, s.Circumstances.Deadline = "part-time", calendar.New(2030, 1, 1)
	advice := a.Advise(s, today)
	want := a.Mends(s, today)
	a.Mark(s, today, "study", sitting.Progress{State: sitting.Done, On: today})
	s.Plan.Pace = "full-time"
	if got := advice.Mends(); want == nil || len(want.Sets) == 0 || cmp.Diff(want, got) != "" {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if a.Advise(sitting.New(""), today).Mends() != nil {
		t.Error("without a date there is something to do")
	}
}

func TestMendsAreToldInWords(t *testing.T) {
	hours, pace := catalog.Change{ID: "h", Text: "Find 20 hours a week"}, catalog.Change{ID: "p", Text: "Study full time"}
	one, two := plan.Mend{Changes: []catalog.Change{hours}, P80: calendar.New(2029, 5, 7), Chance: 84}, plan.Mend{Changes: []catalog.Change{pace, hours}, P80: calendar.New(2029, 5, 7)}
	for _, test := range []struct{ got, want string }{
		{advisor.MendText(one), "Find 20 hours a week."},
		{advisor.MendText(two), "Study full time, and find 20 hours a week."},
		{advisor.MendText(plan.Mend{Changes: []catalog.Change{hours, {Text: "Élargir"}}}), "Find 20 hours a week, and élargir."}, // a catalog may have any language
		{advisor.Capital("élargir"), "Élargir"},
		{advisor.Capital(""), ""},
		{advisor.MendOutcome(&plan.Plan{}, one), "Then May 7, 2029 in 8 of 10 futures; your date holds in 84 of 100."},
		{advisor.MendsText(&plan.Plan{}, nil), ""},
		{advisor.MendsText(&plan.Plan{}, &plan.Mends{Sets: []plan.Mend{one}}), "Your date would hold with this; nothing smaller is enough."},
		{advisor.MendsText(&plan.Plan{}, &plan.Mends{Sets: []plan.Mend{one, two}}), "Your date would hold with any one of these 2; nothing smaller is enough."},
		{advisor.MendsText(&plan.Plan{}, &plan.Mends{Best: &two}), "No mix of the changes known here makes your date. The nearest is May 7, 2029: Study full time, and find 20 hours a week."},
		{advisor.MendsText(&plan.Plan{}, &plan.Mends{Best: &plan.Mend{}}), "No change known here makes your date. Move the date, or begin with a job that asks for less."},
		{advisor.MendsText(&plan.Plan{}, &plan.Mends{}), "No change known here makes your date. Move the date, or begin with a job that asks for less."},
	} {
		if test.got != test.want {
			t.Errorf("got  %q\nwant %q", test.got, test.want)
		}
	}
}

func TestADateBeforeTheStartIsCalledThat(t *testing.T) {
	made := &plan.Plan{Start: today, Dates: plan.Dates{P80: today + 9, LikelyChance: 51}, Deadline: &plan.Deadline{Date: today - 1}}
	if got := advisor.Finish(made); !strings.HasSuffix(got, "; 51 in 100 futures keep that. Your date, June 30, 2026, is before this plan begins.") {
		t.Errorf("got %q", got)
	}
}

func TestTheNextStepIsToBeginOrToGoOn(t *testing.T) {
	a, s := planner(t), sitting.New("")
	next := func() string { return a.Advise(s, today).NextSteps()[1].Text }
	if got := next(); got != "Begin by July 1, 2026." {
		t.Errorf("not begun: %q", got)
	}
	a.Mark(s, today, "choose", sitting.Progress{State: sitting.Started, On: today - 7})
	if got := next(); got != "You began it on June 24, 2026. It is likely over by July 8, 2026." {
		t.Errorf("begun: %q", got)
	}
}

// Nobody is sent to two years of school for what they bring along, and nobody who looks at schools away from them.
func TestTheWayInTakesWhatAPersonBringsAlong(t *testing.T) {
	school := []sitting.Program{{Name: "One"}}
	for _, test := range []struct {
		now, schooling string
		held           []string
		schools        []sitting.Program
		want           string
	}{
		{now: "outside", schooling: "high-school", want: "associate"},
		{now: "health-care", schooling: "certificate", want: "associate"},
		{now: "outside", schooling: "bachelor", want: "exam-without-a-degree"},
		{now: "outside", schooling: "high-school", held: []string{"cpc"}, want: "exam-without-a-degree"},
		{now: "outside", schooling: "high-school", held: []string{"chps"}, want: "associate"},
		{now: "nurse", schooling: "bachelor", want: "specialized-certification"},
		{now: "practical-nurse", want: "specialized-certification"},
		{now: "practical-nurse", schools: school, want: "associate"},
		{now: "outside", schooling: "bachelor", schools: school, want: "associate"},
	} {
		s := sitting.New("")
		s.Circumstances.Now, s.Circumstances.Schooling, s.Circumstances.Credentials, s.Schools = test.now, test.schooling, test.held, test.schools
		for _, goal := range []string{sitting.Entry, "ehr-analyst"} {
			s.Plan.Path = goal
			if got := shipped(t).Choice(s, today).Education; got != test.want {
				t.Errorf("%+v toward %s: got %s", test, goal, got)
			}
		}
	}
}

func TestADateInThePastIsToBeChosenAnew(t *testing.T) {
	a, s := shipped(t), sitting.New("")
	s.Circumstances.Deadline = today - 1
	advice := a.Advise(s, today)
	want := "Your date, June 30, 2026, is past. Choose a new one."
	if warnings := advice.Warnings(); len(warnings) == 0 || warnings[0] != want {
		t.Errorf("got %q, want %q first", warnings, want)
	}
	if mends := a.Mends(s, today); mends == nil || len(mends.Sets) > 0 || mends.Best != nil {
		t.Errorf("got %+v, want no change that is said to help", mends)
	}
}
