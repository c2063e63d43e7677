package screen

import (
	"fmt"
	"slices"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// planner shows the dated plan and lets its inputs be changed; every change redraws it at once.
type planner struct {
	app    *App
	form   *form
	inputs bool // the inputs are shown and hold the cursor, not the timeline
	row    int  // the marked activity
	pager  pager
}

func newPlanner(app *App) *planner {
	p := &planner{app: app}
	p.form = newForm(app.theme, p.fields, p.toTimeline)
	return p
}

func (p *planner) pages() *pager { return &p.pager }

func (p *planner) title() string { return "Plan" }

func (p *planner) plan() *plan.Plan { return p.app.session.Advice().Plan }

func (p *planner) fields() []field {
	s := p.app.session
	var fields []field
	for _, question := range s.Advisor.PlanQuestions(s.Sitting, s.Today) {
		if question.Asked {
			fields = append(fields, p.choice(question))
		}
	}
	fields = append(fields, p.start(p.plan().Start))
	for _, id := range advisor.PlannerCircumstances {
		if question := s.Advisor.Catalog.Question(id); question != nil {
			fields = append(fields, circumstance(p.app, question))
		}
	}
	return fields
}

func (p *planner) choice(question advisor.PlanQuestion) field {
	return field{
		label: question.Label, options: question.Options,
		value: func() string { return question.Now },
		shown: func() string {
			for _, option := range question.Options {
				if option.ID == question.Now {
					return option.Label
				}
			}
			return question.Now
		},
		set: func(id string) (tea.Cmd, error) {
			if id == "" {
				return nil, nil // a plan always has a goal, a way in and a pace
			}
			return p.app.keep(p.app.session.Change(func(s *sitting.Sitting) { *question.Field(&s.Plan) = id })), nil
		},
	}
}

func (p *planner) start(now calendar.Date) field {
	return field{
		label: "Start", why: "The day you begin.", hint: "Write it as YYYY-MM-DD; empty is today.",
		value: now.String, shown: now.Long,
		set: func(text string) (tea.Cmd, error) {
			var date calendar.Date
			if err := date.UnmarshalText([]byte(text)); err != nil {
				return nil, err
			}
			return p.app.keep(p.app.session.Change(func(s *sitting.Sitting) { s.Plan.Start = date })), nil
		},
	}
}

func (p *planner) toTimeline() tea.Cmd {
	p.inputs, p.pager.top = false, 0
	return nil
}

func (p *planner) toInputs() tea.Cmd {
	p.inputs, p.pager.top = true, 0
	p.form.cursor = min(p.form.cursor, len(p.fields())-1)
	p.form.load()
	return nil
}

func (p *planner) closing() (tea.Cmd, bool) {
	if !p.inputs {
		return nil, true
	}
	cmd, ok := p.form.leave()
	if ok {
		p.toTimeline()
	}
	return cmd, false // one step back from the inputs is the timeline
}

func (p *planner) typing() bool { return p.inputs && p.form.typing() }

func (p *planner) typed(msg tea.KeyMsg) tea.Cmd { return p.form.typed(msg) }

func (p *planner) actions() []action {
	if p.inputs {
		return p.form.actions()
	}
	glyphs := p.app.theme.Glyphs
	actions := []action{
		act("c enter", "c", "change the plan", p.toInputs),
		act("e", "e", "export", func() tea.Cmd { return p.app.open(newExport(p.app)) }),
	}
	if len(p.plan().Activities) > 0 {
		actions = append(actions, act("down j", glyphs.Down, "next activity", p.move(1)), act("up k", glyphs.Up, "previous activity", p.move(-1)))
	}
	return actions
}

func (p *planner) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.row = min(max(p.row+by, 0), len(p.plan().Activities)-1)
		p.pager.follow = true
		return nil
	}
}

func (p *planner) body(width, height int) []string {
	theme, text, made := p.app.theme, reading(width), p.plan()
	// What the plan comes to stays in view while its inputs change.
	fixed := styled(theme.Title.Render, widget.Wrap(made.Title+". "+advisor.Finish(made), text))
	if p.inputs {
		fixed = append(fixed, "")
		rows, from, to := p.form.render(text)
		p.pager.follow = p.pager.follow || p.form.moved()
		return append(fixed, p.pager.show(theme, rows, from, to, height-len(fixed))...)
	}
	lines := p.money(made, text)
	from, to := 0, 0
	if p.row = min(p.row, len(made.Activities)-1); p.row >= 0 {
		drawn, first, last := widget.Timeline(theme, made, width, p.row)
		details := p.details(made.Activities[p.row], text)
		if p.row > 0 {
			from = len(lines) + first
		}
		// the explanation of the marked activity stands right under it
		lines = slices.Concat(lines, drawn[:last], details, drawn[last:])
		to = from + last - first + len(details) - 1
	}
	lines = append(lines, "")
	if width >= widget.NarrowTimeline {
		glyphs := theme.Glyphs
		legend := fmt.Sprintf("%s likely   %s if it runs long   %s milestone", glyphs.Solid, glyphs.Tail, glyphs.Milestone)
		lines = append(lines, theme.Dim.Render(legend), "")
	}
	add := func(sentence string) {
		lines = append(lines, styled(theme.Dim.Render, widget.Indented(theme.Glyphs.Bullet+" ", sentence, text))...)
	}
	for _, assumption := range made.Assumptions {
		add(assumption)
	}
	for _, done := range made.Done {
		add("Left out, since you have it: " + done)
	}
	return append(fixed, p.pager.show(theme, lines, from, to, height-len(fixed))...)
}

// money says what the plan costs and whether the person can pay it.
func (p *planner) money(made *plan.Plan, width int) (lines []string) {
	if made.Impossible == "" {
		lines = append(lines, widget.Wrap("Cost: "+advisor.Cost(made.TotalCost)+".", width)...)
	}
	if afford := advisor.Afford(made); afford != "" {
		lines = append(lines, widget.Wrap(afford, width)...)
	}
	return append(lines, "")
}

func (p *planner) details(activity plan.Activity, width int) (lines []string) {
	add := func(text string) {
		lines = append(lines, styled(p.app.theme.Dim.Render, widget.Indented("    ", text, width))...)
	}
	add(activity.Text)
	dates := fmt.Sprintf("%s to %s; by %s in 8 of 10 futures", activity.Start.Long(), activity.End.Long(), activity.P80End.Long())
	if activity.Milestone {
		dates = fmt.Sprintf("%s at the earliest, likely %s, by %s in 8 of 10 futures", activity.EarliestEnd.Long(), activity.End.Long(), activity.P80End.Long())
	}
	add(dates + basis(activity.Basis) + ".")
	if activity.Cost != nil {
		add("Cost: " + advisor.Cost(*activity.Cost) + ".")
	}
	return lines
}
