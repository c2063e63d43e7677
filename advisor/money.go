package advisor

import "careeradvisor/advisor/catalog"

// measured is a line that says a figure, with its record.
func measured(label, name string, f catalog.Figure) Line {
	return Line{Label: label, Text: f.Likely() + ".", Under: f.Note, From: Of(f), Figures: record(name, f)}
}

// tabled is a line that says a figure of a table, with its record.
func tabled(label, name, says string, table catalog.TableHeader) Line {
	return Line{Label: label, Text: says + ".", From: ofTable(table), Figures: cell(name, says, table)}
}

// moneyLines tell pay and outlook of an occupation, each figure of one release.
func (a *Advice) moneyLines(label, code, under string) []Line {
	c := a.Catalog
	pay := tabled(label, "Pay ("+code+")", a.payOf(code), c.Wages.TableHeader)
	pay.Under = under
	lines := append([]Line{pay}, a.stateLines(code)...)
	if growth := c.Outlook.Growth(code); growth != nil {
		lines = append(lines, tabled("Outlook:", c.Outlook.Title+" ("+code+")", c.Outlook.Says(growth), c.Outlook.TableHeader))
	} else {
		lines = append(lines, Line{Label: "Outlook:", Text: catalog.NotPublished + "."})
	}
	if growth := c.Rival.Growth(code); growth != nil {
		newer := tabled("", c.Rival.Title+" ("+code+")", c.Rival.Says(growth), c.Rival.TableHeader)
		newer.Text = c.Rival.Title + ": " + newer.Text
		lines = append(lines, newer)
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
	state := a.Catalog.Question("state").Option(a.State).Label
	return []Line{tabled("In "+state+":", "Pay in "+state+" ("+code+")", wage.Says(), a.Catalog.StateWages.TableHeader)}
}

// sectorLines tell the pay by kind of employer, where it is published. What the whole table rests on
// stands once, at its end.
func (a *Advice) sectorLines(table catalog.SectorWageTable, code string) (lines []Line) {
	for _, row := range table.In(code) {
		sector := a.Catalog.SectorWages.Sector(row.Sector).Title
		lines = append(lines, Line{Label: sector + ":", Text: row.Says() + ".", Figures: cell(table.Title+": "+sector, row.Says(), table.TableHeader)})
	}
	if len(lines) > 0 {
		lines = append(lines, Line{Label: "This counts", Text: table.Of + ".", Under: table.Note, From: ofTable(table.TableHeader)})
	}
	return lines
}
