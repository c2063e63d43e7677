package plan

import (
	"math"
	"testing"

	"careeradvisor/advisor/catalog"
)

// correlation of two rows of numbers with mean 0.
func correlation(a, b []float64) float64 {
	ab, aa, bb := 0.0, 0.0, 0.0
	for i := range a {
		ab, aa, bb = ab+a[i]*b[i], aa+a[i]*a[i], bb+b[i]*b[i]
	}
	return ab / math.Sqrt(aa*bb)
}

// own is the luck of a seed apart from what is shared.
func (l *luck) ownOf(seed uint64) []float64 {
	hand := l.hand(seed)
	z := make([]float64, len(l.normal))
	for i := range z {
		z[i] = l.normal[hand.slice(i)]
	}
	return z
}

func (l *luck) all(seed uint64) []float64 {
	hand := l.hand(seed)
	z := make([]float64, len(l.normal))
	for i := range z {
		z[i] = hand.at(i)
	}
	return z
}

// seeds are those of activities, of what may go wrong with them, and of their terms.
func seedsOf(c *catalog.Catalog) (seeds []uint64) {
	for _, activity := range c.Activities {
		seed := hash(activity.ID)
		seeds = append(seeds, seed)
		for k := range uint64(5) {
			seeds = append(seeds, mix(seed+k+1))
		}
		if activity.Lost != nil {
			for year := uint64(2026); year < 2032; year++ {
				for _, term := range c.Calendars[0].Terms {
					seeds = append(seeds, seed^(hash(term.Start.String())+year))
				}
			}
		}
	}
	return seeds
}

func TestEverySeedDealsEverySliceOnce(t *testing.T) {
	for _, bits := range []int{2, 8, 12, futuresBits} {
		l := newLuck(bits, 0.3, 0)
		for _, seed := range []uint64{0, 1, math.MaxUint64, hash("choose-program"), hash("shared luck")} {
			seen, hand := make([]bool, 1<<bits), l.hand(seed)
			for i := range seen {
				slice := hand.slice(i)
				if seen[slice] {
					t.Fatalf("%d bits, seed %x: slice %d comes twice", bits, seed, slice)
				}
				seen[slice] = true
			}
		}
	}
}

func TestTheLuckOfDifferentSeedsIsUncorrelated(t *testing.T) {
	l, seeds := newLuck(futuresBits, 0.3, 0), seedsOf(shipped(t))
	rows := make([][]float64, len(seeds))
	for i, seed := range seeds {
		rows[i] = l.ownOf(seed)
	}
	pairs, squares, worst := 0, 0.0, 0.0
	for i := range rows {
		for j := i + 1; j < len(rows); j += 1 + len(rows)/40 {
			r := correlation(rows[i], rows[j])
			pairs, squares, worst = pairs+1, squares+r*r, max(worst, math.Abs(r))
		}
	}
	// Random permutations are correlated by 1/√16384 = 0.0078 at random, and one pair in 10 million by five times that.
	if spread := math.Sqrt(squares / float64(pairs)); !near(spread, 1.0/128, 0.0008) || worst > 5.0/128 {
		t.Errorf("%d pairs: usually correlated by %.4f, at worst by %.4f", pairs, spread, worst)
	}
}

// Luck has no pattern that a correlation does not see: of two seeds, every eighth of one meets every
// eighth of the other equally often.
func TestTheLuckOfTwoSeedsIsIndependent(t *testing.T) {
	l, seeds := newLuck(futuresBits, 0, 0), seedsOf(shipped(t))
	const eighths = 8
	expected := float64(len(l.normal)) / eighths / eighths
	total, most, pairs := 0.0, 0.0, 0
	for i := 0; i+1 < len(seeds); i++ { // neighbors: the terms of one study, the parts of one activity
		met, one, other := [eighths][eighths]float64{}, l.hand(seeds[i]), l.hand(seeds[i+1])
		for future := range l.normal {
			met[one.slice(future)*eighths>>futuresBits][other.slice(future)*eighths>>futuresBits]++
		}
		square := 0.0
		for _, row := range met {
			for _, n := range row {
				square += (n - expected) * (n - expected) / expected
			}
		}
		total, most, pairs = total+square, max(most, square), pairs+1
	}
	// A sum of squares of 49 degrees of freedom: mean 49, deviation 9.9.
	if mean := total / float64(pairs); !near(mean, 49, 5*9.9/math.Sqrt(float64(pairs))) || most > 49+7*9.9 {
		t.Errorf("%d pairs: mean %.1f, worst %.1f", pairs, mean, most)
	}
}

func TestLuckIsSharedAsMuchAsTheCatalogSays(t *testing.T) {
	for _, share := range []float64{0, 0.3, 0.7} {
		l := newLuck(futuresBits, share, 0)
		a, b := l.all(hash("rhit-exam")), l.all(hash("first-job-search"))
		if got := correlation(a, b); !near(got, share, 0.03) {
			t.Errorf("share %v: correlated by %v", share, got)
		}
		variance, below := 0.0, [3]int{}
		for _, z := range a {
			variance += z * z / float64(len(a))
			for i, limit := range []float64{-1, 0, 1.2816} {
				if z < limit {
					below[i]++
				}
			}
		}
		if !near(variance, 1, 0.03) {
			t.Errorf("share %v: variance %v", share, variance)
		}
		for i, want := range []float64{0.1587, 0.5, 0.9} {
			if got := float64(below[i]) / float64(len(a)); !near(got, want, 0.012) {
				t.Errorf("share %v: %v lies where %v should", share, got, want)
			}
		}
	}
}

func TestAnotherDealIsAnother(t *testing.T) {
	first, other := newLuck(futuresBits, 0.3, 0), newLuck(futuresBits, 0.3, 1)
	for _, seed := range []uint64{hash("shared luck"), hash("rhit-exam")} {
		if got := correlation(first.ownOf(seed), other.ownOf(seed)); math.Abs(got) > 0.04 {
			t.Errorf("two deals are correlated by %v", got)
		}
	}
	if math.Abs(correlation(first.shared, other.shared)) > 0.04 {
		t.Error("two deals share their luck")
	}
}

// A change of one activity leaves the luck of all others alone, in a world of any size.
func TestLuckIsAFunctionOfSeedAndFuture(t *testing.T) {
	a, b := newLuck(12, 0.3, 0).hand(hash("x")), newLuck(12, 0.3, 0).hand(hash("x"))
	for i := range 100 {
		if a.at(i) != b.at(i) {
			t.Fatal("the same seed and future give different luck")
		}
	}
	if hash("a") == hash("b") || hash("") == 0 || mix(1) == mix(2) {
		t.Error("names have no seeds of their own")
	}
}

func TestTriesFailAsOftenAsTheyShould(t *testing.T) {
	for _, fail := range []float64{0, 0.25, 0.5, 1} {
		counts := [mostFailures + 1]int{}
		const size = 100_000
		for i := range size {
			counts[failures(fail, (float64(i)+0.5)/size)]++
		}
		over := size
		for k := range mostFailures {
			if want := math.Pow(fail, float64(k)) * size; !near(float64(over), want, 1) {
				t.Errorf("share %v: %d fail at least %d times, want %v", fail, over, k, want)
			}
			over -= counts[k]
		}
	}
}
