package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// Exam says whether the person may sit for a credential, and what that costs in the end.
type Exam struct {
	ID      string                `json:"id"`
	Name    string                `json:"name"`
	State   eligibility.State     `json:"state"`
	Rules   []eligibility.Verdict `json:"rules"`
	Held    bool                  `json:"held"`              // the person has it already
	Under   string                `json:"under,omitempty"`   // a credential of the person that stands above it
	Opening *Opening              `json:"opening,omitempty"` // what would open it, where a rule blocks it
	// Expected is the fee times the tries one needs on average, in US dollars; 0 when
	// fee or pass rate is not published.
	Expected int `json:"expected_cost,omitempty"`
}

// exams judges every credential. One without rules the advisor can check stays unknown.
func (a *Advisor) exams(choice plan.Choice) []Exam {
	exams := []Exam{}
	for _, credential := range a.Catalog.Credentials {
		exam := a.exam(credential, choice)
		if exam.blocked() {
			exam.Opening = a.opening(credential, choice)
		}
		exams = append(exams, exam)
	}
	return exams
}

// exam judges a credential, without what would open it.
func (a *Advisor) exam(credential catalog.Credential, choice plan.Choice) Exam {
	exam := Exam{ID: credential.ID, Name: credential.Name, Expected: expectedCost(credential, a.Catalog.About.Planning.ExamTries)}
	exam.State, exam.Rules = eligibility.Judge(a.Catalog, &choice.Person, credential.Needs)
	if len(credential.Needs) == 0 {
		exam.State = eligibility.Unknown
	}
	exam.Held = eligibility.Holds(a.Catalog, &choice.Person, credential.ID)
	if !exam.Held {
		exam.Under = a.higher(&choice.Person, credential.ID)
	}
	return exam
}

// higher returns a credential that the person holds and that leaves no use for another; empty without one.
func (a *Advisor) higher(person *sitting.Circumstances, id string) string {
	for i := range a.Catalog.Credentials {
		credential := &a.Catalog.Credentials[i] // copied for every exam of a cohort it would take a while
		if slices.Contains(credential.Above, id) && eligibility.Holds(a.Catalog, person, credential.ID) {
			return credential.ID
		}
	}
	return ""
}

// settled tells whether the person has no more use for the exam, so that nobody need ask whether it is open.
func (e Exam) settled() bool { return e.Held || e.Under != "" }

// blocked tells whether a rule keeps the person from an exam of use to them.
func (e Exam) blocked() bool { return e.State == eligibility.Fail && !e.settled() }

// expectedCost takes the likely fee and the published pass rate, which it assumes to hold for every try;
// 0 where one of them is not known.
func expectedCost(credential catalog.Credential, most int) int {
	if credential.Fee.NotPublished || credential.PassRate == nil || credential.PassRate.NotPublished {
		return 0
	}
	_, fee, _ := credential.Fee.Whole()
	_, rate, _ := credential.PassRate.Whole()
	return school.Expected(fee, rate, most, credential.Tries)
}

// Blocked returns the exams that a rule keeps from the person, the cheapest to open first.
func (a *Advice) Blocked() (blocked []Exam) {
	for _, exam := range a.Exams {
		if exam.Opening != nil {
			blocked = append(blocked, exam)
		}
	}
	slices.SortStableFunc(blocked, func(x, y Exam) int { return x.Opening.compare(y.Opening.Price) })
	return blocked
}

