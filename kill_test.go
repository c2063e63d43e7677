//go:build unix

package main

import (
	"flag"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

var kills = flag.Int("kills", 5, "how often TestKilledAtAnyMoment kills the program")

// TestKilledAtAnyMoment kills the program again and again while somebody goes through it, from the
// welcome to a written plan, at moments nobody chose. After each kill every answer that the screen said
// is saved must be in the file, the file must be whole and hold nothing that was not answered, and the
// program must come back to the question it was at.
func TestKilledAtAnyMoment(t *testing.T) {
	j := newJourney(t)
	for j.killed < *kills || j.answers == 0 && j.killed < 20**kills { // all may come before the first answer
		if j.walk(); j.done {
			j.journeys++
			j.begin()
			continue
		}
		j.check()
	}
	if j.answers == 0 {
		t.Error("the screen never said that anything is saved, so this proves nothing")
	}
	t.Logf("%d kills in %d journeys; %d of them while a save was under way, %d answers saved and none lost", j.killed, j.journeys+1, j.busy, j.answers)
}

// journey is one person's way through the program, over many starts of it.
type journey struct {
	t     *testing.T
	items []interview.Item

	home  string
	x     *terminal
	given sitting.Responses // every answer whose key was pressed
	saved sitting.Responses // those that the screen said are saved
	last  sight             // what the screen showed in the end
	done  bool

	killed, busy, journeys, answers int
}

// sight is what a person sees of where they are.
type sight struct {
	place string // the screen's title
	item  string // the question's id
	state string // what the header says of saving
	text  string
}

func newJourney(t *testing.T) *journey {
	t.Helper()
	definitions, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	j := &journey{t: t, items: advisor.New(definitions).Interview.All()}
	j.begin()
	return j
}

// begin is for another person, of whom nothing is known.
func (j *journey) begin() {
	j.home, j.given, j.saved, j.last, j.done = j.t.TempDir(), sitting.Responses{}, sitting.Responses{}, sight{}, false
}

// headed are the places in a header and what it says at its end.
var headed = regexp.MustCompile(`^(.*?)\s*(saved|saving|Working it out|! .*)?$`)

// see reads the screen. What a killed program left half drawn has no place.
func (j *journey) see() sight {
	text := j.x.screen()
	header, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	parts := headed.FindStringSubmatch(strings.TrimSpace(header))
	places := strings.Split(parts[1], "›")
	seen := sight{place: strings.TrimSpace(places[len(places)-1]), state: parts[2], text: text}
	if seen.place == "Questions" {
		dense := strings.Join(strings.Fields(text), "")
		shows := func(part string) bool { return strings.Contains(dense, strings.Join(strings.Fields(part), "")) }
		for _, item := range j.items {
			if item.Kind == interview.Pair && shows("First:"+item.Left+"Second:"+item.Right) || item.Kind != interview.Pair && shows(strings.TrimSuffix(item.Text, ".")) {
				seen.item = item.ID
			}
		}
	}
	return seen
}

// walk starts the program and goes on from where it is, until the journey is done or the program was
// killed: half of the times while a key is dealt with, else at any moment.
func (j *journey) walk() {
	j.x = open(j.t, j.home, false, 80, 24)
	at, keys := time.Now().Add(time.Duration(rand.Int64N(int64(1500*time.Millisecond)))), -1
	if rand.IntN(2) == 0 {
		at, keys = time.Time{}, rand.IntN(14)
	}
	due := func() bool { return !at.IsZero() && time.Now().After(at) }
	for pressed := 0; !due(); pressed++ {
		before := j.await(sight{}, due)
		if due() {
			break
		}
		key := j.key(before)
		if key == "" { // the end
			j.end()
			j.done = true
			return
		}
		if before.item != "" {
			j.given[before.item] = steps[key]
		}
		if _, err := io.WriteString(j.x.file, key); err != nil {
			j.t.Fatal(err)
		}
		if pressed == keys {
			time.Sleep(time.Duration(rand.Int64N(int64(12 * time.Millisecond))))
			break
		}
		j.await(before, due)
	}
	j.end()
	j.killed++
}

// steps are the responses that keys give. The strongest yes is left out: it may ask for more.
var steps = map[string]sitting.Response{"1": -2, "2": -1, "3": 0, "4": 1, "0": sitting.NotSure, "s": sitting.Skipped}

// key is what a person presses at a place; empty at the journey's end.
func (j *journey) key(seen sight) string {
	switch seen.place {
	case "careeradvisor":
		return enter
	case "About you":
		if !strings.Contains(seen.text, "Ada") {
			return "Ada"
		}
		return ctrlN
	case "Questions":
		for key := range maps.Keys(steps) { // in no order
			return key
		}
	case "Before the choices", "Review":
		return "c"
	case "Result":
		return "p"
	case "Plan":
		return "e"
	case "Export":
		switch {
		case strings.Contains(seen.text, "Written"):
			return ""
		case strings.Contains(seen.text, "Replace it?"):
			return "y"
		}
		return "w"
	}
	j.t.Fatalf("nobody knows what to press at %q:\n%s", seen.place, seen.text)
	return ""
}

// await waits until the screen shows another place, question or text than before and everything is
// drawn, and keeps what it says is saved.
func (j *journey) await(before sight, due func() bool) sight {
	for deadline := time.Now().Add(patience); ; time.Sleep(time.Millisecond) {
		seen := j.see()
		j.note(seen)
		moved := seen.place != before.place || seen.item != before.item || seen.place == "About you" && seen.text != before.text || seen.place == "Export" && seen.text != before.text
		if seen.text != "" && moved && j.drawn(seen) || due() {
			return seen
		}
		if time.Now().After(deadline) {
			j.t.Fatalf("stuck at %+v", seen)
		}
	}
}

// drawn tells whether a person could go on.
func (j *journey) drawn(seen sight) bool {
	switch seen.place {
	case "Questions":
		return seen.item != ""
	case "Plan":
		return strings.Contains(seen.text, "e export")
	}
	return strings.Contains(seen.text, "quit") || strings.Contains(seen.text, "F1 help")
}

// note keeps which answers the screen says are saved: all but that to the question it shows.
func (j *journey) note(seen sight) {
	if seen.state != "saved" || seen.place == "Questions" && seen.item == "" {
		return
	}
	for id, response := range j.given {
		if id != seen.item {
			j.saved[id] = response
		}
	}
}

// end kills the program and looks at what it last showed.
func (j *journey) end() {
	j.x.cmd.Process.Signal(syscall.SIGKILL)
	j.x.exit()
	<-j.x.ended
	j.last = j.see()
	j.note(j.last)
}

// check reads what the killed program left, starts it again and holds both against what was seen.
func (j *journey) check() {
	t := j.t
	t.Helper()
	if j.last.state == "saving" {
		j.busy++
	}
	file := filepath.Join(j.home, "careeradvisor", "sittings", "ada.yaml")
	if unnamed := filepath.Join(filepath.Dir(file), "unnamed.yaml"); exists(unnamed) {
		t.Fatalf("the name is lost: %s", unnamed)
	}
	kept := sitting.New("")
	if exists(file) {
		var err error
		if kept, err = sitting.Read(file); err != nil {
			t.Fatalf("kill %d: the file is not whole: %v", j.killed, err)
		}
	}
	for id, response := range j.saved {
		if kept.Responses[id] != response {
			t.Fatalf("kill %d: %s was saved as %v and is %v\n%s", j.killed, id, response, kept.Responses[id], j.last.text)
		}
	}
	for id, response := range kept.Responses {
		if j.given[id] != response {
			t.Fatalf("kill %d: %s was never answered with %v", j.killed, id, response)
		}
	}
	j.answers += len(j.saved)
	j.given = maps.Clone(kept.Responses) // what was not saved is answered again
	if len(kept.Responses) == 0 {
		return
	}
	before := j.last
	j.x = open(t, j.home, false, 80, 24)
	never := func() bool { return false }
	j.await(sight{}, never)
	io.WriteString(j.x.file, enter)
	again := j.await(sight{place: "careeradvisor"}, never)
	j.end()
	if _, answered := kept.Responses[again.item]; answered {
		t.Fatalf("kill %d: it asks %s again, which is answered", j.killed, again.item)
	}
	// The last key may have been dealt with and saved before the screen could show it.
	if _, answered := kept.Responses[before.item]; before.item != "" && !answered && before.state == "saved" && again.item != before.item {
		t.Fatalf("kill %d: it asked %s and comes back to %s at %s\n%s\n%s", j.killed, before.item, again.item, again.place, before.text, again.text)
	}
	if left, _ := os.ReadDir(filepath.Dir(file)); len(left) > 2 {
		t.Fatalf("kill %d: leftovers stay: %v", j.killed, left)
	}
}

func exists(file string) bool {
	_, err := os.Lstat(file)
	return err == nil
}
