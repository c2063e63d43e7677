package screen

import (
	"cmp"
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// comparing is what the screens of programs share: the advice on them, worked out in the background.
type comparing struct {
	app  *App
	made latest[int, *advisor.Advice] // by the sitting's version
}

func (c *comparing) work() tea.Cmd {
	s := c.app.session
	if c.made.fresh() && c.made.of == s.Version() {
		return nil
	}
	copied := s.Sitting.Clone()
	return c.made.want(s.Version(), func() *advisor.Advice { return s.Advisor.Advise(copied, s.Today) })
}

func (c *comparing) working() bool { return !c.made.fresh() }

// advice is the newest there is, if it is about the programs there are now; nil otherwise.
func (c *comparing) advice() *advisor.Advice {
	advice := c.made.value
	if advice == nil || len(c.compared().Programs) != len(c.app.session.Sitting.Schools) {
		return nil
	}
	return advice
}

func (c *comparing) compared() *school.Comparison {
	if c.made.value == nil || c.made.value.Schools == nil {
		return school.Nothing()
	}
	return c.made.value.Schools
}

// schoolForm is a form about programs, with the comparison at hand.
type schoolForm struct {
	*comparing
	*asking
}

func newSchoolForm(shared *comparing, name string, above func(int) []string, fields []field) *schoolForm {
	return &schoolForm{shared, newAsking(shared.app, name, above, func() []field { return fields }, shared.app.back)}
}

// newProgramForm asks for all that can be known of a program. The index after the last one enters a new
// one.
func newProgramForm(shared *comparing, index int) *schoolForm {
	s := shared.app.session
	at := func() int { return min(index, len(s.Sitting.Schools)) } // an undo may have taken programs back
	given := func() *sitting.Program {
		if at() == len(s.Sitting.Schools) {
			return &sitting.Program{}
		}
		return &s.Sitting.Schools[at()]
	}
	var fields []field
	definitions := s.Advisor.Catalog.Schools.Fields
	for i := range definitions {
		definition := &definitions[i]
		f := shared.field(definition, func(question *catalog.Question, text string) (session.Save, error) {
			return s.SetProgram(at(), question, text)
		})
		f.value = func() string { return given().Text(definition.ID) }
		f.shown = func() string { return known(given().Label(s.Advisor.Catalog, &definition.Question)) }
		f.warns = func() []string { return shared.slips(at(), definition.ID) }
		fields = append(fields, f)
	}
	above := func(width int) []string {
		known := 0
		for _, field := range fields {
			if field.value() != "" {
				known++
			}
		}
		title := "A new program"
		if at() < len(s.Sitting.Schools) {
			title = s.Sitting.Called(at())
		}
		lines := styled(shared.app.theme.Title, widget.Wrap(title, width))
		return append(lines, widget.Wrap(fmt.Sprintf("%d of %d known. Leave out what you do not know: it becomes a question to the school.", known, len(fields)), width)...)
	}
	form := newSchoolForm(shared, "What you know", above, fields)
	form.help = "What you know of a program, half of it or all. Each question says why it is asked, where to look it up, and what to ask the school where you cannot. What comes near a common mistake says so at once."
	form.states = func() []catalog.Record { return assumed(definitions) }
	return form
}

// field is that of something to know about a program, or about the person's money.
func (c *comparing) field(definition *catalog.SchoolField, set func(*catalog.Question, string) (session.Save, error)) field {
	f := asked(c.app, &definition.Question, set)
	take := f.set
	f.set = func(text string) (tea.Cmd, error) {
		cmd, err := take(text)
		if err != nil {
			err = fmt.Errorf("%s: %w", definition.Label, err)
		}
		return cmd, err
	}
	f.group, f.clear, f.long = definition.Group, "not known", definition.Most > usualLength
	why := []string{definition.Why}
	if definition.Where != "" {
		why = append(why, "Look it up: "+definition.Where)
	}
	if definition.Asks != "" {
		why = append(why, "Not known? Ask the school: "+definition.Asks)
	}
	if until := advisor.Until(c.app.session.Advisor.Catalog, definition); until != "" {
		why = append(why, until)
	}
	f.why = strings.Join(why, "\n")
	return f
}

func known(value string) string { return cmp.Or(value, "not known") }

// assumed are the figures that fields are reckoned with until they are known.
func assumed(fields []catalog.SchoolField) (figures []catalog.Record) {
	for _, field := range fields {
		if field.Assume != nil {
			figures = append(figures, field.Assume.Record(field.Label))
		}
	}
	return figures
}

// slips are the common mistakes that a field of a program tells of.
func (c *comparing) slips(index int, field string) (texts []string) {
	advice := c.advice()
	if advice == nil || index >= len(c.compared().Programs) {
		return nil
	}
	for _, slip := range advice.Mistakes {
		if slip.Field == field && slip.Program == c.compared().Programs[index].Name {
			texts = append(texts, fmt.Sprintf("%s. %s Better: %s", slip.Title, slip.Says, slip.Better))
		}
	}
	return texts
}

// compared are the circumstances that a comparison of programs rests on.
var compared = []string{"state", "credits", "weekly_hours", "budget", "deadline"}

// newFinance asks what the person wants of a program, about their money, and what else counts of where
// they are.
func newFinance(shared *comparing) *schoolForm {
	s := shared.app.session
	var fields []field
	definitions := s.Advisor.Catalog.Schools.Finance
	for i := range definitions {
		definition := &definitions[i]
		f := shared.field(definition, s.SetFinance)
		f.value = func() string { return s.Sitting.Finance.Text(definition.ID) }
		f.shown = func() string { return s.Sitting.Finance.Label(s.Advisor.Catalog, &definition.Question) }
		f.clear = "not said"
		fields = append(fields, f)
	}
	for _, id := range compared {
		if question := s.Advisor.Catalog.Question(id); question != nil {
			f := circumstance(shared.app, question)
			f.group = "Where you are"
			fields = append(fields, f)
		}
	}
	above := func(width int) []string {
		lines := styled(shared.app.theme.Title, widget.Wrap("What you want, and your money", width))
		return append(lines, widget.Wrap("What you do not say is counted as nothing, the same for every program.", width)...)
	}
	form := newSchoolForm(shared, "Your money", above, fields)
	form.help = "What you want of a program, and your money. What you leave out counts as nothing, the same for every program."
	form.states = func() []catalog.Record { return catalog.Records(s.Advisor.Catalog.Schools.Assumptions) }
	return form
}

// newWeights asks how much each criterion matters, with the order of the programs above, which follows.
func newWeights(shared *comparing) *schoolForm {
	app, s := shared.app, shared.app.session
	schools := &s.Advisor.Catalog.Schools
	var fields []field
	for i := range schools.Criteria {
		criterion := &schools.Criteria[i]
		f := field{label: criterion.Label, ask: schools.Weighing + " " + advisor.Scale(s.Advisor.Catalog, criterion), why: criterion.Why, clear: "as usual"}
		for _, weight := range schools.Weights {
			f.options = append(f.options, catalog.Option{ID: weight.ID, Label: weight.Label})
		}
		f.value = func() string { return s.Sitting.Weights[criterion.ID] }
		f.shown = func() string {
			if said := schools.Weight(s.Sitting.Weights[criterion.ID]); said != nil {
				return said.Label
			}
			return schools.Weight(criterion.Weight).Label + " (as usual)"
		}
		f.set = func(text string) (tea.Cmd, error) { return app.keep(s.Weigh(criterion.ID, text)), nil }
		fields = append(fields, f)
	}
	form := newSchoolForm(shared, "What matters", func(width int) []string { return shared.order(width) }, fields)
	form.help = "Each of these is a jump from the worst to the best on a scale that does not move. Say how much the jump would matter to you, and watch the order above follow."
	form.pinned = true
	return form
}

// order is the order of the programs in brief, and the mistake of weighing nothing but cost and time.
func (c *comparing) order(width int) (lines []string) {
	theme, advice := c.app.theme, c.advice()
	if advice == nil || advice.Schools == nil {
		return widget.Wrap("No program is entered yet. What matters to you can be said before.", width)
	}
	lines = append(styled(theme.Dim, widget.Wrap(scoreKey(theme), width)), c.scores(advice, width)...)
	for _, slip := range advice.Mistakes {
		if slip.At == advisor.AtSchools && slip.Program == "" {
			lines = append(lines, styled(theme.Warn, widget.Indented("! ", slip.Title+". "+slip.Says, width))...)
		}
	}
	return lines
}
