// Package report turns advice into files. Every format is drawn from one document, so that they
// all say the same.
package report

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"careeradvisor/advisor/calendar"
)

// Document is a report before it has a format: what it is about and the blocks under it, in order. All
// text is plain; each writer escapes what its format would take for markup. A number in brackets, [3],
// refers to that source.
type Document struct {
	Title    string
	Subject  string
	Language string // a language tag
	Date     calendar.Date
	Blocks   []Block
}

// Block is one of the types below.
type Block interface {
	texts() []string // everything in it that is read
}

// Heading opens a section; Level 1 is a section of the document, 2 a part of one.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is a run of text. A small one matters less.
type Paragraph struct {
	Text  string
	Small bool
}

// List holds entries, numbered from 1 or not.
type List struct {
	Numbered bool
	Entries  []Entry
}

// Entry is one entry of a list. Lead, where given, stands out before the text. Box, where given, is a box
// before it: " " to tick, "x" ticked. Under are entries that belong to it.
type Entry struct {
	Lead, Text, Box string
	Under           []string
}

// Table holds rows under one header. The first cell of a row names it.
type Table struct {
	Header []string
	Rows   [][]string
}

// Facts are answers at a glance, each under its question.
type Facts []Fact

// Fact is one of them: the answer is large, and what stands under it small.
type Fact struct{ Label, Text, Under string }

// Terms are words and what they mean.
type Terms []Term

// Term is one of them.
type Term struct{ Word, Text string }

// Sources are what the numbers in the text refer to, from 1 on.
type Sources []Source

// Source is one of them. Not every source has an address.
type Source struct{ Text, URL string }

// Picture is a drawing, what it is called, and what it shows in words for whoever cannot see it. What
// it shows also stands in the blocks around it.
type Picture struct {
	Title, Text string
	Drawing     Drawing
}

// PageBreak ends a page in formats that have pages.
type PageBreak struct{}

func (b Heading) texts() []string   { return []string{b.Text} }
func (b Paragraph) texts() []string { return []string{b.Text} }
func (PageBreak) texts() []string   { return nil }

func (b List) texts() (texts []string) {
	for _, entry := range b.Entries {
		texts = append(append(texts, entry.Lead, entry.Text), entry.Under...)
	}
	return texts
}

func (b Table) texts() []string {
	return append(slices.Clone(b.Header), slices.Concat(b.Rows...)...)
}

func (b Facts) texts() (texts []string) {
	for _, fact := range b {
		texts = append(texts, fact.Label, fact.Text, fact.Under)
	}
	return texts
}

func (b Terms) texts() (texts []string) {
	for _, term := range b {
		texts = append(texts, term.Word, term.Text)
	}
	return texts
}

func (b Sources) texts() (texts []string) {
	for _, source := range b {
		texts = append(texts, source.Text, source.URL)
	}
	return texts
}

func (b Picture) texts() []string {
	texts := []string{b.Title, b.Text}
	for _, shape := range b.Drawing.Shapes {
		texts = append(texts, shape.Text)
	}
	return texts
}

func (d *Document) section(text string) { d.add(Heading{1, text}) }
func (d *Document) part(text string)    { d.add(Heading{2, text}) }
func (d *Document) add(b Block)         { d.Blocks = append(d.Blocks, b) }

// say adds a paragraph; empty text adds nothing.
func (d *Document) say(text string) {
	if text != "" {
		d.add(Paragraph{Text: text})
	}
}

// list adds unnumbered entries; none add nothing.
func (d *Document) list(texts ...string) {
	var list List
	for _, text := range texts {
		list.Entries = append(list.Entries, Entry{Text: text})
	}
	if len(texts) > 0 {
		d.add(list)
	}
}

// texts is all that is read in the document.
func (d *Document) texts() []string {
	texts := []string{d.Title, d.Subject}
	for _, block := range d.Blocks {
		texts = append(texts, block.texts()...)
	}
	return texts
}

// sources counts what numbers in the text can refer to.
func (d *Document) sources() int {
	for _, block := range d.Blocks {
		if sources, ok := block.(Sources); ok {
			return len(sources)
		}
	}
	return 0
}

// span is a piece of text, or the number of a source.
type span struct {
	Text   string
	Source int
}

var reference = regexp.MustCompile(`\[([1-9][0-9]{0,3})\]`)

// spans cuts text at the numbers of sources that there are.
func spans(text string, sources int) (pieces []span) {
	from := 0
	for _, at := range reference.FindAllStringSubmatchIndex(text, -1) {
		if number, _ := strconv.Atoi(text[at[2]:at[3]]); number <= sources {
			pieces = append(pieces, span{Text: text[from:at[0]]}, span{text[at[0]:at[1]], number})
			from = at[1]
		}
	}
	return append(pieces, span{Text: text[from:]})
}

// clean brings text onto one line, without anything that would be obeyed rather than read: what steers
// terminals, or turns the direction of the text around it.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return strings.Join(strings.Fields(text), " ")
}
