package advisor

import (
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// closing is a sitting whose school closes enrollment so many days before the term.
func closing(days int) *sitting.Sitting {
	s := sitting.New("")
	s.Plan.Intakes = map[string]sitting.Intake{"associate-study": {Term: "fall", Closes: &days}}
	return s
}

func TestAPlanIsKnownByWhatItDependsOn(t *testing.T) {
	day := calendar.New(2026, 12, 1)
	if a, b := planKey(closing(30), day), planKey(closing(30), day); a != b {
		t.Errorf("the same twice: %q and %q", a, b)
	}
	if a, b := planKey(closing(30), day), planKey(closing(60), day); a == b {
		t.Errorf("two days of closing, one key: %q", a)
	}
}

func TestAComparisonOfProgramsFollowsTheGoal(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	kept, day := New(c), calendar.New(2026, 12, 1)
	nurse := sitting.New("")
	nurse.Circumstances.Now, nurse.Circumstances.Schooling = "nurse", "bachelor"
	nurse.Schools = []sitting.Program{{Name: "One", Award: "associate", Credits: new(63)}}
	comparisons := map[string]bool{}
	for _, step := range []sitting.Response{-2, 2} { // against the path that is open to a nurse at once, then for it
		s := nurse.Clone()
		for _, pair := range c.Pairs {
			switch "cdi-specialist" {
			case pair.Left:
				s.Responses[pair.ID] = -step
			case pair.Right:
				s.Responses[pair.ID] = step
			}
		}
		got, want := string(jsonOf(kept.Advise(s, day).Schools)), string(jsonOf(New(c).Advise(s, day).Schools))
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		comparisons[want] = true
	}
	if len(comparisons) != 2 {
		t.Errorf("both goals give %v, so nothing was tried", comparisons)
	}
}
