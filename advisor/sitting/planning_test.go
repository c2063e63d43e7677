package sitting_test

import (
	"strings"
	"testing"
	"unicode"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// withVariant gives the small catalog's course another way to do it.
func withVariant(t *testing.T) *catalog.Catalog {
	c := small(t)
	c.Activity("course").Variants = []catalog.Variant{{ID: "weekend", Title: "At weekends"}}
	return c
}

const whole = `plan:
  path: audit
  education: associate
  start: 2027-01-04
  pace: part-time
  early: [exam]
  variants: {course: weekend}
  edits: {prepare: {low: 40, likely: 60, high: 120}}
  late: often
  done: {choose: {state: done, "on": 2027-02-01}, exam: {state: failed, "on": 2029-05-01}, prepare: {state: skipped}, study: {state: started, "on": 2027-09-01}}
  promise: {path: audit, made: 2027-01-04, by: 2032-01-01, ends: {study: 2029-04-30}}
`

func TestEverythingOfAPlanIsRead(t *testing.T) {
	read, err := sitting.Parse("me.yaml", []byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	if err := read.Validate("me.yaml", withVariant(t)); err != nil {
		t.Fatal(err)
	}
	want := sitting.PlanChoice{
		Path: "audit", Education: "associate", Start: calendar.New(2027, 1, 4), Pace: "part-time", Early: []string{"exam"},
		Variants: map[string]string{"course": "weekend"}, Edits: map[string]sitting.Estimate{"prepare": {Low: 40, Likely: 60, High: 120}}, Late: "often",
		Done: map[string]sitting.Progress{
			"choose": {State: sitting.Done, On: calendar.New(2027, 2, 1)}, "exam": {State: sitting.Failed, On: calendar.New(2029, 5, 1)},
			"prepare": {State: sitting.Left}, "study": {State: sitting.Started, On: calendar.New(2027, 9, 1)},
		},
		Promise: &sitting.Promise{Path: "audit", Made: calendar.New(2027, 1, 4), By: calendar.New(2032, 1, 1), Ends: map[string]calendar.Date{"study": calendar.New(2029, 4, 30)}},
	}
	if difference := cmp.Diff(want, read.Plan); difference != "" {
		t.Error(difference)
	}
	if _, written, _ := strings.Cut(string(mustBytes(t, read)), "\n"); written != whole {
		t.Errorf("it is written as\n%s", written)
	}
}

func TestAPlanOfAnOlderVersionIsRead(t *testing.T) {
	for _, content := range []string{
		"plan: {path: entry, start: 2027-01-04}", "plan:\n  path: lead\n  education: associate\n  pace: full-time\n", "plan: {edits: {}, done: {exam: {state: done, on: 2027-02-01}}}", "plan: {}", "name: Ada",
	} {
		read, err := sitting.Parse("me.yaml", []byte(content))
		if err == nil {
			err = read.Validate("me.yaml", small(t))
		}
		if err != nil {
			t.Errorf("%s: %v", content, err)
		}
	}
}

func TestWhatIsWrongWithAPlanIsNamed(t *testing.T) {
	for _, test := range []struct{ name, plan, want string }{
		{"goal", "path: king", `plan.path: found "king", expected entry or a path id`},
		{"way in", "education: life", `plan.education: found "life", expected an education option`},
		{"pace", "pace: fast", `plan.pace: found "fast", expected a pace id`},
		{"lateness", "late: never", `plan.late: found "never", expected an option of planning.lateness`},
		{"early", "early: [nap]", `plan.early: found "nap", expected an activity id`},
		{"variant of nothing", "variants: {nap: long}", `plan.variants: found "nap", expected an activity id`},
		{"variant", "variants: {course: asleep}", `plan.variants.course: found "asleep", expected a variant of the activity`},
		{"variant where there are none", "variants: {exam: asleep}", `plan.variants.exam: found "asleep", expected a variant of the activity`},
		{"estimate of nothing", "edits: {nap: {low: 1, likely: 2, high: 3}}", `plan.edits: found "nap", expected an activity id`},
		{"estimate that falls", "edits: {exam: {low: 3, likely: 2, high: 4}}", `plan.edits.exam: found 3, 2, 4, expected three whole numbers from 0 to 5000 that do not fall`},
		{"estimate below nothing", "edits: {exam: {low: -1, likely: 2, high: 4}}", `plan.edits.exam: found -1, 2, 4, expected three whole numbers from 0 to 5000 that do not fall`},
		{"endless estimate", "edits: {exam: {low: 1, likely: 2, high: 5001}}", `plan.edits.exam: found 1, 2, 5001, expected three whole numbers from 0 to 5000 that do not fall`},
		{"progress of nothing", "done: {nap: {state: done, on: 2027-01-01}}", `plan.done: found "nap", expected an activity id`},
		{"state", "done: {exam: {state: won, on: 2027-01-01}}", `plan.done.exam.state: found "won", expected started, done, failed or skipped`},
		{"no state", "done: {exam: {on: 2027-01-01}}", `plan.done.exam.state: found "", expected started, done, failed or skipped`},
		{"no day", "done: {exam: {state: done}}", `plan.done.exam.on: found nothing, expected a date`},
		{"promise for nothing", "promise: {path: king, made: 2027-01-01, by: 2030-01-01}", `plan.promise.path: found "king", expected entry or a path id`},
		{"promise of nothing", "promise: {path: audit, made: 2027-01-01, by: 2030-01-01, ends: {nap: 2028-01-01}}", `plan.promise.ends: found "nap", expected an activity id`},
		{"promise without dates", "promise: {path: entry}", `plan.promise: found no made or no by, expected both dates`},
	} {
		read, err := sitting.Parse("me.yaml", []byte("plan: {"+test.plan+"}"))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if err := read.Validate("me.yaml", withVariant(t)); err == nil || err.Error() != "me.yaml: "+test.want {
			t.Errorf("%s:\ngot  %v\nwant me.yaml: %s", test.name, err, test.want)
		}
	}
}

// Whatever a file holds, what is said about it cannot change the terminal it is said on.
func TestHostileWordsOfAPlanAreQuoted(t *testing.T) {
	c := withVariant(t)
	rapid.Check(t, func(t *rapid.T) {
		s := sitting.New("")
		s.Plan = drawSitting(t).Plan
		hostile := rapid.StringOf(rapid.RuneFrom([]rune("\x1b[2J\n\r\u202e\x07a"))).Draw(t, "hostile") + "!"
		for _, field := range []*string{&s.Plan.Path, &s.Plan.Education, &s.Plan.Pace, &s.Plan.Late} {
			*field = hostile
		}
		s.Plan.Early = append(s.Plan.Early, hostile)
		s.Plan.Variants = map[string]string{hostile: hostile, "course": hostile}
		s.Plan.Edits = map[string]sitting.Estimate{hostile: {Low: 2, Likely: 1}}
		s.Plan.Done = map[string]sitting.Progress{hostile: {State: sitting.ProgressState(hostile)}, "exam": {State: sitting.ProgressState(hostile)}}
		s.Plan.Promise = &sitting.Promise{Path: hostile, Ends: map[string]calendar.Date{hostile: 1}}
		err := s.Validate("me.yaml", c)
		if err == nil {
			t.Fatal("it is valid")
		}
		for line := range strings.Lines(err.Error()) {
			if strings.ContainsFunc(strings.TrimSuffix(line, "\n"), func(r rune) bool { return !unicode.IsPrint(r) }) || !strings.HasPrefix(line, "me.yaml: plan.") {
				t.Fatalf("%q", line)
			}
		}
	})
}

func TestAPlanThatCannotBeReadIsExplained(t *testing.T) {
	for _, test := range []struct{ name, plan, want string }{
		{"unknown field", "plan: {goal: audit}", `line 1: found unknown field "goal", expected a field named in docs/schemas/sitting.json`},
		{"no leap year", "plan: {done: {exam: {state: done, on: 2027-02-29}}}", `line 1: found "2027-02-29", expected a date as YYYY-MM-DD between 1971 and 2150`},
		{"no such day", "plan: {promise: {path: audit, made: 2027-02-30, by: 2030-01-01}}", `line 1: found "2027-02-30", expected a date as YYYY-MM-DD between 1971 and 2150`},
		{"a list", "plan: {done: [exam]}", "line 1: found"},
	} {
		if _, err := sitting.Parse("me.yaml", []byte(test.plan)); err == nil || !strings.HasPrefix(err.Error(), "me.yaml: "+test.want) {
			t.Errorf("%s:\ngot  %v\nwant me.yaml: %s", test.name, err, test.want)
		}
	}
}
