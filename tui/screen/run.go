package screen

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"sync"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/style"

	tea "github.com/charmbracelet/bubbletea"
)

// framesPerSecond is twice bubbletea's default: half the wait between key and paint.
const framesPerSecond = 120

// gcPercent is half of what is usual. What the advisor holds is small beside what reading the catalog
// leaves behind, so the memory is given back sooner: about 1.5 MiB less stays resident.
const gcPercent = 50

// Options are what the full screen needs from outside.
type Options struct {
	Files   fs.FS // the catalog
	Lint    bool  // check the catalog whole before use: it is not the embedded one
	Store   sitting.Store
	Sitting string // a file to open at once; empty starts at the welcome
	Today   calendar.Date
	Theme   string // a name from the package style
	ASCII   bool
	In      *os.File
	Out     *os.File
}

// Run shows the full screen until the person leaves or ctx ends. Whatever was answered is saved by
// then, or the error says why not.
func Run(ctx context.Context, o Options) error {
	debug.SetGCPercent(gcPercent)
	app := newApp(o)
	// The first screen's part of the catalog is read while bubbletea sets up the terminal.
	go app.about()
	// Signals end ctx; bubbletea's own handler would wait for ever when both end at once.
	out := &output{File: o.Out}
	app.clipboard = out
	program := tea.NewProgram(app, tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithAltScreen(), tea.WithFPS(framesPerSecond),
		tea.WithInput(o.In), tea.WithOutput(out))
	_, err := program.Run()
	if err == nil && app.copied != "" {
		_, err = io.WriteString(o.Out, app.copied)
	}
	if app.session != nil {
		save := app.session.Leave
		if errors.Is(err, tea.ErrProgramPanic) {
			save = app.session.Flush // whatever crashed is not asked again
		}
		if unsaved := errors.Join(save(), app.session.Close()); unsaved != nil {
			return unsaved
		}
	}
	return cmp.Or(app.err, err)
}

func newApp(o Options) *App {
	load := catalog.Load
	if o.Lint {
		load = catalog.Lint
	}
	return &App{
		theme: style.New(o.Out, style.Options{Theme: o.Theme, ASCII: o.ASCII}),
		store: o.Store, today: o.Today, now: time.Now, file: o.Sitting, afterPaint: 25 * time.Millisecond,
		about: sync.OnceValues(func() (catalog.About, error) { return catalog.LoadAbout(o.Files) }),
		advisor: sync.OnceValues(func() (*advisor.Advisor, error) {
			definitions, err := load(o.Files)
			if err != nil {
				return nil, err
			}
			return advisor.New(definitions), nil
		}),
	}
}
