package command

import (
	"bytes"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/report"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
	"careeradvisor/tui/plain"
)

// inMemory is a small catalog that is read from no disk.
func inMemory(t testing.TB) fstest.MapFS {
	t.Helper()
	files, folder := fstest.MapFS{}, os.DirFS("../../advisor/catalog/testdata/small")
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(folder, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// FuzzCommandLine runs the program with any arguments, parted by line breaks, in an empty folder. It never
// crashes, says on stderr why it failed, and writes nothing that would steer a terminal.
func FuzzCommandLine(f *testing.F) {
	for _, line := range []string{
		"", "--help", "--version", "advise", "advise --format json", "advise --format xml", "compare --sort pay --columns pay,months", "plan --path entry --format ics", "plan --start 2027-02-30",
		"plan --hours -1 --by 2030-01-01 --path audit", "export a.md b.html c.pdf d.ics e.csv f.json --force", "export a", "guide audit", "guide \x1b[2J\u202e", "items", "check", "check nowhere",
		"forget --force", "forget", "completion bash", "completion \xff", "man", "man --markdown", "cohort --summary", "cohort --format", "diff a b", "schools none", "claims 100% \u202e", "--sitting none advise",
		"--catalog none advise", "--today 1 advise", "--plain", "--unknown\x1b[2J", "advise extra", "-", "--", "---", "--format=", "help help", "plan --early x,,y --variant =", "advise --generate-shell-completion",
	} {
		f.Add(strings.ReplaceAll(line, " ", "\n"))
	}
	files, home := inMemory(f), f.TempDir()
	work, folders := filepath.Join(home, "work"), Folders{filepath.Join(home, "data", "sittings"), filepath.Join(home, "state", "crashes")}
	var streams [3]*os.File // in, out, err
	for i := range streams {
		file, err := os.Create(filepath.Join(home, string(rune('a'+i))))
		if err != nil {
			f.Fatal(err)
		}
		streams[i] = file
	}
	clock := func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "/~\\\x00") || strings.Contains(line, "..") || len(line) > 500 {
			return // it must write nowhere else, and no system passes NUL on
		}
		if err := os.Mkdir(work, 0o700); err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(work)
		t.Chdir(work)
		for _, stream := range streams {
			stream.Truncate(0)
			stream.Seek(0, 0)
		}
		code := Run(context.Background(), append([]string{"careeradvisor"}, strings.Split(line, "\n")...), Streams{streams[0], streams[1], streams[2]}, clock, files, folders)
		out, _ := os.ReadFile(streams[1].Name())
		said, _ := os.ReadFile(streams[2].Name())
		if !slices.Contains([]int{done, failed, misused, invalid}, code) || code != done && len(said) == 0 {
			t.Fatalf("%q: exit code %d, %q", line, code, said)
		}
		pdf := bytes.Contains(out, []byte("%PDF"))
		for name, text := range map[string][]byte{"stdout": out, "stderr": said} {
			if at := bytes.IndexFunc(text, steers); at >= 0 && !pdf {
				t.Fatalf("%q: %s holds %q", line, name, text[at:min(at+20, len(text))])
			}
		}
	})
}

// steers tells whether a terminal would obey a character.
func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' || unicode.Is(unicode.Bidi_Control, r)
}

// FuzzProgramFile compares the programs of any file. It is refused, or what is said of it is text and JSON.
func FuzzProgramFile(f *testing.F) {
	example, err := os.ReadFile("../../docs/examples/schools.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(example)
	for _, content := range []string{
		"", "schools: []", "schools: [{}]", "schools: [{name: A, months: {low: 3, likely: 2, high: 1}}]", "schools: [{name: \"\\e[2J\\u202e\"}]", "schools: [{name: [[[[", "weights: {cost: most}\nschools: [{name: A}, {name: A}]",
		"finance: {wage: 0.5, tax: 99, loan: 1000000, loan_rate: 30, loan_years: 1}\nschools: [{name: A, credits: 60}]", "schools: &a [*a]", "schools:\n- {name: !!binary /w==}", "name: \x00",
	} {
		f.Add([]byte(content))
	}
	c, err := catalog.Load(data.FS)
	if err != nil {
		f.Fatal(err)
	}
	ready := advisor.New(c)
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := sitting.Parse("a.yaml", content)
		if err == nil {
			_, err = s.Fit("a.yaml", c)
		}
		if err != nil {
			if strings.ContainsFunc(err.Error(), steers) {
				t.Fatalf("what is said steers: %q", err)
			}
			return
		}
		advice := ready.Advise(s, calendar.New(2026, 11, 26))
		var text, form bytes.Buffer
		if err := plain.Schools(&text, advice); err != nil || bytes.ContainsFunc(text.Bytes(), steers) {
			t.Fatalf("%v\n%q", err, text.Bytes())
		}
		if err := report.WriteJSON(&form, advice.SchoolsForm()); err != nil || !json.Valid(form.Bytes()) || bytes.ContainsFunc(form.Bytes(), steers) {
			t.Fatalf("%v\n%s", err, form.Bytes())
		}
	})
}
