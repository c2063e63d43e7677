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
	Text  string   `json:"text"`
	Lines []string `json:"-"` // the answers to look at again, in words
}

func (a *Advisor) flags(s *sitting.Sitting, sheet *fit.Sheet) []Flag {
	care, flags := a.Catalog.About.Scoring.Care, []Flag{}
	texts := map[fit.FlagKind]string{fit.Same: care.SameText, fit.Agree: care.AgreeText, fit.Disagree: care.DisagreeText, fit.Hasty: care.HastyText}
	for _, found := range sheet.Flags(s.Seconds) {
		flag := Flag{Flag: found, Text: texts[found.Kind]}
		for _, id := range found.Items {
			item, _ := a.Interview.Item(id)
			flag.Lines = append(flag.Lines, fmt.Sprintf("%s: \"%s\".", item.About(), item.Answer(s.Responses[id])))
		}
		if found.Kind == fit.Circle {
			first := a.Catalog.Path(found.Paths[0]).Title
			flag.Text = fmt.Sprintf("Your choices go in a circle: %s over %s, that over %s, and that over %s again. %s",
				first, a.Catalog.Path(found.Paths[1]).Title, a.Catalog.Path(found.Paths[2]).Title, first, care.CircleText)
		}
		flags = append(flags, flag)
	}
	return flags
}

// Doubtful tells whether a flag stands that no verdict can be trusted under.
func (a *Advice) Doubtful() bool {
	return slices.ContainsFunc(a.Flags, func(f Flag) bool { return f.Doubtful() })
}

// LookAgain tells whether a flag asks to look at the answer to an item again.
func (a *Advice) LookAgain(item string) bool {
	return slices.ContainsFunc(a.Flags, func(f Flag) bool { return f.Doubtful() && slices.Contains(f.Items, item) })
}
