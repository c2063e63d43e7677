package school

import (
	"testing"

	"pgregory.net/rapid"
)

// The parts that are left to pay add up to the total, and no part is less than nothing.
func TestPartsOfACostAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, total, price := Cost{}, 0, 0
		for _, id := range []string{"tuition", "fees", "books", "exam", "grants", "employer_help", "interest", "wages"} {
			line := Line{ID: id, Span: Span{Likely: rapid.IntRange(0, 30000).Draw(t, id)}}
			if id == "grants" || id == "employer_help" {
				line.Likely = -line.Likely
			} else {
				price += line.Likely
			}
			total += line.Likely
			c.Lines = append(c.Lines, line)
		}
		left, all := 0, 0
		for _, part := range c.Parts() {
			if part.Amount < 0 {
				t.Fatalf("%+v", part)
			}
			if all += part.Amount; part.ID != Helped {
				left += part.Amount
			}
		}
		if left != max(0, total) || all != price {
			t.Fatalf("%d of %d are left, want %d of %d", left, all, total, price)
		}
	})
}
