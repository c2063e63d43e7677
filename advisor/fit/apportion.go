package fit

import "slices"

// Apportion returns each reason's share of the percent above or below 50, rounded so that the
// shares add up to total exactly (largest remainder). Exact shares are 50 × points ÷ possible and
// total is their rounded sum, so no share is more than one away from its exact value.
func Apportion(reasons []Reason, possible, total int) []int {
	type rest struct{ index, size int }
	shares, rests := make([]int, len(reasons)), make([]rest, len(reasons))
	for i, reason := range reasons {
		shares[i] = floorDivide(50*reason.Points, possible)
		rests[i] = rest{i, 50*reason.Points - shares[i]*possible}
		total -= shares[i]
	}
	slices.SortStableFunc(rests, func(a, b rest) int { return b.size - a.size })
	for i := range total {
		shares[rests[i].index]++
	}
	return shares
}

func floorDivide(a, b int) int {
	quotient := a / b
	if a%b != 0 && a < 0 {
		quotient--
	}
	return quotient
}
