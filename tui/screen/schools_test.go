package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// looking is the person of the example, with its three programs.
func looking(s *sitting.Sitting) {
	example, err := sitting.Read(filepath.Join("..", "..", "docs", "examples", "schools.yaml"))
	if err != nil {
		panic(err)
	}
	*s = *s.Under(example)
}

// dearer is the same with a fourth program that the first beats in everything, and one of which nothing
// but a name is known.
func dearer(s *sitting.Sitting) {
	looking(s)
	worse := s.Schools[0]
	worse.Name, worse.Fees, worse.PassRate, worse.Completion, worse.Career, worse.Site = "Example Hills", number(9000), number(60), number(25), "links", "helps"
	s.Schools = append(s.Schools, worse, sitting.Program{Name: "Only a name"})
}

// compares opens the programs of a person and presses keys there.
func compares(t tester, width, height int, person func(*sitting.Sitting), keys string) *driver {
	d := launch(memoryFolder(t), width, height).press("o")
	d.run(d.app.keep(d.app.session.Change(person)))
	return d.press(keys)
}

func nobody(*sitting.Sitting) {}

// unknown is a person with one program, of which nothing but the name is known.
func unknown(s *sitting.Sitting) { s.Schools = []sitting.Program{{Name: "Only a name"}} }

func TestNoEmptyLineIsListed(t *testing.T) {
	for _, line := range strings.Split(compares(t, 120, 40, unknown, "").view(), "\n") {
		if strings.TrimSpace(line) == "•" {
			t.Fatal("there is a bullet with nothing behind it")
		}
	}
}

func TestTheProgramsLookAsReviewed(t *testing.T) {
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		keys   string
	}{
		"schools":          {looking, ""},
		"schools-costs":    {looking, "down pgdown"},
		"schools-end":      {looking, "down down" + strings.Repeat(" pgdown", 12)},
		"schools-five":     {dearer, "pgdown"},
		"schools-none":     {nobody, ""},
		"program-new":      {nobody, "a"},
		"program-choice":   {looking, "c down down down"},
		"program-exams":    {looking, "down c" + strings.Repeat(" down", 8) + " , c"},
		"program-mistake":  {looking, "down c ctrl+n"},
		"program-wrong":    {looking, "c ctrl+n ctrl+n x enter"},
		"program":          {looking, "enter"},
		"program-bill":     {looking, "down enter pgdown pgdown"},
		"school-money":     {looking, "m down down"},
		"school-weights":   {looking, "w down"},
		"school-cost-only": {looking, "w down down down 4 down 4 down 4 down 4 down 4 down 4 down 4"},
		"purchases":        {nobody, "b"},
		"claims":           {nobody, "p Jobs space guaranteed."},
		"claims-harmless":  {nobody, "p We space open space at space nine."},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size.width, size.height), func(t *testing.T) {
				d := compares(t, size.width, size.height, test.person, test.keys)
				fits(t, d)
				golden.RequireEqual(t, []byte(d.view()+"\n"))
			})
		}
	}
}

func TestAProgramIsEnteredKeptHalfFilledAndTakenBack(t *testing.T) {
	d := compares(t, 80, 24, nobody, "a Evergreen down down down 3")
	d.sees(t, "Evergreen", "2 of 34 known")
	d.press("esc")
	d.sees(t, "Evergreen", "Must have")
	kept(t, d)
	again := d.close(t).again().press("o enter")
	again.sees(t, "Evergreen", "An associate degree")
	again.press("esc d")
	again.sees(t, "Evergreen is removed. u brings it back.", "No program yet")
	again.press("u c")
	again.sees(t, "2 of 34 known")
}

func TestNothingTypedEntersNoProgram(t *testing.T) {
	d := compares(t, 80, 24, nobody, "a enter enter esc")
	d.sees(t, "No program yet")
	if n := len(d.app.session.Sitting.Schools); n != 0 {
		t.Errorf("%d programs", n)
	}
}

