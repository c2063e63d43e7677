package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/school"
)

// SchoolsPage holds the programs side by side: what stands out, then each in brief, what was weighed, and
// whom to ask for money.
func (a *Advice) SchoolsPage() *Page {
	page := &Page{Title: "Programs side by side", Lead: "First what a program must have, then what matters to you, then the money. What a school has not said is a question and never good news."}
	if a.Schools == nil {
		page.add("No program yet", Line{Text: fmt.Sprintf("Enter up to %d programs. Leave out what you do not know.", a.Catalog.Schools.Most)})
		return page
	}
	page.add("In short", a.schoolsInShort()...)
	for place, i := range a.Schools.Order {
		p := &a.Schools.Programs[i]
		page.add(fmt.Sprintf("%d. %s", place+1, p.Name), a.inBrief(p)...)
	}
	page.add("What you weigh", a.weighed()...)
	page.add("Common mistakes that you come near", a.mistakesInBrief()...)
	page.add("Ask for this money first", a.aidLines()...)
	return page.aged(a.Catalog, a.Today)
}

// SchoolPages are the comparison of programs and then each program whole, the first one first.
func (a *Advice) SchoolPages() []*Page {
	pages := []*Page{a.SchoolsPage()}
	if a.Schools != nil {
		for _, i := range a.Schools.Order {
			pages = append(pages, a.ProgramPage(i))
		}
	}
	return pages
}

// schoolsInShort says which program comes first and why, what needs no weights, which is cheapest, and
// what to ask.
func (a *Advice) schoolsInShort() []Line {
	c := a.Schools
	lines := []Line{{Text: a.FirstProgram(), Under: a.WhyFirst()}}
	if c.Removes != "" {
		if text := gateOf(a.Catalog, c.Removes).Lifts; text != "" {
			lines = append(lines, Line{Label: "What would change it:", Text: text})
		}
	}
	for i := range c.Programs {
		for _, j := range c.Programs[i].Dominated {
			lines = append(lines, Line{Label: "Drop one:", Text: fmt.Sprintf("%s is at least as good as %s in everything, and better in something, whatever your weights.", c.Programs[j].Name, c.Programs[i].Name)})
		}
	}
	if len(c.Programs) > 1 {
		lines = append(lines, Line{Label: "Cheapest:", Text: a.cheapestProgram()})
	}
	if q := c.Question; q != nil {
		lines = append(lines, Line{Label: "Ask this first:", Text: c.Programs[q.Program].Name + ": " + q.Text, Under: stakeText(*q, c)})
	}
	if exam := a.Catalog.Credential(c.Exam); exam != nil { // what the person wants may be no exam
		from := "the exam you want"
		if !c.ExamSaid {
			from = "the exam of your plan, until you say which one you want"
		}
		lines = append(lines, Line{Label: "Judged for:", Text: exam.Name + ", " + from + "."})
	}
	if len(c.Unsaid) > 0 {
		lines = append(lines, Line{Label: "You have not said:", Text: labels(c.Unsaid, a.Catalog.Schools.FinanceField) + ".", Under: "What you do not say is counted as nothing, the same for every program."})
	}
	return lines
}

// FirstProgram says which program comes first, and how sure that is.
func (a *Advice) FirstProgram() string {
	c := a.Schools
	first := &c.Programs[c.Order[0]]
	score := fmt.Sprintf("%d of 100", first.Score.Percent)
	switch {
	case first.State == eligibility.Fail:
		label := first.Gate(c.Removes).Label
		if len(c.Programs) == 1 {
			return fmt.Sprintf("%s is ruled out by something it must have: %s. It scores %s.", first.Name, strings.ToLower(label), score)
		}
		return fmt.Sprintf("Every program is ruled out by something it must have. What rules out most: %s. Of them %s scores best, %s.", strings.ToLower(label), first.Name, score)
	case len(c.Programs) == 1 && first.State == eligibility.Pass:
		return fmt.Sprintf("%s has all that it must have, and scores %s.", first.Name, score)
	case len(c.Programs) == 1:
		return fmt.Sprintf("%s scores %s. Whether it has all that it must have is not known yet.", first.Name, score)
	case c.Surely:
		return fmt.Sprintf("%s comes first at %s, whatever the schools still answer.", first.Name, score)
	case len(c.Leading) == 1:
		return fmt.Sprintf("%s comes first at %s, if it has all that it must have. Not all of that is known.", first.Name, score)
	}
	var others []string
	for _, i := range c.Leading {
		if i != c.Order[0] {
			others = append(others, c.Programs[i].Name)
		}
	}
	return fmt.Sprintf("%s comes first on what is known, at %s. What is not known could still put %s before it.", first.Name, score, catalog.List(others))
}

