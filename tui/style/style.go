// Package style holds the looks of the program in one place: colors by meaning, and the few glyphs
// it draws with. Meaning never rests on color alone.
package style

import (
	"io"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// The themes, by name. None of them sets a background or asks for one: the colors are the sixteen that
// people have already made readable on their own.
const (
	Default      = "default"
	HighContrast = "high-contrast" // no colors and nothing faint; what counts is bold, underlined or reversed
	Mono         = "mono"          // bold and faint, no colors
)

// Options choose a theme and what it draws with.
type Options struct {
	Theme string // one of the names; empty is Default
	ASCII bool   // only characters every terminal and font has
	Plain bool   // no styling at all, for tests and pictures in text
}

// Theme is a set of looks by meaning.
type Theme struct {
	Plain    lipgloss.Style
	Headline lipgloss.Style // the one thing on a screen that must be seen first
	Title    lipgloss.Style // the most important sentence of a screen
	Heading  lipgloss.Style
	Selected lipgloss.Style // where the cursor is; always with a marker too
	Key      lipgloss.Style // a key in the footer
	Dim      lipgloss.Style // what may be overlooked
	Good     lipgloss.Style
	Warn     lipgloss.Style
	Bad      lipgloss.Style

	Glyphs Glyphs
	Border lipgloss.Border
}

// Glyphs are the single-width characters the program draws with.
type Glyphs struct {
	Cursor, Bullet, Ellipsis, Separator, Crumb string
	Rule, Axis, Dot, WhiskerLeft, WhiskerRight string
	Track, Whisker, Limit, Ghost               string
	Solid, Tail, Over, Milestone               string
	Done, Begun, Failed, LeftOut               string
	Up, Down, Left, Right                      string
	UpDown, LeftRight                          string // two keys in one hint
}

var unicodeGlyphs = Glyphs{
	Cursor: "›", Bullet: "•", Ellipsis: "…", Separator: "·", Crumb: "›",
	Rule: "─", Axis: "│", Dot: "●", WhiskerLeft: "├", WhiskerRight: "┤",
	Track: "·", Whisker: "─", Limit: "┊", Ghost: "○",
	Solid: "█", Tail: "░", Over: "▒", Milestone: "◆",
	Done: "✓", Begun: "▸", Failed: "✗", LeftOut: "–",
	Up: "↑", Down: "↓", Left: "←", Right: "→", UpDown: "↑↓", LeftRight: "←→",
}

var asciiGlyphs = Glyphs{
	Cursor: ">", Bullet: "*", Ellipsis: "...", Separator: "|", Crumb: ">",
	Rule: "-", Axis: "|", Dot: "o", WhiskerLeft: "[", WhiskerRight: "]",
	Track: ".", Whisker: "-", Limit: ":", Ghost: "'",
	Solid: "#", Tail: "=", Over: "%", Milestone: "*",
	Done: "x", Begun: "~", Failed: "!", LeftOut: "-",
	Up: "up", Down: "down", Left: "left", Right: "right", UpDown: "up/down", LeftRight: "left/right",
}

// New makes a theme for out. It never asks the terminal anything.
func New(out io.Writer, options Options) *Theme {
	profile := termenv.ANSI
	if options.Plain {
		profile = termenv.Ascii
	}
	renderer := lipgloss.NewRenderer(out)
	renderer.SetColorProfile(profile) // else NO_COLOR would drop bold and reverse as well
	renderer.SetHasDarkBackground(true)
	plain := renderer.NewStyle()
	theme := &Theme{
		Plain:    plain,
		Headline: plain.Bold(true).Reverse(true),
		Title:    plain.Bold(true),
		Heading:  plain.Bold(true),
		Selected: plain.Bold(true),
		Key:      plain.Bold(true),
		Dim:      plain.Faint(true),
		Good:     plain,
		Warn:     plain,
		Bad:      plain.Bold(true),
		Glyphs:   unicodeGlyphs,
		Border:   lipgloss.NormalBorder(),
	}
	switch options.Theme {
	case Mono:
	case HighContrast:
		theme.Heading = plain.Bold(true).Underline(true)
		theme.Selected = plain.Bold(true).Reverse(true)
		theme.Dim = plain
		theme.Warn = plain.Bold(true)
		theme.Bad = plain.Bold(true).Underline(true)
	default:
		theme.Heading = theme.Heading.Foreground(lipgloss.Color("6"))
		theme.Selected = theme.Selected.Foreground(lipgloss.Color("6"))
		theme.Good = plain.Foreground(lipgloss.Color("2"))
		theme.Warn = plain.Foreground(lipgloss.Color("3"))
		theme.Bad = theme.Bad.Foreground(lipgloss.Color("1"))
	}
	if options.ASCII {
		theme.Glyphs, theme.Border = asciiGlyphs, lipgloss.ASCIIBorder()
	}
	return theme
}
