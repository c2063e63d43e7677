package crash_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"careeradvisor/tui/crash"
)

func caught(fault func()) (err *crash.Error) {
	defer func() { err = crash.Caught(recover()) }()
	fault()
	return nil
}

func TestAReportTellsWhereAndNothingOfThePerson(t *testing.T) {
	answers := []string{"Ada Lovelace"}
	for name, test := range map[string]struct {
		fault func()
		says  string
	}{
		"runtime": {func() { _ = answers[len(answers)+2] }, "index out of range [3] with length 1"},
		"text":    {func() { panic("no place for " + answers[0]) }, "a fault of type string"},
		"error":   {func() { panic(errors.New(answers[0])) }, "a fault of type *errors.errorString"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "state", "careeradvisor")
			file, err := caught(test.fault).Write(folder, "v1", time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC))
			if err != nil {
				t.Fatal(err)
			}
			report, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, wanted := range []string{test.says, "crash_test.go", "version: v1", "2026-11-26T09:00:00Z"} {
				if !strings.Contains(string(report), wanted) {
					t.Errorf("the report does not tell %q:\n%s", wanted, report)
				}
			}
			if strings.Contains(string(report), "Lovelace") {
				t.Errorf("the report tells a name:\n%s", report)
			}
			for path, mode := range map[string]os.FileMode{file: 0o600, folder: 0o700, filepath.Dir(folder): 0o700} {
				if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
					t.Errorf("%s: %v, %v", path, info.Mode(), err)
				}
			}
		})
	}
}
