package plan

import (
	"slices"
	"testing"
	"time"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

func date(text string) calendar.Date {
	d, err := calendar.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func schoolTerm(name string, start, end calendar.MonthDay) catalog.SchoolTerm {
	return catalog.SchoolTerm{Name: name, Start: start, End: end}
}

func monthDay(month time.Month, day int) calendar.MonthDay {
	return calendar.MonthDay{Month: month, Day: day}
}

// year has 15 weeks of fall and of spring, and ten of summer, in which two courses are taken at most.
var year = catalog.AcademicCalendar{Terms: []catalog.SchoolTerm{
	schoolTerm("fall", monthDay(9, 1), monthDay(12, 15)),
	schoolTerm("spring", monthDay(1, 10), monthDay(4, 25)),
	{Name: "summer", Start: monthDay(6, 1), End: monthDay(8, 10), Short: true, Most: 2},
}}

// of five courses a term at most, each of three credits, nine hours a week.
func timetableFor(calendar catalog.AcademicCalendar, base string, load studyLoad) *timetable {
	load.size, load.hoursACredit, load.weeks = 3, 3, 15
	return newTimetable(&calendar, timetableOf{base: date(base), load: load})
}

func (t *timetable) day(at int) string {
	if at >= len(t.terms) {
		return "never"
	}
	return t.of.base.AddDays(int(t.terms[at].start)).String()
}

func (t *timetable) at(day string) int { return int(date(day) - t.of.base) }

func TestTermsAreLaidOutByTheCalendar(t *testing.T) {
	table := timetableFor(year, "2026-01-11", studyLoad{courses: 5})
	got := []string{}
	for _, term := range table.terms[:4] {
		got = append(got, term.name+" "+table.of.base.AddDays(int(term.start)).String()+" "+table.of.base.AddDays(int(term.end)).String())
	}
	want := []string{"summer 2026-06-01 2026-08-10", "fall 2026-09-01 2026-12-15", "spring 2027-01-10 2027-04-25", "summer 2027-06-01 2027-08-10"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	last := table.terms[len(table.terms)-1]
	if got := table.of.base.AddDays(int(last.end)); got != date("2085-12-15") {
		t.Errorf("the last term ends on %s", got)
	}
}

func TestTermsCrossTheNewYearAndLeapDays(t *testing.T) {
	calendar := catalog.AcademicCalendar{Terms: []catalog.SchoolTerm{
		schoolTerm("winter", monthDay(12, 1), monthDay(2, 29)), schoolTerm("leap", monthDay(2, 29), monthDay(6, 13)),
	}}
	table := timetableFor(calendar, "2027-01-01", studyLoad{courses: 5})
	for i, want := range [][2]string{{"2027-03-01", "2027-06-13"}, {"2027-12-01", "2028-02-29"}, {"2028-02-29", "2028-06-13"}, {"2028-12-01", "2029-03-01"}} {
		term := table.terms[i]
		if start, end := table.of.base.AddDays(int(term.start)), table.of.base.AddDays(int(term.end)); start != date(want[0]) || end != date(want[1]) {
			t.Errorf("term %d from %s to %s, want %v", i, start, end, want)
		}
	}
}

// The first term is one that starts on the day or later, in which a course is taken, of the right name.
func TestTheFirstTermIsTheNextOneThatFits(t *testing.T) {
	for _, test := range []struct {
		name, day string
		load      studyLoad
		names     []string
		want      string
	}{
		{"on the day itself", "2026-01-10", studyLoad{courses: 5}, nil, "2026-01-10"},
		{"a day late", "2026-01-11", studyLoad{courses: 5}, nil, "2026-06-01"},
		{"no hours for a summer", "2026-01-11", studyLoad{courses: 5, hours: 10, known: true}, nil, "2026-09-01"},
		{"hours for one course in summer", "2026-01-11", studyLoad{courses: 5, hours: 14, known: true}, nil, "2026-06-01"},
		{"only in fall", "2026-01-01", studyLoad{courses: 5}, []string{"fall"}, "2026-09-01"},
		{"in one of two terms", "2026-09-02", studyLoad{courses: 5}, []string{"fall", "spring"}, "2027-01-10"},
		{"in no term of this calendar", "2026-01-01", studyLoad{courses: 5}, []string{"winter"}, "never"},
		{"across the new year", "2026-12-31", studyLoad{courses: 5}, nil, "2027-01-10"},
		{"years later", "2061-06-02", studyLoad{courses: 5}, nil, "2061-09-01"},
		{"beyond the horizon", "2086-01-11", studyLoad{courses: 5}, nil, "never"},
	} {
		table := timetableFor(year, "2026-01-01", test.load)
		if got := table.day(table.from(table.at(test.day), test.names)); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

func TestTheFirstTermOfEveryDay(t *testing.T) {
	table := timetableFor(year, "2026-03-01", studyLoad{courses: 5})
	for day := range 3000 {
		want := slices.IndexFunc(table.terms, func(t term) bool { return int(t.start) >= day })
		if got := table.from(day, nil); got != want {
			t.Fatalf("day %d: got %s, want %s", day, table.day(got), table.day(want))
		}
		want = slices.IndexFunc(table.terms, func(t term) bool { return int(t.end) > day })
		if got := table.running(day); got != want {
			t.Fatalf("day %d: %s is running, want %s", day, table.day(got), table.day(want))
		}
	}
}

func TestCoursesFillTermsInTurn(t *testing.T) {
	lose := func(days ...string) func(*timetable) func(int) bool {
		return func(table *timetable) func(int) bool {
			return func(at int) bool { return slices.Contains(days, table.day(at)) }
		}
	}
	none := lose()
	for _, test := range []struct {
		name           string
		load           studyLoad
		courses, chain int
		placed         string
		lost           func(*timetable) func(int) bool
		want           string // start of the last term
	}{
		{"one course", studyLoad{courses: 5}, 1, 0, "", none, "2026-01-10"},
		{"a full term", studyLoad{courses: 5}, 5, 0, "", none, "2026-01-10"},
		{"one more than two in summer", studyLoad{courses: 5}, 8, 0, "", none, "2026-09-01"},
		{"19 courses", studyLoad{courses: 5}, 19, 0, "", none, "2027-06-01"},
		{"one course at a time, with summers", studyLoad{courses: 1}, 4, 0, "", none, "2027-01-10"},
		{"one course at a time, without", studyLoad{courses: 1, hours: 9, known: true}, 4, 0, "", none, "2027-09-01"},
		{"two courses in a chain of four", studyLoad{courses: 5}, 2, 4, "", none, "2027-01-10"},
		{"a chain shorter than the courses", studyLoad{courses: 1}, 3, 2, "", none, "2026-09-01"},
		{"the practicum's place comes late", studyLoad{courses: 5}, 5, 0, "2026-06-02", none, "2026-09-01"},
		{"the practicum's place is early enough", studyLoad{courses: 5}, 6, 0, "2026-06-01", none, "2026-06-01"},
		{"a lost term", studyLoad{courses: 5}, 2, 0, "", lose("2026-01-10"), "2026-06-01"},
		{"a lost term in the middle", studyLoad{courses: 5}, 12, 0, "", lose("2026-09-01"), "2027-01-10"},
		{"a lost term is no link of the chain", studyLoad{courses: 5}, 1, 2, "", lose("2026-06-01"), "2026-09-01"},
	} {
		table := timetableFor(year, "2026-01-01", test.load)
		placed := 0
		if test.placed != "" {
			placed = table.from(table.at(test.placed), nil)
		}
		if got := table.day(table.finish(0, test.chain, placed, test.courses, test.lost(table))); got != test.want {
			t.Errorf("%s: the last term starts on %s, want %s", test.name, got, test.want)
		}
	}
	table := timetableFor(year, "2026-01-01", studyLoad{courses: 1})
	if got := table.finish(0, 0, 0, 5, func(int) bool { return true }); got != len(table.terms) {
		t.Errorf("who loses every term is done on %s", table.day(got))
	}
}

func TestCreditsAreWholeCourses(t *testing.T) {
	for _, test := range []struct {
		credits int
		size    float64
		want    int
	}{{0, 3, 0}, {-5, 3, 0}, {1, 3, 1}, {3, 3, 1}, {4, 3, 2}, {60, 3, 20}, {63, 3.25, 20}, {13, 3.25, 4}, {65, 3.25, 20}, {66, 3.25, 21}} {
		if got := coursesFor(test.credits, test.size); got != test.want {
			t.Errorf("%d credits of %v make %d courses, want %d", test.credits, test.size, got, test.want)
		}
	}
}

func TestHoursDecideOnCourses(t *testing.T) {
	for _, test := range []struct {
		name  string
		load  studyLoad
		weeks float64
		most  int
		short bool
		want  int
	}{
		{"not said", studyLoad{courses: 5}, 15, 0, false, 5},
		{"not said, in summer", studyLoad{courses: 5}, 10, 2, true, 2},
		{"none, and yet one", studyLoad{courses: 5, known: true}, 15, 0, false, 1},
		{"none in a short term", studyLoad{courses: 5, known: true}, 10, 2, true, 0},
		{"a minute too few for two", studyLoad{courses: 5, hours: 17, known: true}, 15, 0, false, 1},
		{"just enough for two", studyLoad{courses: 5, hours: 18, known: true}, 15, 0, false, 2},
		{"a shorter term takes more hours", studyLoad{courses: 5, hours: 26, known: true}, 10, 2, true, 1},
		{"just enough for two in summer", studyLoad{courses: 5, hours: 27, known: true}, 10, 2, true, 2},
		{"200 hours", studyLoad{courses: 5, hours: 200, known: true}, 15, 0, false, 5},
		{"200 hours in summer", studyLoad{courses: 5, hours: 200, known: true}, 10, 2, true, 2},
	} {
		test.load.size, test.load.hoursACredit, test.load.weeks = 3, 3, 15
		if got := test.load.takes(test.weeks, test.most, test.short); got != test.want {
			t.Errorf("%s: %d courses, want %d", test.name, got, test.want)
		}
	}
}

func TestSomeCreditsMustBeEarnedAtTheSchool(t *testing.T) {
	figure := func(n catalog.Number) *catalog.Figure { return &catalog.Figure{Value: &n, Unit: "credits"} }
	degree := catalog.Activity{Takes: figure(60), Residency: figure(15)}
	short := catalog.Activity{Takes: figure(10), Residency: figure(15)}
	free := catalog.Activity{Takes: figure(60)}
	for _, test := range []struct {
		activity     catalog.Activity
		earned, want int
	}{{degree, 0, 0}, {degree, 30, 30}, {degree, 45, 45}, {degree, 46, 45}, {degree, 400, 45}, {degree, -1, 0}, {short, 30, 0}, {free, 400, 400}, {free, -1, 0}} {
		if got := transferable(test.activity, test.earned); got != test.want {
			t.Errorf("%d earned credits: %d count, want %d", test.earned, got, test.want)
		}
	}
}

func TestTheNextTermIsThatOfALookFromTheFirst(t *testing.T) {
	table := timetableFor(year, "2026-01-10", studyLoad{courses: 5})
	table.terms[3].courses = 0 // nobody takes one then
	for _, names := range [][]string{nil, {"spring"}, {"fall", "summer"}, {"winter"}} {
		for day := 0; day < int(table.terms[len(table.terms)-1].start)+40; day++ {
			want := slices.IndexFunc(table.terms, func(term term) bool {
				return int(term.start) >= day && term.courses > 0 && (names == nil || slices.Contains(names, term.name))
			})
			if want < 0 {
				want = len(table.terms)
			}
			if got := table.from(day, names); got != want {
				t.Fatalf("from day %d, %v: term %d, want %d", day, names, got, want)
			}
		}
	}
	if got := table.day(0); got != "2026-01-10" {
		t.Errorf("the term that begins with the plan is left out: the first begins %s", got)
	}
	if got := table.running(int(table.terms[3].start)); got != 4 {
		t.Errorf("term %d runs while nobody takes a course in the one before, want 4", got)
	}
}
