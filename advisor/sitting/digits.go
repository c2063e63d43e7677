package sitting

import (
	"reflect"
	"regexp"
	"strings"

	"gopkg.in/yaml.v3"
)

var plainDigits = regexp.MustCompile(`^[-+]?(0|[1-9][0-9]*)$`)

// misread returns the first whole number of a file that decoding would take for another, 010 for 8 and 1.7
// for 1; nil when there is none. What is no number at all decoding refuses by itself.
func misread(node *yaml.Node, kind reflect.Type) *yaml.Node {
	for kind.Kind() == reflect.Pointer {
		kind = kind.Elem()
	}
	number := node.ShortTag() == "!!int" || node.ShortTag() == "!!float"
	if kind == reflect.TypeFor[int]() && number && !plainDigits.MatchString(node.Value) {
		return node
	}
	for i, child := range node.Content {
		inner := kind
		switch {
		case node.Kind == yaml.SequenceNode && kind.Kind() == reflect.Slice, node.Kind == yaml.MappingNode && kind.Kind() == reflect.Map && i%2 == 1:
			inner = kind.Elem()
		case node.Kind == yaml.MappingNode && kind.Kind() == reflect.Struct && i%2 == 1:
			inner = fieldOf(kind, node.Content[i-1].Value)
		case node.Kind != yaml.DocumentNode:
			continue
		}
		if inner != nil {
			if found := misread(child, inner); found != nil {
				return found
			}
		}
	}
	return nil
}

// fieldOf returns the type of a field by its name in a file, or nil.
func fieldOf(kind reflect.Type, name string) reflect.Type {
	for i := range kind.NumField() {
		if called, _, _ := strings.Cut(kind.Field(i).Tag.Get("yaml"), ","); called == name {
			return kind.Field(i).Type
		}
	}
	return nil
}
