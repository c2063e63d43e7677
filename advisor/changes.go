package advisor

import (
	"fmt"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// smallChange is the most answers that a change may take and still be called small.
const smallChange = 3

// The kinds of change.
const (
	ChangeLeader       = "leader"       // another path would come first
	ChangeBand         = "band"         // the role would get another verdict
	ChangeCircumstance = "circumstance" // a limit would hold
)

// Change is the smallest change of one kind that would give another result.
type Change struct {
	Kind   string      `json:"kind"`
	To     string      `json:"to"`     // the path, the band or the must-have
	Text   string      `json:"text"`   // in a sentence
	Nudges []fit.Nudge `json:"nudges"` // the answers it takes; empty for a circumstance
	Lines  []string    `json:"-"`      // the answers in words
}

// Small tells whether few answers would do.
func (c Change) Small() bool { return len(c.Nudges) <= smallChange }

// changes finds what would give another leader, another verdict, or room for a limit. Answers are a
// matter of taste, so they are told as "had you answered"; only circumstances are told as advice.
func (a *Advisor) changes(s *sitting.Sitting, goal string, advice *Advice, waysTo func(string) []plan.Way) []Change {
	changes := []Change{}
	if advice.Heard {
		for _, overtake := range a.engine.Overtakes(evidence(s)) {
			text := fmt.Sprintf("%s would come first had you answered %s otherwise.", a.Catalog.Path(overtake.Path).Title, Count(len(overtake.Nudges), "choice"))
			changes = append(changes, Change{ChangeLeader, overtake.Path, text, overtake.Nudges, a.nudged(overtake.Nudges)})
		}
	}
	for _, crossing := range a.engine.Crossings(s.Responses) {
		text := fmt.Sprintf("The fit would be %s had you answered %s otherwise.", crossing.Band, Count(len(crossing.Nudges), "statement"))
		changes = append(changes, Change{ChangeBand, string(crossing.Band), text, crossing.Nudges, a.nudged(crossing.Nudges)})
	}
	for _, must := range a.Catalog.MustHaves {
		if must.Limit == "" || !a.limited(s, must) {
			continue
		}
		if missing, short := shortfall(must, waysTo(goal)); short {
			title := a.goalTitle(goal)
			text := fmt.Sprintf("With %s more, the plan for %s would hold even if all costs are high.", catalog.Amount(catalog.Number(missing), "USD"), title)
			if must.Limit == "deadline" {
				text = fmt.Sprintf("With a date %s later, the plan for %s would hold even if everything runs long.", span(missing), title)
			}
			changes = append(changes, Change{Kind: ChangeCircumstance, To: must.ID, Text: text, Nudges: []fit.Nudge{}})
		}
	}
	return changes
}

func (a *Advisor) goalTitle(goal string) string {
	if path := a.Catalog.Path(goal); path != nil {
		return path.Title
	}
	return a.Catalog.Role(a.Catalog.About.Entry).Title
}

// span says days in words, rounded up.
func span(days int) string {
	if days <= 31 {
		return Count(days, "day")
	}
	return Count((days*12+364)/365, "month")
}

// Count writes a number of things: "1 choice", "3 choices".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// nudged says answers given otherwise in words.
func (a *Advisor) nudged(nudges []fit.Nudge) (lines []string) {
	for _, nudge := range nudges {
		item, _ := a.Interview.Item(nudge.Item)
		about := item.Text
		if item.Left != "" {
			about = item.Left + " / " + item.Right
		}
		lines = append(lines, fmt.Sprintf("%s: \"%s\" where you said \"%s\".", about, item.Steps[nudge.To+2], item.Steps[nudge.From+2]))
	}
	return lines
}

// Flag is a sign of careless or contradictory answering, in words.
type Flag struct {
	fit.Flag
	Text string `json:"text"`
}

func (a *Advisor) flags(s *sitting.Sitting) []Flag {
	care, flags := a.Catalog.About.Scoring.Care, []Flag{}
	texts := map[fit.FlagKind]string{fit.Same: care.SameText, fit.Agree: care.AgreeText, fit.Disagree: care.DisagreeText, fit.Hasty: care.HastyText}
	for _, flag := range a.engine.Flags(s.Responses, s.Seconds) {
		text := texts[flag.Kind]
		if flag.Kind == fit.Circle {
			first := a.Catalog.Path(flag.Paths[0]).Title
			text = fmt.Sprintf("Your choices go in a circle: %s over %s, that over %s, and that over %s again. %s",
				first, a.Catalog.Path(flag.Paths[1]).Title, a.Catalog.Path(flag.Paths[2]).Title, first, care.CircleText)
		}
		flags = append(flags, Flag{flag, text})
	}
	return flags
}

// Doubtful tells whether a flag stands that no verdict can be trusted under.
func (a *Advice) Doubtful() bool {
	for _, flag := range a.Flags {
		if flag.Doubtful() {
			return true
		}
	}
	return false
}

// Lean is the path the person leaned to before the choices. It counts for nothing.
type Lean struct {
	Path   string `json:"path"`
	Sure   int    `json:"sure"`
	Agrees bool   `json:"agrees"` // it is in the leading group
	Text   string `json:"text"`
}

func (a *Advisor) lean(s *sitting.Sitting, advice *Advice) *Lean {
	if s.Lean == nil || s.Lean.Path == "" || !advice.Heard {
		return nil
	}
	path := advice.Path(s.Lean.Path)
	lean := &Lean{Path: path.ID, Sure: s.Lean.Sure, Agrees: path.Leading}
	lean.Text = fmt.Sprintf("Before the choices you leaned to %s. Your choices put it behind. Think about which of the two you trust more.", path.Title)
	if lean.Agrees {
		lean.Text = fmt.Sprintf("Before the choices you leaned to %s, and your choices agree.", path.Title)
		if len(advice.Leading) > 1 {
			lean.Text = fmt.Sprintf("Before the choices you leaned to %s. It is among your leading paths.", path.Title)
		}
	}
	return lean
}

// above says why the first path stands above the second: what every choice did to the gap between
// them.
func (a *Advisor) above(s *sitting.Sitting, paths []Path) []Sentence {
	sentences := []Sentence{}
	if len(paths) < 2 {
		return sentences
	}
	for _, reason := range a.engine.Between(evidence(s), paths[0].ID, paths[1].ID) {
		sentence := a.chosen(reason.Item, s)
		sentence.Points = reason.Points
		sentences = append(sentences, sentence)
	}
	return sentences
}

// chosen says what was preferred in a choice, or how a trial felt.
func (a *Advisor) chosen(item string, s *sitting.Sitting) Sentence {
	if trial := a.Catalog.Trial(item); trial != nil {
		step, _ := s.Trials[item].Step()
		return Sentence{Item: item, Text: trial.Title + ": " + a.Catalog.About.Scoring.TrialSteps[step+2]}
	}
	pair := a.Catalog.Pair(item)
	if answer, _ := s.Responses[item].Step(); answer < 0 {
		return Sentence{Item: item, Text: pair.LeftText, Instead: pair.RightText}
	}
	return Sentence{Item: item, Text: pair.RightText, Instead: pair.LeftText}
}

// Nearby is a career that may suit a person better, and which of their answers say so.
type Nearby struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Offers string   `json:"offers"`
	Asks   string   `json:"asks"`
	Why    []string `json:"why"` // statements the person agreed with, or said no to

	Definition *catalog.NearbyCareer `json:"-"`
}

