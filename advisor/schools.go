package advisor

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// schools compares the programs a person looks at; nil without any. What does not touch them does not
// compare them again.
func (a *Advisor) schools(s *sitting.Sitting, today calendar.Date, choice plan.Choice) *school.Comparison {
	if len(s.Schools) == 0 {
		return nil
	}
	return a.compared.get(schoolsKey(s, today)+choice.Path, func() *school.Comparison { return a.school.Compare(s, choice) })
}

// Until says what a field of programs or of money is reckoned with until it is known; empty where that is
// nothing.
func Until(c *catalog.Catalog, field *catalog.SchoolField) string {
	assumed := c.Schools.Assumed(field)
	if assumed == nil {
		return ""
	}
	return fmt.Sprintf("Until you know, %s is reckoned with (%s).", assumed.Likely(), assumed.Basis.Word())
}

// schoolsKey says in text all of a sitting that a comparison of programs depends on, but for the goal.
func schoolsKey(s *sitting.Sitting, today calendar.Date) string {
	var key strings.Builder
	fmt.Fprint(&key, planKey(s, today), s.Weights)
	for i := range s.Schools {
		for _, id := range sitting.ProgramFieldIDs() {
			fmt.Fprintf(&key, "%q", s.Schools[i].Text(id))
		}
	}
	for _, id := range sitting.FinanceFieldIDs() {
		fmt.Fprintf(&key, "%q", s.Finance.Text(id))
	}
	return key.String()
}
