package screen

import (
	"fmt"

	"careeradvisor/advisor/interview"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// review lists every question with its answer, so that any can be changed.
type review struct {
	app    *App
	cursor int
	pager  pager

	asked   []interview.Item
	version int // of the sitting, that they were asked of
}

func newReview(app *App) *review { return &review{app: app} }

func (r *review) pages() *pager { return &r.pager }

func (r *review) title() string { return "Review" }

func (r *review) explain() string {
	return "Every question with your answer. Enter changes the marked one. An answer marked \"look again\" hardly goes together with another one, or came faster than one can read."
}

func (r *review) items() []interview.Item {
	if version := r.app.session.Version(); r.asked == nil || r.version != version {
		r.asked, r.version = r.app.session.Asked(), version
	}
	return r.asked
}

func (r *review) actions() []action {
	items := r.items()
	actions := []action{
		act("c", "c", "see the result", func() tea.Cmd { return r.app.open(newResults(r.app)) }),
		act("enter", "Enter", "change", r.pager.inSight(func() tea.Cmd { return r.app.open(newQuiz(r.app, items[r.cursor].ID)) })),
	}
	actions = append(actions, upDown(r.app.theme, "move", r.move)...)
	if _, unfinished := r.app.session.Next(); !unfinished && len(r.app.session.Rest()) > 0 {
		actions = append(actions, act("m", "m", "ask me the rest", func() tea.Cmd { return r.app.open(newRest(r.app)) }))
	}
	return actions
}

func (r *review) move(by int) func() tea.Cmd {
	return r.pager.step(&r.cursor, by, 0, len(r.items())-1)
}

func (r *review) body(width, height int) []string {
	theme, text := r.app.theme, reading(width)
	items, responses := r.items(), r.app.session.Sitting.Responses
	r.cursor = min(r.cursor, len(items)-1)
	advice := r.app.session.Advice()
	head := "Press c to see the result."
	if advice.NextItem != "" {
		head = "You can see the result at any time."
	}
	head = advice.Progress() + " " + head
	lines := styled(theme.Title, widget.Wrap(head, text))
	for _, why := range advice.SecondLooks() {
		lines = append(lines, styled(theme.Warn, widget.Indented("! ", why, text))...)
	}
	lines = append(lines, "")
	from, to := 0, 0
	for i, item := range items {
		answer := "not answered"
		if response, ok := responses[item.ID]; ok {
			answer = item.Answer(response)
		}
		if advice.LookAgain(item.ID) {
			answer += " " + theme.Warn.Render("! look again")
		}
		marker := "  "
		if i == r.cursor {
			marker, from = theme.Glyphs.Cursor+" ", len(lines)
		}
		block := widget.Indented(fmt.Sprintf("%s%2d ", marker, i+1), item.About(), text)
		block = append(block, widget.Indented("     ", answer, text)...)
		if i == r.cursor {
			block = styled(theme.Selected, block)
			to = from + len(block) - 1
		} else {
			block[len(block)-1] = theme.Dim.Render(block[len(block)-1])
		}
		lines = append(lines, block...)
	}
	if r.cursor == 0 {
		from = 0 // with what stands above
	}
	return r.pager.show(theme, lines, from, to, height)
}
