package interview_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// answered gives random answers to the next questions, so many of them at most.
func answered(i *interview.Interview, most int) interview.Answers {
	given, random := interview.Answers{Responses: map[string]sitting.Response{}}, rand.New(rand.NewPCG(7, 8))
	for range most {
		next, ok := i.Next(given)
		if !ok {
			break
		}
		given.Responses[next.ID] = sitting.Steps[random.IntN(len(sitting.Steps))]
	}
	return given
}

// What happens between a key and the next question: who may still be asked, the scores, the question.
func BenchmarkNextQuestionAndScores(b *testing.B) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	engine := fit.New(c)
	i := interview.New(c, engine)
	given := answered(i, 14) // in the middle of the choices
	b.ReportAllocs()
	for b.Loop() {
		i.Course(given).Score()
	}
}

// The same for larger catalogs: ratings and choices in equal parts, half of them answered. What a
// question costs for a path should not grow.
func BenchmarkGrowth(b *testing.B) {
	for _, size := range []struct{ items, paths int }{{30, 6}, {100, 10}, {300, 25}, {1000, 50}} {
		b.Run(fmt.Sprintf("%dx%d", size.items, size.paths), func(b *testing.B) {
			c, given := large(size.items, size.paths)
			engine := fit.New(c)
			i := interview.New(c, engine)
			b.ReportAllocs()
			for b.Loop() {
				i.Next(given)
				engine.Sheet(given.Responses).Score(func(string) bool { return true })
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size.items*size.paths), "ns/item×path")
		})
	}
}

// large returns a made-up catalog and a sitting in the middle of the first round of its choices.
func large(items, paths int) (*catalog.Catalog, interview.Answers) {
	variance, role := catalog.Number(0.55), catalog.Role{ID: "entry", Fit: &catalog.Fit{Keys: map[string]int{}, Mixed: 40, Good: 60}}
	c := &catalog.Catalog{About: catalog.About{Entry: "entry", Scoring: catalog.Scoring{
		AnswerError: catalog.Figure{Value: &variance}, LeadingGroup: 1.5, EarlyBelow: 40, FairHearing: 2,
	}}}
	for i := range paths {
		c.Paths = append(c.Paths, catalog.Path{ID: fmt.Sprintf("path-%d", i)})
	}
	given := interview.Answers{Responses: map[string]sitting.Response{}}
	for i := range items / 2 {
		rating, pair := fmt.Sprintf("rating-%d", i), fmt.Sprintf("pair-%d", i)
		c.Ratings, role.Fit.Keys[rating] = append(c.Ratings, catalog.RatingItem{ID: rating}), 1-2*(i%2)
		c.Pairs = append(c.Pairs, catalog.PairItem{
			ID: pair, Round: 1, Weight: 1,
			Left: c.Paths[i%paths].ID, Right: c.Paths[(i+1+i/paths)%paths].ID,
		})
		given.Responses[rating] = sitting.Steps[i%5]
		if i%2 == 0 {
			given.Responses[pair] = sitting.Steps[i%5]
		}
	}
	c.Roles = []catalog.Role{role}
	return c, given
}
