package catalog

import (
	"slices"
	"strings"
	"unicode"
)

// Claim is a promise to be wary of, in the words it usually comes in.
type Claim struct {
	ID     string `yaml:"id"`
	Title  string `yaml:"title"`
	From   string `yaml:"from"`   // school or job: who makes it
	Why    string `yaml:"why"`    // what is wrong with it
	Better string `yaml:"better"` // what to do

	// A sentence makes the claim if it holds all words of one of Any and none of Unless, and the whole
	// text none of Settled. A word stands for all that begin with it, and # for a number.
	Any     []string `yaml:"any"`
	Unless  []string `yaml:"unless,omitempty"`
	Settled []string `yaml:"settled,omitempty"`

	Example  string   `yaml:"example"`  // makes the claim
	Harmless string   `yaml:"harmless"` // does not, though it comes near
	See      []string `yaml:"see,omitempty"`
	Basis    Basis    `yaml:"basis"`
	Sources  []string `yaml:"sources"`
}

// Said is a sentence that makes a claim.
type Said struct {
	Claim    *Claim
	Sentence string
}

// ClaimsIn returns the claims a text makes, each with the first sentence that does.
func (c *Catalog) ClaimsIn(text string) (claims []Said) {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	ad := readText(text)
	for i := range c.Claims {
		if sentence := c.Claims[i].in(ad); sentence != "" {
			claims = append(claims, Said{&c.Claims[i], sentence})
		}
	}
	return claims
}

// prose is a text split into its words, as a whole and by sentence.
type prose struct {
	words     []string
	sentences []string
	said      [][]string // the words of each sentence
}

func readText(text string) prose {
	r := prose{words: words(text), sentences: sentences(text)}
	for _, sentence := range r.sentences {
		r.said = append(r.said, words(sentence))
	}
	return r
}

// in returns the sentence of a text that makes the claim; empty when none does.
func (c *Claim) in(text prose) string {
	if c.anyOf(text.words, c.Settled) {
		return ""
	}
	for i, said := range text.said {
		if c.anyOf(said, c.Any) && !c.anyOf(said, c.Unless) {
			return strings.TrimSpace(text.sentences[i])
		}
	}
	return ""
}

// anyOf tells whether all words of one of some phrases are said, in any order.
func (c *Claim) anyOf(said, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool {
		needed := strings.Fields(phrase)
		for _, word := range needed {
			if !slices.ContainsFunc(said, func(s string) bool { return strings.HasPrefix(s, word) }) {
				return false
			}
		}
		return len(needed) > 0
	})
}

var number = pattern(`[0-9]+`)

// words splits a text into lower-case words, in which every number is a #. So 84% is #%.
func words(text string) []string {
	text = number().ReplaceAllString(strings.ToLower(text), "#")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("#%$", r) })
}

// sentences splits a text where a sentence ends. A point within a word, such as that of 3.5, ends none.
func sentences(text string) (parts []string) {
	begin := 0
	runes := []rune(text)
	for i, r := range runes {
		ends := strings.ContainsRune(".!?;\n", r) && (r == '\n' || i+1 == len(runes) || unicode.IsSpace(runes[i+1]))
		if ends {
			parts, begin = append(parts, string(runes[begin:i+1])), i+1
		}
	}
	return append(parts, string(runes[begin:]))
}

// Claim returns the claim of that id, or nil.
func (c *Catalog) Claim(id string) *Claim {
	return find(c.Claims, id, func(x *Claim) string { return x.ID })
}
