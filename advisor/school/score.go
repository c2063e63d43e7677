package school

import (
	"slices"
	"strconv"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
)

// full is all that one criterion can earn, before it is weighed.
const full = 1000

// Score is how a program does on the criteria that matter to the person. Like every score here it starts
// at 50: a criterion adds what it earns above the middle of its scale, and takes away what it lacks.
// What is not known counts as the middle. Low and High are where the answers could still move it.
type Score struct {
	Points   int    `json:"points"`
	Possible int    `json:"possible"`
	Percent  int    `json:"percent"`
	Low      int    `json:"low"`
	High     int    `json:"high"`
	Marks    []Mark `json:"criteria"`

	lowPoints, highPoints int
}

// Mark is how a program does on one criterion, between Low and High of 1000.
type Mark struct {
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Value   string   `json:"value"` // in words
	Low     int      `json:"low"`
	High    int      `json:"high"`
	Weight  int      `json:"weight"`
	Points  int      `json:"points"`
	Percent int      `json:"percent"`          // its share of the score above or below 50
	Beyond  bool     `json:"beyond,omitempty"` // lies outside the scale, and counts as its end
	Open    []string `json:"open,omitempty"`   // fields that would narrow it
}

// weight is how much a criterion matters to the person, or to anyone until they say.
func (l *look) weight(c *catalog.Criterion) int {
	if weight := l.schools.Weight(l.s.Weights[c.ID]); weight != nil {
		return weight.Size
	}
	return l.schools.Weight(c.Weight).Size
}

func (l *look) score(p *Program) Score {
	s := Score{Marks: []Mark{}}
	var reasons []fit.Reason
	for i := range l.schools.Criteria {
		criterion := &l.schools.Criteria[i]
		mark, applies := l.mark(criterion, p)
		if !applies {
			continue
		}
		mark.ID, mark.Label, mark.Weight = criterion.ID, criterion.Label, l.weight(criterion)
		mark.Points = mark.Weight * (mark.Low + mark.High - full)
		s.Points += mark.Points
		s.Possible += mark.Weight * full
		s.lowPoints += mark.Weight * (2*mark.Low - full)
		s.highPoints += mark.Weight * (2*mark.High - full)
		s.Marks = append(s.Marks, mark)
		reasons = append(reasons, fit.Reason{Item: mark.ID, Points: mark.Points})
	}
	s.Percent, s.Low, s.High = fit.Percent(s.Points, s.Possible), fit.Percent(s.lowPoints, s.Possible), fit.Percent(s.highPoints, s.Possible)
	if s.Possible > 0 {
		for i, share := range fit.Apportion(reasons, s.Possible, s.Percent-50) {
			s.Marks[i].Percent = share
		}
	}
	return s
}

// mark places a program on the scale of a criterion. It does not apply where the person has not said what
// a format should equal.
func (l *look) mark(c *catalog.Criterion, p *Program) (mark Mark, applies bool) {
	mark = Mark{Low: 0, High: full, Value: "not known"}
	switch {
	case c.Match != "":
		return l.match(c, mark)
	case c.Levels != nil:
		mark.Open = []string{c.Of}
		level, ok := c.Levels[l.p.Text(c.Of)]
		if ok {
			mark.Low, mark.High, mark.Open = level*full/100, level*full/100, nil
			mark.Value = l.p.Label(l.catalog, &l.schools.Field(c.Of).Question)
		}
	case c.Of == "total":
		l.amounts(c, &mark, p.Cost.Known, p.Cost.Total, p.Cost.Missing)
		if p.Cost.Known {
			mark.Open = p.Cost.open()
		}
	case c.Of == "stopped":
		gone := p.Cost.Stopped
		l.amounts(c, &mark, p.Cost.Known, Span{From: gone.GoneLow, Likely: (gone.GoneLow + gone.GoneHigh) / 2, To: gone.GoneHigh}, p.Cost.Missing)
		if l.open("payment") {
			mark.Open = append(mark.Open, "payment")
		}
	case c.Of == "months":
		if !known(l.likely) {
			mark.Open = l.openOf("award", "credits")
			if l.likely != nil {
				mark.Value, mark.High = "no date this way", 0
			}
			break
		}
		late, early := monthsOf(int(p.Dates.P80-l.today)), monthsOf(int(p.Dates.Best-l.today))
		mark.Open = nil
		l.amounts(c, &mark, true, Span{From: early, Likely: late, To: late}, nil)
		if early < late {
			mark.Open = []string{"credits_accepted"}
		}
	default:
		value, err := strconv.Atoi(l.p.Text(c.Of))
		if err != nil {
			mark.Open = []string{c.Of}
			break
		}
		l.amounts(c, &mark, true, Span{From: value, Likely: value, To: value}, nil)
	}
	return mark, true
}

