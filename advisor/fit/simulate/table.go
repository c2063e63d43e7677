package main

import (
	"fmt"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/evidence"
)

// report writes the part of the page.
func (s *study) report() string {
	f := s.run()
	var b strings.Builder
	fmt.Fprintf(&b, intro, s.catalog.About.Version)
	b.WriteString(s.summary(f))
	for _, part := range []struct{ heading, text, table string }{
		{"Who was asked", peopleText, peopleGrid()},
		{"Does it stop too soon?", stopText, evidence.Table(stopRows(f))},
		{"How many questions?", lengthText, lengthGrid(f) + "\n" + evidence.Table(lengthRows(f))},
		{"Does it find the path a person likes?", findText, evidence.Table(s.findRows(f))},
		{"How firm is a path that is shown alone?", firmText, evidence.Table(firmRows(f))},
		{"Can the verdict on the work be trusted?", bandText, evidence.Table(s.bandRows(f))},
		{"What do the signs of careless answering catch?", careText, careGrid(f)},
		{"What would a narrower or a wider leading group cost?", widthText, s.widthGrid(f)},
	} {
		fmt.Fprintf(&b, "### %s\n\n%s\n%s\n", part.heading, part.text, part.table)
	}
	b.WriteString(limits)
	return b.String()
}

// portion writes a share in percent, and as numbers where a percent would hide a few people.
func portion(part, whole int) string {
	text := fmt.Sprintf("%.1f%%", percent(part, whole))
	if text == "100.0%" && part != whole || text == "0.0%" && part != 0 {
		return fmt.Sprintf("%s of %s", thousands(part), thousands(whole))
	}
	return strings.Replace(text, ".0%", "%", 1)
}

func (t *tally) portion(what, of count) string { return portion(t.counts[what], t.counts[of]) }

// thousands writes a number of people: "12,000".
func thousands(n int) string { return catalog.Amount(catalog.Number(n), "") }

// row is about a share of the people of one tally.
func (t *tally) row(name string, what, of count) evidence.Row {
	return evidence.Row{What: name, Measured: t.portion(what, of), People: thousands(t.counts[of]), Seed: fmt.Sprint(t.seed)}
}

// atLeast gives a row a goal; it holds if the share does.
func atLeast(goal, share float64, row evidence.Row) evidence.Row {
	row.Goal, row.Holds = fmt.Sprintf("at least %.0f%%", goal), share >= goal
	return row
}

func atMost(goal, share float64, row evidence.Row) evidence.Row {
	row.Goal, row.Holds = fmt.Sprintf("at most %.0f%%", goal), share <= goal
	return row
}

// populations are the tallies of the populations, in their order.
func (f findings) populations() []*tally { return []*tally{f.usual, f.clean, f.noisy} }

// rows makes one row of the rows about the three populations.
func (f findings) rows(about func(t *tally) evidence.Row) evidence.Row {
	var all evidence.Row
	var measured, people, seeds, missed []string
	for i, t := range f.populations() {
		row := about(t)
		measured = append(measured, populations[i].name+" "+row.Measured)
		people, seeds = append(people, row.People), append(seeds, row.Seed)
		if !row.Holds {
			missed = append(missed, populations[i].name)
		}
		all = row
	}
	all.Measured, all.People, all.Seed = strings.Join(measured, "; "), strings.Join(people, "; "), strings.Join(seeds, "; ")
	all.Holds = len(missed) == 0
	if missing := len(missed); missing > 0 && missing < len(populations) {
		all.Where = "for " + strings.Join(missed, " and ") + " people"
	}
	return all
}

func peopleGrid() string {
	head, rows := []string{"Habit"}, [][]string{}
	for _, p := range populations {
		head = append(head, p.name)
	}
	row := func(habit, format string, values func(p population) []any) {
		cells := []string{habit}
		for _, p := range populations {
			cells = append(cells, fmt.Sprintf(format, values(p)...))
		}
		rows = append(rows, cells)
	}
	row("An answer rests on what the question is about, on this very statement, on the mood of the moment", "%.0f%%, %.0f%%, %.0f%%",
		func(p population) []any { return []any{100 * p.interest, 100 * p.own, 100 * p.chance} })
	row("Saying yes to any statement: mean lift, and its spread", "%.2f, %.2f", func(p population) []any { return []any{p.agree, p.agreeSpread} })
	row("Lift of a statement that sounds like a good worker", "%.2f", func(p population) []any { return []any{p.praise} })
	row("Some questions go down better than others: spread", "%.2f", func(p population) []any { return []any{p.appeal} })
	row("Some people's answers reach further than others': usual difference", "%.0f%%", func(p population) []any { return []any{100 * p.stretch} })
	row("Questions answered \"not sure\"", "%.0f%%", func(p population) []any { return []any{100 * p.notSure} })
	row("People who do not read: half answer at random, half all alike", "%.0f%%", func(p population) []any { return []any{100 * p.careless} })
	return evidence.Grid(head, rows)
}

