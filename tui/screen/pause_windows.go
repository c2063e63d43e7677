package screen

import tea "github.com/charmbracelet/bubbletea"

// pauses does nothing: windows stops no programs.
func pauses(*tea.Program) (filter func(tea.Model, tea.Msg) tea.Msg, undo func()) {
	return func(_ tea.Model, msg tea.Msg) tea.Msg { return msg }, func() {}
}

func canPause() bool { return false }
