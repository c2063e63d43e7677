package command

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"careeradvisor/data"
)

// A crash is told on the standard error alone, with where its report is, and has an exit code of its own.
func TestACrashHasAnExitCodeOfItsOwn(t *testing.T) {
	out, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	said, err := os.Create(filepath.Join(t.TempDir(), "err"))
	if err != nil {
		t.Fatal(err)
	}
	clock := func() time.Time { panic("no time") }
	folders := Folders{Sittings: t.TempDir(), Crashes: filepath.Join(t.TempDir(), "crashes")}
	code := Run(t.Context(), []string{"careeradvisor", "advise"}, Streams{Out: out, Err: said}, clock, data.FS, folders)
	written, _ := os.ReadFile(out.Name())
	told, _ := os.ReadFile(said.Name())
	where := regexp.MustCompile(`(?m)^/.*/crashes/crash-.*\.txt$`).Find(told)
	if code != 70 || len(written) > 0 || !strings.Contains(string(told), "careeradvisor crashed, which is a fault of the program") || where == nil {
		t.Errorf("exit code %d, written %q, told %q", code, written, told)
	}
	if report, err := os.ReadFile(string(where)); err != nil || !strings.Contains(string(report), "crash_test.go") {
		t.Errorf("the report holds %q, %v", report, err)
	}
}
