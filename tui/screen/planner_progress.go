package screen

import (
	"cmp"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"
)

// newActivity tells all about one activity and takes how far it is, how it is done, and how long the
// person thinks it takes.
func newActivity(shared *planning, id string) *inputs {
	title := func(width int) []string {
		return styled(shared.app.theme.Title, widget.Wrap(shared.app.session.Advisor.Catalog.Activity(id).Title, width))
	}
	all := func(width int) []string {
		for _, activity := range shared.plan().Activities {
			if activity.ID == id {
				return shared.explained(activity, width)
			}
		}
		return nil
	}
	i := newInputs(shared, "Activity", title, all, func() []input { return shared.activityInputs(id) })
	i.activity = id
	return i
}

func (p *planning) activityInputs(id string) []input {
	s := p.app.session
	definition, chosen := s.Advisor.Catalog.Activity(id), s.Sitting.Plan
	list := []input{p.mark(definition)}
	state := chosen.Done[id].State
	if state != "" && state != sitting.Left {
		list = append(list, p.on(id))
	}
	for _, question := range s.Advisor.ActivityQuestions(s.Sitting, p.plan(), id) {
		list = append(list, choice(question))
	}
	if definition.Takes != nil && state != sitting.Done {
		list = append(list, p.estimate(definition))
	}
	if _, edited := chosen.Edits[id]; edited {
		list = append(list, p.lateness())
	}
	return list
}

// notBegun takes a mark back.
const notBegun = "none"

// mark says how far an activity is: by today, unless another day is given.
func (p *planning) mark(definition *catalog.Activity) input {
	s := p.app.session
	f := field{label: "How far", options: []catalog.Option{{ID: notBegun, Label: "Not begun"}}}
	for _, mark := range advisor.Marks(plan.Activity{Milestone: definition.Kind == "milestone", Definition: *definition}) {
		f.options = append(f.options, catalog.Option{ID: string(mark.State), Label: mark.Label})
	}
	f.value = func() string { return cmp.Or(string(s.Sitting.Plan.Done[definition.ID].State), notBegun) }
	return input{field: f.labeled(), apply: func(x *sitting.Sitting, text string) error {
		progress := sitting.Progress{State: sitting.ProgressState(text), On: s.Today}
		if text == notBegun || text == "" {
			progress = sitting.Progress{}
		}
		s.Advisor.Mark(x, s.Today, definition.ID, progress)
		return nil
	}}
}

func (p *planning) on(id string) input {
	s := p.app.session
	now := s.Sitting.Plan.Done[id]
	return input{
		field: field{label: "On", ask: "On which day was that?", hint: "Such as " + calendar.Typed + "; empty is today.", value: now.On.String, shown: now.On.Long, anew: true},
		apply: func(x *sitting.Sitting, text string) error {
			day, err := dayOr(text, s.Today)
			if err == nil {
				err = advisor.CheckMark(day, s.Today)
			}
			if err == nil {
				s.Advisor.Mark(x, s.Today, id, sitting.Progress{State: now.State, On: day})
			}
			return err
		},
	}
}

func (p *planning) estimate(definition *catalog.Activity) input {
	s := p.app.session
	value := func() string {
		if estimate, edited := s.Sitting.Plan.Edits[definition.ID]; edited {
			return advisor.EstimateText(estimate)
		}
		return ""
	}
	return input{
		field: field{label: "Your estimate", hint: advisor.EstimateHint(*definition), value: value, shown: value, anew: true},
		apply: func(x *sitting.Sitting, text string) error {
			estimate, err := advisor.ParseEstimate(text)
			if err != nil {
				return err
			}
			return s.Advisor.Estimate(x, definition.ID, estimate)
		},
	}
}

// lateness asks how the person's own estimates turn out. One answer holds for all of them.
func (p *planning) lateness() input {
	s := p.app.session
	asked := s.Advisor.Catalog.About.Planning.Lateness
	f := field{label: "Your estimates", ask: asked.Text, why: asked.Why}
	for _, option := range asked.Options {
		f.options = append(f.options, catalog.Option{ID: option.ID, Label: option.Label})
	}
	f.value = func() string { return s.Sitting.Plan.Late }
	return input{field: f.labeled(), apply: func(x *sitting.Sitting, text string) error {
		x.Plan.Late = text
		return nil
	}}
}
