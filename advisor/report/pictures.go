package report

import (
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
)

// titles is the width that the names at the left of a picture take.
const titles = 226.0

// whiskers draws the points of every path with their noise. What the open questions may still bring is
// another thing and not drawn here.
func whiskers(a *advisor.Advice) Picture {
	most := 1
	for _, path := range a.Paths {
		most = max(most, path.Possible)
	}
	scale := axis{float64(-most), float64(most), titles + 10, drawingWidth - 40}
	d := Drawing{Height: float64(rowHeight*float64(len(a.Paths))) + 24}
	bottom := d.Height - 20
	d.line(scale.at(0), 0, 0, bottom, "quiet")
	d.word(scale.at(0), bottom+letterSize+2, "0", "middle", "quiet")
	d.word(scale.at(float64(-most)), bottom+letterSize+2, advisor.Signed(-most), "middle", "quiet")
	d.word(scale.at(float64(most)), bottom+letterSize+2, advisor.Signed(most)+" points", "middle", "quiet")
	for i, path := range a.Paths {
		y := float64(rowHeight*float64(i)) + rowHeight/2
		d.word(0, y+4, shortened(path.Title, titles), "start", "ink")
		from, to := scale.at(float64(path.Points-path.Error)), scale.at(float64(path.Points+path.Error))
		d.line(from, y, to-from, 0, "accent")
		d.line(from, y-4, 0, 8, "accent")
		d.line(to, y-4, 0, 8, "accent")
		d.dot(scale.at(float64(path.Points)), y, 4.5, "accent")
	}
	return Picture{"The paths by your choices", advisor.WhiskersShow, d}
}

// mostReasons is how many reasons of each side a picture holds; the lists hold all of them.
const mostReasons = 6

// balance draws the reasons for the work to the right and those against it to the left.
func balance(a *advisor.Advice) Picture {
	var d Drawing
	reasons := append(first(a.Role.For, mostReasons), first(a.Role.Against, mostReasons)...)
	most := 1
	for _, reason := range reasons {
		most = max(most, reason.Percent, -reason.Percent)
	}
	scale := axis{float64(-most), float64(most), 60, drawingWidth - 60}
	y := -2.0
	for _, reason := range reasons {
		for _, line := range folded(reason.Text, drawingWidth) {
			y += 15
			d.word(drawingWidth/2, y, line, "middle", "ink")
		}
		from, to, tone, end := scale.at(0), scale.at(float64(reason.Percent)), "accent", "start"
		if reason.Percent < 0 {
			tone, end = "against", "end"
		}
		d.bar(min(from, to), y+5, max(from, to)-min(from, to), 9, tone)
		d.line(scale.at(0), y+3, 0, 13, "quiet")
		gap := 5.0
		if end == "end" {
			gap = -5
		}
		d.word(to+gap, y+14, advisor.Signed(reason.Percent), end, "ink")
		y += 21
	}
	d.Height = y + 2
	return Picture{"What speaks for the work, and what against it", advisor.BalanceShows, d}
}

func first[T any](all []T, most int) []T { return append([]T(nil), all[:min(most, len(all))]...) }

// mostBars is how many activities one timeline holds.
const mostBars = 26

// timelines draw the plan: a bar as is likely, the tail until eight futures of ten are over, diamonds for
// milestones. A long plan takes several.
func timelines(p *plan.Plan, today calendar.Date) (pictures []Picture) {
	var shown []plan.Activity
	span := days{min(today, p.Start), max(p.Dates.P80, p.Start+1)}
	for _, activity := range p.Activities {
		if !activity.Beyond {
			shown = append(shown, activity)
			span.from, span.to = min(span.from, activity.Start), max(span.to, activity.P80End)
		}
	}
	for len(shown) > 0 {
		part := first(shown, mostBars)
		shown = shown[len(part):]
		pictures = append(pictures, Picture{"Your plan in time", advisor.TimelineShows(p), timeline(part, span, p, today)})
	}
	return pictures
}

