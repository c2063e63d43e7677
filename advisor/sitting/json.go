package sitting

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// ExportFormat names the version of an export: a sitting with what came of it.
const ExportFormat = "careeradvisor/export/1"

// export is what is read of an export. What came of the sitting comes out of it again.
type export struct {
	Format  string         `json:"format"`
	Sitting *Sitting       `json:"sitting"`
	Advice  jsontext.Value `json:"advice"`
	Compare jsontext.Value `json:"compare"`
	Plan    jsontext.Value `json:"plan"`
	Schools jsontext.Value `json:"schools"`
}

// usualItems is the number of items that most people answer at most.
const usualItems = 28

// ParseJSON reads a sitting from JSON, alone or in an export, and strictly: a field it does not know, a
// key given twice, letters in another case and a number where a text should stand are faults. Null is no
// answer. The error is *NewerError or *InvalidError and names the file, which is used for nothing else;
// it tells the first fault alone.
func ParseJSON(file string, content []byte) (*Sitting, error) {
	if len(content) > MaxBytes {
		return nil, tooLarge(file)
	}
	content = bytes.TrimPrefix(content, []byte("\ufeff")) // as some editors and shells write it
	s := New("")
	s.Responses, s.Seconds = make(Responses, usualItems), make(map[string]int, usualItems) // they need not grow
	err := json.Unmarshal(content, s, json.RejectUnknownMembers(true))
	if err != nil || s.Format == ExportFormat {
		var head struct {
			Format string `json:"format"`
		}
		if json.Unmarshal(content, &head) == nil {
			switch head.Format {
			case ExportFormat:
				var whole export
				if err = json.Unmarshal(content, &whole, json.RejectUnknownMembers(true)); err == nil && whole.Sitting == nil {
					return nil, invalid(file, "sitting", "nothing", "a sitting")
				}
				s = whole.Sitting
			default: // a newer format may well have fields unknown here
				if wrong := checkFormat(file, head.Format); wrong != nil {
					return nil, wrong
				}
			}
		}
	}
	if err != nil {
		return nil, explainJSON(file, content, err)
	}
	if err := checkFormat(file, s.Format); err != nil {
		return nil, err
	}
	if len(s.Seconds) == 0 {
		s.Seconds = nil
	}
	s.Responses.dropUnanswered()
	s.Trials.dropUnanswered()
	return s.complete(file)
}

// MarshalJSON writes the sitting as ParseJSON reads it. The same sitting always gives the same bytes.
func (s *Sitting) MarshalJSON() ([]byte, error) {
	type plain Sitting // without this method
	return json.Marshal((*plain)(s.whole()), json.Deterministic(true))
}

// unanswered stands for a response that is null until it is left out.
const unanswered Response = -128

func (rs Responses) dropUnanswered() {
	maps.DeleteFunc(rs, func(_ string, response Response) bool { return response == unanswered })
}

// UnmarshalJSONFrom reads what MarshalJSON writes.
func (r *Response) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	token, err := decoder.ReadToken()
	switch {
	case err != nil:
		return err
	case token.Kind() == jsontext.KindNull:
		*r = unanswered
		return nil
	}
	*r, err = ParseResponse(token.String())
	if _, step := r.Step(); err == nil && step != (token.Kind() == jsontext.KindNumber) {
		return &ValueError{fmt.Sprintf("the text %q", token), "a number or another word"}
	}
	return err
}

// UnmarshalJSONFrom reads what MarshalJSON writes.
func (d *Decimal) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	token, err := decoder.ReadToken()
	if err != nil {
		return err
	}
	if *d, err = ParseDecimal(token.String()); err != nil || token.Kind() != jsontext.KindNumber {
		return &ValueError{fmt.Sprintf("%q", token), "a number with at most two decimal places"}
	}
	return nil
}

// explainJSON turns the JSON library's message about a file into ours.
func explainJSON(file string, content []byte, err error) error {
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	switch {
	case len(bytes.TrimSpace(content)) == 0: // such as a blank line of a cohort
		return invalid(file, "", "nothing", "a sitting in JSON")
	case errors.As(err, &syntax) && errors.Is(err, jsontext.ErrDuplicateName):
		return invalid(file, place(content, syntax.ByteOffset, syntax.JSONPointer), "the key again", "each key once")
	case errors.As(err, &syntax):
		return invalid(file, place(content, syntax.ByteOffset, syntax.JSONPointer), "invalid JSON: "+syntax.Err.Error(), "valid JSON")
	case errors.As(err, &meaning) && errors.Is(err, json.ErrUnknownName):
		return invalid(file, place(content, meaning.ByteOffset, meaning.JSONPointer.Parent()), fmt.Sprintf("unknown field %q", meaning.JSONPointer.LastToken()), aKnownField)
	case errors.As(err, &meaning):
		found, expected := cmp.Or(string(meaning.JSONValue), kindWords[meaning.JSONKind]), typeWords[meaning.GoType.Kind()]
		if cause := meaning.Err; cause != nil {
			if said, what, ok := strings.Cut(strings.TrimPrefix(cause.Error(), "found "), ", expected "); ok {
				found, expected = said, what
			}
		}
		return invalid(file, place(content, meaning.ByteOffset, meaning.JSONPointer), found, expected)
	}
	return invalid(file, "", err.Error(), "a sitting in JSON")
}

var (
	kindWords = map[jsontext.Kind]string{'n': "null", 't': "true", 'f': "false", '"': "a text", '0': "a number", '{': "an object", '[': "a list"}
	typeWords = map[reflect.Kind]string{
		reflect.Int: "a whole number", reflect.Int8: "a whole number", reflect.Int32: "a date as YYYY-MM-DD", reflect.Bool: "true or false",
		reflect.String: "a text", reflect.Slice: "a list", reflect.Map: "an object", reflect.Struct: "an object",
	}
)

// place names a line, where there are several, and a field.
func place(content []byte, offset int64, pointer jsontext.Pointer) string {
	var parts []string
	if trimmed := bytes.TrimSpace(content); bytes.Contains(trimmed, []byte("\n")) {
		parts = append(parts, fmt.Sprintf("line %d", 1+bytes.Count(content[:offset], []byte("\n"))))
	}
	var names []string
	for name := range pointer.Tokens() {
		names = append(names, name)
	}
	if len(names) > 0 {
		parts = append(parts, strings.Join(names, "."))
	}
	return strings.Join(parts, ": ")
}
