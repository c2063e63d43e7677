package main

import (
	"math/rand/v2"
	"sync"
	"sync/atomic"

	"careeradvisor/advisor/catalog"
)

// The seeds of the experiments.
const (
	usualSeed = iota + 1
	cleanSeed
	noisySeed
	clearSeed
	mildSeed
	blindSeed
	yesSeed
)

// study holds experiments with the shipped catalog, or another.
type study struct {
	catalog *catalog.Catalog
	people  int // in every experiment
	workers int

	survey, level *survey // by the catalog, and were all ratings to weigh the same
	met           int     // people so far
}

// findings are what the experiments found.
type findings struct {
	usual, clean, noisy *tally // the populations
	clear, mild         *tally // people made to the profile of a path, and to one half as clear
	blind               *tally // answers at random
	yes                 *tally // yea-sayers who dislike the work
	narrow, wide        *tally // the usual people, with another width of the leading group
}

// The other widths of the leading group that are tried, in standard errors.
const (
	narrower = 1.0
	wider    = 2.0
)

func newStudy(c *catalog.Catalog, people, workers int) *study {
	return &study{catalog: c, people: people, workers: workers, survey: newSurvey(c), level: newSurvey(level(c))}
}

// run holds every experiment.
func (s *study) run() findings {
	likings, questions, paths := s.survey.likings(), len(s.survey.questions), len(s.survey.engine.Paths)
	as := func(seed uint64, p population) experiment {
		return experiment{seed, p, func(random *rand.Rand, _ int) person { return p.draw(random, likings, questions) }}
	}
	profiled := func(seed uint64, steps float64) experiment {
		return experiment{seed, usual, func(random *rand.Rand, n int) person {
			return usual.profiled(random, likings, questions, n%paths, steps)
		}}
	}
	blind := experiment{blindSeed, usual, func(random *rand.Rand, _ int) person {
		who := usual.draw(random, likings, questions)
		who.care = atRandom
		return who
	}}
	yes := experiment{yesSeed, usual, func(random *rand.Rand, _ int) person { return usual.yeaSayer(random, likings, questions) }}
	return findings{
		usual: s.hold(s.survey, as(usualSeed, usual)), clean: s.hold(s.survey, as(cleanSeed, clean)), noisy: s.hold(s.survey, as(noisySeed, noisy)),
		clear: s.hold(s.survey, profiled(clearSeed, 2)), mild: s.hold(s.survey, profiled(mildSeed, 1)),
		blind: s.hold(s.survey, blind), yes: s.hold(s.survey, yes),
		narrow: s.hold(newSurvey(widened(s.catalog, narrower)), as(usualSeed, usual)),
		wide:   s.hold(newSurvey(widened(s.catalog, wider)), as(usualSeed, usual)),
	}
}

// experiment is one kind of people, drawn from a seed of its own.
type experiment struct {
	seed   uint64
	people population
	draw   func(random *rand.Rand, n int) person // the nth person
}

// groupSize is how many people share one drawing of how well the questions go down with everyone. It
// is also the piece of work that a processor takes at a time.
const groupSize = 100

// hold interviews people. The result does not depend on how many workers share the work.
func (s *study) hold(survey *survey, e experiment) *tally {
	paths := len(survey.engine.Paths)
	total, next := newTally(paths), atomic.Int64{}
	var wait sync.WaitGroup
	var adding sync.Mutex
	for range s.workers {
		wait.Go(func() {
			part := newTally(paths)
			for group := int(next.Add(1)) - 1; group*groupSize < s.people; group = int(next.Add(1)) - 1 {
				random := rand.New(rand.NewPCG(e.seed, uint64(group)))
				appeal := e.people.drawAppeal(random, len(survey.questions))
				for n := group * groupSize; n < min(s.people, (group+1)*groupSize); n++ {
					survey.meet(e, s.level, random, n, appeal, part)
				}
			}
			adding.Lock()
			defer adding.Unlock()
			total.add(part)
		})
	}
	wait.Wait()
	total.seed = e.seed
	s.met += s.people
	return total
}
