//go:build unix

package screen

import (
	"os"
	"os/signal"
	"syscall"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/sys/unix"
)

// Bubbletea's own pause waits for ever where no shell could wake the program, and it does not notice
// being stopped or woken from outside.

// wokenMsg says that the program was woken after it was stopped in a way no program can notice.
type wokenMsg struct{}

// pauses makes the program give the terminal back while it is stopped, by Ctrl+Z or from outside, and
// take it again and draw everything afterwards. The function undo ends that.
func pauses(program *tea.Program) (filter func(tea.Model, tea.Msg) tea.Msg, undo func()) {
	signals, done := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(signals, syscall.SIGTSTP, syscall.SIGCONT)
	go func() {
		for {
			select {
			case caught := <-signals:
				if caught == syscall.SIGCONT {
					program.Send(wokenMsg{})
				} else if canPause() {
					program.Send(tea.SuspendMsg{})
				}
			case <-done:
				return
			}
		}
	}()
	filter = func(_ tea.Model, msg tea.Msg) tea.Msg {
		between := func() {}
		switch msg.(type) {
		case tea.SuspendMsg:
			between = stop
		case wokenMsg:
		default:
			return msg
		}
		if program.ReleaseTerminal() == nil {
			between()
			program.RestoreTerminal()
		}
		return tea.ResumeMsg{}
	}
	return filter, func() {
		signal.Stop(signals)
		close(done)
	}
}

// stop stops the program, and what a shell started together with it, until somebody wakes it. The
// signal that a program may catch would not do: Go goes on catching it once it was asked to.
func stop() {
	woken := make(chan os.Signal, 1)
	signal.Notify(woken, syscall.SIGCONT)
	defer signal.Stop(woken)
	if syscall.Kill(0, syscall.SIGSTOP) == nil {
		<-woken
	}
}

// canPause tells whether a shell could wake the program. It could not if the program, or what runs it,
// is all there is on this terminal.
func canPause() bool {
	session, err := unix.Getsid(0)
	return err == nil && syscall.Getpgrp() != session
}
