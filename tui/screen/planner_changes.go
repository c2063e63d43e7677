package screen

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// changeSets lists what would make a date that does not hold; one of the sets can be put into effect.
type changeSets struct {
	*planning
	found latest[int, *plan.Mends]
	row   int
	pager pager
}

func newChangeSets(shared *planning) *changeSets { return &changeSets{planning: shared} }

func (c *changeSets) pages() *pager { return &c.pager }

func (c *changeSets) title() string { return "Make your date" }

func (c *changeSets) explain() string {
	return "Each of these changes is enough alone to make your date hold in 8 of 10 futures; the mildest stands first. Take one and it is in effect. Undo takes it back."
}

func (c *changeSets) work() tea.Cmd {
	s := c.app.session
	copied := s.Sitting.Clone()
	return tea.Batch(c.planning.work(), c.found.want(s.Version(), func() *plan.Mends { return s.Advisor.Mends(copied, s.Today) }))
}

func (c *changeSets) working() bool { return c.planning.working() || !c.found.fresh() }

// sets are those that can be chosen: all that are enough, or the nearest where none is.
func (c *changeSets) sets() []plan.Mend {
	found := c.found.value
	switch {
	case found == nil || !c.found.fresh():
		return nil
	case found.Best != nil && len(found.Best.Changes) > 0:
		return []plan.Mend{*found.Best}
	}
	return found.Sets
}

func (c *changeSets) actions() (actions []action) {
	sets := c.sets()
	if len(sets) > 0 {
		c.row = min(c.row, len(sets)-1)
		actions = append(actions, act("enter", "Enter", "do this", c.pager.inSight(func() tea.Cmd { return c.take(sets[c.row]) })))
	}
	if len(sets) > 1 {
		actions = append(actions, openers(len(sets), "do that", func(i int) tea.Cmd { return c.take(sets[i]) })...)
		return append(actions, upDown(c.app.theme, "move", c.move)...)
	}
	return append(actions, c.pager.arrows(c.app.theme)...)
}

func (c *changeSets) move(by int) func() tea.Cmd {
	return c.pager.step(&c.row, by, 0, len(c.sets())-1)
}

// take puts a set into effect; undo takes it back.
func (c *changeSets) take(set plan.Mend) tea.Cmd {
	cmd := c.change(func(s *sitting.Sitting) { advisor.Apply(s, set.Changes) })
	c.app.message = "Done. u takes it back."
	return tea.Batch(cmd, c.app.back())
}

func (c *changeSets) body(width, height int) []string {
	theme, text := c.app.theme, reading(width)
	fixed := append(c.headline(width), "")
	var lines []string
	if deadline := c.plan().Deadline; deadline != nil {
		lines = append(widget.Wrap(advisor.Keeps(deadline), text), "")
	}
	if !c.found.fresh() {
		return append(fixed, c.pager.show(theme, lines, 0, 0, height-len(fixed))...)
	}
	lines = append(lines, styled(theme.Title, widget.Wrap(advisor.MendsText(c.plan(), c.found.value), text))...)
	from, to := 0, 0
	for i, set := range c.sets() {
		lines = append(lines, "")
		head, look := "  ", theme.Plain
		if i == c.row {
			head, look, from = theme.Glyphs.Cursor+" ", theme.Selected, len(lines)
		}
		lines = append(lines, styled(look, widget.Indented(head+fmt.Sprintf("%d ", i+1), advisor.MendText(set), text))...)
		lines = append(lines, widget.Indented("     ", advisor.MendOutcome(c.plan(), set), text)...)
		if i == c.row {
			to = len(lines) - 1
		}
	}
	if c.row == 0 {
		from = 0
	}
	return append(fixed, c.pager.show(theme, lines, from, to, height-len(fixed))...)
}
