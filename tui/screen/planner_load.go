package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/tui/widget"
)

// load shows the hours a week and the money that a plan asks for, month by month.
type load struct {
	*planning
	pager pager
}

func newLoad(shared *planning) *load { return &load{planning: shared} }

func (l *load) pages() *pager { return &l.pager }

func (l *load) title() string { return "Hours and money" }

func (l *load) explain() string {
	return "What every month asks of your hours and your money. The mark on a bar is what you have."
}

func (l *load) actions() []action { return l.pager.arrows(l.app.theme) }

func (l *load) body(width, height int) []string {
	theme, made, text := l.app.theme, l.plan(), reading(width)
	fixed := append(l.headline(width), "")
	var lines []string
	for _, sentence := range advisor.LoadText(made) {
		lines = append(lines, widget.Indented(theme.Glyphs.Bullet+" ", sentence, text)...)
	}
	lines = append(lines, "")
	lines = append(lines, l.months(made, text)...)
	return append(fixed, l.pager.show(theme, lines, 0, 0, height-len(fixed))...)
}

// monthsWidths are the columns beside the bars.
const (
	hoursWidth = 5
	moneyWidth = 8
	barWidth   = 24 // at most
)

// months is the table, a line a month; months that ask for nothing are told together.
func (l *load) months(made *plan.Plan, width int) (lines []string) {
	theme, said := l.app.theme, l.app.session.Sitting.Circumstances.WeeklyHours
	bar := widget.Bar{}
	if said != nil {
		bar.Limit = *said
	}
	bar.Most = bar.Limit
	for _, month := range made.Months {
		bar.Most = max(bar.Most, month.Hours)
	}
	long := len("Sep 2029")
	room := min(width-long-hoursWidth-2*moneyWidth-2, barWidth)
	head := widget.Pad("Month", long) + widget.Right("Hours", hoursWidth) + " " + widget.Pad("", room) + widget.Right("Money", moneyWidth) + widget.Right("In all", moneyWidth)
	lines = append(lines, theme.Heading.Render(head))
	for i := 0; i < len(made.Months); i++ {
		month, quiet := made.Months[i], i
		for quiet < len(made.Months) && made.Months[quiet].Hours == 0 && made.Months[quiet].Money == 0 {
			quiet++
		}
		if quiet > i+1 {
			lines = append(lines, theme.Dim.Render(month.Month.Short()+" to "+made.Months[quiet-1].Month.Short()+": nothing"))
			i = quiet - 1
			continue
		}
		bar.Value = month.Hours
		line := month.Month.Short() + widget.Right(fmt.Sprint(month.Hours), hoursWidth) + " " + bar.Render(theme, room)
		line += widget.Right(catalog.Dollars(month.Money), moneyWidth) + widget.Right(catalog.Dollars(month.Total), moneyWidth)
		if advisor.Exceeds(made, month) {
			line += theme.Warn.Render("!")
		}
		lines = append(lines, line)
	}
	return append(lines, "", theme.Dim.Render(l.legend(bar.Limit > 0)))
}

// legend says what the bars are drawn with.
func (l *load) legend(limited bool) string {
	glyphs := l.app.theme.Glyphs
	if !limited {
		return glyphs.Solid + " hours a week"
	}
	return glyphs.Solid + " hours  " + glyphs.Limit + " yours  " + glyphs.Over + " too many"
}
