package screen

import (
	"cmp"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	tea "github.com/charmbracelet/bubbletea"
)

// input is a field of the planner. What each of its answers would do to the date is shown before it is
// chosen.
type input struct {
	field
	apply  func(s *sitting.Sitting, text string) error
	ladder []string // answers worth trying, where one is typed
	still  bool     // it moves no date
}

// question tells what effects are worked out for: one field of one state, and what is typed in it.
type question struct {
	version int
	label   string
	typed   string
}

// inputs is a screen of the planner on which something is chosen.
type inputs struct {
	*planning
	name     string
	activity string // that it is about; empty for the whole plan
	above    func(width int) []string
	below    func(width int) []string
	list     func() []input
	*form
	pager   pager
	effects latest[question, map[string]advisor.Offer] // of the options, or of answers worth trying
	effect  latest[question, map[string]advisor.Offer] // of what is typed

	listed []input // by the versions of the sitting and of its plan
	forms  []field // the same as the form wants them
	of     [2]int
}

func newInputs(shared *planning, name string, above, below func(width int) []string, list func() []input) *inputs {
	i := &inputs{planning: shared, name: name, above: above, below: below, list: list}
	i.form = newForm(shared.app.theme, i.fields, shared.app.back)
	i.form.beyond = &i.pager
	return i
}

func (i *inputs) fields() []field {
	if of := [2]int{i.app.session.Version(), i.made.of}; i.listed == nil || i.of != of {
		i.listed, i.forms, i.of = i.list(), nil, of
		for _, input := range i.listed {
			i.forms = append(i.forms, i.formed(input))
		}
	}
	return i.forms
}

// formed is an input as the form wants it.
func (i *inputs) formed(input input) field {
	f := input.field
	f.set = func(text string) (tea.Cmd, error) {
		trial := i.app.session.Sitting.Clone()
		if err := input.apply(trial, text); err != nil {
			return nil, err
		}
		return i.change(func(s *sitting.Sitting) { *s = *trial }), nil
	}
	f.note = func(answer string) string { return i.says(&i.effects, answer) }
	f.below = func() []string { return i.tried(input) }
	return f
}

// says tells what an answer would do; an ellipsis while that is being worked out.
func (i *inputs) says(effects *latest[question, map[string]advisor.Offer], answer string) string {
	if !effects.fresh() {
		return i.app.theme.Glyphs.Ellipsis
	}
	if offer, ok := effects.value[answer]; ok {
		return offer.Text()
	}
	return ""
}

// tried tells what is typed, and other answers worth trying, would do.
func (i *inputs) tried(input input) (lines []string) {
	add := func(effects *latest[question, map[string]advisor.Offer], answer string) {
		if text := i.says(effects, answer); text != "" && !input.still {
			lines = append(lines, answer+": "+text)
		}
	}
	typed := i.form.input.Value()
	if typed != input.value() {
		add(&i.effect, typed)
	}
	for _, answer := range input.ladder {
		if answer != typed {
			add(&i.effects, answer)
		}
	}
	return lines
}

func (i *inputs) work() tea.Cmd {
	i.form.current() // settles where the cursor is
	current := i.listed[i.form.cursor]
	if current.still {
		return i.planning.work()
	}
	answers := current.ladder
	if !current.typed() {
		for _, option := range current.options {
			answers = append(answers, option.ID)
		}
	}
	of := question{version: i.app.session.Version(), label: current.label}
	typed := of
	if current.typed() && i.form.input.Value() != current.value() {
		typed.typed = i.form.input.Value()
	}
	return tea.Batch(i.planning.work(), i.effects.want(of, i.weigh(current, answers)), i.effect.want(typed, i.weigh(current, []string{typed.typed})))
}

// weigh returns what works out the effects of answers. An answer that cannot be has none.
func (i *inputs) weigh(current input, answers []string) func() map[string]advisor.Offer {
	s, now, held := i.app.session, i.app.session.Sitting.Clone(), current.value()
	return func() map[string]advisor.Offer {
		offers, made := map[string]advisor.Offer{}, s.Advisor.Plan(now, s.Today)
		for _, answer := range answers {
			trial := now.Clone()
			if answer == "" || current.apply(trial, answer) != nil {
				continue
			}
			offer := s.Advisor.Effect(made, trial, s.Today)
			offer.Now = answer == held
			offers[answer] = offer
		}
		return offers
	}
}

