package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"

	"github.com/charmbracelet/x/exp/golden"
)

var sizes = []struct{ width, height int }{{40, 20}, {80, 24}, {120, 40}, {200, 60}}

func TestEveryScreenLooksAsReviewed(t *testing.T) {
	for name, keys := range map[string]string{
		"welcome":         "",
		"about":           "enter Maria enter 3 down",
		"about-choices":   "enter enter enter enter enter",
		"rating":          toQuiz + " 4 b",
		"rating-why":      toQuiz + " w",
		"pair":            toQuiz + ratings + " c",
		"review":          toReview,
		"review-partly":   toQuiz + " 5 1 s 0 r down down",
		"results":         toResult,
		"results-end":     toResult + " end",
		"results-early":   toQuiz + " 5 r c",
		"path":            toResult + " 1",
		"path-end":        toResult + " 2 end",
		"compare":         toResult + " v",
		"compare-sorted":  toResult + " v right right right s down",
		"compare-two":     toResult + " v space down down space d",
		"compare-columns": toResult + " v c down down space",
		"compare-chosen":  toResult + " v c down space down space esc right",
		"search":          toResult + " / e h r",
		"search-found":    toResult + " r / h e a r t enter",
		"reasons":         toResult + " r",
		"help-result":     toResult + " ?",
		"export":          toResult + " e",
		"help":            toQuiz + " ?",
		"guide":           "g",
		"guide-search":    "g c c s",
		"guide-entry":     "g r h i t enter",
		"work":            toResult + " a",
		"role":            toResult + " a 3",
		"neighbor":        toResult + " 5 1",
		"exams":           toResult + " x",
		"exams-blocked":   "enter enter 1 enter enter 2 enter enter enter 0 enter ctrl+n r c x",
		"figures":         toResult + " 1 f",
		"lean":            toQuiz + ratings,
		"must":            toQuiz + " 1 5",
		"what-if":         toResult + " w",
		"what-if-moved":   toResult + " w left left" + strings.Repeat(" down", 11) + " right right",
		"changes":         toResult + " c",
		"trials":          toResult + " t",
		"trials-done":     toResult + " t 5",
		"skills":          toResult + " s",
		"evidence":        toResult + " s d 2 4",
		"nearby":          toQuiz + poorFit + pairs + " c n",
		"results-doubted": toQuiz + agreeable + pairs + " c",
		"review-doubted":  toQuiz + agreeable + " c r down down",
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size.width, size.height), func(t *testing.T) {
				d := start(t, size.width, size.height).press(keys)
				fits(t, d)
				golden.RequireEqual(t, []byte(d.view()+"\n"))
			})
		}
	}
}

func TestResumingAsksTheSameQuestionWithTheSameAnswers(t *testing.T) {
	d := start(t, 80, 24).press(toQuiz + " 5 1 s 0")
	d.sees(t, "The work: 5 of 10")
	again := d.close(t).again().press("enter")
	again.sees(t, "The work: 5 of 10")
	again.press("b b")
	again.sees(t, "The work: 3 of 10", "You skipped this one.")
}

// An answer changed in the review may change the order of the choices. None that was answered comes up again.
func TestNothingAnsweredIsAskedAgainAfterAChange(t *testing.T) {
	d := start(t, 80, 24).press(toQuiz + ratings + " c 1 2 4 5")
	d.press("r" + strings.Repeat(" down", 10) + " enter 5 down enter 5 down enter 1 esc")
	for range 10 {
		if q, asking := d.app.top().(*quiz); !asking {
			return
		} else if _, given := d.app.session.Sitting.Responses[q.item.ID]; given {
			t.Fatalf("asked again:\n%s", d.view())
		}
		d.press("2")
	}
}

