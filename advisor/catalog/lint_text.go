package catalog

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
)

const (
	hardestGrade = 8.0 // by Grade
	longText     = 100 // words from which a text's grade says something
)

// readable checks every text: characters that every terminal shows in one cell, and, where a text
// is long enough to tell, words that an eighth grader can read.
func (l *linter) readable() {
	terms := map[string]bool{}
	for _, term := range l.c.Terms {
		for _, word := range strings.Fields(strings.ToLower(term.Term)) {
			terms[word] = true
		}
	}
	grade := func(file, field, text string) {
		if n := len(strings.Fields(text)); n < longText || !l.c.About.english() {
			return // the formula is made for English
		}
		if g := Grade(text, terms); g > hardestGrade {
			l.complain(file, field, fmt.Sprintf("grade %.1f", g), fmt.Sprintf("at most grade %.0f: shorter sentences and words", hardestGrade))
		}
	}
	for _, section := range l.c.Guide {
		file := guideFile(section)
		for _, entry := range section.Entries {
			grade(file, "entries["+entry.ID+"].text", entry.Text)
		}
		l.characters(file, reflect.ValueOf(section))
	}
	for _, role := range l.c.Roles {
		file := roleFile(role)
		whole := append([]string{role.Summary, role.Day, role.Dislikes.Text, role.Schooling, role.FirstStep}, role.Duties...)
		grade(file, "summary, day, duties, dislikes, schooling and first_step", strings.Join(whole, " "))
		l.characters(file, reflect.ValueOf(role))
	}
	for _, p := range l.c.Paths {
		l.characters(pathFile(p), reflect.ValueOf(p))
	}
	for _, credential := range l.c.Credentials {
		l.characters(credentialFile(credential), reflect.ValueOf(credential))
	}
	for _, part := range []struct {
		file  string
		value any
	}{
		{aboutFile, l.c.About}, {"circumstances.yaml", l.c.Circumstances}, {"sources.yaml", l.c.Sources}, {"settings.yaml", l.c.Settings},
		{"skills.yaml", l.c.Skills}, {"occupations.yaml", l.c.Occupations}, {"items/ratings.yaml", l.c.Ratings}, {"items/pairs.yaml", l.c.Pairs},
		{"items/contentment.yaml", l.c.Contentment}, {"must-haves.yaml", l.c.MustHaves}, {"trials.yaml", l.c.Trials}, {"nearby.yaml", l.c.Nearby},
		{"activities.yaml", l.c.Activities}, {"education.yaml", l.c.Education}, {"way-in.yaml", l.c.WayIn}, {"mistakes.yaml", l.c.Mistakes}, {"glossary.yaml", l.c.Terms},
	} {
		l.characters(part.file, reflect.ValueOf(part.value))
	}
}

// characters complains of characters that a terminal may show in no cell, in two, or not at all.
func (l *linter) characters(file string, value reflect.Value) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			l.characters(file, value.Elem())
		}
	case reflect.Struct:
		for i := range value.NumField() {
			l.characters(file, value.Field(i))
		}
	case reflect.Slice:
		for i := range value.Len() {
			l.characters(file, value.Index(i))
		}
	case reflect.Map:
		for _, key := range value.MapKeys() {
			l.characters(file, value.MapIndex(key))
		}
	case reflect.String:
		text := value.String()
		for _, r := range text {
			if wide := r >= 0x2500 || unicode.Is(unicode.Mn, r); !unicode.IsPrint(r) || wide {
				l.complain(file, quote(text), fmt.Sprintf("the character %q", r), "printable characters one cell wide")
				break
			}
		}
	}
}
