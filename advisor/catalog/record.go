package catalog

import (
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

// The rows of the tables name the quantities they give by themselves: pay (the median), growth and
// openings, each followed by a hyphen and the occupation's code.

// WageRecords tells what an occupation pays: the middle half, then the median.
func (c *Catalog) WageRecords(code string) []Record {
	table, title, quantity := c.Wages.TableHeader, c.occupationTitle(code), "pay-"+code
	if wage := c.Wage(code); wage != nil {
		return payRecords(table, title, quantity, wage.P25, wage.Median, wage.P75)
	}
	return []Record{table.Record("Pay, "+title, NotPublished, "USD a year", quantity)}
}

// StateWageRecords tells what an occupation pays in a state: the middle half, then the median. It is
// empty where that is not published.
func (c *Catalog) StateWageRecords(code, state string) []Record {
	wage := c.StateWage(code, state)
	if wage == nil {
		return nil
	}
	return payRecords(c.StateWages.TableHeader, c.occupationTitle(code)+" in "+state, "", wage.P25, wage.Median, wage.P75)
}

func payRecords(table TableHeader, title, quantity string, p25, median, p75 int) []Record {
	const unit = "USD a year"
	return []Record{
		table.Record("Pay of the middle half, "+title, Spread(Number(p25), Number(p75), unit), unit, ""),
		table.Record("Middle pay, "+title, Amount(Number(median), unit), unit, quantity),
	}
}

// OutlookRecords tells how an occupation is projected to grow: in percent, from how many jobs, and
// with how many openings a year.
func (c *Catalog) OutlookRecords(code string) []Record {
	table, title, quantity := c.Outlook.TableHeader, c.occupationTitle(code), "growth-"+code
	growth := c.Growth(code)
	if growth == nil {
		return []Record{table.Record("Growth, "+title, NotPublished, "percent", quantity)}
	}
	return []Record{
		table.Record("Growth "+c.Outlook.Period+", "+title, Amount(growth.Percent, "percent"), "percent", quantity),
		table.Record("Jobs before that growth, "+title, Amount(Number(growth.Jobs), "jobs"), "jobs", ""),
		table.Record("Openings, "+title, Amount(Number(growth.Openings), "openings a year"), "openings a year", "openings-"+code),
	}
}

func (c *Catalog) occupationTitle(code string) string {
	if occupation := c.Occupation(code); occupation != nil {
		return occupation.Title
	}
	return code
}

// rows tells the figures of the tables.
func (c *Catalog) rows() (records []Record) {
	for _, row := range c.Wages.Rows {
		records = append(records, c.WageRecords(row.Occupation)...)
	}
	for _, row := range c.Outlook.Rows {
		records = append(records, c.OutlookRecords(row.Occupation)...)
	}
	return records
}

// Rivals tells the other figures that the catalog has for a record's quantity, of another source or
// date. What rivals a record is rivaled by it.
func (c *Catalog) Rivals(r Record) (rivals []Record) {
	if r.Quantity == "" {
		return nil
	}
	known := []Record{r}
	for _, other := range slices.Concat(c.rows(), Records(c)) {
		same := func(k Record) bool { return k.Source == other.Source && k.AsOf == other.AsOf }
		if other.Quantity == r.Quantity && !slices.ContainsFunc(known, same) {
			known = append(known, other)
		}
	}
	return known[1:]
}

// Records tells every figure within a definition, named by the title and the field it stands under.
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
			title := titleOf(value)
			for i := range value.NumField() {
				field := value.Type().Field(i)
				if !field.IsExported() {
					continue
				}
				part, _, _ := strings.Cut(field.Tag.Get("yaml"), ",")
				part = strings.ReplaceAll(part, "_", " ")
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
