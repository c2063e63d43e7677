package advisor

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/school"
)

// The parts of a program's page that a printed document draws in its own way: a table, and boxes to tick.
const (
	CostHeading      = "What it costs, line by line"
	ChecklistHeading = "Questions for every program"
)

// ProgramPage tells all about one program of the comparison: what it must have, its score, its cost line
// by line, dates and payback, what it adds, and what to ask. It returns nil for an index that is none.
func (a *Advice) ProgramPage(index int) *Page {
	if a.Schools == nil || index < 0 || index >= len(a.Schools.Programs) {
		return nil
	}
	p := &a.Schools.Programs[index]
	page := &Page{Title: p.Name, Lead: a.programLead(p)}
	page.add("What it must have", a.gateLines(p)...)
	page.add("Score: "+ProgramScore(p), a.markLines(p)...)
	page.add(CostHeading, a.costLines(p)...)
	page.add("What the lines add up to", a.costSums(p)...)
	page.add("If you stop half-way", Line{Text: Capital(HalfWay(p)), Under: a.Catalog.Schools.Stopping.Text, From: noticeFrom(a.Catalog.Schools.Stopping), See: a.see(a.Catalog.Schools.Stopping.See...)})
	page.add("When it leads to a first job", a.dateLines(p)...)
	page.add("When it has paid for itself", a.paybackLines(p)...)
	page.add("What it adds for your goal", a.addsLines(p)...)
	page.add("Promises to be wary of", a.hitLines(p)...)
	page.add("Common mistakes that you come near", a.MistakeLines(AtSchools, p.Name)...)
	page.add("Ask the school, what matters most first", a.questionLines(p)...)
	page.add(ChecklistHeading, a.checkLines(p)...)
	return page.aged(a.Catalog, a.Today)
}

func noticeFrom(n catalog.Notice) From { return From{Source: n.Sources[0], Basis: n.Basis} }

func (a *Advice) programLead(p *school.Program) string {
	var parts []string
	for _, id := range []string{"school", "title", "award"} {
		if field := a.Catalog.Schools.Field(id); field != nil {
			if label := p.Given.Label(a.Catalog, &field.Question); label != "" && label != p.Name {
				parts = append(parts, strings.TrimSuffix(label, "."))
			}
		}
	}
	if len(parts) == 0 {
		return "Little is known of it yet."
	}
	return strings.TrimSuffix(strings.Join(parts, ". "), ".") + "."
}

func (a *Advice) gateLines(p *school.Program) (lines []Line) {
	for _, gate := range p.Gates {
		definition := gateOf(a.Catalog, gate.ID)
		line := Line{Label: gate.Label + ", " + GateWord(gate.State) + ":", Text: gate.Says, From: From{Source: definition.Sources[0], Basis: definition.Basis}}
		if gate.State == eligibility.Fail {
			line.Under = whatLifts(definition)
		}
		if gate.State == eligibility.Fail && gate.ID == "date" && p.Dates.P80 != 0 {
			line.Under = strings.TrimSpace("It leads to a first job by " + told(p.Dates.P80, a.lastDayTold()) + " in 8 of 10 futures" + Guessed(p.Dates.Assumed) + ". " + line.Under)
		}
		lines = append(lines, line)
	}
	return lines
}

// whatLifts says what may be done where a program lacks something it must have.
func whatLifts(gate *catalog.Gate) string {
	if gate.Lifts == "" {
		return ""
	}
	return "What would change it: " + gate.Lifts
}

// GateWord says whether a program has something it must have.
func GateWord(state eligibility.State) string {
	if state == eligibility.Fail {
		return "no"
	}
	return state.Word()
}

func gateOf(c *catalog.Catalog, id string) *catalog.Gate {
	for i := range c.Schools.Gates {
		if c.Schools.Gates[i].ID == id {
			return &c.Schools.Gates[i]
		}
	}
	return nil
}

