package plan_test

import (
	"math"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// course is choosing, an exam that one in four fails, and a search.
func course() (*catalog.Catalog, plan.Choice) {
	exam := fixed("exam", 40)
	exam.Exam, exam.Retake, exam.Cost = "exam", &catalog.Retake{Wait: *days(90), Pass: percent(75)}, value(300, "USD")
	return network([]catalog.Activity{fixed("choose", 20), exam, fixed("search", 50)})
}

func marked(state sitting.ProgressState, on calendar.Date) sitting.Progress {
	return sitting.Progress{State: state, On: on}
}

// span of an activity in days from the start.
type spell struct{ start, end int }

func spells(p *plan.Plan, start calendar.Date) map[string]spell {
	found := map[string]spell{}
	for _, a := range p.Activities {
		found[a.ID] = spell{int(a.Start - start), int(a.End - start)}
	}
	return found
}

func TestWhatIsMarkedStaysAndTheRestIsPlannedFromToday(t *testing.T) {
	for name, test := range map[string]struct {
		today  int
		marks  map[string]sitting.Progress
		want   map[string]spell
		chance map[int]float64 // of days on which the goal is reached
	}{
		"nothing is marked": {0, nil,
			map[string]spell{"choose": {0, 20}, "exam": {20, 60}, "search": {60, 110}}, map[int]float64{110: 0.75, 200: 0.1875, 290: 0.047, 380: 0.012, 470: 0.004}},
		"a start in the past, and nothing done": {100, nil,
			map[string]spell{"choose": {100, 120}, "exam": {120, 160}, "search": {160, 210}}, nil},
		"a start to come": {-100, nil,
			map[string]spell{"choose": {0, 20}, "exam": {20, 60}, "search": {60, 110}}, nil},
		"done in time": {20, map[string]sitting.Progress{"choose": marked(sitting.Done, from+20)},
			map[string]spell{"choose": {0, 20}, "exam": {20, 60}, "search": {60, 110}}, nil},
		"done early, and a rest": {30, map[string]sitting.Progress{"choose": marked(sitting.Done, from+5)},
			map[string]spell{"choose": {0, 5}, "exam": {30, 70}, "search": {70, 120}}, nil},
		"done before it all began": {30, map[string]sitting.Progress{"choose": marked(sitting.Done, from-400)},
			map[string]spell{"choose": {-400, -400}, "exam": {30, 70}, "search": {70, 120}}, nil},
		"done on a day to come": {5, map[string]sitting.Progress{"choose": marked(sitting.Done, from+50)},
			map[string]spell{"choose": {0, 50}, "exam": {50, 90}, "search": {90, 140}}, nil},
		"all is done": {80, map[string]sitting.Progress{"choose": marked(sitting.Done, from+5), "exam": marked(sitting.Done, from+40), "search": marked(sitting.Done, from+70)},
			map[string]spell{"choose": {0, 5}, "exam": {5, 40}, "search": {40, 70}}, map[int]float64{70: 1}},
		"the second is done before the first": {30, map[string]sitting.Progress{"exam": marked(sitting.Done, from+25)},
			map[string]spell{"choose": {30, 50}, "exam": {25, 25}, "search": {30, 80}}, map[int]float64{80: 1}},
		"begun": {30, map[string]sitting.Progress{"choose": marked(sitting.Done, from+20), "exam": marked(sitting.Started, from+22)},
			map[string]spell{"choose": {0, 20}, "exam": {22, 62}, "search": {62, 112}}, map[int]float64{112: 0.75, 202: 0.1875, 292: 0.047, 382: 0.012, 472: 0.004}},
		"begun long ago": {300, map[string]sitting.Progress{"choose": marked(sitting.Started, from+3)},
			map[string]spell{"choose": {3, 300}, "exam": {300, 340}, "search": {340, 390}}, nil},
		"failed: the next try comes after the wait": {70, map[string]sitting.Progress{"choose": marked(sitting.Done, from+20), "exam": marked(sitting.Failed, from+65)},
			map[string]spell{"choose": {0, 20}, "exam": {65, 155}, "search": {155, 205}}, map[int]float64{205: 0.75, 295: 0.1875, 385: 0.047, 475: 0.012, 565: 0.004}},
		"failed long ago: the next try is due": {300, map[string]sitting.Progress{"exam": marked(sitting.Failed, from+65), "choose": marked(sitting.Done, from+20)},
			map[string]spell{"choose": {0, 20}, "exam": {65, 300}, "search": {300, 350}}, nil},
		"failed what is no exam: begun anew": {30, map[string]sitting.Progress{"choose": marked(sitting.Failed, from+40)},
			map[string]spell{"choose": {40, 60}, "exam": {60, 100}, "search": {100, 150}}, nil},
		"skipped": {0, map[string]sitting.Progress{"exam": {State: sitting.Left}},
			map[string]spell{"choose": {0, 20}, "search": {20, 70}}, map[int]float64{70: 1}},
		"a mark on something else": {0, map[string]sitting.Progress{"another": marked(sitting.Done, from-4000)},
			map[string]spell{"choose": {0, 20}, "exam": {20, 60}, "search": {60, 110}}, nil},
	} {
		c, choice := course()
		choice.Today, choice.Progress = from.AddDays(test.today), test.marks
		p := planned(t, c, choice)
		got := spells(p, from)
		for id, want := range test.want {
			if got[id] != want {
				t.Errorf("%s: %s takes days %v, want %v", name, id, got[id], want)
			}
		}
		if len(got) != len(test.want) {
			t.Errorf("%s: planned %v", name, got)
		}
		for _, a := range p.Activities {
			if mark := test.marks[a.ID]; a.State != mark.State || a.On != mark.On {
				t.Errorf("%s: %s is %q since %s", name, a.ID, a.State, a.On)
			}
		}
		if test.chance != nil {
			sameShares(t, name, shares(t, c, choice), test.chance)
		}
	}
}

func TestStudyThatHasBegunGoesOnInItsTerm(t *testing.T) {
	for name, test := range map[string]struct {
		today string
		mark  sitting.Progress
		want  [2]string
	}{
		"not begun: from the next term on":       {"2026-02-01", sitting.Progress{}, [2]string{"2026-09-01", "2027-12-15"}},
		"begun with the term":                    {"2026-02-01", marked(sitting.Started, day("2026-01-10")), [2]string{"2026-01-10", "2027-04-25"}},
		"marked in the middle of the term":       {"2026-02-01", marked(sitting.Started, day("2026-01-29")), [2]string{"2026-01-10", "2027-04-25"}},
		"in its second term":                     {"2026-10-01", marked(sitting.Started, day("2026-01-10")), [2]string{"2026-01-10", "2027-04-25"}},
		"marked between the terms":               {"2026-06-01", marked(sitting.Started, day("2026-05-20")), [2]string{"2026-09-01", "2027-12-15"}},
		"to begin with a later term":             {"2026-02-01", marked(sitting.Started, day("2027-01-10")), [2]string{"2027-01-10", "2028-04-25"}},
		"overdue":                                {"2027-10-01", marked(sitting.Started, day("2026-01-10")), [2]string{"2026-01-10", "2027-10-01"}},
		"a term was failed: again from the next": {"2026-05-01", marked(sitting.Failed, day("2026-04-25")), [2]string{"2026-09-01", "2027-12-15"}},
		"done":                                   {"2027-06-01", marked(sitting.Done, day("2027-04-25")), [2]string{"2026-01-01", "2027-04-25"}},
	} {
		c, choice := network([]catalog.Activity{{ID: "study", Kind: "terms", Takes: value(18, "credits")}})
		choice.Pace, choice.Today = "part", day(test.today)
		if test.mark.State != "" {
			choice.Progress = map[string]sitting.Progress{"study": test.mark}
		}
		got := planned(t, c, choice).Activities[0]
		if got.Start != day(test.want[0]) || got.End != day(test.want[1]) {
			t.Errorf("%s: from %s to %s, want %v", name, got.Start, got.End, test.want)
		}
		if begun := test.mark.State == sitting.Started || test.mark.State == sitting.Done; begun && got.Waits != 0 {
			t.Errorf("%s: waits for %d days", name, got.Waits)
		}
	}
}

// Terms that are over were not lost, but those to come may be.
func TestOnlyTermsToComeAreLost(t *testing.T) {
	c, choice := network([]catalog.Activity{{ID: "study", Kind: "terms", Takes: value(18, "credits"), Lost: percent(40)}})
	c.About.Planning.SharedLuck = *value(0, "share")
	choice.Pace, choice.Today = "part", day("2026-10-01")
	choice.Progress = map[string]sitting.Progress{"study": marked(sitting.Started, day("2026-01-10"))}
	onTime := shares(t, c, choice)[int(day("2027-04-25")-from)]
	if onTime < 0.6*0.6-0.012 || onTime > 0.6*0.6+0.012 { // this term and the next
		t.Errorf("%.3f are done in time, want %.3f", onTime, 0.6*0.6)
	}
}

// The promise for something that runs is kept as often by those whom it has taken as long already.
func TestPromisesAboutWhatRunsAreKept(t *testing.T) {
	search := catalog.Activity{ID: "search", Kind: "fixed", Takes: span(60, 150, 360, "days")}
	c, choice := network([]catalog.Activity{search})
	all, err := plan.New(c).Arrivals(choice)
	if err != nil {
		t.Fatal(err)
	}
	for _, passed := range []int{0, 30, 150, 300} {
		choice.Today = from.AddDays(passed)
		choice.Progress = map[string]sitting.Progress{"search": marked(sitting.Started, from)}
		p := planned(t, c, choice)
		still, kept := 0, 0
		for _, end := range all {
			if end > choice.Today {
				still++
				if end <= p.Dates.P80 {
					kept++
				}
			}
		}
		if share := float64(kept) / float64(still); share < 0.79 || share > 0.82 {
			t.Errorf("after %d days: %s is kept by %.3f of those who still search", passed, p.Dates.P80, share)
		}
		if p.Dates.Earliest < choice.Today {
			t.Errorf("after %d days it may have been over on %s", passed, p.Dates.Earliest)
		}
	}
}

// Nothing that is over is waited for, and what runs waits for nothing.
func TestWhatIsOverHoldsNothingUp(t *testing.T) {
	c, choice := course()
	choice.Today = from + 100
	choice.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, from+20), "exam": marked(sitting.Started, from+30)}
	p := planned(t, c, choice)
	for _, a := range p.Activities {
		if want := map[string]int{"choose": 0, "exam": 100, "search": 100}[a.ID]; a.Critical != want {
			t.Errorf("%s is critical in %d%%, want %d", a.ID, a.Critical, want)
		}
		if (a.Cliff != nil) != (a.ID != "choose") {
			t.Errorf("%s: %v", a.ID, a.Cliff)
		}
	}
	if cost := p.TotalCost.Likely; cost != 300 {
		t.Errorf("%d dollars are still to pay", cost)
	}
	choice.Progress["exam"] = marked(sitting.Done, from+90)
	if p := planned(t, c, choice); p.TotalCost.Likely != 0 || slices.ContainsFunc(p.Months, func(m plan.Month) bool { return m.Money != 0 }) {
		t.Errorf("paid, and still %d dollars to pay", p.TotalCost.Likely)
	}
}

