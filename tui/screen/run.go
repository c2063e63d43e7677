package screen

import (
	"cmp"
	"context"
	"errors"
	"fmt"
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
	"careeradvisor/tui/session"
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
	Opener  []string // the command that opens a file, which follows it, in the program meant for it; nil without one
	In      *os.File
	Out     *os.File
}

// Run shows the full screen until the person leaves or ctx ends. Whatever was answered is saved by
// then, or the error says why not. The error is *crash.Error after a fault of the program, and
// context.Canceled when ctx ended or the person interrupted.
func Run(ctx context.Context, o Options) error {
	debug.SetGCPercent(gcPercent)
	ctx, end := context.WithCancel(ctx)
	defer end()
	app := &guard{App: newApp(o), end: end}
	// The first screen's part of the catalog is read while bubbletea sets up the terminal. A fault in it
	// shows again where it is asked for.
	go func() {
		defer func() { recover() }()
		app.about()
	}()
	var filter func(tea.Model, tea.Msg) tea.Msg
	// Signals end ctx; bubbletea's own handler would wait for ever when both end at once.
	out := &output{File: o.Out}
	app.clipboard = out
	program := tea.NewProgram(app, tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithAltScreen(), tea.WithFPS(framesPerSecond),
		tea.WithFilter(func(model tea.Model, msg tea.Msg) tea.Msg { return filter(model, msg) }), tea.WithInput(o.In), tea.WithOutput(out))
	filter, undo := pauses(program)
	_, err := program.Run()
	undo()
	fault := app.broken()
	var unsaved error
	if app.session != nil {
		save := app.session.Leave
		if fault != nil {
			save = app.session.Flush // whatever crashed is not asked again
		}
		if err := save(); err != nil {
			unsaved = fmt.Errorf("your last answers are not saved: %s", session.WhyUnsaved(err))
		}
		unsaved = errors.Join(unsaved, app.session.Close())
	}
	if fault != nil {
		return errors.Join(fault, unsaved)
	}
	if err == nil && app.copied != "" {
		_, err = io.WriteString(o.Out, app.copied)
	}
	return cmp.Or(unsaved, app.err, err)
}

func newApp(o Options) *App {
	load := catalog.Load
	if o.Lint {
		load = catalog.Lint
	}
	return &App{
		theme: style.New(o.Out, style.Options{Theme: o.Theme, ASCII: o.ASCII}),
		store: o.Store, today: o.Today, now: time.Now, file: o.Sitting, opener: o.Opener, afterPaint: 25 * time.Millisecond,
		loaded: debug.FreeOSMemory, // what reading the catalog took is several times what it holds
		about:  sync.OnceValues(func() (catalog.About, error) { return catalog.LoadAbout(o.Files) }),
		advisor: sync.OnceValues(func() (*advisor.Advisor, error) {
			definitions, err := load(o.Files)
			if err != nil {
				return nil, err
			}
			return advisor.New(definitions), nil
		}),
	}
}
