// Package advisor is the one door to the advice: New prepares a catalog, Advise turns one person's
// sitting into everything a screen shows or a file holds. It has no clock, no environment and no
// disk; the same catalog, sitting and date give the same advice on every platform.
package advisor

import (
	"maps"
	"slices"
	"sync"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/guide"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"
)

// Format names the version of the JSON form of an Advice.
const Format = "careeradvisor/advice/1"

// Advisor gives advice by one catalog. It is safe for concurrent use.
type Advisor struct {
	Catalog   *catalog.Catalog
	Interview *interview.Interview
	Guide     func() *guide.Guide // made when first asked for
	engine    *fit.Engine
	pairs     map[string]*catalog.PairItem // by id
	planner   *plan.Planner
	plans     recent[*plan.Plan]
	ways      recent[[]plan.Way]
	priced    recent[map[string]price]
	school    *school.Engine
	compared  recent[*school.Comparison]
}

// New prepares advice by a catalog that lints.
func New(c *catalog.Catalog) *Advisor {
	engine, planner := fit.New(c), plan.New(c)
	pairs := map[string]*catalog.PairItem{}
	for i := range c.Pairs {
		pairs[c.Pairs[i].ID] = &c.Pairs[i]
	}
	return &Advisor{
		Catalog: c, Interview: interview.New(c, engine), engine: engine, pairs: pairs, planner: planner, school: school.New(c, planner),
		Guide: sync.OnceValue(func() *guide.Guide { return guide.New(c) }), ways: recent[[]plan.Way]{most: mostWays},
	}
}

// Answers is what decides on this person's next question. A trial that brings another path close makes
// the choices between them worth asking.
func Answers(s *sitting.Sitting) interview.Answers {
	return interview.Answers{Responses: evidence(s), Brief: s.Brief}
}

// Entered tells whether the person already works in the entry role.
func (a *Advisor) Entered(s *sitting.Sitting) bool {
	question := a.Catalog.Question("now")
	if question == nil {
		return false
	}
	option := question.Option(s.Circumstances.Now)
	return option != nil && option.Entered
}

// entered tells whether the person needs no way in before a goal.
func (a *Advisor) entered(s *sitting.Sitting, goal string) bool {
	path := a.Catalog.Path(goal)
	return a.Entered(s) || path != nil && slices.Contains(path.Direct, s.Circumstances.Now)
}

// worksIn tells whether the person works in the role at the end of a path already.
func (a *Advisor) worksIn(s *sitting.Sitting, path string) bool {
	return plan.Choice{Path: path, Person: s.Circumstances}.Held(a.Catalog)
}

// firstElsewhere is the path that ranks first of those that lead to another role than the person's own.
func (a *Advisor) firstElsewhere(s *sitting.Sitting, ranked []fit.Path) string {
	for _, path := range ranked {
		if !a.worksIn(s, path.ID) {
			return path.ID
		}
	}
	return ranked[0].ID
}

// evidence is everything that earns points: the responses, and how trials felt.
func evidence(s *sitting.Sitting) map[string]sitting.Response {
	if len(s.Trials) == 0 {
		return s.Responses
	}
	all := maps.Clone(s.Responses)
	maps.Copy(all, s.Trials)
	return all
}

func (a *Advisor) score(s *sitting.Sitting) fit.Result { return a.Interview.Course(Answers(s)).Score() }

// Advise works out the whole advice for a sitting on a day.
func (a *Advisor) Advise(s *sitting.Sitting, today calendar.Date) *Advice {
	advice, choice := a.judge(s, today)
	advice.Plan = a.planFor(s, today, choice)
	advice.Schools = a.schools(s, today, choice)
	advice.Mistakes = a.nearMistakes(s, choice, advice.Schools)
	advice.Sitting = s.Clone() // s may change before somebody asks
	advice.mends = sync.OnceValue(func() *plan.Mends { return a.Mends(advice.Sitting, today) })
	advice.ways = sync.OnceValue(func() []Offer { return a.Ways(advice.Sitting, today) })
	return advice
}

// judge works out everything but the plan, and which plan to make.
func (a *Advisor) judge(s *sitting.Sitting, today calendar.Date) (*Advice, plan.Choice) {
	advice, choice := a.weigh(s, today)
	advice.Exams, advice.Skills = a.exams(choice), a.skills(s, advice)
	advice.Compare = a.compare(advice, a.prices(s, today))
	return advice, choice
}

