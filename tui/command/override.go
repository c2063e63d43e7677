package command

import (
	"slices"
	"strings"

	"careeradvisor/advisor"

	"github.com/urfave/cli/v3"
)

// The most a flag takes where the catalog does not ask for the number itself.
const (
	mostHours   = 168
	mostCredits = 1000
)

// override puts the flags of plan in the place of what the sitting says.
func override(cmd *cli.Command, s situation) error {
	for _, put := range []func(*cli.Command, situation) error{overrideChoices, overrideDates, overrideNumbers, overrideEarly, overrideVariants} {
		if err := put(cmd, s); err != nil {
			return err
		}
	}
	return nil
}

func overrideChoices(cmd *cli.Command, s situation) error {
	for _, question := range s.advisor.PlanQuestions(s.sitting, s.today) {
		if !cmd.IsSet(question.ID) { // the flags are called as the questions
			continue
		}
		id, err := oneOf(cmd, question.ID, question.IDs()...)
		if err != nil {
			return err
		}
		question.Answer(s.sitting, id)
	}
	return nil
}

func overrideDates(cmd *cli.Command, s situation) error {
	start, begins, err := date(cmd, flagStart)
	if err != nil {
		return err
	}
	if begins {
		if err := advisor.CheckStart(start, s.today); err != nil {
			return misuse(cmd, "--%s: %v", flagStart, err)
		}
		s.sitting.Plan.Start = start
	}
	by, ends, err := date(cmd, flagBy)
	if err != nil || !ends {
		return err
	}
	if start = s.advisor.Choice(s.sitting, s.today).Start; by < start {
		return misuse(cmd, "--%s: found %q, expected a date after the start, which is %s", flagBy, by, start)
	}
	s.sitting.Circumstances.Deadline = by
	return nil
}

func overrideNumbers(cmd *cli.Command, s situation) error {
	most := func(id string, otherwise int) int {
		if question := s.advisor.Catalog.Question(id); question != nil {
			return question.Most
		}
		return otherwise
	}
	hours, ok, err := whole(cmd, flagHours, most("weekly_hours", mostHours))
	if err != nil {
		return err
	}
	if ok {
		s.sitting.Circumstances.WeeklyHours = &hours
	}
	credits, ok, err := whole(cmd, flagCredits, most("credits", mostCredits))
	if err != nil {
		return err
	}
	if ok {
		s.sitting.Circumstances.Credits = &credits
	}
	return nil
}

// overrideEarly reads the activities to begin early; of the plan as the other flags make it.
func overrideEarly(cmd *cli.Command, s situation) error {
	if !cmd.IsSet(flagEarly) {
		return nil
	}
	may := s.advisor.MayBeginEarly(s.advisor.Plan(s.sitting, s.today))
	ids, err := severalOf(cmd, flagEarly, "activities of this plan that may begin early", may)
	s.sitting.Plan.Early = ids
	return err
}

// overrideVariants reads how activities are done.
func overrideVariants(cmd *cli.Command, s situation) error {
	var may []string
	for _, activity := range s.advisor.Catalog.Activities {
		for _, variant := range activity.Variants {
			may = append(may, activity.ID+"="+variant.ID)
		}
	}
	pairs, err := severalOf(cmd, flagVariant, "activities with the way to do them", may)
	for _, pair := range pairs {
		activity, variant, _ := strings.Cut(pair, "=")
		advisor.Vary(s.sitting, activity, variant)
	}
	return err
}

// severalOf returns the words of a flag that may be used more than once, if each is one of some; nil when it
// was not used.
func severalOf(cmd *cli.Command, flag, expected string, words []string) ([]string, error) {
	if !cmd.IsSet(flag) {
		return nil, nil
	}
	list := "none, for there are no " + expected
	if len(words) > 0 {
		list = expected + ": " + strings.Join(words, ", ")
	}
	chosen := cmd.StringSlice(flag)
	if len(chosen) == 1 && chosen[0] == "" {
		return nil, misuse(cmd, "--%s: found nothing, expected %s", flag, list)
	}
	for i, word := range chosen {
		word = strings.TrimSpace(word)
		if chosen[i] = word; slices.Contains(words, word) {
			continue
		}
		hint := suggestion(word, words, "")
		if strings.Contains(word, " ") {
			hint = "; write commas between them"
		}
		return nil, misuse(cmd, "--%s: found %q, expected %s%s", flag, word, list, hint)
	}
	return chosen, nil
}
