package plain

import (
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
)

// Path writes everything about one path. It fails on an id the advice does not have.
func Path(w io.Writer, a *advisor.Advice, id string) error {
	path := a.Path(id)
	if path == nil {
		return fmt.Errorf("path: found %q, expected a path id", id)
	}
	p, cited := &page{out: w}, &citations{catalog: a.Catalog}
	role, definition := path.Role, path.Definition

	p.line("%s", path.Title)
	p.line("%s", role.Summary)
	p.line("Best for: %s", definition.BestFor)
	p.line("A day: %s", role.Day)
	p.heading("Duties")
	for _, duty := range role.Duties {
		p.bullet("%s", duty)
	}
	p.heading("What people dislike (%s)", role.Dislikes.Basis)
	p.line("%s", role.Dislikes.Text)

	p.heading("Your choices")
	p.line("%s.", standing(*path))
	p.sentence(path.Open())
	p.choices("For", path.For)
	p.choices("Against", path.Against)

	p.heading("Is it open to you")
	p.line("Open to you: %s.", reachWords[path.Reach.State])
	for _, rule := range path.Reach.Rules {
		p.bullet("%s: %s (%s)", ruleWords[rule.State], rule.Rule, cited.of("", rule.Source, rule.Basis))
		if rule.State != eligibility.Pass {
			p.under("%s", rule.Lifts)
		}
	}
	p.line("Skills you have shown: %d of %d.", path.Shown.Skills, path.Shown.Of)

	p.heading("Time, pay and outlook")
	p.line("Typical time: %s (%s).", definition.Months, cited.figure(definition.Months))
	if definition.Months.Note != "" {
		p.under("%s", definition.Months.Note)
	}
	p.occupation(a.Catalog, cited, "Nearest occupation", role.Occupation)
	for _, rival := range role.Rivals {
		p.occupation(a.Catalog, cited, "Another occupation that may fit", rival.Occupation)
		p.under("%s", rival.When)
	}

	p.heading("Schooling and credentials")
	p.line("%s", role.Schooling)
	for _, id := range role.Credentials {
		credential := a.Catalog.Credential(id)
		p.bullet("%s, %s. Exam fee: %s (%s).", credential.Name, credential.Title, credential.Fee, cited.figure(credential.Fee))
		p.under("Who may sit it: %s (source %s)", credential.WhoSit, cited.id(credential.Source))
	}

	p.heading("Skills to build")
	for _, id := range definition.Build {
		skill := a.Catalog.Skill(id)
		p.bullet("%s. %s", skill.Title, skill.Why)
		p.under("How to start: %s", skill.Learn)
	}
	p.heading("Employers")
	for _, id := range role.Settings {
		p.bullet("%s. %s", a.Catalog.Setting(id).Title, a.Catalog.Setting(id).Focus)
	}
	p.heading("Next")
	p.line("Search job boards for: %s.", strings.Join(role.SearchTitles, ", "))
	p.line("First step: %s", role.FirstStep)
	cited.list(p)
	return p.err
}

var ruleWords = map[eligibility.State]string{
	eligibility.Pass: "Met", eligibility.Fail: "Not met", eligibility.Unknown: "Not known",
}

// id remembers a source that is named without a figure.
func (c *citations) id(source string) string {
	c.of("", source, "")
	return source
}

// choices lists what the person would rather, or would rather not, do.
func (p *page) choices(title string, reasons []advisor.Sentence) {
	for _, reason := range reasons {
		p.bullet("%s, %+d: %s", title, reason.Points, reason.Text)
		p.under("Instead of: %s", reason.Instead)
	}
}

// occupation writes pay and outlook of one government occupation.
func (p *page) occupation(c *catalog.Catalog, cited *citations, label, code string) {
	p.bullet("%s: %s", label, occupationTitle(c, code))
	pay := catalog.NotPublished
	if wage := c.Wage(code); wage != nil {
		pay = fmt.Sprintf("half of all people in it earn %s a year, the middle one %s",
			catalog.Spread(catalog.Number(wage.P25), catalog.Number(wage.P75), "USD"), catalog.Amount(catalog.Number(wage.Median), "USD"))
	}
	p.under("Pay: %s (%s; %s).", pay, c.Wages.Of, cited.of(c.Wages.AsOf, c.Wages.Source, c.Wages.Basis))
	outlook := catalog.NotPublished
	if growth := c.Growth(code); growth != nil {
		outlook = fmt.Sprintf("%+g%% jobs over %s, %s", float64(growth.Percent), c.Outlook.Period,
			catalog.Amount(catalog.Number(growth.Openings), "openings a year"))
	}
	p.under("Outlook: %s (%s; %s).", outlook, c.Outlook.Of, cited.of(c.Outlook.AsOf, c.Outlook.Source, c.Outlook.Basis))
}

func occupationTitle(c *catalog.Catalog, code string) string {
	if occupation := c.Occupation(code); occupation != nil {
		return occupation.Title + " (" + code + ")"
	}
	return code
}
