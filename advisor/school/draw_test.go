package school_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"pgregory.net/rapid"
)

var today = calendar.New(2026, 11, 26)

// shop compares programs by the catalog that the program holds. One planner remembers what was walked.
type shop struct {
	*catalog.Catalog
	engine *school.Engine
}

func open(t testing.TB) shop {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return shop{c, school.New(c, plan.New(c))}
}

func (x shop) compare(s *sitting.Sitting) *school.Comparison {
	return x.engine.Compare(s, plan.Choice{
		Path: cmp.Or(s.Plan.Path, sitting.Entry), Education: "associate", Start: today, Today: today, Pace: "half-time", Person: s.Circumstances,
	})
}

// fill sets fields of a program as a person types them: "credits", "60", "award", "associate".
func (x shop) fill(t fatal, p *sitting.Program, typed ...string) {
	t.Helper()
	for i := 0; i < len(typed); i += 2 {
		if err := p.Set(x.Catalog, &x.Schools.Field(typed[i]).Question, typed[i+1]); err != nil {
			t.Fatalf("%s: %v", typed[i], err)
		}
	}
}

type fatal interface {
	Helper()
	Fatalf(string, ...any)
}

// program enters a program.
func (x shop) program(t fatal, typed ...string) (p sitting.Program) {
	t.Helper()
	x.fill(t, &p, typed...)
	return p
}

// drawValue draws what a school may say about a field. Numbers lie within what is assumed until it does.
func (x shop) drawValue(t *rapid.T, f *catalog.SchoolField, most int) string {
	switch f.Kind {
	case "choice":
		return rapid.SampledFrom(f.Options).Draw(t, f.ID).ID
	case "choices":
		return rapid.SampledFrom([]string{"none", "rhit", "cca", "cpc", "rhit cca", "rhia"}).Draw(t, f.ID)
	case "several":
		return rapid.SampledFrom(f.Options).Draw(t, f.ID).ID
	case "decimal":
		return fmt.Sprintf("%d.%02d", rapid.IntRange(0, 600).Draw(t, f.ID), rapid.IntRange(0, 99).Draw(t, "cents"))
	case "range":
		return rapid.SampledFrom([]string{"4 to 9", "18 to 30", "12"}).Draw(t, f.ID)
	case "text":
		return rapid.SampledFrom([]string{"A", "B", "guaranteed job"}).Draw(t, f.ID)
	}
	if f.Assume != nil {
		_, _, most = f.Assume.Whole()
	}
	switch f.ID {
	case "credits":
		return rapid.SampledFrom([]string{"24", "60", "64", "90"}).Draw(t, f.ID) // few, so that walks are remembered
	case "credits_accepted":
		return fmt.Sprint(min(most, rapid.SampledFrom([]int{0, 6, 12, 30}).Draw(t, f.ID)))
	case "terms":
		return rapid.SampledFrom([]string{"2", "5"}).Draw(t, f.ID)
	}
	return fmt.Sprint(rapid.IntRange(0, min(most, f.Most)).Draw(t, f.ID))
}

// drawProgram draws a program of which about half is known.
func (x shop) drawProgram(t *rapid.T) (p sitting.Program) {
	for i := range x.Schools.Fields {
		if f := &x.Schools.Fields[i]; rapid.Bool().Draw(t, "knows "+f.ID) {
			x.fill(t, &p, f.ID, x.drawValue(t, f, 30000))
		}
	}
	return p
}

// drawSitting draws a person with programs.
func (x shop) drawSitting(t *rapid.T, least int) *sitting.Sitting {
	s := sitting.New("")
	number := func(name string, values ...int) *int { return rapid.Ptr(rapid.SampledFrom(values), true).Draw(t, name) }
	s.Circumstances = sitting.Circumstances{
		Credits: number("credits", 0, 15, 30), Budget: number("budget", 0, 5000, 30000), WeeklyHours: number("hours", 10, 20),
		Schooling: rapid.SampledFrom([]string{"", "high-school", "bachelor"}).Draw(t, "schooling"), State: rapid.SampledFrom([]string{"", "OH"}).Draw(t, "state"),
	}
	if rapid.Bool().Draw(t, "deadline") {
		s.Circumstances.Deadline = today.AddDays(365 * rapid.IntRange(1, 9).Draw(t, "years"))
	}
	for i := range x.Schools.Finance {
		if f := &x.Schools.Finance[i]; rapid.Bool().Draw(t, "says "+f.ID) {
			value := x.drawValue(t, f, 5000)
			if f.Kind == "decimal" {
				value = fmt.Sprintf("%d.50", rapid.IntRange(0, 30).Draw(t, f.ID))
			}
			if err := s.Finance.Set(x.Catalog, &f.Question, value); err != nil {
				t.Fatalf("%s: %v", f.ID, err)
			}
		}
	}
	s.Weights = map[string]string{}
	for _, criterion := range x.Schools.Criteria {
		if rapid.Bool().Draw(t, "weighs "+criterion.ID) {
			s.Weights[criterion.ID] = rapid.SampledFrom(x.Schools.Weights).Draw(t, criterion.ID).ID
		}
	}
	for range rapid.IntRange(least, 4).Draw(t, "programs") {
		s.Schools = append(s.Schools, x.drawProgram(t))
	}
	if len(s.Schools) > 1 && rapid.Bool().Draw(t, "a better twin") { // chance alone seldom makes one
		x.fill(t, &s.Schools[0], "award", "associate", "cahiim", "yes", "cahiim_level", "associate", "cahiim_campus", "yes", "exams", "rhit cca", "format", "online",
			"credits", "60", "credits_accepted", "6", "tuition_credit", "120", "fees", "900", "books", "900", "technology", "100", "checks", "100", "travel", "100",
			"exam_paid", "no", "federal_aid", "no", "training_list", "no", "payment", "term", "refund", "none", "pass_rate", "70", "completion", "40",
			"transfer_out", "some", "career", "links", "practicum_site", "helps", "practicum_hours", "80")
		twin := s.Schools[0]
		twin.Exams, twin.Curriculum = slices.Clone(twin.Exams), slices.Clone(twin.Curriculum)
		x.fill(t, &twin, "fees", "0", rapid.SampledFrom([]string{"completion", "pass_rate"}).Draw(t, "better"), "90")
		s.Schools = append(s.Schools, twin)
	}
	return s
}
