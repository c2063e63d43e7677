package catalog

import (
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// A counselor edits the catalog by its README alone, so it must name all there is.
func TestTheReadmeNamesEveryField(t *testing.T) {
	content, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(content)
	seen := map[reflect.Type]bool{}
	var check func(kind reflect.Type)
	check = func(kind reflect.Type) {
		switch kind.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map:
			check(kind.Elem())
			return
		case reflect.Struct:
		default:
			return
		}
		if seen[kind] {
			return
		}
		seen[kind] = true
		for _, field := range fields(kind) {
			if !strings.Contains(readme, "`"+field.name) {
				t.Errorf("data/README.md does not name %s of %s", field.name, kind.Name())
			}
			check(field.kind)
		}
	}
	c := newCatalog([]string{"one of each"})
	for _, name := range append([]string{"roles/x.yaml", "paths/x.yaml", "credentials/x.yaml", "guide/x.yaml"}, listFiles...) {
		check(reflect.TypeOf(c.slot(name)).Elem())
	}
	for _, name := range listFiles {
		if !strings.Contains(readme, "\n| `"+name+"` | ") {
			t.Errorf("data/README.md does not list %s among the files", name)
		}
	}
	for _, word := range slices.Concat(slices.Collect(maps.Keys(units)), CircumstanceIDs, questionKinds, payPlaces) {
		if !strings.Contains(readme, "`"+word+"`") {
			t.Errorf("data/README.md does not name %q", word)
		}
	}
}
