package interview_test

import (
	"flag"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"pgregory.net/rapid"
)

// shipped is the catalog people use, with the engine that scores it.
func shipped(t *testing.T) (*fit.Engine, *interview.Interview) {
	t.Helper()
	c, err := catalog.Lint(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	engine := fit.New(c)
	return engine, interview.New(c, engine)
}

// cases is how many cases a loop tries: so many, or as many as RAPID_CHECKS asks for if that is more.
func cases(least int) int {
	return max(least, flag.Lookup("rapid.checks").Value.(flag.Getter).Get().(int))
}

// anyAnswer draws from every response a person can give, evidence more often than none.
func anyAnswer(random *rand.Rand) sitting.Response {
	if random.IntN(10) == 0 {
		return []sitting.Response{sitting.NotSure, sitting.Skipped}[random.IntN(2)]
	}
	return sitting.Steps[random.IntN(len(sitting.Steps))]
}

// course is one run through the interview: what was asked, and where the leader stood at each step.
type course struct {
	asked     []interview.Item
	leaders   []int             // before each question, and at the end
	decided   []bool            // the same
	reachable []map[string]bool // the same
	given     interview.Answers
}

// run answers every question the procedure asks.
func run(t interface{ Fatalf(string, ...any) }, engine *fit.Engine, i *interview.Interview, given interview.Answers, answer func() sitting.Response) course {
	c := course{given: given}
	look := func() {
		now, lead := i.Course(given), engine.Sheet(given.Responses).Lead(0)
		c.leaders, c.decided, c.reachable = append(c.leaders, lead.Leader), append(c.decided, now.Score().Decided), append(c.reachable, now.Reachable)
	}
	look()
	for item, ok := i.Next(given); ok; item, ok = i.Next(given) {
		if _, twice := given.Responses[item.ID]; twice || len(c.asked) > len(i.All()) {
			t.Fatalf("%s is asked again", item.ID)
		}
		c.asked = append(c.asked, item)
		given.Responses[item.ID] = answer()
		look()
	}
	return c
}

// At least ten thousand random people: once the leader is called decided, no course the interview can still
// take changes it; and whatever it still asks was counted as open before.
func TestDecidedHoldsOverTenThousandRandomCompletions(t *testing.T) {
	engine, i := shipped(t)
	random := rand.New(rand.NewPCG(1, 2))
	early, people := 0, cases(10_000)
	for range people {
		given := interview.Answers{Responses: map[string]sitting.Response{}, Brief: random.IntN(4) == 0}
		c := run(t, engine, i, given, func() sitting.Response { return anyAnswer(random) })
		last := len(c.leaders) - 1
		for at := range c.leaders {
			if c.decided[at] && c.leaders[at] != c.leaders[last] {
				t.Fatalf("decided before question %d of %d, and then another path came first", at+1, last)
			}
			if c.decided[at] && at < last && c.asked[at].Kind == interview.Pair {
				t.Fatalf("decided, and yet %s was asked", c.asked[at].ID)
			}
			for _, item := range c.asked[at:] {
				if item.Kind == interview.Pair && !c.reachable[at][item.ID] {
					t.Fatalf("%s was asked, though it was not open before question %d", item.ID, at+1)
				}
			}
		}
		if c.decided[last] && last > 0 && len(i.Rest(c.given)) > 0 {
			early++
		}
		if heard := engine.Sheet(c.given.Responses).Lead(0).Heard; c.decided[last] != heard {
			t.Fatalf("at the end: heard %t, decided %t", heard, c.decided[last])
		}
	}
	if early < people*9/10 {
		t.Errorf("only %d of %d were decided without every choice", early, people)
	}
}

// The exact stop of the first round: whoever leads it when it stops would lead it had every choice
// of it been answered, whatever the answers.
func TestNoCompletionOfTheFirstRoundChangesItsLeader(t *testing.T) {
	engine, i := shipped(t)
	random := rand.New(rand.NewPCG(3, 4))
	for range cases(2_000) {
		c := run(t, engine, i, interview.Answers{Responses: map[string]sitting.Response{}}, func() sitting.Response { return anyAnswer(random) })
		stopped := engine.Sheet(c.given.Responses).Lead(1)
		for range 5 {
			completed := map[string]sitting.Response{}
			for _, choice := range engine.Choices {
				completed[choice.Item] = anyAnswer(random)
				if response, given := c.given.Responses[choice.Item]; given {
					completed[choice.Item] = response
				}
			}
			if full := engine.Sheet(completed).Lead(1); full.Leader != stopped.Leader {
				t.Fatalf("%s leads when the round stops, %s when it is complete", engine.Paths[stopped.Leader], engine.Paths[full.Leader])
			}
		}
	}
}

// Every path is heard before the first round ends, and at the end every two members of the leading
// group met twice and every one of them was asked about alone.
func TestTheRoundsAreWhole(t *testing.T) {
	engine, i := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		brief := rapid.Bool().Draw(t, "brief")
		c := run(t, engine, i, interview.Answers{Responses: map[string]sitting.Response{}, Brief: brief}, func() sitting.Response {
			return rapid.SampledFrom(sitting.Steps[:]).Draw(t, "answer")
		})
		lead := engine.Sheet(c.given.Responses).Lead(0)
		if !lead.Heard {
			t.Fatalf("not every path was heard: %v", lead.Choices)
		}
		alone := map[string]bool{}
		for _, item := range c.asked {
			if item.Kind == interview.Contentment {
				alone[item.Paths[0]] = true
			}
		}
		for _, choice := range engine.Choices {
			_, given := c.given.Responses[choice.Item]
			if choice.Round == 2 && lead.Group[choice.Left] && lead.Group[choice.Right] && !given {
				t.Fatalf("%s was not asked", choice.Item)
			}
		}
		for path, member := range lead.Group {
			if member != alone[engine.Paths[path]] {
				t.Fatalf("%s leads: %t, asked alone: %t", engine.Paths[path], member, alone[engine.Paths[path]])
			}
		}
	})
}