func TestNoHoursAreNeededForWhatIsOver(t *testing.T) {
	reading := catalog.Activity{ID: "reading", Kind: "effort", Takes: value(30, "hours")}
	study := catalog.Activity{ID: "study", Kind: "terms", Takes: value(12, "credits"), Transfer: true}
	c, choice := network([]catalog.Activity{study, reading, fixed("search", 50)})
	choice.Person.WeeklyHours, choice.Today = given(0), from+300
	choice.Progress = map[string]sitting.Progress{"study": marked(sitting.Done, from+114), "reading": marked(sitting.Done, from+130)}
	if p := planned(t, c, choice); p.Dates.P80 != from+350 {
		t.Errorf("got %s", p.Dates.P80)
	}
	choice.Progress = map[string]sitting.Progress{"reading": {State: sitting.Left}}
	choice.Person.Credits = given(12)
	if p := planned(t, c, choice); p.Dates.P80 != from+350 {
		t.Errorf("with all credits transferred: got %s", p.Dates.P80)
	}
}

// What has gone on for so long cannot have been over before: of all lengths, those that are left share all of
// the chance.
func TestWhatHasBegunIsNotOverBeforeToday(t *testing.T) {
	reading := catalog.Activity{ID: "reading", Title: "reading", Kind: "effort", Takes: span(30, 60, 120, "hours")}
	choosing := catalog.Activity{ID: "choosing", Title: "choosing", Kind: "fixed", Takes: span(20, 40, 80, "days")}
	for _, activity := range []catalog.Activity{reading, choosing} {
		c, choice := network([]catalog.Activity{activity})
		choice.Person.WeeklyHours = given(10)
		whole, passed := shares(t, c, choice), 35
		choice.Today, choice.Progress = from.AddDays(passed), map[string]sitting.Progress{activity.ID: marked(sitting.Started, from)}
		rest, left, over, before := shares(t, c, choice), 0.0, 0.0, 0.0
		for day, share := range whole {
			if day > passed {
				left += share
			}
		}
		for day := passed + 1; day < 400; day++ {
			before, over = before+whole[day]/left, over+rest[day]
			if math.Abs(over-before) > 0.02 {
				t.Fatalf("%s: %.2f are over by day %d, want %.2f", activity.ID, over, day, before)
			}
		}
	}
}

// Something that has begun may be over before what it should have waited for. The goal waits for both.
func TestTheGoalWaitsForWhatWasSkippedAhead(t *testing.T) {
	for name, mark := range map[string]sitting.Progress{"begun": marked(sitting.Started, from), "done": marked(sitting.Done, from+1)} {
		c, choice := network([]catalog.Activity{fixed("long", 100), fixed("ahead", 5)})
		choice.Today, choice.Progress = from+2, map[string]sitting.Progress{"ahead": mark}
		if p := planned(t, c, choice); p.Dates.P80 != from+102 {
			t.Errorf("%s: there by %v, want %v", name, p.Dates.P80, from+102)
		}
	}
}
