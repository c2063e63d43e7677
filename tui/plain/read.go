package plain

import (
	"io"

	"careeradvisor/advisor"
)

// readOut writes a page, what it leads on to in the guide, and at its end the sources it names.
func readOut(w io.Writer, a *advisor.Advice, about *advisor.Page) error {
	p, cited := &page{out: w}, &citations{catalog: a.Catalog}
	p.page(about, cited.of)
	p.links(about)
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
}

// readOn heads what a page leads on to.
const readOn = "Read on in the guide"

// links names what a page leads on to in the guide.
func (p *page) links(about *advisor.Page) {
	for i, link := range about.See() {
		if i == 0 {
			p.heading(readOn)
		}
		p.bullet("%s", link.Title)
	}
}

func (p *page) section(section advisor.Section, from func(advisor.From) string) {
	p.line("%s", section.Heading)
	if common := rests(section.Lines, from); common != "" {
		p.line("All of this: %s.", common)
		from = func(advisor.From) string { return "" }
	}
	for _, line := range section.Lines {
		switch text := withFrom(line, from); line.Kind {
		case advisor.Belonging:
			p.under("%s", text)
		case advisor.Unticked: // a box says nothing to who hears it
			p.bullet("%s", text)
		case advisor.Ticked:
			p.bullet("Answered: %s", text)
		case advisor.Numbered:
			p.hang(line.Label+" ", "%s", text)
		case advisor.Counted: // what it is of is read first
			p.bullet("%s (%s)", text, line.Label)
		default:
			p.bullet("%s", whole(line, from))
		}
		if line.Under != "" {
			p.under("%s", line.Under)
		}
	}
}

// rests returns where all of several lines are from; empty where that is not the same for all.
func rests(lines []advisor.Line, from func(advisor.From) string) (common string) {
	for i, line := range lines {
		said := from(line.From)
		if i > 0 && said != common {
			return ""
		}
		common = said
	}
	if len(lines) < 2 {
		return ""
	}
	return common
}

// withFrom is the text of a line and, in brackets, where it is from.
func withFrom(line advisor.Line, from func(advisor.From) string) string {
	if said := from(line.From); said != "" {
		return line.Text + " (" + said + ")"
	}
	return line.Text
}
