package screen

import (
	"slices"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// schools is the programs a person looks at, side by side: what each must have, its score, its cost and
// when that comes back.
type schools struct {
	*comparing
	program int // the marked one, as entered
	past    int // steps below the last program
	pager   pager

	drawn        drawnSchools
	above, below bool // more of the marked program lies beyond the window

	told    *advisor.Advice // that page and states are of
	page    *advisor.Page
	onwards []advisor.Link
	states  []catalog.Record
}

func newSchools(app *App) *schools { return &schools{comparing: &comparing{app: app}} }

// openSchools is the way to the programs from any screen of a sitting.
func (a *App) openSchools() tea.Cmd { return a.open(newSchools(a)) }

func (s *schools) pages() *pager { return &s.pager }

func (s *schools) title() string { return "Schools" }

func (s *schools) explain() string {
	return "Programs of schools, the best one first. What a program must have comes before any score: yes, no, or still to ask. Each score stands on a scale of its own, so that another program changes none. In a bar of cost, dots are what others pay; the rest is yours."
}

// listed are the programs, the best one first; as entered while that is not known.
func (s *schools) listed() []int {
	if advice := s.advice(); advice != nil && advice.Schools != nil {
		return advice.Schools.Order
	}
	order := make([]int, len(s.app.session.Sitting.Schools))
	for i := range order {
		order[i] = i
	}
	return order
}

// marked is where the marked program stands in the list; -1 where there is none.
func (s *schools) marked() int {
	count := len(s.app.session.Sitting.Schools)
	s.program = max(min(s.program, count-1), 0)
	return slices.Index(s.listed(), s.program)
}

// about is the page of the comparison; nil before it is worked out.
func (s *schools) about() *advisor.Page {
	advice := s.advice()
	if advice == nil {
		return nil
	}
	if s.told != advice {
		s.told, s.page, s.states = advice, advice.SchoolsPage(), nil
		s.onwards = s.page.See()
		for _, page := range advice.SchoolPages() {
			s.states = append(s.states, page.Figures()...)
		}
	}
	return s.page
}

func (s *schools) actions() (actions []action) {
	app, count := s.app, len(s.app.session.Sitting.Schools)
	s.marked() // a program that was begun and not kept is marked no more
	form := func(make func(*comparing) *schoolForm) func() tea.Cmd {
		return func() tea.Cmd { return app.open(make(s.comparing)) }
	}
	if count > 0 {
		actions = append(actions, act("enter", "Enter", "read all about it", s.pager.inSight(s.read)))
	}
	if count < app.session.Advisor.Catalog.Schools.Most {
		actions = append(actions, act("a", "a", "add a program", s.add))
	}
	if count > 0 {
		actions = append(actions, act("c", "c", "change it", s.change), act("d", "d", "remove it", s.remove))
	}
	actions = append(actions,
		act("m", "m", "your money", form(newFinance)),
		act("w", "w", "what matters", form(newWeights)),
		act("p", "p", "check a promise", func() tea.Cmd { return app.open(newClaims(app)) }),
		act("b", "b", "credentials to buy", func() tea.Cmd { return app.open(newPurchases(app)) }),
	)
	if count > 0 {
		actions = append(actions, act("e", "e", "export", func() tea.Cmd { return app.open(newExport(app)) }))
	}
	if count > 1 {
		actions = append(actions, upDown(app.theme, "programs", s.move)...)
	} else {
		actions = append(actions, s.pager.arrows(app.theme)...)
	}
	if s.about() != nil {
		actions = append(actions, app.readers(s.onwards)...)
	}
	return actions
}

// move goes to the next program, through all of the marked one first; below the last it goes on to the
// rest of the page, and back.
func (s *schools) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		order, at := s.listed(), s.marked()
		switch last := at == len(order)-1; {
		case by < 0 && s.past > 0:
			s.past--
			s.pager.scroll(-noteStep)()
		case by > 0 && s.below, by < 0 && s.above:
			s.pager.scroll(by * noteStep)()
		case by > 0 && last && s.pager.more():
			s.past++
			s.pager.scroll(noteStep)()
		default:
			s.program = order[min(max(at+by, 0), len(order)-1)]
			s.pager.follow = true
		}
		return nil
	}
}

