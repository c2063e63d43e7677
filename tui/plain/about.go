package plain

import (
	"errors"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
)

// about asks where the person is now; a resumed sitting goes on after its last answer.
func (c *conversation) about() (stage, error) {
	first := 0
	for i, question := range c.Advisor.Catalog.Circumstances {
		if c.session.Sitting.Circumstances.Text(question.ID) != "" {
			first = i + 1
		}
	}
	return c.aboutFrom(first)
}

// aboutAgain is one step back from the questions.
func (c *conversation) aboutAgain() (stage, error) {
	return c.aboutFrom(len(c.Advisor.Catalog.Circumstances))
}

// aboutFrom asks the questions about the person from the first-th on, at least the last. Every one
// may be skipped.
func (c *conversation) aboutFrom(first int) (stage, error) {
	questions := c.Advisor.Catalog.Circumstances
	if !c.explained["about"] {
		c.explained["about"] = true
		c.heading("About you")
		c.line("Press Enter to skip a question. Skipping costs you nothing but detail.")
	}
	err := inTurn(min(first, len(questions)-1), len(questions), func(i int) error {
		c.heading("About you, question %d of %d", i+1, len(questions))
		return c.askCircumstance(&questions[i])
	})
	if errors.Is(err, errBack) {
		return c.name, nil
	}
	return c.quiz, err
}

// askCircumstance asks one question until it has an answer it can keep, or is skipped.
func (c *conversation) askCircumstance(question *catalog.Question) error {
	c.line("%s", question.Text)
	c.line("%s", question.Why)
	now := c.session.Sitting.Circumstances.Label(c.Advisor.Catalog, question)
	return c.askField(question, now, func(text string) (session.Save, error) { return c.session.SetCircumstance(question, text) })
}

// askField takes the answer to a question that was put. now is the answer so far in words, set keeps
// another.
func (c *conversation) askField(question *catalog.Question, now string, set func(string) (session.Save, error)) error {
	definitions := c.Advisor.Catalog
	options, prompt := answerForm(definitions, question)
	c.options(options)
	if now != "" {
		c.line("Your answer now: %s.", now)
		prompt += ", press Enter to keep it, or type clear to take it back."
	} else {
		prompt += ", or press Enter to skip."
	}
	for {
		typed, err := c.ask(question.Why, "%s", prompt)
		if err != nil {
			return err
		}
		switch strings.ToLower(typed) {
		case "", wordSkip:
			return nil
		case wordClear:
			typed = ""
		}
		save, err := set(valueOf(definitions, question, typed))
		var wrong *sitting.ValueError
		if errors.As(err, &wrong) {
			c.wrong(typed, expectedOf(question, wrong))
			continue
		}
		if err == nil {
			c.save(save)
		}
		return err
	}
}

// answerForm returns the options to list and how to answer.
func answerForm(definitions *catalog.Catalog, question *catalog.Question) (options []string, prompt string) {
	switch question.Kind {
	case "choice":
		for _, option := range question.Options {
			options = append(options, option.Label)
		}
		return options, "Type a number"
	case "choices", "several":
		for _, listed := range listedIn(definitions, question) {
			options = append(options, listed.Label)
		}
		return options, "Type one or more numbers, with spaces between them"
	case "code":
		return nil, "Type the two letters"
	case "date":
		return nil, "Type a date such as 2028-06-30"
	case "text":
		return nil, "Type it"
	case "decimal":
		return nil, "Type a number of " + catalog.UnitName(question.Unit) + ", such as 12.50"
	case "range":
		return nil, "Type one to three numbers of " + catalog.UnitName(question.Unit) + ", such as 18 to 24"
	}
	return nil, "Type a whole number of " + catalog.UnitName(question.Unit)
}

// listedIn returns what a question lists of which any may be chosen: credentials where it asks for them,
// and its own options.
func listedIn(definitions *catalog.Catalog, question *catalog.Question) (listed []catalog.Option) {
	if question.Kind == "choices" {
		for _, credential := range definitions.Credentials {
			listed = append(listed, catalog.Option{ID: credential.ID, Label: credential.Name + ", " + credential.Title})
		}
	}
	return append(listed, question.Options...)
}

// valueOf turns the numbers of a list, and a label typed in full, into ids; other text is left for
// the sitting to judge.
func valueOf(definitions *catalog.Catalog, question *catalog.Question, typed string) string {
	switch question.Kind {
	case "choice", "code":
		if number, ok := pick(typed, len(question.Options)); ok && question.Kind == "choice" {
			return question.Options[number-1].ID
		}
		return question.Meant(typed)
	case "choices", "several":
		words, listed := sitting.Listed(typed), listedIn(definitions, question)
		for i, word := range words {
			if number, ok := pick(word, len(listed)); ok {
				words[i] = listed[number-1].ID
			}
		}
		return strings.Join(words, ",")
	}
	return typed
}

// expectedOf says what may be typed here, where numbers stand for ids.
func expectedOf(question *catalog.Question, wrong *sitting.ValueError) string {
	switch question.Kind {
	case "choice":
		return "a number from the list"
	case "choices", "several":
		return "numbers from the list"
	case "code":
		return "the two letters of a state, such as " + question.Options[0].ID
	}
	return wrong.Expected
}

// name asks for a name, so that its owner finds the sitting again.
func (c *conversation) name() (stage, error) {
	question := c.Advisor.Catalog.About.Name
	c.heading("Your name")
	c.line("%s", question.Text)
	c.line("%s", question.Why)
	prompt := "Type a name, or press Enter to go on without one."
	if name := c.session.Sitting.Name; name != "" {
		c.line("Your name now: %s.", name)
		prompt = "Type another name, press Enter to keep it, or type clear to take it back."
	}
	for {
		typed, err := c.ask("", "%s", prompt)
		if errors.Is(err, errBack) {
			return c.leave, nil
		}
		if err != nil {
			return nil, err
		}
		switch strings.ToLower(typed) {
		case "", wordSkip:
			return c.about, nil
		case wordClear:
			typed = ""
		}
		save, err := c.session.SetName(typed)
		if err != nil {
			c.wrong(typed, err.Error())
			continue
		}
		c.save(save)
		return c.about, nil
	}
}
