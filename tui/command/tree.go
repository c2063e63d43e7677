package command

import (
	"context"
	"strings"

	"careeradvisor/advisor/report"
	"careeradvisor/tui/style"

	"github.com/urfave/cli/v3"
)

// The names of the flags.
const (
	flagSitting    = "sitting"
	flagCatalog    = "catalog"
	flagToday      = "today"
	flagTheme      = "theme"
	flagASCII      = "ascii"
	flagPlain      = "plain"
	flagFormat     = "format"
	flagFigures    = "figures"
	flagSort       = "sort"
	flagColumns    = "columns"
	flagForce      = "force"
	flagPath       = "path"
	flagEducation  = "education"
	flagStart      = "start"
	flagBy         = "by"
	flagHours      = "hours"
	flagPace       = "pace"
	flagCredits    = "credits"
	flagEarly      = "early"
	flagVariant    = "variant"
	flagSummary    = "summary"
	flagOldCatalog = "old-catalog"
)

// The formats and themes.
const (
	formatText     = "text"
	formatJSON     = "json"
	formatMarkdown = "markdown"
	formatCSV      = "csv"
	formatICS      = "ics"
)

// themes are the looks of the full screen.
var themes = []string{style.Default, style.HighContrast, style.Mono}

// Every flag with a value is read as text and checked by us: the library takes 010 for 8.
// The word between backquotes in its usage stands for the value in the help.
func text(name, usage string) cli.Flag { return &cli.StringFlag{Name: name, Usage: usage} }

func format(names ...string) cli.Flag {
	return &cli.StringFlag{Name: flagFormat, Value: names[0], Usage: "write as `FORMAT`: " + strings.Join(names, ", ")}
}

func figures() cli.Flag {
	return &cli.BoolFlag{Name: flagFigures, Usage: "tell every figure in the text in full after it"}
}

