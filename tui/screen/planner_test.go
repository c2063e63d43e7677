package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func number(n int) *int { return &n }

// People who plan.
var (
	outsider = func(s *sitting.Sitting) {
		s.Plan.Path = sitting.Entry
		s.Circumstances = sitting.Circumstances{Now: "outside", WeeklyHours: number(6), Deadline: calendar.New(2028, 11, 22)}
	}
	technician = func(s *sitting.Sitting) {
		s.Plan.Path = "him-manager"
		s.Circumstances = sitting.Circumstances{Now: "technician-rhit", Schooling: "associate", Experience: number(2), WeeklyHours: number(12), Budget: number(15000), Deadline: calendar.New(2034, 6, 1)}
	}
	nurse = func(s *sitting.Sitting) {
		s.Plan.Path = "cdi-specialist"
		s.Circumstances = sitting.Circumstances{Now: "nurse", Schooling: "bachelor", WeeklyHours: number(8), Deadline: calendar.New(2027, 9, 1)}
	}
	unaccredited = func(s *sitting.Sitting) {
		s.Plan.Path, s.Plan.Education = sitting.Entry, "associate"
		s.Circumstances = sitting.Circumstances{Now: "outside", WeeklyHours: number(10), Accredited: "no"}
	}
	// underway has promised a date, has begun a year ago, and has failed an exam since.
	underway = func(s *sitting.Sitting) {
		outsider(s)
		s.Circumstances.WeeklyHours, s.Circumstances.Deadline = number(30), 0
		s.Plan.Education = "exam-without-a-degree"
		s.Plan.Start = calendar.New(2026, 2, 1)
		shipped.Promise(s, s.Plan.Start)
		s.Plan.Done = map[string]sitting.Progress{
			"choose-credential":        {State: sitting.Done, On: calendar.New(2026, 2, 20)},
			"close-the-gap":            {State: sitting.Done, On: calendar.New(2026, 5, 2)},
			"coding-practice":          {State: sitting.Left},
			"first-coding-preparation": {State: sitting.Done, On: calendar.New(2026, 6, 20)},
			"first-coding-exam":        {State: sitting.Failed, On: calendar.New(2026, 11, 20)},
		}
	}
)

// planner shows the plan of a person and presses keys there.
func planned(t tester, width, height int, person func(*sitting.Sitting), keys string) *driver {
	d := launch(memoryFolder(t), width, height).press("enter ctrl+n")
	d.run(d.app.keep(d.app.session.Change(person)))
	d.run(d.app.open(newResults(d.app)))
	return d.press("p " + keys)
}

func TestThePlannerLooksAsReviewed(t *testing.T) {
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		keys   string
	}{
		"plan":            {outsider, "down down down"},
		"plan-notes":      {outsider, "pgdown"},
		"plan-zoomed":     {technician, "+ + down down down right"},
		"plan-technician": {technician, ""},
		"plan-nurse":      {nurse, "down"},
		"plan-underway":   {underway, "down down down"},
		"plan-slipped":    {underway, "pgdown"},
		"plan-impossible": {unaccredited, ""},
		"plan-inputs":     {outsider, "c enter"},
		"ways":            {outsider, "w"},
		"ways-more":       {outsider, "w pgdown pgdown"},
		"ways-impossible": {unaccredited, "w"},
		"plan-hours":      {outsider, "c down down down down down ctrl+u 1 5"},
		"activity":        {underway, "down down down enter"},
		"activity-own":    {outsider, "enter down 3 space 6 space 1 2 enter"},
		"changes":         {technician, "m down"},
		"changes-none":    {outsider, "m"},
		"load":            {technician, "l"},
		"load-end":        {technician, "l pgdown pgdown"},
	} {
		for _, size := range sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size.width, size.height), func(t *testing.T) {
				d := planned(t, size.width, size.height, test.person, test.keys)
				fits(t, d)
				golden.RequireEqual(t, []byte(d.view()+"\n"))
			})
		}
	}
}

