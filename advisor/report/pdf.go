package report

import (
	"fmt"
	"io"
	"strings"
	"time"

	"careeradvisor/advisor"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// The page, in millimeters: US Letter.
const (
	pageWidth, pageHeight = 215.9, 279.4
	marginSide            = 19.0
	marginTop             = 18.0
	marginBottom          = 20.0
	textWidth             = pageWidth - 2*marginSide
	bulletWidth           = 5.0
	numberWidth           = 8.0
)

const fontFamily = "Go"

// paper is a PDF in the making. y is how far the page is filled.
type paper struct {
	*fpdf.Fpdf
	y       float64
	inside  bool  // past the cover
	sources []int // the link to each source
	widths  map[letter]int
}

// letter is a letter in one of the two weights.
type letter struct {
	rune rune
	bold bool
}

// writePDF writes the document as PDF with real text. It fails with a *LettersError where the font lacks a
// letter.
func writePDF(out io.Writer, a *advisor.Advice) error { return pdf(out, document(a)) }

func pdf(out io.Writer, d Document) error {
	if missing := missingLetters(d.texts()); len(missing) > 0 {
		return &LettersError{missing}
	}
	p := newPaper(d)
	p.text(d.Title, look{20, true, "ink"}, 0)
	for i := range d.Blocks {
		p.block(d.Blocks[i:])
	}
	return p.Output(out)
}

// newPaper is a PDF with an empty page. It depends on the document alone, not on the clock.
func newPaper(d Document) *paper {
	p := &paper{Fpdf: fpdf.New("P", "mm", "Letter", ""), widths: map[letter]int{}}
	made := d.Date.Time()
	p.SetCatalogSort(true) // so that the same document gives the same bytes
	p.SetCreationDate(made)
	p.SetModificationDate(made)
	p.SetTitle(clean(d.Title), true)
	p.SetSubject(clean(d.Subject), true)
	p.SetLang(d.Language)
	p.SetProducer("careeradvisor", true)
	p.AliasNbPages("{pages}")
	p.AddUTF8FontFromBytes(fontFamily, "", goregular.TTF)
	p.AddUTF8FontFromBytes(fontFamily, "B", gobold.TTF)
	p.SetAutoPageBreak(false, 0)
	p.SetFooterFunc(func() { p.footer(clean(d.Title), made) })
	for range d.sources() {
		p.sources = append(p.sources, p.AddLink())
	}
	p.newPage()
	return p
}

func (p *paper) newPage() {
	p.AddPage()
	p.y = marginTop
}

// room begins a new page unless so much fits on this one.
func (p *paper) room(height float64) {
	if p.y+height > pageHeight-marginBottom && p.y > marginTop {
		p.newPage()
	}
}

func (p *paper) footer(title string, made time.Time) {
	p.use(footerLook)
	number, day := fmt.Sprintf("Page %d of {pages}", p.PageNo()), made.Format("January 2, 2006")
	p.Text(marginSide, pageHeight-11, day+". "+p.pieces(title, footerLook, textWidth-80)[0])
	p.Text(pageWidth-marginSide-p.GetStringWidth(strings.Replace(number, "{pages}", "00", 1)), pageHeight-11, number)
}

// body, small and others are how text looks.
var (
	body       = look{10, false, "ink"}
	bold       = look{10, true, "ink"}
	small      = look{8.5, false, "quiet"}
	footerLook = look{8, false, "quiet"}
)

// block writes the first of some blocks. The others tell what must stay with it.
func (p *paper) block(blocks []Block) {
	switch b := blocks[0].(type) {
	case PageBreak:
		p.inside = true
		p.newPage()
	case Heading:
		p.heading(b, blocks)
	case Paragraph:
		look := body
		if b.Small {
			look = small
		}
		p.y += 1.5
		p.text(b.Text, look, 0)
	case List:
		p.y += 1
		for i, entry := range b.Entries {
			p.entry(b, i, entry)
		}
	case Facts:
		p.facts(b)
	case Terms:
		p.y += 1
		for _, term := range b {
			p.runs([]run{{term.Word + ":", bold}, {term.Text, body}}, 0)
			p.y += 1
		}
	case Sources:
		p.y += 1
		for i, source := range b {
			p.source(i, source)
		}
	case Table:
		p.table(b)
	case Picture:
		p.picture(b)
	}
}

// headed is how a heading looks, and the space above it.
type headed struct {
	look
	above float64
}

var (
	sectionHead = headed{look{14, true, "ink"}, 8}
	partHead    = headed{look{11, true, "ink"}, 4}
)

// head is small for parts, and on the cover, which is one section.
func (p *paper) head(b Heading) headed {
	if b.Level == 1 && p.inside {
		return sectionHead
	}
	return partHead
}

// heading stays with the beginning of what it is about.
func (p *paper) heading(b Heading, blocks []Block) {
	h := p.head(b)
	p.room(h.above + p.atLeast(blocks))
	if p.y > marginTop {
		p.y += h.above
	}
	if h == sectionHead {
		p.SetDrawColor(p.rgb("accent"))
		p.SetLineWidth(0.5)
		p.Line(marginSide, p.y-1, marginSide+textWidth, p.y-1)
		p.y += 1.5
	}
	p.use(h.look)
	p.Bookmark(clean(b.Text), b.Level-1, p.y)
	p.text(b.Text, h.look, 0)
	p.y += 0.5
}

// atLeast is how much of the first blocks must stand on one page.
func (p *paper) atLeast(blocks []Block) float64 {
	if len(blocks) == 0 {
		return 0
	}
	switch b := blocks[0].(type) {
	case Heading:
		h := p.head(b)
		return h.above + p.height([]run{{b.Text, h.look}}, textWidth) + 2 + p.atLeast(blocks[1:])
	case Paragraph: // a short one leads into what follows
		if lines := p.lines([]run{{b.Text, body}}, textWidth); len(lines) <= 3 {
			return float64(float64(len(lines))*body.leading()) + 2 + p.atLeast(blocks[1:])
		}
		return 3 * body.leading()
	case Table:
		t := p.layout(b)
		return t.heights[0] + t.heights[min(1, len(t.heights)-1)] + 3
	case Picture:
		return p.pictureHeight(b)
	case Facts:
		return p.factHeight(b[0])
	case List:
		return min(6*body.leading(), p.height([]run{{b.Entries[0].Lead + " " + b.Entries[0].Text, body}}, textWidth-bulletWidth)) + 2
	}
	return 3 * body.leading()
}

func (p *paper) entry(list List, i int, entry Entry) {
	mark, indent := "•", bulletWidth
	switch {
	case list.Numbered:
		mark, indent = fmt.Sprintf("%d.", i+1), numberWidth
	case entry.Box == "x":
		mark = "√"
	case entry.Box != "":
		mark = "□"
	}
	p.marked(mark, []run{{entry.Lead, bold}, {entry.Text, body}}, 0, indent)
	for _, text := range entry.Under {
		p.marked("–", []run{{text, look{9, false, "quiet"}}}, indent, bulletWidth)
	}
}

// marked writes runs with a mark before them.
func (p *paper) marked(mark string, runs []run, x, indent float64) {
	p.keep(p.lines(runs, textWidth-x-indent))
	p.use(body)
	p.Text(marginSide+x, p.y+body.ascent(), mark)
	p.runs(runs, x+indent)
	p.y += 0.8
}

func (p *paper) source(i int, source Source) {
	runs := []run{{source.Text, body}, {source.URL, look{8.5, false, "accent"}}}
	p.keep(p.lines(runs, textWidth-numberWidth))
	p.SetLink(p.sources[i], p.y, p.PageNo())
	top := p.y
	p.marked(fmt.Sprintf("%d.", i+1), runs, 0, numberWidth)
	if source.URL != "" && p.y > top {
		p.LinkString(marginSide+numberWidth, top, textWidth-numberWidth, p.y-top, clean(source.URL))
	}
}

// The looks of an answer on the cover.
var (
	question = look{9, false, "quiet"}
	answer   = look{12.5, true, "ink"}
)

func answered(fact Fact) [][]run {
	return [][]run{{{fact.Label, question}}, {{fact.Text, answer}}, {{fact.Under, question}}}
}

func (p *paper) facts(facts Facts) {
	p.y += 3
	for _, fact := range facts {
		p.room(p.factHeight(fact))
		p.SetDrawColor(p.rgb("rule"))
		p.SetLineWidth(0.3)
		p.Line(marginSide, p.y, marginSide+textWidth, p.y)
		p.y += 1.8
		for _, runs := range answered(fact) {
			p.runs(runs, 0)
		}
		p.y += 1.8
	}
}

func (p *paper) factHeight(fact Fact) float64 {
	height := 4.0
	for _, runs := range answered(fact) {
		height += p.height(runs, textWidth)
	}
	return height
}
