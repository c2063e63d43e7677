package screen

import (
	tea "github.com/charmbracelet/bubbletea"
)

// worker is a screen that has something worked out in the background. App asks it after every message
// whether anything is to be started.
type worker interface {
	work() tea.Cmd
	working() bool // what it shows is not of the newest state
}

// workedMsg hands over what was worked out.
type workedMsg func()

// latest is something worked out in the background for the newest key it was wanted for. What was
// worked out last stays until then. Only one run is under way at a time, however fast the keys come,
// and what comes out of it is dropped when another key is wanted by then.
type latest[K comparable, V any] struct {
	wanted K
	of     K // the key that value is of
	value  V
	known  bool
	busy   bool
}

func (l *latest[K, V]) fresh() bool { return l.known && l.of == l.wanted }

// want returns the command that works out the value of a key; nil where it is there already, or has
// to wait for the run that is under way.
func (l *latest[K, V]) want(key K, run func() V) tea.Cmd {
	l.wanted = key
	if l.fresh() || l.busy {
		return nil
	}
	l.busy = true
	return func() tea.Msg {
		value := run()
		return workedMsg(func() {
			l.busy = false
			if l.wanted == key {
				l.of, l.value, l.known = key, value, true
			}
		})
	}
}

// work starts what the screen on top wants worked out.
func (a *App) work() tea.Cmd {
	if len(a.stack) == 0 {
		return nil
	}
	if top, ok := a.top().(worker); ok {
		return top.work()
	}
	return nil
}

func (a *App) working() bool {
	top, ok := a.top().(worker)
	return ok && top.working()
}
