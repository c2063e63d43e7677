package plan

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// Promise holds the first date promised against the present one.
type Promise struct {
	Made  calendar.Date `json:"made"`
	By    calendar.Date `json:"by"`
	Now   calendar.Date `json:"now"`
	Slips []Slip        `json:"slips"` // what moved by itself, and not because something before it did
}

// Slip is an activity that is to be over later than was promised.
type Slip struct {
	ID    string        `json:"id"`
	Title string        `json:"title"`
	From  calendar.Date `json:"from"`
	To    calendar.Date `json:"to"`
	Waits bool          `json:"waits,omitempty"` // only for the person to begin it: all it waits for was over before today
}

// Days is how many days later than promised the goal is; negative when it is earlier.
func (p *Promise) Days() int { return int(p.Now - p.By) }

// Vow returns what the plan promises now, to be kept in the sitting.
func (p *Plan) Vow(today calendar.Date) *sitting.Promise {
	vow := &sitting.Promise{Path: p.Path, Made: today, By: p.Dates.P80, Ends: map[string]calendar.Date{}}
	for _, activity := range p.Activities {
		vow.Ends[activity.ID] = activity.P80End
	}
	return vow
}

// keep compares the plan with what was promised for the same goal.
func (p *Plan) keep(choice Choice) {
	if choice.Promise == nil || choice.Promise.Path != choice.Path {
		return
	}
	p.Promise = &Promise{Made: choice.Promise.Made, By: choice.Promise.By, Now: p.Dates.P80, Slips: []Slip{}}
	moved := map[string]bool{}
	for _, activity := range p.Activities {
		promised, known := choice.Promise.Ends[activity.ID]
		if !known || activity.P80End <= promised {
			continue
		}
		moved[activity.ID] = true
		caused := false
		for _, before := range activity.After {
			caused = caused || moved[before]
		}
		if !caused && !activity.Milestone {
			p.Promise.Slips = append(p.Promise.Slips, Slip{
				activity.ID, activity.Title, promised, activity.P80End,
				activity.State == "" && choice.Start < choice.Today && activity.Start <= choice.Today,
			})
		}
	}
}
