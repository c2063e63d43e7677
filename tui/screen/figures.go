package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// figured is a screen that shows figures. On every one of them the same key opens their records.
type figured interface{ figures() []catalog.Record }

func (r *results) figures() []catalog.Record { return r.app.session.Advice().ResultFigures() }

// figures are those of the document, once it has been put together.
func (e *export) figures() []catalog.Record { return e.preview.value.figures }

func (a *asking) figures() []catalog.Record {
	if a.states == nil {
		return nil
	}
	return a.states()
}

func (t *text) figures() []catalog.Record { return t.turned().page.Figures() }

func (p *path) figures() []catalog.Record { return p.turned().page.Figures() }

func (r *readingScreen) figures() []catalog.Record { return r.page.Figures() }

// figures are those of the marked row, then all.
func (c *compare) figures() []catalog.Record {
	table := c.table()
	marked := table
	marked.Rows = table.Rows[c.row : c.row+1]
	return append(marked.Figures(), c.shown.figures...)
}

// figures are those the whole plan rests on.
func (p *planning) figures() []catalog.Record { return p.rest.of(p, "") }

// figures are those of the marked activity, then all.
func (p *planner) figures() []catalog.Record {
	activity, _ := p.marked()
	return p.rest.of(p.planning, activity.ID)
}

// figures are those of the activity the inputs are about, then all.
func (i *inputs) figures() []catalog.Record { return i.rest.of(i.planning, i.activity) }

// figures are those that the programs are reckoned with, the first program first.
func (s *schools) figures() []catalog.Record {
	if s.about() == nil {
		return nil
	}
	return s.states
}

func (p *program) figures() []catalog.Record {
	if turned := p.turned(); turned != nil {
		return turned.page.Figures()
	}
	return nil
}

// rest is what a plan rests on, and one of its activities, kept until that is another one. It needs no
// more of an advice than its plan, which is worked out in the background.
type rest struct {
	plan     *plan.Plan
	whole    []catalog.Record
	activity string
	first    []catalog.Record // of the activity, then the whole
}

func (r *rest) of(p *planning, activity string) []catalog.Record {
	if !p.made.known {
		return nil
	}
	if made := p.plan(); r.plan != made {
		*r = rest{plan: made, whole: p.advice().PlanFigures()}
		r.first = r.whole
	}
	if r.activity == activity {
		return r.first
	}
	r.activity, r.first = activity, r.whole
	for _, dated := range r.plan.Activities {
		if dated.ID == activity {
			r.first = append(p.advice().ActivityFigures(dated), r.whole...)
		}
	}
	return r.first
}

// figures offers the records of what the screen on top shows.
func (a *App) figures() []action {
	shows, ok := a.top().(figured)
	if !ok || len(shows.figures()) == 0 {
		return nil
	}
	open := func() tea.Cmd {
		ready, err := a.advisor()
		if err != nil {
			return a.fail(err)
		}
		return a.open(&records{app: a, page: ready.RecordPage(shows.figures(), a.today)})
	}
	if a.typing() {
		return []action{act("ctrl+f", "Ctrl+F", "figures", open)}
	}
	return []action{act("f ctrl+f", "f", "figures", open)}
}

// records lists figures and tells the marked one whole.
type records struct {
	app    *App
	page   *advisor.Page
	cursor int
	pager  pager
}

func (r *records) pages() *pager { return &r.pager }

func (r *records) title() string { return "Figures" }

func (r *records) explain() string {
	return "Every figure of the screen you came from, with what it counts, from when and from whom. The marked one is told in full."
}

func (r *records) actions() []action {
	if len(r.page.Sections) < 2 {
		return nil
	}
	return upDown(r.app.theme, "move", r.move)
}

func (r *records) move(by int) func() tea.Cmd {
	return r.pager.step(&r.cursor, by, 0, len(r.page.Sections)-1)
}

func (r *records) body(width, height int) []string {
	theme, text := r.app.theme, reading(width)
	fixed := append(styled(theme.Title, widget.Wrap(r.page.Title, text)), styled(theme.Dim, widget.Wrap(r.page.Lead, text))...)
	fixed = append(fixed, "")
	var lines []string
	from, to := 0, 0
	for i, section := range r.page.Sections {
		marker, number, rest := "  ", section.Lines[0], section.Lines[1:]
		head := fmt.Sprintf("%s: %s", section.Heading, said(number))
		if i != r.cursor {
			lines = append(lines, widget.Indented(marker, head, text)...)
			continue
		}
		from = len(lines)
		lines = append(lines, styled(theme.Selected, widget.Indented(theme.Glyphs.Cursor+" ", head, text))...)
		for _, line := range rest {
			lines = append(lines, read(theme, line, "    ", text)...)
		}
		to = len(lines) - 1
	}
	return append(fixed, r.pager.show(theme, lines, from, to, height-len(fixed))...)
}
