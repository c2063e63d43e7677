package report

import (
	"os"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"

	"github.com/charmbracelet/x/exp/golden"
)

// compared is the part of the report about programs, for the sitting of testdata/programs.yaml.
func compared(t *testing.T) (text string, advice *advisor.Advice) {
	t.Helper()
	small, err := catalog.Lint(os.DirFS("../catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	person, err := sitting.Read("testdata/programs.yaml")
	if err == nil {
		err = person.Validate("programs.yaml", small)
	}
	if err != nil {
		t.Fatal(err)
	}
	advice = advisor.New(small).Advise(person, today)
	_, text, _ = strings.Cut(string(Markdown(advice)), "\n## Programs side by side\n")
	text, _, _ = strings.Cut(text, "\n## Mistakes to avoid\n")
	return "## Programs side by side\n" + text, advice
}

func TestMarkdownOfPrograms(t *testing.T) {
	text, _ := compared(t)
	golden.RequireEqual(t, []byte(text))
}

// The questions stand there for every program, each with a box: ticked once nothing of it is open.
func TestEveryProgramHasItsChecklist(t *testing.T) {
	text, advice := compared(t)
	if got, want := strings.Count(text, "\n- [x] "), 1; got != want {
		t.Errorf("%d boxes are ticked, want %d", got, want)
	}
	if got, want := strings.Count(text, "\n- [x] ")+strings.Count(text, "\n- [ ] "), len(advice.Schools.Programs)*len(advice.Catalog.Schools.Questions); got != want {
		t.Errorf("%d boxes, want %d", got, want)
	}
}

func TestWithoutProgramsTheReportSaysNothingOfThem(t *testing.T) {
	if text := string(Markdown(advice(t))); strings.Contains(text, "Programs side by side") {
		t.Error("it compares programs that are none")
	}
}
