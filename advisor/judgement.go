package advisor

import (
	"fmt"

	"careeradvisor/advisor/catalog"
)

// ChangePage tells what would change the result: the smallest sets of answers, limits that fall
// short, must-haves, and how firm the order is.
func (a *Advice) ChangePage() *Page {
	page := &Page{Title: "What would change this", Lead: "The smallest changes, worked out exactly. Answers of taste are nobody's fault; limits are yours to move."}
	var flags []Line
	for _, flag := range a.Flags {
		flags = append(flags, Line{Text: flag.Text})
	}
	page.add("Look at these answers again", flags...)
	page.add("Must-haves", a.mustLines(a.Role.Musts)...)
	if miss := a.Role.NearMiss(); miss != "" {
		page.add("A near miss", Line{Text: miss})
	}
	for _, part := range []struct{ kind, heading, none string }{
		{ChangeLeader, "Another path first", "Nothing small would put another path first."},
		{ChangeBand, "Another verdict on the work", "Nothing small would change the verdict on the work."},
	} {
		var lines []Line
		known := false
		for _, change := range a.Changes {
			if change.Kind != part.kind {
				continue
			}
			known = true
			if change.Small() {
				lines = append(lines, Line{Text: change.Text})
				for _, answer := range change.Lines {
					lines = append(lines, Line{Label: "  ", Text: answer})
				}
			}
		}
		if known && len(lines) == 0 {
			lines = []Line{{Text: part.none}}
		}
		page.add(part.heading, lines...)
	}
	var limits []Line
	for _, change := range a.Changes {
		if change.Kind == ChangeCircumstance {
			limits = append(limits, Line{Text: change.Text})
		}
	}
	page.add("Your limits", limits...)
	if firm := a.Firmness(); firm != "" {
		page.add("How firm the order is", Line{Text: firm, Under: "Nobody has measured these weights; they are judgement. This says how much that matters here."})
	}
	if len(page.Sections) == 0 {
		page.add("Too early", Line{Text: "Answer some questions first."})
	}
	return page
}

func (a *Advice) mustLines(musts []Must) (lines []Line) {
	for _, must := range musts {
		label := "Mind:"
		if must.blocks() {
			label = "Against it:"
		}
		lines = append(lines, Line{Label: label, Text: must.Sentence()})
	}
	return lines
}

// SkillPage tells what was shown, what is needed, and what to learn first.
func (a *Advice) SkillPage() *Page {
	page := &Page{Title: "Skills: shown and needed", Lead: "What counts is what you did, not how good you feel at it. Without proof a skill counts up to level 2 of 4."}
	var ready []Line
	for _, target := range a.Skills.Targets {
		line := Line{Label: fmt.Sprintf("%d%%", target.Percent), Text: a.targetTitle(target.Target)}
		if target.Weakest != "" {
			line.Under = "Weakest: " + a.Catalog.Skill(target.Weakest).Title
		}
		ready = append(ready, line)
	}
	page.add("How much of what is needed you have shown", ready...)
	var lessons []Line
	for i, lesson := range a.Skills.Learn {
		line := Line{Label: fmt.Sprintf("%d.", i+1), Text: fmt.Sprintf("%s to level %d, about %d hours", lesson.Title, lesson.To, lesson.Hours), Under: lesson.Text}
		hours := a.Catalog.Skill(lesson.Skill).Hours[lesson.To-1]
		line = line.stating(hours.Record(fmt.Sprintf("%s, to level %d", lesson.Title, lesson.To)))
		if lesson.By != 0 {
			line.Text += ", by " + lesson.By.Short()
		}
		if lesson.NoRegret {
			line.Text += "; no regret: every likely path needs it"
		}
		lessons = append(lessons, line)
	}
	page.add("Learn in this order: most value for an hour first", lessons...)
	return page.aged(a.Catalog, a.Today)
}

func (a *Advice) targetTitle(id string) string {
	if path := a.Path(id); path != nil {
		return path.Title
	}
	return a.Role.Title
}

// NearbyPage tells which careers may suit better where this one does not; nil when it may.
func (a *Advice) NearbyPage() *Page {
	if len(a.Nearby) == 0 {
		return nil
	}
	page := &Page{Title: "Careers nearby", Lead: "What you want may lie close by. Your own answers point to these."}
	for _, career := range a.Nearby {
		lines := []Line{{Text: career.Offers}, {Label: "Asks:", Text: career.Asks}}
		for _, why := range career.Why {
			lines = append(lines, Line{Label: "You said:", Text: why})
		}
		page.add(career.Title, append(lines, a.payLine("Pay:", career.Definition.Occupation, ""))...)
	}
	return page.aged(a.Catalog, a.Today)
}

// TrialTakes says what a trial takes of time and money.
func (a *Advice) TrialTakes(trial *catalog.Trial) string {
	return fmt.Sprintf("Takes %s (%s), costs %s (%s)", trial.Takes, a.Aged(Of(trial.Takes)), trial.Cost, a.Aged(Of(trial.Cost)))
}

// Experiment says what to try next in one sentence; empty when there is nothing left to try.
func (a *Advice) Experiment() string {
	if a.Trial == nil {
		return ""
	}
	return fmt.Sprintf("Try this next: %s. How it feels can move the gap between %s and %s by up to %d points.",
		a.Trial.Title, a.Path(a.Trial.Paths[0]).Title, a.Path(a.Trial.Paths[1]).Title, a.Trial.Most)
}
