package screen

import (
	"careeradvisor/advisor"
	"careeradvisor/tui/widget"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// claims holds the words of a school or an employer against known patterns, at every key.
type claims struct {
	app   *App
	input textinput.Model
	page  *advisor.Page // nil while nothing is typed
	see   []advisor.Link
	at    int // the marked link
	pager pager
}

func newClaims(app *App) *claims {
	c := &claims{app: app, input: textinput.New()}
	c.input.Prompt = "Words: "
	c.input.Cursor.SetMode(cursor.CursorStatic)
	c.input.Focus()
	return c
}

func (c *claims) pages() *pager { return &c.pager }

func (c *claims) title() string { return "Promises" }

func (c *claims) explain() string {
	return "Paste the words of a school or of a job offer. Each sentence that matches a known pattern is shown, with what is wrong with it and what to do. It is not kept. Esc clears it, then goes back."
}

func (c *claims) typing() bool { return true }

func (c *claims) typed(msg tea.KeyMsg) (cmd tea.Cmd) {
	before := c.input.Value()
	if c.input, cmd = c.input.Update(msg); c.input.Value() != before {
		c.hold()
	}
	return cmd
}

// hold makes the page of what is typed.
func (c *claims) hold() {
	c.page, c.see, c.at, c.pager.top = nil, nil, 0, 0
	if c.input.Value() != "" {
		c.page = c.app.session.Advisor.ClaimPage(c.input.Value(), c.app.today)
		c.see = c.page.See()
	}
}

func (c *claims) clears() bool { return c.input.Value() != "" }

// closing clears what is typed before it leaves.
func (c *claims) closing() (tea.Cmd, bool) {
	if !c.clears() {
		return nil, true
	}
	c.input.SetValue("")
	c.hold()
	return nil, false
}

func (c *claims) actions() (actions []action) {
	if len(c.see) == 0 {
		return c.pager.arrows(c.app.theme)
	}
	actions = append(actions, act("enter", "Enter", "read on in the guide", c.pager.inSight(func() tea.Cmd { return c.app.openEntry(c.see[c.at]) })))
	if len(c.see) > 1 {
		actions = append(actions, both(c.app.theme.Glyphs.UpDown, "entries", "down", "up", c.move)...)
	}
	return actions
}

func (c *claims) move(by int) func() tea.Cmd {
	return c.pager.step(&c.at, by, 0, len(c.see)-1)
}

func (c *claims) body(width, height int) []string {
	theme, text := c.app.theme, reading(width)
	c.input.Width = max(text-widget.Width(c.input.Prompt)-2, 8)
	fixed := append([]string{c.input.View()}, styled(theme.Dim, widget.Wrap("Type or paste what a school or a job offer says. It is held against known patterns as you type, and is not kept.", text))...)
	fixed = append(fixed, "")
	if c.page == nil {
		return fixed
	}
	lines, from, to := page(theme, c.page, text), 0, 0
	for i, link := range c.see {
		if i == 0 {
			lines = append(lines, "", theme.Heading.Render("Read on in the guide"))
		}
		marker, look := "  ", theme.Plain
		if i == c.at {
			marker, look, from = theme.Glyphs.Cursor+" ", theme.Selected, len(lines)
		}
		lines = append(lines, styled(look, widget.Indented(marker, link.Title, text))...)
		if i == c.at {
			to = len(lines) - 1
		}
	}
	if c.at == 0 && !c.pager.follow {
		from, to = 0, 0
	}
	return append(fixed, c.pager.show(theme, lines, from, to, height-len(fixed))...)
}
