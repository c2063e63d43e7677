package screen

import (
	"slices"
	"strconv"

	"careeradvisor/advisor"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// program tells all about one program, with its cost as a bill.
type program struct {
	*comparing
	index int // as entered
	sheet sheet
	pager pager
}

func newProgram(shared *comparing, index int) *program {
	return &program{comparing: shared, index: index}
}

func (p *program) pages() *pager { return &p.pager }

func (p *program) title() string { return "Program" }

func (p *program) explain() string {
	return "All about one program. The lines of its score add up to it, and so do the lines of its cost: each sum holds every amount above it. What is assumed says so. At the end stands what to ask the school, as a list to tick off; the export prints it."
}

// turned is the page laid out; nil while there is none, or the program is gone.
func (p *program) turned() *sheet {
	advice := p.advice()
	if advice == nil || p.index >= len(p.compared().Programs) {
		return nil
	}
	p.sheet.turn(advice, strconv.Itoa(p.index), func() *advisor.Page { return advice.ProgramPage(p.index) })
	p.sheet.lay = func(theme *style.Theme, page *advisor.Page, width int) []string { return p.layOut(advice, page, width) }
	return &p.sheet
}

func (p *program) actions() (actions []action) {
	app, turned := p.app, p.turned()
	if turned == nil {
		return nil
	}
	actions = append(actions, act("c", "c", "change it", func() tea.Cmd { return app.open(newProgramForm(p.comparing, p.index)) }))
	if order := p.compared().Order; len(order) > 1 {
		actions = append(actions, both(app.theme.Glyphs.LeftRight, "another program", "right l tab", "left h shift+tab", p.turn)...)
	}
	actions = append(actions, act("e", "e", "export", func() tea.Cmd { return app.open(newExport(app)) }))
	return slices.Concat(actions, app.readers(turned.page.See()), p.pager.arrows(app.theme))
}

func (p *program) turn(by int) func() tea.Cmd {
	return func() tea.Cmd {
		order := p.compared().Order
		at := slices.Index(order, p.index)
		p.index, p.pager.top = order[(at+by+len(order))%len(order)], 0
		return nil
	}
}

func (p *program) body(width, height int) []string {
	turned := p.turned()
	if turned == nil {
		return nil
	}
	return p.pager.show(p.app.theme, turned.layOut(p.app.theme, reading(width)), 0, 0, height)
}

// layOut is the page with its cost as a bill.
func (p *program) layOut(advice *advisor.Advice, page *advisor.Page, width int) []string {
	theme := p.app.theme
	lines := headed(theme, page, width)
	for _, section := range page.Sections {
		lines = append(lines, "")
		if section.Heading != advisor.CostHeading {
			lines = append(lines, laidOut(theme, section, width)...)
			continue
		}
		bill := widget.Ledger{Rows: advisor.Bill(&advice.Schools.Programs[p.index])}
		lines = append(append(lines, theme.Heading.Render(section.Heading)), bill.Render(theme, width)...)
	}
	return append(lines, readOn(theme, page.See(), width)...)
}

// newPurchases tells what credentials cost over the years.
func newPurchases(app *App) *text {
	return &text{app: app, name: "Credentials", page: (*advisor.Advice).PurchasePage}
}
