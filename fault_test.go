//go:build unix

package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// faults are changes to the program's source that make it panic at a key that means nothing else. They
// are compiled into a copy that only this test has.
var faults = []struct{ file, line, added string }{
	{"tui/screen/app.go", "func (a *App) take(msg tea.Msg) tea.Cmd {",
		`if key, ok := msg.(tea.KeyMsg); ok { switch key.Type {
			case tea.KeyF9: panic("Update: " + a.session.Sitting.Name)
			case tea.KeyF10: a.height = -1
			case tea.KeyF11: return tea.Batch(nil, func() tea.Msg { panic(a.session.Sitting.Name) })
			case tea.KeyF12: a.session.Change(func(s *sitting.Sitting) { s.Responses["half-done"] = 2; panic("in a change") })
		}}`},
	{"tui/screen/app.go", "func (a *App) View() string {", `if a.height < 0 { var none []string; _ = none[-a.height] }`},
}

// faulty builds the program with the faults in it.
func faulty(t *testing.T) (program string) {
	t.Helper()
	folder := t.TempDir()
	changed := map[string]string{}
	for _, fault := range faults {
		if _, known := changed[fault.file]; !known {
			content, err := os.ReadFile(fault.file)
			if err != nil {
				t.Fatal(err)
			}
			changed[fault.file] = string(content)
		}
		before, after, found := strings.Cut(changed[fault.file], fault.line+"\n")
		if !found {
			t.Fatalf("%s has no line %q any more", fault.file, fault.line)
		}
		changed[fault.file] = before + fault.line + "\n" + fault.added + "\n" + after
	}
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for file, content := range changed {
		replacement := filepath.Join(folder, strings.ReplaceAll(file, "/", "-"))
		overlay.Replace[file] = replacement
		if err := os.WriteFile(replacement, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	listed := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(listed, list, 0o600); err != nil {
		t.Fatal(err)
	}
	program = filepath.Join(folder, name)
	build := exec.Command("go", "build", "-overlay", listed, "-o", program, ".")
	build.Env = append(os.Environ(), "GOFLAGS=") // a flag of the tests, such as -cover, is none of its own
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return program
}

func TestAFaultOfTheProgramLosesNothingAndTellsNothing(t *testing.T) {
	program := faulty(t)
	for name, test := range map[string]struct{ key, says, where string }{
		"in Update":   {"\x1b[20~", "a fault of type string", "screen.(*App).take"},
		"in View":     {"\x1b[21~", "index out of range [1] with length 0", "screen.(*App).View"},
		"in a Cmd":    {"\x1b[23~", "a fault of type string", "screen.(*App).take"},
		"in a change": {"\x1b[24~", "a fault of type string", "session.(*Session).Change"},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			x := openPaused(t, home, program)
			before := x.modes()
			x.press("\n", "")
			x.answering()
			x.press("1", "The work: 3 of 10") // the save of it is not waited for
			x.press(test.key, "")
			if code := x.exit(); code != 70 {
				t.Errorf("exit code %d", code)
			}
			x.isBack(before)
			x.await("Please send that file along")
			if !strings.Contains(x.screen(), "Nothing you answered is lost.") {
				t.Errorf("the screen does not say so:\n%s", x.screen())
			}
			if answers := keptAnswers(t, home); len(answers) != 2 {
				t.Errorf("kept %v", answers)
			}
			crashes := filepath.Join(home, ".local", "state", "careeradvisor", "crashes")
			reports, err := os.ReadDir(crashes)
			if err != nil || len(reports) != 1 {
				t.Fatalf("reports: %v, %v", reports, err)
			}
			file := filepath.Join(crashes, reports[0].Name())
			shown := regexp.MustCompile(`\s`).ReplaceAllString(x.screen(), "") // a long path goes over lines
			if !strings.Contains(shown, file) {
				t.Errorf("the screen does not say where the report is:\n%s", x.screen())
			}
			report, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, wanted := range []string{test.says, test.where} {
				if !strings.Contains(string(report), wanted) {
					t.Errorf("the report does not tell %q:\n%s", wanted, report)
				}
			}
			for _, personal := range []string{"Ada", "solo-hours", home} {
				if strings.Contains(string(report), personal) {
					t.Errorf("the report tells %q:\n%s", personal, report)
				}
			}
			if info, err := os.Stat(file); err != nil || info.Mode() != fs.FileMode(0o600) {
				t.Errorf("%v, %v", info.Mode(), err)
			}
			again := open(t, home, false, 80, 24)
			again.await("Resume Ada")
			again.press(enter, "The work: 3 of 10")
		})
	}
}
