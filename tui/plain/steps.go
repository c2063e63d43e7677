package plain

import (
	"errors"
	"fmt"
	"slices"

	"careeradvisor/advisor"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// steps lists the activities of the plan and lets one be picked.
func (c *conversation) steps() (stage, error) {
	var entries []entry
	made := c.planned()
	for _, activity := range made.Activities {
		title := fmt.Sprintf("%s: %s. %s", activity.Title, advisor.Told(made, activity.P80End), advisor.MarkText(activity))
		entries = append(entries, entry{title, c.step(activity.ID)})
	}
	c.heading("Steps, and by when each is over in 8 of 10 futures")
	return c.pickEntry("Type the number of a step, or press Enter to leave them.", entries, c.planMenu)
}

// step tells of one activity and takes what the person says of it.
func (c *conversation) step(id string) stage {
	return func() (stage, error) {
		made := c.planned()
		i := slices.IndexFunc(made.Activities, func(a plan.Activity) bool { return a.ID == id })
		if i < 0 {
			return c.steps, nil // it was left out
		}
		activity := made.Activities[i]
		c.heading("%s", activity.Title)
		cited := &citations{catalog: c.Advisor.Catalog}
		for _, line := range advisor.ActivityLines(c.Advisor.Catalog, made, activity) {
			c.bullet("%s", whole(line, cited.of))
		}
		cited.list(&c.page)
		c.heading("%s: what next?", activity.Title)
		return c.pickEntry("Type a number, or press Enter for the steps.", c.stepEntries(made, activity), c.steps)
	}
}

func (c *conversation) stepEntries(made *plan.Plan, activity plan.Activity) (entries []entry) {
	id, back := activity.ID, c.step(activity.ID)
	for _, mark := range advisor.Marks(activity) {
		entries = append(entries, entry{mark.Label, c.mark(id, mark.State)})
	}
	if activity.State != "" {
		entries = append(entries, entry{"Take back what you said of it", c.mark(id, "")})
	}
	for _, question := range c.Advisor.ActivityQuestions(c.session.Sitting, made, id) {
		entries = append(entries, entry{question.Label, c.try(question, back)})
	}
	if activity.Definition.Takes != nil && activity.State != sitting.Done {
		entries = append(entries, entry{"Put in your own time", c.estimate(activity)})
	}
	if activity.Edited {
		entries = append(entries, entry{"Go back to the advisor's time", c.replanning(func(s *sitting.Sitting) { delete(s.Plan.Edits, id) }, back)})
	}
	return entries
}

// mark says how far an activity is. The first mark makes the plan of today the promise.
func (c *conversation) mark(id string, state sitting.ProgressState) stage {
	return func() (stage, error) {
		progress := sitting.Progress{State: state}
		if state != "" && state != sitting.Left {
			var err error
			progress.On, err = c.askDay("On which day? Type a date, or press Enter for today.", c.Today, advisor.CheckMark)
			if errors.Is(err, errBack) {
				return c.step(id), nil
			}
			if err != nil {
				return nil, err
			}
		}
		promised, made := c.session.Sitting.Plan.Promise, c.planned()
		c.replan(func(s *sitting.Sitting) { c.Advisor.Mark(s, c.Today, id, progress) })
		if c.session.Sitting.Plan.Promise != promised {
			c.line("%s", advisor.VowText(made))
		}
		return c.step(id), nil
	}
}

// putBack lists the activities that were left out and puts the one picked back.
func (c *conversation) putBack() (stage, error) {
	var entries []entry
	for _, activity := range c.Advisor.LeftOut(c.session.Sitting) {
		entries = append(entries, entry{activity.Title, c.mark(activity.ID, "")})
	}
	c.heading("Steps you left out")
	return c.pickEntry("Type a number to put it back, or press Enter to leave them.", entries, c.planMenu)
}

// estimate asks for the person's own low, likely and high time, and how such estimates turn out.
func (c *conversation) estimate(activity plan.Activity) stage {
	return func() (stage, error) {
		back := c.step(activity.ID)
		own, err := c.askEstimate(activity)
		if err == nil && own != nil {
			var late string
			if late, err = c.askLate(); err == nil {
				c.replan(func(s *sitting.Sitting) {
					s.Plan.Late = late
					c.fail(c.Advisor.Estimate(s, activity.ID, own))
				})
			}
		}
		if errors.Is(err, errBack) {
			err = nil
		}
		return back, err
	}
}

// askEstimate asks for three numbers; nil leaves things as they are.
func (c *conversation) askEstimate(activity plan.Activity) (*sitting.Estimate, error) {
	unit := activity.Definition.Takes.Unit
	c.line("Think of the last times you did something like it. If all goes well, how many %s will it take? Most likely? If it goes badly?", unit)
	for {
		typed, err := c.ask("", "Type three numbers with spaces between them, or press Enter to leave it as it is.")
		if err != nil || typed == "" {
			return nil, err
		}
		own, err := advisor.ParseEstimate(typed)
		if err == nil {
			return own, nil
		}
		c.line("%s.", advisor.Capital(err.Error()))
	}
}

// askLate asks how the person's estimates turn out, because most people plan for the case in which
// nothing goes wrong.
func (c *conversation) askLate() (string, error) {
	question := c.Advisor.Catalog.About.Planning.Lateness
	now, labels := 0, []string{}
	for i, option := range question.Options {
		labels = append(labels, option.Label)
		if option.ID == c.session.Sitting.Plan.Late {
			now = i
		}
	}
	c.line("%s", question.Text)
	choice, err := c.choose(question.Why, fmt.Sprintf("Type a number, or press Enter for %d.", now+1), labels, now)
	if err != nil {
		return "", err
	}
	return question.Options[choice].ID, nil
}
