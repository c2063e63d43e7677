package catalog

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is one fault of a catalog: where it is, what stands there, what should.
type Problem struct {
	File     string
	Field    string // a path such as fit.keys.tidy, or a line
	Found    string
	Expected string
}

// String writes the problem on one line.
func (p Problem) String() string {
	place := p.File
	if p.Field != "" {
		place += ": " + p.Field
	}
	return fmt.Sprintf("%s: found %s, expected %s", place, p.Found, p.Expected)
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
