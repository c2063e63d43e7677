package advisor

import (
	"fmt"

	"careeradvisor/advisor/catalog"
)

// Pay says what half of the people in the nearest occupation earn; "not published" where no figure
// is.
func (a *Advice) Pay(role *catalog.Role) string { return a.payOf(role.Occupation) }

func (a *Advice) payOf(code string) string {
	occupation, wage, table := a.Catalog.Occupation(code), a.Catalog.Wage(code), a.Catalog.Wages
	if wage == nil {
		return fmt.Sprintf("%s (%s): %s.", occupation.Title, code, catalog.NotPublished)
	}
	return fmt.Sprintf("%s (%s): %s. This counts %s, %s.", occupation.Title, code, middle(wage.P25, wage.Median, wage.P75), table.Of, table.AsOf)
}

func middle(p25, median, p75 int) string {
	return fmt.Sprintf("half earn %s, the middle one %s",
		catalog.Spread(catalog.Number(p25), catalog.Number(p75), "USD a year"), catalog.Amount(catalog.Number(median), "USD"))
}

// payLine tells the pay of an occupation.
func (a *Advice) payLine(label, code, under string) Line {
	return Line{Label: label, Text: a.payOf(code), Under: under}.stating(a.Catalog.WageRecords(code)...)
}

// stateLines tell the pay in the person's state where it is published; nothing stands in for it
// elsewhere.
func (a *Advice) stateLines(code string) []Line {
	wage := a.Catalog.StateWage(code, a.State)
	if wage == nil {
		return nil
	}
	label := "In " + a.Catalog.Question("state").Option(a.State).Label + ":"
	text := fmt.Sprintf("%s (%s).", middle(wage.P25, wage.Median, wage.P75), code)
	return []Line{Line{Label: label, Text: text}.stating(a.Catalog.StateWageRecords(code, a.State)...)}
}

// Outlook says how the nearest occupation is projected to grow.
func (a *Advice) Outlook(role *catalog.Role) string {
	growth, table := a.Catalog.Growth(role.Occupation), a.Catalog.Outlook
	if growth == nil {
		return fmt.Sprintf("Outlook: %s.", catalog.NotPublished)
	}
	return fmt.Sprintf("%+g%% from %s jobs over %s, about %s.", float64(growth.Percent),
		catalog.Amount(catalog.Number(growth.Jobs), ""), table.Period, catalog.Amount(catalog.Number(growth.Openings), "openings a year"))
}

func (a *Advice) outlookLine(role *catalog.Role) Line {
	return Line{Label: "Outlook:", Text: a.Outlook(role)}.stating(a.Catalog.OutlookRecords(role.Occupation)...)
}
