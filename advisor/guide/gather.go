package guide

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
)

// gather turns every readable definition into a document: the guide first, in its order, then what
// stands in files of its own, and the glossary.
func gather(c *catalog.Catalog) (documents []Document) {
	for _, section := range c.Guide {
		for _, entry := range section.Entries {
			documents = append(documents, Document{
				ID: entry.ID, Section: section.Title, Title: entry.Title, Text: entry.Text, Figures: records(entry.Figures),
				Sources: entry.Sources, Basis: entry.Basis, See: entry.See, words: entry.Words,
			})
		}
	}
	for _, mistake := range c.Mistakes {
		documents = append(documents, Document{
			ID: mistake.ID, Section: "Mistakes to avoid", Title: mistake.Title, Text: mistake.Why + " Better: " + mistake.Better,
			Sources: mistake.Sources, Basis: mistake.Basis, See: mistake.See, words: append([]string{"mistake", "avoid"}, mistake.Words...),
		})
	}
	for _, role := range c.Roles {
		documents = append(documents, ofRole(c, role))
	}
	for _, occupation := range c.Occupations {
		documents = append(documents, ofOccupation(c, occupation))
	}
	for _, credential := range c.Credentials {
		documents = append(documents, ofCredential(credential))
	}
	for _, skill := range c.Skills {
		documents = append(documents, ofSkill(c, skill))
	}
	for _, trial := range c.Trials {
		documents = append(documents, Document{
			ID: trial.ID, Section: "Try it out", Title: trial.Title, Text: trial.Text + " " + trial.Watch,
			Figures: []Figure{Record("Takes", trial.Takes), Record("Costs", trial.Cost)},
			Basis:   trial.Basis, See: slices.Sorted(maps.Keys(trial.Keys)), words: []string{"try", "trial", "experiment"},
		})
	}
	for _, term := range c.Terms {
		text := term.Text
		if term.Full != "" {
			text = term.Full + ". " + text
		}
		documents = append(documents, Document{
			ID: "term-" + strings.ReplaceAll(strings.ToLower(term.Term), " ", "-"), Section: "Glossary", Title: term.Term, Text: text,
			See: term.See, words: []string{term.Full},
		})
	}
	for i := range documents { // empty lists, not null, for scripts
		d := &documents[i]
		d.See, d.Sources, d.Figures, d.Lists = append([]string{}, d.See...), append([]string{}, d.Sources...), append([]Figure{}, d.Figures...), append([]List{}, d.Lists...)
	}
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
		d.Figures = append(d.Figures, Record("Time in the field before this job", *time))
	}
	d.Figures = append(d.Figures, money(c, role.Occupation)...)
	for _, rival := range role.Rivals {
		d.Figures, d.See = append(d.Figures, money(c, rival.Occupation)...), append(d.See, rival.Occupation)
	}
	return d
}

func ofOccupation(c *catalog.Catalog, occupation catalog.Occupation) Document {
	d := Document{
		ID: occupation.Code, Section: "Government occupations", Title: occupation.Title + " (" + occupation.Code + ")", Text: occupation.Counts,
		Figures: append(money(c, occupation.Code), detail(c, occupation.Code)...), words: []string{"BLS", "occupation", "pay", "salary", "outlook", "growth", "sector", "history"},
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
		Figures: []Figure{Record("Exam fee", credential.Fee)}, See: credential.Helps,
		words: []string{credential.Title, "exam", "eligibility", "sit", "fee", "cost", "price", "renewal", "pass rate"},
	}
	if credential.PassRate != nil {
		d.Figures = append(d.Figures, Record("Pass rate", *credential.PassRate))
	}
	if credential.Dues != nil {
		d.Figures = append(d.Figures, Record("Membership", *credential.Dues))
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
		d.Figures = append(d.Figures, Record(fmt.Sprintf("From level %d to %d", i, i+1), step))
	}
	return d
}

func records(named []catalog.NamedFigure) (list []Figure) {
	for _, f := range named {
		list = append(list, Record(f.Name, f.Figure))
	}
	return list
}

func numbered(levels []string) (list []string) {
	for i, level := range levels {
		list = append(list, fmt.Sprintf("%d: %s", i, level))
	}
	return list
}
