package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"careeradvisor/advisor/catalog"
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
	app      *App
	only     bool // one question was chosen for change; go back after it
	more     bool // the rest of the choices was asked for
	item     interview.Item
	answered bool              // the item had a response when it came up
	must     *catalog.MustHave // asks whether the answer just given is a must; nil most of the time
	cursor   int               // 0..4 the steps, 5 not sure, unmarked until one is chosen
	why      bool
	before   string // how the question before was answered
	since    time.Time
	pager    pager
}

// newQuiz opens at a question, or at the next one to be asked when id is empty.
func newQuiz(app *App, id string) *quiz {
	q := &quiz{app: app}
	if id == "" {
		next, unfinished := app.session.Next()
		if !unfinished {
			asked := q.asked()
			next = asked[len(asked)-1]
		}
		id = next.ID
	} else {
		q.only = true
	}
	q.show(id)
	return q
}

// newRest asks the choices that were left out.
func newRest(app *App) *quiz {
	q := &quiz{app: app, more: true}
	q.show(app.session.Rest()[0].ID)
	return q
}

// asked are the questions one can go back and forth between.
func (q *quiz) asked() []interview.Item {
	asked := q.app.session.Asked()
	if q.more {
		asked = append(asked, q.app.session.Rest()...)
	}
	return asked
}

func (q *quiz) index() int {
	return slices.IndexFunc(q.asked(), func(i interview.Item) bool { return i.ID == q.item.ID })
}

func (q *quiz) show(id string) {
	q.item, _ = q.app.session.Advisor.Interview.Item(id)
	q.cursor, q.why, q.must, q.since = unmarked, false, nil, q.app.now()
	response, answered := q.app.session.Sitting.Responses[id]
	if q.answered = answered; answered {
		if step, ok := response.Step(); ok {
			q.cursor = step + 2
		} else if response == sitting.NotSure {
			q.cursor = notSure
		}
	}
	q.pager.follow = true
}

// undone goes back to the question whose response was taken back. Where one question was chosen for change, only
// that one is.
func (q *quiz) undone(item string) {
	if q.only && item != q.item.ID {
		return
	}
	q.before = ""
	q.more = q.more || !slices.ContainsFunc(q.asked(), func(i interview.Item) bool { return i.ID == item })
	q.show(item)
}

func (q *quiz) pages() *pager { return &q.pager }

func (q *quiz) title() string { return "Questions" }

func (q *quiz) explain() string {
	return "There are no right answers. One key answers and goes on: 1 to 5, or an arrow and Enter. Not sure and skipped questions earn and cost nothing. You can go back to any question, and change every answer later."
}

func (q *quiz) actions() []action {
	if q.must != nil {
		return []action{act("y", "y", "yes, a must", q.insist(true)), act("n enter", "n", "no, a wish", q.insist(false))}
	}
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
	if q.item.Kind == interview.Pair {
		actions = append(actions, act("t", "t", q.shorter(), q.brief))
	}
	return append(actions, both(q.app.theme.Glyphs.UpDown, "mark", "down j right l", "up k left h", q.mark)...)
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
	q.before = q.item.Answer(response)
	if q.must = q.app.session.Must(q.item.ID); q.must != nil {
		return cmd
	}
	return tea.Batch(cmd, q.on())
}

// insist says whether the answer just given is a must.
func (q *quiz) insist(must bool) func() tea.Cmd {
	return func() tea.Cmd {
		q.must = nil
		return tea.Batch(q.app.keep(q.app.session.Insist(q.item.ID, must)), q.on())
	}
}

// on leaves a question that has its answer.
func (q *quiz) on() tea.Cmd {
	if q.only {
		return q.app.back()
	}
	return q.forward()
}

// shorter says what the key for a shorter interview does now.
func (q *quiz) shorter() string {
	if q.app.session.Sitting.Brief {
		return "ask me all that matters"
	}
	return "stop as soon as it is clear"
}

