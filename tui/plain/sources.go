package plain

import (
	"slices"

	"careeradvisor/advisor/catalog"
)

// citations remember which sources a text has named, to explain them at its end.
type citations struct {
	catalog *catalog.Catalog
	ids     []string
}

// of says when a figure was taken, where it is from and, where it is not official, what it rests
// on.
func (c *citations) of(asOf, source string, basis catalog.Basis) string {
	if !slices.Contains(c.ids, source) {
		c.ids = append(c.ids, source)
	}
	return provenance(asOf, source, basis)
}

func (c *citations) figure(f catalog.Figure) string { return c.of(f.AsOf, f.Source, f.Basis) }

func provenance(asOf, source string, basis catalog.Basis) string {
	text := "source " + source
	if asOf != "" {
		text = "as of " + asOf + ", " + text
	}
	if basis != "" && basis != catalog.Official {
		text += ", " + string(basis)
	}
	return text
}

// list writes the sources named, in the order they were named.
func (c *citations) list(p *page) {
	if len(c.ids) == 0 {
		return
	}
	p.heading("Sources")
	for _, id := range c.ids {
		source := c.catalog.Source(id)
		if source == nil {
			p.bullet("%s", id)
			continue
		}
		p.bullet("%s: %s. %s, %s.", id, source.Title, source.Publisher, source.Date)
		if source.Note != "" {
			p.under("%s", source.Note)
		}
	}
}
