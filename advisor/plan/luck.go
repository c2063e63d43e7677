package plan

import (
	"math"
	"sync"
)

// futuresBits is the size of the simulation: 2 to the power of it futures. An even number, since
// halves of it are shuffled against each other.
const futuresBits = 14

// luck deals out chance. Everything it gives is a function of a seed and the number of the future, so
// nothing need be kept, and adding an activity leaves the draws of all others as they are.
//
// Every seed deals a midpoint Latin hypercube: over all futures each of the size equal slices of
// chance comes up exactly once. A part of the luck is shared: in a future in which one activity runs
// late, others tend to as well.
type luck struct {
	bits   int       // size = 2^bits futures
	deal   uint64    // another number deals other futures
	normal []float64 // the standard normal quantile in the middle of each slice

	own, common float64   // weights of what is an activity's own, and of what all of a future share
	together    *hand     // deals what they share
	shared      []float64 // that, weighed
	least       sync.Map  // chance → see unlucky
	hands       *memory[uint64, *hand]
}

// keptHands is how many hands are remembered, half a KiB each: those of some plans, with their terms.
const keptHands = 256

// newLuck prepares 2^bits futures of one deal. share is the part of the variance that is common to all
// activities, from 0 to 1.
func newLuck(bits int, share float64, deal uint64) *luck {
	l := &luck{bits: bits, deal: mix(deal), own: math.Sqrt(1 - share), common: math.Sqrt(share), normal: quantiles(1 << bits), hands: newMemory[uint64, *hand](keptHands)}
	l.together = l.hand(hash("shared luck"))
	l.shared = make([]float64, 1<<bits)
	for i := range l.shared {
		l.shared[i] = l.common * l.normal[l.together.slice(i)]
	}
	return l
}

// hand is the luck of one seed in all futures. The slices it deals are a permutation of the futures: a
// Feistel network over the two halves of the number of a future, with its rounds worked out for every
// half there is. A cheaper shuffle was tried; its dates at 90 percent were off by nearly twice as many
// days.
type hand struct {
	luck   *luck
	half   int // bits of half the number of a future
	rounds [4][1 << (futuresBits / 2)]uint8
}

func (l *luck) hand(seed uint64) *hand {
	known, ok := l.hands.get(seed)
	if !ok {
		known = l.newHand(seed ^ l.deal)
		l.hands.put(seed, known)
	}
	return known
}

func (l *luck) newHand(seed uint64) *hand {
	h := &hand{luck: l, half: l.bits / 2}
	mask := uint64(1)<<h.half - 1
	for round := range h.rounds {
		for half := range mask + 1 {
			mixed := (half + seed) * 0x9E3779B97F4A7C15
			mixed ^= mixed >> 29
			mixed *= 0xBF58476D1CE4E5B9
			h.rounds[round][half] = uint8(mixed >> 40 & mask)
		}
		seed = seed>>16 | seed<<48
	}
	return h
}

// slice returns which of the slices a future gets.
func (h *hand) slice(future int) int {
	left, right := uint8(future>>h.half)&127, uint8(future)&uint8(1<<h.half-1)&127
	left ^= h.rounds[0][right]
	right ^= h.rounds[1][left&127]
	left ^= h.rounds[2][right&127]
	right ^= h.rounds[3][left&127]
	return int(left)<<h.half | int(right)
}

// at returns how the luck turns out in a future, as a standard normal number: 0 is usual, above it is
// bad.
func (h *hand) at(future int) float64 {
	return h.luck.shared[future] + float64(h.luck.own*h.luck.normal[h.slice(future)])
}

// unlucky returns for each future the least slice with which something goes wrong that has so much of a
// chance to: it spares working out the luck itself. The worse the luck that is shared, the less of an
// activity's own is enough, so that one pass over both finds all.
func (l *luck) unlucky(chance float64) []uint16 {
	if known, ok := l.least.Load(chance); ok {
		return known.([]uint16)
	}
	limit, slice := quantile(1-chance), len(l.normal)
	enough, least := make([]uint16, len(l.normal)), make([]uint16, len(l.normal))
	for i, normal := range l.normal {
		for slice > 0 && float64(l.common*normal)+float64(l.own*l.normal[slice-1]) > limit {
			slice--
		}
		enough[i] = uint16(slice)
	}
	for i := range least {
		least[i] = enough[l.together.slice(i)]
	}
	l.least.Store(chance, least)
	return least
}

// hash turns a name into a seed (FNV-1a, then mixed so that near names are far apart).
func hash(name string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(name) {
		h = (h ^ uint64(name[i])) * 1099511628211
	}
	return mix(h)
}

// mix spreads every bit of a number over all of it (the finalizer of SplitMix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}
