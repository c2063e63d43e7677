package report

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
)

// PreviewLine is a line of the document on a screen, to be wrapped there. What follows its first line stands
// under its text, past the mark.
type PreviewLine struct {
	Heading    bool
	Mark, Text string
}

// Preview is the document as lines to look through before anything is written.
func Preview(a *advisor.Advice) []PreviewLine {
	d := document(a)
	lines := []PreviewLine{{Heading: true, Text: clean(d.Title)}}
	say := func(mark string, texts ...string) {
		lines = append(lines, PreviewLine{Mark: mark, Text: clean(strings.Join(texts, " "))})
	}
	for _, block := range d.Blocks {
		if _, breaks := block.(PageBreak); !breaks {
			lines = append(lines, PreviewLine{})
		}
		switch b := block.(type) {
		case Heading:
			lines = append(lines, PreviewLine{Heading: true, Text: clean(b.Text)})
		case Paragraph:
			say("", b.Text)
		case List:
			for i, entry := range b.Entries {
				say(b.mark(i), entry.Lead, entry.Text)
				for _, text := range entry.Under {
					say("    - ", text)
				}
			}
		case Facts:
			for _, fact := range b {
				say("- ", fact.Label, fact.Text, fact.Under)
			}
		case Terms:
			for _, term := range b {
				say("- ", term.Word+":", term.Text)
			}
		case Sources:
			for i, source := range b {
				say(fmt.Sprintf("%d. ", i+1), source.Text, source.URL)
			}
		case Table:
			for _, row := range b.Rows {
				say("- ", row[0])
				for i, cell := range row[1:] {
					say("    ", b.Header[i+1]+":", cell)
				}
			}
		case Picture:
			say("", "(Picture)", b.Title+".", b.Text)
		}
	}
	return lines
}

// mark stands before an entry in plain text, and in Markdown.
func (b List) mark(i int) string {
	mark := "- "
	if b.Numbered {
		mark = fmt.Sprintf("%d. ", i+1)
	}
	if box := b.Entries[i].Box; box != "" {
		mark += "[" + box + "] "
	}
	return mark
}
