package advisor

import (
	"slices"
	"strings"
	"testing"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// farFrom is the last day that is told by the day in these tests.
var farFrom = calendar.New(2029, time.November, 30)

func day(t *testing.T, text string) calendar.Date {
	t.Helper()
	date, err := calendar.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

func TestFarDatesAreToldByTheirMonth(t *testing.T) {
	for _, test := range []struct {
		date         string
		lastDayTold  calendar.Date
		text, column string
	}{
		{"2026-11-28", farFrom, "November 28, 2026", "Nov 28, 2026"},
		{"2029-11-30", farFrom, "November 30, 2029", "Nov 30, 2029"},
		{"2029-12-01", farFrom, "December 2029", "Dec 2029"},
		{"2034-02-13", farFrom, "February 2034", "Feb 2034"},
		{"2034-02-13", 0, "February 13, 2034", "Feb 13, 2034"}, // a catalog that says nothing
	} {
		made := &plan.Plan{LastDayTold: test.lastDayTold}
		if text, column := Told(made, day(t, test.date)), Tabled(made, day(t, test.date)); text != test.text || column != test.column {
			t.Errorf("%s: %q and %q, want %q and %q", test.date, text, column, test.text, test.column)
		}
		if got, want := Told(InDays(made), day(t, test.date)), day(t, test.date).Long(); got != want {
			t.Errorf("in days: %q, want %q", got, want)
		}
	}
	if made := (&plan.Plan{LastDayTold: farFrom}); Told(made, 0) != "" || Tabled(made, 0) != "" {
		t.Error("no date is told")
	}
}

func TestTheLastDayToldEndsAMonth(t *testing.T) {
	for _, test := range []struct {
		today string
		years int
		want  string
	}{
		{"2026-11-27", 0, ""}, {"2026-11-27", 3, "2029-11-30"}, {"2026-12-31", 3, "2029-12-31"}, {"2028-02-29", 1, "2029-02-28"}, {"2028-02-01", 4, "2032-02-29"},
	} {
		if got := (catalog.Planning{DayYears: test.years}).LastDayTold(day(t, test.today)).String(); got != test.want {
			t.Errorf("%d years after %s: %s, want %s", test.years, test.today, got, test.want)
		}
	}
}

func TestDifferencesAreToldAsFinelyAsTheirDates(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     string
		warns    bool
	}{
		{"2028-02-01", "2028-02-01", "", false},
		{"2028-02-01", "2028-02-04", "3 days", true},
		{"2029-11-01", "2029-11-27", "26 days", true},
		{"2029-11-20", "2029-12-02", "less than a month", false}, // one is told by the day, one by the month
		{"2028-05-31", "2034-02-01", "5 years and 9 months", true},
		{"2034-02-01", "2034-02-28", "", false},
		{"2034-01-31", "2034-02-01", "less than a month", false},
		{"2034-01-10", "2034-02-09", "1 month", true},
		{"2034-01-01", "2034-03-31", "2 months", true}, // as the reader counts from January to March
		{"2034-02-01", "2036-02-01", "2 years", true},
	} {
		from, to := day(t, test.from), day(t, test.to)
		for _, dates := range [][2]calendar.Date{{from, to}, {to, from}} {
			if got, warns := distance(dates[0], dates[1], farFrom), differ(dates[0], dates[1], farFrom); got != test.want || warns != test.warns {
				t.Errorf("%s to %s: %q, %v; want %q, %v", dates[0], dates[1], got, warns, test.want, test.warns)
			}
		}
	}
}

// Whatever the dates: those told alike have no difference, a far one has none in days, a warning has something
// to tell, and without far dates all is told by the day.
func TestNoDifferenceIsFinerThanItsDates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		near := rapid.IntRange(-1200, 1200)
		from := farFrom.AddDays(near.Draw(t, "from"))
		to := from.AddDays(rapid.OneOf(rapid.IntRange(-70, 70), near).Draw(t, "apart"))
		lastDayTold := rapid.SampledFrom([]calendar.Date{0, farFrom}).Draw(t, "by month")
		text, alike := distance(from, to, lastDayTold), told(from, lastDayTold) == told(to, lastDayTold)
		switch {
		case alike != (text == ""):
			t.Fatalf("%s and %s differ by %q", told(from, lastDayTold), told(to, lastDayTold), text)
		case differ(from, to, lastDayTold) && (alike || text == "less than a month"):
			t.Fatalf("a warning about %q", text)
		case far(max(from, to), lastDayTold) && strings.Contains(text, "day"):
			t.Fatalf("%s for %s", text, told(max(from, to), lastDayTold))
		case !far(max(from, to), lastDayTold) && differ(from, to, lastDayTold) != (from != to):
			t.Fatalf("a warning of %s is lost", text)
		}
	})
}

