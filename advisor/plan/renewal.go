package plan

import "careeradvisor/advisor/calendar"

// Renewal is the first time a credential earned on the way must be renewed. After it the same comes
// every cycle.
type Renewal struct {
	Credential string        `json:"credential"` // id
	Name       string        `json:"name"`
	By         calendar.Date `json:"by"`     // if the exam is passed on its likely day
	Months     int           `json:"months"` // of one cycle
	Hours      int           `json:"hours"`  // of continuing education in it
}

// renew lists what keeps the credentials a plan leads to.
func (p *Planner) renew(made *Plan) {
	for _, activity := range made.Activities {
		credential := p.catalog.Credential(activity.Definition.Exam)
		if credential == nil || credential.Renews == nil {
			continue
		}
		_, months, _ := credential.Renews.Every.Whole()
		_, hours, _ := credential.Renews.Hours.Whole()
		_, cycle, _, _ := credential.Renews.Every.Days()
		made.Renewals = append(made.Renewals, Renewal{credential.ID, credential.Name, activity.End.AddDays(cycle), months, hours})
	}
}
