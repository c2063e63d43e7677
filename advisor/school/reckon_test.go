package school

import (
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
)

func TestInterestIsThatOfALoanCalculator(t *testing.T) {
	for _, test := range []struct {
		name         string
		loan         Loan
		days         int
		all, owed    int
		monthlyCents int
	}{
		{"a usual loan", Loan{Amount: 10000, Rate: 650, Years: 10}, 0, 3626, 10000, 11355},              // 113.55 × 120
		{"another", Loan{Amount: 20000, Rate: 500, Years: 5}, 0, 2646, 20000, 37743},                    // 377.43 × 60
		{"without interest", Loan{Amount: 1200, Rate: 0, Years: 1}, 365, 0, 1200, 10000},                // 100 × 12
		{"interest while studying", Loan{Amount: 10000, Rate: 600, Years: 10}, 731, 4123, 10601, 11769}, // two years on half of it
		{"nothing", Loan{Amount: 0, Rate: 650, Years: 10}, 900, 0, 0, 0},
	} {
		all, owed, monthly := interest(test.loan, test.days)
		if all != test.all || owed != test.owed || int(monthly) != test.monthlyCents {
			t.Errorf("%s: %d, %d owed, %d cents a month; want %d, %d, %d", test.name, all, owed, monthly, test.all, test.owed, test.monthlyCents)
		}
	}
}

func TestExamsCostWhatTheTriesCost(t *testing.T) {
	for _, test := range []struct {
		fee, percent, most, pays int
		expected                 int
		average                  string
		nine                     int // fees that are enough in nine of ten cases
	}{
		{100, 100, 3, 0, 100, "1", 1},
		{100, 50, 3, 0, 175, "1.75", 3}, // 1 + 1/2 + 1/4
		{100, 0, 3, 0, 300, "3", 3},
		{299, 75, 3, 1, 393, "1.3125", 2},
		{299, 62, 3, 1, 456, "1.5244", 3},
		{100, 90, 3, 0, 111, "1.11", 1},
		{100, 50, 1, 0, 100, "1", 1},
		{499, 70, 3, 2, 544, "1.09", 1}, // one fee pays for two tries: 1 + 0.3²
		{499, 0, 3, 2, 998, "2", 2},
	} {
		if got := Expected(test.fee, test.percent, test.most, test.pays); got != test.expected {
			t.Errorf("%+v: expected %d", test, got)
		}
		if got := averageText(test.percent, test.most, test.pays); got != test.average {
			t.Errorf("%+v: %s on average", test, got)
		}
		if got := fees(test.percent, test.most, test.pays); got != test.nine {
			t.Errorf("%+v: %d in nine of ten cases", test, got)
		}
	}
	if got := InWords("1.3125"); got != "about 1.3 fees on average" {
		t.Errorf("in words: %s", got)
	}
}

func TestAPlaceOnAScaleIsExact(t *testing.T) {
	scale := func(worst, best int) *catalog.Criterion { return &catalog.Criterion{Worst: &worst, Best: &best} }
	for _, test := range []struct{ worst, best, amount, want int }{
		{45000, 4000, 45000, 0}, {45000, 4000, 4000, 1000}, {45000, 4000, 24500, 500}, {45000, 4000, 99999, 0}, {45000, 4000, -500, 1000}, {45000, 4000, 44990, 0},
		{20, 80, 20, 0}, {20, 80, 80, 1000}, {20, 80, 50, 500}, {20, 80, 0, 0}, {20, 80, 100, 1000},
	} {
		if got := place(scale(test.worst, test.best), test.amount); got != test.want {
			t.Errorf("%d from %d to %d: %d, want %d", test.amount, test.worst, test.best, got, test.want)
		}
	}
	for days, want := range map[int]int{-5: 0, 0: 0, 1: 1, 30: 1, 31: 2, 365: 12, 366: 13, 731: 25} {
		if got := monthsOf(days); got != want {
			t.Errorf("%d days are %d months, want %d", days, got, want)
		}
	}
}

// A loan paid month by month is over after its last payment, and what was paid beyond it is the interest.
func TestALoanIsPaidOffByItsPayments(t *testing.T) {
	for amount := 500; amount < 60000; amount += 1234 {
		for rate := 0; rate < 2000; rate += 171 {
			loan := Loan{Amount: amount, Rate: sitting.Decimal(rate), Years: 1 + amount%15}
			all, _, monthly := interest(loan, 0)
			left, months := float64(amount), 12*loan.Years
			for range months {
				left += left*float64(rate)/10000/12 - float64(monthly)/100
			}
			if left > 0.005 || left < -float64(months) { // the payment is rounded up to a cent, and that with its interest is over
				t.Fatalf("%d at %d over %d years: %.2f are left", amount, rate, loan.Years, left)
			}
			if paid := int(monthly) * months; all != dollars(paid-100*amount) {
				t.Fatalf("%d at %d: interest %d, but %d cents are paid", amount, rate, all, paid)
			}
		}
	}
}
