package catalog_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"gopkg.in/yaml.v3"
)

// shipped is the catalog with the schemas beside it.
var shipped = os.DirFS("../../data")

// modeline is the first line of a file, by which an editor finds the schema that checks it.
const modeline = "# yaml-language-server: $schema="

// schemaFor returns the schema that a file names.
func schemaFor(t *testing.T, name string, content []byte) *jsonschema.Resolved {
	t.Helper()
	first, _, _ := strings.Cut(string(content), "\n")
	relative, found := strings.CutPrefix(first, modeline)
	if !found {
		t.Fatalf("%s begins with %q, expected %q", name, first, modeline)
	}
	text, err := fs.ReadFile(shipped, path.Join(path.Dir(name), relative))
	if err != nil {
		t.Fatal(err)
	}
	var schema jsonschema.Schema
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	resolved, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return resolved
}

// asJSON turns YAML into what an editor checks: a date is a text there.
func asJSON(t *testing.T, content []byte) any {
	t.Helper()
	var document yaml.Node
	if err := yaml.Unmarshal(content, &document); err != nil {
		t.Fatal(err)
	}
	var convert func(*yaml.Node) any
	convert = func(node *yaml.Node) any {
		switch node.Kind {
		case yaml.DocumentNode:
			return convert(node.Content[0])
		case yaml.MappingNode:
			mapping := map[string]any{}
			for i := 0; i < len(node.Content); i += 2 {
				mapping[node.Content[i].Value] = convert(node.Content[i+1])
			}
			return mapping
		case yaml.SequenceNode:
			list := []any{}
			for _, child := range node.Content {
				list = append(list, convert(child))
			}
			return list
		}
		var value any
		if err := node.Decode(&value); err != nil || node.Tag == "!!timestamp" {
			return node.Value
		}
		return value
	}
	return convert(&document)
}

func TestEveryShippedFileHoldsToTheSchemaItNames(t *testing.T) {
	checked := 0
	err := fs.WalkDir(shipped, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".yaml" {
			return err
		}
		content, err := fs.ReadFile(shipped, name)
		if err != nil {
			return err
		}
		checked++
		if err := schemaFor(t, name, content).Validate(asJSON(t, content)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		return nil
	})
	if err != nil || checked < 50 {
		t.Fatalf("checked %d files: %v", checked, err)
	}
}

// What an editor marks, the linter would refuse.
func TestAWrongFileDoesNotHoldToItsSchema(t *testing.T) {
	for _, test := range []struct{ name, file, right, wrong string }{
		{"a field nobody knows", "roles/coding-auditor.yaml", "\nsummary:", "\nsummery:"},
		{"a field left out", "roles/coding-auditor.yaml", "\noccupation: \"29-2072\"\n", "\n"},
		{"a number for a text", "paths/coding-auditor.yaml", "\nshort: Auditor\n", "\nshort: 7\n"},
		{"a text for a number", "paths/coding-auditor.yaml", "\norder: 1\n", "\norder: first\n"},
		{"a text for a list", "settings.yaml", "\nsettings:\n", "\nsettings: none\nold:\n"},
		{"an empty text", "settings.yaml", "title: Hospital\n", "title: \"\"\n"},
		{"a basis there is not", "credentials/rhit.yaml", "basis: third-party\nrenewal", "basis: hearsay\nrenewal"},
		{"half a range", "credentials/rhit.yaml", "{low: 229, likely: 299, high: 299}", "{low: 229, high: 299}"},
		{"a flag that is none", "credentials/rhit.yaml", "    accredited: true\n", "    accredited: perhaps\n"},
		{"a row with too much", "state-wages.yaml", "median: ", "mode: 1, median: "},
		{"a figure without a source", "guide/outlook.yaml", "        source: bls-ep-2024\n        basis: official\n    see", "        basis: official\n    see"},
	} {
		t.Run(test.name, func(t *testing.T) {
			content, err := fs.ReadFile(shipped, test.file)
			if err != nil {
				t.Fatal(err)
			}
			wrong := strings.Replace(string(content), test.right, test.wrong, 1)
			if wrong == string(content) {
				t.Fatalf("%s does not hold %q", test.file, test.right)
			}
			if schemaFor(t, test.file, content).Validate(asJSON(t, []byte(wrong))) == nil {
				t.Error("it holds")
			}
		})
	}
}
