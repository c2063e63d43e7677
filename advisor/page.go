package advisor

import (
	"cmp"
	"fmt"
	"slices"
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
	Onward   Onward
}

// Onward lists the roles that a page leads on to, each of which has a page of its own.
type Onward struct {
	Heading string
	Roles   []Link
}

// Link leads to something of the catalog: a role, or a document of the guide.
type Link struct{ ID, Title string }

// Section is a part of a page.
type Section struct {
	Heading string
	Lines   []Line
}

// Line is one thing to read. Label stands in front of it, Under belongs to it and matters less.
type Line struct {
	Kind    Kind
	Label   string
	Text    string
	Under   string
	From    From
	Figures []catalog.Record // the figures in it, whole
	See     []Link           // documents of the guide to read on in
}

// Kind is what the label of a line says, for faces that put it elsewhere or leave it out.
type Kind int

// The kinds of lines.
const (
	Named     Kind = iota // what the text is about; or there is no label
	Numbered              // the place in an order: "1."
	Counted               // the points or percent of what the text says: "+5"
	Belonging             // nothing: the line belongs to the one before it
	Unticked              // an empty box
	Ticked                // a box that is ticked
)

// numbered is a line at a place in an order, counted from 0.
func numbered(place int) Line { return Line{Kind: Numbered, Label: fmt.Sprintf("%d.", place+1)} }

// belonging is a line that belongs to the one before it.
func belonging(text string) Line { return Line{Kind: Belonging, Label: "  ", Text: text} }

// stating returns the line with the figures it states. It says what the first of them rests on.
func (l Line) stating(figures ...catalog.Record) Line {
	l.From, l.Figures = ofRecord(figures[0]), figures
	return l
}

// See are the documents of the guide that the lines of a page lead on to, each once.
func (p *Page) See() (links []Link) {
	for _, section := range p.Sections {
		for _, line := range section.Lines {
			for _, link := range line.See {
				if !slices.Contains(links, link) {
					links = append(links, link)
				}
			}
		}
	}
	return links
}

// see are links to documents of the guide.
func (a *Advice) see(ids ...string) (links []Link) {
	for _, id := range ids {
		if document := a.guide().Find(id); document != nil {
			links = append(links, Link{id, document.Title})
		}
	}
	return links
}

// PathPage tells all about a path: why the person's choices speak for it, whether it is open to
// them, and what the role at its end is like. It returns nil for an id that is no path's.
func (a *Advice) PathPage(id string) *Page {
	path := a.Path(id)
	if path == nil {
		return nil
	}
	page := &Page{Title: path.Title, Lead: suits(path.Definition.BestFor)}
	choices := []Line{{Text: path.Standing() + "."}}
	if len(path.Reasons) == 0 {
		choices = []Line{{Text: "You have made no choices about this path yet."}}
	}
	if open := path.Open(); open != "" {
		choices = append(choices, Line{Text: open})
	}
	for _, reason := range slices.Concat(path.For, path.Against) {
		line := Line{Kind: Counted, Label: Signed(reason.Points), Text: reason.Text}
		switch {
		case reason.Instead == "": // a trial
		case reason.Points > 0:
			line.Under = "Rather than: " + reason.Instead
		default:
			line.Text, line.Under = "You would rather: "+reason.Instead, "Than: "+reason.Text
		}
		choices = append(choices, line)
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
	page.Onward = a.onward("Next to it, not ranked", path.Definition.Neighbors)
	a.describe(page, path.Role)
	a.addOnward(page)
	page.add("Skills to build", a.skillLines(path.Definition.Build, path.Role)...)
	return page.aged(a.Catalog, a.Today)
}

// RolePage tells all about any role of the catalog: a neighbor of a path, a stepping stone, the role
// everyone enters by. It returns nil for an id that is no role's.
func (a *Advice) RolePage(id string) *Page {
	role := a.Catalog.Role(id)
	if role == nil {
		return nil
	}
	page := &Page{Title: role.Title, Lead: role.Summary, Onward: a.onward("Where it leads", role.LeadsTo)}
	a.describe(page, role)
	var needed []string
	for _, need := range role.Skills {
		needed = append(needed, need.Skill)
	}
	page.add("Skills it needs", a.skillLines(needed, role)...)
	a.addOnward(page)
	return page.aged(a.Catalog, a.Today)
}

// WorkPage tells all about the entry role, the ways into it and the stepping stones.
func (a *Advice) WorkPage() *Page {
	page := a.RolePage(a.Catalog.About.Entry)
	page.Onward = a.onward("Stepping stones to a first job", a.Catalog.About.Stones)
	var steps []Line
	for i, step := range a.Catalog.WayIn {
		line := numbered(i)
		line.Text, line.Under = step.Title+". "+step.Text, "Decide: "+step.Decision
		steps = append(steps, line)
	}
	page.add("The way in", steps...)
	a.addOnward(page)
	for _, option := range a.Catalog.Education {
		lines := []Line{{Text: suits(option.BestFor)}, measured("Typical time:", option.Title, option.Months)}
		for _, check := range option.Check {
			lines = append(lines, Line{Label: "Check:", Text: check})
		}
		page.add(option.Title, lines...)
	}
	return page.aged(a.Catalog, a.Today)
}

// describe adds what a role is like: the day, the duties, the people, pay, schooling, employers, the
// time and the ways to it, the next step.
func (a *Advice) describe(page *Page, role *catalog.Role) {
	page.add("A day", Line{Text: role.Day})
	var duties []Line
	for _, duty := range role.Duties {
		duties = append(duties, Line{Text: duty})
	}
	page.add("Duties", duties...)
	page.add("Whom you deal with", Line{Text: role.People})
	page.add("What someone who would hate it would say", Line{Text: role.Dislikes.Text, From: From{Basis: role.Dislikes.Basis}})
	page.add(PayHeading, a.PayLines(role)...)
	for _, table := range a.Catalog.SectorWages.Tables {
		page.add(fmt.Sprintf("%s, %s", table.Title, table.AsOf), a.sectorLines(table, role.Nearest(a.Now))...)
	}
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
		settings = append(settings, Line{Text: setting.Title + ". " + setting.Focus, Under: suits(setting.Fits)})
	}
	page.add("Where the work is", settings...)
	if time := a.Catalog.TimeTo(role); time != nil {
		page.add("Time", measured("In the field before this job:", "Time to "+role.Title, *time))
	}
	page.add("If you are inside health care already", a.insideLines(role)...)
	page.add("This month", Line{Text: role.FirstStep, Under: "Titles to search for: " + strings.Join(role.SearchTitles, ", ") + "."})
}

