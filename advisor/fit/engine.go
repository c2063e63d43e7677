// Package fit scores responses against roles and paths. Points are integers, so the same responses
// give the same scores on every platform; every point can be traced to the response that earned it.
package fit

import (
	"math"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Band is a verdict on a role in one word.
type Band string

// The bands. Early means that too little was answered to say.
const (
	Good  Band = "good"
	Mixed Band = "mixed"
	Poor  Band = "poor"
	Early Band = "early"
)

// farthest is the size of the strongest answer.
const farthest = 2

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

// pairPart is a pair item; left and right are indexes of paths.
type pairPart struct {
	item                string
	left, right, weight int
}

// Engine scores sittings for one catalog. It is safe for concurrent use.
type Engine struct {
	role     rolePart
	paths    []string
	pairs    []pairPart
	possible []int // by path, over both rounds

	answerErrorHundredths  int // variance of one answer
	leadingGroupHundredths int // standard errors
	earlyBelow             int // percent of coverage
	fairHearing            int // choices
}

// New prepares the scores of a catalog that lints.
func New(c *catalog.Catalog) *Engine {
	role, scoring := c.Role(c.About.Entry), c.About.Scoring
	e := &Engine{
		role:                   rolePart{id: role.ID, mixed: role.Fit.Mixed, good: role.Fit.Good},
		possible:               make([]int, len(c.Paths)),
		answerErrorHundredths:  hundredths(*scoring.AnswerError.Value),
		leadingGroupHundredths: hundredths(scoring.LeadingGroup),
		earlyBelow:             scoring.EarlyBelow,
		fairHearing:            scoring.FairHearing,
	}
	for _, rating := range c.Ratings {
		if weight := role.Fit.Keys[rating.ID]; weight != 0 {
			e.role.keys = append(e.role.keys, key{rating.ID, weight})
			e.role.possible += farthest * abs(weight)
		}
	}
	for _, path := range c.Paths {
		e.paths = append(e.paths, path.ID)
	}
	for _, pair := range c.Pairs {
		part := pairPart{pair.ID, slices.Index(e.paths, pair.Left), slices.Index(e.paths, pair.Right), pair.Weight}
		e.pairs = append(e.pairs, part)
		e.possible[part.left] += farthest * part.weight
		e.possible[part.right] += farthest * part.weight
	}
	return e
}

func hundredths(n catalog.Number) int { return int(math.Round(float64(n) * 100)) }

func abs(n int) int { return max(n, -n) }

// Reason is what one response did to a score.
type Reason struct {
	Item   string `json:"item"`
	Points int    `json:"points"`
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
	Vetoes     []string `json:"vetoes"`
	Reasons    []Reason `json:"reasons"` // strongest first; they add up to Points
}

// Path is how a person's choices speak for a path. Points are won from the other paths and lost to
// them, so they sum to 0 over all paths.
type Path struct {
	ID       string   `json:"id"`
	Points   int      `json:"points"`
	Possible int      `json:"possible"`
	Low      int      `json:"low"`     // the fewest points still possible
	High     int      `json:"high"`    // the most points still possible
	Error    int      `json:"error"`   // one standard error, in points, rounded up
	Leading  bool     `json:"leading"` // not to be separated from the first: too close, or too few choices
	Reasons  []Reason `json:"reasons"` // strongest first; they add up to Points
}

// Result is everything that follows from the responses alone.
type Result struct {
	Role    Role
	Paths   []Path   // most points first, ties in the catalog's order
	Leading []string // ids of the leading group, in the order of Paths
	Heard   bool     // every path stood in enough choices to be separated from the others
	Decided bool     // nothing still to be asked can change the first path
}

// step returns the answer to an item as a number; ok is false when it is no evidence.
func step(responses map[string]sitting.Response, id string) (int, bool) {
	response, given := responses[id]
	if !given {
		return 0, false
	}
	return response.Step()
}

// Score scores responses. asked tells whether an item belongs to this person's interview. Low and
// High allow for every such item without evidence, since a person may come back to what they
// skipped; Decided looks only at those that have no response at all.
func (e *Engine) Score(responses map[string]sitting.Response, asked func(item string) bool) Result {
	paths, heard, decided := e.scorePaths(responses, asked)
	result := Result{Role: e.scoreRole(responses), Paths: paths, Heard: heard, Decided: heard && decided}
	for _, path := range paths {
		if path.Leading {
			result.Leading = append(result.Leading, path.ID)
		}
	}
	return result
}

func (e *Engine) scoreRole(responses map[string]sitting.Response) Role {
	role := Role{ID: e.role.id, Possible: e.role.possible, Vetoes: []string{}, Reasons: []Reason{}}
	answered, open, squares, total := 0, 0, 0, 0
	for _, key := range e.role.keys {
		size := abs(key.weight)
		total += size
		answer, given := step(responses, key.item)
		if !given {
			open += farthest * size
			continue
		}
		answered += size
		squares += key.weight * key.weight
		points := key.weight * answer
		role.Points += points
		role.Reasons = append(role.Reasons, Reason{key.item, points})
	}
	sortReasons(role.Reasons)
	role.Percent = percent(role.Points, role.Possible)
	role.Low, role.High = percent(role.Points-open, role.Possible), percent(role.Points+open, role.Possible)
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

// percent rounds 50 + 50 × points ÷ possible, halves up.
func percent(points, possible int) int {
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

func (e *Engine) scorePaths(responses map[string]sitting.Response, asked func(string) bool) (paths []Path, heard, decided bool) {
	paths = make([]Path, len(e.paths))
	squares := make([]int, len(e.paths)) // of the weights that were answered
	for i, id := range e.paths {
		paths[i] = Path{ID: id, Possible: e.possible[i], Reasons: []Reason{}}
	}
	for _, pair := range e.pairs {
		left, right := &paths[pair.left], &paths[pair.right]
		if answer, given := step(responses, pair.item); given {
			points := pair.weight * answer
			left.Points, right.Points = left.Points-points, right.Points+points
			left.Reasons = append(left.Reasons, Reason{pair.item, -points})
			right.Reasons = append(right.Reasons, Reason{pair.item, points})
			squares[pair.left] += pair.weight * pair.weight
			squares[pair.right] += pair.weight * pair.weight
		} else if asked(pair.item) {
			most := farthest * pair.weight
			left.Low, left.High, right.Low, right.High = left.Low-most, left.High+most, right.Low-most, right.High+most
		}
	}
	leader := 0
	heard = true
	for i := range paths {
		path := &paths[i]
		path.Low, path.High = path.Low+path.Points, path.High+path.Points
		path.Error = int(math.Ceil(math.Sqrt(float64(e.answerErrorHundredths*squares[i]) / 100)))
		sortReasons(path.Reasons)
		heard = heard && len(path.Reasons) >= e.fairHearing
		if path.Points > paths[leader].Points {
			leader = i
		}
	}
	gapSquares, pending := e.gaps(responses, asked, leader)
	decided = true
	for i := range paths {
		gap := paths[leader].Points - paths[i].Points
		// gap ≤ k × sqrt(variance × sum of squares), squared and scaled to integers
		paths[i].Leading = !heard || 10_000*100*gap*gap <= e.leadingGroupHundredths*e.leadingGroupHundredths*e.answerErrorHundredths*gapSquares[i]
		if i != leader {
			decided = decided && (gap > pending[i] || gap == pending[i] && i > leader)
		}
	}
	slices.SortStableFunc(paths, func(a, b Path) int { return b.Points - a.Points })
	return paths, heard, decided
}

// gaps returns, for every path against the leader, the sum over answered pairs of the squared weight
// difference, and the most that pairs without a response can still move the gap.
func (e *Engine) gaps(responses map[string]sitting.Response, asked func(string) bool, leader int) (squares, pending []int) {
	squares, pending = make([]int, len(e.paths)), make([]int, len(e.paths))
	for _, pair := range e.pairs {
		_, given := step(responses, pair.item)
		_, responded := responses[pair.item]
		if !given && (responded || !asked(pair.item)) {
			continue
		}
		for i := range e.paths {
			difference := abs(pair.weightFor(leader) - pair.weightFor(i))
			if given {
				squares[i] += difference * difference
			} else {
				pending[i] += farthest * difference
			}
		}
	}
	return squares, pending
}

// weightFor returns the points one step to the right brings a path.
func (p pairPart) weightFor(path int) int {
	switch path {
	case p.left:
		return -p.weight
	case p.right:
		return p.weight
	}
	return 0
}

func sortReasons(reasons []Reason) {
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		if difference := abs(b.Points) - abs(a.Points); difference != 0 {
			return difference
		}
		return strings.Compare(a.Item, b.Item)
	})
}
