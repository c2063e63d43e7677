package plain

import (
	"errors"
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// summary says what matters most of the result and goes on to the menu, which has the rest.
func (c *conversation) summary() (stage, error) {
	c.raw("\n")
	c.fail(Summary(c.out, c.session.Advice()))
	c.shows(ResultFigures)
	return c.menu, nil
}

// result reads the whole result and goes on to the menu.
func (c *conversation) result() (stage, error) {
	c.raw("\n")
	c.fail(Result(c.out, c.session.Advice()))
	c.shows(ResultFigures)
	return c.menu, nil
}

// read reads a page out and goes back to the menu.
func (c *conversation) read(about func(*advisor.Advice) *advisor.Page) stage {
	return func() (stage, error) {
		c.shows(func(a *advisor.Advice) []catalog.Record { return about(a).Figures() })
		return c.readPage(about(c.session.Advice()), "the menu", c.menu)
	}
}

// readPage reads a page out and goes on to what it leads to, or back to where it was asked for, which back names.
func (c *conversation) readPage(about *advisor.Page, back string, to stage) (stage, error) {
	c.raw("\n")
	cited := &citations{catalog: c.Advisor.Catalog}
	c.page.page(about, cited.of)
	cited.list(&c.page)
	return c.onward(about, back, to), nil
}

// onward lists by number what a page leads on to: roles, or else the guide.
func (c *conversation) onward(about *advisor.Page, back string, to stage) stage {
	heading, prompt, entries := about.Onward.Heading, "Type the number of a role", []entry{}
	for _, role := range about.Onward.Roles {
		entries = append(entries, entry{role.Title, c.role(role.ID)})
	}
	if len(entries) == 0 {
		heading, prompt = readOn, "Type a number to read it"
		for _, link := range about.See() {
			entries = append(entries, entry{link.Title, func() (stage, error) {
				return c.onward(about, back, to), c.readFrom(c.Advisor.Guide().Find(link.ID))
			}})
		}
	}
	if len(entries) == 0 {
		return to
	}
	return func() (stage, error) {
		c.heading("%s", heading)
		return c.pickEntry(prompt+", or press Enter for "+back+".", entries, to)
	}
}

// role reads out all about any role.
func (c *conversation) role(id string) stage {
	return c.read(func(a *advisor.Advice) *advisor.Page { return a.RolePage(id) })
}

// fail keeps the first error of a writer that shares the output.
func (c *conversation) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// entry is a line of a menu and where it leads.
type entry struct {
	title string
	stage stage
}

// pickEntry lists the lines of a menu and returns where the one picked leads. An empty line and back
// lead to enter; give nil where an empty line leads nowhere.
func (c *conversation) pickEntry(prompt string, entries []entry, enter stage) (stage, error) {
	var titles []string
	for _, entry := range entries {
		titles = append(titles, entry.title)
	}
	most := len(entries)
	if enter == nil {
		most = -1
	}
	choice, err := c.choose("", prompt, titles, most)
	switch {
	case enter != nil && (errors.Is(err, errBack) || err == nil && choice == most):
		return enter, nil
	case err != nil:
		return nil, err
	}
	return entries[choice].stage, nil
}

// menu offers everything that can be done once there is a sitting.
func (c *conversation) menu() (stage, error) {
	entries := []entry{
		{"The whole result", c.result},
		{"The work and the ways into it", c.read((*advisor.Advice).WorkPage)},
		{"The paths, one by one", c.paths},
		{"The paths side by side", c.compare},
		{"The dated plan", c.datedPlan},
		{"What would change the result", c.read((*advisor.Advice).ChangePage)},
		{"What if: move an answer and hear what follows", c.whatIf},
		{"Try the work out", c.trials},
		{"Skills: shown and needed", c.read((*advisor.Advice).SkillPage)},
		{"Say what you have done in each skill", c.evidence},
		{"Review your answers", c.review},
		{"Which exams you can sit", c.read((*advisor.Advice).ExamPage)},
		{"Programs of schools, and what they cost", c.schools},
		{"Look something up in the guide", c.guide},
		{"Save the whole advice as a file", c.export},
		{"Every reason, with the question behind it", c.read((*advisor.Advice).ReasonPage)},
	}
	if len(c.session.Advice().Nearby) > 0 {
		entries = append(entries, entry{"Careers nearby", c.read((*advisor.Advice).NearbyPage)})
	}
	if _, open := c.session.Next(); open {
		entries = append(entries, entry{"Go on with the questions", c.quiz})
	} else if rest := c.session.Rest(); len(rest) > 0 {
		entries = append(entries, entry{"Answer what was left out: " + catalog.Count(len(rest), "choice"), c.rest})
	}
	entries = append(entries,
		entry{"Close these answers, for somebody else or to start anew", c.leave},
		entry{"Quit", c.quit})
	c.heading("Menu")
	prompt := "Type a number."
	if c.shown != nil && len(c.shown()) > 0 {
		prompt = "Type a number, or the word figures to hear where the numbers above come from."
	}
	next, err := c.pickEntry(prompt, entries, nil)
	if errors.Is(err, errBack) {
		return c.review, nil
	}
	return next, err
}

func (c *conversation) datedPlan() (stage, error) {
	c.shows((*advisor.Advice).PlanFigures)
	return c.plan, nil
}

func (c *conversation) quit() (stage, error) { return nil, errQuit }

// toMenu ends a part of the conversation that was left by "back".
func (c *conversation) toMenu(err error) (stage, error) {
	if errors.Is(err, errBack) {
		err = nil
	}
	return c.menu, err
}

// rest asks the choices that were left out, until the person goes back.
func (c *conversation) rest() (stage, error) {
	for {
		rest := c.session.Rest()
		if len(rest) == 0 {
			return c.summary, nil
		}
		if err := c.askItem(rest[0]); err != nil {
			return c.toMenu(err)
		}
	}
}

// paths shows one path, or a role next to one, in full.
func (c *conversation) paths() (stage, error) {
	advice := c.session.Advice()
	c.heading("The paths")
	c.line("%s", advice.Ranking())
	var options []string
	for _, path := range advice.Paths {
		options = append(options, path.Title+": "+standing(path))
	}
	for _, neighbor := range advice.Neighbors {
		options = append(options, fmt.Sprintf("%s: next to %s, not ranked", neighbor.Title, advice.Path(neighbor.Beside).Title))
	}
	choice, err := c.choose("", "Type the number of a path, or press Enter for the menu.", options, len(options))
	if err != nil || choice == len(options) {
		return c.toMenu(err)
	}
	if beside := choice - len(advice.Paths); beside >= 0 {
		return c.role(advice.Neighbors[beside].ID), nil
	}
	c.raw("\n")
	id := advice.Paths[choice].ID
	c.fail(readOut(c.out, advice, advice.PathPage(id)))
	c.shows(func(a *advisor.Advice) []catalog.Record { return a.PathPage(id).Figures() })
	return c.paths, nil
}