// made is the plan of the driver's sitting, worked out anew.
func made(d *driver) *plan.Plan { return shipped.Plan(d.app.session.Sitting, testDay) }

func TestTheDateToPromiseComesFirst(t *testing.T) {
	d := planned(t, 80, 24, outsider, "")
	first := strings.Split(d.view(), "\n")[2]
	if date, _ := advisor.Headline(made(d)); !strings.HasPrefix(strings.TrimSpace(first), date) || !strings.Contains(first, "in 8 of 10 futures") {
		t.Errorf("first line %q, without %s", first, date)
	}
}

func TestBelowTheLastActivityTheNotesGoOn(t *testing.T) {
	for _, size := range sizes {
		d := planned(t, size.width, size.height, outsider, "")
		for range 40 {
			d.press("down")
		}
		d.sees(t, "a term to begin.") // the last of them
		for range 40 {
			d.press("up")
		}
		d.sees(t, d.app.theme.Glyphs.Cursor+" "+made(d).Activities[0].Title)
	}
}

// A way in that asks for work in health care is offered to who is there, and to who chose it.
func TestOnlyWaysInThatAreOpenAreOffered(t *testing.T) {
	const closed = "specialized-certification"
	for name, test := range map[string]struct {
		person func(*sitting.Sitting)
		want   bool
	}{
		"outside":           {outsider, false},
		"a nurse":           {nurse, true},
		"outside, and took": {func(s *sitting.Sitting) { outsider(s); s.Plan.Education = closed }, true},
	} {
		s := sitting.New("")
		test.person(s)
		ways := shipped.PlanQuestions(s, testDay)[1]
		if got := slices.ContainsFunc(ways.Options, func(o catalog.Option) bool { return o.ID == closed }); got != test.want {
			t.Errorf("%s: offered is %v", name, got)
		}
	}
}

func TestWhatAnOptionIsSaidToDoItDoes(t *testing.T) {
	for _, keys := range []string{"c", "c enter", "c enter enter", "w"} {
		d := planned(t, 120, 40, outsider, keys)
		offers := d.app.top().(*inputs).effects.value
		if len(offers) < 4 {
			t.Fatalf("%q: %d offers", keys, len(offers))
		}
		for i, option := range d.app.top().(*inputs).form.current().options {
			offer := offers[option.ID]
			d.sees(t, option.Label+" ", offer.Text())
			d.press(fmt.Sprint(i + 1))
			if got := made(d); got.Dates.P80 != offer.Made.Dates.P80 || got.Impossible != offer.Made.Impossible {
				t.Errorf("%q, option %s: said %s, got %s", keys, option.ID, offer.Made.Dates.P80, got.Dates.P80)
			}
			if !offer.Now {
				d.press("u")
			}
		}
	}
}

func TestWhatIsTypedIsWeighedBeforeItIsTaken(t *testing.T) {
	d := planned(t, 80, 24, outsider, "c down down down down down")
	d.sees(t, "Hours a week", "20: ", "45: ")
	d.press("ctrl+u 2 0")
	if hours := *d.app.session.Sitting.Circumstances.WeeklyHours; hours != 6 {
		t.Fatalf("taken before it was left: %d", hours)
	}
	offer := d.app.top().(*inputs).effect.value["20"]
	d.press("enter")
	if got, said := made(d), offer.Made.Dates.P80; said == 0 || got.Dates.P80 != said {
		t.Errorf("said %s, got %s", said, got.Dates.P80)
	}
}

func TestChangesThatMakeTheDateAreAppliedAndUndone(t *testing.T) {
	d := planned(t, 80, 24, technician, "m")
	before := d.app.session.Sitting.Clone()
	d.sees(t, "Your date would hold with any one of these", "Then ")
	d.press("enter")
	d.sees(t, "u takes it back", "so you can promise it")
	if deadline := made(d).Deadline; !deadline.Met {
		t.Errorf("%+v", deadline)
	}
	d.press("u")
	before.Revision = d.app.session.Sitting.Revision // it counts what is undone too
	if difference := cmp.Diff(before, d.app.session.Sitting); difference != "" {
		t.Error(difference)
	}
}

