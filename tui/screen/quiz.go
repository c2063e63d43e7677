package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	unmarked = -1
	notSure  = 5
)

// quiz asks one question at a time. One key answers and goes on to the next.
type quiz struct {
	app    *App
	only   bool // one question was chosen for change; go back after it
	more   bool // the extra questions were asked for
	item   interview.Item
	cursor int // 0..4 the steps, 5 not sure, unmarked until one is chosen
	why    bool
	since  time.Time
	pager  pager
}

// newQuiz opens at a question, or at the first one without a response when id is empty.
func newQuiz(app *App, id string) *quiz {
	q := &quiz{app: app}
	if id == "" {
		next, unfinished := app.session.Next()
		if !unfinished {
			next = q.asked()[len(q.asked())-1]
		}
		id = next.ID
	} else {
		q.only = true
	}
	q.show(id)
	return q
}

// newExtra opens the extra questions at the first one.
func newExtra(app *App) *quiz {
	q := &quiz{app: app, more: true}
	next, _ := interview.Next(q.asked(), app.session.Sitting.Responses)
	q.show(next.ID)
	return q
}

func (q *quiz) asked() []interview.Item {
	if q.more {
		return q.app.session.Advisor.Interview.All()
	}
	return q.app.session.Asked()
}

func (q *quiz) index() int {
	return slices.IndexFunc(q.asked(), func(i interview.Item) bool { return i.ID == q.item.ID })
}

func (q *quiz) show(id string) {
	for _, item := range q.asked() {
		if item.ID == id {
			q.item = item
		}
	}
	q.cursor, q.why, q.since = unmarked, false, q.app.now()
	if response, ok := q.app.session.Sitting.Responses[id]; ok {
		if step, ok := response.Step(); ok {
			q.cursor = step + 2
		} else if response == sitting.NotSure {
			q.cursor = notSure
		}
	}
	q.pager.follow = true
}

// undone goes back to the question whose response was taken back.
func (q *quiz) undone(item string) {
	if q.only {
		return
	}
	if !slices.ContainsFunc(q.asked(), func(i interview.Item) bool { return i.ID == item }) {
		q.more = true // it was the only extra answer
	}
	q.show(item)
}

func (q *quiz) pages() *pager { return &q.pager }

func (q *quiz) title() string { return "Questions" }

func (q *quiz) actions() []action {
	glyphs := q.app.theme.Glyphs
	actions := []action{act("1", "1-5", "answer", q.answer(0))}
	for i := 1; i < 5; i++ {
		actions = append(actions, act(fmt.Sprint(i+1), "", "", q.answer(i)))
	}
	actions = append(actions, act("0", "0", "not sure", q.answer(notSure)), act("s", "s", "skip", q.skip))
	if q.index() > 0 && !q.only {
		actions = append(actions, act("b backspace", "b", "previous", q.previous))
	}
	actions = append(actions,
		act("w", "w", "why", func() tea.Cmd { q.why = !q.why; return nil }),
		act("r", "r", "review", q.finish),
	)
	if q.cursor != unmarked {
		actions = append(actions, act("enter", "Enter", "answer as marked", q.answer(q.cursor)))
	}
	actions = append(actions,
		act("down j right l", glyphs.Down, "next step", q.mark(1)),
		act("up k left h", glyphs.Up, "step before", q.mark(-1)),
	)
	return actions
}

func (q *quiz) mark(by int) func() tea.Cmd {
	return func() tea.Cmd {
		if q.cursor == unmarked {
			q.cursor = 2 - by // the first move marks the middle
		}
		q.cursor = min(max(q.cursor+by, 0), notSure)
		q.pager.follow = true
		return nil
	}
}

func (q *quiz) answer(step int) func() tea.Cmd {
	return func() tea.Cmd {
		response := sitting.NotSure
		if step < len(sitting.Steps) {
			response = sitting.Steps[step]
		}
		return q.respond(response)
	}
}

func (q *quiz) skip() tea.Cmd { return q.respond(sitting.Skipped) }

func (q *quiz) respond(response sitting.Response) tea.Cmd {
	cmd := q.app.keep(q.app.session.Respond(q.item.ID, response, q.app.now().Sub(q.since)))
	if q.only {
		return tea.Batch(cmd, q.app.back())
	}
	return tea.Batch(cmd, q.forward())
}

// forward goes to the question after this one, or on to the review after the last.
func (q *quiz) forward() tea.Cmd {
	asked := q.asked()
	if next := q.index() + 1; next < len(asked) {
		q.show(asked[next].ID)
		return nil
	}
	return q.finish()
}

// finish opens the review; where one lies below already, it goes back to it.
func (q *quiz) finish() tea.Cmd {
	stack := q.app.stack
	if len(stack) > 1 {
		if _, below := stack[len(stack)-2].(*review); below {
			return q.app.back()
		}
	}
	return q.app.open(newReview(q.app))
}

func (q *quiz) previous() tea.Cmd {
	q.show(q.asked()[q.index()-1].ID)
	return nil
}

func (q *quiz) body(width, height int) []string {
	theme, text := q.app.theme, reading(width)
	asked, responses := q.asked(), q.app.session.Sitting.Responses
	progress := fmt.Sprintf("Question %d of %d", q.index()+1, len(asked))
	if answered, _ := interview.Progress(asked, responses); answered > 0 {
		progress += fmt.Sprintf(", %d answered", answered)
	}
	lines := append([]string{theme.Dim.Render(progress), ""}, q.question(text)...)
	lines = append(lines, "")
	if q.why {
		why := q.item.Why + " " + q.app.session.Advisor.Catalog.About.Scoring.NotSure
		lines = append(append(lines, widget.Wrap(why, text)...), "")
	}
	response, given := responses[q.item.ID]
	from := len(lines)
	for i, label := range append(slices.Clone(q.item.Steps), q.item.NotSure) {
		held := given && (i < 5 && response == sitting.Steps[min(i, 4)] || i == 5 && response == sitting.NotSure)
		number, box, marker := i+1, "( )", "  "
		if held {
			box = "(x)"
		}
		if i == 5 {
			number = 0
		}
		block := widget.Indented(fmt.Sprintf("%d %s ", number, box), label, text-2)
		if i == q.cursor {
			marker = theme.Glyphs.Cursor + " "
			block = styled(theme.Selected.Render, block)
			from = len(lines)
		}
		for _, line := range block {
			lines = append(lines, marker+line)
			marker = "  "
		}
	}
	if given && response == sitting.Skipped {
		lines = append(lines, "", theme.Dim.Render("You skipped this one."))
	}
	if q.why {
		from = 0 // the question stays with the reason it is asked
	}
	return q.pager.show(theme, lines, from, from, height)
}

// question is what is asked: one statement, or two to choose between.
func (q *quiz) question(width int) (lines []string) {
	bold := func(prefix, text string) {
		lines = append(lines, styled(q.app.theme.Title.Render, widget.Indented(prefix, text, width))...)
	}
	if q.item.Kind == interview.Rating {
		bold("", strings.TrimSuffix(q.item.Text, ".")+".")
		return lines
	}
	lines = append(lines, q.item.Text, "")
	bold("First:  ", q.item.Left)
	bold("Second: ", q.item.Right)
	return lines
}
