package plain

import (
	"fmt"
	"io"

	"careeradvisor/advisor"
)

// Path writes everything about one path. It fails on an id the advice does not have.
func Path(w io.Writer, a *advisor.Advice, id string) error {
	about := a.PathPage(id)
	if about == nil {
		return fmt.Errorf("path: found %q, expected a path id", id)
	}
	return readOut(w, a, about)
}

// readOut writes a page, and at its end the sources it names.
func readOut(w io.Writer, a *advisor.Advice, about *advisor.Page) error {
	p, cited := &page{out: w}, &citations{catalog: a.Catalog}
	p.page(about, cited.of)
	cited.list(p)
	return p.err
}

// page writes a page; from says where a figure is from.
func (p *page) page(about *advisor.Page, from func(advisor.From) string) {
	p.line("%s", about.Title)
	p.line("%s", about.Lead)
	for _, section := range about.Sections {
		p.heading("%s", section.Heading)
		for _, line := range section.Lines {
			text := line.Text
			if line.Label != "" {
				text = line.Label + " " + text
			}
			if said := from(line.From); said != "" {
				text += " (" + said + ")"
			}
			p.bullet("%s", text)
			if line.Under != "" {
				p.under("%s", line.Under)
			}
		}
	}
}
