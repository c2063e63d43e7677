package main

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// docs/dependencies.md gives a reason for every module the program or its tests name, and for no other.
func TestEveryDependencyHasItsReason(t *testing.T) {
	read := func(file string) string {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	var named, explained []string
	for _, line := range regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(read("go.mod"), -1) {
		named = append(named, line[1])
	}
	for _, line := range regexp.MustCompile(`(?m)^\| (\S+/\S+) \|`).FindAllStringSubmatch(read("docs/dependencies.md"), -1) {
		explained = append(explained, line[1])
	}
	slices.Sort(named)
	slices.Sort(explained)
	if len(named) < 10 || !slices.Equal(named, explained) {
		t.Errorf("go.mod names\n%s\nand docs/dependencies.md\n%s", strings.Join(named, "\n"), strings.Join(explained, "\n"))
	}
}
