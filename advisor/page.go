package advisor

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/guide"
)

// Page is something to read, in the words and the order every face gives it.
type Page struct {
	Title    string
	Lead     string
	Sections []Section
}

// Section is a part of a page.
type Section struct {
	Heading string
	Lines   []Line
}

// Line is one thing to read. Label stands in front of it, Under belongs to it and matters less.
type Line struct {
	Label   string
	Text    string
	Under   string
	From    From
	Figures []catalog.Record // the figures in it, whole
}

// stating returns the line with the figures it states. It says what the first of them rests on.
func (l Line) stating(figures ...catalog.Record) Line {
	l.From, l.Figures = ofRecord(figures[0]), figures
	return l
}

// PathPage tells all about a path: why the person's choices speak for it, whether it is open to
// them, and what the role at its end is like. It returns nil for an id that is no path's.
func (a *Advice) PathPage(id string) *Page {
	path := a.Path(id)
	if path == nil {
		return nil
	}
	page := &Page{Title: path.Title, Lead: path.Definition.BestFor}
	choices := []Line{{Text: path.Standing() + "."}}
	if len(path.Reasons) == 0 {
		choices = []Line{{Text: "You have made no choices about this path yet."}}
	}
	if open := path.Open(); open != "" {
		choices = append(choices, Line{Text: open})
	}
	for _, reason := range path.For {
		choices = append(choices, Line{Label: Signed(reason.Points), Text: reason.Text, Under: "Rather than: " + reason.Instead})
	}
	for _, reason := range path.Against {
		choices = append(choices, Line{Label: Signed(reason.Points), Text: "You would rather: " + reason.Instead, Under: "Than: " + reason.Text})
	}
	if path.Content != "" {
		choices = append(choices, Line{Label: "Content with it for years:", Text: path.Content})
	}
	page.add("How your choices speak", choices...)
	var rules []Line
	for _, rule := range path.Reach.Rules {
		line := Line{Label: rule.State.Word() + ":", Text: rule.Rule, From: From{Source: rule.Source, Basis: rule.Basis}}
		if rule.State != eligibility.Pass {
			line.Under = "What would change it: " + rule.Lifts
		}
		rules = append(rules, line)
	}
	page.add("Is it open to you", append(rules, a.mustLines(path.Reach.Musts)...)...)
	page.add("What you have shown", Line{Text: path.Shown.Sentence(a)})
	months := path.Definition.Months
	a.describe(page, path.Role)
	page.add("Next to it, not ranked", a.roleLines(path.Definition.Neighbors)...)
	page.add("Skills to build", a.skillLines(path.Definition.Build, path.Role)...)
	page.add("Time", Line{Text: "From a first job in the field to this one: " + months.String() + ".", Under: months.Note}.stating(months.Record("Time to "+path.Title)))
	return page.aged(a.Catalog, a.Today)
}

// RolePage tells all about the entry role and the ways into it.
func (a *Advice) RolePage() *Page {
	role := a.Role.Definition
	page := &Page{Title: role.Title, Lead: role.Summary}
	a.describe(page, role)
	var core []string
	for _, need := range role.Skills {
		core = append(core, need.Skill)
	}
	page.add("Skills it needs", a.skillLines(core, role)...)
	var steps []Line
	for i, step := range a.Catalog.WayIn {
		steps = append(steps, Line{Label: fmt.Sprintf("%d.", i+1), Text: step.Title + ". " + step.Text, Under: "Decide: " + step.Decision})
	}
	page.add("The way in", steps...)
	page.add("Stepping stones to a first job", a.roleLines(a.Catalog.About.Stones)...)
	for _, option := range a.Catalog.Education {
		lines := []Line{{Text: option.BestFor}, Line{Text: "Typical time: " + option.Months.String() + ".", Under: option.Months.Note}.stating(option.Months.Record("Time for: " + option.Title))}
		for _, check := range option.Check {
			lines = append(lines, Line{Label: "Check:", Text: check})
		}
		page.add(option.Title, lines...)
	}
	return page.aged(a.Catalog, a.Today)
}

