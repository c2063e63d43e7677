package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

func TestTheFirstMarkMakesThePromise(t *testing.T) {
	a, s := planner(t), sitting.New("")
	promised := a.Plan(s, today)
	a.Mark(s, today+10, "choose", sitting.Progress{State: sitting.Started, On: today + 10})
	vow := s.Plan.Promise
	if vow == nil || vow.Made != today+10 || vow.Path != sitting.Entry || len(vow.Ends) != len(promised.Activities) {
		t.Fatalf("found %+v", vow)
	}
	a.Mark(s, today+50, "choose", sitting.Progress{State: sitting.Done, On: today + 50})
	a.Mark(s, today+50, "exam", sitting.Progress{State: sitting.Left})
	if s.Plan.Promise != vow || len(s.Plan.Done) != 2 {
		t.Errorf("the first promise was not kept: %+v", s.Plan)
	}
	if left := a.LeftOut(s); len(left) != 1 || left[0].ID != "exam" {
		t.Errorf("left out: %+v", left)
	}
	for _, activity := range a.Plan(s, today+50).Activities {
		if marked := activity.On == today+50; marked != (activity.ID == "choose") {
			t.Errorf("marked: %+v", activity)
		}
	}
	a.Mark(s, today+50, "exam", sitting.Progress{})
	if len(s.Plan.Done) != 1 || a.LeftOut(s) != nil {
		t.Errorf("the mark was not taken back: %+v", s.Plan.Done)
	}
	a.Promise(s, today+60)
	if s.Plan.Promise == vow || s.Plan.Promise.Made != today+60 {
		t.Errorf("the promise was not made anew: %+v", s.Plan.Promise)
	}
	s.Plan.Path = "audit"
	a.Mark(s, today+70, "choose", sitting.Progress{State: sitting.Done, On: today + 50})
	if s.Plan.Promise.Path != "audit" {
		t.Errorf("another goal has no promise of its own: %+v", s.Plan.Promise)
	}
	none := sitting.New("")
	none.Circumstances.WeeklyHours = given(0)
	if a.Mark(none, today, "choose", sitting.Progress{State: sitting.Done, On: today}); none.Plan.Promise != nil || len(none.Plan.Done) != 1 {
		t.Errorf("a plan without dates promises: %+v", none.Plan)
	}
}

func TestPromisesAreComparedInWords(t *testing.T) {
	by := calendar.New(2030, 6, 1)
	promise := func(now calendar.Date) *plan.Plan {
		return &plan.Plan{Dates: plan.Dates{P80: now}, Promise: &plan.Promise{Made: today, By: by, Now: now, Slips: []plan.Slip{{Title: "Exam", From: by, To: now}}}}
	}
	for want, made := range map[string]*plan.Plan{
		"On July 1, 2026 this plan promised June 1, 2030. It still does.":                             promise(by),
		"On July 1, 2026 this plan promised June 1, 2030. Now it is August 31, 2030, 3 months later.": promise(calendar.New(2030, 8, 31)),
		"On July 1, 2026 this plan promised June 1, 2030. Now it is May 2, 2030, 30 days sooner.":     promise(calendar.New(2030, 5, 2)),
		"On July 1, 2026 this plan promised June 1, 2030. Now it is June 2, 2033, 3 years later.":     promise(calendar.New(2033, 6, 2)),
		"": {Dates: plan.Dates{P80: by}},
	} {
		if got := advisor.PromiseText(made); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	if got, want := advisor.VowText(promise(by)), "From now on this plan is held against June 1, 2030, the date it promises today."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestASlipSaysWhyAsFarAsThePersonSaid(t *testing.T) {
	slip := func(id string) plan.Slip {
		return plan.Slip{ID: id, Title: strings.ToUpper(id), From: today, To: today + 12}
	}
	waits := slip("d")
	waits.Waits = true
	made := &plan.Plan{
		Promise:    &plan.Promise{Slips: []plan.Slip{slip("a"), slip("b"), slip("c"), waits}},
		Activities: []plan.Activity{{ID: "c"}, {ID: "d"}, {ID: "b", Edited: true}, {ID: "a", State: sitting.Failed, On: today, Edited: true}},
	}
	want := []string{
		"A: 12 days later than promised. It failed on July 1, 2026, so it is planned again.", "B: 12 days later than promised. You put in your own time.",
		"C: 12 days later than promised. What the plan starts from has changed since, such as the pace, the hours, the credits or the way.",
		"D: 12 days later than promised. It is not begun, so it counts from today.",
	}
	if got := advisor.Slips(made); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if advisor.Slips(&plan.Plan{}) != nil {
		t.Error("nothing was promised, and something slipped")
	}
}
