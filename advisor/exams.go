package advisor

import (
	"fmt"
	"math"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// Exam says whether the person may sit for a credential, and what that costs in the end.
type Exam struct {
	ID    string                `json:"id"`
	Name  string                `json:"name"`
	State eligibility.State     `json:"state"`
	Rules []eligibility.Verdict `json:"rules"`
	Held  bool                  `json:"held"` // the person has it already
	// Expected is the fee times the tries one needs on average, in US dollars; 0 when
	// fee or pass rate is not published.
	Expected int `json:"expected_cost,omitempty"`
}

// exams judges every credential whose rules are known.
func (a *Advisor) exams(s *sitting.Sitting) []Exam {
	exams := []Exam{}
	for _, credential := range a.Catalog.Credentials {
		if len(credential.Needs) == 0 {
			continue
		}
		exam := Exam{ID: credential.ID, Name: credential.Name, Expected: expectedCost(credential, a.Catalog.About.Planning.ExamTries)}
		exam.State, exam.Rules = eligibility.Judge(a.Catalog, &s.Circumstances, credential.Needs)
		exam.Held = eligibility.Has(a.Catalog, &s.Circumstances, &catalog.Having{AnyCredential: []string{credential.ID}})
		exams = append(exams, exam)
	}
	return exams
}

// expectedCost is fee × (1 + q + q² …) over so many tries at most, with q the share that fails: each
// further try is needed only if those before it failed. It takes the likely fee and the published
// pass rate, which it assumes to hold for every try.
func expectedCost(credential catalog.Credential, most int) int {
	if credential.Fee.NotPublished || credential.PassRate == nil || credential.PassRate.NotPublished {
		return 0
	}
	_, fee, _ := credential.Fee.Whole()
	_, rate, _ := credential.PassRate.Whole()
	fail, tries, chance := float64(100-rate)/100, 0.0, 1.0
	for range most {
		tries += chance
		chance = float64(chance * fail)
	}
	return int(math.Round(float64(fee) * tries))
}

// ExamPage tells which exams the person may sit today, which are blocked, and what would open them.
func (a *Advice) ExamPage() *Page {
	page := &Page{Title: "Which exams can you sit?", Lead: "The issuer decides. This holds its published rules against what you said."}
	groups := map[eligibility.State][]Line{}
	var held []Line
	for _, exam := range a.Exams {
		credential := a.Catalog.Credential(exam.ID)
		line := Line{Label: exam.Name + ":", Text: fmt.Sprintf("%s. Fee %s.", credential.Title, credential.Fee), From: Of(credential.Fee), Figures: record(exam.Name+" exam fee", credential.Fee)}
		if exam.Expected > 0 {
			line.Under = fmt.Sprintf("With retakes, at most %d tries, expect about %s.", a.Catalog.About.Planning.ExamTries, catalog.Amount(catalog.Number(exam.Expected), "USD"))
		}
		if exam.Held {
			held = append(held, Line{Label: exam.Name + ":", Text: credential.Title + ". To keep it: " + credential.Renew})
			continue
		}
		for _, rule := range exam.Rules {
			if rule.State != eligibility.Pass {
				line.Text = rule.Rule
				line.Under = "What would open it: " + rule.Lifts
				line.From = From{"", rule.Source, rule.Basis}
			}
		}
		groups[exam.State] = append(groups[exam.State], line)
	}
	page.add("Open to you by what you said", groups[eligibility.Pass]...)
	page.add("Not yet", groups[eligibility.Fail]...)
	page.add("Not known: say more about yourself", groups[eligibility.Unknown]...)
	page.add("Yours already", held...)
	return page
}
