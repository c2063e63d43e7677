package plan_test

import (
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func TestAChangeChangesOneThing(t *testing.T) {
	choice := plan.Choice{
		Pace: "slow", Education: "certificate", Variants: map[string]string{"exam": "first", "work": "part"}, Early: []string{"search"},
		Person: sitting.Circumstances{WeeklyHours: given(6), Credits: given(12)},
	}
	before := choice
	for name, test := range map[string]struct {
		change catalog.Change
		want   func(*plan.Choice)
	}{
		"pace":      {catalog.Change{Pace: "fast"}, func(c *plan.Choice) { c.Pace = "fast" }},
		"hours":     {catalog.Change{Hours: 20}, func(c *plan.Choice) { c.Person.WeeklyHours = given(20) }},
		"credits":   {catalog.Change{Credits: 15}, func(c *plan.Choice) { c.Person.Credits = given(27) }},
		"education": {catalog.Change{Education: "associate"}, func(c *plan.Choice) { c.Education = "associate" }},
		"variant": {catalog.Change{Activity: "exam", Variant: "second"}, func(c *plan.Choice) {
			c.Variants = map[string]string{"exam": "second", "work": "part"}
		}},
		"an early start": {catalog.Change{Early: []string{"study"}}, func(c *plan.Choice) { c.Early = []string{"search", "study"} }},
	} {
		want := choice
		test.want(&want)
		if difference := cmp.Diff(want, choice.With(test.change)); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
	}
	if difference := cmp.Diff(before, choice); difference != "" {
		t.Errorf("changes changed the choice itself: %s", difference)
	}
}
