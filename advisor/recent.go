package advisor

import (
	"cmp"
	"fmt"
	"sync"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

// recent keeps the few results worked out last, so that answers that do not touch a plan do not work
// it out again. Its zero value is ready, and safe for concurrent use.
type recent[V any] struct {
	most   int // mostRecent where it is 0
	mutex  sync.Mutex
	keys   []string
	values map[string]V
}

// mostRecent is how many results are kept, unless others are wanted.
const mostRecent = 8

// get returns the value of a key, and works it out if it is not there.
func (r *recent[V]) get(key string, work func() V) V {
	r.mutex.Lock()
	value, ok := r.values[key]
	r.mutex.Unlock()
	if ok {
		return value
	}
	value = work()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.values == nil {
		r.values = map[string]V{}
	}
	if _, ok := r.values[key]; !ok {
		r.keys = append(r.keys, key)
	}
	r.values[key] = value
	if len(r.keys) > cmp.Or(r.most, mostRecent) {
		delete(r.values, r.keys[0])
		r.keys = r.keys[1:]
	}
	return value
}

// planKey says in text all of a sitting that plans depend on, but for the goal. What is in it by pointer must
// write itself: an address says nothing, and may be used again.
func planKey(s *sitting.Sitting, today calendar.Date) string {
	key := fmt.Sprint(today, " ")
	for _, field := range catalog.CircumstanceIDs {
		key += s.Circumstances.Text(field) + "|"
	}
	choice := s.Plan
	choice.Promise = nil
	key += fmt.Sprint(choice)
	if s.Plan.Promise != nil {
		key += fmt.Sprint(*s.Plan.Promise)
	}
	return key
}
