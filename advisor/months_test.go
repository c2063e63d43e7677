package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
)

func months(rows ...[3]int) *plan.Plan {
	made, total := &plan.Plan{}, 0
	for i, row := range rows {
		total += row[1]
		made.Months = append(made.Months, plan.Month{Month: calendar.FromTime(calendar.New(2026, 11, 1).Time().AddDate(0, i, 0)), Hours: row[0], Money: row[1], Total: total + row[2]})
	}
	return made
}

func TestMonthsAlikeAreToldAsOne(t *testing.T) {
	var got []string
	for _, period := range advisor.Months(months([3]int{}, [3]int{}, [3]int{9, 100}, [3]int{9}, [3]int{9}, [3]int{9, 50}, [3]int{4}, [3]int{}, [3]int{0, 20}, [3]int{0, 20})) {
		got = append(got, period.Label+": "+period.Text())
	}
	want := []string{
		"November 2026 to December 2026: no study and nothing to pay", "January 2027: 9 hours of study a week, $100; $100 since the start",
		"February 2027 to March 2027: 9 hours of study a week, nothing to pay; $100 since the start", "April 2027: 9 hours of study a week, $50; $150 since the start",
		"May 2027: 4 hours of study a week, nothing to pay; $150 since the start", "June 2027: no study and nothing to pay",
		"July 2027: no study, $20; $170 since the start", "August 2027: no study, $20; $190 since the start",
	}
	if difference := cmp.Diff(want, got); difference != "" {
		t.Error(difference)
	}
}

func TestSeasonsAreQuartersOrYears(t *testing.T) {
	rows := [][3]int{{5, 100}, {9}, {7, 50}, {1, 25}}
	short, long := months(rows...), months(append(rows, make([][3]int, 40)...)...)
	for want, made := range map[string]*plan.Plan{
		"2026, quarter 4: up to 9 hours of study a week, $100; $100 since the start|2027, quarter 1: up to 7 hours of study a week, $75; $175 since the start": short,
		"2026: up to 9 hours of study a week, $100; $100 since the start|2027: up to 7 hours of study a week, $75; $175 since the start|" +
			"2028 to 2030: no study and nothing to pay": long,
	} {
		var got []string
		for _, period := range advisor.Seasons(made) {
			got = append(got, period.Label+": "+period.Text())
		}
		if difference := cmp.Diff(want, strings.Join(got, "|")); difference != "" {
			t.Error(difference)
		}
	}
	if advisor.Months(&plan.Plan{}) != nil || advisor.Seasons(&plan.Plan{}) != nil {
		t.Error("a plan without months has periods")
	}
}

// However a plan is cut, its money adds up.
func TestPeriodsAddUp(t *testing.T) {
	for _, pace := range []string{"full-time", "part-time"} {
		s := sitting.New("")
		s.Plan.Pace = pace
		made := small(t).Plan(s, today)
		for name, periods := range map[string][]advisor.Period{"months": advisor.Months(made), "seasons": advisor.Seasons(made)} {
			sum := 0
			for _, period := range periods {
				if sum += period.Money; sum != period.Total {
					t.Errorf("%s, %s: %s ends at %d, and %d were paid", pace, name, period.Label, period.Total, sum)
				}
			}
			if want := made.Months[len(made.Months)-1].Total; sum != want {
				t.Errorf("%s, %s: found %d in all, want %d", pace, name, sum, want)
			}
		}
	}
}

func TestMoneyIsUsedUpInTheMonthThatIsTooMuch(t *testing.T) {
	for budget, want := range map[int]string{
		0: "", 1: "At likely prices your money is used up in November 2026.", 99: "At likely prices your money is used up in November 2026.",
		100: "At likely prices your money is used up in January 2027.", 150: "",
	} {
		made := months([3]int{5, 100}, [3]int{5}, [3]int{5, 50}, [3]int{0, 1000})
		made.Budget, made.Dates.Likely = &plan.Budget{Amount: budget}, made.Months[2].Month // the last month comes after the goal
		if got := advisor.UsedUp(made); got != want {
			t.Errorf("%d: got %q, want %q", budget, got, want)
		}
	}
	if advisor.UsedUp(months([3]int{5, 100})) != "" {
		t.Error("money that was not named is used up")
	}
}

// Money is held against prices, where there is one.
func TestMoneyIsHeldAgainstPricesAlone(t *testing.T) {
	made := &plan.Plan{Budget: &plan.Budget{Amount: 4000, Covers: true}, TotalCost: plan.Cost{Unpublished: []string{"Training"}}}
	made.GoalCost = made.TotalCost
	if got := advisor.MoneyTexts(made); !slices.Equal(got, []string{"Cost in all: not published."}) || advisor.TooDear(made) != "" {
		t.Errorf("without a price: %q", got)
	}
	made.GoalCost.High = 100
	if got := advisor.MoneyTexts(made); len(got) != 2 || got[1] != "Your $4,000 covers the published costs even if all are high." {
		t.Errorf("with a price: %q", got)
	}
	made.GoalCost, made.Budget.Covers = plan.Cost{Low: 3900, High: 9000}, false
	for want, unpublished := range map[string][]string{"This plan costs $3,900 to $9,000, and you have $4,000.": nil, "This plan costs $3,900 to $9,000 and more, and you have $4,000.": {"Training"}} {
		made.GoalCost.Unpublished = unpublished
		if got := advisor.TooDear(made); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	made.LaterCost.High = 1
	if got := advisor.TooDear(made); !strings.HasSuffix(got, " up to your goal, and you have $4,000.") {
		t.Errorf("with costs after the goal: %q", got)
	}
}
