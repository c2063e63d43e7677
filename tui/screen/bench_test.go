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
			keyToFrame(b, launch(memoryFolder(b), 120, 40).press(keys))
		})
	}
	for name, keys := range map[string]string{"schools": "", "program": "enter", "weights": "w", "claims": "p Jobs space guaranteed."} {
		b.Run(name, func(b *testing.B) { keyToFrame(b, compares(b, 120, 40, looking, keys)) })
	}
}

func keyToFrame(b *testing.B, d *driver) {
	d.app.theme = style.New(nil, style.Options{})
	d.app.View()
	turn := []tea.KeyType{tea.KeyDown, tea.KeyUp}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.app.Update(tea.KeyMsg{Type: turn[i%2]})
		d.app.View()
	}
}
