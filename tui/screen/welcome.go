package screen

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"
	"careeradvisor/tui/widget"

	tea "github.com/charmbracelet/bubbletea"
)

// welcome says what one gets, and offers to start or to resume by name. It shows nothing of
// anybody's answers.
type welcome struct {
	app      *App
	about    catalog.About
	kept     []sitting.Kept
	cursor   int // 0 starts anew, the rest are kept sittings
	deleting bool
	problem  string
	pager    pager
}

func newWelcome(app *App, about catalog.About) *welcome {
	w := &welcome{app: app, about: about}
	w.refresh()
	return w
}

// refresh reads the list of sittings again.
func (w *welcome) refresh() {
	kept, err := w.app.store.Kept()
	w.kept, w.deleting, w.cursor = kept, false, 0
	if len(kept) == 1 {
		w.cursor = 1 // on a shared computer nobody's answers are one stray key away
	}
	if err != nil {
		w.problem = err.Error()
	}
}

func (w *welcome) pages() *pager { return &w.pager }

func (w *welcome) title() string { return "careeradvisor" }

func (w *welcome) explain() string {
	return "Start here, or go on with what was said before. Whoever used this program on this account is listed by name, never with their answers."
}

func (w *welcome) actions() []action {
	if w.deleting {
		return []action{act("y", "y", "yes, delete it", w.delete), act("n esc", "n", "no, keep it", w.keepIt)}
	}
	does := "start"
	if w.cursor > 0 {
		does = "resume"
	}
	actions := []action{act("enter", "Enter", does, w.pager.inSight(w.choose))}
	if len(w.kept) > 0 {
		actions = append(actions, upDown(w.app.theme, "choose", w.move)...)
		actions = append(actions, act("n", "n", "start new", w.app.begin))
	} else {
		actions = append(actions, w.pager.arrows(w.app.theme)...)
	}
	actions = append(actions, act("o", "o", "schools", w.schools))
	if w.cursor > 0 {
		actions = append(actions, act("d", "d", "delete", w.askToDelete))
	}
	return actions
}

func (w *welcome) move(by int) func() tea.Cmd {
	step := w.pager.step(&w.cursor, by, 0, len(w.kept))
	return func() tea.Cmd {
		w.problem = ""
		return step()
	}
}

func (w *welcome) choose() tea.Cmd {
	w.problem = ""
	if w.cursor == 0 {
		return w.app.begin()
	}
	cmd, err := w.app.resume(w.app.store.Open, w.kept[w.cursor-1].File)
	if err != nil {
		w.problem, w.pager.follow = err.Error(), true
		var damaged *sitting.DamagedError
		if errors.As(err, &damaged) || errors.Is(err, fs.ErrNotExist) {
			w.refresh()
		}
	}
	return cmd
}

// schools opens the programs of the marked sitting alone, for who has no other question.
func (w *welcome) schools() tea.Cmd {
	cmd := w.choose()
	if w.app.session == nil {
		return cmd
	}
	above := w.app.stack[1:]
	w.app.stack = []screen{w, newSchools(w.app)}
	if before, ok := above[len(above)-1].(*notes); ok { // to be read first
		w.app.open(before)
	}
	return cmd
}

func (w *welcome) askToDelete() tea.Cmd {
	w.deleting, w.pager.follow = true, true // to the question
	return nil
}

func (w *welcome) delete() tea.Cmd {
	w.problem = ""
	if err := w.app.store.Delete(w.kept[w.cursor-1].File); err != nil {
		w.problem = err.Error()
	}
	w.refresh()
	w.pager.follow = true
	return nil
}

func (w *welcome) keepIt() tea.Cmd {
	w.deleting, w.pager.follow = false, true
	return nil
}

func (w *welcome) body(width, height int) []string {
	theme, text := w.app.theme, reading(width)
	var lines []string
	for _, line := range widget.Wrap(w.about.Title, text) {
		lines = append(lines, theme.Title.Render(line))
	}
	lines = append(lines, "")
	for _, promise := range w.about.Promise {
		lines = append(lines, widget.Wrap(promise, text)...)
	}
	lines = append(lines, "")
	from, to := 0, 0 // what is to be in sight: the marked sitting, or what was just said
	for i := 0; i <= len(w.kept); i++ {
		label := "Start new"
		if i > 0 {
			label = "Resume " + nameOf(w.kept[i-1])
		}
		if i == w.cursor {
			from = len(lines)
			lines = append(lines, styled(theme.Selected, widget.Indented(theme.Glyphs.Cursor+" ", label, text))...)
			to = len(lines) - 1
		} else {
			lines = append(lines, widget.Indented("  ", label, text)...)
		}
	}
	if w.deleting {
		question := fmt.Sprintf("Delete %s? The answers cannot be brought back. y or n", nameOf(w.kept[w.cursor-1]))
		from = len(lines)
		lines = append(append(lines, ""), styled(theme.Bad, widget.Wrap("! "+question, text))...)
		to = len(lines) - 1
	}
	if w.problem != "" {
		from = len(lines)
		lines = append(lines, "")
		for _, line := range strings.Split(widget.Printable(w.problem), "\n") {
			lines = append(lines, styled(theme.Bad, widget.Indented("! ", line, text))...)
		}
		to = len(lines) - 1
	}
	lines = append(lines, "")
	for _, limit := range w.about.Limits {
		lines = append(lines, styled(theme.Dim, widget.Indented(theme.Glyphs.Bullet+" ", limit, text))...)
	}
	for _, line := range []string{advisor.HelperNames(w.about), "Catalog checked on " + w.about.Date.Long() + "; every figure has its own date."} {
		lines = append(lines, styled(theme.Dim, widget.Indented(theme.Glyphs.Bullet+" ", line, text))...)
	}
	return w.pager.show(theme, lines, from, to, height)
}

// nameOf says whose a kept sitting is.
func nameOf(kept sitting.Kept) string {
	switch {
	case kept.Unreadable:
		return fmt.Sprintf("%s, which cannot be read", widget.Printable(filepath.Base(kept.File)))
	case kept.Name == "":
		return fmt.Sprintf("without a name (last changed %s at %s)", calendar.FromTime(kept.Changed).Long(), kept.Changed.Format("15:04"))
	}
	return fmt.Sprintf("%s (last changed %s)", kept.Name, calendar.FromTime(kept.Changed).Long())
}

// styled sets every line in a look, and returns them.
func styled(look style.Look, lines []string) []string {
	for i, line := range lines {
		lines[i] = look.Render(line)
	}
	return lines
}
