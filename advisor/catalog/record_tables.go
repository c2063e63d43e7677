package catalog

import "slices"

// The rows of the tables name the quantities they give by themselves: pay (the median), growth and
// openings, each followed by a hyphen and the occupation's code; pay by kind of employer by the word of
// its table, the code and the sector.

const usdAYear = "USD a year"

// MoneyRecords tells pay and outlook of an occupation as a whole, with the rival of the outlook.
func (c *Catalog) MoneyRecords(code string) []Record {
	return slices.Concat(c.WageRecords(code), c.OutlookRecords(code), c.RivalRecords(code))
}

// WageRecords tells what an occupation pays: the middle half, the median, and all but the tenths at
// both ends.
func (c *Catalog) WageRecords(code string) []Record {
	table, title, quantity := c.Wages.TableHeader, c.occupationTitle(code), "pay-"+code
	if wage := c.Wage(code); wage != nil {
		table.Of = counting(table, wage.Jobs)
		return payRecords(table, title, quantity, wage.Pay)
	}
	return []Record{table.Record("Pay, "+title, NotPublished, usdAYear, quantity)}
}

// StateWageRecords tells what an occupation pays in a state, as WageRecords does.
func (c *Catalog) StateWageRecords(wage *StateWage) []Record {
	return payRecords(c.StateWages.TableHeader, c.occupationTitle(wage.Occupation)+" in "+c.stateTitle(wage.State), "", wage.Pay)
}

func payRecords(table TableHeader, title, quantity string, pay Pay) []Record {
	return []Record{
		table.Record("Pay of the middle half, "+title, Spread(Number(pay.P25), Number(pay.P75), usdAYear), usdAYear, ""),
		table.Record("Middle pay, "+title, Amount(Number(pay.Median), usdAYear), usdAYear, quantity),
		table.Record("Pay of the middle eight in ten, "+title, Spread(Number(pay.P10), Number(pay.P90), usdAYear), usdAYear, ""),
	}
}

// counting says what a row counts: so many jobs of those its table is about.
func counting(table TableHeader, jobs int) string {
	return Amount(Number(jobs), "jobs") + " of " + table.Of
}

// OutlookRecords tells how an occupation is projected to grow: in percent, from how many jobs, and
// with how many openings a year.
func (c *Catalog) OutlookRecords(code string) []Record {
	if growth := c.Outlook.Growth(code); growth != nil {
		return c.growthRecords(c.Outlook, growth)
	}
	return []Record{c.Outlook.Record("Growth, "+c.occupationTitle(code), NotPublished, "percent", "growth-"+code)}
}

// RivalRecords tells the same by the rival of the outlook; it is empty where that has nothing.
func (c *Catalog) RivalRecords(code string) []Record {
	if growth := c.Rival.Growth(code); growth != nil {
		return c.growthRecords(c.Rival, growth)
	}
	return nil
}

func (c *Catalog) growthRecords(table OutlookTable, growth *Outlook) []Record {
	title, jobs := c.occupationTitle(growth.Occupation), Amount(Number(growth.Jobs), "jobs")
	whole := table.TableHeader
	whole.Of += ", from " + jobs // never the percent alone
	return []Record{
		whole.Record("Growth "+table.Period+", "+title, Amount(growth.Percent, "percent"), "percent", "growth-"+growth.Occupation),
		table.Record("Jobs before the growth of "+table.Period+", "+title, jobs, "jobs", ""),
		table.Record("Openings "+table.Period+", "+title, Amount(Number(growth.Openings), "openings a year"), "openings a year", "openings-"+growth.Occupation),
	}
}

// SectorRecords tells what an occupation pays by kind of employer, release by release.
func (c *Catalog) SectorRecords(code string) (records []Record) {
	for _, table := range c.SectorWages.Tables {
		for _, row := range table.In(code) {
			records = append(records, c.SectorRecord(table, row))
		}
	}
	return records
}

// SectorRecord tells what an occupation pays in one kind of employer.
func (c *Catalog) SectorRecord(table SectorWageTable, row SectorWage) Record {
	header, quantity := table.TableHeader, ""
	if row.Jobs == 0 {
		header.Of += ", number of jobs " + NotPublished
	} else {
		header.Of = counting(header, row.Jobs)
	}
	if table.Quantity != "" {
		quantity = table.Quantity + "-" + row.Occupation + "-" + row.Sector
	}
	name := header.Title + ": " + c.sectorTitle(row.Sector) + ", " + c.occupationTitle(row.Occupation)
	return header.Record(name, Amount(Number(row.Pay), usdAYear), usdAYear, quantity)
}

// HistoryRecords tells what an occupation paid in earlier years.
func (c *Catalog) HistoryRecords(code string) (records []Record) {
	for _, row := range c.History.Rows {
		if row.Occupation == code {
			then := c.History.TableHeader
			then.AsOf = row.AsOf
			records = append(records, then.Record(then.Title+", "+c.occupationTitle(code), Amount(Number(row.Pay), usdAYear), usdAYear, "pay-"+code))
		}
	}
	return records
}

// A catalog that is being checked may name what it does not have.

func (c *Catalog) occupationTitle(code string) string {
	if occupation := c.Occupation(code); occupation != nil {
		return occupation.Title
	}
	return code
}

func (c *Catalog) sectorTitle(id string) string {
	if sector := c.SectorWages.Sector(id); sector != nil {
		return sector.Title
	}
	return id
}

func (c *Catalog) stateTitle(id string) string {
	if question := c.Question("state"); question != nil {
		if option := question.Option(id); option != nil {
			return option.Label
		}
	}
	return id
}

// TableRecords tells the figures of the tables.
func (c *Catalog) TableRecords() (records []Record) {
	for _, occupation := range c.Occupations {
		records = append(records, c.MoneyRecords(occupation.Code)...)
		records = append(records, c.SectorRecords(occupation.Code)...)
		records = append(records, c.HistoryRecords(occupation.Code)...)
	}
	for i := range c.StateWages.Rows {
		records = append(records, c.StateWageRecords(&c.StateWages.Rows[i])...)
	}
	return records
}
