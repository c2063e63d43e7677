package plain

import (
	"bytes"
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

func TestALineThatBelongsToTheOneBeforeIsNoEntryOfItsOwn(t *testing.T) {
	var out bytes.Buffer
	p := &page{out: &out}
	p.section(advisor.Section{Heading: "Changes", Lines: []advisor.Line{{Text: "It would be first."}, {Kind: advisor.Belonging, Text: "One answer."}}}, briefly)
	if want := "Changes\n- It would be first.\n  One answer.\n"; out.String() != want {
		t.Errorf("found %q, want %q", out.String(), want)
	}
}

// What a number is of is heard before it, a box to tick is not heard, and where all is from is heard once.
func TestASectionIsReadInTheOrderItIsHeard(t *testing.T) {
	assumed := advisor.From{Basis: catalog.Assumed}
	for want, lines := range map[string][]advisor.Line{
		"- Total cost: not known. (0)\n- Pays for care. (-11)\n- EHR analyst (23%)\n": {{Kind: advisor.Counted, Label: "0", Text: "Total cost: not known."}, {Kind: advisor.Counted, Label: "-11", Text: "Pays for care."}, {Kind: advisor.Counted, Label: "23%", Text: "EHR analyst"}},
		"- Is it accredited?\n- Answered: What does it cost?\n":                       {{Kind: advisor.Unticked, Text: "Is it accredited?"}, {Kind: advisor.Ticked, Text: "What does it cost?"}},
		"1. Which exam?\n  Ask first.\n":                                              {{Kind: advisor.Numbered, Label: "1.", Text: "Which exam?", Under: "Ask first."}},
		"All of this: assumed.\n- Fees: $5.\n- Books: $6.\n":                          {{Label: "Fees:", Text: "$5.", From: assumed}, {Label: "Books:", Text: "$6.", From: assumed}},
		"- Fees: $5. (assumed)\n- Books: $6.\n":                                       {{Label: "Fees:", Text: "$5.", From: assumed}, {Label: "Books:", Text: "$6."}},
	} {
		var out bytes.Buffer
		p := &page{out: &out}
		p.section(advisor.Section{Heading: "Part", Lines: lines}, briefly)
		if got := strings.TrimPrefix(out.String(), "Part\n"); got != want {
			t.Errorf("found %q, want %q", got, want)
		}
	}
}

// A finished sitting says the most important first; the menu has the whole result.
func TestTheSummaryComesBeforeTheMenu(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "4", "4", "4", "4", "4", "4", "4", "4", "4", "4", "1", "2", "1", "1", "5", "4", "2", "1")...)
	summary, rest, _ := strings.Cut(said, "Menu\n1. The whole result")
	_, summary, _ = strings.Cut(summary, "\nResult\n")
	wants(t, summary, "How the work fits", "Where it can lead", "Your plan: ", "What to do next 1. ")
	if strings.Contains(summary, "Scores start at 50.") || !strings.Contains(rest, "Scores start at 50.") {
		t.Errorf("the whole result stands in the wrong place:\n%s", said)
	}
}

func TestHelpListsTheAnswersAgain(t *testing.T) {
	said, _ := converse(t, t.TempDir(), "", append(skipAbout(t), "4", "help")...)
	_, said, _ = strings.Cut(said, "quit: stop here")
	wants(t, said, "These are the answers. 1. ", "5. ", "0. ")
}

// An id of a source says nothing to who hears it.
func TestSourcesAreNamedInWords(t *testing.T) {
	ready := small(t)
	cited := &citations{catalog: ready.Catalog}
	for _, test := range []struct {
		from advisor.From
		want string
	}{
		{advisor.From{AsOf: "2025", Source: "bureau", Basis: catalog.Official}, "2025, from A bureau"},
		{advisor.From{AsOf: "2026", Source: "judgement", Basis: catalog.Assumed}, "assumed, 2026, our own judgment"},
		{advisor.From{AsOf: "2026", Source: "judgement", Basis: catalog.Judgement}, "2026, our own judgment"},
		{advisor.From{Basis: catalog.Judgement}, "judgment"},
	} {
		if got := cited.of(test.from); got != test.want {
			t.Errorf("%+v: found %q, want %q", test.from, got, test.want)
		}
	}
	var out bytes.Buffer
	cited.list(&page{out: &out})
	if want := "\nSources\n- A bureau, 2026: Official tables\n- Our own judgment, 2026-06: The authors' view\n"; out.String() != want {
		t.Errorf("found %q, want %q", out.String(), want)
	}
}
