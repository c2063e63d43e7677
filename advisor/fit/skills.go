package fit

import (
	"cmp"
	"slices"

	"careeradvisor/advisor/catalog"
)

// Held returns the level at which each skill was shown, by what was done. What the catalog has no
// kind for is taken for a word of one's own: it shows no more than the best kind without proof, since
// people judge their own skill poorly.
func Held(c *catalog.Catalog, evidence map[string][]string) map[string]int {
	unproved := 0
	for _, kind := range c.About.Evidence {
		if !kind.Proof {
			unproved = max(unproved, kind.Level)
		}
	}
	held := map[string]int{}
	for skill, done := range evidence {
		for _, id := range done {
			level := unproved
			if kind := c.About.EvidenceKind(id); kind != nil {
				level = kind.Level
			}
			held[skill] = max(held[skill], level)
		}
	}
	return held
}

// SkillStep is one level of one skill still to be learned.
type SkillStep struct {
	Skill    string `json:"skill"`
	To       int    `json:"to"`        // the level reached
	Hours    int    `json:"hours"`     // likely hours from the level before
	Value    int    `json:"value"`     // importance, summed over the targets that need it
	NoRegret bool   `json:"no_regret"` // among the better half of what every single target needs
}

// Readiness is how much of what a role needs was shown.
type Readiness struct {
	Target  string `json:"target"`            // a path or role id
	Percent int    `json:"percent"`           // importance × level shown ÷ importance × level needed
	Weakest string `json:"weakest,omitempty"` // the skill with the least of its level shown, of the must-haves if one is lacking; empty when none is lacking
	Must    bool   `json:"must"`              // the weakest is a must-have
}

// learningHours returns the likely hours from each level of a skill to the next.
func learningHours(skill catalog.Skill) (hours []int) {
	for _, figure := range skill.Hours {
		_, likely, _ := figure.Whole()
		hours = append(hours, max(1, likely))
	}
	return hours
}

// Readiness holds the levels shown against those a target needs. A surplus in one skill never makes
// up for a lack in another. A target without needs is ready.
func (e *Engine) Readiness(target string, held map[string]int) Readiness {
	ready, have, need := Readiness{Target: target, Percent: 100}, 0, 0
	var weakest catalog.SkillNeed
	for _, n := range e.needs[target] {
		shown := min(held[n.Skill], n.Level)
		have, need = have+n.Importance*shown, need+n.Importance*n.Level
		if shown < n.Level && (ready.Weakest == "" || weaker(n, weakest, held)) {
			weakest, ready.Weakest, ready.Must = n, n.Skill, n.Must
		}
	}
	if need > 0 {
		ready.Percent = 100 * have / need
	}
	return ready
}

// weaker tells whether a skill that is lacking matters more than another: a must-have first, then the
// one with less of its level shown, then the more important one.
func weaker(a, b catalog.SkillNeed, held map[string]int) bool {
	if a.Must != b.Must {
		return a.Must
	}
	return cmp.Or(cmp.Compare(held[a.Skill]*b.Level, held[b.Skill]*a.Level), cmp.Compare(b.Importance, a.Importance)) < 0
}

// Learn lists every level still to be learned for some targets, in the order that gives most value
// for an hour, of levels alike the shorter first. The order does not depend on the hours there are.
func (e *Engine) Learn(targets []string, held map[string]int) []SkillStep {
	steps := e.steps(targets, held)
	better := map[string]int{} // in how many targets a skill is in the better half
	for _, target := range targets {
		var skills []string
		for _, step := range e.steps([]string{target}, held) {
			if !slices.Contains(skills, step.Skill) {
				skills = append(skills, step.Skill)
			}
		}
		for _, skill := range skills[:(len(skills)+1)/2] {
			better[skill]++
		}
	}
	for i := range steps {
		steps[i].NoRegret = better[steps[i].Skill] == len(targets)
	}
	return steps
}

func (e *Engine) steps(targets []string, held map[string]int) []SkillStep {
	steps, wanted := []SkillStep{}, make([][]catalog.SkillNeed, len(e.skills))
	for _, target := range targets {
		for _, need := range e.needs[target] {
			at := e.at[need.Skill]
			wanted[at] = append(wanted[at], need)
		}
	}
	for at, needs := range wanted {
		skill := e.skills[at]
		hours := e.hours[skill]
		for level := held[skill]; level < len(hours); level++ {
			value := 0
			for _, need := range needs {
				if need.Level > level {
					value += need.Importance
				}
			}
			if value == 0 {
				break
			}
			steps = append(steps, SkillStep{Skill: skill, To: level + 1, Hours: hours[level], Value: value})
		}
	}
	slices.SortStableFunc(steps, func(a, b SkillStep) int {
		return cmp.Or(cmp.Compare(b.Value*a.Hours, a.Value*b.Hours), cmp.Compare(a.Hours, b.Hours), cmp.Compare(a.To, b.To))
	})
	return steps
}
