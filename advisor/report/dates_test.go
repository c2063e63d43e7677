package report

import (
	"bytes"
	"regexp"
	"slices"
	"testing"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// farAhead is the advice on a plan that takes some thirty years, from a catalog that tells the day for so many years.
func farAhead(t *testing.T, years int) *advisor.Advice {
	t.Helper()
	shipped, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	shipped.About.Planning.DayYears = years
	hours, person := 5, sitting.New("")
	person.Circumstances.Now, person.Circumstances.WeeklyHours, person.Circumstances.Deadline = "outside", &hours, calendar.New(2040, time.June, 30)
	person.Plan.Path = "him-manager"
	return advisor.New(shipped).Advise(person, today)
}

var dayInWords = regexp.MustCompile(`(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]+, [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}`)

// What people read tells no day beyond those years but the one they entered.
func TestPeopleReadNoDayFarAhead(t *testing.T) {
	a := farAhead(t, 3)
	entered := a.Sitting.Circumstances.Deadline.Long()
	for _, extension := range []string{".md", ".html"} {
		near := 0
		for _, text := range dayInWords.FindAllString(string(rendered(t, extension, a)), -1) {
			date, err := time.Parse("January 2, 2006", text)
			if err != nil {
				date, err = time.Parse(time.DateOnly, text)
			}
			switch {
			case err != nil:
				t.Errorf("%s: %s", extension, err)
			case calendar.FromTime(date) <= a.Plan.LastDayTold:
				near++
			case text != entered:
				t.Errorf("%s tells %s, which is after %s", extension, text, a.Plan.LastDayTold)
			}
		}
		if near == 0 {
			t.Errorf("%s tells no day at all", extension)
		}
	}
}

// What programs read keeps every day, whatever people are told.
func TestProgramsReadEveryDay(t *testing.T) {
	months, days := farAhead(t, 3), farAhead(t, 0)
	for _, extension := range []string{".json", ".csv", ".ics"} {
		if !bytes.Equal(rendered(t, extension, months), rendered(t, extension, days)) {
			t.Errorf("%s depends on what people are told", extension)
		}
	}
	if slices.Equal(rendered(t, ".md", months), rendered(t, ".md", days)) {
		t.Error("people are told every day")
	}
}
