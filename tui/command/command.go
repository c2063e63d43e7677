// Package command is the command line: it reads flags and files, calls the advisor, and turns what
// comes back into output and an exit code.
package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"careeradvisor/tui/crash"
	"careeradvisor/tui/widget"

	"github.com/urfave/cli/v3"
)

// Streams are the three standard streams. They are files because a terminal is asked for by its
// file.
type Streams struct{ In, Out, Err *os.File }

// Folders say where things are kept.
type Folders struct {
	Sittings string
	Crashes  string // reports of faults of the program
}

// The exit codes; others script against them.
const (
	done        = 0
	failed      = 1
	misused     = 2
	invalid     = 3
	crashed     = 70
	interrupted = 130
)

// app holds what the commands share.
type app struct {
	streams Streams
	clock   func() time.Time
	files   fs.FS // the embedded catalog
	folders Folders
}

// Run runs the program and returns its exit code. It never exits by itself.
func Run(ctx context.Context, args []string, streams Streams, clock func() time.Time, files fs.FS, folders Folders) (code int) {
	a := &app{streams, clock, files, folders}
	defer func() {
		if fault := recover(); fault != nil {
			code = a.crashed(crash.Caught(fault), nil)
		}
	}()
	// The only way to let the library print a version of our own.
	cli.VersionPrinter = func(cmd *cli.Command) { code = a.code(a.version(cmd)) }
	if last := len(args) - 1; last > 0 && args[last] == completionMark {
		return a.code(a.complete(append([]string{""}, args[1:last]...)))
	}
	if err := a.root().Run(ctx, args); err != nil {
		return a.code(err)
	}
	return code
}

// code says on stderr why a command failed and returns its exit code.
func (a *app) code(err error) int {
	var misuse *misuseError
	var input *inputError
	var library cli.ExitCoder
	var fault *crash.Error
	switch {
	case err == nil:
		return done
	case errors.As(err, &fault):
		return a.crashed(fault, err)
	case errors.Is(err, context.Canceled):
		return interrupted
	case errors.As(err, &misuse):
		a.tell("careeradvisor: %v", err)
		a.tell("Try: %s --help", misuse.command)
		return misused
	case errors.As(err, &input):
		a.tell("careeradvisor: %v", err)
		return invalid
	case errors.As(err, &library): // such as help for a command that does not exist
		a.tell("careeradvisor: %v", err)
		return misused
	}
	a.tell("careeradvisor: %v", err)
	return failed
}

// crashed says on stderr that the program went wrong and where the report is. With says what else failed
// at the same time: answers may be unsaved.
func (a *app) crashed(fault *crash.Error, with error) int {
	a.tell("careeradvisor crashed, which is a fault of the program: %v.", fault)
	if with != nil && with.Error() != fault.Error() {
		a.tell("%s", strings.TrimPrefix(with.Error(), fault.Error()+"\n"))
	} else {
		a.tell("Nothing you answered is lost.")
	}
	now := time.Now() // whatever else may be broken
	file, err := fault.Write(a.folders.Crashes, buildVersion(), now)
	if err != nil {
		a.tell("Please report what follows. It could not be written into a file: %v\n%s", err, fault.Report(buildVersion(), now))
		return crashed
	}
	a.tell("What went wrong, without a word about you, is written in:\n%s\nPlease send that file along when you report this.", file)
	return crashed
}

// tell writes a message for the person. Nothing can be done if that fails.
func (a *app) tell(format string, values ...any) {
	fmt.Fprintln(a.streams.Err, widget.Printable(fmt.Sprintf(format, values...)))
}
