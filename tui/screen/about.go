package screen

import (
	"errors"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// about asks where a person is now. Every field may be left empty.
type about struct {
	app *App
	*form
	pager pager
}

func newAbout(app *App) *about {
	a := &about{app: app}
	fields := a.fields()
	a.form = newForm(app.theme, func() []field { return fields }, a.next)
	return a
}

func (a *about) fields() []field {
	name := a.app.session.Advisor.Catalog.About.Name
	fields := []field{{
		label: "Name", ask: name.Text, why: name.Why,
		value: func() string { return a.app.session.Sitting.Name },
		shown: func() string { return a.app.session.Sitting.Name },
		set:   a.keep(a.app.session.SetName),
	}}
	definitions := a.app.session.Advisor.Catalog
	for i := range definitions.Circumstances {
		fields = append(fields, circumstance(a.app, &definitions.Circumstances[i]))
	}
	return fields
}

// keep turns a setter of the session into one of a field.
func (a *about) keep(set func(string) (session.Save, error)) func(string) (tea.Cmd, error) {
	return func(text string) (tea.Cmd, error) {
		save, err := set(strings.TrimSpace(text))
		if err != nil {
			return nil, err
		}
		return a.app.keep(save), nil
	}
}

// circumstance is the field of a circumstance question, wherever it is asked.
func circumstance(app *App, question *catalog.Question) field {
	f := asked(app, question, app.session.SetCircumstance)
	f.value = func() string { return app.session.Sitting.Circumstances.Text(question.ID) }
	f.shown = func() string { return app.session.Sitting.Circumstances.Label(app.session.Advisor.Catalog, question) }
	return f
}

// asked is the field of a question of the catalog, but for its value.
func asked(app *App, question *catalog.Question, set func(*catalog.Question, string) (session.Save, error)) field {
	f := field{label: question.Label, ask: question.Text, why: question.Why, options: question.Options}
	f.set = func(text string) (tea.Cmd, error) {
		save, err := set(question, question.Meant(text))
		var wrong *sitting.ValueError
		if expected := expected(question); expected != "" && errors.As(err, &wrong) {
			wrong.Expected = expected
		}
		if err != nil {
			return nil, err
		}
		return app.keep(save), nil
	}
	f.anew = slices.Contains([]string{"code", "date", "number", "decimal", "range"}, question.Kind)
	switch question.Kind {
	case "code":
		f.hint = "Two letters, such as " + question.Options[0].ID + "."
	case "date":
		f.hint = "Such as " + calendar.Typed + "."
	case "number":
		f.hint = "A whole number, in " + catalog.UnitName(question.Unit) + "."
	case "decimal":
		f.hint = "A number, in " + catalog.UnitName(question.Unit) + ", such as 12.50."
	case "range":
		f.hint = "One to three numbers, in " + catalog.UnitName(question.Unit) + ", such as 18 to 24."
	case "several":
		f.several = true
	case "choices":
		f.several = true
		if question.Option(none) == nil {
			f.hint = "Leave it empty for none."
		}
		for _, credential := range app.session.Advisor.Catalog.Credentials {
			f.options = append(f.options, catalog.Option{ID: credential.ID, Label: credential.Name + ", " + credential.Title})
		}
	}
	return f
}

// expected says what may be typed where the error is worded for files; empty where that serves as well.
func expected(question *catalog.Question) string {
	switch question.Kind {
	case "code":
		return "the two letters of a state, such as " + question.Options[0].ID
	case "choices":
		return "short names from the list, with commas between, or nothing"
	}
	return ""
}

func (a *about) pages() *pager { return &a.pager }

func (a *about) title() string { return "About you" }

func (a *about) explain() string {
	return "Where you are now. Every question may be left empty; each says why it is asked. What you say makes the dates and the open paths fit you. It changes no score."
}

func (a *about) next() tea.Cmd { return a.app.questions() }

func (a *about) leave() tea.Cmd {
	cmd, ok := a.form.commit()
	if !ok {
		return nil
	}
	return tea.Batch(cmd, a.next())
}

func (a *about) actions() []action {
	actions := a.form.actions()
	skip := act("ctrl+n", "Ctrl+N", "questions", a.leave)
	if !a.typing() {
		skip = act("c ctrl+n", "c", "questions", a.leave)
	}
	return slices.Concat(actions[:1], []action{skip}, actions[1:])
}

func (a *about) body(width, height int) []string {
	lines := widget.Wrap("Leave anything empty. More answers make the dates and the paths fit you better.", reading(width))
	lines = append(lines, "")
	rows, from, to := a.form.render(reading(width), height)
	a.pager.follow = a.pager.follow || a.form.moved()
	return a.pager.show(a.app.theme, append(lines, rows...), from+len(lines), to+len(lines), height)
}
