package screen

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDeletingASittingAsksFirst(t *testing.T) {
	d := start(t, 80, 24).press("enter Maria ctrl+n 5 esc esc")
	d.sees(t, "Resume Maria")
	d.press("down d")
	d.sees(t, "Delete Maria")
	d.press("n")
	d.sees(t, "Resume Maria")
	d.press("d y")
	if kept, err := d.app.store.Kept(); len(kept) != 0 || err != nil {
		t.Fatalf("still kept: %v %v", kept, err)
	}
}

func TestDamagedAndNewerFilesAreSaidOnTheWelcome(t *testing.T) {
	for name, test := range map[string]struct{ content, says string }{
		"damaged": {"responses: {nonsense", "The damaged file is kept as"},
		"newer":   {"format: careeradvisor/sitting/2\n", "a newer careeradvisor wrote it"},
		"foreign": {"format: careeradvisor/sitting/1\nresponses: {gone-item: 2}\n", `found "gone-item", expected an item id`},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			file := filepath.Join(folder, "maria.yaml")
			if err := os.WriteFile(file, []byte(test.content), 0o600); err != nil {
				t.Fatal(err)
			}
			d := launch(folder, 80, 24).press("enter")
			d.sees(t, test.says)
			if _, err := os.Stat(file); name == "damaged" != errors.Is(err, os.ErrNotExist) {
				t.Fatalf("stat: %v", err)
			}
		})
	}
}

func TestNothingOfAPersonIsLeftOnTheWelcome(t *testing.T) {
	d := start(t, 80, 24).press("enter Ann ctrl+n 1 2 3 esc esc")
	d.press("u")
	d.press("d y u")
	if kept, err := d.app.store.Kept(); len(kept) != 0 || err != nil {
		t.Fatalf("undo brought back what was deleted: %v, %v", kept, err)
	}
}

// crowded is a folder with the sittings of so many people.
func crowded(t *testing.T, people int) string {
	folder := t.TempDir()
	for i := range people {
		file := filepath.Join(folder, fmt.Sprintf("p%02d.yaml", i))
		if err := os.WriteFile(file, fmt.Appendf(nil, "name: P%02d\n", i), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestManySittingsScrollWithTheCursor(t *testing.T) {
	folder := crowded(t, 30)
	d := launch(folder, 80, 24)
	for range 30 {
		d.press("down")
	}
	if !strings.Contains(d.view(), d.app.theme.Glyphs.Cursor+" Resume") {
		t.Fatalf("the cursor left the screen:\n%s", d.view())
	}
}

// What is asked and what went wrong stands below a list that may be longer than the window.
func TestTheWelcomeOfASmallWindowShowsWhatIsAskedAndWhatWentWrong(t *testing.T) {
	folder := crowded(t, 12)
	if err := os.WriteFile(filepath.Join(folder, "zoe.yaml"), []byte("format: careeradvisor/sitting/2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := launch(folder, 40, 20).press("down d")
	d.sees(t, "The answers cannot be brought back")
	d.press("n")
	d.sees(t, d.app.theme.Glyphs.Cursor+" Resume")
	w := d.app.top().(*welcome)
	for w.cursor == 0 || !strings.HasSuffix(w.kept[w.cursor-1].File, "zoe.yaml") {
		d.press("down")
	}
	d.press("enter")
	d.sees(t, "a newer careeradvisor wrote it")
}

func TestArrowsReachWhatStandsBelowAList(t *testing.T) {
	for name, test := range map[string]struct{ keys, says string }{
		"welcome":                {"", "every figure has its own date"},
		"welcome with a sitting": {"enter Maria ctrl+n 5 esc esc", "every figure has its own date"},
		"comparison":             {toResult + " v", "offset part of the growth."},
		"step of a plan":         {toResult + " p enter", "Ask for the total price in writing"},
		"document of an export":  {toResult + " e", "The document"},
	} {
		d := start(t, 40, 20).press(test.keys)
		for before := ""; before != d.view() && !strings.Contains(unwrapped(d.view()), test.says); {
			before = d.view()
			d.press("down")
		}
		if !strings.Contains(unwrapped(d.view()), test.says) {
			t.Errorf("%s: arrows do not reach %q:\n%s", name, test.says, d.view())
		}
	}
}

func unwrapped(view string) string { return strings.Join(strings.Fields(view), " ") }
