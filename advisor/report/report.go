package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
)

// Markdown writes the whole advice. The same advice always gives the same bytes.
func Markdown(a *advisor.Advice) []byte { return markdown(document(a)) }

func writeMarkdown(out io.Writer, a *advisor.Advice) error {
	_, err := out.Write(Markdown(a))
	return err
}

// CompareMarkdown writes a comparison out of the advice alone, as one table with its notes and sources.
func CompareMarkdown(a *advisor.Advice, c advisor.Comparison) []byte {
	d := Document{Title: "The paths side by side"}
	w := writer{Document: &d, advice: a}
	w.add(w.comparison(c))
	w.list(c.Notes...)
	w.sources()
	return markdown(d)
}

// writer builds the document of one advice and numbers the sources as they are cited.
type writer struct {
	*Document
	advice *advisor.Advice
	cited  []string // source ids; the first is number 1
}

func document(a *advisor.Advice) Document {
	d := Document{
		Title: a.DocumentTitle(), Subject: a.DocumentSubject(), Language: cmp.Or(a.Catalog.About.Language, "en"), Date: a.Today,
	}
	w := writer{Document: &d, advice: a}
	w.cover()
	w.fit()
	w.page(a.ChangePage())
	if nearby := a.NearbyPage(); nearby != nil {
		w.page(nearby)
	}
	w.paths()
	w.page(a.SkillPage())
	w.skills()
	w.plan()
	w.money()
	w.schools()
	w.mistakes()
	w.renewals()
	w.glossary()
	w.sources()
	w.limits()
	return d
}

// cover writes what a stranger must know, on one page.
func (w *writer) cover() {
	a := w.advice
	w.add(Paragraph{Text: a.Made(), Small: true})
	var facts Facts
	for _, line := range a.Cover() {
		facts = append(facts, Fact{line.Label, line.Text, line.Under})
	}
	w.add(facts)
	if warnings := a.CoverWarnings(); len(warnings) > 0 {
		w.section("What stands in the way")
		w.list(warnings...)
	}
	w.section("What to do next")
	steps := List{Numbered: true}
	for _, line := range a.NextSteps() {
		steps.Entries = append(steps.Entries, w.entry(line))
	}
	w.add(steps)
	w.add(Paragraph{Text: limits(a), Small: true})
	w.add(Paragraph{Text: advisor.Futures, Small: true})
	w.add(PageBreak{})
}

// entry writes a line of a page with its label before it.
func (w *writer) entry(line advisor.Line) Entry {
	label := line.Label
	line.Label = ""
	return Entry{Lead: label, Text: w.sentence(line)}
}

// note says when a figure was taken, what it rests on where that is not official, and the number of
// its source.
func (w *writer) note(from advisor.From) string {
	from = w.advice.Aged(from)
	if from.Source == "" {
		return from.String()
	}
	return from.Named(w.cite(from.Source))
}

// noted writes text with its note behind it, in one pair of brackets.
func (w *writer) noted(text string, from advisor.From) string {
	switch note := w.note(from); {
	case note == "":
		return text
	case strings.HasPrefix(note, "["): // a source alone has brackets of its own
		return text + " " + note
	default:
		return text + " (" + note + ")"
	}
}

// cite returns the number of a source, in brackets.
func (w *writer) cite(source string) string {
	i := slices.Index(w.cited, source)
	if i < 0 {
		i = len(w.cited)
		w.cited = append(w.cited, source)
	}
	return fmt.Sprintf("[%d]", i+1)
}

func (w *writer) figure(f catalog.Figure) string {
	return fmt.Sprintf("%s (%s)", f, w.note(advisor.Of(f)))
}

func (w *writer) fit() {
	role := w.advice.Role
	w.section("How the work fits")
	w.say(role.Definition.Summary)
	w.say("Score: " + role.Score() + " Scores start at 50. " + w.advice.Noise())
	w.say(role.Open())
	if all := w.advice.Warnings(); len(all) != len(w.advice.CoverWarnings()) {
		w.part("What stands in the way")
		w.list(all...)
	}
	if len(role.For)+len(role.Against) > 0 {
		w.add(balance(w.advice))
	}
	w.reasons("What speaks for it", role.For)
	w.reasons("What speaks against it", role.Against)
}

func (w *writer) reasons(title string, reasons []advisor.Sentence) {
	if len(reasons) == 0 {
		return
	}
	w.part(title)
	var texts []string
	for _, reason := range reasons {
		texts = append(texts, fmt.Sprintf("%s (%s)", reason.Text, advisor.Signed(reason.Percent)))
	}
	w.list(texts...)
}

// choices lists what a person chose between, and how trials felt, with the points it brought; nothing
// without any.
func (w *writer) choices(title, word string, reasons []advisor.Sentence) {
	var texts []string
	for _, reason := range reasons {
		text := reason.Text
		if reason.Instead != "" {
			text += ", " + word + ": " + reason.Instead
		}
		texts = append(texts, fmt.Sprintf("%s (%s)", text, advisor.Signed(reason.Points)))
	}
	if len(texts) > 0 {
		w.part(title)
		w.list(texts...)
	}
}