// firstTakes says what the first program takes of time and money, since that is not what the plan takes, which
// knows of no program; empty where every program is ruled out.
func (a *Advice) firstTakes() string {
	first := &a.Schools.Programs[a.Schools.Order[0]]
	if first.State == eligibility.Fail {
		return ""
	}
	return fmt.Sprintf("With its own credits and prices, first job: %s Total cost, with the pay you give up: %s", a.FirstJob(first), TotalCost(first))
}

// WhyFirst says what speaks most for the first program and against it; empty where nothing does.
func (a *Advice) WhyFirst() string {
	first := &a.Schools.Programs[a.Schools.Order[0]]
	marks := slices.Clone(first.Score.Marks)
	slices.SortStableFunc(marks, func(x, y school.Mark) int { return y.Points - x.Points })
	text := strongestMarks("Most for it: ", marks, func(percent int) bool { return percent > 0 })
	slices.Reverse(marks)
	return strings.TrimSpace(text + strongestMarks(" Most against it: ", marks, func(percent int) bool { return percent < 0 }))
}

// mostMarks is how many marks are named on either side.
const mostMarks = 3

// strongestMarks names the first marks whose share of the score is of a side; nothing without any.
func strongestMarks(lead string, marks []school.Mark, side func(percent int) bool) string {
	var named []string
	for _, mark := range marks {
		if side(mark.Percent) && len(named) < mostMarks {
			named = append(named, fmt.Sprintf("%s (%s)", strings.ToLower(mark.Label), Signed(mark.Percent)))
		}
	}
	if len(named) == 0 {
		return ""
	}
	return lead + catalog.List(named) + "."
}

// cheapestProgram holds the lowest price in an ad against the lowest total cost, and that against the
// lowest of the programs that are not ruled out.
func (a *Advice) cheapestProgram() string {
	c := a.Schools
	if len(c.Total) == 0 {
		return "No total is known yet. Each program says what is missing."
	}
	names := func(indexes []int) string {
		var names []string
		for _, i := range indexes {
			names = append(names, c.Programs[i].Name)
		}
		return catalog.List(names)
	}
	are := func(indexes []int) string {
		if len(indexes) == 1 {
			return names(indexes) + " is"
		}
		return names(indexes) + " are"
	}
	total, text := c.Programs[c.Total[0]].Cost, ""
	switch {
	case len(c.Sticker) == 0:
		text = fmt.Sprintf("In total %s, at %s. No school names its whole price yet.", names(c.Total), catalog.Dollars(total.Total.Likely))
	case slices.Equal(c.Sticker, c.Total):
		text = fmt.Sprintf("%s, by the price in the ad (%s) and in total (%s).", names(c.Total), catalog.Dollars(total.Sticker), catalog.Dollars(total.Total.Likely))
	default:
		sticker, whole := c.Programs[c.Sticker[0]].Cost, ""
		switch {
		case len(c.Sticker) > 1: // each has a total of its own
		case sticker.Known:
			whole = ", but it costs " + catalog.Dollars(sticker.Total.Likely) + " in total"
		default:
			whole = ", its total is not known yet"
		}
		text = fmt.Sprintf("By the price in the ad %s (%s)%s. In total %s cheapest, at %s.", names(c.Sticker), catalog.Dollars(sticker.Sticker), whole, are(c.Total), catalog.Dollars(total.Total.Likely))
	}
	switch {
	case slices.Equal(c.Allowed, c.Total):
		return text
	case len(c.Allowed) == 0:
		return text + " But it is ruled out."
	}
	return text + fmt.Sprintf(" But what is ruled out is no bargain. Of the others %s cheapest in total, at %s.", are(c.Allowed), catalog.Dollars(c.Programs[c.Allowed[0]].Cost.Total.Likely))
}

