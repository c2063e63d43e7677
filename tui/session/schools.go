package session

import (
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// SetProgram keeps what the person knows of a program. The index after the last one enters a new program;
// nothing known enters none. The error is *sitting.ValueError, and then nothing has changed.
func (s *Session) SetProgram(index int, question *catalog.Question, text string) (Save, error) {
	trial := s.Sitting.Clone()
	if index == len(trial.Schools) {
		trial.Schools = append(trial.Schools, sitting.Program{})
	}
	before := trial.Schools[index].Text(question.ID)
	if err := trial.Schools[index].Set(s.Advisor.Catalog, question, text); err != nil {
		return nil, err
	}
	if trial.Schools[index].Text(question.ID) == before {
		return s.Flush, nil
	}
	return s.Change(func(x *sitting.Sitting) { x.Schools = trial.Schools }), nil
}

// RemoveProgram forgets a program.
func (s *Session) RemoveProgram(index int) Save {
	return s.Change(func(x *sitting.Sitting) { x.Schools = slices.Delete(slices.Clone(x.Schools), index, index+1) })
}

// SetFinance keeps what the person wants of a program, or says of their money. The error is
// *sitting.ValueError, and then nothing has changed.
func (s *Session) SetFinance(question *catalog.Question, text string) (Save, error) {
	trial := s.Sitting.Finance
	if err := trial.Set(s.Advisor.Catalog, question, text); err != nil {
		return nil, err
	}
	if trial.Text(question.ID) == s.Sitting.Finance.Text(question.ID) {
		return s.Flush, nil
	}
	return s.Change(func(x *sitting.Sitting) { x.Finance = trial }), nil
}

// Weigh keeps how much a criterion of programs matters; empty leaves it to the catalog.
func (s *Session) Weigh(criterion, weight string) Save {
	if s.Sitting.Weights[criterion] == weight {
		return s.Flush
	}
	return s.Change(func(x *sitting.Sitting) {
		if x.Weights == nil {
			x.Weights = map[string]string{}
		}
		if x.Weights[criterion] = weight; weight == "" {
			delete(x.Weights, criterion)
		}
	})
}
