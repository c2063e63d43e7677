// Cohort writes made-up sittings, one a line, for measuring `careeradvisor cohort` from outside:
//
//	go run ./.ci/cohort -n 200000 > cohort.jsonl
//
// Every person answers the questions as the interview asks them. The same flags give the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

func main() {
	n := flag.Int("n", 1000, "how many sittings")
	seed := flag.Uint64("seed", 1, "the seed of chance")
	bare := flag.Bool("bare", false, "answers alone, without circumstances")
	limits := flag.Bool("limits", false, "with a date and a sum to keep, which only plans can be held against")
	flag.Parse()
	c, err := catalog.Load(data.FS)
	if err != nil {
		log.Fatal(err)
	}
	a, chance, out := advisor.New(c), rand.New(rand.NewPCG(*seed, 8)), bufio.NewWriter(os.Stdout)
	for i := range *n {
		s := answered(a, chance)
		s.Name = fmt.Sprintf("Student %06d", i+1)
		if !*bare {
			place(c, s, chance)
		}
		if *limits {
			s.Circumstances.Deadline = calendar.New(2028, 1, 1).AddDays(30 * chance.IntN(60))
			s.Circumstances.Budget = new(1000 * (1 + chance.IntN(40)))
		}
		line, err := s.MarshalJSON()
		if err != nil {
			log.Fatal(err)
		}
		out.Write(append(line, '\n'))
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

// answered is a person who answers all they are asked, now and then with "not sure".
func answered(a *advisor.Advisor, chance *rand.Rand) *sitting.Sitting {
	s := sitting.New("")
	s.Seconds = map[string]int{}
	for {
		item, ok := a.Interview.Next(advisor.Answers(s))
		if !ok {
			return s
		}
		s.Responses[item.ID] = sitting.Steps[chance.IntN(len(sitting.Steps))]
		if chance.IntN(20) == 0 {
			s.Responses[item.ID] = sitting.NotSure
		}
		s.Seconds[item.ID] = 2 + chance.IntN(20)
	}
}

// place puts a person somewhere in life. Most questions are answered by most.
func place(c *catalog.Catalog, s *sitting.Sitting, chance *rand.Rand) {
	choose := func(id string, field *string) {
		if question := c.Question(id); question != nil && chance.IntN(5) > 0 {
			*field = question.Options[chance.IntN(len(question.Options))].ID
		}
	}
	number := func(field **int, most, step int) {
		if chance.IntN(5) > 0 {
			*field = new(step * chance.IntN(most/step+1))
		}
	}
	where := &s.Circumstances
	choose("now", &where.Now)
	choose("state", &where.State)
	choose("schooling", &where.Schooling)
	choose("place", &where.Place)
	number(&where.Credits, 90, 3)
	number(&where.Experience, 12, 1)
	number(&where.WeeklyHours, 40, 1)
	if chance.IntN(4) == 0 {
		where.Credentials = []string{c.Credentials[chance.IntN(len(c.Credentials))].ID}
	}
	if chance.IntN(4) == 0 {
		s.Evidence = map[string][]string{c.Skills[chance.IntN(len(c.Skills))].ID: {c.About.Evidence[chance.IntN(len(c.About.Evidence))].ID}}
	}
}
