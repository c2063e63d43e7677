package catalog_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"careeradvisor/advisor/catalog"
)

func many(count int, format string) []byte {
	var out strings.Builder
	for i := range count {
		fmt.Fprintf(&out, format, i)
	}
	return []byte(out.String())
}

// What wants to exhaust whoever reads it is refused, and what is said of it steers no terminal.
func TestHostileCatalogsAreRefused(t *testing.T) {
	bomb := "skills: [&a [x, x, x, x, x, x, x, x, x, x], "
	for i := 'b'; i < 'j'; i++ {
		bomb += fmt.Sprintf("&%c [%s], ", i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", i-1), 10), ", "))
	}
	for name, test := range map[string]struct {
		content []byte
		want    string
	}{
		"alias bomb":        {[]byte(bomb + "x]"), "found "},
		"one anchor":        {[]byte("skills: &a [*a]"), "found "},
		"deep nesting":      {[]byte("skills: " + strings.Repeat("[", 500_000)), "exceeded max depth of 10000"},
		"many fields":       {many(60_000, "a%d: 1\n"), "skills.yaml: line 1: found more than 2000 entries, expected a list or mapping of so many at most"},
		"many entries":      {append([]byte("skills:\n"), many(60_000, "- a%d\n")...), "skills.yaml: line 2: found more than 2000 entries"},
		"NUL":               {[]byte("skills: \x00"), "invalid YAML"},
		"invalid UTF-8":     {[]byte("skills: \xff"), "invalid YAML"},
		"terminal escapes":  {[]byte(`skills: "\e[2J\u202e"`), "skills.yaml: line 1: found ?[2J?, expected a list"},
		"escapes in a key":  {[]byte(`"\e[2J": 1`), `skills.yaml: line 1: found unknown field "\x1b[2J"`},
		"a file of 100 MB":  {make([]byte, 100<<20), "skills.yaml: found a file of more than 1 MB, expected a catalog file"},
		"escapes in a text": {[]byte(strings.Replace(string(small(t)["skills.yaml"].Data), "Errors cost.", `"\e[2J\u202e"`, 1)), `the character '\x1b' (U+001B), expected printable characters`},
	} {
		files := small(t)
		files["skills.yaml"] = &fstest.MapFile{Data: test.content}
		_, err := catalog.Lint(files)
		if err == nil || !strings.Contains(err.Error(), test.want) || strings.ContainsFunc(err.Error(), func(r rune) bool { return r != '\n' && !unicode.IsPrint(r) }) {
			t.Errorf("%s: got %.300v\nwant %s", name, err, test.want)
		}
	}
}

// A folder that is no catalog is said to be none before all of it is read.
func TestAWrongFolderIsNotReadToItsEnd(t *testing.T) {
	files := fstest.MapFS{}
	for i := range 6000 {
		files[fmt.Sprintf("photos/%d.jpg", i)] = &fstest.MapFile{}
	}
	if _, err := catalog.Lint(files); err == nil || err.Error() != ".: found more than 5000 files and folders, expected a readable catalog folder" {
		t.Error(err)
	}
}

// A link to something without an end, or to a folder elsewhere, is not followed into it.
func TestLinksToDevicesAreNotRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such devices")
	}
	folder := filepath.Join(t.TempDir(), "catalog")
	if err := errors.Join(os.CopyFS(folder, small(t)), os.Symlink("/dev/zero", filepath.Join(folder, "roles", "zero.yaml")), os.Symlink("/", filepath.Join(folder, "roles", "root.yaml"))); err != nil {
		t.Fatal(err)
	}
	_, err := catalog.Lint(os.DirFS(folder))
	want := "roles/root.yaml: found a folder, a pipe or a device, expected a file\nroles/zero.yaml: found a folder, a pipe or a device, expected a file"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}

// The first screen shows its texts before anybody has linted them.
func TestTheFirstScreenIsNotSteered(t *testing.T) {
	files := small(t)
	files["catalog.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(string(files["catalog.yaml"].Data), "title: ", "title: \"\\e[2J\\u202e\" # ", 1))}
	if _, err := catalog.LoadAbout(files); err == nil || !strings.HasPrefix(err.Error(), `catalog.yaml: title: found the character '\x1b' (U+001B)`) {
		t.Error(err)
	}
}
