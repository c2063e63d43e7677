package school

import (
	"testing"

	"pgregory.net/rapid"
)

// The parts that are left to pay add up to the total, and no part is less than nothing.
func TestPartsOfACostAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, sum, help, payable := Cost{}, 0, 0, 0
		for _, id := range []string{"tuition", "fees", "books", "exam", "grants", "employer_help", "interest", "wages"} {
			line := Line{ID: id, Span: Span{Likely: rapid.IntRange(0, 30000).Draw(t, id)}}
			switch id {
			case "grants", "employer_help":
				help += line.Likely
				line.Likely = -line.Likely
			case "interest", "wages":
			default:
				payable += line.Likely
			}
			sum += line.Likely
			c.Lines = append(c.Lines, line)
		}
		left := 0
		for _, part := range c.Parts() {
			if part.Amount < 0 {
				t.Fatalf("%+v", part)
			}
			if part.ID != Helped {
				left += part.Amount
			}
		}
		if want := sum + max(0, help-payable); left != want {
			t.Fatalf("%d are left of %d", left, want)
		}
	})
}
