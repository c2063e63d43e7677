package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

func TestAnActivityIsToldInFewWords(t *testing.T) {
	on, end, sure := calendar.New(2026, 5, 3), calendar.New(2027, 2, 1), calendar.New(2027, 8, 9)
	for want, activity := range map[string]plan.Activity{
		"Feb 2027 likely, by Aug 2027 in 8 of 10":           {},
		"Feb 2027 likely, by Aug 2027 in 8 of 10 (assumed)": {Assumed: true},
		"begun May 2026, by Aug 2027 in 8 of 10":            {State: sitting.Started},
		"failed May 2026, by Aug 2027 in 8 of 10":           {State: sitting.Failed},
		"done May 2026": {State: sitting.Done},
		"left out":      {State: sitting.Left},
	} {
		activity.On, activity.End, activity.P80End = on, end, sure
		if got := advisor.Brief(activity); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAllAboutAnActivityIsExplained(t *testing.T) {
	a := planner(t)
	s := sitting.New("")
	s.Plan.Education = "associate"
	made := a.Plan(s, today)
	explained := func(id string, change func(*plan.Activity)) string {
		i := slices.IndexFunc(made.Activities, func(a plan.Activity) bool { return a.ID == id })
		activity := made.Activities[i]
		change(&activity)
		var texts []string
		for _, line := range a.Explain(made, activity) {
			texts = append(texts, strings.TrimSpace(line.Label+" "+line.Text))
		}
		return strings.Join(texts, "\n")
	}
	for _, test := range []struct {
		id     string
		change func(*plan.Activity)
		says   []string
		not    string
	}{
		{"exam", func(a *plan.Activity) { a.Critical = 40 }, []string{"in 8 of 10 futures (assumed).", "The goal waits for it in 40 of 100 futures.", "Comes after: ", "If you do not pass: 2 months until the next try."}, "You left it out"},
		{"exam", func(a *plan.Activity) { a.Critical = 0 }, []string{"It has time to spare"}, "The goal waits"},
		{"exam", func(a *plan.Activity) { a.Beyond = true }, []string{"It comes after the goal."}, "time to spare"},
		{"exam", func(a *plan.Activity) { a.State, a.On = sitting.Done, today }, []string{"You finished it on July 1, 2026."}, "If you do not pass"},
		{"exam", func(a *plan.Activity) { *a = plan.Activity{State: sitting.Left, Text: "Sit it."} }, []string{"You left it out of your plan.\nSit it."}, "8 of 10"},
	} {
		got := explained(test.id, test.change)
		for _, text := range test.says {
			if !strings.Contains(got, text) {
				t.Errorf("%s: no %q in\n%s", test.id, text, got)
			}
		}
		if strings.Contains(got, test.not) {
			t.Errorf("%s: %q in\n%s", test.id, test.not, got)
		}
	}
}

func TestWhatIsLeftOutStandsLast(t *testing.T) {
	a := planner(t)
	s := sitting.New("")
	s.Plan.Education = "associate"
	a.Mark(s, today, "exam", sitting.Progress{State: sitting.Left})
	a.Mark(s, today, "course", sitting.Progress{State: sitting.Left}) // stands in another plan
	made := a.Plan(s, today)
	whole := a.WithLeftOut(made, s)
	last := whole.Activities[len(whole.Activities)-1]
	if last.ID != "exam" || last.State != sitting.Left || len(whole.Activities) != len(made.Activities)+1 {
		t.Errorf("last %+v, %d activities of %d", last, len(whole.Activities), len(made.Activities))
	}
}

func TestEstimatesAreReadAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string]string{"2 4 10": "2 4 10", " 2,4, 10 ": "2 4 10", "0 0 0": "0 0 0"} {
		if estimate, err := advisor.ParseEstimate(text); err != nil || advisor.EstimateText(*estimate) != want {
			t.Errorf("%q: %v, %v", text, estimate, err)
		}
	}
	if estimate, err := advisor.ParseEstimate(" "); estimate != nil || err != nil {
		t.Errorf("nothing: %v, %v", estimate, err)
	}
	for _, text := range []string{"2", "2 4", "2 4 10 12", "a b c", "2 4 x", "4 2 10", "-1 2 3", "1 2 99999"} {
		if estimate, err := advisor.ParseEstimate(text); err == nil || !strings.HasPrefix(err.Error(), "found ") {
			t.Errorf("%q: %v, %v", text, estimate, err)
		}
	}
}