func (s *schools) read() tea.Cmd { return s.app.open(newProgram(s.comparing, s.program)) }

func (s *schools) change() tea.Cmd { return s.app.open(newProgramForm(s.comparing, s.program)) }

func (s *schools) add() tea.Cmd {
	s.program, s.past, s.pager.top = len(s.app.session.Sitting.Schools), 0, 0
	return s.app.open(newProgramForm(s.comparing, s.program))
}

func (s *schools) remove() tea.Cmd {
	name := s.app.session.Sitting.Called(s.program)
	cmd := s.app.keep(s.app.session.RemoveProgram(s.program))
	s.app.message = name + " is removed. u brings it back."
	return cmd
}

func (s *schools) body(width, height int) []string {
	theme, text, about, marked := s.app.theme, reading(width), s.about(), s.marked()
	switch {
	case marked < 0 && about != nil:
		return s.pager.show(theme, page(theme, about, text), 0, 0, height)
	case about == nil: // before the first comparison
		var lines []string
		for _, i := range s.listed() {
			lines = append(lines, s.named(i, 0))
		}
		return s.pager.show(theme, lines, marked, marked, height)
	}
	if now := (view{theme: theme, advice: s.advice(), version: s.app.session.Version(), program: s.program, width: width}); s.drawn.view != now {
		s.drawn = drawnSchools{view: now}
		s.draw(&s.drawn, about)
	}
	d := &s.drawn
	from, to := d.from, min(d.to, d.from+height-2)
	if marked == 0 {
		from = 0
	}
	shown := append(slices.Clip(d.fixed), s.pager.show(theme, d.lines, from, to, height-len(d.fixed))...)
	s.above, s.below = d.from < s.pager.top && d.to > 0, d.to > s.pager.top+height-2
	return shown
}

// view is all that a drawing of the programs depends on.
type view struct {
	theme                   *style.Theme
	advice                  *advisor.Advice
	version, program, width int
}

// drawnSchools is the comparison in lines: those that stay, and those that scroll. from and to are the
// lines of the marked program, where it is one of those that scroll.
type drawnSchools struct {
	view
	fixed, lines []string
	from, to     int
}

func (s *schools) draw(d *drawnSchools, about *advisor.Page) {
	theme, text, count := s.app.theme, reading(d.width), len(s.listed())
	title := styled(theme.Title, widget.Wrap(d.advice.FirstProgram(), text))
	short, rest := about.Sections[0].Lines, about.Sections[1+count:]
	if d.width < wideSchools {
		cards, from, to := s.cards(d.advice, text)
		d.from, d.to = from+len(title), to+len(title)
		d.lines = append(append(append(title, cards...), ""), readLines(theme, short[1:], text)...)
	} else {
		d.fixed = append(append(title, ""), append(s.gates(d.advice, d.width), "")...)
		told := short[1:]
		if why := d.advice.WhyFirst(); why != "" {
			told = append([]advisor.Line{{Text: why}}, told...)
		}
		d.lines = append(readLines(theme, told, text), s.pictures(d.advice, d.width)...)
	}
	d.lines = append(d.lines, s.closing(rest, text)...)
}

// closing is what stands below the programs: what was weighed, mistakes, money to ask for, and where to
// read on.
func (s *schools) closing(sections []advisor.Section, width int) (lines []string) {
	theme := s.app.theme
	for _, section := range sections {
		lines = append(append(lines, ""), laidOut(theme, section, width)...)
	}
	return append(lines, readOn(theme, s.onwards, width)...)
}
