package plan

import "sync"

// memory keeps what was worked out, so that a change of the plan walks again only what it touches. When
// it is full it forgets what was not asked for since it was full the last time. A nil memory keeps
// nothing.
type memory[K comparable, V any] struct {
	mutex      sync.Mutex
	young, old map[K]V
	most       int // in either
}

func newMemory[K comparable, V any](most int) *memory[K, V] {
	return &memory[K, V]{young: map[K]V{}, most: most}
}

func (m *memory[K, V]) get(key K) (known V, ok bool) {
	if m == nil {
		return known, false
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if known, ok = m.young[key]; ok {
		return known, ok
	}
	if known, ok = m.old[key]; ok {
		m.keep(key, known)
	}
	return known, ok
}

func (m *memory[K, V]) put(key K, value V) {
	if m == nil {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.keep(key, value)
}

func (m *memory[K, V]) keep(key K, value V) {
	if len(m.young) == m.most {
		m.young, m.old = map[K]V{}, m.young
	}
	m.young[key] = value
}
