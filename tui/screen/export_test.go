package screen

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/tui/session"
)

func TestJourneyFromWelcomeToAnExportedFileAndBack(t *testing.T) {
	d := start(t, 80, 24)
	t.Chdir(t.TempDir())
	d.sees(t, "Start new", "Nothing leaves this computer")
	d.press("enter Maria enter 3")
	d.sees(t, "In medical coding", "saved")
	d.press("c")
	d.sees(t, "The work: 1 of 10")
	d.press(ratings + pairs)
	d.sees(t, "23 questions answered, the rest is up to you")
	d.press("c")
	d.sees(t, "Your answers fit this work well.", "Where it can lead", "Too close to call")
	d.press("v")
	d.sees(t, "Your choices", "Open to you")
	d.press("esc p")
	d.sees(t, "in 8 of 10 futures", "milestone")
	d.press("e 1 w")
	d.sees(t, "Written to")
	document, err := os.ReadFile(session.UsualFile)
	if err != nil || !strings.Contains(string(document), "Maria") {
		t.Fatalf("no plan for Maria: %v\n%s", err, document)
	}
	d.press("down down").sees(t, "What the files are called.", "Enter write")
	again := d.close(t).again()
	again.sees(t, "Resume Maria")
	again.press("enter")
	again.sees(t, "Result", "Your answers fit this work well.")
}

// In the smallest window the footer alone leads from the first screen to a written plan: every key is pressed
// only where it is shown.
func TestTheFooterLeadsToAnExportedPlanInTheSmallestWindow(t *testing.T) {
	d := start(t, minWidth, minHeight)
	t.Chdir(t.TempDir())
	shown := func(hint, keys string) {
		t.Helper()
		if lines := strings.Split(d.view(), "\n"); !strings.Contains(strings.Join(lines[len(lines)-footerLines:], " "), hint) {
			t.Fatalf("the footer does not show %q:\n%s", hint, d.view())
		}
		d.press(keys)
	}
	shown("Enter start", "enter")
	shown("Ctrl+N questions", "")
	shown("Enter next field", "enter")
	shown("c questions", "c")
	shown("1-5 answer", ratings)
	shown("c choices", "c")
	shown("1-5 answer", strings.TrimPrefix(pairs, " c"))
	shown("c see the result", "c")
	shown("p plan", "p")
	shown("e export", "e")
	shown("w write", "w")
	d.sees(t, "Written to")
}

func TestExportAsksBeforeReplacing(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile(session.UsualFile, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := start(t, 80, 24).press(toResult + " e 1 2 w")
	d.sees(t, "Replace it? y or n")
	d.press("n")
	if content, _ := os.ReadFile(session.UsualFile); string(content) != "mine" {
		t.Fatal("replaced without consent")
	}
	d.press("w y")
	d.sees(t, "Written to")
	if content, _ := os.ReadFile(session.UsualFile); string(content) == "mine" {
		t.Fatal("not replaced")
	}
}

func TestAFailedExportSaysSo(t *testing.T) {
	folder := t.TempDir()
	t.Chdir(folder)
	if err := errors.Join(os.Mkdir("careeradvisor-plan.md", 0o700), os.Symlink("nowhere", "careeradvisor-plan.html")); err != nil {
		t.Fatal(err)
	}
	d := start(t, 120, 40).press(toResult + " e 1 w")
	d.sees(t, "Not written: ", "careeradvisor-plan.md: found a folder", "careeradvisor-plan.html: found a link that leads nowhere")
	d.press("down ctrl+u no/such/folder up w")
	d.sees(t, "Not written: ", "found no such folder, expected a file in a folder that exists. What stood there before still stands there.")
	if entries, err := os.ReadDir(folder); len(entries) != 2 || err != nil {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestSeveralFormatsAreWrittenAndOneIsLeftAsItWas(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "mine.html")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := start(t, 120, 40).press("enter 漢 enter 3 ctrl+n r c e 1 3 down ctrl+u " + folder + " down ctrl+u mine.pdf enter")
	d.sees(t, "mine.html exists. Replace it?")
	d.press("n")
	d.sees(t, "Left as it was: "+mine, "Written to "+filepath.Join(folder, "mine.md"), "Not written: the font for PDF has no 漢 (U+6F22)")
	if content, _ := os.ReadFile(mine); string(content) != "mine" {
		t.Error("replaced without consent")
	}
	if entries, err := os.ReadDir(folder); len(entries) != 2 || err != nil {
		t.Errorf("it holds %v, %v", entries, err)
	}
}

func TestAWrittenFileIsOpenedWhereADesktopIs(t *testing.T) {
	folder := t.TempDir()
	opened := filepath.Join(folder, "opened")
	opener := filepath.Join(folder, "opener")
	if err := os.WriteFile(opener, []byte("#!/bin/sh\nprintf %s \"$1\" > '"+opened+"'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	d := start(t, 120, 30).press(toResult + " e down ctrl+u " + folder + " down ctrl+u mine up up w")
	d.sees(t, "Written to")
	if view := d.press("o").view(); strings.Contains(view, "open mine.html") || strings.Contains(view, "Opening") {
		t.Errorf("without a desktop:\n%s", view)
	}
	d.app.opener = []string{opener}
	d.resize(120, 30)
	d.sees(t, "o open mine.html")
	d.press("o").sees(t, "Opening mine.html")
	if file, _ := os.ReadFile(opened); string(file) != filepath.Join(folder, "mine.html") {
		t.Errorf("opened %q", file)
	}
	d.app.opener = []string{filepath.Join(folder, "nowhere")}
	d.press("o").sees(t, "Open it as you open other files; this failed: ")
}

// Files that are under way when somebody leaves are those of that person's plan, and replace nothing unasked.
func TestAnExportGoesOnAfterItsScreenWasLeft(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "mine.md")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := start(t, 80, 24).press("enter M i a " + strings.TrimPrefix(toResult, "enter ") + " e 3 1")
	e := d.app.top().(*export)
	e.folder, e.name, e.formats = folder, "mine", []string{".md", ".html"}
	write := e.start()
	for len(d.app.stack) > 1 {
		d.press("esc")
	}
	d.run(write)
	d.sees(t, "Written to")
	if content, _ := os.ReadFile(mine); string(content) != "mine" {
		t.Error("replaced without consent")
	}
	if page, err := os.ReadFile(filepath.Join(folder, "mine.html")); err != nil || !strings.Contains(string(page), "Mia") {
		t.Errorf("%v; it is not her plan", err)
	}
}

func TestAnExportNeedsAFormatAndAName(t *testing.T) {
	d := start(t, 80, 24).press(toResult + " e 2 w")
	d.sees(t, "Pick a format first.")
	for _, name := range []string{"a/b", "..", "x.pdf/"} {
		d.press("down down ctrl+u " + name + " enter")
		d.sees(t, "expected a name without a folder")
		d.press("ctrl+u plan.md up up")
	}
}
