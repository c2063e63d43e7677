package report

import (
	"strings"

	"careeradvisor/advisor/calendar"
)

// Drawing is a picture as shapes, in units of a thousandth of a page's width or so, that each format draws
// in its own way. It is drawingWidth wide; y grows downward.
type Drawing struct {
	Height float64
	Shapes []Shape
}

// Shape is a bar, a line, a dot, a diamond or a word. A line goes from X, Y by W, H; a dot and a diamond
// lie around X, Y; a word stands on Y.
type Shape struct {
	Kind       string
	X, Y, W, H float64
	Tone       string // what it means, and so its color
	Text       string
	Anchor     string // of a word: start, middle or end
}

const (
	drawingWidth = 640.0
	letterSize   = 12.0
	letterWidth  = 6.3 // on average, a little generous
	rowHeight    = 20.0
)

// tone is a color by its meaning, in light and in dark surroundings. No meaning is told by color alone.
type tone struct{ name, light, dark string }

var tones = []tone{
	{"ink", "#1b1f24", "#eceff3"},    // words
	{"quiet", "#57606a", "#a9b4c0"},  // words that matter less, axes
	{"paper", "#ffffff", "#14181d"},  // words on a bar, the ground
	{"rule", "#c8cfd6", "#3a424c"},   // lines that only guide the eye
	{"accent", "#0b5a8a", "#7cc0f0"}, // what is likely, what speaks for
	{"tail", "#8fb8d3", "#3d6f92"},   // what may still come of it
	{"against", "#a3401c", "#f0a080"},
	{"part1", "#0b5a8a", "#7cc0f0"},
	{"part2", "#8a5a0b", "#e3b867"},
	{"part3", "#3d7a37", "#93d08b"},
	{"part4", "#7a3d76", "#d99bd4"},
	{"part5", "#57606a", "#a9b4c0"},
}

// parts is how many tones tell neighboring parts of a stack apart.
const parts = 5

func (d *Drawing) bar(x, y, w, h float64, tone string) {
	d.Shapes = append(d.Shapes, Shape{Kind: "bar", X: x, Y: y, W: max(w, 1), H: h, Tone: tone})
}

func (d *Drawing) line(x, y, w, h float64, tone string) {
	d.Shapes = append(d.Shapes, Shape{Kind: "line", X: x, Y: y, W: w, H: h, Tone: tone})
}

func (d *Drawing) dot(x, y, r float64, tone string) {
	d.Shapes = append(d.Shapes, Shape{Kind: "dot", X: x, Y: y, W: r, H: r, Tone: tone})
}

func (d *Drawing) diamond(x, y, r float64, tone string) {
	d.Shapes = append(d.Shapes, Shape{Kind: "diamond", X: x, Y: y, W: r, H: r, Tone: tone})
}

func (d *Drawing) word(x, y float64, text, anchor, tone string) {
	d.Shapes = append(d.Shapes, Shape{Kind: "word", X: x, Y: y, Text: clean(text), Anchor: anchor, Tone: tone})
}

// folded breaks text into lines of about a width.
func folded(text string, width float64) (lines []string) {
	line := ""
	for _, word := range strings.Fields(clean(text)) {
		if line != "" && float64(len([]rune(line))+1+len([]rune(word)))*letterWidth > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}

// shortened is text that fits a width, with an ellipsis where some of it does not.
func shortened(text string, width float64) string {
	runes := []rune(clean(text))
	if most := int(width / letterWidth); len(runes) > most {
		return strings.TrimSpace(string(runes[:most-1])) + "…"
	}
	return string(runes)
}

// axis maps numbers to places on a drawing.
type axis struct{ from, to, left, right float64 }

func (a axis) at(x float64) float64 {
	if a.to <= a.from {
		return a.left
	}
	return a.left + float64((x-a.from)/(a.to-a.from)*(a.right-a.left))
}

// days are the ends of a stretch of time.
type days struct{ from, to calendar.Date }

// ticks draws a line at the start of every year, or of every quarter where there are few, from top to
// bottom, with their names under them.
func (d *Drawing) ticks(scale axis, span days, top, bottom float64) {
	step := 12
	switch years := int(span.to-span.from) / 365; {
	case years < 2:
		step = 3
	case years > 10:
		step = 24
	}
	first := calendar.New(span.from.Time().Year(), 1, 1)
	for months := 0; ; months += step {
		day := first.AddMonths(months)
		if day > span.to {
			return
		}
		if day < span.from {
			continue
		}
		x, form := scale.at(float64(day)), "2006"
		if step < 12 {
			form = "Jan 2006"
		}
		d.line(x, top, 0, bottom-top, "rule")
		if x < drawingWidth-25 {
			d.word(x, bottom+letterSize+2, day.Time().Format(form), "middle", "quiet")
		}
	}
}
