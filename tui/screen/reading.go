package screen

import (
	"slices"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// role tells all about the entry role and the ways into it.
type role struct {
	app   *App
	pager pager
}

func newRole(app *App) *role { return &role{app: app} }

func (r *role) pages() *pager { return &r.pager }

func (r *role) title() string { return "The work" }

func (r *role) actions() []action { return r.pager.arrows(r.app.theme) }

func (r *role) body(width, height int) []string {
	lines := page(r.app.theme, r.app.session.Advice().RolePage(), reading(width))
	return r.pager.show(r.app.theme, lines, 0, 0, height)
}

// path tells all about one path.
type path struct {
	app   *App
	id    string
	pager pager
}

func newPath(app *App, id string) *path { return &path{app: app, id: id} }

func (p *path) pages() *pager { return &p.pager }

func (p *path) title() string { return p.app.session.Advice().Path(p.id).Definition.Short }

func (p *path) actions() []action {
	glyphs := p.app.theme.Glyphs
	actions := []action{
		act("p", "p", "plan this path", p.plan),
		act("right l tab", glyphs.Right, "next path", p.turn(1)),
		act("left h shift+tab", glyphs.Left, "previous path", p.turn(-1)),
	}
	return append(actions, p.pager.arrows(p.app.theme)...)
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

func (p *path) body(width, height int) []string {
	lines := page(p.app.theme, p.app.session.Advice().PathPage(p.id), reading(width))
	return p.pager.show(p.app.theme, lines, 0, 0, height)
}

// page lays a page out in lines.
func page(theme *style.Theme, p *advisor.Page, width int) []string {
	lines := styled(theme.Title.Render, widget.Wrap(p.Title, width))
	lines = append(lines, widget.Indented("  ", p.Lead, width)...)
	for _, section := range p.Sections {
		lines = append(append(lines, ""), styled(theme.Heading.Render, widget.Wrap(section.Heading, width))...)
		for _, line := range section.Lines {
			label := line.Label
			if label == "" {
				label = theme.Glyphs.Bullet
			}
			text := line.Text
			if from := line.From.String(); from != "" {
				text += " (" + from + ")"
			}
			lines = append(lines, widget.Indented("  "+label+" ", text, width)...)
			if line.Under != "" {
				lines = append(lines, styled(theme.Dim.Render, widget.Indented("    ", line.Under, width))...)
			}
		}
	}
	return lines
}
