package plain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"pgregory.net/rapid"
)

var today = calendar.New(2026, 11, 22)

func small(t testing.TB) *advisor.Advisor {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../../advisor/catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return advisor.New(c)
}

// converse types lines into a conversation and returns what it said and the sitting it kept.
func converse(t testing.TB, folder, open string, lines ...string) (said string, kept *sitting.Sitting) {
	t.Helper()
	return converseWith(t, small(t), folder, open, lines...)
}

func converseWith(t testing.TB, ready *advisor.Advisor, folder, open string, lines ...string) (said string, kept *sitting.Sitting) {
	t.Helper()
	var out bytes.Buffer
	store := sitting.Store{Folder: folder}
	err := Run(context.Background(), Options{
		In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &out, Advisor: ready, Store: store, Open: open, Today: today,
	})
	if err != nil {
		t.Fatal(err)
	}
	files, err := store.Kept()
	if err != nil {
		t.Fatal(err)
	}
	kept = sitting.New("")
	if len(files) > 0 {
		if kept, err = sitting.Read(files[0].File); err != nil {
			t.Fatal(err)
		}
	}
	return out.String(), kept
}

// skipAbout gets past the welcome, about you and the name.
func skipAbout(t testing.TB) []string {
	return make([]string, 1+len(small(t).Catalog.Circumstances)+1)
}

func wants(t *testing.T, said string, texts ...string) {
	t.Helper()
	flat := strings.Join(strings.Fields(said), " ") // a line may be broken anywhere
	for _, text := range texts {
		if !strings.Contains(flat, text) {
			t.Errorf("it does not say %q:\n%s", text, said)
		}
	}
}

func TestLinesAreAsWideAsTheTerminal(t *testing.T) {
	for columns, want := range map[int]int{0: 78, 10: 20, 40: 40, 90: 90, 300: 100} {
		var out bytes.Buffer
		p := &page{out: Wide{Writer: &out, Columns: func() int { return columns }}}
		p.line("%s", strings.Repeat("a ", 200))
		longest := 0
		for line := range strings.Lines(out.String()) {
			longest = max(longest, len(strings.TrimRight(line, "\n")))
		}
		if longest != want && longest != want-1 {
			t.Errorf("%d columns: lines of %d, want %d", columns, longest, want)
		}
	}
}

func TestUndoAnywhereSaysWhatItTookBackAndGoesOnThere(t *testing.T) {
	said, kept := converse(t, t.TempDir(), "", append(skipAbout(t), "5", "4", "undo", "1", "undo", "undo", "undo")...)
	wants(t, said, "Undone: your answer. Part 1 of 4, The work: 2 of 10", "There is nothing to take back.")
	if len(kept.Responses) != 0 {
		t.Errorf("kept %v", kept.Responses)
	}
}

func TestTwoPathsAreReadSideBySide(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "menu", "4", "1 1", "1 2", "sort", "back", "sort", "1", "")...)
	wants(t, said, `Found "1 1", expected two different numbers of the list, or sort.`, "Only where they differ: Coding auditor and ", "By which of these?", "In the order of: Your choices The paths side by side")
}

func TestBackInQuestions(t *testing.T) {
	said, kept := converse(t, t.TempDir(), "", append(skipAbout(t), "5", "4", "back", "back", "1", "3")...)
	wants(t, said, "Your answer now: 4 ", "Your answer now: 5 ", "Part 1 of 4, The work: 4 of 10")
	for item, want := range map[string]sitting.Response{"for-1": -2, "for-2": 1, "for-3": 0} {
		if kept.Responses[item] != want {
			t.Errorf("%s: found %v, want %v", item, kept.Responses[item], want)
		}
	}
}

