package plan

import (
	"math"

	"careeradvisor/advisor/catalog"
)

// pass is one of the three walks over the network.
type pass int

const (
	low pass = iota
	likely
	high
	passes
)

// perPass holds one whole number for each pass: days, credits or hours.
type perPass [passes]int

// study turns credits, study hours and experience into days for one person.
type study struct {
	hoursACredit int // weekly, while a term runs
	course       int // credits of one course
	perTerm      int // credits this person takes a term: whole courses, at least one
	term         perPass
	weeklyHours  int
	credits      int     // earned already
	experience   perPass // days already worked that no activity has counted yet
}

// studyOf takes the pace as it is while the person has not said how many hours they have, and as
// many courses of it as the hours allow once they have.
func studyOf(planning catalog.Planning, pace catalog.Pace, weeklyHours int, hoursKnown bool, credits, experienceYears int) study {
	s := study{course: planning.CourseCredits, weeklyHours: weeklyHours, credits: credits}
	_, s.hoursACredit, _ = planning.HoursACredit.Whole()
	s.term[low], s.term[likely], s.term[high], _ = pace.Term.Days()
	perTerm := pace.Credits
	if hoursKnown {
		perTerm = min(perTerm, weeklyHours/s.hoursACredit)
	}
	s.perTerm = max(s.course, perTerm/s.course*s.course)
	days := int(float64(experienceYears) * 365.25)
	s.experience = perPass{days, days, days}
	return s
}

// duration returns the days an activity takes in each pass. Experience it counts is used up.
func (s *study) duration(activity catalog.Activity) (days perPass) {
	switch activity.Kind {
	case "fixed":
		days[low], days[likely], days[high], _ = activity.Takes.Days()
	case "terms":
		for i, credits := range s.remaining(activity, s.credits) {
			days[i] = ceilDivide(credits, s.perTerm) * s.term[i]
		}
	case "effort":
		var hours perPass
		hours[low], hours[likely], hours[high] = activity.Takes.Whole()
		for i := range days {
			days[i] = ceilDivide(7*hours[i], s.weeklyHours)
		}
	}
	if activity.Experience {
		for i := range days {
			counted := min(days[i], s.experience[i])
			days[i] -= counted
			s.experience[i] -= counted
		}
	}
	return days
}

// remaining returns the credits still to earn in each pass.
func (s *study) remaining(activity catalog.Activity, earned int) (credits perPass) {
	credits[low], credits[likely], credits[high] = activity.Takes.Whole()
	for i := range credits {
		if activity.Transfer {
			credits[i] = max(0, credits[i]-earned)
		}
	}
	return credits
}

// cost is the activity's cost; of study by terms, the share of the credits still to earn.
func (s *study) cost(activity catalog.Activity) *Cost {
	if activity.Cost.NotPublished {
		return &Cost{Unpublished: []string{activity.Title}}
	}
	var dollars perPass
	dollars[low], dollars[likely], dollars[high] = activity.Cost.Whole()
	if activity.Transfer && s.credits > 0 {
		left, all := s.remaining(activity, s.credits), s.remaining(activity, 0)
		for i := range dollars {
			dollars[i] = int(math.Ceil(float64(dollars[i]*left[i]) / float64(max(all[i], 1))))
		}
	}
	return &Cost{Low: dollars[low], Likely: dollars[likely], High: dollars[high]}
}

func ceilDivide(a, b int) int { return (a + b - 1) / b }
