package catalog_test

import (
	"fmt"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"

	"pgregory.net/rapid"
)

func position(steps []catalog.Step, id string) int {
	return slices.IndexFunc(steps, func(s catalog.Step) bool { return s.Activity == id })
}

func TestSortedStepsComeAfterThoseTheyWaitFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		steps := make([]catalog.Step, rapid.IntRange(0, 12).Draw(t, "steps"))
		for i := range steps {
			steps[i].Activity = fmt.Sprint(i)
			for j := range i {
				if rapid.Bool().Draw(t, "waits") {
					steps[i].After = append(steps[i].After, fmt.Sprint(j))
				}
			}
		}
		mixed := rapid.Permutation(steps).Draw(t, "order")
		sorted, cycle := catalog.Sorted(mixed)
		if cycle != nil || len(sorted) != len(steps) {
			t.Fatalf("%d of %d steps, cycle %v", len(sorted), len(steps), cycle)
		}
		for i, step := range sorted {
			for _, id := range step.After {
				if position(sorted, id) >= i {
					t.Fatalf("%s stands before %s", step.Activity, id)
				}
			}
		}
		if again, _ := catalog.Sorted(sorted); !slices.EqualFunc(again, sorted, func(a, b catalog.Step) bool { return a.Activity == b.Activity }) {
			t.Fatal("sorted steps are sorted differently")
		}
	})
}

func TestStepsInACircleAreNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		steps := make([]catalog.Step, rapid.IntRange(1, 8).Draw(t, "steps"))
		for i := range steps { // whoever waits for somebody all the time is in or before a circle
			other := rapid.IntRange(0, len(steps)-1).Draw(t, "waits for")
			steps[i] = catalog.Step{Activity: fmt.Sprint(i), After: []string{fmt.Sprint(other)}}
		}
		sorted, cycle := catalog.Sorted(steps)
		if sorted != nil || len(cycle) < 2 || cycle[0] != cycle[len(cycle)-1] {
			t.Fatalf("sorted %v, cycle %v", sorted, cycle)
		}
		for i, id := range cycle[1:] {
			if before := steps[position(steps, cycle[i])].After; !slices.Contains(before, id) {
				t.Fatalf("%s does not wait for %s", cycle[i], id)
			}
		}
	})
}
