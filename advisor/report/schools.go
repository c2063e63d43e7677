package report

import (
	"fmt"

	"careeradvisor/advisor"
	"careeradvisor/advisor/school"
)

// schools writes the programs side by side and then each of them, with its cost as a table and the
// questions to take along as a list to tick off; without programs the questions alone.
func (w *writer) schools() {
	a := w.advice
	if a.Schools == nil {
		w.section(advisor.ChecklistHeading)
		w.checklist(a.Questions())
		return
	}
	page := a.SchoolsPage()
	w.section(page.Title)
	w.say(page.Lead)
	for i, section := range page.Sections {
		if i > 0 && i <= len(a.Schools.Order) {
			continue // the table and the program's own section say it
		}
		w.part(section.Heading)
		w.lines(section.Lines)
		if i == 0 {
			w.programs()
			if picture, ok := stacks(a.Schools); ok {
				w.add(picture)
			}
		}
	}
	for place, i := range a.Schools.Order {
		page := a.ProgramPage(i)
		w.section(fmt.Sprintf("Program %d: %s", place+1, page.Title)) // two may have one name
		w.program(page, &a.Schools.Programs[i])
	}
}

// programs writes the programs as one table, the first one first.
func (w *writer) programs() {
	table := Table{Header: []string{"Program", "Must-haves", "Score", "Cost in total", "First job, in 8 of 10 futures", "Pays back", "Stopped half-way"}}
	for _, i := range w.advice.Schools.Order {
		p := &w.advice.Schools.Programs[i]
		table.Rows = append(table.Rows, []string{
			p.Name, advisor.Capital(advisor.MustHaves(p)), advisor.ProgramScore(p), advisor.Capital(advisor.TotalCost(p)),
			advisor.Capital(w.advice.FirstJob(p)), advisor.Capital(w.advice.PaysBack(p)), advisor.Capital(advisor.HalfWay(p)),
		})
	}
	w.add(table)
}

func (w *writer) program(page *advisor.Page, p *school.Program) {
	w.say(page.Lead)
	for _, section := range page.Sections {
		w.part(section.Heading)
		switch section.Heading {
		case advisor.CostHeading:
			w.costs(p)
		case advisor.ChecklistHeading:
			w.checklist(section.Lines)
		default:
			w.lines(section.Lines)
		}
	}
}

// costs writes the cost line by line.
func (w *writer) costs(p *school.Program) {
	table := Table{Header: []string{"Line", "Likely", "Low to high", "How"}}
	for _, row := range advisor.Bill(p) {
		table.Rows = append(table.Rows, []string{row.Label, row.Amount, row.Spread, row.How})
	}
	w.add(table)
}

// checklist writes lines to tick off.
func (w *writer) checklist(lines []advisor.Line) {
	var list List
	for _, line := range lines {
		box := " "
		if line.Kind == advisor.Ticked {
			box = "x"
		}
		line.Label = line.Text
		line.Text = ""
		entry := w.entry(line)
		entry.Box = box
		list.Entries = append(list.Entries, entry)
	}
	w.add(list)
}
