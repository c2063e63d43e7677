package advisor

import (
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
	band := string(r.Band)
	if r.Borderline {
		band += ", but borderline"
	}
	return fmt.Sprintf("%d of 100, give or take %d: %s.", r.Percent, r.Error, band)
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

// StillOpen says whether the questions left can change the first path; empty when all are
// answered.
func (a *Advice) StillOpen() string {
	left := a.Unseen
	if left == 0 {
		return ""
	}
	can, who := "can still", fmt.Sprintf("%d questions are left; they", left)
	if a.Decided {
		can = "cannot"
	}
	if left == 1 {
		who = "1 question is left; it"
	}
	return fmt.Sprintf("%s %s change which path comes first.", who, can)
}

// Progress says how far the questions are: what was answered, skipped and not seen.
func (a *Advice) Progress() string {
	text := fmt.Sprintf("%d of %d questions answered", a.Answered, a.Asked)
	if skipped := a.Asked - a.Answered - a.Unseen; skipped > 0 {
		text += fmt.Sprintf(", %d skipped or not sure", skipped)
	}
	return text + "."
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

// Pay says what half of the people in the nearest occupation earn; "not published" where no figure
// is.
func (a *Advice) Pay(role *catalog.Role) string { return a.payOf(role.Occupation) }

func (a *Advice) payOf(code string) string {
	occupation, wage, table := a.Catalog.Occupation(code), a.Catalog.Wage(code), a.Catalog.Wages
	if wage == nil {
		return fmt.Sprintf("%s (%s): %s.", occupation.Title, code, catalog.NotPublished)
	}
	return fmt.Sprintf("%s (%s): half earn %s, the middle one %s. This counts %s, %s.", occupation.Title, code,
		catalog.Spread(catalog.Number(wage.P25), catalog.Number(wage.P75), "USD a year"), catalog.Amount(catalog.Number(wage.Median), "USD"), table.Of, table.AsOf)
}

// Outlook says how the nearest occupation is projected to grow.
func (a *Advice) Outlook(role *catalog.Role) string {
	growth, table := a.Catalog.Growth(role.Occupation), a.Catalog.Outlook
	if growth == nil {
		return fmt.Sprintf("Outlook: %s.", catalog.NotPublished)
	}
	return fmt.Sprintf("%+g%% from %s jobs over %s, about %s.", float64(growth.Percent),
		catalog.Amount(catalog.Number(growth.Jobs), ""), table.Period, catalog.Amount(catalog.Number(growth.Openings), "openings a year"))
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
