package guide

import (
	"iter"
	"strings"
	"unicode"
)

// common words say nothing about what a text is about.
var common = func() map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(`a about an and are as at be by can could do does for from get how i if in into is it its me my of on
		or so than that the their them then there these they this to was what when where which who why will with would you your`) {
		set[word] = true
	}
	return set
}()

// tokens splits a text into the words it is searched by: lower case, without common words, and
// without the s of a plural.
func tokens(text string) iter.Seq[string] {
	split := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return func(yield func(string) bool) {
		for word := range strings.FieldsFuncSeq(strings.ToLower(text), split) {
			if !common[word] && !yield(singular(word)) {
				return
			}
		}
	}
}

func singular(word string) string {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// allowedSlips is how many wrong letters a word of some length may have.
func allowedSlips(word string) int {
	switch n := len([]rune(word)); {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}

// Distance counts the letters to insert, remove, change or swap with their neighbor to make one
// word of another (Damerau-Levenshtein, optimal string alignment). Where the lengths alone ask for more than
// most, it is most + 1.
func Distance(a, b string, most int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return most + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			change := last[j]
			if x[i] != y[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
