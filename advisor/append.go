package advisor

import (
	"bytes"
	"encoding/json"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// Appender writes the JSON form of the advice for one sitting after the other, as fast as it can. It works
// out only what that form holds, and remembers the parts that many people share. It is not safe for
// concurrent use.
type Appender struct {
	advisor  *Advisor
	today    calendar.Date
	alike    remembered[[]byte]     // all exams of people alike
	exams    remembered[examText]   // of one exam
	skills   remembered[skillsText] // of people who lack the same
	key      []byte
	advice   jsonText
	openings jsonText
}

// Appender returns one for a day.
func (a *Advisor) Appender(today calendar.Date) *Appender {
	return &Appender{advisor: a, today: today, alike: remembered[[]byte]{}, exams: remembered[examText]{}, skills: remembered[skillsText]{}}
}

// What stands for the parts that are put in later. No text holds them, since a quotation mark in a text is
// written with a backslash.
const (
	noExams  = `"exams":null`
	noSkills = `"skills":{"targets":null,"learn":null}`
)

// Append appends the advice that Advise gives, in JSON on one line, without the end of the line.
func (w *Appender) Append(line []byte, s *sitting.Sitting) []byte {
	a := w.advisor
	advice, choice := a.weigh(s, w.today)
	advice.Schools = a.schools(s, w.today, choice)
	advice.Slips = a.slips(s, choice, advice.Schools)
	before, rest, _ := bytes.Cut(w.advice.of(advice), []byte(noExams))
	between, after, _ := bytes.Cut(rest, []byte(noSkills))
	line = append(append(line, before...), `"exams":`...)
	line = w.appendExams(line, s, choice)
	line = append(append(line, between...), `"skills":`...)
	line = w.appendSkills(line, s, advice)
	return append(line, after...)
}

// jsonText writes values as JSON, in room it uses again.
type jsonText struct {
	out     bytes.Buffer
	encoder *json.Encoder
}

// of returns the JSON of a value, which is good until the next call.
func (t *jsonText) of(value any) []byte {
	if t.encoder == nil {
		t.encoder = json.NewEncoder(&t.out)
		t.encoder.SetEscapeHTML(false)
	}
	t.out.Reset()
	if err := t.encoder.Encode(value); err != nil {
		panic(err) // an advice can always be written
	}
	return bytes.TrimSuffix(t.out.Bytes(), []byte("\n"))
}

// marshal returns the JSON of a value for good.
func marshal(value any) []byte {
	var text jsonText
	return text.of(value)
}

// remembered holds what was worked out before by all that it depends on.
type remembered[V any] map[string]V

// mostRemembered bounds it. When there is no more room, all is forgotten.
const mostRemembered = 1024

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
