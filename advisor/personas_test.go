package advisor_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// Whole sittings of made-up people, and what they are told. The plan is left out: it has tests of its
// own. Read a changed file as the person would before you approve it with -update.
func TestPersonasAreToldWhatWasLastApproved(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	a := advisor.New(c)
	files, err := filepath.Glob("testdata/personas/*.yaml")
	if err != nil || len(files) < 5 {
		t.Fatalf("%d personas, %v", len(files), err)
	}
	for _, file := range files {
		s, err := sitting.Read(file)
		if err == nil {
			err = s.Validate(file, c)
		}
		if err != nil {
			t.Fatal(err)
		}
		if next, open := a.Interview.Next(advisor.Answers(s)); open {
			t.Errorf("%s: the sitting is not whole: %s was not asked", file, next.ID)
		}
		approved(t, strings.TrimSuffix(file, ".yaml")+".golden.txt", told(a.Advise(s, today)))
	}
}

// told writes down what an advice says in sentences.
func told(a *advisor.Advice) []byte {
	var out bytes.Buffer
	say := func(mark string, sentences ...string) {
		for _, sentence := range sentences {
			if sentence != "" {
				fmt.Fprintf(&out, "%s%s\n", mark, sentence)
			}
		}
	}
	say("# ", a.Name)
	say("", a.Progress(), a.Role.Verdict, a.Role.Score(), a.Role.Open())
	say("! ", a.Warnings()...)
	for _, career := range a.Nearby {
		say("nearby: ", career.Sentence())
	}
	for _, side := range []struct {
		mark    string
		reasons []advisor.Sentence
	}{{"for: ", a.Role.For}, {"against: ", a.Role.Against}} {
		for _, reason := range side.reasons[:min(3, len(side.reasons))] {
			say(side.mark, fmt.Sprintf("%s (%s)", reason.Text, advisor.Signed(reason.Percent)))
		}
	}
	say("\n## ", "The paths")
	say("", a.Ranking())
	say("", a.Grounds()...)
	for _, path := range a.Paths {
		say("- ", fmt.Sprintf("%s: %s. Open: %s. Shown: %s. %s", path.Title, path.Standing(), path.Reach.State.Word(), path.Shown.Word(), path.Content))
	}
	skills := a.SkillPage()
	skills.Sections[len(skills.Sections)-1].Lines = skills.Sections[len(skills.Sections)-1].Lines[:5]
	for _, page := range []*advisor.Page{a.ChangePage(), skills} {
		say("\n## ", page.Title)
		for _, section := range page.Sections {
			say("\n", section.Heading)
			for _, line := range section.Lines {
				say("- ", strings.TrimSpace(line.Label+" "+line.Text))
				say("  ", line.Under)
			}
		}
	}
	return out.Bytes()
}
