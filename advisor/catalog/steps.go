package catalog

import "slices"

// Sorted returns steps so that every step stands after the steps it waits for, otherwise in the
// order given. If that is impossible it returns the ids that wait for each other in a circle,
// the first of them again at the end.
func Sorted(steps []Step) (sorted []Step, cycle []string) {
	const (
		unseen = iota
		entered
		done
	)
	state := map[string]int{}
	var trail []string
	var visit func(step Step) bool
	visit = func(step Step) bool {
		if state[step.Activity] == done {
			return true
		}
		trail = append(trail, step.Activity)
		if state[step.Activity] == entered {
			cycle = trail[slices.Index(trail, step.Activity):]
			return false
		}
		state[step.Activity] = entered
		for _, id := range slices.Concat(step.After, step.BeforeLast) {
			if before := find(steps, id, func(s *Step) string { return s.Activity }); before != nil && !visit(*before) {
				return false
			}
		}
		state[step.Activity] = done
		trail = trail[:len(trail)-1]
		sorted = append(sorted, step)
		return true
	}
	for _, step := range steps {
		if !visit(step) {
			return nil, cycle
		}
	}
	return sorted, nil
}
