package command

import (
	"context"
	"io"
	"strings"

	"careeradvisor/tui/widget"

	"github.com/urfave/cli/v3"
)

// helpColumns is how wide the help is, and usageColumns what is left of it beside the longest flag.
const (
	helpColumns  = 80
	usageColumns = helpColumns - len("   --variant ACTIVITY=WAY  ")
)

// The library writes lines of any width, and a flag with several words twice.
func init() {
	wide := cli.FlagStringer
	cli.FlagStringer = func(flag cli.Flag) string {
		name, usage, _ := strings.Cut(wide(flag), "\t")
		name, _, _ = strings.Cut(name, " [ ")
		return name + "\t" + strings.Join(widget.Wrap(usage, usageColumns), "\n\t")
	}
	cli.HelpPrinter = func(out io.Writer, template string, data any) {
		cli.HelpPrinterCustom(out, template, data, map[string]any{"wrapAt": func() int { return helpColumns }})
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
