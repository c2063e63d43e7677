package sitting

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
)

// What a person fills in by hand is a field, and a question of the catalog asks for it. A field is a
// pointer to one of: string, *int, *Decimal, *Estimate, []string and calendar.Date.

// ValueError says that a field cannot have the value typed.
type ValueError struct{ Found, Expected string }

// Error says both.
func (e *ValueError) Error() string { return "found " + e.Found + ", expected " + e.Expected }

// textOf returns a field as a person would type it; empty when not answered.
func textOf(field any) string {
	switch field := field.(type) {
	case *string:
		return *field
	case **int:
		if *field != nil {
			return strconv.Itoa(**field)
		}
	case **Decimal:
		if *field != nil {
			return (*field).String()
		}
	case **Estimate:
		if *field != nil {
			return (*field).text()
		}
	case *[]string:
		return strings.Join(*field, ", ")
	case *calendar.Date:
		return field.String()
	}
	return ""
}

// copyField copies one field into another of its kind.
func copyField(to, from any) {
	switch from := from.(type) {
	case *string:
		*to.(*string) = *from
	case **int:
		*to.(**int) = *from
	case **Decimal:
		*to.(**Decimal) = *from
	case **Estimate:
		*to.(**Estimate) = *from
	case *[]string:
		*to.(*[]string) = slices.Clone(*from)
	case *calendar.Date:
		*to.(*calendar.Date) = *from
	}
}

// setField reads what a person typed into the field a question asks for; empty text clears it. The
// error is *ValueError, and then nothing has changed.
func setField(definitions *catalog.Catalog, question *catalog.Question, field any, text string) error {
	if text = strings.TrimSpace(text); strings.EqualFold(text, unknown) && question.Option(unknown) == nil {
		text = ""
	}
	wrong := func(expected string) error { return &ValueError{fmt.Sprintf("%q", text), expected} }
	switch field := field.(type) {
	case *string:
		return setString(question, field, text, wrong)
	case **int:
		return setNumber(field, text, func(text string) (number int, err error) {
			number, err = strconv.Atoi(text)
			if err != nil || number < 0 || number > question.Most {
				return 0, wrong(fmt.Sprintf("a whole number from 0 to %d", question.Most))
			}
			return number, nil
		})
	case **Decimal:
		return setNumber(field, text, func(text string) (Decimal, error) {
			number, err := ParseDecimal(text)
			if err != nil || number > Decimal(100*question.Most) {
				return 0, wrong(fmt.Sprintf("a number from 0 to %d with at most two decimal places", question.Most))
			}
			return number, nil
		})
	case **Estimate:
		return setNumber(field, text, func(text string) (Estimate, error) {
			estimate, err := parseEstimate(text)
			if err != nil || estimate.High > question.Most {
				return estimate, wrong(fmt.Sprintf("one to three whole numbers from 0 to %d, such as 18 to 24", question.Most))
			}
			return estimate, nil
		})
	case *[]string:
		return setList(definitions, question, field, text)
	case *calendar.Date:
		if text == "" {
			*field = 0
			return nil
		}
		date, err := calendar.ParseTyped(text)
		if err != nil {
			return wrong("a date such as " + calendar.Typed)
		}
		*field = date
	}
	return nil
}

var withoutMarks = strings.NewReplacer(",", "", "$", "", "%", "")

// setNumber clears a number or reads it, without what people write into large ones.
func setNumber[T any](field **T, text string, parse func(string) (T, error)) error {
	if text == "" {
		*field = nil
		return nil
	}
	number, err := parse(withoutMarks.Replace(text))
	if err == nil {
		*field = &number
	}
	return err
}

func setString(question *catalog.Question, field *string, text string, wrong func(string) error) error {
	switch {
	case question.Kind == "text":
		text = strings.Join(strings.Fields(text), " ")
		if utf8.RuneCountInString(text) > question.Most {
			return &ValueError{fmt.Sprintf("%d characters", utf8.RuneCountInString(text)), fmt.Sprintf("at most %d", question.Most)}
		}
		if err := checkPrintable(text); err != nil {
			return wrong(err.Error())
		}
		*field = text
		return nil
	case question.Kind == "code":
		text = strings.ToUpper(text)
	}
	if text != "" && question.Option(text) == nil {
		return wrong("one of " + optionIDs(question))
	}
	*field = text
	return nil
}

