package advisor

import (
	"slices"

	"careeradvisor/advisor/catalog"
)

// measured is a line that says a figure, with its record.
func measured(label, name string, f catalog.Figure) Line {
	return Line{Label: label, Text: f.Likely() + ".", Under: f.Note}.stating(f.Record(name))
}

// PayHeading stands above the lines of PayLines.
const PayHeading = "Pay and outlook of the nearest occupation"

// PayLines tell pay and outlook of the occupation nearest to a role for the person, then of those that are nearer
// for others.
func (a *Advice) PayLines(role *catalog.Role) (lines []Line) {
	nearest := role.Nearest(a.Now)
	series := append([]catalog.Rival{{Occupation: role.Occupation, When: a.Catalog.Occupation(role.Occupation).Counts}}, role.Rivals...)
	slices.SortStableFunc(series, func(x, y catalog.Rival) int {
		return boolean(y.Occupation == nearest) - boolean(x.Occupation == nearest)
	})
	for i, one := range series {
		label := "Or:"
		if i == 0 {
			label = "Pay:"
		}
		lines = append(lines, a.moneyLines(label, one.Occupation, one.When)...)
	}
	return lines
}

// moneyLines tell pay and outlook of an occupation, each figure of one release.
func (a *Advice) moneyLines(label, code, under string) []Line {
	c := a.Catalog
	lines := []Line{Line{Label: label, Text: a.payOf(code) + ".", Under: under}.stating(c.WageRecords(code)...)}
	lines = append(lines, a.stateLines(code)...)
	outlook := catalog.NotPublished
	if growth := c.Outlook.Growth(code); growth != nil {
		outlook = c.Outlook.Says(growth)
	}
	lines = append(lines, Line{Label: "Outlook:", Text: outlook + "."}.stating(c.OutlookRecords(code)...))
	if growth := c.Rival.Growth(code); growth != nil {
		lines = append(lines, Line{Text: c.Rival.Title + ": " + c.Rival.Says(growth) + "."}.stating(c.RivalRecords(code)...))
	}
	return lines
}

// stateLines tell the pay in the person's state where it is published; nothing stands in for it
// elsewhere.
func (a *Advice) stateLines(code string) []Line {
	wage := a.Catalog.StateWage(code, a.State)
	if wage == nil {
		return nil
	}
	label := "In " + a.Catalog.Question("state").Option(a.State).Label + ":"
	return []Line{Line{Label: label, Text: wage.Says() + "."}.stating(a.Catalog.StateWageRecords(wage)...)}
}

// sectorLines tell the pay by kind of employer, where it is published. What the whole table rests on
// stands once, at its end.
func (a *Advice) sectorLines(table catalog.SectorWageTable, code string) (lines []Line) {
	for _, row := range table.In(code) {
		label := a.Catalog.SectorWages.Sector(row.Sector).Title + ":"
		lines = append(lines, Line{Label: label, Text: row.Says() + ".", Figures: []catalog.Record{a.Catalog.SectorRecord(table, row)}})
	}
	if len(lines) > 0 {
		lines = append(lines, Line{Label: "This counts", Text: table.Of + ".", Under: table.Note, From: ofTable(table.TableHeader)})
	}
	return lines
}
