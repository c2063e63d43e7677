package plan

import (
	"fmt"
	"runtime"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

func shipped(t testing.TB) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Lint(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func hours(n int) *int { return &n }

// long is the longest plan of the catalog: from outside to the manager's chair.
var long = Choice{
	Path: "him-manager", Education: "associate", Pace: "half-time", Start: calendar.New(2026, 12, 1), Today: calendar.New(2026, 12, 1),
	Person: sitting.Circumstances{WeeklyHours: hours(20), Deadline: calendar.New(2036, 6, 1)},
}

func BenchmarkColdRoute(b *testing.B) {
	c := shipped(b)
	for b.Loop() {
		if _, err := New(c).Build(long); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNothingChanged(b *testing.B) {
	p := New(shipped(b))
	for b.Loop() {
		p.Build(long)
	}
}

func BenchmarkOneInputChanged(b *testing.B) {
	p, choice, n := New(shipped(b)), long, 0
	p.Build(choice)
	for b.Loop() {
		n++
		choice.Edits = map[string]sitting.Estimate{"manager-job-search": {Low: 2, Likely: 6 + n%7, High: 15}}
		p.Build(choice)
	}
}

func BenchmarkFirstInputChanged(b *testing.B) {
	p, choice, n := New(shipped(b)), long, 0
	p.Build(choice)
	for b.Loop() {
		n++
		choice.Edits = map[string]sitting.Estimate{"choose-program": {Low: 2, Likely: 4 + n%7, High: 15}}
		p.Build(choice)
	}
}

// chain returns a catalog with a path of so many activities, each of random length, in four branches
// that meet every ten; every tenth is a study by terms of a few courses.
func chain(c *catalog.Catalog, size int) *catalog.Catalog {
	long := *c
	long.Activities, long.Paths = nil, []catalog.Path{{ID: "chain", Title: "Chain"}}
	for i := range size {
		id := fmt.Sprint(i)
		a := catalog.Activity{ID: id, Title: id, Kind: "fixed", Takes: &catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 2, High: 4}, Unit: "days"}}
		step := catalog.Step{Activity: id}
		for _, before := range []int{i - 1, i - 4} {
			if before >= 0 && (i%10 == 0 || before == i-4) {
				step.After = append(step.After, fmt.Sprint(before))
			}
		}
		long.Activities, long.Paths[0].Steps = append(long.Activities, a), append(long.Paths[0].Steps, step)
	}
	return &long
}

func BenchmarkActivities(b *testing.B) {
	c := shipped(b)
	for _, size := range []int{10, 40, 100, 1000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			c := chain(c, size)
			for b.Loop() {
				made, err := New(c).Build(Choice{Path: "chain", Pace: "full-time", Entered: true, Start: long.Start, Today: long.Start})
				if err != nil || made.Impossible != "" {
					b.Fatal(err, made.Impossible)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*size), "µs/activity")
		})
	}
}

// BenchmarkKept reports what a Planner holds on to after a long session: 200 plans, each other than the
// one before, and a search for changes.
func BenchmarkKept(b *testing.B) {
	c := shipped(b)
	held := func() float64 {
		runtime.GC()
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return float64(stats.HeapAlloc) / 1024
	}
	for b.Loop() {
		before, p := held(), New(c)
		for n := range 200 {
			choice := long
			choice.Person.WeeklyHours = hours(5 + n%40)
			choice.Start, choice.Today = long.Start.AddDays(n), long.Start.AddDays(n)
			if _, err := p.Build(choice); err != nil {
				b.Fatal(err)
			}
		}
		p.Mends(late)
		b.ReportMetric(held()-before, "KiB-kept")
		runtime.KeepAlive(p)
	}
}

func BenchmarkFormulate(b *testing.B) {
	p := New(shipped(b))
	for b.Loop() {
		p.formulate(long)
	}
}

// late misses its date unless several things change at once.
var late = Choice{
	Path: sitting.Entry, Education: "associate", Pace: "one-course", Start: calendar.New(2026, 12, 1), Today: calendar.New(2026, 12, 1),
	Person: sitting.Circumstances{WeeklyHours: hours(6), Deadline: calendar.New(2029, 12, 1)},
}

func BenchmarkMends(b *testing.B) {
	c := shipped(b)
	for name, deadline := range map[string]calendar.Date{"some sets": late.Person.Deadline, "none": calendar.New(2027, 3, 1)} {
		b.Run(name, func(b *testing.B) {
			choice := late
			choice.Person.Deadline = deadline
			p := New(c)
			p.luck()
			for b.Loop() {
				p.Mends(choice)
			}
		})
	}
}
