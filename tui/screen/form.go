package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"
)

// field is one row of a form. Fields with options are chosen, the others typed.
type field struct {
	label   string
	ask     string // the question in full
	why     string
	hint    string // how to write what is typed
	options []catalog.Option
	several bool // any number of the options, written with commas between
	closed  bool // the options are not listed; left and right walk through them
	value   func() string
	shown   func() string // the value in words
	set     func(text string) (tea.Cmd, error)

	note  func(option string) string // said beside an option; nil for nothing
	below func() []string            // said below what is typed; nil for nothing
	warns func() []string            // what is doubtful about the value; nil for nothing

	group string // the heading it stands under; empty for none
	clear string // what 0 does to a chosen value; empty where it does nothing
	long  bool   // more than a line may be typed
	anew  bool   // what is typed first takes the place of the value, as in a form of a web page
}

// usualLength is how many characters a field takes, but for a long one.
const usualLength = 80

func (f field) typed() bool { return len(f.options) == 0 || f.many() }

// labeled shows the field's value by the labels of its options.
func (f field) labeled() field {
	f.shown = func() string {
		var labels []string
		held := strings.Split(f.value(), ", ")
		for _, option := range f.options {
			if slices.Contains(held, option.ID) {
				labels = append(labels, option.Label)
			}
		}
		return strings.Join(labels, ", ")
	}
	return f
}

// many tells whether there are too many options to look through: they are typed by their id.
func (f field) many() bool {
	return len(f.options) > mostShown || f.several && len(f.options) > mostKeys
}

const (
	mostKeys  = 9  // options have a key, 1 to 9; those after them are stepped to
	mostShown = 15 // options are listed
)

// form is a list of fields that are changed in place. Moving off a typed field takes it over. A screen that is one
// embeds it.
type form struct {
	theme   *style.Theme
	fields  func() []field
	cursor  int
	input   textinput.Model
	problem string
	loaded  string         // label of the field whose value is being edited
	shifted bool           // the cursor moved since the last drawing
	picked  bool           // an option of the current field was chosen since the cursor came to it
	fresh   bool           // nothing was typed since
	done    func() tea.Cmd // after the last field
	last    string         // what enter says it does there
	beyond  *pager         // scrolls to what stands below the fields; nil where nothing does
	swift   bool           // a number chooses and goes on
}

func newForm(theme *style.Theme, fields func() []field, done func() tea.Cmd) *form {
	f := &form{theme: theme, fields: fields, done: done, last: "done", input: textinput.New()}
	f.input.Prompt = ""
	f.input.Cursor.SetMode(cursor.CursorStatic) // a blink would repaint all day
	f.input.Focus()
	f.load()
	return f
}

// current is the field under the cursor. What changes elsewhere, such as an undo, may put another one
// there.
func (f *form) current() field {
	fields := f.fields()
	f.cursor = min(f.cursor, len(fields)-1)
	now := fields[f.cursor]
	if now.label != f.loaded {
		f.show(now)
	}
	return now
}

// moved tells, once, whether the cursor moved.
func (f *form) moved() bool {
	moved := f.shifted
	f.shifted = false
	return moved
}

// load shows the value of the field under the cursor as it is now.
func (f *form) load() {
	fields := f.fields()
	f.cursor = min(f.cursor, len(fields)-1)
	f.show(fields[f.cursor])
}

func (f *form) show(now field) {
	f.problem, f.shifted, f.picked, f.fresh, f.loaded = "", true, false, true, now.label
	if f.input.CharLimit = usualLength; now.long {
		f.input.CharLimit = 0 // what is too long is said, not cut
	}
	f.input.SetValue(now.value())
	f.input.CursorEnd()
}

// editing is the form itself, for the screens that have one.
func (f *form) editing() *form { return f }

// dirty tells whether something is typed that was not taken over yet.
func (f *form) dirty() bool {
	now := f.current()
	return now.typed() && f.input.Value() != now.value()
}

func (f *form) typing() bool { return f.current().typed() }

// typed hands a key to the text being typed.
func (f *form) typed(msg tea.KeyMsg) tea.Cmd {
	f.problem = ""
	if msg.Type == tea.KeyRunes && f.fresh && f.current().anew {
		f.input.SetValue("")
	}
	f.fresh = false
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	return cmd
}

// commit takes over what was typed; ok is false when it cannot be right.
func (f *form) commit() (cmd tea.Cmd, ok bool) {
	if !f.dirty() {
		return nil, true
	}
	current := f.current()
	cmd, err := current.set(f.input.Value())
	if err != nil {
		f.problem, f.shifted = advisor.Capital(err.Error()), true
		return nil, false
	}
	return cmd, true
}

// closing takes over what was typed on the way out. What cannot be right is said the first time and
// dropped the second, so that there is always a way out.
func (f *form) closing() (cmd tea.Cmd, ok bool) {
	if f.problem != "" {
		f.load()
		return nil, true
	}
	return f.commit()
}

