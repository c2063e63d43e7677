package command

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/guide"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/report"
	"careeradvisor/tui/plain"

	"github.com/urfave/cli/v3"
)

// write makes the whole output before any of it is written, so that a failure leaves none.
func (a *app) write(render func(io.Writer) error) error {
	var out bytes.Buffer
	if err := render(a.wide(&out)); err != nil {
		return err
	}
	if _, err := a.streams.Out.Write(out.Bytes()); err != nil {
		return fmt.Errorf("standard output: %w", err)
	}
	return nil
}

func (a *app) writeJSON(value any) error {
	return a.write(func(w io.Writer) error { return report.WriteJSON(w, value) })
}

// tellAll writes a text and, where that is asked for, every figure in it in full.
func (a *app) tellAll(cmd *cli.Command, s situation, figures func() []catalog.Record, text func(io.Writer) error) error {
	return a.write(func(w io.Writer) error {
		if err := text(w); err != nil || !cmd.Bool(flagFigures) {
			return err
		}
		fmt.Fprintln(w)
		return plain.Figures(w, s.advisor.RecordPage(figures(), s.today))
	})
}

func (a *app) advise(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.somebody(cmd)
	if err != nil {
		return err
	}
	if format == formatJSON {
		return a.writeJSON(s.advice())
	}
	advice := s.advice()
	figures := func() []catalog.Record { return plain.ResultFigures(advice) }
	return a.tellAll(cmd, s, figures, func(w io.Writer) error { return plain.Result(w, advice) })
}

func (a *app) compare(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.somebody(cmd)
	if err != nil {
		return err
	}
	advice := s.advice()
	comparison := advice.Compare
	var ids []string
	for _, column := range comparison.Columns {
		ids = append(ids, column.ID)
	}
	if cmd.IsSet(flagSort) {
		key, err := oneOf(cmd, flagSort, ids...)
		if err != nil {
			return err
		}
		comparison = comparison.Sorted(key)
	}
	columns, err := severalOf(cmd, flagColumns, "columns", ids)
	if err != nil {
		return err
	}
	if columns != nil {
		if comparison, err = comparison.Chosen(columns); err != nil {
			return misuse(cmd, "--%s: %v", flagColumns, err)
		}
	}
	switch format {
	case formatJSON:
		return a.writeJSON(comparison)
	case formatMarkdown:
		return a.write(func(w io.Writer) error {
			_, err := w.Write(report.CompareMarkdown(advice, comparison))
			return err
		})
	case formatCSV:
		return a.write(func(w io.Writer) error { return report.CompareCSV(w, comparison) })
	}
	return a.tellAll(cmd, s, comparison.Figures, func(w io.Writer) error { return plain.Compare(w, advice.Catalog, comparison) })
}

func (a *app) plan(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.somebody(cmd)
	if err != nil {
		return err
	}
	s.sitting = s.sitting.Clone()
	if err := override(cmd, s); err != nil {
		return err
	}
	switch format {
	case formatJSON:
		return a.writeJSON(s.advice().PlanForm())
	case formatICS:
		return a.write(func(w io.Writer) error { return report.Calendar(w, s.advice()) })
	case formatCSV:
		return a.write(func(w io.Writer) error { return report.PlanCSV(w, s.advice().Plan) })
	}
	figures := func() []catalog.Record { return s.advice().PlanFigures() }
	return a.tellAll(cmd, s, figures, func(w io.Writer) error {
		return plain.Plan(w, s.advisor, s.sitting, s.today)
	})
}

// itemsFormat names the version of the JSON form of the questions.
const itemsFormat = "careeradvisor/items/1"

type itemsForm struct {
	Format string           `json:"format"`
	Items  []interview.Item `json:"items"`
}

func (a *app) items(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.reference(cmd)
	if err != nil {
		return err
	}
	all := s.advisor.Interview.All()
	if format == formatText {
		return a.write(func(w io.Writer) error { return plain.Items(w, all) })
	}
	return a.writeJSON(itemsForm{itemsFormat, all})
}

// guideFormat names the version of the JSON form of what the field guide has on a term.
const guideFormat = "careeradvisor/guide/1"

type guideForm struct {
	Format  string           `json:"format"`
	Results []guide.Document `json:"results"` // best first
}

// guide searches the field guide; without a term it lists everything.
func (a *app) guide(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.reference(cmd)
	if err != nil {
		return err
	}
	term := strings.Join(cmd.Args().Slice(), " ")
	found := s.advisor.Guide().All()
	if term != "" {
		found = s.advisor.Guide().Search(term)
	}
	switch {
	case format == formatJSON:
		return a.writeJSON(guideForm{guideFormat, s.advisor.Aged(found, s.today)})
	case term == "":
		return a.write(func(w io.Writer) error { return plain.Contents(w, found) })
	case len(found) == 0:
		a.tell("The guide has nothing on %q.", term)
		return nil
	}
	figures := func() []catalog.Record { return found[0].Figures }
	return a.tellAll(cmd, s, figures, func(w io.Writer) error { return plain.Found(w, s.advisor, found, s.today) })
}
