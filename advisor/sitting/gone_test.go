package sitting_test

import (
	"bytes"
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A sitting of a catalog that had more.
const fuller = `format: careeradvisor/sitting/1
name: Ada
catalog: {version: "2020.01", digest: 0123456789abcdef}
responses: {for-1: 1, retired-1: 2, retired-2: skipped}
musts: [against-1, retired-1]
seconds: {for-1: 3, retired-1: 4}
evidence: {writing: [course], telegraphy: [course]}
lean: {path: operator, sure: 2}
plan: {path: operator, pace: full-time}
`

func TestWhatLeftTheCatalogStaysInTheFileAndCountsForNothing(t *testing.T) {
	c := small(t)
	s, err := sitting.Parse("ada.yaml", []byte(fuller))
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	left, err := s.Fit("ada.yaml", c)
	if want := []string{"operator", "plan", "retired-1", "retired-2", "telegraphy"}; err != nil || !slices.Equal(left, want) {
		t.Fatalf("left %v, %v; want %v", left, err, want)
	}
	if difference := cmp.Diff(sitting.Responses{"for-1": 1}, s.Responses); difference != "" || len(s.Musts) != 1 || s.Lean != nil || s.Plan.Path != "" {
		t.Errorf("still seen: %s%+v", difference, s)
	}
	if written, err := s.Bytes(); err != nil || !bytes.Equal(written, all) {
		t.Errorf("written as\n%s\nwas\n%s", written, all)
	}
	// What is said from now on stands beside it, also in a copy.
	changed := s.Clone()
	changed.Responses["for-1"], changed.Plan.Path = -2, sitting.Entry
	content, err := changed.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, err := sitting.Parse("ada.yaml", content)
	if err != nil || again.Responses["for-1"] != -2 || again.Responses["retired-1"] != 2 || again.Plan.Path != sitting.Entry || again.Lean.Path != "operator" {
		t.Errorf("%v: written as\n%s", err, content)
	}
	asJSON, err := changed.MarshalJSON()
	if err != nil || !bytes.Contains(asJSON, []byte("retired-2")) {
		t.Errorf("%v: as JSON %s", err, asJSON)
	}
}

func TestIDsThatNoCatalogExcusesAreFaults(t *testing.T) {
	c := small(t)
	for name, digest := range map[string]string{"no catalog named": "", "this very catalog": c.Digest} {
		s := sitting.New("Ada")
		s.Catalog.Digest, s.Responses["retired-1"] = digest, 1
		if left, err := s.Fit("ada.yaml", c); err == nil || left != nil {
			t.Errorf("%s: left %v", name, left)
		}
	}
}

// Whatever leaves a catalog, the file can be read with what is left, and holds the same when it is written.
func TestAFileOutlivesWhateverLeavesTheCatalog(t *testing.T) {
	c := small(t)
	ids := map[string][]string{"retired": {"zz-retired"}}
	of := func(kind, id string) { ids[kind] = append(ids[kind], id) }
	for _, rating := range c.Ratings {
		of("item", rating.ID)
	}
	for _, activity := range c.Activities {
		of("activity", activity.ID)
	}
	for _, credential := range c.Credentials {
		of("credential", credential.ID)
	}
	for _, criterion := range c.Schools.Criteria {
		of("criterion", criterion.ID)
	}
	rapid.Check(t, func(t *rapid.T) {
		some := func(kind string) *rapid.Generator[string] {
			return rapid.SampledFrom(append(ids["retired"], ids[kind]...))
		}
		list := func(kind string) []string {
			return slices.Sorted(slices.Values(rapid.SliceOfNDistinct(some(kind), 0, 3, rapid.ID).Draw(t, kind)))
		}
		keys := rapid.Map(rapid.SliceOf(some("activity")), func(ids []string) map[string]string {
			keys := map[string]string{}
			for _, id := range ids {
				keys[id] = "zz-retired"
			}
			return keys
		})
		option := rapid.SampledFrom([]string{"", "zz-retired"})
		s := sitting.New("Ada")
		s.Catalog.Digest = "0123456789abcdef"
		for _, id := range list("item") {
			s.Responses[id], s.Musts = 1, append(s.Musts, id)
		}
		s.Circumstances.Now, s.Circumstances.Place = option.Draw(t, "now"), option.Draw(t, "place")
		s.Circumstances.Credentials = list("credential")
		s.Finance.Exam = option.Draw(t, "exam wanted")
		s.Weights = map[string]string{}
		for _, id := range list("criterion") {
			s.Weights[id] = c.Schools.Weights[0].ID
		}
		for range rapid.IntRange(0, 2).Draw(t, "programs") {
			s.Schools = append(s.Schools, sitting.Program{
				Name: rapid.SampledFrom([]string{"", "One", "Two"}).Draw(t, "name"), Award: option.Draw(t, "award"), Exams: list("credential"),
			})
		}
		s.Plan = sitting.PlanChoice{
			Path: rapid.SampledFrom([]string{"", sitting.Entry, c.Paths[0].ID, "zz-retired"}).Draw(t, "path"), Pace: option.Draw(t, "pace"),
			Education: option.Draw(t, "education"), Late: option.Draw(t, "late"), Early: list("activity"), Variants: keys.Draw(t, "variants"),
			Intakes: map[string]sitting.Intake{}, Edits: map[string]sitting.Estimate{}, Done: map[string]sitting.Progress{},
		}
		for _, id := range list("activity") {
			s.Plan.Intakes[id], s.Plan.Edits[id] = sitting.Intake{Term: option.Draw(t, "term")}, sitting.Estimate{Low: 1, Likely: 2, High: 3}
			s.Plan.Done[id] = sitting.Progress{State: sitting.Left}
		}
		if rapid.Bool().Draw(t, "promised") {
			s.Plan.Promise = &sitting.Promise{Path: rapid.SampledFrom([]string{sitting.Entry, "zz-retired"}).Draw(t, "promised path"), Made: 1, By: 2, Ends: map[string]calendar.Date{}}
			for _, id := range list("activity") {
				s.Plan.Promise.Ends[id] = 2
			}
		}
		whole := mustBytes(t, s)
		left, err := s.Fit("ada.yaml", c)
		if err != nil {
			t.Fatal(err)
		}
		if content := mustBytes(t, s); string(content) != string(whole) {
			t.Fatalf("%v left, and written is %s", left, cmp.Diff(string(whole), string(content)))
		}
		if again := s.Validate("ada.yaml", c); again != nil {
			t.Fatal(again)
		}
	})
}

// A plan that left with its path comes back only as long as the person has chosen nothing new.
func TestAnythingChosenIsAPlan(t *testing.T) {
	for name, choose := range map[string]func(*sitting.PlanChoice){
		"path": func(p *sitting.PlanChoice) { p.Path = sitting.Entry }, "early": func(p *sitting.PlanChoice) { p.Early = []string{"exam"} },
		"variants": func(p *sitting.PlanChoice) { p.Variants = map[string]string{"exam": "online"} },
		"intakes":  func(p *sitting.PlanChoice) { p.Intakes = map[string]sitting.Intake{"study": {Term: "fall"}} },
		"edits": func(p *sitting.PlanChoice) {
			p.Edits = map[string]sitting.Estimate{"study": {Low: 1, Likely: 2, High: 3}}
		},
		"late": func(p *sitting.PlanChoice) { p.Late = "often" },
		"done": func(p *sitting.PlanChoice) { p.Done = map[string]sitting.Progress{"study": {State: sitting.Left}} },
	} {
		s, err := sitting.Parse("ada.yaml", []byte(fuller))
		if err == nil {
			_, err = s.Fit("ada.yaml", small(t))
		}
		if err != nil {
			t.Fatal(err)
		}
		choose(&s.Plan)
		content, err := s.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := sitting.Parse("ada.yaml", content)
		if err != nil {
			t.Fatal(err)
		}
		if difference := cmp.Diff(s.Plan, again.Plan); difference != "" {
			t.Errorf("%s: lost or mixed with what left: %s", name, difference)
		}
	}
}
