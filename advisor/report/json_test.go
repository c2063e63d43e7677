package report

import (
	"bytes"
	"os"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

func exported(t interface{ Fatal(...any) }, a *advisor.Advice) []byte {
	var out bytes.Buffer
	if err := writeJSON(&out, a); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What was exported can be read, and from what was read the same comes out, byte for byte.
func TestAnExportIsReadBack(t *testing.T) {
	small, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	programs, err := sitting.Read("testdata/programs.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ready := advisor.New(small)
	rapid.Check(t, func(t *rapid.T) {
		s, day := drawPerson(t, small, programs), calendar.Date(rapid.IntRange(20000, 22000).Draw(t, "day"))
		if err := s.Validate("drawn", small); err != nil {
			t.Fatal(err)
		}
		content := exported(t, ready.Advise(s, day))
		back, err := sitting.Parse("plan.json", content)
		if err != nil {
			t.Fatal(err)
		}
		if err := back.Validate("plan.json", small); err != nil {
			t.Fatal(err)
		}
		if again := exported(t, ready.Advise(back, day)); !bytes.Equal(content, again) {
			t.Fatalf("%s\nbecomes\n%s", content, again)
		}
	})
}

// drawPerson draws a sitting that a catalog knows all of.
func drawPerson(t *rapid.T, c *catalog.Catalog, programs *sitting.Sitting) *sitting.Sitting {
	s := sitting.New(rapid.StringOfN(rapid.RuneFrom([]rune("aé字😀 '\"\\/<&\u2028#:-")), 0, 20, -1).Filter(func(name string) bool { return sitting.CheckName(name) == nil }).Draw(t, "name"))
	s.Revision = rapid.IntRange(0, 99).Draw(t, "revision")
	given := []sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped}
	answer := func(id string) {
		if rapid.Bool().Draw(t, "answers") {
			s.Responses[id] = rapid.SampledFrom(given).Draw(t, id)
		}
	}
	for _, item := range c.Ratings {
		answer(item.ID)
	}
	for _, item := range c.Pairs {
		answer(item.ID)
	}
	for i := range c.Circumstances {
		question := &c.Circumstances[i]
		typed := rapid.SampledFrom([]string{"", "0", "7", "outside", "technician", "TX", "rhit", "2028-02-29", "associate"}).Draw(t, question.ID)
		_ = s.Circumstances.Set(c, question, typed) // what does not fit is no answer
	}
	s.Plan.Path = rapid.SampledFrom([]string{"", sitting.Entry, c.Paths[0].ID}).Draw(t, "path")
	s.Plan.Pace = rapid.SampledFrom([]string{"", c.About.Planning.Paces[0].ID}).Draw(t, "pace")
	for _, activity := range c.Activities {
		switch rapid.IntRange(0, 5).Draw(t, "mark") {
		case 0:
			if s.Plan.Edits == nil {
				s.Plan.Edits = map[string]sitting.Estimate{}
			}
			s.Plan.Edits[activity.ID] = sitting.Estimate{Low: 1, Likely: 2, High: 3}
		case 1:
			if s.Plan.Done == nil {
				s.Plan.Done = map[string]sitting.Progress{}
			}
			s.Plan.Done[activity.ID] = sitting.Progress{State: sitting.Done, On: 19000}
		}
	}
	if rapid.Bool().Draw(t, "programs") {
		s = s.Under(programs)
	}
	return s
}
