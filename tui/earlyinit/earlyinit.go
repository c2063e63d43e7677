// Package earlyinit answers, before bubbletea can ask, the question whether the terminal has a
// dark background.
//
// bubbletea v1 asks the terminal in an init function and waits up to five seconds for terminals
// that do not answer. Go runs init functions in the order of import paths, so this package, which
// imports lipgloss alone and whose path sorts before github.com/charmbracelet/bubbletea, sets the
// answer first. The program uses the sixteen ANSI colors, which fit any background.
package earlyinit

import "github.com/charmbracelet/lipgloss"

func init() { lipgloss.SetHasDarkBackground(true) }
