package session

import (
	"os"
	"path/filepath"
	"strings"
)

// UsualName is what exported files are called unless the person says otherwise, without what their format
// adds; UsualFile is such a file.
const (
	UsualName = "careeradvisor-plan"
	UsualFile = UsualName + ".md"
)

// AtHome replaces a leading ~ in a file name that no shell has seen.
func AtHome(file string) string {
	rest, ok := strings.CutPrefix(file, "~/")
	home, err := os.UserHomeDir()
	if !ok || err != nil {
		return file
	}
	return filepath.Join(home, rest)
}
