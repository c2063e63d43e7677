package plain

import (
	"errors"
	"fmt"

	"careeradvisor/advisor/interview"
)

// result shows the result and goes on to the menu.
func (c *conversation) result() (stage, error) {
	c.raw("\n")
	c.fail(Result(c.out, c.session.Advice()))
	return c.menu, nil
}

// exams tells which exams the person may sit and goes back to the menu.
func (c *conversation) exams() (stage, error) {
	c.raw("\n")
	c.fail(Exams(c.out, c.session.Advice()))
	return c.menu, nil
}

// role tells about the work and goes back to the menu.
func (c *conversation) role() (stage, error) {
	c.raw("\n")
	c.fail(Role(c.out, c.session.Advice()))
	return c.menu, nil
}

// fail keeps the first error of a writer that shares the output.
func (c *conversation) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

// menu offers everything that can be done once there is a sitting.
func (c *conversation) menu() (stage, error) {
	type entry struct {
		title string
		stage stage
	}
	entries := []entry{
		{"The result", c.result},
		{"The work and the ways into it", c.role},
		{"The paths, one by one", c.paths},
		{"The paths side by side", c.compare},
		{"The dated plan", c.plan},
		{"Review your answers", c.review},
		{"Which exams you can sit", c.exams},
		{"Look something up in the guide", c.guide},
		{"Save the whole advice as a file", c.export},
		{"Quit", c.quit},
	}
	if left := c.session.Advice().Unseen; left > 0 {
		entries = append(entries, entry{fmt.Sprintf("Go on with the questions, %d left", left), c.quiz})
	} else if more := c.unasked(); len(more) > 0 {
		entries = append(entries, entry{fmt.Sprintf("Answer %d more questions, to tell close paths apart", len(more)), c.more})
	}
	var titles []string
	for _, entry := range entries {
		titles = append(titles, entry.title)
	}
	c.heading("Menu")
	choice, err := c.choose("", "Type a number.", titles, -1)
	if errors.Is(err, errBack) {
		return c.review, nil
	}
	if err != nil {
		return nil, err
	}
	return entries[choice].stage, nil
}

func (c *conversation) quit() (stage, error) { return nil, errQuit }

// toMenu ends a part of the conversation that was left by "back".
func (c *conversation) toMenu(err error) (stage, error) {
	if errors.Is(err, errBack) {
		err = nil
	}
	return c.menu, err
}

// unasked returns the questions that are only asked on request.
func (c *conversation) unasked() []interview.Item {
	return c.Advisor.Interview.All()[len(c.session.Asked()):]
}

// more begins the questions asked on request; from the second on they belong to the quiz.
func (c *conversation) more() (stage, error) {
	if err := c.askItem(c.unasked()[0]); err != nil {
		return c.toMenu(err)
	}
	return c.quiz, nil
}

// paths shows one path in full.
func (c *conversation) paths() (stage, error) {
	advice := c.session.Advice()
	c.heading("The paths")
	c.line("%s", advice.Ranking())
	var options []string
	for _, path := range advice.Paths {
		options = append(options, path.Title+": "+standing(path))
	}
	choice, err := c.choose("", "Type the number of a path, or press Enter for the menu.", options, len(options))
	if err != nil || choice == len(options) {
		return c.toMenu(err)
	}
	c.raw("\n")
	c.fail(Path(c.out, advice, advice.Paths[choice].ID))
	return c.paths, nil
}

func (c *conversation) compare() (stage, error) {
	c.raw("\n")
	c.fail(Compare(c.out, c.session.Advice().Compare))
	return c.menu, nil
}
