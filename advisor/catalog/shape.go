package catalog

import (
	"fmt"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// shape finds what decoding cannot see: required fields that are missing, and values that are null
// or empty. A field is required unless its tag says omitempty.
func shape(name string, content []byte, target any) (problems Problems) {
	var document yaml.Node
	if target == nil || yaml.Unmarshal(content, &document) != nil || len(document.Content) == 0 {
		return nil // decoding has said it
	}
	walk(document.Content[0], reflect.TypeOf(target).Elem(), "", func(field, found, expected string) {
		problems = append(problems, Problem{name, field, found, expected})
	})
	return problems
}

// plainInteger leaves out what decoding would change, 010 to 8 and 1.7 to 1, and numbers so large that sums
// of them run over. What is no number at all decoding refuses by itself.
var plainInteger = pattern(`^-?(0|[1-9][0-9]{0,9})$`)

func walk(node *yaml.Node, kind reflect.Type, field string, complain func(field, found, expected string)) {
	for kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	switch {
	case node.Kind == yaml.AliasNode || node.Anchor != "":
		complain(field, "an anchor or alias", "the value written out")
	case node.Tag == "!!null":
		complain(field, "nothing", "a value")
	case node.Kind == yaml.ScalarNode && strings.TrimSpace(node.Value) == "":
		complain(field, "an empty text", "a value")
	case kind.Kind() == reflect.Int && node.ShortTag() != "!!str" && !plainInteger().MatchString(node.Value):
		complain(field, quote(node.Value), "a whole number in plain digits, at most ten")
	case node.Kind == yaml.SequenceNode && kind.Kind() == reflect.Slice:
		if len(node.Content) == 0 {
			complain(field, "an empty list", "at least one entry")
		}
		for i, child := range node.Content {
			walk(child, kind.Elem(), fmt.Sprintf("%s[%s]", field, label(child, i)), complain)
		}
	case node.Kind == yaml.MappingNode && kind.Kind() == reflect.Map:
		if len(node.Content) == 0 {
			complain(field, "an empty mapping", "at least one entry")
		}
		for i := 0; i+1 < len(node.Content); i += 2 {
			walk(node.Content[i+1], kind.Elem(), dotted(field, node.Content[i].Value), complain)
		}
	case node.Kind == yaml.MappingNode && kind.Kind() == reflect.Struct:
		given := map[string]*yaml.Node{}
		for i := 0; i+1 < len(node.Content); i += 2 {
			given[node.Content[i].Value] = node.Content[i+1]
		}
		for _, f := range fields(kind) {
			child, ok := given[f.name]
			switch {
			case ok:
				walk(child, f.kind, dotted(field, f.name), complain)
			case f.required:
				complain(dotted(field, f.name), "nothing", "a value")
			}
		}
	}
}

type structField struct {
	name     string
	kind     reflect.Type
	required bool
}

func fields(kind reflect.Type) (list []structField) {
	for i := range kind.NumField() {
		f := kind.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if options == "inline" {
			list = append(list, fields(f.Type)...)
		} else if name != "" {
			list = append(list, structField{name, f.Type, options != "omitempty"})
		}
	}
	return list
}

// label names a list entry by its id where it has one.
func label(node *yaml.Node, index int) string {
	for i := 0; i+1 < len(node.Content) && node.Kind == yaml.MappingNode; i += 2 {
		switch node.Content[i].Value {
		case "id", "code", "activity", "occupation", "skill":
			return node.Content[i+1].Value
		}
	}
	return fmt.Sprint(index + 1)
}

func dotted(field, name string) string {
	if field == "" {
		return name
	}
	return field + "." + name
}
