package sitting

import "careeradvisor/advisor/calendar"

// Last is an advice in brief: what the person was last told, by which definitions, by which version of the
// scoring and on which day. It is about the answers that stand in the same file.
type Last struct {
	Catalog CatalogVersion `yaml:"catalog,flow" json:"catalog"`
	Scoring int            `yaml:"scoring" json:"scoring"`
	Today   calendar.Date  `yaml:"today" json:"today"`
	Role    LastRole       `yaml:"role,flow" json:"role"`
	Paths   []LastPath     `yaml:"paths,flow" json:"paths"` // in their order, the first first
	Plan    LastPlan       `yaml:"plan,flow" json:"plan"`
}

// LastRole is how the entry role fits.
type LastRole struct {
	Points   int      `yaml:"points" json:"points"`
	Possible int      `yaml:"possible" json:"possible"`
	Percent  int      `yaml:"percent" json:"percent"`
	Band     string   `yaml:"band" json:"band"`
	Vetoes   []string `yaml:"vetoes,omitempty" json:"vetoes,omitempty"` // ids of must-haves
}

// LastPath is where a path stands, and whether it can be reached.
type LastPath struct {
	ID      string `yaml:"id,flow" json:"id"`
	Points  int    `yaml:"points" json:"points"`
	Leading bool   `yaml:"leading,omitempty" json:"leading,omitzero"`
	Reach   string `yaml:"reach,flow" json:"reach"` // pass, fail or unknown
}

// LastPlan is what the plan promises.
type LastPlan struct {
	Path string        `yaml:"path" json:"path"`                   // a path id, or Entry
	P80  calendar.Date `yaml:"p80,omitempty" json:"p80,omitempty"` // zero where there is no date
	Next []string      `yaml:"next,omitempty" json:"next,omitempty"`
}
