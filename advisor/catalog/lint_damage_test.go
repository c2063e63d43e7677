package catalog_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"careeradvisor/advisor/catalog"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

// Whatever is left out of a catalog or put in the place of something else: it is found or does no harm, and never a
// crash.
func TestAnyDamageIsToldAndNeverACrash(t *testing.T) {
	files := small(t)
	names := slices.Sorted(maps.Keys(files))
	rapid.Check(t, func(t *rapid.T) {
		damaged := maps.Clone(files)
		for range rapid.IntRange(1, 3).Draw(t, "faults") {
			name := rapid.SampledFrom(names).Draw(t, "file")
			var document yaml.Node
			if err := yaml.Unmarshal(damaged[name].Data, &document); err != nil {
				t.Fatal(err)
			}
			places := mappings(&document)
			mapping := places[rapid.IntRange(0, len(places)-1).Draw(t, "mapping")]
			if len(mapping.Content) == 0 {
				continue
			}
			i := 2 * rapid.IntRange(0, len(mapping.Content)/2-1).Draw(t, "field")
			switch rapid.SampledFrom([]string{"leave out", "misspell", "replace"}).Draw(t, "how") {
			case "leave out":
				mapping.Content = slices.Delete(mapping.Content, i, i+2)
			case "misspell":
				mapping.Content[i].Value += "x"
			default:
				mapping.Content[i+1] = &yaml.Node{Kind: yaml.ScalarNode, Value: rapid.SampledFrom([]string{"-1", "x", "2025", "~", "1.5"}).Draw(t, "value")}
			}
			content, err := yaml.Marshal(&document)
			if err != nil {
				t.Fatal(err)
			}
			damaged[name] = &fstest.MapFile{Data: content}
		}
		c, err := catalog.Lint(damaged)
		var problems catalog.Problems
		if errors.As(err, &problems) == (c != nil) {
			t.Fatalf("catalog %v and error %v", c != nil, err)
		}
	})
}

func mappings(node *yaml.Node) (found []*yaml.Node) {
	if node.Kind == yaml.MappingNode {
		found = append(found, node)
	}
	for _, child := range node.Content {
		found = append(found, mappings(child)...)
	}
	return found
}

// Faults of spelling do not hide faults of meaning.
func TestFaultsOfEveryKindAreToldAtOnce(t *testing.T) {
	files := small(t)
	put := func(name, old, new string) {
		if !strings.Contains(string(files[name].Data), old) {
			t.Fatalf("%s does not hold %q", name, old)
		}
		files[name] = &fstest.MapFile{Data: []byte(strings.Replace(string(files[name].Data), old, new, 1))}
	}
	put("settings.yaml", "title: Hospital", "title: Hospital, colour: red")
	put("way-in.yaml", "title: Decide, ", "")
	put("paths/build.yaml", "unit: months", "unit: moons")
	put("occupations.yaml", "p10: 30000", "p10: much")
	_, err := catalog.Lint(files)
	want := strings.Join([]string{
		`occupations.yaml: line 12: found much, expected a whole number`,
		`paths/build.yaml: months.unit: found "moons", expected one of months, years`,
		`settings.yaml: line 2: found unknown field "colour", expected a field named in data/README.md`,
		`way-in.yaml: steps[decide].title: found nothing, expected a value`,
	}, "\n")
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}
