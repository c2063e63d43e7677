package plain

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
)

// trials lists cheap ways to try the work, and takes how one felt.
func (c *conversation) trials() (stage, error) {
	definitions := c.Advisor.Catalog
	scoring := definitions.About.Scoring
	c.heading("Try the work out")
	c.line("%s", c.session.Advice().Ranking())
	c.shows((*advisor.Advice).TrialFigures)
	if next := c.session.Advice().Experiment(); next != "" {
		c.line("%s", next)
	}
	var options []string
	for _, trial := range definitions.Trials {
		option := trial.Title + ". " + c.session.Advice().TrialTakes(&trial)
		if felt, done := c.session.Sitting.Trials[trial.ID]; done {
			if step, ok := felt.Step(); ok {
				option += ". You said: " + scoring.TrialSteps[step+2]
			}
		}
		options = append(options, option)
	}
	choice, err := c.choose("", "Type a number to read about one and say how it felt, or press Enter for the menu.", options, len(options))
	if err != nil || choice == len(options) {
		return c.toMenu(err)
	}
	trial := definitions.Trials[choice]
	c.heading("%s", trial.Title)
	c.line("%s %s", trial.Text, trial.Watch)
	c.line("%s", scoring.TrialText)
	felt, err := c.choose("", "Type a number, or press Enter if you have not done it yet.", scoring.TrialSteps, len(scoring.TrialSteps))
	if err != nil && !errors.Is(err, errBack) {
		return nil, err
	}
	if err == nil && felt < len(scoring.TrialSteps) {
		c.save(c.session.Try(trial.ID, sitting.Steps[felt]))
	}
	return c.trials, nil
}

// evidence takes what the person has done in a skill.
func (c *conversation) evidence() (stage, error) {
	definitions := c.Advisor.Catalog
	c.heading("What you have done")
	var options []string
	for _, skill := range definitions.Skills {
		var done []string
		for _, id := range c.session.Sitting.Evidence[skill.ID] {
			if kind := definitions.About.EvidenceKind(id); kind != nil {
				done = append(done, kind.Label)
			}
		}
		options = append(options, strings.TrimSuffix(skill.Title+": "+strings.Join(done, "; "), ": "))
	}
	choice, err := c.choose("", "Type the number of a skill, or press Enter for the menu.", options, len(options))
	if err != nil || choice == len(options) {
		return c.toMenu(err)
	}
	skill := definitions.Skills[choice]
	c.heading("%s", skill.Title)
	c.line("%s", skill.Why)
	var kinds []string
	for _, kind := range definitions.About.Evidence {
		kinds = append(kinds, kind.Label)
	}
	c.options(kinds)
	for {
		typed, err := c.ask("", "Type the numbers of all that you did, 0 for nothing, or press Enter to leave it as it is.")
		if err != nil && !errors.Is(err, errBack) {
			return nil, err
		}
		if err != nil || typed == "" {
			return c.evidence, nil
		}
		var done []string
		wrong := ""
		for _, word := range sitting.Listed(typed) {
			if number, ok := pick(word, len(kinds)); ok {
				done = append(done, definitions.About.Evidence[number-1].ID)
			} else if word != "0" {
				wrong = word
			}
		}
		if wrong != "" {
			c.wrong(wrong, fmt.Sprintf("numbers from 0 to %d", len(kinds)))
			continue
		}
		slices.Sort(done)
		c.save(c.session.Show(skill.ID, slices.Compact(done)))
		return c.evidence, nil
	}
}
