// Package interview decides which question comes next. It keeps no state of its own: the same
// catalog and responses always give the same questions, so every face asks alike and a resumed
// sitting goes on where it stopped.
package interview

import (
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// Kind is the form of a question.
type Kind string

// The kinds of question.
const (
	Rating Kind = "rating"
	Pair   Kind = "pair"
)

// Item is one question as asked. Left, Right and Paths are set for a pair.
type Item struct {
	ID    string   `json:"id"`
	Kind  Kind     `json:"kind"`
	Text  string   `json:"text"` // the statement to rate, or the question over the two of a pair
	Left  string   `json:"left"`
	Right string   `json:"right"`
	Paths []string `json:"paths"` // the paths it moves points between
	Why   string   `json:"why"`   // why it is asked
	Steps []string `json:"steps"` // words for the steps -2..2

	NotSure string `json:"-"` // the word for giving no answer
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
	first []Item // asked of everyone
	extra []Item // asked on request, to separate paths further
}

// New prepares the questions of a catalog.
func New(c *catalog.Catalog) *Interview {
	interview, scoring := &Interview{}, c.About.Scoring
	for _, rating := range c.Ratings {
		interview.first = append(interview.first, Item{
			ID: rating.ID, Kind: Rating, Text: rating.Text, Why: rating.Why, Steps: scoring.RatingSteps, NotSure: scoring.NotSureStep, Paths: []string{},
		})
	}
	for _, pair := range c.Pairs {
		item := Item{
			ID: pair.ID, Kind: Pair, Text: scoring.PairText, Left: pair.LeftText, Right: pair.RightText,
			Why: scoring.PairWhy, Steps: scoring.PairSteps, NotSure: scoring.NotSureStep, Paths: []string{pair.Left, pair.Right},
		}
		if pair.Round == 1 {
			interview.first = append(interview.first, item)
		} else {
			interview.extra = append(interview.extra, item)
		}
	}
	return interview
}

// All returns every question of the catalog.
func (i *Interview) All() []Item { return append(append([]Item(nil), i.first...), i.extra...) }

// Asked returns the questions this person meets, in order. The extra ones are among them once the
// person has begun them.
func (i *Interview) Asked(responses map[string]sitting.Response) []Item {
	for _, item := range i.extra {
		if _, begun := responses[item.ID]; begun {
			return i.All()
		}
	}
	return i.first
}

// Next returns the first question of asked that has no response yet; ok is false when all have.
func Next(asked []Item, responses map[string]sitting.Response) (item Item, ok bool) {
	for _, item := range asked {
		if _, done := responses[item.ID]; !done {
			return item, true
		}
	}
	return Item{}, false
}

// Progress counts the questions of asked that have an answer that counts, and those without any
// response. The rest were skipped or answered "not sure".
func Progress(asked []Item, responses map[string]sitting.Response) (answered, unseen int) {
	for _, item := range asked {
		response, responded := responses[item.ID]
		if _, counts := response.Step(); responded && counts {
			answered++
		} else if !responded {
			unseen++
		}
	}
	return answered, unseen
}
