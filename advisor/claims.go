package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/school"
)

// ClaimPage tells what to be wary of in a text, and what to do about it.
func (a *Advisor) ClaimPage(text string, today calendar.Date) *Page {
	page := &Page{Title: "What to be wary of", Lead: "Known patterns only. Nothing found does not mean that all is well."}
	advice := &Advice{Catalog: a.Catalog, guide: a.Guide}
	hits := school.Hits(a.Catalog, text)
	headings := map[string]string{"school": "What schools say", "job": "What job offers say"}
	for _, from := range []string{"school", "job"} {
		var lines []Line
		for _, hit := range hits {
			if hit.From == from {
				lines = append(lines, advice.claimLine(hit))
			}
		}
		page.add(headings[from], lines...)
	}
	if len(page.Sections) == 0 {
		page.add("Nothing found", Line{Text: "None of the known patterns stands in it. Ask the questions for every program all the same, and look the sender up yourself."})
	}
	return page.aged(a.Catalog, today)
}
