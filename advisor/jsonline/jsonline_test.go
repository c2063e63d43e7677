package jsonline_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/jsonline"

	"pgregory.net/rapid"
)

type inner struct {
	Word  string `json:"word"`
	Small int8   `json:"small,omitempty"`
	bare  int
}

type whole struct {
	inner
	Inner   inner         `json:"in side"`
	Text    string        `json:"text,omitempty"`
	Yes     bool          `json:"yes"`
	Not     bool          `json:"not,omitempty"`
	Words   []string      `json:"words"`
	Few     []inner       `json:"few,omitempty"`
	Number  *int          `json:"number"`
	Some    *inner        `json:"some,omitempty"`
	Day     calendar.Date `json:"day"`
	Later   calendar.Date `json:"later,omitempty"`
	Zero    inner         `json:"zero,omitzero"`
	Never   int           `json:"-"`
	Untaged int
}

// The bytes are those of the library, whatever the values.
func TestTheBytesAreThoseOfTheLibrary(t *testing.T) {
	write := jsonline.Of[whole]()
	text := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("ab \"\\<>&\n\t\x00\x1f\x7fé\u2028\u2029\ufffd😀"))), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }))
	in := rapid.Custom(func(t *rapid.T) inner {
		return inner{Word: text.Draw(t, "word"), Small: rapid.Int8().Draw(t, "small"), bare: 1}
	})
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Custom(func(t *rapid.T) calendar.Date {
			return calendar.Date(rapid.OneOf(rapid.Just(0), rapid.IntRange(1, 60000)).Draw(t, "days"))
		})
		value := whole{
			inner: in.Draw(t, "embedded"), Inner: in.Draw(t, "inner"), Text: text.Draw(t, "text"), Yes: rapid.Bool().Draw(t, "yes"), Not: rapid.Bool().Draw(t, "not"),
			Words: rapid.OneOf(rapid.Just[[]string](nil), rapid.SliceOf(text)).Draw(t, "words"), Few: rapid.SliceOfN(in, 0, 2).Draw(t, "few"),
			Number: rapid.Ptr(rapid.Int(), true).Draw(t, "number"), Some: rapid.Ptr(in, true).Draw(t, "some"), Day: day.Draw(t, "day"), Later: day.Draw(t, "later"),
			Never: 1, Untaged: rapid.Int().Draw(t, "untagged"),
		}
		if rapid.Bool().Draw(t, "zero") {
			value.Zero = in.Draw(t, "not zero")
		}
		var want bytes.Buffer
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(value); err != nil {
			t.Fatal(err)
		}
		if got := append(write(nil, &value), '\n'); !bytes.Equal(got, want.Bytes()) {
			t.Fatalf("got  %s\nwant %s", got, &want)
		}
	})
}
