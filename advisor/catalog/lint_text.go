package catalog

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
)

const (
	hardestGrade = 8.0 // by Grade
	longText     = 100 // words from which a text's grade says something
)

// The most characters of a text. A title, a label and the like stand in one line of 80 columns, an
// entry of a list in two, and any other text in half a window of 80 by 24.
const (
	maxName = 72
	maxItem = 130
	maxText = 800
	maxWord = 34 // a longer one would be cut in a window of 40 columns
)

// names and items are the fields that hold such texts.
var (
	names = []string{"title", "label", "name", "term", "who", "search_titles", "words"}
	items = []string{"duties", "levels", "evidence", "practice", "check", "decision", "limits", "promise", "for", "lifts", "says", "agree", "disagree"}
)

// citations keep the names that their publishers gave them.
const citations = "sources.yaml"

// readable checks every text: characters that every terminal shows in one cell, lengths that fit a
// screen, nothing that advertises, and, where a text is long enough to tell, words that an eighth
// grader can read.
func (l *linter) readable() {
	l.grades()
	check := func(file string, value any) {
		eachText(reflect.ValueOf(value), "", "", func(field, name, text string) {
			l.characters(file, field, text)
			l.fits(file, field, name, text)
			if file != citations && file != "wording.yaml" && file != claimsFile { // ads are quoted there
				l.advertising(file, field, text)
			}
		})
	}
	for _, name := range listFiles {
		check(name, l.c.slot(name))
	}
	for _, role := range l.c.Roles {
		check(roleFile(role), role)
	}
	for _, p := range l.c.Paths {
		check(pathFile(p), p)
	}
	for _, credential := range l.c.Credentials {
		check(credentialFile(credential), credential)
	}
	for _, section := range l.c.Guide {
		check(guideFile(section), section)
	}
}

func (l *linter) grades() {
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
		for _, entry := range section.Entries {
			grade(guideFile(section), "entries["+entry.ID+"].text", entry.Text)
		}
	}
	for _, role := range l.c.Roles {
		whole := append([]string{role.Summary, role.Day, role.People, role.Dislikes.Text, role.Schooling, role.FirstStep}, role.Duties...)
		for _, inside := range role.Inside {
			whole = append(whole, inside.Text)
		}
		grade(roleFile(role), "summary, day, duties, people, dislikes, schooling, inside and first_step", strings.Join(whole, " "))
	}
	for _, credential := range l.c.Credentials {
		whole := []string{credential.WhoSit, credential.Exam, credential.Renew, credential.First}
		for _, rule := range credential.Needs {
			whole = append(whole, rule.Text, rule.Lifts)
		}
		grade(credentialFile(credential), "who_can_sit, exam, renewal, first_step and needs", strings.Join(whole, " "))
	}
	for _, skill := range l.c.Skills {
		whole := slices.Concat([]string{skill.Why, skill.Learn}, skill.Levels, skill.Practice)
		grade("skills.yaml", "skills["+skill.ID+"]", strings.Join(whole, " "))
	}
}

// eachText visits every text below a value with the field it stands in, such as "skills[detail].why",
// and the last name of that field.
func eachText(value reflect.Value, field, name string, visit func(field, name, text string)) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			eachText(value.Elem(), field, name, visit)
		}
	case reflect.Struct:
		for i := range value.NumField() {
			tag, options, _ := strings.Cut(value.Type().Field(i).Tag.Get("yaml"), ",")
			if options == "inline" {
				eachText(value.Field(i), field, name, visit)
			} else if tag != "" {
				eachText(value.Field(i), dotted(field, tag), tag, visit)
			}
		}
	case reflect.Slice:
		for i := range value.Len() {
			eachText(value.Index(i), fmt.Sprintf("%s[%s]", field, called(value.Index(i), i)), name, visit)
		}
	case reflect.Map:
		for _, key := range value.MapKeys() {
			eachText(value.MapIndex(key), dotted(field, key.String()), name, visit)
		}
	case reflect.String:
		visit(field, name, value.String())
	}
}

// called names an element of a list by its id where it has one.
func called(value reflect.Value, index int) string {
	for _, id := range []string{"ID", "Code", "Term", "Activity"} {
		if value.Kind() == reflect.Struct && value.FieldByName(id).IsValid() {
			return value.FieldByName(id).String()
		}
	}
	return fmt.Sprint(index + 1)
}

// characters complains of what a terminal may show in no cell, in two, or not at all: only Latin,
// Greek and Cyrillic letters and plain signs are safe everywhere.
func (l *linter) characters(file, field, text string) {
	for _, r := range text {
		plain := r < 0x0590 || r >= 0x1E00 && r < 0x2300
		if !plain || !unicode.IsPrint(r) || unicode.Is(unicode.M, r) {
			l.complain(file, field, fmt.Sprintf("the character %q (%U)", r, r), "printable characters one cell wide")
			return
		}
	}
}

// fits complains of texts that are too long for the place they are shown in.
func (l *linter) fits(file, field, name, text string) {
	most := maxText
	switch {
	case file == citations:
	case slices.Contains(names, name):
		most = maxName
	case slices.Contains(items, name):
		most = maxItem
	}
	if n := len([]rune(text)); n > most {
		l.complain(file, field, fmt.Sprintf("%d characters", n), fmt.Sprintf("at most %d", most))
	}
	words := strings.Fields(text)
	for _, word := range words {
		if n := len([]rune(word)); n > maxWord && len(words) > 1 {
			l.complain(file, field, fmt.Sprintf("a word of %d characters", n), fmt.Sprintf("at most %d", maxWord))
		}
	}
}

// A school is recognized by its name, and whoever sells something by an address. Public offices and
// associations have other addresses.
var (
	schoolName = pattern(`\b[A-Z][\w'-]+ (University|College|Institute)\b|\bUniversity of [A-Z]`)
	soldFrom   = pattern(`(?i)\b[a-z0-9-]+\.(com|net|io|co|biz|ai)\b`)
)

// advertising complains of schools, addresses of companies, and the words that the catalog itself
// does not want.
func (l *linter) advertising(file, field, text string) {
	for _, found := range append(schoolName().FindAllString(text, -1), soldFrom().FindAllString(text, -1)...) {
		l.complain(file, field, quote(found), "no school and no company's address: the catalog advertises nothing")
	}
	whole := " " + strings.Join(strings.FieldsFunc(text, notInWord), " ") + " "
	lower := strings.ToLower(whole)
	for _, unwelcome := range l.c.Wording {
		for _, word := range unwelcome.Words {
			// a word with capitals is a name, and matters only when written so
			if word = " " + word + " "; strings.Contains(whole, word) || strings.Contains(lower, word) {
				l.complain(file, field, quote(strings.TrimSpace(word)), "other words: "+unwelcome.Because)
			}
		}
	}
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\''
}
