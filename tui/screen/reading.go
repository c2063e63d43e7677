package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// sheet is a page laid out, kept until the advice, the page or the width changes.
type sheet struct {
	advice *advisor.Advice
	id     string // what the page is about
	width  int
	page   *advisor.Page
	lines  []string
	lay    func(theme *style.Theme, page *advisor.Page, width int) []string // page where it is nil
}

// turn makes the page anew if it is about something else now.
func (s *sheet) turn(advice *advisor.Advice, id string, write func() *advisor.Page) {
	if s.advice != advice || s.id != id {
		*s = sheet{advice: advice, id: id, page: write()}
	}
}

func (s *sheet) layOut(theme *style.Theme, width int) []string {
	if s.width != width {
		lay := s.lay
		if lay == nil {
			lay = pageWithLinks
		}
		s.width, s.lines = width, lay(theme, s.page, width)
	}
	return s.lines
}

// onward opens what the page leads on to: roles, or else the guide.
func (s *sheet) onward(app *App) []action {
	roles := s.page.Onward.Roles
	if len(roles) == 0 {
		return app.readers(s.page.See())
	}
	return openers(len(roles), "read about a role", func(i int) tea.Cmd { return app.open(newRole(app, roles[i])) })
}

// text is a page that only has to be read.
type text struct {
	app   *App
	name  string
	page  func(*advisor.Advice) *advisor.Page
	more  []action
	sheet sheet
	pager pager
}

// newWork tells all about the entry role and the ways into it.
func newWork(app *App) *text {
	return &text{app: app, name: "The work", page: (*advisor.Advice).WorkPage}
}

// newRole tells all about any role.
func newRole(app *App, role advisor.Link) *text {
	return &text{app: app, name: role.Title, page: func(a *advisor.Advice) *advisor.Page { return a.RolePage(role.ID) }}
}

// newChanges tells what would change the result.
func newChanges(app *App) *text {
	return &text{app: app, name: "What would change it", page: (*advisor.Advice).ChangePage}
}

// newReasons tells everything that speaks for and against the work.
func newReasons(app *App) *text {
	return &text{app: app, name: "Reasons", page: (*advisor.Advice).ReasonPage}
}

// newNearby tells which careers may suit better.
func newNearby(app *App) *text {
	return &text{app: app, name: "Nearby", page: (*advisor.Advice).NearbyPage}
}

// newSkills tells what was shown and what to learn, and takes what the person did.
func newSkills(app *App) *text {
	done := act("d", "d", "say what you have done", func() tea.Cmd { return app.open(newEvidence(app)) })
	return &text{app: app, name: "Skills", page: (*advisor.Advice).SkillPage, more: []action{done}}
}

// newExams tells which exams the person may sit.
func newExams(app *App) *text {
	return &text{app: app, name: "Exams", page: (*advisor.Advice).ExamPage}
}

func (t *text) pages() *pager { return &t.pager }

func (t *text) title() string { return t.name }

func (t *text) explain() string {
	return "A page to read. Where it leads on to something, a number opens it."
}

func (t *text) turned() *sheet {
	advice := t.app.session.Advice()
	t.sheet.turn(advice, t.name, func() *advisor.Page { return t.page(advice) })
	return &t.sheet
}

func (t *text) actions() []action {
	return slices.Concat(t.more, t.turned().onward(t.app), t.pager.arrows(t.app.theme))
}

func (t *text) body(width, height int) []string {
	return t.pager.show(t.app.theme, t.turned().layOut(t.app.theme, reading(width)), 0, 0, height)
}

// path tells all about one path.
type path struct {
	app   *App
	id    string
	sheet sheet
	pager pager
}

func newPath(app *App, id string) *path { return &path{app: app, id: id} }

func (p *path) pages() *pager { return &p.pager }

func (p *path) title() string { return p.app.session.Advice().Path(p.id).Definition.Short }

func (p *path) explain() string {
	return "All about one path: why your choices speak for it, whether it is open to you, what it pays and asks, and the next steps. Left and right turn to the other paths."
}

func (p *path) actions() []action {
	plan := []action{act("p", "p", "plan this path", p.plan)}
	turn := both(p.app.theme.Glyphs.LeftRight, "another path", "right l tab", "left h shift+tab", p.turn)
	return slices.Concat(plan, turn, p.turned().onward(p.app), p.pager.arrows(p.app.theme))
}

