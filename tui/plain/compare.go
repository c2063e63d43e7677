package plain

import (
	"errors"
	"io"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// compare reads the paths side by side, then in another order or only two of them, as long as the person
// likes.
func (c *conversation) compare() (stage, error) {
	table := c.session.Advice().Compare
	for {
		c.raw("\n")
		if c.explained["compare"] {
			table.Notes = nil // they hold for any order
		}
		c.explained["compare"] = true
		c.fail(Compare(c.out, c.Advisor.Catalog, table))
		shown := table
		c.shows(func(*advisor.Advice) []catalog.Record { return shown.Figures() })
		table = c.session.Advice().Compare
		var paths []string
		for _, row := range table.Rows {
			paths = append(paths, row.Cells[0].Text)
		}
		c.heading("The paths")
		c.options(paths)
		next, err := c.otherwise(table)
		if err != nil || next == nil {
			return c.toMenu(err)
		}
		table = *next
	}
}

// otherwise asks how else to read the comparison; nil for no more.
func (c *conversation) otherwise(table advisor.Comparison) (*advisor.Comparison, error) {
	for {
		typed, err := c.ask("", "Type two numbers, such as 1 2, to hear only where those two differ. Type sort to hear them in another order. Press Enter for the menu.")
		if err != nil || typed == "" {
			return nil, err
		}
		if strings.EqualFold(typed, "sort") {
			var titles []string
			for _, column := range table.Columns[1:] {
				titles = append(titles, column.Title)
			}
			choice, err := c.choose("", "By which of these? Type a number.", titles, -1)
			if errors.Is(err, errBack) {
				continue
			}
			if err != nil {
				return nil, err
			}
			sorted := table.Sorted(table.Columns[choice+1].ID)
			c.heading("In the order of: %s", titles[choice])
			return &sorted, nil
		}
		if numbers := strings.Fields(typed); len(numbers) == 2 {
			first, firstOK := pick(numbers[0], len(table.Rows))
			second, secondOK := pick(numbers[1], len(table.Rows))
			if firstOK && secondOK && first != second {
				two := table.Between(table.Rows[first-1].ID, table.Rows[second-1].ID)
				c.heading("Only where they differ: %s", catalog.List([]string{table.Rows[first-1].Cells[0].Text, table.Rows[second-1].Cells[0].Text}))
				return &two, nil
			}
		}
		c.wrong(typed, "two different numbers of the list, or sort")
	}
}

// Compare writes the paths side by side: under each thing they are compared by, one line a path.
func Compare(w io.Writer, definitions *catalog.Catalog, c advisor.Comparison) error {
	p := &page{out: w}
	p.line("The paths side by side")
	for i, column := range c.Columns {
		if column.ID == advisor.ColumnPath {
			continue
		}
		common := shared(definitions, c.Rows, i)
		p.heading("%s", column.Title)
		switch {
		case common == "":
		case c.Rows[0].Cells[i].Source == "": // an opinion
			p.line("All of this is %s.", common)
		default:
			p.line("All figures here: %s.", common)
		}
		for _, row := range c.Rows {
			cell := row.Cells[i]
			text := cell.Text
			if from := sourced(definitions, cell.From); from != "" && common == "" {
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
func shared(definitions *catalog.Catalog, rows []advisor.Row, column int) string {
	common := ""
	for i, row := range rows {
		this := sourced(definitions, row.Cells[column].From)
		if i > 0 && this != common {
			return ""
		}
		common = this
	}
	return common
}
