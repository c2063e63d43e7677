package catalog

import (
	"reflect"
	"slices"
)

// figureTypes are what holds a number about the world: a figure, or a row of a table.
var figureTypes = []reflect.Type{
	reflect.TypeFor[Figure](), reflect.TypeFor[Wage](), reflect.TypeFor[StateWage](), reflect.TypeFor[SectorWage](), reflect.TypeFor[Median](), reflect.TypeFor[Outlook](),
}

// Figures counts the figures of the catalog; a row of a table counts as one.
func (c *Catalog) Figures() int { return countFigures(reflect.ValueOf(*c)) }

func countFigures(value reflect.Value) (n int) {
	if slices.Contains(figureTypes, value.Type()) {
		return 1
	}
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			n = countFigures(value.Elem())
		}
	case reflect.Struct:
		for i := range value.NumField() {
			n += countFigures(value.Field(i))
		}
	case reflect.Slice:
		for i := range value.Len() {
			n += countFigures(value.Index(i))
		}
	}
	return n
}
