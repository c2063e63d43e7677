package command

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/report"
	"careeradvisor/advisor/safefile"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/crash"
	"careeradvisor/tui/widget"

	"github.com/urfave/cli/v3"
)

// check lints a catalog: the folder named, else that of --catalog, else the embedded one.
func (a *app) check(_ context.Context, cmd *cli.Command) error {
	format, err := word(cmd, flagFormat)
	if err != nil {
		return err
	}
	files, own, err := a.definitions(cmd)
	name := "the built-in definitions"
	if own {
		name = cmd.String(flagCatalog)
	}
	if folder := cmd.Args().First(); err == nil && cmd.Args().Present() {
		if own {
			return misuse(cmd, "check: found both --%s and %q, expected one of them", flagCatalog, folder)
		}
		name = folder
		files, err = folderFS("check", folder, ofDefinitions)
	}
	if err != nil {
		return err
	}
	c, err := catalog.Lint(files)
	var problems catalog.Problems
	if err != nil && !errors.As(err, &problems) {
		return err
	}
	// The faults are what was asked for, so they are data.
	err = a.write(func(w io.Writer) error {
		switch {
		case format == formatJSON:
			return report.WriteJSON(w, checkForm{checkFormat, append(catalog.Problems{}, problems...)})
		case problems != nil:
			_, err := fmt.Fprintln(w, problems)
			return err
		}
		_, err := fmt.Fprintf(w, "ok: %d roles, %d paths, %d questions, %d skills, %d credentials, %d activities, %d guide entries, %d terms, %d figures, %d sources, version %s\n",
			len(c.Roles), len(c.Paths), len(c.Ratings)+len(c.Pairs)+len(c.Contentment), len(c.Skills), len(c.Credentials), len(c.Activities), len(c.Entries()), len(c.Terms), c.Figures(), len(c.Sources), c.About.Version)
		return err
	})
	if err == nil && problems != nil {
		err = &inputError{fmt.Errorf("%s: %s", name, faults(problems))}
	}
	return err
}

// checkFormat names the version of the JSON form of the faults of a catalog.
const checkFormat = "careeradvisor/check/1"

type checkForm struct {
	Format   string           `json:"format"`
	Problems catalog.Problems `json:"problems"`
}

// forget removes everything kept. It asks on a terminal and wants --force elsewhere.
func (a *app) forget(ctx context.Context, cmd *cli.Command) error {
	if cmd.IsSet(flagSitting) {
		return misuse(cmd, "forget: found --%s, expected none; it removes everything kept, and a single file you can delete yourself", flagSitting)
	}
	var kept []string
	for _, folder := range []string{a.folders.Sittings, a.folders.Crashes} {
		entries, err := os.ReadDir(folder)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		for _, entry := range entries {
			kept = append(kept, filepath.Join(folder, entry.Name()))
		}
	}
	if len(kept) == 0 {
		removed, err := a.remove()
		if err == nil && len(removed) == 0 {
			return a.say("Nothing is kept in %s.", a.folders.Sittings)
		}
		return errors.Join(a.removed(removed), err)
	}
	if !cmd.Bool(flagForce) {
		for _, file := range kept {
			a.tell("%s", file)
		}
		if !a.canAsk() {
			return misuse(cmd, "forget: would remove %s, named above, and the program's folders; without a terminal to ask on, it needs --%s", catalog.Count(len(kept), "file"), flagForce)
		}
		sure, err := a.confirm(ctx, "Remove %s and the program's folders for good?", catalog.Count(len(kept), "file"))
		if err != nil {
			return err
		}
		if !sure {
			a.tell("Nothing was removed.")
			return nil
		}
	}
	removed, err := a.remove()
	return errors.Join(a.removed(removed), err)
}

// remove removes the sittings, the crash reports and the folders that were made for them.
func (a *app) remove() (removed []string, err error) {
	removed, err = a.store().Forget()
	var open *sitting.InUseError
	if errors.As(err, &open) {
		return nil, fmt.Errorf("%w. Nothing was removed; close it there first", err)
	}
	if err != nil {
		return removed, err
	}
	reports, err := crash.Forget(a.folders.Crashes)
	removed = append(removed, reports...)
	for _, folder := range []string{filepath.Dir(a.folders.Sittings), filepath.Dir(a.folders.Crashes)} {
		if os.Remove(folder) == nil { // what somebody else put there stays
			removed = append(removed, folder)
		}
	}
	return removed, err
}

func (a *app) removed(files []string) error {
	return a.write(func(w io.Writer) error {
		for _, file := range files {
			if _, err := fmt.Fprintln(w, "removed", widget.Printable(file)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (a *app) say(format string, values ...any) error {
	return a.write(func(w io.Writer) error {
		_, err := fmt.Fprintln(w, widget.Printable(fmt.Sprintf(format, values...)))
		return err
	})
}

// export writes the advice to files, each in the format its name tells.
func (a *app) export(ctx context.Context, cmd *cli.Command) error {
	files := cmd.Args().Slice()
	if len(files) == 0 {
		return misuse(cmd, "export: found no file, expected a file name that ends in %s", strings.Join(report.Extensions(), ", "))
	}
	for _, file := range files { // before anything is written
		if _, err := report.FormatOf(file); err != nil {
			return misuse(cmd, "export: %v", err)
		}
	}
	s, err := a.situation(cmd)
	if err != nil {
		return err
	}
	advice := s.advice()
	var wrong []error // a file that cannot be written stops no other
	for _, file := range files {
		if err := a.save(ctx, file, advice, cmd.Bool(flagForce)); ctx.Err() != nil {
			return err
		} else if err != nil {
			wrong = append(wrong, err)
		}
	}
	return errors.Join(wrong...)
}

// save writes a file, after asking where one stands there.
func (a *app) save(ctx context.Context, file string, advice *advisor.Advice, replace bool) error {
	err := report.Save(file, advice, replace)
	if errors.Is(err, safefile.ErrExists) {
		if !a.canAsk() {
			return fmt.Errorf("%s: found a file of that name, expected none; use --%s to replace it", file, flagForce)
		}
		sure, asked := a.confirm(ctx, "%s exists. Replace it?", file)
		if asked != nil {
			return asked
		}
		if !sure {
			a.tell("%s was left as it is.", file)
			return nil
		}
		err = report.Save(file, advice, true)
	}
	if err != nil {
		return fmt.Errorf("%s: could not be written: %w", file, unnamed(file, err))
	}
	a.tell("Wrote %s", file)
	return nil
}

// unnamed is what is wrong with a file, without its name.
func unnamed(file string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) && at.Path == file {
		return at.Err
	}
	if reason, named := strings.CutPrefix(err.Error(), file+": "); named {
		return errors.New(reason)
	}
	return err
}

// canAsk tells whether somebody can read a question and answer it.
func (a *app) canAsk() bool { return terminal(a.streams.In) && terminal(a.streams.Err) }

// confirm asks on stderr. Anything but yes is a no. It waits in the background, so that an
// interrupt ends it.
func (a *app) confirm(ctx context.Context, format string, values ...any) (bool, error) {
	a.tell(format+" Type yes or no.", values...)
	typed := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(a.streams.In).ReadString('\n')
		typed <- strings.ToLower(strings.TrimSpace(line))
	}()
	select {
	case answer := <-typed:
		return answer == "y" || answer == "yes", nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}
