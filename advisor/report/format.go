package report

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"careeradvisor/advisor"
)

// Format is a kind of file that advice can be taken away in.
type Format struct {
	Extension string                                 // how the names of such files end, with the point
	Name      string                                 // what it is called
	Use       string                                 // what it is good for, in one sentence
	Write     func(io.Writer, *advisor.Advice) error // the same advice gives the same bytes
}

// Formats are all kinds of files, in the order they are offered.
func Formats() []Format {
	return []Format{
		{".md", "Markdown", "Plain text that any editor opens.", writeMarkdown},
		{".html", "Web page", "One file for any browser, to read or print. Nothing in it runs or loads.", writeHTML},
		{".pdf", "PDF", "Pages to print, or to hand to a counselor.", writePDF},
		{".ics", "Calendar", "The days of your plan, with reminders, for the calendar you use.", Calendar},
		{".csv", "Table", "The steps of your plan with dates and costs, for a spreadsheet.", writePlanCSV},
		{".json", "JSON", "Everything, for other programs. This one can read it back.", writeJSON},
	}
}

// FormatOf returns the format that the name of a file tells, or an *ExtensionError.
func FormatOf(file string) (Format, error) {
	for _, format := range Formats() {
		if strings.EqualFold(filepath.Ext(file), format.Extension) {
			return format, nil
		}
	}
	return Format{}, &ExtensionError{file}
}

// Extensions lists how the name of a file to write may end.
func Extensions() (list []string) {
	for _, format := range Formats() {
		list = append(list, format.Extension)
	}
	return list
}

// ExtensionError says that the name of a file does not tell a format.
type ExtensionError struct{ File string }

// Error names the file and the extensions there are.
func (e *ExtensionError) Error() string {
	found := fmt.Sprintf("%q", filepath.Ext(e.File))
	if filepath.Ext(e.File) == "" {
		found = "no extension"
	}
	return fmt.Sprintf("%s: found %s, expected a file name that ends in %s", e.File, found, strings.Join(Extensions(), ", "))
}

// Render returns what a file in the format holds.
func (f Format) Render(a *advisor.Advice) ([]byte, error) {
	var content bytes.Buffer
	err := f.Write(&content, a)
	return content.Bytes(), err
}