func TestNoMoreThanSixProgramsAreEntered(t *testing.T) {
	d := compares(t, 80, 24, nobody, "")
	for i := range 6 {
		d.press("a School" + fmt.Sprint(i) + " esc")
	}
	if d.press("a esc o"); len(d.app.session.Sitting.Schools) != 6 {
		t.Errorf("%d programs", len(d.app.session.Sitting.Schools))
	}
}

// What is typed first takes the place of a number, as where a web page marks it; any other key first keeps it.
func TestANumberIsTypedAnewOrGoneOnWith(t *testing.T) {
	for keys, want := range map[string]int{"7 2 enter": 72, "backspace 8 enter": 68, "right backspace 9 enter": 69, "enter": 64} {
		d := compares(t, 80, 40, looking, "c ctrl+n ctrl+n "+keys)
		if got := *d.app.session.Sitting.Schools[0].Credits; got != want {
			t.Errorf("%s: %d credits, want %d", keys, got, want)
		}
	}
}

// What is known of a program is what the person would say: 0 takes a choice back, and what is wrong
// names the field, what was found and what is expected.
func TestAnswersAboutAProgramAreCheckedAndTakenBack(t *testing.T) {
	d := compares(t, 80, 40, looking, "c down down down down 0")
	if got := d.app.session.Sitting.Schools[0].Format; got != "" {
		t.Errorf("format is still %q", got)
	}
	d.sees(t, "not known")
	d.press("ctrl+n ctrl+n x enter")
	d.sees(t, `Credits: found "x", expected a whole number from 0 to 250`)
	d.press("esc")
	if got := *d.app.session.Sitting.Schools[0].Credits; got != 64 {
		t.Errorf("%d credits", got)
	}
}

func TestWhatIsReckonedWithUntilAFieldIsKnownIsSaid(t *testing.T) {
	compares(t, 80, 40, looking, "m down down down down down down").sees(t, "Until you know, 20 percent is reckoned with (assumed).")
	compares(t, 80, 40, nobody, "a ctrl+n ctrl+n ctrl+n ctrl+n down down").sees(t, "Until you know, $0 to $2,000, most likely $600 is reckoned with (assumed).")
}

func TestNoneStandsAloneAmongSubjects(t *testing.T) {
	d := compares(t, 80, 40, looking, "c ctrl+n down down down down 8")
	if got := d.app.session.Sitting.Schools[0].Curriculum; !slices.Equal(got, []string{"none"}) {
		t.Errorf("none leaves %v", got)
	}
	d.press("1")
	if got := d.app.session.Sitting.Schools[0].Curriculum; !slices.Equal(got, []string{"terminology"}) {
		t.Errorf("another leaves %v", got)
	}
}

func TestAMistakeIsNamedAtTheAnswerThatMakesIt(t *testing.T) {
	d := compares(t, 80, 40, looking, "down down c ctrl+n")
	d.sees(t, "CAHIIM", "! Not checking accreditation before you sign.", "Better: Look the exact program up")
	d.press("down down down")
	d.sees(t, "! Learning only to code.")
	d.press("down")
	d.sees(t, "! Treating privacy as a form to sign.")
	d = compares(t, 80, 40, looking, "c ctrl+n")
	if strings.Contains(d.view(), "!") {
		t.Errorf("a mistake is named where there is none:\n%s", d.view())
	}
	d = compares(t, 80, 40, looking, "w down down down 4 down 4 down 4 down 4 down 4 down 4 down 4")
	d.sees(t, "! Choosing a program only because it is cheap or fast.")
	d = planned(t, 80, 60, func(s *sitting.Sitting) { s.Plan.Path, s.Plan.Education = sitting.Entry, "associate" }, "")
	d.sees(t, "Not checking accreditation before you sign. Your plan leads to an exam that asks for an accredited program", "Better: Look the exact program up")
	if strings.Count(d.view(), "Not checking accreditation") != 1 {
		t.Errorf("a mistake is told more than once:\n%s", d.view())
	}
}

