package main

import (
	"math/rand/v2"
	"slices"

	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// count is something counted over people.
type count int

// What is counted. The leader is the path that comes first.
const (
	people     count = iota
	exactHolds       // the first round stopped with the leader that all its choices give
	briefHolds       // the same, allowed to stop early
	sooner           // stopping early saved a question
	wholeHolds       // the interview ended with the leader that all choices of both rounds give
	likedLeads       // the path liked best is the leader
	likedIn          // the path liked best is in the leading group
	members          // of the leading group, added up
	again            // the leader is the same at a second sitting
	againIn          // the leader of a second sitting is in the leading group of the first
	alone            // the leader leads alone
	likedAlone       // and is the path liked best
	rescored         // and a slip puts another before it at once
	slipped          // and a slip puts another before it after what is then asked
	overturned       // and that other then leads alone
	firm             // the band is not borderline
	firmSame         // and is the same at a second sitting
	levelFirm        // firm, were all ratings to weigh the same
	levelSame        // firmSame, were all ratings to weigh the same
	counts
)

// The ways to stop.
const (
	exactStop = iota
	earlyStop
	stops
)

// longest bounds the questions of an interview.
const longest = 64

// flagKinds are the flags that answers alone can raise. People of a simulation take no time.
var flagKinds = []fit.FlagKind{fit.Same, fit.Agree, fit.Disagree, fit.Circle}

// tally adds up what was seen of many people.
type tally struct {
	seed      uint64
	counts    [counts]int
	questions [stops][parts][longest]int // by stop and part: how many people met so many questions
	leads     []int                      // by path: came first
	liked     []int                      // by path: liked best
	first     []int                      // by path: liked best and came first
	found     []int                      // by path: liked best and in the leading group
	care      [cares]int                 // people
	good      [cares]int                 // by care: the band is good
	told      [cares]int                 // by care: and no flag stands in its way
	doubtful  [cares]int                 // by care: a flag stands in the way of a verdict
	flags     [cares][]int               // by care and kind
}

func newTally(paths int) *tally {
	t := &tally{leads: make([]int, paths), liked: make([]int, paths), first: make([]int, paths), found: make([]int, paths)}
	for i := range t.flags {
		t.flags[i] = make([]int, len(flagKinds))
	}
	return t
}

// note counts something if it is so.
func (t *tally) note(what count, so bool) {
	if so {
		t.counts[what]++
	}
}

// add adds another tally. Sums do not depend on the order in which they are made.
func (t *tally) add(other *tally) {
	plus := func(to, from []int) {
		for i := range to {
			to[i] += from[i]
		}
	}
	plus(t.counts[:], other.counts[:])
	plus(t.leads, other.leads)
	plus(t.liked, other.liked)
	plus(t.first, other.first)
	plus(t.found, other.found)
	plus(t.care[:], other.care[:])
	plus(t.good[:], other.good[:])
	plus(t.told[:], other.told[:])
	plus(t.doubtful[:], other.doubtful[:])
	for i := range t.flags {
		plus(t.flags[i], other.flags[i])
	}
	for i := range t.questions {
		for part := range t.questions[i] {
			plus(t.questions[i][part][:], other.questions[i][part][:])
		}
	}
}

// share returns one count in percent of another.
func (t *tally) share(what, of count) float64 { return percent(t.counts[what], t.counts[of]) }

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(whole, 1)) }

// mean returns how much of something there is to a person.
func (t *tally) mean(what count) float64 {
	return float64(t.counts[what]) / float64(max(t.counts[people], 1))
}

// length returns the mean number of questions of a part, and the number that nine of ten people do
// not exceed.
func (t *tally) length(stop, part int) (mean float64, most int) {
	sum, within := 0, 0
	for n, met := range t.questions[stop][part] {
		sum += n * met
		if within += met; 10*(within-met) < 9*t.counts[people] {
			most = n
		}
	}
	return float64(sum) / float64(max(t.counts[people], 1)), most
}

