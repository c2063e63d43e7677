package plain

import (
	"io"

	"careeradvisor/advisor"
)

// Compare writes the paths side by side: under each thing they are compared by, one line a path.
func Compare(w io.Writer, c advisor.Comparison) error {
	p := &page{out: w}
	p.line("The paths side by side")
	for i, column := range c.Columns {
		if column.ID == advisor.ColumnPath {
			continue
		}
		common := shared(c.Rows, i)
		p.heading("%s", column.Title)
		if common != "" {
			p.line("All figures here: %s.", common)
		}
		for _, row := range c.Rows {
			cell := row.Cells[i]
			text := cell.Text
			if from := sourced(cell.From); from != "" && common == "" {
				text += " (" + from + ")"
			}
			p.bullet("%s: %s", row.Cells[0].Text, text)
		}
	}
	if len(c.Notes) > 0 {
		p.heading("Notes")
		for _, note := range c.Notes {
			p.bullet("%s", note)
		}
	}
	return p.err
}

// shared returns where every figure of a column comes from, or nothing if they differ.
func shared(rows []advisor.Row, column int) string {
	common := ""
	for i, row := range rows {
		this := sourced(row.Cells[column].From)
		if i > 0 && this != common {
			return ""
		}
		common = this
	}
	return common
}
