package screen

import (
	"os/exec"
	"path/filepath"
	"slices"

	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// unopenedMsg says why a file was not opened.
type unopenedMsg struct{ err error }

// show opens a file in the program meant for it, beside this one.
func (a *App) show(file string) tea.Cmd {
	a.message = "Opening " + widget.Printable(filepath.Base(file))
	command := append(slices.Clone(a.opener), file)
	return func() tea.Msg {
		if err := exec.Command(command[0], command[1:]...).Run(); err != nil {
			return unopenedMsg{err}
		}
		return nil
	}
}
