package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode"

	"careeradvisor/advisor"
)

// WriteJSON writes a value as people can read it, too. What would steer a terminal is escaped, which JSON asks
// for in part only.
func WriteJSON(out io.Writer, value any) error {
	var content bytes.Buffer
	encoder := json.NewEncoder(&content)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return err
	}
	var inert bytes.Buffer
	for _, r := range content.String() {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF') {
			fmt.Fprintf(&inert, `\u%04x`, r) // it stands in a text, and none is beyond four digits
		} else {
			inert.WriteRune(r)
		}
	}
	_, err := out.Write(inert.Bytes())
	return err
}

func writeJSON(out io.Writer, a *advisor.Advice) error { return WriteJSON(out, a.ExportForm()) }
