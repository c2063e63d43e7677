package command

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor/catalog"

	"github.com/urfave/cli/v3"
)

// chapter is what there is to tell of the program or of one command.
type chapter struct {
	name, usage, synopsis, text string
	flags                       []flagText
	examples                    []string
}

type flagText struct{ name, value, usage string }

// chapters tells of the program and of each command, in the order of the help.
func chapters(root *cli.Command) []chapter {
	list := []chapter{chapterOf(root, root.Name+" [OPTIONS] [COMMAND]")}
	for _, cmd := range root.VisibleCommands() {
		synopsis := root.Name + " " + cmd.Name
		if len(cmd.Flags) > 0 {
			synopsis += " [OPTIONS]"
		}
		list = append(list, chapterOf(cmd, strings.TrimSpace(synopsis+" "+cmd.ArgsUsage)))
	}
	return list
}

func chapterOf(cmd *cli.Command, synopsis string) chapter {
	text, examples, _ := strings.Cut("\n\n"+cmd.Description, "\n\nExamples:\n")
	c := chapter{name: cmd.Name, usage: cmd.Usage, synopsis: synopsis, text: strings.TrimSpace(text)}
	for _, line := range strings.Split(examples, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			c.examples = append(c.examples, line)
		}
	}
	for _, flag := range cmd.Flags {
		usage := flag.(cli.DocGenerationFlag).GetUsage()
		value := ""
		if parts := strings.Split(usage, "`"); len(parts) == 3 {
			value = parts[1]
		}
		c.flags = append(c.flags, flagText{"--" + flag.Names()[0], value, strings.ReplaceAll(usage, "`", "")})
	}
	return c
}

// man writes the manual page.
func (a *app) man(_ context.Context, cmd *cli.Command) error {
	about, err := catalog.LoadAbout(a.files)
	if err != nil {
		return err
	}
	root := cmd.Root()
	return a.write(func(w io.Writer) error {
		_, err := w.Write(manual(chapters(root), root.Version, about.Date.String()))
		return err
	})
}

// manual renders chapters as a page for man: the program first, then its commands.
func manual(list []chapter, version, date string) []byte {
	var out bytes.Buffer
	program := list[0]
	fmt.Fprintf(&out, ".TH %s 1 %s \"%s %s\"\n", strings.ToUpper(program.name), date, program.name, roff(version))
	fmt.Fprintf(&out, ".SH NAME\n%s \\- %s\n.SH SYNOPSIS\n.B %s\n.SH DESCRIPTION\n", program.name, roff(program.usage), roff(program.synopsis))
	roffBody(&out, program, ".SH OPTIONS\n", ".SH EXAMPLES\n")
	out.WriteString(".SH COMMANDS\n")
	for _, c := range list[1:] {
		fmt.Fprintf(&out, ".SS %s\n%s.\n.PP\n.B %s\n", c.name, roff(c.usage), roff(c.synopsis))
		if c.text != "" {
			out.WriteString(".PP\n")
		}
		roffBody(&out, c, "", ".PP\nFor example:\n.PP\n")
	}
	return out.Bytes()
}

func roffBody(out *bytes.Buffer, c chapter, options, examples string) {
	if c.text != "" {
		out.WriteString(strings.ReplaceAll(roff(c.text), "\n\n", "\n.PP\n") + "\n")
	}
	out.WriteString(options)
	for _, flag := range c.flags {
		fmt.Fprintf(out, ".TP\n\\fB%s\\fR", roff(flag.name))
		if flag.value != "" {
			fmt.Fprintf(out, " \\fI%s\\fR", roff(flag.value))
		}
		fmt.Fprintf(out, "\n%s\n", roff(flag.usage))
	}
	if len(c.examples) > 0 {
		fmt.Fprintf(out, "%s.nf\n%s\n.fi\n", examples, roff(strings.Join(c.examples, "\n")))
	}
}

// roff escapes what the page's markup would take for itself.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}

// commandPage renders chapters as Markdown.
func commandPage(list []chapter) []byte {
	var out bytes.Buffer
	out.WriteString("# Commands\n\nThis page is made from what `--help` says: `go test ./tui/command -run Page -update`.\n")
	for _, c := range list {
		fmt.Fprintf(&out, "\n## %s\n\n    %s\n\n%s.\n", c.name, c.synopsis, strings.ToUpper(c.usage[:1])+c.usage[1:])
		if c.text != "" {
			fmt.Fprintf(&out, "\n%s\n", c.text)
		}
		if len(c.flags) > 0 {
			out.WriteString("\n| option | |\n|---|---|\n")
		}
		for _, flag := range c.flags {
			fmt.Fprintf(&out, "| `%s` | %s |\n", strings.TrimSpace(flag.name+" "+flag.value), flag.usage)
		}
		if len(c.examples) > 0 {
			fmt.Fprintf(&out, "\nFor example:\n\n    %s\n", strings.Join(c.examples, "\n    "))
		}
	}
	return out.Bytes()
}
