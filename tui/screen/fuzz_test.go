package screen

import (
	"bytes"
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// FuzzKeyStream hands the bytes of a terminal to bubbletea and what it makes of them to the full screen.
// Whatever comes, the screen fits, nothing that was typed steers it, there is a way out, and the file holds what the
// person sees.
func FuzzKeyStream(f *testing.F) {
	for _, stream := range []string{
		"", "\r", "\rAda\r", "\r\x0e5152514242", "\r\x0e5152514242c1234521432425c", "?q\x1b", "\x1b[A\x1b[B\x1b[5~\x1b[6~\x1bOP\x1b[20~",
		"\r\x1b[200~evil \x1b[31m\u202e\u200f\ufeff\x1b[201~\r", "\x1b[<0;1;1M\x1b[M   ", "\x00\x01\x03\xff\xfe\xc3", "\x1b]0;title\x07", "\r漢字👩‍👩‍👧é\u0301\r", "o\r\x1b[B\x1b[B",
	} {
		f.Add([]byte(stream), byte(80), byte(24))
	}
	folder := memoryFolder(f)
	f.Fuzz(func(t *testing.T, stream []byte, width, height byte) {
		if len(stream) > 256 {
			return // what takes long finds little
		}
		os.RemoveAll(folder)
		d := launch(folder, max(int(width), 1), max(int(height), 1))
		for _, msg := range decoded(t, stream) {
			if _, exporting := d.app.top().(*export); exporting {
				d.press("esc") // writing files is not for random keys
			}
			d.send(msg)
			d.quit = false
			fits(t, d)
			inert(t, d.view())
			leadsOut(t, d)
		}
		kept(t, d)
		if d.app.session != nil {
			d.close(t)
		}
	})
}

// inert fails if a screen holds what could steer a terminal, its own looks aside.
func inert(t tester, view string) {
	t.Helper()
	for _, r := range ansi.Strip(view) {
		if r != '\n' && !unicode.IsPrint(r) && !unicode.Is(unicode.Join_Control, r) {
			t.Fatalf("the screen holds %U:\n%q", r, view)
		}
	}
}

// decoded is what bubbletea makes of the bytes a terminal sends.
func decoded(t *testing.T, stream []byte) []tea.Msg {
	t.Helper()
	gathered := &gatherer{}
	source := &ending{Reader: bytes.NewReader(stream)}
	program := tea.NewProgram(gathered, tea.WithInput(source), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler(), tea.WithContext(context.Background()))
	source.program = program
	if _, err := program.Run(); err != nil {
		t.Fatal(err)
	}
	return gathered.msgs
}

// gatherer is a program that keeps what is sent to it.
type gatherer struct{ msgs []tea.Msg }

func (g *gatherer) Init() tea.Cmd { return nil }

func (g *gatherer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyMsg, tea.MouseMsg, tea.FocusMsg, tea.BlurMsg:
		g.msgs = append(g.msgs, msg)
	}
	return g, nil
}

func (g *gatherer) View() string { return "" }

// ending is an input after whose end the program quits: by then it has taken all before.
type ending struct {
	io.Reader
	program *tea.Program
}

func (e *ending) Read(p []byte) (int, error) {
	n, err := e.Reader.Read(p)
	if err != nil {
		e.program.Quit()
	}
	return n, err
}

// A name of marks that steer text, pasted, is left out; what was there before stays.
func TestAPasteThatSteersIsNobodysTyping(t *testing.T) {
	d := start(t, 80, 24).press("enter")
	d.paste("\u202eA\x1b[2J\u2066d\u009ba\x00\ufeff")
	d.sees(t, "A")
	inert(t, d.view())
	d.press("enter")
	if name := d.app.session.Sitting.Name; strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) || !strings.Contains(name, "A") {
		t.Errorf("the name is %q", name)
	}
}

// What is pasted without an end is cut, and that is said.
func TestALongPasteIsCut(t *testing.T) {
	d := start(t, 80, 24).press("o p")
	d.paste(strings.Repeat("x", 5<<20))
	d.sees(t, "Too long to paste, so cut")
	if claims := d.app.top().(*claims); len(claims.input.Value()) != mostPasted {
		t.Errorf("%d characters were taken", len(claims.input.Value()))
	}
}
