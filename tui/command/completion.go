package command

import (
	"context"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"

	"github.com/urfave/cli/v3"
)

// completionMark ends the command line of a script that asks what may stand in the place of the word
// before it.
const completionMark = "--generate-shell-completion"

// The scripts are ours, since those of the library offer no file names in fish, complete nothing in a
// bash without its completion package, and cannot tell a flag that is being typed from one that waits for
// its value.
//
//go:embed completion
var scripts embed.FS

// offer is a word that may stand in a place, and what it means.
type offer struct{ word, text string }

// complete writes the offers for the last of the words, one a line with a colon before the meaning;
// nothing where a file name or free text is wanted.
func (a *app) complete(words []string) error {
	typed := strings.TrimPrefix(words[len(words)-1], "=")
	return a.write(func(w io.Writer) error {
		for _, offer := range a.offers(words[:len(words)-1], typed) {
			if strings.HasPrefix(offer.word, typed) {
				fmt.Fprintln(w, strings.TrimSuffix(offer.word+":"+offer.text, ":"))
			}
		}
		return nil
	})
}

func (a *app) offers(before []string, typed string) []offer {
	cmd, waiting := a.root(), ""
	level := []*cli.Command{cmd}
	for _, word := range before {
		name, flagged := strings.CutPrefix(word, "--")
		switch {
		case word == "=": // bash takes it for a word of its own
		case waiting != "":
			waiting = ""
		case flagged && takesValue(level, name):
			waiting = name
		case cmd.Command(word) != nil:
			cmd = cmd.Command(word)
			level = append(level, cmd)
		}
	}
	if name, value, found := strings.Cut(strings.TrimPrefix(typed, "--"), "="); found && strings.HasPrefix(typed, "--") {
		offers := a.values(cmd, name, value)
		for i := range offers {
			offers[i].word = "--" + name + "=" + offers[i].word
		}
		return offers
	}
	switch {
	case waiting != "":
		return a.values(cmd, waiting, typed)
	case strings.HasPrefix(typed, "-"):
		return flagOffers(level)
	}
	return a.arguments(cmd)
}

func takesValue(level []*cli.Command, name string) bool {
	for _, cmd := range level {
		for _, flag := range cmd.Flags {
			if slices.Contains(flag.Names(), name) {
				_, switches := flag.(*cli.BoolFlag)
				return !switches
			}
		}
	}
	return false
}

func flagOffers(level []*cli.Command) (offers []offer) {
	for _, cmd := range slices.Backward(level) {
		for _, flag := range cmd.Flags {
			usage := flag.(cli.DocGenerationFlag).GetUsage()
			offers = append(offers, offer{"--" + flag.Names()[0], strings.ReplaceAll(usage, "`", "")})
		}
	}
	return append(offers, offer{"--help", "show help"}, offer{"--version", "print the version"})
}

// values are the words a flag may have. Of several with commas between them the last is completed.
func (a *app) values(cmd *cli.Command, name, typed string) (offers []offer) {
	for _, level := range append([]*cli.Command{cmd}, a.root()) {
		for _, flag := range level.Flags {
			if listed, ok := flag.(*wordsFlag); ok && slices.Contains(flag.Names(), name) {
				for _, word := range listed.words {
					offers = append(offers, offer{word: word})
				}
				return offers
			}
		}
	}
	definitions, err := catalog.Load(a.files)
	if err != nil {
		return nil // a completion has nobody to tell
	}
	switch name {
	case flagPath:
		offers = append(offers, offer{"entry", "the first job"})
		for _, path := range definitions.Paths {
			offers = append(offers, offer{path.ID, path.Title})
		}
	case flagEducation:
		for _, option := range definitions.Education {
			offers = append(offers, offer{option.ID, option.Title})
		}
	case flagPace:
		for _, pace := range definitions.About.Planning.Paces {
			offers = append(offers, offer{pace.ID, pace.Label})
		}
	case flagEarly:
		for _, activity := range definitions.Activities {
			offers = append(offers, offer{activity.ID, activity.Title})
		}
	case flagVariant:
		for _, activity := range definitions.Activities {
			for _, variant := range activity.Variants {
				offers = append(offers, offer{activity.ID + "=" + variant.ID, variant.Title})
			}
		}
	case flagSort, flagColumns:
		for _, column := range advisor.New(definitions).Columns() {
			offers = append(offers, offer{column.ID, column.Title})
		}
	}
	if several := name == flagEarly || name == flagVariant || name == flagColumns; several {
		for i := range offers {
			offers[i].word = typed[:strings.LastIndex(typed, ",")+1] + offers[i].word
		}
	}
	return offers
}

// shells are those there is a script for.
var shells = []string{"bash", "zsh", "fish", "pwsh"}

// completion writes the script for a shell.
func (a *app) completion(_ context.Context, cmd *cli.Command) error {
	shell := cmd.Args().First()
	if !slices.Contains(shells, shell) {
		found := "nothing"
		if shell != "" {
			found = fmt.Sprintf("%q", shell)
		}
		return misuse(cmd, "completion: found %s, expected one of %s%s", found, strings.Join(shells, ", "), suggestion(shell, shells, ""))
	}
	script, err := scripts.ReadFile("completion/" + shell)
	if err != nil {
		return err
	}
	return a.write(func(w io.Writer) error { _, err := w.Write(script); return err })
}

// arguments are what may follow a command: its commands, or what it is about.
func (a *app) arguments(cmd *cli.Command) (offers []offer) {
	of := cmd
	if cmd.Name == "help" {
		of = a.root()
	}
	for _, child := range of.VisibleCommands() {
		offers = append(offers, offer{child.Name, child.Usage})
	}
	if cmd.Name == "completion" {
		for _, shell := range shells {
			offers = append(offers, offer{word: shell})
		}
	}
	if cmd.Name != "guide" {
		return offers
	}
	definitions, err := catalog.Load(a.files)
	if err != nil {
		return nil
	}
	for _, credential := range definitions.Credentials {
		offers = append(offers, offer{credential.ID, credential.Name})
	}
	for _, term := range definitions.Terms {
		if !strings.Contains(term.Term, " ") {
			offers = append(offers, offer{term.Term, term.Full})
		}
	}
	return offers
}