// ExamPage tells which exams the person may sit today, which are blocked, and what would open them,
// the cheapest first.
func (a *Advice) ExamPage() *Page {
	page := &Page{Title: "Which exams can you sit?", Lead: "The issuer decides. This holds the rules it has published against what you said."}
	var open, blocked, unsaid, unruled, held []Line
	for _, exam := range a.Exams {
		credential := a.Catalog.Credential(exam.ID)
		if exam.Held {
			held = append(held, Line{Label: exam.Name + ":", Text: credential.Title + ". To keep it: " + credential.Renew})
			continue
		}
		if exam.Under != "" {
			held = append(held, Line{Label: exam.Name + ":", Text: a.standsAbove(exam)})
			continue
		}
		if len(exam.Rules) == 0 {
			unruled = append(unruled, a.examLine(exam, credential.WhoSit))
		}
		for _, rule := range exam.Rules {
			line := a.examLine(exam, rule.Rule)
			switch {
			case exam.State == eligibility.Pass:
				open = append(open, line)
			case exam.State == eligibility.Unknown && rule.State == eligibility.Unknown:
				line.Under = "What would open it: " + rule.Lifts + " " + line.Under
				unsaid = append(unsaid, line)
			}
		}
	}
	cheapestFirst := a.Blocked()
	for _, exam := range cheapestFirst {
		blocked = append(blocked, a.blockedLines(exam)...)
	}
	page.add("The cheapest thing that opens one more", a.cheapestLines(cheapestFirst)...)
	page.add("Open by what you said; check the rule", open...)
	page.add("Not yet, the cheapest to open first", blocked...)
	page.add("Not known: say more about yourself, or check the rule", unsaid...)
	page.add("Read the rule yourself", unruled...)
	page.add("Yours already", held...)
	page.add("Common mistakes that you come near", a.MistakeLines(AtExams, "")...)
	return page.aged(a.Catalog, a.Today)
}

// standsAbove says that the person has no more use for an exam.
func (a *Advice) standsAbove(exam Exam) string {
	return "Your " + a.Catalog.Credential(exam.Under).Name + " stands above it, so you do not need it."
}

// cheapestLines tell what opens an exam for the least money and, where that is equal, in the least time.
func (a *Advice) cheapestLines(blocked []Exam) []Line {
	if len(blocked) == 0 {
		return nil
	}
	opening := blocked[0].Opening
	if opening.Cost == nil {
		return []Line{{Text: "This catalog has no price for what would open another exam, so it cannot say what is cheapest. Ask what each would cost you."}}
	}
	var what, names []string
	for _, step := range opening.Steps {
		what = append(what, step.Text)
	}
	for _, id := range opening.Opens {
		names = append(names, a.Catalog.Credential(id).Name)
	}
	var unpriced []string
	for _, exam := range blocked {
		if exam.Opening.Cost == nil && !slices.Contains(opening.Opens, exam.ID) {
			unpriced = append(unpriced, exam.Name)
		}
	}
	price := "Likely " + catalog.Dollars(*opening.Cost)
	if *opening.Cost == 0 {
		price = "No money"
	}
	if opening.Days != nil {
		price += " and about " + span(*opening.Days)
	}
	lines := []Line{{
		Text:  strings.Join(what, " ") + " It opens " + catalog.List(names) + ", if the issuer agrees.",
		Under: price + ", by the figures named with it below. Money counts first, then time.",
	}}
	if len(unpriced) > 0 {
		lines = append(lines, Line{Text: "What opens these has no known price here, so they stand last: " + catalog.List(unpriced) + "."})
	}
	return lines
}

// blockedLines tell a blocked exam with every rule that blocks it, and what each takes to lift.
func (a *Advice) blockedLines(exam Exam) (lines []Line) {
	var rules []string
	for _, rule := range exam.Rules {
		if rule.State == eligibility.Fail {
			rules = append(rules, rule.Rule)
		}
	}
	lines = append(lines, a.examLine(exam, strings.Join(rules, " ")))
	for _, step := range exam.Opening.Steps {
		lines = append(lines, Line{Label: "What would open it:", Text: step.Text})
		lines = append(lines, step.lines...)
	}
	return lines
}

func (a *Advice) examLine(exam Exam, rule string) Line {
	credential := a.Catalog.Credential(exam.ID)
	line := Line{Label: exam.Name + ":", Text: fmt.Sprintf("%s Fee: %s.", rule, credential.Fee)}.stating(credential.Fee.Record(exam.Name + ", exam fee"))
	if credential.PassRate != nil {
		line.Figures = append(line.Figures, credential.PassRate.Record(exam.Name+", pass rate"))
	}
	switch {
	case exam.Expected > 0:
		line.Under = fmt.Sprintf("The fee divided by the pass rate of %s (%s), with at most %d tries, comes to about %s.",
			credential.PassRate, a.Aged(Of(*credential.PassRate)), a.Catalog.About.Planning.ExamTries, catalog.Dollars(exam.Expected))
	case !credential.Fee.NotPublished:
		line.Under = "No pass rate is published, so what further tries may cost is not known."
	}
	return line
}
