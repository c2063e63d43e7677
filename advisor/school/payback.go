package school

import (
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
)

// Payback is when the pay a program adds has paid for it, counted in months from today.
//
// In every future it is the months until the first job, and after it the total cost of that future over
// the pay gained a month after taxes, each in whole months. Interest is a part of the cost, so payments on a
// loan are not taken off the gain again.
type Payback struct {
	Known     bool     `json:"known"`              // false while pay, cost or date is not known
	Needs     []string `json:"needs"`              // fields of finance that would tell
	PayNow    int      `json:"pay_now"`            // a year
	FirstPay  int      `json:"first_pay"`          // a year
	PaySaid   bool     `json:"first_pay_said"`     // by the person
	PayState  bool     `json:"first_pay_of_state"` // by the figures of the state, other than the country
	Gain      int      `json:"gain_a_month"`       // after taxes; none or less does not pay back
	Months    Three    `json:"months,omitzero"`
	Weighted  Three    `json:"weighted_months,omitzero"` // if the gain is weighed with the chance of finishing
	Finishing int      `json:"finishing_percent"`
	School    bool     `json:"finishing_said"` // by the school, other than a national figure
	LowPay    int      `json:"low_first_pay"`  // if the first job pays little
	LowGain   int      `json:"low_gain_a_month"`
	Low       int      `json:"low_pay_months,omitempty"` // in half of the futures; 0 where it never pays back
}

// Three are the months by which 10, 50 and 90 of 100 futures have paid back.
type Three struct {
	P10 int `json:"p10"`
	P50 int `json:"p50"`
	P90 int `json:"p90"`
}

// Pays tells whether the pay it adds pays a program back within a working life, in half of the futures.
func (b *Payback) Pays() bool { return b.Known && b.Gain > 0 && b.Months.P50 < Never }

// Never stands for more months than any working life has.
const Never = 600

func (l *look) payback(p *Program) Payback {
	b := Payback{Needs: []string{}, Finishing: int(*l.schools.Assumptions.Finishing.Value)}
	if l.p.Completion != nil {
		b.Finishing, b.School = *l.p.Completion, true
	}
	f := l.s.Finance
	if f.Wage == nil {
		b.Needs = append(b.Needs, "wage")
	}
	if f.HoursWorked == nil && (f.Wage == nil || *f.Wage > 0) {
		b.Needs = append(b.Needs, "hours_worked")
	}
	low, likely, ofState := l.firstPay()
	b.FirstPay, b.LowPay, b.PayState = likely, low, ofState
	if f.ExpectedPay != nil {
		b.FirstPay, b.LowPay, b.PaySaid = *f.ExpectedPay, min(low, *f.ExpectedPay), true
	}
	if len(b.Needs) > 0 || !p.Cost.Known || !known(l.likely) {
		return b
	}
	b.Known = true
	if f.HoursWorked != nil {
		b.PayNow = dollars(int(*f.Wage) * *f.HoursWorked * 52)
	}
	b.Gain, b.LowGain = l.monthly(b.FirstPay-b.PayNow), l.monthly(b.LowPay-b.PayNow)
	if b.Gain > 0 {
		b.Months = l.back(p, b.Gain*100)
		b.Weighted = l.back(p, b.Gain*b.Finishing)
	}
	if b.LowGain > 0 {
		b.Low = l.back(p, b.LowGain*100).P50
	}
	return b
}

// monthly is what is left a month of a yearly difference in pay, after taxes.
func (l *look) monthly(yearly int) int { return yearly * int(100*100-l.tax()) / (12 * 10000) }

// firstPay returns what a first job is taken to pay a year: at percentiles of the occupation of the entry
// role, in the person's state where that is published.
func (l *look) firstPay() (low, likely int, ofState bool) {
	code, first := l.catalog.Role(l.catalog.About.Entry).Occupation, l.schools.Assumptions.FirstPay
	var pay catalog.Pay
	if here := l.catalog.StateWage(code, l.s.Circumstances.State); here != nil {
		pay, ofState = here.Pay, true
	} else if anywhere := l.catalog.Wage(code); anywhere != nil {
		pay = anywhere.Pay
	}
	return pay.At(first.Low), pay.At(first.Likely), ofState
}

// back reckons the months in every future; hundredths is the gain a month in hundredths of a dollar. Only
// the pay given up differs between futures, with the weeks that study takes.
func (l *look) back(p *Program, hundredths int) Three {
	if hundredths <= 0 {
		return Three{Never, Never, Never}
	}
	fixed := p.Cost.Total.Likely
	for _, line := range p.Cost.Lines {
		if line.ID == "wages" {
			fixed -= line.Likely
		}
	}
	after := make([]int, weeks(int(slices.Max(l.likely.Studied)))+1) // months at work that pay for so many weeks of study
	for week := range after {
		cost := max(0, fixed+l.givenUp(7*week))
		after[week] = min((cost*100+hundredths-1)/hundredths, Never)
	}
	months, from := make([]uint16, len(l.likely.Arrival)), int(l.today-l.likely.Base)
	for i, arrival := range l.likely.Arrival {
		months[i] = uint16(min(monthsOf(max(0, int(arrival)-from))+after[weeks(int(l.likely.Studied[i]))], Never))
	}
	q := plan.Quantiles(months, 10, 50, 90)
	return Three{q[0], q[1], q[2]}
}