func (q *quiz) brief() tea.Cmd {
	brief := !q.app.session.Sitting.Brief
	cmd := q.app.keep(q.app.session.Change(func(s *sitting.Sitting) { s.Brief = brief }))
	if _, given := q.app.session.Sitting.Responses[q.item.ID]; given {
		return cmd
	}
	if next, ok := q.app.session.Next(); !ok {
		return tea.Batch(cmd, q.finish())
	} else if next.ID != q.item.ID {
		q.show(next.ID)
	}
	return cmd
}

// forward goes to the question after this one, or on to the review after the last. Before the first
// choice it asks which path the person leans to.
func (q *quiz) forward() tea.Cmd {
	next, ok := q.following()
	if !ok {
		return q.finish()
	}
	q.show(next.ID)
	if q.app.session.AsksLean() {
		return q.app.open(newLean(q.app))
	}
	return nil
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

// following is the question after this one. On the way back through earlier ones that is the next in their order;
// otherwise it is the next without an answer: an answer changed in the review may have put answered ones behind
// this one.
func (q *quiz) following() (next interview.Item, ok bool) {
	if !q.answered && !q.more {
		return q.app.session.Next()
	}
	asked, at := q.asked(), q.index()+1
	if at == len(asked) {
		return interview.Item{}, false
	}
	return asked[at], true
}

func (q *quiz) previous() tea.Cmd {
	q.before = ""
	q.show(q.asked()[q.index()-1].ID)
	return nil
}

func (q *quiz) body(width, height int) []string {
	theme, text := q.app.theme, reading(width)
	responses := q.app.session.Sitting.Responses
	lines := styled(theme.Dim, widget.Wrap(q.app.session.Place(q.item.ID), text))
	lines = append(append(append(lines, ""), q.question(text)...), "")
	if q.must != nil {
		lines = append(lines, "  "+q.item.Answer(responses[q.item.ID]), "")
		lines = append(append(lines, styled(theme.Title, widget.Wrap(q.must.Ask, text))...), "")
		for _, answer := range q.actions() { // where every other question has its answers
			lines = append(lines, "  "+theme.Key.Render(answer.Help().Key)+" "+answer.Help().Desc)
		}
		return q.pager.show(theme, lines, 0, 0, height)
	}
	if q.why {
		why := q.item.Why + " " + q.app.session.Advisor.Catalog.About.Scoring.NotSure
		lines = append(append(lines, widget.Wrap(why, text)...), "")
	}
	response, given := responses[q.item.ID]
	from, answers := len(lines), append(sitting.Steps[:], sitting.NotSure)
	for i, label := range append(slices.Clone(q.item.Steps), q.item.NotSure) {
		number, box, marker := i+1, "( )", "  "
		if given && response == answers[i] {
			box = "(x)"
		}
		if i == notSure {
			number = 0
		}
		block := widget.Indented(fmt.Sprintf("%d %s ", number, box), label, text-2)
		if i == q.cursor {
			marker = theme.Glyphs.Cursor + " "
			block = styled(theme.Selected, block)
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
	mark := theme.Glyphs.Done
	if q.app.saving > 0 || q.app.unsaved != nil {
		mark = theme.Glyphs.Ellipsis // a mark says that it is kept
	}
	if acknowledged := mark + " " + q.before; q.before != "" && len(lines)+2 <= height {
		lines = append(lines, "", theme.Dim.Render(widget.Clip("Your last answer: "+acknowledged, text, theme.Glyphs.Ellipsis)))
	}
	if q.why {
		from = 0 // the question stays with the reason it is asked
	}
	return q.pager.show(theme, lines, from, from, height)
}

// question is what is asked: one statement, or two to choose between.
func (q *quiz) question(width int) (lines []string) {
	bold := func(prefix, text string) {
		lines = append(lines, styled(q.app.theme.Title, widget.Indented(prefix, text, width))...)
	}
	switch q.item.Kind {
	case interview.Rating:
		bold("", strings.TrimSuffix(q.item.Text, ".")+".")
		return lines
	case interview.Contentment:
		bold("", q.item.Text)
		return lines
	}
	lines = append(lines, q.item.Text, "")
	bold("First:  ", q.item.Left)
	bold("Second: ", q.item.Right)
	return lines
}
