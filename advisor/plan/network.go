package plan

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// node is an activity in the network of one person's plan.
type node struct {
	activity catalog.Activity
	after    []string
	has      bool // the person brings it along
	covered  bool // another activity of the same plan, or where the person is now, makes it unnecessary
}

// outstanding tells whether the activity is still to be done.
func (n node) outstanding() bool { return !n.has && !n.covered }

// UsesEducation tells whether the plan holds the way into the entry role.
func (choice Choice) UsesEducation() bool { return !choice.Entered || choice.Path == sitting.Entry }

// networkOf returns the activities of a choice, each after those it waits for, and the title of
// the goal.
func networkOf(c *catalog.Catalog, choice Choice) (network []node, title string, err error) {
	steps, title, err := route(c, choice)
	if err != nil {
		return nil, "", err
	}
	present := map[string]bool{}
	for _, step := range steps {
		present[step.Activity] = true
	}
	for _, step := range steps {
		activity := c.Activity(step.Activity)
		if activity == nil {
			return nil, "", fmt.Errorf("activity: found %q, expected an id in activities.yaml", step.Activity)
		}
		n := node{activity: *activity, after: step.After, has: eligibility.Has(c, &choice.Person, activity.DoneWith)}
		n.covered = slices.Contains(step.UnlessNow, choice.Person.Now) || len(step.OnlyNow) > 0 && !slices.Contains(step.OnlyNow, choice.Person.Now)
		if activity.DoneWith != nil && !n.covered {
			n.covered = slices.ContainsFunc(activity.DoneWith.Steps, func(id string) bool { return present[id] })
		}
		network = append(network, n)
	}
	return network, title, nil
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
	have := map[string]bool{}
	for _, step := range first {
		have[step.Activity] = true
		for _, id := range step.After {
			waited[id] = true
		}
	}
	var ends []string
	for _, step := range first {
		if !waited[step.Activity] {
			ends = append(ends, step.Activity)
		}
	}
	joined := first
	for _, step := range next {
		if have[step.Activity] {
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