func stopRows(f findings) []evidence.Row {
	exact := f.rows(func(t *tally) evidence.Row {
		return atLeast(100, t.share(exactHolds, people), t.row("Exact stop: the first round ends with the leader that all its choices give", exactHolds, people))
	})
	exact.Goal, exact.Met = "100%", "a choice is left out only when no answer to it can change the leader."
	early := f.rows(func(t *tally) evidence.Row {
		return atLeast(95, t.share(briefHolds, people), t.row("Early stop: the same", briefHolds, people))
	})
	early.Met = fmt.Sprintf("it hardly ever stops sooner than the exact one: it saved %s of the default people a question.", f.usual.portion(sooner, people))
	return []evidence.Row{exact, early, f.rows(func(t *tally) evidence.Row {
		return t.row("Whole interview: it ends with the path first that all choices of both rounds put first", wholeHolds, people)
	})}
}

func lengthGrid(f findings) string {
	var rows [][]string
	for i, t := range f.populations() {
		for stop, name := range []string{"exact stop", "early stop"} {
			cells := []string{populations[i].name + ", " + name}
			for part := range parts {
				mean, most := t.length(stop, part)
				cells = append(cells, fmt.Sprintf("%.1f (%d)", mean, most))
			}
			rows = append(rows, cells)
		}
	}
	return evidence.Grid([]string{"People", "The work", "Choices", "Closer choices", "For years", "In all"}, rows)
}

func lengthRows(f findings) []evidence.Row {
	row := f.rows(func(t *tally) evidence.Row {
		mean, most := t.length(exactStop, inAll)
		row := t.row("Questions in all, exact stop", people, people)
		row.Goal, row.Measured, row.Holds = "mean at most 22", fmt.Sprintf("mean %.1f, nine of ten at most %d", mean, most), mean <= 22
		return row
	})
	row.Met = "choices that cannot matter are left out, and closer ones are asked of the leading group alone."
	row.Missed = "answers that say less leave more paths close together, and each of them brings closer choices and a question about the years."
	return []evidence.Row{row}
}

func (s *study) findRows(f findings) []evidence.Row {
	grouped := func(t *tally, row evidence.Row) evidence.Row {
		row.Measured += fmt.Sprintf(" (%.1f paths)", t.mean(members))
		return row
	}
	// A goal about the profiles holds when it does for the path that is found least often.
	each := func(goal float64, row evidence.Row, of []int) evidence.Row {
		least := 0
		for path := range of {
			if percent(of[path], f.clear.liked[path]) < percent(of[least], f.clear.liked[least]) {
				least = path
			}
		}
		row = atLeast(goal, percent(of[least], f.clear.liked[least]), row)
		row.Measured += fmt.Sprintf("; least %s, %s", s.catalog.Paths[least].Short, portion(of[least], f.clear.liked[least]))
		row.Met = "so clear a taste stands out from habits and moods."
		return row
	}
	liked := f.rows(func(t *tally) evidence.Row {
		row := atLeast(85, t.share(likedIn, people), grouped(t, t.row("Anybody: the path liked best is in the leading group", likedIn, people)))
		row.Goal, row.Holds = row.Goal+" (2.2 paths)", row.Holds && t.mean(members) <= 2.2
		return row
	})
	liked.Missed = "most people like several paths about as much, and the leading group is drawn narrower than it might be. The last table tells what a wider one would cost."
	var shares []string
	fair := true
	for i, leads := range f.blind.leads {
		share := percent(leads, f.blind.counts[people])
		shares = append(shares, s.catalog.Paths[i].Short+" "+portion(leads, f.blind.counts[people]))
		fair = fair && share >= 15 && share <= 25
	}
	random := f.blind.row("Answers at random: how often each path comes first", people, people)
	random.Goal, random.Measured, random.Holds = "each 15% to 25%", strings.Join(shares, ", "), fair
	random.Met = "every path stands in as many choices as any other. The shares fall because a tie goes to the path that the catalog names first."
	return []evidence.Row{
		each(90, grouped(f.clear, f.clear.row("Made to a path's profile: it is in the leading group", likedIn, people)), f.clear.found),
		each(75, f.clear.row("Made to a path's profile: it comes first", likedLeads, people), f.clear.first),
		grouped(f.mild, f.mild.row("Half as clear a profile: it is in the leading group", likedIn, people)),
		f.mild.row("Half as clear a profile: it comes first", likedLeads, people),
		liked,
		f.rows(func(t *tally) evidence.Row {
			return t.row("Anybody: the path liked best comes first", likedLeads, people)
		}),
		f.rows(func(t *tally) evidence.Row { return t.row("Second sitting: the same path comes first", again, people) }),
		f.rows(func(t *tally) evidence.Row {
			return t.row("Second sitting: what comes first was in the leading group before", againIn, people)
		}),
		random,
	}
}

