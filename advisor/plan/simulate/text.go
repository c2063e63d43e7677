package main

import (
	"fmt"
	"math"
)

// summary says in whole numbers what the tables tell. None of it is held against a goal here.
func (s *study) summary(f findings) string {
	truth := f.truths[threeYears]
	off, worst := usualAndWorst(f.held[threeYears].off[1], 0)
	kept, least := usualAndWorst(f.held[threeYears].kept[1], 80)
	return fmt.Sprintf(summary, kept, least, off, math.Abs(worst), percent(truth.kept(f.likely[threeYears])), span(int(truth.by(80)-f.likely[threeYears])),
		percent(truth.kept(f.charts[threeYears][0][2])), percent(truth.kept(f.charts[threeYears][1][2])),
		percent(f.parts[threeYears][0].kept(f.parts[threeYears][len(parts)-1].by(80))), f.searches.missing, f.searches.larger, f.searches.sets)
}

// The sentences of the page around its tables.
const (
	intro = `## Dates

Written by ` + "`go run ./advisor/plan/simulate`" + ` with the activities and calendars of catalog %s.

The planner walks a plan in 16,384 futures that chance deals, and promises the day by which eight in
ten are over: the 80%% date. These figures hold such promises against millions of other futures, dealt
the same way. They tell whether the planner reckons well. They cannot tell whether the world deals as
the catalog assumes. Every plan begins on December 1, 2026.

`

	summary = `### In short

For a plan of about three years:

- The 80%% date is kept in 80%% of other futures, give or take %.2f points; for the worst deal it was %.2f%%.
- The day itself is usually off by %.1f days, and by %.0f for the worst deal.
- The date on which all goes as is likely is kept in %s of the futures. The 80%% date is %s later.
- A PERT chart's 90%% date is kept in %s of the futures, and in %s if it knows the school's calendar.
- Without shared luck, lost terms, retakes, setbacks and calendars the 80%% date would be kept in %s.
- Of the smallest sets of changes that make a date, the search misses %d and gives %d that are larger
  than needed, of %d.

`

	dealText = `%d deals of 16,384 futures each make a promise for a plan of about three years: an associate degree, full
time and in summers. Each promise is held against %s futures of other deals, and its days against
%s futures. Worst is the deal that is furthest off.
`

	likelyText = `If everything takes its likely time and nothing goes wrong, a plan ends on its likely date. Most people
plan with that date. The share that keeps it is counted in all futures.
`

	chartText = `A PERT chart takes three lengths of every activity, low, likely and high. It takes low and high for the
shortest and the longest that can be. It adds up means and variances along the path that is longest if
all goes as is likely. Nothing is failed or lost in it, and every activity has its own luck. A chart that
knows no calendar puts one term right after another. One that knows the school's calendar takes study as
long as it lasts there if all before it goes as is likely, with breaks and with the wait for the first
term.
`

	partText = `Each row leaves out one part of the model and keeps the rest. The date that is promised then is held
against %s futures of the whole model.
`

	searchText = `People drawn at random begin a degree and have a date that does not hold. For each of them every mix of
the catalog's changes is tried by itself, at most one of a kind. The search must give those mixes that
make the date in 80%% of the %s futures it looks at, while no mix that asks for less does.
`

	hopefulText = `
The set a person chooses is dated anew in all 16,384 futures. There %d of the %d sets fall short of 80%%;
the lowest has %d%%.
`

	limits = `### What these figures cannot say

- No real person's plan is in them. Nobody has followed people from their first plan to the job and
  counted whose date held.
- The futures that judge a promise are dealt by the same rules that made it. If an activity really takes
  longer than the catalog says, all of them are wrong together.
- How strongly one person's luck hangs together, how many terms are lost, how many pass an exam and most
  lengths are assumptions. The catalog marks them, and the table of parts shows how much each one moves.
- Nobody in these futures gives up. Many who begin a degree do. The plan shows beside its dates how it
  went for others.
- People do not act in these futures: nobody notices that they are late and does something about it.
- A chart maker who knew of failed exams and lost terms would put them on the chart. The comparison is
  with what such charts usually hold.
`
)
