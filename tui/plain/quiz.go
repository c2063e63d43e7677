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
			return c.summary, nil
		}
		from := c.position(next.ID)
		if c.session.AsksLean() {
			if err := c.lean(); err == nil {
				continue
			} else if !errors.Is(err, errBack) {
				return nil, err
			}
			from-- // to the question before the choices
		}
		if err := c.askFrom(from); errors.Is(err, errBack) {
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

// askItem asks one question, and whether the answer is a must, where it may be one. "back" from there asks
// the question again.
func (c *conversation) askItem(item interview.Item) error {
	for {
		if err := c.askResponse(item); err != nil {
			return err
		}
		if err := c.askMust(item.ID); !errors.Is(err, errBack) {
			return err
		}
	}
}

// askResponse asks one question until it has a response.
func (c *conversation) askResponse(item interview.Item) error {
	c.heading("%s", c.session.Place(item.ID))
	c.line("%s", statement(item))
	if item.Kind == interview.Pair {
		c.line("First: %s.", strings.TrimSuffix(item.Left, "."))
		c.line("Second: %s.", strings.TrimSuffix(item.Right, "."))
	}
	prompt := c.prompt(item)
	current, answered := c.session.Sitting.Responses[item.ID]
	if answered {
		c.line("Your answer now: %s.", c.inWords(item, current))
		prompt += " Press Enter to keep it."
	}
	c.scale = func() { c.answers(item) }
	defer func() { c.scale = nil }()
	began := c.now()
	for {
		typed, err := c.ask(item.Why, "%s", prompt)
		if err != nil {
			return err
		}
		if typed == "" && answered {
			return nil
		}
		if item.Kind == interview.Pair && strings.EqualFold(typed, wordShorter) {
			c.shorter()
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

// wordShorter ends the choices as soon as they are clear, or asks all that matter again.
const wordShorter = "shorter"

func (c *conversation) shorter() {
	c.save(c.session.Change(func(s *sitting.Sitting) { s.Brief = !s.Brief }))
	if c.session.Sitting.Brief {
		c.line("The choices stop as soon as it is clear which path comes first. Type shorter again to be asked all that matter.")
	} else {
		c.line("You are asked all the choices that matter.")
	}
}

// statement is what is asked; a statement to rate ends as a sentence.
func statement(item interview.Item) string {
	if item.Kind == interview.Rating {
		return strings.TrimSuffix(item.Text, ".") + "."
	}
	return item.Text
}

// askMust asks whether the answer just given is a must, where it may be one.
func (c *conversation) askMust(item string) error {
	must := c.session.Must(item)
	if must == nil {
		return nil
	}
	insists, err := c.confirm("%s", must.Ask)
	if err != nil {
		return err
	}
	c.save(c.session.Insist(item, insists))
	return nil
}

// lean asks, before the first choice, which path the person leans to, and how sure they are.
func (c *conversation) lean() error {
	question := c.Advisor.Catalog.About.Scoring.Lean
	c.heading("Before the choices")
	c.line("%s", question.Text)
	var titles []string
	for _, path := range c.Advisor.Catalog.Paths {
		titles = append(titles, path.Title)
	}
	held := &sitting.Lean{}
	choice, err := c.choose(question.Why, "Type a number, or press Enter for none of them.", titles, len(titles))
	if err != nil {
		return err
	}
	if choice < len(titles) {
		held.Path = c.Advisor.Catalog.Paths[choice].ID
		c.line("%s", question.SureText)
		sure, err := c.choose("", "Type a number.", question.SureSteps, -1)
		if errors.Is(err, errBack) {
			return c.lean()
		}
		if err != nil {
			return err
		}
		held.Sure = sure + 1
	}
	c.save(c.session.Change(func(s *sitting.Sitting) { s.Lean = held }))
	return nil
}

// prompt explains the five steps in full the first time, in one line afterwards, and returns the
// prompt.
func (c *conversation) prompt(item interview.Item) string {
	last := len(item.Steps) - 1
	short := fmt.Sprintf("1 %s, 5 %s, 0 %s.", item.Steps[0], item.Steps[last], item.NotSure)
	if c.explained[string(item.Kind)] {
		return short
	}
	c.explained[string(item.Kind)] = true
	c.answers(item)
	if c.explained["not sure"] {
		return "Type a number from 0 to 5."
	}
	c.explained["not sure"] = true
	c.line("%s", c.Advisor.Catalog.About.Scoring.NotSure)
	return "Type a number from 0 to 5."
}

// answers lists the answers to a question with their numbers.
func (c *conversation) answers(item interview.Item) {
	c.options(item.Steps)
	c.line("0. %s", item.NotSure)
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
