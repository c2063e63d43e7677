package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/evidence"
)

// findings are what was measured, by subject where it is a list.
type findings struct {
	truths   []*arrivals
	held     []held
	likely   []calendar.Date
	charts   [][2][3]calendar.Date // without and with the school's calendar
	parts    [][]*arrivals         // by part
	searches searches
}

// report writes the part of the page.
func (s *study) report() (string, error) {
	f, err := s.measure()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, intro, s.catalog.About.Version)
	b.WriteString(s.summary(f))
	for _, part := range []struct{ heading, text, table string }{
		{"Would another deal of chance promise the same?", fmt.Sprintf(dealText, s.size.promises, futures(s.size.holding), futures(s.size.reference)), s.dealGrid(f) + "\n" + s.otherGrid(f)},
		{"How often is the likely date kept?", likelyText, likelyGrid(f)},
		{"What would a PERT chart promise?", chartText, chartGrid(f)},
		{"What does each part of the model do?", fmt.Sprintf(partText, futures(s.size.holding)), partGrid(f)},
		{"Are the smallest sets of changes all found?", fmt.Sprintf(searchText, thousands(searched)), searchGrid(f.searches)},
	} {
		fmt.Fprintf(&b, "### %s\n\n%s\n%s\n", part.heading, part.text, part.table)
	}
	b.WriteString(limits)
	return b.String(), nil
}

// measure walks everything.
func (s *study) measure() (f findings, err error) {
	for _, subject := range subjects {
		truth, err := s.walk(s.catalog, subject.choice, firstReference, s.size.reference)
		if err != nil {
			return f, err
		}
		held, err := s.hold(subject.choice, truth)
		if err != nil {
			return f, err
		}
		without, with, likely, err := s.charts(subject.choice)
		if err != nil {
			return f, err
		}
		var left []*arrivals
		for _, part := range parts {
			arrivals, err := s.leave(part, subject.choice)
			if err != nil {
				return f, err
			}
			left = append(left, arrivals)
		}
		f.truths, f.held, f.likely = append(f.truths, truth), append(f.held, held), append(f.likely, likely)
		f.charts, f.parts = append(f.charts, [2][3]calendar.Date{without, with}), append(f.parts, left)
	}
	f.searches, err = s.repeat()
	return f, err
}

// usualAndWorst returns the median distance of numbers from a goal, and the number furthest away.
func usualAndWorst(numbers []float64, goal float64) (median, worst float64) {
	off := []float64{}
	worst = goal
	for _, n := range numbers {
		off = append(off, math.Abs(n-goal))
		if math.Abs(n-goal) > math.Abs(worst-goal) {
			worst = n
		}
	}
	slices.Sort(off)
	return (off[(len(off)-1)/2] + off[len(off)/2]) / 2, worst
}

// dealGrid holds the promises for the three-year plan against their goals.
func (s *study) dealGrid(f findings) string {
	var rows [][]string
	outcome := func(met bool) string {
		if met {
			return "met"
		}
		return "**not met**"
	}
	held := f.held[threeYears]
	for i, percent := range percents {
		median, worst := usualAndWorst(held.kept[i], float64(percent))
		rows = append(rows, []string{
			fmt.Sprintf("The %d%% date is kept in %d%% of other futures", percent, percent), "off by at most 0.3 points",
			fmt.Sprintf("off by %.2f points", median), fmt.Sprintf("%.2f%%", worst), outcome(median <= 0.3),
		})
	}
	for i, percent := range percents {
		median, worst := usualAndWorst(held.off[i], 0)
		rows = append(rows, []string{
			fmt.Sprintf("The %d%% date is the true one", percent), "off by at most 3 days",
			fmt.Sprintf("off by %s", days(median)), fmt.Sprintf("%+.0f days", worst), outcome(median <= 3),
		})
	}
	return evidence.Grid([]string{"What", "Goal", "Median deal", "Worst deal", "Outcome"}, rows)
}

