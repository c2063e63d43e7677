package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"
)

// fits fails unless the screen is as tall as the window and no line is wider than it.
func fits(t tester, d *driver) {
	t.Helper()
	lines := strings.Split(d.view(), "\n")
	if len(lines) > d.app.height || len(lines) < d.app.height && d.app.width >= minWidth && d.app.height >= minHeight {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), d.app.height, d.view())
	}
	for _, line := range lines {
		if widget.Width(line) > d.app.width {
			t.Fatalf("line of %d cells in a window of %d: %q", widget.Width(line), d.app.width, line)
		}
	}
}

func TestAnyKeysAtAnySizeFitAndLeadBackToTheWelcome(t *testing.T) {
	keys := []string{"g", "l", "t", "+", "-", "j", "k", "1", "2", "3", "4", "5", "0", "c", "e", "v", "p", "r", "s", "b", "w", "m", "n", "d", "y", "u", "x", "é", "漢", "?", "q", "/", "f", "h", "space", "ctrl+_", "f2", "f3", "ctrl+f",
		"enter", "esc", "up", "down", "left", "right", "tab", "shift+tab", "pgdown", "pgup", "home", "end", "backspace", "ctrl+n", "f1"}
	folder := memoryFolder(t)
	rapid.Check(t, func(t *rapid.T) {
		os.RemoveAll(folder)
		d := launch(folder, 80, 24)
		for range rapid.IntRange(1, 60).Draw(t, "count") {
			if rapid.IntRange(0, 9).Draw(t, "kind") == 0 {
				d.resize(rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 60).Draw(t, "height"))
			} else if _, exporting := d.app.top().(*export); exporting {
				d.press("esc") // writing files is not for random keys
			} else {
				d.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			d.quit = false
			fits(t, d)
			leadsOut(t, d)
			kept(t, d)
		}
		d.resize(80, 24)
		for range 20 {
			d.press("esc")
		}
		if len(d.app.stack) != 1 {
			t.Fatalf("esc does not reach the welcome:\n%s", d.view())
		}
	})
}

// memoryFolder is a folder on a disk in memory where there is one: thousands of synced saves take
// minutes on a slow disk.
func memoryFolder(t tester) string {
	folder, err := os.MkdirTemp("/dev/shm", "careeradvisor-test-")
	if err != nil {
		folder, err = os.MkdirTemp("", "careeradvisor-test-")
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}

// leadsOut fails unless the footer shows a way out.
func leadsOut(t tester, d *driver) {
	t.Helper()
	if d.app.width < minWidth || d.app.height < minHeight {
		return
	}
	lines := strings.Split(d.view(), "\n")
	foot := strings.Join(lines[len(lines)-footerLines:], " ")
	for _, way := range []string{"esc back", "esc clear, back", "q quit", "any key close", "n no", "n choose another"} {
		if strings.Contains(foot, way) {
			return
		}
	}
	t.Fatalf("no way out in the footer:\n%s", d.view())
}

// kept fails unless the file holds what the person sees.
func kept(t tester, d *driver) {
	t.Helper()
	if d.app.saving != 0 {
		t.Fatalf("a save was forgotten:\n%s", d.view())
	}
	if d.app.session == nil || d.app.session.File() == "" {
		return
	}
	read, err := sitting.Read(d.app.session.File())
	if err != nil {
		t.Fatal(err)
	}
	onDisk, _ := read.Bytes()
	inMind, _ := d.app.session.Sitting.Bytes()
	if string(onDisk) != string(inMind) {
		t.Fatalf("the file differs from the sitting:\n%s\n---\n%s", onDisk, inMind)
	}
}

func TestTypingDoesNotTriggerKeys(t *testing.T) {
	d := start(t, 80, 24).press("enter quiz?")
	d.sees(t, "Name quiz?")
	if d.quit || d.app.help != nil {
		t.Fatal("a letter of the name was taken for a command")
	}
}

func TestFastTypingAndPasteArriveWhole(t *testing.T) {
	d := start(t, 80, 24).press("enter")
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("José")})
	d.paste(" 漢字\x1b[31m")
	d.press("enter")
	if name := d.app.session.Sitting.Name; name != "José 漢字[31m" {
		t.Fatalf("name is %q", name)
	}
	d.press("ctrl+n")
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("515")})
	d.sees(t, "The work: 4 of 10")
}

func TestUndoBringsBackTheLastAnswer(t *testing.T) {
	d := start(t, 80, 24).press(toQuiz + " 5 1 u u")
	if n := len(d.app.session.Sitting.Responses); n != 0 {
		t.Fatalf("%d responses are left", n)
	}
}

