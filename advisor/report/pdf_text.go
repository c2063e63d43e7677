package report

import (
	"strconv"
	"strings"
)

// look is how text looks: its size in points, its weight and its tone.
type look struct {
	size float64
	bold bool
	tone string
}

const pointMM = 25.4 / 72

// leading is the height of a line in millimeters, ascent how far its letters rise above where they stand.
func (l look) leading() float64 { return float64(l.size * pointMM * 1.38) }
func (l look) ascent() float64  { return float64(l.size * pointMM * 1.05) }

// run is text of one look.
type run struct {
	text string
	look look
}

// line is a line of text that fits, cut where the look changes.
type line []run

func (l line) leading() (height float64) {
	for _, run := range l {
		height = max(height, run.look.leading())
	}
	return height
}

func (p *paper) use(l look) {
	style := ""
	if l.bold {
		style = "B"
	}
	p.SetFont(fontFamily, style, l.size)
	p.SetTextColor(p.rgb(l.tone))
}

// rgb is a tone on paper.
func (p *paper) rgb(name string) (red, green, blue int) {
	for _, tone := range tones {
		if tone.name == name {
			color, _ := strconv.ParseUint(tone.light[1:], 16, 32)
			return int(color >> 16), int(color >> 8 & 255), int(color & 255)
		}
	}
	return 0, 0, 0
}

// width is how wide text is. Letters are measured one by one and once: choosing a font writes to the page.
func (p *paper) width(text string, l look) float64 {
	sum := 0
	for _, r := range text {
		key := letter{r, l.bold}
		if _, known := p.widths[key]; !known {
			p.use(l)
			p.widths[key] = p.GetStringSymbolWidth(string(r))
		}
		sum += p.widths[key]
	}
	return float64(sum) * l.size * pointMM / 1000
}

// lines breaks runs into lines of a width. A word that is too long for a line is broken.
func (p *paper) lines(runs []run, width float64) (lines []line) {
	var current line
	filled := 0.0
	for _, r := range runs {
		space := p.width(" ", r.look)
		for _, word := range strings.Fields(clean(r.text)) {
			for _, piece := range p.pieces(word, r.look, width) {
				size := p.width(piece, r.look)
				if len(current) > 0 && filled+space+size > width {
					lines, current, filled = append(lines, current), nil, 0
				}
				if last := len(current) - 1; last >= 0 && current[last].look == r.look {
					current[last].text += " " + piece
					size += space
				} else {
					if last >= 0 {
						current[last].text += " "
						size += space
					}
					current = append(current, run{piece, r.look})
				}
				filled += size
			}
		}
	}
	if len(current) > 0 {
		lines = append(lines, current)
	}
	return lines
}

// pieces cuts a word where it does not fit a width.
func (p *paper) pieces(word string, l look, width float64) (pieces []string) {
	for p.width(word, l) > width {
		runes, most := []rune(word), 1
		for most < len(runes) && p.width(string(runes[:most+1]), l) <= width {
			most++
		}
		if most == len(runes) {
			break
		}
		pieces, word = append(pieces, string(runes[:most])), string(runes[most:])
	}
	return append(pieces, word)
}

// height is what runs take.
func (p *paper) height(runs []run, width float64) (height float64) {
	for _, line := range p.lines(runs, width) {
		height += line.leading()
	}
	return height
}

// keptLines is how many lines are not worth breaking over two pages.
const keptLines = 8

// keep makes room for lines, or for the first of many.
func (p *paper) keep(lines []line) {
	height, most := 0.0, len(lines)
	if most > keptLines {
		most = 3
	}
	for _, line := range lines[:most] {
		height += line.leading()
	}
	p.room(height)
}

// text writes text of one look, x from the left margin.
func (p *paper) text(text string, l look, x float64) { p.runs([]run{{text, l}}, x) }

// runs writes runs over as many lines and pages as they take.
func (p *paper) runs(runs []run, x float64) {
	lines := p.lines(runs, textWidth-x)
	p.keep(lines)
	for i, line := range lines {
		height := line.leading()
		if i == len(lines)-2 {
			height *= 2 // the last two stay together
		}
		p.room(height)
		p.draw(line, x)
	}
}

// draw writes one line and goes to the next. Numbers of sources lead to them.
func (p *paper) draw(l line, x float64) {
	height, ascent := l.leading(), 0.0
	for _, run := range l {
		ascent = max(ascent, run.look.ascent())
	}
	x += marginSide
	for _, run := range l {
		p.use(run.look)
		p.Text(x, p.y+ascent, run.text)
		for _, piece := range spans(run.text, len(p.sources)) {
			width := p.width(piece.Text, run.look)
			if piece.Source > 0 {
				p.Link(x, p.y, width, height, p.sources[piece.Source-1])
			}
			x += width
		}
	}
	p.y += height
}
