package plain

import (
	"errors"
	"io"
	"slices"
	"strings"

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

// wordContents lists all of the guide.
const wordContents = "contents"

// guide looks up what the person types until they have read enough.
func (c *conversation) guide() (stage, error) {
	c.heading("The guide")
	for {
		typed, err := c.ask("", "Type a word, an acronym or a question to look it up. Type contents for all there is. Press Enter for the menu.")
		if err != nil || typed == "" {
			return c.toMenu(err)
		}
		if strings.EqualFold(typed, wordContents) {
			err = c.contents()
		} else {
			results := c.Advisor.Guide().Search(typed)
			if len(results) == 0 {
				c.line("The guide has nothing on that. Try another word.")
				continue
			}
			err = c.readOneOf(results[:min(len(results), 1+alsoFound)])
		}
		if err != nil && !errors.Is(err, errBack) {
			return c.toMenu(err)
		}
	}
}

// contents lists the sections of the guide, and what stands in the one picked.
func (c *conversation) contents() error {
	var sections []string
	inside := map[string][]guide.Document{}
	for _, document := range c.Advisor.Guide().All() {
		if inside[document.Section] == nil {
			sections = append(sections, document.Section)
		}
		inside[document.Section] = append(inside[document.Section], document)
	}
	choice, err := c.choose("", "Type the number of a section, or press Enter to look something up.", sections, len(sections))
	if err != nil || choice == len(sections) {
		return err
	}
	return c.readOneOf(inside[sections[choice]])
}

// readOneOf lists documents and reads the one picked, and what that leads on to.
func (c *conversation) readOneOf(documents []guide.Document) error {
	for len(documents) > 0 {
		elsewhere := func(d guide.Document) bool { return d.Section != documents[0].Section }
		mixed := slices.ContainsFunc(documents, elsewhere)
		var titles []string
		for _, document := range documents {
			title := document.Title
			if mixed {
				title += " (" + document.Section + ")"
			}
			titles = append(titles, title)
		}
		choice, err := c.choose("", "Type a number to read it, or press Enter to leave them.", titles, len(titles))
		if err != nil || choice == len(titles) {
			return err
		}
		documents = c.readDocument(&documents[choice])
	}
	return nil
}

// readDocument reads a document of the guide and returns what it leads on to.
func (c *conversation) readDocument(document *guide.Document) (onward []guide.Document) {
	about, see := c.Advisor.GuidePage(document, c.Today)
	c.raw("\n")
	c.page.page(about, briefly)
	c.shown = func() []catalog.Record { return document.Figures }
	for i, other := range see {
		if i == 0 {
			c.heading("See also")
		}
		onward = append(onward, *other)
	}
	return onward
}

// readFrom reads a document that is named elsewhere, and on from it.
func (c *conversation) readFrom(document *guide.Document) error {
	err := c.readOneOf(c.readDocument(document))
	if errors.Is(err, errBack) {
		return nil
	}
	return err
}
