package screen

import (
	"io"
	"os"
	"sync"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// output is the terminal, written to by one at a time: bubbletea draws on it, and what is copied goes
// through it to the clipboard.
type output struct {
	*os.File
	mutex sync.Mutex
}

func (o *output) Write(p []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.File.Write(p)
}

// copy hands text to the terminal's clipboard. Many terminals allow that and many do not, and none says
// which. So the text is also written when the person leaves, where it can be selected.
func (a *App) copy(text string) tea.Cmd {
	a.copied = text
	a.message = "Copied. Printed too when you leave."
	if a.clipboard == nil {
		return nil
	}
	return func() tea.Msg {
		io.WriteString(a.clipboard, ansi.SetSystemClipboard(text)) // nothing depends on it
		return nil
	}
}
