package advisor

import (
	"testing"

	"careeradvisor/advisor/sitting"
)

// Everything a screen shows but the plan, for a whole sitting without limits, which only plans can be
// held against.
func BenchmarkAdviceWithoutAPlan(b *testing.B) {
	a := shipped(b)
	s, err := sitting.Read("testdata/personas/tom-torn.yaml")
	if err != nil {
		b.Fatal(err)
	}
	s.Circumstances.Deadline, s.Circumstances.Budget = 0, nil
	b.ReportAllocs()
	for b.Loop() {
		a.judge(s, today)
	}
}
