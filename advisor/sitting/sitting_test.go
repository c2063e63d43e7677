package sitting_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func small(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func given(n int) *int { return &n }

func mustBytes(t interface{ Fatal(...any) }, s *sitting.Sitting) []byte {
	content, err := s.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return content
}

var decimal = rapid.Custom(func(t *rapid.T) sitting.Decimal {
	return sitting.Decimal(rapid.IntRange(0, 999999).Draw(t, "hundredths"))
})

func drawProgram(t *rapid.T) sitting.Program {
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("a \n\t\r#:-'\"\u2028\ufeff"))))
	count := rapid.Ptr(rapid.IntRange(0, 999), true)
	p := sitting.Program{
		Name: text.Draw(t, "name"), Award: text.Draw(t, "award"), Ad: text.Draw(t, "ad"), Exams: rapid.SliceOf(text).Draw(t, "exams"),
		Credits: count.Draw(t, "credits"), Fees: count.Draw(t, "fees"), TuitionEach: rapid.Ptr(decimal, true).Draw(t, "tuition"),
	}
	if rapid.Bool().Draw(t, "says months") {
		p.Months = &sitting.Estimate{Low: rapid.IntRange(0, 99).Draw(t, "low"), Likely: 7, High: rapid.IntRange(0, 99).Draw(t, "high")}
	}
	return p
}

func drawSitting(t *rapid.T) *sitting.Sitting {
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("a \n\t\r#:-'\"\u2028\ufeff")))).
		Filter(func(text string) bool { return text != "<<" }) // as a key the library takes it for a merge, even in quotes; no id is called that
	id := rapid.StringMatching(`[a-z0-9-]{0,8}`)
	count := rapid.Ptr(rapid.IntRange(0, 999), true)
	date := rapid.Custom(func(t *rapid.T) calendar.Date {
		return calendar.Date(rapid.OneOf(rapid.Just(0), rapid.IntRange(365, 60000)).Draw(t, "day"))
	})
	last := rapid.Custom(func(t *rapid.T) sitting.Last {
		return sitting.Last{
			Catalog: sitting.CatalogVersion{Version: text.Draw(t, "last version"), Digest: id.Draw(t, "last digest")}, Scoring: rapid.IntRange(0, 9).Draw(t, "scoring"),
			Today: date.Draw(t, "today"), Role: sitting.LastRole{Points: rapid.Int().Draw(t, "points"), Band: text.Draw(t, "band"), Vetoes: rapid.SliceOf(text).Draw(t, "vetoes")},
			Paths: rapid.SliceOf(rapid.Custom(func(t *rapid.T) sitting.LastPath {
				return sitting.LastPath{ID: text.Draw(t, "id"), Points: rapid.Int().Draw(t, "points"), Leading: rapid.Bool().Draw(t, "leading"), Reach: id.Draw(t, "reach")}
			})).Draw(t, "paths"),
			Plan: sitting.LastPlan{Path: text.Draw(t, "path"), P80: date.Draw(t, "p80"), Next: rapid.SliceOf(text).Draw(t, "next")},
		}
	})
	estimate := rapid.Custom(func(t *rapid.T) sitting.Estimate {
		return sitting.Estimate{Low: rapid.Int().Draw(t, "low"), Likely: rapid.Int().Draw(t, "likely"), High: rapid.Int().Draw(t, "high")}
	})
	progress := rapid.Custom(func(t *rapid.T) sitting.Progress {
		return sitting.Progress{State: sitting.ProgressState(text.Draw(t, "state")), On: date.Draw(t, "on")}
	})
	s := &sitting.Sitting{
		Format:    sitting.Format,
		Name:      rapid.StringOfN(rapid.RuneFrom([]rune("aé字😀 '\"#:-{}!|>%@`0")), 0, 60, -1).Draw(t, "name"),
		Catalog:   sitting.CatalogVersion{Version: text.Draw(t, "version"), Digest: id.Draw(t, "digest")},
		Responses: rapid.MapOf(id, rapid.SampledFrom([]sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped})).Draw(t, "responses"),
		Musts:     rapid.SliceOf(id).Draw(t, "musts"),
		Seconds:   rapid.MapOf(id, rapid.IntRange(0, 999)).Draw(t, "seconds"),
		Circumstances: sitting.Circumstances{
			Now: text.Draw(t, "now"), State: strings.ToUpper(text.Draw(t, "state")), Schooling: text.Draw(t, "schooling"), Place: text.Draw(t, "place"),
			Credits: count.Draw(t, "credits"), Experience: count.Draw(t, "experience"), WeeklyHours: count.Draw(t, "hours"), Budget: count.Draw(t, "budget"),
			Credentials: rapid.SliceOf(id).Draw(t, "credentials"), Deadline: date.Draw(t, "deadline"), Accredited: text.Draw(t, "accredited"),
		},
		Evidence: rapid.MapOf(id, rapid.SliceOf(text)).Draw(t, "evidence"),
		Plan: sitting.PlanChoice{
			Path: text.Draw(t, "path"), Education: text.Draw(t, "education"), Start: date.Draw(t, "start"), Pace: text.Draw(t, "pace"), Late: text.Draw(t, "late"),
			Early: rapid.SliceOf(text).Draw(t, "early"), Variants: rapid.MapOf(text, text).Draw(t, "variants"), Edits: rapid.MapOf(text, estimate).Draw(t, "edits"),
			Done: rapid.MapOf(text, progress).Draw(t, "done"),
		},
		Trials: rapid.MapOf(id, rapid.SampledFrom(sitting.Steps[:])).Draw(t, "trials"), Brief: rapid.Bool().Draw(t, "brief"),
		Schools: rapid.SliceOf(rapid.Custom(drawProgram)).Draw(t, "schools"), Weights: rapid.MapOf(text, text).Draw(t, "weights"),
		Finance: sitting.Finance{Exam: text.Draw(t, "exam"), Wage: rapid.Ptr(decimal, true).Draw(t, "wage"), Loan: count.Draw(t, "loan")},
		Last:    rapid.Ptr(last, true).Draw(t, "last"),
	}
	if rapid.Bool().Draw(t, "leans") {
		s.Lean = &sitting.Lean{Path: id.Draw(t, "lean"), Sure: rapid.IntRange(0, 5).Draw(t, "sure")}
	}
	if rapid.Bool().Draw(t, "promised") {
		s.Plan.Promise = &sitting.Promise{Path: text.Draw(t, "goal"), Made: date.Draw(t, "made"), By: date.Draw(t, "by"), Ends: rapid.MapOf(text, date).Draw(t, "ends")}
	}
	return s
}

func TestWhatIsWrittenIsReadBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t)
		content := mustBytes(t, s)
		read, err := sitting.Parse("a.yaml", content)
		if err != nil {
			t.Fatalf("%v\n%s", err, content)
		}
		if difference := cmp.Diff(s, read, cmpopts.EquateEmpty()); difference != "" {
			t.Fatalf("%s\n%s", difference, content)
		}
		if again := mustBytes(t, read); !bytes.Equal(content, again) {
			t.Fatalf("other bytes the second time:\n%s\n%s", content, again)
		}
	})
}

func TestEmptySittingIsShort(t *testing.T) {
	if got, want := string(mustBytes(t, sitting.New("Ada"))), "format: careeradvisor/sitting/1\nname: Ada\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestJSONAndEmptyFilesAreSittings(t *testing.T) {
	want := sitting.New("Ada")
	want.Responses = map[string]sitting.Response{"a": -2, "b": sitting.NotSure}
	want.Circumstances.Credits, want.Circumstances.Deadline = given(12), calendar.New(2028, 2, 29)
	for name, content := range map[string]string{
		"one line": `{"format": "careeradvisor/sitting/1", "name": "Ada", "responses": {"a": -2, "b": "not-sure"}, "circumstances": {"credits": 12, "deadline": "2028-02-29"}}`,
		"indented": "{\n  \"name\": \"\\u0041da\",\n  \"responses\": {\n    \"a\": -2,\n    \"b\": \"not-sure\"\n  },\n  \"circumstances\": {\"credits\": 12, \"deadline\": \"2028-02-29\"}\n}\n",
		"tabs":     "{\n\t\"name\": \"Ada\",\n\t\"responses\": {\n\t\t\"a\": -2,\n\t\t\"b\": \"not-sure\"\n\t},\n\t\"circumstances\": {\"credits\": 12, \"deadline\": \"2028-02-29\"}\n}\n",
	} {
		got, err := sitting.Parse("a.json", []byte(content))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if difference := cmp.Diff(want, got); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
	}
	for _, content := range []string{"", "# a comment\n", "{}"} {
		if got, err := sitting.Parse("a.yaml", []byte(content)); err != nil || !cmp.Equal(got, sitting.New("")) {
			t.Errorf("%q: got %v, %v", content, got, err)
		}
	}
}

