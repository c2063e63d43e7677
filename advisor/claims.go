package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/school"
)

// Claims returns the promises to be wary of that a text makes, an ad or a job offer.
func (a *Advisor) Claims(text string) []school.Hit {
	hits := []school.Hit{}
	for _, said := range a.Catalog.ClaimsIn(text) {
		hits = append(hits, school.Hit{Claim: said.Claim.ID, Said: said.Sentence})
	}
	return hits
}

// ClaimPage tells what to be wary of in a text, and what to do about it.
func (a *Advisor) ClaimPage(text string, today calendar.Date) *Page {
	page := &Page{Title: "What to be wary of", Lead: "Known patterns only. Nothing found does not mean that all is well."}
	advice := &Advice{Catalog: a.Catalog}
	headings := map[string]string{"school": "What schools say", "job": "What job offers say"}
	for _, from := range []string{"school", "job"} {
		var lines []Line
		for _, hit := range a.Claims(text) {
			if a.Catalog.Claim(hit.Claim).From == from {
				lines = append(lines, advice.claimLine(hit))
			}
		}
		page.add(headings[from], lines...)
	}
	if len(page.Sections) == 0 {
		page.add("Nothing found", Line{Text: "None of the known patterns stands in it. Ask the six questions all the same, and look the sender up yourself."})
	}
	return page.aged(a.Catalog, today)
}
