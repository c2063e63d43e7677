package plain

import (
	"io"

	"careeradvisor/advisor"
)

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
		p.raw("\n")
		p.section(section, from)
	}
	for i, link := range about.See() {
		if i == 0 {
			p.heading("Read on in the guide")
		}
		p.bullet("%s", link.Title)
	}
}

func (p *page) section(section advisor.Section, from func(advisor.From) string) {
	p.line("%s", section.Heading)
	for _, line := range section.Lines {
		if line.Label == advisor.Belonging {
			p.under("%s", whole(line, from))
		} else {
			p.bullet("%s", whole(line, from))
		}
		if line.Under != "" {
			p.under("%s", line.Under)
		}
	}
}

// withFrom is the text of a line and, in brackets, where it is from.
func withFrom(line advisor.Line, from func(advisor.From) string) string {
	if said := from(line.From); said != "" {
		return line.Text + " (" + said + ")"
	}
	return line.Text
}
