package advisor_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// Fifty made-up people of every kind, and everything they are told: answers, plans and programs, as
// `careeradvisor export` writes them. Whatever a change of data or code does to anybody shows here as a
// difference to review; -update approves it. The digest of the catalog is left out, for it changes with
// every comma.
func TestFiftyPeopleAreToldWhatWasLastApproved(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	if c.Digest == "" {
		t.Error("the catalog has no digest")
	}
	people, err := os.ReadFile("testdata/fifty.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	a := advisor.New(c)
	lines := bytes.Split(bytes.TrimSpace(people), []byte("\n"))
	if len(lines) != 50 {
		t.Fatalf("%d people", len(lines))
	}
	for i, line := range lines {
		name := fmt.Sprintf("person-%02d", i+1)
		s, err := sitting.ParseJSON(name, line)
		if err == nil {
			err = s.Validate(name, c)
		}
		if err != nil {
			t.Fatal(err)
		}
		advice := a.Advise(s, today)
		if advice.Version.Digest != c.Digest || advice.Version.Version != c.About.Version {
			t.Errorf("%s: the result names catalog %v", name, advice.Version)
		}
		advice.Version.Digest = ""
		form := advice.ExportForm()
		form.Sitting = nil // it stands in fifty.jsonl
		got, err := json.MarshalIndent(form, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		approved(t, filepath.Join("testdata", "fifty", name+".json"), got)
	}
}
