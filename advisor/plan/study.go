package plan

import (
	"fmt"
	"math"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
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
func studyOf(planning catalog.Planning, pace catalog.Pace, person sitting.Circumstances) *study {
	s := &study{course: planning.CourseCredits, credits: given(person.Credits, 0)}
	s.weeklyHours = given(person.WeeklyHours, int(*planning.WeeklyHours.Value))
	_, s.hoursACredit, _ = planning.HoursACredit.Whole()
	s.term[low], s.term[likely], s.term[high], _ = pace.Term.Days()
	perTerm := pace.Credits
	if person.WeeklyHours != nil {
		perTerm = min(perTerm, s.weeklyHours/s.hoursACredit)
	}
	s.perTerm = max(s.course, perTerm/s.course*s.course)
	days := int(math.Ceil(float64(given(person.Experience, 0)) * 365.25))
	s.experience = perPass{days, days, days}
	return s
}

// needed says what a person without any hours lacks for a network; empty when nothing in it takes
// weekly hours.
func (s *study) needed(network []node) string {
	effort := false
	for _, n := range network {
		if n.outstanding() && n.activity.Kind == "terms" {
			return fmt.Sprintf("With 0 hours a week there is no date. One course of %d credits needs about %d hours a week.",
				s.course, s.course*s.hoursACredit)
		}
		effort = effort || n.outstanding() && n.activity.Kind == "effort"
	}
	if effort {
		return "With 0 hours a week there is no date. This plan has study for exams or skills in it, which needs some hours."
	}
	return ""
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
