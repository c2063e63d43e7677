package plan_test

import (
	"slices"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func month(text string, hours, money, total int) plan.Month {
	return plan.Month{Month: day(text + "-01"), Hours: hours, Money: money, Total: total}
}

func TestMonthsByHand(t *testing.T) {
	reading := catalog.Activity{ID: "reading", Title: "Reading", Kind: "effort", Takes: value(62, "hours"), Cost: value(100, "USD")}
	study := catalog.Activity{ID: "study", Title: "Study", Kind: "terms", Takes: value(15, "credits"), Cost: value(1500, "USD"), Transfer: true}
	exam := fixed("exam", 10)
	exam.Exam, exam.Cost = "badge", value(300, "USD")
	for name, test := range map[string]struct {
		activities []catalog.Activity
		change     func(*catalog.Catalog, *plan.Choice)
		want       []plan.Month
	}{
		// 62 hours at 14 a week are 31 days; all of January.
		"effort fills its days": {[]catalog.Activity{reading}, func(_ *catalog.Catalog, c *plan.Choice) { c.Person.WeeklyHours = given(14) },
			[]plan.Month{month("2026-01", 14, 100, 100), month("2026-02", 0, 0, 100)}},
		// From January 10 to April 25 four courses of nine hours, then one from September 1 to December 15.
		"study goes by terms and is paid by courses": {[]catalog.Activity{study}, func(*catalog.Catalog, *plan.Choice) {},
			[]plan.Month{month("2026-01", 26, 1200, 1200), month("2026-02", 36, 0, 1200), month("2026-03", 36, 0, 1200), month("2026-04", 29, 0, 1200),
				month("2026-05", 0, 0, 1200), month("2026-06", 0, 0, 1200), month("2026-07", 0, 0, 1200), month("2026-08", 0, 0, 1200),
				month("2026-09", 9, 300, 1500), month("2026-10", 9, 0, 1500), month("2026-11", 9, 0, 1500), month("2026-12", 5, 0, 1500)}},
		// Two courses are left; they build on each other, so that each term has one.
		"one course is kept for every term": {[]catalog.Activity{func() catalog.Activity { a := study; a.Chain = 2; return a }()},
			func(_ *catalog.Catalog, c *plan.Choice) { c.Person.Credits = given(9) },
			[]plan.Month{month("2026-01", 7, 300, 300), month("2026-02", 9, 0, 300), month("2026-03", 9, 0, 300), month("2026-04", 8, 0, 300),
				month("2026-05", 0, 0, 300), month("2026-06", 0, 0, 300), month("2026-07", 0, 0, 300), month("2026-08", 0, 0, 300),
				month("2026-09", 9, 300, 600), month("2026-10", 9, 0, 600), month("2026-11", 9, 0, 600), month("2026-12", 5, 0, 600)}},
		// The exam is over on January 11; dues come a year later, until the goal in 2028.
		"dues are paid while the goal is ahead": {[]catalog.Activity{exam, fixed("work", 800)}, func(c *catalog.Catalog, _ *plan.Choice) {
			c.Credentials = []catalog.Credential{{ID: "badge", Dues: value(49, "USD"), Joins: true}}
			c.Activities[0].Cost = value(251, "USD") // and the first year's dues make 300
		}, nil},
		"nobody has to pay what is not asked of them": {[]catalog.Activity{exam}, func(c *catalog.Catalog, _ *plan.Choice) {
			c.Credentials = []catalog.Credential{{ID: "badge", Dues: value(49, "USD")}}
		}, []plan.Month{month("2026-01", 0, 300, 300)}},
		// What has begun and is still to be paid is due now; two months ago are gone.
		"what is due is due now": {[]catalog.Activity{exam}, func(_ *catalog.Catalog, c *plan.Choice) {
			c.Today = day("2026-03-05")
			c.Progress = map[string]sitting.Progress{"exam": marked(sitting.Failed, day("2026-03-01"))}
		}, []plan.Month{month("2026-03", 0, 300, 300)}},
		// The first term is paid; its hours are not over.
		"a term that has begun is paid": {[]catalog.Activity{study}, func(_ *catalog.Catalog, c *plan.Choice) {
			c.Today = day("2026-04-05")
			c.Progress = map[string]sitting.Progress{"study": marked(sitting.Started, day("2026-01-10"))}
		}, []plan.Month{month("2026-04", 29, 0, 0),
			month("2026-05", 0, 0, 0), month("2026-06", 0, 0, 0), month("2026-07", 0, 0, 0), month("2026-08", 0, 0, 0),
			month("2026-09", 9, 300, 300), month("2026-10", 9, 0, 300), month("2026-11", 9, 0, 300), month("2026-12", 5, 0, 300)}},
	} {
		c, choice := network(test.activities)
		test.change(c, &choice)
		p := planned(t, c, choice)
		if test.want == nil {
			paid := map[calendar.Date]int{}
			for _, m := range p.Months {
				if m.Money > 0 {
					paid[m.Month] = m.Money
				}
			}
			if difference := cmp.Diff(map[calendar.Date]int{day("2026-01-01"): 300, day("2027-01-01"): 49, day("2028-01-01"): 49}, paid); difference != "" {
				t.Errorf("%s: %s", name, difference)
			}
			continue
		}
		if len(p.Months) > len(test.want) { // empty months after the last work
			for _, m := range p.Months[len(test.want):] {
				if m.Hours+m.Money > 0 {
					t.Errorf("%s: %v", name, m)
				}
			}
			p.Months = p.Months[:len(test.want)]
		}
		if difference := cmp.Diff(test.want, p.Months); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
	}
}

// Every dollar falls in a month, every hour of work too, and months follow each other.
func TestMonthsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, choice := drawPlan(t)
		p := made(t, c, choice)
		if p.Impossible != "" || len(p.Activities) == 0 {
			t.Skip("there is no plan, or nothing left to do")
		}
		money, most, hours := 0, 0, 0.0
		for i, m := range p.Months {
			money += m.Money
			if m.Hours < 0 || m.Money < 0 || m.Total < money-len(p.Months) || m.Total > money+len(p.Months) {
				t.Fatalf("%+v after %d dollars", m, money)
			}
			next := m.Month.Time().AddDate(0, 1, 0)
			if i+1 < len(p.Months) && p.Months[i+1].Month != calendar.FromTime(next) {
				t.Fatalf("%s is followed by %s", m.Month, p.Months[i+1].Month)
			}
			hours += float64(m.Hours) * float64(calendar.FromTime(next)-m.Month) / 7
			most += 5 // hours rounded up: less than one a week
		}
		want := 0.0
		for _, a := range p.Activities {
			if a.Milestone {
				continue
			}
			switch _, takes, _ := a.Definition.Takes.Whole(); a.Definition.Kind {
			case "effort":
				want += float64(takes)
			case "terms":
				left := takes
				if a.Definition.Transfer {
					left = max(0, takes-p.Credits)
				}
				want += float64((left+2)/3) * 9 * 15 // courses of three credits, nine hours a week, 15 weeks
			}
		}
		if last := p.Months[len(p.Months)-1].Total; last != p.TotalCost.Likely || hours < want-1 || hours > want+float64(most) {
			t.Fatalf("%d of %d dollars, %.0f of %.0f hours", last, p.TotalCost.Likely, hours, want)
		}
	})
}

