package session

import (
	"fmt"
	"reflect"

	"careeradvisor/advisor/sitting"
)

// CanUndo tells whether there is a change to take back.
func (s *Session) CanUndo() bool { return len(s.before) > 0 }

// Undone is a change that was taken back.
type Undone struct {
	What string // in a few words, such as "your answer"
	Item string // the question whose response it was, if it was one
}

// Undo takes the last change back.
func (s *Session) Undo() (Save, Undone) {
	undone := s.Sitting
	s.Sitting = s.before[len(s.before)-1]
	s.before = s.before[:len(s.before)-1]
	return s.save(undone.Revision + 1), difference(s.Sitting, undone)
}

// difference says in what the state after a change differs from the one before it.
func difference(before, after *sitting.Sitting) Undone {
	var undone []Undone
	for id, response := range after.Responses {
		if old, ok := before.Responses[id]; !ok || old != response {
			undone = append(undone, Undone{What: "your answer", Item: id})
		}
	}
	for _, part := range []struct {
		what          string
		before, after any
	}{
		{"what is a must", before.Musts, after.Musts},
		{"your name", before.Name, after.Name},
		{"what you said about yourself", before.Circumstances, after.Circumstances},
		{"the path you lean to", before.Lean, after.Lean},
		{"what you have done in a skill", before.Evidence, after.Evidence},
		{"how a trial felt", before.Trials, after.Trials},
		{"how many questions to ask", before.Brief, after.Brief},
		{"a change of your plan", before.Plan, after.Plan},
		{"a program of a school", before.Schools, after.Schools},
		{"how much a thing matters to you", before.Weights, after.Weights},
		{"what you said about money", before.Finance, after.Finance},
	} {
		if !reflect.DeepEqual(part.before, part.after) {
			undone = append(undone, Undone{What: part.what})
		}
	}
	switch {
	case len(undone) == 0:
		return Undone{What: "the last change"}
	case len(undone) > 1 && undone[1].Item != "" || len(undone) > 2:
		return Undone{What: fmt.Sprintf("%d changes made at once", len(undone))}
	}
	return undone[0]
}
