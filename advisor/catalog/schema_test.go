package catalog

import (
	"encoding/json"
	"flag"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"careeradvisor/advisor/calendar"
)

var update = flag.Bool("update", false, "write the schemas anew")

// schemaFolder holds a JSON Schema for every kind of catalog file, from which editors complete and
// check what is typed.
const schemaFolder = "../../data/schema"

// TestTheSchemasFollowTheTypes keeps the schemas true: go test ./advisor/catalog -run Schemas -update
func TestTheSchemasFollowTheTypes(t *testing.T) {
	wanted := map[string]bool{}
	for _, file := range append([]string{"roles/x.yaml", "paths/x.yaml", "credentials/x.yaml", "guide/x.yaml"}, listFiles...) {
		kind := reflect.TypeOf(newCatalog([]string{file}).slot(file)).Elem()
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		if name == "x" {
			name = path.Dir(file)
		}
		schema := schemaOf(kind)
		schema["$schema"], schema["title"] = "https://json-schema.org/draft/2020-12/schema", "careeradvisor "+name
		content, err := json.MarshalIndent(schema, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		content = append(content, '\n')
		target := filepath.Join(schemaFolder, name+".json")
		wanted[name+".json"] = true
		if *update {
			if err := os.WriteFile(target, content, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if written, err := os.ReadFile(target); err != nil || string(written) != string(content) {
			t.Errorf("%s is not what the types say; renew it with -update (%v)", target, err)
		}
	}
	entries, err := os.ReadDir(schemaFolder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if !wanted[entry.Name()] {
			t.Errorf("%s belongs to no file of a catalog", entry.Name())
		}
	}
}

// schemaOf describes a type as JSON Schema.
func schemaOf(kind reflect.Type) map[string]any {
	switch kind {
	case reflect.TypeFor[calendar.Date]():
		return map[string]any{"type": "string", "format": "date"}
	case reflect.TypeFor[calendar.MonthDay]():
		return map[string]any{"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"}
	case reflect.TypeFor[Number]():
		return map[string]any{"type": "number"}
	case reflect.TypeFor[Basis]():
		return map[string]any{"enum": bases}
	}
	switch kind.Kind() {
	case reflect.Pointer:
		return schemaOf(kind.Elem())
	case reflect.Slice:
		return map[string]any{"type": "array", "minItems": 1, "items": schemaOf(kind.Elem())}
	case reflect.Map:
		return map[string]any{"type": "object", "additionalProperties": schemaOf(kind.Elem())}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Struct:
		properties, required := map[string]any{}, []string{}
		for _, field := range fields(kind) {
			properties[field.name] = schemaOf(field.kind)
			if field.required {
				required = append(required, field.name)
			}
		}
		return map[string]any{"type": "object", "additionalProperties": false, "properties": properties, "required": required}
	}
	return map[string]any{"type": "string", "minLength": 1}
}
