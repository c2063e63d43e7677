package sidebyside_test

import (
	"bytes"
	"sync/atomic"
	"testing"

	"careeradvisor/advisor/sidebyside"
)

func TestAllRunAndAFaultReachesWhoWaits(t *testing.T) {
	var group sidebyside.Group
	var ran atomic.Int32
	for range 10 {
		group.Go(func() { ran.Add(1) })
	}
	if group.Wait(); ran.Load() != 10 {
		t.Fatalf("%d ran", ran.Load())
	}
	for range 3 {
		group.Go(faulty)
	}
	defer func() {
		fault, ok := recover().(*sidebyside.Fault)
		if !ok || fault.Value != "broken" || !bytes.Contains(fault.Stack, []byte("sidebyside_test.faulty")) {
			t.Errorf("got %+v", fault)
		}
	}()
	group.Wait()
	t.Error("nobody was told")
}

func faulty() { panic("broken") }

func TestEachNumberIsWorkedOnOnce(t *testing.T) {
	for _, n := range []int{0, 1, 1000} {
		worked := make([]atomic.Int32, n)
		sidebyside.Each(n, func(i int) { worked[i].Add(1) })
		for i := range worked {
			if times := worked[i].Load(); times != 1 {
				t.Errorf("of %d, number %d was worked on %d times", n, i, times)
			}
		}
	}
}
