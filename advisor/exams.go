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

// exams judges every credential. One without rules the advisor can check stays unknown.
func (a *Advisor) exams(s *sitting.Sitting) []Exam {
	exams := []Exam{}
	for _, credential := range a.Catalog.Credentials {
		exam := Exam{ID: credential.ID, Name: credential.Name, Expected: expectedCost(credential, a.Catalog.About.Planning.ExamTries)}
		exam.State, exam.Rules = eligibility.Judge(a.Catalog, &s.Circumstances, credential.Needs)
		if len(credential.Needs) == 0 {
			exam.State = eligibility.Unknown
		}
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
	page := &Page{Title: "Which exams can you sit?", Lead: "The issuer decides. This holds the rules it has published against what you said."}
	var open, blocked, unsaid, unruled, held []Line
	for _, exam := range a.Exams {
		credential := a.Catalog.Credential(exam.ID)
		if exam.Held {
			held = append(held, Line{Label: exam.Name + ":", Text: credential.Title + ". To keep it: " + credential.Renew})
			continue
		}
		if len(exam.Rules) == 0 {
			unruled = append(unruled, a.examLine(exam, credential.WhoSit))
		}
		for _, rule := range exam.Rules {
			line := a.examLine(exam, rule.Rule)
			if rule.State != eligibility.Pass {
				line.Under = "What would open it: " + rule.Lifts + " " + line.Under
			}
			switch rule.State {
			case eligibility.Fail:
				blocked = append(blocked, line)
			case eligibility.Unknown:
				unsaid = append(unsaid, line)
			default:
				if exam.State == eligibility.Pass {
					open = append(open, line)
				}
			}
		}
	}
	page.add("Open by what you said; check the rule", open...)
	page.add("Not yet", blocked...)
	page.add("Not known: say more about yourself, or check the rule", unsaid...)
	page.add("Read the rule yourself", unruled...)
	page.add("Yours already", held...)
	return page.aged(a.Catalog, a.Today)
}

func (a *Advice) examLine(exam Exam, rule string) Line {
	credential := a.Catalog.Credential(exam.ID)
	line := Line{Label: exam.Name + ":", Text: fmt.Sprintf("%s Fee: %s.", rule, credential.Fee)}.stating(credential.Fee.Record(exam.Name + ", exam fee"))
	if credential.PassRate != nil {
		line.Figures = append(line.Figures, credential.PassRate.Record(exam.Name+", pass rate"))
	}
	if exam.Expected > 0 {
		line.Under = fmt.Sprintf("With retakes, at most %d tries, expect about %s.",
			a.Catalog.About.Planning.ExamTries, catalog.Amount(catalog.Number(exam.Expected), "USD"))
	}
	return line
}