const (
	none    = "none"    // the option that says that nothing of a list is true, other than no answer
	unknown = "unknown" // the word for no answer
)

// Listed returns the ids or numbers in what a person typed, with commas or spaces between them.
func Listed(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' })
}

// offers tells whether a list may hold an id: options of the question and, where it asks for choices,
// credentials.
func offers(definitions *catalog.Catalog, question *catalog.Question, id string) bool {
	return question.Option(id) != nil || question.Kind == "choices" && definitions.Credential(id) != nil
}

// setList reads the ids that a question offers.
func setList(definitions *catalog.Catalog, question *catalog.Question, field *[]string, text string) error {
	ids := Listed(strings.ToLower(text))
	for _, id := range ids {
		switch {
		case offers(definitions, question, id):
		case question.Kind == "choices":
			return &ValueError{fmt.Sprintf("%q", id), "credential ids such as " + credentialIDs(definitions)}
		default:
			return &ValueError{fmt.Sprintf("%q", id), "any of " + optionIDs(question)}
		}
	}
	slices.Sort(ids)
	if ids = slices.Compact(ids); len(ids) > 1 && slices.Contains(ids, none) {
		return &ValueError{fmt.Sprintf("%q", text), "none alone, or without it"}
	}
	*field = ids
	return nil
}

// labelOf returns a field in the catalog's words; empty when not answered.
func labelOf(definitions *catalog.Catalog, question *catalog.Question, field any) string {
	text := textOf(field)
	if option := question.Option(text); option != nil {
		return option.Label
	}
	switch field := field.(type) {
	case *[]string:
		var names []string
		for _, id := range *field {
			if option := question.Option(id); option != nil {
				names = append(names, option.Label)
			} else if credential := definitions.Credential(id); credential != nil {
				names = append(names, credential.Name)
			}
		}
		return strings.Join(names, ", ")
	case **int:
		if *field != nil {
			return catalog.Amount(catalog.Number(**field), question.Unit)
		}
	case **Decimal:
		if *field != nil {
			return catalog.Amount(catalog.Number(float64(**field)/100), question.Unit)
		}
	case **Estimate:
		if *field != nil {
			return (*field).words(question.Unit)
		}
	case *calendar.Date:
		return field.Long()
	}
	return text
}

func optionIDs(question *catalog.Question) string {
	ids := make([]string, len(question.Options))
	for i, option := range question.Options {
		ids[i] = option.ID
	}
	if len(ids) > 12 {
		ids = append(ids[:3], "… "+ids[len(ids)-1])
	}
	return strings.Join(ids, ", ")
}

func credentialIDs(definitions *catalog.Catalog) string {
	var ids []string
	for _, credential := range definitions.Credentials {
		ids = append(ids, credential.ID)
	}
	return strings.Join(ids, ", ")
}

// checkPrintable refuses text that could not be shown safely.
func checkPrintable(text string) error {
	if !utf8.ValidString(text) {
		return errors.New("text in UTF-8")
	}
	if strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsPrint(r) && !unicode.Is(unicode.Join_Control, r) }) {
		return errors.New("no control characters")
	}
	return nil
}

var wholeNumbers = regexp.MustCompile(`[0-9]+`)

// parseEstimate reads "20", "18 to 24" or "18 to 24, likely 20". Of two numbers the middle is the
// likely one.
func parseEstimate(text string) (Estimate, error) {
	var numbers []int
	for _, digits := range wholeNumbers.FindAllString(text, -1) {
		number, err := strconv.Atoi(digits)
		if err != nil {
			return Estimate{}, err
		}
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	switch len(numbers) {
	case 1:
		return Estimate{numbers[0], numbers[0], numbers[0]}, nil
	case 2:
		return Estimate{numbers[0], (numbers[0] + numbers[1] + 1) / 2, numbers[1]}, nil
	case 3:
		return Estimate{numbers[0], numbers[1], numbers[2]}, nil
	}
	return Estimate{}, errors.New("found no number, or too many")
}

func (e Estimate) text() string {
	if e.Low == e.High {
		return strconv.Itoa(e.Low)
	}
	return fmt.Sprintf("%d to %d, likely %d", e.Low, e.High, e.Likely)
}

func (e Estimate) words(unit string) string {
	text := catalog.Spread(catalog.Number(e.Low), catalog.Number(e.High), unit)
	if e.Low != e.High {
		text += fmt.Sprintf(", likely %d", e.Likely)
	}
	return text
}
