package command

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/cohort"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/jsonschema-go/jsonschema"
)

var update = flag.Bool("update", false, "write the schemas and the pages anew")

// schemas are of every form of JSON the program writes.
var schemas = map[string]reflect.Type{
	"advice":         reflect.TypeFor[advisor.Advice](),
	"compare":        reflect.TypeFor[advisor.Comparison](),
	"plan":           reflect.TypeFor[advisor.PlanForm](),
	"schools":        reflect.TypeFor[advisor.SchoolsForm](),
	"claims":         reflect.TypeFor[claimsForm](),
	"items":          reflect.TypeFor[itemsForm](),
	"guide":          reflect.TypeFor[guideForm](),
	"check":          reflect.TypeFor[checkForm](),
	"sitting":        reflect.TypeFor[sitting.Sitting](),
	"export":         reflect.TypeFor[advisor.ExportForm](),
	"cohort-summary": reflect.TypeFor[cohort.Summary](),
	"fault":          reflect.TypeFor[fault](),
	"diff":           reflect.TypeFor[advisor.Difference](),
}

const schemaFolder = "../../docs/schemas"

// TestTheSchemasFollowTheTypes keeps the schemas true: go test ./tui/command -run Schemas -update
func TestTheSchemasFollowTheTypes(t *testing.T) {
	for name, kind := range schemas {
		schema := schemaOf(t, kind)
		schema.Schema, schema.Title = "https://json-schema.org/draft/2020-12/schema", "careeradvisor "+name
		if format := schema.Properties["format"]; format != nil {
			format.Pattern = "^careeradvisor/" + name + "/[1-9][0-9]*$"
		}
		content, err := json.MarshalIndent(schema, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		content = append(content, '\n')
		file := filepath.Join(schemaFolder, name+".json")
		if *update {
			if err := os.WriteFile(file, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if written, err := os.ReadFile(file); err != nil || string(written) != string(content) {
			t.Errorf("%s is not what the types say; renew it with -update (%v)", file, err)
		}
	}
}

// schemaOf describes how a type is written. What the library cannot see, since a type writes itself, is
// said here.
func schemaOf(t *testing.T, kind reflect.Type) *jsonschema.Schema {
	t.Helper()
	text, number := &jsonschema.Schema{Type: "string"}, &jsonschema.Schema{Type: "number"}
	date := &jsonschema.Schema{Type: "string", Pattern: `^([0-9]{4}-[0-9]{2}-[0-9]{2})?$`}
	cell := &jsonschema.Schema{
		Type: "object", Required: []string{"text"}, AdditionalProperties: never(),
		Properties: map[string]*jsonschema.Schema{"text": text, "value": number, "as_of": text, "source": text, "basis": text, "old": {Type: "boolean"}},
	}
	column := &jsonschema.Schema{Type: "object", Required: []string{"id", "title"}, Properties: map[string]*jsonschema.Schema{"id": text, "title": text}, AdditionalProperties: never()}
	row := &jsonschema.Schema{
		Type: "object", Required: []string{"id", "leading", "path"}, AdditionalProperties: cell,
		Properties: map[string]*jsonschema.Schema{"id": text, "leading": {Type: "boolean"}},
	}
	comparison := &jsonschema.Schema{
		Type: "object", Required: []string{"format", "columns", "rows", "notes"}, AdditionalProperties: never(),
		Properties: map[string]*jsonschema.Schema{
			"format": text, "columns": {Type: "array", Items: column}, "rows": {Type: "array", Items: row}, "notes": {Type: "array", Items: text},
		},
	}
	if kind == reflect.TypeFor[advisor.Comparison]() {
		return comparison.CloneSchemas()
	}
	schema, err := jsonschema.ForType(kind, &jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[calendar.Date]():      date,
		reflect.TypeFor[advisor.Comparison](): comparison,
		reflect.TypeFor[sitting.Decimal]():    {Type: "number", Minimum: jsonschema.Ptr(0.0)},
		reflect.TypeFor[sitting.Response]():   {Enum: []any{-2, -1, 0, 1, 2, "not-sure", "skipped"}},
		reflect.TypeFor[plan.Cost]():          {Type: "object", Properties: map[string]*jsonschema.Schema{"low": number, "likely": number, "high": number, "unpublished": {Type: "array", Items: text}}, AdditionalProperties: never()},
	}})
	if err != nil {
		t.Fatal(err)
	}
	neverNull(schema)
	return schema
}

// neverNull makes lists empty, and never null, where there is nothing in them.
func neverNull(schema *jsonschema.Schema) {
	if schema == nil {
		return
	}
	if slices.Contains(schema.Types, "array") {
		schema.Type, schema.Types = "array", nil
	}
	for _, property := range schema.Properties {
		neverNull(property)
	}
	neverNull(schema.Items)
	neverNull(schema.AdditionalProperties)
}

func never() *jsonschema.Schema { return &jsonschema.Schema{Not: &jsonschema.Schema{}} }

// ran runs the program in a folder of its own and returns what it wrote.
func ran(t *testing.T, args ...string) (out string, code int) {
	t.Helper()
	open := func(name string) *os.File {
		file, err := os.Create(filepath.Join(t.TempDir(), name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { file.Close() })
		return file
	}
	streams := Streams{In: open("in"), Out: open("out"), Err: open("err")}
	clock := func() time.Time { return time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC) }
	code = Run(t.Context(), append([]string{"careeradvisor"}, args...), streams, clock, data.FS, Folders{Sittings: t.TempDir()})
	content, err := os.ReadFile(streams.Out.Name())
	if err != nil {
		t.Fatal(err)
	}
	if code != done && code != invalid {
		said, _ := os.ReadFile(streams.Err.Name())
		t.Fatalf("%v: exit code %d: %s", args, code, said)
	}
	return string(content), code
}

// Everything the program writes as JSON holds to its schema, whoever it is about; a schema does not hold
// of just anything.
func TestRealOutputHoldsToItsSchema(t *testing.T) {
	people, err := filepath.Glob("../../advisor/testdata/personas/*.yaml")
	if err != nil || len(people) < 5 {
		t.Fatalf("%v, %v", people, err)
	}
	people = append(people, "../../testdata/full.yaml", "../../docs/examples/schools.yaml", "/dev/null")
	broken := filepath.Join(t.TempDir(), "catalog")
	if err := os.CopyFS(broken, data.FS); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(broken, "skills.yaml")); err != nil {
		t.Fatal(err)
	}
	outputs := map[string][][]string{
		"items": {{"items"}}, "guide": {{"guide"}, {"guide", "rhit"}, {"guide", "xyzzy"}}, "check": {{"check"}, {"check", broken}},
		"claims": {{"claims", "Job placement guaranteed."}, {"claims", "nothing"}},
	}
	unreadable := t.TempDir()
	if err := os.WriteFile(filepath.Join(unreadable, "ada.yaml"), []byte("nme: Ada"), 0o600); err != nil {
		t.Fatal(err)
	}
	outputs["fault"] = [][]string{{"cohort", unreadable}}
	outputs["cohort-summary"] = [][]string{{"cohort", "--summary", filepath.Dir(people[0])}}
	for i, person := range people {
		outputs["diff"] = append(outputs["diff"], []string{"diff", people[(i+1)%len(people)], person})
		for _, name := range []string{"advice", "compare", "plan", "schools"} {
			command := strings.ReplaceAll(name, "advice", "advise")
			outputs[name] = append(outputs[name], []string{command, "--sitting", person})
		}
	}
	outputs["plan"] = append(outputs["plan"], []string{"plan", "--sitting", people[0], "--path", "entry", "--by", "2027-06-01", "--hours", "0"})
	for name := range schemas {
		content, err := os.ReadFile(filepath.Join(schemaFolder, name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var schema jsonschema.Schema
		if err := json.Unmarshal(content, &schema); err != nil {
			t.Fatal(err)
		}
		resolved, err := schema.Resolve(nil)
		if err != nil {
			t.Fatal(err)
		}
		if resolved.Validate(map[string]any{"format": "careeradvisor/" + name + "/1", "unheard-of": 1}) == nil {
			t.Errorf("%s: anything holds to it", name)
		}
		hold := func(what, text string) {
			var value any
			if err := json.Unmarshal([]byte(text), &value); err != nil {
				t.Errorf("%s: %v", what, err)
			} else if err := resolved.Validate(value); err != nil {
				t.Errorf("%s: %v", what, err)
			}
		}
		for _, args := range outputs[name] {
			if name != "fault" { // it is never anything else
				args = append(args, "--format", "json")
			}
			text, _ := ran(t, args...)
			hold(strings.Join(args, " "), text)
		}
		if name != "export" {
			continue
		}
		for _, person := range people[len(people)-3:] {
			file := filepath.Join(t.TempDir(), "plan.json")
			ran(t, "export", "--sitting", person, file)
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			hold("export of "+person, string(text))
		}
	}
}
