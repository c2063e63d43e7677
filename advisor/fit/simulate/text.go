package main

import "fmt"

// summary says in whole numbers what the tables tell. None of it is held against a goal here.
func (s *study) summary(f findings) string {
	t := f.usual
	in100 := func(what, of count) string { return fmt.Sprintf("%.0f of 100", t.share(what, of)) }
	mean, most := t.length(exactStop, inAll)
	return fmt.Sprintf(summary, len(s.survey.questions), mean, most, in100(likedLeads, people), in100(likedIn, people), t.mean(members),
		in100(alone, people), in100(likedAlone, alone), in100(again, people), in100(firmSame, firm),
		percent(f.blind.counts[alone], f.blind.counts[people]))
}

// The sentences of the page around its tables.
const (
	intro = `## Questions and scores

Written by ` + "`go run ./advisor/fit/simulate`" + ` with the questions and weights of catalog %s.

Synthetic people answer the shipped questions one by one, as the program asks them, and the program
scores them. A synthetic person is a set of random numbers: how much they like the work and each path,
and how they tend to answer. What they like is therefore known, and the result can be held against it.
The same seed gives the same people and the same figures on every computer. A share of 12,000 people is
good to about one point.

`

	summary = `### In short

For people as the default ones below:

- Of %d questions a person is asked %.1f on average, and nine of ten people at most %d.
- The path they like best comes first for %s people. It is in the leading group for %s; the
  group holds %.1f paths on average. **Read the group, not the order.**
- One path is shown alone to %s. For %s of those it is the one they like best.
- On another day, %s would see the same path first. A verdict on the work that was not
  borderline is the same for %s.
- People who answer at random are shown one path alone %.0f times in 100. A clear result is no sign that
  somebody took care.

`

	peopleText = `*Clean* people have no habits that bend an answer. *Noisy* people say less by each answer, and the two
sides of their choices are badly matched. Lifts and spreads are in standard deviations of a liking. One
of those is a step and a quarter on the scale of five steps.
`

	stopText = `What a person would answer to every question is drawn before the interview, asked or not. That shows what
the questions left out would have told. The early stop is one that a person has to allow.
`

	lengthText = `Mean number of questions, and in brackets the number that nine of ten people do not exceed. The parts are
those of the program: statements about the work, choices between all paths, closer choices within the
leading group, and one question for each path in it.
`

	findText = `People *made to a path's profile* would say "much rather" to that path in every choice with it and "no
preference" in all others, were it not for their habits and the mood of the moment. Half as clear means
"rather" in place of "much rather". The likings of *anybody* are drawn at random and often lie so close
together that nobody could tell which is first. In brackets: how many paths the leading group holds.

A *second sitting* is the same person on another day, with the same likings and habits and another mood.
`

	firmText = `The last four rows are about people who were shown one path alone.
`

	bandText = `The verdict on the work says whether the fit is good, mixed or poor, and whether that is borderline.
`

	careText = `How long an answer takes is not simulated, so the sign for hasty answers is left out.
`

	widthText = `Paths within so many standard errors of the first one lead together. These are the default people, seed 1,
each time. The width was set before, not by this table.
`

	limits = `### What these figures cannot say

- Nobody here is real. The figures tell how the method works if people answer as assumed. They do not
  tell how people answer, and they say nothing about how well anybody does in a job.
- No reliability of these questions has been published. Nobody has measured it.
- The advisor is for exploring. It is not for selecting, hiring or admitting anyone, and no figure here
  supports such a use.
- Every number of the table of habits is an assumption. So are these:
  - Any two likings of a person go together with a correlation of .30.
  - Every statement tells equally much about the work, and every choice about its two paths, whatever
    their words and weights are. Unequal weights can only cost here. Wording does not matter at all.
  - An answer to a choice depends on how much more one path is liked than the other. Nobody prefers the
    left or the right side as such.
  - A step and a quarter for a standard deviation makes the answers of default people vary by 1.6 and an
    answer given again by 0.55, about. The program counts on both numbers, and they are assumed there as
    well. If people waver more, its whiskers are too short.
  - People who say yes to almost everything add one standard deviation to every statement. Those of them
    in the table belong to the third of all people who like the work least.
  - Nobody insists on a must-have, tries a trial, comes back to a skipped question or gets tired.
`
)