// leading writes why a path leads, whether the person can take it, and what it asks.
func (w *writer) leading(path advisor.Path) {
	w.section("Leading path: " + path.Title)
	w.say(path.Role.Summary)
	w.say(path.Standing() + ".")
	w.say(path.Open())
	w.choices("What you would rather do", "rather than", path.For)
	w.choices("What you would rather leave", "less than", path.Against)
	w.part("Is it open to you")
	var rules []string
	for _, rule := range path.Reach.Rules {
		text := w.noted(advisor.Capital(rule.State.Word())+": "+rule.Rule, advisor.From{Source: rule.Source, Basis: rule.Basis})
		if rule.State != eligibility.Pass {
			text += " " + rule.Lifts
		}
		rules = append(rules, text)
	}
	w.list(rules...)
	w.part("What it asks")
	asks := []string{
		"Typical time: " + w.figure(path.Definition.Months),
		"Schooling: " + path.Role.Schooling,
		"Whom you deal with: " + path.Role.People,
		fmt.Sprintf("What people dislike (%s): %s", path.Role.Dislikes.Basis.Word(), path.Role.Dislikes.Text),
		"First step: " + path.Role.FirstStep,
		"Job titles to search for: " + strings.Join(path.Role.SearchTitles, ", "),
	}
	for _, way := range path.Role.Inside {
		if slices.Contains(way.Now, w.advice.Now) {
			asks = append(asks, fmt.Sprintf("%s, your way in (%s): %s", way.Who, way.Basis.Word(), way.Text))
		}
	}
	w.list(asks...)
	w.part(advisor.PayHeading)
	w.lines(w.advice.PayLines(path.Role)) // the table has one occupation a path, and another may be as near
}

// paths writes how the paths stand, what each asks, and why those that lead do.
func (w *writer) paths() {
	a := w.advice
	w.section("The paths side by side")
	w.say(a.Ranking())
	w.list(a.Grounds()...)
	if a.Heard {
		w.add(whiskers(a))
	}
	w.say(advisor.Reading)
	w.add(turned(w.comparison(a.Compare)))
	w.list(a.Compare.Notes...)
	for _, path := range a.Paths {
		if a.Leads(path) {
			w.leading(path)
		}
	}
}

// comparison makes a table with a row for each path.
func (w *writer) comparison(c advisor.Comparison) (table Table) {
	for _, column := range c.Columns {
		table.Header = append(table.Header, column.Title)
	}
	for _, row := range c.Rows {
		var cells []string
		for _, cell := range row.Cells {
			cells = append(cells, w.noted(cell.Text, cell.From))
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

// turned makes columns of the rows, for paper that is higher than wide.
func turned(table Table) (turned Table) {
	for i := range table.Header {
		cells := []string{table.Header[i]}
		for _, row := range table.Rows {
			cells = append(cells, row[i])
		}
		turned.Rows = append(turned.Rows, cells)
	}
	turned.Header, turned.Rows = turned.Rows[0], turned.Rows[1:]
	return turned
}

// page writes a page as it stands.
func (w *writer) page(page *advisor.Page) {
	w.section(page.Title)
	w.say(page.Lead)
	for _, section := range page.Sections {
		w.part(section.Heading)
		w.lines(section.Lines)
	}
}

// lines lists lines of a page with where their figures are from; none add nothing. Lines that the page
// numbers stand in a numbered list.
func (w *writer) lines(lines []advisor.Line) {
	steps, list := List{Numbered: true}, List{}
	for len(lines) > 0 && lines[0].Kind == advisor.Numbered {
		step := lines[0]
		step.Label, lines = "", lines[1:]
		steps.Entries = append(steps.Entries, w.entry(step))
	}
	if len(steps.Entries) > 0 {
		w.add(steps)
	}
	for _, line := range lines {
		if last := len(list.Entries) - 1; line.Kind == advisor.Belonging && last >= 0 {
			list.Entries[last].Under = append(list.Entries[last].Under, w.sentence(line))
			continue
		}
		list.Entries = append(list.Entries, w.entry(line))
	}
	if len(lines) > 0 {
		w.add(list)
	}
}

// sentence writes a line of a page in one piece.
func (w *writer) sentence(line advisor.Line) string {
	text := strings.TrimSpace(line.Label + " " + line.Text)
	ends := strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || text == ""
	text = w.noted(text, line.From)
	if line.Under != "" && !ends {
		text += "."
	}
	return strings.TrimSpace(text + " " + line.Under)
}

// skills lists what the leading paths build on; before any leads, what the work itself needs.
func (w *writer) skills() {
	var ids []string
	for _, path := range w.advice.Paths {
		if w.advice.Leads(path) {
			ids = append(ids, path.Definition.Build...)
		}
	}
	if len(ids) == 0 {
		for _, need := range w.advice.Role.Definition.Skills {
			ids = append(ids, need.Skill)
		}
	}
	w.section("Skills to build")
	var seen, texts []string
	for _, id := range ids {
		if slices.Contains(seen, id) {
			continue
		}
		seen = append(seen, id)
		skill := w.advice.Catalog.Skill(id)
		texts = append(texts, fmt.Sprintf("%s. %s How to start: %s", skill.Title, skill.Why, skill.Learn))
	}
	w.list(texts...)
}
