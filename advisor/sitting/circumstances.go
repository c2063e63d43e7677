package sitting

import (
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// Circumstances say where a person is now. A nil or empty field was not answered. Why flow,
// see Sitting.
type Circumstances struct {
	Now         string        `yaml:"now,omitempty,flow" json:"now,omitempty"`
	State       string        `yaml:"state,omitempty,flow" json:"state,omitempty"` // two letters
	Schooling   string        `yaml:"schooling,omitempty,flow" json:"schooling,omitempty"`
	Credits     *int          `yaml:"credits,omitempty" json:"credits,omitempty"` // college credits earned
	Credentials []string      `yaml:"credentials,omitempty,flow" json:"credentials,omitempty"`
	Experience  *int          `yaml:"experience,omitempty" json:"experience,omitempty"` // years in health records or coding
	WeeklyHours *int          `yaml:"weekly_hours,omitempty" json:"weekly_hours,omitempty"`
	Budget      *int          `yaml:"budget,omitempty" json:"budget,omitempty"`     // US dollars in all
	Deadline    calendar.Date `yaml:"deadline,omitempty" json:"deadline,omitempty"` // when the person needs to be in the job
	Place       string        `yaml:"place,omitempty,flow" json:"place,omitempty"`
	Accredited  string        `yaml:"accredited,omitempty,flow" json:"accredited,omitempty"` // whether CAHIIM accredits the program: yes, no or unknown
}

// The answers to whether a program is accredited.
const (
	Yes = "yes"
	No  = "no"
)

func (c *Circumstances) field(id string) any {
	switch id {
	case "now":
		return &c.Now
	case "state":
		return &c.State
	case "schooling":
		return &c.Schooling
	case "credits":
		return &c.Credits
	case "credentials":
		return &c.Credentials
	case "experience":
		return &c.Experience
	case "weekly_hours":
		return &c.WeeklyHours
	case "budget":
		return &c.Budget
	case "deadline":
		return &c.Deadline
	case "place":
		return &c.Place
	case "accredited":
		return &c.Accredited
	}
	return nil
}

// Text returns a field as a person would type it; empty when not answered.
func (c *Circumstances) Text(id string) string { return textOf(c.field(id)) }

func (c *Circumstances) filled() []string {
	return slices.DeleteFunc(slices.Clone(catalog.CircumstanceIDs), func(id string) bool { return c.Text(id) == "" })
}

// Set reads what a person typed into the field the question asks for; empty text clears it. The
// error is *ValueError, and then nothing has changed.
func (c *Circumstances) Set(definitions *catalog.Catalog, question *catalog.Question, text string) error {
	return setField(definitions, question, c.field(question.ID), text)
}

// Label returns a field in the catalog's words; empty when not answered.
func (c *Circumstances) Label(definitions *catalog.Catalog, question *catalog.Question) string {
	return labelOf(definitions, question, c.field(question.ID))
}
