package catalog

import (
	"fmt"
	"path"
	"strings"
)

const (
	maxGuideTitle = 60  // characters
	maxGuideWords = 130 // so that an entry is read at once
)

func guideFile(s GuideSection) string { return path.Join("guide", s.ID+".yaml") }

// guide checks the field guide and the glossary.
func (l *linter) guide() {
	orders := map[int]string{}
	for _, section := range l.c.Guide {
		file := guideFile(section)
		if other, twice := orders[section.Order]; twice {
			l.complain(file, "order", fmt.Sprint(section.Order), "a number that "+other+" does not have")
		}
		orders[section.Order] = file
		for _, entry := range section.Entries {
			field := "entries[" + entry.ID + "]"
			if n := len([]rune(entry.Title)); n > maxGuideTitle {
				l.complain(file, field+".title", fmt.Sprintf("%d characters", n), fmt.Sprintf("at most %d", maxGuideTitle))
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
		for _, kind := range []string{entries, roles, paths, credentials, skills} {
			_, ok := l.ids[kind][id]
			known = known || ok
		}
		if !known {
			l.complain(file, field, quote(id), "the id of a guide entry, role, path, credential or skill")
		}
	}
}