func timeline(activities []plan.Activity, span days, p *plan.Plan, today calendar.Date) Drawing {
	scale := axis{float64(span.from), float64(span.to), titles + 10, drawingWidth - 8}
	d := Drawing{Height: float64(rowHeight*float64(len(activities))) + 36}
	top, bottom := 16.0, d.Height-20
	d.ticks(scale, span, top, bottom)
	for i, activity := range activities {
		y := top + float64(rowHeight*float64(i)) + rowHeight/2
		start, end, sure := scale.at(float64(activity.Start)), scale.at(float64(activity.End)), scale.at(float64(activity.P80End))
		d.word(0, y+4, shortened(activity.Title, titles), "start", "ink")
		if sure > end {
			d.bar(end, y-3, sure-end, 6, "tail")
		}
		if activity.Milestone {
			d.diamond(end, y, 6, "accent")
		} else {
			d.bar(start, y-5.5, max(end-start, 2), 11, "accent")
		}
	}
	mark := func(day calendar.Date, name, anchor string) {
		d.line(scale.at(float64(day)), top-2, 0, bottom-top+2, "against")
		d.word(scale.at(float64(day)), top-5, name, anchor, "against")
	}
	mark(today, "today", "start")
	mark(p.Dates.P80, "8 of 10: "+p.Dates.P80.Short(), "end")
	return d
}

// spending draws the money paid since the start, month by month, and the money there is.
func spending(p *plan.Plan) Picture {
	d := Drawing{Height: 170}
	most := 1
	for _, month := range p.Months {
		most = max(most, month.Total)
	}
	if p.Budget != nil {
		most = max(most, p.Budget.Amount)
	}
	span := days{p.Months[0].Month, p.Months[len(p.Months)-1].Month.AddDays(31)}
	across, up := axis{float64(span.from), float64(span.to), 70, drawingWidth - 8}, axis{0, float64(most), d.Height - 22, 14}
	d.ticks(across, span, up.right, up.left)
	d.word(64, up.left+4, "$0", "end", "quiet")
	d.word(64, up.right+4, catalog.Dollars(most), "end", "quiet")
	d.line(70, up.left, drawingWidth-78, 0, "quiet")
	for _, month := range p.Months {
		x, y := across.at(float64(month.Month)), up.at(float64(month.Total))
		if month.Total > 0 {
			d.bar(x, y, max(across.at(float64(month.Month.AddDays(31)))-x-1, 0.5), up.left-y, "accent")
		}
	}
	if p.Budget != nil {
		y := up.at(float64(p.Budget.Amount))
		d.line(70, y, drawingWidth-78, 0, "against")
		d.word(72, y-3, "your "+catalog.Dollars(p.Budget.Amount), "start", "against")
	}
	return Picture{"Money paid since the start", advisor.SpendingShows(p), d}
}

// stacks draw what each program costs, line upon line. The numbers in the bars are explained under them.
func stacks(c *school.Comparison) (picture Picture, ok bool) {
	var d Drawing
	most, names, y := 1, []string{}, 0.0
	number := map[string]int{}
	for _, i := range c.Order {
		sum := 0
		for _, line := range c.Programs[i].Cost.Lines {
			if line.Likely > 0 {
				sum += line.Likely
				if number[line.ID] == 0 {
					names = append(names, line.Label)
					number[line.ID] = len(names)
				}
			}
		}
		most = max(most, sum)
		ok = ok || sum > 0
	}
	scale := axis{0, float64(most), 0, drawingWidth - 2}
	for _, i := range c.Order {
		p := &c.Programs[i]
		cost, _, _ := strings.Cut(advisor.TotalCost(p), ". ") // there is room for one sentence
		d.word(0, y+letterSize, shortened(p.Name+": "+strings.TrimSuffix(cost, "."), drawingWidth), "start", "ink")
		x, y0 := 0.0, y+18
		for _, line := range p.Cost.Lines {
			if line.Likely <= 0 {
				continue
			}
			w, n := scale.at(float64(line.Likely)), number[line.ID]
			d.bar(x, y0, w-1, 18, fmt.Sprintf("part%d", (n-1)%parts+1))
			if name := fmt.Sprint(n); w > float64(8*float64(len(name)))+6 {
				d.word(x+float64(w/2), y0+13, name, "middle", "paper")
			}
			x += w
		}
		y += 50
	}
	for i, name := range names {
		names[i] = fmt.Sprintf("%d %s", i+1, name)
	}
	for _, line := range folded(strings.Join(names, " · "), drawingWidth) {
		d.word(0, y+4, line, "start", "quiet")
		y += 16
	}
	d.Height = y
	return Picture{"What the programs cost", advisor.StacksShow, d}, ok
}
