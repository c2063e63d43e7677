package school_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"testing"

	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/school"
	"careeradvisor/advisor/sitting"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// Everything that is shown adds up: lines to the total, criteria to the score.
func TestLinesMakeTheTotalAndCriteriaTheScore(t *testing.T) {
	x := open(t)
	rapid.Check(t, func(t *rapid.T) {
		for _, p := range x.compare(x.drawSitting(t, 1)).Programs {
			var sum school.Span
			for _, line := range p.Cost.Lines {
				sum.Low += line.Low
				sum.From += line.From
				sum.Likely += line.Likely
				sum.To += line.To
				sum.High += line.High
				if line.How == "" {
					t.Fatalf("%s does not say how it comes about", line.ID)
				}
			}
			if total := p.Cost.Total; sum != total || total.Low > total.From || total.From > total.Likely || total.Likely > total.To || total.To > total.High {
				t.Fatalf("lines make %+v, total %+v", sum, total)
			}
			points, shares, possible := 0, 0, 0
			for _, mark := range p.Score.Marks {
				points += mark.Points
				shares += mark.Percent
				possible += 1000 * mark.Weight
				if mark.Low < 0 || mark.Low > mark.High || mark.High > 1000 {
					t.Fatalf("%+v", mark)
				}
			}
			score := p.Score
			if points != score.Points || possible != score.Possible || possible > 0 && shares != score.Percent-50 {
				t.Fatalf("criteria make %d of %d points and %d percent, the score is %+v", points, possible, shares, score)
			}
			if score.Low < 0 || score.Low > score.Percent || score.Percent > score.High || score.High > 100 {
				t.Fatalf("%+v", score)
			}
			if s := p.Cost.Stopped; s.GoneLow < 0 || s.GoneLow > s.GoneHigh || s.OwedLow > s.OwedHigh || s.OwedHigh > s.GoneHigh {
				t.Fatalf("%+v", s)
			}
		}
	})
}

// alone is what is said of a program apart from the others.
func alone(p school.Program) school.Program {
	p.Rank, p.Dominated, p.Name = 0, nil, ""
	p.Questions = slices.Clone(p.Questions)
	for i := range p.Questions {
		p.Questions[i].Program = 0
	}
	return p
}

var insides = cmpopts.IgnoreUnexported(school.Score{})

// Adding programs, or entering them in another order, moves none of the others.
func TestNoProgramMovesAnother(t *testing.T) {
	x, other := open(t), open(t)
	rapid.Check(t, func(t *rapid.T) {
		s := x.drawSitting(t, 2)
		order := rapid.Permutation([]int{0, 1, 2, 3, 4}[:len(s.Schools)]).Draw(t, "order")
		kept := order[:rapid.IntRange(1, len(order)).Draw(t, "kept")]
		fewer := s.Clone()
		fewer.Schools = nil
		for _, i := range kept {
			fewer.Schools = append(fewer.Schools, s.Schools[i])
		}
		all, some := x.compare(s), x.compare(fewer)
		for a, i := range kept {
			if difference := cmp.Diff(alone(all.Programs[i]), alone(some.Programs[a]), insides); difference != "" {
				t.Fatal(difference)
			}
			for b, j := range kept {
				if (all.Programs[i].Rank < all.Programs[j].Rank) != (some.Programs[a].Rank < some.Programs[b].Rank) {
					t.Fatalf("ranks %d and %d among all, %d and %d among some", all.Programs[i].Rank, all.Programs[j].Rank, some.Programs[a].Rank, some.Programs[b].Rank)
				}
				if slices.Contains(all.Programs[i].Dominated, j) != slices.Contains(some.Programs[a].Dominated, b) {
					t.Fatal("one is dominated among some and not among all")
				}
			}
		}
		first, _ := json.Marshal(all)
		second, _ := json.Marshal(other.compare(s))
		if string(first) != string(second) {
			t.Fatal("the same sitting gives other bytes")
		}
	})
}

// answers are fields whose answers only narrow what is known: they change neither which exam a program
// leads to nor which way it is a part of.
var answers = []string{
	"credits_accepted", "fees", "books", "technology", "checks", "travel", "exam_paid", "federal_aid", "training_list", "payment", "refund",
	"pass_rate", "completion", "transfer_out", "career", "practicum_site", "practicum_hours", "format", "tuition_credit",
}

// Whatever a school answers, the score stays within its bounds, and a gate that passed or failed stays so:
// what is not known never passed.
func TestNoAnswerBreaksWhatWasSaidBefore(t *testing.T) {
	x := open(t)
	rapid.Check(t, func(t *rapid.T) {
		s := x.drawSitting(t, 1)
		if p := &s.Schools[0]; p.TuitionTotal != nil { // a price of a credit would take its place
			p.TuitionEach = new(sitting.Decimal)
		}
		before := x.compare(s).Programs[0]
		field := x.Schools.Field(rapid.SampledFrom(answers).Draw(t, "field"))
		if !slices.Contains(before.Unknown, field.ID) {
			return
		}
		most := 0
		if credits, p := s.Circumstances.Credits, s.Schools[0]; credits != nil && p.Credits != nil && p.CreditKind != "quarter" {
			most = max(0, min(*credits, *p.Credits-15))
			if p.Award == "certificate" || p.Award == "course" || p.Award == "bachelor" {
				most = min(*credits, *p.Credits)
			}
		}
		value := x.drawValue(t, field, most)
		if field.Assume != nil { // less than is assumed until the school says is not narrower, but news
			low, _, _ := field.Assume.Whole()
			if dollars, err := strconv.Atoi(value); err == nil && dollars < low {
				return
			}
		}
		x.fill(t, &s.Schools[0], field.ID, value)
		after := x.compare(s).Programs[0]
		if after.Score.Percent < before.Score.Low || after.Score.Percent > before.Score.High {
			t.Fatalf("%s: %s ends at %d, outside of %d to %d", field.ID, s.Schools[0].Text(field.ID), after.Score.Percent, before.Score.Low, before.Score.High)
		}
		for i, gate := range before.Gates {
			if gate.State != eligibility.Unknown && after.Gates[i].State != gate.State {
				t.Fatalf("%s: %s turns %s from %s to %s", field.ID, s.Schools[0].Text(field.ID), gate.ID, gate.State, after.Gates[i].State)
			}
		}
	})
}

