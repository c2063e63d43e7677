package catalog

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first asked for. Most of them are for what is
// wrong with a catalog, and compiled at the start they would hold up the first screen.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
