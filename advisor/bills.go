package advisor

import (
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/school"
)

// BillRow is one line of what a program costs, as an accountant reads it: every amount before the sum
// that holds it.
type BillRow struct {
	Label  string
	Amount string
	Spread string // how far it may be off; empty where it is certain
	How    string
	Sum    bool // of all amounts above it
}

// Bill tells what a program costs line by line, with what has to be paid and the total as sums.
func Bill(p *school.Program) (rows []BillRow) {
	c := p.Cost
	sum := func(label string, of school.Span) {
		row := BillRow{Label: label, Amount: "not known", Sum: true}
		if c.Known {
			row.Amount, row.Spread = spanAmount(of)
		}
		rows = append(rows, row)
	}
	for _, line := range billed(p) {
		if line.ID == school.Interest {
			sum("To be paid, less help", c.Cash)
		}
		row := BillRow{Label: line.Label, How: line.Text + " " + Capital(line.How) + "."}
		row.Amount, row.Spread = costAmount(&line)
		if line.Rests == school.Assumed {
			row.How += " (" + string(catalog.Assumed) + ")"
		}
		rows = append(rows, row)
	}
	sum("Total", c.Total)
	return rows
}

// billed are the lines of a cost that say something: others do not apply. Help that a program may turn out to
// take says something, too. Interest and the pay given up are told even where they are nothing.
func billed(p *school.Program) (lines []school.Line) {
	for _, line := range p.Cost.Lines {
		if line.Rests != school.None || line.Span != (school.Span{}) || line.ID == school.Interest || line.ID == school.Wages {
			lines = append(lines, line)
		}
	}
	return lines
}

// PartLabels name the parts of a cost, in the order of school.Cost.Parts.
var PartLabels = []string{"others pay", "tuition and fees", "books, exam and the rest", "interest", "pay you give up"}
