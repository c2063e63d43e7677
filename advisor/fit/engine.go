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

// farthest is the size of the strongest answer.
const farthest = sitting.Strongest

// Choice is a pair item as the scores see it: every step to the right moves Weight points from the
// left path to the right one. Left and Right are indexes of the catalog's paths.
type Choice struct {
	Item                string
	Round               int
	Left, Right, Weight int
}

// move is what one step of an answer does to a path.
type move struct{ path, weight int }

// contrast is an item that moves points between paths: a choice or a trial. Its weights sum to 0.
type contrast struct {
	item    string
	round   int    // of a choice; 0 for a trial
	moves   []move // of the paths it moves
	weights []int  // the same, by path
}

func newContrast(item string, round, paths int, moves ...move) contrast {
	c := contrast{item, round, moves, make([]int, paths)}
	for _, move := range moves {
		c.weights[move.path] = move.weight
	}
	return c
}

func (c contrast) trial() bool { return c.round == 0 }

// Engine scores sittings for one catalog. It is safe for concurrent use.
type Engine struct {
	Paths   []string // ids
	Choices []Choice // in the order of the catalog

	items     []string // of the role and the choices, in the order of the catalog
	role      rolePart
	contrasts []contrast // the choices, then the trials
	appears   []int      // in how many contrasts, by path
	opposites [][2]string
	skills    []string
	at        map[string]int                 // where a skill stands among them
	hours     map[string][]int               // by skill, from each level to the next
	needs     map[string][]catalog.SkillNeed // by path, and by the id of the entry role

	answerErrorHundredths  int // variance of one answer
	leadingGroupHundredths int // standard errors
	earlyBelow             int // percent of coverage
	fairHearing            int // choices
	care                   catalog.Care
}

// New prepares the scores of a catalog that lints.
func New(c *catalog.Catalog) *Engine {
	scoring := c.About.Scoring
	e := &Engine{
		role:                   newRolePart(c),
		at:                     map[string]int{},
		hours:                  map[string][]int{},
		needs:                  map[string][]catalog.SkillNeed{},
		answerErrorHundredths:  hundredths(*scoring.AnswerError.Value),
		leadingGroupHundredths: hundredths(scoring.LeadingGroup),
		earlyBelow:             scoring.EarlyBelow,
		fairHearing:            scoring.FairHearing,
		care:                   scoring.Care,
	}
	for _, path := range c.Paths {
		e.Paths = append(e.Paths, path.ID)
		if role := c.Role(path.To); role != nil {
			e.needs[path.ID] = role.Skills
		}
	}
	if entry := c.Role(c.About.Entry); entry != nil {
		e.needs[entry.ID] = entry.Skills
	}
	for _, key := range e.role.keys {
		e.items = append(e.items, key.item)
	}
	for _, pair := range c.Pairs {
		e.items = append(e.items, pair.ID)
		choice := Choice{pair.ID, pair.Round, slices.Index(e.Paths, pair.Left), slices.Index(e.Paths, pair.Right), pair.Weight}
		e.Choices = append(e.Choices, choice)
		e.contrasts = append(e.contrasts, newContrast(pair.ID, pair.Round, len(e.Paths), move{choice.Left, -choice.Weight}, move{choice.Right, choice.Weight}))
	}
	for _, trial := range c.Trials {
		var moves []move
		for i, path := range e.Paths {
			if weight := trial.Keys[path]; weight != 0 {
				moves = append(moves, move{i, weight})
			}
		}
		e.contrasts = append(e.contrasts, newContrast(trial.ID, 0, len(e.Paths), moves...))
	}
	e.appears = make([]int, len(e.Paths))
	for _, contrast := range e.contrasts {
		for _, move := range contrast.moves {
			e.appears[move.path]++
		}
	}
	for _, skill := range c.Skills {
		e.at[skill.ID] = len(e.skills)
		e.skills = append(e.skills, skill.ID)
		e.hours[skill.ID] = learningHours(skill)
	}
	for _, rating := range c.Ratings {
		if rating.ID < rating.Opposite {
			e.opposites = append(e.opposites, [2]string{rating.ID, rating.Opposite})
		}
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

// Result is everything that follows from the responses alone.
type Result struct {
	Role      Role
	Paths     []Path   // most points first, ties in the catalog's order
	Leading   []string // ids of the leading group, in the order of Paths
	Heard     bool     // every path stood in enough choices to be separated from the others
	Decided   bool     // nothing still to be asked can change the first path
	Stability Stability
}

// open stands where there is no response yet. Like every response that is no step, it is no evidence.
const open sitting.Response = 5

// row holds responses in the order of some items.
type row []sitting.Response

// Sheet is a person's responses, those to trials among them, laid out in the order of the engine's items, so
// that everything worked out from them is a walk over whole numbers.
type Sheet struct {
	engine     *Engine
	responses  map[string]sitting.Response
	rated      row  // to the ratings of the role
	contrasted row  // to the contrasts
	lead       Lead // by all that is known
}

// Sheet lays out responses, which must not change as long as it is in use.
func (e *Engine) Sheet(responses map[string]sitting.Response) *Sheet {
	room := make(row, len(e.role.keys)+len(e.contrasts))
	s := &Sheet{engine: e, responses: responses, rated: room[:len(e.role.keys)], contrasted: room[len(e.role.keys):]}
	for i := range s.rated {
		s.rated[i] = responseTo(responses, e.role.keys[i].item)
	}
	for i := range s.contrasted {
		s.contrasted[i] = responseTo(responses, e.contrasts[i].item)
	}
	s.lead = e.lead(s.contrasted, allRounds)
	return s
}

// Responded tells whether there is a response to a choice, counted from 0.
func (s *Sheet) Responded(choice int) bool { return s.contrasted[choice] != open }

func responseTo(responses map[string]sitting.Response, item string) sitting.Response {
	if response, given := responses[item]; given {
		return response
	}
	return open
}

// Score scores the responses. reachable tells whether a choice belongs to this person's interview, asked or
// still to come. Low and High allow for every such choice without evidence, since a person may come back to
// what they skipped; Decided looks only at those that have no response at all.
func (s *Sheet) Score(reachable func(item string) bool) Result {
	e, lead := s.engine, s.lead
	result := Result{
		Role: e.scoreRole(s.rated), Paths: e.scorePaths(s.contrasted, lead, reachable), Heard: lead.Heard, Decided: lead.Heard,
		Stability: e.stability(s.contrasted, lead),
	}
	for i, choice := range e.Choices {
		if !s.Responded(i) && reachable(choice.Item) {
			result.Decided = false
		}
	}
	for _, path := range result.Paths {
		if path.Leading {
			result.Leading = append(result.Leading, path.ID)
		}
	}
	return result
}

// strongest sorts reasons, the strongest first.
func strongest(reasons []Reason) {
	slices.SortStableFunc(reasons, func(a, b Reason) int {
		if difference := abs(b.Points) - abs(a.Points); difference != 0 {
			return difference
		}
		return strings.Compare(a.Item, b.Item)
	})
}
