package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// The lines of a plan that every face and file says alike: its activities one by one, its hours and
// money over time, and what it comes to.

// Futures says what a future is, once, where dates are told by them.
const Futures = "A future is one way things could go, each with its own luck: terms lost, exams sat again, papers that come late. The plan was walked through thousands of them."

// PlanSetting says what a plan starts from.
func PlanSetting(c *catalog.Catalog, p *plan.Plan) []string {
	texts := []string{"Start: " + p.Start.Long() + "."}
	if option := c.EducationOption(p.Education); option != nil {
		texts = append(texts, "Way in: "+option.Title+".")
	}
	if pace := c.About.Planning.Pace(p.Pace); pace != nil && p.HasTerms() {
		texts = append(texts, "Pace: "+pace.Label+".")
	}
	if len(p.Done) > 0 {
		texts = append(texts, "Left out, because you have it: "+strings.Join(p.Done, ", ")+".")
	}
	if len(p.LeftOut) > 0 {
		var titles []string
		for _, left := range p.LeftOut {
			titles = append(titles, left.Title)
		}
		texts = append(texts, "Left out, because you said so: "+strings.Join(titles, ", ")+".")
	}
	return texts
}

// PlanSummary says what a plan comes to: the date to promise first, then what was promised before, and
// what its hours, its money and those who went before say about it.
func PlanSummary(p *plan.Plan) []Line {
	if p.Impossible != "" {
		return forbidden(p)
	}
	texts := append(finishing(p), PromiseText(p))
	texts = append(texts, Slips(p)...)
	texts = append(append(texts, OverloadText(p)), MoneyTexts(p)...)
	lines := append(said(texts...), OutsideLines(p)...)
	return append(lines, said(MayNotFinish(p))...)
}

// said makes lines of the texts that say something.
func said(texts ...string) (lines []Line) {
	for _, text := range texts {
		if text != "" {
			lines = append(lines, Line{Text: text})
		}
	}
	return lines
}

// forbidden says why a plan has no dates: the rule with its source, and the nearest way that can.
func forbidden(p *plan.Plan) []Line {
	line := Line{Text: p.Impossible}
	if rule := p.Barrier; rule != nil {
		line.From = From{Source: rule.Source, Basis: rule.Basis}
	}
	return append([]Line{line}, said(Detour(p))...)
}

// Slips say what slipped since the promise, and why: by what the person noted of it, or else because it has
// not begun or because the plan around it is another.
func Slips(p *plan.Plan) (texts []string) {
	if p.Promise == nil {
		return nil
	}
	for _, slip := range p.Promise.Slips {
		if !differ(slip.From, slip.To, p.LastDayTold) {
			continue
		}
		text := fmt.Sprintf("%s: %s later than promised.", slip.Title, distance(slip.From, slip.To, p.LastDayTold))
		for _, activity := range p.Activities {
			switch why := MarkText(activity); {
			case activity.ID != slip.ID:
			case why != "":
				text += " " + why
			case activity.Edited:
				text += " You put in your own time."
			case slip.Waits:
				text += " It is not begun, so it counts from today."
			default:
				text += " What the plan starts from has changed since, such as the pace, the hours, the credits or the way."
			}
		}
		texts = append(texts, text)
	}
	return texts
}

// OutsideLines say how it went for others, whatever the plan promises.
func OutsideLines(p *plan.Plan) (lines []Line) {
	for _, figure := range p.Outside {
		lines = append(lines, Line{
			Label: figure.Name + ":", Text: fmt.Sprintf("%s of %s.", figure.Figure, figure.Of), Under: figure.Note,
		}.stating(figure.Record(figure.Name)))
	}
	return lines
}

// RenewalLines say what keeps the credentials a plan leads to.
func RenewalLines(c *catalog.Catalog, p *plan.Plan) (lines []Line) {
	for _, renewal := range p.Renewals {
		hours := c.Credential(renewal.Credential).Renews.Hours
		lines = append(lines, Line{Text: RenewalText(p, renewal)}.stating(hours.Record(renewal.Name+", hours of learning in a cycle")))
	}
	return lines
}

