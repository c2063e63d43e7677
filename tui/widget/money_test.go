package widget_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/tui/widget"

	"pgregory.net/rapid"
)

func TestStackDrawsItsPartsInOrder(t *testing.T) {
	for want, stack := range map[string]widget.Stack{
		"..###%-=  ": {Parts: []int{20, 30, 10, 10, 10}, Most: 100},
		"##########": {Parts: []int{0, 200}, Most: 100},
		"          ": {Parts: []int{0, 0, 0, 0, 0}},
		"  ":         {Parts: []int{1}, Most: 1000},
	} {
		if got := stack.Render(ascii, len(want)); got != want {
			t.Errorf("%+v: got %q, want %q", stack, got, want)
		}
	}
}

// However the parts are rounded, the whole is as long as their sum.
func TestStackIsAsLongAsItsSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts, width := rapid.SliceOfN(rapid.IntRange(0, 90000), 1, 5).Draw(t, "parts"), rapid.IntRange(1, 120).Draw(t, "width")
		sum := 0
		for _, part := range parts {
			sum += part
		}
		most := sum + rapid.IntRange(1, 90000).Draw(t, "more")
		got := widget.Stack{Parts: parts, Most: most}.Render(ascii, width)
		if drawn := len(strings.TrimRight(got, " ")); widget.Width(got) != width || drawn != (sum*width+most/2)/most {
			t.Fatalf("%v of %d in %d cells: %q", parts, most, width, got)
		}
	})
}

func TestSpanTellsWhatIsOpenFromChance(t *testing.T) {
	half := 50
	for want, span := range map[string]widget.Span{
		".==o==.....": {To: 100, Low: 10, Value: 30, High: 50},
		".[-o-].....": {To: 100, Low: 10, Value: 30, High: 50, Chance: true},
		"..o..:.....": {To: 100, Low: 20, Value: 20, High: 20, Axis: &half},
		"o----]":      {To: 10, Low: 0, Value: 0, High: 10, Chance: true},
		"o":           {},
	} {
		if got := span.Render(ascii, len(want)); got != want {
			t.Errorf("%+v: got %q, want %q", span, got, want)
		}
	}
}

func TestLedgerSetsAmountsUnderAmountsAndSumsApart(t *testing.T) {
	bill := widget.Ledger{Rows: []advisor.BillRow{
		{Label: "Tuition", Amount: "$7,722", Spread: "$7,000 to $8,000", How: "52 credits."},
		{Label: "Grants", Amount: "-$600"},
		{Label: "Total", Amount: "$7,122", Sum: true},
	}}
	for width, want := range map[int]string{
		70: "  Tuition  $7,722  $7,000 to $8,000\n    52 credits.\n  Grants    -$600\n  ---------------\n  Total    $7,122",
		30: "  Tuition  $7,722\n    $7,000 to $8,000. 52\n    credits.\n  Grants    -$600\n  ---------------\n  Total    $7,122",
	} {
		if got := strings.Join(bill.Render(ascii, width), "\n"); got != want {
			t.Errorf("at %d:\n%s\nwant\n%s", width, got, want)
		}
	}
}