func TestAStateMayBeWrittenInSmallLetters(t *testing.T) {
	for file, content := range map[string]string{"me.yaml": "circumstances: {state: tx}", "me.json": `{"circumstances": {"state": "tx"}}`} {
		if s, err := sitting.Parse(file, []byte(content)); err != nil || s.Circumstances.State != "TX" {
			t.Errorf("%s: %+v, %v", file, s, err)
		}
	}
}

func TestBadFilesAreExplained(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"unknown field", "nme: Ada", `me.yaml: line 1: found unknown field "nme", expected a field named in docs/schemas/sitting.json`},
		{"response out of range", "responses: {a: 5}", `me.yaml: line 1: found "5", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"response of another kind", "responses: {a: [1]}", `me.yaml: line 1: found "", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"response with a fraction", "responses: {a: 1.0}", `me.yaml: line 1: found "1.0", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"all faults at once", "responses:\n  a: 5\n  b: yes\nwho: me", "me.yaml: line 2: found \"5\", expected -2, -1, 0, 1, 2, not-sure or skipped\n" +
			"me.yaml: line 3: found \"yes\", expected -2, -1, 0, 1, 2, not-sure or skipped\nme.yaml: line 4: found unknown field \"who\", expected a field named in docs/schemas/sitting.json"},
		{"bad date", "plan:\n  start: 2026-13-01", `me.yaml: line 2: found "2026-13-01", expected a date as YYYY-MM-DD between 1971 and 2150`},
		{"date out of range", "plan: {start: 1970-01-01}", `me.yaml: line 1: found "1970-01-01", expected a date as YYYY-MM-DD between 1971 and 2150`},
		{"octal number", "circumstances: {weekly_hours: 010}", `me.yaml: line 1: found "010", expected a whole number in plain digits`},
		{"hexadecimal number in a list", "schools:\n  - terms: 0x10", `me.yaml: line 2: found "0x10", expected a whole number in plain digits`},
		{"number with a fraction", "plan:\n  edits:\n    exam: {low: 1, likely: 1.7, high: 3}", `me.yaml: line 3: found "1.7", expected a whole number in plain digits`},
		{"second document", "name: Ada\n---\nname: Bob", "me.yaml: found a second document, expected one document"},
		{"no mapping", "Ada", "me.yaml: line 1: found Ada, expected a mapping"},
		{"duplicate key", "name: Ada\nname: Bob", `me.yaml: line 2: found the key "name" again, expected each key once (first on line 1)`},
		{"binary bytes", "\x89PNG\r\n", "me.yaml: found bytes that are not text, expected a sitting in UTF-8"},
		{"zero byte", "name: a\x00", "me.yaml: found bytes that are not text, expected a sitting in UTF-8"},
		{"name with control characters", `name: "a\e[2Jb"`, `me.yaml: name: found "a\x1b[2Jb", expected no control characters`},
		{"name of two lines", `name: "a\nb"`, `me.yaml: name: found "a\nb", expected no control characters`},
		{"long name", "name: " + strings.Repeat("é", 61), `me.yaml: name: found "` + strings.Repeat("é", 61) + `", expected at most 60 characters`},
		{"too large", "#" + strings.Repeat(" ", 1<<20), "me.yaml: found more than 1 MB, expected a sitting"},
		{"another format", "format: shopping-list/1", `me.yaml: format: found "shopping-list/1", expected "careeradvisor/sitting/1"`},
		{"cut off", "responses: {a: 1, b", "me.yaml: line 1: found invalid YAML: did not find expected ',' or '}', expected valid YAML"},
		{"cut off on one line", "musts: [a\n", "me.yaml: line 1: found invalid YAML: did not find expected ',' or ']', expected valid YAML"},
		{"list never closed", "name: Ada\nmusts: [a, b\ntrials: {}\n", "me.yaml: line 2: found invalid YAML: did not find expected ',' or ']', expected valid YAML"},
		{"entry set in too little", "responses:\n  a: 1\n b: 2\n", "me.yaml: line 3: found invalid YAML: did not find expected key, expected valid YAML"},
		{"words behind quotes", "name: Ada\nplan: \"a\" b\n", "me.yaml: line 2: found invalid YAML: did not find expected key, expected valid YAML"},
		{"brace without its other", "name: Ada\n\nmusts: }\n", "me.yaml: line 3: found invalid YAML: did not find expected node content, expected valid YAML"},
		{"colon in a text", "name: Ada\nlean: a: b\n", "me.yaml: line 2: found invalid YAML: mapping values are not allowed in this context, expected valid YAML"},
		{"tab", "responses:\n\ta: 1\n", "me.yaml: line 2: found invalid YAML: found character that cannot start any token, expected valid YAML"},
		{"aliases without end", "trials: &a [*a]", "me.yaml: line 1: found an anchor or alias, expected the value written out"},
	} {
		_, err := sitting.Parse("me.yaml", []byte(test.content))
		var invalid *sitting.InvalidError
		if !errors.As(err, &invalid) || err.Error() != test.want {
			t.Errorf("%s:\ngot  %v\nwant %s", test.name, err, test.want)
		}
	}
}

func TestFileOfANewerVersionIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.yaml")
	content := "format: careeradvisor/sitting/2\nunheard-of: {a: 1}\n"
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, err := sitting.Store{Folder: folder}.Open(file)
	var newer *sitting.NewerError
	if !errors.As(err, &newer) || newer.File != file || newer.Format != "careeradvisor/sitting/2" {
		t.Fatalf("got %v", err)
	}
	if left, err := os.ReadFile(file); err != nil || string(left) != content {
		t.Errorf("the file holds %q, %v", left, err)
	}
}

func TestValidateNamesEveryIDTheCatalogDoesNotHave(t *testing.T) {
	c := small(t)
	s := sitting.New("Ada")
	s.Responses = map[string]sitting.Response{"for-1": 1, "audit-lead-1": -1}
	s.Musts, s.Seconds, s.Lean = []string{"against-1"}, map[string]int{"for-1": 3}, &sitting.Lean{Path: "audit"}
	s.Evidence = map[string][]string{"writing": {"a blog"}}
	s.Circumstances = sitting.Circumstances{Now: "outside", State: "TX", Credentials: []string{"rhit"}, Credits: given(200), Place: "anywhere"}
	s.Plan = sitting.PlanChoice{Path: sitting.Entry, Education: "associate", Pace: "part-time"}
	s.Responses["content-audit"], s.Trials = 2, sitting.Responses{"check-codes": -1}
	if err := s.Validate("me.yaml", c); err != nil {
		t.Fatal(err)
	}
	s.Responses["for-9"], s.Musts, s.Seconds = 1, []string{"nothing"}, map[string]int{"for-1": -1, "quick": 1}
	s.Lean.Path, s.Evidence["juggling"] = "king", []string{"clubs"}
	s.Trials = sitting.Responses{"bungee": 2}
	s.Circumstances = sitting.Circumstances{Now: "Mars", Credentials: []string{"rhit", "phd"}, Credits: given(201)}
	s.Plan = sitting.PlanChoice{Path: "king", Education: "life", Pace: "fast"}
	want := "me.yaml: circumstances.credentials: found \"phd\", expected credential ids such as rhit\n" +
		"me.yaml: circumstances.credits: found \"201\", expected a whole number from 0 to 200\n" +
		"me.yaml: circumstances.now: found \"Mars\", expected one of outside, technician\n" +
		"me.yaml: evidence: found \"juggling\", expected a skill id\n" +
		"me.yaml: lean.path: found \"king\", expected a path id\n" +
		"me.yaml: musts: found \"nothing\", expected an item id as `careeradvisor items` lists them\n" +
		"me.yaml: plan.education: found \"life\", expected an education option\n" +
		"me.yaml: plan.pace: found \"fast\", expected a pace id\n" +
		"me.yaml: plan.path: found \"king\", expected entry or a path id\n" +
		"me.yaml: responses: found \"for-9\", expected an item id as `careeradvisor items` lists them\n" +
		"me.yaml: seconds.for-1: found -1, expected 0 or more\n" +
		"me.yaml: seconds: found \"quick\", expected an item id as `careeradvisor items` lists them\n" +
		"me.yaml: trials: found \"bungee\", expected a trial id"
	if err := s.Validate("me.yaml", c); err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestResponsesReadAsTheyAreWritten(t *testing.T) {
	for _, response := range []sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped} {
		if read, err := sitting.ParseResponse(response.String()); err != nil || read != response {
			t.Errorf("%s is read as %s, %v", response, read, err)
		}
		content, err := json.Marshal(response)
		if read, failed := sitting.ParseResponse(strings.Trim(string(content), `"`)); err != nil || failed != nil || read != response {
			t.Errorf("%s is %s in JSON: %v, %v", response, content, err, failed)
		}
	}
	for _, text := range []string{"", "3", "-3", "+1", "01", "yes", "Skipped", "1.0"} {
		if read, err := sitting.ParseResponse(text); err == nil {
			t.Errorf("%q is read as %s", text, read)
		}
	}
}

func TestChangingACopyLeavesTheSittingAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t)
		before := mustBytes(t, s)
		copied := s.Clone()
		if difference := cmp.Diff(s, copied); difference != "" {
			t.Fatal(difference)
		}
		for _, list := range [][]string{copied.Musts, copied.Circumstances.Credentials} {
			for i := range list {
				list[i] += "!"
			}
		}
		for id := range copied.Responses {
			copied.Responses[id] = 0
		}
		for id := range copied.Seconds {
			copied.Seconds[id]++
		}
		for i := range copied.Plan.Early {
			copied.Plan.Early[i] += "!"
		}
		if copied.Plan.Promise != nil {
			copied.Plan.Promise.Path += "!"
			clear(copied.Plan.Promise.Ends)
		}
		clear(copied.Plan.Variants)
		clear(copied.Plan.Edits)
		clear(copied.Plan.Done)
		clear(copied.Evidence)
		clear(copied.Trials)
		if after := mustBytes(t, s); !bytes.Equal(before, after) {
			t.Fatalf("%s\nbecomes\n%s", before, after)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add(mustBytes(f, sitting.New("Ada")))
	f.Add([]byte(`{"name": "Ada", "responses": {"a": -2, "b": "not-sure"}, "circumstances": {"credits": 12, "deadline": "2028-02-29"}}`))
	f.Add([]byte("weights: {1: [2026-01-01, .inf, ~, !!binary aGk=]}\nlast: |\n  two\n  lines\nschools: [&a {b: 1}, *a, {<<: *a}]\n"))
	f.Add([]byte("evidence: {skill: [\"\\n a\", \"\\u2028\", \"- \"]}\nplan: {start: 2026-01-01}\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := sitting.Parse("a.yaml", content)
		if err != nil {
			var newer *sitting.NewerError
			var invalid *sitting.InvalidError
			if !errors.As(err, &newer) && !errors.As(err, &invalid) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		once := mustBytes(t, s)
		again, err := sitting.Parse("a.yaml", once)
		if err != nil {
			if len(once) > 1<<20 {
				return // aliases can blow a small file up
			}
			t.Fatalf("%v\n%s", err, once)
		}
		if difference := cmp.Diff(s, again, cmpopts.EquateEmpty()); difference != "" {
			t.Fatalf("%s\n%s", difference, once)
		}
		twice := mustBytes(t, again)
		last, err := sitting.Parse("a.yaml", twice)
		if err != nil {
			t.Fatalf("%v\n%s", err, twice)
		}
		if thrice := mustBytes(t, last); !bytes.Equal(twice, thrice) {
			t.Fatalf("%q\nbecomes %q", twice, thrice)
		}
	})
}
