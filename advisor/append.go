package advisor

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// Appender writes the JSON form of the advice for one sitting after the other, as fast as it can. It works
// out only what that form holds, and remembers the parts that many people share. It is not safe for
// concurrent use.
type Appender struct {
	advisor *Advisor
	today   calendar.Date
	exams   parts
	skills  parts
	key     []byte
	text    bytes.Buffer
	encoder *json.Encoder
}

// Appender returns one for a day.
func (a *Advisor) Appender(today calendar.Date) *Appender {
	w := &Appender{advisor: a, today: today, exams: parts{}, skills: parts{}}
	w.encoder = json.NewEncoder(&w.text)
	w.encoder.SetEscapeHTML(false)
	return w
}

// What stands for the parts that are put in later. No text holds them, since a quotation mark in a text is
// written with a backslash.
const (
	noExams  = `"exams":null`
	noSkills = `"skills":{"targets":null,"learn":null}`
)

// Append appends the advice that Advise gives, in JSON on one line, without the end of the line.
func (w *Appender) Append(line []byte, s *sitting.Sitting) ([]byte, error) {
	a := w.advisor
	advice, choice := a.weigh(s, w.today)
	advice.Schools = a.schools(s, w.today, choice)
	advice.Slips = a.slips(s, choice, advice.Schools)
	exams, err := w.exams.get(w.examsKey(s, choice), func() ([]byte, error) { return w.encode(a.exams(choice)) })
	if err != nil {
		return line, err
	}
	skills, err := w.skills.get(w.skillsKey(s, advice), func() ([]byte, error) { return w.encode(a.skills(s, advice)) })
	if err != nil {
		return line, err
	}
	whole, err := w.encode(advice)
	if err != nil {
		return line, err
	}
	before, rest, _ := bytes.Cut(whole, []byte(noExams))
	line = append(append(append(line, before...), `"exams":`...), exams...)
	before, rest, _ = bytes.Cut(rest, []byte(noSkills))
	line = append(append(append(line, before...), `"skills":`...), skills...)
	return append(line, rest...), nil
}

// encode returns the JSON of a value; good until the next call.
func (w *Appender) encode(value any) ([]byte, error) {
	w.text.Reset()
	err := w.encoder.Encode(value)
	return bytes.TrimSuffix(w.text.Bytes(), []byte("\n")), err
}

// examsKey says all that the exams depend on, or nothing where it is too much to say.
func (w *Appender) examsKey(s *sitting.Sitting, choice plan.Choice) []byte {
	if w.key = w.key[:0]; !reflect.ValueOf(s.Plan).IsZero() {
		return nil
	}
	person := &s.Circumstances
	for _, word := range []string{choice.Path, person.Now, person.Schooling, person.Accredited} {
		w.key = append(append(w.key, word...), '|')
	}
	for _, number := range []*int{person.Credits, person.Experience, person.WeeklyHours} {
		w.number(number)
	}
	for _, id := range person.Credentials {
		w.key = append(append(w.key, id...), '|')
	}
	return w.key
}

// skillsKey says all that the skills depend on.
func (w *Appender) skillsKey(s *sitting.Sitting, advice *Advice) []byte {
	w.key = append(append(w.key[:0], s.Circumstances.Now...), '|')
	for _, path := range advice.Leading {
		w.key = append(append(w.key, path...), '|')
	}
	w.number(s.Circumstances.WeeklyHours)
	for _, skill := range slices.Sorted(maps.Keys(s.Evidence)) {
		w.key = append(append(w.key, skill...), ':')
		for _, done := range s.Evidence[skill] {
			w.key = append(append(w.key, done...), '|')
		}
	}
	return w.key
}

func (w *Appender) number(n *int) {
	if n != nil {
		w.key = strconv.AppendInt(w.key, int64(*n), 10)
	}
	w.key = append(w.key, '|')
}

// parts remembers written parts by what they depend on.
type parts map[string][]byte

// mostParts bounds what is remembered. When there is no more room, all is forgotten.
const mostParts = 512

// get returns a part, and makes it where it is not remembered. An empty key is never remembered.
func (p parts) get(key []byte, make func() ([]byte, error)) ([]byte, error) {
	if part, ok := p[string(key)]; ok {
		return part, nil
	}
	name := string(key) // made before make uses the room again
	part, err := make()
	part = bytes.Clone(part)
	if err == nil && name != "" {
		if len(p) >= mostParts {
			clear(p)
		}
		p[name] = part
	}
	return part, err
}
