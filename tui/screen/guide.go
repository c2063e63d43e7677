package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/guide"
	"careeradvisor/tui/widget"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// guideScreen is the field guide: everything by section, or what is searched for, found anew at
// every key.
type guideScreen struct {
	app     *App
	advisor *advisor.Advisor
	input   textinput.Model
	found   []guide.Document
	cursor  int
	pager   pager
}

func newGuide(app *App, ready *advisor.Advisor) *guideScreen {
	g := &guideScreen{app: app, advisor: ready, input: newSearchLine()}
	g.search()
	return g
}

func (g *guideScreen) pages() *pager { return &g.pager }

func (g *guideScreen) title() string { return "Guide" }

func (g *guideScreen) explain() string {
	return "The field guide: jobs, credentials, words and rules. It is searched while you type, and forgives slips of spelling. Esc clears the search, then goes back."
}

func (g *guideScreen) typing() bool { return true }

func (g *guideScreen) typed(msg tea.KeyMsg) tea.Cmd {
	before := g.input.Value()
	var cmd tea.Cmd
	if g.input, cmd = g.input.Update(msg); g.input.Value() != before {
		g.search()
	}
	return cmd
}

// search fills the list: with everything while nothing is typed.
func (g *guideScreen) search() {
	g.cursor, g.pager.follow = 0, true
	all := g.advisor.Guide()
	if g.input.Value() != "" {
		g.found = all.Search(g.input.Value())
		return
	}
	g.found = all.All()
}

func (g *guideScreen) clears() bool { return g.input.Value() != "" }

// closing clears the search before it leaves.
func (g *guideScreen) closing() (tea.Cmd, bool) {
	if !g.clears() {
		return nil, true
	}
	g.input.SetValue("")
	g.search()
	return nil, false
}

func (g *guideScreen) actions() []action {
	if len(g.found) == 0 {
		return nil
	}
	read := act("enter", "Enter", "read", g.pager.inSight(func() tea.Cmd { return g.app.open(newReading(g.app, g.advisor, &g.found[g.cursor])) }))
	if len(g.found) == 1 {
		return []action{read}
	}
	return append([]action{read}, both(g.app.theme.Glyphs.UpDown, "move", "down", "up", g.move)...)
}

func (g *guideScreen) move(by int) func() tea.Cmd {
	return g.pager.step(&g.cursor, by, 0, len(g.found)-1)
}

func (g *guideScreen) body(width, height int) []string {
	theme, text := g.app.theme, reading(width)
	g.input.Width = text - 12
	note := fmt.Sprintf("%d entries. Type a word or an acronym to search.", len(g.found))
	if g.input.Value() != "" {
		note = fmt.Sprintf("%d found, the best first.", len(g.found))
	}
	fixed := append([]string{g.input.View()}, styled(theme.Dim, widget.Wrap(note, text))...)
	fixed = append(fixed, "")
	var lines []string
	section, from, to := "", 0, 0
	for i, document := range g.found {
		if g.input.Value() == "" && document.Section != section {
			section = document.Section
			lines = append(lines, theme.Heading.Render(section))
		}
		marker := "  "
		if i == g.cursor {
			marker, from = theme.Glyphs.Cursor+" ", len(lines)
		}
		title := document.Title
		if g.input.Value() != "" {
			title += "  " + theme.Dim.Render(document.Section)
		}
		block := widget.Indented(marker, title, text)
		if i == g.cursor {
			block, to = styled(theme.Selected, block), from+len(block)-1
		}
		lines = append(lines, block...)
	}
	if g.cursor == 0 {
		from = 0
	}
	return append(fixed, g.pager.show(theme, lines, from, to, height-len(fixed))...)
}

// reads tells whether a screen that is open shows the same of the guide as another.
func reads(open, another screen) bool {
	switch another := another.(type) {
	case *guideScreen:
		_, same := open.(*guideScreen)
		return same
	case *readingScreen:
		entry, same := open.(*readingScreen)
		return same && entry.id == another.id
	}
	return false
}

// readingScreen shows one document of the guide and what it leads on to.
type readingScreen struct {
	app     *App
	id      string // of the document
	advisor *advisor.Advisor
	page    *advisor.Page
	see     []*guide.Document
	pager   pager
}

func newReading(app *App, ready *advisor.Advisor, document *guide.Document) *readingScreen {
	r := &readingScreen{app: app, id: document.ID, advisor: ready}
	r.page, r.see = ready.GuidePage(document, app.today)
	return r
}

func (r *readingScreen) pages() *pager { return &r.pager }

func (r *readingScreen) title() string { return "Entry" }

func (r *readingScreen) explain() string {
	return "An entry of the field guide. The numbers open what it leads on to."
}

func (r *readingScreen) actions() []action {
	open := func(i int) tea.Cmd { return r.app.open(newReading(r.app, r.advisor, r.see[i])) }
	return append(openers(len(r.see), "see also", open), r.pager.arrows(r.app.theme)...)
}

func (r *readingScreen) body(width, height int) []string {
	lines := page(r.app.theme, r.page, reading(width))
	for i, document := range r.see[:min(len(r.see), mostOpeners)] {
		if i == 0 {
			lines = append(lines, "", r.app.theme.Heading.Render("See also"))
		}
		lines = append(lines, widget.Indented(fmt.Sprintf("  %d ", i+1), document.Title, reading(width))...)
	}
	return r.pager.show(r.app.theme, lines, 0, 0, height)
}
