package advisor

import (
	"fmt"
	"slices"

	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Flag is a sign of careless or contradictory answering, in words.
type Flag struct {
	fit.Flag
	Text string `json:"text"`

	lines func() []string // the answers to look at again, in words
}

func (a *Advisor) flags(s *sitting.Sitting, sheet *fit.Sheet) []Flag {
	care, flags := a.Catalog.About.Scoring.Care, []Flag{}
	for _, found := range sheet.Flags(s.Seconds) {
		flag := Flag{Flag: found, lines: a.answered(found.Items, s.Responses)}
		switch found.Kind {
		case fit.Same:
			flag.Text = care.SameText
		case fit.Agree:
			flag.Text = care.AgreeText
		case fit.Disagree:
			flag.Text = care.DisagreeText
		case fit.Hasty:
			flag.Text = care.HastyText
		case fit.Circle:
			first := a.Catalog.Path(found.Paths[0]).Title
			flag.Text = fmt.Sprintf("Your choices go in a circle: %s over %s, that over %s, and that over %s again. %s",
				first, a.Catalog.Path(found.Paths[1]).Title, a.Catalog.Path(found.Paths[2]).Title, first, care.CircleText)
		}
		flags = append(flags, flag)
	}
	return flags
}

// answered says answers in words, as they were when they were judged.
func (a *Advisor) answered(items []string, responses sitting.Responses) func() []string {
	given := make([]sitting.Response, len(items))
	for i, id := range items {
		given[i] = responses[id]
	}
	return func() (lines []string) {
		for i, id := range items {
			item, _ := a.Interview.Item(id)
			lines = append(lines, fmt.Sprintf("%s: \"%s\".", item.About(), item.Answer(given[i])))
		}
		return lines
	}
}

// Doubtful tells whether a flag stands that no verdict can be trusted under.
func (a *Advice) Doubtful() bool {
	return slices.ContainsFunc(a.Flags, func(f Flag) bool { return f.Doubtful() })
}

// LookAgain tells whether a flag asks to look at the answer to an item again.
func (a *Advice) LookAgain(item string) bool {
	return slices.ContainsFunc(a.Flags, func(f Flag) bool { return f.Doubtful() && slices.Contains(f.Items, item) })
}
