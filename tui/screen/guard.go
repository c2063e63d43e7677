package screen

import (
	"sync"

	"careeradvisor/tui/crash"

	tea "github.com/charmbracelet/bubbletea"
)

// guard stands between bubbletea and the App. It catches every fault of the App and of its commands,
// keeps the first and ends the program, so that the terminal is given back and the answers are saved.
// Bubbletea would end it too, but prints what happened where the person cannot see it.
type guard struct {
	*App
	end func()

	mutex sync.Mutex
	fault *crash.Error
}

// catch is deferred wherever code of the App runs.
func (g *guard) catch() {
	caught := recover()
	if caught == nil {
		return
	}
	g.mutex.Lock()
	defer g.mutex.Unlock()
	if g.fault == nil {
		g.fault = crash.Caught(caught)
	}
	g.end()
}

// Update takes one message. What is pressed after a fault is dropped.
func (g *guard) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	defer g.catch()
	model = g
	if g.broken() != nil {
		return model, nil
	}
	_, cmd = g.App.Update(msg)
	return model, g.guarded(cmd)
}

// View draws the App, and nothing after a fault.
func (g *guard) View() string {
	defer g.catch()
	if g.broken() != nil {
		return ""
	}
	return g.App.View()
}

// guarded is a command whose faults are caught, and those of the commands it is made of.
func (g *guard) guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer g.catch()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.guarded(batch[i])
			}
		}
		return msg
	}
}

// broken returns the fault that was caught, or nil.
func (g *guard) broken() *crash.Error {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	return g.fault
}
