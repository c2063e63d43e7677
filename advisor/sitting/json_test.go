package sitting_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

func TestJSONIsReadBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSitting(t)
		content, err := s.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		read, err := sitting.ParseJSON("a.json", content)
		if err != nil {
			t.Fatalf("%v\n%s", err, content)
		}
		if difference := cmp.Diff(s, read, cmpopts.EquateEmpty()); difference != "" {
			t.Fatalf("%s\n%s", difference, content)
		}
		if again, err := read.MarshalJSON(); err != nil || !bytes.Equal(content, again) {
			t.Fatalf("other bytes the second time: %v\n%s\n%s", err, content, again)
		}
		if read, err = sitting.Parse("a.yaml", mustBytes(t, s)); err != nil {
			t.Fatal(err)
		}
		if again, err := read.MarshalJSON(); err != nil || !bytes.Equal(content, again) {
			t.Fatalf("other bytes by way of YAML: %v\n%s\n%s", err, content, again)
		}
	})
}

func TestJSONAsOtherProgramsWriteIt(t *testing.T) {
	want := sitting.New("Ada/\U0001F600")
	want.Responses = sitting.Responses{"a": -2, "b": sitting.NotSure}
	want.Circumstances.Credits, want.Circumstances.Deadline = given(12), calendar.New(2028, 2, 29)
	wage := sitting.Decimal(1550)
	want.Finance.Wage = &wage
	content := "\ufeff" + `{"name": "Ada\/\ud83d\ude00", "responses": {"a": -2, "b": "not\u002dsure", "c": null},
		"circumstances": {"credits": 12, "budget": null, "deadline": "2028-02-29"}, "finance": {"wage": 15.50}, "lean": null}`
	got, err := sitting.Parse("a.JSON", []byte(content))
	if err != nil {
		t.Fatal(err)
	}
	if difference := cmp.Diff(want, got); difference != "" {
		t.Error(difference)
	}
}

func TestBadJSONIsExplained(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"unknown field", `{"nme": "Ada"}`, `me.json: found unknown field "nme", expected a field named in docs/schemas/sitting.json`},
		{"unknown field inside", "{\n\"circumstances\": {\n\"state\": \"TX\", \"sate\": \"TX\"}}", `me.json: line 3: circumstances: found unknown field "sate", expected a field named in docs/schemas/sitting.json`},
		{"field in other letters", `{"Name": "Ada"}`, `me.json: found unknown field "Name", expected a field named in docs/schemas/sitting.json`},
		{"key twice", "{\"name\": \"Ada\",\n\"name\": \"Bob\"}", `me.json: line 2: name: found the key again, expected each key once`},
		{"item twice", `{"responses": {"a": 1, "\u0061": 2}}`, `me.json: responses.a: found the key again, expected each key once`},
		{"response out of range", `{"responses": {"a": 5}}`, `me.json: responses.a: found "5", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"response with a fraction", `{"responses": {"a": 1.0}}`, `me.json: responses.a: found "1.0", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"response of another kind", `{"responses": {"a": [1]}}`, `me.json: responses.a: found "[", expected -2, -1, 0, 1, 2, not-sure or skipped`},
		{"response in quotes", `{"responses": {"a": "1"}}`, `me.json: responses.a: found the text "1", expected a number or another word`},
		{"text for a number", `{"circumstances": {"credits": "12"}}`, `me.json: circumstances.credits: found a text, expected a whole number`},
		{"fraction", `{"circumstances": {"credits": 1.5}}`, `me.json: circumstances.credits: found 1.5, expected a whole number`},
		{"number for a text", `{"circumstances": {"state": 12}}`, `me.json: circumstances.state: found a number, expected a text`},
		{"list for an object", `{"circumstances": []}`, `me.json: circumstances: found a list, expected an object`},
		{"text for a list", `{"musts": "a"}`, `me.json: musts: found a text, expected a list`},
		{"number for a switch", `{"brief": 1}`, `me.json: brief: found a number, expected true or false`},
		{"too many decimals", `{"finance": {"wage": 1.555}}`, `me.json: finance.wage: found "1.555", expected a number with at most two decimal places`},
		{"bad date", `{"plan": {"start": "2026-13-01"}}`, `me.json: plan.start: found "2026-13-01", expected a date as YYYY-MM-DD between 1971 and 2150`},
		{"number for a date", `{"plan": {"start": 2026}}`, `me.json: plan.start: found a number, expected a date as YYYY-MM-DD`},
		{"no object", `["Ada"]`, `me.json: found a list, expected an object`},
		{"two of them", `{} {}`, "me.json: found invalid JSON: invalid character '{' after top-level value, expected valid JSON"},
		{"nothing", "", "me.json: found nothing, expected a sitting in JSON"},
		{"cut off", `{"responses": {"a": 1, "b`, "me.json: responses: found invalid JSON: unexpected EOF, expected valid JSON"},
		{"comma too many", `{"musts": ["a",]}`, "me.json: musts: found invalid JSON: invalid character ',' at start of value, expected valid JSON"},
		{"half a letter", `{"name": "\ud83d"}`, "me.json: name: found invalid JSON: invalid surrogate pair `\\ud83d\"}` in string, expected valid JSON"},
		{"bytes that are no text", "{\"name\": \"\xff\"}", "me.json: name: found invalid JSON: invalid UTF-8, expected valid JSON"},
		{"name of two lines", `{"name": "a\nb"}`, `me.json: name: found "a\nb", expected no control characters`},
		{"too large", `{"name": "` + strings.Repeat(" ", 1<<20) + `"}`, "me.json: found more than 1 MB, expected a sitting"},
		{"another format", `{"format": "shopping-list/1", "eggs": 12}`, `me.json: format: found "shopping-list/1", expected "careeradvisor/sitting/1"`},
	} {
		_, err := sitting.Parse("me.json", []byte(test.content))
		var invalid *sitting.InvalidError
		if !errors.As(err, &invalid) || err.Error() != test.want {
			t.Errorf("%s:\ngot  %v\nwant %s", test.name, err, test.want)
		}
	}
	for _, kind := range []string{"sitting", "export"} {
		_, err := sitting.Parse("me.json", []byte(`{"format": "careeradvisor/`+kind+`/2", "unheard-of": 1}`))
		var newer *sitting.NewerError
		if !errors.As(err, &newer) || !strings.Contains(err.Error(), `expected "careeradvisor/`+kind+`/1"`) {
			t.Errorf("a newer %s: %v", kind, err)
		}
	}
}

