package advisor

import (
	"bytes"
	"maps"
	"slices"
	"strconv"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/jsonline"
)

func (w *Appender) appendExams(line []byte) []byte {
	line = append(line, '[')
	for i := range w.advisor.Catalog.Credentials {
		if i > 0 {
			line = append(line, ',')
		}
		line = w.appendExam(line, &w.advisor.Catalog.Credentials[i])
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
func (w *Appender) appendExam(line []byte, credential *catalog.Credential) []byte {
	a := w.advisor
	w.key = append(w.key[:0], credential.ID...)
	eligibility.States(a.Catalog, &w.choice.Person, credential.Needs, func(_ int, state eligibility.State) { w.key = append(append(w.key, '|'), state...) })
	w.key = strconv.AppendBool(w.key, eligibility.Holds(a.Catalog, &w.choice.Person, credential.ID))
	w.key = append(w.key, a.higher(&w.choice.Person, credential.ID)...)
	text := w.exams.get(w.key, func() examText {
		exam := a.exam(*credential, w.choice)
		whole := jsonOf(exam)
		end := len(whole) - 1
		if exam.Expected != 0 {
			end = bytes.LastIndex(whole, []byte(`,"expected_cost"`))
		}
		return examText{whole[:end], whole[end:], exam.blocked()}
	})
	line = append(line, text.before...)
	if text.blocked {
		line = w.opening(append(line, `,"opening":`...), a.opening(*credential, w.choice))
	}
	return append(line, text.after...)
}

// lessonText is a level of a skill to learn in JSON, without the day, which depends on the hours of a week, and
// without what ends it.
type lessonText struct {
	text  []byte
	hours int
}

// appendSkills appends what was shown and what to learn. People with the same skills and the same leading
// paths have the same lessons.
func (w *Appender) appendSkills(line []byte) []byte {
	a := w.advisor
	targets, held := a.targets(w.sitting, w.advice), fit.Held(a.Catalog, w.sitting.Evidence)
	line = append(line, `{"targets":`...)
	for i, target := range targets {
		ready := a.engine.Readiness(target, held)
		line = w.ready(append(line, "[,"[min(i, 1)]), &ready)
	}
	slices.Sort(targets)
	w.key = w.key[:0]
	for _, target := range targets {
		w.key = append(append(w.key, target...), '|')
	}
	for _, skill := range slices.Sorted(maps.Keys(held)) {
		w.key = strconv.AppendInt(append(append(w.key, skill...), '|'), int64(held[skill]), 10)
	}
	lessons := w.learn.get(w.key, func() (lessons []*lessonText) {
		for _, step := range a.engine.Learn(targets, held) {
			lessons = append(lessons, w.lesson(step))
		}
		return lessons
	})
	line = append(line, `],"learn":[`...)
	hours := 0
	for i, lesson := range lessons {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(line, lesson.text...)
		hours += lesson.hours
		if by := learned(w.today, hours, w.sitting.Circumstances.WeeklyHours); by != 0 {
			line, _ = by.AppendText(append(line, `,"by":"`...))
			line = append(line, '"')
		}
		line = append(line, '}')
	}
	return append(line, "]}"...)
}

// lesson returns the text of a level to learn, which is made once for all people.
func (w *Appender) lesson(step fit.SkillStep) *lessonText {
	made, ok := w.lessons[step]
	if !ok {
		text := jsonOf(w.advisor.lesson(step))
		made = &lessonText{text[:len(text)-1], step.Hours}
		w.lessons[step] = made
	}
	return made
}

// jsonOf returns the JSON of a value that is written seldom.
func jsonOf[T any](value T) []byte {
	return jsonline.Of[T]()(nil, &value)
}
