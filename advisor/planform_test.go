package advisor_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// form is the JSON form of a plan, as a program reads it.
func form(t *testing.T, a *advisor.Advisor, s *sitting.Sitting) map[string]any {
	t.Helper()
	content, err := json.Marshal(a.Advise(s, today).PlanForm())
	if err != nil {
		t.Fatal(err)
	}
	var read map[string]any
	if err := json.Unmarshal(content, &read); err != nil {
		t.Fatal(err)
	}
	return read
}

// has requires that an object holds at least some keys.
func has(t *testing.T, object any, keys ...string) {
	t.Helper()
	held, ok := object.(map[string]any)
	if !ok {
		t.Fatalf("found %v, want an object", object)
	}
	for _, key := range keys {
		if _, ok := held[key]; !ok {
			t.Errorf("there is no %q in %v", key, slices.Sorted(maps.Keys(held)))
		}
	}
}

func TestThePlanInJSONKeepsItsContract(t *testing.T) {
	a, s := planner(t), sitting.New("")
	s.Plan.Pace, s.Circumstances.Deadline, s.Circumstances.Budget = "part-time", calendar.New(2030, 1, 1), given(5000)
	s.Plan.Promise = &sitting.Promise{Path: sitting.Entry, Made: today - 9, By: today}
	a.Catalog.EducationOption("associate").Outside = []catalog.NamedFigure{{Name: "Done", Figure: catalog.Figure{Value: number(36), Unit: "percent", Of: "students", Source: "bureau"}}}
	read := form(t, a, s)
	has(t, read, "format", "path", "title", "education", "start", "pace", "credits", "weekly_hours", "dates", "activities", "deadline", "changes", "total_cost", "budget", "months", "promise", "outside", "assumptions", "waiting_percent")
	if read["format"] != "careeradvisor/plan/1" {
		t.Errorf("format %v", read["format"])
	}
	has(t, read["dates"], "earliest", "likely", "likely_chance", "p50", "p80", "p90")
	has(t, read["deadline"], "date", "chance", "met")
	has(t, read["total_cost"], "low", "likely", "high")
	has(t, read["promise"], "made", "by", "now", "slips")
	for _, activity := range read["activities"].([]any) {
		has(t, activity, "id", "title", "after", "start", "end", "p80_end", "critical_percent")
	}
	has(t, read["activities"].([]any)[1], "cost", "basis", "waits")
	changes := read["changes"].([]any)
	if len(changes) == 0 {
		t.Fatal("no changes make the date")
	}
	for _, change := range changes {
		has(t, change, "ids", "texts", "burden", "chance", "p80")
	}
	has(t, read["outside"].([]any)[0], "name", "value", "of", "source", "basis")
}

func TestThePlanInJSONSaysWhyThereAreNoDates(t *testing.T) {
	a, s := planner(t), sitting.New("")
	s.Circumstances.Accredited, s.Circumstances.Deadline = sitting.No, calendar.New(2040, 1, 1)
	read := form(t, a, s)
	has(t, read, "impossible", "rule", "detour", "deadline", "changes")
	has(t, read["rule"], "state", "rule", "lifts", "basis", "source")
	if _, dated := read["dates"]; dated {
		t.Error("there are dates")
	}
	if deadline := read["deadline"].(map[string]any); deadline["met"] != false || deadline["chance"] != 0.0 || deadline["date"] != "2040-01-01" {
		t.Errorf("deadline %v", deadline)
	}
	if a.Plan(s, today).Deadline != nil {
		t.Error("the plan itself, which others share, was changed")
	}
	for _, list := range []string{"activities", "changes", "months", "assumptions", "outside"} {
		if _, ok := read[list].([]any); !ok {
			t.Errorf("%s is %v, want a list", list, read[list])
		}
	}
	s.Circumstances.Accredited, s.Circumstances.Deadline = "", calendar.New(2027, 1, 1)
	if read := form(t, a, s); len(read["changes"].([]any)) > 0 {
		t.Errorf("%v make a date that cannot be", read["changes"])
	} else {
		has(t, read, "nearest")
		has(t, read["nearest"], "ids", "texts", "chance", "p80")
	}
}
