package screen

import (
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// newTrials lists cheap ways to try the work, and takes how they felt.
func newTrials(app *App) *asking {
	definitions := app.session.Advisor.Catalog
	var fields []field
	first := 0
	for i := range definitions.Trials {
		fields = append(fields, trial(app, &definitions.Trials[i]))
		if next := app.session.Advice().Trial; next != nil && next.ID == definitions.Trials[i].ID {
			first = i
		}
	}
	above := func(width int) []string {
		advice := app.session.Advice()
		lines := widget.Wrap("Cheap ways to try the work. Do one, then say how it felt: it counts like a choice.", width)
		lines = append(lines, widget.Wrap(advice.Ranking(), width)...)
		return append(lines, styled(app.theme.Title, widget.Wrap(advice.Experiment(), width))...)
	}
	trials := newAsking(app, "Try it out", above, func() []field { return fields }, app.back)
	trials.form.cursor, trials.states = first, func() []catalog.Record { return app.session.Advice().TrialFigures() }
	trials.help = "Each of these takes a few hours and little money. The list opens at the one that can tell most between your two first paths. How it felt counts like a choice."
	return trials
}

func trial(app *App, trial *catalog.Trial) field {
	scoring := app.session.Advisor.Catalog.About.Scoring
	f := field{label: trial.Title, ask: trial.Text + " " + trial.Watch, why: app.session.Advice().TrialTakes(trial) + ". " + scoring.TrialText, options: numbered(scoring.TrialSteps)}
	f.value = func() string { return stepOf(app.session.Sitting.Trials, trial.ID) }
	f.set = func(text string) (tea.Cmd, error) {
		felt := sitting.Skipped
		if text != "" {
			felt = sitting.Steps[text[0]-'1']
		}
		return app.keep(app.session.Try(trial.ID, felt)), nil
	}
	return f.labeled()
}

// newEvidence takes what the person has done in each skill that their likely roles need.
func newEvidence(app *App) *asking {
	definitions := app.session.Advisor.Catalog
	var fields []field
	for i := range definitions.Skills {
		fields = append(fields, evidence(app, &definitions.Skills[i]))
	}
	above := func(width int) []string {
		return widget.Wrap("What have you done in each skill? Say what you did, not how good you feel at it.", width)
	}
	done := newAsking(app, "What you have done", above, func() []field { return fields }, app.back)
	done.help = "For every skill, what you have really done: a course, paid work, a certificate. It never changes what you like; it says what you have shown."
	return done
}

func evidence(app *App, skill *catalog.Skill) field {
	f := field{label: skill.Title, ask: skill.Why, several: true}
	for _, kind := range app.session.Advisor.Catalog.About.Evidence {
		f.options = append(f.options, catalog.Option{ID: kind.ID, Label: kind.Label})
	}
	f.value = func() string { return strings.Join(app.session.Sitting.Evidence[skill.ID], ", ") }
	f.set = func(text string) (tea.Cmd, error) {
		return app.keep(app.session.Show(skill.ID, sitting.Listed(text))), nil
	}
	return f.labeled()
}
