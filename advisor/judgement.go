package advisor

import (
	"cmp"
	"fmt"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
)

// ChangePage tells what would change the result: answers to look at again, must-haves, the smallest
// sets of answers, limits that fall short, and how firm the order is.
func (a *Advice) ChangePage() *Page {
	page := &Page{Title: "What would change this", Lead: "The smallest changes, worked out exactly. Answers of taste are nobody's fault; limits are yours to move."}
	for _, flag := range a.Flags {
		heading := "Look at these answers again"
		if flag.Kind == fit.Circle {
			heading = "A circle in your choices"
		}
		page.add(heading, Line{Text: flag.Text})
		for _, answer := range flag.lines() {
			page.add(heading, belonging(answer))
		}
	}
	page.add("Must-haves", a.mustLines(a.Role.told())...)
	if miss := a.Role.NearMiss(); miss != "" {
		page.add("Must-haves", Line{Text: miss})
	}
	for _, path := range a.Paths {
		if miss := path.Reach.NearMiss(); miss != "" {
			page.add("Paths that one thing keeps from you", Line{Label: path.Title + ":", Text: miss})
		}
	}
	if a.Heard {
		page.add("Another path first", a.changeLines(ChangeLeader, "No change of a few answers would put another path first.")...)
	}
	if a.Role.Coverage > 0 {
		page.add("Another verdict on the work", a.changeLines(ChangeBand, "No change of a few answers would change the verdict on the work.")...)
	}
	page.add("Your limits", a.changeLines(ChangeCircumstance, "")...)
	if firm := a.firmness(); firm != "" {
		page.add("How firm the order is", Line{Text: firm, Under: "Nobody has measured what an answer should weigh; it is judgment. This says how much that matters here."})
	}
	if len(page.Sections) == 0 {
		page.add("Too early", Line{Text: "Answer some questions first."})
	}
	return page
}

// ReasonPage tells every reason for and against the work, and the answer behind each.
func (a *Advice) ReasonPage() *Page {
	page := &Page{Title: "Why the work fits or does not", Lead: "Everybody starts at 50. Every answer adds to that or takes from it. " + a.Role.Score()}
	lines := func(reasons []Sentence) (lines []Line) {
		for _, reason := range reasons {
			lines = append(lines, Line{Kind: Counted, Label: Signed(reason.Percent), Text: reason.Text, Under: a.itemText(reason.Item)})
		}
		return lines
	}
	page.add("What speaks for it", lines(a.Role.For)...)
	page.add("What speaks against it", lines(a.Role.Against)...)
	if len(page.Sections) == 0 {
		page.add("Nothing yet", Line{Text: "No answer has added or taken anything so far."})
	}
	return page
}

// itemText is what a rating asked.
func (a *Advice) itemText(id string) string {
	return fmt.Sprintf("The question: %s.", strings.TrimSuffix(a.Catalog.Rating(id).Text, "."))
}

// changeLines lists the changes of one kind, or says that there is none.
func (a *Advice) changeLines(kind, none string) (lines []Line) {
	for _, change := range a.Changes {
		if change.Kind != kind {
			continue
		}
		lines = append(lines, Line{Text: cmp.Or(change.far, change.Text)})
		if change.answers == nil {
			continue
		}
		for _, answer := range change.answers() {
			lines = append(lines, belonging(answer))
		}
	}
	if len(lines) == 0 && none != "" {
		lines = []Line{{Text: none}}
	}
	return lines
}

func (a *Advice) mustLines(musts []Must) (lines []Line) {
	for _, must := range musts {
		label := "Note:"
		if must.blocks() {
			label = "Against it:"
		}
		lines = append(lines, Line{Label: label, Text: must.Sentence()})
	}
	return lines
}

// firstLessons is how many lessons a page lists; nobody plans further ahead.
const firstLessons = 12

// SkillPage tells what was shown, what is needed, and what to learn first.
func (a *Advice) SkillPage() *Page {
	page := &Page{Title: "Skills: shown and needed", Lead: "What counts is what you did, not how good you feel at it. Without proof a skill counts up to level 2 of 4."}
	var ready []Line
	for _, target := range a.Skills.Targets {
		line := Line{Kind: Counted, Label: fmt.Sprintf("%d%%", target.Percent), Text: a.targetTitle(target.Target)}
		if target.Weakest != "" {
			line.Under = a.weakest(target.Weakest, target.Must)
		}
		ready = append(ready, line)
	}
	page.add("How much of what is needed you have shown", ready...)
	var lessons []Line
	for i, lesson := range a.Skills.Learn[:min(firstLessons, len(a.Skills.Learn))] {
		line := numbered(i)
		line.Text, line.Under = fmt.Sprintf("%s to level %d, about %d hours", lesson.Title, lesson.To, lesson.Hours), lesson.Text
		hours := a.Catalog.Skill(lesson.Skill).Hours[lesson.To-1]
		line = line.stating(hours.Record(fmt.Sprintf("%s, to level %d", lesson.Title, lesson.To)))
		if lesson.By != 0 {
			line.Text += ", by " + lesson.By.Short()
		}
		if lesson.NoRegret && len(a.Skills.Targets) > 1 {
			line.Text += "; no regret: worth it for each of your likely paths"
		}
		lessons = append(lessons, line)
	}
	if more := len(a.Skills.Learn) - len(lessons); more > 0 {
		lessons = append(lessons, Line{Text: fmt.Sprintf("After these, %s more.", catalog.Count(more, "step"))})
	}
	if len(lessons) > 0 && a.Skills.Learn[0].By == 0 {
		lessons = append(lessons, Line{Text: "Say how many hours a week you can study, and a date stands behind every step."})
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
			lines = append(lines, Line{Label: "You said", Text: why})
		}
		page.add(career.Title, append(lines, a.moneyLines("Pay:", career.Definition.Occupation, "")...)...)
	}
	return page.aged(a.Catalog, a.Today)
}