func TestUndoNamesWhatItTookBack(t *testing.T) {
	d := start(t, 80, 24).press("enter Maria enter 3 c 5 r u")
	d.sees(t, "Undone: your answer")
	d.press("esc esc u")
	d.sees(t, "Undone: what you said about yourself")
	d.press("up")
	if d.press("x ctrl+_"); d.app.session.Sitting.Name != "Maria" {
		t.Fatal("what was only typed cost more than itself")
	}
	d.sees(t, "Name Maria")
	if d.press("ctrl+_"); d.app.session.Sitting.Name != "" || strings.Contains(d.view(), "Maria") {
		t.Fatalf("the name is still there:\n%s", d.view())
	}
	d.sees(t, "Undone: your name")
}

func TestEveryListedKeyDoesSomething(t *testing.T) {
	t.Chdir(t.TempDir()) // one of them writes a file
	finished := launch(memoryFolder(t), 80, 24).press(toResult).app.session.File()
	answered, err := os.ReadFile(finished)
	if err != nil {
		t.Fatal(err)
	}
	folder := memoryFolder(t)
	for _, size := range []int{0, 2} {
		everywhere := func(where, keys string, kept []byte) {
			everyListedKeyWorks(t, fmt.Sprintf("%s after %q at %d columns", where, keys, sizes[size].width), func() *driver {
				os.RemoveAll(folder)
				if kept != nil {
					os.Mkdir(folder, 0o700)
					os.WriteFile(filepath.Join(folder, "kept.yaml"), kept, 0o600)
				}
				return launch(folder, sizes[size].width, sizes[size].height).press(keys)
			})
		}
		for _, keys := range []string{"", "enter", "enter enter", toQuiz, toQuiz + " 5", toQuiz + " / n", "g"} {
			everywhere("anew", keys, nil)
		}
		for _, keys := range []string{"", "esc", " 1", " v", " v space down space", " v space down space d", " v c", " e", " w", " r", " t", " f"} {
			everywhere("resumed", "enter "+keys, answered)
		}
	}
}

// everyListedKeyWorks fails for every key that is shown where it changes nothing.
func everyListedKeyWorks(t *testing.T, where string, launched func() *driver) {
	t.Helper()
	for _, offered := range launched().app.actions() {
		works := false
		// An arrow does nothing at the end of a list, so it is tried from the middle too.
		for _, before := range []string{"", "down", "down down", "right", "left", "pgdown"} {
			if works {
				break
			}
			d := launched().press(before)
			actions := d.app.actions()
			i := slices.IndexFunc(actions, func(now action) bool { return slices.Equal(now.Keys(), offered.Keys()) })
			if i < 0 {
				continue
			}
			shown, depth := d.view(), len(d.app.stack)
			d.run(actions[i].do())
			works = d.view() != shown || len(d.app.stack) != depth || d.quit
		}
		if !works {
			t.Errorf("%s: %q does nothing", where, offered.Keys())
		}
	}
}

func TestUndoShowsTheQuestionThatWasUndone(t *testing.T) {
	start(t, 80, 24).press(toQuiz+" 5 1 u").sees(t, "The work: 2 of 10")
	start(t, 80, 24).press(toReview+" m 5 u").sees(t, "Choices: 8 of at most 10")
}

// Whether an answer is a must is asked no more once the answer was taken back.
func TestAnAnswerThatWasUndoneIsNoMust(t *testing.T) {
	for name, keys := range map[string]string{"in turn": toQuiz + " 1 5", "changed in the review": toQuiz + " 1 1 r down enter 5"} {
		d := start(t, 80, 24).press(keys)
		d.sees(t, "yes, a must")
		d.press("u y")
		if musts := d.app.session.Sitting.Musts; len(musts) > 0 {
			t.Errorf("%s: %v is a must:\n%s", name, musts, d.view())
		}
	}
}

// What acts on the marked row shows it first, where it was scrolled away.
func TestNothingIsDoneToARowOutOfSight(t *testing.T) {
	for name, d := range map[string]*driver{
		"the review":      start(t, 80, 24).press(toReview + " pgdown pgdown pgdown"),
		"sets of changes": planned(t, 40, 20, technician, "m down pgup pgup"),
		"the guide":       start(t, 80, 24).press("g pgdown pgdown"),
	} {
		screen, away := d.app.top(), d.view()
		if d.press("enter"); d.app.top() != screen || d.view() == away {
			t.Errorf("%s: enter acted on what nobody sees:\n%s", name, d.view())
		}
		if d.press("enter"); d.app.top() == screen {
			t.Errorf("%s: enter does nothing to the marked row:\n%s", name, d.view())
		}
	}
}
