package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// markdown renders a document as GitHub's Markdown. Pictures are left out: what they show stands in words
// around them.
func markdown(d Document) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s\n", inline(d.Title))
	for _, block := range d.Blocks {
		switch block.(type) {
		case Picture, PageBreak:
			continue
		}
		out.WriteByte('\n')
		switch b := block.(type) {
		case Heading:
			fmt.Fprintf(&out, "%s %s\n", strings.Repeat("#", b.Level+1), inline(b.Text))
		case Paragraph:
			out.WriteString(lineStart(inline(b.Text)) + "\n")
		case List:
			for i, entry := range b.Entries {
				out.WriteString(b.mark(i) + led(entry.Lead, entry.Text) + "\n")
				for _, text := range entry.Under {
					out.WriteString("   - " + lineStart(inline(text)) + "\n") // deep enough under a number, too
				}
			}
		case Facts:
			for _, fact := range b {
				out.WriteString("- " + led(fact.Label, fact.Text) + under(fact.Under) + "\n")
			}
		case Terms:
			for _, term := range b {
				out.WriteString("- " + led(term.Word+":", term.Text) + "\n")
			}
		case Sources:
			for i, source := range b {
				fmt.Fprintf(&out, "%d. %s", i+1, lineStart(inline(source.Text)))
				if source.URL != "" {
					out.WriteString(" <" + address(source.URL) + ">")
				}
				out.WriteByte('\n')
			}
		case Table:
			row(&out, b.Header)
			out.WriteString(strings.Repeat("| --- ", len(b.Header)) + "|\n")
			for _, cells := range b.Rows {
				row(&out, cells)
			}
		}
	}
	return out.Bytes()
}

// led is text after a lead that stands out.
func led(lead, text string) string {
	switch lead = inline(lead); {
	case lead == "":
		return lineStart(inline(text))
	case text == "":
		return "**" + lead + "**"
	}
	return "**" + lead + "** " + inline(text)
}

func under(text string) string {
	if text == "" {
		return ""
	}
	return " " + inline(text)
}

func row(out *bytes.Buffer, cells []string) {
	for _, cell := range cells {
		out.WriteString("| " + strings.ReplaceAll(inline(cell), "|", `\|`) + " ")
	}
	out.WriteString("|\n")
}

// markup are the characters Markdown reads as more than themselves anywhere in a line. The dollar
// is one of them: GitHub takes what stands between two of them for a formula.
const markup = "\\`*_<~$"

// entity is text that would be shown as another character.
var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)

// link is the middle of a link. Brackets alone mean nothing, so the numbers of sources stay as
// they are.
var link = regexp.MustCompile(`\]([(\[:])`)

// bare is an address that GitHub would make a link of without being asked.
var bare = regexp.MustCompile(`(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)|(\w)(@)`)

// inline escapes text that stays on one line.
func inline(text string) string {
	var out strings.Builder
	for _, r := range clean(text) {
		if strings.ContainsRune(markup, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	text = link.ReplaceAllString(entity.ReplaceAllString(out.String(), `\&$1`), `\]$1`)
	return bare.ReplaceAllString(text, `$1$3$5\$2$4$6`)
}

// lineStart escapes what only means something at the start of a line: headings, lists, numbers
// with a point, quotations, boxes to tick, rules.
func lineStart(text string) string {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	switch {
	case text == "":
		return text
	case strings.ContainsRune("#-+=>[|", rune(text[0])):
		return `\` + text
	case digits > 0 && digits < len(text) && strings.ContainsRune(".)", rune(text[digits])):
		return text[:digits] + `\` + text[digits:]
	}
	return text
}

// address makes a link safe to stand between angle brackets.
func address(url string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "").Replace(clean(url))
}
