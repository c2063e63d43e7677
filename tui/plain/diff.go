package plain

import (
	"io"

	"careeradvisor/advisor"
)

// Diff writes what changed, and why.
func Diff(w io.Writer, a *advisor.Advisor, difference *advisor.Difference) error {
	p := &page{out: w}
	p.page(difference.Page(a), func(advisor.From) string { return "" })
	return p.err
}