// otherGrid gives the same for every plan.
func (s *study) otherGrid(f findings) string {
	var rows [][]string
	for i, subject := range subjects {
		kept, worstKept := usualAndWorst(f.held[i].kept[1], 80)
		off, worstOff := usualAndWorst(f.held[i].off[1], 0)
		late, worstLate := usualAndWorst(f.held[i].off[2], 0)
		rows = append(rows, []string{
			subject.name, f.truths[i].by(80).Long(), fmt.Sprintf("%.2f points; %.2f%%", kept, worstKept),
			fmt.Sprintf("%s; %+.0f", days(off), worstOff), fmt.Sprintf("%s; %+.0f", days(late), worstLate),
		})
	}
	return evidence.Grid([]string{"Plan", "True 80% date", "Kept: off by; worst", "80% date off by; worst", "90% date off by; worst"}, rows)
}

func likelyGrid(f findings) string {
	var rows [][]string
	for i, subject := range subjects {
		truth := f.truths[i]
		rows = append(rows, []string{subject.name, f.likely[i].Long(), percent(truth.kept(f.likely[i])), truth.by(80).Long(), span(int(truth.by(80) - f.likely[i]))})
	}
	return evidence.Grid([]string{"Plan", "If all goes as is likely", "Kept in", "80% date", "That is later by"}, rows)
}

func chartGrid(f findings) string {
	var rows [][]string
	for i, subject := range subjects {
		truth := f.truths[i]
		for k, kind := range []string{"no calendar", "the school's calendar"} {
			dates := f.charts[i][k]
			if k == 1 && dates == f.charts[i][0] {
				continue // nothing is studied by terms
			}
			row := []string{subject.name, kind}
			for _, date := range dates {
				row = append(row, percent(truth.kept(date)))
			}
			rows = append(rows, append(row, span(int(truth.by(80)-dates[1]))))
		}
	}
	return evidence.Grid([]string{"Plan", "The chart knows", "Its 50% date is kept in", "Its 80% date", "Its 90% date", "Its 80% date is too early by"}, rows)
}

func partGrid(f findings) string {
	var rows [][]string
	for k, part := range parts {
		row := []string{part.name}
		for _, i := range []int{threeYears, len(subjects) - 1} {
			truth, date := f.parts[i][0], f.parts[i][k].by(80)
			row = append(row, date.Long(), span(int(truth.by(80)-date)), percent(truth.kept(date)))
		}
		rows = append(rows, row)
	}
	head := []string{"Left out"}
	for _, i := range []int{threeYears, len(subjects) - 1} {
		head = append(head, subjects[i].name+": 80% date", "earlier by", "kept in")
	}
	return evidence.Grid(head, rows)
}

func searchGrid(found searches) string {
	outcome := "met"
	if found.missing+found.larger > 0 {
		outcome = "**not met**"
	}
	return evidence.Grid([]string{"People", "Mixes tried", "Smallest sets", "Missing", "Not smallest", "Outcome"}, [][]string{{
		fmt.Sprint(found.people), thousands(found.mixes), fmt.Sprint(found.sets), fmt.Sprint(found.missing), fmt.Sprint(found.larger), outcome,
	}}) + fmt.Sprintf(hopefulText, found.hopeful, found.sets, found.least)
}

// percent writes a share without more digits than it is good for.
func percent(share float64) string { return fmt.Sprintf("%.0f%%", share) }

func days(n float64) string { return fmt.Sprintf("%.1f days", n) }

// span writes a number of days as people say it.
func span(days int) string {
	sign := ""
	if days < 0 {
		sign, days = "−", -days
	}
	if days < 90 {
		return fmt.Sprintf("%s%d days", sign, days)
	}
	return fmt.Sprintf("%s%.0f months", sign, float64(days)/30.44)
}

// futures writes how many futures so many deals have.
func futures(deals int) string { return thousands(deals << 14) }

// thousands writes 3,014,656.
func thousands(n int) string { return catalog.Amount(catalog.Number(n), "") }