// root builds the command tree.
func (a *app) root() *cli.Command {
	root := &cli.Command{
		Name:    "careeradvisor",
		Usage:   "see whether health information work fits you, where it can lead, and how long it takes",
		Version: buildVersion(),
		Description: "Without a command it opens the full screen, or asks line by line where there is no capable terminal.\n" +
			"Exit codes: 0 done, 1 failed, 2 misused, 3 input invalid, 70 crashed, 130 interrupted.",
		Reader: a.streams.In, Writer: a.streams.Out, ErrWriter: a.streams.Err,
		HideHelpCommand:                 true, // ours is below: the library's exits with 3 where nothing was invalid
		EnableShellCompletion:           true,
		ConfigureShellCompletionCommand: completion,
		ExitErrHandler:                  func(context.Context, *cli.Command, error) {}, // the default one exits
		ArgValidator:                    noArguments,                                   // of every command without its own
		Action:                          a.interactive,
		Flags: []cli.Flag{
			text(flagSitting, "use the answers in `FILE` instead of those last changed"),
			text(flagCatalog, "use the definitions in the folder `DIR`"),
			text(flagToday, "count from `DATE`, written as YYYY-MM-DD, instead of today"),
			&cli.StringFlag{Name: flagTheme, Value: style.Default, Usage: "draw the full screen in `THEME`: " + strings.Join(themes, ", ")},
			&cli.BoolFlag{Name: flagASCII, Usage: "draw the full screen with ASCII characters only"},
			&cli.BoolFlag{Name: flagPlain, Usage: "ask line by line, without a full screen"},
		},
		Commands: []*cli.Command{
			{Name: "advise", Usage: "write the result", Action: a.advise, Flags: []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "compare", Usage: "write the paths side by side", Action: a.compare, Flags: []cli.Flag{
				format(formatText, formatMarkdown, formatCSV, formatJSON), figures(),
				text(flagSort, "order the paths by the column `KEY`"),
				text(flagColumns, "write only the columns `A,B`"),
			}},
			{Name: "plan", Usage: "write the dated plan", Action: a.plan,
				Description: "The flags stand in for what the sitting says, in this call only. The sitting's file is not changed.",
				Flags: []cli.Flag{
					text(flagPath, "plan for the path `ID`, or entry for the first job"),
					text(flagEducation, "learn the trade by the way in `ID`"),
					text(flagStart, "begin on `DATE`"),
					text(flagBy, "be in the job by `DATE`"),
					text(flagHours, "give `N` hours a week to school and study"),
					text(flagPace, "take courses at the pace `P`"),
					text(flagCredits, "count `N` college credits as earned"),
					text(flagEarly, "begin the activities `A,B` before what they wait for is over"),
					text(flagVariant, "do an activity another way: `ACTIVITY=WAY`"),
					format(formatText, formatJSON, formatICS, formatCSV), figures(),
				}},
			{Name: "schools", Usage: "write programs of schools side by side, and what they cost", ArgsUsage: "[FILE]", Action: a.schools,
				Description: "FILE is a sitting that names programs. What it says stands in for what yours says, in this call only.\n" +
					"Without FILE it takes the programs of your sitting.",
				ArgValidator: func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, 1) }, Flags: []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "claims", Usage: "hold what a school or a job offer promises against known patterns", ArgsUsage: "TEXT...", Action: a.claims,
				ArgValidator: func(context.Context, *cli.Command) error { return nil }, Flags: []cli.Flag{format(formatText, formatJSON)}},
			{Name: "diff", Usage: "tell what changed between two sittings, and why the advice did", ArgsUsage: "A [B]", Action: a.diff,
				Description: "A and B are files of sittings, A the earlier. Every change of the advice is traced to your answers, your\n" +
					"circumstances and plans, the days that passed, the catalog, or the way of scoring. The parts add up.\n" +
					"With A alone it tells what changed since you were last told, or since an older catalog.\n\n" +
					"  careeradvisor diff spring.yaml fall.yaml\n" +
					"  careeradvisor diff me.yaml\n" +
					"  careeradvisor diff me.yaml --old-catalog last-year/",
				ArgValidator: func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, 2) },
				Flags:        []cli.Flag{format(formatText, formatJSON), text(flagOldCatalog, "judge A by the older definitions in the folder `DIR`")}},
			{Name: "cohort", Usage: "advise on many sittings at once, for a counselor", ArgsUsage: "[DIR]", Action: a.cohort,
				Description: "For exploring with people. Never for admission, hiring or ranking them. Have each person's consent, keep\n" +
					"what they said as private as FERPA asks of student records, and let no small group be known again.\n\n" +
					"It reads one sitting a line, as JSON, from standard input, or with DIR every sitting in that folder by name. It\n" +
					"writes one result a line in the same order: what advise --format json writes. Where a sitting cannot be read, the\n" +
					"error stands in its place and on standard error, the others go on, and the exit code is 3.\n\n" +
					"  careeradvisor cohort < spring.jsonl > results.jsonl\n" +
					"  careeradvisor cohort sittings/ | jq -c '.leading'\n" +
					"  careeradvisor cohort --summary < spring.jsonl",
				ArgValidator: func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, 1) },
				Flags: []cli.Flag{
					&cli.BoolFlag{Name: flagSummary, Usage: "write what they have in common instead: counts in which no small group shows"}, format(formatText, formatJSON),
				}},
			{Name: "items", Usage: "write every question, as asked", Action: a.items, Flags: []cli.Flag{format(formatText, formatJSON)}},
			{Name: "guide", Usage: "look a word, an acronym or a question up in the field guide", ArgsUsage: "[TERM...]", Action: a.guide,
				ArgValidator: func(context.Context, *cli.Command) error { return nil }, Flags: []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "check", Usage: "look for faults in a folder of definitions", ArgsUsage: "[DIR]", Action: a.check, Flags: []cli.Flag{format(formatText, formatJSON)},
				ArgValidator: func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, 1) }},
			{Name: "forget", Usage: "remove everything kept, after showing it", Action: a.forget,
				Flags: []cli.Flag{&cli.BoolFlag{Name: flagForce, Usage: "do not ask"}}},
			{Name: "export", Usage: "write the whole advice to files, by extension: " + strings.Join(report.Extensions(), " "), ArgsUsage: "FILE...", Action: a.export,
				ArgValidator: func(context.Context, *cli.Command) error { return nil },
				Flags:        []cli.Flag{&cli.BoolFlag{Name: flagForce, Usage: "replace files that exist"}}},
			{Name: "help", Usage: "explain a command", ArgsUsage: "[COMMAND]", Action: help,
				ArgValidator: func(_ context.Context, cmd *cli.Command) error { return atMost(cmd, 1) }},
		},
	}
	root.OnUsageError = usage
	for _, child := range root.Commands { // the library does not pass it down
		child.OnUsageError = usage
	}
	return root
}

// completion shows the library's hidden command and gives it our errors.
func completion(cmd *cli.Command) {
	cmd.Hidden = false
	cmd.Usage = "write a completion script for bash, zsh, fish or pwsh"
	cmd.OnUsageError = usage
	var shells []string
	for _, shell := range cmd.Commands {
		shell.OnUsageError = usage
		shells = append(shells, shell.Name)
	}
	cmd.ArgValidator = func(_ context.Context, cmd *cli.Command) error {
		found := "nothing"
		if cmd.Args().Present() {
			found = `"` + cmd.Args().First() + `"`
		}
		return misuse(cmd, "completion: found %s, expected one of %s", found, strings.Join(shells, ", "))
	}
	for _, shell := range cmd.Commands {
		shell.ArgValidator = noArguments
	}
}

// help explains the program or one command.
func help(ctx context.Context, cmd *cli.Command) error {
	root, name := cmd.Root(), cmd.Args().First()
	if name == "" {
		return cli.ShowRootCommandHelp(root)
	}
	if root.Command(name) == nil {
		var names []string
		for _, child := range root.VisibleCommands() {
			names = append(names, child.Name)
		}
		return misuse(cmd, "help: unknown command %q%s", name, suggestion(name, names, ""))
	}
	return cli.ShowCommandHelp(ctx, root, name)
}