func stakeText(q school.Question, c *school.Comparison) string {
	if q.Gate != "" {
		return fmt.Sprintf("It settles something the program must have: %s.", strings.ToLower(c.Programs[q.Program].Gate(q.Gate).Label))
	}
	return fmt.Sprintf("Up to %s of its score hang on the answer.", catalog.Count(q.Stake, "point"))
}

// The labels of what can be drawn beside its words.
const (
	ScoreLabel   = "Score:"
	CostLabel    = "Cost in total:"
	PaybackLabel = "Pays back:"
)

// AddsWord says in a few words whether a program adds anything for the goal.
func AddsWord(p *school.Program) string {
	switch p.Adds.State {
	case eligibility.Pass:
		return "it adds to what you have."
	case eligibility.Fail:
		return "it would be only another credential."
	}
	return "it is not known yet whether it adds anything."
}

// inBrief tells a program in a few lines.
func (a *Advice) inBrief(p *school.Program) []Line {
	var lines []Line
	lines = append(lines, Line{Label: "Must-haves:", Text: MustHaves(p)})
	for _, gate := range p.Gates {
		if gate.State != eligibility.Pass {
			lines = append(lines, Line{Label: gate.Label + ", " + GateWord(gate.State) + ":", Text: gate.Says})
		}
	}
	lines = append(lines,
		Line{Label: ScoreLabel, Text: ProgramScore(p)},
		Line{Label: CostLabel, Text: TotalCost(p), Under: stickerText(p)},
	)
	lines = append(append(lines, surplus(p)...),
		Line{Label: "First job:", Text: a.FirstJob(p)},
		Line{Label: PaybackLabel, Text: a.PaysBack(p)},
		Line{Label: "Stopped half-way:", Text: HalfWay(p)},
	)
	if len(p.Claims) > 0 {
		lines = append(lines, Line{Label: "Promises to be wary of:", Text: fmt.Sprintf("%d.", len(p.Claims))})
	}
	if open := len(p.Questions); open > 0 {
		lines = append(lines, Line{Label: "Still to ask:", Text: catalog.Count(open, "question") + "."})
	}
	return lines
}

// MustHaves says whether a program has what it must have.
func MustHaves(p *school.Program) string {
	switch p.State {
	case eligibility.Pass:
		return "it has them all."
	case eligibility.Fail:
		return "ruled out."
	}
	return "not all are known."
}

// ProgramScore says the score of a program and where answers could still move it.
func ProgramScore(p *school.Program) string {
	text := fmt.Sprintf("%d of 100.", p.Score.Percent)
	if p.Score.Low < p.Score.High {
		text += fmt.Sprintf(" What is not known could end it anywhere from %d to %d.", p.Score.Low, p.Score.High)
	}
	return text
}

// TotalCost says the total cost, and how far answers and luck may move it.
func TotalCost(p *school.Program) string {
	c := p.Cost
	switch {
	case !c.Known && len(c.Missing) == 0:
		return "not known, while there is no date. You would give up pay for as long as you study."
	case !c.Known:
		return "not known yet. The school has not said what it needs to be reckoned."
	}
	text := "likely " + catalog.Dollars(c.Total.Likely)
	if c.Total.Low < c.Total.High {
		return text + ", " + CostReach(p)
	}
	return text + "."
}

// CostReach says how far answers and luck may move the total cost.
func CostReach(p *school.Program) string {
	c := p.Cost
	text := fmt.Sprintf("from %s to %s with answers and luck", catalog.Dollars(c.Total.Low), catalog.Dollars(c.Total.High))
	if c.Assumed > 0 {
		text += fmt.Sprintf(". Of it %s is assumed until the school says", catalog.Dollars(c.Assumed))
	}
	return text + "."
}

func stickerText(p *school.Program) string {
	if !p.Cost.Published {
		return ""
	}
	return fmt.Sprintf("The price in the ad, tuition and fees: %s.", catalog.Dollars(p.Cost.Sticker))
}

