package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// The kinds of change.
const (
	ChangeLeader       = "leader"       // another path would come first
	ChangeBand         = "band"         // the role would get another verdict
	ChangeCircumstance = "circumstance" // a limit would hold
)

// Change is a smallest change that would give another result. What no few answers would change has
// none.
type Change struct {
	Kind   string      `json:"kind"`
	To     string      `json:"to"`     // the path, the band, or the must-haves that would hold
	Text   string      `json:"text"`   // in a sentence
	Nudges []fit.Nudge `json:"nudges"` // the answers it takes; empty for a circumstance

	answers func() []string // the answers in words; nil for a circumstance
	far     string          // Text as people are told it, where it is about a date too far ahead to be told by the day
}

// changes finds what would give another leader, another verdict, or room for a limit. Answers are a
// matter of taste, so they are told as "had you answered"; only circumstances are told as advice.
func (a *Advisor) changes(s *sitting.Sitting, sheet *fit.Sheet, goal string, advice *Advice, waysTo func(string) []plan.Way) []Change {
	changes := []Change{}
	if advice.Heard {
		for _, overtake := range sheet.Overtakes() {
			text := a.Catalog.Path(overtake.Path).Title + " would come first had you moved " + moved(overtake.Nudges) + "."
			changes = append(changes, Change{Kind: ChangeLeader, To: overtake.Path, Text: text, Nudges: overtake.Nudges, answers: a.nudged(overtake.Nudges)})
		}
	}
	for _, crossing := range sheet.Crossings() {
		text := "The fit would be " + string(crossing.Band) + " had you moved " + moved(crossing.Nudges) + "."
		changes = append(changes, Change{Kind: ChangeBand, To: string(crossing.Band), Text: text, Nudges: crossing.Nudges, answers: a.nudged(crossing.Nudges)})
	}
	return append(changes, a.lifted(s, goal, advice.lastDayTold(), waysTo)...)
}

// moved says how much a change of answers takes: "1 answer by 2 steps".
func moved(nudges []fit.Nudge) string {
	steps := 0
	for _, nudge := range nudges {
		steps += max(nudge.To-nudge.From, nudge.From-nudge.To)
	}
	text := catalog.Count(len(nudges), "answer") + " by " + catalog.Count(steps, "step")
	if len(nudges) > 1 {
		text += " in all"
	}
	return text
}

// nudged says answers given otherwise in words.
func (a *Advisor) nudged(nudges []fit.Nudge) func() []string {
	return func() (lines []string) {
		for _, nudge := range nudges {
			item, _ := a.Interview.Item(nudge.Item)
			lines = append(lines, fmt.Sprintf("%s: from \"%s\" to \"%s\".", item.About(), item.Steps[nudge.From+2], item.Steps[nudge.To+2]))
		}
		return lines
	}
}

// need is what a way lacks to be sure to hold the person's limits, by must-have: dollars for money,
// days for a date. A limit that holds is not in it.
type need struct {
	way   string
	lacks map[string]int
}

// within tells whether a need asks nothing that another does not ask as well.
func (n need) within(other need) bool {
	for must, missing := range n.lacks {
		if missing > other.lacks[must] {
			return false
		}
	}
	return true
}

// lifted finds the smallest sets of circumstances that would hold every limit of the person at once:
// of all ways to the goal, those whose need no other way undercuts.
func (a *Advisor) lifted(s *sitting.Sitting, goal string, lastDayTold calendar.Date, waysTo func(string) []plan.Way) (changes []Change) {
	limits := a.limits(s, goal)
	if len(limits) == 0 {
		return nil
	}
	var needs []need
	for _, way := range waysTo(goal) {
		n := need{way.Title, map[string]int{}}
		for _, must := range limits {
			if missing := lacks(must, way); missing > 0 {
				n.lacks[must.ID] = missing
			}
		}
		if slices.ContainsFunc(needs, func(other need) bool { return other.within(n) }) {
			continue
		}
		needs = append(slices.DeleteFunc(needs, n.within), n)
	}
	for _, n := range needs {
		if len(n.lacks) == 0 {
			return nil // this way holds them all
		}
		var ids []string
		for _, must := range limits {
			if n.lacks[must.ID] > 0 {
				ids = append(ids, must.ID)
			}
		}
		by := ""
		if len(waysTo(goal)) > 1 {
			by = " by way of " + n.way
		}
		with := func(later func(days int) string) string {
			var parts []string
			for _, must := range limits {
				switch missing := n.lacks[must.ID]; {
				case missing == 0:
				case must.Limit == limitDate:
					parts = append(parts, "a date "+later(missing)+" later")
				default:
					parts = append(parts, catalog.Dollars(missing)+" more")
				}
			}
			return fmt.Sprintf("With %s, you could promise the plan for %s%s.", catalog.List(parts), a.goalTitle(goal), by)
		}
		told := func(days int) string {
			if far(s.Circumstances.Deadline.AddDays(days), lastDayTold) {
				return inWholeMonths(days)
			}
			return span(days)
		}
		changes = append(changes, Change{Kind: ChangeCircumstance, To: strings.Join(ids, " "), Text: with(span), Nudges: []fit.Nudge{}, far: with(told)})
	}
	return changes
}

func (a *Advisor) goalTitle(goal string) string {
	if path := a.Catalog.Path(goal); path != nil {
		return path.Title
	}
	return a.Catalog.Role(a.Catalog.About.Entry).Title
}

// span says days in words, rounded up to months.
func span(days int) string {
	if days <= 31 {
		return catalog.Count(days, "day")
	}
	return inWholeMonths(days)
}

func inWholeMonths(days int) string { return inYears((days*12 + 364) / 365) }
