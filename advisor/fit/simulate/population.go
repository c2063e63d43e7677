package main

import (
	"math"
	"math/rand/v2"

	"careeradvisor/advisor/sitting"
)

// halo is how far a person's likings go together: the correlation between any two.
const halo = 0.30

// stepsASpread is how many steps of an answer one standard deviation of a liking is. With it the
// answers of the default population vary by 1.6, and one answer given again by 0.55: what the catalog
// takes for granted.
const stepsASpread = 1.25

// population says how its people answer. Interest, own and chance are shares of the variance of a
// liking and sum to 1. What else moves an answer is in standard deviations of a liking.
type population struct {
	name     string
	interest float64 // what the question is meant to find
	own      float64 // this person and this statement, the same at every sitting
	chance   float64 // the mood of the moment

	agree, agreeSpread float64 // the tendency to say yes to any statement that stands alone
	praise             float64 // the lift of a statement that sounds like a good worker
	appeal             float64 // spread of how well a question goes down with everyone
	stretch            float64 // spread of the logarithm of how far a person's answers reach
	notSure            float64 // share of the questions answered so
	careless           float64 // share of the people; half of them answer at random, half all alike
}

// The populations. Clean people have no habits that bend an answer. Noisy ones mean less by an answer,
// skip and race twice as often, and the two statements of a choice differ in appeal like any two
// statements drawn apart: by √2 × .35.
var (
	usual = population{
		name: "default", interest: .45, own: .20, chance: .35, agree: .15, agreeSpread: .35, praise: .35,
		appeal: .35, stretch: .25, notSure: .05, careless: .05,
	}
	clean = population{name: "clean", interest: .45, own: .20, chance: .35}
	noisy = population{
		name: "noisy", interest: .30, own: .20, chance: .50, agree: .15, agreeSpread: .35, praise: .35,
		appeal: .50, stretch: .25, notSure: .10, careless: .10,
	}
)

var populations = []population{usual, clean, noisy}

// care is how a person goes about the questions.
type care int

// The kinds of care.
const (
	careful care = iota
	atRandom
	allAlike
	cares // how many kinds there are
)

// question is an item as synthetic people see it.
type question struct {
	id      string
	loads   []float64 // of a person's likings, so that together they vary by 1
	alone   bool      // a statement or a path alone, not a choice between two
	praised bool      // a yes sounds like a good worker
}

// person is one synthetic human being.
type person struct {
	care    care
	likes   []float64 // the work of the entry role, then every path
	own     []float64 // by question
	agree   float64
	stretch float64
	step    sitting.Response // of someone who answers all alike
}

// draw makes a person.
func (p population) draw(random *rand.Rand, likings, questions int) person {
	who := person{likes: make([]float64, likings), own: make([]float64, questions)}
	careless, kind := random.Float64() < p.careless, atRandom+care(random.IntN(2))
	if careless {
		who.care = kind
	}
	who.step = anyStep(random)
	shared := random.NormFloat64()
	for i := range who.likes {
		who.likes[i] = math.Sqrt(halo)*shared + math.Sqrt(1-halo)*random.NormFloat64()
	}
	for i := range who.own {
		who.own[i] = random.NormFloat64()
	}
	who.agree = p.agree + p.agreeSpread*random.NormFloat64()
	who.stretch = math.Exp(p.stretch * random.NormFloat64())
	return who
}

// drawAppeal draws how well every question goes down with everyone: of a choice, how much better its
// right statement does than its left one.
func (p population) drawAppeal(random *rand.Rand, questions int) []float64 {
	appeal := make([]float64, questions)
	for i := range appeal {
		appeal[i] = p.appeal * random.NormFloat64()
	}
	return appeal
}

// answer draws what a person would answer to every question at one sitting, asked or not.
func (p population) answer(random *rand.Rand, who person, questions []question, appeal []float64) []sitting.Response {
	sheet := make([]sitting.Response, len(questions))
	for i, question := range questions {
		liking := math.Sqrt(p.own)*who.own[i] + math.Sqrt(p.chance)*random.NormFloat64() + appeal[i]
		for j, load := range question.loads {
			liking += math.Sqrt(p.interest) * load * who.likes[j]
		}
		if question.alone {
			liking += who.agree
		}
		if question.praised {
			liking += p.praise
		}
		steps := math.Round(stepsASpread * who.stretch * liking)
		sheet[i] = sitting.Response(max(-2, min(2, steps)))
		if random.Float64() < p.notSure {
			sheet[i] = sitting.NotSure
		}
		if who.care == atRandom {
			sheet[i] = anyStep(random)
		} else if who.care == allAlike {
			sheet[i] = who.step
		}
	}
	return sheet
}

func anyStep(random *rand.Rand) sitting.Response {
	return sitting.Steps[random.IntN(len(sitting.Steps))]
}

// The people below differ from the usual ones in one thing each.

// lowThird bounds the third of all people who like the work of the entry role least.
const lowThird = -0.4307

// yes is how much a yea-sayer adds to every statement: one standard deviation, far above the usual.
const yes = 1.0

// yeaSayer makes a person of the low third who says yes to almost everything.
func (p population) yeaSayer(random *rand.Rand, likings, questions int) person {
	for {
		if who := p.draw(random, likings, questions); who.likes[0] < lowThird {
			who.care, who.agree = careful, yes
			return who
		}
	}
}

// profiled makes a person whose liking is the profile of one path: but for noise, every choice with it
// is answered so many steps for it, and every other with no preference.
func (p population) profiled(random *rand.Rand, likings, questions, path int, steps float64) person {
	who := p.draw(random, likings, questions)
	clear(who.likes)
	who.likes[1+path] = steps / (stepsASpread * math.Sqrt(p.interest) * ofChoice)
	return who
}

// ofChoice is the load of the two likings of a choice, whose difference varies by 2 × (1 - halo).
var ofChoice = 1 / math.Sqrt(2*(1-halo))
