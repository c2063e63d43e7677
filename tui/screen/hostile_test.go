package screen

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// left is a sitting of another catalog that says something of things which are not in the one in use.
const left = "catalog: {version: \"1999\\e[2J\", digest: \"\\u202e0\"}\nresponses: {\"\\e[2J\\u202eevil\": 1, solo-hours: 2}\nmusts: [\"\\e]0;title\\a\"]\nseconds: {\"\\u009b2J\": 3}\n"

// What other files say is shown, and steers nothing: ids that left the catalog, names of files, faults.
func TestWhatFilesSaySteersNoScreen(t *testing.T) {
	for name, test := range map[string]struct{ file, content, says string }{
		"ids that left":     {"maria.yaml", left, "?[2J?evil, ?]0;title?, ?2J"},
		"a number's place":  {"maria.yaml", "revision: \"\\e[2J\\u202e\"\n", "found ?[2J?, expected a whole number"},
		"a field":           {"maria.yaml", "\"\\e[2J\": 1\n", `found unknown field "\x1b[2J"`},
		"a name":            {"maria.yaml", "name: \"\\e[2J\\u202e\"\n", "expected no control characters"},
		"the file's name":   {"m\x1b[2J\u202e.yaml", "responses: {nonsense", "m?[2J?.damaged-1.yaml"},
		"a newer format's":  {"m\x1b[2J.yaml", "format: careeradvisor/sitting/2\n", "a newer careeradvisor wrote it"},
		"a foreign format":  {"maria.yaml", "format: \"\\e[2J\"\n", `format: found "\x1b[2J"`},
		"bytes of no text":  {"maria.yaml", "name: \xff\x00", "found bytes that are not text"},
		"very many entries": {"maria.yaml", "responses: {" + manyAnswers + "}\n", "found more than 2000 entries"},
	} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS == "windows" {
				t.Skip("no such names of files")
			}
			folder := t.TempDir()
			if err := os.WriteFile(filepath.Join(folder, test.file), []byte(test.content), 0o600); err != nil {
				t.Fatal(err)
			}
			d := launch(folder, 100, 40)
			inert(t, d.view())
			d.press("enter")
			d.sees(t, test.says)
			inert(t, d.view())
			d.press("enter")
			inert(t, d.view())
		})
	}
}

var manyAnswers = func() (all string) {
	for range 2001 {
		all += "a: 1, "
	}
	return all
}()

// The names of files that are made are given by the person; none leads out of the folder picked.
func TestNoNameOfAnExportLeadsElsewhere(t *testing.T) {
	for _, name := range []string{"../evil", "/etc/evil", `..\evil`, "..", ".", "", ".md", "a/b.md"} {
		if got, err := fileName(name); err == nil {
			t.Errorf("%q becomes %q", name, got)
		}
	}
	folder := t.TempDir()
	t.Chdir(folder)
	if err := errors.Join(os.Mkdir("in", 0o700), os.Symlink(filepath.Join(folder, "mine"), filepath.Join("in", "a.html")), os.WriteFile("mine", []byte("mine"), 0o600)); err != nil {
		t.Skip(err) // links need rights on windows
	}
	d := start(t, 120, 40).press(toResult + " e down ctrl+u in down ctrl+u a enter")
	d.sees(t, "a.html exists. Replace it?")
	d.press("n")
	if content, _ := os.ReadFile("mine"); string(content) != "mine" {
		t.Error("written through a link without consent")
	}
}
