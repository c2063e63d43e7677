package screen

import (
	"cmp"
	"fmt"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// whatIf is a copy of the sitting to play with: answers and circumstances are moved, the ranking
// follows, and nothing is kept unless the person says so.
type whatIf struct {
	*asking
	app     *App
	scratch *session.Session
	fields  []field
}

func newWhatIf(app *App) *whatIf {
	w := &whatIf{app: app}
	w.reset()
	w.asking = newAsking(app, "What if", w.ranking, func() []field { return w.fields }, app.back)
	w.more, w.pinned = w.keys, true
	w.help = "A copy of your answers to play with. Move any of them and watch the paths follow; a ring marks where your own result stands. Nothing here is kept unless you say so."
	w.states = func() []catalog.Record { return w.scratch.Advice().ResultFigures() }
	return w
}

// reset begins again with the sitting as it is.
func (w *whatIf) reset() {
	w.scratch, w.fields = w.app.session.Scratch(), nil
	for _, item := range w.app.session.Asked() {
		w.fields = append(w.fields, w.answer(item))
	}
	questions := w.app.session.Advisor.Catalog.Circumstances
	for i := range questions {
		w.fields = append(w.fields, w.circumstance(&questions[i]))
	}
}

// answer is the field of a question, which left and right move.
func (w *whatIf) answer(item interview.Item) field {
	f := field{label: item.About(), closed: true, options: numbered(item.Steps)}
	f.value = func() string { return stepOf(w.scratch.Sitting.Responses, item.ID) }
	f = f.labeled()
	f.shown = w.ghosted(f.shown, func() string {
		if response, given := w.app.session.Sitting.Responses[item.ID]; given {
			return item.Answer(response)
		}
		return ""
	})
	f.set = func(text string) (tea.Cmd, error) {
		if text == "" {
			w.scratch.Change(func(s *sitting.Sitting) { delete(s.Responses, item.ID) })
		} else {
			w.scratch.Respond(item.ID, sitting.Steps[text[0]-'1'], 0)
		}
		return nil, nil
	}
	return f
}

func (w *whatIf) circumstance(question *catalog.Question) field {
	label := func(s *session.Session) func() string {
		return func() string { return s.Sitting.Circumstances.Label(s.Advisor.Catalog, question) }
	}
	f := circumstance(w.app, question)
	f.closed, f.ask, f.why = true, "", ""
	f.value = func() string { return w.scratch.Sitting.Circumstances.Text(question.ID) }
	f.shown = w.ghosted(func() string { return label(w.scratch)() }, label(w.app.session))
	f.set = func(text string) (tea.Cmd, error) {
		_, err := w.scratch.SetCircumstance(question, text)
		return nil, err
	}
	return f
}

// ghosted shows beside an answer the person's own, where it is another.
func (w *whatIf) ghosted(shown, mine func() string) func() string {
	return func() string {
		now, was := shown(), mine()
		if now == was {
			return now
		}
		return fmt.Sprintf("%s (yours: %s)", orNotSaid(now), orNotSaid(was))
	}
}

func orNotSaid(text string) string { return cmp.Or(text, "not said") }

func (w *whatIf) keys() []action {
	return []action{
		act("ctrl+k", "Ctrl+K", "keep this", w.keep),
		act("ctrl+r", "Ctrl+R", "back to yours", func() tea.Cmd { w.reset(); w.form.load(); return nil }),
	}
}

// keep makes the copy the sitting; one undo takes it back.
func (w *whatIf) keep() tea.Cmd {
	if cmd, ok := w.form.commit(); !ok {
		return cmd
	}
	return tea.Batch(w.app.keep(w.app.session.Keep(w.scratch)), w.app.back())
}

// ranking shows where the copy leads, with the person's own result as a ghost.
func (w *whatIf) ranking(width int) []string {
	advice, mine := w.scratch.Advice(), w.app.session.Advice()
	lines := compareRankings(advice, mine).draw(w.app.theme, width)
	for _, sentence := range advice.Since(mine) {
		lines = append(lines, widget.Wrap(sentence, width)...)
	}
	return lines
}
