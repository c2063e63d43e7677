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

// Every flag with a value is read as text and checked by us: the library takes 010 for 8.
// The word between backquotes in its usage stands for the value in the help.
func text(name, usage string) cli.Flag { return &cli.StringFlag{Name: name, Usage: usage} }

// list is a flag with several words, with commas between them or the flag before each.
func list(name, usage string) cli.Flag { return &cli.StringSliceFlag{Name: name, Usage: usage} }

// wordsFlag is a flag whose value is one of some words; the first of them holds where it is not used.
type wordsFlag struct {
	cli.StringFlag
	words []string
}

func words(name, usage string, words ...string) cli.Flag {
	return &wordsFlag{cli.StringFlag{Name: name, Value: words[0], Usage: usage + ": " + strings.Join(words, ", ")}, words}
}

func format(names ...string) cli.Flag { return words(flagFormat, "write as `FORMAT`", names...) }

func figures() cli.Flag {
	return &cli.BoolFlag{Name: flagFigures, Usage: "tell every figure in the text in full after it"}
}

// explained is what the help of a command says besides, with command lines to begin from. A test runs
// them all.
func explained(text string, examples ...string) string {
	return strings.TrimSpace(text + "\n\nExamples:\n   " + strings.Join(examples, "\n   "))
}

// root builds the command tree.
func (a *app) root() *cli.Command {
	root := &cli.Command{
		Name:    "careeradvisor",
		Usage:   "see whether health information work fits you, where it can lead, and how long it takes",
		Version: buildVersion(),
		Description: explained("Without a command it opens the full screen, or asks line by line where there is no capable terminal.\n"+
			"Exit codes: 0 done, 1 failed, 2 misused, 3 input invalid, 70 crashed, 130 interrupted.",
			"careeradvisor", "careeradvisor --plain --sitting me.yaml", "careeradvisor --version"),
		Reader: a.streams.In, Writer: a.streams.Out, ErrWriter: a.streams.Err,
		HideHelpCommand: true,                                          // ours is below: the library's exits with 3 where nothing was invalid
		ExitErrHandler:  func(context.Context, *cli.Command, error) {}, // the default one exits
		ArgValidator:    noArguments,                                   // of every command without its own
		Action:          a.interactive,
		Flags: []cli.Flag{
			text(flagSitting, "use the answers in `FILE` instead of those last changed"),
			text(flagCatalog, "use the definitions in the folder `DIR`"),
			text(flagToday, "count from `DATE`, written as YYYY-MM-DD, instead of today"),
			words(flagTheme, "draw the full screen in `THEME`", style.Default, style.HighContrast, style.Mono),
			&cli.BoolFlag{Name: flagASCII, Usage: "draw the full screen with ASCII characters only"},
			&cli.BoolFlag{Name: flagPlain, Usage: "ask line by line, without a full screen"},
		},
		Commands: []*cli.Command{
			{Name: "advise", Usage: "write the result", Action: a.advise,
				Description: explained("", "careeradvisor advise", "careeradvisor advise --sitting me.yaml --format json > advice.json"),
				Flags:       []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "compare", Usage: "write the paths side by side", Action: a.compare,
				Description: explained("The CSV is for spreadsheets. Its columns are called as in the JSON.",
					"careeradvisor compare --sort pay --columns pay,reach", "careeradvisor compare --format csv > paths.csv"),
				Flags: []cli.Flag{
					format(formatText, formatMarkdown, formatCSV, formatJSON), figures(),
					text(flagSort, "order the paths by the column `KEY`"),
					list(flagColumns, "write only the columns `A,B`"),
				}},
			{Name: "plan", Usage: "write the dated plan", Action: a.plan,
				Description: explained("The flags stand in for what the sitting says, in this call only. The sitting's file is not changed.",
					"careeradvisor plan --path coding-auditor --by 2031-01-01 --hours 10", "careeradvisor plan --path entry --format ics > entry.ics"),
				Flags: []cli.Flag{
					text(flagPath, "plan for the path `ID`, or entry for the first job"),
					text(flagEducation, "learn the trade by the way in `ID`"),
					text(flagStart, "begin on `DATE`"),
					text(flagBy, "be in the job by `DATE`"),
					text(flagHours, "give `N` hours a week to school and study"),
					text(flagPace, "take courses at the pace `P`"),
					text(flagCredits, "count `N` college credits as earned"),
					list(flagEarly, "begin the activities `A,B` before what they wait for is over"),
					list(flagVariant, "do an activity another way: `ACTIVITY=WAY`"),
					format(formatText, formatJSON, formatICS, formatCSV), figures(),
				}},
			{Name: "schools", Usage: "write programs of schools side by side, and what they cost", ArgsUsage: "[FILE]", Action: a.schools,
				Description: explained("FILE is a sitting that names programs. What it says stands in for what yours says, in this call only. "+
					"Without FILE it takes the programs of your sitting.",
					"careeradvisor schools schools.yaml", "careeradvisor schools schools.yaml --format json > schools.json"),
				ArgValidator: upTo(1), Flags: []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "claims", Usage: "hold what a school or a job offer promises against known patterns", ArgsUsage: "TEXT...", Action: a.claims,
				Description:  explained("", `careeradvisor claims "Job placement guaranteed."`),
				ArgValidator: anyNumber, Flags: []cli.Flag{format(formatText, formatJSON)}},
			{Name: "diff", Usage: "tell what changed between two sittings, and why the advice did", ArgsUsage: "A [B]", Action: a.diff,
				Description: explained("A and B are files of sittings, A the earlier. Every change of the advice is traced to your answers, your "+
					"circumstances and plans, the days that passed, the catalog, or the way of scoring. The parts add up. "+
					"With A alone it tells what changed since you were last told, or since an older catalog.",
					"careeradvisor diff spring.yaml fall.yaml", "careeradvisor diff me.yaml --old-catalog last-year"),
				ArgValidator: upTo(2),
				Flags:        []cli.Flag{format(formatText, formatJSON), text(flagOldCatalog, "judge A by the older definitions in the folder `DIR`")}},
			{Name: "cohort", Usage: "advise on many sittings at once, for a counselor", ArgsUsage: "[DIR]", Action: a.cohort,
				Description: explained("For exploring with people. Never for admission, hiring or ranking them. Have each person's consent, keep "+
					"what they said as private as FERPA asks of student records, and let no small group be known again.\n\n"+
					"It reads one sitting a line, as JSON, from standard input, or with DIR every sitting in that folder by name. It "+
					"writes one result a line in the same order: what advise --format json writes. Where a sitting cannot be read, the "+
					"error stands in its place and on standard error, the others go on, and the exit code is 3.",
					"careeradvisor cohort < spring.jsonl > results.jsonl", "careeradvisor cohort sittings", "careeradvisor cohort --summary < spring.jsonl"),
				ArgValidator: upTo(1),
				Flags: []cli.Flag{
					&cli.BoolFlag{Name: flagSummary, Usage: "write what they have in common instead: counts in which no small group shows"}, format(formatText, formatJSON),
				}},
			{Name: "items", Usage: "write every question, as asked", Action: a.items,
				Description: explained("", "careeradvisor items", "careeradvisor items --format json > items.json"),
				Flags:       []cli.Flag{format(formatText, formatJSON)}},
			{Name: "guide", Usage: "look a word, an acronym or a question up in the field guide", ArgsUsage: "[TERM...]", Action: a.guide,
				Description:  explained("", "careeradvisor guide", "careeradvisor guide CAHIIM", "careeradvisor guide what does a practicum ask"),
				ArgValidator: anyNumber, Flags: []cli.Flag{format(formatText, formatJSON), figures()}},
			{Name: "check", Usage: "look for faults in a folder of definitions", ArgsUsage: "[DIR]", Action: a.check,
				Description:  explained("Without DIR it checks the definitions in use.", "careeradvisor check", "careeradvisor check my-catalog --format json"),
				ArgValidator: upTo(1), Flags: []cli.Flag{format(formatText, formatJSON)}},
			{Name: "export", Usage: "write the whole advice to files, by extension: " + strings.Join(report.Extensions(), " "), ArgsUsage: "FILE...", Action: a.export,
				Description: explained("A .json holds everything, and --sitting reads it back. A .csv holds the steps of the plan; compare writes the paths as one. "+
					"A .ics holds the days of the plan. Import it again after the plan has changed, and its entries move.",
					"careeradvisor export plan.md plan.ics plan.json", "careeradvisor export --sitting plan.json --force plan.csv"),
				ArgValidator: anyNumber, Flags: []cli.Flag{&cli.BoolFlag{Name: flagForce, Usage: "replace files that exist"}}},
			{Name: "forget", Usage: "remove everything kept, after showing it", Action: a.forget,
				Description: explained("", "careeradvisor forget --force"),
				Flags:       []cli.Flag{&cli.BoolFlag{Name: flagForce, Usage: "do not ask"}}},
			{Name: "completion", Usage: "write a completion script for a shell: " + strings.Join(shells, ", "), ArgsUsage: "SHELL", Action: a.completion,
				Description: explained("How to put it to use stands in its first lines. PowerShell is called pwsh.",
					"careeradvisor completion bash > completion.bash", "careeradvisor completion fish > careeradvisor.fish"),
				ArgValidator: upTo(1)},
			{Name: "man", Usage: "write the manual page", Action: a.man, Description: explained("", "careeradvisor man > careeradvisor.1")},
			{Name: "help", Usage: "explain a command", ArgsUsage: "[COMMAND]", Action: help,
				Description: explained("", "careeradvisor help plan"), ArgValidator: upTo(1)},
		},
	}
	root.OnUsageError = usage
	for _, child := range root.Commands { // the library does not pass it down
		child.OnUsageError = usage
		child.Before = knownTheme
	}
	return root
}

// knownTheme refuses a theme that there is none of, also where nothing is drawn in it.
func knownTheme(ctx context.Context, cmd *cli.Command) (context.Context, error) {
	_, err := word(cmd, flagTheme)
	return ctx, err
}
