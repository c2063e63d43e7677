package screen

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/school"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"
)

const (
	wideSchools   = 70 // from here on the programs stand in tables, below in cards
	widestName    = 26
	leastName     = 12
	widestPicture = 60
	signWidth     = len("? ask")

	// What stands behind a picture.
	amountWidth = len("$100,000")
	scoreWidth  = len("29 (10-48)")
	monthsWidth = len("121 (113-144)")
)

// sign marks whether a program has what it must have.
func sign(theme *style.Theme, state eligibility.State, word string) string {
	switch state {
	case eligibility.Pass:
		return theme.Good.Render(theme.Glyphs.Done + word)
	case eligibility.Fail:
		return theme.Bad.Render(theme.Glyphs.Failed + word)
	}
	return theme.Warn.Render("?" + word)
}

// passes says with a sign and a word whether a program has one thing it must have.
func passes(theme *style.Theme, state eligibility.State) string {
	if state == eligibility.Unknown {
		return sign(theme, state, " ask")
	}
	return sign(theme, state, " "+advisor.GateWord(state))
}

// named is the name of a program behind the cursor, cut to a width where one is given.
func (s *schools) named(index, width int) string {
	marker, look, name := "  ", s.app.theme.Plain, s.app.session.Sitting.Called(index)
	if index == s.program {
		marker, look = s.app.theme.Glyphs.Cursor+" ", s.app.theme.Selected
	}
	if width > 0 {
		name = widget.Pad(widget.Clip(name, width, s.app.theme.Glyphs.Ellipsis), width)
	}
	return look.Render(marker + name)
}

// names is how wide the names of the programs are.
func (s *schools) names(most int) (width int) {
	for i := range s.app.session.Sitting.Schools {
		width = max(width, widget.Width(s.app.session.Sitting.Called(i)))
	}
	return max(min(width, most), leastName)
}

// gates is the table of what every program must have.
func (s *schools) gates(advice *advisor.Advice, width int) (lines []string) {
	theme, programs := s.app.theme, advice.Schools.Programs
	room := width - 2
	for _, gate := range programs[0].Gates {
		room -= 2 + max(widget.Width(gate.Label), signWidth)
	}
	names := s.names(max(min(room, widestName), leastName))
	head := widget.Pad("  Must have", names+2)
	for _, gate := range programs[0].Gates {
		head += "  " + widget.Pad(gate.Label, signWidth)
	}
	lines = append(lines, theme.Heading.Render(head))
	for _, i := range s.listed() {
		line := s.named(i, names)
		for _, gate := range programs[i].Gates {
			line += "  " + widget.Pad(passes(theme, gate.State), max(widget.Width(gate.Label), signWidth))
		}
		lines = append(lines, line)
	}
	return lines
}

// pictures are the programs one below the other, once for each thing that is drawn or said of them.
func (s *schools) pictures(advice *advisor.Advice, width int) (lines []string) {
	theme, names := s.app.theme, s.names(widestName)
	part := func(heading string, notes ...string) {
		lines = append(append(lines, ""), theme.Heading.Render(heading))
		for _, note := range notes {
			lines = append(lines, styled(theme.Dim, widget.Indented("  ", note, reading(width)))...)
		}
	}
	each := func(tell func(p *school.Program, head string) []string) {
		for _, i := range s.listed() {
			lines = append(lines, tell(&advice.Schools.Programs[i], s.named(i, names)+"  ")...)
		}
	}
	says := func(text func(*school.Program) string) {
		each(func(p *school.Program, head string) []string {
			return widget.Indented(head, advisor.Capital(text(p)), width)
		})
	}
	part("Score, from 0 to 100", scoreKey(theme))
	lines = append(lines, s.scores(advice, width)...)
	part("Cost in total")
	lines = append(lines, styled(theme.Dim, indent("  ", widget.StackKey(theme, advisor.PartLabels, width-2)))...)
	most, room := mostCost(advice), beside(names, amountWidth, width)
	each(func(p *school.Program, head string) []string {
		if !p.Cost.Known {
			return widget.Indented(head, advisor.Capital(advisor.TotalCost(p)), width)
		}
		return costLines(theme, p, head, most, room, width)
	})
	far := farthest(advice)
	part("Paid back, in months from today", paybackKey(theme, far))
	room = beside(names, monthsWidth, width)
	each(func(p *school.Program, head string) []string {
		if !p.Payback.Pays() {
			return widget.Indented(head, advisor.Capital(advice.PaysBack(p)), width)
		}
		return []string{head + payback(p, far).Render(theme, room) + "  " + threeMonths(p)}
	})
	part("First job")
	says(advice.FirstJob)
	part("If you stop half-way")
	says(advisor.HalfWay)
	part("For your goal: " + advice.Catalog.Role(advice.Schools.Programs[0].Adds.Goal).Title)
	says(advisor.AddsWord)
	return lines
}

// beside is how wide a picture is, between a name and what stands behind it.
func beside(names, behind, width int) int { return min(width-2-names-2-2-behind, widestPicture) }

func scoreKey(theme *style.Theme) string {
	glyphs := theme.Glyphs
	return fmt.Sprintf("%s on what is known  %s where answers could move it  %s 50  %s ruled out", glyphs.Dot, glyphs.Tail, glyphs.Limit, glyphs.Failed)
}

