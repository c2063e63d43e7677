package plan

import "testing"

func TestAMemoryForgetsWhatWasNotAskedForOfLate(t *testing.T) {
	const most = 10
	m := newMemory[int, int](most)
	for i := range most {
		m.put(i, 100+i)
	}
	for i := range most {
		if value, ok := m.get(i); !ok || value != 100+i {
			t.Fatalf("of %d, %d is not remembered", most, i)
		}
	}
	for i := most; i < 10*most; i++ {
		if _, ok := m.get(0); !ok {
			t.Fatalf("0 was asked for all the time, and is forgotten after %d", i)
		}
		m.put(i, 100+i)
		if kept := len(m.young) + len(m.old); kept > 2*most {
			t.Fatalf("%d are kept of %d", kept, most)
		}
	}
	if _, ok := m.get(1); ok {
		t.Error("1 was not asked for, and is remembered")
	}
	var nothing *memory[int, int]
	nothing.put(1, 1)
	if _, ok := nothing.get(1); ok {
		t.Error("a memory that is not there remembers")
	}
}
