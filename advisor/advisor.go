// Package advisor is the one door to the advice: New prepares a catalog, Advise turns one person's
// sitting into everything a screen shows or a file holds. It has no clock, no environment and no
// disk; the same catalog, sitting and date give the same advice on every platform.
package advisor

import (
	"sync"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/guide"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/plan"
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
}

// New prepares advice by a catalog that lints.
func New(c *catalog.Catalog) *Advisor {
	return &Advisor{
		Catalog: c, Interview: interview.New(c), engine: fit.New(c),
		Guide: sync.OnceValue(func() *guide.Guide { return guide.New(c) }),
	}
}

// Asked returns the questions this person meets, in order.
func (a *Advisor) Asked(s *sitting.Sitting) []interview.Item {
	return a.Interview.Asked(s.Responses)
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

func (a *Advisor) score(s *sitting.Sitting) fit.Result {
	asked := map[string]bool{}
	for _, item := range a.Asked(s) {
		asked[item.ID] = true
	}
	return a.engine.Score(s.Responses, func(id string) bool { return asked[id] })
}

// Advise works out the whole advice for a sitting on a day.
func (a *Advisor) Advise(s *sitting.Sitting, today calendar.Date) *Advice {
	result, asked := a.score(s), a.Asked(s)
	advice := &Advice{
		Format: Format, Version: CatalogVersion{a.Catalog.About.Version, a.Catalog.Digest}, Today: today, Name: s.Name,
		Role: a.role(result.Role, s.Responses), Leading: result.Leading, Heard: result.Heard, Decided: result.Decided,
		Exams: a.exams(s), Neighbors: []Neighbor{}, Flags: []string{}, Changes: []string{},
		Asked: len(asked), Entered: a.Entered(s), State: s.Circumstances.State, Catalog: a.Catalog,
	}
	advice.Answered, advice.Unseen = interview.Progress(asked, s.Responses)
	if next, ok := interview.Next(asked, s.Responses); ok {
		advice.NextItem = next.ID
	}
	for _, path := range result.Paths {
		advice.Paths = append(advice.Paths, a.path(path, s))
		for _, id := range a.Catalog.Path(path.ID).Neighbors {
			advice.Neighbors = append(advice.Neighbors, Neighbor{id, a.Catalog.Role(id).Title, path.ID})
		}
	}
	advice.Compare = a.compare(advice)
	made, err := plan.Build(a.Catalog, a.Choice(s, today))
	if err != nil {
		made = &plan.Plan{Path: s.Plan.Path, Impossible: err.Error()}
	}
	advice.Plan = made
	return advice
}

func (a *Advisor) role(scored fit.Role, responses map[string]sitting.Response) Role {
	definition := a.Catalog.Role(scored.ID)
	role := Role{Role: scored, Title: definition.Title, Verdict: a.Catalog.About.Verdicts[string(scored.Band)], For: []Sentence{}, Against: []Sentence{}, Definition: definition}
	shares := fit.Apportion(scored.Reasons, scored.Possible, scored.Percent-50)
	for i, reason := range scored.Reasons {
		rating := a.Catalog.Rating(reason.Item)
		sentence := Sentence{Item: reason.Item, Points: reason.Points, Percent: shares[i], Text: rating.Agree}
		if answer, _ := responses[reason.Item].Step(); answer < 0 {
			sentence.Text = rating.Disagree
		}
		switch {
		case reason.Points > 0:
			role.For = append(role.For, sentence)
		case reason.Points < 0:
			role.Against = append(role.Against, sentence)
		}
	}
	return role
}

func (a *Advisor) path(scored fit.Path, s *sitting.Sitting) Path {
	definition := a.Catalog.Path(scored.ID)
	path := Path{Path: scored, Title: definition.Title, For: []Sentence{}, Against: []Sentence{}, Definition: definition, Role: a.Catalog.Role(definition.To)}
	path.Reach.State, path.Reach.Rules = eligibility.Judge(a.Catalog, &s.Circumstances, definition.Needs)
	path.Reach.BlockedBy = []string{}
	for _, verdict := range path.Reach.Rules {
		if verdict.State == eligibility.Fail {
			path.Reach.BlockedBy = append(path.Reach.BlockedBy, verdict.Rule)
		}
	}
	path.Shown.Of = len(definition.Build)
	for _, id := range definition.Build {
		if len(s.Evidence[id]) > 0 {
			path.Shown.Skills++
		}
	}
	for _, reason := range scored.Reasons {
		if reason.Points == 0 {
			continue
		}
		pair := a.Catalog.Pair(reason.Item)
		mine, other := pair.LeftText, pair.RightText
		if pair.Right == scored.ID {
			mine, other = other, mine
		}
		sentence := Sentence{Item: reason.Item, Points: reason.Points, Text: mine, Instead: other}
		if reason.Points > 0 {
			path.For = append(path.For, sentence)
		} else {
			path.Against = append(path.Against, sentence)
		}
	}
	return path
}