// From what is asked beside the questions, back leads to what was asked last.
func TestBackFromAMustAndFromTheLean(t *testing.T) {
	said, kept := converse(t, t.TempDir(), "", append(skipAbout(t), "3", "3", "3", "3", "3", "5", "back", "4", "3")...)
	wants(t, said, "Is it a must? Type yes or no. Part 1 of 4, The work: 6 of 10", "Your answer now: 5 ")
	if kept.Responses["against-1"] != 1 || len(kept.Responses) != 7 {
		t.Errorf("found %v", kept.Responses)
	}
	lines := skipAbout(t)
	for range 10 {
		lines = append(lines, "4")
	}
	said, kept = converse(t, t.TempDir(), "", append(lines, "back", "3", "1", "back", "2", "2", "1")...)
	wants(t, said, "Part 1 of 4, The work: 10 of 10", "Your answer now: 4 ")
	if strings.Count(said, "Before the choices") != 3 || strings.Count(said, "About you, question 9 of 9") != 1 {
		t.Errorf("back does not lead to what was asked last:\n%s", said)
	}
	if kept.Lean == nil || kept.Lean.Path != "lead" || kept.Lean.Sure != 2 || len(kept.Responses) != 11 {
		t.Errorf("found %+v and %d responses", kept.Lean, len(kept.Responses))
	}
}

func TestRolesAreReadOneAfterAnother(t *testing.T) {
	ready := small(t)
	ready.Catalog.About.Stones = []string{"auditor"}
	ready.Catalog.Role("auditor").LeadsTo = []string{"manager"}
	ready.Catalog.Path("build").Neighbors = []string{"auditor"}
	for name, lines := range map[string][]string{
		"from the work":  {"2", "1", "1", ""},
		"from the paths": {"3", "4", "1", ""},
	} {
		said, _ := converseWith(t, ready, t.TempDir(), "", append(append(skipAbout(t), "menu"), lines...)...)
		wants(t, said, "Where it leads 1. Manager Type the number of a role, or press Enter for the menu. Manager A job.")
		if strings.Count(said, "Review your answers") != 2 {
			t.Errorf("%s: it does not lead back to the menu:\n%s", name, said)
		}
	}
}

// From the first question, back leads through about you and the name to the welcome.
func TestBackToTheStart(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "back", "back", "back")...)
	for _, question := range []string{"About you, question 9 of 9", "About you, question 8 of 9"} {
		if strings.Count(said, question) != 2 {
			t.Errorf("back from the first question does not lead to %s:\n%s", question, said)
		}
	}
	said, _ = converse(t, t.TempDir(), "", "", "back")
	if strings.Count(said, "Press Enter to start.") != 2 || strings.Count(said, "Good to know") != 1 {
		t.Errorf("back from the first question does not lead to the welcome:\n%s", said)
	}
}

func TestClear(t *testing.T) {
	folder := t.TempDir()
	_, kept := converse(t, folder, "", "", "", "2", "TX")
	if kept.Circumstances.Now != "technician" || kept.Circumstances.State != "TX" {
		t.Fatalf("found %+v", kept.Circumstances)
	}
	// A resumed sitting goes on after the last answer of about you; back reaches the earlier ones.
	said, kept := converse(t, folder, "", "1", "", "back", "clear", "")
	wants(t, said, "Your answer now: Texas.", "About you, question 3 of")
	if kept.Circumstances.State != "" || kept.Circumstances.Now != "technician" {
		t.Errorf("found %+v", kept.Circumstances)
	}
}

func TestMenuIsNearAtAnyTime(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "2", "menu", "1", "17", "4")...)
	wants(t, said, "1 question answered, more to come.", "17. Go on with the questions", "The work: 2 of 10")
}

// A leader that stands alone leaves choices over; they are asked on request.
func TestTheRestOfTheChoices(t *testing.T) {
	lines := skipAbout(t)
	for range 10 {
		lines = append(lines, "4")
	}
	lines = append(lines, "1", "2", "1", "1", "5", "4", "2", "17", "2", "menu", "1")
	said, kept := converse(t, t.TempDir(), "", lines...)
	wants(t, said, "Before the choices", "17. Answer what was left out: 2 choices", "17. Answer what was left out: 1 choice")
	if kept.Lean == nil || kept.Lean.Path != "audit" || kept.Lean.Sure != 2 || len(kept.Responses) != 16 {
		t.Errorf("found %+v and %d responses", kept.Lean, len(kept.Responses))
	}
}

