package catalog

import (
	"fmt"
	"slices"
)

const (
	occupationsFile = "occupations.yaml"
	stateWagesFile  = "state-wages.yaml"
	sectorWagesFile = "sector-wages.yaml"
)

// tables checks pay and outlook: what a table rests on, rows that name what exists and stand once,
// percentiles that rise.
func (l *linter) tables() {
	c := l.c
	l.header(occupationsFile, "wages.", c.Wages.TableHeader)
	for i, row := range c.Wages.Rows {
		field := fmt.Sprintf("wages.rows[%d]", i+1)
		l.refer(occupations, occupationsFile, field, row.Occupation)
		l.rising(occupationsFile, field, row.Pay)
	}
	for _, table := range []struct {
		name string
		OutlookTable
	}{{"outlook", c.Outlook}, {"rival_outlook", c.Rival}} {
		l.header(occupationsFile, table.name+".", table.TableHeader)
		for i, row := range table.Rows {
			l.refer(occupations, occupationsFile, fmt.Sprintf("%s.rows[%d]", table.name, i+1), row.Occupation)
		}
	}
	if c.Rival.Period == c.Outlook.Period {
		l.complain(occupationsFile, "rival_outlook.period", quote(c.Rival.Period), "other years than those of the outlook")
	}
	l.header(occupationsFile, "history.", c.History.TableHeader)
	for i, row := range c.History.Rows {
		field := fmt.Sprintf("history.rows[%d]", i+1)
		l.refer(occupations, occupationsFile, field, row.Occupation)
		l.date(occupationsFile, field+".as_of", row.AsOf)
		if row.AsOf >= c.Wages.AsOf {
			l.complain(occupationsFile, field+".as_of", quote(row.AsOf), "a date before that of the wages, "+c.Wages.AsOf)
		}
	}
	l.header(stateWagesFile, "", c.StateWages.TableHeader)
	for _, row := range c.StateWages.Rows {
		field := "rows[" + row.Occupation + " " + row.State + "]"
		l.refer(occupations, stateWagesFile, field, row.Occupation)
		l.option(stateWagesFile, field, "state", row.State)
		l.rising(stateWagesFile, field, row.Pay)
	}
	for i, table := range c.SectorWages.Tables {
		name, met := fmt.Sprintf("tables[%d]", i+1), map[string]bool{}
		l.header(sectorWagesFile, name+".", table.TableHeader)
		if table.Quantity != "" && !kebabCase().MatchString(table.Quantity) {
			l.complain(sectorWagesFile, name+".quantity", quote(table.Quantity), aQuantity)
		}
		for _, row := range table.Rows {
			field := name + ".rows[" + row.Occupation + " " + row.Sector + "]"
			l.refer(occupations, sectorWagesFile, field, row.Occupation)
			l.refer(sectors, sectorWagesFile, field, row.Sector)
			if met[field] {
				l.complain(sectorWagesFile, field, "the row again", "each occupation and sector once a table")
			}
			met[field] = true
		}
	}
}

func (l *linter) rising(file, field string, pay Pay) {
	if !slices.IsSorted(pay.rising()) {
		l.complain(file, field, "percentiles that fall", "p10 ≤ p25 ≤ median ≤ p75 ≤ p90")
	}
}