func TestTooManyHoursAreSaidWithWhatWouldMendThem(t *testing.T) {
	study := catalog.Activity{ID: "study", Title: "Study", Kind: "terms", Takes: value(3, "credits")}
	reading := catalog.Activity{ID: "reading", Title: "Reading", Kind: "effort", Takes: value(80, "hours")}
	for name, test := range map[string]struct {
		steps []catalog.Step
		hours *int
		want  *plan.Overload
	}{
		"hours not said": {[]catalog.Step{step("study"), step("reading")}, nil, nil},
		"enough hours":   {[]catalog.Step{step("study"), step("reading", "study")}, given(10), nil},
		"two at a time": {[]catalog.Step{step("study"), step("reading")}, given(10),
			&plan.Overload{From: day("2026-01-01"), Months: 2, Hours: 18, Have: 10, Lever: "Do one after the other: Study and Reading. Or find 8 more hours a week for that time."}},
		"less than one course takes": {[]catalog.Step{step("study")}, given(6),
			&plan.Overload{From: day("2026-01-01"), Months: 4, Hours: 9, Have: 6, Lever: "Nothing smaller than one course can be taken. Find 3 more hours a week while it runs, or choose a shorter way."}},
	} {
		activities := []catalog.Activity{study, reading}
		c, choice := network(activities[:len(test.steps)], test.steps...)
		choice.Person.WeeklyHours = test.hours
		p := planned(t, c, choice)
		if difference := cmp.Diff(test.want, p.Overload); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
		if over := p.Overload; over != nil {
			worst := slices.MaxFunc(p.Months, func(a, b plan.Month) int { return a.Hours - b.Hours })
			if worst.Hours != over.Hours {
				t.Errorf("%s: the worst month has %d hours", name, worst.Hours)
			}
		}
	}
}
