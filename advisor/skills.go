package advisor

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Skills is what the person has shown, what their likely roles need, and what to learn first.
type Skills struct {
	Targets []fit.Readiness `json:"targets"` // the roles and paths the order is made for
	Learn   []Lesson        `json:"learn"`   // most value for an hour first
}

// Lesson is one level of a skill to learn, and when it could be reached.
type Lesson struct {
	fit.SkillStep
	Title string        `json:"title"`
	Text  string        `json:"text"` // what one can be seen doing at that level
	By    calendar.Date `json:"by,omitempty"`
}

// skills works for the paths that may be the person's: the leading group, or all before any leads,
// and the entry role where one of them begins with it. Dates come from the weekly hours the person
// gave; without any there are none.
func (a *Advisor) skills(s *sitting.Sitting, advice *Advice) Skills {
	held, targets, skills := fit.Held(a.Catalog, s.Evidence), a.targets(s, advice), Skills{Learn: []Lesson{}}
	for _, target := range targets {
		skills.Targets = append(skills.Targets, a.engine.Readiness(target, held))
	}
	hours := 0
	for _, step := range a.engine.Learn(targets, held) {
		lesson := a.lesson(step)
		hours += step.Hours
		lesson.By = learned(advice.Today, hours, s.Circumstances.WeeklyHours)
		skills.Learn = append(skills.Learn, lesson)
	}
	return skills
}

// targets are the roles and paths that the order of lessons is made for.
func (a *Advisor) targets(s *sitting.Sitting, advice *Advice) (targets []string) {
	if slices.ContainsFunc(advice.Leading, func(path string) bool { return !a.entered(s, path) }) {
		targets = append(targets, a.Catalog.About.Entry)
	}
	return append(targets, advice.Leading...)
}

// lesson is a level to learn, without a day.
func (a *Advisor) lesson(step fit.SkillStep) Lesson {
	skill := a.Catalog.Skill(step.Skill)
	return Lesson{SkillStep: step, Title: skill.Title, Text: skill.Levels[step.To]}
}

// learned is the day by which so many hours are over, at so many a week; zero where nobody said how many.
func learned(today calendar.Date, hours int, weekly *int) calendar.Date {
	if weekly == nil || *weekly <= 0 {
		return 0
	}
	return today.AddDays((7*hours + *weekly - 1) / *weekly)
}

// shown says how much of what a path needs the person has shown, by the levels of the skills they hold.
func (a *Advisor) shown(path string, held map[string]int) Shown {
	shown := Shown{Readiness: a.engine.Readiness(path, held)}
	for _, need := range a.Catalog.Role(a.Catalog.Path(path).To).Skills {
		shown.Said = shown.Said || held[need.Skill] > 0
	}
	return shown
}

// Word says what was shown in a word: "34%", or that nothing was said yet.
func (s Shown) Word() string {
	if !s.Said {
		return "not said"
	}
	return fmt.Sprintf("%d%%", s.Percent)
}

// Sentence says what was shown of what the path needs.
func (s Shown) Sentence(a *Advice) string {
	switch {
	case !s.Said:
		return "You have not said yet what you did in the skills it needs."
	case s.Weakest == "":
		return "You have shown every skill it needs."
	}
	return fmt.Sprintf("You have shown %d%% of what it needs. %s.", s.Percent, a.weakest(s.Weakest, s.Must))
}

// weakest names the skill that lags most behind what is needed.
func (a *Advice) weakest(skill string, must bool) string {
	if must {
		return "Weakest must-have: " + a.Catalog.Skill(skill).Title
	}
	return "Weakest: " + a.Catalog.Skill(skill).Title
}
