package guide

import "careeradvisor/advisor/catalog"

// Figure is a figure with its whole record.
type Figure struct {
	Name   string        `json:"name"`
	Value  string        `json:"value"` // with its unit, or "not published"
	Of     string        `json:"of"`
	AsOf   string        `json:"as_of"`
	Source string        `json:"source"` // id in the catalog
	At     string        `json:"at,omitempty"`
	Note   string        `json:"note,omitempty"`
	Basis  catalog.Basis `json:"basis"`
}

// Record is the whole record of a figure; name says what it measures.
func Record(name string, f catalog.Figure) Figure {
	return Figure{Name: name, Value: f.String(), Of: f.Of, AsOf: f.AsOf, Source: f.Source, At: f.At, Note: f.Note, Basis: f.Basis}
}

// Cell is the whole record of a figure that stands in a table.
func Cell(name, value string, table catalog.TableHeader) Figure {
	return Figure{Name: name, Value: value, Of: table.Of, AsOf: table.AsOf, Source: table.Source, Note: table.Note, Basis: table.Basis}
}

// money is what the tables say of an occupation as a whole: pay, outlook, and the rival of the outlook.
func money(c *catalog.Catalog, code string) (figures []Figure) {
	if wage := c.Wage(code); wage != nil {
		figures = append(figures, Cell(c.Wages.Title+" ("+code+")", wage.Says(), c.Wages.TableHeader))
	}
	for _, table := range []catalog.OutlookTable{c.Outlook, c.Rival} {
		if growth := table.Growth(code); growth != nil {
			figures = append(figures, Cell(table.Title+", "+table.Period+" ("+code+")", table.Says(growth), table.TableHeader))
		}
	}
	return figures
}

// detail is what the tables say of parts of an occupation: pay by kind of employer, and the pay of
// earlier years.
func detail(c *catalog.Catalog, code string) (figures []Figure) {
	for _, table := range c.SectorWages.Tables {
		for _, row := range table.In(code) {
			figures = append(figures, Cell(table.Title+": "+c.SectorWages.Sector(row.Sector).Title, row.Says(), table.TableHeader))
		}
	}
	for _, row := range c.History.Rows {
		if row.Occupation == code {
			past := Cell(c.History.Title, catalog.Amount(catalog.Number(row.Pay), "USD a year"), c.History.TableHeader)
			past.AsOf = row.AsOf
			figures = append(figures, past)
		}
	}
	return figures
}