func (p *path) turn(by int) func() tea.Cmd {
	return func() tea.Cmd {
		paths := p.app.session.Advice().Paths
		at := slices.IndexFunc(paths, func(x advisor.Path) bool { return x.ID == p.id })
		p.id, p.pager.top = paths[(at+by+len(paths))%len(paths)].ID, 0
		return nil
	}
}

func (p *path) plan() tea.Cmd {
	save := p.app.session.Change(func(s *sitting.Sitting) { s.Plan.Path = p.id })
	return tea.Batch(p.app.keep(save), p.app.open(newPlanner(p.app)))
}

func (p *path) turned() *sheet {
	advice := p.app.session.Advice()
	p.sheet.turn(advice, p.id, func() *advisor.Page { return advice.PathPage(p.id) })
	return &p.sheet
}

func (p *path) body(width, height int) []string {
	return p.pager.show(p.app.theme, p.turned().layOut(p.app.theme, reading(width)), 0, 0, height)
}

// page lays a page out in lines.
func page(theme *style.Theme, p *advisor.Page, width int) []string {
	lines := headed(theme, p, width)
	for _, section := range p.Sections {
		lines = append(append(lines, ""), laidOut(theme, section, width)...)
	}
	return lines
}

// pageWithLinks lays a page out with where to read on.
func pageWithLinks(theme *style.Theme, p *advisor.Page, width int) []string {
	lines := page(theme, p, width)
	if len(p.Onward.Roles) == 0 {
		lines = append(lines, readOn(theme, p.See(), width)...)
	}
	return lines
}

// readOn lists the documents of the guide that a page leads on to, with the keys that open them.
func readOn(theme *style.Theme, see []advisor.Link, width int) (lines []string) {
	for i, link := range see[:min(len(see), mostOpeners)] {
		if i == 0 {
			lines = append(lines, "", theme.Heading.Render("Read on in the guide"))
		}
		lines = append(lines, widget.Indented(fmt.Sprintf("  %d ", i+1), link.Title, width)...)
	}
	return lines
}

// readers open documents of the guide.
func (a *App) readers(see []advisor.Link) []action {
	return openers(len(see), "read on", func(i int) tea.Cmd { return a.openEntry(see[i]) })
}

func (a *App) openEntry(link advisor.Link) tea.Cmd {
	ready := a.session.Advisor
	return a.open(newReading(a, ready, ready.Guide().Find(link.ID)))
}

// headed is the head of a page: its title, and where it leads.
func headed(theme *style.Theme, p *advisor.Page, width int) []string {
	lines := styled(theme.Title, widget.Wrap(p.Title, width))
	lines = append(lines, widget.Indented("  ", p.Lead, width)...)
	for i, role := range p.Onward.Roles {
		if i == 0 {
			lines = append(lines, "", theme.Dim.Render("  "+p.Onward.Heading+":"))
		}
		lines = append(lines, widget.Indented(fmt.Sprintf("  %d ", i+1), role.Title, width)...)
	}
	return lines
}

// laidOut lays a section of a page out.
func laidOut(theme *style.Theme, section advisor.Section, width int) []string {
	return append(styled(theme.Heading, widget.Wrap(section.Heading, width)), readLines(theme, section.Lines, width)...)
}

// readLines lays lines out alike: where one label leaves no room for the text beside it, none has text beside it.
func readLines(theme *style.Theme, list []advisor.Line, width int) (lines []string) {
	wide := slices.ContainsFunc(list, func(line advisor.Line) bool { return tooWide(line.Label, width) })
	for _, line := range list {
		if wide && strings.TrimSpace(line.Label) != "" {
			line.Label, line.Text = "", line.Label+" "+line.Text
		}
		lines = append(lines, read(theme, line, "  ", width)...)
	}
	return lines
}

// tooWide tells whether a label leaves no room for the text beside it.
func tooWide(label string, width int) bool { return widget.Width(label) > width/3 }

// read lays a line of a page out.
func read(theme *style.Theme, line advisor.Line, indent string, width int) []string {
	label, text := line.Label, said(line)
	if tooWide(label, width) {
		label, text = "", label+" "+text
	}
	if label == "" {
		label = theme.Glyphs.Bullet
	}
	lines := widget.Indented(indent+label+" ", text, width)
	if line.Under != "" {
		lines = append(lines, styled(theme.Dim, widget.Indented(indent+"  ", line.Under, width))...)
	}
	return lines
}

// said is the text of a line and, in brackets, what it rests on.
func said(line advisor.Line) string {
	if from := line.From.String(); from != "" {
		return line.Text + " (" + from + ")"
	}
	return line.Text
}
