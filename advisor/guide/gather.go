package guide

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
)

// gather turns every readable definition into a document, section by section: the guide first, in its
// order, then what stands in files of its own, and the glossary.
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
	for _, mistake := range c.Mistakes {
		add(Document{
			ID: mistake.ID, Section: "Mistakes to avoid", Title: mistake.Title, Text: mistake.Why + " Better: " + mistake.Better,
			Sources: mistake.Sources, Basis: mistake.Basis, See: mistake.See, words: append([]string{"mistake", "avoid"}, mistake.Words...),
		})
	}
	for _, role := range c.Roles {
		add(ofRole(c, role))
	}
	for _, occupation := range c.Occupations {
		add(ofOccupation(c, occupation))
	}
	for _, credential := range c.Credentials {
		add(ofCredential(credential))
	}
	for _, skill := range c.Skills {
		add(ofSkill(c, skill))
	}
	for _, trial := range c.Trials {
		add(Document{
			ID: trial.ID, Section: "Try it out", Title: trial.Title, Text: trial.Text + " " + trial.Watch, Figures: []catalog.Record{trial.Takes.Record(trial.Title + ", how much it takes"), trial.Cost.Record(trial.Title + ", cost")},
			Basis: trial.Basis, See: slices.Sorted(maps.Keys(trial.Keys)), words: []string{"try", "trial", "experiment"},
		})
	}
	for _, term := range c.Terms {
		text := term.Text
		if term.Full != "" {
			text = term.Full + ". " + text
		}
		add(Document{
			ID: "term-" + strings.ReplaceAll(strings.ToLower(term.Term), " ", "-"), Section: "Glossary", Title: term.Term, Text: text,
			See: term.See, words: []string{term.Full},
		})
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

func ofRole(c *catalog.Catalog, role catalog.Role) Document {
	d := Document{
		ID: role.ID, Section: "Roles", Title: role.Title, Text: role.Summary + " " + role.Day + " Schooling: " + role.Schooling,
		See: slices.Concat(role.LeadsTo, role.Credentials, []string{role.Occupation}), words: role.SearchTitles, Basis: catalog.Judgement,
	}
	var inside []string
	for _, way := range role.Inside {
		inside = append(inside, way.Who+": "+way.Text)
	}
	d.Lists = []List{
		{"Duties", role.Duties}, {"Whom you deal with", []string{role.People}},
		{"What people who leave dislike", []string{role.Dislikes.Text}}, {"If you are inside health care already", inside},
		{"Job titles to search for", role.SearchTitles}, {"This month", []string{role.FirstStep}},
	}
	if time := c.TimeTo(&role); time != nil {
		d.Figures = append(d.Figures, time.Record("Time in the field before this job"))
	}
	d.Figures = append(d.Figures, c.MoneyRecords(role.Occupation)...)
	for _, rival := range role.Rivals {
		d.Figures, d.See = append(d.Figures, c.MoneyRecords(rival.Occupation)...), append(d.See, rival.Occupation)
	}
	return d
}

func ofOccupation(c *catalog.Catalog, occupation catalog.Occupation) Document {
	d := Document{
		ID: occupation.Code, Section: "Government occupations", Title: occupation.Title + " (" + occupation.Code + ")", Text: occupation.Counts,
		Figures: slices.Concat(c.MoneyRecords(occupation.Code), c.SectorRecords(occupation.Code), c.HistoryRecords(occupation.Code)),
		words:   []string{"BLS", "occupation", "pay", "salary", "outlook", "growth", "sector", "history"},
	}
	for _, role := range c.Roles {
		rival := slices.ContainsFunc(role.Rivals, func(r catalog.Rival) bool { return r.Occupation == occupation.Code })
		if role.Occupation == occupation.Code || rival {
			d.See = append(d.See, role.ID)
		}
	}
	return d
}

func ofCredential(credential catalog.Credential) Document {
	d := Document{
		ID: credential.ID, Section: "Credentials", Title: credential.Name, Sources: []string{credential.Source},
		Text: fmt.Sprintf("%s, from %s. %s The exam: %s To keep it: %s First step: %s",
			credential.Title, credential.Issuer, credential.WhoSit, credential.Exam, credential.Renew, credential.First),
		Figures: []catalog.Record{credential.Fee.Record(credential.Name + ", exam fee")}, See: credential.Helps,
		words: []string{credential.Title, "exam", "eligibility", "sit", "fee", "cost", "price", "renewal", "pass rate"},
	}
	if credential.PassRate != nil {
		d.Figures = append(d.Figures, credential.PassRate.Record(credential.Name+", pass rate"))
	}
	if credential.Dues != nil {
		d.Figures = append(d.Figures, credential.Dues.Record(credential.Name+", membership"))
	}
	if renews := credential.Renews; renews != nil {
		d.Figures = append(d.Figures, renews.Every.Record(credential.Name+", one cycle"), renews.Hours.Record(credential.Name+", hours of learning in a cycle"))
	}
	return d
}

func ofSkill(c *catalog.Catalog, skill catalog.Skill) Document {
	d := Document{
		ID: skill.ID, Section: "Skills", Title: skill.Title, Text: skill.Why + " How to start: " + skill.Learn, Basis: catalog.Judgement,
	}
	var needed []string
	for _, role := range c.Roles {
		for _, need := range role.Skills {
			if need.Skill != skill.ID {
				continue
			}
			d.See = append(d.See, role.ID)
			if need.Level > 0 {
				needed = append(needed, fmt.Sprintf("%s: level %d of 4. %s", role.Title, need.Level, need.For))
			}
		}
	}
	d.Lists = []List{{"The levels", numbered(skill.Levels)}, {"Who needs it", needed}, {"What proves it", skill.Evidence}, {"How to practice", skill.Practice}}
	for i, step := range skill.Hours {
		d.Figures = append(d.Figures, step.Record(fmt.Sprintf("From level %d to %d", i, i+1)))
	}
	return d
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