func (a *Advice) markLines(p *school.Program) (lines []Line) {
	for _, mark := range p.Score.Marks {
		line := Line{Kind: Counted, Label: Signed(mark.Percent), Text: mark.Label + ": " + mark.Value + "."}
		low, high := (mark.Low+5)/10, (mark.High+5)/10 // a thousandth is more than an answer can tell
		if low == high {
			line.Under = fmt.Sprintf("%d of 100 on its scale, weight %d.", low, mark.Weight)
		} else {
			line.Under = fmt.Sprintf("%d to %d of 100 on its scale, weight %d.", low, high, mark.Weight)
		}
		if mark.Beyond {
			line.Under += " It lies beyond the scale and counts as its end."
		}
		lines = append(lines, line)
	}
	return append(lines, Line{Text: fmt.Sprintf("Scores start at 50. All lines together make %s.", Signed(p.Score.Percent-50))})
}

// costLines tell the likely amount of every line and how it comes about.
func (a *Advice) costLines(p *school.Program) (lines []Line) {
	for _, line := range billed(p) {
		text, spread := costAmount(&line)
		if spread != "" {
			text += " (" + spread + ")"
		}
		shown := Line{Label: line.Label + ":", Text: text + ".", Under: line.Text + " " + Capital(line.How) + "."}
		if line.Rests == school.Assumed {
			shown.From.Basis = catalog.Assumed
		}
		for _, f := range line.Figures {
			shown.Figures = append(shown.Figures, f.Record(f.Name))
		}
		lines = append(lines, shown)
	}
	return lines
}

// costAmount is the likely amount of a line and its spread, which is empty where there is none.
func costAmount(line *school.Line) (likely, spread string) {
	if line.Rests == school.Unknown {
		return "not known", ""
	}
	return spanAmount(line.Span)
}

// spanAmount is the likely amount of a span and its spread, which is empty where there is none.
func spanAmount(s school.Span) (likely, spread string) {
	if low, high := min(s.Low, s.High), max(s.Low, s.High); low != high {
		spread = catalog.DollarSpread(low, high)
	}
	return catalog.Dollars(s.Likely), spread
}

// costSums tell what the lines add up to, and what is doubtful about them.
func (a *Advice) costSums(p *school.Program) []Line {
	c := p.Cost
	if !c.Known {
		if len(c.Missing) == 0 {
			return []Line{{Label: "Total:", Text: TotalCost(p)}}
		}
		return []Line{{Label: "Total:", Text: "not known without: " + labels(c.Missing, a.Catalog.Schools.Field) + "."}}
	}
	lines := []Line{
		{Label: "To be paid, less help:", Text: catalog.Dollars(c.Cash.Likely) + spread(c.Cash) + ".", Under: "All lines but interest and the pay you give up."},
		{Label: "Total:", Text: catalog.Dollars(c.Total.Likely) + spread(c.Total) + ".", Under: "The likely amounts of all lines, added up. In brackets all low and all high amounts added up; few people meet either end. Housing and food are left out, since you need them anyway."},
	}
	if c.Assumed > 0 {
		lines = append(lines, Line{Label: "Of it assumed:", Text: catalog.Dollars(c.Assumed) + ", until the school says.", From: From{Basis: catalog.Assumed}})
	}
	lines = append(lines, surplus(p)...)
	if c.Doubt != "" {
		lines = append(lines, Line{Label: "Note:", Text: c.Doubt})
	}
	return lines
}

// surplus says that more help is named than there is to pay; nothing where that is not so.
func surplus(p *school.Program) []Line {
	if !p.Cost.Known || p.Cost.Cash.Likely >= 0 {
		return nil
	}
	return []Line{{Label: "Note:", Text: fmt.Sprintf("grants are %s more than there is to pay. What is left over is counted as yours. Ask the school whether it is paid out to you.", catalog.Dollars(-p.Cost.Cash.Likely))}}
}

func spread(s school.Span) string {
	if s.Low == s.High {
		return ""
	}
	return fmt.Sprintf(" (%s)", catalog.DollarSpread(s.Low, s.High))
}

