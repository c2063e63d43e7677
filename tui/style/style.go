// Package style holds the looks of the program in one place: colors by meaning, and the few glyphs
// it draws with. Meaning never rests on color alone.
package style

import (
	"io"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Options choose a theme.
type Options struct {
	Mono  bool // bold and faint, no colors
	ASCII bool // only characters every terminal and font has
	Plain bool // no styling at all, for tests and pictures in text
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

// New makes a theme for out. It never asks the terminal anything: the colors are the sixteen ANSI
// ones, which people have already made readable on their own background.
func New(out io.Writer, options Options) *Theme {
	profile := termenv.ANSI
	if options.Plain {
		profile = termenv.Ascii
	}
	renderer := lipgloss.NewRenderer(out, termenv.WithProfile(profile))
	renderer.SetHasDarkBackground(true)
	plain := renderer.NewStyle()
	color := func(ansi string) lipgloss.Style {
		if options.Mono {
			return plain
		}
		return plain.Foreground(lipgloss.Color(ansi))
	}
	theme := &Theme{
		Plain:    plain,
		Headline: plain.Bold(true).Reverse(true),
		Title:    plain.Bold(true),
		Heading:  color("6").Bold(true),
		Selected: color("6").Bold(true),
		Key:      plain.Bold(true),
		Dim:      plain.Faint(true),
		Good:     color("2"),
		Warn:     color("3"),
		Bad:      color("1").Bold(true),
		Glyphs:   unicodeGlyphs,
		Border:   lipgloss.NormalBorder(),
	}
	if options.ASCII {
		theme.Glyphs, theme.Border = asciiGlyphs, lipgloss.ASCIIBorder()
	}
	return theme
}
