package screen

import (
	"testing"

	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
)

// BenchmarkKeyToFrame is one key and the drawing after it, at 120×40 and in color; the goal is at
// most 0.5 ms.
func BenchmarkKeyToFrame(b *testing.B) {
	for name, keys := range map[string]string{
		"question": toQuiz, "review": toReview, "results": toResult, "path": toResult + " 1", "compare": toResult + " v", "plan": toResult + " p", "inputs": toResult + " p c",
		"welcome": "", "about": "enter", "work": toResult + " a", "export": toResult + " e",
	} {
		b.Run(name, func(b *testing.B) {
			d := launch(memoryFolder(b), 120, 40)
			d.app.theme = style.New(nil, style.Options{})
			d.press(keys)
			turn := []tea.KeyType{tea.KeyDown, tea.KeyUp}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				d.app.Update(tea.KeyMsg{Type: turn[i%2]})
				d.app.View()
			}
		})
	}
}