func TestEstimatesAreAskedForInTheirUnit(t *testing.T) {
	for want, activity := range map[string]catalog.Activity{
		"How long will it take you? Write three whole numbers of weeks:":             {Kind: "fixed", Takes: &catalog.Figure{Value: number(4), Unit: "weeks"}},
		"How many credits will it be for you? Write three whole numbers of credits:": {Kind: "terms", Takes: &catalog.Figure{Value: number(60), Unit: "credits"}},
	} {
		if got := advisor.EstimateHint(activity); !strings.HasPrefix(got, want) {
			t.Errorf("got %q", got)
		}
	}
}

func TestTheDateToPromiseIsTheHeadline(t *testing.T) {
	done := []plan.Activity{{State: sitting.Done}, {Beyond: true}}
	dates := plan.Dates{P50: calendar.New(2029, 2, 1), Likely: calendar.New(2028, 9, 1), LikelyChance: 20, P80: calendar.New(2029, 9, 3)}
	for _, test := range []struct {
		made                *plan.Plan
		date, words, spread string
	}{
		{&plan.Plan{Title: "Auditor", Dates: dates}, "September 3, 2029", "Auditor in 8 of 10 futures.", "Half are there by Feb 2029. If all goes as is likely, Sep 2028 (20 of 100)."},
		{&plan.Plan{Title: "Auditor", Dates: dates, Activities: done}, "September 3, 2029", "Reached: Auditor.", ""},
		{&plan.Plan{Title: "Auditor", Impossible: "A rule."}, "No date", "for this way to: Auditor.", ""},
		{&plan.Plan{Title: "Auditor", Dates: dates, Activities: done, Held: true}, "Yours already", "Auditor.", ""},
		{&plan.Plan{Title: "Auditor", Impossible: "It is yours.", Held: true}, "Yours already", "Auditor.", ""},
	} {
		date, words := advisor.Headline(test.made)
		if spread := advisor.SpreadText(test.made); date != test.date || words != test.words || spread != test.spread {
			t.Errorf("got %q, %q, %q", date, words, spread)
		}
		if whole := advisor.RangeText(test.made); (whole == "") != (test.spread == "") {
			t.Errorf("%s: %q", words, whole)
		}
	}
}

func TestAnOfferSaysThatItMakesTheDate(t *testing.T) {
	a := planner(t)
	s := sitting.New("")
	s.Plan.Education, s.Circumstances.WeeklyHours = "associate", given(10)
	now := a.Plan(s, today)
	s.Circumstances.Deadline = now.Dates.P80 - 1
	now = a.Plan(s, today)
	more := s.Clone()
	more.Circumstances.WeeklyHours = given(45)
	offer := a.Effect(now, more, today)
	if !offer.Makes || !strings.HasSuffix(offer.Text(), " sooner, and makes your date") {
		t.Errorf("%+v: %s", offer, offer.Text())
	}
	if back := a.Effect(a.Plan(more, today), s, today); back.Makes || !strings.HasSuffix(back.Text(), " later") {
		t.Errorf("%+v: %s", back, back.Text())
	}
}

