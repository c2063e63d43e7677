package advisor

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"

	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

// line is the JSON of an advice as every face writes it, on one line.
func line(t failing, advice *Advice) []byte {
	t.Helper()
	var out, compact bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(advice); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&compact, out.Bytes()); err != nil {
		t.Fatal(err)
	}
	return compact.Bytes()
}

// An Appender that remembers what it met before writes the bytes of the whole advice.
func TestAppendedIsTheAdvice(t *testing.T) {
	a := shipped(t)
	w, seen := a.Appender(today), 0
	check := func(t failing, s *sitting.Sitting) {
		t.Helper()
		for range 2 { // worked out, and remembered
			got := w.Append([]byte("before "), s)
			if want := "before " + string(line(t, a.Advise(s, today))); string(got) != want {
				t.Fatalf("got  %s\nwant %s", got, want)
			}
		}
		seen++
	}
	files, _ := filepath.Glob("testdata/personas/*.yaml")
	for _, file := range append(files, "../testdata/full.yaml", "../docs/examples/schools.yaml") {
		s, err := sitting.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		check(t, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := drawPerson(a, t, fmt.Sprintf(`"exams":null,"skills":{"targets":null,"learn":null} <%d>`, seen))
		few := rapid.Ptr(rapid.IntRange(0, 2), true)
		s.Circumstances.Experience = few.Draw(t, "experience")
		s.Circumstances.Credentials = rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"rhit", "ccs"}), 0, 2, rapid.ID[string]).Draw(t, "credentials")
		if rapid.Bool().Draw(t, "evidence") {
			s.Evidence = map[string][]string{a.Catalog.Skills[0].ID: {a.Catalog.About.Evidence[0].ID}, a.Catalog.Skills[1].ID: {"own words"}}
		}
		if rapid.Bool().Draw(t, "paced") {
			s.Plan.Pace = a.Catalog.About.Planning.Paces[0].ID
		}
		check(t, s)
	})
}

// failing is a test that can be ended.
type failing interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}
