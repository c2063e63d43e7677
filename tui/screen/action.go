package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// action is something a person can do now: the keys that do it, what it is called, and the doing.
// Footer and help are made of the same list that dispatches keys, so no key is shown that does
// nothing and none works that is not shown.
type action struct {
	key.Binding
	do   func() tea.Cmd
	rare bool // told by the help, not by the footer
}

// unlisted hides an action whose hint another one gives already, such as "1-5".
func (a action) unlisted() action {
	a.SetHelp("", "")
	return a
}

func listed(actions []action) []action {
	return slices.DeleteFunc(slices.Clone(actions), func(a action) bool { return a.Help().Key == "" })
}

func common(actions []action) []action {
	return slices.DeleteFunc(slices.Clone(actions), func(a action) bool { return a.rare })
}

func unlisted(actions []action) []action {
	return slices.DeleteFunc(slices.Clone(actions), func(a action) bool { return a.Help().Key != "" })
}

// act makes an action. Shown is how the keys are written on screen.
func act(keys, shown, does string, do func() tea.Cmd) action {
	return action{Binding: key.NewBinding(key.WithKeys(strings.Fields(keys)...), key.WithHelp(shown, does)), do: do}
}

// both makes two actions that go opposite ways and share one hint.
func both(shown, does, forwardKeys, backKeys string, move func(by int) func() tea.Cmd) []action {
	return []action{act(forwardKeys, shown, does, move(1)), act(backKeys, "", "", move(-1))}
}

// upDown are the arrows, and the letters beside the home row, that go through a list.
func upDown(theme *style.Theme, does string, move func(by int) func() tea.Cmd) []action {
	return both(theme.Glyphs.UpDown, does, "down j", "up k", move)
}

// leftRight are those that go from side to side.
func leftRight(theme *style.Theme, does string, move func(by int) func() tea.Cmd) []action {
	return both(theme.Glyphs.LeftRight, does, "right l", "left h", move)
}

// mostOpeners is how many things have a key: 1 to 9.
const mostOpeners = 9

// openers are actions that open one of n things by its number. One hint stands for them all.
func openers(n int, does string, open func(i int) tea.Cmd) (actions []action) {
	n = min(n, mostOpeners)
	for i := range n {
		a := act(fmt.Sprint(i+1), fmt.Sprintf("1-%d", n), does, func() tea.Cmd { return open(i) })
		if n == 1 {
			a.SetHelp("1", does)
		}
		if i > 0 {
			a = a.unlisted()
		}
		actions = append(actions, a)
	}
	return actions
}

// dispatch runs the first action the key belongs to; ok is false when there is none.
func dispatch(actions []action, msg tea.KeyMsg) (cmd tea.Cmd, ok bool) {
	for _, action := range actions {
		if key.Matches(msg, action.Binding) {
			return action.do(), true
		}
	}
	return nil, false
}

// hint is an action as the footer writes it, "c continue", and how wide that is.
type hint struct {
	text  string
	width int
}

func hintOf(theme *style.Theme, action action) hint {
	help := action.Help()
	return hint{theme.Key.Render(help.Key) + " " + help.Desc, widget.Width(help.Key) + 1 + widget.Width(help.Desc)}
}

// footerLines is how many lines of hints a screen gives up at most. The help has what does not fit.
const footerLines = 2

// footer writes hints in as few lines as they need, at most footerLines: of the optional ones, the most
// useful first, all that fit. The essential ones come last and are always there.
func footer(theme *style.Theme, optional, essential []action, width int) []string {
	between := " " + theme.Glyphs.Separator + " "
	gap := widget.Width(between)
	var hints, last []hint
	for _, action := range common(essential) {
		last = append(last, hintOf(theme, action))
	}
	for _, action := range common(listed(optional)) {
		longer := append(slices.Clip(hints), hintOf(theme, action))
		if len(flow(append(longer, last...), gap, width)) <= footerLines {
			hints = longer
		}
	}
	var lines []string
	for _, line := range flow(append(slices.Clip(hints), last...), gap, width) {
		var texts []string
		for _, hint := range line {
			texts = append(texts, hint.text)
		}
		lines = append(lines, strings.Join(texts, between))
	}
	return lines
}

// flow sets hints one after another, in lines of at most width cells where each fits one.
func flow(hints []hint, gap, width int) (lines [][]hint) {
	begin, room := 0, width
	for i, hint := range hints {
		if i > begin && gap+hint.width > room {
			lines, begin, room = append(lines, hints[begin:i]), i, width
		}
		if i > begin {
			room -= gap
		}
		room -= hint.width
	}
	return append(lines, hints[begin:])
}

// helpLines tells what a screen is for, and lists every action on it with its keys.
func helpLines(theme *style.Theme, s screen, actions []action, width int) []string {
	actions = listed(actions)
	lines := append([]string{theme.Title.Render("Help: " + s.title()), ""}, widget.Wrap(s.explain(), width)...)
	lines = append(lines, "", theme.Heading.Render("Keys on this screen"))
	column := 0
	for _, action := range actions {
		column = max(column, widget.Width(action.Help().Key))
	}
	for _, action := range actions {
		lines = append(lines, widget.Indented("  "+theme.Key.Render(widget.Pad(action.Help().Key, column))+"  ", action.Help().Desc, width)...)
	}
	return lines
}
