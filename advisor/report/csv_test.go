package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"careeradvisor/advisor"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"
)

func TestCompareCSV(t *testing.T) {
	var out bytes.Buffer
	if err := CompareCSV(&out, advice(t).Compare); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, out.Bytes())
}

func TestPlanCSV(t *testing.T) {
	var out bytes.Buffer
	if err := PlanCSV(&out, advice(t).Plan); err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, out.Bytes())
}

// No text is taken for a formula, whatever stands in it; numbers stay numbers, below zero too; every
// line ends as RFC 4180 asks for, and a reader gets back what was written.
func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := rapid.OneOf(rapid.StringOf(rapid.RuneFrom([]rune("=+-@\t\"',; \n1aé"))), rapid.String()).Filter(func(text string) bool { return !strings.Contains(text, "\r") }).Draw(t, "title")
		points := rapid.IntRange(-20, 20).Draw(t, "points")
		var out bytes.Buffer
		err := CompareCSV(&out, advisor.Comparison{
			Columns: []advisor.Column{{ID: "fit"}}, Rows: []advisor.Row{{ID: "audit", Cells: []advisor.Cell{{Text: title, Value: float64(points)}}}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if lines := out.String(); !strings.HasSuffix(lines, "\r\n") || strings.Count(lines, "\n") != strings.Count(lines, "\r\n") {
			t.Fatalf("%q", lines)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%v, %v", rows, err)
		}
		said, number := rows[1][2], rows[1][3]
		if strings.TrimPrefix(said, "'") != strings.TrimPrefix(title, "'") || said != "" && strings.ContainsRune("=+-@\t\n", rune(said[0])) {
			t.Fatalf("%q becomes %q", title, said)
		}
		if number != strconv.Itoa(points) {
			t.Fatalf("%d becomes %q", points, number)
		}
	})
}