// What if works on a copy: it says what follows, takes it back, and keeps it only when told to.
func TestWhatIf(t *testing.T) {
	folder := t.TempDir()
	lines := append(skipAbout(t), "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "1", "2", "1", "1", "5", "menu", "7")
	first := len(small(t).Catalog.Circumstances) + 1 // the first statement in the list of answers
	said, kept := converse(t, folder, "", append(lines, fmt.Sprint(first), "1", fmt.Sprint(first), "undo", "undo", "99", "", "1")...)
	wants(t, said, "Your own answers stay as they are.", "Undone: your answer.", "The work: 38, poor, but borderline, if those answers hold (was 50, mixed", "Coding auditor: +4", "There is nothing to take back.",
		`Found "99", expected a number from 1 to`)
	if kept.Responses["for-1"] != 1 {
		t.Errorf("the answer became %v", kept.Responses["for-1"])
	}
	_, kept = converse(t, folder, "", "1", "menu", "7", fmt.Sprint(first), "1", "keep")
	if kept.Responses["for-1"] != -2 {
		t.Errorf("kept %v", kept.Responses["for-1"])
	}
}

// Every reason has its question, and the answers can be closed for somebody else.
func TestTheMenuTellsAllReasonsAndLetsAnotherPersonIn(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "5", "menu", "16", "18", "2", "Kim")...)
	wants(t, said, "Why the work fits or does not", "The question: I like quiet work.", "To go on later, type:", "1. Resume answers without a name", "What may I call you?")
}

func TestWhatWasDoneInASkillIsSaidInWords(t *testing.T) {
	ready := small(t)
	kind := ready.Catalog.About.Evidence[0]
	said, kept := converseWith(t, ready, t.TempDir(), "", append(skipAbout(t), "menu", "10", "1", "1")...)
	skill := ready.Catalog.Skills[0]
	wants(t, said, "1. "+skill.Title+": "+kind.Label)
	if done := kept.Evidence[skill.ID]; len(done) != 1 || done[0] != kind.ID {
		t.Errorf("kept %v", kept.Evidence)
	}
}

func TestExportAsksBeforeReplacing(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "advice.md")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	said, _ := converse(t, filepath.Join(folder, "kept"), "", append(skipAbout(t), "2", "menu", "15", "advice.doc", file, "perhaps", "no")...)
	wants(t, said, "expected a file name that ends in .md", "exists. Replace it? Type yes or no.", `Found "perhaps", expected yes or no.`, "It was left as it is.")
	if content, err := os.ReadFile(file); err != nil || string(content) != "mine" {
		t.Errorf("found %q, %v", content, err)
	}
	converse(t, filepath.Join(folder, "kept"), "", "1", "menu", "15", file, "yes")
	if content, err := os.ReadFile(file); err != nil || !strings.HasPrefix(string(content), "# Career plan") {
		t.Errorf("found %q, %v", content, err)
	}
}

// Whatever is typed, the conversation ends with the input, writes no control byte and, but for
// paths and commands to copy, no line that is too wide; and what it kept can be read again.
func TestAnythingTyped(t *testing.T) {
	words := []string{"", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "13", "15", "done", "12.50", "18 to 24", "back", "menu", "why", "help", "skip", "clear", "list", "undo", "keep",
		"yes", "no", "not sure", "TX", "2030-01-01", "2026-11-20", "1 2 3", "Kim \x1b[31m", "999999999999999999999", "-1", "quit "}
	rapid.Check(t, func(r *rapid.T) {
		folder, err := os.MkdirTemp("", "plain")
		if err != nil {
			r.Fatal(err)
		}
		defer os.RemoveAll(folder)
		t.Chdir(folder) // what is typed may name a file to write
		lines := rapid.SliceOfN(rapid.SampledFrom(words), 0, 120).Draw(r, "lines")
		open := "" // half of them begin in the middle of things
		if rapid.Bool().Draw(r, "open") {
			open = filepath.Join(folder, "open.yaml")
			if err := os.WriteFile(open, fullSitting, 0o600); err != nil {
				r.Fatal(err)
			}
		}
		var out bytes.Buffer
		store := sitting.Store{Folder: filepath.Join(folder, "kept")}
		err = Run(context.Background(), Options{
			In: strings.NewReader(strings.Join(lines, "\n")), Out: &out, Advisor: smallOnce(t), Store: store, Open: open, Today: today,
		})
		if err != nil {
			r.Fatal(err)
		}
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if len(line) > usualColumns && strings.Contains(strings.TrimSpace(line), " ") && !strings.HasPrefix(line, "careeradvisor ") {
				r.Errorf("%d columns: %q", len(line), line)
			}
			if strings.IndexFunc(line, func(c rune) bool { return c < ' ' || c > '~' }) >= 0 {
				r.Errorf("not plain: %q", line)
			}
		}
		kept, err := store.Kept()
		if err != nil {
			r.Fatal(err)
		}
		for _, one := range kept {
			if s, err := sitting.Read(one.File); err != nil {
				r.Error(err)
			} else if err := s.Validate(one.File, smallOnce(t).Catalog); err != nil {
				r.Error(err)
			}
		}
	})
}