// nearby looks for careers beside this one when it does not fit: those that the person's own answers
// speak for, the most first.
func (a *Advisor) nearby(s *sitting.Sitting, role Role) []Nearby {
	careers, points := []Nearby{}, []int{}
	if role.Band != fit.Poor && role.Band != fit.Conflict {
		return careers
	}
	for i := range a.Catalog.Nearby {
		definition := &a.Catalog.Nearby[i]
		career := Nearby{ID: definition.ID, Title: definition.Title, Offers: definition.Offers, Asks: definition.Asks, Why: []string{}, Definition: definition}
		sum := 0
		for _, rating := range a.Catalog.Ratings {
			answer, _ := s.Responses[rating.ID].Step()
			brings := definition.Keys[rating.ID] * answer
			if given, ok := s.Responses[rating.ID]; !ok || given > strongestYes || brings == 0 {
				continue
			}
			sum += brings
			if brings > 0 {
				word := a.Catalog.About.Scoring.RatingSteps[answer+2]
				career.Why = append(career.Why, fmt.Sprintf("%s: %s", rating.Text, word))
			}
		}
		if sum <= 0 {
			continue
		}
		at := len(careers)
		for at > 0 && points[at-1] < sum {
			at--
		}
		careers = append(careers[:at], append([]Nearby{career}, careers[at:]...)...)
		points = append(points[:at], append([]int{sum}, points[at:]...)...)
	}
	return careers
}

// Trial is the cheap trial that could tell most between the two first paths.
type Trial struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Text  string   `json:"text"`
	Watch string   `json:"watch"`
	Paths []string `json:"paths"` // the two it tells apart
	Most  int      `json:"most"`  // points by which its outcome can move the gap between them

	Definition *catalog.Trial `json:"-"`
}

// trial picks, of the trials not yet done, the one whose outcome could most move the gap between the
// two first paths; of several the one that takes least time.
func (a *Advisor) trial(s *sitting.Sitting, advice *Advice) *Trial {
	if !advice.Heard || len(advice.Paths) < 2 {
		return nil
	}
	first, second := advice.Paths[0].ID, advice.Paths[1].ID
	var best *Trial
	hours := 0
	for i := range a.Catalog.Trials {
		definition := &a.Catalog.Trials[i]
		if _, done := s.Trials[definition.ID]; done {
			continue
		}
		difference := definition.Keys[first] - definition.Keys[second]
		most := strongestYes * max(difference, -difference)
		_, takes, _ := definition.Takes.Whole()
		if most > 0 && (best == nil || most > best.Most || most == best.Most && takes < hours) {
			best, hours = &Trial{definition.ID, definition.Title, definition.Text, definition.Watch, []string{first, second}, most, definition}, takes
		}
	}
	return best
}

// reachState sums up rules and must-haves: what fails blocks, what is unknown is never passed.
func reachState(rules eligibility.State, musts []Must) eligibility.State {
	state := rules
	for _, must := range musts {
		switch {
		case must.blocks():
			return eligibility.Fail
		case must.Effect != effectWarn && state == eligibility.Pass:
			state = eligibility.Unknown
		}
	}
	return state
}
