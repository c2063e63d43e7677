package report

import (
	"fmt"
	"path/filepath"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/safefile"
)

// fileMode keeps a person's advice from other users of the computer.
const fileMode = 0o600

// formats are the files that can be written.
var formats = []struct {
	extension string
	render    func(*advisor.Advice) []byte
}{
	{".md", Markdown},
}

// Extensions lists how the name of a file to write may end.
func Extensions() []string {
	var list []string
	for _, format := range formats {
		list = append(list, format.extension)
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

// Check tells whether a file of that name can be written, with an *ExtensionError if not.
func Check(file string) error {
	_, err := renderer(file)
	return err
}

func renderer(file string) (func(*advisor.Advice) []byte, error) {
	for _, format := range formats {
		if strings.EqualFold(filepath.Ext(file), format.extension) {
			return format.render, nil
		}
	}
	return nil, &ExtensionError{file}
}

// Save writes the advice in the format the file's name tells. Without replace it fails with
// safefile.ErrExists if there is a file of that name. When it fails, what stood there still does.
func Save(file string, a *advisor.Advice, replace bool) error {
	render, err := renderer(file)
	if err != nil {
		return err
	}
	if replace {
		return safefile.Replace(file, render(a), fileMode)
	}
	return safefile.Create(file, render(a), fileMode)
}
