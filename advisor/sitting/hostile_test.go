package sitting_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode"

	"careeradvisor/advisor/sitting"
)

// bomb is a file of aliases that would take up a thousand million entries once they are followed.
func bomb() string {
	var out strings.Builder
	out.WriteString("a: &a [x, x, x, x, x, x, x, x, x, x]\n")
	for i := 'b'; i < 'j'; i++ {
		fmt.Fprintf(&out, "%c: &%c [%s]\n", i, i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", i-1), 10), ", "))
	}
	return out.String()
}

func many(count int, format string) string {
	var out strings.Builder
	for i := range count {
		fmt.Fprintf(&out, format, i)
	}
	return out.String()
}

const (
	tooMany = "found more than 2000 entries, expected a list or mapping of so many at most"
	tooDeep = "exceeded max depth of 10000"
)

// What wants to exhaust the memory, the stack or the patience of who reads it is refused in a few words,
// none of which steer a terminal.
func TestHostileSittingsAreRefusedInAFewWords(t *testing.T) {
	for _, test := range []struct{ name, file, content, want string }{
		{"alias bomb", "a.yaml", bomb(), "line 1: found an anchor or alias, expected the value written out"},
		{"deep list", "a.yaml", "schools: " + strings.Repeat("[", 500_000), tooDeep},
		{"deep block", "a.yaml", strings.Repeat("- ", 400_000), tooDeep},
		{"deep keys", "a.yaml", strings.Repeat("? ", 400_000), tooDeep},
		{"deep JSON", "a.json", `{"schools":` + strings.Repeat("[", 500_000), "found a list, expected an object"},
		{"deep unknown JSON", "a.json", strings.Repeat(`{"a":`, 100_000), `unknown field "a"`},
		{"many responses", "a.yaml", "responses:\n" + many(60_000, "  a%d: bad\n"), "line 2: " + tooMany},
		{"many unknown fields", "a.yaml", many(60_000, "a%d: 1\n"), "line 1: " + tooMany},
		{"many programs", "a.yaml", "schools:\n" + many(60_000, "- {name: A%d}\n"), "line 2: " + tooMany},
		{"many responses in JSON", "a.json", `{"responses":{` + many(60_000, `"a%d":1,`) + `"z":1}}`, "responses: " + tooMany},
		{"long name", "a.yaml", "name: " + strings.Repeat("x", 1_000_000), "name: found \"xxx"},
		{"long name in JSON", "a.json", `{"name":"` + strings.Repeat("x", 1_000_000) + `"}`, "name: found \"xxx"},
		{"NUL", "a.yaml", "name: \x00", "found bytes that are not text, expected a sitting in UTF-8"},
		{"NUL in JSON", "a.json", "{\"name\":\"\x00\"}", "invalid JSON"},
		{"NUL as an escape", "a.json", `{"name":"\u0000"}`, "expected no control characters"},
		{"invalid UTF-8", "a.yaml", "name: \xff", "found bytes that are not text, expected a sitting in UTF-8"},
		{"invalid UTF-8 in JSON", "a.json", "{\"name\":\"\xff\"}", "invalid JSON"},
		{"invalid UTF-8 in base 64", "a.yaml", "name: !!binary /w==", "expected text in UTF-8"},
		{"half a pair of UTF-16", "a.json", `{"name":"\ud83d"}`, "invalid JSON"},
		{"terminal escapes", "a.yaml", `name: "\e]0;title\a"`, "expected no control characters"},
		{"one-byte escapes", "a.yaml", `name: "\u009b2J"`, "expected no control characters"},
		{"bidi", "a.json", `{"name":"\u202eevil\u2066"}`, "expected no control characters"},
		{"line separator", "a.json", `{"name":"a\u2028b"}`, "expected no control characters"},
		{"escapes where a number belongs", "a.yaml", `revision: "\e[2J\u202e"`, "line 1: found ?[2J?, expected a whole number"},
		{"escapes in a key", "a.json", `{"\u001b[2J\u202e":1}`, `unknown field "\x1b[2J\u202e"`},
	} {
		_, err := sitting.Parse(test.file, []byte(test.content))
		var wrong *sitting.InvalidError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), test.want) || len(err.Error()) > 1000 || strings.ContainsFunc(err.Error(), func(r rune) bool { return !unicode.IsPrint(r) }) {
			t.Errorf("%s: got %.300v\nwant %s", test.name, err, test.want)
		}
	}
}

// However many faults a file has, what is said of them can be read.
func TestOfManyFaultsSomeAreTold(t *testing.T) {
	_, err := sitting.Parse("a.yaml", []byte("responses:\n"+many(1500, "  a%d: bad\n")))
	if err == nil || strings.Count(err.Error(), "\n") != 100 || !strings.HasSuffix(err.Error(), "\na.yaml: 1400 more faults like these") {
		t.Errorf("%.300v", err)
	}
}

// A file of a gigabyte, which takes no room on the disk, and a device without an end are read no further than
// a sitting may be long.
func TestHugeFilesAreNotRead(t *testing.T) {
	files := []string{filepath.Join(t.TempDir(), "huge.yaml"), filepath.Join(t.TempDir(), "huge.json")}
	for _, file := range files {
		if err := errors.Join(os.WriteFile(file, nil, 0o600), os.Truncate(file, 1<<30)); err != nil {
			t.Skip(err) // a disk that knows no holes
		}
	}
	if runtime.GOOS != "windows" {
		files = append(files, "/dev/zero")
	}
	for _, file := range files {
		if _, err := sitting.Read(file); err == nil || err.Error() != file+": found more than 1 MB, expected a sitting" {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// Whatever a person is called, the file stays in the folder and has a name without anything that means more
// than a letter.
func TestNoNameLeadsOutOfTheFolder(t *testing.T) {
	store := sitting.Store{Folder: filepath.Join(t.TempDir(), "kept")}
	for _, name := range []string{"../../etc/passwd", `..\..\windows`, "/etc/passwd", "~root", "C:evil", "a\x00b", ".", "..", "-rf", "con", "$(reboot)", "`reboot`", "a;b|c&d", "\u202etxt.yaml", "\x1b[2J", "*?<>\"", ".a.yaml.lock", "x.damaged-1"} {
		writer, err := store.NewFile(name)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		base := filepath.Base(writer.File)
		safe := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }
		if filepath.Dir(writer.File) != store.Folder || strings.TrimFunc(strings.TrimSuffix(base, ".yaml"), safe) != "" || strings.HasPrefix(base, "-") {
			t.Errorf("%q becomes %q", name, writer.File)
		}
		writer.Close()
	}
}
