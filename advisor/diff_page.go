package advisor

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
)

// causeWords say the causes to a person, as "because of …".
var causeWords = map[Cause]string{
	ByScoring: "the way of scoring", ByDataAndScoring: "the catalog and the way of scoring", ByData: "the catalog",
	ByTime: "the days that passed", ByCircumstances: "your circumstances and plans", ByAnswers: "your answers",
}

const adviceHeading = "Changed: the advice"

// Empty tells whether nothing changed, neither in the advice nor in what it rests on.
func (d *Difference) Empty() bool { return len(d.Inputs) == 0 && len(d.Changes) == 0 }

// Page tells what changed, and why, for a person to read.
func (d *Difference) Page(a *Advisor) *Page {
	page := &Page{Title: "What changed, and why"}
	if d.Empty() {
		page.Lead = "Nothing changed: not what you said, not what the program knows, and not the advice."
		return page
	}
	page.Lead = "To find out why, one thing at a time was put in the place of the old: first what the program changed, then the day, then your " +
		"circumstances and plans, then your answers. Under every change stands what moved it. The parts add up."
	for _, input := range d.Inputs {
		line := Line{Label: input.Label + ":", Text: fmt.Sprintf("from %s to %s.", input.From, input.To)}
		if input.To == changed {
			line.Text = changed + "."
		}
		var moved []string
		for _, points := range input.Moved {
			moved = append(moved, fmt.Sprintf("%s %s", Signed(points.By), a.named(points.Of)))
		}
		if len(moved) > 0 {
			line.Under = "Points: " + strings.Join(moved, ", ") + "."
		}
		page.add("Changed: "+causeWords[input.Cause], line)
	}
	changes := d.told(a.Catalog.About.Planning.LastDayTold(d.After.Today))
	if len(changes) == 0 {
		page.add(adviceHeading, Line{Text: "None of this moves the advice."})
	}
	for _, change := range changes {
		page.add(adviceHeading, Line{
			Label: change.Label + ":", Text: fmt.Sprintf("from %s to %s%s%s.", change.From, change.To, change.difference(change.from, change.to, change.By), Guessed(change.Assumed)), Under: change.because(),
		})
	}
	return page
}

// toldChange is a change of the advice as people are told it.
type toldChange struct {
	AdviceChange
	lastDayTold calendar.Date
}

// told are the changes of the advice as people are told them: far ahead by the month, and without what moves only
// within one.
func (d *Difference) told(lastDayTold calendar.Date) (changes []toldChange) {
	for _, change := range d.Changes {
		if change.What == planDate {
			alike := true
			change.Parts = slices.Clone(change.Parts)
			for i := range change.Parts {
				part := &change.Parts[i]
				part.From, part.To = part.from.dated(lastDayTold), part.to.dated(lastDayTold)
				alike = alike && part.From == part.To
			}
			if change.From, change.To = change.from.dated(lastDayTold), change.to.dated(lastDayTold); alike {
				continue
			}
		}
		changes = append(changes, toldChange{change, lastDayTold})
	}
	return changes
}

// dated are the words of a value that is a date, where there is one.
func (v value) dated(lastDayTold calendar.Date) string {
	if !v.counts {
		return v.words
	}
	return told(calendar.Date(v.number), lastDayTold)
}

// difference says it in points or days; empty where there is none to say.
func (c toldChange) difference(from, to value, by *int) string {
	if by == nil {
		return ""
	}
	if c.What != planDate {
		return " (" + Signed(*by) + ")"
	}
	switch lies := distance(calendar.Date(from.number), calendar.Date(to.number), c.lastDayTold); {
	case lies == "" && *by == 0:
		return ", the same day"
	case lies == "":
		return ", the same month"
	case *by < 0:
		return ", " + lies + " sooner"
	default:
		return ", " + lies + " later"
	}
}

// because says what moved it, part by part.
func (c toldChange) because() string {
	if len(c.Parts) == 1 {
		return "Because of " + causeWords[c.Parts[0].Cause] + "."
	}
	var texts []string
	for _, part := range c.Parts {
		text := "to " + part.To
		if part.By != nil {
			text += c.difference(part.from, part.to, part.By)
		}
		texts = append(texts, fmt.Sprintf("Because of %s %s.", causeWords[part.Cause], text))
	}
	return strings.Join(texts, " ")
}

func (a *Advisor) named(id string) string {
	if path := a.Catalog.Path(id); path != nil {
		return path.Title
	}
	if role := a.Catalog.Role(id); role != nil {
		return role.Title
	}
	return id
}
