package plan

import "testing"

func TestBlocksAreAllFuturesThatChangesAreTriedIn(t *testing.T) {
	c := shipped(t)
	for _, bits := range []int{6, 12, futuresBits} {
		next := 0
		for _, block := range newPlanner(c, bits, 0).blocks() {
			if block.first != next || block.count == 0 {
				t.Errorf("after %d futures there are %d from %d on", next, block.count, block.first)
			}
			next += block.count
		}
		if want := min(triedFutures, 1<<bits); next != want {
			t.Errorf("%d futures of %d, want %d", next, 1<<bits, want)
		}
	}
}
