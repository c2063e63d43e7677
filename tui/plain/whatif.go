package plain

import (
	"errors"
	"fmt"
	"strings"

	"careeradvisor/advisor"
)

// whatIf lets the person change answers on a copy and says what follows. Nothing is kept unless they
// say so.
func (c *conversation) whatIf() (stage, error) {
	mine := c.session
	c.session = mine.Scratch()
	defer func() { c.session = mine }()
	c.heading("What if")
	c.line("Change any answer here and hear what follows. Your own answers stay as they are.")
	count := c.listAnswers()
	for {
		typed, err := c.ask("", "Type a number to change that answer, undo, list, keep to make this yours, or press Enter to leave it.")
		switch word := strings.ToLower(typed); {
		case errors.Is(err, errUndo):
		case err != nil || typed == "":
			return c.toMenu(err)
		case word == "list":
			c.listAnswers()
			continue
		case word == "keep":
			c.save(mine.Keep(c.session))
			return c.summary, nil
		default:
			number, ok := pick(typed, count)
			if !ok {
				c.wrong(typed, fmt.Sprintf("a number from 1 to %d, undo, list or keep", count))
				continue
			}
			err = c.change(number - 1)
		}
		if errors.Is(err, errUndo) {
			_, undone := c.session.Undo()
			c.line("Undone: %s.", undone.What)
		} else if err != nil && !errors.Is(err, errBack) {
			return nil, err
		}
		c.since(c.session.Advice(), mine.Advice())
	}
}

// since says what is other than it was: the order of the paths, their points, the fit of the work.
func (p *page) since(now, was *advisor.Advice) {
	p.raw("\n")
	p.line("%s", now.Ranking())
	for _, path := range now.Paths {
		text := fmt.Sprintf("%s: %s", path.Title, advisor.Signed(path.Points))
		if before := was.Path(path.ID).Points; before != path.Points {
			text += ", was " + advisor.Signed(before)
		}
		p.bullet("%s", text)
	}
	for _, sentence := range now.Since(was) {
		p.line("%s", sentence)
	}
}
