package school

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Cost is what a program costs in the end, in whole US dollars. Help is counted as negative.
type Cost struct {
	Known     bool     `json:"known"`   // false where the tuition, or how long pay is given up, cannot be told at all
	Missing   []string `json:"missing"` // fields without which it cannot; none where the plan has no date
	Lines     []Line   `json:"lines"`
	Total     Span     `json:"total"`
	Cash      Span     `json:"cash"`          // to be paid, less help: without interest and the pay given up
	Assumed   int      `json:"assumed"`       // of the likely total, what is assumed until the school says
	Sticker   int      `json:"sticker"`       // tuition for all credits, and fees
	Published bool     `json:"sticker_known"` // the school names its tuition
	Years     int      `json:"school_years"`  // begun, for help that comes by the year
	Loan      Loan     `json:"loan"`
	Stopped   Stopped  `json:"stopped_half_way"`

	// Doubt says where two prices of the school do not agree; empty when they do.
	Doubt string `json:"doubt,omitempty"`
}

// Span is an amount that is not known for sure. From and To are what the answers of the school could
// still make of it; Low and High allow for chance as well: one case in ten lies below and above.
type Span struct {
	Low    int `json:"low"`
	From   int `json:"from"`
	Likely int `json:"likely"`
	To     int `json:"to"`
	High   int `json:"high"`
}

// Line is one line of the cost. The likely amounts of all lines add up to the likely total.
type Line struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Text  string `json:"text"` // what it holds
	Span
	How   string `json:"how"`             // how the likely amount comes about
	Rests Rests  `json:"rests_on"`        // what it rests on
	Open  string `json:"field,omitempty"` // the field of the program that would settle it

	Figures []catalog.NamedFigure `json:"-"` // of the catalog that it rests on
}

// Rests says what an amount rests on.
type Rests string

// An amount was said by the school or the person, is assumed until somebody says, is worked out from
// others, or is not known at all and left out. None means that it does not apply.
const (
	Said    Rests = "said"
	Assumed Rests = "assumed"
	Counted Rests = "counted"
	Unknown Rests = "unknown"
	None    Rests = "none"
)

// Loan is what is borrowed and paid back.
type Loan struct {
	Amount  int             `json:"amount"`
	Rate    sitting.Decimal `json:"rate_percent"`
	Years   int             `json:"years"`
	Owed    int             `json:"owed"` // when study ends, with the interest until then
	Monthly sitting.Decimal `json:"monthly"`
}

// Stopped is how things stand for who stops half-way, between what is known to be so and what may be.
type Stopped struct {
	GoneLow   int  `json:"gone_low"` // spent, without anything to show for it
	GoneHigh  int  `json:"gone_high"`
	Wages     int  `json:"pay_given_up"` // until then, besides
	OwedLow   int  `json:"owed_low"`     // of what is gone, to a lender or to the school
	OwedHigh  int  `json:"owed_high"`
	OwedKnown bool `json:"owed_known"` // the person said what they have, or would borrow
}

// scenario is one way in which all that is not known may turn out.
type scenario struct {
	known    *plan.Outcome
	accepted int
	assume   func(low, likely, high int) int // picks from what is assumed
	generous bool                            // what may help does
	luck     func(low, likely, high int) int // picks from what chance decides
	studies  func(plan.Percentiles) int      // picks how long study takes
	years    int                             // school years begun, in each of which some help comes
}

func lowest(low, _, _ int) int    { return low }
func middle(_, likely, _ int) int { return likely }
func highest(_, _, high int) int  { return high }

func shortest(p plan.Percentiles) int { return p.P10 }
func usual(p plan.Percentiles) int    { return p.P50 }
func longest(p plan.Percentiles) int  { return p.P90 }

// scenarios are those of a Span, in its order.
func (l *look) scenarios() [5]scenario {
	long, short := years(l.likely), years(l.best) // who studies for a year less gets a year of help less
	return [5]scenario{
		{l.best, l.most, lowest, true, lowest, shortest, long},
		{l.best, l.most, lowest, true, middle, usual, long},
		{l.likely, l.accepted(), middle, false, middle, usual, long},
		{l.likely, l.accepted(), highest, false, middle, usual, short},
		{l.likely, l.accepted(), highest, false, highest, longest, short},
	}
}

