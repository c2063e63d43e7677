package fit_test

import (
	"fmt"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// each runs a benchmark for a whole sitting, as the interview asks it, and for an answer to every
// question there is.
func each(b *testing.B, run func(engine *fit.Engine, given responses)) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	tom, err := sitting.Read("../testdata/personas/tom-torn.yaml")
	if err != nil {
		b.Fatal(err)
	}
	every, engine := responses{}, fit.New(c)
	for i, id := range items(c) {
		every[id] = sitting.Steps[(i*i+3*i)%5]
	}
	for name, given := range map[string]responses{"sitting": tom.Responses, "everything": every} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(engine, given)
			}
		})
	}
}

// Scores, bounds, the leading group and the reasons.
func BenchmarkScores(b *testing.B) {
	each(b, func(engine *fit.Engine, given responses) { engine.Sheet(given).Score(everything) })
}

// Everything the engine says about a person: beside the scores the smallest changes of the leader and
// of the band, and whether the answers can be trusted.
func BenchmarkReport(b *testing.B) {
	each(b, func(engine *fit.Engine, given responses) {
		sheet := engine.Sheet(given)
		sheet.Score(everything)
		sheet.Overtakes()
		sheet.Crossings()
		sheet.Flags(nil)
	})
}

// The loops over items and paths allocate nothing: ten times the items take as many allocations.
func TestAllocationsDoNotGrowWithTheItems(t *testing.T) {
	allocations := func(items int) float64 {
		var weights []int
		var pairs []catalog.PairItem
		given := responses{}
		for i := range items {
			weights = append(weights, 1-2*(i%2))
			id := fmt.Sprintf("pair-%d", i)
			pairs = append(pairs, catalog.PairItem{ID: id, Round: 1, Weight: 1, Left: fmt.Sprintf("path-%d", i%5), Right: fmt.Sprintf("path-%d", (i+1)%5)})
			given[id], given[fmt.Sprintf("rating-%d", i)] = sitting.Steps[i%5], sitting.Steps[i%5]
		}
		engine := fit.New(build(weights, 5, pairs))
		return testing.AllocsPerRun(20, func() { engine.Sheet(given).Score(everything) })
	}
	if few, many := allocations(50), allocations(500); few != many {
		t.Errorf("%v allocations for 50 items of a kind, %v for 500", few, many)
	}
}
