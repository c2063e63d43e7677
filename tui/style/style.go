// Package style holds the looks of the program in one place: colors by meaning, and the few glyphs
// it draws with. Meaning never rests on color alone.
package style

import (
	"io"
	"strings"

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

// Look is how a piece of a line is set: what goes before it and after it. A lipgloss.Style lays out every piece
// anew, with margins and borders that no piece has, which takes half of the time of drawing a screen.
type Look struct{ before, after string }

func look(style lipgloss.Style) Look {
	before, after, _ := strings.Cut(style.Render("x"), "x")
	return Look{before, after}
}

// Render returns a text, which must lie within one line, in this look.
func (l Look) Render(text string) string {
	if text == "" {
		return ""
	}
	return l.before + text + l.after
}

// Theme is a set of looks by meaning.
type Theme struct {
	Plain    Look
	Headline Look // the one thing on a screen that must be seen first
	Title    Look // the most important sentence of a screen
	Heading  Look
	Selected Look // where the cursor is; always with a marker too
	Marked   Look // a value that what is typed next takes the place of
	Key      Look // a key in the footer
	Dim      Look // what may be overlooked
	Good     Look
	Warn     Look
	Bad      Look

	Glyphs Glyphs
}

// Glyphs are the single-width characters the program draws with.
type Glyphs struct {
	Cursor, Bullet, Ellipsis, Separator, Crumb string
	Rule, Axis, Dot, WhiskerLeft, WhiskerRight string
	Track, Whisker, Limit, Ghost               string
	Solid, Tail, Over, Milestone               string
	Done, Begun, Failed, LeftOut               string
	Left, Right                                string
	UpDown, LeftRight                          string // two keys in one hint
}

var unicodeGlyphs = Glyphs{
	Cursor: "›", Bullet: "•", Ellipsis: "…", Separator: "·", Crumb: "›",
	Rule: "─", Axis: "│", Dot: "●", WhiskerLeft: "├", WhiskerRight: "┤",
	Track: "·", Whisker: "─", Limit: "┊", Ghost: "○",
	Solid: "█", Tail: "░", Over: "▒", Milestone: "◆",
	Done: "✓", Begun: "▸", Failed: "✗", LeftOut: "–",
	Left: "←", Right: "→", UpDown: "↑↓", LeftRight: "←→",
}

var asciiGlyphs = Glyphs{
	Cursor: ">", Bullet: "*", Ellipsis: "...", Separator: "|", Crumb: ">",
	Rule: "-", Axis: "|", Dot: "o", WhiskerLeft: "[", WhiskerRight: "]",
	Track: ".", Whisker: "-", Limit: ":", Ghost: "'",
	Solid: "#", Tail: "=", Over: "%", Milestone: "*",
	Done: "x", Begun: "~", Failed: "!", LeftOut: "-",
	Left: "left", Right: "right", UpDown: "up/down", LeftRight: "left/right",
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
	bold := plain.Bold(true)
	theme := &Theme{
		Plain:    look(plain),
		Headline: look(bold.Reverse(true)),
		Title:    look(bold),
		Heading:  look(bold),
		Selected: look(bold),
		Marked:   look(plain.Reverse(true)),
		Key:      look(bold),
		Dim:      look(plain.Faint(true)),
		Good:     look(plain),
		Warn:     look(plain),
		Bad:      look(bold),
		Glyphs:   unicodeGlyphs,
	}
	switch options.Theme {
	case Mono:
	case HighContrast:
		theme.Heading = look(bold.Underline(true))
		theme.Selected = look(bold.Reverse(true))
		theme.Dim = look(plain)
		theme.Warn = look(bold)
		theme.Bad = look(bold.Underline(true))
	default:
		theme.Heading = look(bold.Foreground(lipgloss.Color("6")))
		theme.Selected = theme.Heading
		theme.Good = look(plain.Foreground(lipgloss.Color("2")))
		theme.Warn = look(plain.Foreground(lipgloss.Color("3")))
		theme.Bad = look(bold.Foreground(lipgloss.Color("1")))
	}
	if options.ASCII {
		theme.Glyphs = asciiGlyphs
	}
	return theme
}
