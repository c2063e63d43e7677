package advisor

import (
	"cmp"
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Nearby is a career that may suit a person better, and which of their answers say so.
type Nearby struct {
	ID     string   `json:"id"`
	Title  string   `json:"title"`
	Offers string   `json:"offers"`
	Asks   string   `json:"asks"`
	Why    []string `json:"why"` // the answers that speak for it, the strongest first

	Definition *catalog.NearbyCareer `json:"-"`
}

// Sentence says what the career offers and which answer speaks most for it.
func (n Nearby) Sentence() string {
	return fmt.Sprintf("%s. %s You said %s", n.Title, n.Offers, n.Why[0])
}

// nearby looks for careers beside this one when it does not fit: those that the person's own answers
// speak for, the most first. While the answers are in doubt it looks for none.
func (a *Advisor) nearby(s *sitting.Sitting, advice *Advice) []Nearby {
	careers, points := []Nearby{}, map[string]int{}
	if band := advice.Role.Band; band != fit.Poor && band != fit.Conflict || advice.Doubtful() {
		return careers
	}
	for i := range a.Catalog.Nearby {
		definition := &a.Catalog.Nearby[i]
		reasons := a.speaksFor(definition, s)
		career := Nearby{ID: definition.ID, Title: definition.Title, Offers: definition.Offers, Asks: definition.Asks, Why: []string{}, Definition: definition}
		for _, reason := range reasons {
			points[career.ID] += reason.Points
			if reason.Points > 0 {
				answer, _ := s.Responses[reason.Item].Step()
				career.Why = append(career.Why, fmt.Sprintf("\"%s\" to: %s.", a.Catalog.About.Scoring.RatingSteps[answer+2], a.Catalog.Rating(reason.Item).Text))
			}
		}
		if points[career.ID] > 0 {
			careers = append(careers, career)
		}
	}
	slices.SortStableFunc(careers, func(a, b Nearby) int { return cmp.Compare(points[b.ID], points[a.ID]) })
	return careers
}

// speaksFor returns what every answer says for a career or against it, the strongest first.
func (a *Advisor) speaksFor(career *catalog.NearbyCareer, s *sitting.Sitting) (reasons []fit.Reason) {
	for _, rating := range a.Catalog.Ratings {
		if response, given := s.Responses[rating.ID]; given {
			if answer, ok := response.Step(); ok {
				reasons = append(reasons, fit.Reason{Item: rating.ID, Points: career.Keys[rating.ID] * answer})
			}
		}
	}
	slices.SortStableFunc(reasons, func(a, b fit.Reason) int { return cmp.Compare(b.Points, a.Points) })
	return reasons
}

// Trial is the cheap trial that could tell most between the two first paths.
type Trial struct {
	ID    string   `json:"id"`
	Title string   `json:"title"`
	Text  string   `json:"text"`
	Watch string   `json:"watch"`
	Paths []string `json:"paths"` // the two it tells apart
	Gap   int      `json:"gap"`   // points between the two now
	Most  int      `json:"most"`  // points by which its outcome can move the gap between them
}

// trial picks, of the trials not yet done, the one whose outcome could most move the gap between the
// two first paths; of several the one that takes least time.
func (a *Advisor) trial(s *sitting.Sitting, advice *Advice) *Trial {
	if !advice.Heard || len(advice.Paths) < 2 {
		return nil
	}
	first, second := advice.Paths[0], advice.Paths[1]
	var best *Trial
	hours := 0
	for _, definition := range a.Catalog.Trials {
		if _, done := s.Trials[definition.ID]; done {
			continue
		}
		difference := definition.Keys[first.ID] - definition.Keys[second.ID]
		most := sitting.Strongest * max(difference, -difference)
		_, takes, _ := definition.Takes.Whole()
		if most > 0 && (best == nil || most > best.Most || most == best.Most && takes < hours) {
			hours = takes
			best = &Trial{definition.ID, definition.Title, definition.Text, definition.Watch, []string{first.ID, second.ID}, first.Points - second.Points, most}
		}
	}
	return best
}
