package advisor

import (
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// SchoolsFormat names the version of the JSON form of programs of schools.
const SchoolsFormat = "careeradvisor/schools/1"

// SchoolsForm is the JSON form of programs of schools side by side.
type SchoolsForm struct {
	Format string `json:"format"`
	*school.Comparison
	Mistakes    []NearMistake     `json:"mistakes"`
	Credentials []school.Purchase `json:"credentials"`
}

// SchoolsForm is the comparison of programs with what belongs to it; without programs it compares none.
func (a *Advice) SchoolsForm() SchoolsForm {
	compared := a.Schools
	if compared == nil {
		compared = school.Nothing()
	}
	return SchoolsForm{SchoolsFormat, compared, append([]NearMistake{}, a.Mistakes...), a.Purchases()}
}

// ExportForm is the JSON form of everything: what the person said, from which the same comes out again,
// and what came of it.
type ExportForm struct {
	Format  string           `json:"format"`
	Sitting *sitting.Sitting `json:"sitting"`
	Advice  *Advice          `json:"advice"`
	Compare Comparison       `json:"compare"`
	Plan    PlanForm         `json:"plan"`
	Schools SchoolsForm      `json:"schools"`
}

// ExportForm is everything the advice holds.
func (a *Advice) ExportForm() ExportForm {
	return ExportForm{sitting.ExportFormat, a.Sitting, a, a.Compare, a.PlanForm(), a.SchoolsForm()}
}