// Of a program nobody knows anything about, no gate passes, and every gate has a question.
func TestWhatIsNotKnownPassesNoGate(t *testing.T) {
	x := open(t)
	rapid.Check(t, func(t *rapid.T) {
		s := x.drawSitting(t, 1)
		s.Schools = []sitting.Program{{}}
		p := x.compare(s).Programs[0]
		for _, gate := range p.Gates {
			asked := slices.ContainsFunc(p.Questions, func(q school.Question) bool { return q.Gate == gate.ID || slices.Contains(gate.Open, q.Field) })
			if gate.State != eligibility.Unknown || len(gate.Open) == 0 || !asked {
				t.Fatalf("%+v", gate)
			}
		}
	})
}

// A gate never moves a score: a date that does not hold changes the gate alone.
func TestAGateNeverMovesAScore(t *testing.T) {
	x := open(t)
	rapid.Check(t, func(t *rapid.T) {
		s := x.drawSitting(t, 1)
		s.Circumstances.Deadline = today.AddDays(9999)
		before := x.compare(s)
		s.Circumstances.Deadline = today
		after := x.compare(s)
		for i := range before.Programs {
			if difference := cmp.Diff(before.Programs[i].Score, after.Programs[i].Score, insides); difference != "" {
				t.Fatal(difference)
			}
		}
	})
}

// Dominance by its definition, and what follows from it.
func TestDominanceIsWhatItSays(t *testing.T) {
	x := open(t)
	met := 0
	rapid.Check(t, func(t *rapid.T) {
		c := x.compare(x.drawSitting(t, 2))
		dominates := func(i, j int) bool { return slices.Contains(c.Programs[j].Dominated, i) }
		for i := range c.Programs {
			for j := range c.Programs {
				if got, want := dominates(i, j), i != j && surelyBetter(c.Programs[i], c.Programs[j]); got != want {
					t.Fatalf("%d dominates %d: %v, want %v", i, j, got, want)
				}
				if dominates(i, j) {
					met++
					if dominates(j, i) || c.Programs[i].Rank > c.Programs[j].Rank {
						t.Fatalf("%d dominates %d and ranks %d and %d", i, j, c.Programs[i].Rank, c.Programs[j].Rank)
					}
				}
				for k := range c.Programs {
					if dominates(i, j) && dominates(j, k) && !dominates(i, k) {
						t.Fatalf("%d dominates %d, which dominates %d", i, j, k)
					}
				}
			}
		}
	})
	if met == 0 {
		t.Error("no program dominated another")
	}
}

// surelyBetter tries every way in which what is not known may turn out, at its ends.
func surelyBetter(a, b school.Program) bool {
	better := false
	rank := map[eligibility.State][]int{eligibility.Pass: {1}, eligibility.Fail: {0}, eligibility.Unknown: {0, 1}}
	for i := range a.Gates {
		for _, x := range rank[a.Gates[i].State] {
			for _, y := range rank[b.Gates[i].State] {
				if x < y {
					return false
				}
			}
		}
		better = better || slices.Max(rank[b.Gates[i].State]) < slices.Min(rank[a.Gates[i].State])
	}
	for i := range a.Score.Marks {
		for _, x := range []int{a.Score.Marks[i].Low, a.Score.Marks[i].High} {
			for _, y := range []int{b.Score.Marks[i].Low, b.Score.Marks[i].High} {
				if x < y {
					return false
				}
			}
		}
		better = better || a.Score.Marks[i].Low > b.Score.Marks[i].High
	}
	return better
}

// The more it costs the later it is paid back, and the more one earns the sooner.
func TestPaybackFollowsCostAndGain(t *testing.T) {
	x := open(t)
	rapid.Check(t, func(t *rapid.T) {
		s := x.drawSitting(t, 1)
		p := &s.Schools[0]
		x.fill(t, p, "award", "associate", "credits", "60", "tuition_credit", "150", "fees", "500")
		wage, hours, pay := sitting.Decimal(1500), 30, 45000
		s.Finance.Wage, s.Finance.HoursWorked, s.Finance.ExpectedPay = &wage, &hours, &pay
		before := x.compare(s).Programs[0].Payback
		later := func(a, b school.Three) bool { return a.P10 <= b.P10 && a.P50 <= b.P50 && a.P90 <= b.P90 }
		if !before.Known || before.Months.P10 > before.Months.P50 || before.Months.P50 > before.Months.P90 || !later(before.Months, before.Weighted) {
			t.Fatalf("%+v", before)
		}
		dearer := 500 + rapid.IntRange(0, 20000).Draw(t, "more fees")
		p.Fees = &dearer
		if after := x.compare(s).Programs[0].Payback; !later(before.Months, after.Months) {
			t.Fatalf("dearer by %d: from %v to %v", dearer-500, before.Months, after.Months)
		} else {
			before = after
		}
		pay += rapid.IntRange(0, 40000).Draw(t, "more pay")
		if after := x.compare(s).Programs[0].Payback; !later(after.Months, before.Months) {
			t.Fatalf("more pay: from %v to %v", before.Months, after.Months)
		}
	})
}
