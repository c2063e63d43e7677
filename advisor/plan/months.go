package plan

import (
	"fmt"
	"math"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Month is what a plan asks for in one month, if everything takes its likely value.
type Month struct {
	Month calendar.Date `json:"month"` // its first day
	Hours int           `json:"hours"` // a week, rounded up
	Money int           `json:"money"` // US dollars, published prices only
	Total int           `json:"total"` // US dollars from the start to the end of this month
}

// Overload is a time in which a plan asks for more hours than there are.
type Overload struct {
	From   calendar.Date `json:"from"` // the first month
	Months int           `json:"months"`
	Hours  int           `json:"hours"` // a week, in the worst month
	Have   int           `json:"have"`  // a week
	Lever  string        `json:"lever"` // what would mend it
}

// Says tells when a plan asks for more hours than there are.
func (o *Overload) Says() string {
	return fmt.Sprintf("From %s this plan takes up to %d hours a week, and you have %d.", o.From.Short(), o.Hours, o.Have)
}

// piece is work or money at a time.
type piece struct {
	from, to calendar.Date
	hours    float64 // a week
	money    float64 // US dollars, due on from
	title    string
}

// byMonth lays hours and money out month by month.
func (p *Planner) byMonth(made *Plan, problem *problem, choice Choice) {
	load := p.load(*p.catalog.About.Planning.Pace(choice.Pace), choice.Person)
	var pieces []piece
	for i := range made.Activities {
		activity := &made.Activities[i]
		if activity.State == sitting.Done || activity.State == sitting.Left {
			continue
		}
		pieces = append(pieces, p.pieces(activity, problem, load, made.Dates.Likely)...)
	}
	if len(pieces) == 0 {
		return
	}
	last := pieces[0].from
	for _, piece := range pieces {
		last = max(last, piece.from, piece.to)
	}
	total := 0.0
	worst := map[string]bool{}
	first := firstOf(problem.date(problem.floor))
	for month, next := first, nextMonth(first); month <= last; month, next = next, nextMonth(next) {
		hours, money, busy := 0.0, 0.0, map[string]bool{}
		for _, piece := range pieces {
			if within := min(piece.to, next) - max(piece.from, month); within > 0 && piece.hours > 0 {
				hours += piece.hours * float64(within) / float64(next-month)
				busy[piece.title] = true
			}
			if due := max(piece.from, first); month <= due && due < next {
				money += piece.money
			}
		}
		total += money
		m := Month{month, up(hours), int(math.Round(money)), int(math.Round(total))}
		made.Months = append(made.Months, m)
		if load.known && m.Hours > load.hours {
			made.overload(m, load.hours)
			if m.Hours == made.Overload.Hours {
				worst = busy
			}
		}
	}
	if made.Overload != nil {
		made.Overload.Lever = lever(made, worst, load)
	}
}

func (p *Plan) overload(month Month, have int) {
	if p.Overload == nil {
		p.Overload = &Overload{From: month.Month, Have: have}
	}
	p.Overload.Months++
	p.Overload.Hours = max(p.Overload.Hours, month.Hours)
}

// lever names what would mend an overload.
func lever(made *Plan, busy map[string]bool, load studyLoad) string {
	var titles []string
	for _, activity := range made.Activities {
		if busy[activity.Title] {
			titles = append(titles, activity.Title)
		}
	}
	more := made.Overload.Hours - load.hours
	if len(titles) > 1 {
		return fmt.Sprintf("Do one after the other: %s. Or find %d more hours a week for that time.", catalog.List(titles), more)
	}
	return fmt.Sprintf("Nothing smaller than one course can be taken. Find %d more hours a week while it runs, or choose a shorter way.", more)
}

// pieces splits an activity into the times in which it takes hours and money.
func (p *Planner) pieces(activity *Activity, problem *problem, load studyLoad, goal calendar.Date) []piece {
	definition, money := activity.Definition, 0.0
	if activity.Cost != nil {
		money = float64(activity.Cost.Likely)
	}
	length := activity.End - activity.Start
	switch definition.Kind {
	case "effort":
		_, hours, _ := definition.Takes.Whole()
		return []piece{{from: activity.Start, to: activity.End, hours: float64(hours) * 7 / float64(max(length, 1)), money: money, title: activity.Title}}
	case "terms":
		return termPieces(activity, problem, load, money)
	}
	pieces := []piece{{from: activity.Start, to: activity.End, money: money, title: activity.Title}}
	return append(pieces, p.dues(activity, goal)...)
}

// dues are paid every year once an exam for members is passed, until the goal is reached.
func (p *Planner) dues(activity *Activity, goal calendar.Date) (pieces []piece) {
	credential := p.catalog.Credential(activity.Definition.Exam)
	if credential == nil || !credential.Joins || credential.Dues.NotPublished || activity.Beyond {
		return nil
	}
	_, dollars, _ := credential.Dues.Whole()
	for due := activity.End.AddDays(365); due < goal; due = due.AddDays(365) {
		pieces = append(pieces, piece{from: due, to: due, money: float64(dollars), title: activity.Title})
	}
	return pieces
}

// termPieces splits study into its terms: the hours by the length of each term, the money by courses.
// What has begun is paid.
func termPieces(activity *Activity, problem *problem, load studyLoad, money float64) (pieces []piece) {
	stints := problem.stints(problem.node(activity.ID), activity.Start, activity.End)
	if len(stints) == 0 { // nothing to study, but a price
		return []piece{{from: activity.Start, money: money}}
	}
	_, left := courses(stints, problem.floor)
	for _, s := range stints {
		due := 0.0
		if int(s.term.start) >= problem.floor {
			due = money * float64(s.courses) / float64(left)
		}
		pieces = append(pieces, piece{problem.date(int(s.term.start)), problem.date(int(s.term.end)), float64(s.courses) * load.aCourse(s.term.weeks), due, activity.Title})
	}
	return pieces
}

// stint is what is studied in one term.
type stint struct {
	term    *term
	courses int
}

// stints spreads the courses of a study over its terms: as many in each as the person can take, but so
// that one is left for every term to come.
func (p *problem) stints(n *node, from, to calendar.Date) (stints []stint) {
	for i := range p.table.terms {
		term := &p.table.terms[i]
		if start := p.date(int(term.start)); start >= from && start < to && term.courses > 0 {
			stints = append(stints, stint{term: term})
		}
	}
	_, credits, _ := n.activity.Takes.Whole()
	left := coursesFor(credits-n.transfer, n.size)
	for i := range stints {
		s := &stints[i]
		s.courses = max(0, min(s.term.courses, left-(len(stints)-1-i)))
		left -= s.courses
	}
	return stints
}

// StudyTerm is a term in which a study is on, if everything takes its likely value.
type StudyTerm struct {
	Name    string        `json:"name"`
	Start   calendar.Date `json:"start"`
	End     calendar.Date `json:"end"`
	Courses int           `json:"courses"`
}

// terms dates the terms of a study.
func (p *problem) terms(activity *Activity) (terms []StudyTerm) {
	for _, s := range p.stints(p.node(activity.ID), activity.Start, activity.End) {
		terms = append(terms, StudyTerm{s.term.name, p.date(int(s.term.start)), p.date(int(s.term.end)), s.courses})
	}
	return terms
}

// courses counts the courses of all terms, and of those that begin on a day or later.
func courses(stints []stint, from int) (all, left int) {
	for _, s := range stints {
		all += s.courses
		if int(s.term.start) >= from {
			left += s.courses
		}
	}
	return all, left
}

func (p *problem) node(id string) *node {
	for i := range p.nodes {
		if p.nodes[i].activity.ID == id {
			return &p.nodes[i]
		}
	}
	return nil
}

func firstOf(d calendar.Date) calendar.Date {
	year, month, _ := d.Time().Date()
	return calendar.New(year, month, 1)
}

func nextMonth(first calendar.Date) calendar.Date {
	year, month, _ := first.Time().Date()
	return calendar.New(year, month+time.Month(1), 1)
}
