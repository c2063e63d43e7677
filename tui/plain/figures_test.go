package plain

import (
	"strings"
	"testing"
)

func TestTheWordFiguresTellsThoseShownLast(t *testing.T) {
	toMenu := append(skipAbout(t), "menu")
	for name, test := range map[string]struct {
		typed []string
		says  []string
	}{
		"before anything": {[]string{"figures"}, []string{"No figures were shown."}},
		"result":          {[]string{"1", "figures", "1"}, []string{"1. How much one answer varies: 0.55 (assumed, 2026)", "Counts: one answer", "Rests on: assumed, a planning guess, which you may change"}},
		"path":            {[]string{"3", "1", "figures", "1"}, []string{"Unit: US dollars a year", "Source: "}},
		"comparison":      {[]string{"4", "figures"}, []string{"Pay, Technologists: not published (2025-05)"}},
		"the last":        {[]string{"4", "figures", "", "", "1", "figures"}, []string{"Time to Coding auditor: ", "How much one answer varies"}},
		"wrong":           {[]string{"1", "figures", "99", "0", "x"}, []string{`Found "99", expected a number from 1 to`, `Found "0", expected`, `Found "x", expected`}},
		"back":            {[]string{"1", "figures", "back", "1"}, []string{"Type a number, or the word figures"}},
	} {
		t.Run(name, func(t *testing.T) {
			said, _ := converse(t, t.TempDir(), "", append(append([]string{}, toMenu...), test.typed...)...)
			wants(t, said, test.says...)
		})
	}
}

func TestLeavingWorksWhileFiguresAreTold(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "menu", "1", "figures", "quit", "1")...)
	if strings.Count(said, "Menu") != 2 {
		t.Errorf("it went on:\n%s", said)
	}
}
