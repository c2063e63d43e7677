package catalog

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Problem is one fault of a catalog: where it is, what stands there, what should.
type Problem struct {
	File     string `json:"file"`
	Field    string `json:"field,omitempty"` // a path such as fit.keys.tidy, or a line
	Found    string `json:"found"`
	Expected string `json:"expected"`
}

// String writes the problem on one line.
func (p Problem) String() string {
	place := printable(p.File)
	if p.Field != "" {
		place += ": " + printable(p.Field)
	}
	return fmt.Sprintf("%s: found %s, expected %s", place, printable(p.Found), p.Expected)
}

// longestFound is how many bytes of what a file says are said again.
const longestFound = 300

// printable makes what a file says safe to show: a problem may quote anything.
func printable(text string) string {
	if len(text) > longestFound {
		text = text[:longestFound] + "…"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '?'
	}, strings.ToValidUTF8(text, "?"))
}

// What some problems expect, by which it is told how much is known of a file besides.
const (
	aKnownFile  = "one of the files named in data/README.md"
	aKnownField = "a field named in data/README.md"
	validYAML   = "valid YAML"
	keyOnce     = "each key once"
)

// surplus tells whether something is there too much, so that nothing is lacking.
func (p Problem) surplus() bool { return p.Expected == aKnownFile || p.Expected == aKnownField }

// hides tells whether something is lacking that other files may refer to: a whole file or list, an id,
// or anything of the file that all others rest on.
func (p Problem) hides() bool {
	if p.surplus() {
		return false
	}
	list := slices.Contains(listFiles, p.File) && !strings.ContainsAny(p.Field, ".[ ") // not a field or a line of it
	name := p.Field[strings.LastIndex(p.Field, ".")+1:]
	unread := p.Expected == validYAML || strings.HasPrefix(p.Expected, keyOnce)
	return p.File == aboutFile || list || unread || name == "" || name == "id" || name == "code"
}

// Problems are all faults of a catalog, sorted by file and field. It is an error.
type Problems []Problem

// Error lists the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

func (ps Problems) sorted() Problems {
	slices.SortFunc(ps, func(a, b Problem) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(ps)
}

func quote(s string) string { return fmt.Sprintf("%q", s) }
