package advisor

import (
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Each way in says what its plan says when it is made for itself, by a planner that has made no other.
func TestTheWaysInSayWhatTheirPlansSay(t *testing.T) {
	today := calendar.New(2026, 11, 22)
	compared := map[string]int{}
	for name, person := range map[string]func(*sitting.Sitting){
		"nothing said": func(*sitting.Sitting) {},
		"few hours":    func(s *sitting.Sitting) { s.Circumstances.WeeklyHours = new(6) },
		"no hours":     func(s *sitting.Sitting) { s.Circumstances.WeeklyHours = new(0) },
		"toward a path, with money and a date": func(s *sitting.Sitting) {
			s.Plan.Path, s.Plan.Education = "coding-auditor", "certificate"
			s.Circumstances.Budget, s.Circumstances.Deadline = new(9000), calendar.New(2033, 1, 1)
		},
		"a nurse":        func(s *sitting.Sitting) { s.Circumstances.Now = "nurse" },
		"not accredited": func(s *sitting.Sitting) { s.Circumstances.Accredited, s.Plan.Education = sitting.No, "associate" },
		"under way": func(s *sitting.Sitting) {
			s.Plan.Done = map[string]sitting.Progress{"choose-program": {State: sitting.Done, On: today - 40}, "apply-and-aid": {State: sitting.Started, On: today - 9}}
		},
		"in the work": func(s *sitting.Sitting) { s.Circumstances.Now, s.Plan.Path = "technician", "him-manager" },
	} {
		a, s := shipped(t), sitting.New("")
		person(s)
		now, ways := a.Choice(s, today), a.Ways(s, today)
		open := 0
		for _, option := range a.Catalog.Education {
			if now.UsesEducation() && option.Open(s.Circumstances.Now) {
				open++
			}
		}
		if len(ways) != open {
			t.Fatalf("%s: %d ways, and %d are open", name, len(ways), open)
		}
		alone := shipped(t)
		for _, way := range ways {
			choice := now
			choice.Education = way.Option.ID
			want, err := alone.planner.Build(choice)
			if err != nil {
				t.Fatal(err)
			}
			got := way.Made
			if got.Dates != want.Dates || got.Impossible != want.Impossible || Cost(got.GoalCost) != Cost(want.GoalCost) || way.Now != (choice.Education == now.Education) {
				t.Errorf("%s, %s: got %+v, want %+v", name, choice.Education, got.Dates, want.Dates)
			}
			relation := than(t, alone.planner, now, choice)
			compared[relation]++
			if form := (&Advice{Catalog: a.Catalog}).wayForm(way); form.Than != relation || form.Dates != want.Dates || form.ID != choice.Education {
				t.Errorf("%s, %s: it is %q, want %q", name, choice.Education, form.Than, relation)
			}
			if line := WayLine(a.Catalog, way); strings.Contains(line.Text, "likely") && !strings.Contains(line.Text, "in 8 of 10 futures") {
				t.Errorf("%s: a likely date alone: %q", name, line.Text)
			}
		}
	}
	for _, relation := range []string{"", "sooner", "later", "close"} {
		if compared[relation] == 0 {
			t.Errorf("none is %q: %v", relation, compared)
		}
	}
}

// than holds one choice against another by all their futures.
func than(t *testing.T, planner *plan.Planner, chosen, other plan.Choice) string {
	t.Helper()
	if chosen.Education == other.Education {
		return ""
	}
	var plans [2]*plan.Plan
	var arrivals [2][]calendar.Date
	for i, choice := range []plan.Choice{chosen, other} {
		plans[i], _ = planner.Build(choice)
		if plans[i].Impossible != "" {
			return ""
		}
		arrivals[i], _ = planner.Arrivals(choice)
	}
	sooner, later := 0, 0
	for i, day := range arrivals[0] {
		if arrivals[1][i] < day {
			sooner++
		} else if arrivals[1][i] > day {
			later++
		}
	}
	enough := len(arrivals[0]) * 8 / 10
	switch p80 := plans[1].Dates.P80; {
	case p80 < plans[0].Dates.P80 && sooner >= enough:
		return "sooner"
	case p80 > plans[0].Dates.P80 && later >= enough:
		return "later"
	}
	return "close"
}

func TestAWayInIsToldInALine(t *testing.T) {
	c := &catalog.Catalog{Education: []catalog.EducationOption{{ID: "self", BestFor: "You learn by yourself."}}}
	option, by := catalog.Option{ID: "self", Label: "By yourself"}, plan.Dates{P80: calendar.New(2029, 5, 7), Likely: calendar.New(2028, 6, 1)}
	made := &plan.Plan{Dates: by, Assumed: true, GoalCost: plan.Cost{Low: 100, Likely: 200, High: 300}}
	later := &plan.Plan{Dates: by, GoalCost: plan.Cost{Unpublished: []string{"Study"}}, LaterCost: plan.Cost{High: 10}}
	barred := &plan.Plan{Impossible: "Exam: not this way.", Barrier: &catalog.Rule{Source: "bureau", Basis: catalog.ThirdParty}}
	const best = "Best for: You learn by yourself. (judgment)"
	for _, test := range []struct {
		way  Offer
		want Line
	}{
		{Offer{Made: made, Now: true}, Line{Label: "By yourself, your plan:", Text: "By May 7, 2029 in 8 of 10 futures; likely June 1, 2028 (assumed). Cost: $100 to $300.", Under: best}},
		{Offer{Made: made, Shift: -150}, Line{Label: "By yourself:", Text: "By May 7, 2029 in 8 of 10 futures; likely June 1, 2028 (assumed). 5 months sooner. Cost: $100 to $300.", Under: best}},
		{Offer{Made: made, Shift: -150, Close: true}, Line{Label: "By yourself:", Text: "By May 7, 2029 in 8 of 10 futures; likely June 1, 2028 (assumed). Not clearly sooner. Cost: $100 to $300.", Under: best}},
		{Offer{Made: later, First: true}, Line{Label: "By yourself:", Text: "By May 7, 2029 in 8 of 10 futures; likely June 1, 2028. Cost up to your goal: not published.", Under: best}},
		{Offer{Made: barred}, Line{Label: "By yourself:", Text: "No date this way. Exam: not this way.", Under: best, From: From{Source: "bureau", Basis: catalog.ThirdParty}}},
	} {
		test.way.Option = option
		got := WayLine(c, test.way)
		if got.Label != test.want.Label || got.Text != test.want.Text || got.Under != test.want.Under || got.From != test.want.From {
			t.Errorf("got  %+v\nwant %+v", got, test.want)
		}
		if lines := WayLines(c, []Offer{test.way}); lines != nil {
			t.Errorf("a way alone is told: %+v", lines)
		}
	}
}
