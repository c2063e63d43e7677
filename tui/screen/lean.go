package screen

import (
	"fmt"
	"strconv"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// newLean asks, before the first choice, which path the person leans to.
func newLean(app *App) *asking {
	// held is the lean so far; the sitting has none before the first answer.
	held := func() sitting.Lean {
		if held := app.session.Sitting.Lean; held != nil {
			return *held
		}
		return sitting.Lean{}
	}
	keep := func(lean sitting.Lean) tea.Cmd {
		return app.keep(app.session.Change(func(s *sitting.Sitting) { s.Lean = &lean }))
	}
	definitions := app.session.Advisor.Catalog
	question := definitions.About.Scoring.Lean
	which := field{label: "Path", ask: question.Text, why: question.Why, value: func() string { return held().Path }}
	for _, path := range definitions.Paths {
		which.options = append(which.options, catalog.Option{ID: path.ID, Label: path.Title})
	}
	which.set = func(text string) (tea.Cmd, error) { return keep(sitting.Lean{Path: text, Sure: held().Sure}), nil }
	sure := field{label: "How sure", ask: question.SureText, options: numbered(question.SureSteps)}
	sure.value = func() string {
		if held().Sure == 0 {
			return ""
		}
		return fmt.Sprint(held().Sure)
	}
	sure.set = func(text string) (tea.Cmd, error) {
		number, _ := strconv.Atoi(text) // empty for nothing said, which is 0
		return keep(sitting.Lean{Path: held().Path, Sure: number}), nil
	}
	// done goes on to the choices; whoever leans to none has said so.
	done := func() tea.Cmd {
		var cmd tea.Cmd
		if app.session.Sitting.Lean == nil {
			cmd = keep(sitting.Lean{})
		}
		return tea.Batch(cmd, app.back())
	}
	above := func(width int) []string {
		return widget.Wrap("One guess, before the choices begin.", width)
	}
	lean := newAsking(app, "Before the choices", above, func() []field { return []field{which.labeled(), sure.labeled()} }, done)
	lean.form.swift = true
	lean.help = "A guess before the choices begin. It counts for nothing: the result is held against it, and where the two differ you learn something. Leave it empty if you lean to no path."
	lean.more = func() []action { return []action{act("c ctrl+n", "c", "choices", done)} }
	return lean
}
