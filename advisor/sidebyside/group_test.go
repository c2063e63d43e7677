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
