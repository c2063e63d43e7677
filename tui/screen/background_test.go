package screen

import (
	"fmt"
	"strings"
	"testing"

	"careeradvisor/advisor"

	"pgregory.net/rapid"
)

// The newest state is what is shown in the end, in whatever order results arrive, and what is shown as
// the last word is never of an older state.
func TestResultsThatComeLateNeverReplaceNewerOnes(t *testing.T) {
	keys := []string{"1", "2", "3", "enter", "up", "u", "esc", "c", "down", "x"}
	rapid.Check(t, func(t *rapid.T) {
		d := planned(t, 80, 24, technician, "esc")
		d.holding = true
		d.press("p")
		shared := d.app.top().(*planner).planning
		for range rapid.IntRange(1, 12).Draw(t, "count") {
			before := shared.made.of
			if len(d.held) > 0 && rapid.Bool().Draw(t, "arrives") {
				d.deliver(rapid.IntRange(0, len(d.held)-1).Draw(t, "which"))
			} else if len(d.app.stack) > 3 || rapid.Bool().Draw(t, "stays") {
				d.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			if _, ok := d.app.top().(worker); !ok {
				return // left the planner
			}
			if now := shared.made.of; now != d.app.session.Version() && (now != before || !shared.working()) {
				t.Fatal("an older plan is taken, or shown as the last word")
			}
			if shared.working() != strings.Contains(d.view(), "Working it out") && d.app.message == "" && d.app.help == nil {
				t.Fatalf("working: %v\n%s", shared.working(), d.view())
			}
		}
		for len(d.held) > 0 {
			d.deliver(0)
		}
		want := shipped.Plan(d.app.session.Sitting, testDay)
		if shared.working() || shared.plan().Dates != want.Dates || shared.plan().Title != want.Title {
			t.Fatalf("shows %s by %s, want %s by %s", shared.plan().Title, shared.plan().Dates.P80, want.Title, want.Dates.P80)
		}
	})
}

func TestOnlyTheNewestResultIsKept(t *testing.T) {
	var l latest[int, string]
	run := func(key int) (arrive func()) {
		cmd := l.want(key, func() string { return fmt.Sprint(key) })
		if cmd == nil {
			return nil
		}
		return cmd().(workedMsg)
	}
	first := run(1)
	if run(2) != nil || run(3) != nil {
		t.Fatal("a second run beside the first")
	}
	first()
	if l.known || l.fresh() {
		t.Fatalf("kept %q, which nobody wants any more", l.value)
	}
	run(3)()
	if !l.fresh() || l.value != "3" {
		t.Fatalf("got %q", l.value)
	}
	second := run(4)
	if run(3) != nil || !l.fresh() || l.value != "3" {
		t.Fatal("what is known is worked out again")
	}
	second()
	if l.value != "3" {
		t.Fatalf("got %q for 3", l.value)
	}
}

func TestTypingNeverWaits(t *testing.T) {
	d := planned(t, 80, 24, outsider, "c down down down down down")
	before, _ := advisor.Headline(d.app.top().(*inputs).plan())
	d.holding = true
	d.press("ctrl+u 2 5")
	d.sees(t, "Hours a week 25", "25: …")
	d.press("enter")
	d.sees(t, "Working it out", before, "Hours a week 25 hours")
	d.press("up ctrl+u 3 0 enter")
	d.sees(t, "Working it out", before, "Hours a week 30 hours")
	for len(d.held) > 0 {
		d.deliver(len(d.held) - 1)
	}
	after, _ := advisor.Headline(made(d))
	d.sees(t, after)
}
