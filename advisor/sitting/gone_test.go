package sitting_test

import (
	"bytes"
	"slices"
	"testing"

	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
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