var smallAdvisor *advisor.Advisor

func smallOnce(t testing.TB) *advisor.Advisor {
	if smallAdvisor == nil {
		c, err := catalog.Load(os.DirFS(smallFolder))
		if err != nil {
			t.Fatal(err)
		}
		smallAdvisor = advisor.New(c)
	}
	return smallAdvisor
}

// Read before a test changes the folder it works in.
var (
	smallFolder, _ = filepath.Abs("../../advisor/catalog/testdata/small")
	fullSitting, _ = os.ReadFile("../../advisor/report/testdata/full.yaml")
)

func TestBrokenOutput(t *testing.T) {
	broken := errors.New("no paper")
	err := Run(context.Background(), Options{In: strings.NewReader("\n\n"), Out: failing{broken}, Advisor: small(t), Store: sitting.Store{Folder: t.TempDir()}, Today: today})
	if !errors.Is(err, broken) {
		t.Errorf("found %v, want the writer's error", err)
	}
}

// That one person's answers could not be saved is said to them, and not held against the next person.
func TestAnUnsavedSittingIsSaidAndLeft(t *testing.T) {
	blocked := filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		lines []string
		saved bool
	}{"at the end": {[]string{"", "Ada"}, false}, "at the welcome": {[]string{"", "Ada", "back", "back"}, true}} {
		var out bytes.Buffer
		err := Run(context.Background(), Options{In: strings.NewReader(strings.Join(test.lines, "\n") + "\n"), Out: &out, Advisor: small(t), Store: sitting.Store{Folder: blocked}, Today: today})
		if (err == nil) != test.saved {
			t.Errorf("%s: %v", name, err)
		}
		wants(t, out.String(), "This could not be saved: ", "Your last answers are not saved: ")
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// An interrupt ends the conversation although nothing is typed.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	never, closer := io.Pipe()
	defer closer.Close()
	err := Run(ctx, Options{In: never, Out: io.Discard, Advisor: small(t), Store: sitting.Store{Folder: t.TempDir()}, Today: today})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("found %v", err)
	}
}

func TestWrap(t *testing.T) {
	for text, want := range map[string]string{
		"":                               "",
		"one two three":                  "one two|three",
		"a-very-long-word-that-fits not": "a-very-long-word-that-fits|not",
		"  spaces   between \n lines":    "spaces|between|lines",
	} {
		if got := strings.Join(wrap(text, 8), "|"); got != want {
			t.Errorf("wrap(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{"/tmp/a.yaml": "/tmp/a.yaml", "/tmp/my file": "'/tmp/my file'", "it's": `'it'\''s'`} {
		if got := shellWord(word); got != want {
			t.Errorf("shellWord(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestWriters(t *testing.T) {
	ready := small(t)
	advice := ready.Advise(sitting.New("Kim"), today)
	var out bytes.Buffer
	err := errors.Join(Result(&out, advice), readOut(&out, advice, advice.WorkPage()), readOut(&out, advice, advice.PathPage("audit")), Compare(&out, ready.Catalog, advice.Compare), Plan(&out, ready, advice.Sitting, today), Items(&out, ready.Interview.All()))
	if err != nil {
		t.Fatal(err)
	}
	wants(t, out.String(), "Result for Kim", "not published", "(assumed, 2026, our own judgment)", "What someone who would hate it would say", "from A bureau", "audit-lead-1 (pair)")
}
