package report

import (
	"strings"

	"careeradvisor/advisor"
)

// What every report ends with.

func (w *writer) mistakes() {
	w.section("Mistakes to avoid")
	var list List
	for _, mistake := range w.advice.Catalog.Mistakes {
		list.Entries = append(list.Entries, Entry{Lead: mistake.Title + ".", Text: mistake.Why + " Better: " + mistake.Better})
	}
	w.add(list)
}

// renewals tell what keeps the credentials the plan leads to; nothing where it leads to none.
func (w *writer) renewals() {
	if renewals := advisor.RenewalLines(w.advice.Catalog, w.advice.Plan); len(renewals) > 0 {
		w.section("To keep your credentials")
		w.lines(renewals)
	}
}

// glossary explains the terms that stand in what is written so far.
func (w *writer) glossary() {
	var terms Terms
	for _, term := range w.advice.Used(strings.Join(w.texts(), " ")) {
		meaning := term.Text
		if term.Full != "" {
			meaning = term.Full + ". " + meaning
		}
		terms = append(terms, Term{term.Term, meaning})
	}
	if len(terms) > 0 {
		w.section("Words used here")
		w.add(terms)
	}
}

func (w *writer) sources() {
	if len(w.cited) == 0 {
		return
	}
	w.section("Sources")
	var sources Sources
	for _, id := range w.cited {
		source := w.advice.Catalog.Source(id)
		sources = append(sources, Source{Text: strings.TrimSpace(source.Citation() + " " + source.Note), URL: source.URL})
	}
	w.add(sources)
}

func (w *writer) limits() {
	about := w.advice.Catalog.About
	w.section("Limits, and people to talk to")
	w.list(about.Limits...)
	var helpers List
	for _, helper := range about.Helpers {
		helpers.Entries = append(helpers.Entries, Entry{Lead: helper.Name + ":", Text: helper.Text})
	}
	w.add(helpers)
	w.add(Paragraph{Text: w.advice.MadeBy(), Small: true})
}
