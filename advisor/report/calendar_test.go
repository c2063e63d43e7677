package report

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/emersion/go-ical"
	"pgregory.net/rapid"
)

func calendarOf(t *testing.T, a *advisor.Advice) string {
	t.Helper()
	var out bytes.Buffer
	if err := Calendar(&out, a); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCalendar(t *testing.T) {
	content := calendarOf(t, advice(t))
	golden.RequireEqual(t, []byte(strings.ReplaceAll(content, "\r\n", "\n")))
	if again := calendarOf(t, advice(t)); again != content {
		t.Error("the same advice gave other bytes")
	}
}

// When the plan moves, events keep their UIDs and their number, and the sequence grows; on a later day
// and by a newer catalog too.
func TestWhenThePlanMovesEventsKeepTheirUIDs(t *testing.T) {
	small, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	person := sitting.New("Ada")
	person.Plan.Path = sitting.Entry
	first := advisor.New(small).Advise(person, today)
	person.Plan.Start, person.Revision = today.AddDays(300), 1
	moved := advisor.New(small).Advise(person, today)
	before, after := read(t, calendarOf(t, first)), read(t, calendarOf(t, moved))
	if len(before) == 0 || len(before) != len(after) {
		t.Fatalf("%d events become %d", len(before), len(after))
	}
	for uid, event := range before {
		if after[uid] == nil {
			t.Fatalf("%s is gone", uid)
		}
		was, is := text(event, ical.PropDateTimeStart), text(after[uid], ical.PropDateTimeStart)
		if is <= was || text(after[uid], ical.PropSequence) <= text(event, ical.PropSequence) {
			t.Errorf("%s moves from %s to %s, sequence %s to %s", uid, was, is, text(event, ical.PropSequence), text(after[uid], ical.PropSequence))
		}
	}
	now := sequence(moved)
	later := advisor.New(small).Advise(person, today.AddDays(1))
	if sequence(later) <= now {
		t.Error("the sequence does not grow by the day")
	}
	small.About.Date++
	if sequence(advisor.New(small).Advise(person, today)) <= now {
		t.Error("the sequence does not grow with the catalog")
	}
}

// read returns the events of a file by their UIDs, and wants no UID twice.
func read(t *testing.T, content string) map[string]*ical.Component {
	t.Helper()
	file, err := ical.NewDecoder(strings.NewReader(content)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, content)
	}
	events := map[string]*ical.Component{}
	for _, event := range file.Children {
		uid := text(event, ical.PropUID)
		if events[uid] != nil {
			t.Errorf("%s stands twice", uid)
		}
		events[uid] = event
	}
	return events
}

func text(event *ical.Component, name string) string {
	if prop := event.Props.Get(name); prop != nil {
		return prop.Value
	}
	return ""
}

func TestDaysHaveNoTimeZone(t *testing.T) {
	for _, line := range strings.Split(calendarOf(t, advice(t)), "\r\n") {
		if strings.HasPrefix(line, "DTSTART") != strings.HasPrefix(line, "DTSTART;VALUE=DATE:") || strings.Contains(line, "TZID") {
			t.Error(line)
		}
	}
}

func TestAPlanWithoutDatesHasNoCalendar(t *testing.T) {
	a := advice(t)
	a.Plan.Activities, a.Plan.Renewals, a.Plan.Impossible = nil, nil, "A degree first."
	if err := Calendar(&bytes.Buffer{}, a); err == nil || err.Error() != "this plan has no days to put into a calendar. A degree first." {
		t.Error(err)
	}
}

// Whatever stands in a text, no line is too long, no character is cut, and it is read back the same.
func TestLongAndForeignTextIsFoldedAndEscaped(t *testing.T) {
	a := advice(t)
	rapid.Check(t, func(rt *rapid.T) {
		title := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune(`a ;,\:"é字😀`)), rapid.RuneFrom([]rune("\n")))).Draw(rt, "title")
		e := event{key: "a", title: title, from: today, to: today, text: []string{strings.Repeat(title+"x", 5)}}
		file := ical.NewCalendar()
		file.Props.SetText(ical.PropProductID, "x")
		file.Props.SetText(ical.PropVersion, "2.0")
		file.Children = append(file.Children, e.component(a))
		var unfolded bytes.Buffer
		if err := ical.NewEncoder(&unfolded).Encode(file); err != nil {
			rt.Fatal(err)
		}
		folded := fold(unfolded.Bytes())
		for _, line := range strings.Split(string(folded), "\r\n") {
			if len(line) > longest || !utf8.ValidString(line) || strings.Contains(line, "\n") {
				rt.Fatalf("%q", line)
			}
		}
		if whole := strings.ReplaceAll(string(folded), "\r\n ", ""); whole != unfolded.String() {
			rt.Fatalf("%q becomes %q", unfolded.String(), whole)
		}
		back, err := ical.NewDecoder(bytes.NewReader(folded)).Decode()
		if err != nil {
			rt.Fatal(err)
		}
		if got, err := back.Children[0].Props.Text(ical.PropSummary); err != nil || got != title {
			rt.Fatalf("%q is read back as %q, %v", title, got, err)
		}
	})
}

// What is renewed on the last day of a month is renewed on the last day of a shorter one too.
func TestRenewalsAtTheEndOfAMonth(t *testing.T) {
	for day, want := range map[int]string{28: "FREQ=MONTHLY;INTERVAL=24", 29: "FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=-1"} {
		date, err := calendar.Parse(fmt.Sprintf("2028-02-%d", day))
		if err != nil {
			t.Fatal(err)
		}
		c := event{key: "a", title: "a", from: date, to: date, every: 24}.component(advice(t))
		if got := text(c, ical.PropRecurrenceRule); got != want {
			t.Errorf("February %d: %s, want %s", day, got, want)
		}
	}
}
