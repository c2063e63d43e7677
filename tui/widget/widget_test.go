package widget_test

import (
	"strings"
	"testing"

	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	"pgregory.net/rapid"
)

var (
	plain = style.New(nil, style.Options{Plain: true})
	ascii = style.New(nil, style.Options{Plain: true, ASCII: true})
)

func TestDotShowsValueNoiseAndLimits(t *testing.T) {
	zero := 0
	for name, test := range map[string]struct {
		dot  widget.Dot
		want string
	}{
		"value alone":             {widget.Dot{From: 0, To: 10, Value: 5}, ".....o....."},
		"with noise":              {widget.Dot{From: 0, To: 10, Value: 5, Error: 2}, "...[-o-]..."},
		"noise beyond the scale":  {widget.Dot{From: 0, To: 10, Value: 9, Error: 4}, ".....[---o]"},
		"limits":                  {widget.Dot{From: 0, To: 10, Value: 8, Marks: []int{4, 6}}, "....:.:.o.."},
		"an axis between signs":   {widget.Dot{From: -5, To: 5, Value: -3, Error: 1, Axis: &zero}, ".[o].|....."},
		"a value off the scale":   {widget.Dot{From: 0, To: 10, Value: 99}, "..........o"},
		"noise smaller than dots": {widget.Dot{From: 0, To: 1000, Value: 500, Error: 1}, ".....o....."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := test.dot.Render(ascii, 11); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestDotFillsItsWidthExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(-100, 100).Draw(t, "from")
		dot := widget.Dot{From: low, To: low + rapid.IntRange(1, 200).Draw(t, "span"), Value: rapid.IntRange(-200, 400).Draw(t, "value"), Error: rapid.IntRange(0, 50).Draw(t, "error")}
		width := rapid.IntRange(1, 120).Draw(t, "width")
		if got := dot.Render(plain, width); widget.Width(got) != width || strings.Count(got, plain.Glyphs.Dot) != 1 {
			t.Fatalf("%q in %d cells", got, width)
		}
	})
}

func TestWrappedTextFitsAndLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab é漢\u0301 ")), 0, 80, -1).Draw(t, "text")
		width := rapid.IntRange(4, 60).Draw(t, "width")
		lines := widget.Indented("> ", text, width)
		for _, line := range lines {
			if widget.Width(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
		letters := func(s string) string { return strings.NewReplacer(" ", "", ">", "", "\n", "").Replace(s) }
		if letters(strings.Join(lines, "")) != letters(text) {
			t.Fatalf("%q became %q", text, lines)
		}
	})
}

func TestGridFitsAndKeepsTheMarkedColumnAndRowInView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns, rows := rapid.IntRange(2, 9).Draw(t, "columns"), rapid.IntRange(1, 6).Draw(t, "rows")
		grid := widget.Grid{Row: rapid.IntRange(0, rows-1).Draw(t, "row"), Column: rapid.IntRange(1, columns-1).Draw(t, "column")}
		for i := range columns {
			grid.Heads = append(grid.Heads, "Head"+string(rune('A'+i)))
		}
		for i := range rows {
			cells := []string{"Row" + string(rune('a'+i))}
			for range columns - 1 {
				cells = append(cells, rapid.StringOfN(rapid.RuneFrom([]rune("abc de")), 0, 60, -1).Draw(t, "cell"))
			}
			grid.Cells = append(grid.Cells, cells)
		}
		width := rapid.IntRange(38, 200).Draw(t, "width")
		drawn := grid.Render(plain, width)
		lines, from, to := drawn.Lines, drawn.From, drawn.To
		if drawn.First > grid.Column || drawn.Last < grid.Column {
			t.Fatalf("columns %d to %d are in view, not %d", drawn.First, drawn.Last, grid.Column)
		}
		for _, line := range lines {
			if widget.Width(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
		if !strings.Contains(lines[0], plain.Glyphs.Cursor+" "+grid.Heads[grid.Column]) {
			t.Fatalf("the marked column is not shown: %q", lines[0])
		}
		if !strings.Contains(strings.Join(lines[from:to+1], "\n"), grid.Cells[grid.Row][0]) {
			t.Fatalf("lines %d to %d do not hold %s:\n%s", from, to, grid.Cells[grid.Row][0], strings.Join(lines, "\n"))
		}
	})
}