func (a *Advice) dateLines(p *school.Program) []Line {
	lines := []Line{{Text: Capital(a.FirstJob(p))}}
	d := p.Dates
	if option := a.Catalog.EducationOption(d.Education); option != nil {
		text := option.Title + "."
		if credential := a.Catalog.Credential(d.Exam); credential != nil {
			text = option.Title + ", with the exam " + credential.Name + "."
		}
		lines = append(lines, Line{Label: "Planned as:", Text: text, Under: "With the credits of this program, your start, your pace and your hours."})
	}
	if d.Study > 0 {
		line := Line{Label: "Study:", Text: fmt.Sprintf("about %s from the first day to the last, in half of the futures.", catalog.Count(inMonths(d.Study), "month"))}
		if months := p.Given.Months; months != nil {
			line.Under = "The school says " + catalog.Spread(catalog.Number(months.Low), catalog.Number(months.High), "months") + "."
		}
		lines = append(lines, line)
	}
	return lines
}

func (a *Advice) paybackLines(p *school.Program) []Line {
	b := p.Payback
	lines := []Line{{Text: Capital(a.PaysBack(p))}}
	if !b.Known {
		return lines
	}
	lines = append(lines, a.firstPayLine(&b),
		Line{Label: "Pay now:", Text: catalog.Dollars(b.PayNow) + " a year.", Under: "Your pay an hour, times your hours a week, times 52."},
		Line{Label: "Gain:", Text: catalog.Dollars(b.Gain) + " a month after taxes.", Under: "First pay less pay now, less taxes, over 12 months."})
	if b.Gain > 0 {
		job, pays := p.Months(a.Today), (max(0, p.Cost.Total.Likely)+b.Gain-1)/b.Gain
		lines = append(lines, Line{Label: "How:", Text: fmt.Sprintf("%s until the first job, in half of the futures. After it %s at %s a month take %s.", months(job), catalog.Dollars(p.Cost.Total.Likely), catalog.Dollars(b.Gain), months(pays)),
			Under: "This is done in each future by itself, with the pay you give up for as long as you study in it. Interest is in the cost, so payments on a loan are not counted again."})
		lines = append(lines, a.finishingLine(&b))
	}
	low := Line{Label: "If the first job pays little:", Text: fmt.Sprintf("%s a year, %s a month more than now.", catalog.Dollars(b.LowPay), catalog.Dollars(b.LowGain))}
	switch {
	case b.LowGain <= 0:
		low.Text += " Then it does not pay back on pay alone."
	case b.Low > 0:
		low.Text += fmt.Sprintf(" Then it takes %s in half of the futures.", months(b.Low))
	}
	lines = append(lines, low)
	if p.Cost.Loan.Amount > 0 && b.Gain > 0 {
		lines = append(lines, Line{Label: "While you pay the loan:", Text: fmt.Sprintf("$%s of the %s a month go to it, for %s.", p.Cost.Loan.Monthly, catalog.Dollars(b.Gain), catalog.Count(p.Cost.Loan.Years, "year"))})
	}
	return lines
}

// shares say which part of the workers of an occupation earn less than a percentile.
var shares = map[string]string{"p10": "one in ten", "p25": "one in four", "median": "half", "p75": "three in four", "p90": "nine in ten"}

// firstPayLine says what a first job is taken to pay, and by which figure.
func (a *Advice) firstPayLine(b *school.Payback) Line {
	line := Line{Label: "First pay:", Text: catalog.Dollars(b.FirstPay) + " a year"}
	if b.PaySaid {
		line.Text, line.Under = line.Text+".", "As you expect it."
		return line
	}
	first, code := a.Catalog.Schools.Assumptions.FirstPay, a.Catalog.Role(a.Catalog.About.Entry).Occupation
	table, where := a.Catalog.Wages.TableHeader, "the country"
	if b.PayState {
		table, where = a.Catalog.StateWages.TableHeader, a.Catalog.Question("state").Option(a.State).Label
	}
	line.Text += fmt.Sprintf(", which %s of the workers in %s (%s) earn less than.", shares[first.Likely], where, code)
	line.Under = first.Note + " It is taken to be the same after every program, since nobody publishes it by program."
	return line.stating(table.Record("First pay taken ("+code+")", catalog.Dollars(b.FirstPay), "USD a year", ""))
}

