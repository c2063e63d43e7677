package advisor

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strconv"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
)

// appendExams appends the exams. People alike have the same ones.
func (w *Appender) appendExams(line []byte, s *sitting.Sitting, choice plan.Choice) []byte {
	if !reflect.ValueOf(s.Plan).IsZero() { // too much to tell people apart by
		return w.appendExamsOf(line, choice)
	}
	person := &s.Circumstances
	w.key = append(append(append(append(w.key[:0], choice.Path...), person.Now...), person.Schooling...), person.Accredited...)
	w.numbers(person.Credits, person.Experience, person.WeeklyHours)
	for _, id := range person.Credentials {
		w.key = append(append(w.key, id...), '|')
	}
	return append(line, w.alike.get(w.key, func() []byte { return w.appendExamsOf(nil, choice) })...)
}

func (w *Appender) appendExamsOf(line []byte, choice plan.Choice) []byte {
	line = append(line, '[')
	for i := range w.advisor.Catalog.Credentials {
		if i > 0 {
			line = append(line, ',')
		}
		line = w.appendExam(line, &w.advisor.Catalog.Credentials[i], choice)
	}
	return append(line, ']')
}

// examText is an exam in JSON, before and after what would open it.
type examText struct {
	before, after []byte
	blocked       bool
}

// appendExam appends an exam. What is said of it depends on how its rules are judged; only what would open it
// is each person's own.
func (w *Appender) appendExam(line []byte, credential *catalog.Credential, choice plan.Choice) []byte {
	a := w.advisor
	w.key = append(w.key[:0], credential.ID...)
	eligibility.States(a.Catalog, &choice.Person, credential.Needs, func(_ int, state eligibility.State) { w.key = append(append(w.key, '|'), state...) })
	w.key = strconv.AppendBool(w.key, a.hasPassed(credential.ID, &choice.Person))
	text := w.exams.get(w.key, func() examText {
		exam := a.exam(*credential, choice)
		whole := marshal(exam)
		end := len(whole) - 1
		if exam.Expected != 0 {
			end = bytes.LastIndex(whole, []byte(`,"expected_cost"`))
		}
		return examText{whole[:end], whole[end:], exam.blocked()}
	})
	line = append(line, text.before...)
	if text.blocked {
		line = append(append(line, `,"opening":`...), w.openings.of(a.opening(*credential, choice))...)
	}
	return append(line, text.after...)
}

// skillsText is what to learn in JSON, without the days, which depend on the hours of a week.
type skillsText struct {
	targets []byte
	lessons []lessonText
}

type lessonText struct {
	text  []byte // without what ends it
	hours int
}

func (w *Appender) appendSkills(line []byte, s *sitting.Sitting, advice *Advice) []byte {
	w.key = append(append(w.key[:0], s.Circumstances.Now...), '|')
	for _, path := range advice.Leading {
		w.key = append(append(w.key, path...), '|')
	}
	for _, skill := range slices.Sorted(maps.Keys(s.Evidence)) {
		w.key = append(append(w.key, skill...), ':')
		for _, done := range s.Evidence[skill] {
			w.key = append(append(w.key, done...), '|')
		}
	}
	text := w.skills.get(w.key, func() (text skillsText) {
		timeless := *s
		timeless.Circumstances.WeeklyHours = nil
		skills := w.advisor.skills(&timeless, advice)
		text.targets = marshal(skills.Targets)
		for _, lesson := range skills.Learn {
			whole := marshal(lesson)
			text.lessons = append(text.lessons, lessonText{whole[:len(whole)-1], lesson.Hours})
		}
		return text
	})
	line = append(append(append(line, `{"targets":`...), text.targets...), `,"learn":[`...)
	hours := 0
	for i, lesson := range text.lessons {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(line, lesson.text...)
		hours += lesson.hours
		if by := learned(w.today, hours, s.Circumstances.WeeklyHours); by != 0 {
			line, _ = by.AppendText(append(line, `,"by":"`...))
			line = append(line, '"')
		}
		line = append(line, '}')
	}
	return append(line, "]}"...)
}

func (w *Appender) numbers(numbers ...*int) {
	for _, n := range numbers {
		if w.key = append(w.key, '|'); n != nil {
			w.key = strconv.AppendInt(w.key, int64(*n), 10)
		}
	}
}
