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
	do func() tea.Cmd
}

// unlisted hides an action whose hint another one gives already, such as "1-5".
func (a action) unlisted() action {
	a.SetHelp("", "")
	return a
}

func listed(actions []action) []action {
	return slices.DeleteFunc(slices.Clone(actions), func(a action) bool { return a.Help().Key == "" })
}

// act makes an action. Shown is how the keys are written on screen.
func act(keys, shown, does string, do func() tea.Cmd) action {
	return action{key.NewBinding(key.WithKeys(strings.Fields(keys)...), key.WithHelp(shown, does)), do}
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

// hint writes an action for the footer: "c continue".
func hint(theme *style.Theme, action action) string {
	return theme.Key.Render(action.Help().Key) + " " + action.Help().Desc
}

// footerLines is how many lines of hints a screen gives up at most. The help has what does not fit.
const footerLines = 2

// footer writes the hints in as few lines as they need, at most footerLines. The essential ones
// come last and are always there: the way out and the help.
func footer(theme *style.Theme, own, essential []action, width int) []string {
	between := " " + theme.Glyphs.Separator + " "
	own = listed(own)
	var hints []string
	for _, action := range slices.Concat(own, essential) {
		hints = append(hints, hint(theme, action))
	}
	for shown := len(own); ; shown-- {
		var lines []string
		for _, text := range slices.Concat(hints[:shown], hints[len(own):]) {
			if last := len(lines) - 1; last >= 0 && widget.Width(lines[last]+between+text) <= width {
				lines[last] += between + text
			} else {
				lines = append(lines, text)
			}
		}
		if len(lines) <= footerLines || shown == 0 {
			return lines
		}
	}
}

// helpLines lists every action of a screen with its keys.
func helpLines(theme *style.Theme, title string, actions []action, width int) []string {
	actions = listed(actions)
	lines := []string{theme.Title.Render("Keys on this screen: " + title), ""}
	column := 0
	for _, action := range actions {
		column = max(column, widget.Width(action.Help().Key))
	}
	for _, action := range actions {
		lines = append(lines, widget.Indented("  "+theme.Key.Render(widget.Pad(action.Help().Key, column))+"  ", action.Help().Desc, width)...)
	}
	return lines
}
