package catalog_test

import (
	"testing"

	"careeradvisor/advisor/catalog"

	"gopkg.in/yaml.v3"
)

func number(n catalog.Number) *catalog.Number { return &n }

func TestFigureIsWrittenForAPerson(t *testing.T) {
	for want, figure := range map[string]catalog.Figure{
		"$51,140 a year":   {Value: number(51140), Unit: "USD a year"},
		"$229 to $299":     {Range: &catalog.Range{Low: 229, Likely: 250, High: 299}, Unit: "USD"},
		"$299":             {Range: &catalog.Range{Low: 299, Likely: 299, High: 299}, Unit: "USD"},
		"12 to 36 months":  {Range: &catalog.Range{Low: 12, Likely: 24, High: 36}, Unit: "months"},
		"1 month":          {Value: number(1), Unit: "months"},
		"0 to 1 year":      {Range: &catalog.Range{Low: 0, Likely: 0, High: 1}, Unit: "years"},
		"0 days":           {Value: number(0), Unit: "days"},
		"7.1 percent":      {Value: number(7.1), Unit: "percent"},
		"-1,234.5 percent": {Value: number(-1234.5), Unit: "percent"},
		"0.55":             {Value: number(0.55), Unit: "variance"},
		"999 jobs":         {Value: number(999), Unit: "jobs"},
		"1,234,567 jobs":   {Value: number(1234567), Unit: "jobs"},
		"not published":    {NotPublished: true, Unit: "USD"},
	} {
		if got := figure.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := (catalog.Figure{Unit: "USD"}).String(); got != "not published" {
		t.Errorf("a figure without a number reads %q", got)
	}
}

func TestDurationsAreRoundedUpToWholeDays(t *testing.T) {
	for _, test := range []struct {
		name              string
		figure            catalog.Figure
		low, likely, high int
		ok                bool
	}{
		{"days", catalog.Figure{Value: number(3), Unit: "days"}, 3, 3, 3, true},
		{"weeks", catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 2, High: 4.5}, Unit: "weeks"}, 7, 14, 32, true},
		{"months", catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 12, High: 24}, Unit: "months"}, 31, 366, 731, true},
		{"years", catalog.Figure{Range: &catalog.Range{Low: 1, Likely: 2, High: 4}, Unit: "years"}, 366, 731, 1461, true},
		{"no duration", catalog.Figure{Value: number(3), Unit: "credits"}, 0, 0, 0, false},
		{"not published", catalog.Figure{NotPublished: true, Unit: "weeks"}, 0, 0, 0, false},
	} {
		low, likely, high, ok := test.figure.Days()
		if low != test.low || likely != test.likely || high != test.high || ok != test.ok {
			t.Errorf("%s: got %d, %d, %d, %t", test.name, low, likely, high, ok)
		}
	}
	low, likely, high := catalog.Figure{Range: &catalog.Range{Low: 59.1, Likely: 60, High: 60.5}}.Whole()
	if low != 60 || likely != 60 || high != 61 {
		t.Errorf("whole units: got %d, %d, %d", low, likely, high)
	}
}

func TestNumberTakesPlainDigitsOnly(t *testing.T) {
	for text, want := range map[string]catalog.Number{"0": 0, "-3": -3, "7.25": 7.25, "0.5": 0.5, "-0.5": -0.5, "51140": 51140} {
		var got catalog.Number
		if err := yaml.Unmarshal([]byte(text), &got); err != nil || got != want {
			t.Errorf("%s: got %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"010", "-010", "00.5", ".nan", ".inf", "1e3", "0x10", "1_000", "50,250", "+3", `""`, "[3]", "three", "1.2.3"} {
		var got catalog.Number
		if err := yaml.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s was read as %v", text, got)
		}
	}
}
