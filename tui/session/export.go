package session

import (
	"os"
	"path/filepath"
	"strings"
)

// UsualFile is what an export is called unless the person says otherwise.
const UsualFile = "careeradvisor-plan.md"

// AtHome replaces a leading ~ in a file name that no shell has seen.
func AtHome(file string) string {
	rest, ok := strings.CutPrefix(file, "~/")
	home, err := os.UserHomeDir()
	if !ok || err != nil {
		return file
	}
	return filepath.Join(home, rest)
}
