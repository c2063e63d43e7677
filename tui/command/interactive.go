package command

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/plain"
	"careeradvisor/tui/screen"
	"careeradvisor/tui/style"

	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"
	"github.com/urfave/cli/v3"
)

// interactive opens the full screen, or the line mode where that is wanted or all there is.
func (a *app) interactive(ctx context.Context, cmd *cli.Command) error {
	theme, err := word(cmd, flagTheme)
	if err != nil {
		return err
	}
	today, err := a.today(cmd)
	if err != nil {
		return err
	}
	file, named, err := given(cmd, flagSitting, "a file")
	if err != nil {
		return err
	}
	if named {
		if file, err = a.openable(file); err != nil {
			return err
		}
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	if cmd.Bool(flagPlain) || !terminal(a.streams.In) || !terminal(a.streams.Out) || os.Getenv("TERM") == "dumb" {
		ready, err := a.load(cmd)
		if err != nil {
			return err
		}
		options := plain.Options{In: a.streams.In, Out: a.wide(a.streams.Out), Advisor: ready, Store: a.store(), Open: file, Today: today}
		if terminal(a.streams.In) {
			options.Clock = a.clock // answers that come through a pipe say nothing about how long somebody thought
		}
		return asInput(plain.Run(ctx, options))
	}
	files, own, err := a.definitions(cmd)
	if err != nil {
		return err
	}
	if termenv.EnvNoColor() && theme == style.Default {
		theme = style.Mono
	}
	ascii := asciiLocale(os.Getenv)
	if cmd.IsSet(flagASCII) {
		ascii = cmd.Bool(flagASCII)
	}
	return asInput(screen.Run(ctx, screen.Options{
		Files: files, Lint: own, Store: a.store(), Sitting: file, Today: today,
		Theme: theme, ASCII: ascii, Opener: opener(runtime.GOOS, os.Getenv, exec.LookPath), In: a.streams.In, Out: a.streams.Out,
	}))
}

// opener returns the command that opens a file in the program meant for it; nil where there is none. Without a
// desktop it would take over this terminal.
func opener(system string, getenv func(string) string, find func(string) (string, error)) []string {
	command := []string{"xdg-open"}
	switch {
	case system == "darwin":
		command = []string{"open"}
	case system == "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler"}
	case getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == "":
		return nil
	}
	if _, err := find(command[0]); err != nil {
		return nil
	}
	return command
}

// asciiLocale tells whether to draw with ASCII alone: where the locale can show no more, and where it is
// Chinese, Japanese or Korean, because many terminals draw lines, dots and arrows two cells wide there and
// nothing says whether this one does. Where no locale is set, the terminal is trusted.
func asciiLocale(getenv func(string) string) bool {
	locale := strings.ToLower(cmp.Or(getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")))
	if locale == "" {
		return false
	}
	language, _, _ := strings.Cut(locale, "_")
	return !strings.Contains(strings.ReplaceAll(locale, "-", ""), "utf8") || slices.Contains([]string{"zh", "ja", "ko"}, language)
}

// openable checks a sitting named on the command line before the screen is taken over. A file that
// does not exist yet is where a new sitting will be kept; its folder must exist. What was read from JSON,
// such as an export, goes on as a new sitting among those kept.
func (a *app) openable(file string) (string, error) {
	file, err := filepath.Abs(file) // so that the message how to go on works from any folder
	if err != nil {
		return "", err
	}
	read, err := sitting.Read(file)
	exported := sitting.IsJSON(file)
	switch {
	case err == nil && exported:
		kept, err := a.store().Add(read)
		if err == nil {
			a.tell("%s was read. What you change from here on is kept in %s", file, kept)
		}
		return kept, err
	case err == nil:
		return file, nil
	case exported && errors.Is(err, fs.ErrNotExist):
		return "", &inputError{fmt.Errorf("--%s %s: found no such file, expected an export, or a name that ends in .yaml for a new sitting", flagSitting, file)}
	case !errors.Is(err, fs.ErrNotExist):
		return "", &inputError{err}
	}
	if info, err := os.Stat(filepath.Dir(file)); err != nil || !info.IsDir() {
		return "", &inputError{fmt.Errorf("--%s %s: found no such folder, expected a file in a folder that exists", flagSitting, file)}
	}
	return file, nil
}

// wide says of a writer how wide the lines of the output may be: as COLUMNS says, or as the terminal is.
func (a *app) wide(w io.Writer) plain.Wide {
	return plain.Wide{Writer: w, Columns: func() int {
		if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil {
			return columns
		}
		columns, _, err := term.GetSize(a.streams.Out.Fd())
		if err != nil {
			return 0
		}
		return columns
	}}
}

func terminal(file *os.File) bool { return term.IsTerminal(file.Fd()) }

// version writes the program's version and the catalog's, of which it reads one small file.
func (a *app) version(cmd *cli.Command) error {
	files, _, err := a.definitions(cmd)
	if err != nil {
		return err
	}
	about, err := catalog.LoadAbout(files)
	if err != nil {
		return asInput(err)
	}
	return a.say("careeradvisor %s\ncatalog %s of %s", cmd.Version, about.Version, about.Date)
}

// buildVersion is what the Go toolchain wrote into the program.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || strings.Trim(info.Main.Version, "()") == "" {
		return "devel"
	}
	return strings.Trim(info.Main.Version, "()")
}
