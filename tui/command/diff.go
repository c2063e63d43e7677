package command

import (
	"context"
	"fmt"
	"io"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/plain"

	"github.com/urfave/cli/v3"
)

// diff tells what changed from one sitting to another, or for one sitting since an older catalog or
// since it was last told its advice.
func (a *app) diff(_ context.Context, cmd *cli.Command) error {
	files := cmd.Args().Slice()
	if len(files) == 0 || cmd.IsSet(flagSitting) {
		return misuse(cmd, "diff: expected the files of two sittings after it, or of one, and no --%s", flagSitting)
	}
	format, s, err := a.reference(cmd)
	if err != nil {
		return err
	}
	now := s.advisor
	older, err := a.older(cmd, now)
	if err != nil {
		return err
	}
	var sittings [2]*sitting.Sitting
	for i, file := range files {
		if sittings[i], err = a.read(file, now); err != nil {
			return err
		}
	}
	before, after := advisor.Sides(older, now, sittings[0], sittings[1], s.today)
	if len(files) == 1 && older == now && before.Told == nil {
		return &inputError{fmt.Errorf("%s: last: found nothing, expected what the person was last told; name a second sitting or use --%s", files[0], flagOldCatalog)}
	}
	difference := advisor.Diff(before, after)
	if format == formatJSON {
		return a.writeJSON(difference)
	}
	return a.write(func(w io.Writer) error { return plain.Diff(w, now, difference) })
}

// older returns the advisor by the older catalog, if one was named, else the one by the newest.
func (a *app) older(cmd *cli.Command, now *advisor.Advisor) (*advisor.Advisor, error) {
	folder, ok, err := given(cmd, flagOldCatalog, "a folder")
	if err != nil || !ok {
		return now, err
	}
	files, err := folderFS("--"+flagOldCatalog, folder, ofDefinitions)
	if err != nil {
		return nil, err
	}
	return linted("--"+flagOldCatalog, folder, files)
}