// meet draws a person, holds two sittings with them, and counts what there is to see.
func (s *survey) meet(e experiment, level *survey, random *rand.Rand, n int, appeal []float64, t *tally) {
	who := e.draw(random, n)
	sheet := e.people.answer(random, who, s.questions, appeal)
	later := e.people.answer(random, who, s.questions, appeal)
	first, second := s.ask(sheet, false), s.ask(later, false)
	t.note(people, true)
	t.care[who.care]++
	s.compareStops(sheet, first, t)
	s.comparePaths(who, first, second, t)
	if len(first.result.Leading) == 1 {
		s.countSlips(sheet, first, t)
	}
	s.compareBands(first, second, firm, firmSame, t)
	level.compareBands(first, second, levelFirm, levelSame, t)
	s.countFlags(who, first, t)
}

// compareStops holds the two ways to stop against asking everything.
func (s *survey) compareStops(sheet []sitting.Response, exact course, t *tally) {
	brief, all := s.ask(sheet, true), s.everything(sheet)
	whole := s.leader(all, 1)
	t.note(exactHolds, s.leader(exact.given.Responses, 1) == whole)
	t.note(briefHolds, s.leader(brief.given.Responses, 1) == whole)
	t.note(sooner, brief.questions[inAll] < exact.questions[inAll])
	t.note(wholeHolds, s.leader(exact.given.Responses, 0) == s.leader(all, 0))
	for part := range parts {
		t.questions[exactStop][part][exact.questions[part]]++
		t.questions[earlyStop][part][brief.questions[part]]++
	}
}

// comparePaths holds the order of the paths against what the person likes, and against a second
// sitting.
func (s *survey) comparePaths(who person, first, second course, t *tally) {
	top := 0
	for path := range s.engine.Paths {
		if who.likes[1+path] > who.likes[1+top] {
			top = path
		}
	}
	liked, leader, later := s.engine.Paths[top], first.result.Paths[0].ID, second.result.Paths[0].ID
	single := len(first.result.Leading) == 1
	t.leads[slices.Index(s.engine.Paths, leader)]++
	t.liked[top]++
	if leader == liked {
		t.note(likedLeads, true)
		t.first[top]++
	}
	if slices.Contains(first.result.Leading, liked) {
		t.note(likedIn, true)
		t.found[top]++
	}
	t.counts[members] += len(first.result.Leading)
	t.note(again, leader == later)
	t.note(againIn, slices.Contains(first.result.Leading, later))
	t.note(alone, single)
	t.note(likedAlone, single && leader == liked)
}

// countSlips asks what a slip does to a path that leads alone.
func (s *survey) countSlips(sheet []sitting.Response, first course, t *tally) {
	slip := s.slips(sheet, first)
	t.note(rescored, slip.rescored)
	t.note(slipped, slip.asked)
	t.note(overturned, slip.alone)
}

// compareBands holds the verdict on the work against a second sitting.
func (s *survey) compareBands(first, second course, firm, same count, t *tally) {
	role := s.engine.Sheet(first.given.Responses).Score(asked).Role
	later := s.engine.Sheet(second.given.Responses).Score(asked).Role
	t.note(firm, !role.Borderline)
	t.note(same, !role.Borderline && role.Band == later.Band)
}

func asked(string) bool { return true }

// countFlags counts good verdicts, and the signs of careless answering that stand in their way.
func (s *survey) countFlags(who person, first course, t *tally) {
	for _, flag := range s.engine.Sheet(first.given.Responses).Flags(nil) {
		t.flags[who.care][slices.Index(flagKinds, flag.Kind)]++
	}
	doubtful := s.doubtful(first.given.Responses)
	if doubtful {
		t.doubtful[who.care]++
	}
	if first.result.Role.Band == fit.Good {
		t.good[who.care]++
		if !doubtful {
			t.told[who.care]++
		}
	}
}

// goodOf counts the sheets with the score of a good fit, and those of them that no flag holds back.
func (s *survey) goodOf(sheets []map[string]sitting.Response) (good, told int) {
	for _, sheet := range sheets {
		if s.engine.Sheet(sheet).Score(asked).Role.Band == fit.Good {
			good++
			if !s.doubtful(sheet) {
				told++
			}
		}
	}
	return good, told
}

// doubtful tells whether a flag stands in the way of a verdict.
func (s *survey) doubtful(given map[string]sitting.Response) bool {
	return slices.ContainsFunc(s.engine.Sheet(given).Flags(nil), fit.Flag.Doubtful)
}
