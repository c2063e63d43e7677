package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// whatIf is a copy of the sitting to play with: answers and circumstances are moved, the ranking
// follows, and nothing is kept unless the person says so.
type whatIf struct {
	*asking
	app    *App
	trial  *sitting.Sitting
	advice *advisor.Advice // for the copy
	fields []field
}

func newWhatIf(app *App) *whatIf {
	w := &whatIf{app: app}
	w.reset()
	w.asking = newAsking(app, "What if", w.ranking, func() []field { return w.fields }, app.back)
	w.more, w.states = w.keys, func() []catalog.Record { return w.advice.ResultFigures() }
	return w
}

// reset begins again with the sitting as it is.
func (w *whatIf) reset() {
	w.trial = w.app.session.Sitting.Clone()
	w.fields = nil
	for _, item := range w.app.session.Asked() {
		w.fields = append(w.fields, w.answer(item))
	}
	questions := w.app.session.Advisor.Catalog.Circumstances
	for i := range questions {
		w.fields = append(w.fields, w.circumstance(&questions[i]))
	}
	w.advise()
}

func (w *whatIf) advise() { w.advice = w.app.session.Advisor.Advise(w.trial, w.app.today) }

// answer is the field of a question, which left and right move.
func (w *whatIf) answer(item interview.Item) field {
	f := field{label: item.Text}
	if item.Kind == interview.Pair {
		f.label = item.Left + " / " + item.Right
	}
	for i, step := range item.Steps {
		f.options = append(f.options, catalog.Option{ID: fmt.Sprint(i + 1), Label: step})
	}
	f.value = func() string {
		response, given := w.trial.Responses[item.ID]
		if step, ok := response.Step(); given && ok {
			return fmt.Sprint(step + 3)
		}
		return ""
	}
	f.set = func(text string) (tea.Cmd, error) {
		if text == "" {
			delete(w.trial.Responses, item.ID)
		} else {
			w.trial.Responses[item.ID] = sitting.Steps[text[0]-'1']
		}
		w.advise()
		return nil, nil
	}
	return f.labeled()
}

func (w *whatIf) circumstance(question *catalog.Question) field {
	f := circumstance(w.app, question)
	f.value = func() string { return w.trial.Circumstances.Text(question.ID) }
	f.shown = func() string { return w.trial.Circumstances.Label(w.app.session.Advisor.Catalog, question) }
	f.set = func(text string) (tea.Cmd, error) {
		err := w.trial.Circumstances.Set(w.app.session.Advisor.Catalog, question, text)
		if err == nil {
			w.advise()
		}
		return nil, err
	}
	return f
}

func (w *whatIf) keys() []action {
	return []action{
		act("ctrl+k", "Ctrl+K", "keep this", w.keep),
		act("ctrl+r", "Ctrl+R", "back to yours", func() tea.Cmd { w.reset(); w.form.load(); return nil }),
	}
}

// keep makes the copy the sitting; one undo takes it back.
func (w *whatIf) keep() tea.Cmd {
	kept := w.trial.Clone()
	save := w.app.session.Change(func(s *sitting.Sitting) { *s = *kept })
	return tea.Batch(w.app.keep(save), w.app.back())
}

// ranking shows where the copy leads, with the person's own result as a ghost.
func (w *whatIf) ranking(width int) []string {
	theme, mine := w.app.theme, w.app.session.Advice()
	lines := styled(theme.Title.Render, widget.Wrap(w.advice.Ranking(), width))
	lines = append(lines, ranking(theme, w.advice, mine, width)...)
	fit := "The work: " + w.advice.Role.Score()
	if mine.Role.Score() != w.advice.Role.Score() {
		fit += " It was: " + mine.Role.Score()
	}
	return append(lines, widget.Wrap(fit, width)...)
}