func TestSentencesOfAFarPlanTellMonths(t *testing.T) {
	promised, now := day(t, "2034-01-20"), day(t, "2034-03-05")
	activity := plan.Activity{
		ID: "exam", Title: "Exam", Start: day(t, "2033-09-02"), End: day(t, "2033-12-10"), EarliestEnd: day(t, "2032-05-04"), P80End: now,
	}
	with := func(change func(*plan.Activity)) plan.Activity {
		changed := activity
		change(&changed)
		return changed
	}
	cliff := func(last string, costs int) plan.Activity {
		return with(func(a *plan.Activity) { a.Cliff = &plan.Cliff{Last: day(t, last), Costs: costs} })
	}
	made := &plan.Plan{
		Title: "Auditor", LastDayTold: farFrom, Activities: []plan.Activity{activity},
		Dates: plan.Dates{Earliest: day(t, "2029-05-04"), Likely: day(t, "2032-05-04"), LikelyChance: 20, P50: day(t, "2033-05-04"), P80: now, P90: day(t, "2035-05-04")},
		Promise: &plan.Promise{Made: day(t, "2026-11-01"), By: promised, Now: now, Slips: []plan.Slip{
			{ID: "exam", Title: "Exam", From: promised, To: now}, {ID: "course", Title: "Course", From: promised, To: promised + 12},
			{ID: "form", Title: "Form", From: day(t, "2027-03-01"), To: day(t, "2027-03-04")},
		}},
		Detour: &plan.Detour{Title: "A degree", P80: now},
	}
	moved := func(to string) *plan.Plan {
		other := *made
		other.Dates.P80 = day(t, to)
		return &other
	}
	promise := func(to string) *plan.Plan {
		other, changed := *made, *made.Promise
		changed.Now = day(t, to)
		other.Promise = &changed
		return &other
	}
	offer := func(shift int, makes bool) string {
		return Offer{Option: catalog.Option{Label: "20 hours"}, Made: made, Shift: shift, Makes: makes}.Says()
	}
	a, mend := shipped(t), plan.Mend{P80: now, Chance: 84, Changes: []catalog.Change{{Text: "Study more"}}}
	date, _ := Headline(made)
	for _, test := range []struct{ got, want string }{
		{date, "March 2034"},
		{Finish(made), "Done by March 2034 in 8 of 10 futures, by May 2033 in half of them. If all goes as is likely, May 2032; only 20 in 100 futures keep that."},
		{RangeText(made), "May 4, 2029 at the earliest; likely May 2032; by May 2033 in half of the futures, by March 2034 in 8 of 10, by May 2035 in 9 of 10."},
		{VowText(made), "From now on this plan is held against March 2034, the date it promises today."},
		{Detour(made), "The nearest way that can: A degree, by March 2034 in 8 of 10 futures."},
		{MendOutcome(made, mend), "Then March 2034 in 8 of 10 futures; your date holds in 84 of 100."},
		{MendsText(made, &plan.Mends{Best: &mend}), "No mix of the changes known here makes your date. The nearest is March 2034: Study more."},
		{RenewalText(made, plan.Renewal{Name: "RHIT", Hours: 20, Months: 24, By: now}), "RHIT: 20 hours of continuing education every 24 months, the first time likely by March 2034."},

		{PromiseText(made), "On November 1, 2026 this plan promised January 2034. Now it is March 2034, 2 months later."},
		{PromiseText(promise("2034-01-28")), "On November 1, 2026 this plan promised January 2034. It still does."},
		{PromiseText(promise("2034-02-01")), "On November 1, 2026 this plan promised January 2034. Now it is February 2034, less than a month later."},
		{PromiseText(promise("2033-11-20")), "On November 1, 2026 this plan promised January 2034. Now it is November 2033, 2 months sooner."},
		{a.ShiftText(moved("2034-03-30"), made), "The date that holds in 8 of 10 futures stays March 2034."},
		{a.ShiftText(moved("2034-02-27"), made), "The date that holds in 8 of 10 futures moves from February 2034 to March 2034: less than a month later."},
		{a.ShiftText(moved("2029-05-04"), made), "The date that holds in 8 of 10 futures moves from May 4, 2029 to March 2034: 4 years and 10 months later."},
		{offer(0, false), "20 hours: no change, by March 2034 in 8 of 10 futures"},
		{offer(3, false), "20 hours: about the same, by March 2034 in 8 of 10 futures"},
		{offer(-3, true), "20 hours: makes your date, by March 2034 in 8 of 10 futures"},
		{offer(-60, true), "20 hours: 2 months sooner, and makes your date, by March 2034 in 8 of 10 futures"},

		{ActivityDates(made, activity), "September 2033 to December 2033; by March 2034 in 8 of 10 futures."},
		{ActivityDates(made, with(func(a *plan.Activity) { a.Start = a.End - 5 })), "December 2033; by March 2034 in 8 of 10 futures."},
		{ActivityDates(made, with(func(a *plan.Activity) { a.Start = day(t, "2028-01-10") })), "January 10, 2028 to December 2033; by March 2034 in 8 of 10 futures."},
		{ActivityDates(made, with(func(a *plan.Activity) { a.Milestone = true })), "By March 2034 in 8 of 10 futures; likely December 2033, at the earliest May 2032."},
		{WaitText(made, with(func(a *plan.Activity) { a.Waits = 12 })), ""},
		{WaitText(made, with(func(a *plan.Activity) { a.Waits = 27 })), "Before it you wait 1 month for the term to begin."},
		{CliffText(made, cliff("2034-02-10", 140)), "If all else goes as is likely, it may end as late as February 2034. Later than that costs 5 months."},
		{CliffText(made, cliff("2034-02-10", 3)), "If all else goes as is likely, it may end as late as February 2034. Later than that makes the goal later, too."},
		{CliffText(made, cliff("2033-12-20", 140)), "If it runs late, that costs 5 months."},
		{CliffText(made, cliff("2033-12-10", 1)), "If it runs late, so does the goal."},
	} {
		if test.got != test.want {
			t.Errorf("got  %q\nwant %q", test.got, test.want)
		}
	}
	var warned, promisedAlike []bool
	for _, to := range []string{"2034-03-05", "2034-02-01", "2034-01-28", "2033-11-20"} {
		warned, promisedAlike = append(warned, Late(promise(to))), append(promisedAlike, Promised(promise(to)))
	}
	if want := []bool{true, false, false, false}; !slices.Equal(warned, want) {
		t.Errorf("warns %v, want %v", warned, want)
	}
	if want := []bool{false, false, true, false}; !slices.Equal(promisedAlike, want) {
		t.Errorf("promised already %v, want %v", promisedAlike, want)
	}
	if Late(&plan.Plan{}) || Promised(&plan.Plan{}) {
		t.Error("nothing was promised")
	}
	why := " What the plan starts from has changed since, such as the pace, the hours, the credits or the way."
	slips := &plan.Plan{LastDayTold: farFrom, Promise: made.Promise, Activities: []plan.Activity{{ID: "exam"}, {ID: "course"}, {ID: "form"}}}
	if got, want := Slips(slips), []string{"Exam: 2 months later than promised." + why, "Form: 3 days later than promised." + why}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAFirstJobFarAheadIsToldByItsMonth(t *testing.T) {
	a := shipped(t).Advise(sitting.New(""), calendar.New(2026, time.November, 27))
	for _, test := range []struct {
		dates school.Dates
		want  string
	}{
		{school.Dates{P50: day(t, "2028-05-04"), P80: day(t, "2029-11-30"), Best: day(t, "2029-11-30")}, "by November 30, 2029 in 8 of 10 futures, by May 2028 in half of them."},
		{school.Dates{P80: day(t, "2034-02-13"), Best: day(t, "2028-02-13")}, "by February 2034 in 8 of 10 futures, or by February 13, 2028 if it accepts all the credits it may."},
	} {
		if got := a.FirstJob(&school.Program{Dates: test.dates}); got != test.want {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
	}
}

// What programs read keeps the days, and people read the same in months.
func TestAMissedDateFarAheadIsMissedByMonths(t *testing.T) {
	a, ways := smallCatalog(t), func(string) []plan.Way { return []plan.Way{planned("A way", 12, 5)} }
	for lastDayTold, want := range map[calendar.Date]string{
		0:    "With a date 12 days later and $5 more, you could promise the plan for Coding auditor.",
		1012: "With a date 12 days later and $5 more, you could promise the plan for Coding auditor.",
		1011: "With a date 1 month later and $5 more, you could promise the plan for Coding auditor.",
	} {
		advice := &Advice{Changes: a.lifted(limited(), "audit", lastDayTold, ways)}
		lines := advice.changeLines(ChangeCircumstance, "")
		if len(lines) != 1 || lines[0].Text != want || !strings.Contains(advice.Changes[0].Text, "12 days") {
			t.Errorf("from %d on: %+v; %+v", lastDayTold, lines, advice.Changes)
		}
	}
}

// A difference holds days for programs, and is told to people as its dates are.
func TestADifferenceOfFarDatesIsToldInMonths(t *testing.T) {
	a := shipped(t)
	told := func(cause Cause, date string) state {
		last := &sitting.Last{}
		if date != "" {
			last.Plan.P80 = day(t, date)
		}
		return state{cause: cause, last: last}
	}
	for _, test := range []struct {
		dates []string // before, after the days that passed, after the answers
		want  []string
	}{
		{[]string{"2028-02-01", "2028-02-13"}, []string{"from February 1, 2028 to February 13, 2028, 12 days later.", "Because of the days that passed."}},
		{[]string{"2034-02-01", "2034-02-13"}, []string{"None of this moves the advice.", ""}},
		{[]string{"2034-01-25", "2034-02-01"}, []string{"from January 2034 to February 2034, less than a month later.", "Because of the days that passed."}},
		{[]string{"2034-02-01", "2034-05-13", "2034-02-13"}, []string{
			"from February 2034 to February 2034, the same month.", "Because of the days that passed to May 2034, 3 months later. Because of your answers to February 2034, 3 months sooner.",
		}},
		{[]string{"2034-02-01", ""}, []string{"from February 2034 to no date.", "Because of the days that passed."}},
	} {
		causes, states := []Cause{"", ByTime, ByAnswers}, []state{}
		for i, date := range test.dates {
			states = append(states, told(causes[i], date))
		}
		changes := adviceChanges(states, a.Catalog, a.Catalog)
		difference := &Difference{After: sitting.Last{Today: calendar.New(2026, time.November, 27)}, Changes: changes}
		line := difference.Page(a).Sections[0].Lines[0]
		if got := []string{line.Text, line.Under}; !slices.Equal(got, test.want) {
			t.Errorf("got  %q\nwant %q", got, test.want)
		}
		if first := test.dates[0]; changes[0].From != day(t, first).Long() {
			t.Errorf("programs are told %q, want the day of %s", changes[0].From, first)
		}
	}
}
