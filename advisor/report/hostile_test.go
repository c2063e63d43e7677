package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"careeradvisor/advisor/safefile"
	"careeradvisor/advisor/sitting"
)

// hostileNames are what somebody who means ill might be called, by what they want to break out of.
var hostileNames = map[string]string{
	"everything": hostile,
	"terminal":   "\x1b[2J\x1b]0;t\x07\x9b\u009b31m\x1bP\x00",
	"bidi":       "\u202eevil\u2066\u2069\u200f\u061c\ufeff",
	"not text":   "\xff\xfe\xed\xa0\x80",
	"calendar":   "x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VALARM\r\nATTACH:file:///etc/passwd",
	"table":      "=HYPERLINK(\"http://evil\")\r\n=1,2\";@x",
	"JSON":       `","format":"x","advice":{"role":`,
	"HTML":       `</title></style><svg onload=alert(1)><a href="javascript:x">`,
	"Markdown":   "](http://evil) ![x](http://evil) <http://evil> www.evil.com\n# x\n```",
	"PDF":        ") Tj ET endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
}

// A name that means ill is nothing but a name in every kind of file: nothing in it steers who reads the file,
// and the file has the parts it has for anybody.
func TestHostileNamesAreInertInEveryFormat(t *testing.T) {
	a := whole(t)
	a.Sitting = a.Sitting.Clone()
	address := regexp.MustCompile(`(?i)(href|src)="[^"#][^"]*"`)
	parts := map[string]func(content []byte) any{
		".md": func(content []byte) any { return strings.Count(string(content), "\n") },
		".html": func(content []byte) any {
			return [...]int{bytes.Count(content, []byte("<")), len(address.FindAll(content, -1))}
		},
		".pdf": func(content []byte) any {
			return [...]int{bytes.Count(content, []byte("/JavaScript")), bytes.Count(content, []byte("/OpenAction")), bytes.Count(content, []byte("/URI"))}
		},
		".ics": func(content []byte) any {
			return [...]int{bytes.Count(content, []byte("\nBEGIN:")), bytes.Count(content, []byte("\nEND:")), bytes.Count(content, []byte("\nATTACH"))}
		},
		".csv": func(content []byte) any {
			rows, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
			return [...]any{len(rows), err}
		},
		".json": func(content []byte) any {
			var form map[string]any
			err := json.Unmarshal(content, &form)
			return [...]any{len(form), form["format"], err}
		},
	}
	for _, format := range Formats() {
		want := parts[format.Extension](rendered(t, format.Extension, named(a, "Plainname")))
		for what, name := range hostileNames {
			one := named(a, name)
			one.Sitting = a.Sitting.Clone()
			one.Sitting.Name = name
			one.Sitting.Catalog = sitting.CatalogVersion{Version: name, Digest: name}
			content, err := format.Render(one)
			var letters *LettersError
			if errors.As(err, &letters) {
				continue // nothing is written
			}
			if err != nil && format.Extension == ".json" && !utf8.ValidString(name) {
				continue
			}
			if err != nil {
				t.Errorf("%s, %s: %v", format.Extension, what, err)
				continue
			}
			if got := parts[format.Extension](content); got != want {
				t.Errorf("%s, %s: its parts are %v, want %v", format.Extension, what, got, want)
			}
			if at := bytes.IndexFunc(content, steers); at >= 0 && format.Extension != ".pdf" {
				t.Errorf("%s, %s: it holds %q", format.Extension, what, content[at:min(at+20, len(content))])
			}
		}
	}
}

// steers tells whether a terminal would obey a character.
func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' && r != '\r' || unicode.Is(unicode.Bidi_Control, r)
}

// What stands where a file should go is never written through, and stays as it is.
func TestWhatStandsInTheWayOfAnExportStays(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights there")
	}
	a := advice(t)
	for name, test := range map[string]struct {
		stands   func(folder, file string) error
		replaced string // the only file that may change with the person's consent
	}{
		"a file":           {func(_, file string) error { return os.WriteFile(file, []byte("mine"), 0o600) }, "a.md"},
		"a link to a file": {func(_, file string) error { return os.Symlink("mine", file) }, "mine"},
		"a link nowhere":   {func(_, file string) error { return os.Symlink("none", file) }, ""},
		"a link to itself": {func(_, file string) error { return os.Symlink("a.md", file) }, ""},
		"a link elsewhere": {func(_, file string) error { return os.Symlink("/etc", file) }, ""},
		"a device":         {func(_, file string) error { return os.Symlink("/dev/null", file) }, ""},
		"a folder":         {func(_, file string) error { return os.Mkdir(file, 0o700) }, ""},
	} {
		folder := t.TempDir()
		file, mine := filepath.Join(folder, "a.md"), filepath.Join(folder, "mine")
		if err := errors.Join(os.WriteFile(mine, []byte("mine"), 0o600), test.stands(folder, file)); err != nil {
			t.Fatal(err)
		}
		before, _ := os.Lstat(file)
		if err := Save(file, a, false); err == nil || test.replaced != "" && !errors.Is(err, safefile.ErrExists) {
			t.Errorf("%s: without consent: %v", name, err)
		}
		if content, _ := os.ReadFile(mine); string(content) != "mine" {
			t.Errorf("%s: written through without consent", name)
		}
		err := Save(file, a, true)
		if (err == nil) != (test.replaced != "") {
			t.Errorf("%s: with consent: %v", name, err)
		}
		after, _ := os.Lstat(file)
		if before.Mode().Type() != after.Mode().Type() {
			t.Errorf("%s: it is another kind of file now", name)
		}
		if content, _ := os.ReadFile(filepath.Join(folder, test.replaced)); test.replaced != "" && !strings.HasPrefix(string(content), "# Career plan") {
			t.Errorf("%s: not replaced with consent", name)
		}
		if entries, _ := os.ReadDir(folder); len(entries) != 2 {
			t.Errorf("%s: left behind: %v", name, entries)
		}
	}
}