// suits says whom something suits. Nobody has measured that.
func suits(text string) string { return text + " (" + catalog.Judgement.Word() + ")" }

// insideLines tell the ways into a role for people who work in health care already, those of the
// person first.
func (a *Advice) insideLines(role *catalog.Role) []Line {
	var own, others []Line
	for _, way := range role.Inside {
		line := Line{Label: way.Who + ":", Text: way.Text, From: From{Basis: way.Basis}}
		if slices.Contains(way.Now, a.Now) {
			line.Under = "This may be you."
			own = append(own, line)
		} else {
			others = append(others, line)
		}
	}
	return append(own, others...)
}

func (a *Advice) onward(heading string, roles []string) Onward {
	onward := Onward{Heading: heading}
	for _, id := range roles {
		onward.Roles = append(onward.Roles, Link{id, a.Catalog.Role(id).Title})
	}
	return onward
}

// addOnward tells of the roles that the page leads on to in brief.
func (a *Advice) addOnward(page *Page) {
	var lines []Line
	for _, link := range page.Onward.Roles {
		lines = append(lines, Line{Text: link.Title + ". " + a.Catalog.Role(link.ID).Summary})
	}
	page.add(page.Onward.Heading, lines...)
}

// skillLines tell of skills and how well a role needs each of them.
func (a *Advice) skillLines(ids []string, role *catalog.Role) (lines []Line) {
	for _, id := range ids {
		skill := a.Catalog.Skill(id)
		line := Line{Text: skill.Title + ". " + skill.Why, Under: "How to start: " + skill.Learn}
		for _, need := range role.Skills {
			if need.Skill != id || need.Level == 0 || need.Level >= len(skill.Levels) {
				continue
			}
			line.Text += fmt.Sprintf(" Needed at level %d of 4: %s", need.Level, skill.Levels[need.Level])
			if line.From = (From{Source: need.Source, Basis: need.Basis}); need.LevelBasis != "" {
				line.From = From{Basis: need.LevelBasis}
			}
			importance := cmp.Or(From{Basis: need.Basis}.String(), a.Catalog.Source(need.Source).Title)
			line.Under = fmt.Sprintf("Importance %d of 5 (%s). %s", need.Importance, importance, line.Under)
		}
		lines = append(lines, line)
	}
	return lines
}

// add adds lines to the section of that heading, which it opens unless it is the last one already.
func (p *Page) add(heading string, lines ...Line) {
	last := len(p.Sections) - 1
	switch {
	case len(lines) == 0:
	case last >= 0 && p.Sections[last].Heading == heading:
		p.Sections[last].Lines = append(p.Sections[last].Lines, lines...)
	default:
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
		sources = append(sources, Line{Text: source.Citation(), Under: source.Note})
	}
	if document.Basis == catalog.Judgement || document.Basis == catalog.Assumed {
		sources = append(sources, Line{Text: "This is " + document.Basis.Word() + ", not a measured fact."})
	}
	page.add("Where this comes from", sources...)
	for _, id := range document.See {
		if other := a.Guide().Find(id); other != nil {
			see = append(see, other)
		}
	}
	return page.aged(a.Catalog, today), see
}