// describe adds what a role is like: the day, the duties, pay, schooling, employers, the next step.
func (a *Advice) describe(page *Page, role *catalog.Role) {
	page.add("A day", Line{Text: role.Day})
	var duties []Line
	for _, duty := range role.Duties {
		duties = append(duties, Line{Text: duty})
	}
	page.add("Duties", duties...)
	page.add("What someone who would hate it would say", Line{Text: role.Dislikes.Text, From: From{Basis: role.Dislikes.Basis}})
	money := []Line{a.payLine("Pay:", role.Occupation, a.Catalog.Occupation(role.Occupation).Counts)}
	money = append(money, a.stateLines(role.Occupation)...)
	money = append(money, a.outlookLine(role))
	for _, rival := range role.Rivals {
		money = append(money, a.payLine("Or:", rival.Occupation, rival.When))
		money = append(money, a.stateLines(rival.Occupation)...)
	}
	page.add("Pay and outlook of the nearest occupation", money...)
	schooling := []Line{{Text: role.Schooling}}
	for _, id := range role.Credentials {
		credential := a.Catalog.Credential(id)
		schooling = append(schooling, Line{
			Label: credential.Name + ":", Text: fmt.Sprintf("%s, from %s. %s Exam fee: %s.", credential.Title, credential.Issuer, credential.WhoSit, credential.Fee),
			Under: strings.TrimSpace(credential.Fee.Note + " To keep it: " + credential.Renew),
		}.stating(credential.Fee.Record(credential.Name+", exam fee")))
	}
	page.add("Schooling and credentials", schooling...)
	var settings []Line
	for _, id := range role.Settings {
		setting := a.Catalog.Setting(id)
		settings = append(settings, Line{Text: setting.Title + ". " + setting.Focus, Under: setting.Fits})
	}
	page.add("Where the work is", settings...)
	page.add("This month", Line{Text: role.FirstStep, Under: "Titles to search for: " + strings.Join(role.SearchTitles, ", ") + "."})
}

// roleLines tell of other roles in brief; the guide has them whole.
func (a *Advice) roleLines(ids []string) (lines []Line) {
	for _, id := range ids {
		role := a.Catalog.Role(id)
		lines = append(lines, Line{Text: role.Title + ". " + role.Summary, Under: "First step: " + role.FirstStep})
	}
	return lines
}

// skillLines tell of skills and how well a role needs each of them.
func (a *Advice) skillLines(ids []string, role *catalog.Role) (lines []Line) {
	for _, id := range ids {
		skill := a.Catalog.Skill(id)
		line := Line{Text: skill.Title + ". " + skill.Why, Under: "How to start: " + skill.Learn}
		for _, need := range role.Skills {
			if need.Skill == id && need.Level > 0 && need.Level < len(skill.Levels) {
				line.Text += fmt.Sprintf(" Needed at level %d of 4: %s", need.Level, skill.Levels[need.Level])
				line.From = From{Source: need.Source, Basis: need.Basis}
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func (p *Page) add(heading string, lines ...Line) {
	if len(lines) > 0 {
		p.Sections = append(p.Sections, Section{heading, lines})
	}
}

// GuidePage tells a document of the guide with the whole record of its figures. See lists the
// documents it leads on to.
func (a *Advisor) GuidePage(document *guide.Document, today calendar.Date) (page *Page, see []*guide.Document) {
	page = &Page{Title: document.Title, Lead: document.Text}
	for _, list := range document.Lists {
		var lines []Line
		for _, entry := range list.Entries {
			lines = append(lines, Line{Text: entry})
		}
		page.add(list.Title, lines...)
	}
	for _, f := range document.Figures {
		page.add(f.Name,
			Line{Text: f.Value + ", " + f.Of + ".", Under: f.Note}.stating(f),
			Line{Label: "Source:", Text: strings.TrimSuffix(a.source(f.Source)+", "+f.At, ", ") + "."})
	}
	var sources []Line
	for _, id := range document.Sources {
		source := a.Catalog.Source(id)
		sources = append(sources, Line{Text: citation(source), Under: source.Note})
	}
	if document.Basis == catalog.Judgement || document.Basis == catalog.Assumed {
		sources = append(sources, Line{Text: "This is " + string(document.Basis) + ", not a measured fact."})
	}
	page.add("Where this comes from", sources...)
	for _, id := range document.See {
		if other := a.Guide().Find(id); other != nil {
			see = append(see, other)
		}
	}
	return page.aged(a.Catalog, today), see
}