func TestWhereNothingMakesTheDateTheNearestCanBeHad(t *testing.T) {
	d := planned(t, 80, 24, outsider, "m")
	d.sees(t, "No mix of the changes known here makes your date.")
	nearest := d.app.top().(*changeSets).sets()[0].P80
	if d.press("enter"); made(d).Dates.P80 != nearest {
		t.Errorf("said %s, got %s", nearest, made(d).Dates.P80)
	}
}

func TestARuleIsNamedAndOneKeyTakesTheWayThatCan(t *testing.T) {
	d := planned(t, 120, 40, unaccredited, "")
	d.sees(t, "No date", "CAHIIM", "The rule is from", "The nearest way that can", "t take that way")
	detour := made(d).Detour
	d.press("t")
	if got := made(d); got.Impossible != "" || got.Education != detour.Education {
		t.Errorf("%s, %s", got.Education, got.Impossible)
	}
	d.sees(t, "in 8 of 10 futures")
}

func TestProgressIsMarkedAndTakenBack(t *testing.T) {
	d := planned(t, 80, 24, outsider, "enter")
	id := made(d).Activities[0].ID
	progress := func() sitting.Progress { return d.app.session.Sitting.Plan.Done[id] }
	d.press("3")
	if got := progress(); got != (sitting.Progress{State: sitting.Done, On: testDay}) {
		t.Fatalf("marked %+v", got)
	}
	if promise := d.app.session.Sitting.Plan.Promise; promise == nil || promise.Made != testDay {
		t.Fatalf("promised %+v", promise)
	}
	d.press("enter ctrl+u 2 0 2 6 - 1 1 - 0 2 enter")
	if got := progress(); got.On != calendar.New(2026, 11, 2) {
		t.Fatalf("done on %s", got.On)
	}
	d.press("enter").sees(t, "You finished it on November 2, 2026.")
	if strings.Contains(d.view(), "Your estimate") {
		t.Fatalf("asks how long what is done will take:\n%s", d.view())
	}
	d.press("down ctrl+u 2 0 3 0 - 0 1 - 0 1 enter")
	d.sees(t, `Found "2030-01-01", expected a date from`)
	d.press("ctrl+u 2 0 2 6 - 1 1 - 0 2 up 1")
	if got, marked := d.app.session.Sitting.Plan.Done[id]; marked {
		t.Fatalf("still marked %+v", got)
	}
}

func TestWhatIsLeftOutCanBeTakenUpAgain(t *testing.T) {
	d := planned(t, 80, 24, outsider, "down down enter 4 esc")
	if left := made(d).LeftOut; len(left) != 1 || left[0].Title != "Arrange the practicum" {
		t.Fatal(left)
	}
	for range 6 {
		d.press("down")
	}
	d.sees(t, "Left out", "You left it out of your plan.")
	d.press("enter 1")
	if left := made(d).LeftOut; len(left) > 0 {
		t.Fatal(left)
	}
}

func TestThePlanIsHeldAgainstWhatWasPromised(t *testing.T) {
	d := planned(t, 120, 40, underway, "")
	d.sees(t, "On February 1, 2026 this plan promised", "later", "What slipped", "Sit the CCA exam", "It failed on November 20, 2026")
	d.press("p")
	d.sees(t, "This date is your promise now.", "On November 22, 2026 this plan promised", "It still does.")
	if by := d.app.session.Sitting.Plan.Promise.By; by != made(d).Dates.P80 {
		t.Errorf("promised %s", by)
	}
}

func TestAnEstimateOfOnesOwnIsCheckedAndAskedAboutOnce(t *testing.T) {
	d := planned(t, 80, 24, outsider, "enter down 9 space 3 enter")
	d.sees(t, `Found "9 3", expected three whole numbers`)
	d.press("ctrl+u 1 0 space 2 0 space 3 0")
	d.sees(t, "10 20 30: ")
	d.press("enter")
	d.sees(t, "How often do you finish later than you planned?")
	usual := made(d)
	if !usual.Activities[0].Edited {
		t.Fatal("not estimated")
	}
	d.press("3")
	if late := made(d); late.Dates.P80 <= usual.Dates.P80 {
		t.Errorf("%s for somebody who is often late, %s otherwise", late.Dates.P80, usual.Dates.P80)
	}
	d.press("up ctrl+u enter")
	if got := d.app.session.Sitting.Plan.Edits; len(got) != 0 {
		t.Errorf("left: %v", got)
	}
}