func paybackKey(theme *style.Theme, far int) string {
	glyphs := theme.Glyphs
	text := fmt.Sprintf("%s half of the futures  %s%s%s from 1 in 10 to 9 in 10", glyphs.Dot, glyphs.WhiskerLeft, glyphs.Whisker, glyphs.WhiskerRight)
	if far > 0 {
		text += fmt.Sprintf("  The lines end at %s.", catalog.Count(far, "month"))
	}
	return text
}

// scores draws the score of every program, the first one first.
func (c *comparing) scores(advice *advisor.Advice, width int) (lines []string) {
	theme, names := c.app.theme, leastName
	for _, p := range advice.Schools.Programs {
		names = max(names, min(widget.Width(p.Name), widestName, width/3))
	}
	room := beside(names, scoreWidth, width)
	for _, i := range advice.Schools.Order {
		p := &advice.Schools.Programs[i]
		name := widget.Pad(widget.Clip(p.Name, names, theme.Glyphs.Ellipsis), names)
		lines = append(lines, sign(theme, p.State, " ")+name+"  "+score(p).Render(theme, room)+"  "+scored(p))
	}
	return lines
}

var half = 50

func score(p *school.Program) widget.Span {
	return widget.Span{From: 0, To: 100, Low: p.Score.Low, Value: p.Score.Percent, High: p.Score.High, Axis: &half}
}

// scored is a score in short: "29 (10-48)".
func scored(p *school.Program) string {
	text := fmt.Sprint(p.Score.Percent)
	if p.Score.Low < p.Score.High {
		text += fmt.Sprintf(" (%d-%d)", p.Score.Low, p.Score.High)
	}
	return text
}

// mostCost is the amount that fills a bar: the highest cost before help.
func mostCost(advice *advisor.Advice) (most int) {
	for i := range advice.Schools.Programs {
		p, sum := &advice.Schools.Programs[i], 0
		for _, part := range p.Cost.Parts() {
			sum += part.Amount
		}
		if p.Cost.Known {
			most = max(most, sum)
		}
	}
	return most
}

// stack is the cost of a program in parts.
func stack(p *school.Program, most int) widget.Stack {
	bar := widget.Stack{Most: most}
	for _, part := range p.Cost.Parts() {
		bar.Parts = append(bar.Parts, part.Amount)
	}
	return bar
}

// costLines draw the cost of a program, and below how far it may be off.
func costLines(theme *style.Theme, p *school.Program, head string, most, room, width int) []string {
	total := p.Cost.Total
	lines := []string{head + stack(p, most).Render(theme, room) + "  " + theme.Title.Render(widget.Right(catalog.Dollars(total.Likely), amountWidth))}
	if total.Low < total.High {
		indent := strings.Repeat(" ", widget.Width(head))
		lines = append(lines, styled(theme.Dim, widget.Indented(indent, advisor.CostReach(p), width))...)
	}
	return lines
}

// farthest is the last month in which any program is paid back.
func farthest(advice *advisor.Advice) (most int) {
	for i := range advice.Schools.Programs {
		if p := &advice.Schools.Programs[i]; p.Payback.Pays() {
			most = max(most, p.Payback.Months.P90)
		}
	}
	return most
}

func payback(p *school.Program, most int) widget.Span {
	m := p.Payback.Months
	return widget.Span{From: 0, To: most, Low: m.P10, Value: m.P50, High: m.P90, Chance: true}
}

func threeMonths(p *school.Program) string {
	m := p.Payback.Months
	return fmt.Sprintf("%d (%d-%d)", m.P50, m.P10, m.P90)
}

// cards are the programs where there is no room for tables, the marked one opened up. from and to are its
// lines.
func (s *schools) cards(advice *advisor.Advice, width int) (lines []string, from, to int) {
	theme, most, far := s.app.theme, mostCost(advice), farthest(advice)
	room := min(width-6, widestPicture)
	for place, i := range s.listed() {
		p := &advice.Schools.Programs[i]
		marker, look := "  ", theme.Heading
		if lines = append(lines, ""); i == s.program {
			marker, look, from = theme.Glyphs.Cursor+" ", theme.Selected, len(lines)
		}
		lines = append(lines, styled(look, widget.Indented(marker, fmt.Sprintf("%d. %s", place+1, p.Name), width))...)
		if i != s.program {
			lines = append(lines, "    "+advisor.Capital(advisor.MustHaves(p)), "    Score "+scored(p))
			if p.Cost.Known {
				lines = append(lines, "    Cost "+catalog.Dollars(p.Cost.Total.Likely))
			}
			continue
		}
		for _, gate := range p.Gates {
			lines = append(lines, "    "+widget.Pad(passes(theme, gate.State), signWidth)+"  "+gate.Label)
		}
		for _, line := range s.page.Sections[1+place].Lines {
			lines = append(lines, read(theme, line, "    ", width)...)
			switch {
			case line.Label == advisor.ScoreLabel:
				lines = append(lines, "      "+score(p).Render(theme, room))
			case line.Label == advisor.CostLabel && p.Cost.Known:
				lines = append(lines, "      "+stack(p, most).Render(theme, room))
				lines = append(lines, styled(theme.Dim, indent("      ", widget.StackKey(theme, advisor.PartLabels, width-6)))...)
			case line.Label == advisor.PaybackLabel && p.Payback.Pays():
				lines = append(lines, "      "+payback(p, far).Render(theme, room))
			}
		}
		to = len(lines) - 1
	}
	return lines, from, to
}

func indent(by string, lines []string) []string {
	for i := range lines {
		lines[i] = by + lines[i]
	}
	return lines
}
