package plain

import (
	"errors"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// plan says what the plan comes to, then offers all that can be done with it.
func (c *conversation) plan() (stage, error) {
	c.replanned = 0
	c.heading("The dated plan")
	if !c.explained["plan"] {
		c.explained["plan"] = true
		c.line("%s", advisor.Futures)
	}
	c.aboutPlan()
	return c.planMenu, nil
}

// planned is the plan as it is now.
func (c *conversation) planned() *plan.Plan { return c.Advisor.Plan(c.session.Sitting, c.Today) }

// aboutPlan says what the plan comes to. Its sources are explained at the end of the whole plan.
func (c *conversation) aboutPlan() {
	c.planSummary(&citations{catalog: c.Advisor.Catalog}, c.planned())
}

func (c *conversation) planMenu() (stage, error) {
	made := c.planned()
	entries := []entry{{"What the plan comes to", c.readPlan(c.aboutPlan)}}
	if made.Impossible == "" {
		entries = append(entries,
			entry{"The whole plan, step by step", c.readPlan(func() {
				c.fail(Plan(c.out, c.Advisor, c.session.Sitting, c.Today))
			})},
			entry{"One step: read it, say how far it is, put in your own time", c.steps},
			entry{"Hours and money, month by month", c.readPlan(func() { c.months(made) })},
		)
	}
	entries = append(entries,
		entry{"What if: another goal, way in, pace, start, hours or credits", c.planWhatIf},
		entry{"Your start, hours, money and the date you need", c.planInputs},
	)
	if c.session.Sitting.Circumstances.Deadline != 0 && (made.Deadline == nil || !made.Deadline.Met) {
		entries = append(entries, entry{"Changes that make your date", c.makeDate})
	}
	if made.Detour != nil {
		entries = append(entries, entry{"Take the nearest way that can: " + made.Detour.Title, c.replanning(func(s *sitting.Sitting) { s.Plan.Education = made.Detour.Education }, c.planMenu)})
	}
	if made.Impossible == "" {
		entries = append(entries, entry{"Take today's plan as your promise", c.promise})
	}
	if len(c.Advisor.LeftOut(c.session.Sitting)) > 0 {
		entries = append(entries, entry{"Put back a step you left out", c.putBack})
	}
	if c.replanned > 0 && c.session.CanUndo() {
		entries = append(entries, entry{"Undo the last change to the plan", c.undo})
	}
	c.heading("The plan: what next?")
	return c.pickEntry("Type a number, or press Enter for the menu.", entries, c.menu)
}

// readPlan writes something about the plan and goes back to its menu.
func (c *conversation) readPlan(write func()) stage {
	return func() (stage, error) {
		c.raw("\n")
		write()
		return c.planMenu, nil
	}
}

// replan changes the plan and says what that did to the date to promise.
func (c *conversation) replan(change func(*sitting.Sitting)) {
	before := c.planned()
	c.save(c.session.Change(change))
	c.replanned++
	c.line("%s", c.Advisor.ShiftText(before, c.planned()))
}

// replanning is a stage that changes the plan and goes on to another.
func (c *conversation) replanning(change func(*sitting.Sitting), next stage) stage {
	return func() (stage, error) {
		c.replan(change)
		return next, nil
	}
}

func (c *conversation) undo() (stage, error) {
	before := c.planned()
	save, _ := c.session.Undo()
	c.save(save)
	c.replanned--
	c.line("Undone. %s", c.Advisor.ShiftText(before, c.planned()))
	return c.planMenu, nil
}

// planWhatIf offers the choices a plan depends on.
func (c *conversation) planWhatIf() (stage, error) {
	var entries []entry
	s := c.session.Sitting
	for _, question := range append(c.Advisor.PlanQuestions(s, c.Today), c.Advisor.PlanTrials(s, c.Today)...) {
		if !question.Asked {
			continue
		}
		now := "not said"
		for _, option := range question.Options {
			if option.ID == question.Now {
				now = option.Label
			}
		}
		entries = append(entries, entry{question.Label + ": now " + now, c.try(question, c.planWhatIf)})
	}
	c.heading("What if")
	return c.pickEntry("Type the number of what you would change, or press Enter to leave it.", entries, c.planMenu)
}

// try shows what each answer to a question would do to the date, and takes the one picked.
func (c *conversation) try(question advisor.PlanQuestion, back stage) stage {
	return func() (stage, error) {
		c.heading("%s", question.Label)
		var entries []entry
		cited := &citations{catalog: c.Advisor.Catalog}
		for _, offer := range c.Advisor.Offers(c.session.Sitting, c.Today, question) {
			taken := back
			if !offer.Now {
				taken = c.replanning(func(s *sitting.Sitting) { question.Answer(s, offer.Option.ID) }, back)
			}
			title := offer.Says()
			if question.ID == advisor.QuestionWayIn {
				line := advisor.WayLine(c.Advisor.Catalog, offer)
				title = whole(line, cited.of) + " " + line.Under
			}
			entries = append(entries, entry{title, taken})
		}
		return c.pickEntry("Type a number to take it, or press Enter to leave it as it is.", entries, back)
	}
}

// makeDate lists the sets of changes that make the date, and puts the one picked into effect.
func (c *conversation) makeDate() (stage, error) {
	made, mends := c.planned(), c.Advisor.Mends(c.session.Sitting, c.Today)
	if mends == nil {
		return c.planMenu, nil
	}
	c.heading("Changes that make your date")
	c.line("%s", advisor.MendsText(made, mends))
	sets := mends.Sets
	if mends.Best != nil && len(mends.Best.Changes) > 0 {
		sets = []plan.Mend{*mends.Best}
	}
	if len(sets) == 0 {
		return c.planMenu, nil
	}
	var entries []entry
	for _, mend := range sets {
		entries = append(entries, entry{advisor.MendText(mend) + " " + advisor.MendOutcome(made, mend), c.replanning(func(s *sitting.Sitting) { advisor.Apply(s, mend.Changes) }, c.planMenu)})
	}
	return c.pickEntry("Type a number to change the plan so, or press Enter to leave it as it is.", entries, c.planMenu)
}

// promise makes the plan of today the one that later ones are held against.
func (c *conversation) promise() (stage, error) {
	made := c.planned()
	if text := advisor.PromiseText(made); text != "" {
		c.line("%s", text)
	}
	sure, err := c.confirm("Hold yourself to %s?", advisor.Told(made, made.Dates.P80))
	if err == nil && sure {
		c.save(c.session.Change(func(s *sitting.Sitting) { c.Advisor.Promise(s, c.Today) }))
		c.replanned++
		c.line("%s", advisor.VowText(made))
	}
	if errors.Is(err, errBack) {
		err = nil
	}
	return c.planMenu, err
}

// planInputs asks for what a plan starts from, one question after the other.
func (c *conversation) planInputs() (stage, error) {
	c.line("Press Enter to keep what stands there now.")
	steps := []func() error{c.planStart}
	for _, id := range advisor.PlannerCircumstances {
		if question := c.Advisor.Catalog.Question(id); question != nil {
			steps = append(steps, func() error {
				c.raw("\n")
				before := c.session.Sitting.Circumstances.Text(id)
				err := c.askCircumstance(question)
				if c.session.Sitting.Circumstances.Text(id) != before {
					c.replanned++
				}
				return err
			})
		}
	}
	before := c.planned()
	err := inTurn(0, len(steps), func(i int) error { return steps[i]() })
	if errors.Is(err, errBack) {
		return c.planMenu, nil
	}
	if err != nil {
		return nil, err
	}
	c.raw("\n")
	c.line("%s", c.Advisor.ShiftText(before, c.planned()))
	return c.planMenu, nil
}

func (c *conversation) planStart() error {
	c.heading("Start")
	now := c.planned().Start
	day, err := c.askDay("The day you start, or press Enter for "+now.String()+".", now, advisor.CheckStart)
	if err == nil && day != now {
		c.save(c.session.Change(func(s *sitting.Sitting) { s.Plan.Start = day }))
		c.replanned++
	}
	return err
}

// askDay asks for a date until it is one that can be.
func (c *conversation) askDay(prompt string, enter calendar.Date, check func(day, today calendar.Date) error) (calendar.Date, error) {
	for {
		typed, err := c.ask("", "%s", prompt)
		if err != nil || typed == "" {
			return enter, err
		}
		day, err := calendar.ParseTyped(typed)
		if err == nil {
			err = check(day, c.Today)
		}
		if err == nil {
			return day, nil
		}
		c.line("That cannot be: %v.", err)
	}
}
