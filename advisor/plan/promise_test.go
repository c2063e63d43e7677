package plan_test

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

// branches is a choice, two things beside each other, and the goal after both.
func branches() (*catalog.Catalog, plan.Choice) {
	goal := catalog.Activity{ID: "goal", Title: "goal", Kind: "milestone"}
	return network([]catalog.Activity{fixed("choose", 10), fixed("left", 50), fixed("right", 30), fixed("end", 5), goal},
		step("choose"), step("left", "choose"), step("right", "choose"), step("end", "left", "right"), step("goal", "end"))
}

func TestAPromiseKeepsWhatWasSaid(t *testing.T) {
	c, choice := branches()
	p := planned(t, c, choice)
	want := &sitting.Promise{Path: "boss", Made: from, By: from + 65, Ends: map[string]calendar.Date{
		"choose": from + 10, "left": from + 60, "right": from + 40, "end": from + 65, "goal": from + 65,
	}}
	if difference := cmp.Diff(want, p.Vow(from)); difference != "" {
		t.Error(difference)
	}
	choice.Promise = p.Vow(from)
	kept := planned(t, c, choice).Promise
	if difference := cmp.Diff(&plan.Promise{Made: from, By: from + 65, Now: from + 65, Slips: []plan.Slip{}}, kept); difference != "" || kept.Days() != 0 {
		t.Error(difference)
	}
	choice.Promise.Path = "other"
	if got := planned(t, c, choice).Promise; got != nil {
		t.Errorf("a promise for another goal: %+v", got)
	}
}

// waiting is a slip of what is only to be begun.
func waiting(slip plan.Slip) plan.Slip {
	slip.Waits = true
	return slip
}

func TestASlipIsToldWhereItBegan(t *testing.T) {
	slip := func(id string, to int) plan.Slip {
		ends := map[string]int{"choose": 10, "left": 60, "right": 40, "end": 65}
		return plan.Slip{ID: id, Title: id, From: from.AddDays(ends[id]), To: from.AddDays(to)}
	}
	for name, test := range map[string]struct {
		today  int
		change func(*plan.Choice)
		late   int
		slips  []plan.Slip
	}{
		"nothing": {0, func(*plan.Choice) {}, 0, []plan.Slip{}},
		"done five days late; all that follows moves with it": {15, func(c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, from+15)}
		}, 5, []plan.Slip{slip("choose", 15)}},
		"done early": {8, func(c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, from+8)}
		}, -2, []plan.Slip{}},
		"a slip with room to spare": {60, func(c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, from+10), "left": marked(sitting.Done, from+60), "right": marked(sitting.Done, from+55)}
		}, 0, []plan.Slip{slip("right", 55)}},
		"two slips, and what they cause is no third": {70, func(c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"choose": marked(sitting.Done, from+10), "left": marked(sitting.Done, from+68), "right": marked(sitting.Done, from+55)}
		}, 10, []plan.Slip{slip("left", 68), slip("right", 55)}},
		"nothing was done": {20, func(*plan.Choice) {}, 20, []plan.Slip{waiting(slip("choose", 30))}},
		"another estimate": {0, func(c *plan.Choice) {
			c.Edits = map[string]sitting.Estimate{"left": {Low: 80, Likely: 80, High: 80}}
		}, 49, []plan.Slip{slip("left", 109)}}, // 80 stretched by a quarter, or less if all goes well
		"something is left out": {0, func(c *plan.Choice) {
			c.Progress = map[string]sitting.Progress{"left": {State: sitting.Left}}
		}, -20, []plan.Slip{}},
	} {
		c, choice := branches()
		choice.Promise = planned(t, c, choice).Vow(from)
		choice.Today = from.AddDays(test.today)
		test.change(&choice)
		got := planned(t, c, choice).Promise
		if got.Days() != test.late {
			t.Errorf("%s: %d days late, want %d", name, got.Days(), test.late)
		}
		if difference := cmp.Diff(test.slips, got.Slips); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
	}
}
