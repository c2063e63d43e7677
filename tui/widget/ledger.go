package widget

import (
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/tui/style"
)

// Ledger is a bill: lines with an amount, how it came about, and sums.
type Ledger struct{ Rows []advisor.BillRow }

// wideLedger is the width from which on the spread has a column of its own.
const wideLedger = 60

// Render draws the bill in lines of at most width cells, amounts under amounts.
func (l Ledger) Render(theme *style.Theme, width int) (lines []string) {
	labels, amounts, spreads := 0, 0, 0
	for _, row := range l.Rows {
		labels, amounts, spreads = max(labels, Width(row.Label)), max(amounts, Width(row.Amount)), max(spreads, Width(row.Spread))
	}
	labels = min(labels, width-2-2-amounts)
	indent, after := "    ", ""
	for _, row := range l.Rows {
		head := "  " + Pad(Clip(row.Label, labels, theme.Glyphs.Ellipsis), labels) + "  " + Right(row.Amount, amounts)
		if after = ""; row.Spread != "" && width >= wideLedger && Width(head)+2+spreads <= width {
			after = "  " + Right(row.Spread, spreads)
		}
		if row.Sum {
			lines = append(lines, "  "+strings.Repeat(theme.Glyphs.Rule, labels+2+amounts))
			head = theme.Title.Render(head)
		}
		lines = append(lines, head+after)
		how := row.How
		if row.Spread != "" && after == "" {
			how = strings.TrimSpace(row.Spread + ". " + how)
		}
		for _, line := range Wrap(how, width-len(indent)) {
			if line != "" {
				lines = append(lines, theme.Dim.Render(indent+line))
			}
		}
	}
	return lines
}
