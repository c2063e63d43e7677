// Package screen is the full-screen advisor. App is the only bubbletea model; the screens are parts
// of it that say what can be done now and draw themselves into a size.
package screen

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// screen is one place in the conversation.
type screen interface {
	title() string
	explain() string // what it is for, which its help tells
	pages() *pager   // what it scrolls with
	// actions are what can be done now, the most important first.
	actions() []action
	// body draws the screen in at most height lines of at most width cells.
	body(width, height int) []string
}

// typist is a screen that takes typed text. While it is typing, letters go to it and not to the
// keys that work everywhere.
type typist interface {
	typing() bool
	typed(tea.KeyMsg) tea.Cmd
}

// closer is a screen with something to finish before one step back.
type closer interface{ closing() (cmd tea.Cmd, ok bool) }

// clearer is a closer that first clears what is typed, while there is something.
type clearer interface{ clears() bool }

// App is the whole full-screen advisor.
type App struct {
	theme *style.Theme
	store sitting.Store
	today calendar.Date
	now   func() time.Time

	about   func() (catalog.About, error)    // for the first screen
	advisor func() (*advisor.Advisor, error) // everything; may take a moment the first time
	file    string                           // the sitting to open at once
	opener  []string                         // the command that opens a file; nil without one

	// afterPaint is how long reading the rest of the catalog waits, so that it does not delay the
	// first screen.
	afterPaint time.Duration
	loaded     func() // is called when it was read

	session *session.Session
	stack   []screen
	help    *pager // not nil while the help is shown
	message string // said until the next key
	saving  int    // saves under way
	copies  int    // of what was in the file before, that were told of
	saved   bool   // something was saved since the sitting was opened
	unsaved error  // why the last save failed

	clipboard io.Writer // the terminal; nil in tests
	copied    string    // text to write when the person leaves

	leaving bool // asked to quit while something is not saved
	width   int
	height  int
	err     error // ends the program
}

type (
	savedMsg struct {
		session *session.Session
		err     error
	}
	loadedMsg struct{ err error }
	loadMsg   struct{}
)

// Init does nothing: the first screen needs the window's size.
func (a *App) Init() tea.Cmd { return nil }

// Update takes one message, and starts what the screen on top wants worked out then.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	return a, tea.Batch(cmd, a.work())
}

func (a *App) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		first := a.width == 0
		a.width, a.height = msg.Width, msg.Height
		if first {
			return a.start()
		}
	case tea.KeyMsg:
		var cmds []tea.Cmd
		cut := len(msg.Runes) > mostPasted
		if cut {
			msg.Runes = msg.Runes[:mostPasted]
		}
		for _, key := range single(msg) {
			asked := a.leaving
			cmds = append(cmds, a.press(key))
			if asked {
				a.leaving = false // only the next key counts as an answer
			}
		}
		if cut {
			a.message = "Too long to paste, so cut"
		}
		return tea.Batch(cmds...)
	case loadMsg:
		return func() tea.Msg {
			_, err := a.advisor()
			a.loaded()
			return loadedMsg{err}
		}
	case loadedMsg:
		return a.fail(msg.err)
	case workedMsg:
		msg()
	case exportedMsg:
		return msg.from.finished(msg)
	case unopenedMsg:
		a.message = "Open it as you open other files; this failed: " + msg.err.Error()
	case savedMsg:
		if msg.session != a.session {
			break // of a sitting that was left since, which was flushed then
		}
		a.saving--
		a.unsaved, a.saved = msg.err, a.saved || msg.err == nil
		if msg.err != nil {
			a.message = ""
		} else {
			a.leaving = false
		}
		if copies := a.session.Backups(); len(copies) > a.copies {
			a.copies, a.message = len(copies), "Copy kept: "+widget.Printable(filepath.Base(copies[len(copies)-1]))
		}
	}
	return nil
}

// start opens the first screen once the window's size is known.
func (a *App) start() tea.Cmd {
	about, err := a.about()
	if err != nil {
		return a.fail(err)
	}
	a.stack = []screen{newWelcome(a, about)}
	later := tea.Tick(a.afterPaint, func(time.Time) tea.Msg { return loadMsg{} })
	if a.file == "" {
		return later
	}
	cmd, err := a.resume(sitting.Open, a.file)
	if err != nil {
		return a.fail(err)
	}
	return tea.Batch(cmd, later)
}

// mostPasted is how many characters are taken at once: enough for an ad that is pasted to look for claims.
const mostPasted = 20_000

// single splits what arrives as one message when somebody types fast. What steers text or has no look, such as
// marks of direction that came with a paste, is nobody's typing.
func single(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Type == tea.KeyRunes {
		if msg.Runes = []rune(strings.Map(typeable, string(msg.Runes))); len(msg.Runes) == 0 {
			return nil
		}
	}
	if msg.Type != tea.KeyRunes || msg.Paste || len(msg.Runes) < 2 {
		return []tea.KeyMsg{msg}
	}
	var keys []tea.KeyMsg
	for _, r := range msg.Runes {
		keys = append(keys, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt})
	}
	return keys
}

