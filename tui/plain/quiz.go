package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
)

// quiz asks every question that has no response yet; "back" goes to the one before.
func (c *conversation) quiz() (stage, error) {
	if !c.explained["quiz"] {
		c.explained["quiz"] = true
		c.heading("The questions")
		c.line("There are no right answers. Type skip to leave a question out.")
	}
	for {
		next, open := c.session.Next()
		if !open {
			return c.result, nil
		}
		if err := c.askFrom(c.position(next.ID)); errors.Is(err, errBack) {
			return c.aboutAgain, nil
		} else if err != nil {
			return nil, err
		}
	}
}

func (c *conversation) position(item string) int {
	return slices.IndexFunc(c.session.Asked(), func(i interview.Item) bool { return i.ID == item })
}

// askFrom asks one question and follows "back" to earlier ones until one is answered. It returns
// errBack when the person goes back from the first.
func (c *conversation) askFrom(i int) error {
	for i >= 0 {
		err := c.askItem(c.session.Asked()[i])
		if !errors.Is(err, errBack) {
			return err
		}
		i--
	}
	return errBack
}

// askItem asks one question until it has a response.
func (c *conversation) askItem(item interview.Item) error {
	asked := c.session.Asked()
	if i := c.position(item.ID); i >= 0 {
		c.heading("Question %d of %d", i+1, len(asked))
	} else {
		c.heading("Another question")
	}
	if item.Kind == interview.Pair {
		c.line("%s", item.Text)
		c.line("First: %s.", strings.TrimSuffix(item.Left, "."))
		c.line("Second: %s.", strings.TrimSuffix(item.Right, "."))
	} else {
		c.line("%s.", strings.TrimSuffix(item.Text, "."))
	}
	prompt := c.scale(item)
	current, answered := c.session.Sitting.Responses[item.ID]
	if answered {
		c.line("Your answer now: %s.", c.inWords(item, current))
		prompt += " Press Enter to keep it."
	}
	began := c.now()
	for {
		typed, err := c.ask(item.Why, "%s", prompt)
		if err != nil {
			return err
		}
		if typed == "" && answered {
			return nil
		}
		response, ok := read(typed)
		if !ok {
			c.wrong(typed, "1, 2, 3, 4, 5, 0 for not sure, or skip")
			continue
		}
		c.save(c.session.Respond(item.ID, response, c.now().Sub(began)))
		return nil
	}
}

// scale explains the five steps in full the first time, in one line afterwards, and returns the
// prompt.
func (c *conversation) scale(item interview.Item) string {
	last := len(item.Steps) - 1
	short := fmt.Sprintf("1 %s, 5 %s, 0 %s.", item.Steps[0], item.Steps[last], item.NotSure)
	if c.explained[string(item.Kind)] {
		return short
	}
	c.explained[string(item.Kind)] = true
	c.options(item.Steps)
	c.line("0. %s", item.NotSure)
	if c.explained["not sure"] {
		return "Type a number from 0 to 5."
	}
	c.explained["not sure"] = true
	c.line("%s", c.Advisor.Catalog.About.Scoring.NotSure)
	return "Type a number from 0 to 5."
}

// read turns what was typed into a response.
func read(typed string) (sitting.Response, bool) {
	switch strings.ToLower(typed) {
	case "0", "not sure", "not-sure":
		return sitting.NotSure, true
	case wordSkip:
		return sitting.Skipped, true
	}
	number, ok := pick(typed, len(sitting.Steps))
	if !ok {
		return 0, false
	}
	return sitting.Steps[number-1], true
}

// inWords says a response as the person gave it.
func (c *conversation) inWords(item interview.Item, response sitting.Response) string {
	if i := slices.Index(sitting.Steps[:], response); i >= 0 {
		return fmt.Sprintf("%d %s", i+1, item.Answer(response))
	}
	return item.Answer(response)
}

func (c *conversation) now() time.Time {
	if c.Clock == nil {
		return time.Time{}
	}
	return c.Clock()
}
