package fit_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawSkills returns a catalog of skills whose later levels never come faster, and paths that need
// some of them, with the levels a person holds.
func drawSkills(t *rapid.T) (c *catalog.Catalog, held map[string]int) {
	c, held = build(ones, rapid.IntRange(1, 3).Draw(t, "paths"), nil), map[string]int{}
	for i := range rapid.IntRange(1, 5).Draw(t, "skills") {
		skill := catalog.Skill{ID: fmt.Sprintf("skill-%d", i)}
		for range 4 {
			hours := rapid.IntRange(1, 30).Draw(t, "hours")
			if last := len(skill.Hours) - 1; last >= 0 {
				hours += int(*skill.Hours[last].Value)
			}
			value := catalog.Number(hours)
			skill.Hours = append(skill.Hours, catalog.Figure{Value: &value})
		}
		c.Skills = append(c.Skills, skill)
		held[skill.ID] = rapid.IntRange(0, 4).Draw(t, "held")
	}
	for i := range c.Paths {
		role := catalog.Role{ID: fmt.Sprintf("role-%d", i)}
		for _, skill := range c.Skills {
			if rapid.Bool().Draw(t, "needed") {
				role.Skills = append(role.Skills, catalog.SkillNeed{
					Skill: skill.ID, Level: rapid.IntRange(1, 4).Draw(t, "level"), Importance: rapid.IntRange(1, 5).Draw(t, "importance"),
					Must: rapid.Bool().Draw(t, "must"),
				})
			}
		}
		c.Roles = append(c.Roles, role)
		c.Paths[i].To = role.ID
	}
	return c, held
}

func pathIDs(c *catalog.Catalog) (ids []string) {
	for _, path := range c.Paths {
		ids = append(ids, path.ID)
	}
	return ids
}

func TestReadinessRisesWithWhatIsHeldAndIsWholeAtNeed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, held := drawSkills(t)
		engine := fit.New(c)
		more := maps.Clone(held)
		more[rapid.SampledFrom(c.Skills).Draw(t, "learned").ID]++
		for i, path := range c.Paths {
			needs := c.Roles[i+1].Skills
			before, after := engine.Readiness(path.ID, held), engine.Readiness(path.ID, more)
			if after.Percent < before.Percent || before.Percent < 0 || after.Percent > 100 {
				t.Fatalf("%d percent, and with more %d", before.Percent, after.Percent)
			}
			enough, surplus, lacking := map[string]int{}, maps.Clone(held), []catalog.SkillNeed{}
			for _, need := range needs {
				enough[need.Skill] = need.Level
				if held[need.Skill] >= need.Level {
					surplus[need.Skill] = 4
				} else {
					lacking = append(lacking, need)
				}
			}
			if whole := engine.Readiness(path.ID, enough); whole.Percent != 100 || whole.Weakest != "" {
				t.Fatalf("at need: %+v", whole)
			}
			if difference := cmp.Diff(before, engine.Readiness(path.ID, surplus)); difference != "" {
				t.Fatalf("a surplus: %s", difference)
			}
			if (before.Weakest == "") != (len(lacking) == 0) {
				t.Fatalf("%+v, lacking %v", before, lacking)
			}
			for _, need := range lacking {
				weakest := lacking[slices.IndexFunc(lacking, func(n catalog.SkillNeed) bool { return n.Skill == before.Weakest })]
				if need.Must && !weakest.Must || need.Must == weakest.Must && held[need.Skill]*weakest.Level < held[weakest.Skill]*need.Level || before.Must != weakest.Must {
					t.Fatalf("%+v, though %+v is weaker", before, need)
				}
			}
		}
	})
}

// within walks a list from Learn and takes every step that still fits into so many hours. A step waits
// for the one before it of the same skill.
func within(steps []fit.SkillStep, hours int) (taken []fit.SkillStep) {
	left := map[string]bool{}
	for _, step := range steps {
		if left[step.Skill] || step.Hours > hours {
			left[step.Skill] = true
			continue
		}
		hours -= step.Hours
		taken = append(taken, step)
	}
	return taken
}

