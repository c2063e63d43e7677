package plain

import (
	"io"
	"strings"

	"careeradvisor/advisor/interview"
)

// Items lists questions as they are asked.
func Items(w io.Writer, items []interview.Item) error {
	p := &page{out: w}
	for i, item := range items {
		if i > 0 {
			p.raw("\n")
		}
		p.line("%s (%s)", item.ID, item.Kind)
		if item.Kind == interview.Pair {
			p.under("First: %s", item.Left)
			p.under("Second: %s", item.Right)
		} else {
			p.under("%s", item.Text)
		}
		p.under("Answers: %s.", strings.Join(item.Steps, ", "))
		p.under("Why: %s", item.Why)
		if len(item.Paths) > 0 {
			p.under("Paths: %s.", strings.Join(item.Paths, ", "))
		}
	}
	return p.err
}
