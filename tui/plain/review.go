package plain

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"careeradvisor/advisor/interview"
)

// review lists every answer and lets the person change one after the other.
func (c *conversation) review() (stage, error) {
	c.heading("Your answers")
	for _, why := range c.session.Advice().SecondLooks() {
		c.line("%s", why)
	}
	count := c.listAnswers()
	for {
		typed, err := c.ask("", "Type a number to change that answer, list to see them again, or press Enter for the menu.")
		if err != nil || typed == "" {
			return c.toMenu(err)
		}
		if strings.EqualFold(typed, "list") {
			c.listAnswers()
			continue
		}
		number, ok := pick(typed, count)
		if !ok {
			c.wrong(typed, fmt.Sprintf("a number from 1 to %d", count))
			continue
		}
		if err := c.change(number - 1); err != nil && !errors.Is(err, errBack) {
			return nil, err
		}
		c.raw("\n")
	}
}

// noAnswer stands where an answer would.
const noAnswer = "no answer"

// listAnswers numbers the answers: about you, then the questions, then the name.
func (c *conversation) listAnswers() (count int) {
	var lines []string
	for i := range c.Advisor.Catalog.Circumstances {
		lines = append(lines, c.circumstanceLine(i))
	}
	for _, item := range c.session.Asked() {
		lines = append(lines, c.itemLine(item))
	}
	lines = append(lines, "Name: "+cmp.Or(c.session.Sitting.Name, noAnswer))
	c.options(lines)
	return len(lines)
}

// change asks again for the answer at a position of listAnswers.
func (c *conversation) change(i int) error {
	questions, items := c.Advisor.Catalog.Circumstances, c.session.Asked()
	if i < len(questions) {
		c.raw("\n")
		return c.askCircumstance(&questions[i])
	}
	if i -= len(questions); i < len(items) {
		return c.askItem(items[i])
	}
	_, err := c.name()
	return err
}

func (c *conversation) circumstanceLine(i int) string {
	question := &c.Advisor.Catalog.Circumstances[i]
	return question.Text + " " + cmp.Or(c.session.Sitting.Circumstances.Label(c.Advisor.Catalog, question), noAnswer)
}

func (c *conversation) itemLine(item interview.Item) string {
	text := item.Text
	if item.Kind == interview.Pair {
		text = fmt.Sprintf("First: %s. Second: %s", item.Left, item.Right)
	}
	answer := ""
	if response, done := c.session.Sitting.Responses[item.ID]; done {
		answer = c.inWords(item, response)
	}
	if item.Kind != interview.Contentment { // which ends with its question mark
		text += ":"
	}
	text += " " + cmp.Or(answer, noAnswer)
	if c.session.Advice().LookAgain(item.ID) {
		text += " (look again)"
	}
	return text
}
