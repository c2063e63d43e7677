package sitting

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// Circumstances say where a person is now. A nil or empty field was not answered. Why flow,
// see Sitting.
type Circumstances struct {
	Now         string        `yaml:"now,omitempty,flow"`
	State       string        `yaml:"state,omitempty,flow"` // two letters
	Schooling   string        `yaml:"schooling,omitempty,flow"`
	Credits     *int          `yaml:"credits,omitempty"` // college credits earned
	Credentials []string      `yaml:"credentials,omitempty,flow"`
	Experience  *int          `yaml:"experience,omitempty"` // years in health records or coding
	WeeklyHours *int          `yaml:"weekly_hours,omitempty"`
	Budget      *int          `yaml:"budget,omitempty"`   // US dollars in all
	Deadline    calendar.Date `yaml:"deadline,omitempty"` // when the person needs to be in the job
	Place       string        `yaml:"place,omitempty,flow"`
	Accredited  string        `yaml:"accredited,omitempty,flow"` // whether CAHIIM accredits the program: yes, no or unknown
}

// The answers to whether a program is accredited.
const (
	Yes = "yes"
	No  = "no"
)

// fieldIDs are the questions a catalog can ask, in the order of the struct.
var fieldIDs = []string{"now", "state", "schooling", "credits", "credentials", "experience", "weekly_hours", "budget", "deadline", "place", "accredited"}

// FieldIDs returns the ids a circumstance question may have.
func FieldIDs() []string { return slices.Clone(fieldIDs) }

func (c *Circumstances) field(id string) any {
	return map[string]any{
		"now": &c.Now, "state": &c.State, "schooling": &c.Schooling, "credits": &c.Credits, "credentials": &c.Credentials,
		"experience": &c.Experience, "weekly_hours": &c.WeeklyHours, "budget": &c.Budget, "deadline": &c.Deadline, "place": &c.Place, "accredited": &c.Accredited,
	}[id]
}

// Text returns a field as a person would type it; empty when not answered.
func (c *Circumstances) Text(id string) string {
	switch field := c.field(id).(type) {
	case *string:
		return *field
	case **int:
		if *field != nil {
			return strconv.Itoa(**field)
		}
	case *[]string:
		return strings.Join(*field, ", ")
	case *calendar.Date:
		return field.String()
	}
	return ""
}

func (c *Circumstances) filled() []string {
	return slices.DeleteFunc(FieldIDs(), func(id string) bool { return c.Text(id) == "" })
}

// ValueError says that a circumstance cannot have the value typed.
type ValueError struct{ Found, Expected string }

// Error says both.
func (e *ValueError) Error() string { return "found " + e.Found + ", expected " + e.Expected }

// Set reads what a person typed into the field the question asks for; empty text clears it. The
// error is *ValueError, and then nothing has changed.
func (c *Circumstances) Set(definitions *catalog.Catalog, question *catalog.Question, text string) error {
	text = strings.TrimSpace(text)
	wrong := func(expected string) error { return &ValueError{fmt.Sprintf("%q", text), expected} }
	switch field := c.field(question.ID).(type) {
	case *string:
		if question.Kind == "code" {
			text = strings.ToUpper(text)
		}
		if text != "" && question.Option(text) == nil {
			return wrong("one of " + optionIDs(question))
		}
		*field = text
	case **int:
		if text == "" {
			*field = nil
			return nil
		}
		number, err := strconv.Atoi(strings.NewReplacer(",", "", "$", "").Replace(text))
		if err != nil || number < 0 || number > question.Most {
			return wrong(fmt.Sprintf("a whole number from 0 to %d", question.Most))
		}
		*field = &number
	case *[]string:
		ids := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ',' || r == ' ' })
		for _, id := range ids {
			if definitions.Credential(id) == nil {
				return &ValueError{fmt.Sprintf("%q", id), "credential ids such as " + credentialIDs(definitions)}
			}
		}
		slices.Sort(ids)
		*field = slices.Compact(ids)
	case *calendar.Date:
		if text == "" {
			*field = 0
			return nil
		}
		date, err := calendar.Parse(text)
		if err != nil {
			return wrong("a date as YYYY-MM-DD")
		}
		*field = date
	}
	return nil
}

func optionIDs(question *catalog.Question) string {
	ids := make([]string, len(question.Options))
	for i, option := range question.Options {
		ids[i] = option.ID
	}
	if len(ids) > 12 {
		ids = append(ids[:3], "… "+ids[len(ids)-1])
	}
	return strings.Join(ids, ", ")
}

func credentialIDs(definitions *catalog.Catalog) string {
	var ids []string
	for _, credential := range definitions.Credentials {
		ids = append(ids, credential.ID)
	}
	return strings.Join(ids, ", ")
}

// Label returns a field in the catalog's words; empty when not answered.
func (c *Circumstances) Label(definitions *catalog.Catalog, question *catalog.Question) string {
	text := c.Text(question.ID)
	if option := question.Option(text); option != nil {
		return option.Label
	}
	switch field := c.field(question.ID).(type) {
	case *[]string:
		var names []string
		for _, id := range *field {
			if credential := definitions.Credential(id); credential != nil {
				names = append(names, credential.Name)
			}
		}
		return strings.Join(names, ", ")
	case **int:
		if *field != nil {
			return catalog.Amount(catalog.Number(**field), question.Unit)
		}
	case *calendar.Date:
		return field.Long()
	}
	return text
}