// cost adds everything up, five times over.
func (l *look) cost() Cost {
	c := Cost{Missing: l.missing(), Lines: []Line{}, Years: years(l.likely)}
	c.Known = len(c.Missing) == 0 && (known(l.likely) || !l.cuts())
	var bills [5]*bill
	for i, s := range l.scenarios() {
		bills[i] = l.bill(s)
	}
	likely := bills[2]
	for _, definition := range l.schools.Costs {
		line := Line{ID: definition.ID, Label: definition.Label, Text: definition.Text, Rests: None}
		if entry := likely.entries[definition.ID]; entry != nil {
			line.How, line.Rests, line.Open, line.Figures = entry.how, entry.rests, entry.open, entry.figures
		}
		amount := func(b *bill) int {
			if entry := b.entries[definition.ID]; entry != nil {
				return entry.amount
			}
			return 0
		}
		line.Span = spanOf(bills, amount)
		if line.Rests == Assumed {
			c.Assumed += line.Likely
		}
		c.Lines = append(c.Lines, line)
	}
	c.Total = spanOf(bills, func(b *bill) int { return b.total() })
	c.Cash = spanOf(bills, func(b *bill) int { return b.cash + b.help })
	c.Sticker, c.Published = l.sticker()
	c.Doubt, c.Loan = l.doubt(), likely.loan
	c.Stopped = l.stopped(bills[1], bills[3])
	c.Stopped.Wages = (likely.givenUp + 1) / 2
	return c
}

func spanOf(bills [5]*bill, amount func(*bill) int) Span {
	return Span{amount(bills[0]), amount(bills[1]), amount(bills[2]), amount(bills[3]), amount(bills[4])}
}

// missing lists the fields without which there is no total.
func (l *look) missing() []string {
	missing := []string{}
	if l.p.TuitionTotal == nil {
		switch {
		case l.p.TuitionEach == nil:
			missing = append(missing, "tuition_credit")
		case l.p.Credits == nil:
			missing = append(missing, "credits")
		}
	}
	switch {
	case known(l.likely) || !l.cuts():
	case l.award == nil:
		missing = append(missing, "award")
	case l.likely == nil && !slices.Contains(missing, "credits"):
		missing = append(missing, "credits")
	}
	return missing
}

// cuts tells whether pay is given up for as long as study lasts.
func (l *look) cuts() bool {
	cut, wage := l.s.Finance.HoursCut, l.s.Finance.Wage
	return cut != nil && *cut > 0 && wage != nil && *wage > 0
}

// years counts the school years begun by the middle of all futures; one where that cannot be told.
func years(o *plan.Outcome) int {
	if !known(o) {
		return 1
	}
	return max(1, (4*o.Studies.P50+1460)/1461)
}

// sticker is the price in the ad: tuition for all credits, and the fees the school names.
func (l *look) sticker() (price int, known bool) {
	switch {
	case l.p.TuitionEach != nil && l.p.Credits != nil:
		price = dollars(int(*l.p.TuitionEach) * *l.p.Credits)
	case l.p.TuitionTotal != nil:
		price = *l.p.TuitionTotal
	default:
		return 0, false
	}
	if l.p.Fees != nil {
		price += *l.p.Fees
	}
	return price, true
}

// doubt compares the two prices a school may name.
func (l *look) doubt() string {
	if l.p.TuitionEach == nil || l.p.Credits == nil || l.p.TuitionTotal == nil {
		return ""
	}
	each, total := dollars(int(*l.p.TuitionEach)**l.p.Credits), *l.p.TuitionTotal
	if each == total {
		return ""
	}
	return fmt.Sprintf("%d credits at $%s are %s, but the school names %s for the whole program. Ask why. Here the price a credit counts.",
		*l.p.Credits, l.p.TuitionEach, catalog.Dollars(each), catalog.Dollars(total))
}

// stopped reckons what is gone after half of the study. Who pays by the term owes no more than the terms
// begun; who paid at the start gets back what the refund rule says. Half of the help has come by then.
func (l *look) stopped(least, most *bill) Stopped {
	gone := func(b *bill, unknownIsAll bool) int {
		halves := 1 // of tuition and fees
		switch {
		case l.p.Payment == "term" || l.p.Payment == "start" && l.p.Refund == "prorated":
		case l.p.Payment == "start" && !l.open("refund") || unknownIsAll:
			halves = 2
		}
		help := min(-b.help, b.cash-b.amount("exam")) // who stops sits no exam
		twice := halves*(b.amount("tuition")+b.amount("fees")) + b.amount("books") + b.amount("travel") + 2*(b.amount("technology")+b.amount("checks")) - help
		return (max(0, twice) + 1) / 2
	}
	s := Stopped{GoneLow: gone(least, false), GoneHigh: gone(most, true)}
	budget, loan := l.s.Circumstances.Budget, l.s.Finance.Loan
	owed := func(gone int) int {
		if budget == nil && loan != nil {
			return min(gone, *loan) // the rest may be their own money
		}
		return max(0, gone-given(budget))
	}
	s.OwedKnown = budget != nil || loan != nil
	s.OwedLow, s.OwedHigh = owed(s.GoneLow), owed(s.GoneHigh)
	return s
}

// dollars rounds cents up to whole dollars.
func dollars(cents int) int { return (cents + 99) / 100 }
