package report

import (
	"careeradvisor/advisor"
	"careeradvisor/advisor/safefile"
)

// fileMode keeps a person's advice from other users of the computer.
const fileMode = 0o600

// Save writes the advice in the format the file's name tells. Without replace it fails with
// safefile.ErrExists if there is a file of that name. When it fails, what stood there still does.
func Save(file string, a *advisor.Advice, replace bool) error {
	format, err := FormatOf(file)
	if err != nil {
		return err
	}
	if err := safefile.Blocked(file); err != nil {
		return err
	}
	content, err := format.Render(a)
	switch {
	case err != nil:
		return err
	case replace:
		return safefile.Replace(file, content, fileMode)
	}
	return safefile.Create(file, content, fileMode)
}
