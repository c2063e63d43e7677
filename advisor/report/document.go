// Package report turns advice into files. Every format is drawn from one document, so that they
// all say the same.
package report

// Document is a report before it has a format: a title and the blocks under it, in order. All text
// is plain; each renderer escapes what its format would take for markup.
type Document struct {
	Title  string
	Blocks []Block
}

// Block is a Heading, a Paragraph, a List or a Table.
type Block interface{ block() }

// Heading opens a section; Level 1 is a section of the document, 2 a part of one.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is a run of text.
type Paragraph struct{ Text string }

// List holds entries, numbered from 1 or not.
type List struct {
	Numbered bool
	Entries  []Entry
}

// Entry is one entry of a list. URL, where given, follows the text as a link. Box, where given, is a box
// before it: " " to tick, "x" ticked.
type Entry struct{ Text, URL, Box string }

// Table holds rows under one header.
type Table struct {
	Header []string
	Rows   [][]string
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (List) block()      {}
func (Table) block()     {}

func (d *Document) section(text string) { d.add(Heading{1, text}) }
func (d *Document) part(text string)    { d.add(Heading{2, text}) }
func (d *Document) add(b Block)         { d.Blocks = append(d.Blocks, b) }

// say adds a paragraph; empty text adds nothing.
func (d *Document) say(text string) {
	if text != "" {
		d.add(Paragraph{text})
	}
}

// list adds unnumbered entries; none add nothing.
func (d *Document) list(texts ...string) {
	if len(texts) == 0 {
		return
	}
	var list List
	for _, text := range texts {
		list.Entries = append(list.Entries, Entry{Text: text})
	}
	d.add(list)
}
