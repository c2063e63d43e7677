package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/fit"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
)

// shownReasons is how many reasons stand on either side; the review has them all.
const shownReasons = 3

// results says how the work fits, which paths lead, and why.
type results struct {
	app   *App
	pager pager
}

func newResults(app *App) *results { return &results{app: app} }

func (r *results) pages() *pager { return &r.pager }

func (r *results) title() string { return "Result" }

func (r *results) actions() []action {
	advice := r.app.session.Advice()
	actions := []action{act("1", fmt.Sprintf("1-%d", len(advice.Paths)), "open a path", r.openPath(0))}
	for i := 1; i < len(advice.Paths); i++ {
		actions = append(actions, act(fmt.Sprint(i+1), "", "", r.openPath(i)))
	}
	actions = append(actions,
		act("v", "v", "compare", func() tea.Cmd { return r.app.open(newCompare(r.app)) }),
		act("p", "p", "plan", func() tea.Cmd { return r.app.open(newPlanner(r.app)) }),
		act("c", "c", "what would change it", func() tea.Cmd { return r.app.open(newChanges(r.app)) }),
		act("w", "w", "what if", func() tea.Cmd { return r.app.open(newWhatIf(r.app)) }),
		act("t", "t", "try it out", func() tea.Cmd { return r.app.open(newTrials(r.app)) }),
		act("s", "s", "skills", func() tea.Cmd { return r.app.open(newSkills(r.app)) }),
		act("a", "a", "about the work", func() tea.Cmd { return r.app.open(newWork(r.app)) }),
		act("o", "o", "schools", r.app.openSchools),
		act("x", "x", "exams", func() tea.Cmd { return r.app.open(newExams(r.app)) }),
		act("e", "e", "export", func() tea.Cmd { return r.app.open(newExport(r.app)) }),
	)
	switch {
	case advice.NextItem != "":
		actions = append(actions, act("m", "m", "go on with the questions", r.app.questions))
	case advice.Rest > 0:
		actions = append(actions, act("m", "m", "ask me the rest", func() tea.Cmd { return r.app.open(newRest(r.app)) }))
	}
	if len(advice.Nearby) > 0 {
		actions = append(actions, act("n", "n", "careers nearby", func() tea.Cmd { return r.app.open(newNearby(r.app)) }))
	}
	return append(actions, r.pager.arrows(r.app.theme)...)
}

func (r *results) openPath(index int) func() tea.Cmd {
	return func() tea.Cmd { return r.app.open(newPath(r.app, r.app.session.Advice().Paths[index].ID)) }
}

func (r *results) body(width, height int) []string {
	advice := r.app.session.Advice()
	theme, text := r.app.theme, reading(width)
	lines := r.verdict(advice, text)
	lines = append(lines, r.paths(advice, text)...)
	lines = append(lines, r.reasons("What speaks for it", theme.Good, advice.Role.For, text)...)
	lines = append(lines, r.reasons("What speaks against it", theme.Warn, advice.Role.Against, text)...)
	lines = append(lines, "")
	for _, limit := range advice.Catalog.About.Limits {
		lines = append(lines, styled(r.app.theme.Dim.Render, widget.Indented(r.app.theme.Glyphs.Bullet+" ", limit, text))...)
	}
	for _, helper := range advice.Catalog.About.Helpers {
		lines = append(lines, styled(r.app.theme.Dim.Render, widget.Indented(r.app.theme.Glyphs.Bullet+" ", "Talk to: "+helper.Name+". "+helper.Text, text))...)
	}
	return r.pager.show(r.app.theme, lines, 0, 0, height)
}

func (r *results) verdict(advice *advisor.Advice, width int) []string {
	theme, role := r.app.theme, advice.Role
	lines := styled(theme.Title.Render, widget.Wrap(role.Verdict, width))
	say := func(look lipgloss.Style, prefix, text string) {
		if text != "" {
			lines = append(lines, styled(look.Render, widget.Indented(prefix, text, width))...)
		}
	}
	for _, warning := range advice.Warnings() {
		say(theme.Warn, "! ", warning)
	}
	for _, career := range advice.Nearby {
		say(theme.Plain, theme.Glyphs.Bullet+" ", "Nearby: "+career.Sentence())
	}
	lines = append(lines, "", theme.Heading.Render("How the work fits"))
	if role.Band != fit.Early {
		definition := role.Definition.Fit
		dot := widget.Dot{From: 0, To: 100, Value: role.Percent, Error: role.Error, Marks: []int{definition.Mixed, definition.Good}}
		lines = append(lines, "  0 "+dot.Render(theme, min(width-8, 51))+" 100")
	}
	say(theme.Plain, "  ", role.Score())
	say(theme.Plain, "  ", role.Open())
	return append(lines, "")
}

// paths draws every path's points on one scale, the leading group first, and says what that rests on.
func (r *results) paths(advice *advisor.Advice, width int) []string {
	theme := r.app.theme
	lines := append([]string{theme.Heading.Render("Where it can lead")}, styled(theme.Title.Render, widget.Indented("  ", advice.Ranking(), width))...)
	lines = append(lines, newRanking(advice, width).draw(theme, width)...)
	for _, sentence := range advice.Grounds() {
		lines = append(lines, widget.Indented("  ", sentence, width)...)
	}
	note := fmt.Sprintf("Points won from and lost to the other paths. The whiskers show noise. %s %s marks the leading group.", advice.Noise(), theme.Glyphs.Bullet)
	return append(append(lines, styled(theme.Dim.Render, widget.Indented("  ", note, width))...), "")
}

func (r *results) reasons(heading string, look lipgloss.Style, sentences []advisor.Sentence, width int) []string {
	if len(sentences) == 0 {
		return nil
	}
	theme := r.app.theme
	lines := []string{theme.Heading.Render(heading)}
	for i, sentence := range sentences {
		if i == shownReasons {
			more := fmt.Sprintf("and %d more; the export lists them all", len(sentences)-shownReasons)
			lines = append(lines, styled(theme.Dim.Render, widget.Indented("  ", more, width))...)
			break
		}
		lines = append(lines, widget.Indented(look.Render(fmt.Sprintf("%4s ", advisor.Signed(sentence.Percent))), sentence.Text, width)...)
	}
	return lines
}