func worth(steps []fit.SkillStep) (value, hours int) {
	for _, step := range steps {
		value, hours = value+step.Value, hours+step.Hours
	}
	return value, hours
}

// The list holds exactly the levels that are lacking, levels of a skill in order, the most value for
// an hour first; it knows nothing of the hours there are, and what is taken from it never exceeds them.
func TestTheLearningListIsWholeInOrderAndKeepsToTheHours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, held := drawSkills(t)
		list := fit.New(c).Learn(pathIDs(c), held)
		reached := maps.Clone(held)
		for i, step := range list {
			if step.To != reached[step.Skill]+1 || step.Value < 1 || step.Hours < 1 {
				t.Fatalf("%+v from level %d", step, reached[step.Skill])
			}
			reached[step.Skill] = step.To
			if i > 0 && list[i-1].Value*step.Hours < step.Value*list[i-1].Hours {
				t.Fatalf("%+v stands before %+v", list[i-1], step)
			}
		}
		needed, wanted := maps.Clone(held), 0
		for _, role := range c.Roles {
			for _, need := range role.Skills {
				needed[need.Skill] = max(needed[need.Skill], need.Level)
				wanted += need.Importance * max(0, need.Level-held[need.Skill])
			}
		}
		if value, _ := worth(list); value != wanted || !maps.Equal(needed, reached) {
			t.Fatalf("the list is worth %d, want %d; it reaches %v, want %v", value, wanted, reached, needed)
		}
		hours := rapid.IntRange(0, 300).Draw(t, "hours")
		if _, used := worth(within(list, hours)); used > hours {
			t.Fatalf("%d hours used of %d", used, hours)
		}
	})
}

// A skill is of no regret when it stands in the better half of what every single path needs.
func TestNoRegretSkillsAreInTheBetterHalfOfEveryPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, held := drawSkills(t)
		engine := fit.New(c)
		for _, step := range engine.Learn(pathIDs(c), held) {
			everywhere := true
			for _, path := range c.Paths {
				var alone []string
				for _, step := range engine.Learn([]string{path.ID}, held) {
					if !slices.Contains(alone, step.Skill) {
						alone = append(alone, step.Skill)
					}
				}
				at := slices.Index(alone, step.Skill)
				everywhere = everywhere && at >= 0 && 2*at < len(alone)
			}
			if step.NoRegret != everywhere {
				t.Fatalf("%+v, in the better half everywhere: %t", step, everywhere)
			}
		}
	})
}

// optimum is the most value that so many hours can give: for every skill some number of its levels is
// chosen, in order. It is exact: a dynamic program over the hours, one skill after the other.
func optimum(list []fit.SkillStep, hours int) int {
	best := make([]int, hours+1) // the most value within each number of hours
	for len(list) > 0 {
		skill, with := list[0].Skill, slices.Clone(best)
		value, spent, rest := 0, 0, []fit.SkillStep{}
		for _, step := range list {
			if step.Skill != skill {
				rest = append(rest, step)
				continue
			}
			value, spent = value+step.Value, spent+step.Hours
			for h := spent; h <= hours; h++ {
				with[h] = max(with[h], best[h-spent]+value)
			}
		}
		best, list = with, rest
	}
	return best[hours]
}

func TestOptimumTriesEverySetOfLevels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, held := drawSkills(t)
		list, hours := fit.New(c).Learn(pathIDs(c), held), rapid.IntRange(0, 200).Draw(t, "hours")
		list = list[:min(len(list), 10)]
		best := 0
		for set := range 1 << len(list) {
			var chosen []fit.SkillStep
			reached, whole := maps.Clone(held), true
			for i, step := range list {
				if set>>i&1 == 1 {
					whole = whole && step.To == reached[step.Skill]+1
					reached[step.Skill] = step.To
					chosen = append(chosen, step)
				}
			}
			if value, used := worth(chosen); whole && used <= hours {
				best = max(best, value)
			}
		}
		if got := optimum(list, hours); got != best {
			t.Fatalf("%d in %d hours, tried %d", got, hours, best)
		}
	})
}

