package advisor

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// InputChange is one thing that changed in what an advice rests on.
type InputChange struct {
	Cause Cause    `json:"cause"`
	ID    string   `json:"id"` // of the item, trial or field
	Label string   `json:"label"`
	From  string   `json:"from"`
	To    string   `json:"to"`
	Moved []Points `json:"moved,omitempty"` // of an answer: the points that it alone moved
}

// Points are how many points more the role or a path has.
type Points struct {
	Of string `json:"of"` // the id of the role or path
	By int    `json:"by"`
}

const (
	notAnswered = "not answered"
	changed     = "changed" // of what is too long to be told
)

// inputChanges lists what changed in what the advice rests on, in the order of the causes.
func inputChanges(before, after Side, states []state) []InputChange {
	changes := []InputChange{}
	add := func(cause Cause, id, label, from, to string) {
		if from != to {
			changes = append(changes, InputChange{Cause: cause, ID: id, Label: label, From: cmp.Or(from, notAnswered), To: cmp.Or(to, notAnswered)})
		}
	}
	first, last := states[0].last, states[len(states)-1].last
	add(ByScoring, "scoring", "The way of scoring", fmt.Sprint("version ", first.Scoring), fmt.Sprint("version ", last.Scoring))
	add(ByData, "catalog", "The catalog", catalogText(first.Catalog), catalogText(last.Catalog))
	add(ByTime, "today", "Dates are counted from", first.Today.Long(), last.Today.Long())
	a, b, definitions := before.Sitting, after.Sitting, after.Advisor.Catalog
	for i := range definitions.Circumstances {
		question := &definitions.Circumstances[i]
		add(ByCircumstances, question.ID, question.Label, a.Circumstances.Label(definitions, question), b.Circumstances.Label(definitions, question))
	}
	goal := func(id string) string {
		if id == "" {
			return ""
		}
		return after.Advisor.goalTitle(id)
	}
	way := func(id string) string {
		if option := definitions.EducationOption(id); option != nil {
			return option.Title
		}
		return id
	}
	pace := func(id string) string {
		if pace := definitions.About.Planning.Pace(id); pace != nil {
			return pace.Label
		}
		return id
	}
	for _, field := range []struct{ id, label, from, to string }{
		{"path", "Planned for", goal(a.Plan.Path), goal(b.Plan.Path)}, {"education", "Way in", way(a.Plan.Education), way(b.Plan.Education)},
		{"start", "Start", a.Plan.Start.Long(), b.Plan.Start.Long()}, {"pace", "Pace", pace(a.Plan.Pace), pace(b.Plan.Pace)},
	} {
		add(ByCircumstances, "plan."+field.id, field.label, field.from, field.to)
	}
	for _, part := range []struct {
		id, label string
		from, to  any
	}{
		{"plan", "The rest of the plan", restOf(a.Plan), restOf(b.Plan)}, {"evidence", "What you have done in skills", a.Evidence, b.Evidence},
		{"schools", "Programs of schools", a.Schools, b.Schools}, {"weights", "What matters in a program", a.Weights, b.Weights},
		{"finance", "Your money for a program", a.Finance, b.Finance},
	} {
		if !reflect.DeepEqual(part.from, part.to) {
			add(ByCircumstances, part.id, part.label, "as it was", changed)
		}
	}
	return append(changes, answerChanges(before, after, states)...)
}

func catalogText(v sitting.CatalogVersion) string { return fmt.Sprintf("%s (%s)", v.Version, v.Digest) }

// restOf is what a plan holds beside the choices that have names of their own.
func restOf(p sitting.PlanChoice) sitting.PlanChoice {
	p.Path, p.Education, p.Start, p.Pace = "", "", 0, ""
	return p
}

// answerChanges lists the responses, trials, must-haves and whatever else of the answers changed, with the points each alone moved
// in the last step: those of all of them add up to the part of the answers.
func answerChanges(before, after Side, states []state) []InputChange {
	changes, a, b, ready := []InputChange{}, before.Sitting, after.Sitting, after.Advisor
	moved := func(string) []Points { return nil }
	if end := len(states) - 1; states[end].cause == ByAnswers {
		moved = movedBy(states[end-1].advice, states[end].advice)
	}
	add := func(id, label, from, to string) {
		if from != to {
			changes = append(changes, InputChange{ByAnswers, id, label, from, to, moved(id)})
		}
	}
	for _, item := range ready.Interview.All() {
		said := func(responses sitting.Responses) string {
			if response, given := responses[item.ID]; given {
				return item.Answer(response)
			}
			return notAnswered
		}
		add(item.ID, item.About(), said(a.Responses), said(b.Responses))
	}
	for _, trial := range ready.Catalog.Trials {
		felt := func(trials sitting.Responses) string {
			response, tried := trials[trial.ID]
			if step, ok := response.Step(); tried && ok {
				return ready.Catalog.About.Scoring.TrialSteps[step+2]
			}
			return "not tried"
		}
		add(trial.ID, trial.Title, felt(a.Trials), felt(b.Trials))
	}
	moved = func(string) []Points { return nil }
	for _, item := range ready.Interview.All() {
		must := func(s *sitting.Sitting) string {
			if slices.Contains(s.Musts, item.ID) {
				return "a must"
			}
			return "no must"
		}
		add(item.ID, item.About(), must(a), must(b))
	}
	lean := func(s *sitting.Sitting) string {
		if s.Lean == nil || ready.Catalog.Path(s.Lean.Path) == nil {
			return notAnswered
		}
		return ready.leaned(s.Lean)
	}
	add("lean", "Your guess before the choices", lean(a), lean(b))
	brief := map[bool]string{false: "as many as it takes", true: "until it is clear"}
	add("brief", "How many choices you are asked", brief[a.Brief], brief[b.Brief])
	if len(changes) == 0 && !maps.Equal(a.Seconds, b.Seconds) { // or it changed with the answers
		add("seconds", "How long your answers took", "as it was", changed)
	}
	return changes
}

// movedBy returns how many points more each item gives the role and the paths in a second advice.
func movedBy(first, second *Advice) func(item string) []Points {
	return func(item string) (moved []Points) {
		by := func(of string, before, after []fit.Reason) {
			if points := pointsOf(item, after) - pointsOf(item, before); points != 0 {
				moved = append(moved, Points{of, points})
			}
		}
		by(second.Role.ID, first.Role.Reasons, second.Role.Reasons)
		for _, path := range second.Paths {
			by(path.ID, first.Path(path.ID).Reasons, path.Reasons)
		}
		return moved
	}
}

func pointsOf(item string, reasons []fit.Reason) (points int) {
	for _, reason := range reasons {
		if reason.Item == item {
			points += reason.Points
		}
	}
	return points
}
