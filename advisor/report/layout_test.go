package report

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Every shape lies inside its drawing, as far as the width of words can be told without a font.
func TestPicturesStayInsideTheirFrame(t *testing.T) {
	for name, a := range map[string]Document{"whole": document(whole(t)), "small": document(advice(t)), "hostile": document(named(whole(t), hostile))} {
		pictures := 0
		for _, block := range a.Blocks {
			picture, ok := block.(Picture)
			if !ok {
				continue
			}
			pictures++
			for _, s := range picture.Drawing.Shapes {
				left, right, top, bottom := s.X, s.X, s.Y, s.Y
				switch s.Kind {
				case "bar", "line":
					right, bottom = s.X+s.W, s.Y+s.H
				case "dot", "diamond":
					left, right, top, bottom = s.X-s.W, s.X+s.W, s.Y-s.H, s.Y+s.H
				case "word":
					width := float64(len([]rune(s.Text))) * letterWidth
					right += width * map[string]float64{"start": 1, "middle": 0.5, "end": 0}[s.Anchor]
					left -= width * map[string]float64{"start": 0, "middle": 0.5, "end": 1}[s.Anchor]
					top -= letterSize * 0.8
				}
				if left < -1 || right > drawingWidth+1 || top < -1 || bottom > picture.Drawing.Height+1 || math.IsNaN(left+right+top+bottom) {
					t.Errorf("%s, %s: %+v leaves the frame of %g by %g", name, picture.Title, s, drawingWidth, picture.Drawing.Height)
				}
			}
		}
		if pictures < 3 {
			t.Errorf("%s: %d pictures", name, pictures)
		}
	}
}

// Whatever stands in a document, no line runs over the margin and no block over the end of a page.
func TestPagesHoldWhateverStandsInThem(t *testing.T) {
	words := rapid.Custom(func(t *rapid.T) string {
		var out []string
		for range rapid.IntRange(0, 60).Draw(t, "words") {
			out = append(out, strings.Repeat("w", rapid.IntRange(1, 130).Draw(t, "letters")/rapid.IntRange(1, 20).Draw(t, "shorter")+1))
		}
		return strings.Join(out, " ")
	})
	blocks := rapid.Custom(func(t *rapid.T) Block {
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			return Heading{rapid.IntRange(1, 2).Draw(t, "level"), words.Draw(t, "heading")}
		case 1:
			return Paragraph{Text: words.Draw(t, "text")}
		case 2:
			return List{Entries: []Entry{{Lead: words.Draw(t, "lead"), Text: words.Draw(t, "text"), Under: []string{words.Draw(t, "under")}}}}
		case 3:
			return Facts{{words.Draw(t, "question"), words.Draw(t, "answer"), words.Draw(t, "under")}}
		}
		columns := rapid.IntRange(1, 7).Draw(t, "columns")
		table := Table{}
		for row := range rapid.IntRange(1, 6).Draw(t, "rows") {
			var cells []string
			for range columns {
				cells = append(cells, words.Draw(t, "cell"))
			}
			if row == 0 {
				table.Header = cells[:1:1]
				for range columns - 1 {
					table.Header = append(table.Header, "Column")
				}
				table.Header[0] = "Row"
				continue
			}
			table.Rows = append(table.Rows, cells)
		}
		return table
	})
	p := newPaper(Document{Date: today}) // one for all: reading the fonts takes longer than the rest
	rapid.Check(t, func(t *rapid.T) {
		d := Document{Blocks: rapid.SliceOfN(blocks, 1, 6).Draw(t, "blocks")}
		p.newPage()
		for i, block := range d.Blocks {
			p.block(d.Blocks[i:])
			if p.y > pageHeight-marginBottom+2 {
				t.Fatalf("%T ends at %g of %g", block, p.y, pageHeight-marginBottom)
			}
			if table, ok := block.(Table); ok {
				layout := p.layout(table)
				for row, cells := range layout.cells {
					for column, lines := range cells {
						within(t, p, lines, layout.widths[column]-2*cellGap)
					}
					if height := layout.heights[row]; height > pageHeight-marginTop-marginBottom-10 {
						t.Fatalf("a row is %g high", height)
					}
				}
			}
			for _, text := range block.texts() {
				within(t, p, p.lines([]run{{text, body}, {text, bold}}, textWidth), textWidth)
			}
		}
		if p.Err() {
			t.Fatal(p.Error())
		}
	})
}

func within(t *rapid.T, p *paper, lines []line, width float64) {
	for _, line := range lines {
		filled := 0.0
		for _, run := range line {
			filled += p.width(run.text, run.look)
		}
		if filled > width+0.01 {
			t.Fatalf("%v is %g wide, and there are %g", line, filled, width)
		}
	}
}
