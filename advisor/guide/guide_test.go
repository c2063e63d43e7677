package guide_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
	"careeradvisor/data"

	"pgregory.net/rapid"
)

func shipped(t testing.TB) *guide.Guide {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return guide.New(c)
}

func small(t testing.TB) *guide.Guide {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return guide.New(c)
}

func TestEverythingReadableIsADocumentOnceAndCarriesItsFigures(t *testing.T) {
	g := small(t)
	seen := map[string]bool{}
	for _, document := range g.All() {
		if seen[document.ID] || document.Title == "" || document.Text == "" || document.Figures == nil || document.See == nil || document.Sources == nil {
			t.Errorf("twice, empty or null: %+v", document)
		}
		seen[document.ID] = true
		if g.Find(document.ID) == nil {
			t.Errorf("%s is not found", document.ID)
		}
	}
	for _, id := range []string{"what-it-is", "how-many", "technician", "rhit", "term-rhit", "term-audit"} {
		if !seen[id] {
			t.Errorf("%s is no document", id)
		}
	}
	figure := g.Find("how-many").Figures[0]
	if want := (catalog.Record{Name: "Jobs", Value: "1,000 jobs", Unit: "jobs", Of: "the whole country", AsOf: "2025", Source: "bureau", Note: "Not counting the self-employed.", Basis: catalog.Official}); figure != want {
		t.Errorf("got %+v", figure)
	}
	if g.Find("nothing") != nil {
		t.Error("found what is not there")
	}
}

func TestEverySectionStandsTogether(t *testing.T) {
	seen, last := map[string]bool{}, ""
	for _, document := range shipped(t).All() {
		if document.Section != last && seen[document.Section] {
			t.Errorf("%s stands in two places", document.Section)
		}
		seen[document.Section], last = true, document.Section
	}
}

func TestSearchFindsWordsAcronymsPrefixesAndSlips(t *testing.T) {
	g := small(t)
	for query, want := range map[string]string{
		"employment":      "how-many",
		"how many":        "how-many",
		"what the work":   "what-it-is",
		"RHIT":            "rhit",
		"rhit":            "rhit",
		"regis":           "rhit",     // unfinished
		"registred":       "rhit",     // a letter left out
		"employmnet":      "how-many", // two letters swapped
		"mistake patient": "what-it-is",
	} {
		results := g.Search(query)
		if len(results) == 0 || results[0].ID != want && results[0].ID != "term-"+want {
			t.Errorf("%q: got %v, want %s first", query, ids(results), want)
		}
	}
	for _, query := range []string{"", "  ", "the of and", "zzzzzzzz", "?!"} {
		if results := g.Search(query); len(results) != 0 {
			t.Errorf("%q: got %v, want nothing", query, ids(results))
		}
	}
}

func ids(documents []guide.Document) (list []string) {
	for _, document := range documents {
		list = append(list, document.ID)
	}
	return list
}

func TestAnyDocumentIsFoundByItsOwnTitle(t *testing.T) {
	g := shipped(t)
	for _, document := range g.All() {
		results := g.Search(document.Title)
		if !slices.ContainsFunc(results[:min(3, len(results))], func(d guide.Document) bool { return d.Title == document.Title }) {
			t.Errorf("%q: not among the first three of %v", document.Title, ids(results[:min(5, len(results))]))
		}
	}
}

func TestSearchNeverFailsAndIsTheSameTwice(t *testing.T) {
	g := small(t)
	rapid.Check(t, func(t *rapid.T) {
		query := rapid.String().Draw(t, "query")
		first := ids(g.Search(query))
		if second := ids(g.Search(strings.Clone(query))); !slices.Equal(first, second) {
			t.Fatalf("%v, then %v", first, second)
		}
	})
}

// BenchmarkSearch is one key in the search field.
func BenchmarkSearch(b *testing.B) {
	g := shipped(b)
	queries := []string{"r", "rh", "rhit exam", "how long does it take", "complaince", "certification without a degree"}
	for i := 0; b.Loop(); i++ {
		g.Search(queries[i%len(queries)])
	}
}

func BenchmarkNew(b *testing.B) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		guide.New(c)
	}
}
