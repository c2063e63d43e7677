package plain

import (
	"cmp"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// citations remember which sources a text has named, to explain them at its end.
type citations struct {
	catalog *catalog.Catalog
	ids     []string
}

// of says when a figure was taken, what it rests on where it is not official, and where it is from.
func (c *citations) of(from advisor.From) string {
	if from.Source != "" && !slices.Contains(c.ids, from.Source) {
		c.ids = append(c.ids, from.Source)
	}
	return sourced(c.catalog, from)
}

// sourced names the source by its publisher: an id says nothing to who hears it.
func sourced(c *catalog.Catalog, from advisor.From) string {
	source := c.Source(from.Source)
	switch {
	case source == nil:
		return from.String()
	case source.Short == "":
		return from.Named("from " + source.Publisher)
	case strings.Contains(source.Short, from.Basis.Word()):
		from.Basis = "" // the name has said it
	}
	return from.Named(source.Short)
}

// list tells more of the sources named, in the order they were named.
func (c *citations) list(p *page) {
	if len(c.ids) == 0 {
		return
	}
	p.heading("Sources")
	for _, id := range c.ids {
		source := c.catalog.Source(id)
		if source == nil {
			continue
		}
		p.bullet("%s, %s: %s", advisor.Capital(cmp.Or(source.Short, source.Publisher)), source.Date, source.Title)
		if source.Note != "" {
			p.under("%s", source.Note)
		}
	}
}
