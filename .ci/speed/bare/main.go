// Bare is the smallest full-screen bubbletea program that answers to keys: the yardstick for careeradvisor.
package main

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

type model struct{ height, at int }

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.height = msg.Height
	case tea.KeyMsg:
		if msg.String() == "q" {
			return m, tea.Quit
		}
		m.at++
	}
	return m, nil
}

func (m model) View() string {
	if m.height == 0 {
		return ""
	}
	lines := strings.Split(strings.Repeat("  A line of text.\n", m.height-1)+"q quit", "\n")
	marked := m.at % (m.height - 1)
	lines[marked] = "> A line of text."
	return strings.Join(lines, "\n")
}

func main() {
	if _, err := tea.NewProgram(model{}, tea.WithAltScreen()).Run(); err != nil {
		panic(err)
	}
}