// advance goes so many fields on or back, and after the last one to what comes then.
func (f *form) advance(by int) func() tea.Cmd {
	return func() tea.Cmd {
		cmd, ok := f.commit()
		if !ok {
			return nil
		}
		to := f.cursor + by
		if to == len(f.fields()) {
			return tea.Batch(cmd, f.done())
		}
		f.cursor = max(to, 0)
		f.load()
		return cmd
	}
}

// choose sets the option a step away from the current one; the empty option "not said" lies before
// the first.
func (f *form) choose(by int) func() tea.Cmd {
	return func() tea.Cmd {
		current := f.current()
		at := slices.IndexFunc(current.options, func(o catalog.Option) bool { return o.ID == current.value() })
		return f.pick(min(max(at+by, -1), len(current.options)-1))()
	}
}

// none is the option that says that nothing of a list is true.
const none = "none"

// toggle turns one of several on or off. None stands alone.
func toggle(held []string, option string) []string {
	switch at := slices.Index(held, option); {
	case at >= 0:
		return slices.Delete(held, at, at+1)
	case option == none:
		return []string{none}
	}
	return append(slices.DeleteFunc(held, func(id string) bool { return id == none }), option)
}

// pick sets an option by number; of several it turns one on or off. -1 takes the answer back.
func (f *form) pick(index int) func() tea.Cmd {
	return func() tea.Cmd {
		current, text := f.current(), ""
		if index >= 0 {
			text = current.options[index].ID
		}
		if current.several && index >= 0 {
			text = strings.Join(toggle(sitting.Listed(current.value()), text), ", ")
		}
		if text == current.value() {
			return nil
		}
		cmd, err := current.set(text)
		if err != nil {
			f.problem = advisor.Capital(err.Error())
		}
		f.shifted, f.picked = true, true // the field may take more lines now
		return cmd
	}
}

// key is what the number of an option does.
func (f *form) key(index int) func() tea.Cmd {
	if !f.swift {
		return f.pick(index)
	}
	return func() tea.Cmd { return tea.Batch(f.pick(index)(), f.advance(1)()) }
}

// numbered are options whose ids are their numbers, from 1.
func numbered(labels []string) (options []catalog.Option) {
	for i, label := range labels {
		options = append(options, catalog.Option{ID: fmt.Sprint(i + 1), Label: label})
	}
	return options
}

// stepOf is the number of the step that answers an item or a trial; empty where none does.
func stepOf(responses sitting.Responses, id string) string {
	response, given := responses[id]
	if at := slices.Index(sitting.Steps[:], response); given && at >= 0 {
		return fmt.Sprint(at + 1)
	}
	return ""
}

// nextPart goes to the first field of the next group, or of the one before.
func (f *form) nextPart(by int) func() tea.Cmd {
	return func() tea.Cmd {
		fields, to := f.fields(), f.cursor
		for to += by; to >= 0 && to < len(fields) && fields[to].group == fields[f.cursor].group; to += by {
		}
		for by < 0 && to > 0 && fields[to-1].group == fields[to].group {
			to--
		}
		return f.advance(min(max(to, 0), len(fields)-1) - f.cursor)()
	}
}

// parts are the keys that go from group to group, where there are groups.
func (f *form) parts() []action {
	if f.current().group == "" {
		return nil
	}
	return both("Ctrl+N/P", "part by part", "ctrl+n", "ctrl+p", f.nextPart)
}

func (f *form) actions() []action {
	current := f.current()
	next := "next field"
	if f.cursor == len(f.fields())-1 {
		next = f.last
	}
	actions := append([]action{act("enter tab", "Enter", next, f.advance(1))}, f.parts()...)
	if !current.typed() {
		keys := min(len(current.options), mostKeys)
		for i := range keys {
			shown := fmt.Sprintf("1-%d", keys)
			if !current.several {
				shown += " " + f.theme.Glyphs.LeftRight
			}
			a := act(fmt.Sprint(i+1), shown, "choose", f.key(i))
			if i > 0 {
				a = a.unlisted()
			}
			actions = append(actions, a)
		}
		if !current.several {
			actions = append(actions, both("", "", "right l", "left h", f.choose)...)
		}
		if current.clear != "" && current.value() != "" {
			actions = append(actions, act("0", "0", current.clear, f.pick(-1)))
		}
	}
	return append(actions, both(f.theme.Glyphs.UpDown, "move", "down", "up shift+tab", f.move)...)
}

// move goes to another field. From the last one, where enter goes on, it scrolls to what stands below.
func (f *form) move(by int) func() tea.Cmd {
	switch last := f.cursor == len(f.fields())-1; {
	case by > 0 && last && f.beyond != nil:
		return f.beyond.scroll(by)
	case by > 0 && last:
		return func() tea.Cmd { return nil }
	}
	return f.advance(by)
}
