// Package guide makes what is readable in the catalog findable: the field guide, mistakes, roles,
// occupations, credentials, skills, trials and the glossary. A path is found by the role it leads to.
package guide

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
)

// Document is one thing to read.
type Document struct {
	ID      string           `json:"id"`
	Section string           `json:"section"`
	Title   string           `json:"title"`
	Text    string           `json:"text"`
	Lists   []List           `json:"lists"`
	Figures []catalog.Record `json:"figures"`
	Sources []string         `json:"sources"`
	Basis   catalog.Basis    `json:"basis,omitempty"`
	See     []string         `json:"see"` // ids of other documents

	words []string // what else it is searched by
}

// List is a titled list within a document.
type List struct {
	Title   string   `json:"title"`
	Entries []string `json:"entries"`
}

// The weights of a word by where it stands in a document.
const (
	titleWeight = 4
	wordsWeight = 4
	textWeight  = 1
)

// The share of its weight that a word of the query counts when it is met in another form.
const (
	exact  = 1.0
	prefix = 0.6
	spelt  = 0.4
)

// posting is how much a word weighs in a document.
type posting struct{ document, weight int32 }

// Guide is everything to read, with an index. It is safe for concurrent use.
type Guide struct {
	documents  []Document
	index      map[string]*[]posting // by document
	vocabulary []string              // sorted
}

// New gathers and indexes what a catalog holds.
func New(c *catalog.Catalog) *Guide {
	g := &Guide{documents: gather(c), index: map[string]*[]posting{}}
	for i, document := range g.documents {
		g.add(i, document.Title, titleWeight)
		for _, words := range document.words {
			g.add(i, words, wordsWeight)
		}
		g.add(i, document.Text, textWeight)
	}
	g.vocabulary = slices.Sorted(maps.Keys(g.index))
	return g
}

// add indexes a text of a document, which must not come before the one indexed last.
func (g *Guide) add(document int, text string, weight int32) {
	for word := range tokens(text) {
		postings := g.index[word]
		if postings == nil {
			postings = new([]posting)
			g.index[strings.Clone(word)] = postings // a part would keep the whole text
		}
		if last := len(*postings) - 1; last >= 0 && (*postings)[last].document == int32(document) {
			(*postings)[last].weight += weight
		} else {
			*postings = append(*postings, posting{int32(document), weight})
		}
	}
}

// All returns every document, section by section.
func (g *Guide) All() []Document { return slices.Clone(g.documents) }

// Find returns the document of that id, or nil.
func (g *Guide) Find(id string) *Document {
	i := slices.IndexFunc(g.documents, func(d Document) bool { return d.ID == id })
	if i < 0 {
		return nil
	}
	return &g.documents[i]
}

// Search returns the documents a query is about, best first. A word may be unfinished or slightly
// misspelt. A query of no words finds nothing.
//
// A word counts more the rarer it is (by the square root, so that only exact operations are used)
// and the nearer to the title it stands; a document counts by the share of the query it holds.
func (g *Guide) Search(query string) []Document {
	words := slices.Collect(tokens(query))
	scores, met := map[int32]float64{}, map[int32]int{}
	for _, word := range words {
		best := map[int32]float64{}
		for _, form := range g.forms(word) {
			for _, posting := range *g.index[form.word] {
				// a word said often counts a little more than one said once
				weight := float64(posting.weight)
				strength := weight / (weight + textWeight)
				best[posting.document] = max(best[posting.document], float64(form.share*strength)*math.Sqrt(weight))
			}
		}
		rarity := math.Sqrt(float64(len(g.documents)) / float64(max(len(best), 1))) // of what was typed, in any form
		for document, score := range best {
			scores[document] += float64(score * rarity)
			met[document]++
		}
	}
	found := make([]int32, 0, len(scores))
	for document := range scores {
		share := float64(met[document]) / float64(len(words))
		scores[document] *= share * share
		found = append(found, document)
	}
	whole := strings.Join(words, " ")
	for _, document := range found {
		// what is called exactly so is what was meant
		if title := strings.Join(slices.Collect(tokens(g.documents[document].Title)), " "); title == whole {
			scores[document] *= 4
		}
	}
	slices.SortFunc(found, func(a, b int32) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	results := make([]Document, len(found))
	for i, document := range found {
		results[i] = g.documents[document]
	}
	return results
}

type form struct {
	word  string
	share float64
}

// forms returns the words of the index that a word of the query may stand for. Misspellings are
// looked for only when nothing else is met.
func (g *Guide) forms(word string) (forms []form) {
	from, _ := slices.BinarySearch(g.vocabulary, word)
	for _, known := range g.vocabulary[from:] {
		if !strings.HasPrefix(known, word) {
			break
		}
		share := prefix
		if known == word {
			share = exact
		}
		forms = append(forms, form{known, share})
	}
	if len(forms) > 0 {
		return forms
	}
	allowed := allowedSlips(word)
	for _, known := range g.vocabulary {
		if allowed > 0 && Distance(word, known, allowed) <= allowed {
			forms = append(forms, form{known, spelt})
		}
	}
	return forms
}
