package plain

import (
	"strings"
	"testing"
)

func TestTheGuideIsSearchedListedAndReadOn(t *testing.T) {
	ready := small(t)
	first := ready.Guide().All()[0]
	for name, test := range map[string]struct {
		typed []string
		says  []string
	}{
		"search":   {[]string{first.Title, "1", ""}, []string{"1. " + first.Title + " (" + first.Section + ")", "Type a number to read it, or press Enter to leave them."}},
		"nothing":  {[]string{"qqqq"}, []string{"The guide has nothing on that. Try another word."}},
		"contents": {[]string{"contents", "1", "1", ""}, []string{"1. " + first.Section + " ", "1. " + first.Title + " "}},
		"read on":  {[]string{"technician", "1", "1"}, []string{"See also 1. "}},
		"back":     {[]string{"contents", "back", first.Title, "back"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			said, _ := converse(t, t.TempDir(), "", append(append(skipAbout(t), "menu", "14"), append(test.typed, "", "")...)...)
			wants(t, said, append(test.says, "Type contents for all there is.")...)
			if strings.Count(said, "Review your answers") < 2 {
				t.Errorf("Enter does not lead to the menu:\n%s", said)
			}
		})
	}
}
