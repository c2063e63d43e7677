package plain

import (
	"errors"
	"fmt"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
)

// welcome says what this is, then lets the person resume, start or delete.
func (c *conversation) welcome() (stage, error) {
	c.introduce()
	kept, err := c.Store.Kept()
	if err != nil {
		c.line("Earlier sittings cannot be listed: %v.", err)
	}
	if len(kept) == 0 {
		c.raw("\n")
		_, err := c.ask("", "Press Enter to start. Type help for the words that always work.")
		if err != nil && !errors.Is(err, errBack) {
			return nil, err
		}
		return c.start()
	}
	var options []string
	for _, one := range kept {
		options = append(options, "Resume "+nameOf(one)+", last changed "+calendar.FromTime(one.Changed).Long())
	}
	options = append(options, "Start new", "Delete somebody's answers")
	c.heading("What would you like to do?")
	choice, err := c.choose("", "Type a number. Type help for the words that always work.", options, -1)
	switch {
	case errors.Is(err, errBack):
		return c.welcome, nil
	case err != nil:
		return nil, err
	case choice < len(kept):
		return c.open(kept[choice].File)
	case choice == len(kept):
		return c.start()
	}
	return c.remove(kept)
}

// introduce shows promise and limits once.
func (c *conversation) introduce() {
	if c.explained["welcome"] {
		return
	}
	c.explained["welcome"] = true
	about := c.Advisor.Catalog.About
	c.line("%s", about.Title)
	for _, line := range about.Promise {
		c.line("%s", line)
	}
	c.heading("Good to know")
	for _, line := range about.Limits {
		c.bullet("%s", line)
	}
	c.bullet("%s", advisor.HelperNames(about))
}

func nameOf(kept sitting.Kept) string {
	if kept.Name == "" {
		return "answers without a name"
	}
	return kept.Name
}

func (c *conversation) start() (stage, error) {
	c.session = session.New(c.Advisor, c.Store, c.Today)
	return c.name, nil
}

// leave closes the sitting, of which everything is saved or it is said why not, and goes back to the welcome.
func (c *conversation) leave() (stage, error) {
	c.end()
	c.session, c.saveError = nil, nil
	return c.welcome, nil
}

// open goes on with a kept sitting. One that cannot be read is set aside, and the person chooses
// again.
func (c *conversation) open(file string) (stage, error) {
	opened, err := session.Open(c.Advisor, c.Store.Open, file, c.Today)
	var taken *sitting.InUseError
	if errors.As(err, &taken) {
		next, err := c.inUse(taken)
		if errors.Is(err, errBack) {
			return c.welcome, nil
		}
		return next, err
	}
	if err != nil {
		c.line("These answers cannot be opened.")
		c.lines(err.Error())
		return c.welcome, nil
	}
	return c.goOn(opened), nil
}

// openGiven goes on with the file named on the command line; one that does not exist yet is where a
// new sitting is kept. One that cannot be read ends the conversation: nobody chose it from a list,
// so there is none to go back to.
func (c *conversation) openGiven() (stage, error) {
	opened, err := session.Open(c.Advisor, sitting.Open, c.Open, c.Today)
	var taken *sitting.InUseError
	switch {
	case errors.As(err, &taken):
		next, err := c.inUse(taken)
		if errors.Is(err, errBack) {
			return c.openGiven, nil // it may be free by now
		}
		return next, err
	case err != nil:
		return nil, err
	}
	c.introduce()
	return c.goOn(opened), nil
}

// inUse asks what to do about a sitting that another careeradvisor has open. The answers are words:
// numbers that a script answers questions with must not choose here.
func (c *conversation) inUse(taken *sitting.InUseError) (stage, error) {
	c.line("These answers are open in another careeradvisor.")
	for _, line := range session.InUse {
		c.line("%s", line)
	}
	for {
		typed, err := c.ask("", "Type read, copy, or back to try again.")
		if errors.Is(err, errQuit) {
			return nil, taken
		}
		if err != nil {
			return nil, err
		}
		var opened *session.Session
		var save session.Save
		switch strings.ToLower(typed) {
		case "read":
			opened, err = session.OpenReadOnly(c.Advisor, taken.File, c.Today)
		case "copy":
			opened, save, err = session.OpenCopy(c.Advisor, taken.File, c.Today)
		default:
			c.wrong(typed, "read, copy or back")
			continue
		}
		if err != nil {
			return nil, err
		}
		if save != nil {
			c.save(save)
		}
		return c.goOn(opened), nil
	}
}

// goOn says what the person should know about a sitting and goes on where it stopped.
func (c *conversation) goOn(opened *session.Session) stage {
	c.session = opened
	for _, note := range opened.Notes {
		c.line("%s", note)
	}
	return c.resume()
}

// resume finds where a sitting stopped: about you if no question was answered yet, else the first
// unanswered question, else the result.
func (c *conversation) resume() stage {
	if c.session.Sitting.Name != "" {
		c.line("Welcome back, %s.", c.session.Sitting.Name)
	}
	if len(c.session.Sitting.Responses) == 0 {
		if c.session.Sitting.Name == "" {
			return c.name
		}
		return c.about
	}
	if _, open := c.session.Next(); open {
		return c.quiz
	}
	return c.summary
}

// remove deletes one kept sitting after asking.
func (c *conversation) remove(kept []sitting.Kept) (stage, error) {
	var options []string
	for _, one := range kept {
		options = append(options, fmt.Sprintf("%s, last changed %s", nameOf(one), calendar.FromTime(one.Changed).Long()))
	}
	choice, err := c.choose("", "Type the number of the sitting to delete, or back.", options, -1)
	if err == nil {
		var sure bool
		if sure, err = c.confirm("Delete %s for good?", nameOf(kept[choice])); err == nil && sure {
			if failed := c.Store.Delete(kept[choice].File); failed != nil {
				c.line("It could not be deleted: %v.", failed)
			} else {
				c.line("Deleted.")
			}
		}
	}
	if errors.Is(err, errBack) {
		err = nil
	}
	return c.welcome, err
}