func TestAnExportHoldsASitting(t *testing.T) {
	s, err := sitting.Parse("me.json", []byte("{\"format\": \"careeradvisor/export/1\",\n\"sitting\": {\"name\": \"Ada\"}, \"advice\": {\"any\": [1]}, \"plan\": null}"))
	if err != nil || s.Name != "Ada" || s.Format != sitting.Format {
		t.Errorf("%v, %v", s, err)
	}
	for content, want := range map[string]string{
		`{"format": "careeradvisor/export/1"}`:                                                             `me.json: sitting: found nothing, expected a sitting`,
		`{"format": "careeradvisor/export/1", "sitting": null}`:                                            `me.json: sitting: found nothing, expected a sitting`,
		`{"format": "careeradvisor/export/1", "sitting": {}, "more": 1}`:                                   `me.json: found unknown field "more", expected a field named in docs/schemas/sitting.json`,
		"{\"format\": \"careeradvisor/export/1\", \"sitting\": {\n\"circumstances\": {\"sate\": \"TX\"}}}": `me.json: line 2: sitting.circumstances: found unknown field "sate", expected a field named in docs/schemas/sitting.json`,
		`{"format": "careeradvisor/export/1", "sitting": {"format": "careeradvisor/sitting/2"}}`:           `me.json: format: found "careeradvisor/sitting/2", expected "careeradvisor/sitting/1" or older; a newer careeradvisor wrote it, and the file is left as it is`,
	} {
		if _, err := sitting.Parse("me.json", []byte(content)); err == nil || err.Error() != want {
			t.Errorf("%s:\ngot  %v\nwant %s", content, err, want)
		}
	}
}

// Both forms of a file call a field alike.
func TestJSONNamesFieldsAsYAMLDoes(t *testing.T) {
	seen := map[reflect.Type]bool{reflect.TypeFor[yaml.Node](): true}
	var visit func(kind reflect.Type)
	visit = func(kind reflect.Type) {
		switch kind.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			visit(kind.Elem())
		case reflect.Struct:
			if seen[kind] {
				return
			}
			seen[kind] = true
			for i := range kind.NumField() {
				field := kind.Field(i)
				inYAML, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
				if inJSON, _, _ := strings.Cut(field.Tag.Get("json"), ","); inJSON != inYAML && field.Type != reflect.TypeFor[yaml.Node]() {
					t.Errorf("%s.%s is %q in YAML and %q in JSON", kind.Name(), field.Name, inYAML, inJSON)
				}
				visit(field.Type)
			}
		}
	}
	visit(reflect.TypeFor[sitting.Sitting]())
}

// What cannot be read ends in an error of ours and never in a crash; what can be read is written and
// read again.
func FuzzParseJSON(f *testing.F) {
	f.Add([]byte(`{"name": "Ada", "responses": {"a": -2, "b": "not-sure"}, "circumstances": {"credits": 12, "deadline": "2028-02-29"}}`))
	f.Add([]byte(`{"plan": {"start": "", "promise": {}}, "lean": {}, "finance": {"wage": 0.5}, "schools": [{}], "evidence": {"": null}}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := sitting.ParseJSON("a.json", content)
		if err != nil {
			var newer *sitting.NewerError
			var invalid *sitting.InvalidError
			if !errors.As(err, &newer) && !errors.As(err, &invalid) {
				t.Fatalf("an error of another kind: %v", err)
			}
			return
		}
		once, err := s.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		again, err := sitting.ParseJSON("a.json", once)
		if err != nil {
			t.Fatalf("%v\n%s", err, once)
		}
		if twice, err := again.MarshalJSON(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%s\nbecomes\n%s %v", once, twice, err)
		}
	})
}

func BenchmarkParseJSON(b *testing.B) {
	content := []byte(`{"format":"careeradvisor/sitting/1","name":"Ada","responses":{"a":-2,"b":"not-sure","c":1,"d":2,"e":0,"f":1,"g":-1,"h":1,"i":2,"j":-2,"k":1,"l":1,"m":1,"n":1,"o":1,"p":1,"q":1,"r":1,"s":1,"t":1},"circumstances":{"now":"outside","state":"TX","schooling":"bachelor","credits":12,"weekly_hours":10,"budget":9000,"deadline":"2028-02-29"},"lean":{"path":"coding-auditor","sure":3}}`)
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		if _, err := sitting.ParseJSON("a.json", content); err != nil {
			b.Fatal(err)
		}
	}
}
