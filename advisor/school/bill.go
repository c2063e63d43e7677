package school

import (
	"fmt"
	"math"
	"strconv"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// bill is the cost of one program in one scenario. cash is what has to be paid, help what others pay of
// it, as a negative number.
type bill struct {
	entries           map[string]*entry
	cash, help        int
	interest, givenUp int
	loan              Loan
}

// entry is one line of a bill.
type entry struct {
	amount  int
	how     string
	rests   Rests
	open    string
	figures []catalog.NamedFigure
}

func (b *bill) total() int { return b.cash + b.help + b.interest + b.givenUp }

func (b *bill) amount(id string) int {
	if e := b.entries[id]; e != nil {
		return e.amount
	}
	return 0
}

func (b *bill) pay(id string, e *entry) {
	b.entries[id] = e
	b.cash += e.amount
}

func (l *look) bill(s scenario, years int) *bill {
	b := &bill{entries: map[string]*entry{}}
	b.pay("tuition", l.tuition(s))
	for _, line := range l.schools.Costs {
		if field := l.schools.Field(line.ID); field != nil && field.Assume != nil {
			b.pay(line.ID, l.expense(s, field))
		}
	}
	b.pay("exam", l.examCost(s))
	l.helped(s, b, years)
	l.borrow(s, b)
	b.entries["wages"] = l.wages(s)
	b.givenUp = b.entries["wages"].amount
	return b
}

// tuition is the price of the credits still needed, or the price of the whole.
func (l *look) tuition(s scenario) *entry {
	open := ""
	if l.most > l.accepted() {
		open = "credits_accepted"
	}
	switch {
	case l.p.TuitionEach != nil && l.p.Credits != nil:
		left := *l.p.Credits - s.accepted
		how := fmt.Sprintf("%d credits at $%s", left, l.p.TuitionEach)
		if s.accepted > 0 {
			how += fmt.Sprintf(" (%d less %d accepted)", *l.p.Credits, s.accepted)
		}
		return &entry{amount: dollars(int(*l.p.TuitionEach) * left), how: how, rests: Said, open: open}
	case l.p.TuitionTotal != nil:
		total := *l.p.TuitionTotal
		if l.p.Credits != nil && *l.p.Credits > 0 && l.most > 0 && s.generous { // a price for the whole may fall with the credits
			total = dollars(100 * total * (*l.p.Credits - s.accepted) / *l.p.Credits)
		}
		e := &entry{amount: total, how: "the school's price for the whole program", rests: Said, open: open}
		if l.most > 0 {
			e.open, e.how = "tuition_credit", e.how+"; ask whether accepted credits lower it"
		}
		return e
	}
	return &entry{how: "not known", rests: Unpublished, open: "tuition_credit"}
}

// expense is a cost the school names, or what is assumed until it does.
func (l *look) expense(s scenario, field *catalog.SchoolField) *entry {
	if text := l.p.Text(field.ID); text != "" {
		number, _ := sitting.ParseDecimal(text)
		return &entry{amount: int(number / 100), how: "as entered", rests: Said}
	}
	if field.ID == "checks" && l.p.Site == "none" {
		return &entry{how: "there is no practicum", rests: Counted}
	}
	low, likely, high := field.Assume.Whole()
	return &entry{
		amount: s.assume(low, likely, high), how: fmt.Sprintf("%s until you know", field.Assume.Likely()), rests: Assumed, open: field.ID,
		figures: []catalog.NamedFigure{{Name: field.Label, Figure: *field.Assume}},
	}
}

// PassRate returns the percent of tries that pass an exam, what it rests on, and whether there is any.
func PassRate(c *catalog.Catalog, exam string) (percent int, figure *catalog.Figure) {
	for i := range c.Activities {
		if c.Activities[i].Exam == exam {
			figure = c.PassRate(&c.Activities[i])
		}
	}
	if credential := c.Credential(exam); figure == nil && credential != nil {
		figure = credential.PassRate
	}
	if figure == nil || figure.NotPublished {
		return 0, nil
	}
	_, percent, _ = figure.Whole()
	return percent, figure
}

// Expected is what an exam costs on average, in whole US dollars: a fee times 1 + q + q² …, over so many
// tries at most, with q the share that fails. Each further try is needed only if those before it failed.
func Expected(fee, percent, most int) int {
	tries, unit := average(percent, most)
	return (fee*tries + unit - 1) / unit
}

// average returns how many tries are needed on average, in parts of a unit: a power of a hundred.
func average(percent, most int) (tries, unit int) {
	tries, unit = 0, 1
	for chance := 1; most > 0; most-- {
		if tries, chance = 100*tries+chance, chance*(100-percent); most > 1 {
			unit *= 100
		}
	}
	return tries, unit
}

func averageTries(percent, most int) string {
	tries, unit := average(percent, most)
	return strconv.FormatFloat(float64(tries)/float64(unit), 'f', -1, 64)
}

func given(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// tries is how many tries are enough in nine cases of ten.
func tries(percent, most int) int {
	failed, unit := 100-percent, 100
	for k := 1; k < most; k++ {
		if 10*failed <= unit {
			return k
		}
		failed, unit = failed*(100-percent), unit*100
	}
	return most
}

// examCost is the fee with the retakes that come on average, and the membership some issuers ask for.
func (l *look) examCost(s scenario) *entry {
	credential := l.catalog.Credential(l.exam)
	if credential == nil {
		return &entry{how: "no exam at its end", rests: None}
	}
	e := &entry{rests: Counted, figures: []catalog.NamedFigure{{Name: credential.Name + ", exam fee", Figure: credential.Fee}}}
	if credential.Fee.NotPublished {
		e.how, e.rests = credential.Name+": the fee is not published, so it is left out. Confirm it with the issuer.", Unpublished
		return e
	}
	low, likely, high := credential.Fee.Whole()
	most := l.catalog.About.Planning.ExamTries
	percent, rate := PassRate(l.catalog, l.exam)
	switch {
	case l.p.PassRate != nil:
		percent, e.how = *l.p.PassRate, fmt.Sprintf("%s: %s a try, and %d of 100 of its students pass at the first", credential.Name, usd(likely), *l.p.PassRate)
	case rate != nil:
		e.how = fmt.Sprintf("%s: %s a try, and %d of 100 pass (%s)", credential.Name, usd(likely), percent, rate.Basis)
		e.figures = append(e.figures, catalog.NamedFigure{Name: credential.Name + ", pass rate", Figure: *rate})
	default:
		percent, e.how = 100, fmt.Sprintf("%s: %s; no pass rate is published, so further tries are left out", credential.Name, usd(likely))
	}
	if percent < 100 {
		e.how += fmt.Sprintf(", so %s tries on average and %d at most", averageTries(percent, most), most)
	}
	e.amount = s.luck(low, Expected(likely, percent, most), high*tries(percent, most))
	if l.p.ExamPaid == sitting.Yes || s.generous && l.open("exam_paid") {
		e.amount -= s.luck(low, likely, high)
	}
	if l.p.ExamPaid == sitting.Yes {
		e.how += "; the first try is in the price"
	} else if l.open("exam_paid") {
		e.open = "exam_paid"
	}
	if credential.Joins {
		low, likely, high := credential.Dues.Whole()
		e.amount += s.luck(low, likely, high)
		e.how += fmt.Sprintf("; with a year of membership, %s", usd(likely))
		e.figures = append(e.figures, catalog.NamedFigure{Name: credential.Name + ", dues", Figure: *credential.Dues})
	}
	return e
}

// helped takes off what others pay. Help that a program may not be able to take counts only once that is
// known. Help other than grants by the FAFSA is never more than is left to pay.
func (l *look) helped(s scenario, b *bill, years int) {
	f := l.s.Finance
	take := func(id string, given *int, yearly bool, field, answer string) {
		if given == nil || *given == 0 {
			b.entries[id] = &entry{how: "none named", rests: None}
			return
		}
		amount, e := *given, &entry{how: "as entered", rests: Said}
		if yearly {
			amount *= years
			e.how = fmt.Sprintf("%s a year, for %d school %s", usd(*given), years, plural(years, "year"))
		}
		switch {
		case answer == sitting.No:
			amount, e.how, e.rests = 0, "this program cannot take it", None
		case field != "" && l.open(field):
			e.open = field
			if !s.generous {
				amount, e.how, e.rests = 0, e.how+"; not counted until you know that this program can take it", None
			}
		}
		if left := max(0, b.cash+b.help); id != "grants" && amount > left {
			amount, e.how = left, e.how+"; no more than is left to pay"
		}
		e.amount = -amount
		b.entries[id] = e
		b.help += e.amount
	}
	take("grants", f.Grants, true, "federal_aid", l.p.FederalAid)
	take("training_funds", f.Training, false, "training_list", l.p.TrainingList)
	take("other_grants", f.OtherGrants, false, "", "")
	take("employer_help", f.EmployerHelp, true, "", "")
}

// borrow adds the interest on what the person borrows: what is to be paid beyond their money, and not
// more than they would. It is drawn evenly while they study, and paid back in equal months.
func (l *look) borrow(s scenario, b *bill) {
	f, a := l.s.Finance, l.schools.Assumptions
	loan := Loan{Rate: sitting.Decimal(math.Round(float64(*a.LoanRate.Value) * 100)), Years: int(*a.LoanYears.Value)}
	e := &entry{rests: Counted, figures: []catalog.NamedFigure{}}
	if f.LoanRate != nil {
		loan.Rate = *f.LoanRate
	} else {
		e.figures = append(e.figures, catalog.NamedFigure{Name: "Interest", Figure: a.LoanRate})
	}
	if f.LoanYears != nil {
		loan.Years = *f.LoanYears
	} else {
		e.figures = append(e.figures, catalog.NamedFigure{Name: "Years to pay a loan back", Figure: a.LoanYears})
	}
	loan.Amount = max(0, b.cash+b.help-given(l.s.Circumstances.Budget))
	switch {
	case f.Loan != nil:
		loan.Amount = min(loan.Amount, *f.Loan)
	case l.s.Circumstances.Budget == nil:
		loan.Amount, e.how, e.rests = 0, "you have not said how much money you have, or would borrow", None
	}
	if loan.Amount > 0 {
		b.interest, loan.Monthly = interest(loan, l.days(s))
		rests := ""
		if len(e.figures) > 0 {
			rests = ", assumed in part"
		}
		e.how = fmt.Sprintf("%s borrowed at %s%% a year, paid back over %d years at $%s a month%s", usd(loan.Amount), loan.Rate, loan.Years, loan.Monthly, rests)
	} else if e.rests == Counted {
		e.how, e.rests, e.figures = "nothing is borrowed", None, nil
	}
	e.amount, b.loan = b.interest, loan
	b.entries["interest"] = e
}

// interest returns all interest in whole dollars, and the monthly payment in cents, both rounded up. Half of the loan
// bears interest while the person studies, on average. The payment of a loan L at a monthly rate i over
// n months is L i ÷ (1 - (1+i)^-n).
func interest(loan Loan, days int) (all int, monthly sitting.Decimal) {
	yearly, months := float64(loan.Rate)/10000, 12*max(loan.Years, 1)
	amount := float64(loan.Amount)
	owed := amount + float64(amount*yearly)*float64(days)/365.25/2
	payment := owed / float64(months)
	if i := yearly / 12; i > 0 {
		growth := 1.0
		for range months {
			growth = float64(growth * (1 + i))
		}
		payment = float64(owed*i) / (1 - 1/growth)
	}
	cents := int(math.Ceil(float64(payment*100) - 1e-6))
	return dollars(cents*months - 100*loan.Amount), sitting.Decimal(cents)
}

// days is how long the person studies, as chance has it.
func (l *look) days(s scenario) int {
	if !known(s.known) {
		return 0
	}
	return plan.Quantiles(s.known.Studied, s.percent)[0]
}

// wages is the pay given up: hours cut, times pay after taxes, times weeks of study.
func (l *look) wages(s scenario) *entry {
	f := l.s.Finance
	switch {
	case f.HoursCut == nil || f.Wage == nil:
		return &entry{how: "you have not said what you earn, and by how many hours you would cut your work", rests: None}
	case *f.HoursCut == 0 || *f.Wage == 0:
		return &entry{how: "you would not cut your work", rests: None}
	case !known(s.known):
		return &entry{how: "not known, since it is not known how long it takes", rests: Unpublished}
	}
	days := l.days(s)
	e := &entry{rests: Counted, amount: l.givenUp(days)}
	e.how = fmt.Sprintf("%d hours a week at $%s, of which %s%% are left after taxes, for %d weeks", *f.HoursCut, f.Wage, 100*100-l.tax(), weeks(days))
	if f.Tax == nil {
		e.figures = append(e.figures, catalog.NamedFigure{Name: "Taxes", Figure: l.schools.Assumptions.Tax})
	}
	return e
}

// givenUp is the pay given up over some days, in whole dollars.
func (l *look) givenUp(days int) int {
	f := l.s.Finance
	if f.HoursCut == nil || f.Wage == nil {
		return 0
	}
	return dollars((*f.HoursCut*int(*f.Wage)*int(100*100-l.tax())*weeks(days) + 9999) / 10000)
}

// weeks counts weeks begun.
func weeks(days int) int { return (days + 6) / 7 }

// tax is the percent of further pay that taxes take.
func (l *look) tax() sitting.Decimal {
	if l.s.Finance.Tax != nil {
		return *l.s.Finance.Tax
	}
	return sitting.Decimal(math.Round(float64(*l.schools.Assumptions.Tax.Value) * 100))
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}
