package plain

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"careeradvisor/advisor/report"
	"careeradvisor/advisor/safefile"
)

// usualFile is what an export is called unless the person says otherwise.
const usualFile = "careeradvisor-plan.md"

// export writes the whole advice to a file and never replaces one without asking.
func (c *conversation) export() (stage, error) {
	c.heading("Save as a file")
	typed, err := c.ask("", "Type a file name that ends in %s, or press Enter for %s.", strings.Join(report.Extensions(), " or "), usualFile)
	if err != nil {
		return c.toMenu(err)
	}
	if typed == "" {
		typed = usualFile
	}
	file := atHome(typed)
	err = report.Save(file, c.session.Advice(), false)
	if errors.Is(err, safefile.ErrExists) {
		replace, asked := c.confirm("%s exists. Replace it?", file)
		if asked != nil {
			return c.toMenu(asked)
		}
		if !replace {
			c.line("It was left as it is.")
			return c.menu, nil
		}
		err = report.Save(file, c.session.Advice(), true)
	}
	if err != nil {
		c.line("It could not be written: %v.", err)
		return c.export, nil
	}
	c.line("Written:")
	c.raw(file + "\n")
	return c.menu, nil
}

// atHome replaces a leading ~, which no shell has seen here.
func atHome(file string) string {
	rest, ok := strings.CutPrefix(file, "~/")
	home, err := os.UserHomeDir()
	if !ok || err != nil {
		return file
	}
	return filepath.Join(home, rest)
}
