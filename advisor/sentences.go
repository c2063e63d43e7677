package advisor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
)

// The sentences that every face and file says in the same words.

// Score says the score, its noise and its band: "62 of 100, give or take 6: good, but borderline."
func (r Role) Score() string {
	if r.Band == fit.Early {
		return fmt.Sprintf("%d of 100 so far, from %d%% of the weight of the questions: too early to say.", r.Percent, r.Coverage)
	}
	band := string(cmp.Or(r.Otherwise, r.Band))
	if r.Borderline {
		band += ", but borderline"
	}
	if r.Band == fit.Conflict {
		band += ", were it not for a must-have"
	}
	return fmt.Sprintf("%d of 100, give or take %d: %s.", r.Percent, r.Error, band)
}

// Noise says what the noise of every score is, and what that rests on.
func (a *Advice) Noise() string {
	return fmt.Sprintf("The noise is about one standard error: answers vary from day to day (%s).", a.Aged(Of(a.Catalog.About.Scoring.AnswerError)))
}

// Open says what the unanswered questions could still do to the score; empty when there are none.
func (r Role) Open() string {
	switch {
	case r.Low == r.High:
		return ""
	case r.Final:
		return fmt.Sprintf("The questions left open could end it anywhere from %d to %d, which would not change the verdict.", r.Low, r.High)
	}
	return fmt.Sprintf("The questions left open could end it anywhere from %d to %d.", r.Low, r.High)
}

// Ranking says which paths lead and which are behind.
func (a *Advice) Ranking() string {
	var leading, behind []string
	for _, path := range a.Paths {
		if path.Leading {
			leading = append(leading, path.Title)
		} else {
			behind = append(behind, path.Title)
		}
	}
	switch {
	case !a.Heard:
		return "Too early to compare the paths: some of them stood in too few of your choices."
	case len(behind) == 0:
		return "All paths are too close to call."
	case len(leading) == 1:
		return leading[0] + " leads. Behind: " + list(behind) + "."
	}
	return "Too close to call: " + list(leading) + ". Behind: " + list(behind) + "."
}

