package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/fit"
	"careeradvisor/tui/widget"

	"careeradvisor/tui/style"
	tea "github.com/charmbracelet/bubbletea"
)

// shownReasons is how many reasons stand on either side; a page of their own has them all.
const shownReasons = 3

// results says how the work fits, which paths lead, and why.
type results struct {
	app   *App
	pager pager
}

func newResults(app *App) *results { return &results{app: app} }

func (r *results) pages() *pager { return &r.pager }

func (r *results) title() string { return "Result" }

func (r *results) explain() string {
	return "The verdict first. Your score starts at 50, and every reason adds to it or takes from it. The dot is the score; the whiskers show its noise, so what lies within them may as well be equal. Paths marked with a bullet lead together: do not read an order into them."
}

func (r *results) actions() []action {
	advice := r.app.session.Advice()
	var actions []action
	if advice.NextItem != "" {
		actions = append(actions, act("m", "m", "go on with the questions", r.app.questions))
	}
	actions = append(actions, openers(len(advice.Paths), "open a path", r.openPath)...)
	opens := func(key, does string, made func(*App) screen) {
		actions = append(actions, act(key, key, does, func() tea.Cmd { return r.app.open(made(r.app)) }))
	}
	opens("v", "compare", func(a *App) screen { return newCompare(a) })
	opens("p", "plan", func(a *App) screen { return newPlanner(a) })
	opens("e", "export", func(a *App) screen { return newExport(a) })
	opens("c", "what would change it", func(a *App) screen { return newChanges(a) })
	opens("r", "all reasons", func(a *App) screen { return newReasons(a) })
	opens("w", "what if", func(a *App) screen { return newWhatIf(a) })
	opens("t", "try it out", func(a *App) screen { return newTrials(a) })
	opens("s", "skills", func(a *App) screen { return newSkills(a) })
	opens("a", "about the work", func(a *App) screen { return newWork(a) })
	actions = append(actions, act("o", "o", "schools", r.app.openSchools))
	opens("x", "exams", func(a *App) screen { return newExams(a) })
	if len(advice.Nearby) > 0 {
		opens("n", "careers nearby", func(a *App) screen { return newNearby(a) })
	}
	if advice.NextItem == "" && advice.Rest > 0 {
		opens("m", "ask me the rest", func(a *App) screen { return newRest(a) })
	}
	return append(actions, r.pager.arrows(r.app.theme)...)
}

func (r *results) openPath(index int) tea.Cmd {
	return r.app.open(newPath(r.app, r.app.session.Advice().Paths[index].ID))
}

func (r *results) body(width, height int) []string {
	advice := r.app.session.Advice()
	theme, text := r.app.theme, reading(width)
	lines := r.verdict(advice, text)
	lines = append(lines, r.paths(advice, text)...)
	lines = append(append(lines, r.balance(advice.Role, text)...), "")
	for _, limit := range advice.Catalog.About.Limits {
		lines = append(lines, styled(theme.Dim, widget.Indented(theme.Glyphs.Bullet+" ", limit, text))...)
	}
	for _, helper := range advice.Catalog.About.Helpers {
		lines = append(lines, styled(theme.Dim, widget.Indented(theme.Glyphs.Bullet+" ", "Talk to: "+helper.Name+". "+helper.Text, text))...)
	}
	return r.pager.show(theme, lines, 0, 0, height)
}

// verdict says how the work fits, what to mind about that, and what would turn it.
func (r *results) verdict(advice *advisor.Advice, width int) (lines []string) {
	theme, role := r.app.theme, advice.Role
	for _, line := range widget.Wrap(role.Verdict, width-2) {
		lines = append(lines, theme.Headline.Render(" "+line+" "))
	}
	say := func(look style.Look, prefix, text string) {
		if text != "" {
			lines = append(lines, styled(look, widget.Indented(prefix, text, width))...)
		}
	}
	if role.Band != fit.Early {
		definition := role.Definition.Fit
		dot := widget.Dot{From: 0, To: 100, Value: role.Percent, Error: role.Error, Marks: []int{definition.Mixed, definition.Good}}
		lines = append(lines, "  0 "+dot.Render(theme, min(width-8, 51))+" 100")
	}
	say(theme.Plain, "  ", role.Score())
	say(theme.Plain, "  ", role.Open())
	say(theme.Plain, "  ", advice.WouldTurn())
	for _, warning := range advice.Doubts() {
		say(theme.Warn, "! ", warning)
	}
	for _, career := range advice.Nearby {
		say(theme.Plain, theme.Glyphs.Bullet+" ", "Nearby: "+career.Sentence())
	}
	return append(lines, "")
}

// paths draws every path's points on one scale, the leading group first, and says what that rests on.
func (r *results) paths(advice *advisor.Advice, width int) []string {
	theme := r.app.theme
	lines := append([]string{theme.Heading.Render("Where it can lead")}, styled(theme.Title, widget.Indented("  ", advice.Ranking(), width))...)
	lines = append(lines, newRanking(advice, width).draw(theme, width)...)
	for _, hurdle := range advice.Hurdles() {
		lines = append(lines, styled(theme.Warn, widget.Indented("! ", hurdle, width))...)
	}
	for _, sentence := range advice.Grounds() {
		lines = append(lines, widget.Indented("  ", sentence, width)...)
	}
	note := fmt.Sprintf("Points won from and lost to the other paths. The whiskers show noise. %s %s marks the leading group.", advice.Noise(), theme.Glyphs.Bullet)
	return append(append(lines, styled(theme.Dim, widget.Indented("  ", note, width))...), "")
}

// balance holds what speaks for the work against what speaks against it, side by side where there is
// room.
func (r *results) balance(role advisor.Role, width int) []string {
	theme := r.app.theme
	if width < narrowTable {
		return append(r.reasons("What speaks for it", theme.Good, role.For, width), r.reasons("What speaks against it", theme.Warn, role.Against, width)...)
	}
	half := (width - columnGap) / 2
	return widget.SideBySide(columnGap, []int{half, half},
		r.reasons("What speaks for it", theme.Good, role.For, half), r.reasons("What speaks against it", theme.Warn, role.Against, half))
}

func (r *results) reasons(heading string, look style.Look, sentences []advisor.Sentence, width int) []string {
	theme := r.app.theme
	lines := []string{theme.Heading.Render(heading)}
	if len(sentences) == 0 {
		return append(lines, theme.Dim.Render("  Nothing so far."))
	}
	for i, sentence := range sentences {
		if i == shownReasons {
			more := fmt.Sprintf("and %d more: r tells them all", len(sentences)-shownReasons)
			return append(lines, styled(theme.Dim, widget.Indented("     ", more, width))...)
		}
		lines = append(lines, widget.Indented(look.Render(fmt.Sprintf("%4s ", advisor.Signed(sentence.Percent))), sentence.Text, width)...)
	}
	return lines
}