// finishingLine weighs the gain with the chance of finishing.
func (a *Advice) finishingLine(b *school.Payback) Line {
	line := Line{Label: "With the chance of finishing:", Text: months(b.Weighted.P50) + " in half of the futures.", Under: fmt.Sprintf("%d of 100 finish, so the gain counts as %s a month.", b.Finishing, catalog.Dollars(b.Gain*b.Finishing/100))}
	if !b.School {
		figure := a.Catalog.Schools.Assumptions.Finishing
		line = line.stating(figure.Record("Chance of finishing"))
		line.Under += " The school has not said its own share. This one is of " + figure.Of + "."
	}
	return line
}

// addsLines tell what the program adds for the goal, or that it would be only another credential.
func (a *Advice) addsLines(p *school.Program) (lines []Line) {
	adds, role := p.Adds, a.Catalog.Role(p.Adds.Goal)
	names := func(ids []string) string {
		var names []string
		for _, id := range ids {
			names = append(names, a.Catalog.Credential(id).Name)
		}
		return catalog.List(names)
	}
	lines = append(lines, Line{Label: "Your goal:", Text: role.Title + "."})
	for _, rule := range adds.Rules {
		lines = append(lines, Line{Label: "It meets:", Text: rule})
	}
	if len(adds.Exams) > 0 {
		lines = append(lines, Line{Label: "It prepares for:", Text: names(adds.Exams) + ", usual or helpful in that work."})
	}
	switch adds.State {
	case eligibility.Unknown:
		lines = append(lines, Line{Text: "It is not known yet whether it adds anything for it."})
	case eligibility.Fail:
		notice := a.Catalog.Schools.Adding
		line := Line{Text: "For this goal it would be only another credential.", Under: notice.Text, From: noticeFrom(notice), See: a.see(notice.See...)}
		if len(adds.Target) > 0 {
			line.Under += " Made for it, and not yours yet: " + names(adds.Target) + "."
		}
		lines = append(lines, line)
	}
	return lines
}

func (a *Advice) hitLines(p *school.Program) (lines []Line) {
	for _, hit := range p.Claims {
		lines = append(lines, a.claimLine(hit))
	}
	return lines
}

func (a *Advice) claimLine(hit school.Hit) Line {
	claim := a.Catalog.Claim(hit.Claim)
	return Line{Label: hit.Title + ":", Text: "\"" + hit.Said + "\"", Under: hit.Why + " " + hit.Better, From: From{Source: claim.Sources[0], Basis: claim.Basis}, See: a.see(claim.See...)}
}

func (a *Advice) questionLines(p *school.Program) (lines []Line) {
	for i, question := range p.Questions {
		line := numbered(i)
		if line.Text = question.Text; question.Gate != "" || question.Stake > 0 {
			line.Under = stakeText(question, a.Schools)
		}
		lines = append(lines, line)
	}
	return lines
}

// checkLines are the questions for every program as a list to tick off, with how to hear the answers.
func (a *Advice) checkLines(p *school.Program) (lines []Line) {
	for i, check := range p.Checklist {
		definition := a.Catalog.Schools.Questions[i]
		line := unticked(definition)
		if len(check.Open) == 0 {
			line.Kind, line.Label = Ticked, "[x]"
		} else if len(check.Said) > 0 {
			line.Text += " Still open: " + labels(check.Open, a.Catalog.Schools.Field) + "."
		}
		lines = append(lines, line)
	}
	return lines
}

// unticked is a question for every program as a box to tick off, with how to hear the answer.
func unticked(q catalog.SchoolQuestion) Line {
	return Line{Kind: Unticked, Label: "[ ]", Text: q.Text, Under: q.Why + " Good: " + q.Good + " Evasive: " + q.Evasive}
}

// labels names fields of programs or of money within a sentence.
func labels(ids []string, find func(id string) *catalog.SchoolField) string {
	var labels []string
	for _, id := range ids {
		labels = append(labels, strings.ToLower(find(id).Label))
	}
	return catalog.List(labels)
}