func firmRows(f findings) []evidence.Row {
	t := f.usual
	at := atMost(2, t.share(rescored, alone), t.row("One answer moved by one step on the result screen puts another path first", rescored, alone))
	at.Met = "a path leads alone only when it is further ahead than one step can bring another."
	asked := atMost(2, t.share(slipped, alone), t.row("The same, had the person answered so from the start", slipped, alone))
	asked.Missed = "another answer brings other questions, and their answers count. This is the worst of all slips that each person could make, some twelve."
	return []evidence.Row{
		f.rows(func(t *tally) evidence.Row { return t.row("One path is shown alone", alone, people) }),
		f.blind.row("One path is shown alone to people who answer at random", alone, people),
		f.rows(func(t *tally) evidence.Row {
			return t.row("The path shown alone is the one liked best", likedAlone, alone)
		}),
		at, asked, t.row("The same, and the other path is then shown alone", overturned, alone),
	}
}

func (s *study) bandRows(f findings) []evidence.Row {
	all, butOne := s.survey.alike()
	good, _ := s.survey.goodOf(all)
	same := evidence.Row{
		What: "All ten statements answered alike: a good fit", Goal: "none at all", Measured: fmt.Sprint(good), People: fmt.Sprintf("all %d ways", len(all)), Holds: good == 0,
		Met: "the statements for the work weigh as much as those against it.",
	}
	scored, told := s.survey.goodOf(butOne)
	nearly := evidence.Row{
		What: "Nine of ten answered alike: a good fit that no sign of careless answering holds back", Goal: "none at all",
		Measured: fmt.Sprintf("%d (%d have the score of a good fit)", told, scored), People: fmt.Sprintf("all %d ways", len(butOne)), Holds: told == 0,
		Met: "nine alike are such a sign, and it stands in place of the verdict.",
	}
	yes, sayers := f.yes.good[careful], f.yes.counts[people]
	fooled := atMost(5, percent(yes, sayers), f.yes.row("Dislike the work and say yes to almost everything: a good fit", people, people))
	fooled.Measured = fmt.Sprintf("%s (not held back: %s)", portion(yes, sayers), portion(f.yes.told[careful], sayers))
	fooled.Met = "a yes to a statement of the other side counts against the work."
	retest := f.rows(func(t *tally) evidence.Row {
		return atLeast(88, t.share(firmSame, firm), t.row("Second sitting: the same verdict, where it was not borderline", firmSame, firm))
	})
	retest.Missed = "the band of a mixed fit is only some three standard errors wide, so that on another day even its middle is left at times. Unequal weights add to that, see the next row."
	return []evidence.Row{
		same, nearly, fooled, retest,
		f.rows(func(t *tally) evidence.Row {
			return t.row("The same, were all ten statements to weigh alike", levelSame, levelFirm)
		}),
		f.rows(func(t *tally) evidence.Row { return t.row("The verdict is not borderline", firm, people) }),
	}
}

// careGrid tells which flags are seen, and how many good verdicts they hold back.
func careGrid(f findings) string {
	columns := []struct {
		name string
		*tally
		care
	}{{"careful", f.usual, careful}, {"yes to almost everything", f.yes, careful}, {"at random", f.blind, atRandom}, {"all alike", f.usual, allAlike}}
	head, rows := []string{"What is seen"}, [][]string{}
	for _, c := range columns {
		head = append(head, fmt.Sprintf("%s (%s people, seed %d)", c.name, thousands(c.tally.care[c.care]), c.seed))
	}
	row := func(name string, of func(t *tally, kind care) int) {
		cells := []string{name}
		for _, c := range columns {
			cells = append(cells, portion(of(c.tally, c.care), c.tally.care[c.care]))
		}
		rows = append(rows, cells)
	}
	for i, name := range []string{"Nearly all ratings alike", "Yes to things that hardly go together", "No to both sides of things", "Preferences in a circle (said, but hold nothing back)"} {
		row(name, func(t *tally, kind care) int { return t.flags[kind][i] })
	}
	row("Any sign that holds the verdict back", func(t *tally, kind care) int { return t.doubtful[kind] })
	row("The score of a good fit", func(t *tally, kind care) int { return t.good[kind] })
	row("The score of a good fit, and nothing holds it back", func(t *tally, kind care) int { return t.told[kind] })
	return evidence.Grid(head, rows)
}

func (s *study) widthGrid(f findings) string {
	var rows [][]string
	for _, at := range []struct {
		width float64
		note  string
		*tally
	}{{narrower, "", f.narrow}, {float64(s.catalog.About.Scoring.LeadingGroup), ", as it is", f.usual}, {wider, "", f.wide}} {
		mean, _ := at.length(exactStop, inAll)
		rows = append(rows, []string{
			fmt.Sprintf("%.1f%s", at.width, at.note), fmt.Sprintf("%.1f", mean), fmt.Sprintf("%.1f", at.mean(members)), at.portion(likedIn, people),
			at.portion(alone, people), at.portion(likedAlone, alone), at.portion(slipped, alone),
		})
	}
	return evidence.Grid([]string{
		"Standard errors", "Questions in all", "Paths in the group", "The path liked best is in it",
		"One path alone", "… which is liked best", "… which one slip from the start would change",
	}, rows)
}
