// Package interview decides which question comes next. It keeps no state of its own: the same
// catalog and responses always give the same questions, so every face asks alike and a resumed
// sitting goes on where it stopped.
package interview

import (
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// Kind is the form of a question.
type Kind string

// The kinds of question.
const (
	Rating      Kind = "rating"
	Pair        Kind = "pair"
	Contentment Kind = "contentment"
)

// Item is one question as asked. Left and Right are set for a pair.
type Item struct {
	ID    string   `json:"id"`
	Kind  Kind     `json:"kind"`
	Text  string   `json:"text"` // what is asked: the statement to rate, or the question over the two of a pair
	Left  string   `json:"left"`
	Right string   `json:"right"`
	Paths []string `json:"paths"` // the paths it is about
	Why   string   `json:"why"`   // why it is asked
	Steps []string `json:"steps"` // words for the steps -2..2

	NotSure string `json:"-"` // the word for giving no answer
}

// About says in one line what the item asks: the statement, or the two of a pair.
func (i Item) About() string {
	if i.Kind == Pair {
		return i.Left + " / " + i.Right
	}
	return i.Text
}

// Answer writes a response to the item in words.
func (i Item) Answer(response sitting.Response) string {
	if step, ok := response.Step(); ok {
		return i.Steps[step+2]
	}
	if response == sitting.NotSure {
		return i.NotSure
	}
	return "Skipped"
}

// Interview asks the questions of one catalog.
type Interview struct {
	engine      *fit.Engine
	ratings     []Item
	pairs       []Item // in the order of the engine's choices
	contentment []Item // in the order of the paths

	earlyStop catalog.EarlyStop
}

// New prepares the questions of a catalog, whose choices the engine scores.
func New(c *catalog.Catalog, engine *fit.Engine) *Interview {
	interview, scoring := &Interview{engine: engine, earlyStop: c.About.Scoring.EarlyStop}, c.About.Scoring
	for _, rating := range c.Ratings {
		interview.ratings = append(interview.ratings, Item{
			ID: rating.ID, Kind: Rating, Text: rating.Text, Why: rating.Why, Steps: scoring.RatingSteps, NotSure: scoring.NotSureStep, Paths: []string{},
		})
	}
	for _, pair := range c.Pairs {
		interview.pairs = append(interview.pairs, Item{
			ID: pair.ID, Kind: Pair, Text: scoring.PairText, Left: pair.LeftText, Right: pair.RightText,
			Why: scoring.PairWhy, Steps: scoring.PairSteps, NotSure: scoring.NotSureStep, Paths: []string{pair.Left, pair.Right},
		})
	}
	for _, path := range c.Paths {
		for _, item := range c.Contentment {
			if item.Path == path.ID {
				interview.contentment = append(interview.contentment, Item{
					ID: item.ID, Kind: Contentment, Text: item.Text,
					Why: scoring.ContentmentWhy, Steps: scoring.ContentmentSteps, NotSure: scoring.NotSureStep, Paths: []string{item.Path},
				})
			}
		}
	}
	return interview
}

// All returns every question of the catalog.
func (i *Interview) All() []Item { return slices.Concat(i.ratings, i.pairs, i.contentment) }

// Item returns the question of that id; ok is false when there is none.
func (i *Interview) Item(id string) (item Item, ok bool) {
	for _, items := range [][]Item{i.ratings, i.pairs, i.contentment} {
		for _, item := range items {
			if item.ID == id {
				return item, true
			}
		}
	}
	return Item{}, false
}

// Asked returns the questions this person met so far, in the order they were asked, and after them
// the next one. Questions that were answered off this course stand behind: those asked for on top, and
// those that an answer changed later has made needless.
func (i *Interview) Asked(given Answers) []Item {
	asked, replayed := slices.Clone(i.ratings), Answers{Responses: map[string]sitting.Response{}, Brief: given.Brief}
	for _, rating := range i.ratings {
		replayed.Responses[rating.ID] = sitting.Skipped
	}
	met := func(item Item) {
		asked = append(asked, item)
		replayed.Responses[item.ID] = given.Responses[item.ID]
	}
	for {
		next, ok := i.Next(replayed)
		if _, responded := given.Responses[next.ID]; !ok || !responded {
			break
		}
		met(next)
	}
	for _, item := range slices.Concat(i.pairs, i.contentment) {
		_, responded := given.Responses[item.ID]
		if _, done := replayed.Responses[item.ID]; responded && !done {
			met(item)
		}
	}
	if next, ok := i.Next(given); ok && next.Kind != Rating {
		asked = append(asked, next)
	}
	return asked
}

// Course is where a person stands in the questions.
type Course struct {
	Next      Item            // the question to ask now; empty when there is none
	Rest      int             // how many choices need not be asked; see Rest
	Reachable map[string]bool // the choices without a response that this person may still be asked
	Sheet     *fit.Sheet      // the answers laid out

	given Answers
}

// Score scores the answers. What may still be asked is open.
func (c Course) Score() fit.Result {
	return c.Sheet.Score(func(item string) bool { return c.given.responded(item) || c.Reachable[item] })
}

// Course works out in one look where a person stands.
func (i *Interview) Course(given Answers) (c Course) {
	c.given, c.Sheet = given, i.engine.Sheet(given.Responses)
	open, lead := i.open(c.Sheet, given.Brief)
	c.Next, _ = i.next(given, open, lead)
	c.Reachable = i.reachable(open)
	for at := range i.pairs {
		if !c.Sheet.Responded(at) && i.pairs[at].ID != c.Next.ID {
			c.Rest++
		}
	}
	return c
}

// Rest returns the questions the person was not asked and need not be: those left out because they
// could not change the first path, or not enough.
func (i *Interview) Rest(given Answers) (rest []Item) {
	next, _ := i.Next(given)
	for _, item := range i.pairs {
		if _, responded := given.Responses[item.ID]; !responded && item.ID != next.ID {
			rest = append(rest, item)
		}
	}
	return rest
}

// Progress counts the questions with an answer that counts, and those skipped or answered "not sure".
func (i *Interview) Progress(responses map[string]sitting.Response) (answered, skipped int) {
	for _, items := range [][]Item{i.ratings, i.pairs, i.contentment} {
		for at := range items {
			response, responded := responses[items[at].ID]
			if _, counts := response.Step(); responded && counts {
				answered++
			} else if responded {
				skipped++
			}
		}
	}
	return answered, skipped
}