// What is moved on the what-if screen stays there, is taken back there exactly, and becomes the
// person's own only when they say so.
func TestWhatIfMovesNothingOfThePersonsOwnUntilItIsKept(t *testing.T) {
	const moves = " left left down down right 1"
	d := start(t, 80, 24).press(toResult)
	mine := func() string {
		held := d.app.session.Sitting.Clone()
		held.Revision = 0 // it counts what is undone too
		content, err := held.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	before, result := mine(), d.view()
	d.press("w")
	untouched := d.view()
	d.press(moves)
	if mine() != before || d.view() == untouched {
		t.Fatalf("moving an answer changed the sitting, or nothing on the screen:\n%s", d.view())
	}
	d.press("u u u up up")
	if d.view() != untouched {
		t.Fatalf("undo left something:\n%s\n%s", untouched, d.view())
	}
	d.press(moves + " ctrl+r up up")
	if d.view() != untouched {
		t.Fatalf("back to yours left something:\n%s\n%s", untouched, d.view())
	}
	d.press(moves + " esc")
	if mine() != before || d.view() != result {
		t.Fatalf("leaving kept something:\n%s", d.view())
	}
	d.press("w" + moves + " ctrl+k")
	if mine() == before {
		t.Fatal("nothing was kept")
	}
	kept(t, d)
	d.press("u")
	if mine() != before {
		t.Fatalf("one undo does not take it back:\n%s", mine())
	}
}

// The trial that tells most is the one the list opens at; how it felt counts at once, and undo takes it
// back.
func TestATrialCountsAtOnce(t *testing.T) {
	d := start(t, 80, 40).press(toResult + " t")
	d.sees(t, "Try this next: Check someone else's coding", "Too close to call: Coding auditor", "Trade five coded practice cases")
	d.press("5")
	d.sees(t, "Coding auditor leads", "Try this next: Test a screen like a user")
	d.press("u")
	d.sees(t, "Try this next: Check someone else's coding", "Too close to call: Coding auditor")
}

func TestResizeInMidQuestionKeepsEverything(t *testing.T) {
	d := start(t, 120, 40).press(toQuiz + " 5 w down down")
	d.resize(39, 19)
	d.sees(t, "This window has 39 columns and 19 rows")
	d.press("1 esc q") // on what nobody sees
	d.resize(40, 20)
	d.sees(t, "I want top pay from the very first year")
	if q := d.app.top().(*quiz); q.cursor != 3 || !q.why {
		t.Fatal("the resize lost the place")
	}
}

func TestWrongInputIsExplainedAndNothingIsLost(t *testing.T) {
	for name, test := range map[string]struct{ keys, says string }{
		"number":      {"enter enter enter enter enter 5x0 enter", `Found "5x0", expected a whole number from 0 to 200`},
		"state":       {"enter enter enter ZZ enter", `Found "ZZ", expected the two letters of a state, such as AL`},
		"credentials": {"enter enter enter enter enter enter nurse enter", `Found "nurse", expected short names from the list`},
		"a folder":    {toResult + " e down down ctrl+u a/b enter", `Found "a/b", expected a name without a folder`},
		"date":        {toResult + " p c enter enter enter ctrl+u soon enter", `Found "soon", expected a date such as 2029-06-30 or 6/30/2029`},
	} {
		t.Run(name, func(t *testing.T) {
			d := start(t, 80, 24).press(test.keys)
			d.sees(t, test.says)
			before := d.view()
			d.press("f1 esc")
			if d.view() != before {
				t.Fatalf("the help lost what was typed:\n%s", d.view())
			}
		})
	}
}

func TestAStateMayBeTypedByItsName(t *testing.T) {
	d := start(t, 80, 24).press("enter enter enter t e x a s enter")
	if got := d.app.session.Sitting.Circumstances.State; got != "TX" {
		t.Errorf("the state is %q", got)
	}
}

func TestAFailedSaveIsSaidAndAskedAboutOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "in-the-way")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := launch(filepath.Join(file, "sittings"), 80, 24).press(toQuiz + " 5")
	d.sees(t, "! Not saved")
	d.press("q")
	if d.quit {
		t.Fatal("left without asking")
	}
	d.sees(t, "Once more to leave")
	if d.press("q"); !d.quit {
		t.Fatal("did not leave at the second time")
	}
}

