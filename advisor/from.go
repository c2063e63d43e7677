package advisor

import (
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
)

// From says where a figure or an opinion comes from. The zero From needs no source.
type From struct {
	AsOf   string
	Source string // id in the catalog; empty for an opinion of its authors
	Basis  catalog.Basis
	Old    bool // past its shelf life

	stillValidOn string
	shelfMonths  int
}

// Of returns where a figure comes from.
func Of(f catalog.Figure) From {
	return From{AsOf: f.AsOf, Source: f.Source, Basis: f.Basis, stillValidOn: f.StillValidOn, shelfMonths: f.ShelfMonths}
}

// ofRecord returns where the figure of a record comes from.
func ofRecord(r catalog.Record) From {
	return From{AsOf: r.AsOf, Source: r.Source, Basis: r.Basis, stillValidOn: r.StillValidOn, shelfMonths: r.ShelfMonths}
}

// ofTable returns where the figures of a table come from.
func ofTable(h catalog.TableHeader) From {
	return From{AsOf: h.AsOf, Source: h.Source, Basis: h.Basis}
}

// aged marks what is past its shelf life on a day.
func (f From) aged(c *catalog.Catalog, today calendar.Date) From {
	f.Old = c.Expired(catalog.Record{AsOf: f.AsOf, StillValidOn: f.stillValidOn, Source: f.Source, ShelfMonths: f.shelfMonths}, today)
	return f
}

// Aged marks what is past its shelf life today.
func (a *Advice) Aged(f From) From { return f.aged(a.Catalog, a.Today) }

// Aged marks the figures of documents that are past their shelf life on a day.
func (a *Advisor) Aged(documents []guide.Document, today calendar.Date) []guide.Document {
	documents = append([]guide.Document{}, documents...)
	for i := range documents {
		figures := append([]catalog.Record{}, documents[i].Figures...)
		for j := range figures {
			figures[j].Old = a.Catalog.Expired(figures[j], today)
		}
		documents[i].Figures = figures
	}
	return documents
}

// aged marks every line of the page that is past its shelf life on a day.
func (p *Page) aged(c *catalog.Catalog, today calendar.Date) *Page {
	for _, section := range p.Sections {
		for i := range section.Lines {
			section.Lines[i].From = section.Lines[i].From.aged(c, today)
		}
	}
	return p
}

// String says it in brief, without the source: "assumed, 2026-11"; empty when official and undated.
func (f From) String() string { return f.Named("") }

// Named says it with the source in the words a face has for it, which may be none.
func (f From) Named(source string) string {
	var parts []string
	if f.Basis != "" && f.Basis != catalog.Official {
		parts = append(parts, f.Basis.Word())
	}
	if f.AsOf != "" {
		parts = append(parts, f.AsOf)
	}
	if f.Old {
		parts = append(parts, "old: look for a newer one")
	}
	if source != "" {
		parts = append(parts, source)
	}
	return strings.Join(parts, ", ")
}
