// Bare is the smallest full-screen bubbletea program: the yardstick for the start of careeradvisor.
package main

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

type model struct{ height int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.height = msg.Height
	case tea.KeyMsg:
		return m, tea.Quit
	}
	return m, nil
}

func (m model) View() string {
	if m.height == 0 {
		return ""
	}
	return strings.Repeat("A line of text.\n", m.height-1) + "q quit"
}

func main() {
	if _, err := tea.NewProgram(model{}, tea.WithAltScreen()).Run(); err != nil {
		panic(err)
	}
}
