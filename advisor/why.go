package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Lean is the path the person leaned to before the choices. It counts for nothing.
type Lean struct {
	Path   string `json:"path"`
	Sure   int    `json:"sure"`
	Agrees bool   `json:"agrees"` // it is in the leading group
	Text   string `json:"text"`
}

// leaned names the path the person leaned to, and how sure they were.
func (a *Advisor) leaned(lean *sitting.Lean) string {
	text := a.goalTitle(lean.Path)
	if words := a.Catalog.About.Scoring.Lean.SureSteps; lean.Sure > 0 && lean.Sure <= len(words) {
		text += " (" + strings.ToLower(words[lean.Sure-1]) + ")"
	}
	return text
}

func (a *Advisor) lean(s *sitting.Sitting, advice *Advice) *Lean {
	if s.Lean == nil || s.Lean.Path == "" || !advice.Heard {
		return nil
	}
	path := advice.Path(s.Lean.Path)
	if path == nil {
		return nil // an older catalog may not have it
	}
	lean := &Lean{Path: path.ID, Sure: s.Lean.Sure, Agrees: path.Leading}
	lean.Text = "Before the choices you leaned to " + a.leaned(s.Lean)
	switch {
	case !lean.Agrees:
		lean.Text += ". Your choices put it behind. Think about which of the two you trust more."
	case len(advice.Leading) > 1:
		lean.Text += ". It is among your leading paths."
	default:
		lean.Text += ", and your choices agree."
	}
	return lean
}

// above says why the first path stands above the second: what every choice did to the gap between
// them.
func (a *Advisor) above(s *sitting.Sitting, sheet *fit.Sheet, paths []Path) []Sentence {
	sentences := []Sentence{}
	if len(paths) < 2 {
		return sentences
	}
	reasons := sheet.Between(paths[0].ID, paths[1].ID)
	sentences = slices.Grow(sentences, len(reasons))
	for _, reason := range reasons {
		sentence := a.chosen(reason.Item, s)
		sentence.Points = reason.Points
		sentences = append(sentences, sentence)
	}
	return sentences
}

// chosen says what was preferred in a choice, or how a trial felt.
func (a *Advisor) chosen(item string, s *sitting.Sitting) Sentence {
	pair := a.pairs[item]
	if pair == nil {
		trial := a.Catalog.Trial(item)
		step, _ := s.Trials[item].Step()
		return Sentence{Item: item, Text: fmt.Sprintf("%s: %s", trial.Title, a.Catalog.About.Scoring.TrialSteps[step+2])}
	}
	if answer, _ := s.Responses[item].Step(); answer < 0 {
		return Sentence{Item: item, Text: pair.LeftText, Instead: pair.RightText}
	}
	return Sentence{Item: item, Text: pair.RightText, Instead: pair.LeftText}
}
