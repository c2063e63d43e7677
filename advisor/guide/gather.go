package guide

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
)

// gather turns every readable definition into a document, section by section: the guide first, in its
// order, then the glossary and what stands in files of its own.
func gather(c *catalog.Catalog) (documents []Document) {
	add := func(d Document) {
		d.See, d.Sources, d.Figures, d.Lists = notNull(d.See), notNull(d.Sources), notNull(d.Figures), notNull(d.Lists)
		documents = append(documents, d)
	}
	for _, section := range c.Guide {
		for _, entry := range section.Entries {
			add(Document{
				ID: entry.ID, Section: section.Title, Title: entry.Title, Text: entry.Text, Figures: catalog.Records(entry),
				Sources: entry.Sources, Basis: entry.Basis, See: entry.See, words: entry.Words,
			})
		}
	}
	for _, role := range c.Roles {
		add(Document{
			ID: role.ID, Section: "Roles", Title: role.Title, Text: role.Summary + " " + role.Day + " Schooling: " + role.Schooling,
			See: role.Credentials, words: role.SearchTitles, Basis: catalog.Judgement,
		})
	}
	for _, credential := range c.Credentials {
		add(Document{
			ID: credential.ID, Section: "Credentials", Title: credential.Name, Figures: catalog.Records(credential), Sources: []string{credential.Source},
			Text:  credential.Title + ", from " + credential.Issuer + ". " + credential.WhoSit + " To keep it: " + credential.Renew,
			words: []string{credential.Title, "exam", "eligibility", "sit", "fee"},
		})
	}
	for _, skill := range c.Skills {
		var hours []catalog.Record
		for i, step := range skill.Hours {
			hours = append(hours, step.Record(fmt.Sprintf("From level %d to %d", i, i+1)))
		}
		add(Document{
			ID: skill.ID, Section: "Skills", Title: skill.Title, Text: skill.Why + " How to start: " + skill.Learn,
			Lists:   []List{{"The levels", numbered(skill.Levels)}, {"What proves it", skill.Evidence}, {"How to practice", skill.Practice}},
			Figures: hours, Basis: catalog.Judgement,
		})
	}
	for _, trial := range c.Trials {
		add(Document{
			ID: trial.ID, Section: "Try it out", Title: trial.Title, Text: trial.Text + " " + trial.Watch, Figures: []catalog.Record{trial.Takes.Record("Takes"), trial.Cost.Record("Costs")},
			Basis: trial.Basis, See: slices.Sorted(maps.Keys(trial.Keys)), words: []string{"try", "trial", "experiment"},
		})
	}
	for _, mistake := range c.Mistakes {
		add(Document{ID: mistake.ID, Section: "Mistakes", Title: mistake.Title, Text: mistake.Why + " Better: " + mistake.Better, words: []string{"mistake"}})
	}
	for _, term := range c.Terms {
		text := term.Text
		if term.Full != "" {
			text = term.Full + ". " + text
		}
		add(Document{ID: "term-" + strings.ReplaceAll(strings.ToLower(term.Term), " ", "-"), Section: "Glossary", Title: term.Term, Text: text, See: term.See, words: []string{term.Full}})
	}
	sections := map[string]int{} // a chapter may be called as what stands in files of its own
	for _, d := range documents {
		if _, known := sections[d.Section]; !known {
			sections[d.Section] = len(sections)
		}
	}
	slices.SortStableFunc(documents, func(a, b Document) int { return sections[a.Section] - sections[b.Section] })
	return documents
}

// notNull makes an empty list of none, for scripts.
func notNull[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func numbered(levels []string) (list []string) {
	for i, level := range levels {
		list = append(list, fmt.Sprintf("%d: %s", i, level))
	}
	return list
}
