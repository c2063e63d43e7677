package advisor

import (
	"slices"
	"strconv"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// AdviceChange is one thing that an advice says otherwise than another one. By is how many points or days
// more it is; nil where it is no number on the whole way. The By of all parts add up to it.
type AdviceChange struct {
	What  string `json:"what"`         // what it is about, such as path-points
	Of    string `json:"of,omitempty"` // the path
	Label string `json:"label"`
	From  string `json:"from"`
	To    string `json:"to"`
	By    *int   `json:"by,omitempty"`
	Parts []Part `json:"parts"` // in the order of the causes; each begins where the one before ended

	Assumed bool `json:"assumed,omitempty"` // a date that rests on planning guesses

	from, to value // as they are before they become words
}

// Part is what one cause did to it.
type Part struct {
	Cause Cause  `json:"cause"`
	From  string `json:"from"`
	To    string `json:"to"`
	By    *int   `json:"by,omitempty"`

	from, to value // as they are before they become words
}

// value is what an advice says of one thing: in words, and as a number where it is one.
type value struct {
	words  string
	number int
	counts bool
}

func count(n int) value       { return value{strconv.Itoa(n), n, true} }
func words(text string) value { return value{words: text} }

// aspect is one thing that advices say.
type aspect struct {
	what, of, label string
	value           func(*sitting.Last) value
}

// adviceChanges holds the states against each other in everything an advice in brief says.
func adviceChanges(states []state, before, after *catalog.Catalog) []AdviceChange {
	changes := []AdviceChange{}
	for _, aspect := range aspects(before, after) {
		from, to := aspect.value(states[0].last), aspect.value(states[len(states)-1].last)
		if from == to {
			continue
		}
		change, now := AdviceChange{What: aspect.what, Of: aspect.of, Label: aspect.label, From: from.words, To: to.words, from: from, to: to}, from
		counts := from.counts
		for _, state := range states[1:] {
			next := aspect.value(state.last)
			if next != now {
				change.Parts = append(change.Parts, Part{Cause: state.cause, From: now.words, To: next.words, By: new(next.number - now.number), from: now, to: next})
			}
			now, counts = next, counts && next.counts
		}
		change.By = new(to.number - from.number)
		if !counts {
			change.By = nil
			for i := range change.Parts {
				change.Parts[i].By = nil
			}
		}
		change.Assumed = change.What == planDate && slices.ContainsFunc(states, func(s state) bool { return s.advice != nil && s.advice.Plan.Assumed })
		changes = append(changes, change)
	}
	return changes
}

// planDate is what a date to promise is called.
const planDate = "plan-p80"

// The words for what is not there.
const (
	noneOf   = "none"
	noDate   = "no date"
	unranked = "not ranked"
)

// aspects are everything an advice in brief says, with names from the newer catalog, or from the older one
// for what it no longer has.
func aspects(older, newer *catalog.Catalog) []aspect {
	names := naming{newer, older}
	all := []aspect{
		{"role-percent", "", "The work, of 100", func(l *sitting.Last) value { return count(l.Role.Percent) }},
		{"role-points", "", "Points for the work", func(l *sitting.Last) value { return count(l.Role.Points) }},
		{"role-possible", "", "Points the work could have", func(l *sitting.Last) value { return count(l.Role.Possible) }},
		{"role-band", "", "The verdict on the work", func(l *sitting.Last) value { return words(l.Role.Band) }},
		{"vetoes", "", "Must-haves against the work", func(l *sitting.Last) value { return names.all(l.Role.Vetoes, names.must) }},
		{"leading", "", "Leading paths", func(l *sitting.Last) value { return names.all(pathsOf(l, true), names.path) }},
		{"order", "", "Order of the paths", func(l *sitting.Last) value { return names.all(pathsOf(l, false), names.path) }},
	}
	for _, id := range names.paths() {
		of := func(say func(sitting.LastPath) value) func(*sitting.Last) value {
			return func(l *sitting.Last) value {
				for _, path := range l.Paths {
					if path.ID == id {
						return say(path)
					}
				}
				return words(unranked)
			}
		}
		all = append(all,
			aspect{"path-points", id, "Points for " + names.path(id), of(func(p sitting.LastPath) value { return count(p.Points) })},
			aspect{"path-reach", id, names.path(id) + " open to you", of(func(p sitting.LastPath) value { return words(eligibility.State(p.Reach).Word()) })})
	}
	return append(all,
		aspect{"plan-path", "", "The plan is for", func(l *sitting.Last) value { return words(names.goal(l.Plan.Path)) }},
		aspect{planDate, "", "The date that holds in 8 of 10 futures", func(l *sitting.Last) value {
			if l.Plan.P80 == 0 {
				return words(noDate)
			}
			return value{l.Plan.P80.Long(), int(l.Plan.P80), true}
		}},
		aspect{"plan-next", "", "First steps of the plan", func(l *sitting.Last) value { return names.all(l.Plan.Next, names.activity) }})
}

func pathsOf(l *sitting.Last, leading bool) (ids []string) {
	for _, path := range l.Paths {
		if path.Leading || !leading {
			ids = append(ids, path.ID)
		}
	}
	return ids
}

// naming finds names in the first of some catalogs that has them; what none has keeps its id.
type naming []*catalog.Catalog

func (n naming) find(id string, title func(c *catalog.Catalog) string) string {
	for _, c := range n {
		if found := title(c); found != "" {
			return found
		}
	}
	return id
}

func (n naming) path(id string) string {
	return n.find(id, func(c *catalog.Catalog) string {
		if path := c.Path(id); path != nil {
			return path.Title
		}
		return ""
	})
}

func (n naming) goal(id string) string {
	if id == sitting.Entry {
		return n[0].Role(n[0].About.Entry).Title
	}
	return n.path(id)
}

func (n naming) activity(id string) string {
	return n.find(id, func(c *catalog.Catalog) string {
		if activity := c.Activity(id); activity != nil {
			return activity.Title
		}
		return ""
	})
}

func (n naming) must(id string) string {
	return n.find(id, func(c *catalog.Catalog) string {
		for _, must := range c.MustHaves {
			if must.ID == id {
				return must.Says
			}
		}
		return ""
	})
}

// all names several, in their order.
func (n naming) all(ids []string, name func(string) string) value {
	if len(ids) == 0 {
		return words(noneOf)
	}
	var titles []string
	for _, id := range ids {
		titles = append(titles, name(id))
	}
	return words(strings.Join(titles, ", "))
}

// paths are the ids of all paths, those of the newer catalog first.
func (n naming) paths() (ids []string) {
	for _, c := range n {
		for _, path := range c.Paths {
			if !slices.Contains(ids, path.ID) {
				ids = append(ids, path.ID)
			}
		}
	}
	return ids
}