func (i *inputs) pages() *pager { return &i.pager }

func (i *inputs) title() string { return i.name }

func (i *inputs) explain() string {
	return "Beside every choice stands what it would do to the date to promise, before you take it. Undo takes it back."
}

func (i *inputs) body(width, height int) []string {
	text, fixed := reading(width), append(i.headline(width), "")
	lines := append(i.above(text), "")
	rows, from, to := i.form.render(text, height-len(fixed))
	from, to = from+len(lines), to+len(lines)
	if i.form.cursor == 0 && to < height-len(fixed)-1 {
		from = 0
	}
	i.pager.follow = i.pager.follow || i.form.moved()
	lines = slices.Concat(lines, rows, []string{""}, i.below(text))
	return append(fixed, i.pager.show(i.app.theme, lines, from, to, height-len(fixed))...)
}

// newPlanInputs asks for all that a plan depends on.
func newPlanInputs(shared *planning) *inputs {
	nothing := func(int) []string { return nil }
	return newInputs(shared, "Change it", shared.facts, nothing, shared.planInputs)
}

func (p *planning) planInputs() (list []input) {
	s := p.app.session
	for _, question := range s.Advisor.PlanQuestions(s.Sitting, s.Today) {
		if question.Asked {
			list = append(list, choice(question))
		}
	}
	ladders := map[string][]string{}
	for _, question := range s.Advisor.PlanTrials(s.Sitting, s.Today) {
		for _, option := range question.Options {
			if option.ID != question.Now {
				ladders[question.ID] = append(ladders[question.ID], option.ID)
			}
		}
	}
	list = append(list, p.start(ladders["start"]))
	for _, id := range advisor.PlannerCircumstances {
		if question := s.Advisor.Catalog.Question(id); question != nil {
			list = append(list, p.circumstance(question, ladders[id]))
		}
	}
	if len(s.Sitting.Plan.Edits) > 0 {
		list = append(list, p.lateness())
	}
	return list
}

// choice is one of the planner's own questions, which always has an answer.
func choice(question advisor.PlanQuestion) input {
	f := field{label: question.Label, value: func() string { return named(question.Now) }}
	for _, option := range question.Options {
		f.options = append(f.options, catalog.Option{ID: named(option.ID), Label: option.Label})
	}
	return input{field: f.labeled(), apply: func(s *sitting.Sitting, text string) error {
		switch text {
		case "":
		case usual:
			question.Answer(s, "")
		default:
			question.Answer(s, text)
		}
		return nil
	}}
}

// usual stands for the option that has no id: in a form, nothing is no answer.
const usual = "usual"

func named(id string) string { return cmp.Or(id, usual) }

func (p *planning) start(ladder []string) input {
	s := p.app.session
	now := s.Advisor.Choice(s.Sitting, s.Today).Start
	return input{
		field: field{
			label: "Start", why: "The day you begin.", hint: "Such as " + calendar.Typed + "; empty is today.",
			value: now.String, shown: now.Long,
		},
		apply: func(x *sitting.Sitting, text string) error {
			day, err := dayOr(text, 0)
			if err == nil && day != 0 {
				err = advisor.CheckStart(day, s.Today)
			}
			x.Plan.Start = day
			return err
		},
		ladder: ladder,
	}
}

// dayOr reads a date; nothing stands for another.
func dayOr(text string, otherwise calendar.Date) (calendar.Date, error) {
	if strings.TrimSpace(text) == "" {
		return otherwise, nil
	}
	return calendar.ParseTyped(strings.TrimSpace(text))
}

func (p *planning) circumstance(question *catalog.Question, ladder []string) input {
	s := p.app.session
	return input{
		field: circumstance(p.app, question),
		apply: func(x *sitting.Sitting, text string) error {
			return x.Circumstances.Set(s.Advisor.Catalog, question, text)
		},
		ladder: ladder,
		still:  question.ID == "budget",
	}
}
