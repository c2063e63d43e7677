package advisor

import (
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/jsonline"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Appender writes the JSON form of the advice for one sitting after the other, as fast as it can. It works
// out only what that form holds, and remembers the parts that many people share. It is not safe for
// concurrent use.
type Appender struct {
	advisor *Advisor
	today   calendar.Date
	write   func([]byte, *Advice) []byte
	opening func([]byte, *Opening) []byte
	ready   func([]byte, *fit.Readiness) []byte
	exams   remembered[examText]      // of one exam
	learn   remembered[[]*lessonText] // of people who lack the same
	lessons map[fit.SkillStep]*lessonText
	key     []byte

	// of the sitting that is being written
	sitting *sitting.Sitting
	choice  plan.Choice
	advice  *Advice
}

// Appender returns one for a day.
func (a *Advisor) Appender(today calendar.Date) *Appender {
	w := &Appender{
		advisor: a, today: today, opening: jsonline.Of[Opening](), ready: jsonline.Of[fit.Readiness](),
		exams: remembered[examText]{}, learn: remembered[[]*lessonText]{}, lessons: map[fit.SkillStep]*lessonText{},
	}
	w.write = jsonline.Of[Advice](
		jsonline.PartOf(func(line []byte, _ *[]Exam) []byte { return w.appendExams(line) }),
		jsonline.PartOf(func(line []byte, _ *Skills) []byte { return w.appendSkills(line) }),
	)
	return w
}

// Append appends the advice that Advise gives, in JSON on one line, without the end of the line.
func (w *Appender) Append(line []byte, s *sitting.Sitting) []byte {
	a := w.advisor
	w.sitting = s
	w.advice, w.choice = a.weigh(s, w.today)
	w.advice.Schools = a.schools(s, w.today, w.choice)
	w.advice.Mistakes = a.nearMistakes(s, w.choice, w.advice.Schools)
	return w.write(line, w.advice)
}

// remembered holds what was worked out before by all that it depends on.
type remembered[V any] map[string]V

// mostRemembered bounds it. When there is no more room, all is forgotten.
const mostRemembered = 2048

// get returns the value of a key, and makes it where it is not remembered.
func (r remembered[V]) get(key []byte, make func() V) V {
	value, ok := r[string(key)]
	if !ok {
		name := string(key) // making it may use the room of the key
		value = make()
		if len(r) >= mostRemembered {
			clear(r)
		}
		r[name] = value
	}
	return value
}
