package plan

import (
	"math"
	"testing"
)

// normal is Φ by the library.
func normal(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }

func TestTheTableIsTheNormalDistribution(t *testing.T) {
	for k, p := range below {
		if want := normal(float64(k) / belowSteps); !near(p, want, 0.5000001e-10) {
			t.Errorf("entry %d: %v, want %v", k, p, want)
		}
	}
}

func TestChancesAndQuantilesLieNearTheTrueOnes(t *testing.T) {
	worst := 0.0
	for z := -6.0; z <= 6; z += 0.001 {
		worst = max(worst, math.Abs(chance(z)-normal(z)))
		if z > -5 && chance(z) < chance(z-0.001) {
			t.Fatalf("chances fall at %v", z)
		}
		if got := chance(z) + chance(-z); !near(got, 1, 1e-12) {
			t.Fatalf("both sides of %v make %v", z, got)
		}
	}
	if worst > 0.00003 {
		t.Errorf("off by %v", worst)
	}
	for u := 0.0001; u < 1; u += 0.0001 {
		z := quantile(u)
		if !near(chance(z), u, 1e-9) || !near(normal(z), u, 0.00003) {
			t.Fatalf("quantile %v is %v, below which lies %v", u, z, normal(z))
		}
	}
	for u, want := range map[float64]float64{0.5: 0, 0.8: 0.8416, 0.9: 1.2816, 0.1: -1.2816, 0.999: 3.0902} {
		if got := quantile(u); !near(got, want, 0.001) {
			t.Errorf("quantile %v is %v, want %v", u, got, want)
		}
	}
}

func TestSlicesOfTheNormalDistributionLieInItsMiddle(t *testing.T) {
	z := quantiles(1 << 10)
	sum, squares := 0.0, 0.0
	for i, value := range z {
		sum, squares = sum+value, squares+value*value
		if value != -z[len(z)-1-i] || i > 0 && value <= z[i-1] {
			t.Fatalf("slice %d has %v", i, value)
		}
	}
	if variance := squares / float64(len(z)); !near(sum, 0, 1e-9) || !near(variance, 1, 0.01) {
		t.Errorf("mean %v, variance %v", sum, variance)
	}
}

// What never happens and what always does are no matter of luck.
func TestTheEndsOfChanceAreOutOfReach(t *testing.T) {
	if !math.IsInf(quantile(0), -1) || !math.IsInf(quantile(1), 1) || quantile(0.9999999999) != 5 {
		t.Errorf("quantiles 0, almost 1 and 1 are %v, %v and %v", quantile(0), quantile(0.9999999999), quantile(1))
	}
	if failures(0, 0) != 0 || failures(1, 0.9999999) != mostFailures {
		t.Errorf("failures: %d and %d", failures(0, 0), failures(1, 0.9999999))
	}
}
