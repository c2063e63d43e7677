package command

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
	"careeradvisor/advisor/sitting"

	"github.com/urfave/cli/v3"
)

// misuseError says that the command line is wrong.
type misuseError struct{ message, command string }

func (e *misuseError) Error() string { return e.message }

func misuse(cmd *cli.Command, format string, values ...any) error {
	return &misuseError{fmt.Sprintf(format, values...), cmd.FullName()}
}

// inputError says that a file given is wrong or missing.
type inputError struct{ cause error }

func (e *inputError) Error() string { return e.cause.Error() }
func (e *inputError) Unwrap() error { return e.cause }

// asInput marks what a file says as the input's fault. What the system says of a file stays a
// failure: it may be one that could not be written.
func asInput(err error) error {
	var newer *sitting.NewerError
	var wrong *sitting.InvalidError
	var problems catalog.Problems
	if errors.As(err, &newer) || errors.As(err, &wrong) || errors.As(err, &problems) {
		return &inputError{err}
	}
	return err
}

// usage turns the library's messages about flags into ours.
func usage(_ context.Context, cmd *cli.Command, err error, _ bool) error {
	message := err.Error()
	if name, ok := strings.CutPrefix(message, "flag provided but not defined: -"); ok {
		return misuse(cmd, "unknown flag --%s%s", name, suggestion(name, flagNames(cmd), "--"))
	}
	if name, ok := strings.CutPrefix(message, "flag needs an argument: "); ok {
		return misuse(cmd, "%s: found nothing, expected a value", name)
	}
	if _, rest, ok := strings.Cut(message, "invalid value "); ok {
		value, flag, _ := strings.Cut(rest, " for flag -")
		flag, _, _ = strings.Cut(flag, ":")
		return misuse(cmd, "--%s: found %s, expected true or false", flag, value)
	}
	return misuse(cmd, "%s", message)
}

func flagNames(cmd *cli.Command) (names []string) {
	for _, level := range cmd.Lineage() {
		for _, flag := range level.Flags {
			for _, name := range flag.Names() {
				if len(name) > 1 {
					names = append(names, name)
				}
			}
		}
	}
	return names
}

// noArguments refuses what stands on the command line and means nothing there. The library would
// run the command as if it had not been typed.
func noArguments(_ context.Context, cmd *cli.Command) error {
	return atMost(cmd, 0)
}

// anyNumber takes whatever stands there.
func anyNumber(context.Context, *cli.Command) error { return nil }

// upTo takes so many arguments at most.
func upTo(count int) func(context.Context, *cli.Command) error {
	return func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, count) }
}

func atMost(cmd *cli.Command, count int) error {
	arguments := cmd.Args().Slice()
	switch {
	case len(arguments) <= count:
		return nil
	case cmd == cmd.Root():
		var names []string
		for _, child := range cmd.VisibleCommands() {
			names = append(names, child.Name)
		}
		return misuse(cmd, "unknown command %q%s", arguments[0], suggestion(arguments[0], names, ""))
	}
	return misuse(cmd, "%s: found the extra argument %q, expected %s", cmd.Name, arguments[count], countWords[count])
}

var countWords = map[int]string{0: "none", 1: "at most one", 2: "at most two"}

// suggestion says which of some words was probably meant; empty when none is near.
func suggestion(typed string, words []string, prefix string) string {
	best, nearest := "", max(1, len(typed)/3)+1
	for _, word := range words {
		if d := guide.Distance(strings.ToLower(typed), word, nearest); d < nearest {
			best, nearest = word, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %s%s?", prefix, best)
}