func TestHoursAndMoneyAreTold(t *testing.T) {
	month := calendar.New(2027, 3, 1)
	made := &plan.Plan{Months: []plan.Month{{Month: month, Hours: 3}, {Month: month + 31, Hours: 9}}, TotalCost: plan.Cost{Low: 1, High: 2}}
	if got := advisor.LoadText(made); got[0] != "The fullest month is April 2027, with 9 hours a week." || got[1] != "Cost in all: $1 to $2." {
		t.Errorf("%q", got)
	}
	made.Overload = &plan.Overload{From: month, Hours: 9, Have: 6, Lever: "Find 3 more."}
	if got := advisor.LoadText(made)[0]; got != "From Mar 2027 this plan takes up to 9 hours a week, and you have 6. Find 3 more." {
		t.Errorf("%q", got)
	}
}

// What a person knows of their school is put in, held against the plan of now, and taken back.
func TestAStudyAsksWhenItsSchoolTakesPeopleIn(t *testing.T) {
	a, s, day := shipped(t), sitting.New(""), calendar.New(2026, 12, 1)
	s.Plan.Path, s.Plan.Education, s.Plan.Pace = sitting.Entry, "associate", "full-time"
	questions := a.ActivityQuestions(s, a.Plan(s, day), "associate-study")
	if len(questions) != 2 || questions[0].ID != "term" || questions[1].ID != "closes" {
		t.Fatalf("%+v", questions)
	}
	for _, offer := range a.Offers(s, day, questions[0]) {
		if late := offer.Option.ID == "spring"; late != (offer.Shift > 100) {
			t.Errorf("%s: %s", offer.Option.Label, offer.Text())
		}
	}
	questions[0].Answer(s, "spring")
	questions[1].Answer(s, "120")
	if intake := s.Plan.Intakes["associate-study"]; intake.Term != "spring" || *intake.Closes != 120 {
		t.Errorf("%+v", intake)
	}
	questions[0].Answer(s, "")
	questions[1].Answer(s, "")
	if len(s.Plan.Intakes) != 0 {
		t.Errorf("%+v", s.Plan.Intakes)
	}
	if a.ActivityQuestions(s, a.Plan(s, day), "rhit-exam") != nil {
		t.Error("an exam has a term")
	}
	a.Mark(s, day, "associate-study", sitting.Progress{State: sitting.Done, On: day})
	if a.ActivityQuestions(s, a.Plan(s, day), "associate-study") != nil {
		t.Error("a study that is done is still to begin")
	}
}

func TestAnActivityIsToldInWords(t *testing.T) {
	a := plan.Activity{Title: "Exam", Start: calendar.New(2030, 1, 1), End: calendar.New(2030, 2, 1), P80End: calendar.New(2030, 5, 1), EarliestEnd: calendar.New(2030, 1, 20)}
	with := func(change func(*plan.Activity)) plan.Activity {
		changed := a
		change(&changed)
		return changed
	}
	on, near := calendar.New(2029, 12, 24), &plan.Plan{}
	for _, test := range []struct{ got, want string }{
		{advisor.ActivityDates(near, a), "January 1, 2030 to February 1, 2030; by May 1, 2030 in 8 of 10 futures."},
		{advisor.ActivityDates(near, with(func(a *plan.Activity) { a.Start = a.End })), "February 1, 2030; by May 1, 2030 in 8 of 10 futures."},
		{advisor.ActivityDates(near, with(func(a *plan.Activity) { a.Milestone = true })), "By May 1, 2030 in 8 of 10 futures; likely February 1, 2030, at the earliest January 20, 2030."},
		{advisor.ActivityDates(near, with(func(a *plan.Activity) { a.State = sitting.Done })), ""},
		{advisor.MarkText(a), ""},
		{advisor.MarkText(with(func(a *plan.Activity) { a.State, a.On = sitting.Started, on })), "You began it on December 24, 2029."},
		{advisor.MarkText(with(func(a *plan.Activity) { a.State, a.On = sitting.Done, on })), "You finished it on December 24, 2029."},
		{advisor.MarkText(with(func(a *plan.Activity) { a.State, a.On = sitting.Failed, on })), "It failed on December 24, 2029, so it is planned again."},
		{advisor.WaitText(near, a), ""},
		{advisor.WaitText(near, with(func(a *plan.Activity) { a.Waits = 150 })), "Before it you wait 5 months for the term to begin."},
		{advisor.WaitText(near, with(func(a *plan.Activity) { a.Waits, a.State = 150, sitting.Started })), ""},
		{advisor.CliffText(near, a), ""},
		{advisor.CliffText(near, with(func(a *plan.Activity) { a.Cliff = &plan.Cliff{Last: a.End, Costs: 1} })), "Each day late makes the goal a day later."},
		{advisor.CliffText(near, with(func(a *plan.Activity) { a.Cliff = &plan.Cliff{Last: a.End, Costs: 140} })), "Each day counts: one day late costs 5 months."},
		{advisor.CliffText(near, with(func(a *plan.Activity) { a.Cliff = &plan.Cliff{Last: a.End + 28, Costs: 140} })), "If all else goes as is likely, it may end as late as March 1, 2030. One day more costs 5 months."},
	} {
		if test.got != test.want {
			t.Errorf("got  %q\nwant %q", test.got, test.want)
		}
	}
}

