package advisor

import (
	"cmp"
	"fmt"
	"slices"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/school"
)

// Purchases reckons what every credential costs over the years, the cheapest first and those without a
// known fee last.
func (a *Advice) Purchases() []school.Purchase {
	purchases := school.Purchases(a.Catalog)
	slices.SortStableFunc(purchases, func(x, y school.Purchase) int {
		if missing := cmp.Compare(boolean(x.Best() == nil), boolean(y.Best() == nil)); missing != 0 || x.Best() == nil {
			return missing
		}
		return cmp.Compare(x.Best().Total, y.Best().Total)
	})
	return purchases
}

// PurchasePage tells credentials as purchases: what each costs over the years beside what it opens.
func (a *Advice) PurchasePage() *Page {
	years := a.Catalog.Schools.Assumptions.Owning
	page := &Page{Title: fmt.Sprintf("Credentials as purchases, over %s", years), Lead: a.Catalog.Schools.Buying.Text}
	counts := Line{Text: fmt.Sprintf("The exam with the tries it takes on average, then %s of dues and renewals.", years), Under: years.Note, See: a.see(a.Catalog.Schools.Buying.See...)}
	page.add("What this counts", counts.stating(years.Record("Years reckoned")))
	var unknown []Line
	for _, purchase := range a.Purchases() {
		credential := a.Catalog.Credential(purchase.ID)
		if purchase.Best() == nil {
			line := Line{Label: purchase.Name + ":", Text: "fee not published here. Confirm it with " + credential.Issuer + ".", Under: a.opens(credential)}.stating(credential.Fee.Record(purchase.Name + ", exam fee"))
			if credential.Upkeep != nil {
				line.Under += " Renewal: " + credential.Upkeep.String() + "."
				line.Figures = append(line.Figures, credential.Upkeep.Record(purchase.Name+", renewal"))
			}
			unknown = append(unknown, line)
			continue
		}
		page.add(purchase.Name+", "+credential.Title, a.purchaseLines(&purchase, credential)...)
	}
	page.add("Without a known fee", unknown...)
	page.add("Common mistakes that you come near", a.MistakeLines(AtExams, "")...)
	return page.aged(a.Catalog, a.Today)
}

func (a *Advice) purchaseLines(p *school.Purchase, credential *catalog.Credential) []Line {
	best := p.Best()
	total := Line{Label: "In all:", Text: catalog.Dollars(best.Total) + ", with courses and books on top.", Under: purchaseSum(best)}
	tries := Line{Label: "Tries:", Text: "no pass rate is published, so further tries are left out."}
	if p.Rate > 0 {
		_, rate := school.PassRate(a.Catalog, p.ID)
		tries = Line{Label: "Tries:", Text: fmt.Sprintf("%d of 100 pass, so %s.", p.Rate, school.InWords(p.Fees)), Under: "A group's rate is not your own chance."}.stating(rate.Record(p.Name + ", pass rate"))
	}
	exam := Line{Label: "Exam fee:", Text: credential.Fee.String() + ".", Under: credential.Fee.Note}.stating(credential.Fee.Record(p.Name + ", exam fee"))
	lines := []Line{total, exam, tries, a.joinLine(p, credential)}
	if credential.Upkeep != nil {
		renewal := Line{Label: "Renewal fee:", Text: credential.Upkeep.String() + ".", Under: credential.Upkeep.Note}
		lines = append(lines, renewal.stating(credential.Upkeep.Record(p.Name+", renewal")))
	}
	if p.Hours > 0 {
		lines = append(lines, Line{Label: "To keep it:", Text: fmt.Sprintf("%s of continuing education. What they cost is not published; some are free.", catalog.Count(p.Hours, "hour"))})
	} else {
		lines = append(lines, Line{Label: "To keep it:", Text: credential.Renew})
	}
	return append(lines, Line{Label: "It helps with:", Text: a.opens(credential)}, Line{Text: "Confirm every fee with " + credential.Issuer + "."})
}

func purchaseSum(k *school.Keep) string {
	text := catalog.Dollars(k.Exam) + " for the exam"
	if k.Dues > 0 {
		text += ", " + catalog.Dollars(k.Dues) + " of dues"
	}
	if k.Upkeep > 0 {
		text += ", " + catalog.Dollars(k.Upkeep) + " at renewals"
	}
	return text + "."
}

// joinLine says whether to become a member for the price alone.
func (a *Advice) joinLine(p *school.Purchase, credential *catalog.Credential) Line {
	line := Line{Label: "Membership:"}
	if credential.Dues != nil {
		line = line.stating(credential.Dues.Record(p.Name + ", membership"))
	}
	switch p.Verdict {
	case school.MustJoin:
		line.Text = fmt.Sprintf("a must, %s. It must not lapse.", credential.Dues)
	case school.Join:
		line.Text = fmt.Sprintf("pays: %s as a member, %s without.", catalog.Dollars(p.Member.Total), catalog.Dollars(p.Other.Total))
	case school.DoNotJoin:
		line.Text = fmt.Sprintf("does not pay by the fees alone: %s as a member, %s without.", catalog.Dollars(p.Member.Total), catalog.Dollars(p.Other.Total))
	default:
		line.Text = "its dues are not published here, so whether it pays cannot be said."
	}
	return line
}

// opens lists the roles a credential helps with, and whether the person may sit its exam.
func (a *Advice) opens(credential *catalog.Credential) string {
	var roles []string
	for _, id := range credential.Helps {
		roles = append(roles, a.Catalog.Role(id).Title)
	}
	text := catalog.List(roles) + "."
	for _, exam := range a.Exams {
		switch {
		case exam.ID != credential.ID || exam.Held:
		case exam.Under != "":
			text += " " + a.standsAbove(exam)
		default:
			text += " You can sit it: " + exam.State.Word() + "."
		}
	}
	return text
}
