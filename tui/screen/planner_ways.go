package screen

import (
	"careeradvisor/advisor"
	"careeradvisor/tui/widget"
)

// newWays asks for the way in alone, and tells below what each of them leads to.
func newWays(shared *planning) *inputs {
	lead := func(width int) []string { return widget.Wrap(advisor.WaysLead, width) }
	i := newInputs(shared, "Ways in", lead, nil, shared.wayIn)
	i.below = i.ways
	return i
}

// wayIn is the question for the way in.
func (p *planning) wayIn() (list []input) {
	s := p.app.session
	for _, question := range s.Advisor.PlanQuestions(s.Sitting, s.Today) {
		if question.ID == advisor.QuestionWayIn {
			list = append(list, choice(question))
		}
	}
	return list
}

// ways tell each way in; nothing while they are worked out.
func (i *inputs) ways(width int) []string {
	if !i.effects.fresh() {
		return nil
	}
	var lines []advisor.Line
	for _, option := range i.form.current().options {
		way := i.effects.value[option.ID]
		way.Option = option
		lines = append(lines, advisor.WayLine(i.app.session.Advisor.Catalog, way))
	}
	return readLines(i.app.theme, lines, width)
}