// A catalog need not ask for everything that programs are compared by.
func TestMoneyIsAskedAboutWhateverTheCatalogAsks(t *testing.T) {
	definitions, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	definitions.Circumstances = definitions.Circumstances[:1]
	d := launch(memoryFolder(t), 80, 24)
	d.app.advisor = func() (*advisor.Advisor, error) { return advisor.New(definitions), nil }
	d.press("o m").sees(t, "What you want, and your money")
}

func TestTheOrderFollowsWhatMatters(t *testing.T) {
	d := compares(t, 80, 40, dearer, "w")
	before := d.view()
	if d.press("4"); d.view() == before {
		t.Error("nothing moved")
	}
	d.press("u")
	d.press("esc")
	d.sees(t, "Example Valley comes first", "Drop one: Example Valley is at least as good as Example Hills in everything")
}

// Every amount of the bill before a sum adds up to it.
func TestTheBillAddsUp(t *testing.T) {
	for index, sum := range []int{21636, 46842, 7882} {
		d := compares(t, 120, 220, looking, strings.Repeat("down ", index)+"enter")
		total, seen := 0, 0
		for _, line := range strings.Split(d.view(), "\n") {
			words := strings.Fields(line)
			if strings.TrimSpace(line) == "What it costs, line by line" {
				seen = 1
			}
			if seen == 0 || len(words) < 2 {
				continue
			}
			at := slices.IndexFunc(words, func(word string) bool { return strings.HasPrefix(strings.TrimPrefix(word, "-"), "$") })
			if at < 1 || !strings.HasPrefix(line, "   ") || strings.HasPrefix(line, "     ") {
				continue // how an amount came about
			}
			var amount int
			fmt.Sscanf(strings.NewReplacer("$", "", ",", "").Replace(words[at]), "%d", &amount)
			switch label := strings.Join(words[:at], " "); label {
			case "To be paid, less help":
				if amount != total {
					t.Errorf("program %d: %d to be paid, the lines make %d", index, amount, total)
				}
			case "Total":
				if amount != total || amount != sum {
					t.Errorf("program %d: total %d, the lines make %d", index, amount, total)
				}
				seen = 0
			default:
				total += amount
			}
		}
	}
}

func TestWhileProgramsAreComparedTheScreenAnswers(t *testing.T) {
	d := compares(t, 80, 24, looking, "c ctrl+n ctrl+n")
	d.holding = true
	d.press("ctrl+u 6 0 enter esc")
	d.sees(t, "Working it out", "Example Valley comes first")
	d.press("d")
	d.sees(t, "Samplesworth Online", "Fictive Academy")
	d.press("enter esc down up")
	for len(d.held) > 0 {
		d.deliver(0)
	}
	d.holding = false
	d.press("down up")
	d.sees(t, "Must have", "Samplesworth Online")
	if strings.Contains(d.view(), "Example Valley") {
		t.Errorf("what was removed is still there:\n%s", d.view())
	}
}

func TestProgramsAreReachedFromResultsAndPlan(t *testing.T) {
	for _, keys := range []string{toResult + " o", toResult + " p o"} {
		d := start(t, 80, 24).press(keys)
		d.sees(t, "Programs side by side", "No program yet")
		d.press("esc")
		if _, still := d.app.top().(*schools); still {
			t.Errorf("after %q esc does not lead back", keys)
		}
	}
}

func TestFiguresOfProgramsOpen(t *testing.T) {
	for name, test := range map[string]struct {
		keys, key, says string
	}{
		"schools":   {"", "f", "RHIT, exam fee: $229 to $299"},
		"program":   {"enter", "f", "RHIT, exam fee: $229 to $299"},
		"a form":    {"c", "ctrl+f", "Fees: $0 to $2,000"},
		"money":     {"m", "f", "percent"},
		"purchases": {"b", "f", "Years reckoned: 5 years"},
	} {
		t.Run(name, func(t *testing.T) {
			d := compares(t, 120, 300, looking, test.keys)
			before := d.view()
			d.press(test.key)
			d.sees(t, "The figures, in full", test.says)
			if d.press("esc"); d.view() != before {
				t.Errorf("one step back is not where it was:\n%s", d.view())
			}
		})
	}
}

