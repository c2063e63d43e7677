package screen

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
)

// driver presses keys on an App without a terminal and without a clock: what a command returns is
// handed to the App before the next key.
type driver struct {
	app  *App
	quit bool

	holding bool // what was worked out in the background is held back
	held    []tea.Msg
}

// tester is what *testing.T, *testing.B and *rapid.T have in common.
type tester interface {
	Helper()
	Cleanup(func())
	Fatal(...any)
	Fatalf(string, ...any)
}

var shipped = func() *advisor.Advisor {
	definitions, err := catalog.Load(data.FS)
	if err != nil {
		panic(err)
	}
	definitions.Digest = "0123456789abcdef" // so that not every change of the catalog changes every picture
	return advisor.New(definitions)
}()

var testDay = calendar.New(2026, 11, 22)

// launch starts the advisor on a store and shows its first screen.
func launch(folder string, width, height int) *driver {
	clock := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	d := &driver{app: &App{
		theme: style.New(nil, style.Options{Plain: true}), store: sitting.Store{Folder: folder}, today: testDay,
		now:     func() time.Time { clock = clock.Add(3 * time.Second); return clock },
		loaded:  func() {},
		about:   func() (catalog.About, error) { return shipped.Catalog.About, nil },
		advisor: func() (*advisor.Advisor, error) { return shipped, nil },
	}}
	d.resize(width, height)
	return d
}

func start(t *testing.T, width, height int) *driver {
	return launch(filepath.Join(memoryFolder(t), "sittings"), width, height)
}

// close ends the sitting as leaving the program does.
func (d *driver) close(t *testing.T) *driver {
	t.Helper()
	if err := d.app.session.Close(); err != nil {
		t.Fatal(err)
	}
	return d
}

// again is the program started once more on the same store.
func (d *driver) again() *driver { return launch(d.app.store.Folder, d.app.width, d.app.height) }

func (d *driver) resize(width, height int) { d.send(tea.WindowSizeMsg{Width: width, Height: height}) }

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	d.app.View() // as bubbletea does after every message
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			d.run(cmd)
		}
	case tea.QuitMsg:
		d.quit = true
	case workedMsg:
		if d.holding {
			d.held = append(d.held, msg)
			return
		}
		d.send(msg)
	default:
		d.send(msg)
	}
}

var namedKeys = map[string]tea.KeyType{
	"enter": tea.KeyEnter, "esc": tea.KeyEsc, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "space": tea.KeySpace, "ctrl+c": tea.KeyCtrlC, "ctrl+n": tea.KeyCtrlN, "ctrl+u": tea.KeyCtrlU, "ctrl+f": tea.KeyCtrlF, "ctrl+k": tea.KeyCtrlK, "ctrl+r": tea.KeyCtrlR, "ctrl+p": tea.KeyCtrlP, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "ctrl+_": tea.KeyCtrlUnderscore,
}

// press presses keys by name, separated by spaces; other words are typed letter by letter.
func (d *driver) press(keys string) *driver {
	for _, key := range strings.Fields(keys) {
		if kind, ok := namedKeys[key]; ok {
			msg := tea.KeyMsg{Type: kind}
			if kind == tea.KeySpace {
				msg.Runes = []rune{' '}
			}
			d.send(msg)
			continue
		}
		for _, r := range key {
			d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
		}
	}
	return d
}

// deliver hands over one of the results that were held back.
func (d *driver) deliver(index int) {
	msg := d.held[index]
	d.held = slices.Delete(d.held, index, index+1)
	d.send(msg)
}

// paste hands over text as a terminal does for a paste.
func (d *driver) paste(text string) {
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
}

func (d *driver) view() string { return d.app.View() }

// sees fails unless the screen shows every text, whatever the line breaks.
func (d *driver) sees(t tester, texts ...string) {
	t.Helper()
	shown := strings.Join(strings.Fields(d.view()), " ")
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			t.Fatalf("the screen does not show %q:\n%s", text, d.view())
		}
	}
}

// Keys that lead through the conversation.
const (
	toQuiz    = "enter ctrl+n"
	ratings   = " 5 1 5 2 5 1 4 2 4 2"
	poorFit   = " 1 3 1 4 2 5 y 2 4 2 4"       // hands-on care, and it is a must
	agreeable = " 5 5 n 4 5 n 5 4 5 4 5 4"     // yes to everything, and no must
	pairs     = " c 1 2 3 4 5 2 1 4 3 2 4 2 5" // no lean, seven first choices, three second ones, three alone
	toReview  = toQuiz + ratings + pairs
	toResult  = toReview + " c"
)
