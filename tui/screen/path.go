package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// pathScreen tells all about one path: why the answers speak for it or against it, what the job is
// like, what it asks, pays and takes.
type pathScreen struct {
	app   *App
	id    string
	pager pager
}

func newPath(app *App, id string) *pathScreen { return &pathScreen{app: app, id: id} }

func (p *pathScreen) path() *advisor.Path { return p.app.session.Advice().Path(p.id) }

func (p *pathScreen) pages() *pager { return &p.pager }

func (p *pathScreen) title() string { return p.path().Definition.Short }

func (p *pathScreen) actions() []action {
	glyphs := p.app.theme.Glyphs
	actions := []action{
		act("p", "p", "plan this path", p.plan),
		act("right l tab", glyphs.Right, "next path", p.turn(1)),
		act("left h shift+tab", glyphs.Left, "previous path", p.turn(-1)),
	}
	return append(actions, p.pager.arrows(p.app.theme)...)
}

func (p *pathScreen) turn(by int) func() tea.Cmd {
	return func() tea.Cmd {
		paths := p.app.session.Advice().Paths
		at := slices.IndexFunc(paths, func(x advisor.Path) bool { return x.ID == p.id })
		p.id, p.pager.top = paths[(at+by+len(paths))%len(paths)].ID, 0
		return nil
	}
}

func (p *pathScreen) plan() tea.Cmd {
	save := p.app.session.Change(func(s *sitting.Sitting) { s.Plan.Path = p.id })
	return tea.Batch(p.app.keep(save), p.app.open(newPlanner(p.app)))
}

func (p *pathScreen) body(width, height int) []string {
	t := &prose{app: p.app, width: reading(width)}
	advice, path := p.app.session.Advice(), p.path()
	role := path.Role
	t.title(path.Title)
	t.text(path.Definition.BestFor)
	t.heading("How your choices speak")
	if len(path.Reasons) == 0 {
		t.text("You have made no choices about this path yet.")
	} else {
		t.text(path.Standing() + ".")
	}
	for _, sentence := range path.For {
		t.item(advisor.Signed(sentence.Points), sentence.Text)
	}
	for _, sentence := range path.Against {
		t.item(advisor.Signed(sentence.Points), "You would rather: "+sentence.Instead)
	}
	t.heading("Can you reach it")
	for _, rule := range path.Reach.Rules {
		t.item(map[string]string{"pass": "yes", "fail": "not yet", "unknown": "not known"}[string(rule.State)], rule.Rule)
		if rule.State != "pass" {
			t.dim("What would change it: " + rule.Lifts + basis(string(rule.Basis)))
		}
	}
	t.heading("A day")
	t.text(role.Day)
	for _, duty := range role.Duties {
		t.item("", duty)
	}
	t.heading("What people who leave it dislike")
	t.text(role.Dislikes.Text + basis(string(role.Dislikes.Basis)))
	t.heading("Pay, middle half, and outlook")
	t.text("No series counts this path exactly; this is the nearest. " + advice.Pay(role))
	t.text(advice.Outlook(role))
	for _, line := range advice.Rivals(role) {
		t.dim(line)
	}
	t.heading("Skills to build")
	for _, id := range path.Definition.Build {
		skill := advice.Catalog.Skill(id)
		t.item("", skill.Title+": "+skill.Why)
		t.dim("How to start: " + skill.Learn)
	}
	t.heading("Time, schooling, credentials")
	months := path.Definition.Months
	t.text("From a first job to this one: " + months.String() + basis(string(months.Basis)))
	t.text("Schooling: " + role.Schooling)
	for _, id := range role.Credentials {
		credential := advice.Catalog.Credential(id)
		t.item("", fmt.Sprintf("%s, %s (%s). Fee: %s%s. %s", credential.Name, credential.Title, credential.Issuer, credential.Fee, basis(string(credential.Fee.Basis)), credential.WhoSit))
	}
	t.heading("Where the work is")
	for _, id := range role.Settings {
		setting := advice.Catalog.Setting(id)
		t.item("", setting.Title+": "+setting.Focus)
	}
	t.heading("This month")
	t.text(role.FirstStep)
	t.dim("Search for: " + strings.Join(role.SearchTitles, ", "))
	return p.pager.show(p.app.theme, t.lines, 0, 0, height)
}

// basis names what a figure rests on where it is not official.
func basis(word string) string {
	if word == "" || word == "official" {
		return ""
	}
	return " (" + word + ")"
}

// prose gathers wrapped lines of running text.
type prose struct {
	app   *App
	width int
	lines []string
}

func (t *prose) title(text string) {
	t.lines = append(t.lines, styled(t.app.theme.Title.Render, widget.Wrap(text, t.width))...)
}

func (t *prose) heading(text string) {
	t.lines = append(append(t.lines, ""), styled(t.app.theme.Heading.Render, widget.Wrap(text, t.width))...)
}

func (t *prose) text(text string) {
	t.lines = append(t.lines, widget.Indented("  ", text, t.width)...)
}

func (t *prose) item(label, text string) {
	if label == "" {
		label = t.app.theme.Glyphs.Bullet
	}
	t.lines = append(t.lines, widget.Indented("  "+label+" ", text, t.width)...)
}

func (t *prose) dim(text string) {
	t.lines = append(t.lines, styled(t.app.theme.Dim.Render, widget.Indented("    ", text, t.width))...)
}
