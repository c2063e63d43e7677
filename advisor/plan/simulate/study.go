package main

import (
	"sync"
	"sync/atomic"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// study measures the plans of a catalog.
type study struct {
	catalog *catalog.Catalog
	size    size
	workers int
}

func newStudy(c *catalog.Catalog, s size, workers int) *study { return &study{c, s, workers} }

// start is the first day of every plan.
var start = calendar.New(2026, 12, 1)

// subject is one plan that is measured.
type subject struct {
	name   string
	choice plan.Choice
}

func given(n int) *int { return &n }

// subjects are plans of very different length. The goals are those of the second, which takes about
// three years.
var subjects = []subject{
	{"A nurse into CDI", as("cdi-specialist", "associate", "full-time", true, sitting.Circumstances{Now: "nurse", WeeklyHours: given(10)})},
	{"Associate degree, full time and summers", as(sitting.Entry, "associate", "full-time-summer", false, sitting.Circumstances{WeeklyHours: given(50)})},
	{"First coding exam, ten hours a week", as(sitting.Entry, "exam-without-a-degree", "half-time", false, sitting.Circumstances{WeeklyHours: given(10)})},
	{"Associate degree, half time", as(sitting.Entry, "associate", "half-time", false, sitting.Circumstances{WeeklyHours: given(20)})},
	{"To HIM manager, half time", as("him-manager", "associate", "half-time", false, sitting.Circumstances{WeeklyHours: given(20)})},
}

const threeYears = 1 // index of the subject with the goals

func as(path, education, pace string, entered bool, person sitting.Circumstances) plan.Choice {
	return plan.Choice{Path: path, Education: education, Pace: pace, Entered: entered, Start: start, Today: start, Person: person}
}

// arrivals counts the futures by the day on which the goal is reached.
type arrivals struct {
	counts []int // by days from the start
	all    int
}

func (a *arrivals) add(days []calendar.Date) {
	for _, day := range days {
		for int(day-start) >= len(a.counts) {
			a.counts = append(a.counts, make([]int, 1024)...)
		}
		a.counts[day-start]++
	}
	a.all += len(days)
}

func (a *arrivals) merge(other *arrivals) {
	for len(a.counts) < len(other.counts) {
		a.counts = append(a.counts, 0)
	}
	for day, count := range other.counts {
		a.counts[day] += count
	}
	a.all += other.all
}

// kept returns in how many percent of the futures the goal is reached by a day.
func (a *arrivals) kept(day calendar.Date) float64 {
	over := 0
	for at := 0; at <= int(day-start) && at < len(a.counts); at++ {
		over += a.counts[at]
	}
	return 100 * float64(over) / float64(a.all)
}

// by returns the first day by which so many percent are over.
func (a *arrivals) by(percent int) calendar.Date {
	over := 0
	for day, count := range a.counts {
		if over += count; 100*over >= a.all*percent {
			return start.AddDays(day)
		}
	}
	return 0
}

// The deals: promises are made by the first ones, each is held against others of its own, and others
// again stand for the truth.
const (
	firstHolding   = 1_000
	firstReference = 100_000
)

// walk counts the arrivals of a plan in so many deals of chance from one on.
func (s *study) walk(c *catalog.Catalog, choice plan.Choice, first, deals int) (*arrivals, error) {
	total, next := &arrivals{}, atomic.Int64{}
	var wait sync.WaitGroup
	var adding sync.Mutex
	var failed error
	for range min(s.workers, deals) {
		wait.Go(func() {
			part := &arrivals{}
			for deal := int(next.Add(1)) - 1; deal < deals; deal = int(next.Add(1)) - 1 {
				days, err := plan.Dealt(c, uint64(first+deal)).Arrivals(choice)
				if err != nil {
					adding.Lock()
					defer adding.Unlock()
					failed = err
					return
				}
				part.add(days)
			}
			adding.Lock()
			defer adding.Unlock()
			total.merge(part)
		})
	}
	wait.Wait()
	return total, failed
}

// percents are the shares of futures for which dates are promised.
var percents = [3]int{50, 80, 90}

// held is what becomes of the promises of many deals.
type held struct {
	kept [3][]float64 // percent of other futures, by promise
	off  [3][]float64 // days from the true date
}

// hold makes promises by one deal each and holds them against other deals and against the truth.
func (s *study) hold(choice plan.Choice, truth *arrivals) (held, error) {
	var found held
	for deal := range s.size.promises {
		promise, err := s.walk(s.catalog, choice, deal, 1)
		if err != nil {
			return found, err
		}
		others, err := s.walk(s.catalog, choice, firstHolding+deal*s.size.holding, s.size.holding)
		if err != nil {
			return found, err
		}
		for i, percent := range percents {
			day := promise.by(percent)
			found.kept[i] = append(found.kept[i], others.kept(day))
			found.off[i] = append(found.off[i], float64(day-truth.by(percent)))
		}
	}
	return found, nil
}
