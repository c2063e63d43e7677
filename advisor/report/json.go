package report

import (
	"encoding/json"
	"io"

	"careeradvisor/advisor"
)

// WriteJSON writes a value as people can read it, too.
func WriteJSON(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

func writeJSON(out io.Writer, a *advisor.Advice) error { return WriteJSON(out, a.ExportForm()) }
