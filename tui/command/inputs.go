package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/urfave/cli/v3"
)

// given returns the text of a flag; ok is false when it was not used. An empty text is misuse.
func given(cmd *cli.Command, flag, expected string) (text string, ok bool, err error) {
	text, ok = cmd.String(flag), cmd.IsSet(flag)
	if ok && text == "" {
		return "", false, misuse(cmd, "--%s: found nothing, expected %s", flag, expected)
	}
	return text, ok, nil
}

// oneOf returns a flag's text if it is one of some words.
func oneOf(cmd *cli.Command, flag string, words ...string) (string, error) {
	text := cmd.String(flag)
	if !slices.Contains(words, text) {
		return "", misuse(cmd, "--%s: found %q, expected %s%s", flag, text, strings.Join(words, ", "), suggestion(text, words, ""))
	}
	return text, nil
}

// word returns the text of a flag that takes one of some words.
func word(cmd *cli.Command, name string) (string, error) {
	for _, level := range cmd.Lineage() {
		for _, flag := range level.Flags {
			if listed, ok := flag.(*wordsFlag); ok && listed.Name == name {
				return oneOf(cmd, name, listed.words...)
			}
		}
	}
	panic("no such flag: " + name)
}

// whole reads a flag as a whole number in decimal digits.
func whole(cmd *cli.Command, flag string, most int) (number int, ok bool, err error) {
	expected := fmt.Sprintf("a whole number from 0 to %d", most)
	text, ok, err := given(cmd, flag, expected)
	if !ok || err != nil {
		return 0, false, err
	}
	number, err = strconv.Atoi(text)
	if err != nil || strings.Trim(text, "0123456789") != "" || number > most {
		return 0, false, misuse(cmd, "--%s: found %q, expected %s", flag, text, expected)
	}
	return number, true, nil
}

func date(cmd *cli.Command, flag string) (day calendar.Date, ok bool, err error) {
	text, ok, err := given(cmd, flag, "a date as YYYY-MM-DD")
	if !ok || err != nil {
		return 0, false, err
	}
	day, err = calendar.Parse(text)
	if err != nil {
		return 0, false, misuse(cmd, "--%s: %v", flag, err)
	}
	return day, true, nil
}

func (a *app) today(cmd *cli.Command) (calendar.Date, error) {
	day, ok, err := date(cmd, flagToday)
	if err == nil && !ok {
		day = calendar.FromTime(a.clock())
	}
	return day, err
}

func (a *app) store() sitting.Store { return sitting.Store{Folder: a.folders.Sittings} }

// definitions returns the catalog's files, and whether they are somebody's own and need checking.
func (a *app) definitions(cmd *cli.Command) (files fs.FS, own bool, err error) {
	folder, own, err := given(cmd, flagCatalog, "a folder")
	if err != nil || !own {
		return a.files, false, err
	}
	files, err = folderFS("--"+flagCatalog, folder, ofDefinitions)
	return files, true, err
}

// What a folder that is named should hold.
const (
	ofDefinitions = "a folder of definitions"
	ofSittings    = "a folder of sittings"
)

func folderFS(name, folder, expected string) (fs.FS, error) {
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &inputError{fmt.Errorf("%s %s: found no such folder, expected %s", name, folder, expected)}
	case err != nil:
		return nil, &inputError{err}
	case !info.IsDir():
		return nil, &inputError{fmt.Errorf("%s %s: found a file, expected %s", name, folder, expected)}
	}
	return os.DirFS(folder), nil
}

// load reads the catalog. Somebody's own is checked whole, and all its faults are named.
func (a *app) load(cmd *cli.Command) (*advisor.Advisor, error) {
	files, own, err := a.definitions(cmd)
	if err != nil {
		return nil, err
	}
	if !own {
		definitions, err := catalog.Load(files)
		if err != nil {
			return nil, err
		}
		return advisor.New(definitions), nil
	}
	return linted("--"+flagCatalog, cmd.String(flagCatalog), files)
}

// linted is the advisor by a folder of somebody's own definitions; flag names where it was given.
func linted(flag, folder string, files fs.FS) (*advisor.Advisor, error) {
	definitions, err := catalog.Lint(files)
	if err != nil {
		return nil, &inputError{fmt.Errorf("%s %s: %s\n%w", flag, folder, faults(err), err)}
	}
	return advisor.New(definitions), nil
}

func faults(err error) string {
	var problems catalog.Problems
	if errors.As(err, &problems) && len(problems) > 1 {
		return fmt.Sprintf("%d faults", len(problems))
	}
	return "1 fault"
}

// person reads the sitting to advise on: the one named, else the last changed, else an empty one.
// It never changes a file.
func (a *app) person(cmd *cli.Command, ready *advisor.Advisor) (*sitting.Sitting, error) {
	file, named, err := given(cmd, flagSitting, "a file")
	if err != nil {
		return nil, err
	}
	if !named {
		kept, err := a.store().Kept()
		if err != nil {
			return nil, err
		}
		if len(kept) == 0 {
			a.tell("No sitting was found in %s, so nothing is answered yet. Type careeradvisor to begin one.", a.folders.Sittings)
			return sitting.New(""), nil
		}
		file = kept[0].File
	}
	return a.read(file, ready)
}

// read reads a sitting and says what of it left the catalog.
func (a *app) read(file string, ready *advisor.Advisor) (*sitting.Sitting, error) {
	s, err := sitting.Read(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &inputError{fmt.Errorf("%s: found no such file, expected a sitting", file)}
	}
	var left []string
	if err == nil {
		left, err = s.Fit(file, ready.Catalog)
	}
	if err != nil {
		return nil, &inputError{err}
	}
	if len(left) > 0 {
		a.tell("%s: %s", file, advisor.Left(left))
	}
	return s, nil
}

// situation is what most commands work on.
type situation struct {
	advisor *advisor.Advisor
	sitting *sitting.Sitting
	today   calendar.Date
}

func (a *app) situation(cmd *cli.Command) (s situation, err error) {
	if s, err = a.nobody(cmd); err == nil {
		s.sitting, err = a.person(cmd, s.advisor)
	}
	return s, err
}

// nobody is a situation without a sitting.
func (a *app) nobody(cmd *cli.Command) (s situation, err error) {
	if s.today, err = a.today(cmd); err == nil {
		s.advisor, err = a.load(cmd)
	}
	return s, err
}

// somebody is what a command needs that is about a sitting, and how to write it.
func (a *app) somebody(cmd *cli.Command) (format string, s situation, err error) {
	if format, err = word(cmd, flagFormat); err == nil {
		s, err = a.situation(cmd)
	}
	return format, s, err
}

// reference is what a command needs that is about the catalog alone, and how to write it.
func (a *app) reference(cmd *cli.Command) (format string, s situation, err error) {
	if format, err = word(cmd, flagFormat); err == nil {
		s, err = a.nobody(cmd)
	}
	return format, s, err
}

func (s situation) advice() *advisor.Advice { return s.advisor.Advise(s.sitting, s.today) }
