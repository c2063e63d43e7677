package command

import (
	"context"
	"io"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/school"
	"careeradvisor/tui/plain"

	"github.com/urfave/cli/v3"
)

const claimsFormat = "careeradvisor/claims/1"

// claimsForm is the JSON form of the promises found in a text.
type claimsForm struct {
	Format string       `json:"format"`
	Claims []school.Hit `json:"claims"`
}

// schools compares the programs of a file, or of the sitting itself.
func (a *app) schools(_ context.Context, cmd *cli.Command) error {
	format, err := word(cmd, flagFormat)
	if err != nil {
		return err
	}
	s, err := a.schoolsOf(cmd)
	if err != nil {
		return err
	}
	advice := s.advice()
	if format == formatText {
		figures := func() (all []catalog.Record) {
			for _, page := range advice.SchoolPages() {
				all = append(all, page.Figures()...)
			}
			return all
		}
		return a.tellAll(cmd, s, figures, func(w io.Writer) error { return plain.Schools(w, advice) })
	}
	return a.writeJSON(advice.SchoolsForm())
}

// schoolsOf is the situation with what a file says laid over it. A file alone needs no sitting.
func (a *app) schoolsOf(cmd *cli.Command) (s situation, err error) {
	file := cmd.Args().First()
	if file == "" {
		return a.situation(cmd)
	}
	if s, err = a.nobody(cmd); err != nil {
		return s, err
	}
	over, err := a.read(file, s.advisor)
	if err != nil {
		return s, err
	}
	s.sitting = over
	if cmd.IsSet(flagSitting) {
		if s.sitting, err = a.person(cmd, s.advisor); err == nil {
			s.sitting = s.sitting.Under(over)
		}
	}
	return s, err
}

// claims holds words of a school or an employer against the promises to be wary of.
func (a *app) claims(_ context.Context, cmd *cli.Command) error {
	format, s, err := a.reference(cmd)
	if err != nil {
		return err
	}
	text := strings.Join(cmd.Args().Slice(), " ")
	switch {
	case strings.TrimSpace(text) == "":
		return misuse(cmd, "claims: found no text, expected the words of a school or a job offer")
	case format == formatJSON:
		return a.writeJSON(claimsForm{claimsFormat, school.Hits(s.advisor.Catalog, text)})
	}
	return a.write(func(w io.Writer) error { return plain.Claims(w, s.advisor, text, s.today) })
}
