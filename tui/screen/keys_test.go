package screen

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

const userGuide = "../../docs/guide.md"

// The marks around the keys in the user guide.
const (
	keysBegin = "<!-- begin keys -->\n"
	keysEnd   = "<!-- end keys -->"
)

// TestTheUserGuideTellsTheKeys holds the tables of keys in the user guide against the bindings. With -update
// they are written anew.
func TestTheUserGuideTellsTheKeys(t *testing.T) {
	content, err := os.ReadFile(userGuide)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, begins := strings.Cut(string(content), keysBegin)
	told, tail, ends := strings.Cut(rest, keysEnd)
	if !begins || !ends {
		t.Fatalf("%s has no place for the keys", userGuide)
	}
	keys := keyTables(t)
	if told == keys {
		return
	}
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(userGuide, []byte(head+keysBegin+keys+keysEnd+tail), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the keys in %s are not those of the program; write them anew with: go test ./tui/screen -run Keys -update", userGuide)
}

func keyTables(t *testing.T) string {
	var b strings.Builder
	table := func(heading string, actions []action) {
		fmt.Fprintf(&b, "**%s**\n\n| Key | Does |\n|---|---|\n", heading)
		for _, action := range listed(actions) {
			fmt.Fprintf(&b, "| `%s` | %s |\n", action.Help().Key, action.Help().Desc)
		}
		b.WriteString("\n")
	}
	path := start(t, 80, 24).press(toResult + " 1")
	table("Everywhere", append(path.app.common(), path.app.ways()...))
	for _, place := range []struct{ heading, keys string }{
		{"About you", "enter enter"}, {"Questions", toQuiz + " 4 b"}, {"Before the choices", toQuiz + ratings}, {"Choices between two", toQuiz + ratings + " c"},
		{"Review", toReview}, {"Result", toResult}, {"A path", toResult + " 1"}, {"Compare", toResult + " v space down space"}, {"Columns of the comparison", toResult + " v c"},
		{"Differences of two paths", toResult + " v space down space d"}, {"What if", toResult + " w"}, {"Try it out", toResult + " t"}, {"Skills", toResult + " s"},
		{"Plan", toResult + " p"}, {"Changing the plan", toResult + " p c"}, {"Schools", toResult + " o"}, {"Search", toResult + " / e h r"}, {"Guide", "g"},
	} {
		d := start(t, 80, 24).press(place.keys)
		own := d.app.top().actions()
		if d.app.typing() {
			own = append(own, act("", "Ctrl+_ F1 F2 F3", "undo, help, guide, search while you type", nil))
		}
		table(place.heading, append(own, d.app.figures()...))
	}
	return b.String()
}