func TestTheGuideIsSearchedAtEveryKeyAndLeadsOn(t *testing.T) {
	d := start(t, 80, 24).press("g r h i")
	d.sees(t, "Search: rhi", "RHIT Credentials")
	d.press("t enter")
	d.sees(t, "Registered Health Information Technician", "$229 to $299", "third-party")
	d.press("esc")
	d.sees(t, "Search: rhit")
	d.press("esc")
	d.sees(t, "entries. Type a word")
	d.press("esc")
	d.sees(t, "Start new")
	if d = start(t, 80, 24).press(toResult + " g"); d.app.session == nil {
		t.Fatal("the guide lost the sitting")
	}
	d.press("z z z z esc esc")
	d.sees(t, "Where it can lead")
}

// One key opens the records wherever a figure is shown, and one step back returns.
func TestEveryFigureShownOpens(t *testing.T) {
	for name, test := range map[string]struct{ keys, key, says string }{
		"result":       {toResult, "f", "How much one answer varies: 0.55 (assumed"},
		"path":         {toResult + " 1", "f", "Time to Coding auditor: 2 to 6 years (assumed"},
		"work":         {toResult + " a", "f", "Middle pay, Medical records specialists: $51,140 a year"},
		"comparison":   {toResult + " v down", "f", "Growth 2024-34, Health information technologists and medical registrars: 14.7 percent"},
		"plan":         {toResult + " p", "f", "Study for the associate degree, cost: $6,020 to $20,940 (third-party"},
		"plan, typing": {toResult + " p c down down down", "ctrl+f", "Hours a week for one credit: 3 hours"},
		"exams":        {toResult + " x", "f", "CCA, pass rate: 62 percent (third-party"},
		"skills":       {toResult + " s", "f", "to level 1: "},
		"trials":       {toResult + " t", "f", "Code five practice cases, how much it takes: 2 to 5 hours (assumed"},
		"what if":      {toResult + " w", "f", "How much one answer varies"},
		"export":       {toResult + " e", "f", "Hours a week for one credit: 3 hours"},
		"guide":        {"g r h i t enter", "f", "RHIT, membership: $149 a year (third-party"},
	} {
		t.Run(name, func(t *testing.T) {
			d := start(t, 120, 200).press(test.keys)
			before := d.view()
			d.press(test.key)
			d.sees(t, "The figures, in full", test.says, "Counts:", "As of:", "Source:", "Rests on:")
			d.press("down")
			d.sees(t, test.says)
			if d.press("esc"); d.view() != before {
				t.Errorf("one step back is not where it was:\n%s", d.view())
			}
		})
	}
	d := start(t, 80, 24).press("g 2 0 3 5 enter f")
	d.sees(t, "Another figure: 7.1 percent, US jobs, including self-employed people, from")
	for _, keys := range []string{"", "enter", toQuiz, toReview, "g"} {
		if d := start(t, 80, 24).press(keys); len(d.app.figures()) > 0 {
			t.Errorf("after %q there are figures to open where none is shown", keys)
		}
	}
}

func TestOneKeyAFieldLeadsThroughTheLean(t *testing.T) {
	d := start(t, 80, 24).press(toQuiz + ratings)
	d.press("3").sees(t, "Before the choices", "How sure are you?")
	d.press("2").sees(t, "Choices: 1 of")
	if lean := d.app.session.Sitting.Lean; lean == nil || lean.Path != "him-manager" || lean.Sure != 2 {
		t.Fatalf("leans to %+v", lean)
	}
}

func TestAnAnswerIsAcknowledgedBesideTheNextQuestion(t *testing.T) {
	d := start(t, 80, 24).press(toQuiz + " 4")
	d.sees(t, "The work: 2 of 10", "Your last answer: ✓ Mostly me")
	if d.press("b"); strings.Contains(d.view(), "Your last answer:") {
		t.Fatalf("still there on the way back:\n%s", d.view())
	}
}

