package main

import (
	"maps"
	"math"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
)

// The parts of an interview, and all of them together.
const (
	ratings = iota
	firstRound
	secondRound
	contentment
	inAll
	parts
)

// survey asks the questions of a catalog as the advisor does.
type survey struct {
	engine    *fit.Engine
	interview *interview.Interview
	questions []question     // every question of the catalog
	at        map[string]int // where a question stands in them
	part      []int          // of each question
}

func newSurvey(c *catalog.Catalog) *survey {
	s := &survey{engine: fit.New(c), at: map[string]int{}}
	s.interview = interview.New(c, s.engine)
	keys := c.Role(c.About.Entry).Fit.Keys
	for i, item := range s.interview.All() {
		question, part := question{id: item.ID, loads: make([]float64, s.likings()), alone: true}, contentment
		likes := func(n int) *float64 { return &question.loads[1+slices.Index(s.engine.Paths, item.Paths[n])] }
		switch item.Kind {
		case interview.Rating:
			part, question.praised = ratings, keys[item.ID] > 0
			question.loads[0] = math.Copysign(1, float64(keys[item.ID]))
		case interview.Pair:
			part, question.alone = c.Pair(item.ID).Round, false
			*likes(0), *likes(1) = -ofChoice, ofChoice
		case interview.Contentment:
			*likes(0) = 1
		}
		s.questions, s.part, s.at[item.ID] = append(s.questions, question), append(s.part, part), i
	}
	return s
}

// likings is how many likings a person has: of the entry role and of every path.
func (s *survey) likings() int { return 1 + len(s.engine.Paths) }

// course is one interview from its first question to its last.
type course struct {
	given     interview.Answers
	asked     []string
	questions [parts]int // asked
	result    fit.Result
}

// leader is the path that comes first, by its index.
func (s *survey) leader(given map[string]sitting.Response, round int) int {
	return s.engine.Sheet(given).Lead(round).Leader
}

// ask holds an interview with someone who would answer as the sheet says. It begins after the
// questions that were asked before.
func (s *survey) ask(sheet []sitting.Response, brief bool, before ...string) course {
	c := course{given: interview.Answers{Responses: map[string]sitting.Response{}, Brief: brief}}
	met := func(id string) {
		c.given.Responses[id] = sheet[s.at[id]]
		c.asked = append(c.asked, id)
		c.questions[s.part[s.at[id]]]++
		c.questions[inAll]++
	}
	for _, id := range before {
		met(id)
	}
	for item, ok := s.interview.Next(c.given); ok; item, ok = s.interview.Next(c.given) {
		met(item.ID)
	}
	c.result = s.interview.Course(c.given).Score()
	return c
}

// everything is a sheet as if every question had been asked.
func (s *survey) everything(sheet []sitting.Response) map[string]sitting.Response {
	given := map[string]sitting.Response{}
	for i, question := range s.questions {
		given[question.id] = sheet[i]
	}
	return given
}

// slip is what one choice answered one step otherwise does to a path that came first.
type slip struct {
	rescored bool // another comes first at once, by the answers already given
	asked    bool // another comes first after what the interview would have asked from there on
	alone    bool // and it then leads alone
}

// slips tries every such slip of an interview.
func (s *survey) slips(sheet []sitting.Response, was course) (worst slip) {
	first := was.result.Paths[0].ID
	for n, id := range was.asked {
		at := s.at[id]
		answer, given := sheet[at].Step()
		if !given || s.questions[at].alone {
			continue
		}
		for _, step := range []int{answer - 1, answer + 1} {
			if step < -2 || step > 2 {
				continue
			}
			slipped, rescored := slices.Clone(sheet), maps.Clone(was.given.Responses)
			slipped[at], rescored[id] = sitting.Response(step), sitting.Response(step)
			now := s.ask(slipped, false, was.asked[:n]...).result
			other := now.Paths[0].ID != first
			worst.rescored = worst.rescored || s.engine.Paths[s.leader(rescored, 0)] != first
			worst.asked = worst.asked || other
			worst.alone = worst.alone || other && len(now.Leading) == 1
		}
	}
	return worst
}

// alike returns every way to answer the ratings all alike, and every way to answer all but one alike.
func (s *survey) alike() (all, butOne []map[string]sitting.Response) {
	var items []string
	for _, question := range s.questions {
		if s.part[s.at[question.id]] == ratings {
			items = append(items, question.id)
		}
	}
	for _, step := range sitting.Steps {
		sheet := map[string]sitting.Response{}
		for _, item := range items {
			sheet[item] = step
		}
		all = append(all, sheet)
		for _, item := range items {
			for _, other := range append(sitting.Steps[:], sitting.NotSure) {
				if other != step {
					sheet := maps.Clone(sheet)
					sheet[item] = other
					butOne = append(butOne, sheet)
				}
			}
		}
	}
	return all, butOne
}

// level returns a catalog whose ratings all weigh the same.
func level(c *catalog.Catalog) *catalog.Catalog {
	leveled := *c
	leveled.Roles = slices.Clone(c.Roles)
	entry := leveled.Role(c.About.Entry)
	same := *entry.Fit
	same.Keys = maps.Clone(same.Keys)
	for id, weight := range same.Keys {
		same.Keys[id] = weight / max(weight, -weight)
	}
	entry.Fit = &same
	return &leveled
}

// widened returns a catalog whose leading group is so many standard errors wide.
func widened(c *catalog.Catalog, width float64) *catalog.Catalog {
	other := *c
	other.About.Scoring.LeadingGroup = catalog.Number(width)
	return &other
}