func TestLinksLeadToTheGuide(t *testing.T) {
	for _, keys := range []string{"1", "down enter 1", "b 1", "p Jobs space guaranteed. enter"} {
		d := compares(t, 80, 24, looking, keys)
		if _, reading := d.app.top().(*readingScreen); !reading {
			t.Errorf("%q does not open the guide:\n%s", keys, d.view())
		}
	}
}

// The places of the new screens, by the keys that lead there.
var schoolPlaces = []string{"", "down enter", "a", "c ctrl+n down", "c ctrl+n down down down down", "m down down", "w", "b", "p Jobs space guaranteed."}

func TestEveryListedKeyOfTheProgramsDoesSomething(t *testing.T) {
	for _, keys := range schoolPlaces {
		for _, size := range sizes[:2] {
			everyListedKeyWorks(t, fmt.Sprintf("at %q at %d columns", keys, size.width), func() *driver {
				return compares(t, size.width, size.height, looking, keys)
			})
		}
	}
}

func TestAnyKeysAtAnySizeFitThePrograms(t *testing.T) {
	keys := []string{"a", "c", "d", "m", "w", "p", "b", "u", "f", "g", "j", "k", "l", "h", "0", "1", "2", "3", "4", "5", "9", "x", "漢", "?",
		"enter", "esc", "up", "down", "left", "right", "tab", "shift+tab", "pgdown", "pgup", "ctrl+n", "ctrl+p", "ctrl+u", "ctrl+f", "backspace", "space", "f1"}
	folder := memoryFolder(t)
	rapid.Check(t, func(t *rapid.T) {
		os.RemoveAll(folder)
		d := launch(folder, 80, 24).press("o")
		d.run(d.app.keep(d.app.session.Change(rapid.SampledFrom([]func(*sitting.Sitting){looking, dearer, nobody}).Draw(t, "person"))))
		for range rapid.IntRange(1, 60).Draw(t, "count") {
			if rapid.IntRange(0, 9).Draw(t, "kind") == 0 {
				d.resize(rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 60).Draw(t, "height"))
			} else if _, reachable := d.app.top().(*welcome); reachable {
				d.press("o")
			} else {
				d.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			fits(t, d)
			leadsOut(t, d)
			kept(t, d)
		}
	})
}

// Undoing all there is brings the first state back, whatever was entered and removed.
func TestUndoTakesEveryChangeOfProgramsBack(t *testing.T) {
	d := compares(t, 80, 24, looking, "")
	before := d.app.session.Sitting.Clone()
	d.press("a Fourth esc d down d c down down down 1 esc w 4 esc m 2")
	d.press("esc")
	for range 6 {
		d.press("u")
	}
	if difference := cmp.Diff(before.Schools, d.app.session.Sitting.Schools); difference != "" {
		t.Error(difference)
	}
}

func TestProgramsInASCIIAndWithoutColorKeepTheirMeaning(t *testing.T) {
	for _, keys := range []string{"", "pgdown pgdown", "enter pgdown pgdown", "w", "p"} {
		d := compares(t, 80, 24, looking, "")
		d.app.theme = style.New(nil, style.Options{Plain: true, ASCII: true})
		for _, r := range d.press(keys).view() {
			if r > 0x7f {
				t.Errorf("after %q: %q in\n%s", keys, r, d.view())
				break
			}
		}
	}
	d := compares(t, 80, 24, looking, "")
	d.app.theme = style.New(nil, style.Options{Plain: true, ASCII: true})
	d.send(tea.WindowSizeMsg{Width: 80, Height: 60})
	d.sees(t, "x yes", "! no", "? ask", "= where answers could move it", "= pay you give up")
}
