package plain

import (
	"errors"
	"fmt"
	"slices"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// errNotAsked says that a question does not apply.
var errNotAsked = errors.New("not asked")

// plan asks for what a plan depends on, with the choices so far as defaults, and shows it.
func (c *conversation) plan() (stage, error) {
	c.heading("The dated plan")
	c.line("Press Enter to keep what stands there now.")
	steps := []func() error{c.planPath, c.planEducation, c.planStart, c.planPace}
	for _, id := range []string{"deadline", "weekly_hours", "credits", "experience"} {
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

// planOption lets the person pick one of some ids for a field of the plan.
func (c *conversation) planOption(title string, ids, labels []string, now string, field func(*sitting.Sitting) *string) error {
	c.heading("%s", title)
	current := max(0, slices.Index(ids, now))
	choice, err := c.choose("", fmt.Sprintf("Type a number, or press Enter for %d.", current+1), labels, len(labels))
	if err != nil || choice == len(labels) { // Enter leaves the choice to the planner where it was
		return err
	}
	if *field(c.session.Sitting) != ids[choice] {
		c.save(c.session.Change(func(s *sitting.Sitting) { *field(s) = ids[choice] }))
	}
	return nil
}

func (c *conversation) planPath() error {
	entry := c.Advisor.Catalog.Role(c.Advisor.Catalog.About.Entry)
	ids, labels := []string{sitting.Entry}, []string{entry.Title}
	for _, path := range c.Advisor.Catalog.Paths {
		ids, labels = append(ids, path.ID), append(labels, path.Title)
	}
	return c.planOption("Where the plan leads", ids, labels, c.session.Advice().Plan.Path, func(s *sitting.Sitting) *string { return &s.Plan.Path })
}

// planEducation asks for the way in, unless the plan leaves it out.
func (c *conversation) planEducation() error {
	now := c.Advisor.Choice(c.session.Sitting, c.Today)
	if now.Entered && now.Path != sitting.Entry {
		return errNotAsked
	}
	var ids, labels []string
	for _, option := range c.Advisor.Catalog.Education {
		ids, labels = append(ids, option.ID), append(labels, option.Title+". "+option.BestFor)
	}
	return c.planOption("The way in", ids, labels, now.Education, func(s *sitting.Sitting) *string { return &s.Plan.Education })
}

func (c *conversation) planPace() error {
	var ids, labels []string
	for _, pace := range c.Advisor.Catalog.About.Planning.Paces {
		ids, labels = append(ids, pace.ID), append(labels, pace.Label)
	}
	return c.planOption("Pace", ids, labels, c.session.Advice().Plan.Pace, func(s *sitting.Sitting) *string { return &s.Plan.Pace })
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
