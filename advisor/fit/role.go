package fit

import (
	"math"

	"careeradvisor/advisor/catalog"
)

// Band is a verdict on a role in one word.
type Band string

// The bands. Early means that too little was answered to say, Conflict that a must-have stands
// against the role, whatever its score.
const (
	Good     Band = "good"
	Mixed    Band = "mixed"
	Poor     Band = "poor"
	Early    Band = "early"
	Conflict Band = "conflict"
)

// key is one rating item's weight for a role.
type key struct {
	item   string
	weight int
}

type rolePart struct {
	id          string
	keys        []key // in the order of the items
	possible    int   // the most points that could be earned
	mixed, good int   // band limits in percent
}

func newRolePart(c *catalog.Catalog) rolePart {
	role := c.Role(c.About.Entry)
	part := rolePart{id: role.ID, mixed: role.Fit.Mixed, good: role.Fit.Good}
	for _, rating := range c.Ratings {
		if weight := role.Fit.Keys[rating.ID]; weight != 0 {
			part.keys = append(part.keys, key{rating.ID, weight})
			part.possible += farthest * abs(weight)
		}
	}
	return part
}

// Role is how the work of a role fits a person.
//
// Percent is 50 + 50 × Points ÷ Possible, rounded. Low and High are the lowest and highest percent
// still possible, Error is the noise of the score: one standard error in percent.
type Role struct {
	ID         string   `json:"id"`
	Points     int      `json:"points"`
	Possible   int      `json:"possible"`
	Percent    int      `json:"percent"`
	Low        int      `json:"low"`
	High       int      `json:"high"`
	Error      int      `json:"error"`
	Band       Band     `json:"band"`
	Borderline bool     `json:"borderline"` // within one standard error of another band
	Final      bool     `json:"final"`      // no answer still open can change the band
	Coverage   int      `json:"coverage"`   // percent of the weight that was answered
	Vetoes     []string `json:"vetoes"`     // must-haves that stand against it
	Reasons    []Reason `json:"reasons"`    // strongest first; they add up to Points
}

func (e *Engine) scoreRole(given row) Role {
	role := Role{ID: e.role.id, Possible: e.role.possible, Vetoes: []string{}, Reasons: make([]Reason, 0, len(e.role.keys))}
	answered, open, squares, total := 0, 0, 0, 0
	for i, key := range e.role.keys {
		size := abs(key.weight)
		total += size
		answer, ok := given[i].Step()
		if !ok {
			open += farthest * size
			continue
		}
		answered += size
		squares += key.weight * key.weight
		points := key.weight * answer
		role.Points += points
		role.Reasons = append(role.Reasons, Reason{key.item, points})
	}
	strongest(role.Reasons)
	role.Percent = Percent(role.Points, role.Possible)
	role.Low, role.High = Percent(role.Points-open, role.Possible), Percent(role.Points+open, role.Possible)
	role.Coverage = 100 * answered / max(total, 1)
	role.Error = int(math.Ceil(50 * math.Sqrt(float64(e.answerErrorHundredths*squares)/100) / float64(max(role.Possible, 1))))
	role.Band = e.band(role.Points)
	role.Final = e.band(role.Points-open) == e.band(role.Points+open)
	role.Borderline = e.near(role.Points, squares, e.role.mixed) || e.near(role.Points, squares, e.role.good)
	if role.Coverage < e.earlyBelow {
		role.Band, role.Borderline, role.Final = Early, false, false
	}
	return role
}

// Percent rounds 50 + 50 × points ÷ possible, halves up.
func Percent(points, possible int) int {
	if possible == 0 {
		return 50
	}
	return (100*(possible+points) + possible) / (2 * possible)
}

// band compares exactly, before any rounding.
func (e *Engine) band(points int) Band {
	scaled := 50 * (e.role.possible + points)
	switch {
	case scaled >= e.role.good*e.role.possible:
		return Good
	case scaled >= e.role.mixed*e.role.possible:
		return Mixed
	}
	return Poor
}

// near tells whether points lie within one standard error of a band limit: with
// error² = 50² × variance × sum of squared weights ÷ possible².
func (e *Engine) near(points, squares, limit int) bool {
	distance := 50*(e.role.possible+points) - limit*e.role.possible
	return 100*distance*distance <= 50*50*e.answerErrorHundredths*squares
}