// Beside says which roles stand beside the paths without being ranked; empty when there are none.
func (a *Advice) Beside() string {
	var parts []string
	for _, neighbor := range a.Neighbors {
		parts = append(parts, neighbor.Title+" (next to "+a.Path(neighbor.Beside).Title+")")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Not ranked, but near: " + list(parts) + "."
}

// StillOpen says whether what is left to ask can change the first path; empty before the first
// choice.
func (a *Advice) StillOpen() string {
	switch {
	case !a.Heard:
		return ""
	case a.Doubtful():
		return "Look at the answers named above before you trust this order."
	case !a.Decided:
		return "The choices left can still change which path comes first."
	case a.Rest > 0:
		return fmt.Sprintf("Decided: no choice you would still be asked can change which path comes first. You can ask for the other %d.", a.Rest)
	}
	return "Decided: every choice is made."
}

// Firmness says how wrong the weights may be before another path comes first; empty when that says
// nothing.
func (a *Advice) Firmness() string {
	if !a.Heard || a.Stable == 0 {
		return ""
	}
	return fmt.Sprintf("The first place holds as long as no weight of a choice is off by more than %d%%.", a.Stable)
}

// WouldChange says the smallest change of answers that would put another path first.
func (a *Advice) WouldChange() string {
	for _, change := range a.Changes {
		if change.Kind == ChangeLeader {
			if change.Small() {
				return change.Text
			}
			return "Nothing small would change which path comes first."
		}
	}
	return ""
}

// Why says in one line why the first path stands above the second; empty when nothing does.
func (a *Advice) Why() string {
	if !a.Heard || len(a.Above) == 0 || a.Above[0].Points <= 0 {
		return ""
	}
	text := fmt.Sprintf("%s stands above %s most of all for: %s", a.Paths[0].Title, a.Paths[1].Title, a.Above[0].Text)
	if a.Above[0].Instead != "" {
		text += ", rather than: " + a.Above[0].Instead
	}
	return text + "."
}

// Discontent names the leading paths the person could not be content with; empty when there are
// none.
func (a *Advice) Discontent() string {
	var titles []string
	for _, path := range a.Paths {
		if a.Leads(path) && path.Discontent {
			titles = append(titles, path.Title)
		}
	}
	if len(titles) == 0 {
		return ""
	}
	return "You would choose it over the others, but you doubt that you could be content with it for years: " + list(titles) + "."
}

// LeanText holds the result against what the person leaned to before the choices; empty when they
// leaned to nothing.
func (a *Advice) LeanText() string {
	if a.Lean == nil {
		return ""
	}
	return a.Lean.Text
}

// Grounds says everything there is to say about the order of the paths, the weightiest first.
func (a *Advice) Grounds() []string {
	sentences := []string{a.Why(), a.WouldChange(), a.Discontent(), a.LeanText(), a.StillOpen(), a.Experiment(), a.Beside()}
	return slices.DeleteFunc(sentences, func(sentence string) bool { return sentence == "" })
}

// Warnings says what speaks against trusting the verdict on the work, or against the work itself.
func (a *Advice) Warnings() (sentences []string) {
	for _, flag := range a.Flags {
		sentences = append(sentences, flag.Text)
	}
	for _, must := range a.Role.Musts {
		sentences = append(sentences, must.Sentence())
	}
	return sentences
}

// Progress says how far the questions are: what was answered and skipped.
func (a *Advice) Progress() string {
	text := Count(a.Answered, "question") + " answered"
	if a.Skipped > 0 {
		text += fmt.Sprintf(", %d skipped or not sure", a.Skipped)
	}
	if a.NextItem != "" {
		return text + ", more to come."
	}
	return text + ", none left to ask."
}

// list joins words: "A", "A and B", "A, B and C".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// Standing says how a path stands: "+7 of 16 points, give or take 3".
func (p Path) Standing() string {
	return fmt.Sprintf("%s of %d points, give or take %d", Signed(p.Points), p.Possible, p.Error)
}

// Signed writes points with their sign: "+7", "-2", "0".
func Signed(points int) string {
	if points == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", points)
}

// Open says where the points of a path could still end; empty when nothing is open.
func (p Path) Open() string {
	if p.Low == p.High {
		return ""
	}
	return fmt.Sprintf("The questions left open could end it anywhere from %s to %s.", Signed(p.Low), Signed(p.High))
}

// Finish says when the plan ends: never the likely date alone.
func Finish(p *plan.Plan) string {
	if p.Impossible != "" {
		return p.Impossible
	}
	sentence := fmt.Sprintf("Likely %s, but allow until %s. If all goes fast, %s.", p.Dates.Likely.Short(), p.Dates.Latest.Short(), p.Dates.Earliest.Short())
	if p.Deadline == nil {
		return sentence
	}
	switch by := p.Deadline.Date.Long(); {
	case p.Deadline.Met:
		return sentence + " Your date, " + by + ", holds even if everything runs long."
	case p.Deadline.Possible:
		return sentence + " Your date, " + by + ", holds only if things go well."
	default:
		return sentence + " Your date, " + by + ", is too early even if everything goes fast."
	}
}

// Cost says the cost: "$2,100 to $9,000", and what has no published price.
func Cost(c plan.Cost) string {
	text := catalog.Spread(catalog.Number(c.Low), catalog.Number(c.High), "USD")
	if len(c.Unpublished) == 0 {
		return text
	}
	if !c.Published() {
		return catalog.NotPublished
	}
	return text + ", and more for what has no published price (" + strings.Join(slices.Compact(slices.Clone(c.Unpublished)), ", ") + ")"
}

// Afford says whether the budget covers the plan; empty when none was given.
func Afford(p *plan.Plan) string {
	if p.Budget == nil || p.Impossible != "" {
		return ""
	}
	amount := catalog.Amount(catalog.Number(p.Budget.Amount), "USD")
	switch {
	case p.Budget.Covers:
		return "Your " + amount + " cover the published costs even if all are high."
	case p.Budget.Possible:
		return "Your " + amount + " cover the published costs only if they stay low."
	}
	return "Your " + amount + " do not cover the published costs. Ask about grants and employer help first."
}
