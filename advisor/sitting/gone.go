package sitting

import (
	"cmp"
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
	by.Musts, left = withoutIDs(&s.Musts, c.HasItem, left)
	if lean := s.Lean; lean != nil && lean.Path != "" && c.Path(lean.Path) == nil {
		by.Lean, s.Lean, left = lean, nil, append(left, lean.Path)
	}
	by.Plan, left = s.Plan.without(c, left)
	for i := range c.Circumstances {
		question := &c.Circumstances[i]
		left = withoutAnswer(c, question, s.Circumstances.field(question.ID), by.Circumstances.field(question.ID), left)
	}
	for i := range c.Schools.Finance {
		question := &c.Schools.Finance[i].Question
		left = withoutAnswer(c, question, financeFields[question.ID](&s.Finance), financeFields[question.ID](&by.Finance), left)
	}
	by.Schools, left = s.programsWithout(c, left)
	by.Weights, left = without(&s.Weights, func(id string) bool {
		return c.Schools.Criterion(id) != nil && c.Schools.Weight(s.Weights[id]) != nil
	}, left)
	if len(left) == 0 {
		return nil
	}
	s.Gone = by
	slices.Sort(left)
	return slices.Compact(left)
}

// without takes out of the choice what is not known, and returns it. Without its path there is no plan at all.
func (p *PlanChoice) without(c *catalog.Catalog, left []string) (PlanChoice, []string) {
	if p.Path != "" && p.Path != Entry && c.Path(p.Path) == nil {
		by := *p
		*p = PlanChoice{}
		return by, append(left, "plan")
	}
	by, activity := PlanChoice{}, func(id string) bool { return c.Activity(id) != nil }
	by.Early, left = withoutIDs(&p.Early, activity, left)
	by.Variants, left = without(&p.Variants, func(id string) bool { return activity(id) && c.Activity(id).Variant(p.Variants[id]) != nil }, left)
	by.Intakes, left = without(&p.Intakes, func(id string) bool {
		return activity(id) && (p.Intakes[id].Term == "" || c.HasTerm(p.Intakes[id].Term))
	}, left)
	by.Edits, left = without(&p.Edits, activity, left)
	by.Done, left = without(&p.Done, activity, left)
	for _, choice := range []struct {
		of, by *string
		known  bool
	}{
		{&p.Education, &by.Education, c.EducationOption(p.Education) != nil},
		{&p.Pace, &by.Pace, c.About.Planning.Pace(p.Pace) != nil},
		{&p.Late, &by.Late, c.About.Planning.Lateness.Option(p.Late) != nil},
	} {
		if *choice.of != "" && !choice.known {
			*choice.by, *choice.of, left = *choice.of, "", append(left, *choice.of)
		}
	}
	if promise := p.Promise; promise != nil && promise.Path != Entry && c.Path(promise.Path) == nil {
		by.Promise, p.Promise, left = promise, nil, append(left, promise.Path)
	} else if promise != nil { // what was promised of one step is nothing without the step
		kept := *promise
		if _, left = without(&kept.Ends, activity, left); len(kept.Ends) < len(promise.Ends) {
			by.Promise, p.Promise = promise, &kept
		}
	}
	return by, left
}

// programsWithout takes out of the programs the answers that nobody can give any more, and returns all
// programs with nothing but their names and these answers; none where every answer can be given.
func (s *Sitting) programsWithout(c *catalog.Catalog, left []string) ([]Program, []string) {
	programs, before := clonePrograms(s.Schools), len(left)
	by := make([]Program, len(programs))
	for i := range programs {
		by[i] = Program{Name: programs[i].Name, School: programs[i].School, Title: programs[i].Title}
		for j := range c.Schools.Fields {
			question := &c.Schools.Fields[j].Question
			field := programFields[question.ID]
			left = withoutAnswer(c, question, field(&programs[i]), field(&by[i]), left)
		}
	}
	if len(left) == before {
		return nil, left
	}
	s.Schools = programs
	return by, left
}

// withoutAnswer takes out of a field the options that a question does not offer, and moves them to another.
func withoutAnswer(c *catalog.Catalog, question *catalog.Question, field, by any, left []string) []string {
	switch field := field.(type) {
	case *string:
		if *field != "" && question.Kind != "text" && question.Option(*field) == nil {
			*by.(*string), left = *field, append(left, *field)
			*field = ""
		}
	case *[]string:
		*by.(*[]string), left = withoutIDs(field, func(id string) bool { return offers(c, question, id) }, left)
	}
	return left
}

// withoutIDs takes out of a list what is not known, and returns it.
func withoutIDs(all *[]string, known func(id string) bool, left []string) (taken, leftToo []string) {
	kept := []string(nil)
	for _, id := range *all {
		if known(id) {
			kept = append(kept, id)
		} else {
			taken = append(taken, id)
		}
	}
	if len(taken) > 0 {
		*all = kept
	}
	return taken, append(left, taken...)
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
	all.Musts, all.Weights = slices.Concat(all.Musts, by.Musts), with(all.Weights, by.Weights)
	if all.Lean == nil {
		all.Lean = by.Lean
	}
	switch {
	case all.Plan.empty():
		all.Plan = by.Plan
	case by.Plan.Path == "":
		now := all.Plan
		all.Plan = by.Plan.under(now)
		all.Plan.Early = slices.Concat(now.Early, by.Plan.Early)
		if now.Promise != nil && by.Plan.Promise != nil && now.Promise.Made == by.Plan.Promise.Made {
			all.Plan.Promise = by.Plan.Promise // with all its steps
		}
	}
	for _, id := range catalog.CircumstanceIDs {
		putBack(all.Circumstances.field(id), by.Circumstances.field(id))
	}
	for _, field := range financeFields {
		putBack(field(&all.Finance), field(&by.Finance))
	}
	all.Schools = clonePrograms(all.Schools)
	for i := range all.Schools {
		for j := range by.Schools {
			if by.Called(j) == all.Called(i) {
				for _, field := range programFields {
					putBack(field(&all.Schools[i]), field(&by.Schools[j]))
				}
			}
		}
	}
	return &all
}

// putBack moves what was taken out of a field back, where the person has not said something else since.
func putBack(field, by any) {
	switch field := field.(type) {
	case *string:
		*field = cmp.Or(*field, *by.(*string))
	case *[]string:
		if by := *by.(*[]string); len(by) > 0 && !slices.Contains(*field, none) {
			*field = slices.Sorted(slices.Values(slices.Concat(*field, by)))
		}
	}
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
