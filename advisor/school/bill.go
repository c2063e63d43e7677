package school

import (
	"fmt"
	"math"
	"strconv"

	"careeradvisor/advisor/catalog"
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

func (l *look) bill(s scenario) *bill {
	b := &bill{entries: map[string]*entry{}}
	b.pay("tuition", l.tuition(s))
	for _, line := range l.schools.Costs {
		if field := l.schools.Field(line.ID); field != nil && field.Assume != nil {
			b.pay(line.ID, l.expense(s, field))
		}
	}
	b.pay("exam", l.examCost(s))
	l.helped(s, b)
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
	return &entry{how: "not known", rests: Unknown, open: "tuition_credit"}
}

// expense is a cost the school names, or what is assumed until it does.
func (l *look) expense(s scenario, field *catalog.SchoolField) *entry {
	if text := l.p.Text(field.ID); text != "" {
		number, _ := sitting.ParseDecimal(text)
		return &entry{amount: int(number / 100), how: "as entered", rests: Said}
	}
	if l.settled(field.ID) {
		return &entry{how: "there is no practicum", rests: Counted}
	}
	low, likely, high := field.Assume.Whole()
	return &entry{
		amount: s.assume(low, likely, high), how: fmt.Sprintf("%s until you know", field.Assume.Likely()), rests: Assumed, open: field.ID,
		figures: []catalog.NamedFigure{{Name: field.Label, Figure: *field.Assume}},
	}
}

// PassRate returns the percent of tries that pass an exam, and the figure that says so; nil where none is published.
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
// tries at most, with q the share that fails. Each further try is needed only if those before it failed,
// and is paid only if a fee does not pay for more tries than one.
func Expected(fee, percent, most, pays int) int {
	fees, unit := average(percent, most, pays)
	return (fee*fees + unit - 1) / unit
}

// average returns how many fees are paid on average, in parts of a unit: a power of a hundred.
func average(percent, most, pays int) (fees, unit int) {
	unit = 1
	for try, chance := 0, 1; try < most; try++ {
		if fees *= 100; try%max(pays, 1) == 0 {
			fees += chance
		}
		chance *= 100 - percent
		if try > 0 {
			unit *= 100
		}
	}
	return fees, unit
}

func averageText(percent, most, pays int) string {
	fees, unit := average(percent, most, pays)
	return strconv.FormatFloat(float64(fees)/float64(unit), 'f', -1, 64)
}

// InWords says how many fees that is to one place: no pass rate is known better.
func InWords(average string) string {
	fees, _ := strconv.ParseFloat(average, 64) // averageText wrote it
	return fmt.Sprintf("about %.1f fees on average", fees)
}

func given(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// fees is how many fees are enough in nine cases of ten.
func fees(percent, most, pays int) int {
	tries, failed, unit := 1, 100-percent, 100
	for tries < most && 10*failed > unit {
		tries, failed, unit = tries+1, failed*(100-percent), unit*100
	}
	pays = max(pays, 1)
	return (tries + pays - 1) / pays
}

// examCost is the fee with the retakes that come on average, and the membership some issuers ask for.
func (l *look) examCost(s scenario) *entry {
	credential := l.catalog.Credential(l.exam)
	if credential == nil {
		return &entry{how: "no exam at its end", rests: None}
	}
	e := &entry{rests: Counted, figures: []catalog.NamedFigure{{Name: credential.Name + ", exam fee", Figure: credential.Fee}}}
	if credential.Fee.NotPublished {
		e.how, e.rests = credential.Name+": the fee is not published, so it is left out. Confirm it with the issuer", Unknown
		return e
	}
	low, likely, high := credential.Fee.Whole()
	most := l.catalog.About.Planning.ExamTries
	percent, rate := PassRate(l.catalog, l.exam)
	switch {
	case l.p.PassRate != nil:
		percent, e.how = *l.p.PassRate, fmt.Sprintf("%s: %s a try, and %d of 100 of its students pass at the first", credential.Name, catalog.Dollars(likely), *l.p.PassRate)
	case rate != nil:
		e.how = fmt.Sprintf("%s: %s a try, and %d of 100 pass (%s)", credential.Name, catalog.Dollars(likely), percent, rate.Basis.Word())
		e.figures = append(e.figures, catalog.NamedFigure{Name: credential.Name + ", pass rate", Figure: *rate})
	default:
		percent, e.how = 100, fmt.Sprintf("%s: %s; no pass rate is published, so further tries are left out", credential.Name, catalog.Dollars(likely))
	}
	if percent < 100 {
		e.how += fmt.Sprintf(", so %s for %d tries at most", InWords(averageText(percent, most, credential.Tries)), most)
	}
	if l.p.PassRate == nil && l.open("pass_rate") { // the school's own rate may be anything
		e.open, percent = "pass_rate", s.assume(100, percent, 0)
	}
	expected, highest := Expected(likely, percent, most, credential.Tries), high*fees(percent, most, credential.Tries)
	if l.p.ExamPaid == sitting.Yes || s.generous && l.open("exam_paid") {
		low, expected, highest = 0, expected-likely, highest-high
	}
	e.amount = s.luck(low, expected, max(expected, highest))
	if l.p.ExamPaid == sitting.Yes {
		e.how += "; the first try is in the price"
	} else if l.open("exam_paid") {
		e.open = "exam_paid"
	}
	if credential.Joins {
		low, likely, high := credential.Dues.Whole()
		e.amount += s.luck(low, likely, high)
		e.how += fmt.Sprintf("; with a year of membership, %s", catalog.Dollars(likely))
		e.figures = append(e.figures, catalog.NamedFigure{Name: credential.Name + ", dues", Figure: *credential.Dues})
	}
	return e
}

// helped takes off what others pay. Help that a program may not be able to take counts only once that is
// known. Help other than grants by the FAFSA is never more than is left to pay.
func (l *look) helped(s scenario, b *bill) {
	f, years := l.s.Finance, s.years
	take := func(id string, given *int, yearly bool, field, answer string) {
		if given == nil || *given == 0 {
			b.entries[id] = &entry{how: "none named", rests: None}
			return
		}
		amount, e := *given, &entry{how: "as entered", rests: Said}
		if yearly {
			amount *= years
			e.how = fmt.Sprintf("%s a year, for %s", catalog.Dollars(*given), catalog.Count(years, "school year"))
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
		b.interest, loan.Owed, loan.Monthly = interest(loan, l.days(s))
		e.how = fmt.Sprintf("%s, borrowed evenly over %d weeks of study at %s%% a year%s, grow to %s by their end, and take %d payments%s of $%s", catalog.Dollars(loan.Amount),
			weeks(l.days(s)), loan.Rate, guess(f.LoanRate == nil), catalog.Dollars(loan.Owed), 12*loan.Years, guess(f.LoanYears == nil), loan.Monthly)
	} else if e.rests == Counted {
		e.how, e.rests, e.figures = "nothing is borrowed", None, nil
	}
	e.amount, b.loan = b.interest, loan
	b.entries["interest"] = e
}

// interest returns all interest and what is owed when study ends, in whole dollars, and the monthly payment
// in cents, all rounded up. Half of the loan bears interest while the person studies, on average. The payment
// of a loan L at a monthly rate i over n months is L i ÷ (1 - (1+i)^-n).
func interest(loan Loan, days int) (all, owed int, monthly sitting.Decimal) {
	yearly, months := float64(loan.Rate)/10000, 12*max(loan.Years, 1)
	amount := float64(loan.Amount)
	grown := amount + float64(float64(amount*yearly)*float64(days)/365.25/2)
	payment := grown / float64(months)
	if i := yearly / 12; i > 0 {
		growth := 1.0
		for range months {
			growth = float64(growth * (1 + i))
		}
		payment = float64(grown*i) / (1 - 1/growth)
	}
	cents := int(math.Ceil(float64(payment*100) - 1e-6))
	return dollars(cents*months - 100*loan.Amount), int(math.Ceil(grown)), sitting.Decimal(cents)
}

// days is how long the person studies, as chance has it.
func (l *look) days(s scenario) int {
	if !known(s.known) {
		return 0
	}
	return s.studies(s.known.Studies)
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
		return &entry{how: "not known, since it is not known how long it takes", rests: Unknown}
	}
	days := l.days(s)
	e := &entry{rests: Counted, amount: l.givenUp(days)}
	e.how = fmt.Sprintf("%d hours a week at $%s, of which %s%% are left after taxes%s, for %d weeks", *f.HoursCut, f.Wage, 100*100-l.tax(), guess(f.Tax == nil), weeks(days))
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

// guess marks a number that is assumed.
func guess(assumed bool) string {
	if assumed {
		return " (assumed)"
	}
	return ""
}