// ActivityLines tell what there is to know of an activity: its days, what they rest on, what it costs,
// what may go wrong, and how to do it.
func ActivityLines(c *catalog.Catalog, p *plan.Plan, activity plan.Activity) []Line {
	if activity.State == sitting.Done {
		return said(MarkText(activity), activity.Text)
	}
	definition := activity.Definition
	lines := said(ActivityDates(p, activity), MarkText(activity), WaitText(p, activity))
	if !activity.Milestone {
		lines = append(lines, said(CliffText(p, activity))...)
	}
	figure := func(label, text string, f catalog.Figure) {
		lines = append(lines, Line{Label: label, Text: text}.stating(f.Record(activity.Title)))
	}
	switch text := fmt.Sprintf("%s, %s before that term begins", Told(p, activity.EnrollBy), definition.ReadyBy); {
	case activity.EnrollBy == 0:
	case activity.Intake.Closes != nil:
		lines = append(lines, Line{Label: "Enroll by:", Text: text + ", as you said."})
	default:
		figure("Enroll by:", text+".", *definition.ReadyBy)
	}
	if term := activity.Intake.Term; term != "" {
		lines = append(lines, Line{Label: "Begins:", Text: "only in the " + term + " term, as you said."})
	}
	if activity.Window != 0 {
		figure("By rule:", "over by "+Told(p, activity.Window)+".", *definition.Window)
	}
	if activity.Edited {
		lines = append(lines, Line{Label: "Takes:", Text: definition.Takes.Likely() + ", by your own estimate."})
	} else if definition.Takes != nil {
		figure("Takes:", definition.Takes.Likely()+".", *definition.Takes)
	}
	switch {
	case activity.Cost == nil:
	case activity.Joins:
		dues := c.Credential(definition.Exam).Dues
		lines = append(lines, Line{Label: "Cost:", Text: fmt.Sprintf("%s, with membership at %s.", Cost(*activity.Cost), dues)}.stating(
			definition.Cost.Record(activity.Title), dues.Record(activity.Title+", membership")))
	default:
		figure("Cost:", Cost(*activity.Cost)+".", *definition.Cost)
	}
	if setback := definition.Setback; setback != nil && percent(&setback.Chance) > 0 {
		figure("May go wrong:", fmt.Sprintf("%s It happens to %s.", setback.Text, setback.Chance), setback.Chance)
	}
	if percent(definition.Lost) > 0 {
		figure("May go wrong:", fmt.Sprintf("%s of terms bring nothing.", definition.Lost), *definition.Lost)
	}
	if pass := c.PassRate(&definition); pass != nil && percent(pass) < 100 {
		figure("May go wrong:", fmt.Sprintf("only %s of tries pass.", pass), *pass)
	}
	return append(lines, said(activity.Text)...)
}

func percent(f *catalog.Figure) catalog.Number {
	if f == nil || f.Value == nil {
		return 0
	}
	return *f.Value
}

// ActivityDates says when an activity is on if all goes as is likely, and by when to count on its end;
// empty once it is over.
func ActivityDates(p *plan.Plan, activity plan.Activity) string {
	start, end := Told(p, activity.Start), Told(p, activity.End)
	sure := Told(p, activity.P80End) + " in 8 of 10 futures" + Guessed(activity.Assumed)
	switch {
	case activity.State == sitting.Done:
		return ""
	case activity.Milestone:
		return fmt.Sprintf("By %s; likely %s, at the earliest %s.", sure, end, Told(p, activity.EarliestEnd))
	case start == end:
		return fmt.Sprintf("%s; by %s.", end, sure)
	}
	return fmt.Sprintf("%s to %s; by %s.", start, end, sure)
}

// MarkText says how far an activity is; empty when nothing was said of it.
func MarkText(activity plan.Activity) string {
	on := activity.On.Long()
	switch activity.State {
	case sitting.Started:
		return "You began it on " + on + "."
	case sitting.Done:
		return "You finished it on " + on + "."
	case sitting.Failed:
		return "It failed on " + on + ", so it is planned again."
	}
	return ""
}

// WaitText says how long a person is ready before the first term begins; empty where nobody waits.
func WaitText(p *plan.Plan, activity plan.Activity) string {
	waits := lasts(activity.Waits, activity.Start, p.LastDayTold)
	if activity.Waits <= 0 || activity.State != "" || waits == "" {
		return ""
	}
	return fmt.Sprintf("Before it you wait %s for the term to begin.", waits)
}

// OverloadText says when a plan asks for more hours than there are, and what would mend it; empty when
// it never does.
func OverloadText(p *plan.Plan) string {
	if p.Overload == nil {
		return ""
	}
	return TooMuch(p) + " " + p.Overload.Lever
}

// TooMuch says when a plan asks for more hours than there are; empty when it never does.
func TooMuch(p *plan.Plan) string {
	if p.Overload == nil {
		return ""
	}
	return p.Overload.Says()
}

// TooDear says when the published costs of a plan may come to more than the money there is; empty when they do not.
func TooDear(p *plan.Plan) string {
	if p.Budget == nil || p.Impossible != "" || p.Budget.Covers {
		return ""
	}
	costs := published(p.GoalCost)
	if len(p.GoalCost.Unpublished) > 0 {
		costs += " and more"
	}
	return fmt.Sprintf("This plan costs %s, and you have %s.", costs+upTo(p), catalog.Dollars(p.Budget.Amount))
}

// LoadText says what a plan asks for in hours a week and in money.
func LoadText(p *plan.Plan) (texts []string) {
	var peak plan.Month
	for _, month := range p.Months {
		if month.Hours > peak.Hours {
			peak = month
		}
	}
	switch {
	case p.Overload != nil:
		texts = append(texts, OverloadText(p))
	case peak.Hours > 0:
		texts = append(texts, fmt.Sprintf("The fullest month is %s, with %d hours a week.", monthName(peak.Month), peak.Hours))
	}
	return append(texts, MoneyTexts(p)...)
}

