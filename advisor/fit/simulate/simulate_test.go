package main

import (
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/evidence"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
)

func shipped(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// A short run of the study stands for the long one: when it says something else, the page is old.
func TestThePageIsWhatTheStudySays(t *testing.T) {
	page, err := os.ReadFile("../../../" + evidence.Page)
	if err != nil {
		t.Fatal(err)
	}
	if err := evidence.Check(string(page), section, newStudy(shipped(t), shortPeople, 2).report()); err != nil {
		t.Errorf("%v; write it again: go run ./advisor/fit/simulate", err)
	}
}

func TestTheNumberOfWorkersChangesNothing(t *testing.T) {
	c := shipped(t)
	hold := func(workers int) *tally {
		study := newStudy(c, 350, workers)
		return study.hold(study.survey, experiment{9, usual, func(random *rand.Rand, _ int) person {
			return usual.draw(random, study.survey.likings(), len(study.survey.questions))
		}})
	}
	one, seven := hold(1), hold(7)
	if !reflect.DeepEqual(one, seven) || one.counts[people] != 350 {
		t.Errorf("one worker finds\n%+v\nseven find\n%+v", one, seven)
	}
}

// The scores take a variance for granted: of an answer, and of one answer given again.
func TestAnswersVaryAsTheCatalogTakesForGranted(t *testing.T) {
	c := shipped(t)
	survey, random := newSurvey(c), rand.New(rand.NewPCG(1, 1))
	varies, wavers, answers := 0, 0, 0
	for range 100 {
		appeal := usual.drawAppeal(random, len(survey.questions))
		for range 40 {
			who := usual.draw(random, survey.likings(), len(survey.questions))
			first, second := usual.answer(random, who, survey.questions, appeal), usual.answer(random, who, survey.questions, appeal)
			for i := range first[:len(c.Ratings)] {
				a, _ := first[i].Step()
				b, _ := second[i].Step()
				if first[i] != sitting.NotSure && second[i] != sitting.NotSure {
					varies, wavers, answers = varies+a*a, wavers+(a-b)*(a-b), answers+1
				}
			}
		}
	}
	for _, test := range []struct {
		name                 string
		found, granted, near float64
	}{
		{"an answer", float64(varies) / float64(answers), float64(c.About.Scoring.EarlyStop.AnswerVariance), 0.1},
		{"an answer given again", float64(wavers) / float64(2*answers), float64(*c.About.Scoring.AnswerError.Value), 0.05},
	} {
		if test.found < test.granted-test.near || test.found > test.granted+test.near {
			t.Errorf("%s varies by %.2f, the catalog says %.2f", test.name, test.found, test.granted)
		}
	}
}

// Without habits and moods people answer exactly what they like.
func TestPeopleAnswerAsTheyAre(t *testing.T) {
	c := shipped(t)
	survey, random := newSurvey(c), rand.New(rand.NewPCG(2, 2))
	likings, questions := survey.likings(), len(survey.questions)
	sheet := func(p population, who person) map[string]sitting.Response {
		return survey.everything(p.answer(random, who, survey.questions, p.drawAppeal(random, questions)))
	}
	plain := population{interest: 1}
	for path, id := range survey.engine.Paths {
		for steps := range 3 {
			given := sheet(plain, plain.profiled(random, likings, questions, path, float64(steps)))
			for _, pair := range c.Pairs {
				want := map[string]int{pair.Left: -steps, pair.Right: steps}[id]
				if given[pair.ID] != sitting.Response(want) {
					t.Errorf("%s, %d steps for %s: answered %d", pair.ID, steps, id, given[pair.ID])
				}
			}
		}
	}
	fond := plain.draw(random, likings, questions)
	fond.likes[0] = 10
	for item, weight := range c.Role(c.About.Entry).Fit.Keys {
		if answer := sheet(plain, fond)[item]; answer != sitting.Response(2*weight/max(weight, -weight)) {
			t.Errorf("%s: somebody fond of the work answers %d", item, answer)
		}
	}
	yes := population{}.yeaSayer(random, likings, questions)
	for i, answer := range (population{}).answer(random, yes, survey.questions, make([]float64, questions)) {
		if alone := survey.questions[i].alone; alone != (answer > 0) {
			t.Errorf("%s: a yea-sayer without taste answers %d", survey.questions[i].id, answer)
		}
	}
	unsure := population{interest: 1, notSure: 1}
	for item, answer := range sheet(unsure, fond) {
		if answer != sitting.NotSure {
			t.Errorf("%s: somebody always unsure answers %d", item, answer)
		}
	}
	alike := person{care: allAlike, step: -1, likes: fond.likes, own: fond.own, stretch: 1}
	for item, answer := range sheet(usual, alike) {
		if answer != -1 {
			t.Errorf("%s: somebody who answers all alike answers %d", item, answer)
		}
	}
}

// What is measured is what a person would be told.
func TestTheAdviceSaysTheSame(t *testing.T) {
	c := shipped(t)
	survey, random, door := newSurvey(c), rand.New(rand.NewPCG(3, 3)), advisor.New(c)
	doubtful := 0
	for n := range 60 {
		who := noisy.draw(random, survey.likings(), len(survey.questions))
		sheet := noisy.answer(random, who, survey.questions, noisy.drawAppeal(random, len(survey.questions)))
		course := survey.ask(sheet, n%2 == 0)
		s := sitting.New("")
		s.Responses, s.Brief = course.given.Responses, course.given.Brief
		advice := door.Advise(s, calendar.New(2026, 7, 1))
		if advice.NextItem != "" || advice.Role.Band != course.result.Role.Band || !slices.Equal(advice.Leading, course.result.Leading) ||
			advice.Paths[0].ID != course.result.Paths[0].ID || advice.Doubtful() != survey.doubtful(course.given.Responses) {
			t.Errorf("person %d: measured %+v, told %+v", n, course.result, advice)
		}
		if advice.Doubtful() {
			doubtful++
		}
	}
	if doubtful == 0 {
		t.Error("no flag was tried")
	}
}

func TestAnInterviewGoesOnFromWhereItStood(t *testing.T) {
	c := shipped(t)
	survey, random := newSurvey(c), rand.New(rand.NewPCG(4, 4))
	for range 20 {
		who := usual.draw(random, survey.likings(), len(survey.questions))
		sheet := usual.answer(random, who, survey.questions, usual.drawAppeal(random, len(survey.questions)))
		whole := survey.ask(sheet, false)
		again := survey.ask(sheet, false, whole.asked[:random.IntN(len(whole.asked))]...)
		if difference := cmp.Diff(whole.asked, again.asked); difference != "" {
			t.Fatal(difference)
		}
		sum := 0
		for _, questions := range whole.questions[:inAll] {
			sum += questions
		}
		if again.questions != whole.questions || sum != len(whole.asked) || whole.questions[inAll] != sum || whole.questions[ratings] != len(c.Ratings) {
			t.Fatalf("counted %v and %v, asked %d", whole.questions, again.questions, len(whole.asked))
		}
	}
}

func TestLengthsAreCountedToTheNinthOfTen(t *testing.T) {
	for _, test := range []struct {
		lengths []int
		mean    float64
		most    int
	}{
		{[]int{4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, 4, 4},
		{[]int{1, 1, 1, 1, 1, 1, 1, 1, 5, 6}, 1.9, 5},
		{[]int{1, 1, 1, 1, 1, 1, 1, 1, 5, 6, 6}, 2.3, 6},
		{[]int{7}, 7, 7},
	} {
		found := newTally(1)
		for _, length := range test.lengths {
			found.note(people, true)
			found.questions[exactStop][inAll][length]++
		}
		if mean, most := found.length(exactStop, inAll); mean < test.mean-0.05 || mean > test.mean+0.05 || most != test.most {
			t.Errorf("%v: mean %.1f, nine of ten at most %d", test.lengths, mean, most)
		}
	}
}

func TestAPortionHidesNobody(t *testing.T) {
	for _, test := range []struct {
		part, whole int
		want        string
	}{
		{12_000, 12_000, "100%"}, {11_999, 12_000, "11,999 of 12,000"}, {1, 12_000, "1 of 12,000"}, {0, 12_000, "0%"},
		{1, 2, "50%"}, {2, 3, "66.7%"}, {999, 1_000, "99.9%"}, {0, 0, "0%"}, {100, 1_000, "10%"},
	} {
		if found := portion(test.part, test.whole); found != test.want {
			t.Errorf("%d of %d: %s, want %s", test.part, test.whole, found, test.want)
		}
	}
}

func TestARowSaysWhereItsGoalIsMissed(t *testing.T) {
	of := func(good int) *tally {
		t := newTally(1)
		t.counts[people], t.counts[again] = 100, good
		return t
	}
	for _, test := range []struct {
		usual, clean, noisy int
		holds               bool
		where, measured     string
	}{
		{96, 97, 95, true, "", "default 96%; clean 97%; noisy 95%"},
		{96, 97, 94, false, "for noisy people", "default 96%; clean 97%; noisy 94%"},
		{90, 97, 94, false, "for default and noisy people", "default 90%; clean 97%; noisy 94%"},
		{90, 91, 92, false, "", "default 90%; clean 91%; noisy 92%"},
	} {
		f := findings{usual: of(test.usual), clean: of(test.clean), noisy: of(test.noisy)}
		row := f.rows(func(t *tally) evidence.Row { return atLeast(95, t.share(again, people), t.row("", again, people)) })
		if row.Holds != test.holds || row.Where != test.where || row.Measured != test.measured {
			t.Errorf("%+v gives %+v", test, row)
		}
	}
}

func TestOtherCatalogsLeaveTheShippedOneAlone(t *testing.T) {
	c := shipped(t)
	before := *c
	keys := map[string]int{}
	for item, weight := range c.Role(c.About.Entry).Fit.Keys {
		keys[item] = weight
	}
	for item, weight := range level(c).Role(c.About.Entry).Fit.Keys {
		if weight != 1 && weight != -1 || weight*keys[item] < 0 {
			t.Errorf("%s weighs %d", item, weight)
		}
	}
	if widened(c, 2).About.Scoring.LeadingGroup != 2 || c.About.Scoring.LeadingGroup != before.About.Scoring.LeadingGroup {
		t.Error("the width of the wrong catalog was changed")
	}
	if difference := cmp.Diff(keys, c.Role(c.About.Entry).Fit.Keys); difference != "" {
		t.Error(difference)
	}
}