// match earns all where the program is taught as the person wants it, and nothing where it is not.
func (l *look) match(c *catalog.Criterion, mark Mark) (Mark, bool) {
	wanted, have := l.s.Finance.Text(c.Match), l.p.Text(c.Of)
	if wanted == "" {
		return mark, false
	}
	switch have {
	case "":
		mark.Open = []string{c.Of}
		return mark, true
	case wanted:
		mark.Low = full
	default:
		mark.High = 0
	}
	mark.Value = l.p.Label(l.catalog, &l.schools.Field(c.Of).Question)
	return mark, true
}

// amounts places an amount, from the least to the most the answers could make of it.
func (l *look) amounts(c *catalog.Criterion, mark *Mark, known bool, span Span, missing []string) {
	if !known {
		mark.Open = missing
		return
	}
	from, to := place(c, span.From), place(c, span.To)
	mark.Low, mark.High = min(from, to), max(from, to)
	low, high := min(*c.Worst, *c.Best), max(*c.Worst, *c.Best)
	mark.Beyond = span.Likely < low || span.Likely > high
	mark.Value = catalog.Spread(catalog.Number(span.From), catalog.Number(span.To), c.Unit)
	if span.From == span.To {
		mark.Value = catalog.Amount(catalog.Number(span.From), c.Unit)
	}
}

// place returns where an amount lies between worst and best, of 1000.
func place(c *catalog.Criterion, amount int) int {
	whole, done := *c.Best-*c.Worst, amount-*c.Worst
	if whole < 0 {
		whole, done = -whole, -done
	}
	return min(max(full*done, 0), full*whole) / whole
}

// monthsOf turns days into months begun. A month is a twelfth of 365.25 days.
func monthsOf(days int) int { return max(0, (16*days+486)/487) }

// open lists the fields that would narrow the total, the widest first.
func (c *Cost) open() []string {
	lines := slices.Clone(c.Lines)
	slices.SortStableFunc(lines, func(a, b Line) int { return (b.To - b.From) - (a.To - a.From) })
	open := []string{}
	for _, line := range lines {
		if line.Open != "" && line.To > line.From && !slices.Contains(open, line.Open) {
			open = append(open, line.Open)
		}
	}
	return open
}

func (l *look) openOf(ids ...string) []string {
	return slices.DeleteFunc(ids, func(id string) bool { return !l.open(id) })
}

// questions lists what to ask the school: what settles a gate first, then by how much of the score hangs
// on the answer.
func (l *look) questions(index int, p *Program) []Question {
	questions := []Question{}
	ask := func(field, gate string, stake int) {
		definition := l.schools.Field(field)
		if definition == nil {
			return
		}
		text := definition.Asks
		if left := l.leaves(field); left != "" {
			text = left
		}
		if text == "" {
			return
		}
		if i := slices.IndexFunc(questions, func(q Question) bool { return q.Field == field }); i >= 0 {
			questions[i].Stake = max(questions[i].Stake, stake)
			return
		}
		questions = append(questions, Question{index, field, text, gate, stake})
	}
	stakes := l.stakes(p)
	for _, gate := range p.Gates {
		for _, field := range gate.Open {
			ask(field, gate.ID, stakes[field])
		}
	}
	settle := len(questions)
	for _, field := range l.schools.Fields {
		if stake, ok := stakes[field.ID]; ok || l.leaves(field.ID) != "" {
			ask(field.ID, "", stake)
		}
	}
	slices.SortStableFunc(questions[settle:], func(a, b Question) int { return b.Stake - a.Stake })
	return questions
}

// stakes returns by field how many percent of the score hang on what is not known, rounded up.
func (l *look) stakes(p *Program) map[string]int {
	stakes := map[string]int{}
	if p.Score.Possible == 0 {
		return stakes
	}
	for _, mark := range p.Score.Marks {
		for _, field := range mark.Open {
			width := mark.High - mark.Low
			if mark.ID == criterionOf(l.schools, "total") && p.Cost.Known {
				width = min(width, p.Cost.width(field)*full/span(l.schools.Criterion(mark.ID)))
			}
			percent := (100*mark.Weight*width + p.Score.Possible - 1) / p.Score.Possible
			stakes[field] = max(stakes[field], percent)
		}
	}
	return stakes
}

func criterionOf(s *catalog.Schools, of string) string {
	for _, criterion := range s.Criteria {
		if criterion.Of == of {
			return criterion.ID
		}
	}
	return ""
}

func span(c *catalog.Criterion) int { return max(*c.Worst-*c.Best, *c.Best-*c.Worst) }

// width is by how many dollars a field could move the total.
func (c *Cost) width(field string) (width int) {
	for _, line := range c.Lines {
		if line.Open == field {
			width += max(0, line.To-line.From)
		}
	}
	return width
}

// Months is how long the first job takes from a day on, in half of the futures.
func (p *Program) Months(today calendar.Date) int { return monthsOf(int(p.Dates.P50 - today)) }

// Gate returns how the program does at a gate, or nil where it is not asked for.
func (p *Program) Gate(id string) *Gate {
	for i := range p.Gates {
		if p.Gates[i].ID == id {
			return &p.Gates[i]
		}
	}
	return nil
}