func TestHoursAndMoneyAreHeldAgainstWhatThereIs(t *testing.T) {
	d := planned(t, 120, 40, func(s *sitting.Sitting) { outsider(s); s.Circumstances.Budget = number(3000) }, "l")
	d.sees(t, "hours a week, and you have 6", "Find 4 more hours a week", "At likely prices your money is used up in")
	if !strings.Contains(d.view(), d.app.theme.Glyphs.Over) {
		t.Error("too many hours look like enough")
	}
	d.press("pgdown pgdown pgdown pgdown")
	if !strings.Contains(d.view(), "!\n") {
		t.Errorf("nothing is marked as more than there is:\n%s", d.view())
	}
}

func TestEveryListedKeyOfThePlannerDoesSomething(t *testing.T) {
	for _, test := range []struct {
		person        func(*sitting.Sitting)
		keys          string
		width, height int
	}{
		{outsider, "", 80, 24}, {outsider, "", 40, 20}, {technician, "", 120, 40}, {unaccredited, "", 80, 24},
		{outsider, "down + right", 80, 24}, {outsider, "c down down down", 40, 20}, {nurse, "c", 80, 24},
		{technician, "m", 80, 24}, {technician, "m", 40, 20}, {technician, "l", 80, 24},
		{outsider, "enter", 80, 24}, {underway, "down down down enter", 40, 20},
	} {
		everyListedKeyWorks(t, fmt.Sprintf("after %q at %d columns", test.keys, test.width), func() *driver {
			return planned(t, test.width, test.height, test.person, test.keys)
		})
	}
}

func TestAnyKeysInThePlannerAtAnySizeFit(t *testing.T) {
	keys := []string{"1", "2", "3", "4", "5", "0", "c", "m", "l", "t", "p", "u", "+", "-", "g", "?", "x", "é", "space",
		"enter", "enter", "esc", "up", "down", "down", "left", "right", "tab", "shift+tab", "pgdown", "pgup", "backspace", "ctrl+u"}
	people := []func(*sitting.Sitting){outsider, technician, nurse, unaccredited, underway}
	rapid.Check(t, func(t *rapid.T) {
		d := planned(t, 80, 24, rapid.SampledFrom(people).Draw(t, "person"), "")
		for range rapid.IntRange(1, 25).Draw(t, "count") {
			if rapid.IntRange(0, 7).Draw(t, "kind") == 0 {
				d.resize(rapid.IntRange(30, 160).Draw(t, "width"), rapid.IntRange(15, 50).Draw(t, "height"))
			} else {
				d.press(rapid.SampledFrom(keys).Draw(t, "key"))
			}
			fits(t, d)
			leadsOut(t, d)
			kept(t, d)
		}
	})
}

func TestThePlannerInASCIIIsASCII(t *testing.T) {
	for _, keys := range []string{"", "pgdown", "c", "m", "l", "enter"} {
		d := planned(t, 80, 24, outsider, "")
		d.app.theme = style.New(nil, style.Options{Plain: true, ASCII: true})
		for _, r := range d.press(keys).view() {
			if r > 0x7f {
				t.Errorf("after %q: %q in\n%s", keys, r, d.view())
				break
			}
		}
	}
}

func TestAnUndoInAFormEditsWhatStandsThereThen(t *testing.T) {
	d := planned(t, 80, 24, func(s *sitting.Sitting) {}, "enter 3 enter up")
	d.press("u")
	d.sees(t, "How far Not begun")
	if d.press("down").app.top().(*inputs).form.problem != "" {
		t.Fatal(d.view())
	}
}
