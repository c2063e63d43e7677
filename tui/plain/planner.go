package plain

import (
	"errors"
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// errNotAsked says that a question does not apply.
var errNotAsked = errors.New("not asked")

// plan asks for what a plan depends on, with the choices so far as defaults, and shows it.
func (c *conversation) plan() (stage, error) {
	c.heading("The dated plan")
	c.line("Press Enter to keep what stands there now.")
	var steps []func() error
	for i := range c.planQuestions() {
		steps = append(steps, func() error { return c.planOption(i) })
	}
	steps = append(steps, c.planStart)
	for _, id := range advisor.PlannerCircumstances {
		if question := c.Advisor.Catalog.Question(id); question != nil {
			steps = append(steps, func() error { c.raw("\n"); return c.askCircumstance(question) })
		}
	}
	for i, direction := 0, 1; i < len(steps); i += direction {
		err := steps[i]()
		switch {
		case errors.Is(err, errBack) && i == 0:
			return c.menu, nil
		case errors.Is(err, errBack):
			direction = -1
		case errors.Is(err, errNotAsked): // on in the same direction
		case err != nil:
			return nil, err
		default:
			direction = 1
		}
	}
	c.raw("\n")
	c.fail(Plan(c.out, c.Advisor.Catalog, c.session.Advice().Plan))
	return c.menu, nil
}

func (c *conversation) planQuestions() []advisor.PlanQuestion {
	return c.Advisor.PlanQuestions(c.session.Sitting, c.Today)
}

// planOption asks one of the planner's choices. Enter leaves it where it is.
func (c *conversation) planOption(index int) error {
	question := c.planQuestions()[index] // anew: an earlier choice may have changed it
	if !question.Asked {
		return errNotAsked
	}
	c.heading("%s", question.Label)
	var labels []string
	current := 0
	for i, option := range question.Options {
		labels = append(labels, option.Label)
		if option.ID == question.Now {
			current = i
		}
	}
	choice, err := c.choose("", fmt.Sprintf("Type a number, or press Enter for %d.", current+1), labels, len(labels))
	if err != nil || choice == len(labels) {
		return err
	}
	if id := question.Options[choice].ID; *question.Field(&c.session.Sitting.Plan) != id {
		c.save(c.session.Change(func(s *sitting.Sitting) { *question.Field(&s.Plan) = id }))
	}
	return nil
}

func (c *conversation) planStart() error {
	c.heading("Start")
	for {
		typed, err := c.ask("", "Type the day you start, or press Enter for %s.", c.session.Advice().Plan.Start)
		if err != nil || typed == "" {
			return err
		}
		date, err := calendar.Parse(typed)
		if err != nil {
			c.line("That is no date: %v.", err)
			continue
		}
		c.save(c.session.Change(func(s *sitting.Sitting) { s.Plan.Start = date }))
		return nil
	}
}
