package plain

import (
	"slices"

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
	return sourced(from)
}

func sourced(from advisor.From) string {
	if from.Source == "" {
		return from.String()
	}
	return from.Named("source " + from.Source)
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
		p.bullet("%s: %s", id, source.Citation())
		if source.Note != "" {
			p.under("%s", source.Note)
		}
	}
}
