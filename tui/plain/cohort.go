package plain

import (
	"fmt"
	"io"

	"careeradvisor/advisor/cohort"
)

// Cohort writes what many people have in common.
func Cohort(w io.Writer, s cohort.Summary) error {
	p := &page{out: w}
	p.line("%s people", rangeText(s.People))
	p.line("No count is exact: each is a range of five numbers. No row is about fewer than five people, or about all but a few.")
	p.line("What stands in the way is told in the words that each person reads, so \"you\" is that person.")
	for _, table := range []struct {
		heading, none string
		rows          []cohort.Row
	}{
		{"Leading paths, each person in one row", "Too few to tell.", s.Leading},
		{"The verdict on the work, each person in one row", "Too few to tell.", s.Verdicts},
		{"What stands in the way, of the work or of the leading paths", "Nothing that can be told.", s.Blockers},
		{"What is open", "Nothing that can be told.", s.Open},
	} {
		p.heading("%s", table.heading)
		for _, row := range table.rows {
			label := row.Label
			if row.Others {
				label = "all others"
			}
			p.bullet("%s: %s", rangeText(row.Range), label)
		}
		if len(table.rows) == 0 {
			p.line("%s", table.none)
		}
	}
	return p.err
}

func rangeText(r cohort.Range) string {
	if r.From == 0 {
		return "fewer than 5"
	}
	return fmt.Sprintf("%d to %d", r.From, r.To)
}