// Everything in an activity that is a figure says where it is from, and one's own estimate claims no
// source.
func TestActivityLinesNameTheirSources(t *testing.T) {
	a := planner(t)
	exam := a.Catalog.Activity("exam")
	exam.Window = &catalog.Figure{Value: number(120), Unit: "days", Source: "bureau", Basis: catalog.Official}
	exam.Lost = &catalog.Figure{Value: number(6), Unit: "percent", Source: "judgement", Basis: catalog.Assumed}
	exam.Setback = &catalog.Setback{Text: "No seat is free.", Chance: catalog.Figure{Value: number(10), Unit: "percent", Source: "judgement"}, Adds: catalog.Figure{Value: number(4), Unit: "weeks"}}
	s := sitting.New("")
	for _, edited := range []bool{false, true} {
		if edited {
			s.Plan.Edits = map[string]sitting.Estimate{"exam": {Low: 10, Likely: 20, High: 40}}
		}
		for _, activity := range a.Plan(s, today).Activities {
			if activity.ID != "exam" {
				continue
			}
			var labels []string
			for _, line := range advisor.ActivityLines(a.Catalog, &plan.Plan{}, activity) {
				labels = append(labels, line.Label)
				if (line.From.Source == "") != (line.Label == "" || edited && line.Label == "Takes:") {
					t.Errorf("%s %s: from %+v", line.Label, line.Text, line.From)
				}
			}
			if got, want := strings.Join(labels, "|"), "||By rule:|Takes:|Cost:|May go wrong:|May go wrong:|May go wrong:|"; got != want {
				t.Errorf("edited %v: got %s, want %s", edited, got, want)
			}
		}
	}
}

func TestOnlyWhatIsTriedCanFail(t *testing.T) {
	for _, test := range []struct {
		activity plan.Activity
		want     []sitting.ProgressState
	}{
		{plan.Activity{Milestone: true}, []sitting.ProgressState{sitting.Done}},
		{plan.Activity{Definition: catalog.Activity{Kind: "fixed"}}, []sitting.ProgressState{sitting.Started, sitting.Done, sitting.Left}},
		{plan.Activity{Definition: catalog.Activity{Kind: "fixed", Retake: &catalog.Retake{}}}, []sitting.ProgressState{sitting.Started, sitting.Done, sitting.Failed, sitting.Left}},
		{plan.Activity{Definition: catalog.Activity{Kind: "terms"}}, []sitting.ProgressState{sitting.Started, sitting.Done, sitting.Failed, sitting.Left}},
	} {
		var got []sitting.ProgressState
		for _, mark := range advisor.Marks(test.activity) {
			got = append(got, mark.State)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%+v: got %v, want %v", test.activity.Definition, got, test.want)
		}
	}
}
