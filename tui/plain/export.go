package plain

import (
	"errors"
	"path/filepath"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/report"
	"careeradvisor/advisor/safefile"
	"careeradvisor/tui/session"
)

// export writes the whole advice to a file and never replaces one without asking.
func (c *conversation) export() (stage, error) {
	c.heading("Save as a file")
	typed, err := c.ask("", "Type a file name that ends in %s, or press Enter for %s.", strings.Join(report.Extensions(), " or "), session.UsualFile)
	if err != nil {
		return c.toMenu(err)
	}
	if typed == "" {
		typed = session.UsualFile
	}
	file := session.AtHome(typed)
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
	c.shows((*advisor.Advice).Figures)
	if full, err := filepath.Abs(file); err == nil {
		file = full // who does not see a screen asks where
	}
	c.line("Written:")
	c.raw(file + "\n")
	return c.menu, nil
}
