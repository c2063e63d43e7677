package sitting_test

import (
	"reflect"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func TestSetReadsWhatAPersonTypes(t *testing.T) {
	c := small(t)
	for _, test := range []struct{ field, typed, text, label string }{
		{"now", "technician", "technician", "Technician"},
		{"now", "  outside ", "outside", "Outside health care"},
		{"state", "tx", "TX", "Texas"},
		{"schooling", "bachelor", "bachelor", "Bachelor degree"},
		{"credits", "30", "30", "30 credits"},
		{"credits", "0", "0", "0 credits"},
		{"experience", "1", "1", "1 year"},
		{"budget", "$12,500", "12500", "$12,500"},
		{"weekly_hours", "100", "100", "100 hours"},
		{"credentials", "RHIT, rhit", "rhit", "RHIT"},
		{"deadline", "2028-02-29", "2028-02-29", "February 29, 2028"},
	} {
		var person sitting.Circumstances
		question := c.Question(test.field)
		if err := person.Set(c, question, test.typed); err != nil {
			t.Errorf("%s: %q: %v", test.field, test.typed, err)
			continue
		}
		if text, label := person.Text(test.field), person.Label(c, question); text != test.text || label != test.label {
			t.Errorf("%s: %q becomes %q, %q; want %q, %q", test.field, test.typed, text, label, test.text, test.label)
		}
		if err := person.Set(c, question, "  "); err != nil || person.Text(test.field) != "" || person.Label(c, question) != "" {
			t.Errorf("%s: nothing typed leaves %q, %v", test.field, person.Text(test.field), err)
		}
	}
}

func TestSetRefusesWhatCannotBeAndChangesNothing(t *testing.T) {
	c := small(t)
	for _, test := range []struct{ field, typed, want string }{
		{"now", "Technician", `found "Technician", expected one of outside, technician`},
		{"state", "XX", `found "XX", expected one of CA, TX`},
		{"credits", "201", `found "201", expected a whole number from 0 to 200`},
		{"credits", "-1", `found "-1", expected a whole number from 0 to 200`},
		{"credits", "1.5", `found "1.5", expected a whole number from 0 to 200`},
		{"weekly_hours", "200", `found "200", expected a whole number from 0 to 100`},
		{"budget", "99999999999999999999", `found "99999999999999999999", expected a whole number from 0 to 500000`},
		{"credentials", "rhit phd", `found "phd", expected credential ids such as rhit`},
		{"deadline", "2027-02-29", `found "2027-02-29", expected a date such as 2029-06-30 or 6/30/2029`},
		{"deadline", "next year", `found "next year", expected a date such as 2029-06-30 or 6/30/2029`},
	} {
		person := sitting.Circumstances{Now: "outside", State: "CA", Credits: given(7), WeeklyHours: given(8), Budget: given(9), Credentials: []string{"rhit"}, Deadline: 20000}
		before := person
		err := person.Set(c, c.Question(test.field), test.typed)
		if _, ok := err.(*sitting.ValueError); !ok || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.field, err, test.want)
		}
		if difference := cmp.Diff(before, person); difference != "" {
			t.Errorf("%s: %s", test.field, difference)
		}
	}
}

func TestLongListsOfOptionsAreCutShort(t *testing.T) {
	question := &catalog.Question{ID: "now", Kind: "choice"}
	for id := 'a'; id <= 'z'; id++ {
		question.Options = append(question.Options, catalog.Option{ID: string(id)})
	}
	err := new(sitting.Circumstances).Set(&catalog.Catalog{}, question, "0")
	if want := `found "0", expected one of a, b, c, … z`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestEveryFieldCanBeRead(t *testing.T) {
	person := sitting.Circumstances{
		Now: "a", State: "b", Schooling: "c", Credits: given(1), Credentials: []string{"d"}, Experience: given(2), WeeklyHours: given(3),
		Budget: given(4), Deadline: 20000, Place: "e", Accredited: "f",
	}
	if fields := reflect.TypeOf(person).NumField(); fields != len(catalog.CircumstanceIDs) {
		t.Errorf("%d fields, the catalog can ask %d questions", fields, len(catalog.CircumstanceIDs))
	}
	for _, id := range catalog.CircumstanceIDs {
		if person.Text(id) == "" || new(sitting.Circumstances).Text(id) != "" {
			t.Errorf("%s reads %q", id, person.Text(id))
		}
	}
}
