package report

import "codeberg.org/go-pdf/fpdf"

// mm is a unit of a drawing on paper.
const mm = textWidth / drawingWidth

// onPaper is a length of a drawing on paper. It is rounded before anything is added, which some processors
// would do in one step with another result.
func onPaper(length float64) float64 { return float64(length * mm) }

func (p *paper) caption(b Picture) []run {
	return []run{{b.Title + ".", look{small.size, true, "quiet"}}, {b.Text, small}}
}

func (p *paper) pictureHeight(b Picture) float64 {
	return 4 + onPaper(b.Drawing.Height) + p.height(p.caption(b), textWidth)
}

// picture draws a picture with its caption, on one page.
func (p *paper) picture(b Picture) {
	p.room(p.pictureHeight(b))
	p.y += 3
	for _, shape := range b.Drawing.Shapes {
		p.shape(shape)
	}
	p.y += onPaper(b.Drawing.Height) + 1
	p.runs(p.caption(b), 0)
}

func (p *paper) shape(s Shape) {
	x, y := marginSide+onPaper(s.X), p.y+onPaper(s.Y)
	p.SetFillColor(p.rgb(s.Tone))
	p.SetDrawColor(p.rgb(s.Tone))
	p.SetLineWidth(1.5 * mm)
	switch s.Kind {
	case "bar":
		p.Rect(x, y, onPaper(s.W), onPaper(s.H), "F")
	case "line":
		p.Line(x, y, x+onPaper(s.W), y+onPaper(s.H))
	case "dot":
		p.Circle(x, y, onPaper(s.W), "F")
	case "diamond":
		r := onPaper(s.W)
		p.Polygon([]fpdf.PointType{{X: x - r, Y: y}, {X: x, Y: y - r}, {X: x + r, Y: y}, {X: x, Y: y + r}}, "F")
	case "word":
		p.word(s, x, y)
	}
}

// word writes a word of a drawing, smaller where it would leave the text's width.
func (p *paper) word(s Shape, x, y float64) {
	l := look{letterSize * mm / pointMM, false, s.Tone}
	width, fits := p.width(s.Text, l), marginSide+textWidth-x
	switch s.Anchor {
	case "middle":
		fits = 2 * min(fits, x-marginSide)
	case "end":
		fits = x - marginSide
	}
	if width > fits {
		l.size *= fits / width
		width = fits
	}
	p.use(l)
	switch s.Anchor {
	case "middle":
		x -= float64(width / 2)
	case "end":
		x -= width
	}
	p.Text(x, y, s.Text)
}
