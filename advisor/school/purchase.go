package school

import "careeradvisor/advisor/catalog"

// Purchase is what a credential costs over the years one keeps it, in whole US dollars. The tries at the
// exam are those needed on average, by the pass rate of the group.
type Purchase struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Years   int     `json:"years"`
	Known   bool    `json:"known"`                   // false while the fee is not published
	Rate    int     `json:"pass_percent,omitempty"`  // that the tries rest on; 0 while none is published
	Fees    string  `json:"fees"`                    // paid on average
	Member  *Keep   `json:"as_member,omitempty"`     // nil while the dues are not published
	Other   *Keep   `json:"not_as_member,omitempty"` // nil where one must be a member
	Verdict Verdict `json:"join"`
	Hours   int     `json:"education_hours,omitempty"` // of continuing education; 0 while not known
}

// Keep is what it costs to get a credential and to keep it.
type Keep struct {
	Exam   int `json:"exam"`   // with the tries needed on average
	Dues   int `json:"dues"`   // of membership
	Upkeep int `json:"upkeep"` // fees at renewal
	Total  int `json:"total"`
}

// Verdict says whether to become a member for the price alone.
type Verdict string

// Membership is a must, or pays, or does not, or that cannot be told.
const (
	MustJoin   Verdict = "must"
	Join       Verdict = "pays"
	DoNotJoin  Verdict = "does-not-pay"
	CannotTell Verdict = "not-known"
)

// Best returns the cheaper way to keep the credential, or nil while no fee is published.
func (p *Purchase) Best() *Keep {
	switch {
	case !p.Known:
		return nil
	case p.Verdict == MustJoin || p.Verdict == Join:
		return p.Member
	}
	return p.Other
}

// Purchases reckons every credential of the catalog.
func Purchases(c *catalog.Catalog) []Purchase {
	purchases := []Purchase{}
	for i := range c.Credentials {
		purchases = append(purchases, purchase(c, &c.Credentials[i]))
	}
	return purchases
}

func purchase(c *catalog.Catalog, credential *catalog.Credential) Purchase {
	years := int(*c.Schools.Assumptions.Owning.Value)
	p := Purchase{ID: credential.ID, Name: credential.Name, Years: years, Known: !credential.Fee.NotPublished, Verdict: CannotTell}
	percent, rate := PassRate(c, credential.ID)
	if rate == nil {
		percent = 100
	} else {
		p.Rate = percent
	}
	most := c.About.Planning.ExamTries
	p.Fees = averageText(percent, most, credential.Tries)
	renewals := years // of fees by the year
	if credential.Renews != nil {
		_, every, _ := credential.Renews.Every.Whole()
		_, hours, _ := credential.Renews.Hours.Whole()
		p.Hours = (hours*12*years + every - 1) / every
		if credential.Upkeep != nil && credential.Upkeep.Unit == "USD" {
			renewals = 12 * years / every
		}
	}
	if !p.Known {
		return p
	}
	keep := func(fee, dues, upkeep int) *Keep {
		k := &Keep{Exam: Expected(fee, percent, most, credential.Tries), Dues: dues * years, Upkeep: upkeep * renewals}
		k.Total = k.Exam + k.Dues + k.Upkeep
		return k
	}
	low, likely, high := credential.Fee.Whole()
	var upkeepLow, upkeepHigh, dues int
	if credential.Upkeep != nil {
		upkeepLow, _, upkeepHigh = credential.Upkeep.Whole()
	}
	published := credential.Dues != nil && !credential.Dues.NotPublished
	if published {
		_, dues, _ = credential.Dues.Whole()
	}
	switch {
	case credential.Joins && !published:
		p.Known = false
		return p
	case credential.Joins: // the range of the fee is then not that of members and others
		p.Member, p.Verdict = keep(likely, dues, upkeepLow), MustJoin
		return p
	case !published:
		p.Other = keep(high, 0, upkeepHigh)
		return p
	}
	p.Member, p.Other, p.Verdict = keep(low, dues, upkeepLow), keep(high, 0, upkeepHigh), DoNotJoin
	if p.Member.Total < p.Other.Total {
		p.Verdict = Join
	}
	return p
}
