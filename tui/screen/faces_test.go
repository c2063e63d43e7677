package screen

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/plain"
	"careeradvisor/tui/session"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// TestBothFacesGiveTheSameAdvice answers every question of the same people by keys on the full screen and
// by lines in line mode. What either keeps must give the same result, to the last byte of its JSON. Each case
// is two people, so that there are 200 unless RAPID_CHECKS says otherwise.
func TestBothFacesGiveTheSameAdvice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "people"), 0))
		for range 2 {
			keys, lines := conversation(t, random)
			onScreen, inLines := byKeys(t, keys), byLines(t, lines)
			onScreen.Revision, inLines.Revision = 0, 0 // saves, which the faces make at other moments
			if difference := cmp.Diff(onScreen, inLines); difference != "" {
				t.Fatalf("keys %q, lines %q: kept otherwise in line mode:\n%s", keys, lines, difference)
			}
			if one, two := written(t, onScreen), written(t, inLines); !bytes.Equal(one, two) {
				t.Fatalf("%s\n%s", one, two)
			}
		}
	})
}

func written(t tester, s *sitting.Sitting) []byte {
	t.Helper()
	content, err := json.Marshal(shipped.Advise(s, testDay))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func byKeys(t tester, keys string) *sitting.Sitting {
	t.Helper()
	d := launch(memoryFolder(t), 80, 24)
	d.app.now = func() time.Time { return time.Time{} } // line mode measures no time where its input is a pipe
	d.press(keys).sees(t, "Press c")
	read, err := sitting.Read(d.app.session.File())
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func byLines(t tester, lines []string) *sitting.Sitting {
	t.Helper()
	store := sitting.Store{Folder: memoryFolder(t)}
	var said bytes.Buffer
	err := plain.Run(context.Background(), plain.Options{
		In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &said, Advisor: shipped, Store: store, Today: testDay,
	})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(said.String(), "How the work fits") {
		t.Fatalf("the lines do not reach the result:\n%s", said.String())
	}
	kept, err := store.Kept()
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept %v, %v", kept, err)
	}
	read, err := sitting.Read(kept[0].File)
	if err != nil {
		t.Fatal(err)
	}
	read.Last = nil // what is kept when one leaves
	return read
}

// conversation makes up a person, and how they answer everything on either face.
func conversation(t tester, random *rand.Rand) (keys string, lines []string) {
	t.Helper()
	var pressed []string
	say := func(line string, typed ...string) { pressed, lines = append(pressed, typed...), append(lines, line) }
	one := session.New(shipped, sitting.Store{Folder: memoryFolder(t)}, testDay)

	say("", "enter")
	name := []string{"", "Kim", "Zoë"}[random.IntN(3)]
	say(name, name, "enter")
	questions := shipped.Catalog.Circumstances
	for i := range questions {
		line, key := madeUp(random, &questions[i])
		say(line, key, "enter")
	}
	for {
		if one.AsksLean() {
			path, sure := random.IntN(len(shipped.Catalog.Paths)+1), fmt.Sprint(1+random.IntN(2))
			if path == 0 {
				say("", "c")
			} else {
				say(fmt.Sprint(path), fmt.Sprint(path))
				say(sure, sure)
			}
			one.Change(func(s *sitting.Sitting) { s.Lean = &sitting.Lean{} })
		}
		item, open := one.Next()
		if !open {
			break
		}
		answer(one, item, random, say)
	}
	lines = append(lines, "quit")
	return strings.Join(pressed, " "), lines
}

// answer answers one question, and whether that is a must where it may be.
func answer(one *session.Session, item interview.Item, random *rand.Rand, say func(string, ...string)) {
	switch choice := random.IntN(8); choice {
	case 0:
		say("0", "0")
		one.Respond(item.ID, sitting.NotSure, 0)
	case 1:
		say("skip", "s")
		one.Respond(item.ID, sitting.Skipped, 0)
	default:
		step := choice % len(sitting.Steps)
		say(fmt.Sprint(step+1), fmt.Sprint(step+1))
		one.Respond(item.ID, sitting.Steps[step], 0)
	}
	if one.Must(item.ID) != nil {
		insists := random.IntN(2) == 0
		if insists {
			say("yes", "y")
		} else {
			say("no", "n")
		}
		one.Insist(item.ID, insists)
	}
}

// madeUp makes an answer to a question about the person up: a line to type, and the key for it.
func madeUp(random *rand.Rand, question *catalog.Question) (line, key string) {
	if random.IntN(3) == 0 {
		return "", ""
	}
	switch question.Kind {
	case "choice":
		number := 1 + random.IntN(len(question.Options))
		return fmt.Sprint(number), fmt.Sprint(min(number, mostKeys)) + strings.Repeat(" right", max(0, number-mostKeys))
	case "code":
		line = question.Options[random.IntN(len(question.Options))].ID
	case "date":
		line = fmt.Sprintf("20%d-%02d-15", 28+random.IntN(9), 1+random.IntN(12))
	case "choices":
		all := shipped.Catalog.Credentials
		first := random.IntN(len(all) - 1)
		line = all[first].ID + "," + all[first+1].ID
	default:
		line = fmt.Sprint(random.IntN(40))
	}
	return line, line
}