// MoneyTexts say what a plan costs and whether the money there is lasts.
func MoneyTexts(p *plan.Plan) []string {
	return filled("Cost in all: "+Cost(p.TotalCost)+".", later(p), afford(p), UsedUp(p))
}

// Resting returns what the dates rest on, without what OverloadText says.
func Resting(p *plan.Plan) []string {
	return slices.DeleteFunc(slices.Clone(p.Assumptions), func(text string) bool { return text == OverloadText(p) })
}

// UsedUp says when the money is gone, if prices are as is likely; empty when it lasts up to the goal, when there is
// none, and when it was not named.
func UsedUp(p *plan.Plan) string {
	if p.Budget == nil || p.Budget.Amount == 0 {
		return ""
	}
	for _, month := range p.Months {
		if Exceeds(p, month) {
			return fmt.Sprintf("At likely prices your money is used up in %s.", monthName(month.Month))
		}
	}
	return ""
}

// Exceeds tells whether by a month more is to be paid for the goal than there is. Whoever is there earns.
func Exceeds(p *plan.Plan, month plan.Month) bool {
	return p.Budget != nil && month.Month <= p.Dates.Likely && month.Total > p.Budget.Amount
}

// Period is a stretch of a plan and what it asks for, if all goes as is likely.
type Period struct {
	Label string
	Hours int // of study a week, in its fullest month
	Money int // US dollars, published prices only
	Total int // US dollars from the start to its end
	long  bool
}

// Text says what a period asks for: "19 hours of study a week, $1,162; $2,325 since the start".
func (x Period) Text() string {
	if x.Hours == 0 && x.Money == 0 {
		return "no study and nothing to pay"
	}
	hours, money := "no study", "nothing to pay"
	if x.Hours > 0 {
		hours = catalog.Amount(catalog.Number(x.Hours), "hours") + " of study a week"
		if x.long {
			hours = "up to " + hours
		}
	}
	if x.Money > 0 {
		money = catalog.Dollars(x.Money)
	}
	return fmt.Sprintf("%s, %s; %s since the start", hours, money, catalog.Dollars(x.Total))
}

// Months tells a plan month by month. Months in a row that ask for as many hours and for no money are
// told as one.
func Months(p *plan.Plan) (periods []Period) {
	since, paid := calendar.Date(0), 0 // the first of such a row; all before this month
	for i, month := range p.Months {
		label := monthName(month.Month)
		if i > 0 && month.Hours == p.Months[i-1].Hours && month.Money == 0 && p.Months[i-1].Money == 0 {
			periods[len(periods)-1].Label = monthName(since) + " to " + label
			continue
		}
		periods = append(periods, Period{Label: label, Hours: month.Hours, Money: month.Total - paid, Total: month.Total})
		since, paid = month.Month, month.Total
	}
	return periods
}

// quartersUpTo is the longest plan, in months, that is told by quarters rather than years.
const quartersUpTo = 36

// Seasons tells a plan by quarters or, where it is long, by years.
func Seasons(p *plan.Plan) (periods []Period) {
	paid := 0 // before this period
	for _, month := range p.Months {
		label := month.Month.Time().Format("2006")
		if len(p.Months) <= quartersUpTo {
			label = fmt.Sprintf("%s, quarter %d", label, (month.Month.Time().Month()+2)/3)
		}
		if last := len(periods) - 1; last < 0 || periods[last].Label != label {
			if last >= 0 {
				paid = periods[last].Total
			}
			periods = append(periods, Period{Label: label, long: true})
		}
		period := &periods[len(periods)-1]
		period.Hours, period.Money, period.Total = max(period.Hours, month.Hours), month.Total-paid, month.Total
	}
	return quietTogether(periods)
}

// quietTogether tells periods in a row that ask for nothing as one.
func quietTogether(periods []Period) (told []Period) {
	quiet := func(x Period) bool { return x.Hours == 0 && x.Money == 0 }
	since := "" // the first of such a row
	for _, period := range periods {
		if last := len(told) - 1; last >= 0 && quiet(told[last]) && quiet(period) {
			told[last].Label = since + " to " + period.Label
			continue
		}
		told, since = append(told, period), period.Label
	}
	return told
}

func monthName(d calendar.Date) string { return d.Time().Format("January 2006") }

// inMonths turns days into months, to the nearest. A month is a twelfth of 365.25 days.
func inMonths(days int) int { return (days*48 + 730) / 1461 }

// apart says how far two dates lie from each other, to the nearest month: "14 days", "5 months", "2 years
// and 8 months".
func apart(days int) string {
	if days <= 31 {
		return catalog.Count(days, "day")
	}
	return inYears(inMonths(days))
}

// inYears says so many months in words, from two years on in years: "23 months", "2 years and 8 months".
func inYears(n int) string {
	years := catalog.Count(n/12, "year")
	switch {
	case n < 24:
		return catalog.Count(n, "month")
	case n%12 == 0:
		return years
	}
	return years + " and " + catalog.Count(n%12, "month")
}
