package catalog

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Record is a figure as it is told: its number in words, and everything needed to judge it.
type Record struct {
	Name         string `json:"name"`             // what it measures
	Value        string `json:"value"`            // with its unit, or "not published"
	Likely       string `json:"likely,omitempty"` // of a range
	Unit         string `json:"unit"`
	Of           string `json:"of"`
	AsOf         string `json:"as_of"`
	StillValidOn string `json:"still_valid_on,omitempty"`
	Source       string `json:"source"` // id in the catalog
	At           string `json:"at,omitempty"`
	Note         string `json:"note,omitempty"`
	Basis        Basis  `json:"basis"`
	Quantity     string `json:"quantity,omitempty"` // figures of one quantity are rivals
	Old          bool   `json:"old,omitempty"`      // past its shelf life on the day asked about; false where no day was
	ShelfMonths  int    `json:"-"`
}

// Record tells a figure under a name.
func (f Figure) Record(name string) Record {
	record := Record{
		Name: name, Value: f.String(), Unit: f.Unit, Of: f.Of, AsOf: f.AsOf, StillValidOn: f.StillValidOn,
		Source: f.Source, At: f.At, Note: f.Note, Basis: f.Basis, Quantity: f.Quantity, ShelfMonths: f.ShelfMonths,
	}
	if f.Range != nil && f.Range.Low != f.Range.High {
		record.Likely = Amount(f.Range.Likely, f.Unit)
	}
	return record
}

// Record tells a figure that stands in a table.
func (h TableHeader) Record(name, value, unit, quantity string) Record {
	return Record{Name: name, Value: value, Unit: unit, Of: h.Of, AsOf: h.AsOf, Source: h.Source, Note: h.Note, Basis: h.Basis, Quantity: quantity}
}

// Quantities are the figures of a catalog by the quantity they give.
type Quantities map[string][]Record

// Quantities gathers every figure that names its quantity, those of the tables first.
func (c *Catalog) Quantities() Quantities {
	known := Quantities{}
	for _, record := range slices.Concat(c.TableRecords(), Records(c)) {
		if record.Quantity != "" {
			known[record.Quantity] = append(known[record.Quantity], record)
		}
	}
	return known
}

// Rivals tells the other figures there are for a record's quantity, of another source or date. What
// rivals a record is rivaled by it.
func (q Quantities) Rivals(r Record) []Record {
	known := []Record{r}
	for _, other := range q[r.Quantity] {
		same := func(k Record) bool { return k.Source == other.Source && k.AsOf == other.AsOf }
		if !slices.ContainsFunc(known, same) {
			known = append(known, other)
		}
	}
	return known[1:]
}

// Records tells every figure within a definition, named by the title and the field it stands under. A field whose
// own name tells a reader too little has another in its tag.
func Records(definition any) (records []Record) {
	var walk func(value reflect.Value, name string)
	walk = func(value reflect.Value, name string) {
		switch value.Kind() {
		case reflect.Pointer:
			if !value.IsNil() {
				walk(value.Elem(), name)
			}
		case reflect.Slice:
			for i := range value.Len() {
				walk(value.Index(i), fmt.Sprintf("%s %d", name, i+1))
			}
		case reflect.Struct:
			switch x := value.Interface().(type) {
			case Figure:
				records = append(records, x.Record(name))
				return
			case NamedFigure:
				records = append(records, x.Record(x.Name))
				return
			}
			title := cmp.Or(titleOf(value), name) // the wait of a retake says whose exam it is
			for i := range value.NumField() {
				field := value.Type().Field(i)
				if !field.IsExported() {
					continue
				}
				part, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
				part = cmp.Or(field.Tag.Get("name"), strings.ReplaceAll(part, "_", " "))
				switch {
				case title != "":
					part = title + ", " + part
				case part != "":
					part = strings.ToUpper(part[:1]) + part[1:]
				}
				walk(value.Field(i), part)
			}
		}
	}
	walk(reflect.ValueOf(definition), "")
	return records
}

// titleOf is what a definition is called on screen.
func titleOf(definition reflect.Value) string {
	for _, field := range []string{"Name", "Title", "Label"} {
		if value := definition.FieldByName(field); value.Kind() == reflect.String {
			return value.String()
		}
	}
	return ""
}

// Citation names a source: title, publisher and date. A title may be a question.
func (s *Source) Citation() string {
	title := s.Title
	if !strings.HasSuffix(title, "?") {
		title += "."
	}
	return fmt.Sprintf("%s %s, %s.", title, s.Publisher, s.Date)
}
