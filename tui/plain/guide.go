package plain

import (
	"errors"
	"io"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
)

// alsoFound is how many further results are named.
const alsoFound = 9

// Contents lists documents of the guide by section.
func Contents(w io.Writer, documents []guide.Document) error {
	p, section := &page{out: w}, ""
	for _, document := range documents {
		if document.Section != section {
			if section != "" {
				p.raw("\n")
			}
			section = document.Section
			p.line("%s", section)
		}
		p.bullet("%s", document.Title)
	}
	return p.err
}

// Found writes the best result of a search in full and names the next ones.
func Found(w io.Writer, a *advisor.Advisor, results []guide.Document, today calendar.Date) error {
	if err := writeDocument(w, a, &results[0], today); err != nil {
		return err
	}
	p := &page{out: w}
	for i, document := range results[1:min(len(results), 1+alsoFound)] {
		if i == 0 {
			p.heading("Also found")
		}
		p.bullet("%s (%s)", document.Title, document.Section)
	}
	return p.err
}

// writeDocument writes one document of the guide with its figures and sources.
func writeDocument(w io.Writer, a *advisor.Advisor, document *guide.Document, today calendar.Date) error {
	about, see := a.GuidePage(document, today)
	p := &page{out: w}
	p.page(about, briefly)
	for i, other := range see {
		if i == 0 {
			p.heading("See also")
		}
		p.bullet("%s (%s)", other.Title, other.Section)
	}
	return p.err
}

// guide searches the field guide until the person has read enough.
func (c *conversation) guide() (stage, error) {
	c.heading("The guide")
	c.line("Type a word, an acronym or a question. Type back to return.")
	for {
		typed, err := c.ask("", "Look up:")
		if err != nil {
			return c.toMenu(err)
		}
		if typed == "" {
			continue
		}
		results := c.Advisor.Guide().Search(typed)
		if len(results) == 0 {
			c.line("The guide has nothing on that. Try another word.")
			continue
		}
		var titles []string
		for _, document := range results[:min(len(results), 1+alsoFound)] {
			titles = append(titles, document.Title+" ("+document.Section+")")
		}
		choice, err := c.choose("", "Type a number to read it.", titles, -1)
		if errors.Is(err, errBack) {
			continue
		}
		if err != nil {
			return c.toMenu(err)
		}
		c.raw("\n")
		c.fail(writeDocument(c.out, c.Advisor, &results[choice], c.Today))
		c.shown = func() []catalog.Record { return results[choice].Figures }
	}
}
