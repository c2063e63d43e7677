package plan

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// UsesEducation tells whether the plan holds the way into the entry role.
func (choice Choice) UsesEducation() bool { return !choice.Entered || choice.Path == sitting.Entry }

// Held tells whether the person works in the role at the goal already, or beyond it.
func (choice Choice) Held(c *catalog.Catalog) bool {
	path, question := c.Path(choice.Path), c.Question("now")
	if path == nil || question == nil {
		return choice.Entered && choice.Path == sitting.Entry
	}
	option := question.Option(choice.Person.Now)
	return option != nil && option.WorksAs == path.To
}

// networkOf returns the activities of a choice as nodes, each after those it waits for, and the title
// of the goal. Nothing is worked out yet.
func networkOf(c *catalog.Catalog, choice Choice) (network []node, title string, err error) {
	steps, title, err := route(c, choice)
	if err != nil {
		return nil, "", err
	}
	if len(steps) == 0 {
		return nil, "", fmt.Errorf("%s: found no activities, expected at least one", choice.Path)
	}
	at := map[string]int{}
	for i, step := range steps {
		at[step.Activity] = i
	}
	indexes := func(ids []string) (nodes []int) {
		for _, id := range ids {
			nodes = append(nodes, at[id])
		}
		return nodes
	}
	held := choice.Path != sitting.Entry && choice.Held(c)
	for _, step := range steps {
		activity := c.Activity(step.Activity)
		if activity == nil {
			return nil, "", fmt.Errorf("activity: found %q, expected an id in activities.yaml", step.Activity)
		}
		for _, id := range slices.Concat(step.After, step.BeforeLast) {
			if _, ok := at[id]; !ok {
				return nil, "", fmt.Errorf("%s waits for %q, expected an activity of the same plan", step.Activity, id)
			}
		}
		enrolled := choice.enrolled(*activity)
		activity = &enrolled
		n := node{
			activity: enrolled, step: step, after: indexes(step.After), beforeLast: indexes(step.BeforeLast), beyond: step.Beyond,
			has: eligibility.Has(c, &choice.Person, activity.DoneWith),
		}
		// A program that was chosen stands for all study that leads to the same.
		otherwise := step.OnlyWith != nil && (len(choice.Programs) > 0 || !choice.has(c, step.OnlyWith))
		n.covered = otherwise || choice.has(c, step.UnlessWith) || slices.Contains(step.UnlessNow, choice.Person.Now) || len(step.OnlyNow) > 0 && !slices.Contains(step.OnlyNow, choice.Person.Now) ||
			held && !step.Beyond || choice.varied(step.OnlyWithout) || !eligibility.Lacks(c, &choice.Person, step.OnlyWithout)
		if activity.DoneWith != nil && !n.covered {
			n.covered = slices.ContainsFunc(activity.DoneWith.Steps, func(id string) bool { _, ok := at[id]; return ok })
		}
		network = append(network, n)
	}
	return network, title, nil
}

// has tells whether the person surely brings along any of what is asked, or chose it.
func (choice Choice) has(c *catalog.Catalog, having *catalog.Having) bool {
	return eligibility.Has(c, &choice.Person, having) || choice.varied(having)
}

// varied tells whether an activity is done by one of the variants that are asked for.
func (choice Choice) varied(having *catalog.Having) bool {
	if having != nil {
		for activity, variant := range having.Variants {
			if choice.Variants[activity] == variant {
				return true
			}
		}
	}
	return false
}

// route lists the steps of a choice, each after those it waits for.
func route(c *catalog.Catalog, choice Choice) (steps []catalog.Step, title string, err error) {
	role := c.Role(c.About.Entry)
	title = role.Title
	if choice.UsesEducation() {
		option := c.EducationOption(choice.Education)
		if option == nil {
			return nil, "", fmt.Errorf("education: found %q, expected an id in education.yaml", choice.Education)
		}
		steps = slices.Clone(option.Steps)
	}
	if choice.Path != sitting.Entry {
		path := c.Path(choice.Path)
		if path == nil {
			return nil, "", fmt.Errorf("path: found %q, expected entry or a path id", choice.Path)
		}
		title = path.Title
		steps = join(steps, path.Steps)
	}
	sorted, cycle := catalog.Sorted(steps)
	if cycle != nil {
		return nil, "", fmt.Errorf("activities wait for each other in a circle: %s", strings.Join(cycle, " → "))
	}
	return sorted, title, nil
}

// join lets every step of next that waits for nothing wait for the ends of first. An activity that
// both hold is done once.
func join(first, next []catalog.Step) []catalog.Step {
	waited := map[string]bool{}
	for _, step := range first {
		for _, id := range slices.Concat(step.After, step.BeforeLast) {
			waited[id] = true
		}
	}
	var ends []string
	for _, step := range first {
		if !waited[step.Activity] && !step.Beyond {
			ends = append(ends, step.Activity)
		}
	}
	joined := first
	for _, step := range next {
		if at := slices.IndexFunc(first, func(s catalog.Step) bool { return s.Activity == step.Activity }); at >= 0 {
			if step.OnlyWithout != nil { // what the path asks for is done, even where the way in does not ask for it
				joined[at].OnlyWithout = step.OnlyWithout
			}
			continue
		}
		if len(step.After) == 0 {
			step.After = ends
		}
		joined = append(joined, step)
	}
	return joined
}

func paceIDs(c *catalog.Catalog) string {
	var ids []string
	for _, pace := range c.About.Planning.Paces {
		ids = append(ids, pace.ID)
	}
	return strings.Join(ids, ", ")
}
