package sitting

import (
	"maps"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
)

// Fit makes a sitting ready for a catalog. What it says of things that left the catalog since it was
// written is put by and returned by id; it is written again with the rest. A sitting that names no other
// catalog has no such excuse: then, and for all that is still wrong, the error is that of Validate.
func (s *Sitting) Fit(file string, c *catalog.Catalog) (left []string, err error) {
	if s.Catalog.Digest != "" && s.Catalog.Digest != c.Digest {
		left = s.putBy(c)
	}
	return left, s.Validate(file, c)
}

func (s *Sitting) putBy(c *catalog.Catalog) (left []string) {
	by := &Sitting{}
	by.Responses, left = without(&s.Responses, c.HasItem, left)
	by.Seconds, left = without(&s.Seconds, c.HasItem, left)
	by.Trials, left = without(&s.Trials, func(id string) bool { return c.Trial(id) != nil }, left)
	by.Evidence, left = without(&s.Evidence, func(id string) bool { return c.Skill(id) != nil }, left)
	s.Musts = slices.DeleteFunc(slices.Clone(s.Musts), func(id string) bool {
		if c.HasItem(id) {
			return false
		}
		by.Musts, left = append(by.Musts, id), append(left, id)
		return true
	})
	if lean := s.Lean; lean != nil && lean.Path != "" && c.Path(lean.Path) == nil {
		by.Lean, s.Lean, left = lean, nil, append(left, lean.Path)
	}
	// The parts of a plan belong together: one whose path or steps are gone is no plan.
	broken := false
	s.Plan.validate(c, func(string, string, string) { broken = true })
	if broken {
		by.Plan, s.Plan, left = s.Plan, PlanChoice{}, append(left, "plan")
	}
	if len(left) == 0 {
		return nil
	}
	s.Gone = by
	slices.Sort(left)
	return slices.Compact(left)
}

// without takes out of a map what is not known, and returns it and its ids after those of left.
func without[M ~map[string]V, V any](all *M, known func(id string) bool, left []string) (M, []string) {
	taken := M{}
	kept := maps.Clone(*all)
	maps.DeleteFunc(kept, func(id string, value V) bool {
		if known(id) {
			return false
		}
		taken[id] = value
		return true
	})
	if *all = kept; len(taken) == 0 {
		return nil, left
	}
	return taken, append(left, slices.Collect(maps.Keys(taken))...)
}

// whole is the sitting with what was put by, as it is written. What the person said since comes first.
func (s *Sitting) whole() *Sitting {
	if s.Gone == nil {
		return s
	}
	all, by := *s, s.Gone
	all.Responses, all.Seconds, all.Trials, all.Evidence = with(all.Responses, by.Responses), with(all.Seconds, by.Seconds), with(all.Trials, by.Trials), with(all.Evidence, by.Evidence)
	all.Musts = slices.Concat(all.Musts, by.Musts)
	if all.Lean == nil {
		all.Lean = by.Lean
	}
	if all.Plan.empty() {
		all.Plan = by.Plan
	}
	return &all
}

// with returns what one map holds now and, where it holds nothing, what the other does.
func with[M ~map[string]V, V any](now, by M) M {
	if len(by) == 0 {
		return now
	}
	all := maps.Clone(by)
	maps.Copy(all, now)
	return all
}

// empty tells whether nothing was chosen.
func (p PlanChoice) empty() bool {
	return strings.Join([]string{p.Path, p.Education, p.Pace, p.Late}, "") == "" && p.Start == 0 && p.Promise == nil &&
		len(p.Early)+len(p.Variants)+len(p.Intakes)+len(p.Edits)+len(p.Done) == 0
}
