package catalog

import (
	"math"
	"strings"
	"unicode"
)

// Grade is the school grade a text asks for, by the formula of Flesch and Kincaid (Kincaid and
// others, 1975): 0.39 × words per sentence + 11.8 × syllables per word − 15.59, rounded to a tenth.
// Terms are left out: unavoidable words of the field, which the glossary explains. It is 0 for a
// text without words.
func Grade(text string, terms map[string]bool) float64 {
	words, syllables, sentences := 0, 0, 0
	for _, field := range strings.Fields(text) {
		word := strings.ToLower(strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		if strings.ContainsAny(field[len(field)-1:], ".!?:") {
			sentences++
		}
		if word == "" || terms[word] || terms[strings.TrimSuffix(word, "s")] || strings.ContainsFunc(word, unicode.IsDigit) {
			continue
		}
		words++
		syllables += countSyllables(word)
	}
	if words == 0 {
		return 0
	}
	grade := 0.39*float64(words)/float64(max(sentences, 1)) + 11.8*float64(syllables)/float64(words) - 15.59
	return math.Round(grade*10) / 10
}

// countSyllables counts groups of vowels, less a silent e at the end. It is right for most English
// words, which is all the formula asks for.
func countSyllables(word string) int {
	count, inside := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouy", r)
		if vowel && !inside {
			count++
		}
		inside = vowel
	}
	silent := strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") || strings.HasSuffix(word, "es") && !strings.HasSuffix(word, "ses") || strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ted") && !strings.HasSuffix(word, "ded")
	if silent && count > 1 {
		count--
	}
	return max(count, 1)
}
