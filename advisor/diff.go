package advisor

import (
	"reflect"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// DiffFormat names the version of the JSON form of a Difference.
const DiffFormat = "careeradvisor/diff/1"

// Side is one of two advices that are compared: a sitting, the advisor whose catalog judges it, and the
// day.
type Side struct {
	Advisor *Advisor
	Sitting *sitting.Sitting
	Today   calendar.Date
	Told    *sitting.Last // what the person was told in fact; nil where that is not to count
}

// Sides sets up the comparison of two sittings, or of one with itself where second is nil. older judges the
// first one; it may be now. What the first was told in fact counts where older judges otherwise than what
// told it, and where one sitting is compared with what it was told. A catalog named for the comparison goes before.
func Sides(older, now *Advisor, first, second *sitting.Sitting, today calendar.Date) (before, after Side) {
	before, after = Side{older, first, today, first.Last}, Side{now, second, today, nil}
	if second == nil {
		after.Sitting = first
	}
	told := before.Told
	switch {
	case told == nil:
	case older != now && told.Catalog != versionOf(older),
		second != nil && (since(told, older) == "" || reflect.DeepEqual(told, second.Last)):
		before.Told = nil
	}
	return before, after
}

// Cause is one of the things that can move an advice.
type Cause string

// The causes, in the order in which Diff puts the new in the place of the old.
const (
	ByScoring        Cause = "scoring"          // the way points and dates come about
	ByDataAndScoring Cause = "data-and-scoring" // both, which only the older catalog could tell apart
	ByData           Cause = "data"             // the catalog
	ByTime           Cause = "time"             // the day that dates are counted from
	ByCircumstances  Cause = "circumstances"    // where the person is, what they have done, what they plan
	ByAnswers        Cause = "answers"          // responses, must-haves and trials
)

// Difference is what changed from one advice to another, and why.
type Difference struct {
	Format  string         `json:"format"`
	Before  sitting.Last   `json:"before"`
	After   sitting.Last   `json:"after"`
	Inputs  []InputChange  `json:"inputs"`  // what changed in what the advice rests on
	Changes []AdviceChange `json:"changes"` // what changed in the advice
}

// state is an advice on the way from one side to the other. advice is nil for what was told long ago.
type state struct {
	cause  Cause // what was put in place to get here
	last   *sitting.Last
	advice *Advice
}

// Diff tells what changed from one side to another, and why.
//
// It starts with the advice of before and puts what is new in the place of what was, one cause at a time:
// first what the program changed, then the day, then what the person changed. What a step moves is
// its cause's part, so the parts of a change add up to it exactly, whether it is of points, of days or of
// words. Where two causes move something only together, the later one has it.
func Diff(before, after Side) *Difference {
	states := steps(before, after)
	first, last := states[0].last, states[len(states)-1].last
	return &Difference{
		Format: DiffFormat, Before: *first, After: *last,
		Inputs: inputChanges(before, after, states), Changes: adviceChanges(states, before.Advisor.Catalog, after.Advisor.Catalog),
	}
}

// steps returns the advices from one side to the other. A step that puts nothing new in place is left out.
func steps(before, after Side) (states []state) {
	judge := func(cause Cause, by *Advisor, s *sitting.Sitting, today calendar.Date) {
		advice := by.Advise(s, today)
		states = append(states, state{cause, advice.Last(), advice})
	}
	day, cause := before.Today, Cause("")
	if told := before.Told; told != nil {
		day = told.Today
		if cause = since(told, before.Advisor); cause != "" {
			states = append(states, state{last: told})
		}
	}
	judge(cause, before.Advisor, before.Sitting, day)
	if versionOf(before.Advisor) != versionOf(after.Advisor) {
		judge(ByData, after.Advisor, before.Sitting, day)
	}
	if day != after.Today {
		judge(ByTime, after.Advisor, before.Sitting, after.Today)
	}
	between := *after.Sitting // what is no answer to a question of the interview is of the circumstances
	answersOf(before.Sitting).put(&between)
	if !reflect.DeepEqual(between, *before.Sitting) {
		judge(ByCircumstances, after.Advisor, &between, after.Today)
	}
	if !reflect.DeepEqual(between, *after.Sitting) {
		judge(ByAnswers, after.Advisor, after.Sitting, after.Today)
	}
	return states
}

// since tells what changed in the program since something was told; empty when nothing did.
func since(told *sitting.Last, now *Advisor) Cause {
	switch scoring, data := told.Scoring != Scoring, told.Catalog != versionOf(now); {
	case scoring && data:
		return ByDataAndScoring
	case scoring:
		return ByScoring
	case data:
		return ByData
	}
	return ""
}

func versionOf(a *Advisor) sitting.CatalogVersion {
	return sitting.CatalogVersion{Version: a.Catalog.About.Version, Digest: a.Catalog.Digest}
}

// answers are the parts of a sitting that ByAnswers stands for.
type answers struct {
	responses, trials sitting.Responses
	musts             []string
	seconds           map[string]int
	brief             bool
	lean              *sitting.Lean
}

func answersOf(s *sitting.Sitting) answers {
	return answers{s.Responses, s.Trials, s.Musts, s.Seconds, s.Brief, s.Lean}
}

func (a answers) put(s *sitting.Sitting) {
	s.Responses, s.Trials, s.Musts, s.Seconds, s.Brief, s.Lean = a.responses, a.trials, a.musts, a.seconds, a.brief, a.lean
}
