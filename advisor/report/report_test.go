package report

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/safefile"
	"careeradvisor/advisor/sitting"

	"github.com/charmbracelet/x/exp/golden"
)

// today is the day the advice of these tests is given on.
var today = calendar.New(2026, 11, 22)

// advice is that of a whole sitting by the small catalog, which only changes with the code.
func advice(t tester) *advisor.Advice {
	t.Helper()
	small, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	person, err := sitting.Read("testdata/full.yaml")
	if err == nil {
		err = person.Validate("full.yaml", small)
	}
	if err != nil {
		t.Fatal(err)
	}
	a := advisor.New(small).Advise(person, today)
	a.Version.Digest = "digest" // so that the golden file changes only with what it shows
	return a
}

func TestMarkdown(t *testing.T) {
	content := Markdown(advice(t))
	golden.RequireEqual(t, content)
	if string(Markdown(advice(t))) != string(content) {
		t.Error("the same advice gave other bytes")
	}
}

// Every section stands in the report whatever was answered.
func TestMarkdownOfNothing(t *testing.T) {
	full := advice(t)
	empty := advisor.New(full.Catalog).Advise(sitting.New(""), today)
	text := string(Markdown(empty))
	for _, heading := range []string{
		"# Career plan\n", "## What to do next\n", "## How the work fits\n", "## The paths side by side\n", "## Skills to build\n",
		"## Your dated plan: ", "## Hours and money\n", "## Questions for every program\n", "## Mistakes to avoid\n",
		"## Sources\n", "## Limits, and people to talk to\n",
	} {
		if !strings.Contains(text, heading) {
			t.Errorf("no %q", heading)
		}
	}
	if strings.Contains(text, "Leading path") || strings.Contains(text, "close to call") {
		t.Error("it claims that paths lead before any was compared")
	}
}

// Every source cited is listed, in the order of its number, and no other.
func TestSources(t *testing.T) {
	_, sources, _ := strings.Cut(string(Markdown(advice(t))), "## Sources\n\n")
	sources, _, _ = strings.Cut(sources, "\n\n## ")
	text := string(Markdown(advice(t)))
	listed := strings.Count(sources, "\n") + 1
	for n := 1; n <= listed; n++ {
		if !strings.Contains(text, "["+string(rune('0'+n))+"]") {
			t.Errorf("source %d is listed and not cited", n)
		}
	}
	if strings.Contains(text, "["+string(rune('0'+listed+1))+"]") {
		t.Errorf("source %d is cited and not listed", listed+1)
	}
}

func TestEscape(t *testing.T) {
	for text, want := range map[string]string{
		"plain text, with 50% and (5)": "plain text, with 50% and (5)",
		"*a* _b_ `c` <d> ~e~":          "\\*a\\* \\_b\\_ \\`c\\` \\<d> \\~e\\~",
		"$5 to $6":                     `\$5 to \$6`,
		"[x](http://evil)":             `[x\](http\://evil)`,
		"www.evil.com, a@b.com":        `www\.evil.com, a\@b.com`,
		"[x][y]":                       `[x\][y]`,
		"see [12]":                     "see [12]",
		"A & B, &amp; &#60;":           `A & B, \&amp; \&#60;`,
		`back\slash`:                   `back\\slash`,
		"two\nlines\t here":            "two lines here",
	} {
		if got := inline(text); got != want {
			t.Errorf("inline(%q) = %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"# a": `\# a`, "- a": `\- a`, "+5 points": `\+5 points`, "1. a": `1\. a`, "12) a": `12\) a`, "> a": `\> a`,
		"[ ] a": `\[ ] a`, "=": `\=`, "2 of 3": "2 of 3", "": "", "15": "15",
	} {
		if got := lineStart(text); got != want {
			t.Errorf("lineStart(%q) = %q, want %q", text, got, want)
		}
	}
	cell := string(markdown(Document{Blocks: []Block{Table{Header: []string{"A|B"}, Rows: [][]string{{"x | y\nz"}}}}}))
	if !strings.Contains(cell, "| A\\|B |\n| --- |\n| x \\| y z |\n") {
		t.Errorf("table: %q", cell)
	}
}

func TestNameCannotBreakTheReport(t *testing.T) {
	a := advice(t)
	a.Name = "# <script>|[x](y)"
	first, _, _ := strings.Cut(string(Markdown(a)), "\n")
	if want := `# Career plan for # \<script>|[x\](y)`; first != want {
		t.Errorf("found %q, want %q", first, want)
	}
}

func TestSave(t *testing.T) {
	a, folder := advice(t), t.TempDir()
	file := filepath.Join(folder, "advice.MD")
	if err := Save(file, a, false); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(file)
	if err != nil || string(content) != string(Markdown(a)) {
		t.Errorf("the file is not the report: %v", err)
	}
	if err := Save(file, a, false); !errors.Is(err, safefile.ErrExists) {
		t.Errorf("over an existing file: %v", err)
	}
	if err := Save(file, a, true); err != nil {
		t.Errorf("replacing: %v", err)
	}
	var wrong *ExtensionError
	for _, name := range []string{"advice", "advice.docx", ".md.txt"} {
		if err := Save(filepath.Join(folder, name), a, false); !errors.As(err, &wrong) {
			t.Errorf("%s: %v", name, err)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", entries, err)
	}
}

func TestCompareMarkdown(t *testing.T) {
	made := advice(t)
	comparison, err := made.Compare.Sorted("pay").Chosen([]string{"pay"})
	if err != nil {
		t.Fatal(err)
	}
	golden.RequireEqual(t, CompareMarkdown(made, comparison))
}
