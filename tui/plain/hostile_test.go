package plain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"careeradvisor/advisor/sitting"
)

// A name that no terminal could be trusted with is refused and asked for again.
func TestHostileNamesAreAskedForAgain(t *testing.T) {
	for what, name := range map[string]string{
		"terminal escapes": "a\x1b[2J", "one-byte escapes": "a\u009b2J", "bidi": "\u202eevil", "NUL": "a\x00", "invalid UTF-8": "a\xff", "too long": strings.Repeat("x", 61),
	} {
		said, kept := converse(t, t.TempDir(), "", "", name, "Kim", "1")
		if kept == nil || kept.Name != "Kim" || strings.ContainsFunc(said, steers) {
			t.Errorf("%s: kept %v\n%q", what, kept, said)
		}
	}
}

// A line without an end is left out, and the conversation goes on.
func TestALineWithoutAnEndIsLeftOut(t *testing.T) {
	said, kept := converse(t, t.TempDir(), "", "", strings.Repeat("x", 10<<20), "Kim", "1")
	if kept == nil || kept.Name != "Kim" || len(said) > 20_000 {
		t.Errorf("kept %v, %d bytes said", kept, len(said))
	}
	wants(t, said, "That line is longer than 64 KB and was left out.")
}

// What a sitting says of things that left the catalog is said, and steers nothing.
func TestWhatFilesSaySteersNoLine(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.yaml")
	content := "catalog: {version: \"1999\\e[2J\", digest: \"\\u202e0\"}\nresponses: {\"\\e[2J\\u202eevil\": 1}\nseconds: {\"\\u009b2J\": 3}\n"
	if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	said, _ := converse(t, t.TempDir(), file, "1")
	wants(t, said, "?[2J?evil, ?2J")
	if strings.ContainsFunc(said, steers) {
		t.Errorf("%q", said)
	}
	if _, err := sitting.Read(file); err != nil {
		t.Error(err)
	}
}

// steers tells whether a terminal would obey a character.
func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r)
}