// 300 made-up people with the shipped catalog: one to three paths, with or without the entry role. The
// list, which knows nothing of the hours, is held against the best that exactly so many hours can give.
//
// People show skills by what they did, so evidence of some kind is drawn in some share of the skills.
// Levels drawn evenly from 0 to 3 are told for comparison: they leave fewer short steps, and with steps
// of 25 and 60 hours a list that has to be broken off at 40 does worse.
func TestTheLearningListComesCloseToTheBestThatTheHoursCanGive(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	engine := fit.New(c)
	for _, people := range []struct {
		name string
		held func(random *rand.Rand) map[string]int
		want float64
	}{
		{"levels shown by evidence", func(random *rand.Rand) map[string]int {
			evidence, share := map[string][]string{}, random.Float64()
			for _, skill := range c.Skills {
				if random.Float64() < share {
					evidence[skill.ID] = []string{c.About.Evidence[random.IntN(len(c.About.Evidence))].ID}
				}
			}
			return fit.Held(c, evidence)
		}, 0.97},
		{"levels drawn evenly", func(random *rand.Rand) map[string]int {
			held := map[string]int{}
			for _, skill := range c.Skills {
				held[skill.ID] = random.IntN(4)
			}
			return held
		}, 0},
	} {
		for _, hours := range []int{40, 100, 250, 500} {
			random := rand.New(rand.NewPCG(9, 300))
			total, count, least := 0.0, 0, 1.0
			for range 300 {
				targets := pathIDs(c)
				random.Shuffle(len(targets), func(i, j int) { targets[i], targets[j] = targets[j], targets[i] })
				targets = targets[:1+random.IntN(3)]
				if random.IntN(2) == 0 {
					targets = append(targets, c.About.Entry)
				}
				list := engine.Learn(targets, people.held(random))
				if best := optimum(list, hours); best > 0 { // otherwise nothing fits, or nothing is lacking
					value, _ := worth(within(list, hours))
					share := float64(value) / float64(best)
					total, count, least = total+share, count+1, min(least, share)
				}
			}
			mean := total / float64(count)
			t.Logf("%s, %d hours: %.4f of the best on average, %.3f at least, %d people", people.name, hours, mean, least, count)
			if mean < people.want {
				t.Errorf("%s, %d hours: %.4f of the best on average, want %v", people.name, hours, mean, people.want)
			}
		}
	}
}

func TestHeldCountsWhatWasDoneAndNoWordAboutOneself(t *testing.T) {
	c := &catalog.Catalog{About: catalog.About{Evidence: []catalog.EvidenceKind{
		{ID: "alone", Level: 2}, {ID: "course", Level: 2, Proof: true}, {ID: "work", Level: 3, Proof: true}, {ID: "taught", Level: 4, Proof: true},
	}}}
	held := fit.Held(c, map[string][]string{
		"a": {"alone"}, "b": {"course", "work"}, "c": {"work", "taught", "alone"}, "d": {"I am great at it"}, "e": {},
	})
	if difference := cmp.Diff(map[string]int{"a": 2, "b": 3, "c": 4, "d": 2}, held); difference != "" {
		t.Error(difference)
	}
}

// The job at the door has needs of its own, though no path leads to it.
func TestTheEntryRoleIsATargetToo(t *testing.T) {
	c := build(ones, 1, nil)
	c.Roles[0].Skills = []catalog.SkillNeed{{Skill: "coding", Level: 2, Importance: 3}}
	if ready := fit.New(c).Readiness("entry", map[string]int{"coding": 1}); ready.Percent != 50 || ready.Weakest != "coding" {
		t.Errorf("%+v", ready)
	}
}
