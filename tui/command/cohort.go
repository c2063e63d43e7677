package command

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/cohort"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/plain"

	"github.com/urfave/cli/v3"
)

// gcPercent lets more garbage wait than usual, since nearly all that a sitting needs is garbage after it.
const gcPercent = 400

// faultFormat names the version of the JSON form of what stands in the place of a result.
const faultFormat = "careeradvisor/fault/1"

// fault stands in the place of the result of a sitting that cannot be read.
type fault struct {
	Format string `json:"format"`
	Line   int    `json:"line,omitempty"`
	File   string `json:"file,omitempty"`
	Error  string `json:"error"`
}

// cohort advises on many sittings: one a line, or the files of a folder.
func (a *app) cohort(ctx context.Context, cmd *cli.Command) error {
	if cmd.IsSet(flagSitting) {
		return misuse(cmd, "cohort: found --%s, expected none; it reads many sittings", flagSitting)
	}
	format, err := word(cmd, flagFormat)
	if err != nil {
		return err
	}
	if cmd.IsSet(flagFormat) && !cmd.Bool(flagSummary) {
		return misuse(cmd, "cohort: found --%s, expected it with --%s alone; a result is always JSON", flagFormat, flagSummary)
	}
	s, err := a.nobody(cmd)
	if err != nil {
		return err
	}
	ready, today := s.advisor, s.today
	group := &group{advisor: ready}
	source, err := group.source(a.streams.In, cmd.Args().First())
	if err != nil {
		return err
	}
	if names, ok := source.(*cohort.Names); ok && len(*names) == 0 {
		a.tell("No sitting was found in %s.", cmd.Args().First())
	}
	debug.SetGCPercent(gcPercent)
	workers, faults := runtime.GOMAXPROCS(0), 0
	for range workers {
		group.appenders = append(group.appenders, ready.Appender(today))
	}
	work, out := group.advise, io.Writer(a.streams.Out)
	tallies := make([]cohort.Tally, workers)
	if cmd.Bool(flagSummary) {
		out = io.Discard
		work = func(worker, number int, item, result []byte) ([]byte, error) {
			s, err := group.read(number, item)
			if err == nil {
				tallies[worker].Add(ready.Person(s, today))
			}
			return result, err
		}
	}
	err = cohort.Each(ctx, source, workers, work, out, func(_ int, fault error) {
		faults++
		a.tell("careeradvisor: %v", fault)
	})
	if err != nil {
		return err
	}
	if left := group.left.Load(); left > 0 {
		a.tell("careeradvisor: %s: These answers were given with another catalog. What they say of things that are not in the one in use counts for nothing.", catalog.Count(int(left), "sitting"))
	}
	if cmd.Bool(flagSummary) {
		summary := cohort.Summarize(tallies)
		if format == formatJSON {
			err = a.writeJSON(summary)
		} else {
			err = a.write(func(w io.Writer) error { return plain.Cohort(w, summary) })
		}
	}
	if err == nil && faults > 0 {
		err = &inputError{fmt.Errorf("%s could not be read; the others are done", catalog.Count(faults, "sitting"))}
	}
	return err
}

// group is where sittings come from and how they are judged.
type group struct {
	advisor   *advisor.Advisor
	appenders []*advisor.Appender // by worker
	folder    string              // empty where they come one a line
	left      atomic.Int64        // sittings that say something of what left the catalog
}

// source is the stream, or the sittings in a folder by name.
func (g *group) source(in io.Reader, folder string) (cohort.Source, error) {
	if folder == "" {
		return cohort.NewLines(in, sitting.MaxBytes), nil
	}
	if _, err := folderFS("cohort", folder, ofSittings); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	g.folder = folder
	names := cohort.Names{}
	for _, entry := range entries {
		name := entry.Name()
		readable := slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(name)))
		second := strings.HasPrefix(name, ".") || sitting.Backup(name) // nobody counts twice; a Mac writes ._NAME beside NAME
		if readable && !second && entry.Type()&^fs.ModeSymlink == 0 {  // a pipe would be waited for
			names = append(names, name)
		}
	}
	return &names, nil
}

// read reads a sitting: from a line, or from the file a line names.
func (g *group) read(number int, item []byte) (s *sitting.Sitting, err error) {
	name := "line " + strconv.Itoa(number)
	if g.folder != "" {
		name = filepath.Join(g.folder, string(item))
		s, err = sitting.Read(name)
	} else {
		s, err = sitting.ParseJSON(name, item)
	}
	if err != nil {
		return nil, err
	}
	left, err := s.Fit(name, g.advisor.Catalog)
	if len(left) > 0 && err == nil {
		g.left.Add(1)
	}
	return s, err
}

// advise appends the result of one sitting, or what stands in its place.
func (g *group) advise(worker, number int, item, out []byte) ([]byte, error) {
	s, err := g.read(number, item)
	if err == nil {
		out = g.appenders[worker].Append(out, s)
	} else {
		instead := fault{Format: faultFormat, Line: number, Error: err.Error()}
		if g.folder != "" {
			instead.Line, instead.File = 0, string(item)
		}
		line, _ := json.Marshal(instead) // texts and a number always can be
		out = append(out, line...)
	}
	return append(out, '\n'), err
}
