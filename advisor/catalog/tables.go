package catalog

import (
	"fmt"
	"slices"
)

// Occupation is one series of the Bureau of Labor Statistics.
type Occupation struct {
	Code   string `yaml:"code"`
	Title  string `yaml:"title"`
	Counts string `yaml:"counts"` // who is in it, and who is not
}

// TableHeader is what every row of a wage or outlook table has in common.
type TableHeader struct {
	Title  string `yaml:"title"`
	Of     string `yaml:"of"`
	AsOf   string `yaml:"as_of"`
	Source string `yaml:"source"`
	Note   string `yaml:"note,omitempty"`
	Basis  Basis  `yaml:"basis"`
}

// WageTable holds yearly pay by occupation, in US dollars.
type WageTable struct {
	TableHeader `yaml:",inline"`
	Rows        []Wage `yaml:"rows"`
}

// Pay is yearly pay in US dollars by percentile: one in ten earns less than P10.
type Pay struct {
	P10    int `yaml:"p10"`
	P25    int `yaml:"p25"`
	Median int `yaml:"median"`
	P75    int `yaml:"p75"`
	P90    int `yaml:"p90"`
}

// At returns the pay at one of payPlaces.
func (p Pay) At(place string) int {
	return p.rising()[slices.Index(payPlaces, place)]
}

// payPlaces are the words for the percentiles, from the lowest on.
var payPlaces = []string{"p10", "p25", "median", "p75", "p90"}

func (p Pay) rising() []int { return []int{p.P10, p.P25, p.Median, p.P75, p.P90} }

// Says tells the whole spread of pay.
func (p Pay) Says() string {
	return fmt.Sprintf("%s a year in the middle, half earn %s, one in ten less than %s and one in ten more than %s",
		Dollars(p.Median), DollarSpread(p.P25, p.P75), Dollars(p.P10), Dollars(p.P90))
}

// Wage is the pay of an occupation, and the jobs counted.
type Wage struct {
	Occupation string `yaml:"occupation"`
	Jobs       int    `yaml:"jobs"`
	Pay        `yaml:",inline"`
}

// StateWageTable holds yearly pay by occupation and state, in US dollars.
type StateWageTable struct {
	TableHeader `yaml:",inline"`
	Rows        []StateWage `yaml:"rows"`
}

// StateWage is the pay of an occupation in one state.
type StateWage struct {
	Occupation string `yaml:"occupation"`
	State      string `yaml:"state"` // an option of the state question
	Pay        `yaml:",inline"`
}

// SectorWages holds yearly pay by kind of employer. Tables of several releases stand side by side,
// the newest first; they are never mixed.
type SectorWages struct {
	Sectors []Sector          `yaml:"sectors"`
	Tables  []SectorWageTable `yaml:"tables"`
}

// Sector is a kind of employer, as the statistical office divides them.
type Sector struct {
	ID    string `yaml:"id"`
	Title string `yaml:"title"`
}

// SectorWageTable holds yearly pay by occupation and sector in one release, in US dollars.
type SectorWageTable struct {
	TableHeader `yaml:",inline"`
	Quantity    string       `yaml:"quantity,omitempty"` // a word for what its rows give; tables with the same word are rivals
	Rows        []SectorWage `yaml:"rows"`
}

// SectorWage is yearly pay in one sector, in US dollars.
type SectorWage struct {
	Occupation string `yaml:"occupation"`
	Sector     string `yaml:"sector"`
	Jobs       int    `yaml:"jobs,omitempty"` // left out where it is not published
	Pay        int    `yaml:"pay"`
}

// MedianTable holds the middle pay of past years, in US dollars.
type MedianTable struct {
	TableHeader `yaml:",inline"`
	Rows        []Median `yaml:"rows"`
}

// Median is the middle yearly pay of an occupation at one time.
type Median struct {
	Occupation string `yaml:"occupation"`
	AsOf       string `yaml:"as_of"`
	Pay        int    `yaml:"pay"`
}

// OutlookTable holds projected growth by occupation over one period.
type OutlookTable struct {
	TableHeader `yaml:",inline"`
	Period      string    `yaml:"period"`
	Rows        []Outlook `yaml:"rows"`
}

// Outlook is projected growth in percent over the whole period, from a number of jobs at its
// start, and openings a year (most of them to replace people who leave).
type Outlook struct {
	Occupation string `yaml:"occupation"`
	Jobs       int    `yaml:"jobs"`
	Percent    Number `yaml:"percent"`
	Openings   int    `yaml:"openings"`
}

// Says tells growth whole: the percent never without the jobs it starts from and the years.
func (t OutlookTable) Says(o *Outlook) string {
	return fmt.Sprintf("%+g%% from %s jobs over %s, about %s", float64(o.Percent), Amount(Number(o.Jobs), ""), t.Period, Amount(Number(o.Openings), "openings a year"))
}

// Growth returns the row of an occupation, or nil when none is published.
func (t *OutlookTable) Growth(code string) *Outlook {
	return find(t.Rows, code, func(o *Outlook) string { return o.Occupation })
}

// Sector returns the sector of that id, or nil.
func (s *SectorWages) Sector(id string) *Sector {
	return find(s.Sectors, id, func(x *Sector) string { return x.ID })
}

// In returns the rows of an occupation.
func (t SectorWageTable) In(code string) (rows []SectorWage) {
	for _, row := range t.Rows {
		if row.Occupation == code {
			rows = append(rows, row)
		}
	}
	return rows
}

// Says tells the pay and the jobs it counts.
func (w SectorWage) Says() string {
	pay := Amount(Number(w.Pay), "USD a year")
	if w.Jobs == 0 {
		return pay + ", number of jobs " + NotPublished
	}
	return pay + ", " + Amount(Number(w.Jobs), "jobs")
}
