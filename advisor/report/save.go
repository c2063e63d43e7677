package report

import (
	"fmt"
	"io/fs"
	"os"

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
	if err := inTheWay(file); err != nil {
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

// inTheWay tells of what stands at a file's name and can be neither kept nor replaced.
func inTheWay(file string) error {
	info, err := os.Lstat(file)
	if err != nil {
		return nil // nothing does, or the writing will say what is wrong
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		if info, err = os.Stat(file); err != nil {
			return fmt.Errorf("%s: found a link that leads nowhere, expected a file or nothing", file)
		}
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s: found a folder or a device, expected a file or nothing", file)
	}
	return nil
}
