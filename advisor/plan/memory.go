package plan

import "sync"

// memory keeps what was worked out, so that a change of the plan walks again only what it touches. It
// forgets what nobody asked for the longest. A nil memory keeps nothing.
type memory[K comparable, V any] struct {
	mutex sync.Mutex
	kept  map[K]*kept[V]
	most  int
	asked int // how often anything was asked for
}

type kept[V any] struct {
	value V
	asked int // when it was last
}

func newMemory[K comparable, V any](most int) *memory[K, V] {
	return &memory[K, V]{kept: map[K]*kept[V]{}, most: most}
}

func (m *memory[K, V]) get(key K) (known V, ok bool) {
	if m == nil {
		return known, false
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	found, ok := m.kept[key]
	if !ok {
		return known, false
	}
	m.asked++
	found.asked = m.asked
	return found.value, true
}

func (m *memory[K, V]) put(key K, value V) {
	if m == nil {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.asked++
	m.kept[key] = &kept[V]{value, m.asked}
	if len(m.kept) <= m.most {
		return
	}
	oldest := key
	for other, found := range m.kept {
		if found.asked < m.kept[oldest].asked {
			oldest = other
		}
	}
	delete(m.kept, oldest)
}