// A sitting that was put away goes on with the question it stopped at, wherever that was, and the
// questions met so far come back in the order they were asked.
func TestAResumedSittingGoesOnWhereItStopped(t *testing.T) {
	engine, i := shipped(t)
	rapid.Check(t, func(t *rapid.T) {
		answers := rapid.SliceOfN(rapid.SampledFrom([]sitting.Response{-2, -1, 0, 1, 2, sitting.NotSure, sitting.Skipped}), 35, 35).Draw(t, "answers")
		at := 0
		whole := run(t, engine, i, interview.Answers{Responses: map[string]sitting.Response{}}, func() sitting.Response { at++; return answers[at-1] })
		stop := rapid.IntRange(0, len(whole.asked)).Draw(t, "stop")
		kept := interview.Answers{Responses: map[string]sitting.Response{}}
		for _, item := range whole.asked[:stop] {
			kept.Responses[item.ID] = whole.given.Responses[item.ID]
		}
		next, ok := i.Next(kept)
		if ok != (stop < len(whole.asked)) || ok && next.ID != whole.asked[stop].ID {
			t.Fatalf("stopped before question %d, goes on with %s", stop+1, next.ID)
		}
		if stop >= 10 {
			var met []string
			for _, item := range i.Asked(kept) {
				met = append(met, item.ID)
			}
			for n, item := range whole.asked[:min(stop+1, len(whole.asked))] {
				if met[n] != item.ID {
					t.Fatalf("question %d was %s and comes back as %s", n+1, item.ID, met[n])
				}
			}
		}
	})
}

// Places count up within each part and never past its end.
func TestPlacesCountUp(t *testing.T) {
	engine, i := shipped(t)
	random := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		given := interview.Answers{Responses: map[string]sitting.Response{}}
		part, number := 0, 0
		for item, ok := i.Next(given); ok; item, ok = i.Next(given) {
			place := i.Place(given, item.ID)
			numbers := digits.FindAllString(place, -1)
			at, n, of := atoi(numbers[0]), atoi(numbers[2]), atoi(numbers[3])
			if at < part || at == part && n != number+1 || at > part && n != 1 || n > of {
				t.Fatalf("%q follows part %d, question %d", place, part, number)
			}
			if sure := !strings.Contains(place, "about"); at == 3 && sure != (n == of) {
				t.Fatalf("%q says too surely what is still to come", place)
			}
			if skips := at == 4 && part == 2; skips != strings.HasSuffix(place, ". You did not need part 3.") {
				t.Fatalf("%q follows part %d", place, part)
			}
			part, number = at, n
			given.Responses[item.ID] = anyAnswer(random)
		}
		if lead := engine.Sheet(given.Responses).Lead(0); lead.Heard && part != 4 {
			t.Fatalf("the interview ended in part %d", part)
		}
	}
}

var digits = regexp.MustCompile(`[0-9]+`)

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}

// Four choices for one path and against the others settle who leads, while each of the others stood in one.
func TestAClearFavoriteEndsNoHearing(t *testing.T) {
	engine, i := shipped(t)
	for favorite, id := range engine.Paths {
		answers := interview.Answers{Responses: map[string]sitting.Response{}}
		for item, ok := i.Next(answers); ok; item, ok = i.Next(answers) {
			step := 0
			for _, choice := range engine.Choices {
				switch {
				case choice.Item != item.ID:
				case choice.Left == favorite:
					step = -sitting.Strongest
				case choice.Right == favorite:
					step = sitting.Strongest
				}
			}
			answers.Responses[item.ID] = sitting.Steps[step+sitting.Strongest]
		}
		if first := engine.Sheet(answers.Responses).Lead(1); !first.Heard || first.Leader != favorite {
			t.Errorf("%s: the first round ends with %v choices", id, first.Choices)
		}
	}
}
