package calendar_test

import (
	"encoding/json"
	"testing"
	"time"

	"careeradvisor/advisor/calendar"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

func TestDatesAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date := calendar.Date(rapid.IntRange(365, 66000).Draw(t, "day")) // 1971 to 2150
		if parsed, err := calendar.Parse(date.String()); err != nil || parsed != date {
			t.Fatalf("%s is read as %s, %v", date, parsed, err)
		}
		if date.String() != date.Time().Format(time.DateOnly) {
			t.Fatalf("%s is %s", date, date.Time())
		}
		if next := date.AddDays(1); next.Time().Sub(date.Time()) != 24*time.Hour || next.String() <= date.String() {
			t.Fatalf("%s is followed by %s", date, next)
		}
		for name, format := range map[string]struct {
			write func(any) ([]byte, error)
			read  func([]byte, any) error
		}{"JSON": {json.Marshal, json.Unmarshal}, "YAML": {yaml.Marshal, yaml.Unmarshal}} {
			var read calendar.Date
			content, err := format.write(date)
			if err == nil {
				err = format.read(content, &read)
			}
			if err != nil || read != date {
				t.Fatalf("%s: %s becomes %s, %v", name, content, read, err)
			}
		}
	})
}

func TestDatesThatAreNoneAreRefused(t *testing.T) {
	for _, text := range []string{"", "2027-02-29", "2027-2-1", "27-01-01", "01/02/2027", "2027-13-01", "1970-01-01", "1970-12-31", "2151-01-01", " 2027-01-01"} {
		if date, err := calendar.Parse(text); err == nil {
			t.Errorf("%q is read as %s", text, date)
		}
	}
}

func TestADayIsTypedInEitherOrder(t *testing.T) {
	for _, text := range []string{"2027-08-04", "8/4/2027", "08/04/2027"} {
		if date, err := calendar.ParseTyped(text); err != nil || date != calendar.New(2027, time.August, 4) {
			t.Errorf("%q is read as %s: %v", text, date, err)
		}
	}
	for _, text := range []string{"", "13/1/2027", "2/29/2027", "8/4/27", "8-4-2027", "1/1/1970", "August 4, 2027"} {
		if date, err := calendar.ParseTyped(text); err == nil {
			t.Errorf("%q is read as %s", text, date)
		}
	}
}

func TestTheDayIsThatOfTheClockOnTheWall(t *testing.T) {
	honolulu, auckland := time.FixedZone("HST", -10*3600), time.FixedZone("NZDT", 13*3600)
	for _, moment := range []time.Time{time.Date(2028, 2, 29, 23, 59, 59, 0, honolulu), time.Date(2028, 2, 29, 0, 0, 0, 0, auckland)} {
		if got := calendar.FromTime(moment); got.String() != "2028-02-29" {
			t.Errorf("%v becomes %s", moment, got)
		}
	}
}

func TestWordsOfADate(t *testing.T) {
	date := calendar.New(2027, time.August, 24)
	if date.String() != "2027-08-24" || date.Long() != "August 24, 2027" || date.Brief() != "Aug 24, 2027" || date.Short() != "Aug 2027" {
		t.Errorf("%s, %s, %s, %s", date, date.Long(), date.Brief(), date.Short())
	}
	if none := calendar.Date(0); none.String()+none.Long()+none.Brief()+none.Short() != "" {
		t.Errorf("no date reads %q", none.Long())
	}
}

func TestMonthsLaterIsNeverTheMonthAfter(t *testing.T) {
	for _, test := range []struct {
		from   string
		months int
		want   string
	}{
		{"2027-01-31", 1, "2027-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2027-05-31", 6, "2027-11-30"},
		{"2027-12-31", 12, "2028-12-31"},
		{"2028-02-29", 12, "2029-02-28"},
		{"2028-02-29", -240, "2008-02-29"},
		{"2027-03-31", -1, "2027-02-28"},
		{"2027-08-24", 0, "2027-08-24"},
	} {
		from, err := calendar.Parse(test.from)
		if err != nil {
			t.Fatal(err)
		}
		if got := from.AddMonths(test.months).String(); got != test.want {
			t.Errorf("%s and %d months: got %s, want %s", test.from, test.months, got, test.want)
		}
	}
}