// FirstJob says when the program leads to a first job.
func (a *Advice) FirstJob(p *school.Program) string {
	d := p.Dates
	switch {
	case d.Impossible != "":
		return d.Impossible
	case d.P80 == 0:
		return "no date, while what one earns or how long it takes is not known."
	case d.Best < d.P80:
		return fmt.Sprintf("by %s in 8 of 10 futures, or by %s if it accepts all the credits it may%s.", told(d.P80, a.lastDayTold()), told(d.Best, a.lastDayTold()), Guessed(d.Assumed))
	}
	return fmt.Sprintf("by %s in 8 of 10 futures, by %s in half of them%s.", told(d.P80, a.lastDayTold()), monthName(d.P50), Guessed(d.Assumed))
}

// PaysBack says after how long the pay it adds has paid for the program.
func (a *Advice) PaysBack(p *school.Program) string {
	b := p.Payback
	switch {
	case len(b.Needs) > 0:
		return "not known, while you have not said what you earn now."
	case !b.Known:
		return "not known, while cost or date is not."
	case b.Gain <= 0:
		return "it does not pay back on pay alone."
	case b.Months.P50 >= school.Never:
		return "not within a working life, on pay alone."
	}
	return fmt.Sprintf("%s from today in half of the futures, %s in 1 of 10 and %s in 9 of 10.", months(b.Months.P50), months(b.Months.P10), months(b.Months.P90))
}

func months(n int) string {
	if n >= school.Never {
		return "more than " + inYears(school.Never)
	}
	return inYears(n)
}

// HalfWay says what is gone and what is owed by who stops half-way.
func HalfWay(p *school.Program) string {
	if !p.Cost.Known {
		return "not known."
	}
	s := p.Cost.Stopped
	text := catalog.DollarSpread(s.GoneLow, s.GoneHigh) + " would be gone, with no award to show for it"
	switch {
	case s.OwedKnown && s.OwedHigh == 0:
		text += ", all of it your own money"
	case s.OwedKnown:
		text += ", and you would owe " + catalog.DollarSpread(s.OwedLow, s.OwedHigh) + " of it"
	}
	if s.Wages > 0 {
		text += ". The pay you gave up until then, about " + catalog.Dollars(s.Wages) + ", would be gone too"
	}
	return text + "."
}

// weighed tells the criteria with their scales and how much each matters.
func (a *Advice) weighed() (lines []Line) {
	for _, mark := range a.Schools.Programs[0].Score.Marks {
		criterion := a.Catalog.Schools.Criterion(mark.ID)
		for _, weight := range a.Catalog.Schools.Weights {
			if weight.Size == mark.Weight {
				lines = append(lines, Line{Label: criterion.Label + ":", Text: fmt.Sprintf("%s (%d). %s", strings.ToLower(weight.Label), weight.Size, Scale(a.Catalog, criterion)), From: From{Basis: criterion.Basis}})
			}
		}
	}
	return lines
}

// Scale says from what to what a criterion goes: "From $45,000 to $4,000."
func Scale(c *catalog.Catalog, criterion *catalog.Criterion) string {
	if criterion.Worst != nil {
		return fmt.Sprintf("From %s to %s.", catalog.Amount(catalog.Number(*criterion.Worst), criterion.Unit), catalog.Amount(catalog.Number(*criterion.Best), criterion.Unit))
	}
	if criterion.Match != "" {
		return "From another format to the one you want."
	}
	field := c.Schools.Field(criterion.Of)
	var worst, best *catalog.Option
	for i := range field.Options {
		option := &field.Options[i]
		level, ok := criterion.Levels[option.ID]
		if ok && (worst == nil || level < criterion.Levels[worst.ID]) {
			worst = option
		}
		if ok && (best == nil || level > criterion.Levels[best.ID]) {
			best = option
		}
	}
	return fmt.Sprintf("From \"%s\" to \"%s\".", worst.Label, best.Label)
}

// aidLines name the sources of money to ask for that the person has not named a sum of.
func (a *Advice) aidLines() (lines []Line) {
	for _, aid := range a.Catalog.Schools.Aid {
		if !slices.Contains(a.Schools.Named, aid.Fills) {
			lines = append(lines, Line{Label: aid.Label + ":", Text: aid.Text, See: a.see(aid.See)})
		}
	}
	return lines
}