// A search leads to a line of the screen below, with the cursor of a list on it, and to the guide.
func TestSearchLeadsToALineOrAnEntry(t *testing.T) {
	d := start(t, 80, 24).press(toReview + " / s y s t e m s enter")
	d.sees(t, "› 18 Score a sample of charts")
	d.press("enter").sees(t, "Test that records travel safely between two systems")
	d = start(t, 80, 24).press(toResult + " r / r e s t f u l enter")
	if top := strings.Split(d.view(), "\n"); !strings.Contains(strings.Join(top[2:6], " "), "restful") {
		t.Fatalf("the line is not at the top:\n%s", d.view())
	}
	d = start(t, 80, 24).press(toResult + " / r h i t enter")
	d.sees(t, "Registered Health Information Technician")
	d.press("esc").sees(t, "Search: rhit")
	d.press("esc").sees(t, "Where it can lead")
	d = start(t, 80, 24).press("enter / f3")
	d.sees(t, "Search:")
}

func TestTwoPathsAreHeldAgainstEachOther(t *testing.T) {
	d := start(t, 80, 60).press(toResult + " v space down down space d")
	d.sees(t, "1 Coding auditor 2 Compliance officer", "$43,490 to $64,820", "$61,280 to $109,010")
	d.press("y").sees(t, "Copied.")
	if !strings.Contains(d.app.copied, "- Compliance officer: $61,280") || strings.Contains(d.app.copied, "EHR") {
		t.Fatalf("copied:\n%s", d.app.copied)
	}
	d.press("esc down space").sees(t, "◆ CDI")
	if view := d.view(); strings.Contains(view, "◆ Auditor") {
		t.Fatalf("three are picked:\n%s", view)
	}
}

func TestColumnsAreChosenAndOneStays(t *testing.T) {
	d := start(t, 80, 40).press(toResult + " v c" + strings.Repeat(" space down", 10) + " space")
	d.sees(t, "One column stays.")
	d.press("enter").sees(t, "All 1 column, sorted as in your result, 10 columns left out.", "Skills to build")
}

func TestAskMeTheRestAddsTheOtherQuestions(t *testing.T) {
	d := start(t, 80, 24).press(toReview + " m")
	d.sees(t, "Choices: 8 of at most 10")
	d.press("5 r")
	d.sees(t, "24 questions answered")
}

func TestSomeoneInTheRoleStartsAfterTheWayIn(t *testing.T) {
	d := start(t, 80, 24).press("enter enter 4 c" + ratings + pairs + " c p")
	if made := d.app.session.Advice().Plan; made.Education != "" || made.Path == sitting.Entry {
		t.Fatalf("plan of %s by %q", made.Path, made.Education)
	}
}

func TestLeavingAFieldWithEscSavesIt(t *testing.T) {
	d := start(t, 80, 24).press("enter Ann esc")
	d.sees(t, "Resume Ann")
	d.press("n Bob esc")
	d.sees(t, "Resume Ann", "Resume Bob")
	if d.press("q"); d.app.saving != 0 || !d.quit {
		t.Fatal("something is still being saved")
	}
}

func TestPagingStaysWhereItWasScrolledTo(t *testing.T) {
	for name, keys := range map[string]string{"review": toReview, "compare": toResult + " v", "plan": toResult + " p"} {
		d := start(t, 40, 20).press(keys)
		for before := ""; before != d.view(); {
			before = d.view()
			d.press("pgdown")
		}
		last := map[string]string{"review": "Yes, very much", "compare": "offset part of the growth.", "plan": "a term to begin."}[name]
		d.sees(t, last)
	}
}

func TestASCIIMeansASCII(t *testing.T) {
	for _, keys := range []string{"", "enter", toQuiz + " w", toReview, toResult, toResult + " 1", toResult + " v", toResult + " p", toResult + " e", toQuiz + " ?"} {
		d := start(t, 80, 24)
		d.app.theme = style.New(nil, style.Options{Plain: true, ASCII: true})
		for _, r := range d.press(keys).view() {
			if r > 0x7f {
				t.Errorf("after %q: %q in\n%s", keys, r, d.view())
				break
			}
		}
	}
}
