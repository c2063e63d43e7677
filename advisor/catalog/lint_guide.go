package catalog

import (
	"fmt"
	"path"
	"strings"
)

const maxGuideWords = 130 // so that an entry is read at once

func guideFile(s GuideSection) string { return path.Join("guide", s.ID+".yaml") }

// guide checks the field guide and the glossary.
func (l *linter) guide() {
	orders, linked := map[int]string{}, l.linked()
	for _, section := range l.c.Guide {
		file := guideFile(section)
		if other, twice := orders[section.Order]; twice {
			l.complain(file, "order", fmt.Sprint(section.Order), "a number that "+other+" does not have")
		}
		orders[section.Order] = file
		for _, entry := range section.Entries {
			field := "entries[" + entry.ID + "]"
			if len(entry.See) == 0 && !linked[entry.ID] { // whoever reads on from one thing to the next never meets it
				l.complain(file, field, "an entry without links", "one to it or from it, in see")
			}
			if n := len(strings.Fields(entry.Text)); n > maxGuideWords {
				l.complain(file, field+".text", fmt.Sprintf("%d words", n), fmt.Sprintf("at most %d, or two entries", maxGuideWords))
			}
			for _, figure := range entry.Figures {
				l.figure(file, field+".figures["+figure.Name+"]", figure.Figure)
			}
			for _, id := range entry.Sources {
				l.refer(sources, file, field+".sources", id)
			}
			l.basis(file, field+".basis", entry.Basis)
			l.see(file, field+".see", entry.See)
		}
	}
	for _, mistake := range l.c.Mistakes {
		field := "mistakes[" + mistake.ID + "]"
		for _, id := range mistake.Sources {
			l.refer(sources, mistakesFile, field+".sources", id)
		}
		l.basis(mistakesFile, field+".basis", mistake.Basis)
		l.see(mistakesFile, field+".see", mistake.See)
	}
	terms := map[string]bool{}
	for _, term := range l.c.Terms {
		field := "terms[" + term.Term + "]"
		if key := strings.ToLower(term.Term); terms[key] {
			l.complain("glossary.yaml", field, quote(term.Term)+" again", "each term once")
		} else {
			terms[key] = true
		}
		l.see("glossary.yaml", field+".see", term.See)
	}
}

// see checks cross-links, which may lead to any kind of definition that can be read.
func (l *linter) see(file, field string, ids []string) {
	for _, id := range ids {
		known := false
		for _, kind := range []string{entries, roles, paths, credentials, skills, mistakes, occupations} {
			_, ok := l.ids[kind][id]
			known = known || ok
		}
		if !known {
			l.complain(file, field, quote(id), "the id of a guide entry, role, path, credential, skill or mistake, or an occupation's code")
		}
	}
}

// linked collects the ids that something of the catalog leads to.
func (l *linter) linked() map[string]bool {
	ids := map[string]bool{}
	add := func(see ...string) {
		for _, id := range see {
			ids[id] = true
		}
	}
	for _, entry := range l.c.Entries() {
		add(entry.See...)
	}
	for _, mistake := range l.c.Mistakes {
		add(mistake.See...)
	}
	for _, term := range l.c.Terms {
		add(term.See...)
	}
	for _, career := range l.c.Nearby {
		add(career.See)
	}
	return ids
}