// typeable is what a character counts as when it is typed: any space as one, what has no look as none (-1).
func typeable(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case widget.Printable(string(r)) != string(r):
		return -1
	}
	return r
}

func (a *App) press(msg tea.KeyMsg) tea.Cmd {
	if len(a.stack) == 0 || a.width == 0 {
		return nil
	}
	switch {
	case msg.String() == "ctrl+c":
		return a.interrupt()
	case msg.String() == "ctrl+z" && !canPause():
		a.message = "No shell here to pause for"
		return nil
	case msg.String() == "ctrl+z":
		return tea.Suspend
	}
	if a.isTooSmall() {
		return nil // nobody answers what they do not see
	}
	if a.help != nil {
		if cmd, ok := dispatch(append(a.help.arrows(a.theme), a.help.pageActions()...), msg); ok {
			return cmd
		}
		a.help = nil
		return nil
	}
	a.message = ""
	letter := msg.Type == tea.KeyRunes || msg.Type == tea.KeySpace
	if !letter || !a.typing() {
		if cmd, ok := dispatch(a.actions(), msg); ok {
			return cmd
		}
	}
	if a.typing() {
		return a.top().(typist).typed(msg)
	}
	return nil
}

// common are the keys that work on most screens, besides the screen's own. While text is typed they
// are no letters.
func (a *App) common() (actions []action) {
	typing := a.typing()
	key := func(letter, typed, shown, does string, do func() tea.Cmd) {
		if typing {
			actions = append(actions, act(typed, shown, does, do))
		} else {
			actions = append(actions, act(letter+" "+typed, letter, does, do))
		}
	}
	switch a.top().(type) {
	case *finder, *guideScreen: // they change nothing, and are searches themselves
	default:
		if a.canUndo() {
			key("u", "ctrl+_", "Ctrl+_", "undo", a.undo)
		}
		key("/", "f3", "F3", "search", a.openFinder)
		key("g", "f2", "F2", "guide", a.openGuide)
	}
	actions = append(actions, a.top().pages().pageActions()...)
	if !typing {
		actions = append(actions, a.top().pages().endActions()...)
	}
	return actions
}

// ways are the ways out and the help, which no footer goes without. While text is typed they are no
// letters.
func (a *App) ways() (actions []action) {
	if len(a.stack) > 1 {
		does := "back"
		if typed, ok := a.top().(clearer); ok && typed.clears() {
			does = "clear, back"
		}
		actions = append(actions, act("esc", "esc", does, a.back))
	}
	if a.typing() {
		return append(actions, act("f1", "F1", "help", a.openHelp))
	}
	quit := act("q", "q", "quit", a.quit)
	quit.rare = len(a.stack) > 1 && a.width < narrowTable // where there is a way back, other hints need the room more
	return append(actions, act("? f1", "?", "help", a.openHelp), quit)
}

// beforeFigures is how many of a screen's own hints are worth more than the one to its figures.
const beforeFigures = 4

// optional are the actions a footer may go without, the most useful first.
func (a *App) optional() []action {
	own := a.top().actions()
	first := min(beforeFigures, len(listed(own)))
	figures := a.figures()
	if len(figures) == 0 {
		return append(own, a.common()...)
	}
	return slices.Concat(listed(own)[:first], figures, listed(own)[first:], unlisted(own), a.common())
}

// actions are all that can be done now.
func (a *App) actions() []action { return append(a.optional(), a.ways()...) }

func (a *App) typing() bool {
	writer, ok := a.top().(typist)
	return ok && writer.typing()
}

func (a *App) fail(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	a.err = err
	return tea.Quit
}

// keep saves a change in the background.
func (a *App) keep(save session.Save) tea.Cmd {
	a.saving++
	current := a.session
	return func() tea.Msg { return savedMsg{current, save()} }
}

// editor is a screen whose fields are filled in.
type editor interface{ editing() *form }

func (a *App) canUndo() bool {
	edited, edits := a.top().(editor)
	if edits && edited.editing().dirty() {
		return true
	}
	return a.changing() != nil && a.changing().CanUndo()
}

// changing is the session that the screen on top changes: a copy on one to play with.
func (a *App) changing() *session.Session {
	if play, ok := a.top().(*whatIf); ok {
		return play.scratch
	}
	return a.session
}

// undo takes back what is being typed, or else the last change to the sitting, and says which.
func (a *App) undo() tea.Cmd {
	edited, edits := a.top().(editor)
	if edits && edited.editing().dirty() {
		edited.editing().load()
		return nil
	}
	changed := a.changing()
	save, undone := changed.Undo()
	a.message = "Undone: " + undone.What
	if q, ok := a.top().(*quiz); ok && undone.Item != "" {
		q.undone(undone.Item)
	}
	if edits {
		edited.editing().load()
	}
	if changed != a.session {
		return nil
	}
	return a.keep(save)
}

// View draws the screen. It is empty until the window's size is known.
func (a *App) View() string {
	if a.width == 0 || len(a.stack) == 0 {
		return ""
	}
	return strings.Join(a.frame(), "\n")
}
