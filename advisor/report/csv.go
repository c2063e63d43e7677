package report

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/plan"
)

// table writes rows as CSV by RFC 4180.
func table(out io.Writer, rows [][]string) error {
	writer := csv.NewWriter(out)
	writer.UseCRLF = true
	return writer.WriteAll(rows)
}

// cell is a text that no spreadsheet takes for a formula: what might be one begins with an apostrophe.
func cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n", rune(text[0])) {
		return "'" + text
	}
	return text
}

// CompareCSV writes a comparison, one path a row. Its columns are called as in the JSON form, parted by
// points: pay is the text, pay.value the number it sorts by, pay.as_of, pay.source and pay.basis say what
// it rests on. What no path has is left out. What a sum rests on stands last.
func CompareCSV(out io.Writer, c advisor.Comparison) error {
	header, rows := []string{"id", "leading"}, make([][]string, len(c.Rows))
	for i, row := range c.Rows {
		rows[i] = []string{row.ID, strconv.FormatBool(row.Leading)}
	}
	add := func(name string, j int, of func(advisor.Cell) string) {
		header = append(header, name)
		for i, row := range c.Rows {
			rows[i] = append(rows[i], of(row.Cells[j]))
		}
	}
	for j, column := range c.Columns {
		parts := []struct {
			name string
			of   func(advisor.Cell) string
		}{
			{"", func(x advisor.Cell) string { return cell(x.Text) }},
			{".value", func(x advisor.Cell) string { return amount(x.Value) }},
			{".as_of", func(x advisor.Cell) string { return x.AsOf }},
			{".source", func(x advisor.Cell) string { return x.Source }},
			{".basis", func(x advisor.Cell) string { return string(x.Basis) }},
		}
		for _, part := range parts {
			if part.name == "" || anyOf(c.Rows, j, part.of) {
				add(column.ID+part.name, j, part.of)
			}
		}
	}
	for j, column := range c.Columns {
		if rests := func(x advisor.Cell) string { return string(x.Rests) }; anyOf(c.Rows, j, rests) {
			add(column.ID+".basis", j, rests)
		}
	}
	return table(out, append([][]string{header}, rows...))
}

func anyOf(rows []advisor.Row, column int, of func(advisor.Cell) string) bool {
	for _, row := range rows {
		if of(row.Cells[column]) != "" {
			return true
		}
	}
	return false
}

// amount writes a number as spreadsheets read it; nothing for none.
func amount(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// PlanCSV writes a plan, one activity a row, with its columns called as in the JSON form. Costs are in US
// dollars. They are empty where there is nothing to pay, and where no price is published, which
// cost.unpublished says. A plan without dates has a header alone.
func PlanCSV(out io.Writer, p *plan.Plan) error {
	rows := [][]string{{
		"id", "title", "milestone", "beyond", "after", "start", "end", "earliest_end", "p80_end", "window_end",
		"critical_percent", "cost.low", "cost.likely", "cost.high", "cost.unpublished", "cost_basis", "basis", "state", "on",
	}}
	for _, a := range p.Activities {
		low, likely, high, unpublished := "", "", "", ""
		if a.Cost != nil {
			unpublished = strings.Join(a.Cost.Unpublished, "; ")
		}
		if a.Cost != nil && a.Cost.Published() {
			low, likely, high = strconv.Itoa(a.Cost.Low), strconv.Itoa(a.Cost.Likely), strconv.Itoa(a.Cost.High)
		}
		rows = append(rows, []string{
			a.ID, cell(a.Title), strconv.FormatBool(a.Milestone), strconv.FormatBool(a.Beyond), strings.Join(a.After, " "),
			a.Start.String(), a.End.String(), a.EarliestEnd.String(), a.P80End.String(), a.Window.String(),
			strconv.Itoa(a.Critical), low, likely, high, cell(unpublished), string(a.CostBasis), string(a.Basis), string(a.State), a.On.String(),
		})
	}
	return table(out, rows)
}

func writePlanCSV(out io.Writer, a *advisor.Advice) error { return PlanCSV(out, a.Plan) }