// weigh works out what nearly every sitting has for itself alone: all of judge but exams, skills and the
// comparison.
func (a *Advisor) weigh(s *sitting.Sitting, today calendar.Date) (*Advice, plan.Choice) {
	advice, on := a.rank(s, today)
	a.explain(advice, s, on.sheet)
	advice.Above, advice.Lean, advice.Trial = a.above(s, on.sheet, advice.Paths), a.lean(s, advice), a.trial(s, advice)
	advice.Nearby, advice.Changes = a.nearby(s, advice), a.changes(s, on.sheet, on.choice.Path, advice, on.waysTo)
	return advice, on.choice
}

// grounds are what a ranking rests on, to explain it by.
type grounds struct {
	sheet  *fit.Sheet
	choice plan.Choice
	waysTo func(goal string) []plan.Way
}

// rank works out how the work fits, in which order the paths stand and what stands in their way, all of it
// without the reasons; see explain.
func (a *Advisor) rank(s *sitting.Sitting, today calendar.Date) (*Advice, grounds) {
	course := a.Interview.Course(Answers(s))
	sheet, result, waysTo := course.Sheet, course.Score(), a.waysTo(s, today)
	choice := a.choice(s, today, a.firstElsewhere(s, result.Paths))
	advice := &Advice{
		Format: Format, Version: CatalogVersion{a.Catalog.About.Version, a.Catalog.Digest}, Today: today, Name: s.Name,
		Leading: result.Leading, Heard: result.Heard, Decided: result.Decided, Stable: result.Stability.Percent(),
		Neighbors: []Neighbor{}, Rest: course.Rest, NextItem: course.Next.ID,
		Entered: a.Entered(s), State: s.Circumstances.State, Now: s.Circumstances.Now, Catalog: a.Catalog, guide: a.Guide,
	}
	goal := choice.Path
	if goal != sitting.Entry {
		goal = "" // limits are held against what the person plans for
	}
	advice.Role = a.role(result.Role, s, goal, waysTo)
	held := fit.Held(a.Catalog, s.Evidence)
	advice.Paths = make([]Path, 0, len(result.Paths))
	for _, path := range result.Paths {
		advice.Paths = append(advice.Paths, a.path(path, s, held, waysTo))
		for _, id := range a.Catalog.Path(path.ID).Neighbors {
			advice.Neighbors = append(advice.Neighbors, Neighbor{id, a.Catalog.Role(id).Title, path.ID})
		}
	}
	return advice, grounds{sheet, choice, waysTo}
}

func (a *Advisor) role(scored fit.Role, s *sitting.Sitting, goal string, waysTo func(string) []plan.Way) Role {
	definition := a.Catalog.Role(scored.ID)
	role := Role{Role: scored, Title: definition.Title, Definition: definition}
	role.Musts = a.musts(s, scored.ID, goal, waysTo)
	if role.Vetoes = append(role.Vetoes, role.vetoed()...); len(role.Vetoes) > 0 {
		role.Otherwise, role.Band = role.Band, fit.Conflict
	}
	return role
}

func (a *Advisor) path(scored fit.Path, s *sitting.Sitting, held map[string]int, waysTo func(string) []plan.Way) Path {
	definition := a.Catalog.Path(scored.ID)
	return Path{
		Path: scored, Title: definition.Title, Definition: definition, Role: a.Catalog.Role(definition.To),
		Shown: a.shown(scored.ID, held), Reach: a.reach(definition, s, waysTo),
	}
}

func (a *Advisor) reach(definition *catalog.Path, s *sitting.Sitting, waysTo func(string) []plan.Way) Reach {
	reach := Reach{BlockedBy: []string{}, Musts: a.musts(s, definition.ID, definition.ID, waysTo)}
	needs := definition.Needs
	if reach.Held = a.worksIn(s, definition.ID); reach.Held {
		needs = nil // whoever works there has been let in
	}
	rules, verdicts := eligibility.Judge(a.Catalog, &s.Circumstances, needs)
	reach.State, reach.Rules = reachState(rules, reach.Musts), verdicts
	for _, verdict := range verdicts {
		if verdict.State == eligibility.Fail {
			reach.BlockedBy = append(reach.BlockedBy, verdict.Rule)
		}
	}
	for _, must := range reach.Musts {
		if must.blocks() {
			reach.BlockedBy = append(reach.BlockedBy, must.Says)
		}
	}
	return reach
}
