package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// searched is how many of a planner's futures, from the first on, the search for changes looks at.
const searched = 4_096

// searches is what became of searches for changes that were repeated by trying every mix.
type searches struct {
	people  int // with a date that does not hold
	mixes   int
	sets    int // found by trying everything
	missing int // not found by the search
	larger  int // found by the search, though a milder set is enough
	hopeful int // sets that hold in the futures searched, but not in all
	least   int // lowest chance of a set found, in percent of all futures
}

const searchSeed = 1

// repeat searches changes for people drawn at random, and tries every mix for each.
func (s *study) repeat() (found searches, err error) {
	random := rand.New(rand.NewPCG(searchSeed, 0))
	found.least = 100
	planner := plan.New(s.catalog)
	for found.people < s.size.searches {
		choice := s.anyone(random)
		mends := planner.Mends(choice)
		if mends == nil {
			continue
		}
		found.people++
		if err := s.compare(planner, choice, mends, &found); err != nil {
			return found, err
		}
	}
	return found, nil
}

// anyone is a person who begins a degree and has a date to keep.
func (s *study) anyone(random *rand.Rand) plan.Choice {
	pick := func(ids ...string) string { return ids[random.IntN(len(ids))] }
	paces := s.catalog.About.Planning.Paces
	choice := as(sitting.Entry, pick("associate", "bachelor"), paces[random.IntN(len(paces))].ID, false, sitting.Circumstances{WeeklyHours: given(4 + random.IntN(40)), Credits: given(random.IntN(60))})
	choice.Person.Deadline = start.AddDays(300 + random.IntN(2400))
	return choice
}

// compare holds the sets of a search against those found by trying everything.
func (s *study) compare(planner *plan.Planner, choice plan.Choice, mends *plan.Mends, found *searches) error {
	enough, mixes := []mix{}, s.mixes(choice)
	for _, m := range mixes {
		arrivals, err := planner.Arrivals(choice.With(m...))
		if err != nil {
			return err
		}
		if chance(arrivals[:min(searched, len(arrivals))], choice.Person.Deadline) >= s.catalog.About.Planning.Sure {
			enough = append(enough, m)
		}
	}
	var want []string
	for _, m := range enough {
		if isMildest(m, enough) {
			want = append(want, m.name())
		}
	}
	found.mixes += len(mixes)
	found.sets += len(want)
	for _, set := range mends.Sets {
		if at := slices.Index(want, mix(set.Changes).name()); at >= 0 {
			want = slices.Delete(want, at, at+1)
		} else {
			found.larger++
		}
		arrivals, err := planner.Arrivals(choice.With(set.Changes...))
		if err != nil {
			return err
		}
		all := chance(arrivals, choice.Person.Deadline)
		if found.least = min(found.least, all); all < s.catalog.About.Planning.Sure {
			found.hopeful++
		}
	}
	found.missing += len(want)
	return nil
}

// chance returns the percent of futures that keep a date, rounded down.
func chance(arrivals []calendar.Date, deadline calendar.Date) int {
	kept := 0
	for _, arrival := range arrivals {
		if arrival <= deadline {
			kept++
		}
	}
	return 100 * kept / len(arrivals)
}

// mix is some changes, one of each group at most.
type mix []catalog.Change

func (m mix) name() string {
	var ids []string
	for _, change := range m {
		ids = append(ids, change.ID)
	}
	slices.Sort(ids)
	return strings.Join(ids, " ")
}

// mixes lists every mix of the catalog's changes. Fewer hours than a person has are no change for them.
func (s *study) mixes(choice plan.Choice) []mix {
	all := []mix{nil}
	for _, change := range s.catalog.Changes {
		if change.Hours > 0 && change.Hours <= *choice.Person.WeeklyHours {
			continue
		}
		for _, m := range slices.Clone(all) {
			if !slices.ContainsFunc(m, func(c catalog.Change) bool { return c.Group == change.Group }) {
				all = append(all, append(slices.Clone(m), change))
			}
		}
	}
	return all
}

// isMildest tells whether no other mix asks for less: for no change that this one has not, unless this
// one has a heavier one of its group.
func isMildest(m mix, others []mix) bool {
	return !slices.ContainsFunc(others, func(other mix) bool {
		for _, change := range other {
			heavier := func(own catalog.Change) bool {
				return own.ID == change.ID || own.Group == change.Group && own.Burden > change.Burden
			}
			if !slices.ContainsFunc(m, heavier) {
				return false
			}
		}
		return other.name() != m.name()
	})
}
