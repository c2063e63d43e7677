package command

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v3"
)

func TestSuggestion(t *testing.T) {
	words := []string{"advise", "compare", "plan", "completion"}
	for typed, want := range map[string]string{
		"advize": "; did you mean advise?", "Plan": "; did you mean plan?", "plna": "; did you mean plan?", "compar": "; did you mean compare?",
		"completions": "; did you mean completion?", "zebra": "", "": "",
	} {
		if got := suggestion(typed, words, ""); got != want {
			t.Errorf("suggestion(%q) = %q, want %q", typed, got, want)
		}
	}
}

// Every command has a short description, our usage errors, and flags that no other level repeats.
func TestTree(t *testing.T) {
	var visit func(level *cli.Command, taken []string)
	visit = func(level *cli.Command, taken []string) {
		if level.Usage == "" || level.OnUsageError == nil || level.Action == nil {
			t.Errorf("%s: no usage, no usage error or no action", level.Name)
		}
		for _, flag := range level.Flags {
			for _, name := range flag.Names() {
				for _, other := range taken {
					if name == other {
						t.Errorf("%s: the flag %s stands twice", level.Name, name)
					}
				}
				taken = append(taken, name)
			}
			if usage := flag.(cli.DocGenerationFlag).GetUsage(); strings.TrimSpace(usage) == "" {
				t.Errorf("%s: the flag %v has no usage", level.Name, flag.Names())
			}
		}
		for _, child := range level.Commands {
			visit(child, taken)
		}
	}
	visit((&app{}).root(), nil)
}

func TestHelpFitsATerminal(t *testing.T) {
	commands := [][]string{{}}
	for _, cmd := range (&app{}).root().Commands {
		commands = append(commands, []string{cmd.Name})
	}
	for _, words := range commands {
		text, _ := ran(t, append(words, "--help")...)
		for line := range strings.Lines(text) {
			if line = strings.TrimSuffix(line, "\n"); len(line) > helpColumns {
				t.Errorf("%v: %d columns: %q", words, len(line), line)
			}
		}
	}
}

// The page of commands is what the help says: go test ./tui/command -run Page -update
func TestThePageOfCommandsIsTrue(t *testing.T) {
	const page = "../../docs/commands.md"
	content := commandPage(chapters((&app{}).root()))
	if *update {
		if err := os.WriteFile(page, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if written, err := os.ReadFile(page); err != nil || string(written) != string(content) {
		t.Errorf("%s is not what the help says; renew it with -update (%v)", page, err)
	}
}

func TestMarkupIsEscapedInTheManualPage(t *testing.T) {
	for text, want := range map[string]string{"--path": `\-\-path`, `a\b`: `a\eb`, ".md": `\&.md`, "a\n'b": "a\n\\&'b", "a.b": "a.b"} {
		if got := roff(text); got != want {
			t.Errorf("roff(%q) = %q, want %q", text, got, want)
		}
	}
}

// What a sitting or a catalog says becomes no offer of more than one line, and every offer begins with what
// was typed.
func TestOffersAreLines(t *testing.T) {
	for _, words := range [][]string{{""}, {"guide", ""}, {"plan", "--path", ""}, {"plan", "--"}, {"compare", "--columns", "pay,"}, {"--theme=h"}, {"plan", "--path", "=", "c"}, {"plan", "--format", "="}} {
		text, code := ran(t, append(slices.Clone(words), completionMark)...)
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if code != done || len(lines) < 1 {
			t.Errorf("%v: exit code %d, %q", words, code, text)
		}
		for _, line := range lines {
			if typed := strings.TrimPrefix(words[len(words)-1], "="); line == "" || !strings.HasPrefix(line, typed) {
				t.Errorf("%v: %q", words, line)
			}
		}
	}
}

func TestLocalesThatAreDrawnInASCII(t *testing.T) {
	for locale, want := range map[string]bool{
		"": false, "en_US.UTF-8": false, "de_DE.utf8": false, "C.UTF-8": false, "C": true, "POSIX": true, "en_US.ISO-8859-1": true,
		"zh_CN.UTF-8": true, "ja_JP.utf8": true, "ko_KR.UTF-8": true, "kok_IN.UTF-8": false,
	} {
		only := func(name string) string {
			if name == "LANG" {
				return locale
			}
			return ""
		}
		if got := asciiLocale(only); got != want {
			t.Errorf("%q: got %v, want %v", locale, got, want)
		}
	}
}

func TestFilesAreOpenedWhereThereIsADesktop(t *testing.T) {
	for _, test := range []struct{ system, variable, installed, want string }{
		{"linux", "", "xdg-open", ""}, {"linux", "DISPLAY", "xdg-open", "xdg-open"}, {"freebsd", "WAYLAND_DISPLAY", "xdg-open", "xdg-open"},
		{"linux", "DISPLAY", "", ""}, {"darwin", "", "open", "open"}, {"windows", "", "rundll32", "rundll32 url.dll,FileProtocolHandler"},
	} {
		getenv := func(name string) string { return map[bool]string{true: ":0"}[name == test.variable] }
		find := func(name string) (string, error) {
			if name != test.installed {
				return "", exec.ErrNotFound
			}
			return name, nil
		}
		if got := strings.Join(opener(test.system, getenv, find), " "); got != test.want {
			t.Errorf("%+v: got %q", test, got)
		}
	}
}
